//! Ids as they are given, and what later builds make of those published.

use verbatim::article::{Article, Chart, Derivation, Derived, Found, Missing, Plot, Point};
use verbatim::link::{Published, aliases, assign};
use verbatim::text::Span;

use super::fixture::{article, drafts};

/// What became of the ids and slugs of `before` in `after`, which takes the ids it was published under before.
fn became(before: &Article, after: &mut Article) -> Vec<(String, String, Found)> {
    let mut published = Published::default();
    published.record(before);
    assign(after, &published);
    aliases(&published, after).into_iter().map(|(old, alias)| (old, alias.to, alias.found)).collect()
}

#[test]
fn nothing_is_renamed_where_nothing_changed() {
    for draft in drafts() {
        let edition = draft.publish();
        let mut again = draft.publish().article;
        assert_eq!(became(&edition.article, &mut again), []);
        assert_eq!(again, edition.article);
    }
}

#[test]
fn a_reworded_quote_keeps_its_link() {
    let before = article("[Ada: “We have waited ten long years for this pier.”] [Ben: “So have all of us here.”]");
    let mut after = article("[Ada: “We waited ten years for this pier.”] [Ben: “So have all of us here.”]");
    let became = became(&before, &mut after);
    assert_eq!(became, [(before.quotes[0].id.clone(), after.quotes[0].id.clone(), Found::Reworded)]);
}

#[test]
fn different_words_are_never_an_alias() {
    let before = article("[Ada: “We will not stop until the pier is open.”]");
    let mut after = article("[Ada: “We will not stop for anybody, least of all the town.”]");
    assert_eq!(became(&before, &mut after), []);
    let mut two_alike =
        article("[Ada: “We will not stop until the door is open.”] [Ben: “We will not stop until the gate is open.”]");
    assert_eq!(became(&before, &mut two_alike), []);
}

#[test]
fn a_new_twin_leaves_an_old_link_alone() {
    let before = article("Asked about fares, the treasurer said: [Ada: “No comment.”]");
    let mut after = article(
        "The mayor was seen leaving early by a side door. [Ben: “No comment.”]\n\n\
         Asked about fares, the treasurer said: [Ada: “No comment.”]",
    );
    assert_eq!(became(&before, &mut after), []);
    assert_eq!(after.quotes[1].id, before.quotes[0].id);
    assert_ne!(after.quotes[0].id, before.quotes[0].id);
}

#[test]
fn the_link_of_a_deleted_twin_does_not_go_to_the_other() {
    let (first, second) =
        ("Asked about fares, the treasurer said: [Ada: “No comment.”]", "The mayor left early. [Ben: “No comment.”]");
    let before = article(&format!("{first}\n\n{second}"));
    let mut after = article(second);
    let became = became(&before, &mut after);
    assert_eq!(after.quotes[0].id, before.quotes[1].id, "it keeps the link that it had");
    assert_eq!(became, [(before.quotes[0].id.clone(), after.quotes[0].id.clone(), Found::Elsewhere)]);
}

#[test]
fn a_renamed_speaker_is_known_by_the_quotes() {
    let before = article("[A Moreno: “The first thing that I said.”] [A Moreno: “And the second.”] [Ben: “Yes.”]");
    let slugs = |after: &str| -> Vec<(String, String)> {
        let became = became(&before, &mut article(after)).into_iter();
        became.filter(|(old, ..)| !old.starts_with("q-")).map(|(old, new, _)| (old, new)).collect()
    };
    let renamed = "[Ada Moreno: “The first thing that I said.”] [Ada Moreno: “And the second.”] [Ben: “Yes.”]";
    assert_eq!(slugs(renamed), [("a-moreno".to_owned(), "ada-moreno".to_owned())]);
    let parted = "[Ada Moreno: “The first thing that I said.”] [Ben: “And the second.”] [Ben: “Yes.”]";
    assert_eq!(slugs(parted), []);
    let unnamed = "[?: “The first thing that I said.”] [?: “And the second.”] [Ben: “Yes.”]";
    assert_eq!(slugs(unnamed), []);
}

#[test]
fn all_that_was_ever_published_is_remembered() {
    let first = article("[Ada: “We have waited ten long years for this pier.”]");
    let second = article("[Ada: “We have waited ten years for this pier.”]");
    let third = article("[Ada: “We waited ten years for this pier.”]");
    let mut published = Published::default();
    published.record(&first);
    published.record(&second);
    let now = &third.quotes[0].id;
    assert_eq!(
        aliases(&published, &third).into_values().map(|alias| alias.to).collect::<Vec<String>>(),
        [now.clone(), now.clone()]
    );
}

#[test]
fn whoever_says_the_same_words_gets_a_link_by_the_words_around() {
    let alone = article("[Ada: “No.”]").quotes[0].id.clone();
    let twins = article("First [Ada: “No.”] then [Ben: “No.”] and last\n\n[Cas: “No.”]\n\n[Dan: “No.”]");
    let ids: std::collections::BTreeSet<&String> = twins.quotes.iter().map(|quote| &quote.id).collect();
    assert_eq!(ids.len(), 4);
    assert!(!ids.contains(&alone), "the plain id would send old links to one of them");
}

#[test]
fn the_same_words_in_the_same_place_still_differ() {
    let mut article = article("There were [number: 40 boats].");
    article.figures.push(article.figures[0].clone());
    assign(&mut article, &Published::default());
    assert_ne!(article.figures[0].id, article.figures[1].id);
    let once = article.clone();
    assign(&mut article, &Published::default());
    assert_eq!(article, once, "assigning twice is assigning once");
}

#[test]
fn whatever_refers_to_an_item_follows_its_id() {
    let mut article = article(
        "[number: 37,000 arrests], [number: 10 times] as many; [number: 60 boats]. [event: It began in May] and \
         [event: ended in June]. Nobody knows [number: how many left].",
    );
    let gone = article.figures.pop().unwrap();
    article.missing.push(Missing { id: "lost".to_owned(), span: gone.span, because: None });
    for (at, figure) in article.figures.iter_mut().enumerate() {
        figure.id = format!("f{at}");
    }
    for (at, event) in article.events.iter_mut().enumerate() {
        event.id = format!("f{at}");
    }
    article.figures[1].of = Some("f0".to_owned());
    let derived = |by, from: &[&str]| Derived {
        by,
        from: from.iter().map(|id| (*id).to_owned()).collect(),
        value: 1.0,
        low: 1.0,
        high: 1.0,
        unit: "arrests".to_owned(),
        time: None,
        words: Span::new(0, 0),
    };
    let base = Point::Derived { derived: derived(Derivation::BaseOfMultiple, &["f0", "f1"]) };
    let plots = [
        Plot::Bars { points: vec![base, Point::Stated { figure: "f0".to_owned() }] },
        Plot::Chip { figure: "f0".to_owned() },
        Plot::Change { figure: "f2".to_owned() },
        Plot::Period {
            from: "f0".to_owned(),
            to: "f1".to_owned(),
            length: derived(Derivation::LengthOfSpan, &["f0", "f1"]),
        },
        Plot::Missing { missing: "lost".to_owned() },
    ];
    let chart = |plot| Chart { id: String::new(), title: "Arrests".to_owned(), anchor: Span::new(0, 0), plot };
    article.charts = plots.into_iter().map(chart).collect();
    assign(&mut article, &Published::default());

    let figures: Vec<String> = article.figures.iter().map(|figure| figure.id.clone()).collect();
    let events: Vec<String> = article.events.iter().map(|event| event.id.clone()).collect();
    assert_eq!(article.figures[1].of.as_ref(), Some(&figures[0]));
    let Plot::Bars { points } = &article.charts[0].plot else { panic!("bars stay bars") };
    assert!(matches!(&points[0], Point::Derived { derived } if derived.from == figures[..2]));
    assert!(matches!(&points[1], Point::Stated { figure } if *figure == figures[0]));
    let Plot::Period { from, to, length } = &article.charts[3].plot else { panic!("a period stays a period") };
    assert_eq!((from, to, &length.from), (&events[0], &events[1], &events));
    let ids: Vec<&str> = article.charts.iter().map(|chart| chart.id.as_str()).collect();
    assert_eq!(ids[0], format!("c-{}", figures[0]));
    assert!(ids[1].starts_with(ids[0]) && ids[1] != ids[0], "a second chart of the same figure: {}", ids[1]);
    assert_eq!(ids[2..4], [format!("c-{}", figures[2]), format!("c-{}", events[0])]);
    assert_eq!(ids[4], format!("c-{}", article.missing[0].id));
    let once = article.clone();
    assign(&mut article, &Published::default());
    assert_eq!(article, once);
}

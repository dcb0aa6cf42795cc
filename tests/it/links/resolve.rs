//! From a link to what the article has, and what the reader is told.

use expect_test::{Expect, expect};
use verbatim::article::{Alias, Article, Found};
use verbatim::link::{Resolved, View, resolve};

use super::fixture::{self, index};

/// A small article with a twin ("No comment."), a common beginning and a quote of nobody.
fn article() -> Article {
    let mut article = fixture::article(
        "[Jacob Thomas: “We will not pay twice for the same old planks, whatever the board decides,”] said Thomas.\n\n\
         [Sophia Wan: “We will not pay twice for anything at all as long as I keep the books.”] On the delay Wan said: \
         [Sophia Wan: “No comment.”] Asked the same, Thomas said: [Jacob Thomas: “No comment.”]\n\n\
         [Ann Thomas-Lee: “Seven ships came in before dawn and not one of them found a berth,”] said Ann Thomas-Lee.\n\n\
         [?: “Ask the gulls.”] In all there were [number: 37,000 crates]. [event: In May 2023 the crane fell].",
    );
    article.aliases.insert("wan".to_owned(), Alias::same("sophie-wan".to_owned()));
    article.aliases.insert("sophie-wan".to_owned(), Alias::same("sophia-wan".to_owned()));
    let reworded = Alias { found: Found::Reworded, ..Alias::same(article.quotes[4].id.clone()) };
    article.aliases.insert("q-seven-boats-came-0a1b2c".to_owned(), reworded);
    article.aliases.insert("round".to_owned(), Alias::same("and-round".to_owned()));
    article.aliases.insert("and-round".to_owned(), Alias::same("round".to_owned()));
    article
}

fn follow(link: &str) -> Resolved {
    let article = article();
    let resolved = resolve(&View::read(link, ""), &index(&article));
    let again = resolve(&resolved.view, &index(&article));
    assert_eq!((again.view, again.notices), (resolved.view.clone(), Vec::new()), "what is resolved stays: {link}");
    resolved
}

/// Where each link leads: the canonical link, how it got there, and each notice.
fn check(links: &[&str], expected: Expect) {
    let mut told = String::new();
    for link in links {
        let resolved = follow(link);
        let how =
            resolved.target.as_ref().map_or("no target", |target| if target.exact { "exact" } else { "repaired" });
        told += &format!("{link}\n  #{} ({how})\n", resolved.view.write());
        for notice in &resolved.notices {
            told += &format!("  {}\n", notice.text(&index(&article())));
        }
    }
    expected.assert_eq(&told);
}

#[test]
fn an_id_of_the_article_is_exact() {
    for id in article().quotes.iter().map(|quote| &quote.id) {
        let resolved = follow(id);
        assert!(resolved.target.is_some_and(|target| target.exact && target.id == *id) && resolved.notices.is_empty());
    }
}

#[test]
fn two_numbers_stand_side_by_side_and_nothing_else_does() {
    let mut article =
        fixture::article("There were [number: 37,000 crates] and [number: 21,000 crates]. [?: “Ask the gulls.”]");
    let index = index(&article);
    let [one, other] = [0, 1].map(|at| article.figures[at].id.clone());
    let quote = article.quotes.remove(0).id;
    let follow = |link: &str| resolve(&View::read(link, ""), &index);
    let pair = format!("n={one}.{other}");
    assert_eq!((follow(&pair).view.write(), follow(&pair).notices.len()), (pair.clone(), 0));
    let cut = follow(pair.rsplit_once('-').unwrap().0);
    assert_eq!((cut.view.write(), cut.notices.len()), (pair, 1), "what was cut off is found again, and said");
    assert_eq!(follow(&format!("n={one}.{quote}")).view.write(), one);
    assert_eq!(follow(&format!("n={quote}.{other}")).view.write(), quote);
    let gone = follow(&format!("n={one}.n-7-gulls-000000"));
    assert_eq!((gone.view.write(), gone.notices.len()), (one, 1), "what is gone is said");
}

#[test]
fn every_step_after_the_id_is_said() {
    check(
        &[
            "#q-seven-boats-came-0a1b2c",
            "#q-seven-ships-came-in-before~hurried-off-once-more-000000",
            "#q-no-vessels-had-come-in~them-found-a-berth-000000",
            "#q-we-will-not-pay-twice~whatever-the-mayor-decides-000000",
            "#q-seven-tall-ships-came-in~them-found-any-berth-000000",
            "#q-seven-ships-came-in-before",
            "#n-38000-crates-000000",
            "#n-37000-wooden-crates-000000",
            "#e-in-may-2023-the-old-crane-fell-000000",
        ],
        expect![[r#"
            #q-seven-boats-came-0a1b2c
              #q-seven-ships-came-in-before~them-found-a-berth-xvcd9e (repaired)
              The wording changed. This is the quote that the link was made for. The link gives its words as “seven boats came”.
            #q-seven-ships-came-in-before~hurried-off-once-more-000000
              #q-seven-ships-came-in-before~them-found-a-berth-xvcd9e (repaired)
              The wording changed. This is the closest quote. The link gives its words as “seven ships came in before … hurried off once more”.
            #q-no-vessels-had-come-in~them-found-a-berth-000000
              #q-seven-ships-came-in-before~them-found-a-berth-xvcd9e (repaired)
              The wording changed. This is the closest quote. The link gives its words as “no vessels had come in … them found a berth”.
            #q-we-will-not-pay-twice~whatever-the-mayor-decides-000000
              #q-we-will-not-pay-twice~whatever-the-board-decides-1nvbv9 (repaired)
              The wording changed. This is the closest quote. The link gives its words as “we will not pay twice … whatever the mayor decides”.
            #q-seven-tall-ships-came-in~them-found-any-berth-000000
              #q-seven-ships-came-in-before~them-found-a-berth-xvcd9e (repaired)
              The wording changed. This is the closest quote. The link gives its words as “seven tall ships came in … them found any berth”.
            #q-seven-ships-came-in-before
              #q-seven-ships-came-in-before~them-found-a-berth-xvcd9e (repaired)
              The link was cut short. This is the only quote that begins with its words.
            #n-38000-crates-000000
              # (no target)
              The linked figure is not in this article, or not any more. The link gives its words as “38000 crates”.
            #n-37000-wooden-crates-000000
              # (no target)
              The linked figure is not in this article, or not any more. The link gives its words as “37000 wooden crates”.
            #e-in-may-2023-the-old-crane-fell-000000
              #e-in-may-2023-the-crane-fell-rpz23e (repaired)
              The wording changed. This is the closest event. The link gives its words as “in may 2023 the old crane fell”.
        "#]],
    );
}

#[test]
fn what_cannot_be_found_is_said_with_the_words_of_the_link() {
    check(
        &[
            "#q-we-will-not-pay-twice~nobody-ever-said-this-000000",
            "#q-no-comment-000000",
            "#q-a-plain-lie~that-nobody-said-000000",
            "#q-000000",
            "#view=figures&at=n-12-000000",
            "#e-x",
        ],
        expect![[r#"
            #q-we-will-not-pay-twice~nobody-ever-said-this-000000
              # (no target)
              The linked quote is not in this article, or not any more. The link gives its words as “we will not pay twice … nobody ever said this”.
            #q-no-comment-000000
              # (no target)
              More than one quote has the words of the link, and it does not say which. The link gives its words as “no comment”.
            #q-a-plain-lie~that-nobody-said-000000
              # (no target)
              The linked quote is not in this article, or not any more. The link gives its words as “a plain lie … that nobody said”.
            #q-000000
              # (no target)
              The linked quote is not in this article, or not any more.
            #view=figures&at=n-12-000000
              #view=figures (no target)
              The linked figure is not in this article, or not any more. The link gives its words as “12”.
            #e-x
              # (no target)
              The linked event is not in this article, or not any more. The link gives its words as “x”.
        "#]],
    );
}

#[test]
fn a_linked_quote_beats_the_rest_of_its_link() {
    let id = &article().quotes[0].id;
    let event = &article().events[0].id;
    check(
        &[
            &format!("#s=sophia-wan&at={id}"),
            &format!("#s=jacob-thomas.sophia-wan&find=old+planks&at={id}"),
            &format!("#s=jacob-thomas&find=gulls&at={id}"),
            &format!("#s=sophia-wan.unknown&at={id}"),
            &format!("#s=sophia-wan&view=figures&find=gulls&at={id}"),
            &format!("#s=sophia-wan&view=events&at={event}"),
            &format!("#view=quotes&find=gulls&at={event}"),
            &format!("#s=sophia-wan&at={}", article().figures[0].id),
        ],
        expect![[r#"
            #s=sophia-wan&at=q-we-will-not-pay-twice~whatever-the-board-decides-1nvbv9
              #q-we-will-not-pay-twice~whatever-the-board-decides-1nvbv9 (exact)
              The linked quote is not by the chosen speaker, so everyone is shown.
            #s=jacob-thomas.sophia-wan&find=old+planks&at=q-we-will-not-pay-twice~whatever-the-board-decides-1nvbv9
              #s=jacob-thomas.sophia-wan&find=old%20planks&at=q-we-will-not-pay-twice~whatever-the-board-decides-1nvbv9 (exact)
            #s=jacob-thomas&find=gulls&at=q-we-will-not-pay-twice~whatever-the-board-decides-1nvbv9
              #s=jacob-thomas&at=q-we-will-not-pay-twice~whatever-the-board-decides-1nvbv9 (exact)
              The linked quote does not contain “gulls”, so the search was left out.
            #s=sophia-wan.unknown&at=q-we-will-not-pay-twice~whatever-the-board-decides-1nvbv9
              #q-we-will-not-pay-twice~whatever-the-board-decides-1nvbv9 (exact)
              The linked quote is not by one of the chosen speakers, so everyone is shown.
            #s=sophia-wan&view=figures&find=gulls&at=q-we-will-not-pay-twice~whatever-the-board-decides-1nvbv9
              #q-we-will-not-pay-twice~whatever-the-board-decides-1nvbv9 (exact)
              The linked quote is not among the figures, so the article is shown.
              The linked quote is not by the chosen speaker, so everyone is shown.
              The linked quote does not contain “gulls”, so the search was left out.
            #s=sophia-wan&view=events&at=e-in-may-2023-the-crane-fell-rpz23e
              #s=sophia-wan&view=events&at=e-in-may-2023-the-crane-fell-rpz23e (exact)
            #view=quotes&find=gulls&at=e-in-may-2023-the-crane-fell-rpz23e
              #e-in-may-2023-the-crane-fell-rpz23e (exact)
              The linked event is not among the quotes, so the article is shown.
              The linked event does not contain “gulls”, so the search was left out.
            #s=sophia-wan&at=n-37000-crates-texehc
              #n-37000-crates-texehc (exact)
              The linked figure is not from the chosen speaker, so everyone is shown.
        "#]],
    );
}

#[test]
fn speakers_are_known_renamed_guessed_or_ignored() {
    check(
        &[
            "#s=jacob-thomas.unknown",
            "#s=wan",
            "#s=sophie-wan",
            "#s=jacob",
            "#s=lee",
            "#s=thomas",
            "#s=homas-lee",
            "#s=round",
            "#s=nobody&view=quotes",
            "#s=a.b.c.d.e.jacob-thomas",
            "#s=Jacob Thomas",
        ],
        expect![[r#"
            #s=jacob-thomas.unknown
              #s=jacob-thomas.unknown (no target)
            #s=wan
              #s=sophia-wan (no target)
              What the link has under “wan” is now under Sophia Wan.
            #s=sophie-wan
              #s=sophia-wan (no target)
              What the link has under “sophie wan” is now under Sophia Wan.
            #s=jacob
              #s=jacob-thomas (no target)
              “jacob” was taken to mean Jacob Thomas.
            #s=lee
              #s=ann-thomas-lee (no target)
              “lee” was taken to mean Ann Thomas-Lee.
            #s=thomas
              #s=jacob-thomas (no target)
              “thomas” was taken to mean Jacob Thomas.
            #s=homas-lee
              # (no target)
              Nobody called “homas lee” is quoted in this article. Everyone is shown.
            #s=round
              # (no target)
              Nobody called “round” is quoted in this article. Everyone is shown.
            #s=nobody&view=quotes
              #view=quotes (no target)
              Nobody called “nobody” is quoted in this article. Everyone is shown.
            #s=a.b.c.d.e.jacob-thomas
              #s=jacob-thomas (no target)
              Nobody called “a”, “b”, “c” or 2 more is quoted in this article.
            #s=Jacob Thomas
              #s=jacob-thomas (no target)
              “jacob” was taken to mean Jacob Thomas.
              “thomas” was taken to mean Jacob Thomas.
        "#]],
    );
}

#[test]
fn nobody_is_asked_for_where_everybody_is_named() {
    let article = fixture::article("[Ada: “Yes.”]");
    let resolved = resolve(&View::read("s=unknown", ""), &index(&article));
    assert_eq!(resolved.view, View::default());
    expect!["No quote here is without a speaker, so everyone is shown."]
        .assert_eq(&resolved.notices[0].text(&index(&article)));
}

#[test]
fn words_said_twice_now_lead_where_the_build_says() {
    let before = fixture::article("[Ada: “No comment.”]");
    let mut after = fixture::article("[Ada: “No comment.”] Then he spoke. [Ben: “No comment.”]");
    let linked = before.quotes[0].id.clone();
    assert!(resolve(&View::of(&linked), &index(&after)).target.is_none());
    after.aliases.insert(linked.clone(), Alias::same(after.quotes[0].id.clone()));
    let resolved = resolve(&View::of(&linked), &index(&after));
    assert_eq!(resolved.target.map(|target| target.id), Some(after.quotes[0].id.clone()));
    expect!["The article was edited since. This is the quote that the link was made for."]
        .assert_eq(&resolved.notices[0].text(&index(&after)));
}

#[test]
fn five_thousand_unknown_speakers_leave_the_page_whole_and_one_notice() {
    let slugs: Vec<String> = (0..5000).map(|at| format!("speaker-{at:04}")).collect();
    let resolved = follow(&format!("s={}&view=quotes", slugs.join(".")));
    assert!(resolved.view.speakers.is_empty());
    expect!["Nobody called “speaker 0000”, “speaker 0001”, “speaker 0002” or 61 more is quoted in this article. Everyone is shown."]
    .assert_eq(&resolved.notices.iter().map(|notice| notice.text(&index(&article()))).collect::<String>());
}

//! What a view chooses, and the line that says so.

use expect_test::{Expect, expect};
use verbatim::article::{Article, Missing, Source};
use verbatim::link::{Kind, View, chosen, status};
use verbatim::text::Span;

use super::fixture::{self, index};

/// Two speakers, a term of one of them, a term of nobody, a quote of nobody; three figures and one missing.
fn article() -> Article {
    let mut article = fixture::article(
        "[Ada Moreno: “We counted 40 boats, not 41.”] She has [number: about 60 boats] of her own. [Ada Moreno: “Enough!”]\n\n\
         [Ben Åse: “The café doesn’t open,”] said Åse; [number: 12 chairs] stand there. He called it [term: “the season”]. \
         [?: “Who knows?”] [event: It closed in May].\n\n\
         The town would not say [number: how many boats sank]. [term: “Old salts”] never do. [event: One sank in June 2021].",
    );
    let boats = article.text.find("40 boats").unwrap();
    article.figures[2].span = Span::new(boats, boats + 8);
    article.figures[0].source = Some(Source { span: Span::new(0, 1), speaker: Some("ada-moreno".to_owned()) });
    let lost = article.text.find("how many boats").unwrap();
    article.missing.push(Missing { id: "n-lost".to_owned(), span: Span::new(lost, lost + 14), because: None });
    article
}

fn check(article: &Article, links: &[&str], expected: Expect) {
    let lines = links
        .iter()
        .map(|link| format!("{link:<34} {}\n", status(&index(article), &View::read(link, ""), None).line()));
    expected.assert_eq(&lines.collect::<String>());
}

#[test]
fn one_line_says_what_is_shown() {
    check(
        &article(),
        &[
            "",
            "quotes",
            "s=ada-moreno",
            "s=ada-moreno.ben-ase",
            "s=unknown",
            "s=ada-moreno.unknown&view=quotes",
            "find=boats",
            "s=ada-moreno&find=boats",
            "s=ada-moreno&find=cafe",
            "s=ada-moreno.ben-ase&find=gulls",
            "find=gulls",
            "find=CAFÉ doesnt",
            "find=season",
            "find=?",
            "figures",
            "view=figures&find=boats",
            "view=figures&s=ada-moreno",
            "view=figures&s=ben-ase",
            "view=figures&find=gulls",
            "view=figures&find=sank",
            "events",
            "view=events&find=june",
            "view=events&find=gulls",
            "view=events&s=ada-moreno",
        ],
        expect![[r#"
                                               4 quotes by 2 speakers (1 by nobody named), 2 terms
            quotes                             4 quotes by 2 speakers (1 by nobody named), 2 terms
            s=ada-moreno                       Ada Moreno · 2 quotes
            s=ada-moreno.ben-ase               Ada Moreno and Ben Åse · 3 quotes
            s=unknown                          Speaker unclear · 1 quote
            s=ada-moreno.unknown&view=quotes   Ada Moreno and Speaker unclear · 3 quotes
            find=boats                         “boats” · 1 quote
            s=ada-moreno&find=boats            Ada Moreno · “boats” · 1 quote
            s=ada-moreno&find=cafe             Ada Moreno · “cafe” · no quote
            s=ada-moreno.ben-ase&find=gulls    Ada Moreno and Ben Åse · “gulls” · no quote
            find=gulls                         “gulls” · no quote
            find=CAFÉ doesnt                   “CAFÉ doesnt” · 1 quote
            find=season                        “season” · 1 quote
            find=?                             “?” · 1 quote
            figures                            3 figures, 1 missing
            view=figures&find=boats            “boats” · 2 of 3 figures, 1 missing
            view=figures&s=ada-moreno          Ada Moreno · 2 of 3 figures
            view=figures&s=ben-ase             Ben Åse · no figures
            view=figures&find=gulls            “gulls” · no figures
            view=figures&find=sank             “sank” · 0 of 3 figures, 1 missing
            events                             2 events
            view=events&find=june              “june” · 1 of 2 events
            view=events&find=gulls             “gulls” · no events
            view=events&s=ada-moreno           2 events
        "#]],
    );
}

#[test]
fn one_speaker_none_and_nobody_have_their_words() {
    check(
        &fixture::article("[Ada: “Yes.”] she said. [Ada: “No.”]"),
        &["", "s=ada"],
        expect![[r#"
                                               2 quotes by 1 speaker
            s=ada                              Ada · 2 quotes
        "#]],
    );
    check(
        &fixture::article("[?: “Yes.”]"),
        &["", "s=unknown"],
        expect![[r#"
                                               1 quote by nobody named
            s=unknown                          Speaker unclear · 1 quote
        "#]],
    );
    check(
        &fixture::article("Nothing."),
        &["", "find=x", "figures", "events"],
        expect![[r#"
                                               No quotes
            find=x                             “x” · no quote
            figures                            no figures
            events                             no events
        "#]],
    );
    check(
        &fixture::article("A [term: “word”]."),
        &["", "find=word"],
        expect![[r#"
                                               No quotes, 1 term
            find=word                          “word” · 1 quote
        "#]],
    );
}

#[test]
fn a_long_search_and_many_speakers_are_cut_in_the_line() {
    let article = fixture::article("[A: “x.”] [B: “x.”] [C: “x.”] [D: “x.”] [E: “y.”]");
    check(
        &article,
        &["s=a.b.c&find=x", "s=a.b.c.d&find=x"],
        expect![[r#"
            s=a.b.c&find=x                     A, B and C · “x” · 3 quotes
            s=a.b.c.d&find=x                   A, B and 2 more · “x” · 4 quotes
        "#]],
    );
    let long = "word ".repeat(20);
    assert!(status(&index(&article), &View::default().finding(&long), Some(0)).line().chars().count() < 70);
}

#[test]
fn figures_are_their_sources_and_those_in_the_speakers_words() {
    let index = index(&article());
    // The places, among their own kind, of what a view keeps.
    let places = |kind: Kind, view: &View| {
        let chosen = chosen(&index, view);
        let own = index.items.iter().enumerate().filter(|(_, item)| item.kind == kind).enumerate();
        own.filter(|(_, (place, _))| chosen.contains(place)).map(|(at, _)| at).collect::<Vec<usize>>()
    };
    let ada = View::default().toggled("ada-moreno");
    assert_eq!(places(Kind::Quote, &ada), [0, 1]);
    assert_eq!(
        places(Kind::Figure, &ada),
        [0, 1],
        "what she says and what she is the source of, in the order of the text"
    );
    assert!(places(Kind::Figure, &View::default().toggled("ben-ase")).is_empty());
    assert!(places(Kind::Missing, &ada).is_empty());
    assert_eq!(places(Kind::Missing, &View::default().finding("town")), [0]);
    assert_eq!(places(Kind::Event, &ada.finding("sank")), [1]);
}

#[test]
fn a_step_is_said_by_its_place_and_a_name_is_found() {
    let article = article();
    let line = |link: &str, here| status(&index(&article), &View::read(link, ""), here).line();
    assert_eq!(line("s=ada-moreno", Some(1)), "Ada Moreno · 2 of 2");
    assert_eq!(line("s=ada-moreno&view=quotes", Some(0)), "Ada Moreno · 1 of 2");
    assert_eq!(line("s=ada-moreno", Some(7)), "Ada Moreno · 2 quotes", "a place that there is not is not said");
    assert_eq!(line("", Some(1)), line("", None), "nothing is stepped through where nothing is chosen");
    assert_eq!(line("find=moreno", None), "“moreno” · 2 quotes", "by who says them");
}

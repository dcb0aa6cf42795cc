//! What a view chooses, and the line that says so.

use expect_test::{Expect, expect};
use verbatim::article::{Article, Missing, Source};
use verbatim::link::{Kind, View, chosen, status_line};
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
    let lines =
        links.iter().map(|link| format!("{link:<34} {}\n", status_line(&index(article), &View::read(link, ""))));
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
                                               3 quotes by 2 speakers, 1 by nobody named, 2 terms
            quotes                             3 quotes by 2 speakers, 1 by nobody named, 2 terms
            s=ada-moreno                       2 of 4 quotes · Ada Moreno
            s=ada-moreno.ben-ase               3 of 4 quotes · Ada Moreno and Ben Åse
            s=unknown                          1 of 4 quotes and 2 of 2 terms · nobody named
            s=ada-moreno.unknown&view=quotes   3 of 4 quotes and 2 of 2 terms · Ada Moreno and nobody named
            find=boats                         1 of 4 quotes containing “boats”
            s=ada-moreno&find=boats            1 of 4 quotes containing “boats” · Ada Moreno
            s=ada-moreno&find=cafe             No quotes by Ada Moreno contain “cafe”.
            s=ada-moreno.ben-ase&find=gulls    No quotes by Ada Moreno or Ben Åse contain “gulls”.
            find=gulls                         No quotes contain “gulls”.
            find=CAFÉ doesnt                   1 of 4 quotes containing “CAFÉ doesnt”
            find=season                        1 of 2 terms containing “season”
            find=?                             1 of 4 quotes containing “?”
            figures                            3 figures, 1 missing
            view=figures&find=boats            2 of 3 figures containing “boats”, 1 missing
            view=figures&s=ada-moreno          2 of 3 figures · Ada Moreno
            view=figures&s=ben-ase             No figures by Ben Åse.
            view=figures&find=gulls            No figures contain “gulls”.
            view=figures&find=sank             No figures containing “sank”, 1 missing
            events                             2 events
            view=events&find=june              1 of 2 events containing “june”
            view=events&find=gulls             No events contain “gulls”.
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
                                           2 quotes by Ada
        s=ada                              2 of 2 quotes · Ada
    "#]],
    );
    check(
        &fixture::article("[?: “Yes.”]"),
        &["", "s=unknown"],
        expect![[r#"
                                           1 quote by nobody named
        s=unknown                          1 of 1 quote · nobody named
    "#]],
    );
    check(
        &fixture::article("Nothing."),
        &["", "find=x", "figures", "events"],
        expect![[r#"
                                           No quotes
        find=x                             No quotes contain “x”.
        figures                            No figures
        events                             No events
    "#]],
    );
    check(
        &fixture::article("A [term: “word”]."),
        &["", "find=word"],
        expect![[r#"
                                           No quotes, 1 term
        find=word                          1 of 1 term containing “word”
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
        s=a.b.c&find=x                     3 of 5 quotes containing “x” · A, B and C
        s=a.b.c.d&find=x                   4 of 5 quotes containing “x” · A, B and 2 more
    "#]],
    );
    let long = "word ".repeat(20);
    assert!(status_line(&index(&article), &View::default().finding(&long)).chars().count() < 70);
}

#[test]
fn figures_are_their_sources_and_those_in_the_speakers_words() {
    let index = index(&article());
    // The places, among their own kind, of what a view keeps.
    let places = |kind: Kind, view: &View| {
        let chosen = chosen(&index, view);
        let own = index.items.iter().filter(|item| item.kind == kind).enumerate();
        own.filter(|(_, item)| chosen.contains(item)).map(|(at, _)| at).collect::<Vec<usize>>()
    };
    let ada = View::default().toggled("ada-moreno");
    assert_eq!(places(Kind::Quote, &ada), [0, 1]);
    assert_eq!(places(Kind::Figure, &ada), [0, 2]);
    assert!(places(Kind::Figure, &View::default().toggled("ben-ase")).is_empty());
    assert!(places(Kind::Missing, &ada).is_empty());
    assert_eq!(places(Kind::Missing, &View::default().finding("town")), [0]);
    assert_eq!(places(Kind::Event, &ada.finding("sank")), [1]);
}

//! Citations: every format for every kind, with text that would break out of each.

use expect_test::expect;
use proptest::prelude::*;
use serde_json::{Value, json};
use verbatim::article::{
    Article, Attribution, Because, HeadingIs, Index, Kind, Label, Origin, Quote, QuoteKind, Speaker, SpeakerKind, Told,
};
use verbatim::export::citation::{Cited, bibtex, csl_json, html, markdown, text};
use verbatim::text::Span;

const LINK: &str = "https://example.org/ferries/#q-ties-have-been-4kx2mb";

fn source() -> Origin {
    Origin {
        heading: "Ferries & Fares".to_owned(),
        heading_is: HeadingIs::Publishers,
        byline: Some("Tim Lee and Ann Roe".to_owned()),
        publisher: Some("The Daily Tide".to_owned()),
        published: Some("2023-11-25".to_owned()),
        published_spoken: Some("25 November 2023".to_owned()),
        url: Some("https://tide.example/a_b?x=1&y=50%25".to_owned()),
    }
}

fn bare(heading_is: HeadingIs) -> Origin {
    let heading = "Ferries & Fares".to_owned();
    Origin { heading, heading_is, byline: None, publisher: None, published: None, published_spoken: None, url: None }
}

/// By Sophia Wan, stated.
fn cited<'a>(kind: Kind, words: &'a str, source: &'a Origin) -> Cited<'a> {
    Cited {
        kind,
        words,
        speaker: Some("Sophia Wan"),
        probably: false,
        unclear: None,
        role: Some("sociologist"),
        within: false,
        cue: Some("said"),
        source,
        link: Some(LINK),
    }
}

fn quote(source: &Origin) -> Cited<'_> {
    Cited { probably: true, ..cited(Kind::Quote, "“It is strained,” … “and *how*.”", source) }
}

fn reported(source: &Origin) -> Cited<'_> {
    cited(Kind::Reported, "ties have been strained since 2018", source)
}

fn term(source: &Origin) -> Cited<'_> {
    cited(Kind::Term, "“long_line”", source)
}

/// The first line of the plain text, which is what is said.
fn said(cited: Cited) -> String {
    text(&cited).lines().next().unwrap_or_default().to_owned()
}

#[test]
fn what_leads_nobody_there_is_not_cited() {
    let source = bare(HeadingIs::Publishers);
    let alone = Cited { link: None, ..cited(Kind::Quote, "“It is strained.”", &source) };
    assert_eq!(text(&alone).lines().count(), 2);
    for format in [text(&alone), markdown(&alone), html(&alone), bibtex(&alone), csl_json(&alone)] {
        assert!(
            !["http", "href", "cite=", "[The passage", "url", "URL"].iter().any(|link| format.contains(link)),
            "{format}"
        );
    }
}

#[test]
fn plain_text_of_each_kind() {
    let source = source();
    expect![[r#"
        “It is strained,” … “and *how*.”
        — Probably Sophia Wan, sociologist, in “Ferries & Fares”, Tim Lee and Ann Roe, The Daily Tide, 25 November 2023
        https://example.org/ferries/#q-ties-have-been-4kx2mb"#]]
    .assert_eq(&text(&quote(&source)));
    expect![[r#"
        The article reports, not word for word: Sophia Wan said that ties have been strained since 2018
        — “Ferries & Fares”, Tim Lee and Ann Roe, The Daily Tide, 25 November 2023
        https://example.org/ferries/#q-ties-have-been-4kx2mb"#]]
    .assert_eq(&text(&reported(&source)));
    expect![[r#"
        the words “long_line”, attributed to Sophia Wan
        — “Ferries & Fares”, Tim Lee and Ann Roe, The Daily Tide, 25 November 2023
        https://example.org/ferries/#q-ties-have-been-4kx2mb"#]]
    .assert_eq(&text(&term(&source)));
}

#[test]
fn whose_heading_it_is_is_said() {
    let signature = |heading_is| {
        let source = bare(heading_is);
        text(&reported(&source)).lines().nth(1).unwrap().to_owned()
    };
    assert_eq!(signature(HeadingIs::Publishers), "— “Ferries & Fares”");
    assert_eq!(
        signature(HeadingIs::Editors),
        "— “Ferries & Fares” (title by the editor of this page, not the publisher)"
    );
    assert_eq!(signature(HeadingIs::Opening), "— the article that begins “Ferries & Fares”");
}

#[test]
fn reported_speech_is_told_only_by_a_verb_that_is_known() {
    let source = source();
    let told = |cue, words| said(Cited { cue, words, ..reported(&source) });
    let so = "The article reports, not word for word";
    let strained = "ties are strained";
    assert_eq!(told(Some("denied"), strained), format!("{so}: Sophia Wan denied that ties are strained"));
    assert_eq!(told(Some("denied"), "China was told"), format!("{so}, what Sophia Wan denied: China was told"));
    assert_eq!(told(Some("said"), "that ties snap"), format!("{so}, what Sophia Wan said: that ties snap"));
    assert_eq!(told(Some("said"), "whether it snaps"), format!("{so}, what Sophia Wan said: whether it snaps"));
    assert_eq!(told(Some("According to"), "Ties snap"), format!("{so}, what Sophia Wan said: Ties snap"));
    assert_eq!(told(Some("told"), strained), format!("{so}, what Sophia Wan said: ties are strained"));
    for cue in [None, Some("denying"), Some("would not confirm"), Some("pointed")] {
        assert_eq!(told(cue, strained), format!("{so}, on what Sophia Wan said: ties are strained"));
    }
}

#[test]
fn what_is_probable_unclear_or_unknown_is_said_in_every_format() {
    let source = source();
    let kinds: [fn(&Origin) -> Cited<'_>; 3] = [quote, reported, term];
    for cited in kinds.map(|kind| kind(&source)) {
        let probably = Cited { probably: true, ..cited };
        let either = Cited { unclear: Some("Graham Voss or Sam Croft"), speaker: None, ..cited };
        let nobody = Cited { speaker: None, role: None, ..cited };
        for format in [text, html, markdown, bibtex, csl_json] {
            assert!(format(&probably).to_lowercase().contains("probably"), "{}", format(&probably));
            let either = format(&either).to_lowercase();
            assert!(either.contains("unclear") && either.contains("graham voss or sam croft"), "{either}");
            assert!(!either.contains("sociologist") && !either.contains("sophia"), "{either}");
            let nobody = format(&nobody);
            let no_name = ["o speaker named", "as the article quotes them"].iter().any(|words| nobody.contains(words));
            assert!(no_name && !nobody.contains("Sophia"), "{nobody}");
        }
    }
    let with = |cited| said(Cited { speaker: None, unclear: Some("Graham Voss or Sam Croft"), ..cited });
    assert_eq!(
        with(reported(&source)),
        "The article reports, not word for word: Graham Voss or Sam Croft (unclear which) said that ties have been strained since 2018"
    );
    assert_eq!(with(term(&source)), "the words “long_line”, attributed to Graham Voss or Sam Croft (unclear which)");
    assert_eq!(
        said(Cited { probably: true, ..term(&source) }),
        "the words “long_line”, probably attributed to Sophia Wan"
    );
    assert_eq!(
        said(Cited { speaker: None, ..reported(&source) }),
        "The article reports, not word for word: somebody (no speaker named) said that ties have been strained since 2018"
    );
    assert_eq!(said(Cited { speaker: None, ..term(&source) }), "the words “long_line”, as the article quotes them");
}

#[test]
fn words_within_a_sentence_are_said_to_be_so() {
    let source = source();
    let within = text(&Cited { within: true, ..quote(&source) });
    assert!(within.contains("Sophia Wan, sociologist (words quoted within a sentence), in "), "{within}");
    assert!(!text(&quote(&source)).contains("within a sentence"));
}

#[test]
fn only_a_quote_is_a_blockquote() {
    let source = bare(HeadingIs::Publishers);
    expect![[r##"<blockquote cite="https://example.org/ferries/#q-ties-have-been-4kx2mb"><p>“It is strained,” … “and *how*.”</p></blockquote><p>— Probably Sophia Wan, sociologist, in “Ferries &amp; Fares”. <a href="https://example.org/ferries/#q-ties-have-been-4kx2mb">https://example.org/ferries/#q-ties-have-been-4kx2mb</a></p>"##]]
    .assert_eq(&html(&quote(&source)));
    for cited in [reported(&source), term(&source)] {
        assert!(html(&cited).starts_with("<p>") && !html(&cited).contains("blockquote"));
        assert!(!markdown(&cited).starts_with('>'));
    }
}

#[test]
fn markdown_of_each_kind() {
    let source = source();
    expect![[r#"
        > “It is strained,” … “and \*how\*.”

        — Probably Sophia Wan, sociologist, in “Ferries \& Fares”, Tim Lee and Ann Roe, The Daily Tide, 25 November 2023. [The passage in the text](https://example.org/ferries/#q-ties-have-been-4kx2mb)
    "#]]
    .assert_eq(&markdown(&quote(&source)));
    expect![[r#"
        the words “long\_line”, attributed to Sophia Wan

        — “Ferries \& Fares”, Tim Lee and Ann Roe, The Daily Tide, 25 November 2023. [The passage in the text](https://example.org/ferries/#q-ties-have-been-4kx2mb)
    "#]]
    .assert_eq(&markdown(&term(&source)));
    let lines = Cited { words: "“# one\n\n1. two\r\n> three”", ..quote(&source) };
    let lines = markdown(&lines);
    assert!(lines.starts_with("> “# one\n> 1\\. two\n> \\> three”\n\n— "), "{lines}");
}

#[test]
fn bibtex_of_each_kind() {
    let source = source();
    expect![[r#"
        @misc{sophia-wan-4kx2mb,
          author = {{Tim Lee and Ann Roe}},
          title = {{Ferries \& Fares}},
          howpublished = {The Daily Tide},
          year = {2023},
          month = nov,
          date = {2023-11-25},
          url = {https://tide.example/a_b?x=1&y=50%25},
          note = {Quotation. Probably Sophia Wan, sociologist: “It is strained,” … “and *how*.” The passage: https://example.org/ferries/\#q-ties-have-been-4kx2mb}
        }
    "#]]
    .assert_eq(&bibtex(&quote(&source)));
    let bare = bare(HeadingIs::Editors);
    expect![[r#"
        @misc{sophia-wan-4kx2mb,
          title = {{Ferries \& Fares}},
          url = {https://example.org/ferries/#q-ties-have-been-4kx2mb},
          note = {The article reports, not word for word: Sophia Wan said that ties have been strained since 2018. Title by the editor of this page, not the publisher.}
        }
    "#]]
    .assert_eq(&bibtex(&reported(&bare)));
    let month = Origin { published: Some("2023-01".to_owned()), ..source };
    let term = bibtex(&term(&month));
    assert!(
        term.contains("note = {Quoted term, not speech: the words “long\\_line”, attributed to Sophia Wan."),
        "{term}"
    );
    assert!(term.contains("month = jan,\n  date = {2023-01}"), "{term}");
}

#[test]
fn csl_json_of_each_kind() {
    let source = source();
    let read = |cited: &Cited| serde_json::from_str::<Value>(&csl_json(cited)).unwrap();
    assert_eq!(
        read(&quote(&source)),
        json!([{
            "id": "sophia-wan-4kx2mb",
            "type": "article-newspaper",
            "title": "Ferries & Fares",
            "author": [{ "literal": "Tim Lee and Ann Roe" }],
            "container-title": "The Daily Tide",
            "issued": { "date-parts": [[2023, 11, 25]] },
            "URL": "https://tide.example/a_b?x=1&y=50%25",
            "note": format!("Quotation. Probably Sophia Wan, sociologist: “It is strained,” … “and *how*.” The passage: {LINK}"),
        }])
    );
    let bare = bare(HeadingIs::Opening);
    assert_eq!(
        read(&term(&bare)),
        json!([{
            "id": "sophia-wan-4kx2mb",
            "type": "webpage",
            "title": "Ferries & Fares",
            "URL": LINK,
            "note": "Quoted term, not speech: the words “long_line”, attributed to Sophia Wan. The title is the opening words of the text, not a headline.",
        }])
    );
    let note = read(&reported(&bare))[0]["note"].clone();
    assert!(note.as_str().unwrap().starts_with("The article reports, not word for word: Sophia Wan said that ties"));
}

#[test]
fn a_key_is_plain_whatever_the_names() {
    let source = Origin { heading: "«Паром»".to_owned(), ..bare(HeadingIs::Publishers) };
    let key = |speaker| bibtex(&Cited { speaker, ..quote(&source) }).lines().next().unwrap().to_owned();
    assert_eq!(key(Some("José Raúl {Mulino}, \"x\"")), "@misc{jose-raul-mulino-x-4kx2mb,");
    assert_eq!(key(Some("Zoë\n@misc{")), "@misc{zoe-misc-4kx2mb,");
    assert_eq!(key(None), "@misc{passage-4kx2mb,");
}

#[test]
fn the_model_gives_what_is_cited() {
    let text_of = "“No,” said Ada Moreno, a pilot. “Never.” She warned that prices will rise.";
    let mut article = Article::plain("sample", text_of.to_owned());
    article.about.label = Some(Label { text: "A \"label\"".to_owned(), by_publisher: false });
    article.about.published = "XXXX-07".parse().ok();
    let span = |words: &str| {
        let start = text_of.find(words).unwrap();
        Span::new(start, start + words.len())
    };
    article.speakers = vec![Speaker {
        slug: "ada-moreno".to_owned(),
        name: "Ada Moreno".to_owned(),
        span: span("Ada Moreno"),
        kind: SpeakerKind::Person,
        also: Vec::new(),
        role: Some(span("a pilot")),
        affiliation: None,
        hue: Some(1),
    }];
    let (speaker, basis) = ("ada-moreno".to_owned(), vec![span("Ada Moreno")]);
    article.quotes = vec![
        Quote {
            id: "q-no".to_owned(),
            parts: vec![span("“No,”"), span("“Never.”")],
            kind: QuoteKind::Direct,
            attribution: Attribution::Stated {
                speaker: speaker.clone(),
                mention: span("Ada Moreno"),
                cue: Some(span("said")),
            },
        },
        Quote {
            id: "q-prices".to_owned(),
            parts: vec![span("prices will rise")],
            kind: QuoteKind::Indirect,
            attribution: Attribution::Inferred {
                speaker,
                mention: Some(span("She")),
                cue: Some(span("warned")),
                basis,
                because: Because::Pronoun,
            },
        },
    ];
    let source = Origin::of(&article);
    assert_eq!(source.published, None, "a month of a year not stated is no date");
    let index = Index::of(&article, |_, _| Told::default());
    let texts: Vec<String> = index
        .items
        .iter()
        .map(|item| text(&Cited::of(&index, item, &index.cited_words(item), &source, Some("#q"))))
        .collect();
    expect![[r#"
        “No,” … “Never.”
        — Ada Moreno, a pilot, in “A "label"” (title by the editor of this page, not the publisher), July
        #q
        The article reports, not word for word: probably Ada Moreno warned that prices will rise
        — “A "label"” (title by the editor of this page, not the publisher), July
        #q"#]]
    .assert_eq(&texts.join("\n"));
}

/// Text that would break out of some format, often.
fn hostile() -> impl Strategy<Value = String> {
    let pieces = [
        "{", "}", "\\", "\"", "'", "`", "]]>", "\n", "\r\n\r\n", "<script>", "</p>", "-->", "%", "&", "#", "_", "$",
        "~", "^", "*", "[", "](", ")", "> ", "- ", "1. ", "@misc{", "\0", "\u{1f}", "\u{2028}", "\u{202e}", "é", "𝕏",
        "“", "”", " ", "word",
    ];
    let piece =
        prop_oneof![4 => proptest::sample::select(pieces.to_vec()).prop_map(str::to_owned), 1 => any::<String>()];
    proptest::collection::vec(piece, 0..8).prop_map(|pieces| pieces.concat())
}

/// Calls `check` with a citation of each kind, made of hostile strings.
fn each_kind(
    strings: &[String],
    flags: [bool; 3],
    check: impl Fn(&Cited) -> Result<(), TestCaseError>,
) -> Result<(), TestCaseError> {
    let at = |place: usize| strings[place].as_str();
    let [is_named, is_probable, is_known] = flags;
    let known = |place: usize| is_known.then(|| strings[place].clone());
    let headings = [HeadingIs::Publishers, HeadingIs::Editors, HeadingIs::Opening];
    for (kind, heading_is) in [Kind::Quote, Kind::Reported, Kind::Term].into_iter().zip(headings) {
        let source = Origin {
            heading: strings[0].clone(),
            heading_is,
            byline: known(1),
            publisher: known(2),
            published: known(3),
            published_spoken: known(4),
            url: known(5),
        };
        check(&Cited {
            kind,
            words: at(6),
            speaker: is_named.then(|| at(7)),
            probably: is_probable,
            unclear: (!is_named && is_probable).then(|| at(8)),
            role: is_named.then(|| at(9)),
            within: is_known,
            cue: is_known.then(|| at(10)),
            source: &source,
            link: Some(at(11)).filter(|_| is_probable),
        })?;
    }
    Ok(())
}

proptest! {
    #[test]
    fn csl_json_is_json_and_keeps_its_title(strings in proptest::collection::vec(hostile(), 12), flags: [bool; 3]) {
        each_kind(&strings, flags, |cited| {
            let json = csl_json(cited);
            prop_assert!(!json.contains('<'));
            let read: Value = serde_json::from_str(&json).map_err(|error| TestCaseError::fail(error.to_string()))?;
            let title = read[0]["title"].as_str().unwrap_or_default();
            let words = |text: &str| text.split(|c: char| c <= ' ' || c == '\u{7f}').filter(|word| !word.is_empty()).map(str::to_owned).collect::<Vec<_>>();
            prop_assert_eq!(words(title), words(&cited.source.heading));
            prop_assert_eq!(read.as_array().map(Vec::len), Some(1));
            Ok(())
        })?;
    }

    #[test]
    fn braces_of_bibtex_balance_and_close_at_its_end(strings in proptest::collection::vec(hostile(), 12), flags: [bool; 3]) {
        each_kind(&strings, flags, |cited| {
            let entry = bibtex(cited);
            let mut depth = 0_i32;
            let body = entry.trim_end();
            for (at, c) in body.char_indices() {
                depth += match c { '{' => 1, '}' => -1, _ => 0 };
                prop_assert!(depth > 0 || at < "@misc{".len() - 1 || at == body.len() - 1, "{}", entry);
            }
            prop_assert_eq!(depth, 0);
            Ok(())
        })?;
    }

    #[test]
    fn html_has_no_element_but_its_own(strings in proptest::collection::vec(hostile(), 12), flags: [bool; 3]) {
        each_kind(&strings, flags, |cited| {
            let html = html(cited);
            let elements: Vec<&str> = html.split('<').skip(1).map(|rest| rest.split(['>', ' ']).next().unwrap_or_default()).collect();
            let own: &[&str] = match cited.kind {
                Kind::Quote => &["blockquote", "p", "/p", "/blockquote", "p", "a", "/a", "/p"],
                _ => &["p", "/p", "p", "a", "/a", "/p"],
            };
            let linked = |element: &&str| cited.link.is_some() || !["a", "/a"].contains(element);
            prop_assert_eq!(elements, own.iter().copied().filter(linked).collect::<Vec<&str>>());
            Ok(())
        })?;
    }

    #[test]
    fn markdown_has_one_link_and_every_line_of_a_quote_is_marked(strings in proptest::collection::vec(hostile(), 12), flags: [bool; 3]) {
        each_kind(&strings, flags, |cited| {
            let written = markdown(cited);
            let (words, after) = written.rsplit_once("\n— ").unwrap_or_default();
            prop_assert!(cited.kind != Kind::Quote || words.lines().all(|line| line.starts_with("> ")), "{}", written);
            let plain = written.replace("\\\\", "").replace("\\[", "").replace("\\]", "").replace("\\<", "").replace("\\`", "");
            prop_assert_eq!(plain.matches(['[', ']', '<', '`']).count(), cited.link.map_or(0, |_| 2), "{}", written);
            prop_assert!((cited.link.is_none() || after.ends_with(")\n")) && after.matches('\n').count() == 1, "{}", written);
            Ok(())
        })?;
    }
}

//! Sidecars and what becomes of them: the cases of `tests/corpus/curate`, one a file.
//!
//! A case has three parts headed `--- text`, `--- sidecar` and `--- found`; before them a sentence says what it shows.
//! `UPDATE_EXPECT=1 cargo test` writes the third part anew; review the difference.

use std::fmt::Write;

use proptest::prelude::*;
use verbatim::article::{Amount, Attribution, Bound, Figure, Moment, Quote, Speaker, Time};
use verbatim::curate::{self, Complaints, Curated, Draft, File};
use verbatim::find;
use verbatim::text::Span;

use super::cases;

#[test]
fn every_sidecar_gives_what_its_case_says() {
    cases::check_files("curate", ["text", "sidecar", "found"], |text, sidecar| {
        match build(text.trim_end().as_bytes(), sidecar.trim_end().as_bytes()) {
            Ok(curated) => summary(&curated),
            Err(complaints) => complaints.to_string(),
        }
    });
}

fn build(text: &[u8], sidecar: &[u8]) -> Result<Curated, Complaints> {
    let sidecar = File { path: "case.toml", bytes: sidecar };
    let draft = Draft::read("case", File { path: "case.txt", bytes: text }, Some(sidecar))?;
    let found = find::article(draft.name(), draft.text(), draft.published());
    draft.with(found)
}

/// All that a sidecar said, in lines.
fn summary(curated: &Curated) -> String {
    let article = &curated.article;
    let about = &article.about;
    let mut lines = String::new();
    let mut line = |line: String| writeln!(lines, "{line}").unwrap();
    line(format!("article {} in {}", article.slug, about.language));
    if let Some(label) = &about.label {
        line(format!("label “{}” by the {}", label.text, if label.by_publisher { "publisher" } else { "editor" }));
    }
    let published = about.published.map(|day| day.to_string());
    let known =
        [("byline", &about.byline), ("publisher", &about.publisher), ("published", &published), ("url", &about.url)];
    for (field, value) in known {
        if let Some(value) = value {
            line(format!("{field} {value}"));
        }
    }
    let at = |span: &Span| format!("“{}”", article.words(*span));
    article.speakers.iter().for_each(|it| line(speaker(it, &at)));
    article.quotes.iter().for_each(|it| line(quote(it, &at)));
    article.figures.iter().for_each(|it| line(figure(it, &at)));
    for missing in &article.missing {
        line(format!("{} {}{}", missing.id, at(&missing.span), said(" because ", &missing.because.as_ref().map(&at))));
    }
    for event in &article.events {
        line(format!("{} {}{}", event.id, at(&event.span), time(&event.time, &at)));
    }
    for chart in &curated.charts {
        line(format!("chart {:?} “{}” of {}", chart.form, chart.title, chart.things.join(", ")));
    }
    if !curated.not_charts.is_empty() {
        line(format!("no chart of {}", curated.not_charts.join(", ")));
    }
    for (old, new) in &article.aliases {
        line(format!("{old} is now {}", new.to));
    }
    lines
}

fn speaker(it: &Speaker, at: &dyn Fn(&Span) -> String) -> String {
    let also: String = it.also.iter().map(|also| format!(" or {}", at(also))).collect();
    let of = said(" of ", &it.affiliation.as_ref().map(at));
    let hue = said(" hue ", &it.hue.map(|hue| hue.to_string()));
    let role = said(", ", &it.role.as_ref().map(at));
    format!("speaker {} “{}” {:?}{also}{role}{of}{hue}", it.slug, it.name, it.kind)
}

fn quote(it: &Quote, at: &dyn Fn(&Span) -> String) -> String {
    let parts: Vec<String> = it.parts.iter().map(at).collect();
    let who = match &it.attribution {
        Attribution::Stated { speaker, mention, cue } => {
            format!("{speaker} by {}{}", at(mention), said(" with ", &cue.as_ref().map(at)))
        }
        Attribution::Inferred { speaker, mention, cue, basis, .. } => {
            let basis: Vec<String> = basis.iter().map(at).collect();
            let [mention, cue] = [mention, cue].map(|span| said(" with ", &span.as_ref().map(at)));
            format!("probably {speaker}{mention}{cue} from {}", basis.join(" and "))
        }
        Attribution::Unknown { .. } => "somebody".to_owned(),
    };
    format!("{} {:?} of {who}: {}", it.id, it.kind, parts.join(" … "))
}

fn figure(it: &Figure, at: &dyn Fn(&Span) -> String) -> String {
    let amount = match it.amount {
        Amount::One(value) => value.to_string(),
        Amount::Range(low, high) => format!("{low} to {high}"),
    };
    let bound = if it.bound == Bound::Exact { String::new() } else { format!("{} ", it.bound.word()) };
    let direction = said(" ", &it.direction.map(|it| format!("{it:?}").to_lowercase()));
    let counted = said(" counting ", &it.counted.as_ref().map(at));
    let time = it.time.as_ref().map(|it| time(it, at)).unwrap_or_default();
    let source = it.source.as_ref().map(|it| format!("{}{}", at(&it.span), said(" speaker ", &it.speaker)));
    let of = said(" of ", &it.of);
    let kind = format!("{:?}", it.kind).to_lowercase();
    let source = said(" source ", &source);
    format!("{} {} = {kind}{direction} {bound}{amount} {}{of}{counted}{time}{source}", it.id, at(&it.span), it.unit)
}

fn time(it: &Time, at: &dyn Fn(&Span) -> String) -> String {
    format!(" time {} = {} {}", at(&it.span), it.value, format!("{:?}", it.basis).to_lowercase())
}

/// `words` after `before`, or nothing.
fn said(before: &str, words: &Option<String>) -> String {
    words.as_ref().map(|words| format!("{before}{words}")).unwrap_or_default()
}

#[test]
fn a_text_without_a_sidecar_is_a_plain_article() {
    let draft = Draft::read("Two Boats", File { path: "two.txt", bytes: b"Two boats." }, None).unwrap();
    let curated = draft.with(find::article("", "Two boats.", None)).unwrap();
    assert_eq!(curated.article.slug, "two-boats");
    assert_eq!(curated.article.text, "Two boats.");
    assert!(curated.charts.is_empty());
}

#[test]
fn the_example_of_the_manual_builds() {
    let manual = include_str!("../../docs/sidecar.md");
    let block = |language: &str| {
        let opening = format!("\n```{language}\n");
        manual.split_once(&opening).and_then(|(_, rest)| rest.split_once("\n```")).map(|(block, _)| block).unwrap()
    };
    let curated = build(block("text").as_bytes(), block("toml").as_bytes()).unwrap();
    assert_eq!(curated.article.figures[0].bound, Bound::Nearly);
    assert_eq!(curated.article.figures[1].time.as_ref().unwrap().value.to_string(), "2022");
    assert_eq!(curated.charts.len(), 2);
}

#[test]
fn a_text_that_is_not_utf8_or_too_large_is_refused() {
    let refused = |bytes: &[u8]| Draft::read("x", File { path: "x.txt", bytes }, None).err().unwrap().to_string();
    assert_eq!(
        refused(b"One.\n\nTwo \xff."),
        "error: x.txt:3: not UTF-8 from byte 10 on: this looks like Latin-1 or Windows-1252\n |\n = help: save the file as UTF-8\n"
    );
    let large = vec![b' '; curate::LARGEST + 1];
    assert_eq!(refused(&large), "error: x.txt is too large: at most 1048576 bytes are read\n");
}

proptest! {
    #[test]
    fn any_text_and_any_sidecar_give_an_article_or_complaints(text in ".{0,80}", sidecar in sidecars()) {
        match build(text.as_bytes(), sidecar.as_bytes()) {
            Ok(curated) => prop_assert_eq!(curated.article.text, verbatim::text::plain(&text)),
            Err(complaints) => {
                prop_assert!(complaints.count() > 0);
                prop_assert!(!complaints.render(true).is_empty());
            }
        }
    }

    #[test]
    fn any_words_of_a_text_are_found_in_it(words in "[a-zA-Z“”’,. é—\n]{1,60}", from in 0usize..60, len in 1usize..60) {
        let claim: String = words.chars().skip(from).take(len).collect();
        let sidecar = format!("[[missing]]\nwords = '''{claim}'''\n");
        match build(words.as_bytes(), sidecar.as_bytes()) {
            Ok(curated) => prop_assert!(curated.article.missing[0].span.fits(&words)),
            Err(complaints) => prop_assert!(complaints.count() > 0),
        }
    }

    #[test]
    fn no_text_stops_the_readers(text in "[-0-9a-z,.%$ –'’/]{0,40}|.{0,60}|(between |from |in |over |a |half |hundred |million |one |and |to |twenty-|May |2022|10|–|, ){0,12}") {
        for quantity in verbatim::find::quantities(&text) {
            prop_assert!(quantity.span.fits(&text) && quantity.span.contains(&quantity.number));
        }
        let known = verbatim::find::Known { anchor: Some(Moment::year(2000)), published: None };
        for dated in verbatim::find::dates(&text, known) {
            prop_assert!(dated.span.fits(&text) && dated.span.contains(&dated.core));
        }
    }
}

/// Sidecars of the right form with any words in them, and texts of no form at all.
fn sidecars() -> impl Strategy<Value = String> {
    let tables = ["speaker", "quote", "figure", "missing", "event", "chart", "label"];
    let keys =
        ["name", "words", "kind", "speaker", "mention", "time", "anchor", "of", "unit", "show", "form", "title", "in"];
    let values =
        ["\"person\"", "\"direct\"", "\"level\"", "\"bars\"", "[]", "7", "{ words = \"a\", in = \"b\" }", "\"[...]\""];
    let value = prop_oneof![
        prop::sample::select(values.to_vec()).prop_map(str::to_owned),
        "[^'\\x00-\\x1f\\x7f]{0,12}".prop_map(|words| format!("'{words}'")),
    ];
    let fields = prop::collection::btree_map(prop::sample::select(keys.to_vec()), value, 0..5);
    let table = (prop::sample::select(tables.to_vec()), fields).prop_map(|(table, fields)| {
        let fields: String = fields.iter().map(|(key, value)| format!("{key} = {value}\n")).collect();
        format!("[[{table}]]\n{fields}")
    });
    prop_oneof![".{0,60}", prop::collection::vec(table, 0..5).prop_map(|tables| tables.concat())]
}

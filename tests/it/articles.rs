//! What a whole article is made of when nobody has written a sidecar: the cases of `tests/corpus/articles`, and the lint over
//! the charts of every text in `tests/corpus` and of any text.

use std::fmt::Write;

use proptest::prelude::*;
use verbatim::article::{Amount, Article, Basis, Bound, Figure};
use verbatim::chart::choose::choose;
use verbatim::chart::lint::lint;
use verbatim::find::article;

use super::{cases, charts_chosen};

#[test]
fn every_text_gives_the_article_that_its_case_says() {
    cases::check_all("articles", |text| lines(&charted(text)));
}

#[test]
fn no_chart_of_any_case_breaks_a_rule() {
    for case in ["articles", "figures", "quotes"].into_iter().flat_map(cases::all) {
        let article = charted(&case.text);
        assert_eq!(lint(&article), [], "{}\n{}", case.name, case.text);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(600))]

    #[test]
    fn no_chart_of_any_article_breaks_a_rule(sentences in prop::collection::vec(sentence(), 1..12)) {
        let text = sentences.concat();
        let article = charted(&text);
        prop_assert_eq!(lint(&article), []);
        prop_assert!(charted(&text) == article);
        for figure in &article.figures {
            prop_assert!(figure.span.fits(&text) && figure.counted.is_none_or(|span| span.fits(&text)));
            let year = figure.time.as_ref().filter(|time| time.basis == Basis::Stated).and_then(|time| time.value.start.year);
            prop_assert!(year.is_none_or(|year| text.contains(&year.to_string())), "a year is never invented");
            prop_assert!(figure.time.as_ref().is_none_or(|time| time.basis != Basis::Assumed));
        }
    }

    #[test]
    fn any_text_makes_an_article_whose_charts_keep_the_rules(text in super::figures::texts()) {
        let article = charted(&text);
        prop_assert_eq!(lint(&article), []);
        let ends = article.events.iter().map(|event| event.span).chain(article.missing.iter().map(|missing| missing.span));
        prop_assert!(ends.into_iter().all(|span| span.fits(&text)));
        prop_assert!(article.events.windows(2).all(|pair| pair[0].span.end <= pair[1].span.start));
    }
}

/// A sentence of news with figures, and now and then the end of a paragraph.
pub fn sentence() -> impl Strategy<Value = String> {
    let forms = [
        "The yard built {n} {things} in {year}, {n} times the number of the previous year. ",
        "The number of {things} rose from {n} in {year} to {hedge}{n} in {year}. ",
        "In {year}, {hedge}{n} {things} were sold in Lima and {n} in Cusco. ",
        "{hedge}{n} {things} came in {year}, up {n}% from {n} in {year}. ",
        "Exports climbed {n}% in {year}, from ${n} million in {year}. ",
        "Sales fell by {n} from {n} a year earlier. ",
        "There were {hedge}{n} old {things} and {hedge}{n} from Peru as of {year}. ",
        "“We lost {n} {things} in {year},” Ada Moreno said. ",
        "{n}% of the {things} were red, {n}% blue and a third white, according to the port. ",
        "Between {n} and {n} {things} sank, and {n} to {n} were saved. ",
        "Between {year} and {year}, {things} increased by {n}. ",
        "The yard had {n} {things} in {year}, {n} in {year} and {n} in {year}. ",
        "The port shut in May {year} and reopened in August {year}. ",
        "The firm has {n} {things} in {n} towns, down from {n} in {year}. ",
        "The council did not say how many {things} were lost. ",
        "It cost ${n} an hour, compared with ${n} in {year}. ",
        "The sea warmed from {n} degrees Celsius in {year} to {n} degrees Celsius in {year}.\n\n",
        "They voted {n}-{n} on Tuesday.\n\n",
    ];
    let number = prop_oneof![1u32..100, 100u32..5000, 5000u32..9_000_000];
    let things = prop::sample::select(vec!["ferries", "people", "cranes"]);
    let hedge = prop::sample::select(vec!["", "", "about ", "more than ", "nearly ", "up to "]);
    let words = (
        prop::collection::vec(number, 8),
        prop::collection::vec(1990u16..2026, 4),
        things,
        prop::collection::vec(hedge, 3),
    );
    (prop::sample::select(forms.to_vec()), words).prop_map(|(form, (numbers, years, things, hedges))| {
        let fill = |text: String, name: &str, words: Vec<String>| {
            words.iter().fold(text, |text, word| text.replacen(name, word, 1))
        };
        let text = fill(form.to_owned(), "{n}", numbers.iter().map(u32::to_string).collect());
        let text = fill(text, "{year}", years.iter().map(u16::to_string).collect());
        let text = fill(text, "{hedge}", hedges.iter().map(|hedge| (*hedge).to_owned()).collect());
        text.replace("{things}", things)
    })
}

/// The article of `text` with the charts that its figures bear out.
fn charted(text: &str) -> Article {
    let mut article = article("case", text, None);
    article.charts = choose(&article);
    article
}

/// The figures, missing figures, events and charts of `article`, a line each.
fn lines(article: &Article) -> Vec<String> {
    let words = |span| article.words(span);
    let missing = article.missing.iter().map(|missing| {
        let because = missing.because.map(|span| format!(" because “{}”", words(span))).unwrap_or_default();
        format!("missing “{}”{because}", words(missing.span))
    });
    let events = article.events.iter().map(|event| format!("event “{}” {}", words(event.span), event.time.value));
    let charts = article.charts.iter().map(|chart| charts_chosen::line(article, chart));
    article.figures.iter().map(|one| figure(article, one)).chain(missing).chain(events).chain(charts).collect()
}

/// A figure in a line: its words, its value, and what is known of it.
fn figure(article: &Article, figure: &Figure) -> String {
    let value = match figure.amount {
        Amount::One(value) => value.to_string(),
        Amount::Range(low, high) => format!("{low} to {high}"),
    };
    let bound = if figure.bound == Bound::Exact { String::new() } else { format!("{} ", figure.bound.word()) };
    let kind = format!("{:?}", figure.kind).to_lowercase();
    let mut line =
        format!("{kind} “{}” = {bound}{value} {}", article.words(figure.span), figure.unit).trim_end().to_owned();
    let mut field = |name: &str, words: Option<String>| {
        if let Some(words) = words {
            write!(line, " | {name} {words}").unwrap();
        }
    };
    field("direction", figure.direction.map(|direction| format!("{direction:?}").to_lowercase()));
    field("counted", figure.counted.map(|span| format!("“{}”", article.words(span))));
    field("time", figure.time.as_ref().map(|time| format!("{} {:?}", time.value, time.basis).to_lowercase()));
    field("source", figure.source.as_ref().map(|source| format!("“{}”", article.words(source.span))));
    field("of", figure.of.as_ref().and_then(|of| article.figure(of)).map(|of| format!("“{}”", article.words(of.span))));
    line
}

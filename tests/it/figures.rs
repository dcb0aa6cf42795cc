//! Figures found in plain text: the cases of `tests/corpus/figures`, and what holds for any text.

use std::fmt::Write;

use proptest::prelude::*;
use verbatim::article::{Amount, Bound, Direction};
use verbatim::find::{Finding, figures};

use super::cases;

#[test]
fn every_text_gives_the_figures_that_its_case_says() {
    cases::check_all("figures", |text| figures(text).iter().map(|figure| line(figure, text)).collect());
}

/// A figure in a line: `“words” = bound value unit | direction up | counted “…” | time “…” | source “…” | kind level | salient`.
fn line(figure: &Finding, text: &str) -> String {
    let value = match (figure.value, figure.ends) {
        (Amount::One(value), _) => value.to_string(),
        (Amount::Range(first, last), Some(_)) => format!("from {first} to {last}"),
        (Amount::Range(low, high), None) => format!("{low} to {high}"),
    };
    let bound = if figure.bound == Bound::Exact { String::new() } else { format!("{} ", figure.bound.word()) };
    let unit = figure.unit.as_ref().map(|unit| format!(" {unit}")).unwrap_or_default();
    let mut line = format!("“{}” = {bound}{value}{unit}", figure.span.of(text));
    let way = |direction: Direction| if direction == Direction::Up { "up" } else { "down" };
    let mut field = |name: &str, words: Option<String>| {
        if let Some(words) = words {
            write!(line, " | {name} {words}").unwrap();
        }
    };
    field("direction", figure.direction.map(|direction| way(direction).to_owned()));
    field("noun", figure.noun_direction.map(|direction| way(direction).to_owned()));
    field("counted", figure.counted.map(|span| format!("“{}”", span.of(text))));
    field("time", figure.time.map(|time| format!("“{}”", time.span.of(text))));
    field("source", figure.source.map(|span| format!("“{}”", span.of(text))));
    field("kind", Some(format!("{:?}", figure.kind).to_lowercase()));
    if figure.salient {
        line.push_str(" | salient");
    }
    line
}

#[test]
fn a_year_is_never_invented() {
    for text in [
        "This July 20 boats left.",
        "In May 40 ships sank.",
        "Last year 900 people died, 3% more than the year before.",
    ] {
        for figure in figures(text) {
            assert!(figure.time.is_none_or(|time| time.value.start.year.is_none()), "{text}");
        }
    }
}

proptest! {
    #[test]
    fn any_text_gives_figures_in_order_inside_it_and_apart(text in texts()) {
        let mut end = 0;
        for figure in figures(&text) {
            prop_assert!(figure.span.fits(&text) && figure.span.start >= end && figure.span.start < figure.span.end);
            end = figure.span.end;
            let others = [figure.counted, figure.source, figure.time.map(|time| time.span)];
            let ends = figure.ends.into_iter().flatten();
            prop_assert!(others.into_iter().flatten().chain(ends).all(|span| span.fits(&text)));
            let (low, high) = figure.value.ends();
            prop_assert!(low.is_finite() && high.is_finite());
        }
    }

    #[test]
    fn a_figure_reads_the_same_behind_any_other_paragraph(text in texts()) {
        let alone = figures("About 40 boats sank.").len();
        let after = figures(&format!("{text}\n\nAbout 40 boats sank."));
        prop_assert!(after.len() >= alone);
        prop_assert!(after.last().is_some_and(|last| last.value == Amount::One(40.0) && last.bound == Bound::About));
    }
}

/// Any characters, and strings of the words and marks that the readers look for.
pub fn texts() -> impl Strategy<Value = String> {
    let parts = [
        "between ",
        "from ",
        "to ",
        "and ",
        "or ",
        "one ",
        "two-",
        "thirds of ",
        "half ",
        "a ",
        "dozen ",
        "hundred ",
        "million ",
        "tens of thousands ",
        "in five ",
        "$",
        "US$",
        "£",
        "%",
        "per cent ",
        "PS",
        "Y=",
        "minus ",
        "-",
        "–",
        "10",
        "3.5",
        "1,000",
        "12,34",
        "2022",
        "May ",
        "’s ",
        "s ",
        "th ",
        "am ",
        ":",
        "/",
        ". ",
        ", ",
        "(",
        ") ",
        "½",
        "°C ",
        "km",
        "m2 ",
        "G ",
        "bn ",
        "rose ",
        "fell by ",
        "up ",
        "times ",
        "twice as ",
        "mid-",
        "her ",
        "COVID",
        "page ",
        "people ",
        "Boeing ",
        "a year ",
        "per ",
        "according to ",
        "said ",
        "\n\n",
        "é",
        "…",
    ];
    let words = prop::collection::vec(prop::sample::select(parts.to_vec()), 0..14).prop_map(|parts| parts.concat());
    prop_oneof![".{0,80}", "[-0-9a-z,.%$£ –'’/()]{0,60}", words]
}

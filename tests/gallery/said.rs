//! Small articles with what is known of their figures, for the tests of charts and for the gallery.

use verbatim::article::{Amount, Article, Basis, Bound, Direction, Figure, FigureKind, Source, Time};
use verbatim::text::{Span, words};

/// What is known of a figure in a case, by its words.
#[derive(Clone)]
pub struct Said {
    pub words: &'static str,
    pub amount: Amount,
    pub bound: Bound,
    pub direction: Option<Direction>,
    pub kind: FigureKind,
    pub unit: &'static str,
    pub counted: Option<&'static str>,
    pub time: Option<(&'static str, &'static str)>,
    pub source: Option<&'static str>,
    pub of: Option<&'static str>,
}

pub fn said(words: &'static str, value: f64, kind: FigureKind, unit: &'static str) -> Said {
    Said {
        words,
        amount: Amount::One(value),
        bound: Bound::Exact,
        direction: None,
        kind,
        unit,
        counted: None,
        time: None,
        source: None,
        of: None,
    }
}

/// What "40 ferries, twice the number of the year before" in 2021 says.
pub fn ferries() -> [Said; 2] {
    [
        Said {
            counted: Some("ferries"),
            time: Some(("In 2021", "2021")),
            ..said("40", 40.0, FigureKind::Flow, "ferry")
        },
        Said {
            of: Some("40"),
            time: Some(("the year before", "2020")),
            ..said("twice the number", 2.0, FigureKind::Multiple, "count")
        },
    ]
}

/// Two like figures of one time, the second of which leaves its noun to the first, with the text that states them.
pub fn ponies() -> (&'static str, [Said; 2]) {
    let text = "There are nearly 5,000 wild ponies and around 1,200 from the coast and the islands as of 2022.";
    let time = Some(("as of 2022", "2022"));
    let level = |words, value, bound| Said {
        counted: Some("wild ponies"),
        time,
        bound,
        ..said(words, value, FigureKind::Level, "wild pony")
    };
    (text, [level("nearly 5,000", 5000.0, Bound::Nearly), level("around 1,200", 1200.0, Bound::About)])
}

/// The article `text` with `figures`; the words of each are looked for after those of the one before.
pub fn article(text: &str, figures: &[Said]) -> Article {
    let find = |words: &str, from: usize| {
        let start = text[from..].find(words).unwrap_or_else(|| panic!("{words} in {text}")) + from;
        Span::new(start, start + words.len())
    };
    // What is said of a figure stands nearest to it.
    let near = |words: &str, place: Span| {
        let starts = text.match_indices(words).map(|(at, _)| at);
        let start = starts.min_by_key(|at| at.abs_diff(place.start)).unwrap_or_else(|| panic!("{words} in {text}"));
        Span::new(start, start + words.len())
    };
    let mut article = Article::plain("case", text.to_owned());
    let mut from = 0;
    for one in figures {
        let span = find(one.words, from);
        from = span.end;
        let time = one.time.map(|(words, value)| Time {
            span: near(words, span),
            value: value.parse().unwrap(),
            basis: Basis::Stated,
        });
        article.figures.push(Figure {
            id: format!("n-{}", words(one.words).join("-")),
            span,
            amount: one.amount,
            bound: one.bound,
            direction: one.direction,
            kind: one.kind,
            unit: one.unit.to_owned(),
            counted: one.counted.map(|words| near(words, span)),
            time,
            source: one.source.map(|words| Source { span: near(words, span), speaker: None }),
            of: one.of.map(|words_of| format!("n-{}", words(words_of).join("-"))),
            measure: None,
        });
    }
    article
}

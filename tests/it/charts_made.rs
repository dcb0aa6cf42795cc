//! What holds for the charts of any figures: articles made up of many.

use proptest::prelude::*;
use verbatim::article::{
    Amount, Article, Basis, Bound, Direction, Event, Figure, FigureKind, Missing, Plot, Source, Time,
};
use verbatim::chart::choose::choose;
use verbatim::chart::lint::lint;
use verbatim::chart::words::{name, remarks};
use verbatim::export::{chart_svg, csv};
use verbatim::text::{Span, words};

use crate::charts_chosen::line;

fn bound() -> impl Strategy<Value = Bound> {
    use Bound::{About, AtLeast, Exact, Nearly, Over, Under, UpTo};
    prop::sample::select(vec![Exact, About, Over, AtLeast, Nearly, UpTo, Under])
}

fn kind() -> impl Strategy<Value = FigureKind> {
    use FigureKind::{Change, Count, Flow, Level, Multiple, Share};
    prop::sample::select(vec![Level, Level, Flow, Count, Share, Change, Multiple])
}

/// A figure made up for an article of many: number, sort, unit, thing, time, place.
#[derive(Clone, Debug)]
struct Made {
    values: (f64, Option<f64>),
    decimals: usize,
    bound: Bound,
    kind: FigureKind,
    unit: &'static str,
    counted: Option<&'static str>,
    time: Option<&'static str>,
    direction: Option<Direction>,
    source: Option<&'static str>,
    verb: &'static str,
    tail: &'static str,
    stop: &'static str,
    of_last: bool,
}

fn made() -> impl Strategy<Value = Made> {
    let value = prop_oneof![0.0..100.0f64, 0.0..1e13f64, Just(0.0), -50.0..50.0f64, 0.0..1.0f64];
    let times = [
        "2012",
        "2014",
        "2015",
        "2020",
        "2014-03",
        "2014-05-11",
        "2019-12-31",
        "XXXX-07",
        "2010/2014",
        "2010-03/2014-10",
    ];
    let some = |from: &'static [&'static str]| prop::option::of(prop::sample::select(from));
    let number = (value.clone(), prop::option::weighted(0.2, value), 0usize..3, bound(), kind());
    let thing = (
        prop::sample::select(vec!["people", "ferry", "percentage", "dollar", "celsius", "% of all", ""]),
        some(&["people", "ferries", "undocumented migrants", "wild ponies of the moor and of the hills", "members"]),
        prop::option::of(prop::sample::select(times.to_vec())),
        prop::option::of(prop::sample::select(vec![Direction::Up, Direction::Down])),
        some(&["the police", "the mayor of the town"]),
    );
    let words = (
        prop::sample::select(vec!["built ", "has ", "from ", "to ", "and ", ""]),
        prop::sample::select(vec!["in Lima", "in Cusco and in the hills", "", "died", "from Asia"]),
        prop::sample::select(vec![". The yard ", " and ", " to ", ", ", ".\n\nIt "]),
        any::<bool>(),
    );
    (number, thing, words).prop_map(|(number, thing, words)| Made {
        values: (number.0, number.1),
        decimals: number.2,
        bound: number.3,
        kind: number.4,
        unit: thing.0,
        counted: thing.1,
        time: thing.2,
        direction: thing.3,
        source: thing.4,
        verb: words.0,
        tail: words.1,
        stop: words.2,
        of_last: words.3,
    })
}

fn assembled(all: &[Made]) -> Article {
    fn put(text: &mut String, words: &str) -> Span {
        let start = text.len();
        text.push_str(words);
        Span::new(start, text.len())
    }
    let mut text = String::from("The yard ");
    let mut figures: Vec<Figure> = Vec::new();
    for (at, one) in all.iter().enumerate() {
        let round = |value: f64| format!("{value:.*}", one.decimals).parse::<f64>().unwrap();
        let source = one.source.map(|words| Source { span: put(&mut text, words), speaker: None });
        text.push_str(if source.is_some() { " said " } else { "" });
        text.push_str(one.verb);
        let (amount, number) = match one.values {
            (value, None) => (Amount::One(round(value)), format!("{}", round(value))),
            (low, Some(high)) => (Amount::Range(round(low), round(high)), format!("{} to {}", round(low), round(high))),
        };
        let span = put(&mut text, format!("{} {number}", one.bound.word()).trim_start());
        text.push(' ');
        let counted = one.counted.map(|words| put(&mut text, words));
        text.push(' ');
        text.push_str(one.tail);
        text.push(' ');
        let time = one.time.map(|value| Time {
            span: put(&mut text, &format!("in {value}")),
            value: value.parse().unwrap(),
            basis: Basis::Stated,
        });
        text.push_str(one.stop);
        let of = figures.last().filter(|_| one.of_last && one.kind == FigureKind::Multiple).map(|last| last.id.clone());
        figures.push(Figure {
            id: format!("n-{at}"),
            span,
            amount,
            bound: one.bound,
            direction: one.direction,
            kind: one.kind,
            unit: one.unit.to_owned(),
            counted,
            time,
            source,
            of,
            measure: None,
        });
    }
    let mut article = Article::plain("made", text);
    article.figures = figures;
    // Some of the times are events too, and some words are missing figures.
    for (at, figure) in article.figures.iter().enumerate() {
        if let Some(time) = figure.time.clone().filter(|_| at % 2 == 0) {
            article.events.push(Event {
                id: format!("e-{at}"),
                span: Span::new(figure.span.start, time.span.end),
                time,
            });
        }
    }
    article.missing = vec![Missing { id: "m".to_owned(), span: Span::new(0, 8), because: None }];
    article
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1000, ..ProptestConfig::default() })]

    /// Whatever figures an article has: what is chosen keeps every rule, shows each figure once, and puts like with like.
    #[test]
    fn whatever_is_chosen_keeps_every_rule(all in prop::collection::vec(made(), 0..9)) {
        let mut article = assembled(&all);
        article.charts = choose(&article);
        prop_assert_eq!(lint(&article), vec![]);
        prop_assert_eq!(choose(&article), vec![], "nothing is left over");
        let mut ids: Vec<&str> = article.charts.iter().map(|chart| chart.id.as_str()).collect();
        ids.sort();
        ids.dedup();
        prop_assert_eq!(ids.len(), article.charts.len(), "each chart has an id of its own");
        prop_assert!(article.charts.is_sorted_by_key(|chart| chart.anchor));
        for figure in &article.figures {
            let charts = article.charts.iter().filter(|chart| chart.shows(&figure.id)).count();
            prop_assert_eq!(charts, 1, "{}", figure.id);
        }
        for chart in &article.charts {
            let shown: Vec<&Figure> = chart.shown().into_iter().filter_map(|id| article.figure(id)).collect();
            let is_base = |figure: &&Figure| figure.kind == FigureKind::Multiple;
            let own: Vec<&&Figure> = shown.iter().filter(|figure| shown.len() == 1 || !is_base(figure)).collect();
            let counted = |figure: &Figure| figure.counted.map(|span| words(article.words(span)));
            for pair in own.windows(2) {
                prop_assert_eq!((pair[0].kind, &pair[0].unit), (pair[1].kind, &pair[1].unit));
                if let (Some(one), Some(other)) = (counted(pair[0]), counted(pair[1])) {
                    prop_assert_eq!(one, other);
                }
            }
            prop_assert!(name(&article, chart).contains(" where "));
            let _ = (remarks(&article, chart), csv::chart(&article, chart));
            let file = chart_svg::svg(&article, chart);
            prop_assert_eq!(file.is_some(), !matches!(chart.plot, Plot::Chip { .. }));
            prop_assert!(file.is_none_or(|file| !file.contains("NaN") && !file.contains("width=\"-")));
        }
        // Not the charts themselves: JSON's reader may miss the last digit of a derived value.
        let shown = |article: &Article| -> Vec<String> { article.charts.iter().map(|chart| line(article, chart)).collect() };
        prop_assert_eq!(Article::from_json(&article.to_json()).map(|read| shown(&read)).ok(), Some(shown(&article)));
    }
}

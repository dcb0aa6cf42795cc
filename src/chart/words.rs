//! A chart in words: its values as a table, its name, what was worked out, what is not stated.

use super::draw::End;
use super::number::written;
use crate::article::{Article, Bound, Chart, Derivation, Derived, Event, Figure, Plot, Point};

/// One value of a chart.
#[derive(Clone, Debug, PartialEq)]
pub struct Value {
    /// The id of the figure or event; for a derived value the first that it rests on.
    pub of: String,
    /// What it is the value of, or when.
    pub label: String,
    /// The value with its hedge: as the text words it, or worked out and called so.
    pub amount: String,
    /// The number; for an event none is meant and it is 0.
    pub value: f64,
    /// How firm it is.
    pub bound: Bound,
    /// Whether it was worked out.
    pub derived: bool,
    /// When, in words.
    pub time: String,
    /// Who states it, in words.
    pub source: String,
}

impl Value {
    /// How its mark ends.
    pub fn end(&self) -> End {
        End::of(self.bound)
    }
}

const NO_SOURCE: &str = "source not given in the article";
const NO_TIME: &str = "time not stated";

/// The values of `chart` in the order shown: the rows of its table.
pub fn values(article: &Article, chart: &Chart) -> Vec<Value> {
    match &chart.plot {
        Plot::Bars { points } => {
            let by_time = differ_in_time(article, points);
            points.iter().filter_map(|point| point_value(article, point, by_time)).collect()
        }
        Plot::Change { figure } | Plot::Chip { figure } => {
            article.figure(figure).map(|figure| figure_value(article, figure, false)).into_iter().collect()
        }
        Plot::Period { from, to, .. } => {
            [from, to].into_iter().filter_map(|id| article.event(id)).map(|event| event_value(article, event)).collect()
        }
        Plot::Missing { .. } => Vec::new(),
    }
}

/// The chart's name for those who do not see it: `[type] of [data] where [point]`.
pub fn name(article: &Article, chart: &Chart) -> String {
    let title = lower_first(&chart.title);
    let values = values(article, chart);
    let says = |value: &Value| {
        let derived = if value.derived { ", derived" } else { "" };
        format!("{} is {}{derived}", value.label, value.amount)
    };
    match &chart.plot {
        Plot::Bars { .. } => {
            let points: Vec<String> = values.iter().map(says).collect();
            format!("Bar chart of {title} where {}", points.join(" and "))
        }
        Plot::Change { .. } => {
            let time = values.first().map(|value| value.time.clone()).unwrap_or_default();
            format!(
                "Bracket of {title} where the change over {time} is {}, neither level given",
                change_words(article, chart)
            )
        }
        Plot::Period { length, .. } => {
            let dates: Vec<&str> = values.iter().map(|value| value.amount.as_str()).collect();
            let length = written(length.value);
            format!("Time bar of {title} where it lasts from {}, about {length} months, derived", dates.join(" to "))
        }
        Plot::Chip { .. } => format!("Figure of {title} where {}", values.iter().map(says).collect::<String>()),
        Plot::Missing { .. } => format!("Empty chart of {title} where the value is not given"),
    }
}

/// What a reader has to know of a chart besides what it shows: how a value was worked out, what is not stated.
pub fn remarks(article: &Article, chart: &Chart) -> Vec<String> {
    let mut remarks: Vec<String> = derived(chart).into_iter().map(|derived| sum(article, derived)).collect();
    if let Plot::Change { .. } = chart.plot {
        remarks.push("Neither the level before nor the one after is given.".to_owned());
    }
    if let Plot::Missing { missing } = &chart.plot {
        let because = article.missing.iter().find(|one| one.id == *missing).and_then(|one| one.because);
        let why = because.map(|span| format!(": “{}”", article.words(span))).unwrap_or_default();
        remarks.push(format!("The article could not get this figure{why}."));
    }
    let values = values(article, chart);
    let is_timed = |value: &Value| value.time != NO_TIME;
    if !matches!(chart.plot, Plot::Period { .. } | Plot::Missing { .. }) {
        let mut said: Vec<String> = Vec::new();
        let times = values.iter().filter(|value| is_timed(value) && !matches!(chart.plot, Plot::Change { .. }));
        said.extend(times.map(|value| format!("{}.", upper_first(&value.time))));
        said.extend(values.iter().filter(|value| !is_timed(value)).map(|_| "Time not stated.".to_owned()));
        said.extend(values.iter().filter(|value| !value.derived).map(|value| match value.source.as_str() {
            NO_SOURCE => "Source not given in the article.".to_owned(),
            source => format!("Source: {source}."),
        }));
        said.dedup();
        let mut once: Vec<String> = Vec::new();
        said.into_iter().for_each(|line| {
            if !once.contains(&line) {
                once.push(line)
            }
        });
        // Bars told apart by their time say it in their labels.
        let labels: Vec<String> = values.iter().map(|value| format!("{}.", upper_first(&value.label))).collect();
        remarks.extend(once.into_iter().filter(|line| !labels.contains(line)));
    }
    remarks
}

/// The derived values of a chart.
pub fn derived(chart: &Chart) -> Vec<&Derived> {
    match &chart.plot {
        Plot::Bars { points } => points
            .iter()
            .filter_map(|point| match point {
                Point::Derived { derived } => Some(derived),
                Point::Stated { .. } => None,
            })
            .collect(),
        Plot::Period { length, .. } => vec![length],
        Plot::Change { .. } | Plot::Chip { .. } | Plot::Missing { .. } => Vec::new(),
    }
}

/// How a derived value was worked out, in a sentence that says "derived".
fn sum(article: &Article, derived: &Derived) -> String {
    let interval = format!("{} to {}", written(derived.low.round()), written(derived.high.round()));
    match derived.by {
        Derivation::BaseOfMultiple => {
            let numbers: Vec<String> = derived
                .from
                .iter()
                .filter_map(|id| article.figure(id))
                .map(|figure| written(figure.amount.ends().0))
                .collect();
            let time = derived.time.map(|time| format!(" in {}", time.spoken())).unwrap_or_default();
            format!(
                "Derived: about {}{time}, worked out from “{}” ({}; {interval} if the numbers are rounded).",
                written(derived.value),
                article.words(derived.words),
                numbers.join(" ÷ "),
            )
        }
        Derivation::LengthOfSpan => format!(
            "Derived: about {} months, worked out from the two dates ({interval}, as the days are not given).",
            written(derived.value)
        ),
    }
}

fn point_value(article: &Article, point: &Point, by_time: bool) -> Option<Value> {
    match point {
        Point::Stated { figure } => Some(figure_value(article, article.figure(figure)?, by_time)),
        Point::Derived { derived } => {
            let time = derived.time.map_or(NO_TIME.to_owned(), |time| time.spoken());
            Some(Value {
                of: derived.from.last()?.clone(),
                label: time.clone(),
                amount: format!("about {}", written(derived.value)),
                value: derived.value,
                bound: Bound::About,
                derived: true,
                time,
                source: "worked out from the article".to_owned(),
            })
        }
    }
}

fn figure_value(article: &Article, figure: &Figure, by_time: bool) -> Value {
    let time = figure.time.as_ref().map_or(NO_TIME.to_owned(), |time| time.value.spoken());
    let counted = figure.counted.map_or(figure.unit.as_str(), |counted| article.words(counted));
    Value {
        of: figure.id.clone(),
        label: if by_time { time.clone() } else { counted.to_owned() },
        amount: article.words(figure.span).to_owned(),
        value: figure.amount.ends().0,
        bound: figure.bound,
        derived: false,
        time,
        source: figure.source.as_ref().map_or(NO_SOURCE.to_owned(), |source| article.words(source.span).to_owned()),
    }
}

fn event_value(article: &Article, event: &Event) -> Value {
    Value {
        of: event.id.clone(),
        label: article.words(event.span).to_owned(),
        amount: event.time.value.spoken(),
        value: 0.0,
        bound: Bound::Exact,
        derived: false,
        time: event.time.value.spoken(),
        source: NO_SOURCE.to_owned(),
    }
}

/// Whether the points are told apart by their times: one thing at several times. Otherwise by what is counted.
fn differ_in_time(article: &Article, points: &[Point]) -> bool {
    let times: Vec<String> = points
        .iter()
        .map(|point| match point {
            Point::Stated { figure } => {
                article.figure(figure).and_then(|figure| figure.time.as_ref()).map(|time| time.value)
            }
            Point::Derived { derived } => derived.time,
        })
        .map(|time| time.map(|time| time.to_string()).unwrap_or_default())
        .collect();
    times.iter().enumerate().all(|(at, time)| !times[..at].contains(time))
}

fn change_words(article: &Article, chart: &Chart) -> String {
    let drawing = super::draw::draw(article, chart);
    drawing.and_then(|drawing| drawing.texts.into_iter().next()).map(|text| text.words).unwrap_or_default()
}

fn lower_first(text: &str) -> String {
    let mut chars = text.chars();
    let first = chars.next();
    // A word that is all capitals stays as it is.
    match first {
        Some(first) if !chars.as_str().starts_with(char::is_uppercase) => first.to_lowercase().chain(chars).collect(),
        _ => text.to_owned(),
    }
}

fn upper_first(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map(|first| first.to_uppercase().chain(chars).collect()).unwrap_or_default()
}

//! A chart in words: its name, what was worked out, what is said beside a number.

use super::comparable::comparable;
use super::label::NO_TIME;
use super::measure::{has_zero, with_sign};
use super::near;
use super::number::written;
use super::panels::each;
use super::values::{NO_SOURCE, Value, derived_amount, rough, values};
use super::wording::{capitalised, title_within};
use crate::article::{Article, Chart, Derivation, Derived, Figure, Plot, Point, Told};
use crate::text::{Span, words};

/// Whether a chart says more than its number does: it has two values or more, or shows a change, a period, what was worked
/// out or what is missing. Such charts stand beside the text; every other number says what it is when it is pressed.
pub fn adds(article: &Article, chart: &Chart) -> bool {
    let more = matches!(chart.plot, Plot::Change { .. } | Plot::Period { .. } | Plot::Missing { .. });
    more || !derived(chart).is_empty() || values(article, chart).len() > 1
}

/// What is said of the figures of `all` beside their numbers: what each counts, when, and who says so.
pub fn told(all: &Article) -> impl Fn(&Article, &Figure) -> Told {
    let charts = all.by_shown();
    move |article, figure| charts.get(figure.id.as_str()).map(|chart| tell(article, chart, figure)).unwrap_or_default()
}

/// What `chart`, the first that shows it, says of a figure.
fn tell(article: &Article, chart: &Chart, figure: &Figure) -> Told {
    let value = values(article, chart).into_iter().find(|value| value.of == figure.id && !value.derived);
    let (when, who) = value.map(|value| (value.time, value.source)).unwrap_or_default();
    let own_words = words(&chart.title) == words(article.words(figure.span));
    let star = if adds(article, chart) { "" } else { "*" };
    let is_file = !matches!(chart.plot, Plot::Chip { .. });
    Told {
        comparable: comparable(article, figure).map(|it| it.write()).unwrap_or_default(),
        what: if own_words { String::new() } else { chart.title.clone() },
        when,
        who,
        chart: if is_file { format!("{star}{}", chart.id) } else { String::new() },
    }
}

/// The chart's name for those who do not see it: `[type] of [data] where [point]`.
pub fn name(article: &Article, chart: &Chart) -> String {
    let title = title_within(near::text(article, chart.anchor), &chart.title);
    let values = values(article, chart);
    let says = |value: &Value| {
        let derived = if value.derived { ", derived" } else { "" };
        format!("{} is {}{derived}", value.label, value.amount)
    };
    match &chart.plot {
        Plot::Bars { .. } | Plot::Slope { .. } | Plot::Line { .. } | Plot::Shares { .. } | Plot::Range { .. } => {
            let form = match chart.plot {
                Plot::Bars { .. } => "Bar chart",
                Plot::Slope { .. } => "Slope chart",
                Plot::Line { .. } => "Line chart",
                Plot::Shares { stacked: true, .. } => "Stacked bar",
                Plot::Shares { .. } => "Share bar",
                _ => "Range bar",
            };
            let points: Vec<String> = values.iter().map(says).collect();
            format!("{form} of {title} where {}", points.join(" and "))
        }
        Plot::Panels { stacked, .. } => {
            let form = if *stacked { "Stacked bars" } else { "Grouped bar chart" };
            let said = |panel: &[Value]| {
                let values: Vec<String> = panel.iter().map(says).collect();
                let called = panel.first().map(|value| title_within(near::text(article, chart.anchor), &value.panel));
                let called = called.unwrap_or_default();
                format!("for {called} {}", values.join(" and "))
            };
            format!("{form} of {title} where {}", each(&values).map(said).collect::<Vec<_>>().join("; "))
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

/// What a reader has to know of a chart besides what it shows: how a value was worked out, when it holds and who says so.
/// Nothing is said of a time or a source that was not found: the text may well state it.
pub fn remarks(article: &Article, chart: &Chart) -> Vec<String> {
    let beside = chart.anchor;
    let mut remarks: Vec<String> = derived(chart).into_iter().map(|derived| sum(article, beside, derived)).collect();
    if let Plot::Change { .. } = chart.plot {
        remarks.push("Neither the level before nor the one after is given.".to_owned());
    }
    let form = match &chart.plot {
        Plot::Slope { .. } => Some("The scale has no zero."),
        Plot::Line { figures } if !figures.iter().filter_map(|id| near::figure(article, beside, id)).all(has_zero) => {
            Some("The scale does not start at zero.")
        }
        Plot::Panels { stacked: true, .. } => Some("Each whole bar is 100%."),
        Plot::Panels { .. } => Some("All bars have one scale."),
        Plot::Shares { .. } => Some("The whole bar is 100%."),
        Plot::Range { .. } => Some("A range, no single value."),
        _ => None,
    };
    remarks.extend(form.map(str::to_owned));
    if let Plot::Missing { missing } = &chart.plot {
        let because = near::missing(article, beside, missing).and_then(|one| one.because);
        let why = because.map(|span| format!(": “{}”", article.words(span))).unwrap_or_default();
        remarks.push(format!("The article could not get this figure{why}."));
    }
    let values = values(article, chart);
    let is_timed = |value: &Value| value.time != NO_TIME;
    if !matches!(chart.plot, Plot::Period { .. } | Plot::Missing { .. }) {
        let mut said: Vec<String> = Vec::new();
        let times = values.iter().filter(|value| is_timed(value) && !matches!(chart.plot, Plot::Change { .. }));
        said.extend(times.map(|value| format!("{}.", capitalised(&value.time))));
        said.extend(sources(&values));
        said.dedup();
        let mut once: Vec<String> = Vec::new();
        said.into_iter().for_each(|line| {
            if !once.contains(&line) {
                once.push(line)
            }
        });
        // Bars told apart by their time say it in their labels.
        let labels = values.iter().flat_map(|value| [&value.label, &value.panel]);
        let labels: Vec<String> = labels.map(|label| format!("{}.", capitalised(label))).collect();
        remarks.extend(once.into_iter().filter(|line| !labels.contains(line)));
    }
    remarks
}

/// Who states the values: said of all only where the text says it of all.
fn sources(values: &[Value]) -> Vec<String> {
    let stated = || values.iter().filter(|value| !value.derived);
    let first = stated().next().map_or(NO_SOURCE, |value| &value.source);
    let of_all = stated().all(|value| value.source == first);
    let say = |value: &Value| match of_all {
        true => format!("Source: {}.", value.source.trim_end_matches('.')),
        false => format!("Source of {}: {}.", value.amount, value.source.trim_end_matches('.')),
    };
    stated().filter(|value| value.source != NO_SOURCE).map(say).collect()
}

/// The derived values of a chart.
pub fn derived(chart: &Chart) -> Vec<&Derived> {
    match &chart.plot {
        Plot::Bars { points } => points
            .iter()
            .filter_map(|point| match point {
                Point::Derived { derived } => Some(derived),
                Point::Stated { .. } | Point::Side { .. } => None,
            })
            .collect(),
        Plot::Period { length, .. } => vec![length],
        _ => Vec::new(),
    }
}

/// How a derived value was worked out, in a sentence that says "derived".
fn sum(article: &Article, beside: Span, derived: &Derived) -> String {
    let interval = format!("{} to {}", written(rough(derived.low)), written(rough(derived.high)));
    let figures = || derived.from.iter().filter_map(|id| near::figure(article, beside, id));
    let time = derived.time.map(|time| format!(" in {}", time.spoken())).unwrap_or_default();
    let worked_out = |from: String, numbers: Vec<String>, sign: &str| {
        let (amount, numbers) = (derived_amount(article, beside, derived), numbers.join(sign));
        format!("Derived: {amount}{time}, worked out from {from} ({numbers}; {interval} if the numbers are rounded).")
    };
    match derived.by {
        Derivation::BaseOfMultiple => {
            let numbers = figures().map(|figure| written(figure.amount.ends().0)).collect();
            worked_out(format!("“{}”", article.words(derived.words)), numbers, " ÷ ")
        }
        Derivation::EndOfChange => {
            let worded = |figure: &Figure| article.words(figure.span).to_owned();
            let numbers =
                figures().map(|figure| with_sign(article, figure).unwrap_or_else(|| worded(figure))).collect();
            worked_out("the level and the change".to_owned(), numbers, " ")
        }
        Derivation::LengthOfSpan => format!(
            "Derived: about {} months, worked out from the two dates ({interval}, as the days are not given).",
            written(derived.value)
        ),
    }
}

fn change_words(article: &Article, chart: &Chart) -> String {
    let (Plot::Change { figure }, beside) = (&chart.plot, chart.anchor) else { return String::new() };
    near::figure(article, beside, figure).and_then(|figure| with_sign(article, figure)).unwrap_or_default()
}

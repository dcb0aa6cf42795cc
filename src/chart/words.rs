//! A chart in words: its values as a table, its name, what was worked out.

use super::draw::{End, text_width};
use super::label::{self, AFTERWARDS, BEFORE, NO_TIME, capitalised, labels};
use super::measure::{has_zero, is_percent, percent, with_sign};
use super::near;
use super::number::written;
use super::series::place_in_time;
use crate::article::{
    Article, Attribution, Bound, Chart, Derivation, Derived, Direction, Event, Figure, Plot, Point, Side, Told,
};
use crate::text::{Span, is_wordy, words};

/// One value of a chart.
#[derive(Clone, Debug, PartialEq)]
pub struct Value {
    /// The id of the figure or event; for a derived value the first that it rests on.
    pub of: String,
    /// What it is the value of, or when.
    pub label: String,
    /// The value with its hedge: as the text words it, or worked out and called so.
    pub amount: String,
    /// The number, or the low end of a range; for an event none is meant and it is 0.
    pub value: f64,
    /// The high end of a range; otherwise the number again.
    pub high: f64,
    /// Its place on a time axis, of which only the distances mean something; `None` where the text does not date it.
    pub at: Option<f64>,
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

    /// The value with its hedge beside a point: as the text words it, or in digits where that is long.
    pub fn brief(&self) -> String {
        const LONG: f64 = 76.0;
        if text_width(&self.amount) <= LONG {
            return self.amount.clone();
        }
        let hedge = self.bound.word();
        let gap = if hedge.is_empty() { "" } else { " " };
        format!("{hedge}{gap}{}", written(self.value))
    }
}

/// The source of a value that nobody is named for: nothing is said of it.
pub const NO_SOURCE: &str = "";

/// The values of `chart` in the order shown: the rows of its table.
pub fn values(article: &Article, chart: &Chart) -> Vec<Value> {
    let beside = chart.anchor;
    match &chart.plot {
        Plot::Bars { points } => point_values(article, beside, points),
        Plot::Slope { from, to } => point_values(article, beside, &[from.clone(), to.clone()]),
        Plot::Line { figures: ids } | Plot::Shares { figures: ids } => {
            let figures: Vec<&Figure> = ids.iter().filter_map(|id| near::figure(article, beside, id)).collect();
            let labels = labels(article, &figures);
            let row = |(figure, label): (&&Figure, String)| match chart.plot {
                Plot::Shares { .. } => Value {
                    value: percent(figure).unwrap_or(0.0),
                    high: percent(figure).unwrap_or(0.0),
                    ..figure_value(article, figure, label)
                },
                _ => figure_value(article, figure, label),
            };
            figures.iter().zip(labels).map(row).collect()
        }
        Plot::Range { figure } | Plot::Change { figure } | Plot::Chip { figure } => {
            near::figure(article, beside, figure)
                .map(|figure| {
                    let value = figure_value(article, figure, label::thing(article, figure));
                    // Alone a change has to say which way it went.
                    let signed = matches!(chart.plot, Plot::Chip { .. }).then(|| with_sign(article, figure)).flatten();
                    Value { amount: signed.unwrap_or(value.amount.clone()), ..value }
                })
                .into_iter()
                .collect()
        }
        Plot::Period { from, to, .. } => {
            let event = |(id, side): (&String, Side)| {
                Some(event_value(
                    article,
                    near::event(article, beside, id)?,
                    if from == to { Some(side) } else { None },
                ))
            };
            [(from, Side::From), (to, Side::To)].into_iter().filter_map(event).collect()
        }
        Plot::Missing { .. } => Vec::new(),
    }
}

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
                Plot::Shares { .. } => "Share bar",
                _ => "Range bar",
            };
            let points: Vec<String> = values.iter().map(says).collect();
            format!("{form} of {title} where {}", points.join(" and "))
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
        let sources = values.iter().filter(|value| !value.derived && value.source != NO_SOURCE);
        said.extend(sources.map(|value| format!("Source: {}.", value.source)));
        said.dedup();
        let mut once: Vec<String> = Vec::new();
        said.into_iter().for_each(|line| {
            if !once.contains(&line) {
                once.push(line)
            }
        });
        // Bars told apart by their time say it in their labels.
        let labels: Vec<String> = values.iter().map(|value| format!("{}.", capitalised(&value.label))).collect();
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

fn point_values(article: &Article, beside: Span, points: &[Point]) -> Vec<Value> {
    let stated: Vec<&Figure> = points
        .iter()
        .filter_map(|point| match point {
            Point::Stated { figure } => near::figure(article, beside, figure),
            Point::Side { .. } | Point::Derived { .. } => None,
        })
        .collect();
    // Before a change a level has its time, or is only what was before.
    let before_change =
        points.iter().any(|point| matches!(point, Point::Derived { derived } if derived.by == Derivation::EndOfChange));
    let level_label = |figure: &Figure| match figure.time {
        Some(_) => label::time(figure),
        None => BEFORE.to_owned(),
    };
    // Beside a value that was worked out for another time, a value is told apart by its own.
    let beside_derived =
        points.iter().any(|point| matches!(point, Point::Derived { derived } if derived.time.is_some()));
    let mut labels: std::vec::IntoIter<String> = match beside_derived && differ_in_time(article, beside, points) {
        _ if before_change => stated.iter().map(|figure| level_label(figure)).collect(),
        true => stated.iter().map(|figure| label::time(figure)).collect(),
        false => labels(article, &stated),
    }
    .into_iter();
    points
        .iter()
        .filter_map(|point| match point {
            Point::Stated { figure } => {
                Some(figure_value(article, near::figure(article, beside, figure)?, labels.next()?))
            }
            Point::Side { figure, side } => side_value(article, near::figure(article, beside, figure)?, *side),
            Point::Derived { derived } => derived_value(article, beside, derived),
        })
        .collect()
}

fn derived_value(article: &Article, beside: Span, derived: &Derived) -> Option<Value> {
    let time = derived.time.map(|time| time.spoken());
    let untimed = if derived.by == Derivation::EndOfChange { AFTERWARDS } else { "worked out" };
    Some(Value {
        of: derived.from.last()?.clone(),
        label: time.clone().unwrap_or(untimed.to_owned()),
        amount: derived_amount(article, beside, derived),
        value: derived.value,
        high: derived.value,
        at: derived.time.and_then(|time| place_in_time(&time)),
        bound: Bound::About,
        derived: true,
        time: time.unwrap_or(NO_TIME.to_owned()),
        source: "worked out from the article".to_owned(),
    })
}

/// From here on a value that was worked out is not shown to the last digit.
const MANY: f64 = 1e6;

/// A value that was worked out as it is shown: whole, or of large ones three digits.
fn rough(value: f64) -> f64 {
    let last = if value.abs() >= MANY { 10_f64.powf(value.abs().log10().floor() - 2.0) } else { 1.0 };
    (value / last).round() * last
}

/// A derived value with its hedge, and with the sign of its money or its per cent.
fn derived_amount(article: &Article, beside: Span, derived: &Derived) -> String {
    let words = derived
        .from
        .first()
        .and_then(|id| near::figure(article, beside, id))
        .map_or("", |level| article.words(level.span));
    let money = words.chars().next().filter(|c| "$€£¥".contains(*c)).map(String::from).unwrap_or_default();
    let percent = if is_percent(&derived.unit) { "%" } else { "" };
    format!(
        "about {money}{}{percent}",
        written(if derived.value >= MANY { rough(derived.value) } else { derived.value })
    )
}

fn figure_value(article: &Article, figure: &Figure, label: String) -> Value {
    let (low, high) = figure.amount.ends();
    Value {
        of: figure.id.clone(),
        label,
        amount: article.words(figure.span).to_owned(),
        // A minus before zero would be drawn.
        value: low + 0.0,
        high: high + 0.0,
        at: figure.time.as_ref().and_then(|time| place_in_time(&time.value)),
        bound: figure.bound,
        derived: false,
        time: label::time(figure),
        source: source(article, figure),
    }
}

/// Who states a figure, in words; where that was only worked out, it is said.
fn source(article: &Article, figure: &Figure) -> String {
    let Some(source) = &figure.source else { return NO_SOURCE.to_owned() };
    let inferred = article.quotes_around(figure.span).any(|quote| {
        quote.speaker() == source.speaker.as_deref() && matches!(quote.attribution, Attribution::Inferred { .. })
    });
    format!("{}{}", if inferred { "probably " } else { "" }, article.words(source.span))
}

/// The start or the end of a figure that states both; `None` where it does not say which way it went.
fn side_value(article: &Article, figure: &Figure, side: Side) -> Option<Value> {
    let (one, other) = figure.amount.ends();
    let (low, high) = (one.min(other), one.max(other));
    let value = match (figure.direction?, side) {
        (Direction::Up, Side::From) | (Direction::Down, Side::To) => low,
        (Direction::Up, Side::To) | (Direction::Down, Side::From) => high,
    };
    let words = article.words(figure.span);
    let sides = match (words.split_once(" from "), words.split_once(" to ")) {
        (Some((to, from)), None) => Some((from, to.trim_start_matches("to "))),
        (None, Some((from, to))) => Some((from.trim_start_matches("from "), to)),
        _ => None,
    };
    let amount = sides.map(|(from, to)| if side == Side::From { from } else { to }.to_owned());
    let time = figure.time.as_ref().map(|time| time.value);
    let moment = time.filter(|time| time.end.is_some()).and_then(|time| match side {
        Side::From => Some(time.start),
        Side::To => time.end,
    });
    let plain = if side == Side::From { BEFORE } else { AFTERWARDS };
    Some(Value {
        label: moment.map_or(plain.to_owned(), |moment| moment.spoken()),
        amount: amount.unwrap_or_else(|| written(value)),
        // A minus before zero would be drawn.
        value: value + 0.0,
        high: value + 0.0,
        at: moment.and_then(|moment| place_in_time(&crate::article::When::at(moment))),
        ..figure_value(article, figure, String::new())
    })
}

/// An event; where one event states both, its start or its end.
fn event_value(article: &Article, event: &Event, side: Option<Side>) -> Value {
    let when = event.time.value;
    let time = match side {
        Some(Side::From) => when.start.spoken(),
        Some(Side::To) => when.end.unwrap_or(when.start).spoken(),
        None => when.spoken(),
    };
    Value {
        of: event.id.clone(),
        label: article.words(event.span).to_owned(),
        amount: time.clone(),
        value: 0.0,
        high: 0.0,
        at: None,
        bound: Bound::Exact,
        derived: false,
        time,
        source: NO_SOURCE.to_owned(),
    }
}

/// Whether the points are told apart by their times: one thing at several times. Otherwise by what is counted.
fn differ_in_time(article: &Article, beside: Span, points: &[Point]) -> bool {
    let times: Vec<String> = points
        .iter()
        .map(|point| match point {
            Point::Stated { figure } => {
                near::figure(article, beside, figure).and_then(|figure| figure.time.as_ref()).map(|time| time.value)
            }
            Point::Side { .. } => None,
            Point::Derived { derived } => derived.time,
        })
        .map(|time| time.map(|time| time.to_string()).unwrap_or_default())
        .collect();
    times.iter().enumerate().all(|(at, time)| !times[..at].contains(time))
}

fn change_words(article: &Article, chart: &Chart) -> String {
    let (Plot::Change { figure }, beside) = (&chart.plot, chart.anchor) else { return String::new() };
    near::figure(article, beside, figure).and_then(|figure| with_sign(article, figure)).unwrap_or_default()
}

/// The title of a chart as it stands within a sentence of `text`: without the capital that only its place gave it. A first word keeps the
/// capital that the text gives it where no sentence starts ("Chinese"), and one that is all capitals.
pub fn title_within(text: &str, title: &str) -> String {
    let (first, rest) = title.split_at(title.find(char::is_whitespace).unwrap_or(title.len()));
    let mut chars = first.chars();
    let Some(capital) = chars.next() else { return String::new() };
    let small: String = capital.to_lowercase().chain(chars.clone()).collect();
    let all_capitals = chars.as_str().starts_with(char::is_uppercase);
    if all_capitals || is_name(text, first, &small) { title.to_owned() } else { format!("{small}{rest}") }
}

/// Whether `text` writes a word with its capital where no sentence starts, and nowhere `small`.
fn is_name(text: &str, word: &str, small: &str) -> bool {
    let stands = |word: &str, behind: &dyn Fn(&str) -> bool| {
        text.match_indices(word).any(|(at, _)| {
            let (before, after) = (&text[..at], &text[at + word.len()..]);
            let whole = !before.ends_with(is_wordy) && !after.starts_with(is_wordy);
            whole && behind(before)
        })
    };
    let goes_on =
        |before: &str| before.ends_with(' ') && before.trim_end().ends_with(|c: char| is_wordy(c) || c == ',');
    stands(word, &goes_on) && !stands(small, &|_| true)
}

//! The values of a chart: what each is the value of, its amount in words and as a number, when it holds and who says so.

use super::coins::{EACH, is_coin_of};
use super::drawing::{End, text_width};
use super::label::{self, NO_TIME, labels};
use super::measure::{is_percent, percent, with_sign};
use super::near;
use super::number::written;
use super::series::place_in_time;
use super::wording::{AFTERWARDS, BEFORE, capitalised};
use crate::article::{
    Article, Attribution, Bound, Chart, Derivation, Derived, Direction, Event, Figure, FigureKind, Panels, Plot, Point,
    Side,
};
use crate::text::Span;

/// One value of a chart.
#[derive(Clone, Debug, PartialEq)]
pub struct Value {
    /// The id of the figure or event; for a derived value the first that it rests on.
    pub of: String,
    /// What its panel is called; empty where the chart has none.
    pub panel: String,
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
    /// What it is the value of, with the panel that it stands in: "2021: women".
    pub fn called(&self) -> String {
        if self.panel.is_empty() { self.label.clone() } else { format!("{}: {}", self.panel, self.label) }
    }

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

/// All of a whole, in hundredths.
const ALL: f64 = 100.0;

/// The source of a value that nobody is named for: nothing is said of it.
pub const NO_SOURCE: &str = "";

/// The values of `chart` in the order shown: the rows of its table.
pub fn values(article: &Article, chart: &Chart) -> Vec<Value> {
    let mut values = as_told(article, chart);
    let unit = |value: &Value| near::figure(article, chart.anchor, &value.of).map_or("", |figure| figure.unit.as_str());
    let units: Vec<&str> = values.iter().map(unit).collect();
    for (value, _) in values.iter_mut().zip(&units).filter(|(_, coin)| units.iter().any(|it| is_coin_of(coin, it))) {
        (value.value, value.high) = (value.value / EACH, value.high / EACH);
    }
    // "Half of bakers and 31% of grocers".
    if units.iter().any(|unit| is_percent(unit)) {
        for (value, _) in values.iter_mut().zip(&units).filter(|(_, unit)| !is_percent(unit)) {
            (value.value, value.high) = (value.value * ALL, value.high * ALL);
        }
    }
    values
}

/// The same, coins as coins, fractions as fractions.
fn as_told(article: &Article, chart: &Chart) -> Vec<Value> {
    let beside = chart.anchor;
    match &chart.plot {
        Plot::Bars { points } => point_values(article, beside, points),
        Plot::Slope { from, to } => point_values(article, beside, &[from.clone(), to.clone()]),
        Plot::Line { figures: ids } | Plot::Shares { figures: ids, .. } => {
            let figures: Vec<&Figure> = ids.iter().filter_map(|id| near::figure(article, beside, id)).collect();
            let labels = labels(article, &figures);
            let row = |(figure, label): (&&Figure, String)| match chart.plot {
                Plot::Shares { stacked: false, .. } => Value {
                    value: percent(figure).unwrap_or(0.0),
                    high: percent(figure).unwrap_or(0.0),
                    ..figure_value(article, figure, label)
                },
                _ => figure_value(article, figure, label),
            };
            figures.iter().zip(labels).map(row).collect()
        }
        Plot::Panels { panels, .. } => panel_values(article, beside, panels),
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

/// The values of a table, panel by panel: its columns are called by what tells the figures of the first panel apart, its panels
/// by what tells the first figures of all apart.
fn panel_values(article: &Article, beside: Span, panels: &Panels) -> Vec<Value> {
    let figures =
        |ids: &[String]| -> Vec<&Figure> { ids.iter().filter_map(|id| near::figure(article, beside, id)).collect() };
    let rows: Vec<Vec<&Figure>> = panels.each().map(figures).collect();
    let columns = rows.first().map(|row| labels(article, row)).unwrap_or_default();
    let firsts: Vec<&Figure> = rows.iter().filter_map(|row| row.first().copied()).collect();
    let value = |panel: &String, figure: &Figure, label: &String| Value {
        panel: capitalised(panel),
        ..figure_value(article, figure, label.clone())
    };
    let row = |(row, panel): (&Vec<&Figure>, String)| -> Vec<Value> {
        row.iter().zip(&columns).map(|(figure, label)| value(&panel, figure, label)).collect()
    };
    rows.iter().zip(labels(article, &firsts)).flat_map(row).collect()
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
    let goes = |way| stated.iter().any(|figure| figure.kind == FigureKind::Change && figure.direction == Some(way));
    let both_ways = goes(Direction::Up) && goes(Direction::Down);
    points
        .iter()
        .filter_map(|point| match point {
            Point::Stated { figure } => {
                let figure = near::figure(article, beside, figure)?;
                let value = figure_value(article, figure, labels.next()?);
                Some(if both_ways { signed(article, figure, value) } else { value })
            }
            Point::Side { figure, side } => side_value(article, near::figure(article, beside, figure)?, *side),
            Point::Derived { derived } => derived_value(article, beside, derived),
        })
        .collect()
}

/// A change among some that go the other way: with its sign, below zero where it went down.
fn signed(article: &Article, figure: &Figure, value: Value) -> Value {
    let sign = if figure.direction == Some(Direction::Down) { -1.0 } else { 1.0 };
    let amount = with_sign(article, figure).unwrap_or(value.amount);
    Value { amount, value: sign * value.value, high: sign * value.high, ..value }
}

fn derived_value(article: &Article, beside: Span, derived: &Derived) -> Option<Value> {
    let time = derived.time.map(|time| time.spoken());
    let untimed = if derived.by == Derivation::EndOfChange { AFTERWARDS } else { "worked out" };
    Some(Value {
        of: derived.from.last()?.clone(),
        panel: String::new(),
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

/// A million has so many digits.
const MANY_DIGITS: usize = 7;

/// From here on a value that was worked out is not shown to the last digit.
const MANY: f64 = 1e6;

/// A value that was worked out as it is shown: whole, or of large ones three digits.
pub(super) fn rough(value: f64) -> f64 {
    let last = if value.abs() >= MANY { 10_f64.powf(value.abs().log10().floor() - 2.0) } else { 1.0 };
    (value / last).round() * last
}

/// A derived value with its hedge, and with the sign of its money or its per cent.
pub(super) fn derived_amount(article: &Article, beside: Span, derived: &Derived) -> String {
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

/// A figure in the words of the text; with the "million" that only the next one has: "rose to £9.1 and £2.4 million".
fn amount(article: &Article, figure: &Figure) -> String {
    let (told, value) = (article.words(figure.span), figure.amount.ends().0);
    let digits = told.bytes().filter(u8::is_ascii_digit).count();
    let is_short = value >= MANY && value == figure.amount.ends().1 && digits < MANY_DIGITS;
    let number = told.find(|c: char| c.is_ascii_digit()).filter(|_| is_short && !told.contains(char::is_alphabetic));
    number.map_or_else(|| told.to_owned(), |at| format!("{}{}", &told[..at], written(value)))
}

fn figure_value(article: &Article, figure: &Figure, label: String) -> Value {
    let (low, high) = figure.amount.ends();
    Value {
        of: figure.id.clone(),
        panel: String::new(),
        label,
        amount: amount(article, figure),
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
        panel: String::new(),
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

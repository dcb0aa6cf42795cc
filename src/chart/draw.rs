//! The geometry of a chart, in pixels.

use super::drawing::{Anchor, Drawing, End, Mark, Text, WIDTH, fitted, text_width};
use super::measure::{has_zero, with_sign};
use super::near;
use super::number::written;
use super::parts::{range, shares};
use super::points::{line, slope};
use super::stacked::stacked;
use super::values::{Value, values};
use crate::article::{Article, Chart, Figure, Plot};

/// The height of one bar with its label over it.
const ROW: f64 = 30.0;
const BAR: f64 = 10.0;
/// Between the end of a bar and its number.
const GAP: f64 = 6.0;

/// The drawing of `chart`; `None` for one number alone, which is a chip and no chart.
pub fn draw(article: &Article, chart: &Chart) -> Option<Drawing> {
    let values = || values(article, chart);
    match &chart.plot {
        Plot::Bars { .. } => Some(bars(&values())),
        Plot::Slope { .. } => Some(slope(&values())),
        Plot::Line { figures } => {
            Some(line(&values(), figures.iter().all(|id| near::figure(article, chart.anchor, id).is_none_or(has_zero))))
        }
        Plot::Shares { stacked: true, .. } => Some(stacked(&values())),
        Plot::Shares { .. } => Some(shares(&values())),
        Plot::Range { .. } => Some(range(values().first()?)),
        Plot::Change { figure } => change(article, near::figure(article, chart.anchor, figure)?),
        Plot::Period { from, length, .. } => Some(period(from, length.value, &values())),
        Plot::Chip { .. } => None,
        Plot::Missing { missing } => Some(absent(missing)),
    }
}

fn bars(values: &[Value]) -> Drawing {
    // One scale for all: the longest bar that leaves room for every number behind its bar, and behind zero for those below.
    let room = |value: &Value| WIDTH - GAP - value.end().reach() - text_width(&value.amount);
    let below = -values.iter().map(|value| value.value).fold(0.0, f64::min);
    let scale = values
        .iter()
        .map(|value| (value, below + value.value.max(0.0)))
        .filter(|(_, length)| *length > 0.0)
        .map(|(value, length)| room(value) / length)
        .fold(f64::INFINITY, f64::min);
    let scale = if scale.is_finite() { scale } else { 0.0 };
    let zero = below * scale;
    let mut drawing = Drawing { height: ROW * values.len() as f64, ..Drawing::default() };
    for (row, value) in values.iter().enumerate() {
        let top = ROW * row as f64;
        let mark = Mark {
            of: value.of.clone(),
            x: zero + value.value.min(0.0) * scale,
            y: top + 16.0,
            width: value.value.abs() * scale,
            height: BAR,
            derived: value.derived,
            end: value.end(),
        };
        let label = if value.derived { format!("{} (derived)", value.label) } else { value.label.clone() };
        drawing.texts.push(Text { x: 0.0, y: top + 12.0, anchor: Anchor::Start, words: fitted(&label, WIDTH) });
        let x = mark.x + mark.width + mark.end.reach() + GAP;
        if zero > 0.0 {
            drawing.axes.push([(zero, mark.y - 2.0), (zero, mark.y + BAR + 2.0)]);
        }
        drawing.texts.push(Text { x, y: top + 25.0, anchor: Anchor::Start, words: value.amount.clone() });
        drawing.marks.push(mark);
    }
    drawing
}

/// A bracket between the two times, with the change over it. There is no value axis: neither level is given.
fn change(article: &Article, figure: &Figure) -> Option<Drawing> {
    let time = figure.time.as_ref()?.value;
    let words = with_sign(article, figure)?;
    let (left, right) = (20.0, WIDTH - 20.0);
    let mark = Mark {
        of: figure.id.clone(),
        x: left,
        y: 20.0,
        width: right - left,
        height: 0.0,
        derived: false,
        end: End::Square,
    };
    let (start, end) = (time.start.spoken(), time.end?.spoken());
    // Under its corner where it fits; a longer time runs inwards, and the second one on a line of its own if need be.
    let fits = |words: &str| text_width(words) <= 2.0 * left;
    let below = text_width(&start) + text_width(&end) > WIDTH - 12.0;
    let place = |words: String, x: f64, edge: f64, anchor: Anchor, y: f64| match fits(&words) {
        true => Text { x, y, anchor: Anchor::Middle, words },
        false => Text { x: edge, y, anchor, words },
    };
    let second = if below { 60.0 } else { 46.0 };
    Some(Drawing {
        height: second + 6.0,
        marks: vec![mark],
        texts: vec![
            Text { x: WIDTH / 2.0, y: 14.0, anchor: Anchor::Middle, words },
            place(start, left, 0.0, Anchor::Start, 46.0),
            place(end, right, WIDTH, Anchor::End, second),
        ],
        lines: vec![vec![(left, 30.0), (left, 20.0), (right, 20.0), (right, 30.0)]],
        ..Drawing::default()
    })
}

/// A bar over the months, both its ends soft by the month that the text gives.
fn period(from: &str, months: f64, values: &[Value]) -> Drawing {
    let label = |at: usize| values.get(at).map(|value| value.amount.clone()).unwrap_or_default();
    Drawing {
        height: 48.0,
        marks: vec![Mark {
            of: from.to_owned(),
            x: 0.0,
            y: 18.0,
            width: WIDTH,
            height: BAR,
            derived: true,
            end: End::SoftSpan,
        }],
        texts: vec![
            Text {
                x: WIDTH / 2.0,
                y: 12.0,
                anchor: Anchor::Middle,
                words: format!("about {} months (derived)", written(months)),
            },
            Text { x: 0.0, y: 44.0, anchor: Anchor::Start, words: label(0) },
            Text { x: WIDTH, y: 44.0, anchor: Anchor::End, words: label(1) },
        ],
        ..Drawing::default()
    }
}

fn absent(id: &str) -> Drawing {
    Drawing {
        height: 26.0,
        marks: vec![Mark {
            of: id.to_owned(),
            x: 1.0,
            y: 1.0,
            width: WIDTH - 2.0,
            height: 24.0,
            derived: false,
            end: End::Empty,
        }],
        texts: vec![Text { x: WIDTH / 2.0, y: 17.0, anchor: Anchor::Middle, words: "not given".to_owned() }],
        ..Drawing::default()
    }
}

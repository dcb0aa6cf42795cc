//! The geometry of bars from zero on one scale.

use super::drawing::{Anchor, Drawing, Mark, Text, WIDTH, fitted, text_width};
use super::values::Value;

/// The height of one bar with its label over it.
const ROW: f64 = 30.0;
const BAR: f64 = 10.0;
/// Between the end of a bar and its number.
const GAP: f64 = 6.0;

/// Where zero lies on the axis of bars, and how long one of what they show is.
pub struct Scale {
    zero: f64,
    one: f64,
}

impl Scale {
    /// One scale for all `values`: the longest bar that leaves room for every number behind its bar, and behind zero for those
    /// below.
    pub fn of(values: &[Value]) -> Scale {
        let room = |value: &Value| WIDTH - GAP - value.end().reach() - text_width(&value.amount);
        let below = -values.iter().map(|value| value.value).fold(0.0, f64::min);
        let one = values
            .iter()
            .map(|value| (value, below + value.value.max(0.0)))
            .filter(|(_, length)| *length > 0.0)
            .map(|(value, length)| room(value) / length)
            .fold(f64::INFINITY, f64::min);
        let one = if one.is_finite() { one } else { 0.0 };
        Scale { zero: below * one, one }
    }
}

/// A bar for each of `values`, one under the other.
pub fn bars(values: &[Value], scale: &Scale) -> Drawing {
    let (zero, scale) = (scale.zero, scale.one);
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

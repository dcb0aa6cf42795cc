//! The geometry of shares of a whole, and of a range.

use super::drawing::{Anchor, Drawing, End, FADE, Frame, Mark, Text, WIDTH, fitted, text_width};
use super::number::written;
use super::values::Value;

/// The length that stands for all of the whole. What may be more reaches past its value, so some space is left.
pub const WHOLE: f64 = WIDTH - FADE;
const ROW: f64 = 32.0;
const BAR: f64 = 10.0;
/// The height of a further line of text.
const LINE: f64 = 15.0;

/// A bar for each share, in a frame that stands for the whole.
pub fn shares(values: &[Value]) -> Drawing {
    // Number and label stand on one line, or on two where a label is long.
    let on_one = |value: &Value| text_width(&value.label) + text_width(&value.amount) + 12.0 <= WIDTH;
    let second = if values.iter().all(on_one) { 0.0 } else { LINE };
    let row = ROW + second;
    let mut drawing = Drawing { height: row * values.len() as f64, ..Drawing::default() };
    for (at, value) in values.iter().enumerate() {
        let top = row * at as f64;
        let bar = top + second + 16.0;
        drawing.frames.push(Frame { x: 0.0, y: bar, width: WHOLE, height: BAR });
        drawing.marks.push(Mark {
            of: value.of.clone(),
            x: 0.0,
            y: bar,
            width: value.value / 100.0 * WHOLE,
            height: BAR,
            derived: value.derived,
            end: value.end(),
        });
        let (x, anchor) = if second == 0.0 { (WIDTH, Anchor::End) } else { (0.0, Anchor::Start) };
        let label = fitted(&value.label, WIDTH);
        drawing.texts.push(Text { x: 0.0, y: top + 12.0, anchor: Anchor::Start, words: label });
        drawing.texts.push(Text { x, y: top + second + 12.0, anchor, words: value.amount.clone() });
    }
    drawing
}

/// A bar from the low to the high end of a range, over an axis from zero.
pub fn range(value: &Value) -> Drawing {
    const AXIS: f64 = 32.0;
    let end = value.range_end();
    let across = value.axis();
    let scale = if value.high > 0.0 { across / value.high } else { 0.0 };
    let mark = Mark {
        of: value.of.clone(),
        x: value.value * scale,
        y: 18.0,
        width: (value.high - value.value) * scale,
        height: BAR,
        derived: false,
        end,
    };
    let mut texts = vec![Text { x: 0.0, y: 12.0, anchor: Anchor::Start, words: value.amount.clone() }];
    // Both ends are in the words over the bar already, so a number without room is left out.
    for (x, number) in [(mark.x + mark.width, value.high), (mark.x, value.value), (0.0, 0.0)] {
        let words = written(number);
        let half = text_width(&words) / 2.0;
        let x = x.clamp(half, WIDTH - half);
        let touches = texts[1..].iter().any(|other| {
            let (left, right) = other.extent();
            x - half < right + 4.0 && left < x + half + 4.0
        });
        if !touches {
            texts.push(Text { x, y: AXIS + 14.0, anchor: Anchor::Middle, words });
        }
    }
    Drawing {
        height: AXIS + 18.0,
        axes: vec![[(0.0, AXIS), (WIDTH, AXIS)], [(0.0, AXIS - 4.0), (0.0, AXIS)]],
        marks: vec![mark],
        texts,
        ..Drawing::default()
    }
}

impl Value {
    /// The length of the axis of a range from zero to its high end.
    pub fn axis(&self) -> f64 {
        WIDTH - self.range_end().reach() - 2.0
    }

    /// How the mark of a range ends: what is about so much is soft at both its ends.
    pub fn range_end(&self) -> End {
        match self.end() {
            End::FadesAround => End::SoftSpan,
            end => end,
        }
    }
}

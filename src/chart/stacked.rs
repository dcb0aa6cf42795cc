//! The geometry of parts that together make a whole: one bar, and what each part is called under it.

use super::drawing::{Anchor, Drawing, Frame, Mark, Text, WIDTH, fitted, text_width};
use super::parts::WHOLE;
use super::values::Value;

const TOP: f64 = 2.0;
const BAR: f64 = 14.0;
const LINE: f64 = 17.0;
/// Between two parts.
const GAP: f64 = 1.0;
/// Between a number and what it is the number of.
const SPACE: f64 = 9.0;
/// Between what two parts are called.
const APART: f64 = 12.0;

/// Parts end to end in a frame that stands for the whole. What they are called stands under them on one line, or where that
/// has no room a line each, the last part first, so that few threads meet a name.
pub fn stacked(values: &[Value]) -> Drawing {
    let mut drawing =
        Drawing { frames: vec![Frame { x: 0.0, y: TOP, width: WHOLE, height: BAR }], ..Drawing::default() };
    let mut starts = Vec::with_capacity(values.len());
    let mut x = 0.0;
    for (at, value) in values.iter().enumerate() {
        let width = value.value / 100.0 * WHOLE;
        let gap = if at + 1 < values.len() { GAP.min(width) } else { 0.0 };
        let (of, end) = (value.of.clone(), value.end());
        drawing.marks.push(Mark { of, x, y: TOP, width: width - gap, height: BAR, derived: false, end });
        starts.push(x);
        x += width;
    }
    let places = on_one_line(values, &starts);
    let lines = if places.is_some() { 1 } else { values.len() };
    for (at, value) in values.iter().enumerate() {
        let line = if lines == 1 { 0 } else { values.len() - 1 - at };
        let y = TOP + BAR + 14.0 + LINE * line as f64;
        let beside = starts[at].min(WIDTH - width(value)).max(0.0);
        let place = places.as_ref().map_or(beside, |places| places[at]);
        let label = place + text_width(&value.amount) + SPACE;
        drawing.texts.push(Text { x: place, y, anchor: Anchor::Start, words: value.amount.clone() });
        let words = fitted(&value.label, WIDTH - label);
        drawing.texts.push(Text { x: label, y, anchor: Anchor::Start, words });
    }
    for (at, start) in starts.iter().enumerate() {
        thread(&mut drawing, at, start + 0.5);
    }
    drawing.height = TOP + BAR + 18.0 + LINE * (lines.max(1) - 1) as f64;
    drawing
}

/// A thread at `x` from the part number `at` down to what it is called, broken where another part is called something.
fn thread(drawing: &mut Drawing, at: usize, x: f64) {
    const ABOVE: f64 = 11.0;
    const BELOW: f64 = 4.0;
    let mut from = TOP + BAR;
    let own = drawing.texts.get(2 * at).map_or(from, |text| text.y);
    // The last part is called so first.
    for row in drawing.texts.chunks(2).skip(at + 1).rev() {
        let [amount, label] = row else { continue };
        let crosses = amount.y < own && amount.x - 2.0 <= x && x <= label.extent().1 + 2.0;
        if crosses {
            drawing.axes.extend((from < amount.y - ABOVE).then_some([(x, from), (x, amount.y - ABOVE)]));
            from = amount.y + BELOW;
        }
    }
    drawing.axes.extend((from < own - ABOVE).then_some([(x, from), (x, own - ABOVE)]));
}

/// How wide a number and what it is the number of are.
fn width(value: &Value) -> f64 {
    text_width(&value.amount) + SPACE + text_width(&value.label)
}

/// Where what each part is called starts, where all stand in their order on one line, none right of its part.
fn on_one_line(values: &[Value], starts: &[f64]) -> Option<Vec<f64>> {
    let mut end = WIDTH;
    let mut places = Vec::with_capacity(values.len());
    for (value, start) in values.iter().zip(starts).rev() {
        let place = start.min(end - width(value));
        places.push(place);
        end = place - APART;
    }
    places.reverse();
    places.first().is_some_and(|first| *first >= 0.0).then_some(places)
}

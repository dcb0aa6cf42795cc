//! The geometry of panels: grouped bars on one scale, or one whole at several times.

use super::bars::{Scale, bars};
use super::drawing::{Anchor, Drawing, Text, WIDTH, fitted};
use super::stacked::stacked;
use super::values::Value;

/// The height of what a panel is called.
const HEAD: f64 = 17.0;
/// Between two panels.
const GAP: f64 = 8.0;

/// A panel under the other for each that `values` name, all bars on one scale; or one bar a panel, its values end to end.
pub fn panels(values: &[Value], is_stacked: bool) -> Drawing {
    let scale = Scale::of(values);
    let mut all = Drawing::default();
    for panel in each(values) {
        let top = all.height + if all.heads.is_empty() { 0.0 } else { GAP };
        let words = panel.first().map(|value| fitted(&value.panel, WIDTH)).unwrap_or_default();
        all.heads.push(Text { x: 0.0, y: top + 12.0, anchor: Anchor::Start, words });
        let drawing = if is_stacked { stacked(panel) } else { bars(panel, &scale) };
        below(&mut all, drawing, top + HEAD);
    }
    all
}

/// The values of each panel.
pub fn each(values: &[Value]) -> impl Iterator<Item = &[Value]> {
    values.chunk_by(|one, other| one.panel == other.panel)
}

/// Adds `drawing` to `all`, `down` from its upper edge.
fn below(all: &mut Drawing, mut drawing: Drawing, down: f64) {
    drawing.marks.iter_mut().for_each(|mark| mark.y += down);
    drawing.texts.iter_mut().for_each(|text| text.y += down);
    drawing.frames.iter_mut().for_each(|frame| frame.y += down);
    drawing.axes.iter_mut().flatten().for_each(|(_, y)| *y += down);
    all.marks.append(&mut drawing.marks);
    all.texts.append(&mut drawing.texts);
    all.frames.append(&mut drawing.frames);
    all.axes.append(&mut drawing.axes);
    all.height = down + drawing.height;
}

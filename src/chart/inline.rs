//! A chart the size of a word, beside the number in its sentence.

use super::draw::draw;
use super::drawing::{Dot, Drawing};
use super::panels::each;
use super::values::{Value, values};
use crate::article::{Article, Chart, Plot};

/// A drawing at most one em high, in hundredths of an em.
#[derive(Clone, Debug, PartialEq)]
pub struct Inline {
    /// Its width.
    pub width: f64,
    /// Its height, at most 100.
    pub height: f64,
    /// Bars.
    pub bars: Vec<InlineBar>,
    /// A bracket or the line through points, as a polyline; empty for bars.
    pub line: Vec<(f64, f64)>,
    /// The point of the number it stands beside.
    pub dot: Option<(f64, f64)>,
}

/// One bar.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct InlineBar {
    /// Its left edge: zero, but for a range and for changes that go both ways.
    pub x: f64,
    /// Its upper edge.
    pub y: f64,
    /// Its length, proportional to its value.
    pub width: f64,
    /// Its thickness.
    pub height: f64,
    /// Whether it is the bar of the number it stands beside.
    pub own: bool,
    /// Whether it is hatched.
    pub derived: bool,
}

const WIDTH: f64 = 200.0;
const HEIGHT: f64 = 80.0;
/// Half the size of a point.
pub const DOT: f64 = 16.0;

/// The word-sized form of `chart` beside `figure`, or `None` where one number alone has none.
pub fn inline(article: &Article, chart: &Chart, figure: &str) -> Option<Inline> {
    let drawing = |bars, line| Some(Inline { width: WIDTH, height: HEIGHT, bars, line, dot: None });
    match &chart.plot {
        Plot::Bars { .. } | Plot::Panels { stacked: false, .. } => {
            let values = values(article, chart);
            let most = values.iter().map(|value| value.value).fold(0.0, f64::max);
            let below = values.iter().map(|value| value.value).fold(0.0, f64::min);
            let scale = if most > below { WIDTH / (most - below) } else { 0.0 };
            let values = beside(&values, figure);
            let step = HEIGHT / values.len() as f64;
            let bar = |(at, value): (usize, &Value)| InlineBar {
                x: (value.value.min(0.0) - below) * scale,
                y: step * at as f64 + step * 0.1,
                width: value.value.abs() * scale,
                height: step * 0.8,
                own: value.of == figure,
                derived: value.derived,
            };
            drawing(values.iter().enumerate().map(bar).collect(), Vec::new())
        }
        Plot::Change { .. } => {
            drawing(Vec::new(), vec![(5.0, 60.0), (5.0, 20.0), (WIDTH - 5.0, 20.0), (WIDTH - 5.0, 60.0)])
        }
        Plot::Slope { .. } | Plot::Line { .. } => {
            let Drawing { dots, .. } = draw(article, chart)?;
            let (top, bottom) = (ends(dots.iter().map(|dot| dot.y)), ends(dots.iter().map(|dot| dot.x)));
            let share =
                |value: f64, (low, high): (f64, f64)| if high > low { (value - low) / (high - low) } else { 0.5 };
            let place = |dot: &Dot| {
                let (x, y) = (share(dot.x, bottom), share(dot.y, top));
                (DOT + x * (WIDTH - 2.0 * DOT), DOT + y * (HEIGHT - 2.0 * DOT))
            };
            let line = dots.iter().map(place).collect();
            let dot = dots.iter().find(|dot| dot.of == figure).map(place);
            Some(Inline { width: WIDTH, height: HEIGHT, bars: Vec::new(), line, dot })
        }
        Plot::Panels { .. } => drawing(share(beside(&values(article, chart), figure), figure, true)?, Vec::new()),
        Plot::Shares { stacked, .. } => drawing(share(&values(article, chart), figure, *stacked)?, Vec::new()),
        Plot::Range { .. } => {
            let value = values(article, chart).into_iter().next()?;
            let scale = if value.high > 0.0 { WIDTH / value.high } else { 0.0 };
            let bar = |low: f64, high: f64, y: f64, height: f64, own: bool| InlineBar {
                x: low * scale,
                y: HEIGHT * y,
                width: (high - low) * scale,
                height: HEIGHT * height,
                own,
                derived: false,
            };
            let axis = bar(0.0, value.high, 0.85, 0.15, false);
            drawing(vec![axis, bar(value.value, value.high, 0.15, 0.6, true)], Vec::new())
        }
        Plot::Period { .. } | Plot::Chip { .. } | Plot::Missing { .. } => None,
    }
}

/// The values of the panel that shows `figure`.
fn beside<'v>(values: &'v [Value], figure: &str) -> &'v [Value] {
    each(values).find(|panel| panel.iter().any(|value| value.of == figure)).unwrap_or_default()
}

/// The share `figure` in its whole, behind the parts before it where they are stacked.
fn share(values: &[Value], figure: &str, stacked: bool) -> Option<Vec<InlineBar>> {
    let at = values.iter().position(|value| value.of == figure)?;
    let before: f64 = values.iter().take(at).map(|value| value.value).filter(|_| stacked).sum();
    let bar = |x: f64, share: f64, own| InlineBar {
        x: x / 100.0 * WIDTH,
        y: HEIGHT * 0.2,
        width: share / 100.0 * WIDTH,
        height: HEIGHT * 0.6,
        own,
        derived: false,
    };
    Some(vec![bar(0.0, 100.0, false), bar(before, values.get(at)?.value, true)])
}

fn ends(values: impl Iterator<Item = f64>) -> (f64, f64) {
    values.fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), value| (low.min(value), high.max(value)))
}

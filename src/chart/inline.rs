//! A chart the size of a word, beside the number in its sentence.

use super::words::values;
use crate::article::{Article, Chart, Plot};

/// A drawing at most one em high, in hundredths of an em.
#[derive(Clone, Debug, PartialEq)]
pub struct Inline {
    /// Its width.
    pub width: f64,
    /// Its height, at most 100.
    pub height: f64,
    /// Bars from the left edge.
    pub bars: Vec<InlineBar>,
    /// A bracket, as a polyline; empty for bars.
    pub line: Vec<(f64, f64)>,
}

/// One bar.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct InlineBar {
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

/// The word-sized form of `chart` beside `figure`, or `None` where one number alone has none.
pub fn inline(article: &Article, chart: &Chart, figure: &str) -> Option<Inline> {
    let drawing = |bars, line| Some(Inline { width: WIDTH, height: HEIGHT, bars, line });
    match &chart.plot {
        Plot::Bars { .. } => {
            let values = values(article, chart);
            let most = values.iter().map(|value| value.value).fold(0.0, f64::max);
            let step = HEIGHT / values.len() as f64;
            let bar = |(at, value): (usize, &super::words::Value)| InlineBar {
                y: step * at as f64 + step * 0.1,
                width: if most > 0.0 { value.value / most * WIDTH } else { 0.0 },
                height: step * 0.8,
                own: value.of == figure,
                derived: value.derived,
            };
            drawing(values.iter().enumerate().map(bar).collect(), Vec::new())
        }
        Plot::Change { .. } => {
            drawing(Vec::new(), vec![(5.0, 60.0), (5.0, 20.0), (WIDTH - 5.0, 20.0), (WIDTH - 5.0, 60.0)])
        }
        Plot::Period { .. } | Plot::Chip { .. } | Plot::Missing { .. } => None,
    }
}

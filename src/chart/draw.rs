//! The geometry of a chart, in pixels.

use super::bars::{Scale, bars};
use super::drawing::{Anchor, Drawing, End, Mark, Text, WIDTH, text_width};
use super::measure::{has_zero, with_sign};
use super::near;
use super::number::written;
use super::panels::panels;
use super::parts::{range, shares};
use super::points::{line, slope};
use super::stacked::stacked;
use super::values::{Value, values};
use crate::article::{Article, Chart, Figure, Plot};

const BAR: f64 = 10.0;

/// The drawing of `chart`; `None` for one number alone, which is a chip and no chart.
pub fn draw(article: &Article, chart: &Chart) -> Option<Drawing> {
    let values = || values(article, chart);
    match &chart.plot {
        Plot::Bars { .. } => {
            let values = values();
            Some(bars(&values, &Scale::of(&values)))
        }
        Plot::Slope { .. } => Some(slope(&values())),
        Plot::Line { figures } => {
            Some(line(&values(), figures.iter().all(|id| near::figure(article, chart.anchor, id).is_none_or(has_zero))))
        }
        Plot::Shares { stacked: true, .. } => Some(stacked(&values())),
        Plot::Shares { .. } => Some(shares(&values())),
        Plot::Panels { stacked, .. } => Some(panels(&values(), *stacked)),
        Plot::Range { .. } => Some(range(values().first()?)),
        Plot::Change { figure } => change(article, near::figure(article, chart.anchor, figure)?),
        Plot::Period { from, length, .. } => Some(period(from, length.value, &values())),
        Plot::Chip { .. } => None,
        Plot::Missing { missing } => Some(absent(missing)),
    }
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

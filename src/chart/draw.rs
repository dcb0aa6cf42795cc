//! The geometry of a chart, in pixels.

use super::measure::{has_zero, with_sign};
use super::near;
use super::number::written;
use super::parts::{range, shares};
use super::points::{Dot, line, slope};
use super::words::{Value, values};
use crate::article::{Article, Bound, Chart, Figure, Plot};

/// The width of every drawing: 15rem.
pub const WIDTH: f64 = 240.0;
/// The size of all text in a drawing.
pub const TEXT: f64 = 12.0;
/// The height of one bar with its label over it.
const ROW: f64 = 30.0;
const BAR: f64 = 10.0;
/// Between the end of a bar and its number.
const GAP: f64 = 6.0;
/// How far an end that is not firm fades, or opens.
pub const FADE: f64 = 10.0;

/// A drawing: marks, then text.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Drawing {
    /// Its height; the width is [`WIDTH`].
    pub height: f64,
    /// What is measured.
    pub marks: Vec<Mark>,
    /// What is written.
    pub texts: Vec<Text>,
    /// Lines without a measure: a bracket, a time axis. Each is a polyline. Where there are points, the line through them.
    pub lines: Vec<Vec<(f64, f64)>>,
    /// Points, each a value.
    pub dots: Vec<Dot>,
    /// What stands for the whole of which marks are parts.
    pub frames: Vec<Frame>,
    /// Thin straight lines: an axis.
    pub axes: Vec<[(f64, f64); 2]>,
    /// Where zero lies on the scale of the points; `None` where that scale has none.
    pub base: Option<f64>,
}

/// An empty frame.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Frame {
    /// Left edge.
    pub x: f64,
    /// Upper edge.
    pub y: f64,
    /// Length.
    pub width: f64,
    /// Thickness.
    pub height: f64,
}

/// A mark. Every one belongs to a figure, an event or what is missing.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// The id of what it shows; for a derived value of what it rests on.
    pub of: String,
    /// Left edge, which is zero for a bar.
    pub x: f64,
    /// Upper edge.
    pub y: f64,
    /// Length; for a bar, proportional to its value.
    pub width: f64,
    /// Thickness.
    pub height: f64,
    /// Whether it is hatched: worked out, not stated.
    pub derived: bool,
    /// How its end looks.
    pub end: End,
}

/// How the end of a mark shows how firm its value is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// As it stands.
    Square,
    /// Open to more: ▸.
    Open,
    /// Fades below the value: a little less.
    FadesBelow,
    /// Fades on both sides of the value.
    FadesAround,
    /// Both ends of a span fade: when exactly it began and ended is not given.
    SoftSpan,
    /// No measure at all: dashed and empty.
    Empty,
}

/// A part of a mark.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Part {
    /// Its left edge.
    pub x: f64,
    /// Its length.
    pub width: f64,
    /// How it is filled.
    pub fill: Fill,
}

/// How a part of a mark is filled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fill {
    /// In full, hatched where derived.
    Firm,
    /// From nothing to full.
    FadesIn,
    /// From full to nothing.
    FadesOut,
}

impl Mark {
    /// The mark in up to three parts: what is firm, and the ends that are not.
    pub fn pieces(&self) -> Vec<Part> {
        let part = |x: f64, width: f64, fill| Part { x, width: width.max(0.0), fill };
        let end = self.x + self.width;
        let fade = FADE.min(self.width);
        match self.end {
            End::Square | End::Open | End::Empty => vec![part(self.x, self.width, Fill::Firm)],
            End::FadesBelow => {
                vec![part(self.x, self.width - fade, Fill::Firm), part(end - fade, fade, Fill::FadesOut)]
            }
            End::FadesAround => {
                let back = fade.min(self.width / 2.0);
                vec![part(self.x, self.width - back, Fill::Firm), part(end - back, back + FADE, Fill::FadesOut)]
            }
            End::SoftSpan => {
                let soft = self.width / 16.0;
                vec![
                    part(self.x, soft, Fill::FadesIn),
                    part(self.x + soft, self.width - 2.0 * soft, Fill::Firm),
                    part(end - soft, soft, Fill::FadesOut),
                ]
            }
        }
    }

    /// The ▸ at the end of a mark that is open to more.
    pub fn arrow(&self) -> Option<[(f64, f64); 3]> {
        let (left, top) = (self.x + self.width + 2.0, self.y);
        let tip = (left + FADE - 2.0, top + self.height / 2.0);
        (self.end == End::Open).then_some([(left, top), tip, (left, top + self.height)])
    }
}

/// A line of text.
#[derive(Clone, Debug, PartialEq)]
pub struct Text {
    /// Where it starts, is centred, or ends.
    pub x: f64,
    /// Its baseline.
    pub y: f64,
    /// Which of these.
    pub anchor: Anchor,
    /// The words.
    pub words: String,
}

/// Where a text lies from its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// It starts there.
    Start,
    /// It is centred there.
    Middle,
    /// It ends there.
    End,
}

impl Text {
    /// Its left and right edge, estimated.
    pub fn extent(&self) -> (f64, f64) {
        let width = text_width(&self.words);
        match self.anchor {
            Anchor::Start => (self.x, self.x + width),
            Anchor::Middle => (self.x - width / 2.0, self.x + width / 2.0),
            Anchor::End => (self.x - width, self.x),
        }
    }
}

impl End {
    /// The end that keeps a hedge.
    pub fn of(bound: Bound) -> End {
        match bound {
            Bound::Exact => End::Square,
            Bound::About => End::FadesAround,
            Bound::Over | Bound::AtLeast => End::Open,
            Bound::Nearly | Bound::UpTo | Bound::Under => End::FadesBelow,
        }
    }

    /// How far the mark reaches past its value.
    pub fn reach(self) -> f64 {
        if matches!(self, End::Open | End::FadesAround) { FADE } else { 0.0 }
    }
}

/// The width of `text` in the drawings' font, estimated on the safe side.
pub fn text_width(text: &str) -> f64 {
    text.chars()
        .map(|c| {
            if "iljtfrI.,’'| ()".contains(c) {
                4.4
            } else if c.is_uppercase() || c == 'm' || c == 'w' {
                9.0
            } else {
                7.0
            }
        })
        .sum()
}

/// The drawing of `chart`; `None` for one number alone, which is a chip and no chart.
pub fn draw(article: &Article, chart: &Chart) -> Option<Drawing> {
    let values = || values(article, chart);
    match &chart.plot {
        Plot::Bars { .. } => Some(bars(&values())),
        Plot::Slope { .. } => Some(slope(&values())),
        Plot::Line { figures } => {
            Some(line(&values(), figures.iter().all(|id| near::figure(article, chart.anchor, id).is_none_or(has_zero))))
        }
        Plot::Shares { .. } => Some(shares(&values())),
        Plot::Range { .. } => Some(range(values().first()?)),
        Plot::Change { figure } => change(article, near::figure(article, chart.anchor, figure)?),
        Plot::Period { from, length, .. } => Some(period(from, length.value, &values())),
        Plot::Chip { .. } => None,
        Plot::Missing { missing } => Some(absent(missing)),
    }
}

/// `words`, cut with an ellipsis where they are wider than `width`.
pub(super) fn fitted(words: &str, width: f64) -> String {
    if text_width(words) <= width {
        return words.to_owned();
    }
    let mut cut = String::new();
    for c in words.chars() {
        if text_width(&cut) + text_width("m…") > width {
            break;
        }
        cut.push(c);
    }
    format!("{}…", cut.trim_end())
}

fn bars(values: &[Value]) -> Drawing {
    // One scale for all: the longest bar that leaves room for every number behind its bar.
    let room = |value: &Value| WIDTH - GAP - value.end().reach() - text_width(&value.amount);
    let scale = values
        .iter()
        .filter(|value| value.value > 0.0)
        .map(|value| room(value) / value.value)
        .fold(f64::INFINITY, f64::min);
    let scale = if scale.is_finite() { scale } else { 0.0 };
    let mut drawing = Drawing { height: ROW * values.len() as f64, ..Drawing::default() };
    for (row, value) in values.iter().enumerate() {
        let top = ROW * row as f64;
        let mark = Mark {
            of: value.of.clone(),
            x: 0.0,
            y: top + 16.0,
            width: value.value.max(0.0) * scale,
            height: BAR,
            derived: value.derived,
            end: value.end(),
        };
        let label = if value.derived { format!("{} (derived)", value.label) } else { value.label.clone() };
        drawing.texts.push(Text { x: 0.0, y: top + 12.0, anchor: Anchor::Start, words: fitted(&label, WIDTH) });
        let x = mark.x + mark.width + mark.end.reach() + GAP;
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

//! The geometry of points: a line through three or more dated values, and the slope between two.

use super::drawing::{Anchor, Dot, Drawing, TEXT, Text, WIDTH, text_width};
use super::values::Value;

/// The space left and right of the outermost points of a line.
const SIDE: f64 = 12.0;
/// Where the highest point lies, and the lowest or zero.
const TOP: f64 = 28.0;
const BOTTOM: f64 = 92.0;
/// The places of a slope's two points; its numbers stand outside them.
const SLOPE: (f64, f64) = (88.0, WIDTH - 88.0);
/// The widest number that a point has room for.
pub const WIDEST: f64 = 80.0;

/// Whether the line through `points` runs through `words` centred at `x` over `y`.
fn crosses(points: &[(f64, f64)], x: f64, y: f64, words: &str) -> bool {
    let half = text_width(words) / 2.0;
    let x = centred(x, half);
    points.windows(2).any(|pair| {
        let ((left, from), (right, to)) = (pair[0], pair[1]);
        let height = |x: f64| if right > left { from + (to - from) * (x - left) / (right - left) } else { from };
        let (start, end) = (left.max(x - half), right.min(x + half));
        let (one, other) = (height(start), height(end));
        start < end && one.min(other) < y + 1.0 && one.max(other) > y - TEXT + 1.0
    })
}

/// `x`, moved so that what reaches `half` to both sides stays inside the drawing.
fn centred(x: f64, half: f64) -> f64 {
    x.clamp(half.min(WIDTH / 2.0), (WIDTH - half).max(WIDTH / 2.0))
}

/// A scale of heights: from zero, or for units of which zero is no lack from the lowest value.
struct Scale {
    low: f64,
    high: f64,
}

impl Scale {
    fn of(values: &[Value], from_zero: bool) -> Scale {
        let high = values.iter().map(|value| value.value).fold(f64::NEG_INFINITY, f64::max);
        let low = values.iter().map(|value| value.value).fold(f64::INFINITY, f64::min);
        Scale { low: if from_zero { 0.0 } else { low }, high }
    }

    fn place(&self, value: f64, top: f64, bottom: f64) -> f64 {
        let share = (value - self.low) / (self.high - self.low);
        if share.is_finite() { bottom - share * (bottom - top) } else { (top + bottom) / 2.0 }
    }
}

/// A line with a point at each value, the gaps between them as long as the times between.
pub fn line(values: &[Value], from_zero: bool) -> Drawing {
    let scale = Scale::of(values, from_zero);
    let at = |value: &Value| value.at.unwrap_or(0.0);
    let first = values.first().map_or(0.0, at);
    let last = values.last().map_or(1.0, at);
    let across = if last > first { (WIDTH - 2.0 * SIDE) / (last - first) } else { 0.0 };
    let dot = |value: &Value| Dot {
        of: value.of.clone(),
        x: SIDE + (at(value) - first) * across,
        y: scale.place(value.value, TOP, BOTTOM),
        end: value.end(),
    };
    let dots: Vec<Dot> = values.iter().map(dot).collect();
    let mut texts = Vec::new();
    let through: Vec<(f64, f64)> = dots.iter().map(|dot| (dot.x, dot.y)).collect();
    for at in by_weight(values) {
        let (dot, value) = (&dots[at], &values[at]);
        // Above its point or below it, first where the line does not run through; at the ends of the line in any case.
        let places = [dot.y - dot.above() - 4.0, dot.y + dot.below() + TEXT];
        let clear = |y: &&f64| !crosses(&through, dot.x, **y, &value.brief()) && **y < BOTTOM;
        let outer = at == 0 || at + 1 == values.len();
        let found = places.iter().filter(clear).any(|y| place(&mut texts, dot.x, *y, value.brief(), &dots));
        if !found && outer && !places.iter().any(|y| place(&mut texts, dot.x, *y, value.brief(), &dots)) {
            place(&mut texts, dot.x, TOP - TEXT - 4.0, value.brief(), &[]);
        }
    }
    let mut height = 0.0;
    for at in by_weight(values) {
        let outer = at == 0 || at + 1 == values.len();
        let (x, time) = (dots[at].x, values[at].label.clone());
        let row = BOTTOM + 18.0;
        if place(&mut texts, x, row, time.clone(), &[]) {
            height = f64::max(height, row + 4.0);
        } else if outer && place(&mut texts, x, row + 14.0, time, &[]) {
            height = row + 18.0;
        }
    }
    Drawing {
        height,
        lines: vec![through],
        axes: from_zero.then_some([(0.0, BOTTOM), (WIDTH, BOTTOM)]).into_iter().collect(),
        dots,
        texts,
        base: from_zero.then_some(BOTTOM),
        ..Drawing::default()
    }
}

/// Two points and the line between, each number beside its point. Its scale has no zero.
pub fn slope(values: &[Value]) -> Drawing {
    const LOW: f64 = 52.0;
    const HIGH: f64 = 16.0;
    let scale = Scale::of(values, false);
    let place = |value: &Value, x: f64| Dot {
        of: value.of.clone(),
        x,
        y: scale.place(value.value, HIGH, LOW),
        end: value.end(),
    };
    let dots: Vec<Dot> = values.iter().zip([SLOPE.0, SLOPE.1]).map(|(value, x)| place(value, x)).collect();
    let mut texts = Vec::new();
    for ((dot, value), anchor) in dots.iter().zip(values).zip([Anchor::End, Anchor::Start]) {
        let by = Dot::RADIUS + 4.0;
        let x = if anchor == Anchor::End { dot.x - by } else { dot.x + by };
        texts.push(Text { x, y: dot.y + 4.0, anchor, words: value.brief() });
        // A long time runs outwards from under its point.
        let half = text_width(&value.label) / 2.0;
        let room = (WIDTH / 2.0 - 4.0) / 2.0;
        let centre = if half <= room { Some(dot.x) } else { None };
        texts.push(Text {
            x: centre.map_or(if anchor == Anchor::End { 0.0 } else { WIDTH }, |x| {
                x.clamp(half, WIDTH - half)
                    .min(if anchor == Anchor::End { WIDTH / 2.0 - 4.0 - half } else { f64::INFINITY })
                    .max(if anchor == Anchor::Start { WIDTH / 2.0 + 4.0 + half } else { 0.0 })
            }),
            y: if centre.is_none() && anchor == Anchor::Start { 98.0 } else { 82.0 },
            anchor: match (centre, anchor) {
                (Some(_), _) => Anchor::Middle,
                (None, Anchor::End) => Anchor::Start,
                (None, _) => Anchor::End,
            },
            words: value.label.clone(),
        });
    }
    let lowest = texts.iter().map(|text| text.y).fold(0.0, f64::max);
    Drawing {
        height: lowest + 4.0,
        lines: vec![dots.iter().map(|dot| (dot.x, dot.y)).collect()],
        dots,
        texts,
        ..Drawing::default()
    }
}

/// The values in the order in which they are written while there is room: the ends, the extremes, the others.
fn by_weight(values: &[Value]) -> Vec<usize> {
    let extreme = |better: fn(f64, f64) -> bool| {
        let best = |best: usize, at: usize| if better(values[at].value, values[best].value) { at } else { best };
        (0..values.len()).reduce(best)
    };
    let ends = [0, values.len().saturating_sub(1)];
    let extremes = [extreme(|a, b| a > b), extreme(|a, b| a < b)];
    let mut order: Vec<usize> = Vec::new();
    for at in ends.into_iter().chain(extremes.into_iter().flatten()).chain(0..values.len()) {
        if at < values.len() && !order.contains(&at) {
            order.push(at);
        }
    }
    order
}

/// Writes `words` centred at `x`, moved inside the drawing, where they touch no other text and no point.
fn place(texts: &mut Vec<Text>, x: f64, y: f64, words: String, dots: &[Dot]) -> bool {
    let half = text_width(&words) / 2.0;
    let text = Text { x: centred(x, half), y, anchor: Anchor::Middle, words };
    let (left, right) = text.extent();
    let touches = texts.iter().any(|other| {
        let (from, to) = other.extent();
        left < to + 4.0 && from < right + 4.0 && (other.y - y).abs() < TEXT
    });
    let covers = dots.iter().any(|dot| {
        let reach = Dot::RADIUS;
        left < dot.x + reach && dot.x - reach < right && y - TEXT + 2.0 < dot.y + reach && dot.y - reach < y
    });
    if !touches && !covers {
        texts.push(text);
    }
    !touches && !covers
}

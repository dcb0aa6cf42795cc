//! What the number of a figure measures: a share of a whole, something with a zero, a change.

use super::drawing::text_width;
use super::number::written;
use crate::article::{Article, Direction, Figure, FigureKind};
use crate::text::words;
use crate::words::{Sign, can_be};

/// Whether `unit` is per cent.
pub fn is_percent(unit: &str) -> bool {
    matches!(unit.trim(), "%" | "percent" | "per cent" | "percentage")
}

/// A share in parts of 100: a percentage as it stands, a fraction ("two-thirds") times 100. `None` where it is no share of a
/// whole or more than all of it.
pub fn percent(figure: &Figure) -> Option<f64> {
    let (value, other) = figure.amount.ends();
    // A minus before zero would be drawn.
    let percent = if is_percent(&figure.unit) { value } else { value * 100.0 } + 0.0;
    (figure.kind == FigureKind::Share && value == other && (0.0..=100.0).contains(&percent)).then_some(percent)
}

/// Whether zero of it is none of it, so that lengths from zero can be compared. Zero degrees are not.
pub fn has_zero(figure: &Figure) -> bool {
    let (one, other) = figure.amount.ends();
    one >= 0.0 && other >= 0.0 && !words(&figure.unit).iter().any(|word| can_be(word, Sign::NO_ZERO))
}

/// The words of a change with its hedge and its sign; `None` where the text does not say which way it went.
pub fn with_sign(article: &Article, figure: &Figure) -> Option<String> {
    const LONGEST: f64 = 170.0;
    let sign = match figure.direction? {
        Direction::Up => "+",
        Direction::Down => "−",
    };
    let words = article.words(figure.span);
    let digits = words.find(|c: char| c.is_ascii_digit() || "$€£¥".contains(c)).map(|at| &words[at..]);
    let amount = digits.filter(|words| text_width(words) < LONGEST).map(str::to_owned).unwrap_or_else(|| {
        let (low, high) = figure.amount.ends();
        let number = if low == high { written(low) } else { format!("{} to {}", written(low), written(high)) };
        format!("{number}{}", if is_percent(&figure.unit) { "%" } else { "" })
    });
    let hedge = figure.bound.word();
    Some(if hedge.is_empty() { format!("{sign}{amount}") } else { format!("{hedge} {sign}{amount}") })
}

//! What sort of number a figure is, and whether it is worth a reader's eye.

use super::measure::Measure;
use super::multiple::compares;
use super::number::Shape;
use super::units::{Class, GENERATION, Unit};
use crate::article::{Amount, Direction, FigureKind};
use crate::extract::date::Dated;
use crate::extract::tokens::Tokens;

/// What is known of a figure when its sort is asked for.
pub struct Seen<'a> {
    /// The number.
    pub measure: &'a Measure,
    /// The sort of its unit.
    pub class: Class,
    /// Whether it goes up or down, by a verb or by a noun.
    pub direction: Option<Direction>,
    /// When.
    pub time: Option<Dated>,
    /// The sort of the figure whose noun it means, where its own is elided.
    pub elided: Option<FigureKind>,
    /// Where its sentence starts.
    pub sentence: usize,
    /// The token where it starts, hedge included.
    pub start: usize,
    /// The token after its noun.
    pub end: usize,
}

/// The sort of a figure.
pub fn kind(tokens: &Tokens, seen: &Seen, unit: Option<&Unit>) -> FigureKind {
    const BY_TIME: [&str; 5] = [" per year", " per quarter", " per month", " per week", " per day"];
    let next = seen.measure.next;
    let word = seen.measure.shape == Shape::Words;
    let part = seen.measure.shape == Shape::Part && !unit.is_some_and(|unit| unit.class == Class::Measure);
    let by_time = unit.is_some_and(|unit| BY_TIME.iter().any(|per| unit.name.ends_with(per)))
        || tokens.is_any(next, &["annually", "daily", "weekly", "monthly", "yearly"]);
    let spread = seen.time.is_some_and(|time| time.value.end.is_some() || time.value.start.month.is_none());
    match seen.class {
        Class::Times if compares(tokens, next) || word => FigureKind::Multiple,
        Class::Times => FigureKind::Count,
        _ if seen.measure.ends.is_some() => FigureKind::Level,
        _ if seen.direction.is_some() => FigureKind::Change,
        Class::Percent if tokens.is(next, "of") => FigureKind::Share,
        _ if part => FigureKind::Share,
        Class::Money | Class::Counted | Class::Measure if by_time => FigureKind::Flow,
        Class::Counted if seen.elided.is_some() => seen.elided.unwrap_or(FigureKind::Count),
        Class::Counted if stands(tokens, seen) => FigureKind::Level,
        Class::Counted if spread => FigureKind::Flow,
        Class::Counted => FigureKind::Count,
        _ => FigureKind::Level,
    }
}

/// Whether the words around the number say that so many are there: "there are 40", "has 40", "40 live here".
fn stands(tokens: &Tokens, seen: &Seen) -> bool {
    #[rustfmt::skip]
    const BEFORE: [&str; 20] = [
        "is", "are", "was", "were", "has", "have", "had", "carrying", "holds", "employs", "contains", "numbers",
        "numbered", "remain", "remains", "owns", "stands", "hosts", "at", "totals",
    ];
    const BETWEEN: [&str; 7] = ["now", "only", "just", "already", "currently", "still", "also"];
    const AFTER: [&str; 6] = ["are", "live", "remain", "survive", "exist", "reside"];
    let as_of = seen.time.is_some_and(|time| tokens.text().get(time.span.start..).is_some_and(opens_as_of));
    let before = seen.start.checked_sub(1).filter(|&at| at >= seen.sentence);
    let verb = before.and_then(|at| if tokens.is_any(at, &BETWEEN) { at.checked_sub(1) } else { Some(at) });
    let home = tokens.phrase_before(seen.start, "home to").is_some();
    as_of || home || tokens.is_any(seen.end, &AFTER) || verb.is_some_and(|at| tokens.is_any(at, &BEFORE))
}

fn opens_as_of(text: &str) -> bool {
    text.get(..5).is_some_and(|words| words.eq_ignore_ascii_case("as of"))
}

/// Whether a figure is worth a reader's eye: not a small count in words, not the letter-number of a network, not the
/// pages of a document or the length of a pause.
pub fn salient(tokens: &Tokens, measure: &Measure, next: usize, class: Class) -> bool {
    const FEW: f64 = 10.0;
    const MANY: f64 = 100.0;
    let (low, high) = measure.amount.ends();
    let few = low.abs().max(high.abs()) <= FEW;
    let hyphened = tokens.is_dash(next) && tokens.is_glued_before(next) && tokens.is_glued(next);
    let generation = measure.unit.as_ref().is_some_and(|unit| unit.name == GENERATION);
    let none = matches!(measure.amount, Amount::One(value) if value == 0.0 || value == 1.0);
    match class {
        _ if generation => false,
        Class::Age => false,
        Class::Counted | Class::Time => !(measure.shape == Shape::Words && few || hyphened && high < MANY || none),
        _ => true,
    }
}

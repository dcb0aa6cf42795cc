//! Two numbers as the ends of a range: "10 to 20", "between 10 and 20", "three or four".

use super::measured::{Measure, Shape};
use super::single::{joined, single};
use super::unit::Class;
use super::words::is_plural;
use super::{change, hedge, units};
use crate::article::Amount;
use crate::find::tokens::{At, Tokens};
use crate::read::lemma;
use crate::words::{Sign, word, words};

/// The range that `low` opens.
pub fn range(tokens: &Tokens, low: &Measure) -> Option<Measure> {
    let before = hedge::before(tokens, low.start, At::FIRST).0.checked_sub(1);
    let between = before.filter(|&at| tokens.is(at, word!("between")));
    let joint = joint(tokens, low, between.is_some())?;
    let from = match joint {
        Joint::Dash | Joint::Stroke => low.next + 1,
        Joint::Word | Joint::Or => past_hedge(tokens, low.next + 1),
    };
    let high =
        joined(tokens, from, is_money(low)).filter(|high| high.shape != Shape::Part && agree(tokens, low, high))?;
    let (Amount::One(start), Amount::One(end)) = (low.amount, high.amount) else { return None };
    // In "10 to 20 million" the scale is meant for both.
    let shared = low.scale == 1.0 && high.scale > 1.0 && start.abs() < (end / high.scale).abs();
    let start = if shared { start * high.scale } else { start };
    // "₹75,000 to 3,40,000 families".
    let counts = is_money(low) && high.unit.is_none() && is_plural(tokens, high.next) && tokens.is_small(high.next);
    let fits = match joint {
        _ if counts => false,
        // "Three or four", "50 or 60", not "2 or 4 tablets".
        Joint::Or => start < end && (end <= start + 1.0 || end < 1.5 * start),
        Joint::Word => start < end && (between.is_some() || !parts(tokens, low, &high, start, end)),
        Joint::Dash => start < end || is_score(tokens, low, &high),
        Joint::Stroke => start < end,
    };
    let (unit, next) = match (high.unit, low.unit) {
        (None, Some(unit)) => {
            let (unit, next) = units::below(tokens, unit, high.next);
            (Some(unit), next)
        }
        (unit, _) => (unit, high.next),
    };
    let scale = low.scale.max(high.scale);
    let amount = Amount::Range(start, end);
    fits.then(|| Measure { start: between.unwrap_or(low.start), next, amount, unit, scale, ..*low })
}

/// What stands between the ends.
#[derive(Clone, Copy)]
enum Joint {
    Dash,
    Stroke,
    Word,
    Or,
}

fn joint(tokens: &Tokens, low: &Measure, between: bool) -> Option<Joint> {
    let at = low.next;
    let plain = matches!(low.shape, Shape::Digits | Shape::Words);
    let even = tokens.is_glued(at) == tokens.is_glued_before(at) || low.unit.is_some();
    match () {
        () if !plain => None,
        () if tokens.is_dash(at) && even => Some(Joint::Dash),
        () if tokens.is_mark(at, '/') && is_money(low) => Some(Joint::Stroke),
        () if tokens.is(at, word!("to")) || between && tokens.is(at, word!("and")) => Some(Joint::Word),
        () if tokens.is(at, word!("or")) && low.unit.is_none() => Some(Joint::Or),
        () => None,
    }
}

fn is_money(measure: &Measure) -> bool {
    measure.unit.is_some_and(|unit| unit.class == Class::Money)
}

/// Whether "to" parts a change from the level it leads to, as in "rose by $2 million to $90 million", a first level from a
/// range that follows, or the shares of two of whom one is behind.
fn parts(tokens: &Tokens, low: &Measure, high: &Measure, start: f64, end: f64) -> bool {
    const FARTHEST: f64 = 3.0;
    let class = high.unit.or(low.unit).map(|unit| unit.class);
    let before = hedge::before(tokens, low.start, At::FIRST).0;
    let by = || tokens.is_after_any(before, words!["by"]);
    let changes = || by() || change::turn(tokens, before, At::FIRST, class).is_some();
    let dash = tokens.is_dash(high.next) && tokens.is_digits(high.next + 1);
    dash || end > FARTHEST * start && changes() || class == Some(Class::Percent) && is_contest(tokens, low.start)
}

/// Whether a verb before the token `at` in its clause says who leads whom: "trails Marsh 39% to 52%", "lost by 39% to 52%".
fn is_contest(tokens: &Tokens, at: At) -> bool {
    const FAR: usize = 8;
    let inside = |at: &At| !matches!(tokens.mark(*at), Some('.' | ';' | ':' | '\n'));
    let mut near = at.saturating_sub(FAR).to(at).rev().take_while(inside);
    near.any(|at| {
        let verb = lemma(tokens.written(at));
        verb.is(Sign::CONTEST) || words!["lead", "trail"].has(verb) || tokens.is_any(at, words!["ahead", "behind"])
    })
}

/// "An 8-3 lead": a score, which is printed as it stands.
fn is_score(tokens: &Tokens, low: &Measure, high: &Measure) -> bool {
    let points = |measure: &Measure| {
        measure.unit.is_none()
            && matches!(measure.amount, Amount::One(value) if value == value.trunc() && value < 1000.0)
    };
    let differ = low.amount != high.amount;
    differ && points(low) && points(high) && tokens.is_glued(low.next)
}

/// Whether two numbers can be ends of one range: their units are the same, or only one of them says its unit.
fn agree(tokens: &Tokens, low: &Measure, high: &Measure) -> bool {
    match (low.unit, high.unit) {
        (Some(low), Some(high)) => {
            let (low, high) = (low.name(tokens), high.name(tokens));
            high.strip_prefix(low.as_str()).is_some_and(|rest| rest.is_empty() || rest.starts_with(" per "))
        }
        (Some(low), None) => matches!(low.class, Class::Money | Class::Measure),
        _ => true,
    }
}

/// The token after a hedge that may stand between "to" and its number: "to about 20".
pub fn past_hedge(tokens: &Tokens, at: At) -> At {
    tokens.phrase_in(at, Sign::HEDGE_INSIDE).map_or(at, |(next, _)| next)
}

/// Whether a range opens at `at`.
pub fn opens(tokens: &Tokens, at: At) -> Option<Measure> {
    range(tokens, &single(tokens, at)?)
}

//! A measure, a range, or a start and an end.

use super::measured::{Measure, Shape};
use super::single::single;
use super::unit::{Class, Unit};
use super::{path, range};
use crate::article::Amount;
use crate::find::tokens::{At, Tokens};
use crate::words::{word, words};

/// The measure, range, or start and end that opens at `at`.
pub fn measure(tokens: &Tokens, at: At) -> Option<Measure> {
    let first = shared(tokens, suspended(tokens, long(tokens, single(tokens, at)?)));
    if let Some(path) = path::forwards(tokens, &first) {
        return Some(path);
    }
    let whole = range::range(tokens, &first).unwrap_or(first);
    Some(path::backwards(tokens, &whole).unwrap_or(whole))
}

/// "2 hours and 10 minutes", "12ft 6in": one length or weight, in the unit that it opens with.
fn long(tokens: &Tokens, first: Measure) -> Measure {
    const PARTS: [(&str, &str, f64); 5] = [
        ("hour", "minute", 60.0),
        ("minute", "second", 60.0),
        ("year", "month", 12.0),
        ("foot", "inch", 12.0),
        ("pound-mass", "ounce", 16.0),
    ];
    let at = first.next + usize::from(tokens.is(first.next, word!("and")));
    let is = |measure: &Measure, name: &str| measure.unit.is_some_and(|unit| unit.is(name));
    let rest = single(tokens, at).filter(|rest| tokens.mark(rest.start).is_none());
    let part = rest.and_then(|rest| PARTS.iter().find(|(whole, part, _)| is(&first, whole) && is(&rest, part)));
    match (rest, part, first.amount) {
        (Some(Measure { amount: Amount::One(more), next, .. }), Some((_, _, many)), Amount::One(value))
            if more < *many =>
        {
            Measure { next, amount: Amount::One(value + more / many), ..first }
        }
        _ => first,
    }
}

/// "9- or 11-inch": the unit is said once, after the last number.
fn suspended(tokens: &Tokens, first: Measure) -> Measure {
    let hyphen = first.unit.is_none() && tokens.is_dash(first.next) && tokens.is_glued_before(first.next);
    let other = first.next + 2;
    if !hyphen || !tokens.is_any(first.next + 1, words!["and", "or", "to"]) {
        return first;
    }
    match single(tokens, other).and_then(|other| other.unit) {
        Some(unit) => Measure { unit: Some(unit), next: first.next + 1, ..first },
        None => first,
    }
}

/// "5 and 6 mg", "10 or 20 mg", "5, 10 and 20 mg": the measure is said once, after the last number.
fn shared(tokens: &Tokens, first: Measure) -> Measure {
    const MOST: usize = 4;
    let plain = |measure: &Measure| matches!(measure.shape, Shape::Digits | Shape::Words) && measure.scale == 1.0;
    let mut next = first.next;
    // "30% are under 25 and 29% are over 60".
    let limits = tokens.is_after_any(first.start, words!["under", "over"]);
    for _ in 0..if limits { 0 } else { MOST } {
        // "5 or 6 hours" is a range.
        let or = || tokens.is(next, word!("or")) && range::range(tokens, &first).is_none();
        let last = tokens.is(next, word!("and")) || or();
        if first.unit.is_some() || !plain(&first) || !(last || tokens.is_mark(next, ',') && !tokens.is_glued(next)) {
            break;
        }
        let like = |other: &Measure| plain(other) && other.shape == first.shape && tokens.mark(other.start).is_none();
        let Some(other) = single(tokens, next + 1).filter(like) else { break };
        let shares = |unit: &Unit| !matches!(unit.class, Class::Counted | Class::Age | Class::Times);
        match other.unit {
            Some(unit) if last && shares(&unit) => return Measure { unit: Some(unit), ..first },
            None if !last => next = other.next,
            _ => break,
        }
    }
    first
}

//! Two numbers as a start and an end: "from 10 to 20", "to 20 from 10".

use super::hedge;
use super::measured::{Measure, Shape};
use super::range::{opens, past_hedge};
use super::single::single;
use super::unit::Unit;
use super::words::is_stop;
use crate::article::Amount;
use crate::find::date;
use crate::find::tokens::{At, Tokens};
use crate::words::{Sign, word};

/// "From 10 to 20". With "ranging" and the like, and where "to" follows once more, it is a range. Where the end is a
/// range, the start stands for itself.
pub fn forwards(tokens: &Tokens, first: &Measure) -> Option<Measure> {
    const LONGEST_GAP: usize = 5;
    let from =
        hedge::before(tokens, first.start, At::FIRST).0.checked_sub(1).filter(|&at| tokens.is(at, word!("from")))?;
    if tokens.follows(from, Sign::RANGING) {
        return None;
    }
    let to = first
        .next
        .to(first.next + LONGEST_GAP + 1)
        .take_while(|&at| tokens.is_word(at) || date::year(tokens, at).is_some())
        .find(|&at| tokens.is(at, word!("to")))?;
    let end = past_hedge(tokens, to + 1);
    let last = single(tokens, end).filter(|last| agree(tokens, first, last))?;
    if let Some(range) = opens(tokens, end) {
        let Amount::One(value) = first.amount else { return None };
        let alone = first.unit.is_none() && first.scale == 1.0 && to == first.next && range.scale > 1.0;
        return alone.then_some(Measure { amount: Amount::One(value * range.scale), unit: range.unit, ..*first });
    }
    // "From £300 for the chair to £9,000 for the clock".
    if tokens.is(first.next, word!("for")) && tokens.is(last.next, word!("for")) {
        return None;
    }
    let again = tokens.is(last.next, word!("to")) && single(tokens, past_hedge(tokens, last.next + 1)).is_some();
    (!again).then(|| joined(first, &last, first.start, last.next)).flatten()
}

/// "To 20 from 10": the end stands first.
pub fn backwards(tokens: &Tokens, end: &Measure) -> Option<Measure> {
    const LONGEST_GAP: usize = 3;
    let before = hedge::before(tokens, end.start, At::FIRST).0.checked_sub(1)?;
    let word = |at: At| tokens.is_word(at) && (!is_stop(tokens, at) || tokens.is_in(at, Sign::INSIDE_PATH));
    let from = end
        .next
        .to(end.next + LONGEST_GAP + 1)
        .take_while(|&at| word(at) || date::year(tokens, at).is_some())
        .find(|&at| tokens.is(at, word!("from")))?;
    let place = past_hedge(tokens, from + 1);
    let start = single(tokens, place).filter(|start| tokens.is(before, word!("to")) && agree(tokens, start, end))?;
    let single = end.ends.is_none() && opens(tokens, place).is_none();
    single.then(|| joined(&start, end, end.start, start.next)).flatten()
}

/// The measure of a start and an end, which covers the tokens `start..next`.
fn joined(first: &Measure, last: &Measure, start: At, next: At) -> Option<Measure> {
    const SMALL: f64 = 1e3;
    let (Amount::One(low), Amount::One(high)) = (first.amount, last.amount) else { return None };
    // In "from 3.5 to 6 million" the scale is meant for both.
    let shared = first.scale == 1.0 && last.scale > 1.0 && first.unit.is_none() && low < SMALL;
    let low = if shared { low * last.scale } else { low };
    // "From $11 an hour to $13.50": what it is per is said once.
    let unit = last.unit.filter(|unit| unit.under.is_some() || first.unit.is_none_or(|first| first.under.is_none()));
    let unit = unit.or(first.unit);
    let ends = Some([(first.start, first.next), (last.start, last.next)]);
    (low != high).then_some(Measure { start, next, amount: Amount::Range(low, high), unit, ends, ..*first })
}

fn agree(tokens: &Tokens, first: &Measure, last: &Measure) -> bool {
    let plain = |shape| matches!(shape, Shape::Digits | Shape::Words);
    // "From $11 an hour to $13.50", "from £2 to £3 an hour": what it is per is said once.
    let under = |one: &str, other: &str| {
        one.strip_prefix(other).is_some_and(|rest| rest.is_empty() || rest.starts_with(" per "))
    };
    let alike = |first: Unit, last: Unit| {
        let (first, last) = (first.name(tokens), last.name(tokens));
        under(&first, &last) || under(&last, &first)
    };
    let same = || first.unit.zip(last.unit).is_none_or(|(first, last)| alike(first, last));
    plain(first.shape) && plain(last.shape) && same()
}

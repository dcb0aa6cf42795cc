//! Times of day, dates and years, which are no figures.

use super::units;
use super::words::{is_adjective, is_plural};
use crate::find::date;
use crate::find::tokens::{At, Tokens};
use crate::text::{is_currency, is_small};
use crate::words::{Sign, word, words};

/// "6:45 p.m.", "10am", "0730 GMT", "2:14:09", "5 o'clock".
pub fn clock(tokens: &Tokens, at: At) -> Option<At> {
    const LONGEST: usize = 5;
    let mut next = at + 1;
    while tokens.is_mark(next, ':')
        && tokens.is_glued(next)
        && tokens.is_glued_before(next)
        && tokens.is_digits(next + 1)
    {
        next += 2;
    }
    let short = tokens.written(at).len() <= LONGEST;
    let dotted = (tokens.is(next, word!("a")) || tokens.is(next, word!("p")))
        && tokens.is_mark(next + 1, '.')
        && tokens.is(next + 2, word!("m"));
    let hours = tokens.is(next, word!("hrs"));
    let as_written = if hours { tokens.written(at).len() == 4 } else { !tokens.written(next).contains(is_small) };
    let zone = tokens.is_in(next, Sign::TIME_ZONE) && as_written;
    let strokes = tokens.is(next, word!("o")) && tokens.mark(next + 1).is_some() && tokens.is(next + 2, word!("clock"));
    match () {
        () if short && (dotted || strokes) => Some(next + 3),
        () if short && (zone || tokens.is_any(next, words!["am", "pm"])) => Some(next + 1),
        () => (next > at + 1).then_some(next),
    }
}

/// "November 8 2004", "3 April", "Feb. 12-17", "2006-07", "since 1988".
pub fn dated(tokens: &Tokens, at: At) -> Option<At> {
    month(tokens, at).or_else(|| day(tokens, at)).or_else(|| year(tokens, at))
}

/// What a month opens: it, its day or days, its year.
fn month(tokens: &Tokens, at: At) -> Option<At> {
    let (_, after) = date::month(tokens, at)?;
    if tokens.is_any(at, words!["may", "march"]) && !tokens.is_digits(after) {
        return None;
    }
    let next = date::moment(tokens, at).map_or(after, |(_, next)| next);
    // A number after a month is its day, unless it counts what follows: "In August 20 people left".
    let within = tokens.follows(at, Sign::BEFORE_MONTH);
    let plural = is_plural(tokens, after + 1) && tokens.is_small(after + 1);
    let counts = within && plural;
    let next = if next == after && is_day(tokens, after) && !counts { after + 1 } else { next };
    let days = next > after && tokens.is_dash(next) && tokens.is_digits(next + 1);
    Some(if days { next + 2 } else { next })
}

/// What a day before its month opens: "3 April", "12-17 February 2004".
fn day(tokens: &Tokens, at: At) -> Option<At> {
    let days = is_day(tokens, at)
        && (tokens.is_dash(at + 1) || tokens.is_any(at + 1, words!["to", "and"]))
        && is_day(tokens, at + 2);
    let last = if days && date::month(tokens, at + 3).is_some() { at + 2 } else { at };
    let (_, next) = date::moment(tokens, last).filter(|(moment, _)| moment.day.is_some())?;
    Some(next)
}

fn is_day(tokens: &Tokens, at: At) -> bool {
    let day = tokens.number(at).is_some_and(|day| (1.0..=31.0).contains(&day) && day == day.trunc());
    day && tokens.written(at).len() <= 2 && !(tokens.is_glued(at) && tokens.is_mark(at + 1, '%'))
}

/// A year, or two joined by a dash, a stroke, "and" or "to".
fn year(tokens: &Tokens, at: At) -> Option<At> {
    let value = four_digits(tokens, at)?;
    let before = at.checked_sub(1);
    let glued = before.filter(|_| tokens.is_glued_before(at));
    if glued.is_some_and(|before| {
        let sign = tokens.mark(before).is_some_and(|mark| is_currency(mark) || matches!(mark, '=' | '.'));
        sign || tokens.is_word(before)
    }) {
        return None;
    }
    let next = at + 1;
    let recent = is_recent(value);
    if (tokens.is_dash(next) || tokens.is_mark(next, '/'))
        && tokens.is_glued(next)
        && tokens.is_glued_before(next)
        && tokens.is_digits(next + 1)
    {
        return joined_years(tokens, next, value);
    }
    let opened = tokens.is_after_any(at, words!["between", "from"]);
    let joint = opened && (tokens.is_any(next, words!["to", "through", "until"]) || tokens.is(next, word!("and")));
    // "The mean of 1961 to 1990".
    let joint = joint || recent && tokens.is(next, word!("to"));
    let last = four_digits(tokens, next + 1).filter(|&last| joint && value < last && last <= LATEST);
    if last.is_some() && !counts(tokens, next + 1) {
        return Some(next + 2);
    }
    let said = tokens.follows(at, Sign::SAYS_YEAR);
    let of = value >= 1500.0 && !(value as u32).is_multiple_of(50) && tokens.is_after(at, word!("of"));
    if !(recent || (said || of) && value < EARLIEST) || counts(tokens, at) {
        return None;
    }
    let mark = matches!(tokens.mark(next), Some('′' | '\'' | '’'));
    let owner =
        tokens.is_glued_before(next) && (tokens.is(next, word!("s")) || mark && tokens.is(next + 1, word!("s")));
    Some(next + usize::from(owner))
}

const EARLIEST: f64 = 1900.0;
const LATEST: f64 = 2100.0;

fn is_recent(value: f64) -> bool {
    (EARLIEST..=LATEST).contains(&value)
}

/// A number of four digits and nothing else, from 1000.
fn four_digits(tokens: &Tokens, at: At) -> Option<f64> {
    let written = tokens.written(at);
    let plain = written.len() == 4 && !written.starts_with('0') && tokens.is_plain_digits(at);
    tokens.number(at).filter(|_| plain)
}

/// Where "2006-07" or "2006/2007" ends, whose joint is at `joint`.
fn joined_years(tokens: &Tokens, joint: At, first: f64) -> Option<At> {
    let last = tokens.number(joint + 1)?;
    let short = tokens.written(joint + 1).len() == 2;
    let ends = if short {
        last == f64::from((first as u32 + 1) % 100) || last > f64::from(first as u32 % 100)
    } else {
        is_recent(last) && first < last
    };
    let ended = !(tokens.is_glued(joint + 1) && (tokens.is_dash(joint + 2) || tokens.is_word(joint + 2)));
    (is_recent(first) && ends && ended).then_some(joint + 2)
}

/// Whether the number at `at`, which could be a year, counts something. Of recent years only round ones are read so
/// before a plural, because "2019 elections" are many.
fn counts(tokens: &Tokens, at: At) -> bool {
    let value = tokens.number(at).unwrap_or_default();
    let free = !is_recent(value) || (value as u32).is_multiple_of(100);
    let next = at + 1;
    let described = || is_adjective(tokens, next) && is_plural(tokens, next + 1);
    let unit = || !tokens.is_capital(next) && units::after(tokens, next, false).is_some();
    let hedged = || tokens.follows(at, Sign::HEDGES_YEAR);
    let averaged = || {
        let of = at.checked_sub(1).filter(|of| tokens.is(*of, word!("of")));
        of.is_some_and(|of| tokens.is_after_any(of, words!["average", "total"]))
    };
    let range = tokens.is_dash(next) && !tokens.is_glued(next) && tokens.number(next + 1).is_some();
    let scaled = tokens.is_in(next, Sign::SCALE) || tokens.is(next, word!("people"));
    scaled || averaged() || free && (is_plural(tokens, next) || hedged() || range || described()) || unit()
}

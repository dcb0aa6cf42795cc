//! A day, a month, a part of a year or a year, as the words at one place give it.

use crate::article::{Grain, Moment};
use crate::find::tokens::{At, Tokens};
use crate::words::{Sign, number, word, words};

/// The day, month or year that starts at `at`, and where it ends.
pub fn moment(tokens: &Tokens, at: At) -> Option<(Moment, At)> {
    day_first(tokens, at).or_else(|| month_first(tokens, at)).or_else(|| part_first(tokens, at)).or_else(|| {
        let (year, next) = year(tokens, at)?;
        Some((Moment::year(year), next))
    })
}

/// "11 May 2024", "11th of May".
fn day_first(tokens: &Tokens, at: At) -> Option<(Moment, At)> {
    let (day, next) = day(tokens, at)?;
    let next = next + usize::from(tokens.is(next, word!("of")));
    let (month, next) = month(tokens, next)?;
    let comma = usize::from(tokens.is_mark(next, ','));
    let year = year(tokens, next + comma);
    dated_day(year.map(|(year, _)| year), month, day, year.map_or(next, |(_, next)| next))
}

/// "May 11, 2024", "on May 11", "May 2024", "May". A number after a month is a day only where it cannot count what follows:
/// "In August 20 people left" names no day.
fn month_first(tokens: &Tokens, at: At) -> Option<(Moment, At)> {
    let (month, after) = month(tokens, at)?;
    if let Some((day, next)) = day(tokens, after) {
        let comma = usize::from(tokens.is_mark(next, ','));
        if let Some((year, next)) = year(tokens, next + comma) {
            return dated_day(Some(year), month, day, next);
        }
        let ordinal = next > after + 1;
        if ordinal || tokens.is_after(at, word!("on")) || !tokens.is_word(next) {
            return dated_day(None, month, day, next);
        }
    }
    let joint = usize::from(tokens.is(after, word!("of")) || tokens.is_mark(after, ','));
    let year = year(tokens, after + joint);
    let moment = Moment { year: year.map(|(year, _)| year), month: Some(month), day: None };
    Some((moment, year.map_or(after, |(_, next)| next)))
}

/// "The second quarter of 2017", "first half of 2015", "the third quarter".
fn part_first(tokens: &Tokens, at: At) -> Option<(Moment, At)> {
    let the = usize::from(tokens.is(at, word!("the")));
    let (after, part) = tokens.phrase_in(at + the, Sign::PART_OF_YEAR)?;
    let month = Some(number(part) as u8);
    let year = year(tokens, after + usize::from(tokens.is(after, word!("of"))));
    let moment = Moment { year: year.map(|(year, _)| year), month, day: None };
    // The second half of a match has none.
    (year.is_some() || the == 1 && moment.grain() == Grain::Quarter)
        .then_some((moment, year.map_or(after, |(_, next)| next)))
}

fn dated_day(year: Option<u16>, month: u8, day: u8, next: At) -> Option<(Moment, At)> {
    let longest = match month {
        2 => 29,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    };
    (day <= longest).then_some((Moment { year, month: Some(month), day: Some(day) }, next))
}

/// The month named at `at`, in full or in short: "August", "Aug." The capital is part of it: "may" is no month.
pub fn month(tokens: &Tokens, at: At) -> Option<(u8, At)> {
    if !is_month(tokens, at) || !tokens.is_capital(at) {
        return None;
    }
    if let Some(month) = tokens.value(at, Sign::MONTH) {
        return Some((month as u8, at + 1));
    }
    let month = tokens.value(at, Sign::MONTH_SHORT)?;
    let dotted = tokens.is_mark(at + 1, '.') && tokens.is_glued(at);
    let dated = dotted || tokens.number(at + 1).is_some();
    dated.then_some((month as u8, at + 1 + usize::from(dotted)))
}

pub fn is_month(tokens: &Tokens, at: At) -> bool {
    tokens.is_in(at, Sign::MONTH) || tokens.is_in(at, Sign::MONTH_SHORT)
}

/// The day of a month at `at`: "11", "11th".
fn day(tokens: &Tokens, at: At) -> Option<(u8, At)> {
    let value = tokens.number(at).filter(|_| tokens.written(at).len() <= 2)?;
    let ordinal = tokens.is_glued(at) && tokens.is_in(at + 1, Sign::ORDINAL_END);
    let whole = ordinal || !tokens.is_glued(at) || !tokens.is_word(at + 1);
    let day = value as u8;
    let fits = whole && (1..=31).contains(&day) && f64::from(day) == value;
    fits.then_some((day, at + 1 + usize::from(ordinal)))
}

/// The year at `at`: four digits that stand alone; outside 1900 to 2100 only where a preposition or month says so.
pub fn year(tokens: &Tokens, at: At) -> Option<(u16, At)> {
    let year = digits(tokens, at, 4)?;
    let dash = at.checked_sub(1).filter(|&dash| tokens.is_glued_before(at) && tokens.is_dash(dash));
    let in_name =
        dash.is_some_and(|dash| tokens.is_glued_before(dash) && !tokens.is_digits(dash - 1) && !is_vague(tokens, dash));
    let in_word = tokens.is_glued(at) && (tokens.is_word(at + 1) || tokens.is_mark(at + 1, '%'));
    let plain = (1900..=2100).contains(&year);
    let said = tokens.follows(at, Sign::BEFORE_YEAR);
    ((1000..=2999).contains(&year) && !in_name && !in_word && (plain || said)).then_some((year, at + 1))
}

/// The number at `at`, if it is written in so many digits and nothing else.
pub fn digits(tokens: &Tokens, at: At, many: usize) -> Option<u16> {
    let written = tokens.written(at);
    let plain = written.len() == many && tokens.is_plain_digits(at);
    plain.then(|| written.bytes().fold(0, |value, digit| value * 10 + u16::from(digit - b'0')))
}

fn is_vague(tokens: &Tokens, dash: At) -> bool {
    tokens.is_after_any(dash, words!["early", "mid", "late"])
}

/// The "22" of "2020–22".
pub fn short_year(tokens: &Tokens, at: At, start: Moment) -> Option<(Moment, At)> {
    let two = digits(tokens, at, 2)?;
    let year = start.year.filter(|_| start.month.is_none())? / 100 * 100 + two;
    (start.year < Some(year)).then_some((Moment::year(year), at + 1))
}

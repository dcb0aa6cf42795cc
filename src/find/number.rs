//! Quantities as a text words them: the number, how firmly it is stated, and where it stands.

use super::spelled::{Value, scaled, spelled, with_part};
use super::tokens::{At, Tokens};
use crate::article::{Amount, Bound};
use crate::text::{Span, is_currency, is_numeral};
use crate::words::{Sign, word, words};

/// A quantity that a text states.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Quantity {
    /// Everything that belongs to it: "just over $1.7 million", "10 times".
    pub span: Span,
    /// The number itself: "1.7 million", "10".
    pub number: Span,
    /// The number or range.
    pub amount: Amount,
    /// How firmly it is stated.
    pub bound: Bound,
    /// How the number is meant.
    pub form: Form,
}

/// How a number is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// As so many of something.
    Number,
    /// As so many times something: "10 times", "tenfold".
    Times,
    /// As so many of a hundred: "10%", "10 per cent".
    Percent,
}

/// The bounds as the vocabulary calls them.
const BOUNDS: [(&str, Bound); 6] = [
    ("nearly", Bound::Nearly),
    ("over", Bound::Over),
    ("at_least", Bound::AtLeast),
    ("up_to", Bound::UpTo),
    ("under", Bound::Under),
    ("about", Bound::About),
];

/// The quantities of `text`, in order. Ordinals, the digits of names ("COVID-19"), times of day and fractions are none;
/// whether a number is a year is not decided here.
pub fn quantities(text: &str) -> Vec<Quantity> {
    let tokens = Tokens::new(text);
    let mut found = Vec::new();
    let (mut at, mut free) = (At::FIRST, At::FIRST);
    while at < tokens.end() {
        match core(&tokens, at) {
            Some(core) => {
                let start = hedge_before(&tokens, core.start, free);
                let end = hedge_after(&tokens, core.next);
                let bound = [start.1, end.1].into_iter().flatten().next().unwrap_or(Bound::Exact);
                let span = tokens.extent(start.0, end.0);
                found.push(Quantity { span, number: core.number, amount: core.amount, bound, form: core.form });
                (at, free) = (end.0, end.0);
            }
            None => at += 1,
        }
    }
    found
}

/// The quantities of the piece `within` of `text`, at their places in the whole text.
pub fn quantities_in(text: &str, within: Span) -> Vec<Quantity> {
    let placed =
        |it: Quantity| Quantity { span: it.span.shifted(within.start), number: it.number.shifted(within.start), ..it };
    quantities(within.of(text)).into_iter().map(placed).collect()
}

/// A number or range with its "times" or "per cent", hedges not yet looked for.
struct Core {
    /// The first token: a sign of currency, the "between" of a range, or the number.
    start: At,
    number: Span,
    amount: Amount,
    form: Form,
    next: At,
}

fn core(tokens: &Tokens, at: At) -> Option<Core> {
    if let Some(times) = times_in_one_word(tokens, at) {
        let (number, amount) = (tokens.span(at), Amount::One(times));
        return Some(Core { start: at, number, amount, form: Form::Times, next: at + 1 });
    }
    let first = value(tokens, at)?;
    let sign = sign_before(tokens, at);
    let (start, amount, last) = match range(tokens, sign, first) {
        Some((start, low, high)) => (start, Amount::Range(low, high.value), high),
        None if is_minus(tokens, sign) => (sign, Amount::One(-first.value), first),
        None => (sign, Amount::One(first.value), first),
    };
    let (form, next) = form(tokens, last.next);
    Some(Core { start, number: tokens.extent(at, last.next), amount, form, next })
}

/// The number that starts at `at`, in digits or in words.
fn value(tokens: &Tokens, at: At) -> Option<Value> {
    let bare = match tokens.number(at) {
        Some(value) => in_digits(tokens, at, value)?,
        None => spelled(tokens, at).filter(|_| !follows_hyphen(tokens, at))?,
    };
    Some(scaled(tokens, with_part(tokens, bare)))
}

/// The number in digits at `at` with its scale, unless the digits are part of something else: of a name, a date, a time
/// of day, a fraction, an ordinal.
fn in_digits(tokens: &Tokens, at: At, value: f64) -> Option<Value> {
    let number = Value { value, next: at + 1, scale: 1.0 };
    if is_end_of_other(tokens, at) && !ends_range(tokens, at, value) {
        return None;
    }
    if !tokens.is_glued(at) {
        return Some(scaled(tokens, number));
    }
    if tokens.is_word(at + 1) {
        let sign = at.checked_sub(1).filter(|&sign| is_sum(tokens, sign));
        return sign.and_then(|_| abbreviated(tokens, number));
    }
    let joined = tokens.is_glued(at + 1) && tokens.is_digits(at + 2);
    let split = joined && matches!(tokens.mark(at + 1), Some('/' | ':'));
    let dashed = joined && tokens.is_dash(at + 1) && !starts_range(tokens, at, value);
    let vulgar = tokens.mark(at + 1).is_some_and(is_numeral);
    (!split && !dashed && !vulgar).then(|| scaled(tokens, number))
}

/// Whether letters or digits stand before the digits at `at`, with at most one mark and no blank between.
fn is_end_of_other(tokens: &Tokens, at: At) -> bool {
    let Some(before) = at.checked_sub(1).filter(|_| tokens.is_glued_before(at)) else { return false };
    let joint = tokens.is_dash(before) || matches!(tokens.mark(before), Some('/' | ':' | '.' | ',' | '\'' | '’' | '_'));
    tokens.is_word(before) || joint && tokens.is_glued_before(before)
}

/// Whether `at` is the lower end of "10-20", and not the start of a date or a telephone number.
fn starts_range(tokens: &Tokens, at: At, low: f64) -> bool {
    let longer = tokens.is_dash(at + 3) && tokens.is_digits(at + 4);
    tokens.number(at + 2).is_some_and(|high| low < high) && !longer
}

/// Whether `at` is the upper end of "10-20" or "10%-20%".
fn ends_range(tokens: &Tokens, at: At, high: f64) -> bool {
    let low_at = |back: usize| at.checked_sub(back).filter(|&low| tokens.number(low).is_some_and(|low| low < high));
    let dash = at.checked_sub(1).is_some_and(|dash| is_range_mark(tokens, dash));
    dash && low_at(2).or_else(|| low_at(3)).is_some_and(|low| !follows_hyphen(tokens, low))
}

/// Whether the token is the later part of a word with a hyphen: "one" in "no-one".
fn follows_hyphen(tokens: &Tokens, at: At) -> bool {
    let dash = at.checked_sub(1).filter(|_| tokens.is_glued_before(at));
    dash.is_some_and(|dash| tokens.is_dash(dash) && tokens.is_glued_before(dash))
}

/// "$5m", "£2.5bn": a letter for the scale, read only after a sign of currency, because "5m" may be metres.
fn abbreviated(tokens: &Tokens, number: Value) -> Option<Value> {
    let scale = tokens.value(number.next, Sign::SCALE_LETTERS)?;
    Some(Value { value: number.value * scale, next: number.next + 1, scale })
}

/// The range that `low` opens, whose sign is at `start`: "10 to 20", "10–20", "between 10 and 20"; where it starts, its
/// ends. After "from" two numbers are a start and an end ("rose from 10 to 20"), not a range.
fn range(tokens: &Tokens, start: At, low: Value) -> Option<(At, f64, Value)> {
    let between = start.checked_sub(1).filter(|&between| tokens.is(between, word!("between")));
    let part = form(tokens, low.next).1;
    let parted = tokens.is(part, word!("to")) && !tokens.is_after(start, word!("from"))
        || tokens.is(part, word!("and")) && between.is_some()
        || is_range_mark(tokens, part);
    let after = (part + 1).to(tokens.end()).find(|&at| !is_sum(tokens, at))?;
    let high = parted.then(|| value(tokens, after)).flatten()?;
    // In "10 to 20 million" the scale is meant for both.
    let shared = low.scale == 1.0 && low.value < high.value / high.scale;
    let low = if shared { low.value * high.scale } else { low.value };
    (low < high.value).then_some((between.unwrap_or(start), low, high))
}

/// Whether a dash between two numbers stands there.
fn is_range_mark(tokens: &Tokens, at: At) -> bool {
    let number = |at: At| tokens.is_digits(at) || tokens.is_mark(at, '%');
    tokens.is_dash(at) && at.checked_sub(1).is_some_and(number) && (tokens.is_digits(at + 1) || is_sum(tokens, at + 1))
}

/// What the words after a number make of it, and where they end.
fn form(tokens: &Tokens, at: At) -> (Form, At) {
    let hyphen = at + usize::from(tokens.is_dash(at) && tokens.is_glued(at));
    match () {
        () if tokens.is_mark(at, '%') || tokens.is_in(at, Sign::UNIT_PERCENT) => (Form::Percent, at + 1),
        () if tokens.phrase(at, words!["per", "cent"]).is_some() => (Form::Percent, at + 2),
        () if tokens.is(at, word!("times")) => (Form::Times, at + 1),
        () if tokens.is(hyphen, word!("fold")) => (Form::Times, hyphen + 1),
        () => (Form::Number, at),
    }
}

/// "twice", "tenfold".
pub(super) fn times_in_one_word(tokens: &Tokens, at: At) -> Option<f64> {
    tokens.value(at, Sign::FOLD)
}

fn is_sum(tokens: &Tokens, at: At) -> bool {
    tokens.mark(at).is_some_and(is_currency)
}

/// Where the sign before the number at `at` starts: "$", "US$", "−".
fn sign_before(tokens: &Tokens, at: At) -> At {
    let Some(sign) = at.checked_sub(1).filter(|_| tokens.is_glued_before(at)) else { return at };
    if is_minus(tokens, sign) {
        return sign;
    }
    if !is_sum(tokens, sign) {
        return at;
    }
    let country = sign.checked_sub(1).filter(|&before| tokens.is_glued_before(sign) && tokens.is_word(before));
    country.unwrap_or(sign)
}

pub(super) fn is_minus(tokens: &Tokens, at: At) -> bool {
    matches!(tokens.mark(at), Some('−' | '-')) && !tokens.is_glued_before(at)
}

/// Where the longest hedge that ends at `at` starts, not before `free`, and what it says: in "no more than" it is not "more
/// than".
pub(super) fn hedge_before(tokens: &Tokens, at: At, free: At) -> (At, Option<Bound>) {
    // "The runner-up to", "the lead up to 2020 votes".
    let is_own = |start: At, named: &str| {
        !(follows_hyphen(tokens, start) || named == "up_to" && tokens.follows(start, Sign::BEFORE_UP_TO))
    };
    let found = tokens.phrase_before(at, free, Sign::HEDGE).filter(|(start, named)| is_own(*start, named));
    found.map_or((at, None), |(start, named)| (start, bound(named)))
}

fn bound(named: &str) -> Option<Bound> {
    BOUNDS.iter().find(|(name, _)| *name == named).map(|(_, bound)| *bound)
}

/// Where the hedge that starts at `at` ends, and what it says.
pub(super) fn hedge_after(tokens: &Tokens, at: At) -> (At, Option<Bound>) {
    let hyphen = at + usize::from(tokens.is_dash(at) && tokens.is_glued(at));
    if tokens.is_mark(at, '+') && tokens.is_glued_before(at) {
        return (at + 1, Some(Bound::AtLeast));
    }
    if hyphen > at && tokens.is(hyphen, word!("plus")) {
        return (hyphen + 1, Some(Bound::AtLeast));
    }
    tokens.phrase_in(at, Sign::HEDGE_AFTER).map_or((at, None), |(next, named)| (next, bound(named)))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The quantities of `text` as `words = bound value form`.
    fn read(text: &str) -> String {
        let line = |quantity: &Quantity| {
            let amount = match quantity.amount {
                Amount::One(value) => value.to_string(),
                Amount::Range(low, high) => format!("{low}..{high}"),
            };
            let form = match quantity.form {
                Form::Number => "",
                Form::Times => "x",
                Form::Percent => "%",
            };
            let said = format!("{} {amount}{form}", quantity.bound.word());
            assert!(quantity.span.contains(&quantity.number), "in {text:?}");
            format!("{} = {}", quantity.span.of(text), said.trim())
        };
        quantities(text).iter().map(line).collect::<Vec<_>>().join("; ")
    }

    fn check(cases: &[(&str, &str)]) {
        for (text, expected) in cases {
            assert_eq!(read(text), *expected, "in {text:?}");
        }
    }

    #[test]
    fn numbers_are_read_in_digits_and_words() {
        check(&[
            ("arrested 37,000 people", "37,000 = 37000"),
            ("1.7 million from", "1.7 million = 1700000"),
            ("a 10-million pot", "10-million = 10000000"),
            ("$5m and £2.5bn and US$40", "$5m = 5000000; £2.5bn = 2500000000; US$40 = 40"),
            ("twenty-five boats, ten of them new", "twenty-five = 25; ten = 10"),
            ("three hundred and fifty thousand tonnes", "three hundred and fifty thousand = 350000"),
            ("two million three hundred thousand and five", "two million three hundred thousand and five = 2300005"),
            ("a hundred and a dozen", "a hundred = 100; a dozen = 12"),
            ("half a million, two and a half million", "half a million = 500000; two and a half million = 2500000"),
            ("a million and a half", "a million and a half = 1500000"),
            ("a fall of −3.5%", "−3.5% = -3.5%"),
            ("Section 12 500 pages: 12\u{a0}500", "12 = 12; 500 = 500; 12\u{a0}500 = 12500"),
            ("10 times, tenfold, twice, 12-fold", "10 times = 10x; tenfold = 10x; twice = 2x; 12-fold = 12x"),
            ("5 per cent, 6 percent, 7%", "5 per cent = 5%; 6 percent = 6%; 7% = 7%"),
        ]);
    }

    #[test]
    fn hedges_are_kept() {
        check(&[
            ("nearly 350,000", "nearly 350,000 = nearly 350000"),
            ("just under half a million", "just under half a million = nearly 500000"),
            ("Over 100 people", "Over 100 = over 100"),
            ("no more than 12", "no more than 12 = up to 12"),
            ("fewer than 12, no fewer than 13", "fewer than 12 = under 12; no fewer than 13 = at least 13"),
            ("well over $2 million", "well over $2 million = over 2000000"),
            ("at least twelve", "at least twelve = at least 12"),
            ("around 1.7 million", "around 1.7 million = about 1700000"),
            ("an estimated 900", "an estimated 900 = about 900"),
            ("100 or more, 20 or so, 50+", "100 or more = at least 100; 20 or so = about 20; 50+ = at least 50"),
            ("turned over, 30 left", "30 = 30"),
        ]);
    }

    #[test]
    fn ranges_have_two_ends() {
        check(&[
            ("10 to 20 boats", "10 to 20 = 10..20"),
            ("1.5 to 2 million", "1.5 to 2 million = 1500000..2000000"),
            ("about 10–20%", "about 10–20% = about 10..20%"),
            ("between 500,000 and 1.2 million", "between 500,000 and 1.2 million = 500000..1200000"),
            ("between one hundred and two hundred", "between one hundred and two hundred = 100..200"),
            ("$5-$10", "$5-$10 = 5..10"),
            ("rose from 10 to 20", "10 = 10; 20 = 20"),
            ("won 10 to 3", "10 = 10; 3 = 3"),
        ]);
    }

    #[test]
    fn what_only_looks_like_a_number_is_none() {
        check(&[
            ("COVID-19, F16, the 1990s, the 5th, 21st", ""),
            ("at 5:30 on 9/11, 24-7, 2022-08-11", ""),
            ("version 1.2.3 of 12,34", ""),
            ("two-thirds of a third, one second", ""),
            ("no-one sent a hundredth cent; a uniting influx of 5m", ""),
            ("several million, a few hundred, dozens", ""),
            ("2½ cups", ""),
        ]);
    }
}

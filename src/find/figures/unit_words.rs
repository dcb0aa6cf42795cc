//! Units in words: "miles", "per cent", "year-old".

use super::unit::{Class, Unit};
use super::words::singular;
use crate::find::tokens::{At, Tokens};
use crate::words::{Sign, Word, word, words};

/// The unit that the word at `at` names in full: "miles", "kilometers".
pub fn word(tokens: &Tokens, at: At) -> Option<Unit> {
    let written = tokens.word(at)?;
    if tokens.is(at, word!("times")) {
        return Some(Unit::new("count", Class::Times));
    }
    named(singular(written).british().known())
}

/// The signs of units, each with its sort. No single word is a unit of age.
const UNITS: [(Sign, Class); 6] = [
    (Sign::UNIT_PERCENT, Class::Percent),
    (Sign::UNIT_POINTS, Class::Points),
    (Sign::UNIT_TIME, Class::Time),
    (Sign::UNIT_TIMES, Class::Times),
    (Sign::UNIT_AGE, Class::Age),
    (Sign::UNIT_MEASURE, Class::Measure),
];

/// The unit that `word` names.
fn named(word: Word) -> Option<Unit> {
    UNITS.iter().find_map(|&(sign, class)| Some(Unit::new(word.value(sign)?, class)))
}

/// The unit of several words at `at`, parted by blanks or by hyphens, and the token after it: "per cent",
/// "percentage-point".
pub fn phrased(tokens: &Tokens, at: At) -> Option<(Unit, At)> {
    let hyphen = |dash: At| tokens.is_dash(dash) && tokens.is_glued(dash);
    let hyphened = |by: usize| match by == 0 || hyphen(at + 2 * by - 1) {
        true => tokens.known(at + 2 * by),
        false => Word::NONE,
    };
    if !tokens.is_in(at, Sign::OPENS_PHRASE) {
        return None;
    }
    UNITS.iter().find_map(|&(sign, class)| {
        let blanks = tokens.words_in(sign, |by| tokens.known(at + by)).map(|found| (found, found.len));
        let (found, len) =
            blanks.or_else(|| tokens.words_in(sign, hyphened).map(|found| (found, 2 * found.len - 1)))?;
        Some((Unit::new(found.value(sign)?, class), at + len))
    })
}

/// "year-old", "million-year-old" has its number read already.
pub fn age(tokens: &Tokens, at: At) -> Option<(Unit, At)> {
    let name = match () {
        () if tokens.is_any(at, words!["year", "years"]) => "year_of_age",
        () if tokens.is(at, word!("month")) => "month_of_age",
        () => return None,
    };
    let old = at + 1 + usize::from(tokens.is_dash(at + 1));
    tokens.is_any(old, words!["old", "olds"]).then(|| (Unit::new(name, Class::Age), old + 1))
}

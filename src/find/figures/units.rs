//! The unit after a number, and what stands below "per".

use super::money;
use super::noun::is_speakable;
use super::number::number;
use super::symbols::{degrees, dotted, symbols, torque};
use super::unit::{Class, GENERATION, Name, Unit};
use super::unit_words::{age, phrased, word};
use super::words::{is_stop, singular};
use crate::find::tokens::{At, Tokens};
use crate::words::{Sign, word, words};

/// The unit after a number whose last token is `at - 1`, and the token after the unit. `scaled` says that the number
/// ends in a scale word.
pub fn after(tokens: &Tokens, at: At, scaled: bool) -> Option<(Unit, At)> {
    let (unit, next) = plain(tokens, at, scaled)?;
    Some(match unit.class {
        Class::Percent | Class::Age => (unit, next),
        _ => below(tokens, unit, next),
    })
}

#[expect(clippy::cognitive_complexity, reason = "to be parted by its rules")]
fn plain(tokens: &Tokens, at: At, scaled: bool) -> Option<(Unit, At)> {
    let glued = tokens.is_glued_before(at);
    let (name, class) = match tokens.mark(at) {
        Some('%' | '٪') => ("percentage", Class::Percent),
        Some('¢') => ("cent", Class::Money),
        Some('°' | 'º') => return Some(degrees(tokens, at)),
        Some('℃') => ("celsius", Class::Measure),
        Some('′') if glued && !tokens.is_glued(at) => ("foot", Class::Measure),
        Some('″') if glued => ("inch", Class::Measure),
        Some('€') if glued => ("euro", Class::Money),
        Some('£') if glued => ("pound_sterling", Class::Money),
        _ => ("", Class::Counted),
    };
    if !name.is_empty() {
        return Some((Unit::new(name, class), at + 1));
    }
    let hyphen = tokens.is_dash(at) && glued && tokens.is_glued(at);
    let place = at + usize::from(hyphen);
    if let Some(found) = age(tokens, place) {
        return Some(found);
    }
    if let Some(found) = phrased(tokens, place) {
        return Some(found);
    }
    if let Some((name, next)) = money::after(tokens, place, scaled) {
        return Some((Unit { name, under: None, class: Class::Money }, next));
    }
    if let Some(found) = dotted(tokens, place).or_else(|| torque(tokens, place)) {
        return Some(found);
    }
    let written = tokens.word(place)?;
    let alone = glued && !hyphen;
    let (name, class) = match written {
        "C" if alone => ("celsius", Class::Measure),
        "F" if alone => ("fahrenheit", Class::Measure),
        "in" if alone => ("inch", Class::Measure),
        "G" if alone => (GENERATION, Class::Counted),
        _ => ("", Class::Counted),
    };
    if !name.is_empty() {
        return Some((Unit::new(name, class), place + 1));
    }
    if let Some(power) = tokens.meaning(place, Sign::POWER) {
        let stop = usize::from(tokens.is_mark(place + 1, '.') && written.len() == 2);
        let last = place + 1 + stop;
        if let Some(Unit { name: Name::Known([_, _, name]), class, .. }) = word(tokens, last) {
            return Some((Unit { name: Name::Known([power, "_", name]), under: None, class }, last + 1));
        }
    }
    if let Some(unit) = word(tokens, place) {
        return Some((unit, place + 1));
    }
    let sure = alone || written.chars().nth(1).is_some() || matches!(written, "m" | "g" | "W" | "V");
    symbols(tokens, place, sure)
}

/// The unit with what stands below "per", "a" or a stroke: "dollar per barrel", "mile per hour".
pub fn below(tokens: &Tokens, unit: Unit, at: At) -> (Unit, At) {
    let hyphen = usize::from(tokens.is_dash(at) && tokens.is_glued(at));
    let stroke = tokens.is_mark(at, '/') && tokens.is_glued(at);
    let per = tokens.is(at + hyphen, word!("per")) || stroke;
    let article = tokens.is_any(at + hyphen, words!["a", "an"]);
    if !per && !article {
        return (unit, at);
    }
    let start = at + hyphen + 1 + usize::from(tokens.is_dash(at + hyphen + 1) && tokens.is_glued(at + hyphen));
    // "$5 a week earlier" is no price by the week.
    // "£7m a decade and a half ago" is no price by the decade.
    let half = tokens.is(start + 1, word!("and")) && tokens.is(start + 3, word!("half"));
    if half || tokens.is_in(start + 1, Sign::COUNTS_FROM) {
        return (unit, at);
    }
    // "Five acres a mile from town".
    let away = article && unit.class == Class::Measure && tokens.is_any(start + 1, words!["from", "away", "off"]);
    if away {
        return (unit, at);
    }
    let found = under(tokens, start, per, unit.class);
    found.map_or((unit, at), |(name, next)| (Unit { under: Some(name), ..unit }, next))
}

fn under(tokens: &Tokens, at: At, per: bool, over: Class) -> Option<(Name, At)> {
    let money = over == Class::Money;
    let names = |at: At| is_speakable(tokens, at) && !is_stop(tokens, at);
    if per && let Some(number) = number(tokens, at, false) {
        // "2.1 per 100,000 in Wales", "per 100,000 nationally".
        let is_noun = |noun: &At| tokens.is_word(*noun) && names(*noun) && !tokens.is_in(*noun, Sign::ALL_OVER);
        let noun = Some(number.next).filter(is_noun);
        let next = noun.map_or(number.next, |noun| noun + 1);
        return Some((Name::Written(at, next - 1), next));
    }
    if per && let Some((unit, next)) = plain(tokens, at, false).filter(|(unit, _)| unit.class != Class::Percent) {
        return Some((unit.name, next));
    }
    let written = tokens.word(at).filter(|_| names(at))?;
    let one = singular(written);
    let measured = |unit: &Unit| over == Class::Measure && unit.class == Class::Measure;
    let known = word(tokens, at).filter(|unit| unit.class == Class::Time || money || measured(unit));
    let sold = || money && one.known().is(Sign::SOLD_BY);
    match known {
        Some(unit) if one.is(written) => Some((unit.name, at + 1)),
        _ => (per || sold()).then_some((Name::Word(at), at + 1)),
    }
}

//! Units in symbols: letters with powers and strokes, with full stops, with a degree sign.

use super::unit::{Class, Name, Unit};
use crate::find::tokens::{At, Tokens};
use crate::words::{Sign, Word, looked_up, word, words};

/// Symbols with powers and strokes: "km", "m2", "m²", "km/h", "A/cm2", "lb-ft".
pub fn symbols(tokens: &Tokens, at: At, sure: bool) -> Option<(Unit, At)> {
    let (mut unit, mut next) = powered(tokens, at)?;
    let stroke = |at: At| tokens.is_mark(at, '/') && tokens.is_glued_before(at) && tokens.is_glued(at);
    let mut sure = sure;
    if stroke(next)
        && let Some((under, after)) = powered(tokens, next + 1)
    {
        unit.under = Some(under.name);
        next = after;
        sure = true;
    }
    let in_name = tokens.is_glued_before(next) && (tokens.is_word(next) || tokens.is_digits(next));
    (sure && !in_name).then_some((unit, next))
}

fn powered(tokens: &Tokens, at: At) -> Option<(Unit, At)> {
    let (class, [prefix, base]) = symbol(tokens, at)?;
    let power = match tokens.mark(at + 1) {
        _ if !tokens.is_glued(at) => "",
        Some('²') => "square_",
        Some('³') => "cubic_",
        None if tokens.written(at + 1) == "2" => "square_",
        None if tokens.written(at + 1) == "3" => "cubic_",
        _ => "",
    };
    let next = at + 1 + usize::from(!power.is_empty());
    Some((Unit { name: Name::Known([power, prefix, base]), under: None, class }, next))
}

/// What a symbol is called, in two parts: "kilo", "watt_hour". Its letters stand as written.
fn symbol(tokens: &Tokens, at: At) -> Option<(Class, [&'static str; 2])> {
    const SYMBOLS: [(Sign, Class); 4] = [
        (Sign::SYMBOL_PERCENT, Class::Percent),
        (Sign::SYMBOL_MONEY, Class::Money),
        (Sign::SYMBOL_TIME, Class::Time),
        (Sign::SYMBOL_MEASURE, Class::Measure),
    ];
    const LONGEST: usize = 5;
    let written = tokens.word(at).filter(|word| word.len() <= LONGEST)?;
    let known = tokens.known(at);
    let whole = |&(sign, class): &(Sign, Class)| Some((class, ["", as_written(known, written, sign)?]));
    if let Some(found) = SYMBOLS.iter().find_map(whole) {
        return Some(found);
    }
    if let Some(name) = as_written(known, written, Sign::SYMBOL_BASE) {
        return Some((if name == "second" { Class::Time } else { Class::Measure }, ["", name]));
    }
    let first = written.chars().next()?;
    let prefix = match first {
        'k' | 'K' => "kilo",
        'M' => "mega",
        'G' => "giga",
        'T' => "tera",
        'c' => "centi",
        'm' => "milli",
        'μ' | 'µ' => "micro",
        'n' => "nano",
        _ => return None,
    };
    let base = written.get(first.len_utf8()..)?;
    Some((Class::Measure, [prefix, as_written(looked_up(base, ""), base, Sign::SYMBOL_BASE)?]))
}

/// What `word`, whose letters stand as `written`, means with a sign whose values say how it is written: "Hz:hertz,HZ:hertz".
pub fn as_written(word: Word, written: &str, sign: Sign) -> Option<&'static str> {
    let mut rest = word.value(sign)?;
    loop {
        let (pair, behind) = rest.split_once(',').unwrap_or((rest, ""));
        let (letters, name) = pair.split_once(':')?;
        if letters == written {
            return Some(name);
        }
        rest = behind;
    }
}

/// "°C", "° F", "°".
pub fn degrees(tokens: &Tokens, at: At) -> (Unit, At) {
    let (name, next) = match tokens.word(at + 1) {
        Some("C") => ("celsius", at + 2),
        Some("F") => ("fahrenheit", at + 2),
        _ => ("degree", at + 1),
    };
    (Unit::new(name, Class::Measure), next)
}

/// "m.p.h.", "sq. ft."
pub fn dotted(tokens: &Tokens, at: At) -> Option<(Unit, At)> {
    let letters = |by: usize| match by == 0 || tokens.is_mark(at + 2 * by - 1, '.') {
        true => tokens.known(at + 2 * by),
        false => Word::NONE,
    };
    let found = tokens.words_in(Sign::UNIT_DOTTED, letters)?;
    Some((Unit::new(found.value(Sign::UNIT_DOTTED)?, Class::Measure), at + 2 * found.len - 1))
}

/// "lb-ft".
pub fn torque(tokens: &Tokens, at: At) -> Option<(Unit, At)> {
    let found = (tokens.is_any(at, words!["lb", "lbs"])) && tokens.is_dash(at + 1) && tokens.is(at + 2, word!("ft"));
    found.then(|| (Unit::new("foot_pound-force", Class::Measure), at + 3))
}

//! Units of measure: words, symbols, and what stands below "per".

use super::money;
use super::unit_table::{BASES, PHRASES, PREFIXES, SYMBOLS, WORDS};
use super::words::{is_stop, lowered, singular};
use crate::extract::tokens::Tokens;

/// The unit of the 5 of "5G", a number that is printed and never worth a reader's eye.
pub const GENERATION: &str = "generation wireless";

/// What sort of unit a number has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Class {
    /// Parts of a hundred.
    Percent,
    /// Percentage points, basis points, points of an index.
    Points,
    /// A currency.
    Money,
    /// A length of time.
    Time,
    /// Years of somebody's life.
    Age,
    /// So many times as much, or so often.
    Times,
    /// A length, a weight, a temperature, any other measure.
    Measure,
    /// Things that are counted.
    Counted,
}

/// A unit.
#[derive(Clone, Debug, PartialEq)]
pub struct Unit {
    /// What one of it is called.
    pub name: String,
    /// Its sort.
    pub class: Class,
}

/// The unit that `word` names in full: "miles", "kilometers".
pub fn word(word: &str) -> Option<(&'static str, Class)> {
    let lower = word.to_ascii_lowercase();
    if lower == "times" {
        return Some(("count", Class::Times));
    }
    let one = singular(&lower);
    let british = match one.strip_suffix("meter").or_else(|| one.strip_suffix("liter")) {
        Some(stem) if one.ends_with("meter") => format!("{stem}metre"),
        Some(stem) => format!("{stem}litre"),
        None => one,
    };
    WORDS.iter().find(|(known, ..)| *known == british).map(|&(_, name, class)| (name, class))
}

/// The unit after a number whose last token is `at - 1`, and the token after the unit. `scaled` says that the number
/// ends in a scale word.
pub fn after(tokens: &Tokens, at: usize, scaled: bool) -> Option<(Unit, usize)> {
    let (unit, next) = plain(tokens, at, scaled)?;
    Some(match unit.class {
        Class::Percent | Class::Age => (unit, next),
        _ => below(tokens, unit, next),
    })
}

fn plain(tokens: &Tokens, at: usize, scaled: bool) -> Option<(Unit, usize)> {
    let unit = |name: &str, class| Unit { name: name.to_owned(), class };
    let glued = tokens.is_glued_before(at);
    match tokens.mark(at) {
        Some('%' | '٪') => return Some((unit("percentage", Class::Percent), at + 1)),
        Some('¢') => return Some((unit("cent", Class::Money), at + 1)),
        Some('°' | 'º') => return Some(degrees(tokens, at)),
        Some('℃') => return Some((unit("celsius", Class::Measure), at + 1)),
        Some('′') if glued && !tokens.is_glued(at) => return Some((unit("foot", Class::Measure), at + 1)),
        Some('″') if glued => return Some((unit("inch", Class::Measure), at + 1)),
        Some('€' | '£') if glued => {
            return Some((
                unit(if tokens.mark(at) == Some('€') { "euro" } else { "pound sterling" }, Class::Money),
                at + 1,
            ));
        }
        _ => {}
    }
    let hyphen = tokens.is_dash(at) && glued && tokens.is_glued(at);
    let place = at + usize::from(hyphen);
    if let Some(found) = age(tokens, place) {
        return Some(found);
    }
    for (phrase, name, class) in PHRASES {
        if let Some(next) = tokens.phrase(place, phrase).or_else(|| hyphened(tokens, place, phrase)) {
            return Some((unit(name, *class), next));
        }
    }
    if let Some((name, next)) = money::after(tokens, place, scaled) {
        return Some((Unit { name, class: Class::Money }, next));
    }
    if let Some(found) = dotted(tokens, place).or_else(|| torque(tokens, place)) {
        return Some(found);
    }
    let written = tokens.word(place)?;
    match written {
        "C" if glued && !hyphen => return Some((unit("celsius", Class::Measure), place + 1)),
        "F" if glued && !hyphen => return Some((unit("fahrenheit", Class::Measure), place + 1)),
        "in" if glued && !hyphen => return Some((unit("inch", Class::Measure), place + 1)),
        _ => {}
    }
    if glued && !hyphen && written == "G" {
        return Some((unit(GENERATION, Class::Counted), place + 1));
    }
    for (short, power) in [("square", "square"), ("cubic", "cubic"), ("sq", "square"), ("cu", "cubic")] {
        let stop = usize::from(tokens.mark(place + 1) == Some('.') && short.len() == 2);
        if tokens.is(place, short)
            && let Some((name, class)) = tokens.word(place + 1 + stop).and_then(word)
        {
            return Some((unit(&format!("{power} {name}"), class), place + 2 + stop));
        }
    }
    if let Some((name, class)) = word(written) {
        return Some((unit(name, class), place + 1));
    }
    let sure = glued && !hyphen || written.chars().count() > 1 || matches!(written, "m" | "g" | "W" | "V");
    symbols(tokens, place, sure)
}

/// "lb-ft".
fn torque(tokens: &Tokens, at: usize) -> Option<(Unit, usize)> {
    let found = tokens.is_any(at, &["lb", "lbs"]) && tokens.is_dash(at + 1) && tokens.is(at + 2, "ft");
    found.then(|| (Unit { name: "foot pound-force".to_owned(), class: Class::Measure }, at + 3))
}

/// "m.p.h.", "sq. ft."
fn dotted(tokens: &Tokens, at: usize) -> Option<(Unit, usize)> {
    const DOTTED: [(&[&str], &str); 3] =
        [(&["m", "p", "h"], "mile per hour"), (&["m", "p", "g"], "mile per gallon"), (&["sq", "ft"], "square foot")];
    DOTTED.iter().find_map(|(letters, name)| {
        let fits = letters.iter().enumerate().all(|(i, letter)| {
            tokens.is(at + 2 * i, letter) && (i + 1 == letters.len() || tokens.mark(at + 2 * i + 1) == Some('.'))
        });
        let unit = Unit { name: (*name).to_owned(), class: Class::Measure };
        fits.then(|| (unit, at + 2 * letters.len() - 1))
    })
}

/// "year-old", "million-year-old" has its number read already.
fn age(tokens: &Tokens, at: usize) -> Option<(Unit, usize)> {
    let (name, _) = [("year", "year of age"), ("month", "month of age"), ("years", "year of age")]
        .into_iter()
        .find(|(word, _)| tokens.is(at, word))?;
    let old = at + 1 + usize::from(tokens.is_dash(at + 1));
    let is_old = tokens.is_any(old, &["old", "olds"]);
    let name = if name == "month" { "month of age" } else { "year of age" };
    is_old.then(|| (Unit { name: name.to_owned(), class: Class::Age }, old + 1))
}

/// `phrase` with hyphens for its blanks: "percentage-point".
fn hyphened(tokens: &Tokens, at: usize, phrase: &str) -> Option<usize> {
    let mut next = at;
    for (i, word) in phrase.split(' ').enumerate() {
        if i > 0 {
            next = Some(next).filter(|&dash| tokens.is_dash(dash) && tokens.is_glued(dash))? + 1;
        }
        next = if tokens.is(next, word) { next + 1 } else { return None };
    }
    Some(next)
}

/// "°C", "° F", "°".
fn degrees(tokens: &Tokens, at: usize) -> (Unit, usize) {
    let (name, next) = match tokens.word(at + 1) {
        Some("C") => ("celsius", at + 2),
        Some("F") => ("fahrenheit", at + 2),
        _ => ("degree", at + 1),
    };
    (Unit { name: name.to_owned(), class: Class::Measure }, next)
}

/// Symbols with powers and strokes: "km", "m2", "m²", "km/h", "A/cm2", "lb-ft".
fn symbols(tokens: &Tokens, at: usize, sure: bool) -> Option<(Unit, usize)> {
    let (mut name, class, mut next) = powered(tokens, at)?;
    let stroke = |at: usize| tokens.mark(at) == Some('/') && tokens.is_glued_before(at) && tokens.is_glued(at);
    let mut sure = sure;
    if stroke(next)
        && let Some((under, _, after)) = powered(tokens, next + 1)
    {
        name = format!("{name} per {under}");
        next = after;
        sure = true;
    }
    let in_name = tokens.is_glued_before(next) && (tokens.word(next).is_some() || tokens.is_digits(next));
    (sure && !in_name && !name.is_empty()).then_some((Unit { name, class }, next))
}

fn powered(tokens: &Tokens, at: usize) -> Option<(String, Class, usize)> {
    let written = tokens.word(at)?;
    let (name, class) = symbol(written)?;
    let glued = tokens.is_glued(at);
    let power = match (tokens.mark(at + 1), tokens.written(at + 1)) {
        (Some('²'), _) if glued => "square ",
        (Some('³'), _) if glued => "cubic ",
        (None, "2") if glued => "square ",
        (None, "3") if glued => "cubic ",
        _ => "",
    };
    Some((format!("{power}{name}"), class, at + 1 + usize::from(!power.is_empty())))
}

fn symbol(written: &str) -> Option<(String, Class)> {
    if let Some((_, name, class)) = SYMBOLS.iter().find(|(symbol, ..)| *symbol == written) {
        return Some(((*name).to_owned(), *class));
    }
    if let Some((_, name)) = BASES.iter().find(|(base, _)| *base == written) {
        let class = if *name == "second" { Class::Time } else { Class::Measure };
        return Some(((*name).to_owned(), class));
    }
    let first = written.chars().next()?;
    let (_, prefix) = PREFIXES.iter().find(|(letter, _)| *letter == first)?;
    let rest = written.get(first.len_utf8()..)?;
    let (_, base) = BASES.iter().find(|(base, _)| *base == rest)?;
    Some((format!("{prefix}{base}"), Class::Measure))
}

/// The unit with what stands below "per", "a" or a stroke: "dollar per barrel", "mile per hour".
pub fn below(tokens: &Tokens, unit: Unit, at: usize) -> (Unit, usize) {
    let hyphen = usize::from(tokens.is_dash(at) && tokens.is_glued(at));
    let stroke = tokens.mark(at) == Some('/') && tokens.is_glued(at);
    let per = tokens.is(at + hyphen, "per") || stroke;
    let article = tokens.is_any(at + hyphen, &["a", "an"]);
    if !per && !article {
        return (unit, at);
    }
    let start = at + hyphen + 1 + usize::from(tokens.is_dash(at + hyphen + 1) && tokens.is_glued(at + hyphen));
    // "$5 a week earlier" is no price by the week.
    if tokens.is_any(start + 1, &["ago", "earlier", "later", "before", "after"]) {
        return (unit, at);
    }
    let found = under(tokens, start, per, unit.class == Class::Money);
    found.map_or((unit.clone(), at), |(name, next)| (Unit { name: format!("{} per {name}", unit.name), ..unit }, next))
}

fn under(tokens: &Tokens, at: usize, per: bool, money: bool) -> Option<(String, usize)> {
    const SOLD_BY: [&str; 12] =
        ["share", "head", "person", "piece", "unit", "ticket", "pack", "bottle", "night", "plate", "copy", "seat"];
    if per && let Some(number) = super::number::number(tokens, at, false) {
        let noun = tokens.word(number.next).filter(|word| !is_stop(word))?;
        return Some((format!("{} {noun}", tokens.extent(at, number.next).of(tokens.text())), number.next + 1));
    }
    if per && let Some((unit, next)) = plain(tokens, at, false).filter(|(unit, _)| unit.class != Class::Percent) {
        return Some((unit.name, next));
    }
    let written = tokens.word(at).filter(|word| !is_stop(word))?;
    let one = singular(written);
    let known = word(written).filter(|(_, class)| *class == Class::Time || money);
    let sold = money && SOLD_BY.contains(&one.as_str());
    match known {
        Some((name, _)) if lowered(written) == one => Some((name.to_owned(), at + 1)),
        _ => (per || sold).then_some((one, at + 1)),
    }
}

//! Units of measure: words, symbols, and what stands below "per".

use super::money;
use super::noun::{Noun, is_speakable};
use super::words::{is_stop, singular};
use crate::find::tokens::Tokens;
use crate::words::{Sign, Word, looked_up, word, words};

/// The unit of the 5 of "5G", a number that is printed and never worth a reader's eye.
pub const GENERATION: &str = "generation_wireless";

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
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Unit {
    /// What one of it is called.
    pub name: Name,
    /// What stands below "per".
    pub under: Option<Name>,
    /// Its sort.
    pub class: Class,
}

/// What a unit is called, written out only where a figure is found.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Name {
    /// Names of the vocabulary, run together; `_` stands for a blank.
    Known([&'static str; 3]),
    /// The singular of the word at a token.
    Word(usize),
    /// What is counted, or a hundredth of it.
    Noun {
        /// The tokens.
        noun: Noun,
        /// Whether a part of it is meant.
        part: bool,
    },
    /// A number and the word after it, as written: "1,000 people".
    Written(usize, usize),
}

impl Unit {
    /// The unit called `name` in the vocabulary.
    pub fn new(name: &'static str, class: Class) -> Unit {
        Unit { name: Name::known(name), under: None, class }
    }

    /// Whether it is the unit called `name` in the vocabulary.
    pub fn is(&self, name: &str) -> bool {
        self.under.is_none() && matches!(self.name, Name::Known(["", "", known]) if known == name)
    }

    /// What one of it is called: "dollar per barrel".
    pub fn name(&self, tokens: &Tokens) -> String {
        let mut name = self.name.text(tokens);
        if let Some(under) = self.under {
            name.push_str(if name.is_empty() { "per " } else { " per " });
            under.put(tokens, &mut name);
        }
        name
    }
}

impl Name {
    /// The name in the vocabulary.
    pub fn known(name: &'static str) -> Name {
        Name::Known(["", "", name])
    }

    /// What it is written out.
    pub fn text(self, tokens: &Tokens) -> String {
        let mut name = String::new();
        self.put(tokens, &mut name);
        name
    }

    fn put(self, tokens: &Tokens, name: &mut String) {
        match self {
            Name::Known(parts) => {
                let letters = parts.iter().flat_map(|part| part.chars());
                letters.for_each(|c| name.push(if c == '_' { ' ' } else { c }));
            }
            Name::Word(at) => singular(tokens.written(at)).put(name),
            Name::Noun { noun, part } => {
                name.push_str(if part { "% " } else { "" });
                noun.put(tokens, name);
            }
            Name::Written(from, last) => {
                name.push_str(tokens.extent(from, last).of(tokens.text()));
                name.push(' ');
                name.push_str(tokens.written(last));
            }
        }
    }
}

/// The unit that the word at `at` names in full: "miles", "kilometers".
pub fn word(tokens: &Tokens, at: usize) -> Option<Unit> {
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
fn phrased(tokens: &Tokens, at: usize) -> Option<(Unit, usize)> {
    let hyphen = |dash: usize| tokens.is_dash(dash) && tokens.is_glued(dash);
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

/// The unit after a number whose last token is `at - 1`, and the token after the unit. `scaled` says that the number
/// ends in a scale word.
pub fn after(tokens: &Tokens, at: usize, scaled: bool) -> Option<(Unit, usize)> {
    let (unit, next) = plain(tokens, at, scaled)?;
    Some(match unit.class {
        Class::Percent | Class::Age => (unit, next),
        _ => below(tokens, unit, next),
    })
}

#[expect(clippy::cognitive_complexity, reason = "to be parted by its rules")]
fn plain(tokens: &Tokens, at: usize, scaled: bool) -> Option<(Unit, usize)> {
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

/// "lb-ft".
fn torque(tokens: &Tokens, at: usize) -> Option<(Unit, usize)> {
    let found = (tokens.is_any(at, words!["lb", "lbs"])) && tokens.is_dash(at + 1) && tokens.is(at + 2, word!("ft"));
    found.then(|| (Unit::new("foot_pound-force", Class::Measure), at + 3))
}

/// "m.p.h.", "sq. ft."
fn dotted(tokens: &Tokens, at: usize) -> Option<(Unit, usize)> {
    let letters = |by: usize| match by == 0 || tokens.is_mark(at + 2 * by - 1, '.') {
        true => tokens.known(at + 2 * by),
        false => Word::NONE,
    };
    let found = tokens.words_in(Sign::UNIT_DOTTED, letters)?;
    Some((Unit::new(found.value(Sign::UNIT_DOTTED)?, Class::Measure), at + 2 * found.len - 1))
}

/// "year-old", "million-year-old" has its number read already.
fn age(tokens: &Tokens, at: usize) -> Option<(Unit, usize)> {
    let name = match () {
        () if tokens.is_any(at, words!["year", "years"]) => "year_of_age",
        () if tokens.is(at, word!("month")) => "month_of_age",
        () => return None,
    };
    let old = at + 1 + usize::from(tokens.is_dash(at + 1));
    tokens.is_any(old, words!["old", "olds"]).then(|| (Unit::new(name, Class::Age), old + 1))
}

/// "°C", "° F", "°".
fn degrees(tokens: &Tokens, at: usize) -> (Unit, usize) {
    let (name, next) = match tokens.word(at + 1) {
        Some("C") => ("celsius", at + 2),
        Some("F") => ("fahrenheit", at + 2),
        _ => ("degree", at + 1),
    };
    (Unit::new(name, Class::Measure), next)
}

/// Symbols with powers and strokes: "km", "m2", "m²", "km/h", "A/cm2", "lb-ft".
fn symbols(tokens: &Tokens, at: usize, sure: bool) -> Option<(Unit, usize)> {
    let (mut unit, mut next) = powered(tokens, at)?;
    let stroke = |at: usize| tokens.is_mark(at, '/') && tokens.is_glued_before(at) && tokens.is_glued(at);
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

fn powered(tokens: &Tokens, at: usize) -> Option<(Unit, usize)> {
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
fn symbol(tokens: &Tokens, at: usize) -> Option<(Class, [&'static str; 2])> {
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

/// The unit with what stands below "per", "a" or a stroke: "dollar per barrel", "mile per hour".
pub fn below(tokens: &Tokens, unit: Unit, at: usize) -> (Unit, usize) {
    let hyphen = usize::from(tokens.is_dash(at) && tokens.is_glued(at));
    let stroke = tokens.is_mark(at, '/') && tokens.is_glued(at);
    let per = tokens.is(at + hyphen, word!("per")) || stroke;
    let article = tokens.is_any(at + hyphen, words!["a", "an"]);
    if !per && !article {
        return (unit, at);
    }
    let start = at + hyphen + 1 + usize::from(tokens.is_dash(at + hyphen + 1) && tokens.is_glued(at + hyphen));
    // "$5 a week earlier" is no price by the week.
    if tokens.is_in(start + 1, Sign::COUNTS_FROM) {
        return (unit, at);
    }
    let found = under(tokens, start, per, unit.class == Class::Money);
    found.map_or((unit, at), |(name, next)| (Unit { under: Some(name), ..unit }, next))
}

fn under(tokens: &Tokens, at: usize, per: bool, money: bool) -> Option<(Name, usize)> {
    let names = |at: usize| is_speakable(tokens, at) && !is_stop(tokens, at);
    if per && let Some(number) = super::number::number(tokens, at, false) {
        let noun = Some(number.next).filter(|&noun| tokens.is_word(noun) && names(noun))?;
        return Some((Name::Written(at, noun), noun + 1));
    }
    if per && let Some((unit, next)) = plain(tokens, at, false).filter(|(unit, _)| unit.class != Class::Percent) {
        return Some((unit.name, next));
    }
    let written = tokens.word(at).filter(|_| names(at))?;
    let one = singular(written);
    let known = word(tokens, at).filter(|unit| unit.class == Class::Time || money);
    let sold = || money && one.known().is(Sign::SOLD_BY);
    match known {
        Some(unit) if one.is(written) => Some((unit.name, at + 1)),
        _ => (per || sold()).then_some((Name::Word(at), at + 1)),
    }
}

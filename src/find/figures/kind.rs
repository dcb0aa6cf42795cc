//! What sort of number a figure is, and whether it is worth a reader's eye.

use super::measured::{Measure, Shape};
use super::multiple::compares;
use super::unit::{Class, GENERATION};
use super::words::is_plural;
use crate::article::{Amount, Direction, FigureKind};
use crate::find::date::Dated;
use crate::find::tokens::{At, Tokens};
use crate::read::lemma;
use crate::words::{Sign, looked_up, word, words};

/// What is known of a figure when its sort is asked for.
pub struct Seen<'a> {
    /// The number.
    pub measure: &'a Measure,
    /// The sort of its unit.
    pub class: Class,
    /// Whether it goes up or down, by a verb or by a noun.
    pub direction: Option<Direction>,
    /// When.
    pub time: Option<Dated>,
    /// The sort of the figure whose noun it means, where its own is elided.
    pub elided: Option<FigureKind>,
    /// Where its sentence starts.
    pub sentence: At,
    /// The token where it starts, hedge included.
    pub start: At,
    /// The token after its noun.
    pub end: At,
}

/// The sort of a figure.
pub fn kind(tokens: &Tokens, seen: &Seen, unit: Option<&str>) -> FigureKind {
    let next = seen.measure.next;
    let word = seen.measure.shape == Shape::Words;
    let part = seen.measure.shape == Shape::Part && seen.class != Class::Measure;
    let by_time = unit.is_some_and(is_by_time) || tokens.is_in(next, Sign::BY_TIME);
    let spread = seen.time.is_some_and(|time| time.value.end.is_some() || time.value.start.month.is_none());
    match seen.class {
        Class::Times if compares(tokens, next) || word => FigureKind::Multiple,
        Class::Times => FigureKind::Count,
        _ if seen.measure.ends.is_some() => FigureKind::Level,
        _ if seen.direction.is_some() => FigureKind::Change,
        Class::Percent if tokens.is(next, word!("of")) => FigureKind::Share,
        _ if part => FigureKind::Share,
        Class::Money | Class::Counted | Class::Measure if by_time => FigureKind::Flow,
        Class::Counted if seen.elided.is_some() => seen.elided.unwrap_or(FigureKind::Count),
        Class::Counted if stands(tokens, seen) => FigureKind::Level,
        Class::Counted if spread => FigureKind::Flow,
        Class::Counted => FigureKind::Count,
        _ => FigureKind::Level,
    }
}

/// Whether the name of a unit ends in a length of time below "per".
fn is_by_time(unit: &str) -> bool {
    unit.rsplit_once(' ')
        .is_some_and(|(counted, time)| counted.ends_with(" per") && looked_up(time, "").is(Sign::PERIOD))
}

/// Whether the words around the number say that so many are there: "there are 40", "has 40", "40 live here".
fn stands(tokens: &Tokens, seen: &Seen) -> bool {
    let as_of = seen.time.is_some_and(|time| tokens.text().get(time.span.start..).is_some_and(opens_as_of));
    let before = seen.start.checked_sub(1).filter(|&at| at >= seen.sentence);
    let verb = before.and_then(|at| if tokens.is_in(at, Sign::INSIDE_STANDS) { at.checked_sub(1) } else { Some(at) });
    let home = tokens.is_after_phrase(seen.start, words!["home", "to"]);
    as_of
        || home
        || tokens.is_in(seen.end, Sign::AFTER_STANDS)
        || verb.is_some_and(|at| tokens.is_in(at, Sign::BEFORE_STANDS))
}

fn opens_as_of(text: &str) -> bool {
    text.get(..5).is_some_and(|words| words.eq_ignore_ascii_case("as of"))
}

/// Whether two numbers with a dash are a score or odds: "a 3-1 win", "at 7-2", "lost 2-3", "6-3, 3-6".
fn is_score(tokens: &Tokens, measure: &Measure, start: At, next: At) -> bool {
    let (low, high) = measure.amount.ends();
    if measure.ends.is_some() || measure.unit.is_some() {
        return low > high && measure.ends.is_none();
    }
    let is_pair =
        |at: At| tokens.is_digits(at) && tokens.is_dash(at + 1) && tokens.is_glued(at) && tokens.is_digits(at + 2);
    let alone = !tokens.is_word(next) || tokens.is_in(next, Sign::PREP) || tokens.is_in(next, Sign::CALENDAR);
    let verb = start.checked_sub(1).is_some_and(|verb| lemma(tokens.written(verb)).is(Sign::CONTEST));
    let before = start.checked_sub(4).is_some_and(|before| is_pair(before) && tokens.is_mark(start - 1, ','));
    let set = before || tokens.is_mark(next, ',') && is_pair(next + 1);
    low > high || is_pair(start) && next == start + 3 && alone && (verb || set)
}

/// Whether a figure is worth a reader's eye: not a small count in words, not the letter-number of a network, a score, the
/// pages of a document or the length of a pause.
pub fn salient(tokens: &Tokens, measure: &Measure, start: At, next: At, class: Class) -> bool {
    const FEW: f64 = 10.0;
    const MANY: f64 = 100.0;
    let (low, high) = measure.amount.ends();
    let few = low.abs().max(high.abs()) <= FEW;
    let hyphened = tokens.is_dash(next) && tokens.is_glued_before(next) && tokens.is_glued(next);
    let generation = measure.unit.is_some_and(|unit| unit.is(GENERATION));
    let rate = tokens.is(next, word!("for")) && tokens.is(next + 1, word!("every"));
    let wins = |verb: At| lemma(tokens.written(verb)).is(Sign::WINS);
    let none = matches!(measure.amount, Amount::One(value) if value == 0.0 || value == 1.0);
    match class {
        _ if generation || is_score(tokens, measure, start, next) => false,
        _ if rate => true,
        Class::Age => false,
        // "Won three points": of a match.
        Class::Points if few && measure.shape == Shape::Words && start.checked_sub(1).is_some_and(wins) => false,
        // "Cut its staff from nine to four".
        Class::Counted if measure.ends.is_some() || is_listed(tokens, start, next) || is_base(tokens, start, next) => {
            true
        }
        Class::Counted | Class::Time => !(measure.shape == Shape::Words && few || hyphened && high < MANY || none),
        _ => true,
    }
}

/// Whether the number from `start` to `next` is what another is compared with: "up from nine", "against nine in May".
fn is_base(tokens: &Tokens, start: At, next: At) -> bool {
    let alone = !tokens.is_word(next) || tokens.is_in(next, Sign::PREP);
    tokens.phrase_before(start, At::FIRST, Sign::TURNED_FROM).is_some()
        || alone && tokens.is_after(start, word!("against"))
}

/// Whether a number in words, however small, goes on with a list: "Hull has 12 seats, Leith six and Marl three", or is one of
/// the parts of a number: "of the 18 dead, 11 were women and seven children", "40 boats: 25 of wood, six of steel".
fn is_listed(tokens: &Tokens, start: At, next: At) -> bool {
    const FAR: usize = 10;
    const YEAR: usize = 4;
    let joins = |at: &At| matches!(tokens.mark(*at), Some(',' | ':')) || tokens.is(*at, word!("and"));
    let hedged = start.checked_sub(1).filter(|at| tokens.is_any(*at, words!["only", "just"]));
    let joint = hedged.unwrap_or(start).checked_sub(1).filter(joins);
    // "14 weeks in Wales, nine in Scotland", "14 in 2022 and only eight in 2023", but "in 2022 two and eight in 2023".
    let place = tokens.is_any(next, words!["in", "from", "at"]) && (tokens.is_capital(next + 1) || tokens.is_digits(next + 1))
        || tokens.is_any(next, words!["last", "this"]) && tokens.is_in(next + 1, Sign::TIME)
        // "19 weeks for a hip and five for a knee".
        || tokens.is(next, word!("for")) && tokens.is_in(next + 1, Sign::INDEF);
    let counts =
        |at: At| tokens.is_digits(at) && tokens.written(at).len() != YEAR || tokens.is_in(at, Sign::BELOW_HUNDRED);
    let placed = |joint: At| place && joint.saturating_sub(FAR).to(joint).any(counts);
    if joint.is_some_and(|joint| parts_of_number(tokens, joint) || placed(joint)) {
        return true;
    }
    // "Kent has 41 seats and Hull has nine".
    let has = |at: &At| tokens.is_in(*at, Sign::HAVE);
    let name = start.checked_sub(1).map(|at| if has(&at) { at.saturating_sub(1) } else { at });
    // "The north lost 14 piers, the south nine", "men lost 14 pounds, women nine".
    let leads = |at: At| at.checked_sub(1).is_some_and(|joint| joins(&joint));
    let led = |at: At| leads(at) && is_plural(tokens, at) || tokens.is_after(at, word!("the")) && leads(at - 1);
    let Some(name) = name.filter(|name| tokens.is_capital(*name) || led(*name)) else { return false };
    let ends = matches!(tokens.mark(next), Some(',' | '.' | ';')) || tokens.is(next, word!("and"));
    let inside = |at: &At| !matches!(tokens.mark(*at), Some('.' | ';' | '\n' | '“' | '”'));
    ends && name.saturating_sub(FAR).to(name).rev().take_while(inside).any(|at| tokens.is_digits(at))
}

/// Whether the list with the joint at `joint` opens with parts of a number: behind "of the 18 dead,", or behind a colon.
pub fn parts_of_number(tokens: &Tokens, joint: At) -> bool {
    const FAR: usize = 24;
    let inside = |at: &At| !matches!(tokens.mark(*at), Some('.' | ';' | '\n' | '“' | '”'));
    let first = joint.saturating_sub(FAR).to(joint).rev().take_while(inside).last().unwrap_or(joint);
    let the = first + 1 + usize::from(tokens.is_any(first + 1, words!["the", "its"]));
    let of = tokens.is(first, word!("of")) && tokens.is_digits(the);
    let is_sum = |colon: At| {
        let (before, behind) = (colon.saturating_sub(FAR).max(first), colon + 1);
        let number = |at: At| tokens.is_digits(at) || tokens.is_in(at, Sign::BELOW_HUNDRED);
        tokens.is_mark(colon, ':') && number(behind) && before.to(colon).any(number)
    };
    of || first.to(joint + 1).any(is_sum)
}

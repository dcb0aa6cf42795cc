//! Which way a number changes: the verb or the particle that governs it.

use super::unit::Class;
use super::words::is_stop;
use crate::article::Direction;
use crate::find::tokens::{At, Tokens};
use crate::words::{Sign, word};

/// What governs a number that changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Turn {
    /// Which way it goes.
    pub direction: Direction,
    /// The token of the verb or particle.
    pub verb: At,
}

/// The verb or particle before `at`, where a number and its hedge start, that gives it a direction. Words before `free`
/// belong to another number.
pub fn turn(tokens: &Tokens, at: At, free: At, class: Option<Class>) -> Option<Turn> {
    /// "Grew exports by 8 per cent": so many words may stand between verb and "by".
    const FARTHEST: usize = 5;
    let mut start = at;
    while start > free && tokens.is_in(start - 1, Sign::BEFORE_CHANGE) {
        start -= 1;
    }
    let by = start.to(at).any(|at| tokens.is(at, word!("by")));
    let nearest = start.saturating_sub(if by { FARTHEST + 1 } else { 1 }).max(free);
    nearest.to(start).rev().take_while(|&at| tokens.is_word(at)).find_map(|verb| {
        let direction = said(tokens, verb, class, by)?;
        let fits = verb + 1 == start || !tokens.is_in(verb, Sign::TURNS);
        fits.then_some(Turn { direction, verb })
    })
}

fn said(tokens: &Tokens, at: At, class: Option<Class>, by: bool) -> Option<Direction> {
    let measured = matches!(class, Some(Class::Percent | Class::Points | Class::Money | Class::Measure));
    if tokens.is_in(at, Sign::TURNS) && (!measured || follows_phrasal(tokens, at)) {
        return None;
    }
    // A count that follows the verb is its object: "grew 20 roses", "fell 20 trees".
    let fits = measured || class.is_none();
    let shares = matches!(class, Some(Class::Percent | Class::Points | Class::Measure));
    match () {
        () if fits && tokens.is_in(at, Sign::GOES_UP) || shares && tokens.is_in(at, Sign::GAINS) => Some(Direction::Up),
        // "Lost to Rowe by 39% to 52%".
        () if tokens.is_in(at, Sign::LOSES) && tokens.is(at + 1, word!("to")) => None,
        () if fits && tokens.is_in(at, Sign::GOES_DOWN) || shares && tokens.is_in(at, Sign::LOSES) => {
            Some(Direction::Down)
        }
        () if by && tokens.is_in(at, Sign::RAISES) => Some(Direction::Up),
        () if by && tokens.is_in(at, Sign::CUTS) => Some(Direction::Down),
        () => None,
    }
}

/// What changes by the number whose words start at `number`: what stands between the verb and "by" ("grew exports by"),
/// or the subject of the verb.
pub fn changed(tokens: &Tokens, verb: At, number: At, from: At) -> Option<(At, At)> {
    let by = (verb + 1).to(number).find(|&at| tokens.is(at, word!("by"))).filter(|&by| by > verb + 1);
    let owned = tokens.is_in(verb + 1, Sign::POSS) || tokens.is(verb + 1, word!("the"));
    let start = verb + 1 + usize::from(owned);
    by.filter(|&by| start < by).map(|by| (start, by)).or_else(|| subject(tokens, verb, from))
}

/// "Illegal entries" in "illegal entries had increased by".
fn subject(tokens: &Tokens, verb: At, from: At) -> Option<(At, At)> {
    const LONGEST: usize = 5;
    const NEAR: usize = 12;
    let mut next = verb;
    while next > from && tokens.is_in(next - 1, Sign::BEFORE_TURN) {
        next -= 1;
    }
    let mut start = next;
    // "The 10-year note fell": a subject does not start inside a word.
    while start > from && next - start < LONGEST && tokens.is_word(start - 1) && !is_stop(tokens, start - 1) {
        start -= 1;
    }
    // Nor with the "s" of "the company's revenue".
    let joint = |at: At| tokens.is_dash(at) || matches!(tokens.mark(at), Some('’' | '\''));
    start += usize::from(start > At::FIRST && tokens.is_glued_before(start) && joint(start - 1));
    // "Accidents on the quays fell": what stands behind a preposition is not what changes, unless it is "of".
    let determined = start - usize::from(start > from && tokens.is_in(start - 1, Sign::BEFORE_SUBJECT));
    let within = determined.checked_sub(1).filter(|&at| at > from && tokens.is_in(at, Sign::WITHIN) && start < next);
    match within.and_then(|preposition| subject(tokens, preposition, from.max(verb.saturating_sub(NEAR)))) {
        Some(whole) => Some(whole),
        None => (start < next).then_some((start, next)),
    }
}

/// Whether "up" or "down" at `at` belongs to a verb that says no direction: "set up", "put down".
fn follows_phrasal(tokens: &Tokens, at: At) -> bool {
    tokens.follows(at, Sign::PHRASAL)
}

/// The direction that a noun beside the number at `start..next` gives it: "a 6% drop", "a rise of 5%".
pub fn noun_turn(tokens: &Tokens, start: At, next: At) -> Option<Direction> {
    let reading = |at: At| match () {
        () if tokens.is_in(at, Sign::RISE) => Some(Direction::Up),
        () if tokens.is_in(at, Sign::DROP) => Some(Direction::Down),
        () => None,
    };
    const FARTHEST: usize = 3;
    let after = next.to(next + FARTHEST).take_while(|&at| tokens.is_word(at) && !is_stop(tokens, at)).find_map(reading);
    let of = start.checked_sub(1).filter(|&of| tokens.is(of, word!("of")));
    after.or_else(|| of.and_then(|of| of.checked_sub(1)).and_then(reading))
}

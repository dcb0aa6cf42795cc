//! Numbers in the titles of works, which are no figures: “Seven Days in May”, The 39 Steps.

use super::grammar::Grammar;
use super::words::is_stop;
use crate::find::tokens::{At, Tokens};
use crate::words::{Sign, word};

/// Where a title ends, or what of it is a number, if the number or the word at `at` is in one.
pub fn titled(tokens: &Tokens, grammar: Grammar, at: At) -> Option<At> {
    in_marks(tokens, at).or_else(|| after_the(tokens, grammar, at))
}

/// “Seven Days in May”, the album “21”: in quotation marks each word but for small ones like a name, or behind what has a
/// title a number alone.
fn in_marks(tokens: &Tokens, at: At) -> Option<At> {
    const LONGEST: usize = 8;
    let is_open = |at: &At| {
        let parted = tokens.is_glued(*at) && !tokens.is_glued_before(*at);
        parted && matches!(tokens.mark(*at), Some('“' | '‘' | '"' | '\''))
    };
    let open = at.saturating_sub(LONGEST).to(at).rev().find(is_open)?;
    let is_close = |at: &At| {
        tokens.is_glued_before(*at)
            && !(tokens.is_word(*at + 1) && tokens.is_glued(*at))
            && matches!(tokens.mark(*at), Some('”' | '’' | '"' | '\''))
    };
    let close = at.to(at + LONGEST).find(is_close)?;
    let inside = (open + 1).to(close);
    let ends = |at: At| at + 1 == close && matches!(tokens.mark(at), Some(',' | '.' | '!' | '?'));
    let is_part = |at: At| {
        let joins = matches!(tokens.mark(at), Some(',' | ':' | '-' | '&' | '’' | '\''));
        tokens.is_capital(at) || tokens.is_digits(at) || is_stop(tokens, at) || joins || ends(at)
    };
    let is_named = inside.clone().filter(|&at| tokens.is_capital(at)).count() > usize::from(tokens.is_capital(at));
    let of_work = || close == open + 2 && tokens.follows(open, Sign::TITLED);
    ((is_named || of_work()) && inside.clone().all(is_part)).then_some(close)
}

/// "The 39 Steps", "the 1,000 Guineas": behind "the" and before a common noun of things that is written like a name.
fn after_the(tokens: &Tokens, grammar: Grammar, at: At) -> Option<At> {
    const LONGEST: usize = 3;
    if !tokens.is_digits(at) || !tokens.is_after(at, word!("the")) {
        return None;
    }
    let end = (at + 1).to(at + 1 + LONGEST).find(|&at| !tokens.is_capital(at))?;
    let is_somebody = [Sign::PERSON, Sign::PEOPLE, Sign::BODY, Sign::PLACE, Sign::NATION, Sign::TITLE];
    let is_thing = |at: At| {
        let place = grammar.place(at);
        place.is_some_and(|place| {
            (place.is(Sign::NOUN) || place.is(Sign::ADJ)) && !is_somebody.iter().any(|sign| place.is(*sign))
        })
    };
    let is_told = tokens.is_small(end) || tokens.is_capital(at - 1) && !tokens.is_word(end);
    (end > at + 1 && is_told && (at + 1).to(end).all(is_thing)).then_some(end)
}

//! What is counted: the noun phrase after a number.

use super::grammar::Grammar;
use super::measured::{Measure, Shape};
use super::unit::Noun;
use super::words::{is_adjective, is_plural, is_stop};
use crate::article::Amount;
use crate::find::spelled::is_small_number;
use crate::find::tokens::{At, Tokens};
use crate::read::tag::Tag;
use crate::words::{Sign, word, words};

/// The longest name of a counted thing, in tokens.
const LONGEST: usize = 9;

/// What `measure` counts, if the noun stands at `at`.
pub fn counted(tokens: &Tokens, grammar: Grammar, at: At, measure: &Measure) -> Option<Noun> {
    // "It was 340 two years ago".
    let years = at + usize::from(tokens.is(at, word!("of")));
    if is_small_number(tokens, years) && tokens.is_any(years + 2, words!["ago", "earlier"]) {
        return None;
    }
    let one = matches!(measure.amount, Amount::One(value) if value.abs() <= 1.0 && measure.shape != Shape::Part);
    let hyphen = tokens.is_hyphen(at);
    let of = tokens.is(at, word!("of"));
    let start = opening(tokens, at + usize::from(hyphen || of), hyphen, of || measure.shape == Shape::Part);
    let start = if start == at { past_compound(tokens, at) } else { start };
    let end = clause_end(tokens, grammar, start, one && !of);
    let end = joined(tokens, grammar, start, end).unwrap_or(end);
    let next = match plural(tokens, grammar, start, end, measure.shape).filter(|_| !hyphen && (!one || of)) {
        Some(next) => next,
        None if hyphen || one && !of => {
            let read = |at: At| at + 1 == end && grammar.place(at).is_some_and(|at| at.tag() == Tag::Noun);
            let noun = |at: At| tokens.is_word(at) && (!is_adjective(tokens, at) || read(at)) && !leads(tokens, at);
            start.to(end).find(|&at| noun(at))? + 1
        }
        None if of => return None,
        None => attributive(tokens, start, end, measure.start)?,
    };
    Some(Noun { start, next })
}

/// Where the noun phrase at `at` starts: after "the" where it is of a whole, after "more" where it is not.
fn opening(tokens: &Tokens, at: At, hyphen: bool, whole: bool) -> At {
    match () {
        // "A 2,000-strong crowd".
        () if hyphen => at + usize::from(tokens.is(at, word!("strong"))),
        // "31 of 90 seats", "one of the most daring raids".
        () if whole => {
            let at = at + usize::from(tokens.is_in(at, Sign::OF_WHOLE));
            let at = at + usize::from(tokens.number(at).is_some());
            let at = at + usize::from(tokens.is_in(at, Sign::SCALE));
            at + usize::from(tokens.is(at, word!("most")))
        }
        () => at + usize::from(tokens.is_in(at, Sign::MORE) || tokens.is(at, word!("such"))),
    }
}

/// The token after the "7-ounce" of "6 7-ounce tins".
fn past_compound(tokens: &Tokens, at: At) -> At {
    let number = tokens.number(at).is_some() || is_small_number(tokens, at);
    // "12 50ml bottles".
    if tokens.is_digits(at) && tokens.is_glued(at) && tokens.is_word(at + 1) && !tokens.is_glued(at + 1) {
        return at + 2;
    }
    let mut next = at + 1;
    while tokens.is_dash(next) && tokens.is_glued_before(next) && tokens.is_glued(next) {
        next += 2;
    }
    if number && next > at + 1 { next } else { at }
}

/// Where the words that could name a thing end, at the latest at a verb or a preposition: "19 fouls prove it". A word in -s is one only
/// behind a plural, or behind the one thing that is counted: "two match points" are points.
fn clause_end(tokens: &Tokens, grammar: Grammar, start: At, one: bool) -> At {
    let end = phrase_end(tokens, start);
    let tag = |at: At| grammar.place(at).map(|place| place.tag());
    let is_verb = |at: At| match tag(at) {
        // "310 rowers ages 70 and older".
        Some(Tag::Past | Tag::Modal | Tag::Preposition) => true,
        Some(Tag::Present) => one && tag(at - 1) == Some(Tag::Noun) || tag(at - 1) == Some(Tag::Plural),
        _ => false,
    };
    (start + 1).to(end).find(|&at| !tokens.is_glued_before(at) && is_verb(at)).unwrap_or(end)
}

/// Where the phrase goes on that ends at the "and" of "4.3 million digital and printed maps": qualities of one noun.
fn joined(tokens: &Tokens, grammar: Grammar, start: At, end: At) -> Option<At> {
    let quality = |at: At| tokens.is_word(at) && (is_adjective(tokens, at) || tokens.is_capital(at));
    let and = Some(end).filter(|end| *end > start && tokens.is(*end, word!("and")) && start.to(*end).all(quality))?;
    let next = clause_end(tokens, grammar, and + 1, false);
    let noun = plural(tokens, grammar, and + 1, next, Shape::Digits)?.checked_sub(1)?;
    (noun > and + 1 && !tokens.is_capital(noun) && (and + 1).to(noun).all(quality)).then_some(next)
}

/// The token after the plural in `start..end`; of plurals that follow each other ("crew members") the last.
fn plural(tokens: &Tokens, grammar: Grammar, start: At, end: At, shape: Shape) -> Option<At> {
    // "Cameras": the vocabulary of the reading knows more than endings tell.
    let read = |at: At| {
        tokens.is_small(at)
            && tokens.written(at).ends_with("as")
            && grammar.place(at).is_some_and(|at| at.tag() == Tag::Plural)
    };
    // "Half of Mrs. Moreno’s guests".
    let calls = |at: At| tokens.is_capital(at) && tokens.is_in(at, Sign::TITLE);
    let is_plural = |at: At| at < end && (is_plural(tokens, at) || read(at)) && !leads(tokens, at) && !calls(at);
    let first = start.to(end).find(|&at| is_plural(at))?;
    // "A quarter of the rules committee".
    let is_noun = |at: At| tokens.is_small(at) && grammar.place(at).is_some_and(|at| at.tag() == Tag::Noun);
    // "One in five adults smokes" has its verb there.
    let more = if shape == Shape::Part { first + 1 < end && is_noun(first + 1) } else { is_plural(first + 1) };
    Some(first + 1 + usize::from(more))
}

/// "A 6 storey block", "an 8-3 lead": a noun in the singular right after the number.
fn attributive(tokens: &Tokens, start: At, end: At, number: At) -> Option<At> {
    let word =
        tokens.word(start).filter(|_| start < end && tokens.is_small(start) && !tokens.is_in(start, Sign::NEG))?;
    let verb = word.ends_with("ing") || word.ends_with("ly") || word.ends_with("ed") && !word.ends_with("eed");
    // "The 45 found in April".
    let verb = verb || tokens.is_in(start, Sign::PARTICIPLE) && !tokens.is_in(start, Sign::NOUN);
    let article = tokens.follows(number, Sign::BEFORE_SUBJECT);
    let followed = start + 1 < end || article;
    (followed && !verb && !is_adjective(tokens, start)).then_some(start + 1)
}

/// Whether the word at `at` is only the first part of one with a hyphen.
fn leads(tokens: &Tokens, at: At) -> bool {
    tokens.is_glued(at) && tokens.is_dash(at + 1) && tokens.is_glued(at + 1)
}

/// Where the words that could name a thing end.
pub fn phrase_end(tokens: &Tokens, start: At) -> At {
    let belongs = |at: At| {
        let inner = at > start && tokens.is_glued_before(at);
        let after_hyphen = inner && tokens.is_dash(at - 1);
        let apostrophe = matches!(tokens.mark(at), Some('’' | '\'')) && tokens.is(at + 1, word!("s"));
        match tokens.is_word(at) {
            true => is_speakable(tokens, at) && (after_hyphen || !is_stop(tokens, at)),
            false => inner && tokens.is_glued(at) && (tokens.is_dash(at) || apostrophe),
        }
    };
    start.to(start + LONGEST).find(|&at| !belongs(at)).unwrap_or(start + LONGEST)
}

/// Whether the word at `at` is short enough to be one: names are copied from figure to figure.
pub fn is_speakable(tokens: &Tokens, at: At) -> bool {
    const LONGEST: usize = 100;
    tokens.written(at).len() <= LONGEST
}

//! Numbers that say which of several is meant, and so are no figures: "page 12", "stalls 71 and 72".

use super::grammar::{Grammar, Place};
use super::names::is_whole;
use super::units;
use super::words::is_plural;
use crate::find::spelled::scale_at;
use crate::find::tokens::{At, Tokens};
use crate::read::tag::{Tag, Tags};
use crate::words::{Sign, word, words};

/// A label with its number: "Page 12", "No. 5", "#4", "clause 14.2"; and how many there are: "Photo 3 of 12".
pub fn labelled(tokens: &Tokens, grammar: Grammar, at: At) -> Option<At> {
    if tokens.is_mark(at, '#') {
        return (tokens.is_glued(at) && tokens.is_digits(at + 1)).then_some(at + 2);
    }
    // "No. 6", "Ref: 88213".
    let stop = usize::from(matches!(tokens.mark(at + 1), Some('.' | ':')) && tokens.is_glued(at));
    let number = at + 1 + stop;
    // "They page 12 doctors".
    let is_verb = grammar.place(at).is_some_and(|place| place.tag().is_verb());
    let labels = is_label(tokens, at) && !is_verb || is_bare_label(tokens, grammar, at);
    if !labels || !is_code(tokens, number) || stop == 0 && tokens.is_glued(at) {
        return None;
    }
    let next = number + 1;
    let plural = is_plural(tokens, next) && tokens.is_small(next);
    let counts = tokens.is(at, word!("top")) && plural || tokens.is_in(next, Sign::FOLK);
    // "A flat 12 pence".
    let is_measured = units::after(tokens, next, false).is_some();
    let measure = is_measured || tokens.is_mark(next, '%') || tokens.is_any(next, words!["percent", "per"]);
    // "Sections 3-5".
    let more = tokens.is_dash(next) && tokens.is_glued(next) && tokens.is_digits(next + 1);
    // "Sections 4 and 5": not "room 4 and 5 beds".
    let all = past_numbers(tokens, next);
    let all = if is_plural(tokens, at) && !is_plural(tokens, all) { all } else { next };
    let of = next + 1;
    let is_counted = || {
        grammar
            .place(of + 1)
            .is_some_and(|place| (place.is_noun() || place.tag() == Tag::Adjective) && !place.is(Sign::VERB))
    };
    let is_last = tokens.is(next, word!("of")) && is_whole(tokens, of) && !is_counted();
    let all = if is_last { of + 1 } else { all };
    (!counts && !measure && scale_at(tokens, next).is_none()).then_some(if more { next + 2 } else { all })
}

/// The token behind the whole numbers that go on at `next` with a list of them: ", 13 and 14".
fn past_numbers(tokens: &Tokens, mut next: At) -> At {
    let comma = |at: At| at + usize::from(tokens.is_mark(at, ','));
    let past = |at: At| comma(at) + usize::from(tokens.is_any(comma(at), words!["and", "or", "through"]));
    while past(next) > next && is_whole(tokens, past(next)) {
        next = past(next) + 1;
    }
    next
}

/// Things that their numbers name: "stalls 71 and 72", "at stall 71". Numbers without a noun of their own count nothing
/// right behind a plural, where there are several, and behind a noun with nothing but a preposition before it.
pub fn named_by(tokens: &Tokens, grammar: Grammar, at: At) -> Option<At> {
    let word = grammar.place(at).filter(|_| is_whole(tokens, at + 1) && !tokens.is_glued(at))?;
    // Only behind a noun: each "and" of a list would look through all that is left of it.
    if !matches!(word.tag(), Tag::Plural | Tag::Noun) {
        return None;
    }
    let next = past_numbers(tokens, at + 2);
    let is = |tags: Tags| grammar.place(next).is_none_or(|behind| behind.is_tagged(tags));
    let ends = Tags::of(Tag::Mark).or(Tags::of(Tag::Preposition)).or(Tags::of(Tag::Coordinator));
    let verbs = [Tag::Modal, Tag::Past, Tag::Present, Tag::Base, Tag::Participle]
        .into_iter()
        .fold(ends, |tags, tag| tags.or(Tags::of(tag)));
    let counts = tokens.is_mark(next, '%')
        || tokens.is_glued_before(next) && tokens.is_glued(next)
        || units::after(tokens, next, false).is_some()
        || [Sign::FOLK, Sign::TIME, Sign::PORTION].iter().any(|sign| word.is(*sign));
    let named = match word.tag() {
        Tag::Plural => next > at + 2 && is(verbs),
        Tag::Noun => is(ends) && word.before().is_some_and(|before| before.tag() == Tag::Preposition),
        _ => false,
    };
    // "For rice it is 240 days, and for rye 512".
    let joins = |at: At| tokens.is_mark(at, ',') || tokens.is(at, word!("and"));
    let listed = tokens.is_after(at, word!("for")) && at.checked_sub(2).is_some_and(joins);
    (named && !counts && !listed).then_some(next)
}

/// Whether the noun at `at` stands for one by its number because nothing leads it: "ward 7", "Seat 27".
fn is_bare_label(tokens: &Tokens, grammar: Grammar, at: At) -> bool {
    let led = [Tag::Determiner, Tag::Possessive, Tag::Adjective, Tag::Numeral].map(Tags::of).into_iter();
    let is_led = |before: Place| led.clone().any(|tags| before.is_tagged(tags));
    tokens.is_in(at, Sign::BARE_LABEL)
        && grammar.place(at).is_some_and(|noun| noun.is_noun() && !noun.before().is_some_and(is_led))
}

/// The number or letters of a label in digits: "12", "88213", "14.2"; no "1,200", and nothing that opens with a nought.
fn is_code(tokens: &Tokens, at: At) -> bool {
    let written = tokens.written(at);
    let is_part = |part: &str| !part.is_empty() && part.bytes().all(|digit| digit.is_ascii_digit());
    let (whole, part) = written.split_once('.').unwrap_or((written, "0"));
    tokens.number(at).is_some() && is_part(whole) && is_part(part) && (whole.len() == 1 || !whole.starts_with('0'))
}

/// Whether the word at `at` is one whose number is a label.
pub fn is_label(tokens: &Tokens, at: At) -> bool {
    tokens.is_in(at, Sign::LABEL)
}

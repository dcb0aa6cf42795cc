//! Names with numbers in them, which are no figures.

use super::grammar::{Grammar, Place};
use super::kind::parts_of_number;
use super::noun::phrase_end;
use super::words::{is_plural, is_stop};
use super::{age, contact, money, units};
use crate::find::date;
use crate::find::spelled::{is_small_number, scale_at};
use crate::find::tokens::{At, Tokens};
use crate::read::tag::{Tag, Tags};
use crate::words::{Sign, word, words};

/// Letters and digits that make one word, and a capitalised name with its number: "COVID-19", "F16", "Boeing 737",
/// "S&P 500".
pub fn name(tokens: &Tokens, grammar: Grammar, at: At) -> Option<At> {
    let word = tokens.word(at)?;
    let dash = tokens.is_dash(at + 1) && tokens.is_glued(at) && tokens.is_glued(at + 1);
    if dash && tokens.is_digits(at + 2) {
        return (!tokens.is_in(at, Sign::BEFORE_HYPHEN)).then(|| whole_word(tokens, at + 2));
    }
    if tokens.is_digits(at + 1) {
        return match tokens.is_glued(at) {
            true => money::before(tokens, at).is_none().then(|| whole_word(tokens, at + 1)),
            // "WhatsApp 07700 900812"
            false if contact::coded(tokens, at + 1).is_some() => contact::coded(tokens, at + 1),
            false => (is_named(tokens, at, word)
                && !is_listed(tokens, at)
                && !leads_in(tokens, grammar, at)
                && !age::follows_name(tokens, grammar, at + 1))
            .then_some(at + 2),
        };
    }
    is_spelled(tokens, at).then_some(at + 1)
}

/// The token after the letters, digits and hyphens that run on from `at` without a blank.
fn whole_word(tokens: &Tokens, at: At) -> At {
    let part = |at: At| tokens.is_word(at) || tokens.is_digits(at) || tokens.is_dash(at) && tokens.is_glued(at);
    (at + 1).to(tokens.end()).find(|&next| !tokens.is_glued_before(next) || !part(next)).unwrap_or(tokens.end())
}

/// Whether the capitalised word at `at` and the number after it are one name.
fn is_named(tokens: &Tokens, at: At, word: &str) -> bool {
    let other = tokens.is_in(at, Sign::NO_NAME);
    let capital = word.chars().any(char::is_uppercase) && !is_stop(tokens, at) && !other;
    let version = tokens.written(at + 1).bytes().all(|b| b.is_ascii_digit() || b == b'.') && !opens(tokens, at);
    if !capital
        || !(is_whole(tokens, at + 1) || version)
        || date::month(tokens, at).is_some()
        || money::before(tokens, at).is_some()
    {
        return false;
    }
    let next = at + 2;
    let range = tokens.is_dash(next) && tokens.is_glued_before(next) && tokens.is_digits(next + 1);
    // "Boeing 737-800", where "Marl 24-17" gives a score.
    let range = range && tokens.written(at + 1).len() < 3;
    let plural = is_plural(tokens, next) && tokens.is_small(next);
    // "In Lyon 41 people died".
    let town = at > At::FIRST && tokens.is(at - 1, word!("in")) && opens(tokens, at - 1);
    let many = plural && (tokens.written(at + 1).len() > 3 || town);
    let scaled = scale_at(tokens, next).is_some() || tokens.is_any(next, words!["m", "bn"]);
    !(range || many || scaled || units::after(tokens, next, false).is_some())
}

/// Whether the name at `at` and the number behind it go on with a list: "Marlow built 310, Hull 45 and Brill 270".
fn is_listed(tokens: &Tokens, at: At) -> bool {
    const MOST: usize = 8;
    const SUBJECT: usize = 3;
    const NOUNS: usize = 3;
    let mut name = at;
    for _ in 0..MOST {
        // "Port Vale Rangers 51".
        let part = |at: &At| tokens.is_capital(*at) || tokens.is_mark(*at, '&');
        let first = name.saturating_sub(SUBJECT).to(name).rev().take_while(part).last();
        name = first.unwrap_or(name);
        // "The Alliance 214 and the Liberals 61".
        name -= usize::from(name > At::FIRST && tokens.is(name - 1, word!("the")));
        // "In Lyon 41 people died, in Nice 20".
        if name > At::FIRST && tokens.is(name - 1, word!("in")) {
            return is_placed(tokens, name - 1);
        }
        let Some(joint) = name.checked_sub(1) else { return false };
        let is_joint = tokens.is_mark(joint, ',') || tokens.is_any(joint, words!["and", "while"]);
        let joint = joint.saturating_sub(usize::from(is_joint && joint > At::FIRST && tokens.is_mark(joint - 1, ',')));
        let Some(mut last) = joint.checked_sub(1).filter(|_| is_joint) else { return false };
        // "310 boats, Hull 45", "44 percent, Hull 45": only the first counts aloud.
        last = percent(tokens, last);
        // "2,100 electric buses", "41mm of rain".
        let words = last.saturating_sub(NOUNS).to(last + 1).rev().take_while(|at| tokens.is_small(*at)).count();
        let is_noun = is_plural(tokens, last) || last > At::FIRST && tokens.is(last - 1, word!("of"));
        let words = if tokens.is_digits(last - words) { words } else { 1 };
        last = last.saturating_sub(if is_noun && tokens.is_small(last) { words } else { 0 });
        // "310 boat-builders".
        last = last.saturating_sub(if tokens.is_dash(last) && tokens.is_glued(last) { 2 } else { 0 });
        let Some(before) = last.checked_sub(1).filter(|_| tokens.is_digits(last)) else { return false };
        if tokens.is_small(before) {
            let first = before.saturating_sub(SUBJECT);
            return !tokens.is_in(before, Sign::PREP) && first.to(before).any(|at| tokens.is_capital(at));
        }
        name = before;
    }
    false
}

/// The number before the "percent", "%" or "per cent" that ends at the token `last`, with "of the vote" behind it; else `last`.
fn percent(tokens: &Tokens, last: At) -> At {
    let of = last.saturating_sub(2);
    let end = if tokens.is(of, word!("of")) && tokens.is_small(last) { of.saturating_sub(1) } else { last };
    let cent = end.saturating_sub(usize::from(tokens.is(end, word!("cent"))));
    let is_sign = tokens.is_mark(cent, '%') || tokens.is_any(cent, words!["percent", "per"]);
    if is_sign { cent.saturating_sub(1) } else { last }
}

/// Whether the place that the "in" at `at` leads is the next of several of which the first has its number: ", in Nice 20 and".
fn is_placed(tokens: &Tokens, at: At) -> bool {
    const FAR: usize = 16;
    let joint = at.checked_sub(1).filter(|joint| tokens.is_mark(*joint, ',') || tokens.is(*joint, word!("and")));
    let inside = |at: &At| !matches!(tokens.mark(*at), Some('.' | ';' | '\n'));
    let first = |at: At| tokens.is_digits(at) && tokens.is_capital(at - 1) && tokens.is(at - 2, word!("in"));
    let from = joint.map_or(At::FIRST, |joint| joint.saturating_sub(FAR).max(At::new(2)));
    joint.is_some_and(|joint| from.to(joint).rev().take_while(inside).any(first))
}

/// Whether the word at `at`, which opens a sentence, is none that names: "Overall 85 boats", "Soon 40 homes". A capital means
/// nothing there; an adjective may lead a name but where what is counted follows: "Super 8".
fn leads_in(tokens: &Tokens, grammar: Grammar, at: At) -> bool {
    let nouns = Tags::of(Tag::Noun).or(Tags::of(Tag::Plural)).or(Tags::of(Tag::Name));
    let counts = || is_plural(tokens, at + 2) && tokens.is_small(at + 2);
    let leads = |word: Place| match word.is_tagged(Tags::of(Tag::Adjective)) {
        _ if word.is(Sign::ADV) => true,
        true => counts(),
        false => !word.is_tagged(nouns),
    };
    opens(tokens, at) && grammar.place(at).is_some_and(leads)
}

/// A number that belongs to the name after it, such as a model or an address: "500 Abarth", "10 Larch Street"; or says which of
/// its kind is meant: "the 7 bus".
pub fn numbered(tokens: &Tokens, grammar: Grammar, at: At) -> Option<At> {
    let next = at + 1;
    if tokens.is_in(next, Sign::NUMBERED) && tokens.is_after_any(at, words!["the", "a", "an"]) && is_whole(tokens, at) {
        let counts = next.to(phrase_end(tokens, next)).any(|at| is_plural(tokens, at));
        return (!counts).then_some(next);
    }
    let name = tokens.word(next).filter(|_| tokens.is_capital(next) && !tokens.is_glued(at))?;
    let owned =
        at == At::FIRST || !tokens.is_glued_before(at) && !tokens.is_after_any(at, words!["than", "least", "about"]);
    let end = phrase_end(tokens, next);
    // "10115 Berlin".
    let coded = tokens.written(at).len() == 5 && tokens.is_plain_digits(at) && !is_plural(tokens, next);
    if coded && tokens.is_after_any(at, words!["in", "to", "at"]) {
        return Some(next);
    }
    // "44 Mill Lane opens".
    let is_verb = |at: At| tokens.follows(at, Sign::STREET) && grammar.place(at).is_some_and(|place| !place.is_noun());
    let counts = next.to(end).any(|at| is_plural(tokens, at) && !is_verb(at));
    // "12 Rue des Lilas".
    if tokens.is_in(next, Sign::STREET) && tokens.is_capital(next + 1) | tokens.is_capital(next + 2) {
        return (owned && is_whole(tokens, at) && !is_plural(tokens, next)).then_some(next);
    }
    let address = tokens.is_in(end.saturating_sub(1), Sign::STREET);
    let joined = !address && tokens.is_any(end, words!["and", "or", "to"]) && tokens.number(end + 1).is_some();
    // "31 Labour, 20 Green".
    let joint =
        at.checked_sub(1).filter(|at| matches!(tokens.mark(*at), Some(',' | ':')) || tokens.is(*at, word!("and")));
    if end == next + 1 && joint.is_some_and(|joint| parts_of_number(tokens, joint)) {
        return None;
    }
    let unit = scale_at(tokens, next).is_some() || units::after(tokens, next, false).is_some();
    let shouted = name.len() > 1 && name.chars().all(char::is_uppercase);
    (owned && is_whole(tokens, at) && !counts && !joined && !unit && !shouted && end > next).then_some(next)
}

/// Whether the capitalised number word at `at` is part of a name: "the Big Ten", "Air Force One".
fn is_spelled(tokens: &Tokens, at: At) -> bool {
    let capital = is_small_number(tokens, at) && tokens.is_capital(at) && !opens(tokens, at);
    let is_capital = |at: At| tokens.is_capital(at) && !is_stop(tokens, at);
    capital && !leads(tokens, at) && (at.checked_sub(1).is_some_and(is_capital) || is_capital(at + 1))
}

fn leads(tokens: &Tokens, at: At) -> bool {
    tokens.is_glued(at) && tokens.is_dash(at + 1)
}

/// A whole number of at most four digits, written without separators or a nought before them.
pub fn is_whole(tokens: &Tokens, at: At) -> bool {
    let written = tokens.written(at);
    let coded = written.len() > 1 && written.starts_with('0');
    written.len() <= 4 && !coded && tokens.number(at).is_some() && tokens.is_plain_digits(at)
}

/// Whether a sentence, a quotation or a bracket opens with the token at `at`.
fn opens(tokens: &Tokens, at: At) -> bool {
    let opening =
        |mark| matches!(mark, '.' | '!' | '?' | '…' | ':' | ';' | '“' | '"' | '‘' | '(' | '—' | '–' | '•' | '\n');
    at.checked_sub(1).is_none_or(|before| tokens.mark(before).is_some_and(opening))
}

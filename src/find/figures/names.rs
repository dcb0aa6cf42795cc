//! Names and labels with numbers in them, which are no figures.

use super::grammar::{Grammar, Place};
use super::noun::phrase_end;
use super::words::{is_plural, is_stop};
use super::{age, money, units};
use crate::find::date;
use crate::find::spelled::{is_small_number, scale_at};
use crate::find::tokens::{At, Tokens};
use crate::read::tag::{Tag, Tags};
use crate::words::{Sign, word, words};

/// A label with its number: "Page 12", "Game 2", "No. 5", "#4".
pub fn labelled(tokens: &Tokens, at: At) -> Option<At> {
    if tokens.is_mark(at, '#') {
        return (tokens.is_glued(at) && tokens.is_digits(at + 1)).then_some(at + 2);
    }
    let stop = usize::from(tokens.is_mark(at + 1, '.') && tokens.is_glued(at));
    let number = at + 1 + stop;
    if !is_whole(tokens, number) || stop == 0 && tokens.is_glued(at) || !is_label(tokens, at) {
        return None;
    }
    let next = number + 1;
    let plural = is_plural(tokens, next) && tokens.is_small(next);
    let counts = tokens.is(at, word!("top")) && plural || tokens.is_in(next, Sign::FOLK);
    let measure = tokens.is_mark(next, '%') || tokens.is_any(next, words!["percent", "per"]);
    // "Sections 3-5".
    let more = tokens.is_dash(next) && tokens.is_glued(next) && tokens.is_digits(next + 1);
    // "Sections 4 and 5": not "room 4 and 5 beds".
    let all = past_numbers(tokens, next);
    let all = if is_plural(tokens, at) && !is_plural(tokens, all) { all } else { next };
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

/// Whether the word at `at` is one whose number is a label.
pub fn is_label(tokens: &Tokens, at: At) -> bool {
    tokens.is_in(at, Sign::LABEL)
}

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
    let plural = is_plural(tokens, next) && tokens.is_small(next);
    let many = plural && tokens.written(at + 1).len() > 3;
    let scaled = scale_at(tokens, next).is_some() || tokens.is_any(next, words!["m", "bn"]);
    !(range || many || scaled || units::after(tokens, next, false).is_some())
}

/// Whether the name at `at` and the number behind it go on with a list: "Marlow built 310, Hull 45 and Brill 270".
fn is_listed(tokens: &Tokens, at: At) -> bool {
    const MOST: usize = 8;
    const SUBJECT: usize = 3;
    let mut name = at;
    for _ in 0..MOST {
        // "Port Vale Rangers 51".
        let part = |at: &At| tokens.is_capital(*at) || tokens.is_mark(*at, '&');
        let first = name.saturating_sub(SUBJECT).to(name).rev().take_while(part).last();
        name = first.unwrap_or(name);
        // "The Alliance 214 and the Liberals 61".
        name -= usize::from(name > At::FIRST && tokens.is(name - 1, word!("the")));
        let Some(joint) = name.checked_sub(1) else { return false };
        let is_joint = tokens.is_mark(joint, ',') || tokens.is_any(joint, words!["and", "while"]);
        let joint = joint.saturating_sub(usize::from(is_joint && joint > At::FIRST && tokens.is_mark(joint - 1, ',')));
        let Some(mut last) = joint.checked_sub(1).filter(|_| is_joint) else { return false };
        // "310 boats, Hull 45": only the first counts aloud.
        last -= usize::from(last > At::FIRST && is_plural(tokens, last) && tokens.is_small(last));
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
pub fn numbered(tokens: &Tokens, at: At) -> Option<At> {
    let next = at + 1;
    if tokens.is_in(next, Sign::NUMBERED) && tokens.is_after_any(at, words!["the", "a", "an"]) && is_whole(tokens, at) {
        let counts = next.to(phrase_end(tokens, next)).any(|at| is_plural(tokens, at));
        return (!counts).then_some(next);
    }
    let name = tokens.word(next).filter(|_| tokens.is_capital(next) && !tokens.is_glued(at))?;
    let owned =
        at == At::FIRST || !tokens.is_glued_before(at) && !tokens.is_after_any(at, words!["than", "least", "about"]);
    let end = phrase_end(tokens, next);
    let counts = next.to(end).any(|at| is_plural(tokens, at));
    let address = tokens.is_in(end.saturating_sub(1), Sign::STREET);
    let joined = !address && tokens.is_any(end, words!["and", "or", "to"]) && tokens.number(end + 1).is_some();
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
fn is_whole(tokens: &Tokens, at: At) -> bool {
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

//! The object of a verb, where the figure only follows it: "saw the greatest loss of sand at 4.1%", "recorded the most thefts,
//! 9,400".

use super::around::Around;
use super::item::Item;
use crate::read::phrase::{At, Form, Kind};
use crate::read::token::Token;
use crate::text::{Span, last_word};
use crate::words::{Sign, can_be, word, words};

/// What is ranked by the `verb`, whose number commas set off: "recorded the most thefts, 9,400, ahead of Bremen".
pub fn set_off(around: &Around, item: &Item, verb: At) -> Option<Span> {
    // "Leads the world in tea, with 40 tonnes".
    let field = item.opens.checked_sub(3).filter(|field| {
        around.is_mark(*field + 1, ',') && around.is_word(*field + 2, word!("with")) && around.is_named(*field)
    });
    let led = |field: &At| around.is_word(*field - 1, word!("in")) && *field > verb + 1;
    let leads = around.head(verb).is_some_and(|verb| words!["lead", "top"].has(verb.lemma));
    if let Some(field) = field.filter(|field| leads && led(field)) {
        return Some(around.stream.span(field));
    }
    let comma = item.opens.checked_sub(1).filter(|comma| around.is_mark(*comma, ',') && *comma == verb + 2)?;
    // "9,400", "3 tonnes a year".
    let next = around.stream.phrase_of(item.next).unwrap_or(item.phrase + 1);
    let ends = matches!(around.kind(next), Some(Kind::Mark(_)) | None);
    (ends && around.is_named(comma - 1) && is_ranked(around, comma - 1)).then(|| around.stream.span(comma - 1))
}

/// Whether a word of the phrase `at` ranks it: "the most lighthouses".
fn is_ranked(around: &Around, at: At) -> bool {
    let mut words = around.phrase(at).into_iter().flat_map(|phrase| phrase.from.to(phrase.to));
    words.any(|at| around.stream.token(at).is_some_and(|token| token.is(Sign::RANKS)))
}

/// The object of the verb that the figure only follows: "saw the greatest loss of sand at 4.1%".
pub fn object(around: &Around, item: &Item, verb: At) -> Option<Span> {
    let mut before = item.opens;
    while before > verb + 1 && around.kind(before - 1) == Some(Kind::Adverb) {
        before -= 1;
    }
    // "The firm cut its dividend to 2p".
    let turns = |verb: &Token| {
        [Sign::RISES, Sign::FALLS].iter().any(|sign| verb.lemma.is(*sign)) || verb.lemma == word!("revise")
    };
    let turns = || around.head(verb).is_some_and(turns);
    // "Has the most lighthouses, with 190".
    // "Cut power to 40 homes": no power.
    let counts = around.phrase(item.phrase).is_some_and(|phrase| phrase.to > item.next) && !item.is_percent(around);
    let leads = before.checked_sub(1).filter(|at| {
        around.is_any(*at, words!["at", "of", "from"])
            || around.is_word(*at, word!("with"))
                && around.is_mark(*at - 1, ',')
                && is_ranked(around, verb + 1)
                && !counts
            || around.is_word(*at, word!("to")) && turns() && (!counts || around.is(*at - 1, Sign::EXPECTED))
            || around.is_word(*at, word!("worth"))
    })?;
    let comma = leads.checked_sub(1).filter(|at| around.is_mark(*at, ',')).unwrap_or(leads);
    let end = comma.checked_sub(1).filter(|end| *end > verb && around.kind(*end) == Some(Kind::Noun))?;
    let mut first = end;
    while first > verb + 2 && around.kind(first - 1) == Some(Kind::Preposition) {
        // "Cut the area sown with wheat to 40 acres".
        let done = matches!(around.kind(first - 2), Some(Kind::Verb(Form::Participle))) && first > verb + 3;
        let noun = first - 2 - usize::from(done);
        if !around.is_named(noun) {
            break;
        }
        first = noun;
    }
    // "the lake with the largest number of swans".
    // "The lowest was Hull at 19%": who it is, not what is measured.
    // "Marlow was the slowest line, with 54% of trains on time": what Marlow is.
    let who = around.stream.subject_of(verb).map(|subject| subject.phrase);
    let is_named = who.is_some_and(|who| around.is_capital(who) && around.is_named(who) && !around.is_pronoun(who));
    let told = is_named && around.is_word(leads, word!("with")) && item.is_percent(around);
    if around.is(verb, Sign::BE) && (told || around.is_capital(first)) {
        return None;
    }
    // "Drawn from beyond the isles".
    if first.checked_sub(1).is_some_and(|at| around.kind(at) == Some(Kind::Preposition)) {
        return None;
    }
    // "Picked jobs, followed by rent at 16%".
    if (verb + 1).to(first).any(|at| matches!(around.kind(at), Some(Kind::Mark(_)))) {
        return None;
    }
    let amount = first.to(end + 1).find(|at| around.is(*at, Sign::AMOUNT_OF)).unwrap_or(first);
    let thing = around.extent(amount, end);
    (around.is_named(first) && !around.is_pronoun(first) && !is_height(thing.of(around.stream.text))).then_some(thing)
}

/// "A mean of 40", "a record high of 40": a level of what is said.
pub fn is_height(thing: &str) -> bool {
    can_be(last_word(thing), Sign::HEIGHT)
}

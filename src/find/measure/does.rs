//! What those do who are the subject of a verb, up to the end of their clause.

use super::around::Around;
use crate::read::phrase::{At, Form, Kind};
use crate::read::token::{self, Token};
use crate::text::Span;
use crate::words::{Sign, word, words};

/// What those do who are the subject of `verb`: "say the pier is safe". It ends with the clause, before a number or a time.
pub fn does(around: &Around, verb: At, end: At) -> Option<Span> {
    const MOST: usize = 12;
    // "Voted against", but not "rowed in".
    let leads = |at: At| {
        matches!(around.kind(at), Some(Kind::Preposition | Kind::Coordinator)) && !around.is_word(at, word!("against"))
    };
    // "Had cut hours".
    let hours =
        |at: At| at == verb + 1 && around.phrase(at).is_some_and(|it| it.to == it.from + 1 && it.kind == Kind::Noun);
    let bare = |at: At| around.has_number(at) && around.phrase(at).is_some_and(|it| it.to == it.from + 1);
    let stops = |at: &At| match around.kind(*at) {
        Some(Kind::Mark(_)) | None => true,
        // "Told a survey that they want to leave".
        // "Leaked while others sank".
        Some(Kind::Subordinator) if around.is_any(*at, words!["while", "whereas", "although"]) => true,
        Some(Kind::Subordinator) => *at > verb + 1 && !around.is(verb, Sign::HEARER),
        // "Voted for the bill and 9 against".
        // "Were vaccinated but only six in ten porters".
        Some(Kind::Coordinator)
            if around.is_word(*at, word!("but")) && [1, 2].iter().any(|by| around.has_number(*at + *by)) =>
        {
            true
        }
        Some(Kind::Coordinator) => {
            // "21% worried and 17% did not", "half went to Rowe and a third to Lind".
            let next = *at + 1;
            let part = || around.is(next, Sign::PART) && around.kind(next + 1) == Some(Kind::Preposition);
            let counts = around.is_finite(next + 1) || bare(next) || is_percent(around, next) || part();
            around.kind(next) == Some(Kind::Noun) && counts
        }
        _ if around.is_word(*at, word!("than")) => is_percent(around, *at + 1) || is_percent(around, *at + 2),
        _ => {
            is_percent(around, *at) && !is_by(around, *at)
                || around.is_date(*at)
                    && !around.is_any(*at - 1, words!["at", "within", "than"])
                    && !hours(*at)
                    && !lasts(around, verb, *at)
                || around.is_any(*at, words!["compared", "according"])
        }
    };
    let is_verb = |at: At| matches!(around.kind(at), Some(Kind::Verb(_)));
    let end = end.min(verb + MOST);
    let stop = (verb + 1).to(end).find(stops).unwrap_or(end);
    let mut last = stop - 1;
    // "In the past | year".
    let small = |at: At| around.is(at, Sign::DET) || around.is(at, Sign::PREP);
    let dated = |at: At| around.kind(at) == Some(Kind::Adverb) && small(at) && around.is_date(stop);
    // "A or above".
    let open = |at: At| around.is_word(at - 1, word!("or")) && at > verb + 1;
    while last > verb && !open(last) && (leads(last) || dated(last)) {
        last -= 1;
    }
    // "Spend more than 10% of it on rent": what is cut there says nothing.
    let bare = around.before_number(stop).is_none();
    let cut = last == verb && bare && !around.is(verb, Sign::DO) || around.is_any(last, words!["more", "less"]);
    if stop < end && cut && is_percent(around, stop + usize::from(around.is_word(stop, word!("than")))) {
        return None;
    }
    // "Said the debt, with the fog, meant they would go": what they said, the rest tells.
    let close = || (stop + 1).to(end).find(|at| around.is_mark(*at, ','));
    let parted = around.is(verb, Sign::SAY) && around.is_mark(stop, ',') && !(verb + 1).to(stop).any(is_verb);
    if parted && close().is_some_and(|at| around.is_finite(at + 1)) {
        return None;
    }
    let again = last == verb && around.is(verb, Sign::DO) && !is_denied(around, verb);
    // "Sailors polled named": they were polled, and named.
    // "Members surveyed support a ban": read as a noun.
    let polled = around.head(verb).is_some_and(|it| it.lemma.is(Sign::POLLS)) && around.is(verb + 1, Sign::VERB);
    let second = around.kind(verb + 1) == Some(Kind::Verb(Form::Participle)) && !around.is(verb, Sign::BE)
        || polled && around.kind(verb + 2) == Some(Kind::Noun);
    let second = second && last > verb;
    // "Never read".
    let denied = verb > At::FIRST && around.kind(verb - 1) == Some(Kind::Adverb) && around.is(verb - 1, Sign::NEG);
    let first = verb + usize::from(second) - usize::from(denied && !second);
    (!again).then(|| around.extent(first, last))
}

/// Whether the phrase `at` says for how long `verb` does so: "waited up to three months".
fn lasts(around: &Around, verb: At, at: At) -> bool {
    let leads = |at: At| matches!(around.kind(at), Some(Kind::Preposition | Kind::Adverb));
    around.has_number(at) && around.is(at, Sign::UNIT_TIME) && (verb + 1).to(at).all(leads)
}

/// Whether the verb `at` has "not" in it: "aren't".
pub fn is_denied(around: &Around, at: At) -> bool {
    let verb = around.phrase(at);
    verb.is_some_and(|verb| verb.from.to(verb.to).any(|at| around.stream.token(at).is_some_and(|it| it.is(Sign::NEG))))
}

/// Whether the phrase `at` is so many hundredths.
fn is_percent(around: &Around, at: At) -> bool {
    let sign = |at: token::At| {
        around
            .stream
            .token(at)
            .is_some_and(|token| token.mark() == '%' || token.word == word!("percent") || token.word == word!("per"))
    };
    around.has_number(at) && around.phrase(at).is_some_and(|phrase| phrase.from.to(phrase.to + 1).any(sign))
}

/// Whether "by" leads to the phrase `at`, which says what was done to some: "saw their pay cut by at least 9%".
fn is_by(around: &Around, at: At) -> bool {
    const NEAR: usize = 3;
    let from = around.phrase(at).map_or(token::At::FIRST, |it| it.from);
    let hedge = |token: &Token| token.is(Sign::HEDGE_INSIDE) || words!["at", "least", "most"].has(token.word);
    let leads = |at: &token::At| !around.is_number(*at) && around.stream.token(*at).is_some_and(|it| !hedge(it));
    let by = from.saturating_sub(NEAR).to(from + 2).rev().find(leads);
    by.and_then(|by| around.stream.token(by)).is_some_and(|by| by.word == word!("by"))
}

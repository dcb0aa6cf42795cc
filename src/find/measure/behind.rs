//! What stands behind a figure: the whole that it is a part of, and where, for what or among whom.

use super::around::Around;
use super::item::Item;
use crate::read::phrase::Kind;
use crate::text::Span;
use crate::words::{Sign, word, words};

/// What stands behind a figure.
#[derive(Default)]
pub struct Behind {
    /// What it is of.
    pub whole: Option<Span>,
    /// Where, for what, among whom.
    pub place: Option<Span>,
    /// The phrase behind all that.
    pub next: usize,
}

/// So many phrases are looked at.
const FARTHEST: usize = 10;

/// What stands behind the figure `item`.
pub fn behind(around: &Around, item: &Item) -> Behind {
    let inside = around.stream.phrase_of(item.next).filter(|_| item.next < around.stream.tokens.len());
    let own = inside.filter(|at| around.phrase(*at).is_some_and(|phrase| phrase.from < item.next));
    let mut at = own.map_or(inside.unwrap_or(item.phrase + 1), |at| at + 1);
    // "40,300 new cars": the noun may be a phrase of its own.
    if own.is_none() && around.is_named(at) && around.stream.span(at).start < item.end {
        at += 1;
    }
    let mut found = Behind { next: at, ..Behind::default() };
    let stop = item.sentence.1.min(item.phrase + FARTHEST);
    while at < stop {
        let noun = at + 1;
        let leads = around.kind(at) == Some(Kind::Preposition) && around.kind(noun) == Some(Kind::Noun);
        if around.is_date(at) || leads && around.is_date(noun) {
            at = if leads { noun + 1 } else { at + 1 };
        } else if leads && around.is_word(at, word!("of")) && found.whole.is_none() && found.place.is_none() {
            if around.has_number(noun) {
                break;
            }
            let last = aged(around, chain(around, noun, stop), stop);
            found.whole = Some(around.extent(noun, last));
            at = last + 1;
        } else if leads && is_where(around, at) && around.is_named(noun) {
            if around.stream.phrases.get(noun).is_some_and(|phrase| is_each(around, phrase.from)) {
                at = noun + 1;
                continue;
            }
            let last = chain(around, noun, stop);
            found.place = Some(around.extent(at, last));
            at = last + 1;
            found.next = at;
            break;
        } else if around.kind(at) == Some(Kind::Adverb) {
            at += 1;
        } else {
            break;
        }
        found.next = at;
    }
    found
}

/// Whether the token opens "every 500 crates".
fn is_each(around: &Around, token: usize) -> bool {
    around.stream.tokens.get(token).is_some_and(|token| words!["every", "each"].has(token.word))
}

/// Whether a preposition says where, for what or among whom: not "to", "with", "as".
fn is_where(around: &Around, at: usize) -> bool {
    around.is(at, Sign::SAYS_WHERE) && !around.is_any(at, words!["of", "to", "with"])
}

/// The last phrase of the noun phrase `noun` with what hangs on it: "rope and sail makers", "the mouth of the Wend".
fn chain(around: &Around, noun: usize, stop: usize) -> usize {
    let mut last = noun;
    while last + 2 < stop && around.is_named(last + 2) {
        let of = around.is_word(last + 1, word!("of"));
        // "cases in Spain and Italy": not where a verb or a number goes on with what follows "and".
        let and = around.is_word(last + 1, word!("and")) && !goes_on(around, last + 3);
        if !(of || and) {
            break;
        }
        last += 2;
    }
    last
}

/// With the years of "rowers ages 20 to 39", "those ages 90 and older".
fn aged(around: &Around, noun: usize, stop: usize) -> usize {
    const LONGEST: usize = 4;
    if !around.is_any(noun, words!["ages", "aged"]) {
        return noun;
    }
    let is_band = |at: &usize| {
        around.has_number(*at) && around.is_years(*at)
            || around.is_any(*at, words!["and", "to"])
            || around.is_any(*at, words!["older", "over", "younger"])
    };
    let last = (noun + 1..stop.min(noun + 1 + LONGEST)).take_while(is_band).last();
    last.filter(|last| !around.is_any(*last, words!["and", "to"])).unwrap_or(noun)
}

/// Whether what stands before the phrase `at` begins something else: a verb or a number follows.
fn goes_on(around: &Around, at: usize) -> bool {
    let leads = matches!(around.kind(at), Some(Kind::Preposition | Kind::Mark('('))) && around.has_number(at + 1);
    leads || around.is_finite(at) || around.has_number(at)
}

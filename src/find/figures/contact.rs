//! Numbers to call and places to go to: "called 911", "(800) 577-TIPS", "11779 S. Stone Court", "the 700 block of Elm Street".

use super::grammar::Grammar;
use crate::find::tokens::{At, Tokens};
use crate::read::tag::Tag;
use crate::words::{Sign, word, words};

/// Where the telephone number or the number of a house ends that starts at `at`.
pub fn contact(tokens: &Tokens, grammar: Grammar, at: At) -> Option<At> {
    called(tokens, grammar, at)
        .or_else(|| parted(tokens, at))
        .or_else(|| lettered(tokens, at))
        .or_else(|| house(tokens, at))
        .or_else(|| block(tokens, at))
}

/// "020 7946 0958", "+44 20 7946 0123", "’69": digits that open with a nought or a plus, and a year without its century.
pub fn coded(tokens: &Tokens, at: At) -> Option<At> {
    let written = tokens.written(at);
    let plain = |at: At| tokens.number(at).is_some() && tokens.is_plain_digits(at);
    let apostrophe = at.checked_sub(1).filter(|&mark| matches!(tokens.mark(mark), Some('’' | '\'' | '‘')));
    if apostrophe.is_some_and(|mark| tokens.is_glued(mark) && !tokens.is_glued_before(mark)) && written.len() == 2 {
        return Some(at + 1);
    }
    let nought = written.len() > 2 && written.starts_with('0') && !tokens.is_glued_before(at);
    let plus = tokens.is_glued_before(at) && tokens.is_mark(at - 1, '+') && plain(at + 1) && plain(at + 2);
    (plain(at) && (nought || plus))
        .then(|| (at + 1).to(tokens.end()).find(|&next| !plain(next)).unwrap_or(tokens.end()))
}

/// "Called 911", "text HELP to 85258", "a 999 caller": a number that somebody calls, and that counts nothing.
fn called(tokens: &Tokens, grammar: Grammar, at: At) -> Option<At> {
    const SHORTEST: usize = 3;
    // "116 123".
    let parts = |at: At| {
        tokens.is_digits(at)
            && tokens.written(at).split(char::is_whitespace).all(|it| it.bytes().all(|c| c.is_ascii_digit()))
    };
    if !parts(at) || tokens.written(at).len() < SHORTEST || tokens.is_glued_before(at) {
        return None;
    }
    let next = at + 1;
    // Any other number may count the calls: "112 calls".
    let sure = matches!(tokens.written(at), "911" | "999");
    let answers = tokens.written(at).len() == SHORTEST && tokens.is_in(next, Sign::ANSWERS_CALL);
    let modifies = answers || sure && tokens.is_in(next, Sign::OF_EMERGENCY);
    let noun = |at: At| grammar.place(at).is_some_and(|next| next.is_noun() || next.tag() == Tag::Adjective);
    let counts = tokens.is_word(next) && noun(next) || tokens.is_mark(next, '%');
    let to = at.checked_sub(1).filter(|&to| tokens.is_any(to, words!["to", "at", "on"])).unwrap_or(at);
    // "Text HELP to 85258", "calls to 999".
    let texted = to.checked_sub(1).is_some_and(|word| to < at && tokens.follows(word, Sign::CALLS));
    // "Ring 112 or 999".
    let other = at.checked_sub(2).filter(|&other| parts(other) && tokens.is(other + 1, word!("or")));
    let again = other.is_some_and(|other| {
        tokens.follows(other, Sign::CALLS) || tokens.is_after(other, word!("on")) && reaches(tokens, other - 1)
    });
    let dialled = tokens.follows(to, Sign::CALLS) || texted || again || to < at && reaches(tokens, to);
    if !(modifies || !counts && (dialled || tokens.written(at) == "911")) {
        return None;
    }
    let local = |next: At| parts(next) || tokens.is_dash(next) && tokens.is_digits(next + 1);
    next.to(tokens.end()).find(|&next| !local(next))
}

/// Whether somebody is called on the number whose "on" or "at" stands at `to`: "phone the council on 101", "reach us on 116 123".
fn reaches(tokens: &Tokens, to: At) -> bool {
    const FAR: usize = 5;
    let words = (1..=FAR).filter_map(|back| to.checked_sub(back)).take_while(|&at| tokens.is_word(at));
    let reach = |at: At| tokens.is(to, word!("on")) && tokens.is_any(at, words!["reach", "contact"]);
    words.into_iter().any(|at| tokens.is_in(at, Sign::CALLS) || reach(at))
}

/// "555 0199": seven digits that a blank parts.
fn parted(tokens: &Tokens, at: At) -> Option<At> {
    let plain = |at: At, many: usize| tokens.is_plain_digits(at) && tokens.written(at).len() == many;
    let number = plain(at, 3) && plain(at + 1, 4) && tokens.written(at + 1).starts_with('0');
    number.then_some(at + 2)
}

/// "1-800-FLOWERS", "(800) 577-TIPS": digits that go on with capitals.
fn lettered(tokens: &Tokens, at: At) -> Option<At> {
    let joint = |dash: At| tokens.is_dash(dash) && tokens.is_glued(dash) && tokens.is_glued_before(dash);
    let capitals =
        |at: At| tokens.word(at).is_some_and(|word| word.len() > 2 && word.bytes().all(|c| c.is_ascii_uppercase()));
    let bracket = tokens.is_mark(at + 1, ')') && at.checked_sub(1).is_some_and(|open| tokens.is_mark(open, '('));
    let first = if bracket { at + 2 } else { at };
    let mut next = first + 1;
    let mut letters = false;
    while joint(next) && (tokens.is_digits(next + 1) || capitals(next + 1)) {
        letters |= capitals(next + 1);
        next += 2;
    }
    let parts = (next - first) / 2 + 1;
    let said =
        bracket || tokens.follows(at, Sign::CALLS) || at > At::FIRST && tokens.is_any(at - 1, words!["to", "at", "on"]);
    (tokens.is_digits(first) && letters && (parts > 2 || said)).then_some(next)
}

/// "11779 S. Stone Ridge Court", "2200 South", "55 W. Baker St.": behind a number and a direction a name, or nothing.
fn house(tokens: &Tokens, at: At) -> Option<At> {
    const LONGEST: usize = 5;
    let number = tokens.is_plain_digits(at) && tokens.written(at).len() <= LONGEST && !tokens.is_glued(at);
    if !number || !tokens.is_in(at + 1, Sign::DIRECTION) || !tokens.is_capital(at + 1) {
        return None;
    }
    let letter = tokens.written(at + 1).len() <= 2;
    let named = |at: At| tokens.is_capital(at) || tokens.is_digits(at) || tokens.is_in(at, Sign::ORDINAL_END);
    let stop = usize::from(tokens.is_mark(at + 2, '.') && tokens.is_glued(at + 1));
    let next = at + 2 + stop;
    let name = next.to(next + LONGEST).take_while(|&at| named(at)).any(|at| tokens.is_in(at, Sign::STREET));
    let alone = !letter && !tokens.is_capital(next) && (!tokens.is_word(next) || tokens.is_in(next, Sign::ENDS_NOUN));
    (name || alone).then_some(next)
}

/// "The 700 block of Elm Street".
fn block(tokens: &Tokens, at: At) -> Option<At> {
    const HUNDRED: f64 = 1e2;
    let hundreds = tokens.number(at).is_some_and(|number| number >= HUNDRED && (number / HUNDRED).fract() == 0.0);
    (hundreds && tokens.is(at + 1, word!("block")) && tokens.is_after_any(at, words!["the", "a", "an"]))
        .then_some(at + 2)
}

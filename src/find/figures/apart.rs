//! What has digits and is no figure: dates, times of day, names, labels, scores that are even, numbers in lists.

use super::grammar::Grammar;
use super::{calendar, contact, hours, labels, names, number, titles};
use crate::find::spelled::spelled;
use crate::find::tokens::{At, Tokens};
use crate::read::tag::Tag;
use crate::words::{Sign, word, words};

/// Where what is no figure ends, if it starts at `at`.
pub fn past(tokens: &Tokens, grammar: Grammar, at: At) -> Option<At> {
    if let Some(end) = titles::titled(tokens, grammar, at) {
        return Some(end);
    }
    if tokens.is_digits(at) {
        // "41 for every 8,000 people": what the other is counted by.
        let is_base = tokens.is_after_phrase(at, words!["for", "every"]);
        // "The Group of 30" is a name.
        let is_group =
            at >= At::new(2) && tokens.is_after_phrase(at, words!["group", "of"]) && tokens.is_capital(at - 2);
        return contact::coded(tokens, at)
            .or_else(|| lettered(tokens, at))
            .or_else(|| contact::contact(tokens, grammar, at))
            .or_else(|| hours::hours(tokens, at))
            .or_else(|| calendar::dated(tokens, at))
            .or_else(|| strung(tokens, at))
            .or_else(|| height(tokens, at))
            .or_else(|| listed(tokens, at))
            .or_else(|| noted(tokens, at))
            .or_else(|| scale(tokens, at))
            .or_else(|| wickets(tokens, grammar, at))
            .or_else(|| names::numbered(tokens, grammar, at))
            .or((is_base || is_group).then_some(at + 1));
    }
    let named = || labels::labelled(tokens, grammar, at).or_else(|| labels::named_by(tokens, grammar, at));
    let worded = || once(tokens, at).or_else(|| hours::always(tokens, at)).or_else(named);
    calendar::dated(tokens, at).or_else(worded).or_else(|| names::name(tokens, grammar, at))
}

/// The "one point" of "at one point", which is a time.
fn once(tokens: &Tokens, at: At) -> Option<At> {
    let once = tokens.is(at, word!("one")) && tokens.is_after(at, word!("at")) && tokens.is_in(at + 1, Sign::AT_ONE);
    (once && spelled(tokens, at).is_some_and(|one| one.next == at + 1)).then_some(at + 2)
}

/// How tall somebody is, by feet and inches in one word: "5-foot-11", "a 6-foot-2-inch guard".
fn height(tokens: &Tokens, at: At) -> Option<At> {
    let is_foot = tokens.is_hyphen(at + 1) && tokens.is(at + 2, word!("foot"));
    let tall = is_foot && tokens.is_hyphen(at + 3) && tokens.is_digits(at + 4);
    let inch = tall && tokens.is_hyphen(at + 5) && tokens.is(at + 6, word!("inch"));
    tall.then_some(at + if inch { 7 } else { 5 })
}

/// Numbers strung together by dashes, points and strokes: "2004-11-08T06:45", "555-0142", "9/11", "4-4".
fn strung(tokens: &Tokens, at: At) -> Option<At> {
    let joint = |at: At| {
        let mark = tokens.is_dash(at) || matches!(tokens.mark(at), Some('/' | '.' | ':'));
        mark && tokens.is_glued(at) && tokens.is_glued_before(at)
    };
    let mut next = at + 1;
    while joint(next) && tokens.is_digits(next + 1) {
        next += 2;
    }
    let lengths = (tokens.written(at).len(), tokens.written(at + 2).len());
    let strung = match (next - at) / 2 {
        0 => tokens.number(at).is_none() || area_code(tokens, at),
        1 if tokens.is_mark(at + 1, '/') => number::number(tokens, at, false).is_none_or(|part| part.next == at + 1),
        1 => lengths == (3, 4) && !tokens.has_comma(at + 2) || tokens.number(at) == tokens.number(at + 2),
        _ => true,
    };
    strung.then_some(if area_code(tokens, at) { at + 2 } else { next })
}

/// The "(215)" of "(215) 555-0142".
fn area_code(tokens: &Tokens, at: At) -> bool {
    let open = at.checked_sub(1).is_some_and(|open| tokens.is_mark(open, '('));
    let local = tokens.is_digits(at + 2) && tokens.is_dash(at + 3) && tokens.is_digits(at + 4);
    open && tokens.is_mark(at + 1, ')') && local
}

/// "1. ", "2) " at the start of a line.
fn listed(tokens: &Tokens, at: At) -> Option<At> {
    const LAST: f64 = 99.0;
    let number = tokens.number(at).is_some_and(|value| value <= LAST && value == value.trunc());
    let mark = matches!(tokens.mark(at + 1), Some('.' | ')')) && tokens.is_glued(at) && !tokens.is_glued(at + 1);
    (number && mark && tokens.is_capital(at + 2) && tokens.starts_line(at)).then_some(at + 2)
}

/// "[3]", "[12, 14]", "[5–7]": the note or paragraph in which something stands. “We lost [12] boats” has a word of an editor.
fn noted(tokens: &Tokens, at: At) -> Option<At> {
    let open = at.checked_sub(1).filter(|&open| tokens.is_mark(open, '['))?;
    let inside = |at: At| tokens.is_plain_digits(at) || tokens.is_dash(at) || tokens.is_mark(at, ',');
    let close = at.to(tokens.end()).find(|&at| !inside(at)).filter(|&close| tokens.is_mark(close, ']'))?;
    (tokens.is_glued_before(open) || close > at + 1 || !tokens.is_word(close + 1)).then_some(close)
}

/// The ends of what something is told on: "a scale of 0 to 10", "a scale from 1 to 5".
fn scale(tokens: &Tokens, at: At) -> Option<At> {
    let led = tokens.is_after_any(at, words!["of", "from"]) && tokens.is_after(at - 1, word!("scale"));
    let joined = tokens.is(at + 1, word!("to")) || tokens.is_dash(at + 1);
    (led && joined && tokens.is_digits(at + 2)).then_some(at + 3)
}

/// The runs of a side and the wickets that they cost it: "reached 214 for 6 at tea".
fn wickets(tokens: &Tokens, grammar: Grammar, at: At) -> Option<At> {
    let lost = at + 2;
    let few = tokens.written(lost).len() == 1 && tokens.is_digits(lost) && !tokens.is_mark(lost + 1, '%');
    let of_runs = names::is_whole(tokens, at) && tokens.is(at + 1, word!("for")) && few;
    let priced = at > At::FIRST && tokens.is_glued_before(at);
    // "Sold 40 for 2 pounds each".
    let counts = grammar.place(lost + 1).is_some_and(|next| next.is_noun() || next.tag() == Tag::Adjective);
    let glued = tokens.is_glued(lost) && tokens.is_word(lost + 1);
    (of_runs && !priced && !counts && !glued).then_some(lost + 1)
}

/// "p < 0.001", "n = 207": what a letter stands for.
fn lettered(tokens: &Tokens, at: At) -> Option<At> {
    let sign = at.checked_sub(1).filter(|&sign| matches!(tokens.mark(sign), Some('=' | '<' | '>' | '≤' | '≥')))?;
    let letter = sign.checked_sub(1).and_then(|letter| tokens.word(letter))?;
    (letter.len() == 1).then_some(at + 1)
}

//! What those are or do who are the subject of a verb: "12% of rowers are Finns", "41% aren't sure they will stay".

use super::around::Around;
use super::does::{does, is_denied};
use super::item::Item;
use crate::read::phrase::{At, Kind};
use crate::text::Span;
use crate::words::{Sign, can_be};

/// What the part `item`, the subject of `verb`, is by the phrase `part` behind that, or what it does where `is_share` says that it
/// is a part of something. What they are not keeps its "not".
pub fn being(around: &Around, item: &Item, verb: At, part: At, is_share: bool) -> Option<Span> {
    let is_part = around.is(verb, Sign::BE)
        && (around.is_named(part) && !around.is(part, Sign::PREP) || around.kind(part) == Some(Kind::Adjective))
        && !around.has_number(part);
    if !is_part {
        return does(around, verb, item.sentence.1).filter(|_| is_share);
    }
    // "Keen to row", but "idle in Leith".
    let alone = around.kind(part) == Some(Kind::Noun) || around.kind(part + 1) == Some(Kind::Preposition);
    let all = || does(around, part, item.sentence.1).filter(|_| !alone);
    let who = all().unwrap_or(around.stream.span(part));
    // "Aren't sure", "are not sure".
    let denied = (verb + 1).to(part).any(|at| around.is(at, Sign::NEG)) || is_denied(around, verb);
    Some(if denied { Span::new(around.stream.span(verb).start, who.end) } else { who })
}

/// What those would be or do of whom the words at `who` deny it, empty where these say no more: "keen" of "are not keen", "row" of
/// "don’t row".
pub fn denied(text: &str, who: Span) -> Option<Span> {
    const FIRST: usize = 2;
    let mut end = who.start;
    for word in who.of(text).split(' ').take(FIRST) {
        end += word.len() + 1;
        if can_be(&word.replace('’', "'"), Sign::NEG) {
            return Some(Span::new(end.min(who.end), who.end));
        }
    }
    None
}

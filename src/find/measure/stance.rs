//! Parts of those asked that only say how they stand: "48% in favour, 39% against and 13% undecided".

use super::around::Around;
use super::behind::is_other;
use super::item::Item;
use super::subject::subject;
use crate::article::Measure;
use crate::read::phrase::{At, Kind};
use crate::read::tag::Tag;
use crate::text::{Span, last_word};
use crate::words::{Sign, can_be, word};

/// The measure of a per cent, `item`, that only says how its part stands; of whom it is, the one before it, which has `kept`,
/// says, else the subject of its sentence.
pub fn stance(around: &Around, item: &Item, kept: Option<&Measure>) -> Option<Measure> {
    let who = stands(around, item.phrase + 1).or_else(|| inside(around, item));
    let who = who.or_else(|| kept.and_then(|kept| quality(around, item, kept)))?;
    if let Some(kept) = kept.filter(|kept| (kept.whole.is_some() || kept.thing.is_some()) && kept.verb.is_some()) {
        return Some(Measure { who: Some(who), ..kept.clone() });
    }
    let verb = item.sentence.0.to(item.phrase).rev().find(|at| around.is_finite(*at)).filter(|_| kept.is_none())?;
    let whole = subject(around, verb).filter(|whole| whole.end <= around.stream.span(verb).start)?;
    let verb = around.head(verb).map(|token| token.span());
    Some(Measure { who: Some(who), verb, whole: Some(whole), ..Measure::default() })
}

/// The word that says so in one phrase with the number: "13% undecided".
fn inside(around: &Around, item: &Item) -> Option<Span> {
    let word = around.stream.token(item.next).filter(|word| word.is(Sign::STANCE))?;
    let last = around.phrase(item.phrase).is_some_and(|phrase| phrase.to == item.next + 1);
    let next = around.kind(item.phrase + 1);
    let ends = matches!(next, None | Some(Kind::Mark(_) | Kind::Coordinator | Kind::Preposition));
    (last && ends).then(|| word.span())
}

/// What the part `item` is, by an adjective alone behind it, where that before it, which has `kept`, "is" something or does what
/// ends with an adjective: "37% are idle and 23% busy", "62% said it had got worse and 17% better".
fn quality(around: &Around, item: &Item, kept: &Measure) -> Option<Span> {
    let (verb, who) = kept.verb.zip(kept.who)?;
    let text = around.stream.text;
    let is = can_be(verb.of(text), Sign::BE) && verb.end <= who.start;
    // "52% were satisfied, 30% neutral and 18% dissatisfied".
    let before = text.get(..verb.start).unwrap_or_default().trim_end();
    let were = can_be(last_word(before), Sign::BE) && (who.contains(&verb) || verb.end <= who.start);
    let does = were || who.contains(&verb) && around.is_at(who.end, Sign::ADJ);
    let tag = around.stream.tag(item.next)?;
    let word = around.stream.token(item.next)?.word;
    let done = were && matches!(tag, Tag::Past | Tag::Participle);
    let is_quality = tag == Tag::Adjective || done || (does || is) && word.is(Sign::ADJ) && !word.is(Sign::STANCE);
    let last = around.phrase(item.phrase).is_some_and(|phrase| phrase.to <= item.next + 1);
    let end = around.stream.token(item.next + 1);
    let ends = end.is_none_or(|end| matches!(end.mark(), '.' | ',' | ';') || end.word == word!("and"));
    ((is || does) && is_quality && last && ends).then(|| around.stream.extent(item.next, item.next + 1))
}

/// The words from the phrase `at` on, up to the end of their clause, that say how some stand: "in favour", "against", "of another
/// faith".
fn stands(around: &Around, at: At) -> Option<Span> {
    if is_other(around, at) {
        return Some(around.extent(at, at + 1));
    }
    let last = at + usize::from(around.is_word(at, word!("in")));
    // "Against it".
    let end = last + usize::from(around.is(last, Sign::PREP) && around.is_pronoun(last + 1));
    let ends = matches!(around.kind(end + 1), None | Some(Kind::Mark(_) | Kind::Coordinator));
    (ends && around.is(last, Sign::STANCE)).then(|| around.extent(at, end))
}

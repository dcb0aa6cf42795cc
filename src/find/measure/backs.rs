//! Two per cents of some who are for something: so many are, so many are not: "Women back it by 65% to 22%, men by 57% to 26%".

use super::around::{Around, FARTHEST};
use super::does::does;
use super::item::Item;
use crate::article::{Figure, Measure};
use crate::text::Span;
use crate::words::{Sign, can_be};

/// Gives the first of `figures`, the first of which is `item`, whose part of whom it is, and what they do; the second, which is
/// of others, measures nothing that the text names.
pub fn backed(around: &Around, item: &Item, figures: &mut [Figure]) -> Option<()> {
    let [one, other] = figures else { return None };
    let backs = |at| around.is_finite(at) && around.is(at, Sign::BACKS);
    let first = item.sentence.0.max(item.phrase.saturating_sub(FARTHEST));
    let verb = first.to(item.phrase).rev().find(|at| backs(*at)).filter(|_| one.is_percent() && other.is_percent())?;
    let does = does(around, verb, item.sentence.1)?;
    // "Favoured Tull 46 percent": the object is in one phrase with the number.
    let object = around.before_number(verb + 1).filter(|_| around.has_number(verb + 1));
    let does = object.map_or(does, |object| Span::new(does.start, object.end));
    // "Hale was preferred 51% versus 38%": by whom, it does not say.
    let text = around.stream.text;
    let opens = does.of(text).split(' ').next().unwrap_or_default();
    if can_be(opens, Sign::BE) || text.get(one.span.end..other.span.start).is_none_or(|gap| gap.trim() != "to") {
        return None;
    }
    let whole = one.measure.as_ref()?.who.filter(|who| !who.overlaps(&does))?;
    let verb = around.head(verb).map(|token| token.span());
    one.measure = Some(Measure { who: Some(does), verb, whole: Some(whole), ..Measure::default() });
    other.measure = None;
    Some(())
}

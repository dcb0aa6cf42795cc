//! Two numbers that tell again of two whom the sentence told apart: "in 1981 38% of men and 60% of women rowed; by 2021 it was
//! 51% and 44%".

use super::around::{Around, FARTHEST};
use super::foreseen::is_compared;
use super::item::Item;
use crate::article::{Figure, Measure};
use crate::words::words;

/// Gives `figures`, two that "and" joins, of which the first is `item`, the measures of the two of `before` that end it, where
/// a pronoun or "the figures" stands for those and the time is another.
pub fn again(around: &Around, item: &Item, last: &Item, figures: &mut [Figure], before: &[Figure]) -> Option<()> {
    let ([.., one, other], [first, second]) = (before, figures) else { return None };
    let [known, next] = [one, other].map(|figure| figure.measure.clone());
    let (known, next) = (known?, next?);
    let Measure { who, whole, place, verb, .. } = next;
    let apart = Measure { who, whole, place, verb, ..known.clone() } == next && known != next;
    let start = item.sentence.0.checked_sub(1).and_then(|at| around.stream.bounds_of(at)).unwrap_or(item.sentence).0;
    let is_near = one.span.start >= around.stream.span(start).start;
    let near = item.sentence.0.max(item.opens.saturating_sub(FARTHEST));
    let behind = near.to(item.opens).filter(|at| around.stream.span(*at).start >= other.span.end);
    let amount = |at| around.head(at).is_some_and(|noun| words!["figure", "share", "number"].has(noun.lemma));
    let stands = |at| around.is_pronoun(at) || amount(at);
    let timed = first.time.is_some() && first.time == second.time && first.time != one.time && one.time == other.time;
    let like = one.unit == other.unit && first.measure == second.measure && last.is_after(around, 1, words!["and"]);
    let same = |figure: &Figure| figure.unit == one.unit || figure.unit.is_empty() && figure.counted.is_none();
    // "Up from 30 and 28 in 1990".
    let compared = is_compared(around, item.first) && one.span.start >= around.stream.span(item.sentence.0).start;
    let told = timed && behind.into_iter().any(stands) || compared && one.time == other.time;
    if !(apart && is_near && like && same(first) && same(second) && told) {
        return None;
    }
    for (figure, (told, measure)) in [first, second].into_iter().zip([(one, known), (other, next)]) {
        (figure.kind, figure.counted) = (told.kind, told.counted);
        figure.unit.clone_from(&told.unit);
        figure.measure = Some(measure);
    }
    Some(())
}

//! Whether a bare number counts what the one right before it counts, by what their clauses say of both.

use super::foreseen::is_compared;
use super::item::Item;
use super::place::Place;
use crate::article::{Figure, FigureKind, Measure};
use crate::read::lemma;
use crate::text::Span;
use crate::words::{Sign, can_be, word, words};

/// Whether `figure`, a bare number with `measure`, has the unit, or the noun, of the one `before` it.
pub fn is_carried(place: Place, figure: &Figure, measure: &Measure, before: &Figure) -> bool {
    let text = place.around.stream.text;
    // "Shut 12 branches, leaving 40": branches.
    let leaves = measure.verb.is_some_and(|verb| lemma(verb.of(text)) == word!("leave"));
    if leaves && before.counted.is_some() {
        return true;
    }
    // "Promised 400 schools. They have built 31".
    let wished = |known: &Measure| known.verb.is_some_and(|verb| can_be(verb.of(text), Sign::EXPECTED));
    let did = |known: &Measure| known.who.is_some() && known.who == measure.who && known.verb != measure.verb;
    let hoped = before.measure.as_ref().is_some_and(|known| wished(known) && did(known));
    if hoped && before.counted.is_some() && measure.thing.is_none() && place.is_near() && place.ends() {
        return true;
    }
    let has_unit = !before.unit.is_empty() && before.unit != "%";
    let Some(known) = before.measure.as_ref().filter(|_| place.is_after_start(before.span)) else { return false };
    if known.verb != measure.verb {
        return false;
    }
    // "Up from 11 in April and 9 a year ago".
    let joined = has_unit && place.is_after(words!["and"]) && is_compared(place.around, place.last.first);
    if joined && known == measure && place.last.sentence == place.item.sentence {
        return true;
    }
    if goes_on(place, figure, measure, before) {
        return true;
    }
    if !has_unit && before.counted.is_none() {
        return false;
    }
    // "142 jobs, fewer than the 165 that the owners had forecast".
    let foreseen = |told: &str| told.split(' ').any(|word| can_be(word, Sign::EXPECTED) || word == "average");
    let Some(thing) = measure.thing else { return false };
    // "Took 118 tons of wool, Leith 42".
    let levels = before.kind != FigureKind::Multiple && before.kind != FigureKind::Change;
    let of_it =
        has_unit && levels && measure.verb.is_some() && known.thing == measure.thing && before.counted.is_none();
    of_it || known.who == measure.who && foreseen(thing.of(text))
}

/// Whether a list goes on that `before` opened: in hundredths, "Rowe on 39 per cent, Lind on 35", or behind the same
/// preposition, "passes are held by 900 people and cards by 400".
fn goes_on(place: Place, figure: &Figure, measure: &Measure, before: &Figure) -> bool {
    const ALL: f64 = 100.0;
    let Some(known) = before.measure.as_ref().filter(|_| measure.verb.is_some()) else { return false };
    let text = place.around.stream.text;
    let named = |span: Option<Span>| span.is_some_and(|span| span.of(text).contains(char::is_uppercase));
    let word = |item: &Item| item.before(place.around, 1).map(|token| token.word);
    let led =
        place.item.before(place.around, 1).is_some_and(|it| it.is(Sign::PREP)) && word(place.item) == word(place.last);
    let percent = before.unit == "%";
    let who = measure.who.is_some() && measure.who != known.who && (led || percent && named(measure.who));
    let town = percent && measure.place.is_some() && measure.place != known.place && known.place.is_some();
    let one_sentence = place.last.sentence == place.item.sentence;
    one_sentence && (who || town) && known.thing == measure.thing && (!percent || figure.amount.ends().1 <= ALL)
}

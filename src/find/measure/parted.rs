//! Parts of a whole that a sentence before parted by the same names: "In 2010, 70% of the pupils were girls and 30% boys. By
//! 2020 girls made up 55%, boys 45%".

use super::place::Place;
use crate::article::{Figure, Measure};
use crate::read::lemma;
use crate::text::Span;
use crate::words::{Sign, word};

/// So many phrases stand before it in its clause at most.
const SHORT: usize = 8;

/// So many figures before it are looked at.
const NEAR: usize = 6;

/// Gives `figure`, a part of which the text does not say of what, the whole of one of `told` that is the part of the same.
pub fn parted(place: Place, figure: &Figure, measure: &mut Measure, told: &[Figure]) {
    let text = place.around.stream.text;
    // "In 1995 oil met 44% of demand; in 2015 oil met 31%".
    let first = place.item.sentence.0.max(place.item.opens.saturating_sub(SHORT));
    let clause = first.to(place.item.opens).rev().find(|at| place.around.is_mark(*at, ';'));
    let start = place.around.stream.span(clause.unwrap_or(place.item.sentence.0)).start;
    let open = measure.whole.is_none() && measure.thing.is_none() && measure.place.is_none() && figure.is_percent();
    let Some((who, verb)) = measure.who.zip(measure.verb).filter(|_| open && place.is_near()) else { return };
    let called = |who: Span| bare(who.of(text)).to_lowercase();
    let states = |verb: Span| {
        let verb = lemma(verb.of(text));
        verb.is(Sign::STATES_LEVEL) || verb.is(Sign::BE) || verb == word!("account")
    };
    let near = told.get(told.len().saturating_sub(NEAR)..).unwrap_or_default();
    let mut before = near.iter().rev().filter(|one| one.is_percent() && one.span.end <= start);
    let like = before.find_map(|one| {
        let known = one.measure.as_ref()?;
        let same = known.verb.is_some_and(|it| place.same_verb(Some(it), Some(verb)) || states(it) && states(verb));
        let is_it = same && place.is_after_start(one.span) && called(known.who?) == called(who);
        known.whole.filter(|_| is_it)
    });
    measure.whole = like;
}

/// `words` without their article.
fn bare(words: &str) -> &str {
    ["the ", "The "].iter().find_map(|the| words.strip_prefix(the)).unwrap_or(words)
}

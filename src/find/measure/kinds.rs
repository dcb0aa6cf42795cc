//! Of what kind the other parts of a whole are, whose verb is said once: "of 90 guests, 40 are women, 30 men", "of the 40 huts, 25
//! were burned, 10 damaged and 5 sold".

use super::place::Place;
use crate::article::{Figure, FigureKind, Measure};
use crate::read::tag::Tag;
use crate::read::token;
use crate::text::Span;
use crate::words::{Sign, can_be, word};

/// Gives `figure`, behind the part that is the figure `before` of the measure `known`, its own kind and the whole of both.
pub fn kinds(place: Place, figure: &mut Figure, measure: &mut Measure, before: &Figure, known: &Measure) {
    let text = place.around.stream.text;
    let is_of = |whole: Span| whole.end <= before.span.start && before.unit != "%";
    let parts = known.whole.is_some_and(is_of) && figure.kind == FigureKind::Count && place.is_listed();
    let are = known.verb.zip(known.who).is_some_and(|(verb, who)| {
        let opens = who.of(text).split(' ').next().unwrap_or_default();
        can_be(verb.of(text), Sign::BE) || who == verb || who.contains(&verb) && can_be(opens, Sign::BE)
    });
    let elided = are
        && parts
        && (measure.verb == known.verb || measure.verb.is_none())
        && place.last.sentence == place.item.sentence;
    let counted = figure.counted.filter(|counted| counted.start >= figure.span.end);
    if let Some(own) = counted.or_else(|| kind(place)).filter(|_| elided) {
        (measure.who, measure.whole, figure.counted) = (Some(own), known.whole, before.counted);
        // "Were burned … damaged": what was done to each.
        let done = known.verb.zip(known.who).is_some_and(|(verb, who)| who.contains(&verb));
        measure.verb = if done { Some(own) } else { measure.verb };
        figure.unit.clone_from(&before.unit);
    }
}

/// The one or two words right behind a bare number, before a mark or "and".
fn kind(place: Place) -> Option<Span> {
    const MOST: usize = 3;
    let (stream, first) = (place.around.stream, place.item.next);
    let ends = |at: &token::At| {
        stream.token(*at).is_none_or(|it| it.word == word!("and") || stream.tag(*at) == Some(Tag::Mark))
    };
    let end = first.to(first + MOST).find(ends)?;
    let names = |at: token::At| {
        matches!(stream.tag(at), Some(Tag::Noun | Tag::Plural | Tag::Adjective | Tag::Participle | Tag::Past))
    };
    (end > first && first.to(end).all(names)).then(|| stream.extent(first, end))
}

//! Of what kind the other parts of a whole are, whose verb is said once: "of 90 guests, 40 are women, 30 men", "of the 40 huts, 25
//! were burned, 10 damaged and 5 sold".

use super::place::Place;
use crate::article::{Figure, FigureKind, Measure};
use crate::read::lemma;
use crate::read::tag::Tag;
use crate::read::token;
use crate::text::Span;
use crate::words::{Sign, can_be, word};

/// Gives `figure`, behind the part that is the figure `before` of the measure `known`, its own kind and the whole of both.
pub fn kinds(place: Place, figure: &mut Figure, measure: &mut Measure, before: &Figure, known: &Measure) {
    let text = place.around.stream.text;
    // "Of the 320 pupils, 140 walked": pupils.
    let counted = before.counted.filter(|counted| measure.whole.is_some_and(|whole| whole.contains(counted)));
    // "25 were oak, 10 sank": an oak may have sunk.
    let is_kind =
        known.verb.zip(known.who).is_some_and(|(verb, who)| !who.contains(&verb) && can_be(verb.of(text), Sign::BE));
    let counted = counted.filter(|_| !is_kind);
    if figure.kind == FigureKind::Count && before.kind == FigureKind::Count && figure.counted.is_none() {
        figure.counted = counted;
        if counted.is_some() {
            figure.unit.clone_from(&before.unit);
        }
    }
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

/// Gives `figure` its kind and the whole that is made up of such: "made up of 12 women and 8 men"; or of the number before a
/// colon: "40 boats: 25 wooden, 10 steel".
pub fn makes(place: Place, figure: &mut Figure, measure: &mut Measure, before: Option<&Figure>) {
    let text = place.around.stream.text;
    let behind = figure.counted.filter(|counted| counted.start >= figure.span.end);
    let goes_on = before.filter(|before| {
        let known = before.measure.as_ref().filter(|known| known.whole.is_some() && known.who.is_some());
        let listed =
            place.is_listed() && place.last.sentence == place.item.sentence && before.kind == FigureKind::Count;
        // "11 were women" is read by its verb.
        known.is_some_and(|known| listed && known.who.is_some_and(|who| who.start == before.span.end + 1))
    });
    if !matches!(figure.kind, FigureKind::Count | FigureKind::Level) {
        return;
    }
    let known = goes_on.and_then(|it| it.measure.as_ref());
    let known = known.filter(|known| measure.whole.is_none_or(|whole| known.whole == Some(whole)));
    if let (Some(known), Some(own)) =
        (known, behind.filter(|own| Some(*own) != known.and_then(|it| it.whole)).or_else(|| kind(place)))
    {
        *measure = Measure { who: Some(own), ..known.clone() };
        carry(figure, goes_on, behind);
        return;
    }
    if measure.whole.is_some() || measure.thing.is_some() || measure.place.is_some() {
        return;
    }
    let colon = place.item.before(place.around, 1).is_some_and(|token| token.mark() == ':');
    let sum = before.filter(|before| colon && place.last.sentence == place.item.sentence && before.unit != "%");
    let whole = sum.and_then(|sum| sum.counted.filter(|counted| counted.start >= sum.span.end));
    if let (Some(whole), Some(own)) = (whole, behind.filter(|own| Some(*own) != whole).or_else(|| kind(place))) {
        let verb = sum.and_then(|sum| sum.measure.as_ref()?.verb).filter(|_| behind.is_some());
        *measure = Measure { who: Some(own), whole: Some(whole), verb, ..Measure::default() };
        carry(figure, sum, behind);
        return;
    }
    let whole = measure.who.filter(|who| consists(text, measure.verb) && who.end <= figure.span.start);
    if let (Some(whole), Some(own)) = (whole, behind) {
        *measure = Measure { who: Some(own), whole: Some(whole), ..measure.clone() };
        figure.kind = FigureKind::Count;
    }
}

/// Whether a verb says what something is made of: "is made up of", "consists of", "comprises".
fn consists(text: &str, verb: Option<Span>) -> bool {
    let Some(verb) = verb else { return false };
    let rest = text.get(verb.end..).unwrap_or_default();
    match lemma(verb.of(text)) {
        verb if verb == word!("make") => rest.starts_with(" up of "),
        verb if verb == word!("consist") => rest.starts_with(" of "),
        verb => verb == word!("comprise"),
    }
}

/// Gives `figure`, which counts what is `behind` it, or else what `other` counts, the kind of a count.
fn carry(figure: &mut Figure, other: Option<&Figure>, behind: Option<Span>) {
    figure.kind = FigureKind::Count;
    if let Some(other) = other.filter(|_| behind.is_none()) {
        figure.counted = other.counted;
        figure.unit.clone_from(&other.unit);
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
        matches!(
            stream.tag(at),
            Some(Tag::Noun | Tag::Plural | Tag::Name | Tag::Adjective | Tag::Participle | Tag::Past)
        )
    };
    // "14 solidly blue"
    let leads = |at: token::At| at + 1 < end && stream.tag(at) == Some(Tag::Adverb);
    (end > first && first.to(end).all(|at| names(at) || leads(at))).then(|| stream.extent(first, end))
}

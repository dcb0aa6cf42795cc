//! The whole that "those", "this" or "which" stands for.

use super::place::Place;
use crate::article::{Figure, Measure};
use crate::text::Span;

/// "Of those, 58% are against it", "of this, coal made up 44%", "of which 58% were for it": of those who are counted before.
pub fn those(place: Place, figure: &Figure, measure: &mut Measure, before: &Figure, known: &Measure) {
    let text = place.around.stream.text;
    if measure.whole.is_none() && figure.is_percent() && !before.is_percent() && is_of_that(place, figure, measure) {
        measure.whole = before.counted.or(known.thing);
        return;
    }
    // "Those about fraud".
    let alone = |whole: &Span| {
        let behind = text.get(whole.end..).unwrap_or_default().split_whitespace().next().unwrap_or_default();
        !matches!(behind, "about" | "for" | "with")
    };
    // "Complaints rose to 900. Of those complaints, 41% were about noise".
    let noun = measure.whole.and_then(|whole| {
        Some(Span::new(whole.start + whole.of(text).strip_prefix("those ").map(|_| "those ".len())?, whole.end))
    });
    let told = |noun: &Span| {
        [before.counted, known.who].into_iter().flatten().any(|it| it.of(text).eq_ignore_ascii_case(noun.of(text)))
    };
    if let Some(noun) = noun.filter(|noun| before.unit != "%" && place.is_near() && told(noun)) {
        measure.whole = Some(noun);
        return;
    }
    let points = |whole: &Span| matches!(whole.of(text), "those" | "these" | "them") && alone(whole);
    let Some(whole) = measure.whole.filter(points) else { return };
    // "Of those, 58% …, 27% …", not "36% of divers, 62% of those".
    let leads = whole.end <= before.span.start && place.last.sentence == place.item.sentence;
    // "45% of divers said no. 55% of those were Finns": of a part, which has no name.
    let told = before.counted.filter(|_| before.unit != "%");
    measure.whole = told.or(known.whole.filter(|_| leads)).or(measure.whole);
}

/// Whether "of this," opens the sentence of `figure`, or "of which" leads to it or to whom it is said of.
fn is_of_that(place: Place, figure: &Figure, measure: &Measure) -> bool {
    let text = place.around.stream.text;
    let start = place.around.stream.span(place.item.sentence.0).start;
    let first = measure.who.map_or(figure.span.start, |who| who.start.min(figure.span.start));
    let which = place.last.sentence == place.item.sentence && text[..first].ends_with(" of which ");
    let mut opens = text[start..].split(' ');
    let leads = opens.next().is_some_and(|of| of.eq_ignore_ascii_case("of"));
    let that = opens.next().and_then(|that| that.strip_suffix(','));
    which || leads && place.is_near() && that.is_some_and(|that| matches!(that, "this" | "that" | "it"))
}

//! Amounts of several stuffs: "14 tonnes of rye, 6 tonnes of oats and 3 tonnes of hay".

use super::around::Around;
use super::behind::behind;
use super::item::Item;
use crate::article::{Figure, FigureKind, Measure};
use crate::text::Span;

/// Tells amounts of one unit that follow each other in a list apart by what each is of.
pub fn tell_apart(places: &[Option<(Around, Item)>], figures: &mut [Figure]) {
    for at in 1..places.len() {
        let (Some((_, before)), Some((around, item))) = (&places[at - 1], &places[at]) else { continue };
        let (told, rest) = figures.split_at_mut(at);
        let (Some(first), Some(figure)) = (told.last_mut(), rest.first_mut()) else { continue };
        let stuff = |item: &Item, figure: &Figure| {
            let whole = behind(around, item).whole?;
            let of = figure.span.end + 1;
            let is_bare = figure.counted.is_none() && figure.kind != FigureKind::Change && figure.unit != "%";
            (is_bare && of < whole.start).then(|| Span::new(of, whole.end))
        };
        let Some((one, other)) = stuff(before, first).zip(stuff(item, figure)) else { continue };
        let text = around.stream.text;
        let gap = text.get(one.end..figure.span.start).unwrap_or_default();
        let listed = matches!(gap, ", " | " and " | ", and ");
        let verb = |figure: &Figure| figure.measure.as_ref().and_then(|measure| measure.verb);
        if before.sentence == item.sentence && listed && first.unit == figure.unit && verb(first) == verb(figure) {
            for (figure, place) in [(first, one), (figure, other)] {
                let measure = figure.measure.take().unwrap_or_default();
                figure.measure = Some(Measure { thing: None, place: Some(place), ..measure });
            }
        }
    }
}

//! Amounts of several stuffs: "14 tonnes of rye, 6 tonnes of oats and 3 tonnes of hay".

use super::around::Around;
use super::behind::behind;
use super::item::Item;
use crate::article::{Figure, FigureKind, Measure};
use crate::text::Span;
use crate::words::{Sign, can_be};

/// Tells amounts of one unit that follow each other in a list apart by what each is of.
pub fn tell_apart(places: &[Option<(Around, Item)>], figures: &mut [Figure]) {
    for at in 1..places.len() {
        let (Some((_, before)), Some((around, item))) = (&places[at - 1], &places[at]) else { continue };
        let (told, rest) = figures.split_at_mut(at);
        let (Some(first), Some(figure)) = (told.last_mut(), rest.first_mut()) else { continue };
        let stuff = |item: &Item, figure: &Figure| {
            let whole = behind(around, item).whole?;
            // "312 thefts of bicycles".
            let noun = figure.counted.filter(|noun| noun.start == figure.span.end + 1);
            let of = noun.map_or(figure.span.end, |noun| noun.end) + 1;
            let known = can_be(whole.of(around.stream.text).split(' ').next().unwrap_or_default(), Sign::DET);
            let is_bare = !known && figure.kind != FigureKind::Change && !figure.is_part();
            (is_bare && of < whole.start).then(|| Span::new(of, whole.end))
        };
        let Some((one, other)) = stuff(before, first).zip(stuff(item, figure)) else { continue };
        let text = around.stream.text;
        let gap = text.get(one.end..figure.span.start).unwrap_or_default();
        let listed = matches!(gap, ", " | " and " | ", and ");
        let verb = |figure: &Figure| figure.measure.as_ref().and_then(|measure| measure.verb);
        // "95 of motorcycles": thefts, too.
        let again = figure.counted.is_some_and(|counted| other.contains(&counted));
        let alike = (again || first.unit == figure.unit) && verb(first) == verb(figure);
        if before.sentence == item.sentence && listed && alike {
            if again {
                figure.counted = first.counted;
                figure.unit.clone_from(&first.unit);
            }
            for (figure, place) in [(first, one), (figure, other)] {
                let measure = figure.measure.take().unwrap_or_default();
                figure.measure = Some(Measure { thing: None, place: Some(place), ..measure });
            }
        }
    }
}

//! The noun that a bare number leaves to one told before it: "Wales (61)", "Seaton had 63".

use super::carried::is_carried;
use super::place::{Place, last};
use crate::article::{Figure, FigureKind, Measure};
use crate::read::lemma;
use crate::text::{Span, is_currency, last_word};
use crate::words::{Sign, can_be, looked_up, word, words};

/// Gives `figure`, a bare number with `measure`, the unit, the noun, the thing and the verb of one of those before it, `told`.
pub fn noun(place: Place, figure: &mut Figure, measure: &mut Measure, told: &[Figure]) {
    let bare = is_bare(place.around.stream.text, figure);
    if let Some(before) = told.last().filter(|before| bare && is_carried(place, figure, measure, before)) {
        figure.unit.clone_from(&before.unit);
        if figure.unit == "%" {
            figure.kind = FigureKind::Level;
            return;
        }
        figure.counted = before.counted;
        return;
    }
    // "Peru (2) and China (1) come next": China has its thing from Peru.
    let kept = place.is_bracket().then(|| told.last()?.measure.as_ref()?.thing).flatten();
    let bare = bare && (measure.thing.is_none() || measure.thing == kept);
    if !bare || measure.who.is_none() || place.is_part_of_number() || !place.is_near() {
        return;
    }
    let (text, text_start) = (place.around.stream.text, place.around.stream.span(place.item.sentence.0).start);
    let is_like = |one: &&Figure| {
        let Some(known) = one.measure.as_ref().filter(|_| place.is_after_start(one.span)) else { return false };
        // "Thefts rose in three ports: from 90 to 120": thefts are no ports; nor do those in "the thefts in the four ports".
        let is_in = is_in(text, known.verb, one);
        if one.counted.is_some() && (is_in || measure.who.is_some_and(|who| who.contains(&one.span))) {
            return false;
        }
        let points = can_be(&one.unit, Sign::UNIT_POINTS);
        // "Grows the most coffee, at 3 tonnes. Peru (2) comes next".
        let ranks = known.thing.is_some_and(|thing| thing.of(text).split(' ').any(|word| can_be(word, Sign::RANKS)));
        let named = one.counted.is_some_and(|counted| counted.start >= one.span.end) || one.unit.is_empty() || points;
        // "It logged 33 thefts. In 2022 it logged 29. Last year it saw 41": what the second has from the first.
        let chained = one.kind != FigureKind::Change && measure.who.is_some() && known.who == measure.who;
        // "Leads in tea, with 3 tonnes. Peru (2) comes next".
        let named = named || chained || (ranks || is_unit(one)) && place.is_bracket();
        let thing = one.counted.is_some() || known.thing.is_some() || points;
        // "China emitted 12 tons, India 3", "it is 12 years for men and 14 for women".
        let differs = known.who != measure.who || measure.place.is_some() && known.place != measure.place;
        // "The wait was 41 days in May, 38 in June".
        let differs = differs || figure.time.is_some() && one.time.is_some() && figure.time != one.time;
        // "The bus takes 54 minutes; the train takes 23".
        let again = || measure.who != known.who && place.same_verb(known.verb, measure.verb) && place.ends();
        let one_sentence = || one.span.start >= text_start && again();
        let same_clause = known.verb.is_some()
            && (known.verb == measure.verb || one_sentence())
            && differs
            && one.unit != "%"
            && !one.unit.is_empty();
        // "With 92 points, followed by Leith on 90".
        // "Built 40 boats and sold 31".
        let direct = is_direct(text, known.verb, one) && is_direct(text, measure.verb, figure);
        // "Brazil digs 3 million tonnes. Chile digs 2 million".
        let verbs = place.same_verb(known.verb, measure.verb);
        let near = one.span.start >= text_start || is_unit(one) && verbs;
        let did = direct && (near && known.who == measure.who || is_unit(one) && verbs && differs);
        let silent = known.verb.is_none() && measure.verb.is_none() && one.span.start >= text_start;
        let like = silent || did || there(place, one, measure) || place.is_bracket() || verbs;
        (same_clause || named && thing || did && !one.unit.is_empty()) && like
    };
    let said = |verb: Option<Span>| verb.map(|verb| verb.of(place.around.stream.text));
    let own = said(measure.verb);
    // Of several the one with the very same verb.
    let is_same = |one: &&Figure| own.is_some() && said(one.measure.as_ref().and_then(|it| it.verb)) == own;
    let hangs = |one: &Figure| hangs(text, one);
    let likes = || told.iter().rev().filter(|one| !is_own(text, one)).filter(is_like);
    let found = likes().find(|one| is_same(one) && !hangs(one)).or_else(|| likes().find(is_same));
    let found = found.or_else(|| likes().find(|one| !hangs(one)));
    let Some(like) = found.or_else(|| likes().next()) else { return };
    let Some(known) = &like.measure else { return };
    measure.thing = known.thing;
    // "Most came from Malta (710,000)": of those who are told of before.
    let are_parts = measure.verb.is_some() && place.opens_with_part();
    measure.verb =
        if place.is_bracket() && !are_parts { known.verb.or(measure.verb) } else { measure.verb.or(known.verb) };
    figure.counted = like.counted;
    figure.unit.clone_from(&like.unit);
}

/// Whether the unit of `figure` is written with its number, and is no other's: "start at £15, and the hall seats 420", "44 seats
/// in the 101-member house, Marsh’s 39".
fn is_own(text: &str, figure: &Figure) -> bool {
    figure.span.of(text).starts_with(is_currency) || text.get(figure.span.end..).is_some_and(|it| it.starts_with('-'))
}

/// Whether `one` says how many there are of what somebody has some of: "There are 900 piers. Kent has 41".
fn there(place: Place, one: &Figure, measure: &Measure) -> bool {
    let text = place.around.stream.text;
    let who = one.measure.as_ref().and_then(|known| known.who).filter(|_| one.counted.is_some());
    let there = who.is_some_and(|who| who.of(text) == "There");
    there && measure.verb.is_some_and(|verb| lemma(verb.of(text)).is(Sign::HAVE))
}

/// Whether `figure` is what something is from: "Hull have 58 points from 29 games, Leigh have 56" is of what they have.
fn hangs(text: &str, figure: &Figure) -> bool {
    let leads = looked_up(last_word(text.get(..figure.span.start).unwrap_or_default().trim_end()), "");
    leads.is(Sign::PREP) && leads != word!("with")
}

/// Whether `figure` is so many of a unit that is no money: "40 million litres", as in "in 2020 it held 33 million".
pub fn is_unit(figure: &Figure) -> bool {
    figure.unit != "%" && !figure.unit.is_empty() && !figure.unit.split(' ').any(|word| can_be(word, Sign::CURRENCY))
}

/// Whether nothing says what `figure` counts: "injured 53", "injured 53 others".
fn is_bare(text: &str, figure: &Figure) -> bool {
    figure.unit.is_empty() && figure.counted.is_none() || figure.counted.is_some_and(|it| it.of(text) == "others")
}

/// Whether `figure` stands right behind its verb: "held 33 million", "held just 33 million".
fn is_direct(text: &str, verb: Option<Span>, figure: &Figure) -> bool {
    let gap = verb.and_then(|verb| text.get(verb.end..figure.span.start));
    gap.is_some_and(|gap| gap == " " || gap.ends_with(' ') && can_be(gap.trim(), Sign::ADV))
}

/// Whether "in" stands before `figure`, and is no part of its `verb`: not "took in 40 guests".
fn is_in(text: &str, verb: Option<Span>, figure: &Figure) -> bool {
    let takes = |verb: &Span| words!["take", "bring", "let"].has(lemma(verb.of(text)));
    let phrasal = verb.filter(takes).is_some_and(|it| text.get(it.end..figure.span.start) == Some(" in "));
    last(text.get(..figure.span.start).unwrap_or_default().trim_end()) == word!("in") && !phrasal
}

//! Answers to a poll: what each names where the verb is said once, "31% named herring, 22% cod", and whom it asked, of whom
//! those are whose sentence says only what they do: "a survey of 900 sailors found that 41% row, 30% sail and 12% swim".

use super::around::{Around, FARTHEST};
use super::item::Item;
use crate::article::Figure;
use crate::read::phrase::{At, Kind};
use crate::read::token;
use crate::text::Span;
use crate::words::{Sign, word, words};

/// Gives figures that say together what several do, and of whom in no word, those whom the one poll of the text asked;
/// `places` is where each figure stands.
pub fn wholes(places: &[Option<(Around, Item)>], figures: &mut [Figure]) {
    let Some(asked) = asked(places, figures) else { return };
    let mut at = 0;
    while at < figures.len() {
        let many = places[at..].iter().zip(&figures[at..]).take_while(|(place, figure)| {
            let one = place.as_ref().zip(places[at].as_ref());
            one.is_some_and(|((_, one), (_, first))| one.sentence == first.sentence) && is_open(figure)
        });
        let many = many.count();
        // "A further 24% would row, and 11% would swim": with those of the sentence before.
        let goes_on = |(around, item): &(Around, Item)| item.is_after(around, 1, words!["further", "another"]);
        let many = if places[at].as_ref().is_some_and(goes_on) { 0 } else { many };
        for figure in figures.iter_mut().skip(at).take(many).filter(|_| many > 1) {
            if let Some(measure) = &mut figure.measure {
                measure.whole = Some(asked);
            }
        }
        at += many.max(1);
    }
}

/// Those whom the poll asked, where the text tells of one.
pub fn asked(places: &[Option<(Around, Item)>], figures: &[Figure]) -> Option<Span> {
    let polls = places.iter().zip(figures).filter_map(|(place, figure)| {
        let (around, item) = place.as_ref()?;
        let of = item.is_after(around, 1, words!["of"]) && item.is_after(around, 2, words!["poll", "survey"]);
        // "Polled 900 sailors", "900 sailors were polled".
        let polls = |at: At| around.is_finite(at) && around.head(at).is_some_and(|verb| verb.lemma.is(Sign::POLLS));
        let asked = of || polls(item.phrase.saturating_sub(1)) || polls(item.phrase + 1);
        Some((around.stream.text, figure.counted.filter(|counted| asked && counted.start > figure.span.end)?))
    });
    let mut polls = polls.collect::<Vec<_>>().into_iter();
    let (text, first) = polls.next()?;
    polls.all(|(_, other)| other.of(text) == first.of(text)).then_some(first)
}

/// "A poll shows Rowe with 36%": where nothing else says what that is, it is what he has in the poll.
pub fn in_poll(around: &Around, item: &Item, figure: &mut Figure) {
    let is_part = figure.is_percent();
    let Some(measure) = figure.measure.as_mut().filter(|_| is_part) else { return };
    let named = |who: &str| who.strip_prefix("the ").unwrap_or(who).starts_with(char::is_uppercase);
    let named = measure.who.is_some_and(|who| named(who.of(around.stream.text)));
    // "Rowe would beat Marsh 45 to 41 percent".
    let second =
        item.is_after(around, 1, words!["to"]) && item.first >= token::At::new(2) && around.is_number(item.first - 2);
    if named && !second && measure.thing.is_none() && measure.whole.is_none() {
        measure.thing = poll(around, item);
    }
}

/// The poll that is the subject of the sentence of the figure `item`, or the race that it begins with or goes on to: what
/// somebody has in it.
pub fn poll(around: &Around, item: &Item) -> Option<Span> {
    let first = item.sentence.0.max(item.phrase.saturating_sub(FARTHEST));
    let subjects = first.to(item.phrase).filter_map(|verb| around.stream.subject_of(verb));
    let is_poll = |at: At| around.head(at).is_some_and(|head| words!["poll", "survey"].has(head.lemma));
    let mut polls = subjects.filter(|subject| is_poll(subject.phrase));
    let race =
        |at: &At| around.is_word(*at, word!("in")) && around.is(*at + 1, Sign::EVENT) && around.is_named(*at + 1);
    // "In the race for mayor".
    let whole = |at: At| at + 1 + 2 * usize::from(around.is_word(at + 2, word!("for")) && around.is_named(at + 3));
    let races = || [item.sentence.0, item.phrase + 1].into_iter().find(race);
    let races = || races().map(|at| around.extent(at + 1, whole(at)));
    polls.next().map(|subject| around.stream.span(subject.phrase)).or_else(races)
}

/// So many figures of a list go on with what one has.
const NEAR: usize = 6;

/// Gives per cents behind one of those who do something the object of theirs: "31% named herring, 22% cod", "31%
/// would vote for Rowe, 22% for Hale".
pub fn objects(places: &[Option<(Around, Item)>], figures: &mut [Figure]) {
    for at in 1..figures.len() {
        // Past the base of "54% of the 900 sailors asked".
        let prior = at - 1 - usize::from(at > 1 && places[at - 1].is_none());
        let (Some((_, before)), Some((around, item))) = (&places[prior], &places[at]) else { continue };
        let (told, rest) = figures.split_at_mut(at);
        let told = &told[..=prior];
        let (Some(last), Some(figure)) = (told.last(), rest.first_mut()) else { continue };
        let Some(known) = last.measure.clone().filter(|_| last.is_part() && figure.is_part()) else { continue };
        let is_fraction = figure.is_fraction();
        let Some(measure) = figure.measure.as_mut() else { continue };
        // "Half are Danes, a quarter Finns": they are no quarter of the Finns.
        let kind = figure.counted.filter(|own| is_fraction && own.start == figure.span.end + 1);
        if kind.is_some() && measure.whole == kind && measure.who.is_none() && measure.verb == known.verb {
            (measure.whole, figure.counted) = (None, last.counted);
            figure.unit.clone_from(&last.unit);
        }
        // "Half the guests blamed the cook, a third the host": of the guests.
        if is_fraction && measure.who.is_some_and(|who| known.whole.is_some_and(|whole| who.overlaps(&whole))) {
            measure.who = None;
        }
        let listed = item.before(around, 1).is_some_and(|token| token.mark() == ',' || token.word == word!("and"));
        let does = known.verb.zip(known.who).is_some_and(|(verb, who)| verb.start <= who.start || who.contains(&verb));
        let led = measure.place.filter(|place| known.who.is_some_and(|who| is_led_alike(around, who, *place)));
        let elided = measure.who.is_none() && measure.verb == known.verb && (measure.place.is_none() || led.is_some());
        let behind = known.who.is_some_and(|who| who.start >= last.span.end);
        if before.sentence == item.sentence && listed && does && elided && behind {
            // "A fifth were empty in 2010 and a third in 2020".
            let again = figure.time.is_some() && last.time.is_some() && figure.time != last.time;
            measure.who = led.or_else(|| object(around, item)).or(known.who.filter(|_| again));
            measure.thing = measure.thing.filter(|_| measure.who.is_none());
            measure.whole = measure.whole.or(known.whole);
            // What is his alone is not that of the parts behind.
            let after = rest.iter_mut().take(NEAR).filter_map(|one| one.measure.as_mut());
            after.filter(|one| led.is_some() && one.place == led).for_each(|one| one.place = known.place);
        }
    }
}

/// Whether what some do ends with the preposition that leads to `place`: "would vote for Rowe" and "for Hale".
fn is_led_alike(around: &Around, who: Span, place: Span) -> bool {
    let text = around.stream.text;
    let leads = place.of(text).split(' ').next().unwrap_or_default();
    who.of(text).split(' ').skip(1).any(|word| word == leads)
}

/// The noun right behind a per cent, with what hangs on it.
fn object(around: &Around, item: &Item) -> Option<Span> {
    let first = around.stream.phrase_of(item.next)?;
    let phrase = around.phrase(first)?;
    let inside = phrase.from < item.next;
    let start = if inside { around.stream.extent(item.next, phrase.to).start } else { around.stream.span(first).start };
    let mut last = first;
    while around.kind(last + 1) == Some(Kind::Preposition) && around.is_named(last + 2) {
        last += 2;
    }
    (inside || around.is_named(first)).then(|| Span::new(start, around.stream.span(last).end))
}

/// Whether a per cent is of those who do something, and nothing says of whom they are.
fn is_open(figure: &Figure) -> bool {
    let Some(measure) = figure.measure.as_ref().filter(|_| figure.is_percent()) else { return false };
    // "68% had raised prices".
    let does = measure.who.zip(measure.verb).is_some_and(|(who, verb)| verb.start < who.end);
    let behind = measure.who.is_some_and(|who| who.start >= figure.span.end);
    does && behind && measure.whole.is_none() && measure.thing.is_none() && figure.time.is_none()
}

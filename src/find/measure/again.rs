//! A figure that is what the one before it is, once more: "this share rose to 79%", "that had fallen to 8", "by August, 70% did",
//! "having spent £9m in 2022".

use super::around::Around;
use super::behind::Behind;
use super::foreseen::is_rate_of;
use super::place::Place;
use crate::article::{Figure, FigureKind, Measure};
use crate::read::lemma;
use crate::read::phrase::Kind;
use crate::text::{Span, last_word};
use crate::words::{Sign, can_be, word, words};

/// Gives `figure` all of the measure of the one before it.
pub fn again(place: Place, figure: &mut Figure, measure: &mut Measure, before: &Figure, known: &Measure) {
    let text = place.around.stream.text;
    let is_level = |figure: &Figure| figure.kind != FigureKind::Change;
    let is_bare = figure.unit.is_empty() && figure.counted.is_none();
    // "£980 a month; in Wick the figure is £705".
    let below = is_rate_of(before, figure);
    // "Has risen to 31 years. In 1990 it was 26".
    let unsaid = is_bare && !before.unit.is_empty() || below;
    let points = |who: Span| {
        let (first, noun) = who.of(text).split_once(' ').unwrap_or((who.of(text), ""));
        let is_any = |any: &[&str]| any.iter().any(|word| first.eq_ignore_ascii_case(word));
        // "The 2019 total was 40": the year is its time.
        let noun = match noun.split_once(' ') {
            Some((year, noun)) if figure.time.is_some() && year.bytes().all(|byte| byte.is_ascii_digit()) => noun,
            _ => noun,
        };
        let is_number = can_be(noun, Sign::AMOUNT_OF)
            || matches!(noun, "figure" | "average")
            || figure.time.is_some() && matches!(noun, "count" | "census" | "tally");
        // "Sold 340 boats; this year it was 410": the club is no number. "It was 2 in the morning".
        let is = |verb: Option<Span>| verb.is_some_and(|verb| can_be(verb.of(text), Sign::BE));
        let timed = figure.time.is_some() || who.start > place.around.stream.span(place.item.sentence.0).start;
        // "By 2020 it stood at 505".
        let stands =
            figure.time.is_some() && measure.verb.is_some_and(|verb| lemma(verb.of(text)).is(Sign::STATES_LEVEL));
        let told = before.counted.is_some() || known.whole.is_some() || unsaid;
        let it = is_any(&["it"]) && timed && (is(measure.verb) || stands) && told && known.verb.is_some();
        // "Counted 40 seals in 2012, whereas in 2022 there were 60".
        let states = known.who.is_some() && known.verb.is_some_and(|verb| lemma(verb.of(text)).is(Sign::STATES_LEVEL));
        // "This year there are 40".
        let ends = is_bare && before.counted.is_some() && place.ends();
        let there = is_any(&["there"]) && (figure.time.is_some() && figure.counted == before.counted || ends);
        let there = there && (told || states && is_bare);
        // "A 2031 count found 84; a 2041 count found 131".
        let number =
            is_number && (is_any(&["the"]) || is_any(&["a"]) && figure.time.is_some() && before.time.is_some());
        is_any(&["this", "that"]) && (noun.is_empty() || is_number) || number || (it || there) && !is(known.verb)
    };
    let did = measure.who.is_none()
        && measure.whole.is_none()
        && measure.verb.is_some_and(|verb| can_be(verb.of(text), Sign::DO) || was_done(place, figure, verb, known));
    // "Spent £24m, having spent £9m in 2022", "has dropped to 11%, having been 19%".
    let having = measure.verb.zip(known.verb).is_some_and(|(own, other)| {
        let [verb, other] = [own, other].map(|verb| lemma(verb.of(text)));
        let led = text.get(..own.start).unwrap_or_default().trim_end().ends_with(", having");
        led && (verb == other || can_be(own.of(text), Sign::BE))
    });
    // "By 2010 only 12 were left", "12 remained".
    let token = |at: usize| place.around.stream.token(place.item.next + at);
    let remains = token(0).is_some_and(|next| next.lemma == word!("remain"));
    let be = token(0).is_some_and(|next| next.is(Sign::BE));
    let left = remains || be && token(1).is_some_and(|next| next.word == word!("left"));
    let left = left && figure.time.is_some() && measure.who.is_none() && before.counted.is_some();
    // "A 2023 survey found 19", where the ones before were counted in other years.
    let opens = place.around.stream.span(place.item.sentence.0).end;
    let is_survey = figure.time.as_ref().is_some_and(|time| time.span.start <= opens) && place.ends();
    let finds = |verb: Span| words!["find", "count", "record"].has(lemma(verb.of(text)));
    let surveyed = is_survey && measure.who.is_none() && measure.verb.is_some_and(finds);
    let surveyed = surveyed && before.counted.is_some() && before.time.is_some();
    let did = did || left || surveyed || having && place.last.sentence == place.item.sentence;
    let alike = (is_bare || below || figure.unit == before.unit) && is_level(figure) && is_level(before);
    if alike && place.is_near() && (did || measure.who.is_some_and(points)) {
        figure.unit.clone_from(&before.unit);
        figure.counted = figure.counted.or(before.counted.filter(|_| is_bare));
        // "Thefts took 40 days. For fraud the figure is 51": thefts are no fraud.
        let hung =
            [known.place, known.who].into_iter().flatten().any(|it| it.of(text).split(' ').any(|it| it == "for"));
        let other = place.around.is_word(place.item.sentence.0, word!("for")) && !hung && known.thing.is_none();
        let who = known.who.filter(|_| !other);
        let whole = measure.whole.or(known.whole);
        *measure = Measure { who, whole, place: measure.place.or(known.place), ..known.clone() };
    }
}

/// Whether the clause of `figure` ends with a form of "be", where that of the one before it says what was done: "in 2020, 210 boats
/// were licensed; in 2022, 340 were".
fn was_done(place: Place, figure: &Figure, verb: Span, known: &Measure) -> bool {
    let text = place.around.stream.text;
    let ends = text.get(verb.end..).is_none_or(|rest| rest.is_empty() || rest.starts_with(['.', ',', ';']));
    let led = known.verb.is_some_and(|known| {
        let before = text.get(..known.start).unwrap_or_default().trim_end();
        can_be(last_word(before), Sign::BE)
    });
    ends && led && can_be(verb.of(text), Sign::BE) && figure.span.end < verb.start
}

/// What those do of whom `figure` is, who do what those of the one before it do, which has `known` and the same `verb`: "51% of
/// rowers own a boat, 42% of divers".
pub fn repeated(
    around: &Around,
    figure: &Figure,
    behind: &Behind,
    known: Option<&Measure>,
    verb: Option<Span>,
) -> Option<Span> {
    let known = known.filter(|known| known.verb == verb && figure.is_part())?;
    // "A quarter of them by women under 40": some of those.
    let all = behind.whole.is_some_and(|whole| !can_be(whole.of(around.stream.text), Sign::OBJ));
    // "31% own a boat and 12% of cooks no longer row": what was not read.
    let ends = !matches!(around.kind(behind.next), Some(Kind::Noun | Kind::Adverb)) || around.is_date(behind.next);
    known.who.filter(|who| all && ends && known.verb.is_some_and(|verb| who.contains(&verb)))
}

//! What a figure is compared with: what was foreseen, what was before.

use super::around::Around;
use super::item::Item;
use super::subject::subject;
use crate::article::{Figure, FigureKind, Measure};
use crate::read::lemma;
use crate::read::phrase::{At, Kind};
use crate::read::tag::Tag;
use crate::read::token::{self, Token};
use crate::text::{Span, last_word};
use crate::words::{Sign, Words, can_be, looked_up, word, words};

/// So many phrases stand before it in its clause at most.
const SHORT: usize = 8;

/// What was foreseen is hardly so many times what came, or what came of it.
const FAR: f64 = 20.0;

/// The word right before the figure `item` that says it was only foreseen: "the requested £6 million".
pub fn expected(around: &Around, item: &Item) -> Option<Span> {
    item.before(around, 1).filter(|token| token.is(Sign::EXPECTED)).map(|token| token.span())
}

/// Who foresaw so much, behind the figure `item`: "22 tugs that the owners had forecast", "£3m expected by brokers".
pub fn foreseen_behind(around: &Around, item: &Item) -> Option<Span> {
    const LONGEST: usize = 4;
    if let Some(glued) = glued(around, item) {
        return Some(glued);
    }
    let is_verb = |at: At| {
        matches!(around.kind(at), Some(Kind::Verb(_) | Kind::Adjective)) && around.is(at, Sign::EXPECTED)
            || hopes(around, at)
    };
    let end = item.sentence.1;
    // "The £7m forecast in May": before its time.
    let right = Some(item.phrase + 1).filter(|at| is_verb(*at));
    let mut behind = (item.phrase + 1).to(end.min(item.phrase + LONGEST));
    let next = right.or_else(|| behind.find(|at| around.stream.span(*at).start >= item.end))?;
    let first = next + usize::from(matches!(around.kind(next), Some(Kind::Relative | Kind::Subordinator)));
    let verb = first.to(end.min(first + LONGEST)).find(|at| around.kind(*at) != Some(Kind::Noun))?;
    let by = first == verb && around.is_word(verb + 1, word!("by")) && around.is_named(verb + 2);
    let named = verb == first + 1 && !around.has_number(first);
    // "Below the 35 feet forecast".
    let alone = first == verb && around.kind(verb + 1) != Some(Kind::Noun);
    let last = match () {
        () if by => verb + 2,
        () if hopes(around, verb) => verb + 1,
        () => verb,
    };
    (is_verb(verb) && (by || named || alone)).then(|| around.extent(first, last))
}

/// Takes from the figure `item` who foresaw it, whom it does not count: "short of the 900 analysts had expected".
pub fn uncounted(around: &Around, item: &Item, figure: &mut Figure) {
    let verb = item.phrase + 1;
    let foresaw = matches!(around.kind(verb), Some(Kind::Verb(_))) && around.is(verb, Sign::EXPECTED);
    let phrase = around.phrase(item.phrase).filter(|_| foresaw && item.is_after(around, 1, words!["the"]));
    let named = phrase.filter(|phrase| phrase.to > item.next).map(|it| around.stream.extent(item.next, it.to));
    if figure.kind == FigureKind::Count
        && figure.counted.zip(named).is_some_and(|(counted, named)| named.overlaps(&counted))
    {
        (figure.counted, figure.unit) = (None, String::new());
    }
}

/// The same in one phrase with the number: "the £6m brokers had forecast", "the 35 feet forecast".
fn glued(around: &Around, item: &Item) -> Option<Span> {
    let phrase = around.phrase(item.phrase).filter(|phrase| phrase.to > item.next)?;
    let named = around.stream.extent(item.next, phrase.to);
    let ends = !matches!(around.kind(item.phrase + 1), Some(Kind::Verb(_) | Kind::Noun));
    let verb = item.phrase + 1;
    let said = matches!(around.kind(verb), Some(Kind::Verb(_))) && around.is(verb, Sign::EXPECTED);
    // "the 900 analysts had expected": analysts had.
    let helped = || around.phrase(verb).is_some_and(|it| it.from < it.head);
    match said && (item.end <= named.start || helped()) {
        true => Some(Span::new(named.start, around.stream.span(verb + usize::from(hopes(around, verb))).end)),
        false => Some(named).filter(|_| ends && phrase.to == item.next + 1 && around.is(item.phrase, Sign::EXPECTED)),
    }
}

/// What somebody "had expected" so much of, in the sentence behind that which tells what came of that alone: "Sales were £3m.
/// Brokers had expected £4m", "made 31p a share. Brokers expected 29p", "expected 29p on £4m". The figures before it are those of `told` from the
/// byte `start` on; where what came is a rate, `figure` is one.
pub fn of_last(around: &Around, item: &Item, figure: &mut Figure, told: &[Figure], start: usize) -> Option<Span> {
    // "; brokers had forecast 29p", "while brokers had forecast 29p".
    let parts = |at: &At| around.is_mark(*at, ';') || around.is_any(*at, words!["while", "although", "but"]);
    let first = item.sentence.0.max(item.opens.saturating_sub(SHORT));
    let first = first.to(item.opens).rev().find(parts).unwrap_or(item.sentence.0);
    let opens = around.stream.span(first).start;
    let foreseen = |at: &At| around.is_finite(*at) && around.is(*at, Sign::EXPECTED) || hopes(around, *at);
    // "had forecast a rise of 3%"
    let turns = |at: At| [Sign::RISE, Sign::DROP].iter().any(|sign| around.is(at, *sign));
    let is_rise = |of: At| {
        let verb = of.checked_sub(2).filter(|verb| turns(*verb + 1) && foreseen(verb));
        verb.is_some() && around.is_word(of, word!("of"))
    };
    let leads = |at: &At| {
        let hoped = at.checked_sub(1).is_some_and(|verb| hopes(around, verb));
        let is_guess = foreseen(at) || hoped || is_guess(around, *at);
        is_guess || goes_on(around, item, *at, told, opens) || is_rise(*at)
    };
    let verb = item.opens.checked_sub(1).filter(leads)?;
    let verb = first.to(verb + 1).rev().find(|at| foreseen(at) || is_guess(around, *at))?;
    let tag = around.phrase(verb).and_then(|verb| around.stream.tag(verb.from));
    let had = matches!(tag, Some(Tag::Past | Tag::Participle)) || is_aim(around, verb);
    // "$1.20 a share on revenue of $6bn. Brokers had expected $1.05": a share.
    let is_like = |one: &&Figure| {
        let like = one.unit == figure.unit || is_rate_of(one, figure);
        like && is_near(one, figure) && (is_turn(one) == is_turn(figure) || is_turn(one) && may_turn(figure, one))
    };
    let before = told.iter().rev().filter(|one| one.span.end <= opens).take_while(|one| one.span.start >= start);
    let before: Vec<&Figure> = before.filter(is_like).collect();
    let named = |one: &Figure| one.measure.as_ref().and_then(|measure| measure.thing.or(measure.who));
    let last = *before.first()?;
    let unit = last.unit.clone();
    let first = named(last).filter(|_| had && !figure.unit.is_empty() && figure.time.is_none())?;
    let one = before.iter().all(|one| named(one) == Some(first) && one.unit == unit && is_turn(one) == is_turn(last));
    if one {
        turn(figure, last);
        figure.unit = unit;
    }
    one.then_some(first)
}

/// Gives what was foreseen, the figure `before`, the thing of what came of it, `figure`: "Brokers had expected 29p a share; the
/// firm made 31".
pub fn awaited(around: &Around, item: &Item, figure: &mut Figure, before: Option<(&mut Figure, &Item)>) {
    let Some((before, last)) = before.filter(|(_, last)| last.sentence.1 >= item.sentence.0) else { return };
    reported(around, last, figure, before);
    let Some(named) = came(around, figure).filter(|_| had_foreseen(around, last, before)) else { return };
    // "Brokers had expected £4m. The yard cost £3m": of what, nothing says.
    let is_clear = last.sentence == item.sentence || before.unit.contains(" per ") || is_turn(before);
    let is_short = figure.unit.is_empty() && figure.counted.is_none();
    let is_same = figure.unit == before.unit;
    let is_like = is_same || is_short || is_rate_of(before, figure);
    if is_clear && is_like && is_turn(before) == is_turn(figure) && is_near(before, figure) {
        before.measure.get_or_insert_default().thing = Some(named);
        if !is_same {
            (figure.unit, figure.kind) = (before.unit.clone(), before.kind);
        }
    }
}

/// Gives `figure`, which came, the thing that was foreseen of it, the figure `before`: "Brokers had forecast sales of £4m; the yard
/// reported £3m".
fn reported(around: &Around, last: &Item, figure: &mut Figure, before: &Figure) {
    let text = around.stream.text;
    let foreseen = before.measure.as_ref().and_then(|known| known.thing).filter(|thing| !names_turn(around, *thing));
    let Some(thing) = foreseen.filter(|_| foresaw(around, last)) else { return };
    let is_like =
        figure.unit == before.unit || figure.unit.is_empty() && figure.counted.is_none() || is_rate_of(before, figure);
    let timed = before.time.is_some() || figure.time.is_some() || before.counted.is_some();
    let fits = is_like && !timed && is_near(before, figure);
    let Some(measure) = figure.measure.as_mut().filter(|_| fits) else {
        return;
    };
    let gets = |verb: Span| {
        let verb = lemma(verb.of(text));
        verb.is(Sign::GETS) || verb == word!("make")
    };
    let alone = measure.thing.is_none() && measure.place.is_none() && measure.who.is_some();
    if alone && measure.verb.is_some_and(gets) {
        measure.thing = Some(thing);
        (figure.unit, figure.kind) = (before.unit.clone(), before.kind);
    }
}

/// What `figure` is of, which came at no time that is told.
fn came(around: &Around, figure: &Figure) -> Option<Span> {
    let measure = figure.measure.as_ref().filter(|_| figure.time.is_none())?;
    let verb = measure.verb.filter(|verb| !can_be(verb.of(around.stream.text), Sign::EXPECTED));
    measure.thing.or(measure.who).filter(|_| verb.is_some())
}

/// Whether a thing is only a rise or a fall: "had forecast a rise of 3%".
pub fn names_turn(around: &Around, thing: Span) -> bool {
    let noun = last_word(thing.of(around.stream.text));
    can_be(noun, Sign::RISE) || can_be(noun, Sign::DROP)
}

/// Whether somebody "had expected" the figure `one`, at `item`, of what its clause does not say.
fn had_foreseen(around: &Around, item: &Item, one: &Figure) -> bool {
    let aims = verb_of(around, item).is_some_and(|verb| is_aim(around, verb));
    let foresaw = foresaw(around, item);
    let thing = one.measure.as_ref().and_then(|measure| measure.thing);
    (foresaw || aims)
        && one.time.is_none()
        && one.counted.is_none()
        && !one.unit.is_empty()
        && thing.is_none_or(|thing| names_turn(around, thing))
}

/// The verb before the figure `item`.
fn verb_of(around: &Around, item: &Item) -> Option<At> {
    let first = item.sentence.0.max(item.opens.saturating_sub(SHORT));
    first.to(item.opens).rev().find(|at| around.is_finite(*at))
}

/// Whether it says that somebody foresaw so much: "had expected".
fn foresaw(around: &Around, item: &Item) -> bool {
    let verb = verb_of(around, item);
    let tag = verb.and_then(|verb| around.stream.tag(around.phrase(verb)?.from));
    let foresees = |verb| around.is(verb, Sign::EXPECTED) || hopes(around, verb) || is_guess(around, verb);
    matches!(tag, Some(Tag::Past | Tag::Participle)) && verb.is_some_and(foresees)
}

/// "Prices rose 0.5%. Economists had forecast 0.3%", "more than the 0.3% they had forecast": a rise was forecast.
fn turn(figure: &mut Figure, came: &Figure) {
    if is_turn(came) && may_turn(figure, came) {
        (figure.kind, figure.direction) = (came.kind, came.direction);
    }
}

fn is_turn(one: &Figure) -> bool {
    one.kind == FigureKind::Change
}

/// Whether the per cent `one`, said to be no change, may be such a change as `came`, for it is about as much.
fn may_turn(one: &Figure, came: &Figure) -> bool {
    const NEAR: f64 = 4.0;
    let [own, other] = [one.amount, came.amount].map(|amount| amount.ends().1);
    one.is_percent() && came.unit == one.unit && own < NEAR * other && other < NEAR * own
}

/// Whether the verb `at` says with the word behind it that somebody foresaw so much: "had pencilled in", "were looking for".
fn hopes(around: &Around, at: At) -> bool {
    let (verb, particle) = (around.head(at), around.head(at + 1));
    let value = |verb: &Token| verb.lemma.value(Sign::HOPES).or_else(|| verb.word.value(Sign::HOPES));
    let value = verb.and_then(value).filter(|_| around.is_finite(at));
    value.zip(particle).is_some_and(|(value, particle)| looked_up(value, "") == particle.word)
}

/// Whether the verb `at` says only how much a guess was: "the consensus was".
fn is_guess(around: &Around, at: At) -> bool {
    let noun = at.checked_sub(1).filter(|noun| around.kind(*noun) == Some(Kind::Noun));
    around.is_finite(at) && around.is(at, Sign::BE) && noun.is_some_and(|noun| around.is(noun, Sign::EXPECTED))
}

/// Whether the verb `at` says only how much was aimed at, which still is: "the target is".
fn is_aim(around: &Around, at: At) -> bool {
    is_guess(around, at) && around.is(at.saturating_sub(1), Sign::GOAL)
}

/// Gives `figure`, which is a goal or a forecast and says nothing else itself, what came `before` it in its sentence: "sold 31
/// vans, missing its goal of 40" vans, "rose 5%, above forecasts of 3%" a rise.
pub fn goal(around: &Around, figure: &mut Figure, measure: &Measure, before: &Figure) {
    let told = measure.thing.map_or("", |thing| thing.of(around.stream.text));
    let is_goal = told.split(' ').any(|word| can_be(word, Sign::EXPECTED));
    if is_goal {
        turn(figure, before);
    }
    let is_bare = figure.unit.is_empty() && figure.counted.is_none() && before.kind != FigureKind::Change;
    if is_goal && is_bare && is_near(before, figure) {
        (figure.kind, figure.unit) = (before.kind, before.unit.clone());
    }
}

/// Whether `one` tells by what it is so much, which `other` leaves out: "31p a share", "29p".
pub fn is_rate_of(one: &Figure, other: &Figure) -> bool {
    // "4 per 1,000 people … 6 per 1,000".
    let per = other.unit.contains("per ");
    one.unit.strip_prefix(&other.unit).is_some_and(|rest| rest.starts_with(if per { " " } else { " per " }))
}

/// Whether two figures are near enough for the one to have been foreseen as the other.
pub fn is_near(one: &Figure, other: &Figure) -> bool {
    let [one, other] = [one.amount, other.amount].map(|amount| amount.ends().1);
    one < FAR * other && other < FAR * one
}

/// Whether the phrase `at` only joins the figure `item` to the one before it in its sentence, which begins at the byte `opens`:
/// "had expected 29p on £4m".
fn goes_on(around: &Around, item: &Item, at: At, told: &[Figure], opens: usize) -> bool {
    let last = told.last().filter(|last| last.span.start >= opens);
    last.is_some() && around.is_any(at, words!["on", "and"]) && item.phrase == at + 1
}

/// What is changed to the figure `item` by the verb before it, where the noun for what was foreseen was read as the verb `told`:
/// "cut its sales forecast to £4m".
pub fn forecast(around: &Around, item: &Item, told: At) -> Option<Measure> {
    let is_noun = around.is(told, Sign::EXPECTED) && around.is(told, Sign::NOUN);
    let leads = item.opens == told + 2 && around.is_any(told + 1, words!["to", "from"]);
    let first = told.checked_sub(1).filter(|at| is_noun && leads && around.is_named(*at))?;
    let verb = first.checked_sub(1).filter(|at| around.is_finite(*at))?;
    let verb_span = around.head(verb).map(|token| token.span());
    Some(Measure {
        who: subject(around, verb),
        verb: verb_span,
        thing: Some(around.extent(first, told)),
        ..Measure::default()
    })
}

/// Whether the words before the token `at` compare a figure there with one before it: "up from", "compared with", "than".
pub fn is_compared(around: &Around, at: token::At) -> bool {
    let token = |back: usize| at.checked_sub(back).and_then(|at| around.stream.token(at));
    let is = |back: usize, any: &Words| token(back).is_some_and(|token| any.has(token.word));
    let comma = || token(2).is_some_and(|token| token.mark() == ',');
    is(1, words!["against", "than", "versus"])
        // "Double the £4m budgeted".
        || is(1, words!["double", "twice", "triple"]) && token(0).is_some_and(|token| token.word == word!("the"))
        // "Sold 31, not the 40 it had promised".
        || is(1, words!["not"]) && comma()
        || is(1, words!["above", "below"])
        || is(1, words!["with", "to"]) && is(2, words!["compared"])
        || is(1, words!["of"]) && is(2, words!["instead", "short", "ahead"])
        || is(1, words!["from"]) && (is(2, words!["up", "down", "unchanged"]) || is(3, words!["up", "down"]))
}

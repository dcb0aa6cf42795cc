//! A second clause that sets another place, or others, against those of the clause before it, and leaves the rest to that:
//! "Rents in Hull were £400; in Leith they were £500", "support among divers rose to 40%, and among rowers to 30%".

use super::around::Around;
use super::foreseen::is_compared;
use super::item::Item;
use super::place::Place;
use super::turn;
use crate::article::{Figure, FigureKind};
use crate::read::phrase::{At, Form, Kind};
use crate::read::tag::Tag;
use crate::read::token::{self, Token};
use crate::text::Span;
use crate::words::{Sign, word, words};

/// So many phrases before a figure, and so many figures before it, are looked at.
const FARTHEST: usize = 12;
const NEAR: usize = 4;

/// Gives `figure`, which has its subject from those before it, `told`, the place that its clause opens with; and those the one
/// that stands in their subject, or that their clause opens with.
pub fn contrast(around: &Around, item: &Item, figure: &mut Figure, last: Option<&Item>, told: &mut [Figure]) {
    let text = around.stream.text;
    let Some((own, last)) = opening(around, item, false).zip(last) else { return };
    // "Sales at Wick fell 2% and those at Hull 3%": a fall, too.
    let verb = |figure: &Figure| figure.measure.as_ref().and_then(|measure| measure.verb);
    let change = told.last().filter(|one| one.kind == FigureKind::Change && one.unit == figure.unit);
    if let Some(one) = change.filter(|one| own.end + 1 == figure.span.start && verb(one) == verb(figure)) {
        (figure.kind, figure.direction) = (one.kind, one.direction);
    }
    let Some(measure) = figure.measure.as_mut() else { return };
    // "Sales in Malta grew 4%, and those in Leith fell": sales.
    let known = told.last().and_then(|told| told.measure.as_ref()?.who);
    let stands = |who: &Span| matches!(who.of(text), "that" | "those") || who.overlaps(&own);
    let alone = measure.who.filter(stands);
    measure.who = measure.who.map(|who| known.filter(|_| stands(&who)).unwrap_or(who));
    let Some(who) =
        measure.who.filter(|who| who.end <= own.start && measure.place.is_none_or(|place| place.end <= own.start))
    else {
        return;
    };
    let Some((leads, _)) = own.of(text).split_once(' ') else { return };
    let leads = |at: &usize| text.get(*at..*at + leads.len()).is_some_and(|word| word.eq_ignore_ascii_case(leads));
    // "Rents in Hull".
    let inside = who.of(text).match_indices(' ').map(|(at, _)| who.start + at + 1).rfind(leads);
    let before = match inside {
        Some(at) => Some(Span::new(at, who.end)),
        None => opening(around, last, true).filter(|before| leads(&before.start)),
    };
    let Some(before) = before else {
        // "The share was 9% … In the first year it was 4%": there, and not of all.
        // "£980 in Hull; in Wick the figure is £705".
        let other = told.last().and_then(|told| told.measure.as_ref()?.place).is_some_and(|place| leads(&place.start));
        // "The rye quota rose to 40, and that for oats to 60": the rye quota is of no oats.
        if !other && alone.is_some() {
            measure.who = alone;
            return;
        }
        // "41% of adults want it; among those under 30 it is 62%": of those.
        let does = measure.verb.is_some_and(|verb| who.contains(&verb)) && measure.whole.is_some();
        if does && own.of(text).starts_with("among ") {
            measure.whole = Some(Span::new(own.start + "among ".len(), own.end));
            return;
        }
        measure.place = Some(own).filter(|_| other || who.end < around.stream.span(item.sentence.0).start);
        return;
    };
    let subject = inside.map_or(who, |at| Span::new(who.start, at - 1));
    measure.place = Some(own);
    measure.who = Some(subject);
    let holds = |told: &&mut Figure| inside.is_some() || told.span.start > before.start;
    for told in told.iter_mut().rev().take(NEAR).filter(holds).filter_map(|told| told.measure.as_mut()) {
        if told.who == Some(who) {
            told.who = Some(subject);
            told.place = told.place.or(Some(before));
        }
    }
}

/// The place that the sentence opens with of the figure `last` with which `item`, at the place `other`, is compared: "In Hull a
/// ticket costs £12, against £15 in Leith".
pub fn against(around: &Around, item: &Item, last: &Item, other: Span) -> Option<Span> {
    let first = item.sentence.0;
    let leads = around.head(first)?.span();
    let (text, opens) = (around.stream.text, leads.of(around.stream.text));
    // "Compared with 14% nationally".
    let alike = match other.of(text).split_once(' ') {
        Some((leads, _)) => leads.eq_ignore_ascii_case(opens),
        None => opens == "In",
    };
    let named = around.is_named(first + 1) || first + 1 == last.phrase;
    let place = around.before_number(first + 1).filter(|_| alike && named && is_compared(around, item.first))?;
    Some(Span::new(leads.start, place.end))
}

/// A subject, `who`, without the place that hangs on it, and that, where the figure `item` is compared with it and has a place of
/// its own, `other`, behind the same preposition: "rents in Hull were £400, against £500 in Leith".
pub fn parted(around: &Around, item: &Item, who: Span, other: Span) -> Option<(Span, Span)> {
    let text = around.stream.text;
    let leads = other.of(text).split(' ').next().filter(|_| is_compared(around, item.first))?;
    let mut hung = who.of(text).match_indices(' ').map(|(at, _)| at);
    // "The pay of women was £14, against £15 for men".
    let alike = |word: &str| word == leads || word == "of" && leads == "for";
    let at = hung.rfind(|at| who.of(text)[at + 1..].split(' ').next().is_some_and(alike))?;
    Some((Span::new(who.start, who.start + at), Span::new(who.start + at + 1, who.end)))
}

/// Whom the figure `item` is said of, which the one before is compared with that is said of `who`, by its place `other`: "a
/// cook earns £31, compared with £48 for a diver", "Hull built 12 boats, against 9 in Leith".
pub fn whose(around: &Around, item: &Item, who: Span, other: Span) -> Option<Span> {
    let text = around.stream.text;
    let (leads, named) = other.of(text).split_once(' ')?;
    let capital = |told: &str| told.trim_start_matches("the ").starts_with(char::is_uppercase);
    let towns = capital(named) && capital(who.of(text)) && !who.of(text).contains(' ');
    // "Households use 90 litres, against 70 in Spain".
    let towns = towns && !around.is_many(who);
    // "Polled 900 votes to 700 for Marsh".
    let to = item.is_after(around, 1, words!["to"]);
    // "To 38% for Marsh and 9% for Lind": the one before is of Marsh.
    let again = item.is_after(around, 1, words!["and"]) && who.start >= around.stream.span(item.sentence.0).start;
    let again = again && text.get(..who.start).is_some_and(|before| before.ends_with(" for "));
    let beaten = (to || again) && leads == "for" && capital(named);
    (beaten || is_compared(around, item.first) && (leads == "for" || towns))
        .then(|| Span::new(other.end - named.len(), other.end))
}

/// The place that the sentence of the figure `item` opens with, or those: "In the women’s cup, Rowe won £3,000 and Lind £1,500",
/// "Among those under 30, support rises to 52%".
pub fn opened(around: &Around, item: &Item) -> Option<Span> {
    const LONGEST: usize = 6;
    let first = item.sentence.0;
    // Not "in all".
    let named = around.is_named(first + 1) && !around.is(first + 1, Sign::QUANT);
    // "Including floating votes, Rowe has 41".
    let place = around.is_any(first, words!["in", "at", "including"]) && named;
    // "In Hull 31% of pupils passed".
    let glued = around.before_number(first + 1).filter(|_| first + 1 == item.phrase && !around.is_date(first + 1));
    // "In Hull prices rose 3%".
    let glued = glued.or_else(|| town(around, first + 1));
    let text = around.stream.text;
    if let Some(town) =
        glued.filter(|it| around.is_any(first, words!["in", "at"]) && it.of(text).starts_with(char::is_uppercase))
    {
        return Some(Span::new(around.stream.span(first).start, town.end));
    }
    // "In the other group 5% slept".
    if place && item.is_percent(around) && around.has_number(first + 2) {
        return Some(around.extent(first, first + 1));
    }
    let those = around.is_word(first, word!("among"));
    let longest = first + if those { LONGEST } else { 2 };
    // "In the northern primary Rowe took 40".
    let contest = place && around.is(first + 1, Sign::EVENT) && around.is_finite(first + 3);
    let ends = |at: &At| around.is_mark(*at, ',') || contest && *at == first + 2 && around.is_named(*at);
    let comma = (first + 2).to(item.opens.min(longest + 1)).find(ends)?;
    ((place || those) && comma <= longest).then(|| around.extent(first, comma - 1))
}

/// What a figure before includes goes on for one of the same in the next sentence: "Including floating votes, Rowe has 503. Hale
/// has 70".
pub fn scope(place: Place, figure: &Figure, before: &Figure) -> Option<Span> {
    let own = before.measure.as_ref().and_then(|measure| measure.place)?;
    let like = figure.kind == before.kind && (figure.unit == before.unit || figure.unit.is_empty());
    (like && place.is_near() && own.of(place.around.stream.text).starts_with("Including ")).then_some(own)
}

/// The name that the subject `at` begins with, where the rest of it is a common noun: "Hull" of "Hull prices".
fn town(around: &Around, at: At) -> Option<Span> {
    let phrase = around.phrase(at).filter(|_| around.is_named(at) && around.is_finite(at + 1))?;
    let is_name = |at: &token::At| around.stream.token(*at).is_some_and(Token::is_capital);
    let names = phrase.from.to(phrase.to).take_while(is_name).count();
    let noun = matches!(around.stream.tag(phrase.head), Some(Tag::Noun | Tag::Plural));
    (names > 0 && phrase.from + names < phrase.to && noun)
        .then(|| around.stream.extent(phrase.from, phrase.from + names))
}

/// The place that the clause of the figure `item` opens with, where no other number stands between, unless that `may` be.
fn opening(around: &Around, item: &Item, may: bool) -> Option<Span> {
    // "Those at Wick fell 2% and those at Hull 3%".
    let glued = around.before_number(item.phrase).zip(item.phrase.checked_sub(2));
    if let Some((town, _)) = glued.filter(|(_, that)| {
        around.is_any(*that, words!["that", "those"])
            && around.is(*that + 1, Sign::SAYS_WHERE)
            && around.is_boundary(*that - 1)
    }) {
        return Some(Span::new(around.stream.span(item.phrase - 1).start, town.end));
    }
    let first = item.sentence.0.max(item.opens.saturating_sub(FARTHEST));
    let opens = |at: &At| {
        // "Those by sea".
        let adverb = around.kind(*at + 1) == Some(Kind::Adverb);
        let by = around.is_word(*at, word!("by")) && (adverb || around.is_named(*at + 1));
        let leads = by || around.kind(*at) == Some(Kind::Preposition) && around.is(*at, Sign::SAYS_WHERE);
        // "In the early years of school".
        // "On two-year loans".
        let sorts = |at: At| {
            let phrase = around.phrase(at).filter(|phrase| phrase.kind == Kind::Noun)?;
            let mark = around.stream.token(phrase.from + 1)?.mark();
            Some(around.is_number(phrase.from) && mark == '-' && !around.is_number(phrase.from + 2))
        };
        // "Among those under 30 it is six", "among 16 to 24-year-olds".
        let those = around.is_word(*at, word!("among")) && around.kind(*at + 1) == Some(Kind::Noun);
        let named = around.is_named(*at + 1)
            || those
            || sorts(*at + 1) == Some(true)
            || around.is_gerund(*at + 1)
            || by
            || around.is_word(*at + 2, word!("of")) && around.is_named(*at + 3);
        // "And that of gas 7%", "those in Leith fell".
        let hangs =
            leads && named && at.checked_sub(1).is_some_and(|that| around.is_any(that, words!["that", "those", "one"]));
        let where_to = leads && !by && !around.is_any(*at, words!["of", "to", "with"]) && named;
        hangs || where_to && (*at == item.sentence.0 || around.is_boundary(*at - 1))
    };
    let at = first.to(item.opens).rev().find(opens)?;
    let mut next = around.those_who(at + 1, item.opens) + 1;
    // "In the first year of school".
    while next < item.opens && around.is_word(next, word!("of")) && around.is_named(next + 1) {
        next += 2;
    }
    // "In Leith the figure was".
    // "For drug dealing 43".
    if matches!(around.kind(next), Some(Kind::Verb(Form::Ing))) {
        if next + 1 < item.opens {
            return None;
        }
        next += 1;
    }
    let again = around.is_named(next) && around.is(next + 1, Sign::BE) && next + 2 >= item.opens;
    let ends = around.is_mark(next, ',') || around.is_pronoun(next) || again || next + 1 >= item.opens;
    let ends = ends || around.is_finite(next) && at > At::FIRST && around.is_any(at - 1, words!["that", "those"]);
    let plain = next.to(item.opens).all(|at| may || !around.has_number(at) || around.is_date(at));
    let place = around.extent(at, next - 1);
    // "And that on parks fall from £6m".
    let end = turn::verb(around, item).map_or(place.end, |verb| around.stream.extent(token::At::FIRST, verb).end);
    (ends && plain).then(|| Span::new(place.start, end.min(place.end)))
}

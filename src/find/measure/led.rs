//! What is led by its place: "In Kent the rate is 6%, in Hull 7% and in Leith 11%", "the rate for men was 4%, for women 3%".

use super::around::Around;
use super::item::Item;
use crate::article::{Figure, FigureKind, Measure};
use crate::read::phrase::{At, Form, Kind};
use crate::read::token::{self, Shape};
use crate::text::Span;
use crate::words::{Sign, can_be, word, words};

/// Gives figures behind another their place where that stands before them, and the first its own; `places` is where each
/// stands.
pub fn lead(places: &[Option<(Around, Item)>], figures: &mut [Figure]) {
    for at in 1..places.len() {
        // "In Kent the rate is 6%, up one point; in Hull it is 7%": the rate, not the point.
        let unit = |at: usize| &figures[at].unit;
        let is_point = figures[at - 1].kind == FigureKind::Change && unit(at - 1) != unit(at);
        let first_at = at - 1 - usize::from(at >= 2 && is_point && unit(at - 2) == unit(at));
        let (Some((_, before)), Some((around, item))) = (&places[first_at], &places[at]) else { continue };
        let Some((leads, noun)) =
            leads(around, item).filter(|(leads, _)| *leads > before.phrase && before.sentence == item.sentence)
        else {
            continue;
        };
        let (told, rest) = figures.split_at_mut(at);
        let (Some(first), Some(figure)) = (told.get_mut(first_at), rest.first_mut()) else { continue };
        // "Among women, 71% row; among men, 44% do": men are the whole.
        let whole = figure.measure.as_ref().and_then(|measure| measure.whole);
        if whole.is_some_and(|whole| whole.overlaps(&around.stream.span(noun))) {
            continue;
        }
        let is_bare = figure.unit.is_empty() && figure.counted.is_none();
        let Some(mut known) = first.measure.clone().filter(|_| is_bare || first.unit == figure.unit) else { continue };
        if known.place.is_none() {
            // "In Kent the rate is 6%", "the rate for men was 4%".
            let opens = |at: &At| {
                around.kind(*at) == Some(Kind::Preposition)
                    && around.head(*at).map(|it| it.word) == around.head(leads).map(|it| it.word)
                    && (around.is_named(*at + 1)
                        || *at + 1 == before.phrase && around.before_number(before.phrase).is_some())
            };
            // A place before another number is of that one.
            let other = first_at.checked_sub(1).and_then(|other| places[other].as_ref());
            let start = other.map_or(before.sentence.0, |(_, other)| before.sentence.0.max(other.phrase + 1));
            let Some(place) = start.to(before.phrase).rev().find(opens) else { continue };
            // "In Kent 34% of boats leak": the name is in one phrase with the number.
            let noun = around.before_number(place + 1).unwrap_or(around.stream.span(place + 1));
            known.place = Some(Span::new(around.stream.span(place).start, noun.end));
            let start = around.stream.span(place).start;
            known.who = known.who.map(|who| match who.start < start && start < who.end {
                true => Span::new(who.start, around.stream.span(place - 1).end),
                false => who,
            });
            first.measure = Some(known.clone());
        }
        let end = around.stream.span(noun).end.min(around.stream.extent(token::At::FIRST, item.first).end);
        let place = Some(Span::new(around.stream.span(leads).start, end));
        (figure.kind, figure.direction) = (first.kind, first.direction);
        if is_bare {
            figure.counted = first.counted;
            figure.unit.clone_from(&first.unit);
        }
        figure.measure = Some(Measure { place, ..known });
    }
}

/// Gives the first of several in a rank its name, what is ranked to all of them: "Support is highest in the east, at 57%,
/// followed by the north (49%)"; and parts whose preposition their verb has said theirs: "58% comes from tax, 29% from rates".
/// An owner said alone has what the one before has: "Odum’s rating is 51%, Brisker’s 46%".
pub fn follow(places: &[Option<(Around, Item)>], figures: &mut [Figure]) {
    for at in 1..places.len() {
        let (Some((_, before)), Some((around, item))) = (&places[at - 1], &places[at]) else { continue };
        let (told, rest) = figures.split_at_mut(at);
        let (Some(first), Some(figure)) = (told.last_mut(), rest.first_mut()) else { continue };
        let (Some(known), Some(own)) = (&mut first.measure, &mut figure.measure) else { continue };
        let does = known.who.zip(own.who).is_some_and(|(known, own)| known.start == own.start);
        let same = known.verb == own.verb || does;
        if before.sentence != item.sentence || first.unit != figure.unit || !same {
            continue;
        }
        let text = around.stream.text;
        let gap = text.get(first.span.end..figure.span.start).unwrap_or_default();
        let Some((who, verb)) = known.who.zip(known.verb) else { continue };
        let owner = ["’s ", "'s "].into_iter().find_map(|clitic| Some((who.of(text).find(clitic)?, clitic.len())));
        let is_owner = item.before(around, 1).is_some_and(|token| token.shape == Shape::Clitic);
        if known.thing.is_none() && gap.contains("followed by ") {
            let Some(name) = ranked(around, before, verb) else { continue };
            (known.who, known.thing) = (Some(name), Some(who));
        } else if is_owner && owner.is_none() && can_be(who.of(text).split(' ').next().unwrap_or_default(), Sign::POSS)
        {
            // "Its chief earns £9, Hull’s £8": whose the first is, another sentence says.
            own.who = None;
            continue;
        } else if let Some((end, len)) = owner.filter(|_| is_owner) {
            (known.who, known.thing) =
                (Some(Span::new(who.start, who.start + end)), Some(Span::new(who.start + end + len, who.end)));
        } else if let Some(place) = own.place.filter(|_| does && who.start == verb.start) {
            parted(text, known, own, (who, place));
        } else if let Some(place) =
            own.place.filter(|place| own.who.is_none() && who.start == verb.start && verb.end + 1 < place.start)
        {
            let hung = Span::new((verb.end + 1).min(who.end), who.end);
            let leads = place.of(text).split(' ').next();
            if !hung.of(text).contains(' ') || hung.of(text).split(' ').next() != leads {
                continue;
            }
            (known.who, known.place) = (None, Some(hung));
        } else {
            continue;
        }
        own.thing = own.thing.or(known.thing);
        own.whole = own.whole.or(known.whole);
    }
}

/// Parts the place from what those do of whom two figures are, where the second has its own: "are content with trains in Hull,
/// 66% in Leith".
fn parted(text: &str, known: &mut Measure, own: &mut Measure, (who, place): (Span, Span)) {
    let leads = place.of(text).split(' ').next();
    let is_led = |at: &usize| who.of(text).get(at + 1..).is_some_and(|rest| rest.split(' ').next() == leads);
    let cut = who.of(text).match_indices(' ').map(|(at, _)| at).rfind(is_led).filter(|_| known.place.is_none());
    if let Some(cut) = cut.map(|at| who.start + at) {
        (known.who, known.place) = (Some(Span::new(who.start, cut)), Some(Span::new(cut + 1, who.end)));
    }
    if known.place.is_some() {
        (own.who, own.verb) = (known.who, known.verb);
    }
}

/// Where something is highest or lowest: "in the east" of "it was highest in the east, at 57%".
pub fn highest(around: &Around, item: &Item) -> Option<Span> {
    let at = item.opens.checked_sub(1).filter(|at| around.is_any(*at, words!["at", "with"]))?;
    let last = at.checked_sub(1).map(|last| if around.is_mark(last, ',') { last.saturating_sub(1) } else { last })?;
    let hangs = |at: &At| {
        matches!(around.kind(*at), Some(Kind::Noun | Kind::Preposition)) || around.is_any(*at, words!["aged", "ages"])
    };
    let first = item.sentence.0.to(last + 1).rev().take_while(hangs).last()?;
    // "Among those aged 18 to 34".
    let named = around.is_named(last) || around.has_number(last) && around.is_years(last);
    let ranks = around.is(first.checked_sub(1)?, Sign::RANKS) && around.is(first, Sign::ONLY_WHERE);
    // "Followed by the west (38%)": a rank of those who are there.
    let is_first = around.stream.token(item.next + 1).is_some_and(|next| next.lemma == word!("follow"));
    (named && ranks && !is_first).then(|| around.extent(first, last))
}

/// The place that is the first of a rank: "the east of the city" of "is highest in the east of the city, at 57%".
fn ranked(around: &Around, item: &Item, verb: Span) -> Option<Span> {
    let at = item.opens.checked_sub(1).filter(|at| around.is_any(*at, words!["at", "with"]))?;
    let last = at.checked_sub(1)?;
    let last = if around.is_mark(last, ',') { last.checked_sub(1)? } else { last };
    let is = |at: &At| around.kind(*at) == Some(Kind::Preposition) && around.stream.span(*at).start > verb.end;
    let leads = item.sentence.0.to(last).find(is)?;
    around.is_named(last).then(|| around.extent(leads + 1, last))
}

/// The preposition before the noun phrase right before the figure `item` that begins an item of a list, and the last phrase of
/// that: "and in Hull 7%".
fn leads(around: &Around, item: &Item) -> Option<(At, At)> {
    // "For men it was 4%".
    let was = item.opens.checked_sub(2).filter(|it| around.is_pronoun(*it) && around.is(*it + 1, Sign::BE));
    // "In French, just 7%".
    let comma = item.opens.checked_sub(1).filter(|at| was.is_none() && around.is_mark(*at, ','));
    let noun = was.or(comma).unwrap_or(item.opens).checked_sub(1)?;
    // "For shoplifting 18%".
    let gerund = |noun: At| around.kind(noun) == Some(Kind::Verb(Form::Ing));
    let named = |noun: &At| around.is_named(*noun) && !around.is_pronoun(*noun) || gerund(*noun);
    let noun = Some(noun).filter(named);
    // "In Hull 7%": the name is in one phrase with the number.
    let glued = around.phrase(item.phrase).filter(|phrase| phrase.from < item.first && !around.is_number(phrase.from));
    let noun = noun.or(glued.map(|_| item.phrase))?;
    // "For drug dealing 43".
    let first = noun - usize::from(gerund(noun) && noun > At::FIRST && around.is_named(noun - 1));
    let at = first.checked_sub(1).filter(|at| around.kind(*at) == Some(Kind::Preposition))?;
    let begins = at.checked_sub(1).is_some_and(|before| around.is_boundary(before));
    // "Exports to Spain were worth £4m, to Malta £2m".
    let opens = around.phrase(noun).and_then(|phrase| around.stream.token(phrase.from));
    let to = around.is_word(at, word!("to")) && opens.is_some_and(token::Token::is_capital);
    // "Sales of novels reached £3m, of cookbooks £2m".
    let to = to || around.is_word(at, word!("of"));
    (begins && (to || around.is(at, Sign::ONLY_WHERE))).then_some((at, noun))
}

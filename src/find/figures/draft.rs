//! Numbers with their hedges, nouns and verbs, before the sentence around them is looked at.

use super::change::turn;
use super::drafted::Draft;
use super::grammar::Grammar;
use super::measure::measure;
use super::measured::{Measure, Shape};
use super::multiple::{self, multiple};
use super::noun::counted;
use super::number;
use super::single::single;
use super::unit::{Class, Name, Noun, Unit};
use super::words::{is_adjective, is_plural};
use super::{age, apart, hedge, labels, part, preposition, unit_words, units};
use crate::article::{Amount, Bound};
use crate::find::number::hedge_after;
use crate::find::spelled::Value;
use crate::find::tokens::{At, Tokens};
use crate::read::tag::Tag;
use crate::words::{Sign, word, words};

/// The numbers of a text, in order.
pub fn drafts(tokens: &Tokens, grammar: Grammar) -> Vec<Draft> {
    let mut found = Vec::new();
    let (mut at, mut free, mut digits) = (At::FIRST, At::FIRST, At::FIRST);
    while at < tokens.end() {
        while digits < tokens.end() && (digits < at || !tokens.is_digits(digits)) {
            digits += 1;
        }
        let near = digits <= at + FARTHEST;
        if !(near || tokens.is_in(at, Sign::OPENS_NUMBER) || opens_alone(tokens, at)) || !may_open(tokens, at) {
            at += 1;
            continue;
        }
        if let Some(next) = apart::past(tokens, grammar, at) {
            at = next.max(at + 1);
            continue;
        }
        let elided = || elided(tokens, grammar, at, &found);
        let Some(measure) = multiple(tokens, at).or_else(|| measure(tokens, at)).or_else(elided) else {
            at += 1;
            continue;
        };
        let draft = draft(tokens, grammar, measure, free);
        // A number below "per" is part of the unit.
        let per = draft.end > draft.noun.map_or(draft.next, |noun| noun.next);
        at = if per { draft.end } else { draft.next }.max(at + 1);
        free = at;
        if let Some(before) = found.last_mut() {
            share_scale(tokens, before, &draft);
        }
        found.extend((!is_idle(tokens, &draft)).then_some(draft));
    }
    found
}

/// "A third" of "half of growers row and a third sail", "half" of "of those asked, half row": a part of what its sentence names,
/// with a part before it, one of those `found`, or first of all, since it is all that the subject of a verb says.
fn elided(tokens: &Tokens, grammar: Grammar, at: At, found: &[Draft]) -> Option<Measure> {
    const FAR: usize = 6;
    let Value { value, next, scale } = part::alone(tokens, at)?;
    let own = grammar.place(at)?;
    let is_part = |draft: &Draft| {
        let percent = draft.unit.is_some_and(|unit| unit.class == Class::Percent);
        let beside = grammar.place(draft.start).is_some_and(|place| place.is_beside(&own));
        let of_some = draft.noun.is_some() || tokens.is(draft.next, word!("of"));
        beside && of_some && (percent || draft.measure.shape == Shape::Part)
    };
    let tag = |at: At| grammar.place(at).map_or(Tag::Mark, |place| place.tag());
    let does = own.leads_verb() && tag(next).is_verb();
    let joint = at.checked_sub(1)?;
    let listed = matches!(tokens.mark(joint), Some(',' | ';')) || tokens.is_any(joint, words!["and", "but", "while"]);
    // "Half were lit by lamps, a third by candles", "half walk; a quarter come by bus".
    let led = tokens.is_any(next, words!["by", "to"]) || tokens.is(next, word!("in")) && tokens.is_digits(next + 1);
    let goes_on = || led || matches!(tag(next), Tag::Participle | Tag::Past);
    // "Half blamed the council, a third the mayor", "half were cod, a third herring", but "…, a third attempt to land".
    let stops = |at: At| !tokens.is_word(at) || tokens.is(at, word!("and"));
    let somebody = || grammar.place(next).is_some_and(|it| it.is(Sign::PERSON) || it.is(Sign::ROLE));
    let names = || match tag(next) {
        Tag::Determiner => true,
        Tag::Noun if somebody() => false,
        Tag::Noun | Tag::Plural | Tag::Name | Tag::Adjective | Tag::Pronoun => stops(next + 1),
        _ => false,
    };
    let behind = listed && tokens.is_word(next) && (goes_on() || names());
    // "In 2020 it was half".
    let is = !tokens.is_word(next) && tokens.is_in(joint, Sign::BE);
    let (amount, shape) = (Amount::One(value), Shape::Part);
    let measure = Measure { start: at, next, amount, shape, scale, unit: None, ends: None };
    let beside = (does || behind || is) && found.iter().rev().take(FAR).any(is_part);
    (beside || does && own.is_of_some()).then_some(measure)
}

/// Gives the number right `before` "and" the scale that is said once for both: "£9.1 and £2.4 billion", "9.1 and 2.4 million
/// tonnes".
fn share_scale(tokens: &Tokens, before: &mut Draft, draft: &Draft) {
    const SMALL: f64 = 1e3;
    let Amount::One(value) = before.measure.amount else { return };
    let joined = tokens.is(before.next, word!("and")) && before.next + 1 == draft.start && before.noun.is_none();
    let [one, other] = [before.measure, draft.measure];
    let digits = [one, other].iter().all(|it| it.shape == Shape::Digits);
    let bare = digits && one.scale == 1.0 && other.scale > 1.0 && value < SMALL;
    let money = |unit: Option<Unit>| unit.filter(|unit| unit.class == Class::Money).map(|unit| unit.name(tokens));
    let sums = money(before.unit).is_some_and(|own| money(draft.unit) == Some(own));
    let parted = before.unit.is_none() && tokens.written(one.start).contains('.');
    if joined && bare && (parted || sums) {
        before.measure.amount = Amount::One(value * other.scale);
        before.measure.scale = other.scale;
    }
}

/// A number in digits has no more signs and letters before it: "−U.S.$.5".
const FARTHEST: usize = 8;

/// Whether a number opens with the mark at `at` though no digits are near: "½", "−five".
fn opens_alone(tokens: &Tokens, at: At) -> bool {
    match tokens.mark(at) {
        Some('-' | '−') => tokens.is_in(at + 1, Sign::OPENS_NUMBER) || part::vulgar(tokens, at + 1).is_some(),
        _ => part::vulgar(tokens, at).is_some(),
    }
}

/// Whether a number, or something that only looks like one, can open at `at`: most words are passed by.
fn may_open(tokens: &Tokens, at: At) -> bool {
    let Some(word) = tokens.word(at) else { return !matches!(tokens.mark(at), Some(',' | '”' | '’')) };
    let lower = word.starts_with(|c: char| c.is_ascii_lowercase());
    // "page 12", "no. 5", "covid-19".
    let stop = || tokens.is_mark(at + 1, '.') && tokens.is_glued(at) && tokens.is_digits(at + 2);
    let numbered = || tokens.is_digits(at + 1) || stop() || tokens.is_dash(at + 1) && tokens.is_digits(at + 2);
    !lower || number::opens(tokens, at) || multiple::opens(tokens, at) || numbered()
}

fn draft(tokens: &Tokens, grammar: Grammar, measure: Measure, free: At) -> Draft {
    let (start, before) = hedge::before(tokens, measure.start, free);
    let (next, after) = hedge_after(tokens, measure.next);
    let own = age::age(tokens, grammar, &measure, start).or(measure.unit);
    let noun = || match measure.ends {
        // "To 60 trawlers from 95": the noun may stand after either end.
        Some(ends) => ends.iter().rev().find_map(|&(_, next)| counted(tokens, grammar, next, &measure)),
        None => counted(tokens, grammar, next, &measure).or_else(|| of_either(tokens, grammar, next, &measure)),
    };
    let noun = if own.is_none() { noun() } else { None };
    let (unit, end) = match noun {
        Some(noun) => {
            let (unit, end) = named(tokens, &measure, noun);
            (Some(unit), if tokens.is(next, word!("or")) { next } else { end })
        }
        // "1.2 per 1,000 people".
        None if own.is_none() => (None, rate(tokens, next).map_or(next, |(_, end)| end)),
        None => (own, next),
    };
    // "12 tents or more".
    let later = noun.and_then(|noun| hedge_after(tokens, noun.next).1);
    let bound = before.or(after).or(later).filter(|_| measure.ends.is_none()).unwrap_or(Bound::Exact);
    // "Up by half" is a change by so many hundredths.
    let by_part = measure.shape == Shape::Part && tokens.is_after(start, word!("by"));
    let class = if by_part { Some(Class::Percent) } else { unit.map(|unit| unit.class) };
    let turn = turn(tokens, start, free, class).filter(|_| measure.ends.is_none());
    // "Fell below 10" gives a level.
    let turn = turn.filter(|_| !tokens.is_any(start, words!["below", "above"]));
    let draft = Draft { start, next, end: end.max(next), measure, bound, unit, noun, turn };
    match before.is_some() && preposition::is_preposition(tokens, grammar, &draft) {
        true => Draft { start: draft.measure.start, bound: after.or(later).unwrap_or(Bound::Exact), ..draft },
        false => draft,
    }
}

/// What either of two numbers counts: the "pigs" of "10 or 20 pigs", where "or" stands at `at`.
fn of_either(tokens: &Tokens, grammar: Grammar, at: At, measure: &Measure) -> Option<Noun> {
    let other = tokens.is(at, word!("or")).then(|| single(tokens, at + 1)).flatten()?;
    let plain = other.unit.is_none() && other.shape == measure.shape;
    plain.then(|| counted(tokens, grammar, other.next, &other)).flatten()
}

/// The unit that only "per" gives a number that counts nothing else, and the token after it.
pub fn rate(tokens: &Tokens, at: At) -> Option<(Unit, At)> {
    let unit = Unit::new("", Class::Counted);
    let (unit, next) = tokens.is(at, word!("per")).then(|| units::below(tokens, unit, at))?;
    (next > at).then_some((unit, next))
}

/// The unit that a counted thing makes, and the token after it: a measure where only adjectives part it from the number
/// ("35 straight days"), else its own name.
fn named(tokens: &Tokens, measure: &Measure, noun: Noun) -> (Unit, At) {
    let last = noun.next.saturating_sub(1);
    let adjectives = noun.start.to(last).all(|at| is_adjective(tokens, at));
    if let Some(unit) = unit_words::word(tokens, last).filter(|_| adjectives) {
        return (unit, noun.next);
    }
    let part = measure.shape == Shape::Part;
    let unit = Unit { name: Name::Noun { noun, part }, under: None, class: Class::Counted };
    if part { (unit, noun.next) } else { units::below(tokens, unit, noun.next) }
}

/// Whether what follows is called by its size or its worth ("a 9mm pistol", "the 50p coin"), or the number only says when
/// something was ("30 years ago").
fn is_by_size(tokens: &Tokens, draft: &Draft) -> bool {
    let class = draft.unit.filter(|_| draft.noun.is_none()).map(|unit| unit.class);
    let sized = tokens.is_in(draft.next, Sign::BY_SIZE) && draft.measure.scale == 1.0;
    // "A .22 rifle".
    let last = draft.noun.map(|noun| noun.next.saturating_sub(1));
    if last.is_some_and(|last| tokens.is_in(last, Sign::BY_SIZE)) && draft.measure.amount.ends().1 < 1.0 {
        return true;
    }
    match class {
        Some(Class::Measure | Class::Money) => sized,
        Some(Class::Time) => tokens.is(draft.next, word!("ago")),
        _ => false,
    }
}

/// Whether the name at `at` is known for that of a place, or goes on with brackets behind such names: "Denmark (45), Orrin (12)".
fn is_place(tokens: &Tokens, at: At) -> bool {
    const MOST: usize = 6;
    const BRACKET: usize = 5;
    let mut name = at;
    for _ in 0..MOST {
        if tokens.is_in(name, Sign::REGION) || tokens.is_in(name, Sign::NAMED_PLACE) {
            return true;
        }
        let joins = |at: At| tokens.is_mark(at, ',') || tokens.is(at, word!("and"));
        let before =
            name.checked_sub(BRACKET).filter(|at| tokens.is_mark(*at + 1, '(') && tokens.is_mark(*at + 3, ')'));
        let Some(before) = before.filter(|_| joins(name - 1)) else { return false };
        name = before;
    }
    false
}

/// Whether a number counts nothing: the first half of the name of a kind ("a four-door van"), "round two", "the bottom
/// three", a number alone in brackets, one too large to be read.
fn is_idle(tokens: &Tokens, draft: &Draft) -> bool {
    const SMALL: f64 = 1e3;
    let measure = &draft.measure;
    let (low, high) = measure.amount.ends();
    let next = measure.next;
    let words = measure.shape == Shape::Words;
    let hyphened = tokens.is_dash(next) && tokens.is_glued(next) && tokens.is_glued_before(next);
    let kind = words && hyphened && measure.unit.is_none() && measure.scale < SMALL;
    let before = draft.start.checked_sub(1);
    let pronoun = before.is_some_and(|at| tokens.is_in(at, Sign::BEFORE_COUNTED) || labels::is_label(tokens, at));
    let bracket = before.is_some_and(|at| tokens.is_mark(at, '(')) && tokens.is_mark(draft.next, ')');
    // "Denmark (45)" is no age, and "closures (45)" is none.
    let is_person = |at: At| match tokens.is_capital(at) {
        true => !is_place(tokens, at),
        false => !is_plural(tokens, at) || [Sign::PERSON, Sign::PEOPLE].iter().any(|sign| tokens.is_in(at, *sign)),
    };
    let is_person = || before.and_then(|at| at.checked_sub(1)).is_none_or(is_person);
    let alone = bracket && tokens.written(measure.start).len() <= 2 && is_person();
    kind || is_by_size(tokens, draft)
        || draft.unit.is_none() && (words && pronoun || alone)
        || !(low.is_finite() && high.is_finite())
}

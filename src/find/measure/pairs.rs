//! Several numbers that stand beside several names: "rye and oats … 61 and 48 sacks, respectively", "sailors are likelier
//! than divers (66% vs. 51%)".

use super::ahead::{ahead, third};
use super::around::{Around, FARTHEST};
use super::asked::asked;
use super::backs::backed;
use super::foreseen::is_compared;
use super::item::Item;
use super::later::again;
use super::likely::likelier;
use crate::article::{Figure, FigureKind, Measure, Time, When};
use crate::read::phrase::{At, Kind};
use crate::read::tag::Tag;
use crate::read::token::{self, Token};
use crate::text::Span;
use crate::words::{Sign, can_be, word, words};
const MOST: usize = 6;

/// Gives the figures of each run their own names; `places` is where each figure stands.
pub fn pair(places: &[Option<(Around, Item)>], figures: &mut [Figure]) {
    let asked = asked(places, figures);
    let mut at = 0;
    let mut known: Option<((At, At), Names)> = None;
    while at < figures.len() {
        let run = run(places, figures, at);
        if let (true, Some((around, item))) = (run > 1, &places[at]) {
            let last = places.get(at + run - 1).and_then(|place| place.as_ref()).map_or(item, |(_, last)| last);
            if is_respective(around, last) {
                // "From £2 and £3 to £4 and £5, respectively".
                let names = [run, run / 2].into_iter().find_map(|many| listed(around, item, many));
                known = names.map(|names| (item.sentence, names));
            }
            let (before, rest) = figures.split_at_mut(at);
            let (told, rest) = rest.split_at_mut(run);
            match &known {
                Some((sentence, names)) if *sentence == item.sentence && run.is_multiple_of(names.each.len()) => {
                    let old = told.first().and_then(|figure| figure.measure.clone());
                    told.chunks_mut(names.each.len()).for_each(|figures| name(figures, names));
                    let new = told.first().and_then(|figure| figure.measure.clone());
                    let after = rest.iter_mut().take(MOST);
                    if let Some((old, new)) = old.zip(new) {
                        after.for_each(|figure| correct(figure, &old, &new));
                    }
                }
                _ if run == 2 && (item.is_bracketed(around) || is_against(around, item, last)) => {
                    versus(around, item, told, before);
                }
                _ if run == 2 && ahead(around, item, told, asked).is_some() => {
                    let known = told.first().and_then(|figure| figure.measure.clone()).unwrap_or_default();
                    let next = places.get(at + run).and_then(Option::as_ref).zip(rest.first_mut());
                    if let Some(((_, next), figure)) = next.filter(|((_, next), _)| next.sentence == item.sentence) {
                        third(around, next, figure, &known);
                    }
                }
                _ if run == 2 && again(around, item, last, told, before).is_some() => {}
                _ if run == 2 && backed(around, item, told).is_none() => unnamed(around, item, last, told),
                _ => {}
            }
        }
        at += run.max(1);
    }
}

/// Whether two figures, the last of which is `last`, are set against each other behind who is likelier than others.
fn is_against(around: &Around, item: &Item, last: &Item) -> bool {
    last.is_after(around, 1, words!["against", "vs", "versus"]) && likelier(around, item).is_some()
}

/// How many figures from `at` on only "and", "vs." or a comma parts.
fn run(places: &[Option<(Around, Item)>], figures: &[Figure], at: usize) -> usize {
    let compared = |tokens: &[Token]| tokens.iter().any(|token| token.word == word!("compared"));
    let joined = |one: usize| {
        let (Some((around, before)), Some((_, item))) = (&places[one - 1], &places[one]) else { return false };
        let tokens = around.stream.between(before.next, item.first);
        let joins = |token: &&Token| {
            matches!(token.mark(), ',' | '.')
                || words!["and", "vs", "versus"].has(token.word)
                || words!["to", "against"].has(token.word)
                || words!["compared", "with"].has(token.word)
                // "Beat Marsh by 900 votes to 700".
                || token.lemma == word!("vote")
        };
        before.sentence == item.sentence
            && before.next <= item.first
            && tokens.len() <= 3
            && tokens.iter().all(|token| joins(&token))
            // "49 percent to 41, with 4 for Lind".
            && (compared(tokens) || !item.is_after(around, 1, words!["with"]))
    };
    // "By two points, 46 to 44 percent".
    let by =
        places.get(at).and_then(Option::as_ref).is_some_and(|(around, item)| item.is_after(around, 1, words!["by"]));
    let points = by && figures.get(at).is_some_and(|figure| can_be(&figure.unit, Sign::UNIT_POINTS));
    let last = if points { at } else { places.len().min(at + MOST) };
    1 + (at + 1..last).take_while(|one| joined(*one)).count()
}

/// The names of a list, and the noun of all of them: "milk", "egg" and "prices".
struct Names {
    each: Vec<Span>,
    noun: Option<Span>,
}

fn name(figures: &mut [Figure], names: &Names) {
    let alone = |span: &Span| names.each.iter().chain(&names.noun).all(|name| !name.overlaps(span));
    let whole = figures.last().and_then(|last| last.measure.as_ref()?.whole).filter(alone);
    // "Had 41 and 33 fires": both are fires.
    // "9.1 and 2.4 million tonnes": so are both tonnes.
    let unit = figures.last().filter(|last| last.kind != FigureKind::Change && last.unit != "%");
    let unit = unit.map(|it| (it.kind, it.unit.clone(), it.counted));
    let rate = figures.last().map(|last| (last.unit.clone(), last.kind));
    let is_rate = |rate: &str, unit: &str| rate.strip_prefix(unit).is_some_and(|rest| rest.starts_with(" per "));
    // "Fell by 3%, 5% and 8%": all did.
    let change = figures.first().filter(|first| first.kind == FigureKind::Change);
    let change = change.map(|first| (first.kind, first.direction, first.unit.clone()));
    for (figure, name) in figures.iter_mut().zip(&names.each) {
        let mut measure = figure.measure.take().unwrap_or_default();
        // "shares of the crew (31% and 22%, respectively)": the brackets stand behind the whole.
        let host = measure.who.filter(|who| figure.unit == "%" && alone(who));
        let whole = whole.filter(|_| figure.unit == "%");
        measure.whole = measure.whole.or(host).or(whole);
        measure.thing = measure.thing.filter(alone).or(names.noun);
        figure.measure = Some(Measure { who: Some(*name), ..measure });
        figure.counted = figure.counted.filter(alone);
        // "To £9 and £31 a tonne, respectively".
        if let Some(rate) = rate.as_ref().filter(|(rate, _)| is_rate(rate, &figure.unit)) {
            (figure.unit, figure.kind) = rate.clone();
        }
        let bare = figure.unit.is_empty() && figure.counted.is_none();
        if let Some((kind, unit, counted)) = unit.as_ref().filter(|_| bare && figure.kind != FigureKind::Change) {
            (figure.kind, figure.unit, figure.counted) = (*kind, unit.clone(), *counted);
        }
        if let Some((kind, direction, _)) = change.as_ref().filter(|(_, _, unit)| *unit == figure.unit) {
            (figure.kind, figure.direction) = (*kind, *direction);
        }
    }
}

/// What a figure has from another that has its own name now.
fn correct(figure: &mut Figure, old: &Measure, new: &Measure) {
    let Some(measure) = &mut figure.measure else { return };
    if old.verb.is_some() && measure.verb == old.verb && measure.thing == old.thing {
        measure.thing = new.thing;
        measure.whole = measure.whole.or(new.whole);
    }
}

/// Whether "respectively" follows the figure `last`.
fn is_respective(around: &Around, last: &Item) -> bool {
    (last.phrase + 1).to(last.sentence.1.min(last.phrase + 5)).any(|at| around.is_word(at, word!("respectively")))
}

/// The nearest `many` names before the figure `item` that "and" joins.
fn listed(around: &Around, item: &Item, many: usize) -> Option<Names> {
    let is_name = |at: At| around.kind(at) == Some(Kind::Noun) && !around.has_number(at);
    let first = item.sentence.0.max(item.phrase.saturating_sub(FARTHEST));
    for and in (first + 1).to(item.phrase).rev().filter(|at| around.is_word(*at, word!("and"))) {
        let mut names = vec![and + 1];
        let mut at = and;
        while at > first && is_name(at - 1) {
            names.insert(0, at - 1);
            if at < first + 2 || !around.is_mark(at - 2, ',') {
                break;
            }
            at -= 2;
        }
        if names.len() == many && is_name(and + 1) {
            let noun = shared(around, &names);
            let mut each: Vec<Span> = names.into_iter().map(|name| around.stream.span(name)).collect();
            if let Some((last, noun)) = each.last_mut().zip(noun) {
                *last = Span::new(last.start, noun.start - 1);
            }
            // "The death rate for men and women".
            let hung = at.checked_sub(3).filter(|noun| around.is(*noun + 1, Sign::SAYS_WHERE));
            let hung = hung.filter(|noun| is_name(*noun)).map(|noun| around.stream.span(noun));
            return Some(Names { each, noun: noun.or(hung) });
        }
    }
    first.to(item.phrase).find_map(|at| sorts(around, at)).filter(|names| names.each.len() == many)
}

/// The two sorts of one noun in the phrase `at`: "male and female smokers".
fn sorts(around: &Around, at: At) -> Option<Names> {
    let phrase = around.phrase(at)?;
    let tag = |at: token::At| around.stream.tag(at);
    let is_sort = |at: token::At| matches!(tag(at), Some(Tag::Adjective | Tag::Noun | Tag::Name));
    let first = phrase.from + usize::from(tag(phrase.from) == Some(Tag::Determiner));
    let and = first + 1;
    let pair = is_sort(first) && tag(and) == Some(Tag::Coordinator) && is_sort(and + 1) && phrase.to > and + 2;
    let each = || vec![around.stream.extent(first, and), around.stream.extent(and + 1, and + 2)];
    pair.then(|| Names { each: each(), noun: Some(around.stream.extent(and + 2, phrase.to)) })
}

/// The noun at the end of the last of `names` that all of them are sorts of, each a noun: "milk and egg prices".
fn shared(around: &Around, names: &[At]) -> Option<Span> {
    let (last, others) = names.split_last()?;
    let last = around.phrase(*last).filter(|last| last.to == last.from + 2)?;
    let is_noun = |at: token::At| around.stream.tag(at) == Some(Tag::Noun);
    let is_sort = around.stream.token(last.from).is_some_and(|sort| is_noun(last.from) && !sort.is(Sign::ADJ));
    let is_like = |at: &At| {
        let phrase = around.phrase(*at).filter(|phrase| phrase.to == phrase.from + 1);
        // A capital means nothing where it opens a sentence.
        let opens = |at: token::At| around.stream.tag(at) == Some(Tag::Name);
        phrase.is_some_and(|it| is_noun(it.from) || *at == around.sentence_of(*at) && opens(it.from))
    };
    (is_sort && others.iter().all(is_like)).then(|| around.stream.extent(last.from + 1, last.to))
}

/// Two parts one of which is set against the other, "46% to 39%", and of which nothing says whose is which.
fn unnamed(around: &Around, item: &Item, last: &Item, figures: &mut [Figure]) {
    let against = last.is_after(around, 1, words!["to"]) && !item.is_after(around, 1, words!["from"]);
    // "Finished with 44% to 38% for Marsh".
    let told = figures.last().and_then(|last| Some((last.span, last.measure.as_ref()?.who?)));
    let against = against && told.is_none_or(|(span, who)| who.start < span.end);
    // "Rail and road carried 38% and 60% of it", "milk and egg prices rose to £3 and £5".
    let text = around.stream.text;
    let who = |figure: &Figure| figure.measure.as_ref().and_then(|measure| measure.who).map(|who| who.of(text));
    let both = last.is_after(around, 1, words!["and"])
        && figures.iter().all(|one| who(one).is_some_and(|it| it.contains(" and ")));
    // "61mm and 58mm, compared with averages of 84mm and 79mm".
    let thing = figures.first().and_then(|first| first.measure.as_ref()?.thing);
    let norms = thing.filter(|thing| is_compared(around, item.first.saturating_sub(2)) && around.is_many(*thing));
    let both = both || norms.is_some() && last.is_after(around, 1, words!["and"]);
    if both || against && figures.iter().all(Figure::is_percent) {
        figures.iter_mut().for_each(|figure| figure.measure = None);
    }
}

/// Two figures in brackets behind what they compare: a start and an end in time, or "teachers … than nurses".
fn versus(around: &Around, item: &Item, figures: &mut [Figure], before: &[Figure]) {
    let [one, other] = figures else { return };
    let interval = one.time.clone().filter(|_| one.time == other.time);
    if let Some(Time { value: When { start, end: Some(end) }, .. }) = interval {
        let when = |time: Option<Time>, moment| time.map(|time| Time { value: When::at(moment), ..time });
        other.time = when(one.time.clone(), end);
        one.time = when(one.time.take(), start);
        other.measure.clone_from(&one.measure);
        return;
    }
    let first = item.sentence.0.max(item.phrase.saturating_sub(FARTHEST));
    // What stands before the last pair in brackets is said of that one.
    let last = first.to(item.phrase).rev().find(|at| around.is_mark(*at, ')') && around.is_boundary(*at + 1));
    let Some(than) = first.to(item.phrase).rev().find(|at| around.is_word(*at, word!("than"))) else { return };
    if last.is_some_and(|last| than < last) {
        let text = around.stream.text;
        let verb = last.and_then(|last| last.to(item.phrase).find(|at| around.is_finite(*at)));
        let subject = verb.and_then(|verb| around.stream.subject_of(verb)).map(|it| around.stream.span(it.phrase));
        let same = |known: Span| subject.is_some_and(|it| it.of(text).eq_ignore_ascii_case(known.of(text)));
        let names: Vec<Span> = before.iter().rev().take(2).filter_map(|it| it.measure.as_ref()?.who).collect();
        let known = names.iter().position(|name| same(*name)).filter(|_| names.len() == 2);
        let thing = likelier(around, item);
        let named = |who: Span| thing.map(|_| Measure { who: Some(who), thing, ..Measure::default() });
        one.measure = known.and_then(|at| named(names[at]));
        other.measure = known.and_then(|at| named(names[1 - at]));
        return;
    }
    let verb = first.to(than).find(|at| around.is_finite(*at));
    let who = verb.filter(|verb| *verb > item.sentence.0).map(|verb| around.extent(item.sentence.0, verb - 1));
    // "Women are likelier to row than men, and those in Hull likelier than those in Leith".
    let next = first.to(than).rev().find(|at| around.is_boundary(*at)).filter(|next| verb.is_some_and(|it| it < *next));
    let likely = next.and_then(|next| next.to(than).find(|at| around.is_any(*at, words!["more", "less", "likelier"])));
    let who = next.zip(likely).map_or(who, |(next, likely)| Some(around.extent(next + 1, likely - 1)));
    if around.kind(than + 1) != Some(Kind::Noun) {
        return;
    }
    let mut last = than + 1;
    while last + 2 < item.phrase && around.kind(last + 1) == Some(Kind::Preposition) && around.is_named(last + 2) {
        last += 2;
    }
    let Some(who) = who else { return };
    let measure = one.measure.clone().unwrap_or_default();
    // "To support the plan": what they are likelier to do.
    let thing = likelier(around, item).or(measure.thing.filter(|thing| !thing.overlaps(&who)));
    other.measure = Some(Measure { who: Some(around.extent(than + 1, last)), thing, ..measure.clone() });
    one.measure = Some(Measure { who: Some(who), thing, ..measure });
}

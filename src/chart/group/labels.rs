//! What tells the figures of a group apart on the chart: spans of the text.

use super::super::drawing::{WIDTH, text_width};
use super::super::wording::{ACTUAL, AFTERWARDS, BEFORE, EXPECTED, HERE, LATEST, NOW, bare, distinct};
use super::heads::heads;
use super::measured::Measured;
use super::same::home;
use super::several::phrasal;
use crate::article::{Article, Figure, Side};
use crate::read::lemma;
use crate::text::{Span, last_word};
use crate::words::{Sign, can_be, words};

/// What tells `figures` apart where their measures do: the place of each, or who each is said of.
pub fn labels(article: &Article, figures: &[&Figure]) -> Option<Vec<String>> {
    let all: Vec<Measured> = figures.iter().map(|figure| Measured::of(article, figure)).collect::<Option<_>>()?;
    let first = all.first().filter(|_| all.len() > 1)?;
    if let Some(sides) = all.iter().map(|one| one.vote.map(str::to_owned)).collect() {
        return Some(sides).filter(|sides: &Vec<String>| distinct(sides));
    }
    if let Some(foretold) = foretold(article, &all) {
        return Some(foretold);
    }
    let one_who = all.iter().all(|one| one.who == first.who);
    // "54p, compared with 5p in Spain".
    let at_home = all.iter().skip(1).all(|one| home(first, one));
    let here = |at: usize| (at == 0 && at_home).then(|| here(article, first));
    let places = all.iter().enumerate();
    let places = places.map(|(at, one)| one.measure.place.map(|it| place(article, it)).or_else(|| here(at)));
    let places: Option<Vec<String>> = places.collect();
    let are = all.iter().all(|one| one.does(Sign::BE));
    // "Firms from Malta own 37%, and banks 16%": not all firms.
    let one_place = all.iter().all(|one| one.place == first.place);
    let hung = |one: &Measured| one.measure.place.filter(|it| !one_place && it.end <= one.figure.span.start);
    let who = |one: &Measured| {
        // "She polled 900 votes to 700 for Marsh": a pronoun is no label.
        let pronoun = |word: &str| can_be(word, Sign::THIRD) && can_be(word, Sign::SUBJ);
        let who =
            Some(called(article.words(one.being(are)?).trim_start())).filter(|who| !pronoun(&who.to_lowercase()))?;
        Some(hung(one).map_or(who.to_owned(), |place| format!("{who} {}", article.words(place))))
    };
    let who = || all.iter().map(who).collect::<Option<Vec<String>>>();
    let turned = || match all.as_slice() {
        [one, other] if other.is_foreseen() && !one.is_foreseen() => foreseen(article, one, other),
        [one, other] => turned(article, one, other),
        _ => None,
    };
    let wholes = || -> Option<Vec<String>> {
        all.iter().map(|one| Some(bare(article.words(one.measure.whole?)).to_owned())).collect()
    };
    let times = || {
        let times: Vec<Option<String>> = all.iter().map(|one| when(article, one)).collect();
        let open = times.iter().filter(|time| time.is_none()).count();
        times.into_iter().map(|time| time.or((open == 1).then(|| ending(&all).to_owned()))).collect()
    };
    let apart = |labels: &Vec<String>| distinct(labels);
    let found = if one_who {
        places
            .filter(apart)
            .or_else(wholes)
            .filter(apart)
            .or_else(turned)
            .or_else(|| deeds(article, &all))
            .or_else(times)
    } else {
        let told: Vec<&Measured> = all.iter().collect();
        let heads = all.iter().all(|one| one.sentence == first.sentence).then(|| heads(article, &told)).flatten();
        heads.map(|heads| heads.labels).or_else(|| who().map(receivers))
    };
    found.filter(|labels| distinct(labels))
}

/// "went to the Liberals", "to Labour": only who got it tells them apart. Other labels stay.
fn receivers(labels: Vec<String>) -> Vec<String> {
    const TO: &str = "to ";
    let rest = || labels.iter().map(|label| label.strip_prefix(TO)).skip(1).collect::<Option<Vec<_>>>();
    let goes = |verb: &str| words!["go", "give", "award"].has(lemma(last_word(verb)));
    let first = || labels.first()?.split_once(&format!(" {TO}")).filter(|(verb, _)| goes(verb)).map(|(_, rest)| rest);
    let all = first().zip(rest()).filter(|(_, rest)| !rest.is_empty());
    all.map(|(first, rest)| [first].into_iter().chain(rest).map(|told| bare(told).to_owned()).collect())
        .unwrap_or(labels)
}

/// What came and what was foreseen, in their order, or a start, an end and what was foreseen of that.
fn foretold(article: &Article, all: &[Measured]) -> Option<Vec<String>> {
    match all {
        [one, other] if other.foresees(one) => Some(vec![ACTUAL.to_owned(), expected(article, other)?]),
        // "Brokers had expected 29p; the firm made 31".
        [one, other] if one.foresees(other) => Some(vec![expected(article, one)?, ACTUAL.to_owned()]),
        [start, end, last] if last.foresees(end) => {
            let expected = expected(article, last)?;
            turned(article, start, end).map(|both| [both, vec![expected]].concat())
        }
        _ => None,
    }
}

/// What that is called which somebody foresaw: as the text says, "forecast", "consensus"; but no "were looking for".
fn expected(article: &Article, one: &Measured) -> Option<String> {
    if let Some(awaits) = one.awaits {
        return Some(article.words(awaits.told).to_owned());
    }
    if one.does(Sign::BE) {
        return Some(bare(article.words(one.measure.who?)).to_owned());
    }
    let is_whole = one.does(Sign::EXPECTED) && !one.does(Sign::HOPES) && !one.verb.ends_with("ing");
    Some(if is_whole { article.words(one.measure.verb?) } else { EXPECTED }.to_owned())
}

/// What was done to each of things of one kind: "built", "sold".
fn deeds(article: &Article, all: &[Measured]) -> Option<Vec<String>> {
    let verb =
        |one: &Measured| Some(article.words(phrasal(article, one.measure.verb.filter(|_| one.is_deed)?)).to_owned());
    // "Sold 40 last year, and sells 31 now".
    let same = |one: &Measured| all.iter().filter(|other| lemma(&other.verb) == lemma(&one.verb)).count() > 1;
    // "In 2022 it logged 29. Last year it saw 41": when.
    let times: Option<Vec<String>> = all.iter().map(|one| when(article, one)).collect();
    let timed = times.is_some_and(|times| distinct(&times));
    all.iter().map(verb).collect::<Option<Vec<_>>>().filter(|_| !timed && !all.iter().any(same))
}

/// Where one holds that is compared with others elsewhere: "Kent" of "Kent’s rate is 6%, against 7% in Malta".
fn here(article: &Article, one: &Measured) -> String {
    let who = one.measure.who.map(|who| bare(article.words(who))).filter(|who| who.starts_with(char::is_uppercase));
    let owner = who.and_then(|who| ["’s ", "'s "].iter().find_map(|owns| Some(who.split_once(owns)?.0)));
    owner.unwrap_or(HERE).to_owned()
}

/// When one holds, by its date or as the text tells it.
fn when(article: &Article, one: &Measured) -> Option<String> {
    one.time().map(|time| time.spoken()).or_else(|| Some(article.words(one.told?).to_owned()))
}

/// What an end without a time is called beside those of `all` that have one.
fn ending<'m>(all: impl IntoIterator<Item = &'m Measured<'m>>) -> &'static str {
    let called = |one: &Measured| match one.told_words.last()?.as_str() {
        "ago" => Some(NOW),
        // "Up from 31 a year earlier", "the year before": no more is said of when.
        "earlier" | "before" => Some(LATEST),
        _ => one.told_words.iter().any(|word| matches!(word.as_str(), "previous" | "prior")).then_some(LATEST),
    };
    all.into_iter().find_map(called).unwrap_or(AFTERWARDS)
}

/// A start and an end: the time of each where both have one, or is all that is known of one.
fn turned(article: &Article, one: &Measured, other: &Measured) -> Option<Vec<String>> {
    let is_start = |one: &Measured| one.side == Some(Side::From);
    let (start, end) = (is_start(one), is_start(other));
    if start == end {
        return None;
    }
    let generic = |it: &Measured| if is_start(it) { BEFORE } else { ending([one, other]) };
    let untimed = |one: &Measured| one.told.map_or(generic(one), |told| article.words(told)).to_owned();
    let called = |one: &Measured| one.time().map_or_else(|| untimed(one), |time| time.spoken());
    Some(vec![called(one), called(other)])
}

/// What one is called by who or what it is of. Of what is too long for its line, "say they would vote for …", the end tells it
/// apart.
pub fn called(told: &str) -> &str {
    let told = bare(told);
    let rest = told.split_once(" they ").filter(|_| text_width(told) > WIDTH);
    rest.map_or(told, |(_, rest)| rest)
}

/// What came, by its verb where that says more than what the number is, and what was foreseen.
fn foreseen(article: &Article, one: &Measured, other: &Measured) -> Option<Vec<String>> {
    // "The bill sets aside £9m for the pier, for which the mayor had asked £1m": whose sum it is.
    let told = match purpose(article, one) {
        // "In Hull 31% passed, against a national average of 44%".
        _ if other.is_norm() => {
            return Some(vec![
                one.measure.place.filter(|_| one.is_town).map_or(ACTUAL.to_owned(), |it| place(article, it)),
                bare(article.words(other.measure.thing?)).to_owned(),
            ]);
        }
        Some(_) => one.measure.who.filter(|_| !one.who.is_empty()),
        None => one
            .measure
            .verb
            .filter(|_| !one.states() && !one.verb.ends_with("ing") && !one.who.is_empty())
            .or_else(|| coming(article, one)),
    };
    // "Put at".
    let at = |told: &Span| article.text.get(told.end..).is_some_and(|behind| behind.starts_with(" at "));
    let told =
        told.map(|told| if one.is_passive && at(&told) { Span::new(told.start, told.end + " at".len()) } else { told });
    let told = told.map_or(ACTUAL, |told| bare(article.words(told)));
    let foreseen = bare(article.words(other.measure.thing?));
    // "The 40 it had promised".
    let pronoun = foreseen.split_once(' ').filter(|(first, _)| can_be(first, Sign::SUBJ));
    let foreseen = pronoun.map_or(foreseen, |(_, rest)| rest.strip_prefix("had ").unwrap_or(rest));
    Some(vec![told.to_owned(), foreseen.to_owned()])
}

/// The verb of what is still to come: "will cost".
pub fn coming(article: &Article, one: &Measured) -> Option<Span> {
    let verb = one.measure.verb?;
    let start = article.text.get(..verb.start)?.strip_suffix("will ")?.len();
    Some(Span::new(start, verb.end))
}

/// What it is for: "£9m for the pier".
pub fn purpose<'a>(article: &'a Article, one: &Measured) -> Option<&'a str> {
    one.measure.place.filter(|_| one.is_money).and_then(|place| article.words(place).strip_prefix("for "))
}

/// A place without its preposition, where that only says where: "Spain", but "from Asia".
fn place(article: &Article, span: Span) -> String {
    let told = article.words(span);
    let rest = told
        .split_once(' ')
        .filter(|(first, _)| can_be(first, Sign::ONLY_WHERE) || matches!(*first, "of" | "to" | "about"));
    bare(rest.map_or(told, |(_, rest)| rest)).to_owned()
}

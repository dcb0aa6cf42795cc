//! Periods whose start and end the text dates.

use std::collections::BTreeSet;

use super::derive::length_of_span;
use super::group::inside;
use super::near;
use super::wording::bare;
use crate::article::{Article, Event, month_number};
use crate::read::lemma;
use crate::text::{Span, last_word, sentence_at, words};
use crate::words::{Sign, can_be};

/// The end of a period is told at most so many events from its start.
const REACH: usize = 40;
/// A word this short says little of what an event is about.
const TELLING: usize = 5;

/// The periods of `article`, each between two events dated to the month with their years, or within one that gives both ends:
/// first those. Two events make a period where the words of the later one end what those of the first began, and both tell of
/// the same thing or stand in one sentence.
pub fn periods(article: &Article) -> Vec<(&Event, &Event)> {
    let mut found: Vec<(&Event, &Event)> = article
        .events
        .iter()
        .filter(|event| {
            event.time.value.end.is_some() && length_of_span(event, event).is_some_and(|length| length.value > 0.0)
        })
        .map(|event| (event, event))
        .collect();
    let mut used: BTreeSet<&str> = found.iter().map(|(event, _)| event.id.as_str()).collect();
    for (at, from) in article.events.iter().enumerate() {
        let near = at.saturating_sub(REACH)..(at + REACH).min(article.events.len());
        let ends = near.filter(|other| *other != at).map(|other| &article.events[other]);
        let free = ends.filter(|to| is_period(article, from, to) && !used.contains(to.id.as_str()));
        let to = free.min_by_key(|to| months(to)).filter(|_| !used.contains(from.id.as_str()));
        if let Some(to) = to {
            used.extend([from.id.as_str(), to.id.as_str()]);
            found.push((from, to));
        }
    }
    found
}

fn months(event: &Event) -> Option<u32> {
    event.time.value.start.months().map(|(from, _)| from)
}

fn is_period(article: &Article, from: &Event, to: &Event) -> bool {
    let single = from.time.value.end.is_none() && to.time.value.end.is_none();
    let lasts = single && length_of_span(from, to).is_some_and(|length| length.value > 0.0);
    if !lasts {
        return false;
    }
    let told = |event: &Event| words(article.words(event.span));
    let (begun, ended) = (told(from), told(to));
    // Only what goes together makes a period: between any other two events there is just time.
    let begins = |words: &[String], end: &str| words.iter().any(|word| what(word, Sign::BEGINS_PERIOD) == Some(end));
    let mut ends = ended.iter().filter_map(|word| what(word, Sign::ENDS_PERIOD));
    let goes = ends.any(|end| begins(&begun, end) && !begins(&ended, end));
    let telling = |word: &&String| word.len() >= TELLING && !is_pair_word(word) && !is_time_word(word);
    let shared = begun.iter().filter(telling).any(|word| ended.iter().any(|other| stem(other) == stem(word)));
    let sentence = |event: &Event| sentence_at(&article.text, event.span.start);
    goes && (shared || sentence(from) == sentence(to))
}

/// What a word begins or ends, if it does: "suspended", "resumed" a stop.
fn what(word: &str, sign: Sign) -> Option<&'static str> {
    lemma(word).value(sign)
}

/// A word without the ending of a plural.
fn stem(word: &str) -> &str {
    word.strip_suffix('s').unwrap_or(word)
}

fn is_pair_word(word: &str) -> bool {
    let lemma = lemma(word);
    lemma.is(Sign::BEGINS_PERIOD) || lemma.is(Sign::ENDS_PERIOD)
}

fn is_time_word(word: &str) -> bool {
    word.parse::<u32>().is_ok() || month_number(word).is_some()
}

/// What a period is called: what began, or how long what one clause tells of both ends lasted; nothing where more is told than
/// a title says.
pub fn called(article: &Article, from: &Event, to: &Event) -> String {
    const LONGEST: usize = 80;
    let (told, date) = (from.span, from.time.span);
    let before = Span::new(told.start, date.start.max(told.start)).of(&article.text).trim();
    // "Between April 2020 and March 2021, the port was run by monks".
    let opens = before.is_empty() || can_be(&before.to_lowercase(), Sign::BEFORE_TIME);
    let clause = if opens { Span::new(date.end, told.end.max(date.end)).of(&article.text) } else { before };
    // "Ms Hale, who was mayor from".
    let clause = clause.trim_matches([' ', ',']).replacen(", who ", " ", 1);
    let clause = clause.strip_suffix(" from").or(clause.strip_suffix(" between")).unwrap_or(&clause);
    let (rest, last) = clause.rsplit_once(' ').unwrap_or(("", clause));
    if clause.len() > LONGEST || clause.contains([',', ';', ':', '—', '–', '“', '"']) || clause.contains(" - ") {
        return String::new();
    }
    let does = |word: &str| can_be(word, Sign::PREDICATE) || can_be(word, Sign::PAST) || word.ends_with("ed");
    // "The strike began".
    if what(last, Sign::BEGINS_PERIOD).is_some() && !does(last_word(rest)) {
        return bare(rest).to_owned();
    }
    match from == to && clause.split(' ').any(does) {
        true => format!("How long {}", inside(near::text(article, told), clause)),
        false => bare(clause).to_owned(),
    }
}

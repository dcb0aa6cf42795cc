//! Per cents of some who each do another thing, of whom the text has no word: "45% backed it, 38% opposed it".

use super::super::wording::SHARE;
use super::measured::Measured;
use crate::article::Article;
use crate::read::lemma;
use crate::words::{Sign, can_be, words};

/// So many per cent are all, with what rounding adds.
const ALL: f64 = 101.0;

/// Whether two may be answers of the same people: one sentence tells what each part did, and together they are no more than all.
pub fn are_answers(one: &Measured, other: &Measured) -> bool {
    // "For Hale", behind "would vote for Rowe".
    let goes_on = one.who.first().is_some_and(|leads| can_be(leads, Sign::PREP));
    one.sentence == other.sentence && (one.sort() || goes_on) && are_parts(&[one, other])
}

/// Whether `all` are such parts, and together no more than all.
pub fn are_parts(all: &[&Measured]) -> bool {
    all.iter().all(|one| is_open(one)) && sum(all) <= ALL
}

/// What `parts` are together.
pub fn sum(parts: &[&Measured]) -> f64 {
    parts.iter().map(|one| one.figure.amount.ends().0).sum()
}

/// What such parts are called; their labels go on with it. `None` where `all` are others.
pub fn answers(article: &Article, all: &[&Measured]) -> Option<String> {
    let first = all.first().filter(|_| all.len() > 1 && are_parts(all))?;
    // "40% came from rents": nobody does, and the labels leave out what is said of each.
    let comes = words!["come", "go"].has(lemma(&first.verb));
    let does = first.measure.who.filter(|_| comes).map(|who| article.words(who));
    Some(match does.and_then(|does| Some((does.split(' ').next()?, does.split(' ').nth(1)?))) {
        Some((verb, leads)) => format!("{SHARE} that {verb} {leads} …"),
        None => format!("{SHARE} who …"),
    })
}

/// The same where all do one thing, each for or against another: "46% voted for Rowe and 41% for Hale".
pub fn voted(article: &Article, all: &[&Measured]) -> Option<String> {
    let first = all.first().filter(|_| all.len() > 1)?;
    let each = |one: &&Measured| {
        let behind = one.measure.place.is_some_and(|place| place.start >= one.figure.span.end);
        let stance = one.place.as_ref().is_some_and(|(leads, _)| matches!(leads.as_str(), "for" | "against"));
        let bare = one.who.is_empty() && one.whole.is_empty() && one.thing.is_empty();
        behind && stance && bare && one.is_percent() && one.change().is_none() && one.sentence == first.sentence
    };
    let leads = |one: &Measured| one.place.as_ref().map(|(leads, _)| leads.clone());
    let led = leads(first).filter(|_| all.iter().all(|one| leads(one) == leads(first)));
    let led = led.map(|leads| format!("{leads} ")).unwrap_or_default();
    let verb = first.measure.verb.filter(|verb| verb.start >= first.figure.span.end)?;
    (all.iter().all(each) && sum(all) <= ALL).then(|| format!("{SHARE} who {} {led}…", article.words(verb)))
}

/// Whether a place is only the poll in which some said so.
fn is_poll((leads, place): &(String, Vec<String>)) -> bool {
    leads == "in" && place.last().is_some_and(|last| matches!(last.as_str(), "poll" | "survey"))
}

/// Whether it is of those who do something, and nothing says of whom they are. "22% chose schools and 11% bins": the second
/// leaves its verb to the first.
fn is_open(one: &Measured) -> bool {
    let behind = one.measure.who.is_some_and(|who| who.start >= one.figure.span.end);
    let plain = !one.goes_on
        && one.is_percent()
        && one.change().is_none()
        && one.time().is_none()
        && one.place.as_ref().is_none_or(is_poll);
    plain && one.whole.is_empty() && one.thing.is_empty() && behind
}

//! One share alone: of what it is a part, and who is or does what makes them that part.

use super::super::wording::{bare, capitalised};
use super::labels::called;
use super::measured::Measured;
use super::title::done;
use crate::article::{Article, Figure};
use crate::read::lemma;
use crate::text::{Span, words};
use crate::words::{Sign, can_be};

/// The whole that `figure` is a part of, and who is or does what makes them that part: "Sailors", "own a boat".
pub fn part(article: &Article, figure: &Figure) -> Option<(String, String)> {
    let one = Measured::of(article, figure).filter(|one| (one.is_percent() || one.is_part()) && !one.who.is_empty())?;
    // "Wardens said divers make up 3% of the crew": wardens are no part of it.
    if one.does(Sign::SAY) && !one.does_so() {
        return None;
    }
    // "28% of their pens are red": whose, another sentence says.
    // "One in five missed at least a tenth of lessons": a tenth is what they missed.
    let (whole, who) = one.measure.whole.zip(one.measure.who).filter(|(_, who)| !who.contains(&figure.span))?;
    if one.does_so() && one.whole.first().is_some_and(|first| can_be(first, Sign::POSS)) {
        return None;
    }
    // "Wardens said divers row, despite making up 3% of the crew": nor there.
    let gap = one.measure.verb.map_or(who, |verb| Span::new(who.end.min(verb.start), verb.start));
    if words(article.words(gap)).iter().any(|word| lemma(word).is(Sign::SAY)) {
        return None;
    }
    // "Those who trail by 2% of the votes": so much less.
    let by = article.text.get(..figure.span.start).is_some_and(|before| before.ends_with(" by ")) && !one.is_passive;
    if by && one.verb.ends_with("ing") {
        return None;
    }
    // "Rowe does better than Marsh, but a third of the crew …": of another clause.
    let between = one.measure.verb.map_or(figure.span, |verb| Span::new(verb.end, figure.span.start.max(verb.end)));
    let between = article.words(between);
    let other = [", but ", ", while ", "; "].iter().any(|joint| between.contains(joint));
    // "Rowe has two-thirds of the voters who row": not of all.
    let some = article
        .text
        .get(whole.end..)
        .is_some_and(|behind| behind.starts_with(" who ") || behind.starts_with(" whose "));
    if other || some {
        return None;
    }
    // "The court urged the port to clear 15% of the crates": it cleared none.
    if between.split(" to ").skip(1).any(|does| does.starts_with(char::is_lowercase)) {
        return None;
    }
    // "Women make up 41% of the crew", "wind provided 31% of the power".
    // "Rowe spoke of half of the crew": they are no part of it.
    let has = one.states() || one.gets() || one.does(Sign::WINS);
    // "Finished third, with 41% of the vote".
    let done = done(article, &one).filter(|_| !between.contains(','));
    let who = if one.does_so() { who } else { done.or(has.then_some(who))? };
    // "Firms from Malta own 37% of it".
    let hung = one.measure.place.filter(|place| place.start == who.end + 1 && place.end <= figure.span.start);
    let who = hung.map_or(who, |place| Span::new(who.start, place.end));
    let does = called(article.words(who)).to_owned();
    // "In Hull 31% of pupils passed": not everywhere.
    let place = one.measure.place.filter(|place| hung.is_none() && !who.overlaps(place) && !whole.overlaps(place));
    // "From coal", "among those under 30", not "in the poll".
    let says = |place: &str| match place.split(' ').collect::<Vec<_>>().as_slice() {
        [leads, ..] if leads.eq_ignore_ascii_case("among") => true,
        ["from", _] => true,
        words => one.is_town && words.len() > 1,
    };
    let place = place.map(|place| article.words(place)).filter(|place| says(place));
    let does = place.map_or(does.clone(), |place| {
        let (leads, rest) = place.split_at(1);
        format!("{does} {}{rest}", leads.to_lowercase())
    });
    Some((capitalised(bare(article.words(whole))), does))
}

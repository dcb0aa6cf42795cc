//! Votes for and against: "approved the plan by 23 votes to 17", "voted 31 to 18 against it".

use super::super::near;
use super::super::wording::bare;
use super::beside::is_passive;
use crate::article::{Article, Figure, Measure};
use crate::read::lemma;
use crate::text::{Span, last_word};
use crate::words::{Sign, word};

/// What the votes of a side are called.
pub const FOR: &str = "for";
/// See [`FOR`].
pub const AGAINST: &str = "against";

/// On which side the votes are that `figure` counts, one of two numbers behind a verb by which such things are decided.
pub fn vote(article: &Article, figure: &Figure, measure: &Measure) -> Option<&'static str> {
    let verb = measure.verb.filter(|verb| verb.end <= figure.span.start)?;
    let decided = lemma(article.words(verb));
    let first_side = decided.value(Sign::DECIDES)?;
    let end = |one: &Figure| one.counted.map_or(one.span.end, |counted| counted.end.max(one.span.end));
    let joined = |one: &Figure, other: &Figure| {
        let gap = article.text.get(one.span.end..other.span.start).unwrap_or_default();
        let near = matches!(gap, " to " | " votes to ");
        near && [one, other].iter().all(|it| it.unit.is_empty() || it.unit == "votes")
    };
    let near = near::figures(article, figure.span);
    let at = near.iter().position(|one| one.id == figure.id)?;
    let next = near.get(at + 1).filter(|next| joined(figure, next));
    let before = at.checked_sub(1).and_then(|at| near.get(at)).filter(|before| joined(before, figure));
    let (one, other) = next.map(|next| (figure, next)).or(before.map(|before| (before, figure)))?;
    let led = article.text.get(verb.end..one.span.start)?;
    // "Voted 31 to 18 against it".
    let votes = decided == word!("vote");
    let behind = article.text.get(end(other)..).unwrap_or_default();
    let against = if votes { behind.starts_with(" against ") } else { first_side == AGAINST };
    let fits = if votes { led == " " || led.ends_with(" by ") } else { last_word(led.trim_end()) == "by" };
    // "Rowe defeated Birk by 41,000 votes to 36,000": for her, and for him.
    let named = voted_on(article, one, measure).is_some_and(|on| bare(on).starts_with(char::is_uppercase));
    let fits = fits && (votes || !named);
    let is_first = one.id == figure.id;
    fits.then_some(if is_first == against { AGAINST } else { FOR })
}

/// What was voted on: the subject of a passive, the object of another verb.
pub fn voted_on<'a>(article: &'a Article, first: &Figure, measure: &Measure) -> Option<&'a str> {
    let (who, verb) = measure.who.zip(measure.verb)?;
    let object = Span::new(verb.end, first.span.start.max(verb.end)).of(&article.text).trim();
    let object = object.strip_suffix("by").map(str::trim).filter(|object| !object.is_empty());
    if is_passive(article, verb) { Some(article.words(who)) } else { object }
}

//! The order of the text, and findings that get in each other's way.

use super::complaint::Complaint;
use super::desk::{Desk, Near};
use super::sidecar::Claim;
use crate::text::{Span, sort};

/// The findings in the order of the text. Each comes with its extent in the text and its place in the sidecar; two of the
/// same extent, or two that cross, are complained of. One inside another is a quote within a quote and is left alone.
pub fn in_order<T>(desk: &Desk, table: &str, mut found: Vec<(Span, Span, T)>) -> Vec<T> {
    sort(&mut found, |(extent, ..)| extent.outer_first());
    for (at, (this, place, _)) in found.iter().enumerate() {
        let in_the_way = |other: &&Span| *other == this || this.overlaps(other) && !other.contains(this);
        match found[..at].iter().rev().map(|(other, ..)| other).find(in_the_way) {
            Some(other) if other == this => {
                let message = format!("the same words are claimed by two [[{table}]]");
                desk.complain(Complaint::at(*place, message).seen(*this, "these"));
            }
            Some(other) => {
                let message = format!("the words of two [[{table}]] cross in the text");
                desk.complain(Complaint::at(*place, message).seen(*other, "the other").seen(*this, "this"));
            }
            None => {}
        }
    }
    found.into_iter().map(|(_, _, finding)| finding).collect()
}

/// A finding of the article.
pub struct Merged<T> {
    /// The finding.
    pub it: T,
    /// Whether the sidecar added or corrected it. A claim that says what was found anyway does neither.
    pub by_hand: bool,
}

/// `claimed`, and those of `found` that neither a claim nor words that the sidecar says are `none` touch. `spans` gives the words
/// of each; `same` whether a claim says no more and no less than what was found, which then stays as it is.
pub fn with_found<T>(
    claimed: Vec<T>,
    found: Vec<T>,
    none: Vec<Span>,
    spans: impl Fn(&T) -> Vec<Span>,
    same: impl Fn(&T, &T) -> bool,
) -> Vec<Merged<T>> {
    let taken: Vec<Span> = claimed.iter().flat_map(&spans).chain(none).collect();
    let is_free = |it: &T| !spans(it).iter().any(|span| taken.iter().any(|taken| taken.overlaps(span)));
    let (free, mut found): (Vec<T>, Vec<T>) = found.into_iter().partition(is_free);
    let mut all: Vec<Merged<T>> = Vec::new();
    for claim in claimed {
        let as_found = found.iter().position(|found| same(&claim, found)).map(|at| found.swap_remove(at));
        let by_hand = as_found.is_none();
        all.push(Merged { it: as_found.unwrap_or(claim), by_hand });
    }
    all.extend(free.into_iter().map(|it| Merged { it, by_hand: false }));
    sort(&mut all, |Merged { it, .. }| {
        let spans = spans(it);
        spans.first().zip(spans.last()).map_or((0, 0), |(first, last)| Span::new(first.start, last.end).outer_first())
    });
    all
}

/// Names each of `all` by its place, `quote-0`, and gives the findings, with the names of those that are there by hand put into
/// `by_hand`.
pub fn named<T>(
    all: Vec<Merged<T>>,
    kind: &str,
    by_hand: &mut Vec<String>,
    id: impl Fn(&mut T) -> &mut String,
) -> Vec<T> {
    let mut findings = Vec::with_capacity(all.len());
    for (number, Merged { mut it, by_hand: is_by_hand }) in all.into_iter().enumerate() {
        let name = id(&mut it);
        *name = format!("{kind}-{number}");
        by_hand.extend(is_by_hand.then(|| name.clone()));
        findings.push(it);
    }
    findings
}

/// Where the words stand that the sidecar says are none of what was found.
pub fn none(desk: &Desk, claims: &[Claim]) -> Vec<Span> {
    claims.iter().filter_map(|claim| desk.find(claim, Near::default())).collect()
}

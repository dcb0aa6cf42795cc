//! The order of the text, and findings that get in each other's way.

use super::complaint::Complaint;
use super::desk::{Desk, Near};
use super::sidecar::Claim;
use crate::text::Span;

/// The findings in the order of the text. Each comes with its extent in the text and its place in the sidecar; two of the
/// same extent, or two that cross, are complained of. One inside another is a quote within a quote and is left alone.
pub fn in_order<T>(desk: &Desk, table: &str, mut found: Vec<(Span, Span, T)>) -> Vec<T> {
    found.sort_by_key(|(extent, ..)| (extent.start, std::cmp::Reverse(extent.end)));
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

/// `claimed`, and those of `found` that neither a claim nor words that the sidecar says are `none` touch. `spans` gives the words
/// of each.
pub fn with_found<T>(claimed: Vec<T>, found: Vec<T>, none: Vec<Span>, spans: impl Fn(&T) -> Vec<Span>) -> Vec<T> {
    let taken: Vec<Span> = claimed.iter().flat_map(&spans).chain(none).collect();
    let is_free = |it: &T| !spans(it).iter().any(|span| taken.iter().any(|taken| taken.overlaps(span)));
    let mut all = claimed;
    all.extend(found.into_iter().filter(is_free));
    all.sort_by_key(|it| {
        let spans = spans(it);
        (spans.first().map(|span| span.start), std::cmp::Reverse(spans.last().map(|span| span.end)))
    });
    all
}

/// Where the words stand that the sidecar says are none of what was found.
pub fn none(desk: &Desk, claims: &[Claim]) -> Vec<Span> {
    claims.iter().filter_map(|claim| desk.find(claim, Near::default())).collect()
}

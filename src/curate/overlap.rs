//! The order of the text, and findings that get in each other's way.

use super::complaint::Complaint;
use super::desk::Desk;
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

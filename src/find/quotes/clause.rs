//! A clause that is said without quotation marks, and the sentence that is looked at for one.

use super::cue::Cue;
use crate::read::token::At;
use crate::text::Span;

/// A clause that somebody is said to have said.
pub(super) struct Clause {
    /// The words, without "that", the attribution and the closing mark: one part, or two where the attribution splits it.
    pub parts: Vec<Span>,
    pub cue: Cue,
}

/// A sentence without quoted words.
pub(super) struct Sentence {
    /// Where it starts, and where it ends but for the marks at its end.
    pub start: At,
    pub end: At,
    /// Behind this no cue begins.
    pub last_cue: At,
}

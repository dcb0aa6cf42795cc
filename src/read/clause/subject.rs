//! The subject of a verb group.

use crate::read::phrase::At;

/// The subject of a verb group, as places among the phrases of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Subject {
    /// The noun phrase, or the relative pronoun, whose head it is.
    pub phrase: At,
    /// Of a coordination or a chain of prepositions: its last phrase.
    pub last: At,
    /// Of a relative pronoun: the noun phrase that it stands for.
    pub antecedent: Option<At>,
    /// Whether it stands behind its verb.
    pub is_inverted: bool,
}

impl Subject {
    /// The same among phrases that are numbered from `by` on.
    pub(in crate::read) fn shifted(self, by: usize) -> Subject {
        let antecedent = self.antecedent.map(|at| at + by);
        Subject { phrase: self.phrase + by, last: self.last + by, antecedent, ..self }
    }
}

//! What is said without marks in a sentence that has quoted words beside it: Moreno said she was late and called it “a mess”.

use crate::read::token::At;
use std::ops::Range;

use super::state::Desk;
use crate::find::quotes::clause::Clause;

impl Desk<'_, '_> {
    /// The clauses without quoted words that verbs of saying bring in, in a sentence that holds the runs `runs`: the last first.
    pub(super) fn clauses_beside(&self, start: At, end: At, runs: Range<usize>) -> Vec<Clause> {
        if runs.is_empty() || self.prose.last_cue(start).is_none() {
            return Vec::new();
        }
        let is_marked = |clause: &Clause| clause.parts.iter().any(|part| self.meets_run(clause.cue.to, part.end));
        let mut found = self.cues.of_verbs((start, start), end);
        found.retain(|clause| self.cues.speaks(&clause.cue) && !is_marked(clause));
        found.reverse();
        found
    }

    /// Whether a run ends behind the token `from` and begins before the byte `end`.
    fn meets_run(&self, from: At, end: usize) -> bool {
        let next = self.prose.places.get(self.prose.places.partition_point(|at| *at < from));
        next.is_some_and(|at| self.prose.token(*at).is_some_and(|token| (token.start as usize) < end))
    }

    /// Takes such a clause. It leads nobody to the words in marks, nor those on from it.
    pub(super) fn take_beside(&mut self, start: At, clause: Clause) {
        let speech = self.last_speech;
        // “…,” Moreno said as she rose: the verb has its words.
        let is_spent =
            clause.cue.words.is_some() && self.quotes.last().is_some_and(|last| last.quote.cue == clause.cue.words);
        if is_spent {
            return;
        }
        self.take_clause(start, clause);
        self.asides.extend(self.quotes.pop());
        self.last_speech = speech;
    }

    /// Whether the clause is taken already.
    pub(super) fn is_beside(&self, clause: &Clause) -> bool {
        const MOST: usize = 8;
        let mut last = self.asides.iter().rev().take(MOST);
        last.any(|draft| clause.parts.iter().all(|part| draft.quote.parts.contains(part)))
    }
}

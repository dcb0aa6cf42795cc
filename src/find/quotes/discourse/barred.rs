//! Whom a pronoun cannot mean, since what it is the subject of names them.

use super::state::{Discourse, MEMORY};
use crate::find::lexicon::word;
use crate::text::Span;
use crate::words::Sign;

impl Discourse<'_, '_> {
    /// Who is named behind the pronoun at `token` in its sentence, and inside the words at `run` that it says: "He said Tanner
    /// was late", “Tanner was late,” he said. The pronoun of a clause that begins the sentence may mean who comes later.
    pub(super) fn barred(&self, token: usize, run: Option<usize>) -> Vec<usize> {
        let Some(own) = self.prose.token(token) else { return Vec::new() };
        let (_, end) = self.prose.sentence(token);
        let begins = |at: usize| self.prose.plain(at).is(Sign::SUBORD) && !self.prose.is_word(at, word!("that"));
        if token.checked_sub(1).is_some_and(begins) {
            return Vec::new();
        }
        let stop = end.checked_sub(1).and_then(|last| self.prose.token(last)).map_or(0, |last| last.span().end);
        let (outside, quoted) = self.people.names.split_at(self.people.outside);
        let rest = Span::new(own.span().end, stop.max(own.span().end));
        let words = run.and_then(|at| self.prose.run(at)).map_or(rest, |(_, run)| run.span);
        [(outside, 0, rest), (quoted, self.people.outside, rest), (quoted, self.people.outside, words)]
            .into_iter()
            .flat_map(|(names, number, within)| {
                let first = names.partition_point(|name| name.span.start < within.start);
                let last = names.partition_point(|name| name.span.start < within.end);
                number + first..number + last.clamp(first, first + MEMORY)
            })
            .filter(|name| self.people.names.get(*name).is_some_and(|name| !name.is_modifier))
            .map(|name| self.people.entity_of(name))
            .collect()
    }
}

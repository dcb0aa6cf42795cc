//! Whom a pronoun cannot mean, since what it is the subject of names them.

use super::state::{Discourse, MEMORY};
use crate::find::lexicon::{word, words};
use crate::text::Span;
use crate::words::Sign;

impl Discourse<'_, '_> {
    /// Those named before `token` who are called a body of another kind than a firm: "the company" is no Senate.
    pub(in crate::find::quotes) fn of_other_heads(&self, token: usize) -> Vec<usize> {
        let is_other = |name: usize| {
            let last = self.people.names.get(name).map_or(0, |name| name.to - 1);
            let word = self.prose.plain(last);
            word.is(Sign::BODY) && !words!["company", "group", "bank"].has(word)
        };
        let names = self.present.iter().rev().filter(|presence| presence.token < token).take(MEMORY);
        let names = names.filter_map(|presence| self.people.name_at(presence.token));
        names.filter(|name| is_other(*name)).map(|name| self.people.entity_of(name)).collect()
    }

    /// Who is named behind the pronoun at `token` in its sentence, and inside the words at `run` that it says: "He said Tanner
    /// was late", “Tanner was late,” he said. The pronoun of a clause that begins the sentence may mean who comes later.
    pub(in crate::find::quotes) fn barred(&self, token: usize, run: Option<usize>) -> Vec<usize> {
        let Some(own) = self.prose.token(token) else { return Vec::new() };
        let (_, end) = self.prose.sentence(token);
        // "He was late, but Tanner was not" says nothing of Tanner.
        const FAR: usize = 64;
        let joint = |at: &usize| self.prose.is_mark(*at, &[',']) && self.prose.is_word(at + 1, word!("but"));
        let end = (token..end.min(token + FAR)).find(joint).unwrap_or(end);
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

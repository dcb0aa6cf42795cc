//! Who is meant by words that name nobody: "the statement read", "Her Honour said".

use super::state::Desk;
use crate::find::lexicon::{Class, word, words};
use crate::find::quotes::phrase::{Phrase, Pronoun, Who};
use crate::find::quotes::prose::Shape;
use crate::find::quotes::voice::Voice;
use crate::read::token::At;
use crate::text::Span;
use crate::words::Sign;

impl Desk<'_, '_> {
    /// The pronoun that means whom "Her Honour" means, if `subject` is such words.
    pub(super) fn honoured(&self, subject: &Phrase, head: At) -> Option<Pronoun> {
        let is_bare = self.prose.word(subject.from).is(Sign::POSS) && subject.to == head + 1;
        let is_honour = is_bare && self.prose.is_one_of(head, words!["honour", "honor", "lordship"]);
        let is_hers = self.prose.is_word(subject.from, word!("her"));
        is_honour.then_some(if is_hers { Pronoun::She } else { Pronoun::He })
    }

    /// Who says something "in a statement" right before "the statement", which is `subject`; or the Superintendent of Prisons, where
    /// that is "the SP".
    pub(super) fn giver(&mut self, subject: &Phrase, head: At, q: At) -> Option<(Voice, Span)> {
        const NEAR: usize = 80;
        if let Some((entity, span)) = self.by_letters(subject) {
            return Some((Voice::Entity(entity), span));
        }
        let is_bare =
            subject.to == head + 1 && head == subject.from + 1 && !self.prose.word(subject.from).is(Sign::POSS);
        let is_given = is_bare && self.prose.is_one_of(head, words!["statement", "post", "tweet"]);
        let is_same =
            |at: &At| self.prose.written(*at) == self.prose.written(head) && self.prose.word(*at - 1).is(Sign::INDEF);
        let from = subject.from.saturating_sub(NEAR).max(At::new(1));
        let first = from.to(subject.from).rev().filter(|_| is_given).find(is_same)?;
        let (start, end) = self.prose.sentence(first);
        let stream = &self.prose.reading.prose;
        let cues = self.prose.reading.cues_between(start, end);
        let verbs = cues.iter().filter_map(|said| stream.phrase(said.phrase)).map(|verb| verb.head);
        let says = verbs.filter_map(|verb| self.cues.grammatical_subject(verb)).find(|own| match own.who {
            Who::Name(_) => true,
            Who::Described { head, .. } => self.cues.can_speak(head) && head != first,
            Who::Pronoun(_) => false,
        })?;
        let mention = self.mention(&says);
        Some((self.resolve(&says, q)?.voice(), mention))
    }

    /// "to have her ask", "Article 33 affirms": nobody who could be listed.
    pub(super) fn names_nobody(&self, subject: &Phrase, head: At) -> bool {
        let is_number = self.prose.shape(head) == Shape::Number && self.prose.is(head.saturating_sub(1), Sign::NOUN);
        is_number || self.prose.is_one_of(head, words!["him", "her"]) && subject.to == subject.from + 1
    }

    /// The one engineer of the story, for a headline: "Engineer who leaked notes “would do it again”".
    pub(super) fn only_of_story(&self, subject: &Phrase, head: At) -> Option<(usize, Span)> {
        let is_bare = subject.from == head && self.prose.is_aside(head) && self.prose.class(head).is(Class::ROLE);
        let (_, first, span) = self.discourse.first_of_role(head).filter(|_| is_bare)?;
        let (last, _) = self.discourse.has_role(head, self.prose.end())?;
        (first == last).then_some((first, span))
    }
}

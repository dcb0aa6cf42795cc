//! Who gives out words in which something is said: a letter, a note.

use super::cues::Cues;
use crate::find::lexicon::{word, words};
use crate::find::quotes::phrase::{Phrase, Who};
use crate::read::phrase;
use crate::read::tag::Tag;
use crate::words::Sign;

impl Cues<'_, '_> {
    /// Whose the words are that `found` speaks of.
    pub(super) fn issuer(&self, found: &Phrase) -> Option<Phrase> {
        let Who::Described { head, .. } = found.who else { return None };
        self.issuer_of(self.prose.reading.prose.phrase_of(head)?)
    }

    /// Who gives out words, whose phrase is `words`, that say something: "the port circulated a note that said".
    pub(super) fn issuer_of(&self, words: phrase::At) -> Option<Phrase> {
        let stream = &self.prose.reading.prose;
        let (document, before) = (stream.phrase(words)?, words.checked_sub(1)?);
        let is_words =
            self.prose.is(document.head, Sign::DOCUMENT) || self.prose.is_word(document.head, word!("piece"));
        // "a note from Moreno saying"
        let is_from = stream.head(words + 1).is_some_and(|from| from.word == word!("from"));
        let from = stream
            .phrase(words + 2)
            .filter(|_| is_from && is_words)
            .and_then(|from| self.phrase_at(from.from, from.to));
        if let Some(from) = from.filter(|from| matches!(from.who, Who::Name(_))) {
            return Some(from);
        }
        // "put out a note", "fired off a note"
        let is_out = stream.head(before).is_some_and(|out| words!["out", "off", "around"].has(out.word));
        let verb = before.saturating_sub(usize::from(is_out));
        // "a note", "leaflets"
        let is_plural = document.from == document.head && self.prose.is_tagged(document.head, &[Tag::Plural]);
        let is_new = is_words && (is_plural || self.prose.word(document.from).is(Sign::INDEF));
        let gives_out = is_out || stream.head(verb).is_some_and(|verb| verb.is(Sign::GIVES_OUT));
        if !is_new || !gives_out || !stream.is_clause(verb) {
            return None;
        }
        self.grammatical_subject(stream.phrase(verb)?.head)
    }
}

//! What somebody says as the object of a verb, without a clause: "announced a new line", "denied any part in it".

use super::clause::Clause;
use super::cue::{Cue, Cues};
use super::rule::Rule;
use crate::read::Stream;
use crate::read::cue::Cue as Said;
use crate::read::phrase::{self, Form, Kind, Phrase};
use crate::read::token::At;
use crate::words::{Sign, Word, phrase, word, words};

impl Cues<'_, '_> {
    /// "The port announced a new line to Marlow on Monday": what it announced.
    pub(super) fn object(&self, said: &Said, start: At) -> Option<Clause> {
        let stream = &self.prose.reading.prose;
        let verb = stream.phrase(said.phrase)?;
        let is_plain = |at: At| {
            let helper = stream.token(at).map_or(Word::NONE, |token| token.word);
            !helper.is(Sign::MODAL) && !helper.is(Sign::NEG)
        };
        // "a record in predicting winners"
        let before = said.phrase.checked_sub(1).and_then(|before| stream.phrase(before));
        let is_led = before.is_some_and(|before| before.kind == Kind::Preposition);
        let is_clause = stream.is_clause(said.phrase) && !is_led && verb.from.to(verb.head).all(is_plain);
        if said.clause.is_some() || !is_clause || self.is_passive(verb.head) {
            return None;
        }
        // "called for", "ruled out"
        let next = |by: usize| if by == 0 { self.prose.lemma(verb.head) } else { self.prose.word(verb.head + by) };
        let phrasal = || phrase(|signs| signs.has(Sign::TELLS_OF), next);
        let is_alone = stream.token(verb.head)?.is(Sign::TELLS_OF);
        let at = said.phrase + if is_alone { 1 } else { phrasal()?.len };
        let object = stream.phrase(at).filter(|object| is_told(stream, object))?;
        let cue = self.of_verb(verb.head, start, verb.head + 1)?;
        // "The recipe called for rain."
        let is_plain = is_alone && verb.kind == Kind::Verb(Form::Finite);
        if cue.subject.from > verb.head || !is_plain && !self.is_somebody(&cue) {
            return None;
        }
        let parts = vec![stream.extent(object.from, end(stream, at)?)];
        Some(Clause { parts, cue: Cue { rule: Rule::ObjectOfVerb, ..cue } })
    }
}

/// Whether the phrase can be what somebody tells of: no pronoun, no time, "announced Friday", and nobody: "reported him".
fn is_told(stream: &Stream<'_>, object: &Phrase) -> bool {
    let head = stream.token(object.head);
    // "denied a motion": what a judge does.
    let is_asked = head.is_some_and(|head| words!["request", "motion", "bail"].has(head.word));
    object.kind == Kind::Noun
        && !is_asked
        && head.is_some_and(|head| {
            [Sign::PRON, Sign::TIME, Sign::CALENDAR, Sign::ROLE, Sign::PERSON].iter().all(|sign| !head.word.is(*sign))
        })
        && stream.tag(object.head).is_some_and(|tag| tag != crate::read::tag::Tag::Name)
}

/// Where the object whose phrase is `from` ends: with what prepositions add to it and a relative clause, before when and where
/// it was said, and before whatever else somebody does. Nowhere, where quoted words go on with it.
fn end(stream: &Stream<'_>, from: phrase::At) -> Option<At> {
    const FAR: usize = 24;
    let phrase = |at: phrase::At| stream.phrase(at);
    let kind = |at: phrase::At| phrase(at).map(|phrase| phrase.kind);
    let is = |at: phrase::At, sign: Sign| stream.head(at).is_some_and(|head| head.is(sign));
    let (mut at, mut is_open) = (from + 1, false);
    while at < from + FAR {
        match kind(at) {
            // "on Monday", "in a letter"
            Some(Kind::Preposition)
                if kind(at + 1) == Some(Kind::Noun)
                    && [Sign::TIME, Sign::CALENDAR, Sign::DOCUMENT].iter().any(|sign| is(at + 1, *sign))
                    && stream.head(at).is_some_and(|of| of.word != word!("of")) =>
            {
                break;
            }
            // "confirmed it on condition of anonymity"
            Some(Kind::Preposition)
                if is(at + 1, Sign::SPEECH) && stream.head(at).is_some_and(|on| on.word == word!("on")) =>
            {
                break;
            }
            // "by saying it fell", "after leaving", "through a lawyer"
            Some(Kind::Preposition)
                if stream.head(at).is_some_and(|head| words!["by", "after", "through"].has(head.word)) =>
            {
                break;
            }
            Some(Kind::Noun) if kind(at - 1) == Some(Kind::Noun) && is(at, Sign::TIME) => break,
            Some(Kind::Relative) => is_open = true,
            // "the idea that it fell", "the rope she sold"
            Some(Kind::Subordinator) if stream.head(at).is_some_and(|that| that.word == word!("that")) => {
                is_open = true
            }
            Some(Kind::Noun) if is(at, Sign::SUBJ) => is_open = true,
            Some(Kind::Verb(Form::Finite)) if !is_open => break,
            Some(Kind::Coordinator) if !is_open && matches!(kind(at + 1), Some(Kind::Verb(_))) => break,
            Some(Kind::Subordinator | Kind::Wh) if is_open => {}
            Some(Kind::Mark(_) | Kind::Subordinator | Kind::Wh | Kind::Run) | None => break,
            Some(_) => {}
        }
        at += 1;
    }
    phrase(at - 1).filter(|_| kind(at) != Some(Kind::Run)).map(|last| last.to)
}

//! What is said without quotation marks, and what says something without saying it to anybody.

use super::state::Desk;
use crate::article::QuoteKind;
use crate::find::lexicon::{Class, word};
use crate::find::quotes::clause::Clause;
use crate::find::quotes::cue::Cue;
use crate::find::quotes::phrase::{Phrase, Pronoun, Who};
use crate::find::quotes::prose::Shape;
use crate::read::names::{Gender, Type};
use crate::read::phrase;
use crate::read::tag::Tag;
use crate::read::token::At;
use crate::text::Span;
use crate::words::Sign;

impl Desk<'_, '_> {
    /// What the sentence `start..end`, in which no cue begins behind `last_cue`, says somebody said.
    pub(super) fn take_indirect(&mut self, start: At, end: At, last_cue: At) {
        for clause in self.cues.indirect(start, end, last_cue) {
            if self.cues.speaks(&clause.cue) && !self.is_beside(&clause) {
                self.take_clause(start, clause);
            }
        }
    }

    pub(super) fn take_clause(&mut self, start: At, clause: Clause) {
        self.discourse.read_to(clause.cue.subject.from);
        let mut verdict = self.by_cue(&clause.cue, clause.cue.subject.from);
        // "The strand said so": what cannot speak reports nothing.
        if verdict.voice.is_none() && matches!(clause.cue.subject.who, Who::Described { .. }) {
            return;
        }
        verdict.mention = verdict.mention.map(|mention| self.with_relative(mention, &clause.cue));
        let first = clause.parts.first().copied().unwrap_or(Span::new(0, 0));
        if let Some(voice) = verdict.voice {
            self.speaks(clause.cue.subject.from, voice, verdict.mention.unwrap_or(first));
        }
        self.add(verdict, QuoteKind::Indirect, clause.parts, start);
    }

    /// "Moreno, who" of "Moreno, who said it fell": the relative pronoun speaks for whom it follows.
    fn with_relative(&self, mention: Span, cue: &Cue) -> Span {
        const JOINT: usize = 2;
        let stream = &self.prose.reading.prose;
        let verb = cue.to.checked_sub(1).and_then(|verb| stream.phrase_of(verb));
        let subject = verb.and_then(|verb| stream.subject_of(verb)).filter(|subject| subject.antecedent.is_some());
        let pronoun = subject
            .map(|subject| stream.span(subject.phrase))
            .filter(|pronoun| pronoun.start > mention.end && pronoun.start <= mention.end + JOINT);
        pronoun.map_or(mention, |pronoun| Span::new(mention.start, pronoun.end))
    }

    /// Notes the documents that a sentence is about, for the "it" behind them: "a study found", "the letter was read"; and whom it
    /// begins with, for a "she": "A woman in the queue laughed".
    pub(super) fn note_documents(&mut self, start: At, end: At) {
        let stream = &self.prose.reading.prose;
        let opening = stream.phrase_of(start).map_or(phrase::At::FIRST, |first| first + 1);
        let main = opening.to(opening + 8).find(|at| stream.is_clause(*at)).into_iter();
        // "A mother who lost her son, Ada Moreno, wept": of her whom the name means.
        let is_first =
            |at: &phrase::At| stream.subject_of(*at).is_some_and(|own| Some(own.phrase) == stream.phrase_of(start));
        let of_first = (opening + 1).to(opening + 12).filter(is_first).filter_map(|at| stream.phrase(at));
        let mut of_first = of_first.filter_map(|verb| self.cues.grammatical_subject(verb.head));
        let is_named = of_first.any(|own| own.from > start && matches!(own.who, Who::Name(_)));
        let cues = self.prose.reading.cues_between(start, end);
        let verbs = main.chain(cues.iter().map(|said| said.phrase)).filter_map(|at| stream.phrase(at));
        let subjects = verbs.filter(|verb| verb.head < end).filter_map(|verb| self.cues.grammatical_subject(verb.head));
        // "A letter that Moreno wrote was read."
        let first = self.cues.phrase_at(start, end).into_iter();
        let subjects: Vec<Phrase> = first.chain(self.read_out(start, end)).chain(subjects).collect();
        for subject in subjects {
            let Who::Described { head, definite } = subject.who else { continue };
            if is_named && subject.from == start && !self.prose.is(head, Sign::DOCUMENT) {
                continue;
            }
            let class = self.prose.class(head);
            let begins = subject.from == start
                && (self.prose.word(start).is(Sign::INDEF)
                    || self.is_only_holder(&subject, head)
                    || self.is_nobodys(&subject, head)
                    || self.prose.is_word(start, word!("my"))
                    || self.is_plain_kin(start, head))
                && self.prose.is_subject(start, subject.to)
                && !self.is_somebody(subject.to + 1);
            let is_theirs = self.prose.word(start).is(Sign::POSS) && !class.is(Class::PLURAL);
            // "My companion ordered the lamb. “…,” she said."
            let is_mine = self.prose.is_word(start, word!("my")) && !class.is(Class::PLURAL);
            // "A trader was blunt. “…,” they said."
            let is_new = !class.is(Class::PLURAL)
                && (self.prose.word(start).is(Sign::INDEF)
                    || self.is_only_holder(&subject, head)
                    || self.is_nobodys(&subject, head));
            let is_somebody = begins
                && (class.is(Class::ROLE) || self.prose.is(head, Sign::PERSON))
                && (is_mine || is_new || is_theirs || class.is(Class::MALE.or(Class::FEMALE)));
            // "Campaigners went further. They called it “…”"
            // "At the gate, fans were queuing. “…,” said one."
            let is_fronted = || {
                self.prose.class(start).is(Class::OPENER) && self.prose.is_mark(subject.from.saturating_sub(1), &[','])
            };
            let is_many = (subject.from == start || is_fronted())
                && self.prose.is_tagged(head, &[Tag::Plural])
                && (class.is(Class::ROLE.or(Class::GROUP)) || self.prose.is(head, Sign::ROLE))
                && self.prose.is_subject(subject.from, subject.to);
            let is_document = class.is(Class::DOCUMENT) && !class.is(Class::ROLE) && !self.prose.is(head, Sign::POSTED);
            // "The local authority denies it. It said"
            let is_body = subject.from == start
                && self.prose.is_word(start, word!("the"))
                && self.prose.is(head, Sign::BODY)
                && !self.prose.is_tagged(head, &[Tag::Plural])
                // "The company that runs it, Moreno Lines, denies it."
                && !self.prose.is_tagged(subject.to, &[Tag::Relative, Tag::Mark])
                && self.prose.is_subject(start, subject.to);
            if is_body && let Some(resolved) = self.resolve(&subject, start) {
                self.speaks(subject.from, resolved.voice(), self.prose.extent(subject.from, subject.to));
            }
            if is_somebody || is_many || is_document {
                let voice = self.unnamed(&subject, head, definite);
                self.speaks(subject.from, voice, self.prose.extent(subject.from, subject.to));
            }
        }
    }

    /// "a woman" of "On the steps sat a woman with a dog.", for a "she": a sentence that names nobody.
    pub(super) fn note_somebody(&mut self, start: At, end: At) {
        const FAR: usize = 40;
        let end = end.min(start + FAR);
        let is_named = |at: At| self.people.name_at(at).is_some_and(|name| self.people.type_of(name) == Type::Person);
        let is_he = |at: At| Pronoun::read(self.prose, at).is_some_and(|he| he.gender() != Gender::Open);
        let is_said = !self.prose.reading.cues_between(start, end).is_empty();
        if is_said || start.to(end).any(|at| is_named(at) || is_he(at)) {
            return;
        }
        let is_somebody = |at: &At| {
            let noun = *at + 1;
            let is_one =
                self.prose.word(*at).is(Sign::INDEF) && self.prose.class(noun).is(Class::MALE.or(Class::FEMALE));
            is_one && self.prose.class(noun).is(Class::ROLE) && !self.prose.class(noun).is(Class::PLURAL)
        };
        let Some(at) = start.to(end).rev().find(is_somebody) else { return };
        let Some(found) = self.cues.phrase_at(at, end).filter(|_| at > start) else { return };
        let voice = self.unnamed(&found, at + 1, false);
        self.speaks(at, voice, self.prose.extent(at, found.to));
    }

    /// "a statement" of "Her lawyer read a statement."
    fn read_out(&self, start: At, end: At) -> Option<Phrase> {
        const FAR: usize = 12;
        let verb = start.to(end.min(start + FAR)).find(|at| self.prose.lemma(*at) == word!("read"))?;
        self.cues.phrase_at(verb + 1, end).filter(|_| self.prose.word(verb + 1).is(Sign::INDEF))
    }

    /// "The Archbishop of York", whom the text never names: an office that nobody is known to have.
    fn is_only_holder(&self, subject: &Phrase, head: At) -> bool {
        self.prose.is_word(subject.from, word!("the"))
            && self.prose.is(head, Sign::OFFICE)
            && self.prose.is_word(head + 1, word!("of"))
            && self.discourse.has_role(head, self.prose.end()).is_none()
    }

    /// "The farmer", whom the text never names: a trade that nobody is known to have.
    fn is_nobodys(&self, subject: &Phrase, head: At) -> bool {
        let is_bare = self.prose.is_word(subject.from, word!("the")) && subject.from + 1 == head;
        let (_, end) = self.prose.sentence(head);
        let is_named = || subject.to.to(end).any(|at| self.is_somebody(at));
        is_bare
            && !is_named()
            && self.prose.class(head).is(Class::ROLE)
            && !self.prose.is(head, Sign::EPITHET)
            && self.discourse.has_role(head, self.prose.end()).is_none()
    }

    /// "My mother", "his mother", "her manager": who is never meant by a pronoun that means whose they are.
    fn is_plain_kin(&self, owner: At, kin: At) -> bool {
        let gender = |at: At| Gender::of(self.prose.plain(at));
        let is_theirs = self.prose.plain(kin).is(Sign::KIN) || self.prose.class(kin).is(Class::ROLE);
        // "The victim’s son"
        let (mark, whose) = (kin.saturating_sub(1), kin.saturating_sub(2));
        let is_owned = whose > owner && self.prose.shape(mark) == Shape::Possessive && !self.is_somebody(whose);
        is_theirs && (self.prose.word(owner).is(Sign::POSS) && gender(owner) != gender(kin) || is_owned)
    }
}

//! Somebody of whom only the tie to another is told: "her mother", "his agent".

use super::state::Desk;
use crate::find::lexicon::{Class, word, words};
use crate::find::quotes::people::Name;
use crate::find::quotes::phrase::{Phrase, Pronoun, Who};
use crate::find::quotes::prose::Shape;
use crate::find::quotes::voice::Voice;
use crate::read::names::{Gender, Type};
use crate::read::tag::Tag;
use crate::read::token::At;
use crate::text::Span;
use crate::words::Sign;

impl Desk<'_, '_> {
    /// "Her husband" of "Her husband shrugged.", "Her agent" of "Her agent shrugged.": somebody else than who owns the word.
    pub(super) fn kin(&self, from: At, to: At) -> Option<Phrase> {
        let found = self.cues.phrase_at(from, to).filter(|_| self.prose.word(from).is(Sign::POSS))?;
        let Who::Described { head, .. } = found.who else { return None };
        let class = self.prose.class(head);
        let is_theirs = self.prose.plain(head).is(Sign::KIN) || class.is(Class::ROLE) && !class.is(Class::PLURAL);
        (is_theirs && self.prose.is_subject(from, found.to)).then_some(found)
    }

    /// The same, of the sentence before the one of the pronoun at `at`, in its paragraph, which begins at `opens`: somebody whom
    /// the pronoun fits, and who has no name there.
    pub(super) fn kin_before(&self, at: At, pronoun: Pronoun, opens: At) -> Option<Phrase> {
        let (first, _) = self.prose.sentence(at);
        let before = first.checked_sub(1).filter(|before| *before >= opens)?;
        let (from, to) = self.prose.sentence(before);
        let kin = self.kin(from, to)?;
        // "Her son, the baker Ivo Lind, wept."
        const NEAR: usize = 5;
        let is_named = kin.to.to(kin.to + NEAR).any(|at| self.is_somebody(at));
        let of = |head: At| Gender::of(self.prose.plain(head));
        let fits = matches!(kin.who, Who::Described { head, .. } if of(head).fits(pronoun.gender()));
        (fits && !is_named).then_some(kin)
    }

    /// "A neighbour" of "A neighbour said she was “livid”": who says the clause that the pronoun at `at` begins.
    fn who_says_so(&self, at: At, pronoun: Pronoun) -> Option<Phrase> {
        let that = at.checked_sub(1).filter(|at| self.prose.is_word(*at, word!("that"))).unwrap_or(at);
        let verb = that.checked_sub(1).filter(|verb| self.prose.class(*verb).is(Class::SAY))?;
        let sayer = self.cues.grammatical_subject(verb)?;
        let Who::Described { head, .. } = sayer.who else { return None };
        let is_one = self.prose.class(head).is(Class::ROLE) || self.prose.is(head, Sign::PERSON);
        let fits = Gender::of(self.prose.plain(head)).fits(pronoun.gender());
        (is_one && fits && !self.discourse.is_many(head)).then_some(sayer)
    }

    /// "Her mother was furious. “…,” she said.": who shows there how they feel is the one who speaks.
    pub(super) fn kin_who_feels(&self, at: At, pronoun: Pronoun) -> Option<Phrase> {
        const SHORT: usize = 6;
        if pronoun.gender() == Gender::Open {
            return None;
        }
        if let Some(sayer) = self.who_says_so(at, pronoun) {
            return Some(sayer);
        }
        let kin = self.kin_before(at, pronoun, self.opens(at))?;
        let (_, to) = self.prose.sentence(kin.from);
        let shows = self.prose.lemma(kin.to).is(Sign::SILENT);
        let is_adjective = |at: At| self.prose.is_tagged(at, &[Tag::Adjective]);
        let feels = self.prose.word(kin.to).is(Sign::BE) && is_adjective(to.saturating_sub(2));
        (shows || feels && to <= kin.to + SHORT).then_some(kin)
    }

    /// "Bondholders" of "Bondholders want more. They said": many, whom the sentence before the pronoun at `at` is about; of two who
    /// are named there both. "The bench" of "The bench was not amused. It said".
    pub(super) fn many_before(&self, at: At, pronoun: Pronoun) -> Option<Option<Phrase>> {
        let is_one = pronoun == Pronoun::It;
        if !is_one && pronoun != Pronoun::They {
            return None;
        }
        let (first, _) = self.prose.sentence(at);
        let before = first.checked_sub(1).filter(|before| *before >= self.opens(at))?;
        let (from, to) = self.prose.sentence(before);
        let is_verb = |at: &At| self.prose.tag(*at).is_verb();
        if first.to(at).any(|at| is_verb(&at)) {
            return None;
        }
        let stream = &self.prose.reading.prose;
        let verb = stream.phrase_of(from.to(to).find(is_verb)?)?;
        let subject = stream.subject_of(verb).filter(|subject| !subject.is_inverted)?;
        let own = stream.phrase(subject.antecedent.unwrap_or(subject.phrase))?;
        let last = stream.phrase(subject.last).filter(|_| subject.antecedent.is_none()).unwrap_or(own);
        if is_one {
            let is_body = self.prose.is(own.head, Sign::BODY) || self.prose.class(own.head).is(Class::GROUP);
            let is_told = is_body && self.prose.is_word(own.from, word!("the")) && !self.is_somebody(own.head);
            return self
                .cues
                .phrase_at(own.from, own.to)
                .filter(|_| is_told && !self.discourse.is_many(own.head))
                .map(Some);
        }
        let is_named = |at: At| self.people.name_at(at).is_some_and(|name| self.people.type_of(name) == Type::Person);
        let is_pair = |and: At| self.prose.is_word(and, word!("and")) && is_named(and + 1) && is_named(and - 1);
        if let Some(and) = own.from.to(last.to).find(|at| is_pair(*at)) {
            let name = |at: At| self.people.name_at(at).and_then(|name| self.people.names.get(name));
            let (first, second) = (name(and - 1)?, name(and + 1)?);
            let is_two = !own.from.to(first.from).chain(second.to.to(last.to)).any(is_named);
            let who = Who::Described { head: second.to - 1, definite: false };
            return Some(Some(Phrase { from: first.core, to: second.to, who }).filter(|_| is_two));
        }
        // "Moreno and her colleagues counted them. They say": hers as well.
        let and = own.from.to(last.to).find(|at| self.prose.is_word(*at, word!("and")) && is_named(*at - 1));
        if let Some(and) = and.filter(|and| self.prose.word(*and + 1).is(Sign::POSS)) {
            let number = self.people.name_at(and - 1)?;
            let name = self.people.names.get(number)?;
            return Some(Some(Phrase { from: name.from, to: name.to, who: Who::Name(number) }));
        }
        let are_many = self.prose.is_tagged(own.head, &[Tag::Plural]) && self.cues.can_speak(own.head);
        let found = self.cues.phrase_at(own.from, own.to).filter(|_| are_many)?;
        matches!(found.who, Who::Described { .. }).then_some(Some(found))
    }

    /// Where the paragraph of the token at `at` begins, as far as is looked for it.
    pub(super) fn opens(&self, at: At) -> At {
        const FAR: usize = 400;
        let paragraph = |at: At| self.prose.token(at).map(|token| token.paragraph);
        let own = |before: &At| paragraph(*before) == paragraph(at);
        At::FIRST.to(at + 1).rev().take(FAR).take_while(own).last().unwrap_or(at)
    }

    /// "her husband" of "Ted and Irene Grindle", where she is Irene: the other of the two. "His father" of "Ted Grindle’s son, Bo".
    pub(super) fn spouse(&self, subject: &Phrase, head: At) -> Option<(usize, Span)> {
        let own = self.prose.word(head);
        let (is_spouse, is_parent) = (words!["husband", "wife"].has(own), words!["father", "mother"].has(own));
        let is_either = (is_spouse || is_parent) && subject.to == head + 1;
        let owner = self.cues.owner(head, subject.from).filter(|_| is_either)?;
        let Who::Pronoun(pronoun) = owner.who else { return None };
        let (voice, _) = self.discourse.meant_by(pronoun, subject.from)?;
        let known = self.people.entities.get(if let Voice::Entity(entity) = voice { entity } else { return None })?;
        let and = |at: At| self.prose.is_word(at, word!("and"));
        let other = |name: &Name| {
            let behind = || self.people.name_at(name.to + 1).filter(|_| and(name.to));
            let joint = name.from.checked_sub(2).filter(|at| and(*at + 1));
            joint.and_then(|at| self.people.name_at(at)).or_else(behind)
        };
        let gender = Gender::of(self.prose.plain(head));
        let fits = |number: &usize| {
            let entity = self.people.entity_of(*number);
            self.people.type_of(*number) == Type::Person && self.discourse.gender(entity).fits(gender)
        };
        // "Ted and Irene Grindle", not "Ted Hale and Irene Grindle": one surname for both.
        let is_couple = |a: &Name, b: &Name| {
            let (first, second) = if a.from < b.from { (a, b) } else { (b, a) };
            first.to == first.core + 1 && second.to == second.core + 2
        };
        // "Ted Grindle and his wife, Irene", "Ted Grindle’s wife, Irene"
        let beside = |name: &Name| {
            let comma = usize::from(self.prose.is_mark(name.from.checked_sub(1)?, &[',']));
            let kin = name.from.checked_sub(1 + comma)?;
            let tied = if is_spouse { words!["husband", "wife"] } else { words!["son", "daughter"] };
            let joint = kin.checked_sub(1).filter(|_| tied.has(self.prose.word(kin)))?;
            let is_owned = self.prose.shape(joint) == Shape::Possessive;
            let is_led = || self.prose.word(joint).is(Sign::POSS) && and(joint.saturating_sub(1));
            let last = joint.checked_sub(if is_owned { 1 } else { 2 }).filter(|_| is_owned || is_led())?;
            let number = self.people.name_at(last).filter(fits)?;
            Some((self.people.entity_of(number), self.people.names.get(number)?.span))
        };
        self.people.names_in(known).take(8).find_map(|name| {
            if let Some(found) = beside(name) {
                return Some(found);
            }
            let number = other(name).filter(fits).filter(|_| is_spouse)?;
            let found = self.people.names.get(number).filter(|found| is_couple(name, found))?;
            Some((self.people.entity_of(number), found.span))
        })
    }
}

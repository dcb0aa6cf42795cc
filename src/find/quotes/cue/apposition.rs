//! Who stands named beside words that say who it is: "the port’s head, Ada Moreno,", "a trader, who gave her name as Ruth,".

use super::cues::Cues;
use crate::find::lexicon::{Class, word, words};
use crate::find::quotes::phrase::{Phrase, Who, is_person};
use crate::find::quotes::prose::Shape;
use crate::read::names::Type;
use crate::read::tag::Tag;
use crate::read::token::At;
use crate::words::Sign;

impl Cues<'_, '_> {
    /// "Tull Productions" of "the company that runs the fair, Tull Productions, denies": the name in commas right before the
    /// verb says who it is that is described before.
    pub(super) fn apposition_before(&self, found: &Phrase, v: At) -> Option<Phrase> {
        // "the Head of Water, Harlow Region, Ada Moreno, said"
        // "the Oba of Harlow, Chief Ade Moreno, said": no office that the vocabulary has, and nobody’s name.
        let is_office = |name: usize| {
            let name = self.people.names.get(name).filter(|name| name.from > At::FIRST && name.to == name.from + 1);
            name.is_some_and(|name| self.prose.is_word(name.from - 1, word!("the")))
        };
        let is_own = |name| is_person(self.people, name) && !is_office(name);
        if matches!(found.who, Who::Name(name) if is_own(name)) || matches!(found.who, Who::Pronoun(_)) {
            return None;
        }
        // ", has said"
        let stream = &self.prose.reading.prose;
        let from = stream.phrase_of(v).and_then(|verb| stream.phrase(verb)).map_or(v, |verb| verb.from.min(v));
        let comma = from.checked_sub(1).filter(|at| self.prose.is_mark(*at, &[',']))?;
        // "The mayor, who came with her aide, Ada Moreno, said", "The mayor, flanked by her aide, Ada Moreno, said": the aide.
        let tells = [Tag::Relative, Tag::Participle, Tag::Past, Tag::Ing];
        if self.prose.is_mark(found.to, &[',']) && self.prose.is_tagged(found.to + 1, &tells) {
            return None;
        }
        let named = |open: At| {
            // "the hotel’s owner, the Tull Group, said"
            let first = open + 1 + usize::from(self.prose.is_word(open + 1, word!("the")));
            let number = self.people.name_at(first).filter(|_| self.prose.is_mark(open, &[',']))?;
            let name = self.people.names.get(number).filter(|name| name.from == first && name.to <= comma)?;
            // "a farmer, Hal Weller of Sedge, said"
            let is_from = is_person(self.people, number) && self.prose.is_tagged(name.to, &[Tag::Preposition]);
            // "counsel for the family, Jon Berg KC, said", "a clerk at the port, Jon Berg (43), said", "its lawyer, Jon Berg, MP,"
            let is_aside = |at: At| {
                self.prose.is_mark(at, &['(', ')', ','])
                    || matches!(self.prose.shape(at), Shape::Capitals | Shape::Number)
            };
            let is_letters = name.to == name.from + 1 && self.prose.shape(name.from) == Shape::Capitals;
            let before = open.checked_sub(1).and_then(|at| self.people.name_at(at));
            if is_letters && before.is_some_and(|before| is_person(self.people, before)) {
                return None;
            }
            let ends = name.to.to(comma).all(is_aside);
            // "the officer for the county, Jon Berg, who confirmed it, said"
            let relates = self.prose.is_mark(name.to, &[',']) && self.prose.is_tagged(name.to + 1, &[Tag::Relative]);
            let is_from = is_from || relates && is_person(self.people, number);
            (ends || is_from).then_some(Phrase { from: name.from, to: name.to, who: Who::Name(number) })
        };
        found.to.to(comma).rev().find_map(named)
    }

    /// "Ruth" of "A trader, who identified herself simply as Ruth, said": by what name goes whom `found` describes.
    pub(super) fn self_named(&self, found: &Phrase, v: At) -> Option<Phrase> {
        const FAR: usize = 8;
        let Who::Described { .. } = found.who else { return None };
        let who = found.to + usize::from(self.prose.is_mark(found.to, &[',']));
        let names = |at: At| {
            let (verb, next) = (self.prose.lemma(at), self.prose.word(at + 1));
            words!["identify", "introduce"].has(verb) && next.is(Sign::REFL)
                || verb == word!("give") && next.is(Sign::POSS) && self.prose.is_word(at + 2, word!("name"))
        };
        // ", identified only as Ruth,"
        let is_named = words!["identify", "name"].has(self.prose.lemma(who)) && who > found.to;
        // "who simply gave her name as"
        let verb = who + 1 + usize::from(self.prose.tag(who + 1) == Tag::Adverb);
        if !(is_named || self.prose.is_tagged(who, &[Tag::Relative]) && names(verb)) {
            return None;
        }
        let by = who.to(v.min(who + FAR)).find(|at| self.prose.is_word(*at, word!("as")))?;
        let number = self.people.name_at(by + 1)?;
        let name = self.people.names.get(number)?;
        Some(Phrase { from: name.from, to: name.to, who: Who::Name(number) })
    }

    /// "Ada Moreno" of "Ada Moreno, a baker told the court it fell": a comma is forgotten behind who is described. "Moreno, an
    /// aide told the court, fell" has it behind the verb. Of a relative clause also "the Tull Trust" of "sent to the Tull Trust, a
    /// charity, which said".
    pub(super) fn named_before(&self, found: &Phrase, v: At, is_relative: bool) -> Option<Phrase> {
        let Who::Described { head, definite: false } = found.who else { return None };
        let comma = found.from.checked_sub(1).filter(|at| self.prose.is_mark(*at, &[',']))?;
        let number = self.people.name_at(comma.checked_sub(1)?)?;
        let name = self.people.names.get(number)?;
        if is_relative && self.people.type_of(number) == Type::Organisation && name.to == comma {
            let is_body = self.prose.is(head, Sign::BODY) || self.prose.class(head).is(Class::GROUP);
            return is_body.then_some(Phrase { from: name.from, to: name.to, who: Who::Name(number) });
        }
        if !is_person(self.people, number) {
            return None;
        }
        let begins = self.prose.begins_sentence(name.from) && name.to == comma;
        let (_, end) = self.prose.sentence(v);
        let mark = v.to(end).find(|at| self.prose.is_mark(*at, &[',', ':', '—', '–']));
        // "Moreno, an aide said, “is late”" has words that go on.
        let is_whole = |q: At| self.prose.inside(q).starts_with(char::is_uppercase);
        let begins = begins && mark.is_none_or(|at| self.prose.is_mark(at, &[':']) || is_whole(at + 1));
        let is_role = self.prose.class(head).is(Class::ROLE) || self.prose.is(head, Sign::PERSON);
        let is_role = is_role && self.prose.word(found.from).is(Sign::INDEF);
        (begins && is_role).then_some(Phrase { from: name.from, to: name.to, who: Who::Name(number) })
    }
}

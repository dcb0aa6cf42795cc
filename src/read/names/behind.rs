//! What stands behind a name, and what it does.

use super::look::Look;
use super::name::Gender;
use super::weight::Type;
use crate::read::lemma;
use crate::read::phrase::{self, Kind};
use crate::read::tag::Tag;
use crate::read::token::{At, Shape};
use crate::words::{Sign, Word, word, words};

impl Look<'_, '_, '_> {
    /// ", 45,", ", who", ", the mayor".
    pub(super) fn behind(&mut self) {
        let scan = self.scan;
        let comma = scan.mark(self.to) == ',';
        // "a Moreno Lane resident"
        self.add(Type::Place, if words!["resident", "residents"].has(scan.word(self.to)) { 8 } else { 0 });
        let next = self.to + usize::from(comma);
        let who = [word!("who"), word!("whom")];
        // "a planner at Moreno, who": the planner.
        let is_at = self.before(1).is_some_and(|at| scan.is_small(at, word!("at")));
        if who.contains(&scan.word(next)) && scan.shape(next) == Shape::Small && !is_at {
            // "Harlow, who are third": one name of many.
            let is_one = !self.before(1).is_some_and(|at| scan.tag(at) == Tag::Coordinator) && comma;
            let are = [word!("are"), word!("were"), word!("have")].contains(&scan.word(next + 1));
            match is_one && are && !scan.written(self.to - 1).ends_with('s') {
                true => self.add(Type::Organisation, 5),
                false => self.add(Type::Person, if scan.is_place(self.from, self.to) { 1 } else { 4 }),
            }
        }
        if !comma {
            return;
        }
        // "Moreno Point, which owns": no place, and no thing.
        let owns = words!["own", "employ", "operate"].has(lemma(scan.written(next + 1)));
        self.add(Type::Organisation, if owns && scan.is_small(next, word!("which")) { 8 } else { 0 });
        if scan.shape(next) == Shape::Number && scan.mark(next + 1) == ',' && scan.written(next).len() <= 2 {
            self.add(Type::Person, 5);
        }
        // "Moreno, whose nephew sang": she is no nephew.
        if let Some(head) = self.head(next).filter(|_| !scan.is(next, Sign::REL)) {
            // One of a list is no apposition: "Harlow, the mayor and".
            let ends = scan.tag(head + 1) != Tag::Coordinator && scan.shape(head + 1) != Shape::Clitic;
            let leads = matches!(scan.tag(next), Tag::Determiner | Tag::Possessive) || scan.is(head, Sign::ROLE);
            // "In Harlow, the mayor said": who speaks there.
            let is_where = self.before(1).is_some_and(|at| scan.word(at) == word!("in"));
            if ends && leads && !is_where {
                self.noun(head, 4);
            }
        }
    }

    /// "Ada’s mother", "Harlow’s mayor".
    pub(super) fn owned(&mut self) {
        const FEW: usize = 4;
        let scan = self.scan;
        if scan.shape(self.to) != Shape::Clitic || scan.tag(self.to) != Tag::Genitive {
            return;
        }
        let modifies = |at: &At| matches!(scan.tag(*at), Tag::Adjective | Tag::Noun) && scan.tag(*at + 1) == Tag::Noun;
        let noun = (self.to + 1).to(self.to + FEW).find(|at| !modifies(at)).unwrap_or(self.to + 1);
        if scan.shape(noun) != Shape::Small {
            return;
        }
        let is = |sign: Sign| scan.is(noun, sign);
        match () {
            _ if is(Sign::KIN) || scan.word(noun) == word!("death") => self.add(Type::Person, 4),
            _ if is(Sign::OFFICE) || is(Sign::ROLE) => {
                self.add(Type::Organisation, 1);
                self.add(Type::Place, 1);
            }
            _ if scan.word(noun) == word!("capital") || scan.word(noun) == word!("coast") => self.add(Type::Place, 4),
            _ => {}
        }
    }

    /// What the name does, and what is done beside it: "Moreno said she", "said Moreno".
    pub(super) fn verb(&mut self) {
        let scan = self.scan;
        self.found.speaks = scan.mark(self.to) == ':' && scan.is_first(self.lead);
        let stream = scan.stream;
        let own = phrase::At::new(stream.phrases.partition_point(|phrase| phrase.to <= self.from));
        if let Some(before) = self.before(1)
            && scan.tag(before).is_verb()
            && scan.is(before, Sign::SAY)
            && matches!(scan.mark(self.to), ',' | '.' | '\0')
        {
            self.found.speaks = true;
            self.add(Type::Person, 1);
        }
        // "Kenya beat Peru": teams.
        let is_contest = |at: At| scan.tag(at).is_verb() && scan.is(at, Sign::CONTEST);
        if scan.is_place(self.from, self.to) && (is_contest(self.to) || self.before(1).is_some_and(is_contest)) {
            self.add(Type::Organisation, 4);
        }
        let verb =
            (own + 1).to(own + 3).find(|at| matches!(stream.phrase(*at).map(|verb| verb.kind), Some(Kind::Verb(_))));
        let Some(verb) = verb.filter(|verb| stream.subject_of(*verb).is_some_and(|subject| subject.phrase == own))
        else {
            return;
        };
        let Some(phrase) = stream.phrase(verb).filter(|_| stream.phrase(own).is_some_and(|own| own.head < self.to))
        else {
            return;
        };
        let head = phrase.head;
        // "Silver Lantern have denied it": one name of many.
        let is_many = [word!("have"), word!("are")].contains(&scan.word(phrase.from));
        if is_many && scan.tag(phrase.from) == Tag::Present && !scan.written(self.to - 1).ends_with('s') {
            self.add(Type::Organisation, 4);
        }
        if scan.is(head, Sign::SAY) || scan.is(head, Sign::THINK) {
            self.add(Type::Person, if scan.is_place(self.from, self.to) || self.is_body { 0 } else { 2 });
            self.add(Type::Organisation, 1);
            self.found.hint = self.pronoun(phrase.to);
            self.found.speaks = scan.is(head, Sign::SAY);
            // "Moreno said it expected rain": no person.
            self.add(Type::Organisation, if self.thinks_as_it(phrase.to) { 8 } else { 0 });
        }
        // "Moreno Steel cut its forecast": no person.
        const NEAR: usize = 4;
        let is_its = phrase.to.to(phrase.to + NEAR).any(|at| scan.is_small(at, word!("its")));
        if is_its && !scan.is_place(self.from, self.to) {
            self.add(Type::Organisation, 4);
        }
        if scan.is(head, Sign::BE) && scan.is_small(phrase.to, word!("in")) {
            self.add(Type::Place, 3);
        }
        // "if she were a man" says what she is not.
        if scan.is(head, Sign::BE)
            && scan.word(head) != word!("were")
            && let Some(noun) = self.head(phrase.to)
        {
            self.noun(noun, 3);
        }
    }

    /// Whether "it" follows right behind the verb that ends at `at`, and is somebody who thinks something.
    fn thinks_as_it(&self, at: At) -> bool {
        let scan = self.scan;
        let it = at + usize::from(scan.is_small(at, word!("that")));
        scan.is_small(it, word!("it")) && scan.is_finite(it + 1) && scan.is(it + 1, Sign::THINK)
    }

    /// A "he" or "she" that stands right behind the verb that ends at `at`.
    fn pronoun(&self, at: At) -> Gender {
        let at = at + usize::from(self.scan.is_small(at, word!("that")));
        let word: Word = self.scan.word(at);
        if word.is(Sign::PRON) && word.is(Sign::SUBJ) { Gender::of(word) } else { Gender::Open }
    }
}

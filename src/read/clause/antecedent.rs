//! What a relative pronoun stands for.

use super::asks::COMMAS;
use super::seek::Clauses;
use crate::read::phrase::{At, Kind};
use crate::read::tag::Tag;
use crate::read::token::Token;
use crate::words::{Sign, word, words};

impl Clauses<'_> {
    /// The noun phrase that a relative pronoun stands for.
    pub(super) fn antecedent(&self, relative: At) -> Option<At> {
        let noun = self.before_relative(relative).filter(|at| self.here.is_noun(*at))?;
        if self.is_nobody(noun) {
            return self.antecedent(noun - 1);
        }
        if self.here.word(relative) != word!("who") {
            // "a letter to parents that began"
            let to = noun.checked_sub(2).filter(|at| self.here.word(*at + 1) == word!("to") && self.is_somebody(noun));
            return to.filter(|at| self.here.is_noun(*at) && self.here.is(*at, Sign::DOCUMENT)).or(Some(noun));
        }
        if let Some(named) = self.named_before(noun).filter(|_| noun + 2 == relative) {
            return Some(named);
        }
        // "Moreno of Harlow, who": two names that "of" or "from" joins.
        let named = noun.checked_sub(2).filter(|at| {
            words!["of", "from"].has(self.here.word(*at + 1)) && self.here.is_noun(*at) && self.is_name(*at)
        });
        if let Some(named) = named.filter(|_| self.is_name(noun)) {
            return Some(named);
        }
        // "Moreno, 24, from Harlow, who said it"
        let aged =
            noun.checked_sub(5).filter(|_| self.here.word(noun - 1) == word!("from") && self.is_nobody(noun - 3));
        let is_aged =
            |at: &At| self.here.is_noun(*at) && [noun - 2, noun - 4].iter().all(|at| self.here.is_mark(*at, &[',']));
        if let Some(person) = aged.filter(is_aged) {
            return Some(person);
        }
        // "a planner in Harlow who said it"
        let is_where =
            self.is_name(noun) && noun.checked_sub(1).is_some_and(|at| words!["in", "at"].has(self.here.word(at)));
        if self.is_somebody(noun) && !is_where {
            return Some(noun);
        }
        // "Moreno on camera, who answers"
        // "a member of the board in Harlow who said it"
        const CHAIN: usize = 4;
        let outer = |noun: &At| {
            let joint = noun.checked_sub(1).filter(|at| self.here.kind(*at) == Some(Kind::Preposition));
            joint.and_then(|at| at.checked_sub(1)).filter(|at| self.here.is_noun(*at))
        };
        let further = || std::iter::successors(outer(&noun), outer).take(CHAIN);
        let is_person = |at: &At| [Sign::PERSON, Sign::ROLE].iter().any(|sign| self.here.is(*at, *sign));
        let person = further().find(is_person).map(|at| self.named_before(at).unwrap_or(at));
        person.or_else(|| further().find(|at| self.is_somebody(*at))).or(Some(noun))
    }

    /// "Moreno" of "Moreno, an analyst at Kestrel, who": whom the apposition that ends with the noun phrase `last` describes.
    fn named_before(&self, last: At) -> Option<At> {
        let first = self.chain(last);
        let comma = first.checked_sub(1).filter(|at| self.here.is_mark(*at, &[',']))?;
        let named = comma.checked_sub(1).filter(|at| self.here.is_noun(*at)).map(|at| self.chain(at))?;
        let is = |at: At, tag: Tag| self.here.tag(self.here.at(at).head) == tag;
        let describes = is(first, Tag::Noun) && self.is_somebody(first);
        // "to the mayor, a planner at the port, who": a list has an "and".
        (describes && is(named, Tag::Name)).then_some(named)
    }

    /// What stands before the relative pronoun, but for a comma, what is in brackets and when something was: "reports" of "two
    /// reports published in May that", "Moreno" of "Moreno (Ind), who".
    fn before_relative(&self, relative: At) -> Option<At> {
        const FAR: usize = 8;
        let mut before = self.here.before(relative)?;
        if self.here.is_mark(before, &COMMAS) {
            before = self.here.before(before)?;
        }
        if self.here.is_mark(before, &[')']) {
            let open = At::FIRST.to(before).rev().take(FAR).find(|at| self.here.is_mark(*at, &['(']))?;
            before = self.here.before(open)?;
        }
        Some(self.dated(before).unwrap_or(before))
    }

    /// The noun phrase that the time at `time` is said of: "reports" of "reports of 2021", of "reports published in May".
    fn dated(&self, time: At) -> Option<At> {
        let is_time = |at: &At| {
            let head = self.here.token(self.here.at(*at).head);
            self.here.is(*at, Sign::TIME) || head.is_some_and(Token::is_year)
        };
        let noun = Some(time).filter(|at| self.here.is_noun(*at)).filter(is_time)?;
        let joint = noun.checked_sub(1).filter(|at| words!["in", "on", "of"].has(self.here.word(*at)))?;
        let said = self.here.before(joint)?;
        let noun = if self.is_reduced(said) { self.here.before(said)? } else { said };
        Some(noun).filter(|at| self.here.is_noun(*at))
    }
}

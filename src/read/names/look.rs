//! A look at what stands around a name.

use super::name::Gender;
use super::scan::Scan;
use super::weight::{Type, Weight};
use crate::read::phrase::Kind;
use crate::read::tag::Tag;
use crate::read::token::{At, Shape};
use crate::text::Span;
use crate::words::Sign;

/// What the words around a name say.
#[derive(Default)]
pub(super) struct Around {
    pub weight: Weight,
    pub gender: Gender,
    /// Whether it is the subject of a verb of saying, or the label before what is said: "STRODE: …"
    pub speaks: bool,
    /// What a pronoun in its own clause hints at.
    pub hint: Gender,
    /// Whether a word of kin stands before it.
    pub is_kin: bool,
    /// The letters in brackets behind it.
    pub acronym: Option<Span>,
}

/// A name in its sentence, and what was found around it so far.
pub(super) struct Look<'a, 's, 't> {
    pub scan: &'a Scan<'s, 't>,
    pub lead: At,
    pub from: At,
    pub to: At,
    /// Whether its own words make it a body.
    pub is_body: bool,
    pub found: Around,
}

impl Look<'_, '_, '_> {
    pub(super) fn add(&mut self, of: Type, by: i32) {
        self.found.weight.add(of, by);
    }

    pub(super) fn before(&self, by: usize) -> Option<At> {
        self.lead.checked_sub(by).filter(|at| *at >= self.scan.from)
    }

    /// What a common noun says that stands for the same: "the author Ada Moreno", "Harlow, a town".
    pub(super) fn noun(&mut self, at: At, by: i32) -> bool {
        let scan = self.scan;
        let is_small = scan.shape(at) == Shape::Small || scan.shape(at) == Shape::Capital && at == scan.from;
        let is = |sign: Sign| scan.is(at, sign);
        // "the weekly Aske"
        let is_noun =
            matches!(scan.tag(at), Tag::Noun | Tag::Plural) || scan.tag(at) == Tag::Adjective && is(Sign::BODY);
        if !is_small || !is_noun {
            return false;
        }
        let of = match () {
            _ if is(Sign::ROLE) || is(Sign::KIN) || is(Sign::OFFICE) => Type::Person,
            _ if is(Sign::BODY) && is(Sign::PLACE) => {
                self.add(Type::Organisation, by - 2);
                Type::Place
            }
            _ if is(Sign::BODY) => Type::Organisation,
            _ if is(Sign::PERSON) => Type::Person,
            _ if is(Sign::PLACE) => Type::Place,
            _ if is(Sign::DOCUMENT) || is(Sign::EVENT) || is(Sign::WORK) || is(Sign::TIME) => Type::Other,
            _ => return false,
        };
        // "Aske Robotics, the leader in cranes"
        let is_firm = of == Type::Person && self.is_body;
        self.add(of, if of == Type::Other || is_firm { by - 3 } else { by });
        if of == Type::Person && scan.tag(at) == Tag::Noun {
            self.found.gender = self.found.gender.or(Gender::of(scan.word(at)));
        }
        true
    }

    /// The head of the noun phrase that begins at `at`.
    pub(super) fn head(&self, at: At) -> Option<At> {
        let phrases = &self.scan.stream.phrases;
        let number = phrases.partition_point(|phrase| phrase.from < at);
        let phrase = phrases.get(number).filter(|phrase| phrase.from == at && phrase.kind == Kind::Noun)?;
        Some(phrase.head).filter(|head| *head < self.scan.to)
    }
}

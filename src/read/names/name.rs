//! A name where it stands, and whether it is a man's or a woman's.

use super::weight::Weight;
use crate::text::Span;
use crate::words::{Sign, Word};

/// A name where it stands.
#[derive(Clone, Debug)]
pub struct Name {
    /// Where it stands, without titles: "Ada Moreno" of "Senator Ada Moreno".
    pub span: Span,
    /// The same with its titles: "Senator Ada Moreno".
    pub titled: Span,
    /// The words by which it is known again: of "Harlow, Ohio" the first.
    pub(in crate::read) core: Span,
    /// From a title or a word of kin.
    pub gender: Gender,
    /// What a "he" of its own clause hints at.
    pub(in crate::read) hint: Gender,
    /// Whether it is the subject of a verb of saying, or the label before what is said.
    pub(in crate::read) speaks: bool,
    /// Whether a title stands before it.
    pub is_titled: bool,
    /// The title right before it.
    pub(in crate::read) title: Word,
    /// Whether a word of kin leads it: "her son, Ivo Moss".
    pub(in crate::read) is_kin: bool,
    /// Whether it only says which: "Moreno" of "Moreno supporters".
    pub is_modifier: bool,
    /// Whether it stands in quoted words.
    pub is_quoted: bool,
    /// Whether it stands inside the name before it, as "Harlow" does in "Harlow University".
    pub is_part: bool,
    /// Which entity it names.
    pub entity: usize,
    /// The number of its spelling, titles and case aside: the same for the same.
    pub form: u32,
    /// What speaks in its own words for what it names, which counts but once, however often it is named.
    pub(in crate::read) inside: Weight,
    /// What speaks for it around.
    pub(in crate::read) around: Weight,
    /// The letters in brackets behind it: "Port Workers’ Union (PWU)".
    pub(in crate::read) acronym: Option<Span>,
    /// Whether it is one of a list together with the name before it.
    pub(in crate::read) is_listed: bool,
    /// Whether it is one word at the start of a sentence, where any has a capital.
    pub(in crate::read) is_first: bool,
    /// Whether it is a name only where another shows it: "Moss" at the start of a sentence.
    pub(in crate::read) is_doubtful: bool,
}

impl Name {
    /// All that speaks for what it names.
    pub(in crate::read) fn weight(&self) -> Weight {
        let mut weight = self.inside;
        weight.plus(self.around);
        weight
    }
}

/// A man's, a woman's, or it cannot be told.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Gender {
    /// A man's.
    Man,
    /// A woman's.
    Woman,
    /// It is not told.
    #[default]
    Open,
}

impl Gender {
    /// What a word says, as it is written.
    pub(crate) fn of(word: Word) -> Gender {
        match (word.is(Sign::MAN), word.is(Sign::WOMAN)) {
            (true, false) => Gender::Man,
            (false, true) => Gender::Woman,
            _ => Gender::Open,
        }
    }

    /// What a first name says.
    pub(in crate::read) fn of_first_name(word: Word) -> Gender {
        match (word.is(Sign::MANS_NAME), word.is(Sign::WOMANS_NAME)) {
            (true, false) => Gender::Man,
            (false, true) => Gender::Woman,
            _ => Gender::Open,
        }
    }

    /// Whether both can be of one person.
    pub(crate) fn fits(self, other: Gender) -> bool {
        self == other || self == Gender::Open || other == Gender::Open
    }

    /// The first that says something.
    pub(crate) fn or(self, other: Gender) -> Gender {
        if self == Gender::Open { other } else { self }
    }
}

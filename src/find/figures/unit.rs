//! What a number is a number of: a unit and its sort, or a counted noun.

use super::words::{put_lowered, singular};
use crate::find::tokens::{At, Tokens};
use crate::text::Span;

/// The unit of the 5 of "5G", a number that is printed and never worth a reader's eye.
pub const GENERATION: &str = "generation_wireless";

/// What sort of unit a number has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Class {
    /// Parts of a hundred.
    Percent,
    /// Percentage points, basis points, points of an index.
    Points,
    /// A currency.
    Money,
    /// A length of time.
    Time,
    /// Years of somebody's life.
    Age,
    /// So many times as much, or so often.
    Times,
    /// A length, a weight, a temperature, any other measure.
    Measure,
    /// Things that are counted.
    Counted,
}

/// A unit.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Unit {
    /// What one of it is called.
    pub name: Name,
    /// What stands below "per".
    pub under: Option<Name>,
    /// Its sort.
    pub class: Class,
}

/// What a unit is called, written out only where a figure is found.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Name {
    /// Names of the vocabulary, run together; `_` stands for a blank.
    Known([&'static str; 3]),
    /// The singular of the word at a token.
    Word(At),
    /// What is counted, or a hundredth of it.
    Noun {
        /// The tokens.
        noun: Noun,
        /// Whether a part of it is meant.
        part: bool,
    },
    /// A number and the word after it, as written: "1,000 people".
    Written(At, At),
}

/// The tokens of what is counted, the last one its noun.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Noun {
    /// The first.
    pub start: At,
    /// The one after the last.
    pub next: At,
}

impl Unit {
    /// The unit called `name` in the vocabulary.
    pub fn new(name: &'static str, class: Class) -> Unit {
        Unit { name: Name::known(name), under: None, class }
    }

    /// Whether it is the unit called `name` in the vocabulary.
    pub fn is(&self, name: &str) -> bool {
        self.under.is_none() && matches!(self.name, Name::Known(["", "", known]) if known == name)
    }

    /// What one of it is called: "dollar per barrel".
    pub fn name(&self, tokens: &Tokens) -> String {
        let mut name = self.name.text(tokens);
        if let Some(under) = self.under {
            name.push_str(if name.is_empty() { "per " } else { " per " });
            under.put(tokens, &mut name);
        }
        name
    }
}

impl Name {
    /// The name in the vocabulary.
    pub fn known(name: &'static str) -> Name {
        Name::Known(["", "", name])
    }

    /// What it is written out.
    pub fn text(self, tokens: &Tokens) -> String {
        let mut name = String::new();
        self.put(tokens, &mut name);
        name
    }

    fn put(self, tokens: &Tokens, name: &mut String) {
        match self {
            Name::Known(parts) => {
                let letters = parts.iter().flat_map(|part| part.chars());
                letters.for_each(|c| name.push(if c == '_' { ' ' } else { c }));
            }
            Name::Word(at) => singular(tokens.written(at)).put(name),
            Name::Noun { noun, part } => {
                name.push_str(if part { "% " } else { "" });
                noun.put(tokens, name);
            }
            Name::Written(from, last) => {
                if from < last {
                    name.push_str(tokens.extent(from, last).of(tokens.text()));
                    name.push(' ');
                }
                name.push_str(tokens.written(last));
            }
        }
    }
}

impl Noun {
    /// Puts what one of it is called behind `name`: its words in lower case, without what only joins them, the noun in the
    /// singular unless it is a name.
    pub fn put(&self, tokens: &Tokens, name: &mut String) {
        let noun = self.next.saturating_sub(1);
        let before = Span::new(tokens.span(self.start).start, tokens.span(noun).start);
        for word in before.of(tokens.text()).split_inclusive(' ').filter(|word| *word != "and ") {
            // "Two of Rowe’s deputies".
            let owner = ["’s ", "'s "].iter().find_map(|owns| word.strip_suffix(owns));
            put_lowered(name, owner.unwrap_or(word));
            name.push_str(if owner.is_some() { " " } else { "" });
        }
        match tokens.is_capital(noun) {
            true => put_lowered(name, tokens.written(noun)),
            false => singular(tokens.written(noun)).put(name),
        }
    }
}

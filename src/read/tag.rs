//! Tags: one word class (part of speech) for each token, in its context.
//!
//! A word has the classes that the vocabulary, its ending and its capital allow; of several, the first of the rules that fits
//! what stands around it decides, as in E. Brill, "A simple rule-based part of speech tagger" (1992). The rules are written by
//! hand; nothing is learnt.

mod options;
mod rules;
mod small;

pub(super) use options::Options;

use super::token::{Shape, Token};
use crate::words::Sign;
use rules::RULES;

/// A word class, in its context.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Tag {
    /// A common noun in the singular.
    Noun,
    /// A common noun in the plural.
    Plural,
    /// A word of a name.
    Name,
    /// A pronoun.
    Pronoun,
    /// "the", "a", "every".
    Determiner,
    /// A possessive determiner: "her".
    Possessive,
    /// An adjective, or a participle before its noun.
    Adjective,
    /// A number, in digits or words.
    Numeral,
    /// An adverb, "not" among them.
    Adverb,
    /// A preposition.
    Preposition,
    /// "and", "or", "but".
    Coordinator,
    /// Begins a clause: "because", "that" behind "said".
    Subordinator,
    /// Begins a relative clause: "who" in "a woman who left".
    Relative,
    /// Begins a question, asked or told: "why".
    Wh,
    /// "can", "would".
    Modal,
    /// "to" before a verb.
    To,
    /// The base of a verb: "go".
    Base,
    /// The present in -s, and of "be" and "have" all of it: "goes", "are".
    Present,
    /// The past: "went".
    Past,
    /// The past participle: "gone".
    Participle,
    /// The form in -ing as a verb.
    Ing,
    /// "there" in "there is".
    Exist,
    /// The "’s" of an owner.
    Genitive,
    /// A mark.
    Mark,
    /// A run of quoted words.
    Run,
}

/// Several tags, and what else a rule asks of a token.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tags(u64);

impl Tags {
    /// Nothing.
    pub const NONE: Tags = Tags(0);
    /// Whatever it is.
    pub const ANY: Tags = Tags(u64::MAX);

    /// Of one tag.
    pub const fn of(tag: Tag) -> Tags {
        Tags(1 << tag as u8)
    }

    /// Both together.
    pub const fn or(self, other: Tags) -> Tags {
        Tags(self.0 | other.0)
    }

    /// Those that are not in the other.
    pub const fn without(self, other: Tags) -> Tags {
        Tags(self.0 & !other.0)
    }

    /// Whether they share one.
    pub const fn meets(self, other: Tags) -> bool {
        self.0 & other.0 != 0
    }

    /// Whether all of the others are among them.
    pub const fn holds(self, other: Tags) -> bool {
        self.0 & other.0 == other.0
    }

    /// Whether the tag is among them.
    pub const fn has(self, tag: Tag) -> bool {
        self.0 >> tag as u8 & 1 == 1
    }

    const fn bit(bit: u32) -> Tags {
        Tags(1 << bit)
    }
}

/// The tags of `tokens`, the sentences of which are `sentences`.
pub(super) fn tags(tokens: &[Token], sentences: &[(usize, usize)]) -> Vec<Tag> {
    let mut tags = vec![Tag::Mark; tokens.len()];
    for (start, end) in sentences {
        let Some(tokens) = tokens.get(*start..*end) else { continue };
        let options = Options::of(tokens);
        let chosen = tags.get_mut(*start..*end).unwrap_or_default();
        for at in 0..tokens.len() {
            chosen[at] = tag(tokens, &options, &chosen[..at]);
        }
    }
    tags
}

/// The tag of the token behind those that are `chosen`.
fn tag(tokens: &[Token], options: &Options, chosen: &[Tag]) -> Tag {
    let at = chosen.len();
    let own = options.at(at);
    if let Some(only) = own.only() {
        return only;
    }
    if let Some(tag) = small::tag(tokens, options, chosen) {
        return tag;
    }
    let before = context(tokens, chosen, true);
    let beside = context(tokens, chosen, false);
    let after = options.at(at + 1);
    let found = RULES.iter().find(|rule| {
        own.holds(rule.has)
            && !own.meets(rule.lacks)
            && (before.meets(rule.before) || beside.meets(rule.before))
            && after.meets(rule.after)
    });
    found.map_or_else(|| own.first(), |rule| rule.pick)
}

/// What stands before the token behind those that are `chosen`; adverbs are passed by where `past_adverbs`.
fn context(tokens: &[Token], chosen: &[Tag], past_adverbs: bool) -> Tags {
    let last = chosen.iter().rposition(|tag| !(past_adverbs && *tag == Tag::Adverb));
    let Some(at) = last else { return START };
    let (token, tag) = (&tokens[at], chosen[at]);
    let mut found = Tags::of(tag);
    match tag {
        Tag::Mark if token.mark() == ',' => found = found.or(COMMA),
        Tag::Mark if !matches!(token.mark(), '-' | '/' | '$' | '€' | '£' | '%') => found = found.or(START),
        Tag::Pronoun if token.word.is(Sign::SUBJ) || !token.word.is(Sign::OBJ) => found = found.or(SUBJECT),
        Tag::Base | Tag::Present | Tag::Past | Tag::Participle | Tag::Ing => {
            let be = token.word.is(Sign::BE) || token.shape == Shape::Clitic;
            let link = token.is(Sign::LINK) && !token.is(Sign::BE);
            for (is, bit) in [
                (be, BE),
                (token.word.is(Sign::HAVE), HAVE),
                (token.word.is(Sign::DO), DO),
                (token.is(Sign::CLAUSE), TELLS),
                (link, LINK),
            ] {
                found = if is { found.or(bit) } else { found };
            }
        }
        Tag::Noun | Tag::Name => {
            found = if token.is(Sign::SPEECH) { found.or(SPEECH) } else { found };
            found = if is_listed(chosen, at) { found.or(Tags::of(Tag::Plural)) } else { found };
        }
        Tag::Coordinator => found = found.or(joined(tokens, chosen, at)),
        _ => {}
    }
    found
}

/// Whether the noun at `at` is the second of two, "Bo and his sister", which together are a plural.
fn is_listed(chosen: &[Tag], at: usize) -> bool {
    const FAR: usize = 4;
    let inside = |tag: Tag| matches!(tag, Tag::Determiner | Tag::Possessive | Tag::Adjective | Tag::Noun | Tag::Name);
    let joint = (at.saturating_sub(FAR)..at).rev().find(|at| !inside(chosen[*at]));
    joint.is_some_and(|joint| {
        let before = joint.checked_sub(1).map(|before| chosen[before]);
        chosen[joint] == Tag::Coordinator && matches!(before, Some(Tag::Noun | Tag::Name | Tag::Plural | Tag::Pronoun))
    })
}

/// What stands before the coordinator at `at`: a word behind it is most often of the same class.
fn joined(tokens: &[Token], chosen: &[Tag], at: usize) -> Tags {
    let before =
        at.checked_sub(1).map(|before| if tokens[before].mark() == ',' { before.saturating_sub(1) } else { before });
    match before.map(|before| chosen[before]) {
        Some(Tag::Noun | Tag::Plural | Tag::Name) => JOINED_NOUN,
        Some(Tag::Base) => JOINED_BASE,
        Some(Tag::Adjective) => JOINED_ADJECTIVE,
        _ => Tags::NONE,
    }
}

/// The beginning of a sentence, or what is like one: behind a colon, a dash, a bracket.
const START: Tags = Tags::bit(40);
const COMMA: Tags = Tags::bit(41);
/// A form of "be".
const BE: Tags = Tags::bit(42);
/// A form of "have".
const HAVE: Tags = Tags::bit(43);
/// A form of "do".
const DO: Tags = Tags::bit(44);
/// A pronoun that can be a subject.
const SUBJECT: Tags = Tags::bit(45);
/// A verb that takes a clause.
const TELLS: Tags = Tags::bit(46);
/// A copula, "be" aside: "seems".
const LINK: Tags = Tags::bit(47);
/// A noun of saying: "claim".
const SPEECH: Tags = Tags::bit(48);
/// A coordinator behind a noun, a base, an adjective.
const JOINED_NOUN: Tags = Tags::bit(49);
const JOINED_BASE: Tags = Tags::bit(50);
const JOINED_ADJECTIVE: Tags = Tags::bit(51);
/// Of a token's own options: that it seldom is a verb.
const RARE: Tags = Tags::bit(52);
/// That it takes no object.
const INTRANSITIVE: Tags = Tags::bit(53);
/// That, as a verb, it takes a clause.
const TELLING: Tags = Tags::bit(54);

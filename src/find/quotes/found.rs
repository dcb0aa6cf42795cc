//! What is found of who says what.

use super::rule::Rule;
use crate::article::{Because, QuoteKind, SpeakerKind};
use crate::text::Span;

/// What a text says in whose words.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Found {
    /// The quotes, in the order of the text.
    pub quotes: Vec<FoundQuote>,
    /// Who is quoted, in the order of their first quote.
    pub speakers: Vec<FoundSpeaker>,
}

impl Found {
    /// The words in quotation marks alone, which nobody is said to say: of a `text` in a language that is not read.
    pub fn of_nobody(self, text: &str) -> Found {
        /// So many words are speech, and no label.
        const SPEECH: usize = 3;
        let is_long = |quote: &FoundQuote| {
            quote.parts.iter().any(|part| part.of(text).split_whitespace().nth(SPEECH - 1).is_some())
        };
        let in_marks = self.quotes.into_iter().filter(|quote| quote.kind != QuoteKind::Indirect);
        let quotes = in_marks.map(|quote| FoundQuote {
            kind: if is_long(&quote) { QuoteKind::Direct } else { QuoteKind::Term },
            speaker: None,
            sureness: Sureness::Unknown,
            mention: None,
            cue: None,
            rule: Rule::None,
            basis: Vec::new(),
            because: None,
            between: Vec::new(),
            parts: quote.parts,
        });
        Found { quotes: quotes.collect(), speakers: Vec::new() }
    }
}

/// A quote as it was found.
#[derive(Clone, Debug, PartialEq)]
pub struct FoundQuote {
    /// The words, quotation marks included, in order. Never empty.
    pub parts: Vec<Span>,
    /// What kind of quote.
    pub kind: QuoteKind,
    /// Who says it, by its place in [`Found::speakers`].
    pub speaker: Option<usize>,
    /// How sure that is.
    pub sureness: Sureness,
    /// The words that stand for the speaker there.
    pub mention: Option<Span>,
    /// The words of saying.
    pub cue: Option<Span>,
    /// The rule that decided.
    pub rule: Rule,
    /// The words an inference rests on; empty where the text names the speaker right there.
    pub basis: Vec<Span>,
    /// What leads from these words to the speaker; nothing where the text names the speaker, or nobody is found.
    pub because: Option<Because>,
    /// Where nobody is found since two or three fit equally: their names, in the order of the text.
    pub between: Vec<Span>,
}

/// How sure it is who says a quote.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sureness {
    /// The text names the speaker right there.
    Stated,
    /// Worked out: a pronoun, a quote that goes on.
    Inferred,
    /// It does not say.
    Unknown,
}

/// A speaker as found.
#[derive(Clone, Debug, PartialEq)]
pub struct FoundSpeaker {
    /// Where the fullest name stands, without titles.
    pub span: Span,
    /// What kind of speaker.
    pub kind: SpeakerKind,
    /// Other forms of the name, one place each, in the order of the text.
    pub also: Vec<Span>,
    /// What they are, as the text words it.
    pub role: Option<Span>,
    /// Whom they speak for, as the text words it.
    pub affiliation: Option<Span>,
}

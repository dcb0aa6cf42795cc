//! What was said, and by whom.

use serde::{Deserialize, Serialize};

use super::Kind;
use crate::text::Span;

/// Words that the article gives as somebody's own.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Quote {
    /// The id in links, made when the article was read: `q-theres-a-balancing-act~reaching-the-us-4kx2mb`.
    pub id: String,
    /// The words, quotation marks included, in order: one part, two where "she said" splits it, one a paragraph where
    /// it runs over paragraphs. Never empty.
    pub parts: Vec<Span>,
    /// What kind of quote.
    pub kind: QuoteKind,
    /// Whose words they are.
    pub attribution: Attribution,
}

/// The kinds of quote.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum QuoteKind {
    /// A whole clause in quotation marks.
    Direct,
    /// Quoted words inside a paraphrase.
    Mixed,
    /// Attributed without marks.
    Indirect,
    /// A label or scare quote: not speech, counted apart.
    Term,
}

/// Whose words a quote is, and how sure that is. An attribution without a speaker cannot be written down.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(tag = "confidence", rename_all = "lowercase", deny_unknown_fields)]
pub enum Attribution {
    /// The text names the speaker right there.
    Stated {
        /// The speaker's slug.
        speaker: String,
        /// The words that name the speaker there.
        mention: Span,
        /// The word of saying: "said".
        cue: Option<Span>,
    },
    /// Worked out: a pronoun, or a quote that goes on with the last speaker.
    Inferred {
        /// The speaker's slug.
        speaker: String,
        /// The words that stand for the speaker there, such as "she".
        mention: Option<Span>,
        /// The word of saying.
        cue: Option<Span>,
        /// The words it rests on, for the reader who asks why. Never empty.
        basis: Vec<Span>,
        /// What leads from these words to the speaker.
        because: Because,
    },
    /// The text does not say, or the program could not tell.
    Unknown {
        /// The names of two or three whom it could mean equally well, as worded, in the order of the text. Empty where nobody
        /// fits.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        between: Vec<Span>,
    },
}

/// Why a speaker whom the text does not name right there is taken to be the one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Because {
    /// A pronoun leads to a name, and nobody else whom it fits is named since.
    Pronoun,
    /// A description leads to a name that the text gives it elsewhere: "the mayor".
    Description,
    /// A description that the text gives nobody leads to a name, and nobody else whom it fits is named since.
    Epithet,
    /// A pronoun or a description leads to a name past others whom it fits too, which draw it less.
    Prominent,
    /// The words go on with a quote of the same paragraph.
    GoesOn,
    /// The paragraph before quotes the speaker, or is about them.
    ParagraphBefore,
    /// The sentence before is about the speaker.
    SentenceBefore,
    /// The sentence behind the words names the speaker.
    SentenceAfter,
    /// The speaker is a subject far from its verb, or from the words.
    FarSubject,
    /// The words of the basis alone: a sidecar says so.
    Words,
}

impl Attribution {
    /// Of somebody of whom the text gives no name to choose from.
    pub fn unknown() -> Attribution {
        Attribution::Unknown { between: Vec::new() }
    }
}

impl QuoteKind {
    /// As what it is counted and cited. Words in marks are a quote; what is said without them is reported, not word for word.
    pub fn cited_as(self) -> Kind {
        match self {
            QuoteKind::Direct | QuoteKind::Mixed => Kind::Quote,
            QuoteKind::Indirect => Kind::Reported,
            QuoteKind::Term => Kind::Term,
        }
    }
}

impl Quote {
    /// Whether somebody says it: everything but a term.
    pub fn is_speech(&self) -> bool {
        self.kind != QuoteKind::Term
    }

    /// The speaker's slug, stated or inferred.
    pub fn speaker(&self) -> Option<&str> {
        match &self.attribution {
            Attribution::Stated { speaker, .. } | Attribution::Inferred { speaker, .. } => Some(speaker),
            Attribution::Unknown { .. } => None,
        }
    }

    /// From the first part's start to the last part's end.
    pub fn extent(&self) -> Span {
        let start = self.parts.first().map_or(0, |part| part.start);
        Span::new(start, self.parts.last().map_or(start, |part| part.end))
    }

    /// The words of the parts in `text`, in order, joined by a blank.
    pub fn words_in(&self, text: &str) -> String {
        let parts: Vec<&str> = self.parts.iter().map(|part| part.of(text)).collect();
        parts.join(" ")
    }
}

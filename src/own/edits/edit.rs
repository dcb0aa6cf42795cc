//! One correction, claimed by the words of the text, so that it can be held against the text again when that has changed.

use serde::{Deserialize, Serialize};

use crate::article::{Direction, FigureKind, QuoteKind, SpeakerKind};
use crate::text::Words;

/// One entry in the list of corrections. A speaker is meant by name, or by the name in links where two share one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "edit", rename_all = "kebab-case", deny_unknown_fields)]
pub enum Edit {
    /// What was taken for a quote is none.
    NotQuote {
        /// The words of its first part.
        quote: Words,
    },
    /// These words are a quote.
    Quote {
        /// Its parts, marks included.
        words: Vec<Words>,
        /// What kind of quote.
        kind: QuoteKind,
        /// Whose.
        speaker: Who,
    },
    /// A quote has other words, or is of another kind.
    QuoteWords {
        /// The words of its first part as they were.
        quote: Words,
        /// Its parts.
        words: Vec<Words>,
        /// What kind of quote.
        kind: QuoteKind,
    },
    /// A quote is somebody else's.
    QuoteSpeaker {
        /// The words of its first part.
        quote: Words,
        /// Whose it is.
        speaker: Who,
    },
    /// A speaker is called otherwise, everywhere.
    SpeakerName {
        /// Who.
        speaker: String,
        /// The name, in the words of the text.
        name: Words,
    },
    /// A speaker is what the text says here.
    SpeakerRole {
        /// Who.
        speaker: String,
        /// What they are; nothing that the text says where it is left out.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        role: Option<Words>,
    },
    /// Two speakers are one.
    SpeakerIs {
        /// The one who is not listed any more.
        speaker: String,
        /// The one whose quotes all are now.
        other: String,
    },
    /// The text does not say whose the quotes of this speaker are.
    SpeakerIsNobody {
        /// Who.
        speaker: String,
    },
    /// These words are a figure.
    NewFigure {
        /// The words. Value and bound are read from them.
        figure: Words,
        /// What sort of number.
        kind: FigureKind,
        /// For a change: which way.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        direction: Option<Direction>,
        /// What one of it is; `%` and `times` are read from the words.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        unit: Option<String>,
        /// The words for what is counted.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        counted: Option<Words>,
        /// The words that date it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        time: Option<Words>,
        /// The words of the figure that is so many times another, or changed by so much.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        of: Option<Words>,
    },
    /// What was taken for a figure is none.
    NotFigure {
        /// Its words.
        figure: Words,
    },
    /// A figure is another one. What is left out stays as it was.
    Figure {
        /// Its words as they were.
        figure: Words,
        /// Its words. Value and bound are read from them.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        words: Option<Words>,
        /// What one of it is.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        unit: Option<String>,
        /// The words that date it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        time: Option<Said>,
        /// The words for what is counted.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        counted: Option<Said>,
    },
    /// These figures or events do not belong in a chart.
    NotChart {
        /// Their words.
        shows: Vec<Words>,
    },
    /// These figures belong together, as bars.
    Chart {
        /// What the chart shows, in a few words.
        title: String,
        /// Their words.
        shows: Vec<Words>,
    },
}

/// Whose a quote is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub enum Who {
    /// Nobody whom the text names.
    Nobody,
    /// Somebody who is listed.
    Listed(String),
    /// Somebody who is not, or not yet.
    New {
        /// The name, in the words of the text.
        name: Words,
        /// What kind of speaker.
        kind: SpeakerKind,
        /// Whether somebody else has this name too.
        apart: bool,
    },
}

/// What the text says of something.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub enum Said {
    /// Nothing.
    Nothing,
    /// These words.
    Words(Words),
}

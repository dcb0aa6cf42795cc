//! What the reader is told when a link could not be followed to the letter.

use super::Mode;
use super::id::Shown;
use crate::article::{Index, Kind};

/// At most this many names are spelled out.
const MOST_NAMES: usize = 3;

/// Something about a link that the reader has to know.
#[derive(Clone, Debug, PartialEq)]
pub enum Notice {
    /// The build knows what became of the linked item, and its wording changed.
    Reworded {
        /// What was linked.
        kind: Kind,
        /// The id in the link.
        linked: String,
    },
    /// The build knows what became of the linked item; the words that the link shows are still its words.
    Edited {
        /// What was linked.
        kind: Kind,
    },
    /// The linked item is not there; another one is much like it.
    Closest {
        /// What was linked.
        kind: Kind,
        /// The id in the link.
        linked: String,
    },
    /// More than one item has just the words of the link, and nothing tells which was meant.
    Ambiguous {
        /// What was linked.
        kind: Kind,
        /// The id in the link.
        linked: String,
    },
    /// The linked item is not there, and nothing is like it.
    Gone {
        /// What was linked.
        kind: Kind,
        /// The id in the link.
        linked: String,
    },
    /// Slugs that no speaker has.
    UnknownSpeakers {
        /// The slugs.
        slugs: Vec<String>,
        /// Whether the link names nobody else, so that everyone is shown.
        alone: bool,
    },
    /// Quotes without a speaker are asked for, and there are none.
    NoneUnattributed,
    /// The quotes of an earlier slug are another speaker's now.
    RenamedSpeaker {
        /// The slug in the link.
        linked: String,
        /// The slug of the speaker now.
        speaker: String,
    },
    /// A part of a slug, taken for the one speaker it fits.
    GuessedSpeaker {
        /// The slug in the link.
        linked: String,
        /// The slug of the speaker.
        speaker: String,
    },
    /// The chosen speakers would hide what is linked, so they were let go.
    SpeakersDropped {
        /// What is linked.
        kind: Kind,
        /// Whether more than one was chosen.
        several: bool,
    },
    /// The search would hide what is linked, so it was let go.
    FindDropped {
        /// What is linked.
        kind: Kind,
        /// What was searched for.
        find: String,
    },
    /// The mode does not show what is linked, so the article is shown.
    ModeDropped {
        /// What is linked.
        kind: Kind,
        /// The mode in the link.
        mode: Mode,
    },
}

impl Notice {
    /// The notice in words.
    pub fn text(&self, index: &Index) -> String {
        let name = |slug: &str| index.voice(slug).map_or_else(|| spoken(slug), |voice| voice.name.clone());
        match self {
            Notice::Reworded { kind, linked } => {
                let noun = kind.noun();
                format!("The wording changed. This is the {noun} that the link was made for.{}", gave(linked))
            }
            Notice::Edited { kind } => {
                let noun = kind.noun();
                format!("The article was edited since. This is the {noun} that the link was made for.")
            }
            Notice::Closest { kind, linked } => {
                format!("The wording changed. This is the closest {}.{}", kind.noun(), gave(linked))
            }
            Notice::Ambiguous { kind, linked } => {
                let noun = kind.noun();
                format!("More than one {noun} has the words of the link, and it does not say which.{}", gave(linked))
            }
            // A link can be made up: what it says must not sound like something the article once said.
            Notice::Gone { kind, linked } => {
                format!("The linked {} is not in this article, or not any more.{}", kind.noun(), gave(linked))
            }
            Notice::UnknownSpeakers { slugs, alone } => {
                let named: Vec<String> =
                    slugs.iter().take(MOST_NAMES).map(|slug| format!("“{}”", spoken(slug))).collect();
                let more = slugs.len().saturating_sub(MOST_NAMES);
                let named = match named.as_slice() {
                    named if more > 0 => format!("{} or {more} more", named.join(", ")),
                    [first @ .., last] if !first.is_empty() => format!("{} or {last}", first.join(", ")),
                    named => named.concat(),
                };
                let everyone = if *alone { " Everyone is shown." } else { "" };
                format!("Nobody called {named} is quoted in this article.{everyone}")
            }
            Notice::NoneUnattributed => "No quote here is without a speaker, so everyone is shown.".to_owned(),
            Notice::RenamedSpeaker { linked, speaker } => {
                format!("What the link has under “{}” is now under {}.", spoken(linked), name(speaker))
            }
            Notice::GuessedSpeaker { linked, speaker } => {
                format!("“{}” was taken to mean {}.", spoken(linked), name(speaker))
            }
            Notice::SpeakersDropped { kind, several } => {
                let by = if kind.prefix() == Kind::Quote.prefix() { "by" } else { "from" };
                let chosen = if *several { "one of the chosen speakers" } else { "the chosen speaker" };
                format!("The linked {} is not {by} {chosen}, so everyone is shown.", kind.noun())
            }
            Notice::FindDropped { kind, find } => {
                format!("The linked {} does not contain “{find}”, so the search was left out.", kind.noun())
            }
            Notice::ModeDropped { kind, mode } => {
                format!("The linked {} is not among the {}, so the article is shown.", kind.noun(), mode.name())
            }
        }
    }
}

/// The words that a link gives, as a sentence of its own; nothing where it gives none.
fn gave(linked: &str) -> String {
    let shown = Shown::in_id(linked);
    if shown.words().is_empty() { String::new() } else { format!(" The link gives its words as “{shown}”.") }
}

/// A slug as words.
fn spoken(slug: &str) -> String {
    slug.replace('-', " ")
}

//! What the reader is told when a link could not be followed to the letter.

use super::Mode;
use super::id::Shown;
use crate::article::{Alias, Found, Index, Kind, UNKNOWN};

/// At most this many names are spelled out.
const MOST_NAMES: usize = 3;

/// Something about a link that the reader has to know.
#[derive(Clone, Debug, PartialEq)]
pub enum Notice {
    /// The build knows what became of the linked item.
    Became {
        /// What is there now.
        kind: Kind,
        /// The id in the link.
        linked: String,
        /// What became of it.
        became: Alias,
        /// The slug of whoever says it now.
        by: Option<String>,
    },
    /// The link is the beginning of an id, and of no other.
    Cut {
        /// What is linked.
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
            Notice::Became { kind, linked, became, by } => {
                let now = by.as_deref().filter(|slug| *slug != UNKNOWN).map(name);
                changed(*kind, linked, became, now)
            }
            Notice::Cut { kind } => {
                format!("The link was cut short. This is the only {} that begins with its words.", kind.noun())
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

/// What is said of an item that the build knows the story of: first who said it, then the words. `now` is who says it now.
fn changed(kind: Kind, linked: &str, Alias { found, under, .. }: &Alias, now: Option<String>) -> String {
    let noun = kind.noun();
    let under = under.as_deref().map(|name| if name.is_empty() { "nobody’s name" } else { name });
    let made_for = format!("This is the {noun} that the link was made for.");
    match (found, under) {
        (Found::Closest, Some(was)) => {
            let now = now.unwrap_or_else(|| "nobody that is named".to_owned());
            format!("The link was made for words under {was}. This is the closest {noun}, by {now}.{}", gave(linked))
        }
        (Found::Elsewhere, Some(was)) => {
            format!("When this link was made, these words were under {was}, and other things stood around them.")
        }
        (_, Some(was)) => format!("When this link was made, these words were under {was}."),
        (Found::Same, None) => format!("The article was edited since. {made_for}"),
        (Found::Elsewhere, None) => {
            "These are the words of the link, but other things stood around them when it was made.".to_owned()
        }
        (Found::Reworded, None) => format!("The wording changed. {made_for}{}", gave(linked)),
        (Found::Shortened, None) => format!("Words were taken out since the link was made.{}", gave(linked)),
        (Found::Extended, None) => format!("Words were added since the link was made.{}", gave(linked)),
        (Found::Parted, None) => format!("The {noun} was parted in two. This is the first part.{}", gave(linked)),
        (Found::Number(was), None) => format!("The number was changed: the link was made for {was}."),
        (Found::Closest, None) => format!("The wording changed. This is the closest {noun}.{}", gave(linked)),
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

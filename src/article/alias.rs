//! What became of ids and slugs that earlier builds published.

use serde::{Deserialize, Serialize};

/// What an id or a slug of an earlier build leads to now, and what has to be said of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Alias {
    /// The id or slug now.
    pub to: String,
    /// How what is there now relates to what was published.
    pub found: Found,
    /// Where somebody else says it now: the name it was published under, empty where nobody was named.
    pub under: Option<String>,
}

/// How what is found now relates to what was published.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Found {
    /// The same words in the same place; of a slug, the same speaker.
    Same,
    /// The same words, where other things stand around them.
    Elsewhere,
    /// The same place, and mostly the same words.
    Reworded,
    /// The same place, and only a part of the words.
    Shortened,
    /// The same place, the words, and more of them.
    Extended,
    /// The first of two into which a quote was parted.
    Parted,
    /// The same place with another number; the one that was published, as the text had it.
    Number(String),
    /// Something much like it.
    Closest,
}

impl Alias {
    /// The same under another name.
    pub fn same(to: String) -> Alias {
        Alias { to, found: Found::Same, under: None }
    }
}

//! A place of a text by its words, which stays where it is when the text changes elsewhere.

use serde::{Deserialize, Serialize};

/// Words of the text, and a longer passage that holds them where they alone stand more than once.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Words {
    /// The words.
    pub words: String,
    /// The passage around them.
    #[serde(rename = "in", default, skip_serializing_if = "Option::is_none")]
    pub inside: Option<String>,
}

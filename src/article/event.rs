//! What the article dates.

use serde::{Deserialize, Serialize};

use super::time::Time;
use crate::text::Span;

/// Something that happened or will, with the time the text gives.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Event {
    /// The id in links: `e-…`.
    pub id: String,
    /// The words that tell it.
    pub span: Span,
    /// When, no finer than the text.
    pub time: Time,
}

//! The JSON that Verbatim saves of an article (`docs/exports.md`): its text, what is known of it and what was corrected
//! come back. Findings do not: they are found again, for a file says nothing that its text does not bear out.

use serde::Deserialize;
use serde_json::Value;

use super::imported::{About, Imported};
use super::refusal::Refusal;
use crate::article;

/// What of the file is read; the rest is passed by.
#[derive(Deserialize)]
struct Saved {
    about: article::About,
    text: String,
    #[serde(default)]
    edits: Vec<Value>,
}

/// The article in the JSON that was saved of it.
///
/// # Errors
/// Where it is no JSON, or none of an article.
pub(super) fn imported(json: &str) -> Result<Imported, Refusal> {
    let Saved { about, text, edits } = serde_json::from_str(json).map_err(|error| Refusal::Json {
        line: error.line(),
        column: error.column(),
        is_cut: error.is_eof(),
    })?;
    let article::About { label, byline, publisher, published, url, language } = about;
    let by_editor = label.as_ref().is_some_and(|label| !label.by_publisher);
    let headline = label.map(|label| label.text);
    let about =
        About { headline, by_editor, byline, published, publisher, source: url, language: Some(language), saved: None };
    Ok(Imported { text, about, edits, ..Imported::default() })
}

//! Any file that somebody brings, as an article's text and what is known of it: plain text, Markdown, a saved web page.
//!
//! What is taken off the text is either said in [`About`] or listed in what was left out, from where it can be put back.
//! Nothing is invented: what a file does not say of its article stays unknown.

mod bytes;
mod date;
mod draft;
mod head;
mod html;
mod imported;
mod kind;
mod markdown;
mod plain;
mod refusal;

use std::collections::BTreeMap;

pub use imported::{About, Imported, LeftOut, Why};
pub use refusal::Refusal;

use kind::Kind;

/// More than this is refused before anything of it is read.
pub const LARGEST: usize = 2 << 20;

/// The article in the file `bytes`, which may be called `name`.
///
/// # Errors
/// Where it is no text, too large, or holds no words.
pub fn of(bytes: &[u8], name: Option<&str>) -> Result<Imported, Refusal> {
    if bytes.len() > LARGEST {
        return Err(Refusal::TooLarge);
    }
    let text = bytes::decoded(bytes)?;
    let imported = match kind::of(&text, name)? {
        Kind::Plain => plain::imported(&text),
        Kind::Markdown => markdown::imported(&text),
        Kind::Html => html::imported(&text),
    };
    if imported.text.is_empty() { Err(Refusal::NoWords) } else { Ok(imported) }
}

/// The article in a file as JSON, or why the file is not read: `{"refused": "…"}`. `docs/importing.md` describes it.
pub fn json(bytes: &[u8], name: Option<&str>) -> String {
    let told = match of(bytes, name) {
        Ok(imported) => serde_json::to_string(&imported),
        Err(refusal) => serde_json::to_string(&BTreeMap::from([("refused", refusal.to_string())])),
    };
    told.unwrap_or_default()
}

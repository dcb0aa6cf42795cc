//! Any file that somebody brings, as an article's text and what is known of it: plain text, Markdown, a saved web page, and
//! the JSON that Verbatim saves.
//!
//! What is taken off the text is either said in [`About`] or listed in what was left out, from where it can be put back.
//! Nothing is invented: what a file does not say of its article stays unknown.

mod bytes;
mod copied;
mod date;
mod draft;
mod head;
mod html;
mod imported;
mod kind;
mod lines;
mod markdown;
mod plain;
mod refusal;
mod saved;
mod wrapped;

use std::collections::BTreeMap;

pub use imported::{About, Imported, LeftOut, Why};
pub use refusal::Refusal;

use kind::Kind;

/// More than this is refused before anything of it is read.
pub const LARGEST: usize = 2 << 20;
/// The same of JSON, in which all that was found stands beside the text.
pub const LARGEST_JSON: usize = 16 << 20;

/// The article in the file `bytes`, which may be called `name`.
///
/// # Errors
/// Where it is no text, too large, or holds no words.
pub fn of(bytes: &[u8], name: Option<&str>) -> Result<Imported, Refusal> {
    match of_words(bytes, name)? {
        Words::Article(imported) => Ok(*imported),
        Words::Page(text) => whole(html::imported(&text)),
    }
}

/// The same as JSON, or why the file is not read: `{"refused": "…"}`. `docs/importing.md` describes it.
pub fn json(bytes: &[u8], name: Option<&str>) -> String {
    told(of(bytes, name))
}

/// The same where the file is plain text, Markdown or JSON; `None` for a web page, which takes more to read.
pub fn json_of_words(bytes: &[u8], name: Option<&str>) -> Option<String> {
    match of_words(bytes, name) {
        Ok(Words::Article(imported)) => Some(told(Ok(*imported))),
        Ok(Words::Page(_)) => None,
        Err(refusal) => Some(told(Err(refusal))),
    }
}

/// More bytes than this are refused of a file that may be called `name`, before anything of it is read.
pub fn most(name: Option<&str>) -> usize {
    if name.is_some_and(kind::is_json) { LARGEST_JSON } else { LARGEST }
}

/// The same of a web page, however it is called.
pub fn json_of_page(bytes: &[u8]) -> String {
    told(page(bytes))
}

fn page(bytes: &[u8]) -> Result<Imported, Refusal> {
    if bytes.len() > LARGEST {
        return Err(Refusal::TooLarge);
    }
    whole(html::imported(&bytes::decoded(bytes)?))
}

/// What a file holds.
enum Words {
    /// An article.
    Article(Box<Imported>),
    /// The markup of a web page.
    Page(String),
}

fn of_words(bytes: &[u8], name: Option<&str>) -> Result<Words, Refusal> {
    if bytes.len() > most(name) {
        return Err(Refusal::TooLarge);
    }
    let text = bytes::decoded(bytes)?;
    let imported = match kind::of(&text, name)? {
        Kind::Json => saved::imported(&text)?,
        _ if text.len() > LARGEST => return Err(Refusal::TooLarge),
        Kind::Plain => plain::imported(&text),
        Kind::Markdown => markdown::imported(&text),
        Kind::Html => return Ok(Words::Page(text.into_owned())),
    };
    whole(imported).map(|imported| Words::Article(Box::new(imported)))
}

fn whole(imported: Imported) -> Result<Imported, Refusal> {
    if imported.text.trim().is_empty() { Err(Refusal::NoWords) } else { Ok(imported) }
}

fn told(read: Result<Imported, Refusal>) -> String {
    let told = match read {
        Ok(imported) => serde_json::to_string(&imported),
        Err(refusal) => serde_json::to_string(&BTreeMap::from([("refused", refusal.to_string())])),
    };
    told.unwrap_or_default()
}

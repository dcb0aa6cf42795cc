//! An article as this browser has it: what was brought, and what the browser knows of it besides.

use serde::{Deserialize, Serialize};

use super::super::dom;
use crate::import::Imported;
use crate::own::edits::Edits;

/// An article in this browser.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct Record {
    /// Its name among those that are kept.
    pub(super) id: String,
    /// Whether it came with a link. Then nobody vouches for it, and it is kept only when the reader asks.
    #[serde(default)]
    pub(super) linked: bool,
    /// When it was last changed, in milliseconds since 1970.
    #[serde(default)]
    pub(super) changed: f64,
    /// What was brought.
    pub(super) article: Imported,
    /// What the reader corrected.
    #[serde(default, skip_serializing_if = "Edits::is_empty")]
    pub(super) edits: Edits,
}

impl Record {
    /// The record of an article that has just come.
    pub(super) fn new(article: Imported, edits: Edits, linked: bool) -> Record {
        let now = js_sys::Date::now();
        Record {
            id: format!("{}{}", base36(now), base36(js_sys::Math::random() * 46_655.0)),
            linked,
            changed: now,
            article,
            edits,
        }
    }

    /// Whether `other` holds the same, whenever it was changed.
    pub(super) fn same(&self, other: &Record) -> bool {
        *self == Record { changed: self.changed, ..other.clone() }
    }

    /// The same, changed now.
    pub(super) fn now(self) -> Record {
        Record { changed: js_sys::Date::now(), ..self }
    }

    /// The same as an article of its own.
    pub(super) fn beside(self) -> Record {
        Record::new(self.article, self.edits, self.linked)
    }
}

/// Reads a record and writes it, before one comes.
pub(super) fn warm() {
    const SAMPLE: &str =
        r#"{"id": "0", "article": {"text": "A quay.", "about": {"headline": "Quay"}, "left_out": []}}"#;
    if let Ok(sample) = serde_json::from_str::<Record>(SAMPLE) {
        serde_json::to_string(&sample).map(drop).unwrap_or_default();
    }
}

/// A whole number in the 36 digits of 0 to z.
fn base36(number: f64) -> String {
    js_sys::Number::from(number.floor()).to_string_with_radix(36).map(String::from).unwrap_or_default()
}

/// The key of this tab's article.
const OPEN: &str = "verbatim.own";

/// The key of the text that stands in this tab's field.
const DRAFT: &str = "verbatim.draft";

/// Keeps the article of this tab for as long as the tab lives, so that a reload shows it again. Whether the browser did.
pub(super) fn keep_open(record: &Record) -> bool {
    let json = serde_json::to_string(record).unwrap_or_default();
    storage().is_some_and(|storage| storage.set_item(OPEN, &json).is_ok())
}

/// The article of this tab.
pub(super) fn open() -> Option<Record> {
    serde_json::from_str(&storage()?.get_item(OPEN).ok()??).ok()
}

/// Forgets the article of this tab.
pub(super) fn close() {
    if let Some(storage) = storage() {
        storage.remove_item(OPEN).unwrap_or_default();
    }
}

/// The text that stood in the field when the tab was left.
pub(super) fn draft() -> Option<String> {
    storage()?.get_item(DRAFT).ok()?
}

/// Keeps the text of the field for as long as the tab lives, where the browser has room; none is forgotten.
pub(super) fn keep_draft(text: &str) {
    if let Some(storage) = storage() {
        let done = if text.is_empty() { storage.remove_item(DRAFT) } else { storage.set_item(DRAFT, text) };
        done.unwrap_or_default();
    }
}

fn storage() -> Option<web_sys::Storage> {
    dom::window().session_storage().ok().flatten()
}

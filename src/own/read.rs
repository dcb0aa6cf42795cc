//! A text and its sidecar to the page that the builder makes of them, in pieces that a browser draws one by one.
//!
//! Markup of a reader's text is never parsed: the page goes over as nodes. And a long article never keeps the browser from
//! answering, because a slice takes it a few milliseconds.

use super::nodes;
use crate::article::Origin;
use crate::curate::File;
use crate::edition::{self, Edition};
use crate::export::files::files;
use crate::export::sidecar;
use crate::import::{About, Imported};
use crate::link::Published;
use crate::text::slug;
use crate::view::words::UNCHECKED;
use crate::view::written;

/// So many bytes of JSON are one slice, or a few more: a slow phone makes elements of them in a few milliseconds.
const SLICE: usize = 8_000;

/// An article that a reader brought, read.
pub struct Own {
    edition: Edition,
    checked: bool,
}

impl Own {
    /// Reads an article. One that came with a link is not `checked`: every citation says so, and its headline is nobody's.
    ///
    /// # Errors
    /// In words, why the text cannot be read or what is known of it does not stand.
    pub fn read(imported: &Imported, checked: bool) -> Result<Own, String> {
        let by_editor = imported.about.by_editor || !checked;
        let sidecar = sidecar::of(&About { by_editor, ..imported.about.clone() });
        let name = Some(slug(&imported.heading())).filter(|name| !name.is_empty());
        let text = File { path: "text", bytes: imported.text.as_bytes() };
        let sidecar = sidecar.as_deref().map(|known| File { path: "known", bytes: known.as_bytes() });
        let edition = edition::of(name.as_deref().unwrap_or("article"), text, sidecar, &Published::default());
        edition.map(|edition| Own { edition, checked }).map_err(|wrong| wrong.words())
    }

    /// What the article is headed with.
    pub fn heading(&self) -> String {
        self.edition.article.heading()
    }

    /// The index of the article as its page carries it, as JSON.
    pub fn index(&self) -> String {
        let mut index = self.edition.index();
        if !self.checked {
            let mut source = Origin::from_row(&index.source);
            source.heading = format!("{} [{UNCHECKED}]", source.heading);
            index.source = source.to_row();
        }
        serde_json::to_string(&index.to_rows()).unwrap_or_default()
    }

    /// The page in slices, each a JSON list of nodes: `["p","class","x"]` opens an element with attributes, a string is text,
    /// `0` closes the element that is open.
    pub fn slices(&self) -> Vec<String> {
        nodes::slices(&written::article(&self.edition.article, self.edition.index(), "", None), SLICE)
    }

    /// The file that a built page has beside it under this `path`: `article.json`, `charts/ID.svg`.
    pub fn file(&self, path: &str) -> Option<String> {
        files(&self.edition.article).find_map(|(own, content)| (own == path).then_some(content))
    }
}

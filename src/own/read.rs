//! A text and its sidecar to the page that the builder makes of them, in pieces that a browser draws one by one.
//!
//! Markup of a reader's text is never parsed: the page goes over as nodes. And a long article never keeps the browser from
//! answering, because a slice takes it a few milliseconds.

use super::edits::{Corrected, Edit};
use super::nodes;
use crate::article::Origin;
use crate::chart::number::written;
use crate::curate::LARGEST;
use crate::export::files::files;
use crate::export::sidecar;
use crate::import::{About, Imported};
use crate::text::slug;
use crate::view::words::UNCHECKED;
use crate::view::written;

/// So many bytes of JSON are one slice, or a few more: a slow phone makes elements of them in a few milliseconds.
const SLICE: usize = 8_000;

/// An article that a reader brought, read.
pub struct Own {
    pub(super) corrected: Corrected,
    edits: Vec<Edit>,
    checked: bool,
}

impl Own {
    /// Reads an article and corrects it by `edits`; those that do not stand in its text are set aside. An article that came with
    /// a link is not `checked`: every citation says so, and its headline is nobody's.
    ///
    /// # Errors
    /// In words, why the text cannot be read or what is known of it does not stand.
    pub fn read(imported: &Imported, edits: &[Edit], checked: bool) -> Result<Own, String> {
        if imported.text.len() > LARGEST {
            let [has, most] = [imported.text.len(), LARGEST].map(|bytes| written(bytes as f64));
            return Err(format!(
                "This text is too long: it has {has} bytes, and at most {most} are read. Bring it in parts."
            ));
        }
        let by_editor = imported.about.by_editor || !checked;
        let sidecar = sidecar::of(&About { by_editor, ..imported.about.clone() });
        let name = Some(slug(&imported.heading())).filter(|name| !name.is_empty());
        let corrected = Corrected::read(name.as_deref().unwrap_or("article"), &imported.text, sidecar, edits)?;
        Ok(Own { corrected, edits: edits.to_vec(), checked })
    }

    /// The article with its corrections.
    pub fn corrected(&mut self) -> &mut Corrected {
        &mut self.corrected
    }

    /// What was corrected, as JSON: a list of the ids and names in links that are there by hand, and a list of the corrections
    /// in words, each with why it does not stand, or `null`.
    pub fn edited(&self) -> String {
        let why = |at| self.corrected.set_aside.iter().find(|(aside, _)| *aside == at).map(|(_, why)| why);
        let told: Vec<_> = self.edits.iter().enumerate().map(|(at, edit)| (edit.told(), why(at))).collect();
        serde_json::to_string(&(&self.corrected.edition.article.by_hand, told)).unwrap_or_default()
    }

    /// What the article is headed with.
    pub fn heading(&self) -> String {
        self.corrected.edition.article.heading()
    }

    /// The index of the article as its page carries it, as JSON.
    pub fn index(&self) -> String {
        self.index_with(if self.checked { None } else { Some(UNCHECKED) })
    }

    /// The index, where every citation says `remark`.
    pub(super) fn index_with(&self, remark: Option<&str>) -> String {
        let mut index = self.corrected.edition.index();
        if let Some(remark) = remark {
            let mut source = Origin::from_row(&index.source);
            source.heading = format!("{} [{remark}]", source.heading);
            index.source = source.to_row();
        }
        serde_json::to_string(&index.to_rows()).unwrap_or_default()
    }

    /// The page in slices, each a JSON list of nodes: `["p","class","x"]` opens an element with attributes, a string is text,
    /// `0` closes the element that is open.
    pub fn slices(&self) -> Vec<String> {
        nodes::slices(&self.markup(), SLICE)
    }

    /// The page as HTML.
    pub(super) fn markup(&self) -> String {
        written::article(&self.corrected.edition.article, self.corrected.edition.index(), "", None)
    }

    /// The file that a built page has beside it under this `path`: `article.json`, `charts/ID.svg`; and what it is built of, the
    /// text as `seed.txt` and its sidecar as `seed.toml`.
    pub fn file(&self, path: &str) -> Option<String> {
        match path {
            "seed.txt" => return Some(self.corrected.edition.article.text.clone()),
            "seed.toml" => return Some(self.corrected.sidecar.clone()),
            _ => {}
        }
        self.files().find_map(|(own, content)| (own == path).then_some(content))
    }

    /// The files that a built page has beside it; its data says what was corrected, too.
    pub(super) fn files(&self) -> impl Iterator<Item = (String, String)> {
        files(&self.corrected.edition.article).map(|(path, content)| match path.as_str() {
            "article.json" if !self.edits.is_empty() => {
                let edits = serde_json::to_string(&self.edits).unwrap_or_default();
                (path, format!("{},\"edits\":{edits}}}", content.strip_suffix('}').unwrap_or(&content)))
            }
            _ => (path, content),
        })
    }
}

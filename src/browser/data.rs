//! The index of the article, as the page carries it.

use js_sys::{Array, JSON, Reflect};

use super::dom;
use crate::article::{self, Index, Kind};
use crate::view::page::DATA;

/// The index while it is read.
pub(super) struct Reading {
    rows: Array,
    read: u32,
    reading: article::Reading,
}

impl Reading {
    /// Nothing is read yet; `None` where the page has no data, or none that is sound.
    pub(super) fn begin() -> Option<Reading> {
        let data = dom::by_id(DATA)?.text_content()?;
        let rows = JSON::parse(&data).ok().filter(Array::is_array)?;
        let ids = kept("articleIds")?.split(' ').filter(|id| Kind::is_id(id)).map(str::to_owned).collect();
        let reading = article::Reading::new(kept("articleText")?, ids);
        Some(Reading { rows: Array::from(&rows), read: 0, reading })
    }

    /// Reads the next rows, at most so many; whether there are more. `None` where the data is damaged or of another article, or
    /// where the text is no longer what it was.
    pub(super) fn next(&mut self, many: u32) -> Option<bool> {
        let from = self.read;
        self.read = self.rows.length().min(from.saturating_add(many));
        for row in from..self.read {
            self.reading.read(&self.rows.get(row).as_string().unwrap_or_default())?;
        }
        Some(self.read < self.rows.length())
    }

    /// The index, when nothing more is to be read.
    pub(super) fn done(self) -> Option<Index> {
        self.reading.done()
    }
}

/// Reads it at once.
pub(super) fn read() -> Option<Index> {
    let mut reading = Reading::begin()?;
    reading.next(u32::MAX)?;
    reading.done()
}

/// What the start script kept of the article before anything could change it: its text, its ids.
fn kept(name: &str) -> Option<String> {
    Reflect::get(&dom::window(), &name.into()).ok()?.as_string()
}

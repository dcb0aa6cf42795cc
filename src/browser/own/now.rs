//! What is being read or shown.

use std::cell::RefCell;
use std::rc::Rc;

use super::elements::Elements;
use super::record::Record;
use super::worker::Reader;

/// What is being read or shown.
#[derive(Default)]
pub(super) struct Now {
    /// The worker, once it runs.
    pub(super) reader: Option<Rc<Reader>>,
    /// The article.
    pub(super) record: Option<Record>,
    /// Its page, while it is made.
    pub(super) elements: Option<Elements>,
    /// How many slices of the page have come, and of how many.
    pub(super) slices: (u32, u32),
}

thread_local!(pub(super) static NOW: RefCell<Now> = RefCell::default());

/// The article that is shown.
pub(super) fn shown() -> Option<Record> {
    NOW.with_borrow(|now| now.record.clone())
}

/// Asks the worker for a file of the article that is shown.
pub(super) fn ask_for(path: &str) {
    NOW.with_borrow(|now| now.reader.iter().for_each(|reader| reader.file(path)));
}

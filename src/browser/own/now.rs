//! What is being read or shown.

use std::cell::RefCell;
use std::rc::Rc;

use super::elements::Elements;
use super::record::Record;
use super::stay::Stay;
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
    /// Where the reader was when the article was to be drawn anew, and what is said of it.
    pub(super) again: Option<(Stay, String)>,
    /// Where the reader goes back to when what only a mode shows has been drawn.
    pub(super) settling: Option<Stay>,
    /// How many corrections of its file are none that this program knows.
    pub(super) unknown: usize,
    /// Why the file that was brought last cannot be read.
    pub(super) refused: Option<String>,
    /// How many slices of the page have come, and of how many.
    pub(super) slices: (u32, u32),
}

thread_local!(pub(super) static NOW: RefCell<Now> = RefCell::default());

/// Goes back to where the reader was, when what a mode shows has been drawn.
pub(super) fn settle() {
    let stay = NOW.with_borrow_mut(|now| now.settling.take());
    stay.iter().for_each(|stay| stay.restore(""));
}

/// The article that is shown.
pub(super) fn shown() -> Option<Record> {
    NOW.with_borrow(|now| now.record.clone())
}

/// Asks the worker for a file of the article that is shown.
pub(super) fn ask_for(path: &str) {
    NOW.with_borrow(|now| now.reader.iter().for_each(|reader| reader.file(path)));
}

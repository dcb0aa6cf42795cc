//! How much work was done, counted in steps rather than in seconds: for the test that shows that it grows with the text.
//!
//! A step is a look at a span, a token, a character of a text that is cut into words or sentences, or an item that is passed by
//! in a search. All work on texts goes through these, so what takes the square of a text in time takes it in steps too. They
//! are counted on each thread for itself, and only where debug assertions are on; a published program counts nothing.

use std::cell::Cell;

thread_local! {
    static TAKEN: Cell<u64> = const { Cell::new(0) };
}

/// Counts so many steps more.
#[inline]
pub(crate) fn step(many: usize) {
    if cfg!(debug_assertions) {
        TAKEN.set(TAKEN.get() + many as u64);
    }
}

/// The steps that `work` takes on this thread, and what it gives. Without debug assertions there are none.
pub fn steps<T>(work: impl FnOnce() -> T) -> (u64, T) {
    let before = TAKEN.get();
    let done = work();
    (TAKEN.get() - before, done)
}

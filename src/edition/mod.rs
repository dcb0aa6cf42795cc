//! A finished article: what is found in a text, what its sidecar says, its charts, and the ids that links carry.
//!
//! No file is read here: the site, `verbatim extract` and a browser make the same article of the same text. Where there is
//! a sidecar, [`of`] takes it in; a text alone is an edition by [`of_text`], which needs nothing that a browser lacks.

#[cfg(any(not(target_arch = "wasm32"), feature = "reader"))]
mod curated;
mod finish;

#[cfg(any(not(target_arch = "wasm32"), feature = "reader"))]
pub use curated::{of, of_found, with_found};
pub use finish::{Broken, Edition, of_text};

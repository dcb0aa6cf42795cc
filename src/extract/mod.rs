//! Text to findings: quantities and dates, read as they are worded.
//!
//! The readers are scanners written by hand: they run over the words of a phrase once, need no table beside the
//! English words below, and give nothing where a reading would be a guess.

mod date;
mod figures;
mod number;
mod spelled;
mod tokens;

pub use date::{Dated, Known, dates};
pub use figures::{Class, Finding, figures, figures_known};
pub use number::{Form, Quantity, quantities};

//! Text to findings: quotes and whose they are, quantities and dates, read as they are worded.
//!
//! The readers are scanners written by hand: they run over the words once, need no table beside the English words in
//! [`lexicon`], and give nothing where a reading would be a guess.

mod compose;
mod date;
mod events;
mod figures;
pub mod lexicon;
mod measure;
mod missing;
mod number;
mod numeral;
pub mod quotes;
mod spelled;
mod tokens;

pub use compose::{Findings, Places, Sources, article, compose, counted};
pub use date::{Dated, Known, dates};
pub use figures::{Class, Finding, figures};
pub use number::{Form, Quantity, quantities, quantities_in};

//! The one vocabulary: English words and phrases with signs, which say what each can be. They stand in plain files beside this
//! one, each with its source; `signs.txt` says what each sign means, and `build.rs` makes a table of them. Some signs have a
//! value with each word: "million" is a `scale` of 1000000.

mod phrases;
mod spelling;
mod table;
mod word;

pub(crate) use phrases::{Phrase, phrase};
pub(crate) use spelling::Spelling;
pub(crate) use table::{can_be, ends_as, looked_up, table};
pub use word::{AnyOf, Sign, Signs, Word, Words};
pub(crate) use word::{BySigns, WordSet, number, word, words};

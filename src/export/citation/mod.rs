//! A passage as it is cited, so that nobody is misquoted: its words, who said them and how sure that is, where, and the link.
//!
//! Three kinds are cited, each in its own way. A quote stands in a blockquote, signed. Reported speech is told in a sentence that
//! says that it is not word for word. A term is named as words that the article quotes. What is only probable, or unclear, is said
//! in every format.
//!
//! All of this is in the page's WebAssembly: strings are built piece by piece, and nothing is formatted.

mod address;
mod bibtex;
mod cited;
mod csl;
mod date;
mod flat;
mod html;
mod key;
mod markdown;
mod place;
mod text;
mod wording;

pub use bibtex::bibtex;
pub use cited::Cited;
pub use csl::csl_json;
pub use html::html;
pub use markdown::markdown;
pub use text::text;

//! Who said what: the quotes of a news text and whose they are.

mod around;
mod attribution;
mod clause;
mod cue;
mod description;
mod desk;
mod discourse;
mod found;
mod indirect;
mod kind;
mod object;
mod people;
mod phrase;
mod prose;
mod rule;
mod sieves;
mod transcript;
mod voice;

pub use attribution::{quotes, quotes_in};
pub use found::{Found, FoundQuote, FoundSpeaker, Sureness};
pub use rule::Rule;

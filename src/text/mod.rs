//! Text as this crate sees it: spans, paragraphs, sentences, words and how they are compared.

mod address;
mod claim;
mod encoding;
mod fold;
mod grouped;
mod language;
mod letters;
mod offsets;
mod order;
mod plain;
mod position;
mod sentences;
mod sixteen;
mod span;
mod steps;
mod words;

pub use address::web_address;
pub use claim::Words;
pub use encoding::{NotUtf8, decoded};
pub use fold::{fold, is_currency, is_invisible, is_letter, is_numeral, is_small, is_wordy, lower, strip_invisible};
pub use grouped::blank_grouped;
pub use language::is_language_tag;
pub use letters::{Eight, Seen};
pub use offsets::Offsets;
pub use order::{in_order, sort};
pub use plain::plain;
pub use position::Position;
pub use sentences::{paragraphs, sentence_at, sentences};
pub use sixteen::{Letters, Sixteen};
pub use span::Span;
pub(crate) use steps::step;
pub use steps::steps;
pub use words::{each_word, each_word_in, last_of, last_word, shortened, slug, words};

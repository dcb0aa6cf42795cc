//! One reading of a text: what rules for quotes, figures and events ask of it, each step a function of those before it.
//!
//! | step | gives |
//! | --- | --- |
//! | [`is_english`] | whether the rest can be read at all |
//! | `marks` | runs of quoted words |
//! | `cut`, `stem` | tokens |
//! | `sentence` | sentences |
//! | [`tag`] | a word class for each token |
//! | `chunk` | noun phrases and verb groups ([`phrase`]) |
//! | `layout` | what each paragraph is: story, headline, caption |
//! | `clause` | the subject of each verb |
//! | [`cue`] | who says, thinks or asks what |
//! | [`names`] | names, and what speaks for what each names |
//! | [`entities`] | who or what is named, by which of them |

mod chunk;
mod clause;
mod counted;
pub mod cue;
mod cut;
pub mod entities;
mod language;
mod layout;
mod markdown;
pub(crate) mod marks;
pub mod names;
mod owned;
pub mod phrase;
mod phrases;
mod reading;
mod sentence;
mod stem;
mod stream;
pub mod tag;
pub mod token;

pub use clause::Subject;
pub use language::{UNDETERMINED, is_english, language_of};
pub use layout::Block;
pub use reading::Reading;
pub(crate) use reading::tokens;
pub(crate) use stem::lemma;
pub use stream::Stream;

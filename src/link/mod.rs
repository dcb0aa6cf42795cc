//! What the reader looks at, as a link and back; ids that survive edits.
//!
//! ```text
//! fragment = element-id                    ; a bare #q-… works without JavaScript
//!          / key=value *( "&" key=value )
//! s        speakers' slugs, sorted, joined by "."
//! view     quotes | figures | events       ; the article is the default and left out
//! find     the words searched for, percent-encoded
//! at       the id of one quote, figure or event
//! n        the ids of two figures side by side, joined by "."; it says what `at` says, too
//! ```
//!
//! An address becomes a [`View`] by [`View::read`], which takes anything, and a view an address by [`View::write`], which
//! always writes the same view the same way. [`resolve`] makes of a view what this article has, with a [`Notice`] for
//! everything that is not to the letter. [`assign`] gives an article its ids when it is read; [`Published`] and
//! [`aliases`] remember what they were in earlier builds.
//!
//! ```
//! use verbatim::link::View;
//!
//! let view = View::read("#view=Quotes&s=sophia-wan, jacob-thomas", "");
//! assert_eq!(view.write(), "s=jacob-thomas.sophia-wan&view=quotes");
//! ```

mod around;
mod assign;
mod became;
mod find;
mod folded;
mod fragment;
mod id;
mod item;
mod notice;
mod overlap;
mod percent;
mod published;
mod record;
mod resolve;
mod select;
mod speakers;
mod status;
mod view;

pub use crate::article::{Kind, UNKNOWN};
pub use assign::assign;
pub use became::aliases;
pub use find::Find;
pub use notice::Notice;
pub use published::{By, Published, Recorded};
pub use record::{Damage, read_first};
pub use resolve::{Resolved, Target, resolve};
pub use select::{chosen, steps};
pub use speakers::Speakers;
pub use status::{Status, counts, names, status};
pub use view::{LONGEST_FIND, LONGEST_ID, LONGEST_SLUG, MOST_SPEAKERS, Mode, View, pushes};

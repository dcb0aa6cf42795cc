//! The model: an article, what is found in it, and the JSON form of both.
//!
//! Everything found points at its span; the words shown are sliced from the text and never retyped. What is not known
//! stays `None` and is never filled in.

mod alias;
mod between;
mod called;
mod chart;
mod comparable;
mod counts;
mod event;
mod figure;
mod index;
mod json;
mod kind;
mod measure;
mod model;
mod origin;
mod panels;
mod place;
mod quote;
mod rows;
mod speaker;
mod time;
mod weave;
mod why;

pub use alias::{Alias, Found};
pub use chart::{Chart, Derivation, Derived, Plot, Point, Side};
pub use comparable::{Comparable, Sort};
pub use counts::{Counts, counted};
pub use event::Event;
pub use figure::{Amount, Bound, Direction, Figure, FigureKind, Missing, Source};
pub use index::{BETWEEN, Doubt, Index, Item, Row, Told, Voice, sureness, voices};
pub use json::JsonError;
pub use kind::{Kind, UNKNOWN};
pub use measure::Measure;
pub use model::{About, Article, Label};
pub use origin::{HeadingIs, Origin};
pub use panels::Panels;
pub use quote::{Attribution, Because, Quote, QuoteKind};
pub use rows::Reading;
pub use speaker::{HUES, Speaker, SpeakerKind, colour};
pub(crate) use time::month_number;
pub use time::{Basis, Grain, Moment, Time, When};
pub use weave::{Piece, weave};
pub use why::{Reasons, Why};

//! Figures to charts to geometry.
//!
//! [`plan`] decides what may be charted and refuses the rest; [`draw`] gives the geometry; [`words`] says the same in words
//! and as a table; [`lint`] checks every chart of an article against the rules.

pub mod derive;
pub mod draw;
pub mod inline;
pub mod lint;
pub mod number;
pub mod plan;
pub mod timeline;
pub mod words;

//! Figures to charts to geometry.
//!
//! [`choose`] picks charts for the figures of an article by declared rules; [`plan`] decides what may be charted and refuses
//! the rest; [`values`] gives what is shown; [`draw`] its
//! geometry; [`words`] says the same in words; [`lint`] checks every chart of an article against the rules.

pub mod bars;
pub mod choose;
mod coins;
pub mod comparable;
pub mod derive;
pub mod draw;
pub mod drawing;
mod ends;
mod fraction;
pub mod group;
pub mod inline;
mod label;
pub mod lint;
mod lint_form;
mod measure;
mod namesakes;
mod near;
pub mod number;
mod panels;
pub mod parts;
pub mod periods;
mod phrase;
mod places;
pub mod plan;
pub mod points;
mod series;
mod stacked;
pub mod timeline;
pub mod values;
mod wording;
pub mod words;

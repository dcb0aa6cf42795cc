//! The components: HTML on a machine, DOM in the browser, one source.

pub mod attribution;
pub mod cards;
pub mod chart;
pub mod drawing;
pub mod events;
pub mod header;
pub mod listing;
mod marks;
pub mod notices;
pub mod page;
pub mod rail;
pub mod sheet;
pub mod speakers;
pub mod state;
pub mod story;

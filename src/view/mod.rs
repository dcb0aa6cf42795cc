//! The components: HTML on a machine, DOM in the browser, one source.

pub mod bar;
pub mod beside;
pub mod card;
pub mod cards;
pub mod chart;
pub mod correct;
pub mod drawing;
pub mod drawn;
pub mod events;
pub mod header;
pub mod keys;
mod lines;
pub mod listing;
mod margin;
mod marks;
pub mod menu;
pub mod minimap;
pub mod nothing;
pub mod notices;
pub mod numbers;
pub mod page;
pub mod paste;
pub mod people;
pub mod person;
pub mod rail;
pub mod sheet;
pub mod speakers;
pub mod state;
pub mod story;
pub mod words;
#[cfg(any(not(target_arch = "wasm32"), feature = "reader"))]
pub mod written;

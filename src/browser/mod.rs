//! The only module that touches the DOM, the address, the clipboard.
//!
//! The page is complete before this runs. It reads the index of the article from the page, makes the page's own controls
//! live, and marks the article's own elements; it never draws the article again.

mod actions;
mod address;
mod clipboard;
mod data;
pub mod details;
mod dialog;
mod dom;
mod drawn;
mod file;
mod keys;
mod later;
mod look;
mod marks;
mod notes;
pub mod own;
mod press;
mod rail;
mod said;
mod search;
mod sheet;
mod start;
mod target;

pub use start::step;

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
mod target;

use any_spawner::Executor;
use leptos::prelude::*;

use crate::article::Index;
use crate::view::state::Explorer;

/// Starts the explorer on a page that holds an article. A failure, a panic too, leaves the article readable: the start script
/// says so.
pub fn start() {
    if let Some(index) = data::read() {
        mount(index);
    }
}

fn mount(index: Index) {
    // Effects run as tasks of the browser. Where it is set already there is nothing to do.
    Executor::init_wasm_bindgen().unwrap_or_default();
    // The state lives as long as the page.
    let owner = Owner::new();
    owner.set();
    let explorer = Explorer::new(index);
    look::take_up();
    let mut address = address::Address::follow(explorer);
    let mut shown = marks::Shown::new(explorer);
    Effect::new(move |_| {
        shown.keep();
        address.keep();
    });
    press::listen(explorer);
    actions::listen(explorer);
    keys::listen(explorer);
    search::listen(explorer);
    notes::keep_level();
    dom::set_class(&dom::root(), "explorer", true);
    std::mem::forget(owner);
}

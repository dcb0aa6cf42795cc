//! The only module that touches the DOM, the address, the clipboard.
//!
//! The page is complete before this runs. It reads the index of the article from the page, makes the controls live, and
//! marks the article's own elements; it never draws the article again.

mod actions;
mod address;
mod clipboard;
mod dom;
mod marks;
mod notes;
mod picture;
mod preference;
mod press;

use leptos::mount::mount_to;
use leptos::prelude::*;

use crate::article::Index;
use crate::view::notices::Notices;
use crate::view::page::{DATA, NOTICES, RAIL, UNAVAILABLE};
use crate::view::rail::Rail;
use crate::view::state::Explorer;

/// Starts the explorer on a page that holds an article; does nothing on any other. A failure is told in one line and
/// leaves the article readable.
pub fn start() {
    std::panic::set_hook(Box::new(|_| show_unavailable()));
    let Some(data) = dom::by_id(DATA).and_then(|element| element.text_content()) else { return };
    match js_sys::JSON::parse(&data) {
        Ok(rows) if js_sys::Array::is_array(&rows) => mount(Index::from_rows(dom::rows(&rows))),
        _ => show_unavailable(),
    }
}

fn show_unavailable() {
    dom::set_class(&dom::root(), "unavailable", true);
    if let Some(line) = dom::by_id(UNAVAILABLE) {
        line.remove_attribute("hidden").unwrap_or_default();
    }
}

fn mount(index: Index) {
    let (Some(rail), Some(notices)) = (dom::by_id(RAIL), dom::by_id(NOTICES)) else { return show_unavailable() };
    // The state lives as long as the page.
    let owner = Owner::new();
    owner.set();
    let explorer = Explorer::new(index);
    let announced = RwSignal::new(explorer.status());
    rail.set_text_content(None);
    mount_to(rail, move || view! { <Rail explorer=explorer announced=announced /> }).forget();
    mount_to(notices, move || view! { <Notices explorer=explorer /> }).forget();
    preference::take_up(explorer);
    let mut address = address::Address::follow(explorer);
    let mut shown = marks::Shown::new(explorer, announced);
    Effect::new(move |_| {
        shown.keep();
        address.keep();
        preference::keep(explorer);
    });
    press::listen(explorer);
    actions::listen(explorer);
    notes::keep_level();
    dom::set_class(&dom::root(), "explorer", true);
    std::mem::forget(owner);
}

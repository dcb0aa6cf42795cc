//! The sheet: what opens it is in the page's second module; here it is closed, by its button, by Escape, or by a press beside
//! it. The browser gives the focus back to what had it.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlDialogElement;

use super::dialog::{dialog, is_open};
use super::{dom, later, said};
use crate::link::View;
use crate::view::state::Explorer;

/// Opens the sheet of an item.
pub(super) fn open_item(id: &str) {
    open("item", id);
}

/// Opens the card of a speaker.
pub(super) fn open_person(slug: &str) {
    open("person", slug);
}

/// Opens the chart of the two numbers of a view that has two, and closes it where that was left.
pub(super) fn keep_pair(view: &View) {
    match view.beside {
        Some(_) => later::call("open", &["pair".into(), view.write().into()]),
        None => close(),
    }
}

/// Opens the list of keys.
pub(super) fn open_keys() {
    open("keys", "");
}

fn open(what: &str, of: &str) {
    said::hush();
    later::call("open", &[what.into(), of.into()]);
}

/// Closes the sheet.
pub(super) fn close() {
    said::hush();
    if let Some(dialog) = dialog() {
        dialog.close();
    }
}

/// Closes the sheet where the press was beside it, and finds a place for the focus where what had it is gone.
pub(super) fn listen(explorer: Explorer) {
    let Some(dialog) = dialog() else { return };
    dom::on(&dialog, "click", |event| {
        let beside = event.target().and_then(|target| target.dyn_into::<HtmlDialogElement>().ok());
        if beside.is_some() {
            close();
        }
    });
    dom::on(&dialog, "close", move |_| {
        // Browsers tell it with the next frame: by then Forward may have opened the sheet again.
        if is_open() {
            return;
        }
        explorer.view.update(|view| view.beside = None);
        let is_lost = dom::document().active_element().is_none_or(|element| element.tag_name() == "BODY");
        let first = dom::all_html(".bar button").into_iter().find(|button| button.offset_width() > 0);
        first.filter(|_| is_lost).iter().for_each(dom::focus);
    });
}

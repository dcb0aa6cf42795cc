//! The field that text is pasted in.

use wasm_bindgen::JsCast;
use web_sys::HtmlTextAreaElement;

use super::super::dom;
use super::record;
use crate::view::paste::{BRING, TEXT};

/// Puts back what stood in it when this tab was left, and keeps that when it is left again: a reload, or a phone that puts the
/// tab away, loses no text that is not read yet.
pub(super) fn listen() {
    if let (Some(field), Some(draft)) = (field().filter(|field| field.value().is_empty()), record::draft()) {
        field.set_value(&draft);
    }
    dom::on(&dom::document(), "visibilitychange", |_| {
        let is_shown = dom::by_id(BRING).is_some_and(|bring| !bring.hidden());
        record::keep_draft(&if is_shown { text() } else { String::new() });
    });
}

/// What stands in it. A zero is no letter in any text, and would make it look like a file of another kind.
pub(super) fn text() -> String {
    field().map(|field| field.value().replace('\0', "")).unwrap_or_default()
}

/// Puts a text into it, to be looked at before it is read.
pub(super) fn put(text: &str) {
    if let Some(field) = field() {
        field.set_value(text);
        dom::focus(&field);
    }
}

fn field() -> Option<HtmlTextAreaElement> {
    dom::by_id(TEXT)?.dyn_into().ok()
}

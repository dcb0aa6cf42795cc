//! The field that text is pasted in.

use wasm_bindgen::JsCast;
use web_sys::HtmlTextAreaElement;

use super::super::dom;
use crate::view::paste::TEXT;

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

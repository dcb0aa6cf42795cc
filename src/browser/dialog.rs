//! The page's dialog, in which the sheet opens.

use wasm_bindgen::JsCast;
use web_sys::HtmlDialogElement;

use super::dom;
use crate::view::sheet::SHEET;

/// The dialog, where this is one.
pub(super) fn dialog() -> Option<HtmlDialogElement> {
    dom::by_id(SHEET)?.dyn_into().ok()
}

/// Whether the sheet is open.
pub(super) fn is_open() -> bool {
    dialog().is_some_and(|dialog| dialog.open())
}

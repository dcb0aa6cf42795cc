//! The sheets of `paste/`: dialogs that lie over the page.

use wasm_bindgen::JsCast;
use web_sys::HtmlDialogElement;

use super::super::dom;

/// Opens the sheet with this id.
pub(super) fn open(id: &str) {
    let sheet = dom::by_id(id).and_then(|sheet| sheet.dyn_into::<HtmlDialogElement>().ok());
    sheet.iter().for_each(|sheet| sheet.show_modal().unwrap_or_default());
}

/// Closes the sheet that is open.
pub(super) fn close() {
    for sheet in dom::all("dialog[open]") {
        sheet.dyn_ref::<HtmlDialogElement>().iter().for_each(|sheet| sheet.close());
    }
}

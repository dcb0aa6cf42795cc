//! The address of this page.

use wasm_bindgen::JsValue;

use super::super::dom;

/// Lets the address go on with this view alone, `s=ada`, or with none.
pub(super) fn go_on_with(view: &str) {
    let joined = if view.is_empty() { "" } else { "#" };
    let url = [&dom::window().location().pathname().unwrap_or_default(), joined, view].concat();
    if let Ok(history) = dom::window().history() {
        history.replace_state_with_url(&JsValue::NULL, "", Some(&url)).unwrap_or_default();
    }
}

/// The address of this page, without what is behind it.
pub(super) fn page() -> String {
    let location = dom::window().location();
    location.origin().unwrap_or_default() + &location.pathname().unwrap_or_default()
}

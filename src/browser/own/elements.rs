//! The page that is being drawn. The start script (`own.js`) makes its elements, for a string that a script hands on is copied
//! nowhere, while one that comes here is.

use js_sys::Reflect;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::DocumentFragment;

use super::super::dom;

/// Elements that are being made.
pub(super) struct Elements(JsValue);

impl Elements {
    /// None yet.
    pub(super) fn new() -> Elements {
        let own = Reflect::get(&dom::window(), &"verbatimOwn".into()).unwrap_or_default();
        Elements(dom::attempt(&own, "drawing", &[]).unwrap_or_default())
    }

    /// Adds the nodes of a slice, which `Own::slices` describes.
    pub(super) fn add(&self, slice: &JsValue) {
        dom::attempt(&self.0, "add", std::slice::from_ref(slice)).map(drop).unwrap_or_default();
    }

    /// All that was made.
    pub(super) fn done(self) -> Option<DocumentFragment> {
        Reflect::get(&self.0, &"made".into()).ok()?.dyn_into().ok()
    }
}

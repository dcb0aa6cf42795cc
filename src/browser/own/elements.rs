//! The page that is being drawn. The start script (`own.js`) makes its elements, for a string that a script hands on is copied
//! nowhere, while one that comes here is.

use js_sys::Reflect;
use wasm_bindgen::JsValue;
use web_sys::Element;

use super::super::dom;
use super::worker;

/// Elements that are being made.
pub(super) struct Elements(JsValue);

impl Elements {
    /// None yet.
    pub(super) fn new() -> Elements {
        let own = Reflect::get(&dom::window(), &"verbatimOwn".into()).unwrap_or_default();
        Elements(dom::attempt(&own, "drawing", &[]).unwrap_or_default())
    }

    /// Makes a few, before an article comes.
    pub(super) fn warm() {
        const SLICE: &str = r#"[["p", "class", "sample"], "A ", ["b"], "quay", 0, ".", 0]"#;
        Elements::new().add(&SLICE.into());
    }

    /// Adds the nodes of a slice, which `Own::slices` describes.
    pub(super) fn add(&self, slice: &JsValue) {
        dom::attempt(&self.0, "add", std::slice::from_ref(slice)).map(drop).unwrap_or_default();
    }

    /// Puts all that was made into `place`; `in_parts` only its beginning, and the rest follows by [`Elements::pour`].
    pub(super) fn put(&self, place: &Element, in_parts: bool) {
        dom::attempt(&self.0, "put", &[place.into(), in_parts.into()]).map(drop).unwrap_or_default();
    }

    /// Puts there what is not there yet, so that the page answers meanwhile.
    pub(super) async fn pour(&self) {
        worker::promised(&self.0, "pour").await.map(drop).unwrap_or_default();
    }
}

//! The clipboard: text, or text and HTML in one write.

use js_sys::{Array, Object, Reflect};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, ClipboardItem};

use super::dom;

/// What is copied.
pub(super) struct Copied {
    pub(super) text: String,
    pub(super) html: Option<String>,
}

/// Puts `copied` on the clipboard in one write, so that text and HTML never part.
///
/// # Errors
/// Where the browser refuses, or has no clipboard (a page that is not served securely).
pub(super) async fn copy(copied: &Copied) -> Result<(), JsValue> {
    let clipboard = Reflect::get(&dom::window().navigator(), &"clipboard".into())?;
    if clipboard.is_undefined() {
        return Err(JsValue::UNDEFINED);
    }
    let clipboard = dom::window().navigator().clipboard();
    let Some(html) = &copied.html else {
        return JsFuture::from(clipboard.write_text(&copied.text)).await.map(drop);
    };
    let kinds = Object::new();
    for (kind, content) in [("text/plain", &copied.text), ("text/html", html)] {
        Reflect::set(&kinds, &kind.into(), &blob(content, kind)?.into())?;
    }
    let item = ClipboardItem::new_with_record_from_str_to_blob_promise(&kinds)?;
    JsFuture::from(clipboard.write(&Array::of1(&item))).await.map(drop)
}

fn blob(content: &str, kind: &str) -> Result<Blob, JsValue> {
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    Blob::new_with_str_sequence_and_options(&Array::of1(&content.into()), &options)
}

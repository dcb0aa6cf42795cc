//! The clipboard: text, or text and HTML in one write.

use js_sys::{Array, Object, Promise, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::ClipboardItem;

use super::{dom, file};

/// What is copied.
pub(super) struct Copied {
    pub(super) text: String,
    pub(super) html: Option<String>,
}

/// Puts `copied` on the clipboard in one write, so that text and HTML never part, and says whether it is there. Browsers
/// refuse, and a page that is not served securely has no clipboard.
pub(super) fn copy(copied: &Copied, done: impl FnOnce(bool) + 'static) {
    then(write(copied), move |refused| done(refused.is_none()));
}

/// Calls `done` when a promise is kept, or with the name of the error where it is broken or was never given.
pub(super) fn then(promise: Result<Promise, JsValue>, done: impl FnOnce(Option<String>) + 'static) {
    let name = |error: JsValue| {
        Reflect::get(&error, &"name".into()).ok().and_then(|name| name.as_string()).unwrap_or_default()
    };
    let promise = match promise {
        Ok(promise) => promise,
        Err(error) => return done(Some(name(error))),
    };
    let done = std::rc::Rc::new(std::cell::Cell::new(Some(done)));
    let settle = |done: &std::rc::Rc<std::cell::Cell<Option<_>>>, refused: Option<String>| {
        if let Some(done) = done.take() {
            let done: Box<dyn FnOnce(Option<String>)> = Box::new(done);
            done(refused);
        }
    };
    let kept = done.clone();
    let on_kept = Closure::once_into_js(move |_: JsValue| settle(&kept, None));
    let on_broken = Closure::once_into_js(move |error: JsValue| settle(&done, Some(name(error))));
    dom::call(&promise, "then", &[on_kept, on_broken]);
}

fn write(copied: &Copied) -> Result<Promise, JsValue> {
    let clipboard = Reflect::get(&dom::window().navigator(), &"clipboard".into())?;
    if clipboard.is_undefined() {
        return Err(JsValue::UNDEFINED);
    }
    let Some(html) = &copied.html else { return promised(&clipboard, "writeText", &copied.text.as_str().into()) };
    let kinds = Object::new();
    for (kind, content) in [("text/plain", &copied.text), ("text/html", html)] {
        Reflect::set(&kinds, &kind.into(), &file::blob(content, kind)?.into())?;
    }
    let item = ClipboardItem::new_with_record_from_str_to_blob_promise(&kinds)?;
    promised(&clipboard, "write", &Array::of1(&item))
}

/// The promise that a method of the browser's gives; an error where it throws instead.
pub(super) fn promised(object: &JsValue, name: &str, argument: &JsValue) -> Result<Promise, JsValue> {
    dom::call(object, name, std::slice::from_ref(argument)).map(JsCast::unchecked_into).ok_or(JsValue::NULL)
}

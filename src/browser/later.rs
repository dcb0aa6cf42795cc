//! The page's second module, fetched when it is first needed: the start script knows where it is.

use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};

use super::{dom, said};
use crate::view::words::LATER_REFUSED;

/// Calls `name` of the second module as soon as it is there; says so where it cannot be had.
pub(super) fn call(name: &'static str, arguments: &[JsValue]) {
    then(name, arguments, |_| {});
}

/// The same, and hands on what it gives.
pub(super) fn then(name: &'static str, arguments: &[JsValue], then: impl FnOnce(JsValue) + 'static) {
    let arguments = arguments.to_vec();
    let ready = Closure::once_into_js(move |module: JsValue| match dom::attempt(&module, name, &arguments) {
        Ok(given) => then(given),
        // The start script hears of it, as of everything that nobody caught.
        Err(error) => drop(dom::call(&dom::window(), "reportError", &[error])),
    });
    let refused = Closure::once_into_js(|cause: JsValue| {
        said::say(&[LATER_REFUSED, &cause.as_string().unwrap_or_default()].join(" "));
    });
    if dom::call(&module(), "then", &[ready, refused]).is_none() {
        said::say(LATER_REFUSED);
    }
}

/// A promise of the module.
fn module() -> JsValue {
    let load =
        Reflect::get(&dom::window(), &"verbatimDetails".into()).ok().and_then(|load| load.dyn_into::<Function>().ok());
    let module = load.and_then(|load| load.call0(&JsValue::NULL).ok());
    module.unwrap_or_else(|| Promise::reject(&JsValue::NULL).into())
}

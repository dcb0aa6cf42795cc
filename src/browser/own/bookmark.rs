//! The bookmark that hands over the page of an article, and the page that it hands over.
//!
//! The bookmark is a script (`src/bookmarklet.js`): on the page of an article it opens this page, waits until this one says
//! that it is there, and sends the markup. Where a site parts its windows from others it copies the markup instead.

use js_sys::{Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, MessageEvent};

use super::super::clipboard::{self, Copied};
use super::super::dom;
use super::{place, says, show};
use crate::view::paste::BOOKMARK;

const SCRIPT: &str = include_str!("../../bookmarklet.js");

/// Makes the bookmark, and takes the page that one hands over.
pub(super) fn listen() {
    if let Some(link) = dom::by_id(BOOKMARK) {
        offer(&link);
    }
    let opener = dom::window().opener().unwrap_or_default();
    if opener.is_falsy() {
        return;
    }
    let from = opener.clone();
    dom::on(&dom::window(), "message", move |event| {
        let Some(message) = event.dyn_ref::<MessageEvent>() else { return };
        let page = Reflect::get(&message.data(), &"verbatim".into()).ok().and_then(|page| page.as_string());
        let is_from = message.source().is_some_and(|source| AsRef::<JsValue>::as_ref(&source) == &from);
        // One page, and nothing is heard of its window after that.
        if let Some(page) = page.filter(|_| is_from && dom::window().opener().is_ok_and(|opener| opener.is_truthy())) {
            dom::window().set_opener(&JsValue::NULL).unwrap_or_default();
            show::bring(Uint8Array::from(page.as_bytes()), "page.html".to_owned());
        }
    });
    dom::attempt(&opener, "postMessage", &["verbatim:ready".into(), "*".into()]).map(drop).unwrap_or_default();
}

/// Puts the script into the link. Pressing it copies it, for who cannot drag it.
fn offer(link: &Element) {
    let script = SCRIPT.replace("__PASTE__", &place::page());
    let address = ["javascript:", &String::from(js_sys::encode_uri_component(&script))].concat();
    dom::set_attribute(link, "href", &address);
    dom::on(link, "click", move |event| {
        event.prevent_default();
        clipboard::copy(&Copied { text: address.clone(), html: None }, |done| {
            says::say(match done {
                true => "Its address is copied. Make a bookmark and put this in as its address.",
                false => "The browser refused to copy. Drag the link to your bookmarks.",
            });
        });
    });
}

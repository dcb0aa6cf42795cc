//! What is said to the reader, where they look: at the foot of the window, or in the sheet while it is open.

use gloo::timers::callback::Timeout;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlTextAreaElement};

use super::{dialog, dom};
use crate::view::notices::{BY_HAND, SAID};
use crate::view::sheet::DONE;
use crate::view::words::COPY_REFUSED;

/// How long a word on what was done stands, in milliseconds.
const STANDS: u32 = 6_000;

/// Says what was done; it goes by itself.
pub(super) fn say(words: &str) {
    keep(words);
    let words = words.to_owned();
    Timeout::new(STANDS, move || {
        if !dialog::is_open() && said() == words && field().is_none_or(|field| field.hidden()) {
            hush();
        }
    })
    .forget();
}

/// Says what the reader has to know until they put it away or move on. What was said before goes, and its field with it.
pub(super) fn keep(words: &str) {
    put_away();
    if dialog::is_open() {
        set(dom::by_id(DONE).map(Element::from), words);
        return;
    }
    if let Some(box_) = dom::by_id(SAID) {
        dom::set_hidden(&box_, false);
    }
    set(line(), words);
}

/// Takes away what was said.
pub(super) fn hush() {
    set(dom::by_id(DONE).map(Element::from), "");
    set(line(), "");
    put_away();
    if let Some(box_) = dom::by_id(SAID) {
        dom::set_hidden(&box_, true);
    }
}

/// What the browser refused to copy, in a field to copy it from by hand.
pub(super) fn offer_copy(text: &str) {
    offer(COPY_REFUSED, text);
}

/// Says `words`, with `text` in a field to copy it from by hand.
pub(super) fn offer(words: &str, text: &str) {
    /// So many lines are seen at once.
    const MOST_ROWS: usize = 6;
    keep(words);
    let Some(field) = field() else { return };
    field.set_value(text);
    field.set_rows(text.lines().take(MOST_ROWS).count() as u32);
    dom::set_hidden(&field, false);
    let place = if dialog::is_open() {
        dom::by_id(DONE).and_then(|line| line.parent_element())
    } else {
        dom::by_id(SAID).map(Element::from)
    };
    if let Some(place) = place {
        place.append_child(&field).map(drop).unwrap_or_default();
    }
    dom::focus(&field);
    field.select();
}

/// Takes away the field to copy from, and what it held.
fn put_away() {
    if let Some(field) = field() {
        field.set_value("");
        dom::set_hidden(&field, true);
    }
}

fn field() -> Option<HtmlTextAreaElement> {
    dom::by_id(BY_HAND)?.dyn_into().ok()
}

fn line() -> Option<Element> {
    dom::first(".said > p")
}

fn said() -> String {
    line().and_then(|line| line.text_content()).unwrap_or_default()
}

fn set(line: Option<Element>, words: &str) {
    if let Some(line) = line {
        line.set_text_content(Some(words));
    }
}

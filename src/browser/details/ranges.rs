//! Places in the words of the page, as the DOM has them, and lighting them up without touching the page's elements.

use js_sys::{Array, Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Range};

use super::super::dom;
use crate::article::{BETWEEN, Index};
use crate::text::Span;

/// The sign with which a tree walker shows text alone.
const TEXT: u32 = 4;

/// The paragraphs of the article on the page.
pub(super) fn paragraphs() -> Vec<Element> {
    dom::all(".passage > p")
}

/// From one place in the text of `element` to another, in UTF-16 units.
pub(super) fn range(element: &Element, start: u32, end: u32) -> Option<Range> {
    let walker = dom::document().create_tree_walker_with_what_to_show(element, TEXT).ok()?;
    let range = dom::document().create_range().ok()?;
    let (mut at, mut is_open) = (0, false);
    while let Ok(Some(node)) = walker.next_node() {
        let length = node.text_content().unwrap_or_default().encode_utf16().count() as u32;
        if !is_open && start < at + length {
            range.set_start(&node, start - at).ok()?;
            is_open = true;
        }
        if is_open && end <= at + length {
            range.set_end(&node, end - at).ok()?;
            return Some(range);
        }
        at += length;
    }
    None
}

/// The place of `span` of the index on the page.
pub(super) fn place(index: &Index, span: Span) -> Option<Range> {
    let before = index.text.get(..span.start)?;
    let start = before.rfind(BETWEEN).map_or(0, |at| at + BETWEEN.len());
    let number = before.matches(BETWEEN).count();
    let units = |to: usize| index.text.get(start..to).map(|text| text.encode_utf16().count() as u32);
    range(paragraphs().get(number)?, units(span.start)?, units(span.end)?)
}

/// Lights `ranges` up under a name that the style knows; none puts the light out. Whether this browser can.
pub(super) fn light(name: &str, ranges: &[Range]) -> bool {
    let highlights =
        Reflect::get(&dom::window(), &"CSS".into()).and_then(|css| Reflect::get(&css, &"highlights".into()));
    let Some(highlights) = highlights.ok().filter(|highlights| !highlights.is_undefined()) else { return false };
    if ranges.is_empty() {
        return dom::call(&highlights, "delete", &[name.into()]).is_some();
    }
    let made = || {
        let maker: Function = Reflect::get(&dom::window(), &"Highlight".into()).ok()?.dyn_into().ok()?;
        let ranges: Array = ranges.iter().map(JsValue::from).collect();
        Reflect::construct(&maker, &ranges).ok()
    };
    made().is_some_and(|highlight| dom::call(&highlights, "set", &[name.into(), highlight]).is_some())
}

/// Brings the start of a range to the middle of the window.
pub(super) fn bring_into_view(range: &Range) {
    let node = range.start_container().ok();
    let element = node.and_then(|node| node.parent_element());
    if let Some(element) = element {
        dom::bring_into_view(&element, web_sys::ScrollLogicalPosition::Center);
    }
}

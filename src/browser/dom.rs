//! The page's elements.

use gloo::events::{EventListener, EventListenerOptions};
use js_sys::{Array, Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    Document, Element, Event, FocusOptions, HtmlElement, HtmlInputElement, NodeList, ScrollIntoViewOptions,
    ScrollLogicalPosition, Window,
};

use crate::view::menu::FIND;

/// The window this runs in. There is always one: the module runs on pages only.
#[expect(clippy::expect_used, reason = "nothing here runs in a worker")]
pub(super) fn window() -> Window {
    web_sys::window().expect("a page has a window")
}

#[expect(clippy::expect_used, reason = "a window has a document")]
pub(super) fn document() -> Document {
    window().document().expect("a window has a document")
}

/// The element of the whole page.
#[expect(clippy::expect_used, reason = "a document has an element")]
pub(super) fn root() -> Element {
    document().document_element().expect("a document has an element")
}

pub(super) fn by_id(id: &str) -> Option<HtmlElement> {
    document().get_element_by_id(id)?.dyn_into().ok()
}

/// The first element that matches `selector`.
pub(super) fn first(selector: &str) -> Option<Element> {
    document().query_selector(selector).ok().flatten()
}

/// All elements that match `selector`, in the order of the page; those of charts are no HTML elements.
pub(super) fn all(selector: &str) -> Vec<Element> {
    Found::of(selector).next(u32::MAX)
}

/// Elements that are taken a few at a time.
pub(super) struct Found {
    list: Option<NodeList>,
    taken: u32,
}

impl Found {
    /// All that match `selector` now, in the order of the page.
    pub(super) fn of(selector: &str) -> Found {
        Found { list: document().query_selector_all(selector).ok(), taken: 0 }
    }

    /// The next of them, at most so many; none where all were taken.
    pub(super) fn next(&mut self, many: u32) -> Vec<Element> {
        let Some(list) = &self.list else { return Vec::new() };
        let from = self.taken;
        self.taken = list.length().min(from.saturating_add(many));
        (from..self.taken).filter_map(|at| list.get(at)).map(JsCast::unchecked_into).collect()
    }
}

/// All HTML elements that match `selector`, in the order of the page.
pub(super) fn all_html(selector: &str) -> Vec<HtmlElement> {
    all(selector).into_iter().filter_map(|element| element.dyn_into().ok()).collect()
}

/// The field of the search.
pub(super) fn field() -> Option<HtmlInputElement> {
    by_id(FIND)?.dyn_into().ok()
}

/// Whether an element has the focus.
pub(super) fn has_focus(element: &Element) -> bool {
    document().active_element().as_ref() == Some(element)
}

/// An array of strings as the browser's JSON reader gives it.
pub(super) fn strings(value: &JsValue) -> Vec<String> {
    Array::from(value).iter().map(|string| string.as_string().unwrap_or_default()).collect()
}

/// The element that an event happened on, or the closest around it that matches `selector`.
pub(super) fn closest(event: &Event, selector: &str) -> Option<Element> {
    let under: Element = event.target()?.dyn_into().ok()?;
    under.closest(selector).ok()?
}

/// An attribute's value; empty where there is none.
pub(super) fn attribute(element: &Element, name: &str) -> String {
    element.get_attribute(name).unwrap_or_default()
}

/// Sets an attribute.
pub(super) fn set_attribute(element: &Element, name: &str, value: &str) {
    element.set_attribute(name, value).unwrap_or_default();
}

/// Sets or removes a class, and touches nothing where it already is so.
pub(super) fn set_class(element: &Element, class: &str, on: bool) {
    if element.class_list().contains(class) != on {
        element.class_list().toggle_with_force(class, on).map(drop).unwrap_or_default();
    }
}

/// Shows or hides an element.
pub(super) fn set_hidden(element: &HtmlElement, hidden: bool) {
    if element.hidden() != hidden {
        element.set_hidden(hidden);
    }
}

/// Puts the focus on an element, and moves nothing.
pub(super) fn focus(element: &HtmlElement) {
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    element.focus_with_options(&options).unwrap_or_default();
}

/// Brings an element into the window: to its middle, or only as far as needed.
pub(super) fn bring_into_view(element: &Element, place: ScrollLogicalPosition) {
    let options = ScrollIntoViewOptions::new();
    options.set_block(place);
    element.scroll_into_view_with_scroll_into_view_options(&options);
}

/// A new element with a class and words in it.
pub(super) fn make(tag: &str, class: &str, words: &str) -> Option<HtmlElement> {
    let element: HtmlElement = document().create_element(tag).ok()?.unchecked_into();
    element.set_class_name(class);
    element.set_text_content(Some(words));
    Some(element)
}

/// What the method `name` of `object` gives, whatever this browser has there. `None` where it has none or refuses.
pub(super) fn call(object: &JsValue, name: &str, arguments: &[JsValue]) -> Option<JsValue> {
    attempt(object, name, arguments).ok()
}

/// The same, with what was thrown.
pub(super) fn attempt(object: &JsValue, name: &str, arguments: &[JsValue]) -> Result<JsValue, JsValue> {
    let method: Function = Reflect::get(object, &name.into())?.dyn_into()?;
    method.apply(object, &arguments.iter().collect::<Array>())
}

/// Listens for as long as the page lives.
pub(super) fn on(target: &web_sys::EventTarget, event: &'static str, then: impl FnMut(&Event) + 'static) {
    listen(target, event, Box::new(then));
}

/// One listener for all kinds of closure, so that its code is there once.
fn listen(target: &web_sys::EventTarget, event: &'static str, then: Box<dyn FnMut(&Event)>) {
    let options = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(target, event, options, then).forget();
}

//! Pressing the article's own elements: a quote and a number open what is known of them, a figure and its mark light each
//! other.

use leptos::prelude::*;
use web_sys::{Element, Event, ScrollLogicalPosition};

use super::dom::{self, Found};
use super::sheet;
use crate::view::minimap::place;
use crate::view::page::ARTICLE;
use crate::view::state::Explorer;

/// What opens something when it is pressed: quotes, and what is called n-…, the numbers.
pub(super) const MARKED: &str = ".quote, [id^='n-']";

/// Listens on the article and on the strip beside it.
pub(super) fn listen(explorer: Explorer) {
    let Some(article) = dom::by_id(ARTICLE) else { return };
    dom::on(&article, "click", move |event| press(explorer, event));
    for event in ["focusin", "pointerover", "focusout", "pointerout"] {
        let leaves = event.ends_with("out");
        dom::on(&article, event, move |event| light(event, leaves));
    }
    if let Some(strip) = dom::first(".minimap") {
        dom::on(&strip, "click", move |event| press_strip(explorer, event));
    }
}

/// The elements of quotes and numbers.
pub(super) fn marked() -> Found {
    Found::of("#story .quote, #story [id^='n-']")
}

/// Lets the keyboard reach a quote or a number; its id. A quote may hold numbers, so it is called a link, which may; a number is
/// a button. A part of a quote after the first has no id and does not stop the reader again.
pub(super) fn reach(element: &Element) -> Option<String> {
    let id = Some(element.id()).filter(|id| !id.is_empty())?;
    dom::set_attribute(element, "tabindex", "0");
    dom::set_attribute(element, "role", if is_quote(element) { "link" } else { "button" });
    Some(id)
}

fn is_quote(marked: &Element) -> bool {
    marked.class_list().contains("quote")
}

fn press(explorer: Explorer, event: &Event) {
    if let Some(mark) = dom::closest(event, ".note [data-figure]") {
        return sheet::open_item(&dom::attribute(&mark, "data-figure"));
    }
    if dom::closest(event, ".note, .at-quote").is_some() || is_selecting() {
        return;
    }
    if let Some(marked) = dom::closest(event, MARKED) {
        event.prevent_default();
        open(explorer, &marked);
    }
}

/// Opens what is known of a quote or a number: its sheet, or the note beside the text.
pub(super) fn open(explorer: Explorer, marked: &Element) {
    if is_quote(marked) {
        let id = Some(marked.id()).filter(|id| !id.is_empty());
        return sheet::open_item(&id.unwrap_or_else(|| dom::attribute(marked, "data-quote")));
    }
    let id = marked.id();
    let chart =
        explorer.index.with_value(|index| index.item(&id).map(|item| item.told.chart.clone()).unwrap_or_default());
    let note = dom::by_id(&chart).filter(|note| note.get_bounding_client_rect().height() > 0.0);
    match note {
        Some(note) => {
            explorer.focus(&id);
            dom::bring_into_view(&note, ScrollLogicalPosition::Nearest);
        }
        None => sheet::open_item(&id),
    }
}

/// Goes to the quote that is nearest to where the strip was pressed: of the chosen ones, or of all.
fn press_strip(explorer: Explorer, event: &Event) {
    use wasm_bindgen::JsCast;
    let (Some(mouse), Some(strip)) = (event.dyn_ref::<web_sys::MouseEvent>(), dom::first(".minimap")) else { return };
    let area = strip.get_bounding_client_rect();
    let (x, y) = (f64::from(mouse.client_x()) - area.left(), f64::from(mouse.client_y()) - area.top());
    let share = if area.width() > area.height() { x / area.width() } else { y / area.height() };
    let pressed = (share * 1000.0) as i64;
    let steps = explorer.steps();
    let nearest = explorer.index.with_value(|index| {
        let items = index.items.iter().filter(|item| steps.contains(&item.id));
        items.min_by_key(|item| (place(index, item) as i64 - pressed).abs()).map(|item| item.id.clone())
    });
    if let Some(id) = nearest {
        explorer.focus(&id);
    }
}

/// Whether the reader has text selected: then a press is the end of selecting, not a wish.
fn is_selecting() -> bool {
    dom::window().get_selection().ok().flatten().is_some_and(|selection| !selection.is_collapsed())
}

/// Lights the words and the marks of the figure under the event, or puts the light out.
fn light(event: &Event, leaves: bool) {
    let Some(element) = dom::closest(event, "[data-figure], [id^='n-']") else { return };
    let figure =
        Some(dom::attribute(&element, "data-figure")).filter(|id| !id.is_empty()).unwrap_or_else(|| element.id());
    for element in dom::all(&format!("[data-figure=\"{figure}\"], [id=\"{figure}\"]")) {
        dom::set_class(&element, "lit", !leaves);
    }
}

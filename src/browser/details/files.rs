//! What is offered beside a chart once it is looked at closely: its other files, and what each of its numbers says of itself.

use web_sys::Element;

use super::super::dom;
use crate::article::{Index, Kind};
use crate::view::numbers::amount;

/// Adds to the note with this id, beside the SVG of its chart: the table, a button for a picture, which needs this browser,
/// and a button for each number.
pub(super) fn offer(index: &Index, id: &str) {
    let note = dom::by_id(id);
    let Some(svg) = note.as_ref().and_then(|note| note.query_selector(".exports:not(:has(button)) > a").ok().flatten())
    else {
        return;
    };
    let address = dom::attribute(&svg, "href");
    let Some(files) = svg.parent_element() else { return };
    if let Some(csv) = dom::make("a", "", "CSV") {
        dom::set_attribute(&csv, "href", &format!("{}csv", address.trim_end_matches("svg")));
        dom::set_attribute(&csv, "download", "");
        add(&files, &csv);
    }
    button(&files, "PNG", "picture", "");
    let (Some(asked), Some(note)) = (dom::make("p", "exports", "About "), note) else { return };
    let mut ids: Vec<String> = Vec::new();
    for mark in dom::all("[data-figure]").iter().filter(|mark| note.contains(Some(mark))) {
        let id = dom::attribute(mark, "data-figure");
        let item = index.item(&id).filter(|item| item.kind == Kind::Figure && !ids.contains(&id));
        if let Some(item) = item {
            button(&asked, &amount(index, item), "item", &id);
            ids.push(id);
        }
    }
    if !ids.is_empty() {
        files.after_with_node_1(&asked).unwrap_or_default();
    }
}

fn button(place: &Element, label: &str, what: &str, of: &str) {
    if let Some(button) = dom::make("button", "", label) {
        dom::set_attribute(&button, "type", "button");
        dom::set_attribute(&button, "data-do", what);
        dom::set_attribute(&button, "data-of", of);
        add(place, &button);
    }
}

fn add(place: &Element, what: &Element) {
    place.append_child(what).map(drop).unwrap_or_default();
}

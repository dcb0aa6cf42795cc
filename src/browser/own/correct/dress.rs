//! What was corrected is marked as such wherever it stands, and what can be corrected has a button where a press leads
//! elsewhere.

use web_sys::{Element, HtmlElement};

use super::super::super::dom;
use super::state::{by_hand, came_with_link, is_on};

/// The class of what was corrected.
const EDITED: &str = "edited";
/// The class of the words that say so.
const NOTE: &str = "edited-note";

/// Marks what is drawn now; what is marked already stays so.
pub(in super::super) fn dress() {
    // Who made the corrections of an article that came with a link nobody knows.
    let words = if came_with_link() { "Edited by a reader" } else { "Edited by you" };
    for id in by_hand() {
        let marks = format!("#story [id=\"{id}\"], #story [data-quote=\"{id}\"], [data-shows=\"{id}\"]");
        dom::all(&marks).iter().for_each(|mark| dom::set_class(mark, EDITED, true));
        let places = [
            format!(".note[id=\"{id}\"] > figure"),
            format!("[data-card=\"{id}\"]"),
            format!(".voice[data-of=\"{id}\"] .name"),
            format!("#by-speaker li:has(> a[href=\"#{id}\"])"),
        ];
        dom::all(&places.join(", ")).iter().for_each(|place| say_in(place, words));
    }
    for card in dom::all("#sheet-inside [data-card]") {
        let id = dom::attribute(&card, "data-card");
        offer(&card, "correct-item", &id, "Correct …");
    }
    for note in dom::all("#story .note") {
        if is_on() {
            offer(&note, "correct-chart", &note.id(), "Correct");
        } else {
            own_button(&note).iter().for_each(Element::remove);
        }
    }
}

/// Says in an element that it was corrected, once.
fn say_in(place: &Element, words: &str) {
    if place.query_selector(&format!(".{NOTE}")).ok().flatten().is_none()
        && let Some(note) = dom::make("span", NOTE, words)
    {
        place.append_child(&note).map(drop).unwrap_or_default();
    }
}

/// Puts a button into an element, once.
fn offer(place: &Element, what: &str, of: &str, words: &str) {
    if own_button(place).is_some() {
        return;
    }
    let Some(button) = dom::make("button", "own-offer", words) else { return };
    let label = place.query_selector("figcaption").ok().flatten().and_then(|title| title.text_content());
    for (name, value) in [("type", "button"), ("data-own", what), ("data-of", of)] {
        dom::set_attribute(&button, name, value);
    }
    if let Some(label) = label {
        dom::set_attribute(&button, "aria-label", &format!("{words} the chart: {label}"));
    }
    let button: HtmlElement = button;
    place.append_child(&button).map(drop).unwrap_or_default();
}

fn own_button(place: &Element) -> Option<Element> {
    place.query_selector(".own-offer").ok().flatten()
}

//! The state of the view on the controls.

use leptos::prelude::*;

use super::{address, dom};
use crate::link::{View, names, steps};
use crate::view::minimap::ticks;
use crate::view::state::Explorer;
use crate::view::words::EVERYONE;

/// Shows who is chosen, at once.
pub(super) fn keep(explorer: Explorer, view: &View) {
    for row in dom::all(".people .voice") {
        press(&row, view.speakers.contains(&dom::attribute(&row, "data-of")));
    }
    let is_filtered = view.is_filtered();
    let whom = explorer.index.with_value(|index| names(index, view));
    set_text(".who > span", if whom.is_empty() { EVERYONE } else { &whom });
    for (selector, hidden) in
        [(".bar .clear", view.speakers.is_empty()), (".bar .all", !is_filtered), (".bar .stepper", !is_filtered)]
    {
        dom::all_html(selector).iter().for_each(|element| dom::set_hidden(element, hidden));
    }
    if let Some(bar) = dom::first(".bar") {
        dom::set_class(&bar, "filtered", is_filtered);
        dom::set_class(&bar, "chosen", !view.speakers.is_empty());
    }
    // What is typed is never overwritten: the field has the focus then.
    if let Some(field) = dom::field().filter(|field| !dom::has_focus(field) && field.value() != view.find) {
        field.set_value(&view.find);
    }
}

/// Shows the mode.
pub(super) fn keep_mode(view: &View) {
    for button in dom::all(".menu .mode") {
        press(&button, dom::attribute(&button, "data-of") == view.mode.name());
    }
}

/// Says in words what is shown, and shows on the strip where in the text that is.
pub(super) fn announce(explorer: Explorer) {
    let status = explorer.status();
    let between = if status.whom.is_empty() { "" } else { " · " };
    set_text(".status .whom", &format!("{}{between}", status.whom));
    set_text(".status .what", &status.what);
    let (is_filtered, link) = explorer.view.with_untracked(|view| (view.is_filtered(), address::link_to(view)));
    let part = if is_filtered { format!("Filtered view: {}. ", status.line()) } else { String::new() };
    set_text("#address", &format!("{part}{link}"));
    let path = explorer.index.with_value(|index| {
        explorer.view.with_untracked(|view| {
            if is_filtered { ticks(index, steps(index, view).into_iter()) } else { String::new() }
        })
    });
    if let Some(strip) = dom::first(".minimap") {
        dom::set_class(&strip, "filtered", is_filtered);
    }
    if let Some(chosen) = dom::first(".minimap .on") {
        dom::set_attribute(&chosen, "d", &path);
    }
}

/// Marks a button as pressed or not.
pub(super) fn press(button: &web_sys::Element, on: bool) {
    dom::set_attribute(button, "aria-pressed", if on { "true" } else { "false" });
}

/// Sets the text of an element, and touches nothing where it already is so. The element's own: a translator may have put
/// others in the place of the text that was there.
fn set_text(selector: &str, text: &str) {
    if let Some(element) = dom::first(selector).filter(|element| element.text_content().as_deref() != Some(text)) {
        element.set_text_content(Some(text));
    }
}

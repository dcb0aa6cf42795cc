//! Correcting the article that is shown: while the reader does, what is pressed opens the form for it, and a bar at the foot of
//! the window has the rest.

mod dress;
mod form;
mod list;
mod selected;
mod state;

use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlDialogElement, KeyboardEvent};

use super::super::{dom, said};
use super::now::shown;
use super::show;
use crate::own::edits::Edits;
use crate::view::correct::BAR;
use state::{is_on, turn};

pub(super) use dress::dress;
pub(super) use form::{about, corrected, offered, refused};
pub(super) use list::{come, list, say_aside};

/// What can be pressed, the innermost of what lies under the press.
const THINGS: &str = ".voice, .note, [data-card], .quote, [id^='n-'], [data-shows]";
/// What keeps doing what it does.
const LIVE: &str = "button:not(.voice), summary, input, a:not([id^='n-']):not([data-do=go])";

/// Listens to what is pressed, before the explorer does.
pub(super) fn listen() {
    first("click", |event| {
        if is_on() && dom::closest(event, "#own-page").is_some() && !is_selecting() && press(event) {
            event.prevent_default();
            event.stop_propagation();
        }
    });
    first("keydown", |event| {
        let Some(key) = event.dyn_ref::<KeyboardEvent>().filter(|_| is_on()) else { return };
        let is_typing = dom::closest(event, "input, textarea, select, dialog").is_some();
        let done = match key.key().as_str() {
            "z" | "Z" if (key.ctrl_key() || key.meta_key()) && !is_typing => {
                if key.shift_key() {
                    redo()
                } else {
                    undo()
                }
                true
            }
            "y" if key.ctrl_key() && !is_typing => {
                redo();
                true
            }
            // A button or a link is pressed by its key anyway; these are neither.
            "Enter" | " " => dom::closest(event, "#story [tabindex]").is_some() && press(event),
            _ => false,
        };
        if done {
            event.prevent_default();
            event.stop_propagation();
        }
    });
    selected::listen();
    form::listen();
}

/// Goes over to correcting, or back.
pub(super) fn toggle() {
    let on = !is_on();
    turn(on);
    if let Some(bar) = dom::by_id(BAR) {
        dom::set_hidden(&bar, !on);
    }
    for button in dom::all_html(".own-bar [data-own=correct]") {
        dom::set_attribute(&button, "aria-pressed", if on { "true" } else { "false" });
        if !on {
            dom::focus(&button);
        }
    }
    said::hush();
    dress();
}

/// Opens the form to correct a quote or a number.
pub(super) fn item(id: &str) {
    close_sheet();
    form::ask("item", id, "[]");
}

/// Opens the form to leave a chart out.
pub(super) fn chart(id: &str) {
    form::ask("chart", id, "[]");
}

/// Opens the form for words that are selected, or to be typed: a quote (`words`), a `number`, or what they look like (`selected`).
pub(super) fn words(is: &str) {
    form::ask(is, "", &selected::places());
}

/// Sends what was filled in: `save`, or what else the thing is.
pub(super) fn ask(what: &str) {
    form::send(what);
}

/// Undoes the last correction.
pub(super) fn undo() {
    change("Undone.", Edits::undo);
}

/// Does the last one again that was undone.
pub(super) fn redo() {
    change("Done again.", Edits::redo);
}

/// Takes a correction out of the list.
pub(super) fn remove(at: &str) {
    if let Ok(at) = at.parse() {
        change("Taken back.", |edits| {
            edits.remove(at);
            true
        });
    }
}

/// Changes the list, says so, and reads the article again; nothing where there was nothing to change.
fn change(said: &str, change: impl FnOnce(&mut Edits) -> bool) {
    let Some(mut record) = shown() else { return };
    if change(&mut record.edits) {
        record.changed = js_sys::Date::now();
        show::again(record, said);
    }
}

/// Opens the form for what lies under an event; whether there is something.
fn press(event: &Event) -> bool {
    if dom::closest(event, LIVE).is_some() {
        return false;
    }
    let Some(thing) = dom::closest(event, THINGS) else { return false };
    let (is, of) = meant(&thing);
    if is == "speaker" && of == crate::article::UNKNOWN {
        said::say("Nobody is named for these quotes. Press one of them to say whose it is.");
    } else {
        form::ask(is, &of, "[]");
    }
    true
}

/// What a thing on the page is, and its id.
fn meant(thing: &Element) -> (&'static str, String) {
    let classes = thing.class_list();
    let attribute = |name| Some(dom::attribute(thing, name)).filter(|value| !value.is_empty());
    if classes.contains("voice") {
        return ("speaker", dom::attribute(thing, "data-of"));
    }
    if classes.contains("note") {
        return ("chart", thing.id());
    }
    let id = Some(thing.id()).filter(|id| !id.is_empty());
    let of = attribute("data-card").or(id).or_else(|| attribute("data-quote")).or_else(|| attribute("data-shows"));
    ("item", of.unwrap_or_default())
}

/// Whether the reader has words of the article selected: then a press is the end of selecting.
fn is_selecting() -> bool {
    dom::window().get_selection().ok().flatten().is_some_and(|selection| !selection.is_collapsed())
}

/// Closes the explorer's own sheet.
fn close_sheet() {
    let sheet = dom::by_id(crate::view::sheet::SHEET).and_then(|sheet| sheet.dyn_into::<HtmlDialogElement>().ok());
    sheet.filter(HtmlDialogElement::open).iter().for_each(HtmlDialogElement::close);
}

/// Listens before everybody else does.
fn first(event: &'static str, then: impl FnMut(&Event) + 'static) {
    let options = EventListenerOptions { passive: false, ..EventListenerOptions::run_in_capture_phase() };
    EventListener::new_with_options(&dom::document(), event, options, then).forget();
}

//! The item that a link or a step leads to: marked, brought into the window, with what has to be said about it beside it.

use leptos::prelude::*;
use web_sys::{Element, ScrollLogicalPosition};

use super::{dom, notes, said};
use crate::link::{Mode, Target};
use crate::view::card::{voice, whose};
use crate::view::notices::STRIP;
use crate::view::state::Explorer;

/// Marks `target`, or nothing. What the reader has to be told stands directly over it, or at the foot of the window.
pub(super) fn mark(explorer: Explorer, target: Option<&Target>, notices: &[String], mode: Mode) {
    for element in dom::all(".target") {
        element.class_list().remove_2("target", "repaired").unwrap_or_default();
    }
    dismiss();
    said::hush();
    show_strip(explorer, target);
    let elements = target.map(|target| elements(&target.id, mode)).unwrap_or_default();
    let exact = target.is_none_or(|target| target.exact);
    for element in &elements {
        dom::set_class(element, "target", true);
        dom::set_class(element, "repaired", !exact);
    }
    let is_shown = |element: &&Element| element.get_bounding_client_rect().height() > 0.0;
    let first = elements.iter().find(is_shown);
    if !notices.is_empty() {
        let words = notices.join(" ");
        let at_quote = first.is_some_and(|first| say_at(first, &words, exact));
        if !at_quote {
            said::keep(&words);
        }
    }
    if let Some(first) = first {
        dom::bring_into_view(first, ScrollLogicalPosition::Center);
    }
}

/// Takes away what is said at the quote.
pub(super) fn dismiss() {
    let notices = dom::all(".at-quote");
    for notice in &notices {
        let below = notice.next_element_sibling();
        let top = || below.as_ref().map_or(0.0, |below| below.get_bounding_client_rect().top());
        let before = top();
        notice.remove();
        // What is read stays where it is.
        dom::window().scroll_by_with_x_and_y(0.0, top() - before);
    }
    if !notices.is_empty() {
        notes::level();
    }
}

fn elements(id: &str, mode: Mode) -> Vec<Element> {
    if mode == Mode::Quotes {
        return dom::all(&format!("#cards [data-card=\"{id}\"]"));
    }
    let marks = dom::all(&format!("#story [data-quote=\"{id}\"], #story [data-figure=\"{id}\"]"));
    let shown = match mode {
        Mode::Article | Mode::Quotes => Vec::new(),
        Mode::Figures => {
            dom::all(&format!("[data-shows=\"{id}\"], [id=\"c-{id}\"], .note:has([data-figure=\"{id}\"])"))
        }
        Mode::Events => dom::all(&format!("[data-shows=\"{id}\"]")),
    };
    dom::by_id(id).map(Element::from).into_iter().chain(marks).chain(shown).collect()
}

/// Says `words` directly over the paragraph or card that the element stands in; whether there is one.
fn say_at(element: &Element, words: &str, exact: bool) -> bool {
    let place = element.closest(".passage > p, .card").ok().flatten();
    let (Some(place), Some(notice)) = (place, dom::make("div", "at-quote", "")) else { return false };
    let sign = if exact { "" } else { "◇ " };
    let said = dom::make("p", "", &format!("{sign}{words}"));
    let close = dom::make("button", "", "✕");
    if let (Some(said), Some(close)) = (said, close) {
        dom::set_attribute(&said, "role", "alert");
        dom::set_attribute(&close, "type", "button");
        dom::set_attribute(&close, "aria-label", "Close");
        dom::set_attribute(&close, "data-do", "dismiss-at");
        notice.append_with_node_2(&said, &close).unwrap_or_default();
    }
    let inserted = match place.parent_node() {
        Some(passage) if place.tag_name() == "P" => passage.insert_before(&notice, Some(&place)).is_ok(),
        _ => place.prepend_with_node_1(&notice).is_ok(),
    };
    notes::level();
    inserted
}

/// The strip at the foot of a phone's window: whose the linked quote is.
fn show_strip(explorer: Explorer, target: Option<&Target>) {
    let Some(strip) = dom::by_id(STRIP) else { return };
    let whose = target.and_then(|target| {
        explorer.index.with_value(|index| {
            let item = index.item(&target.id).filter(|item| item.kind.is_quoted())?;
            let role = voice(index, item).and_then(|voice| voice.role).map(|role| index.words(role));
            Some([whose(index, item).as_str()].into_iter().chain(role).collect::<Vec<&str>>().join(" · "))
        })
    });
    dom::set_hidden(&strip, whose.is_none());
    if let (Some(whose), Some(name)) = (whose, strip.first_element_child()) {
        name.set_text_content(Some(&whose));
    }
}

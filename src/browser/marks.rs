//! The state of the view on the page's own elements.

use gloo::timers::callback::Timeout;
use leptos::prelude::*;
use web_sys::{Element, HtmlElement, ScrollLogicalPosition};

use super::dom;
use crate::link::{Mode, Target};
use crate::view::state::Explorer;

/// How long the status line has to rest before it is announced, in milliseconds.
const SETTLES: u32 = 150;

/// Keeps the page's elements true to the view.
pub(super) struct Shown {
    explorer: Explorer,
    announced: RwSignal<String>,
    waiting: Option<Timeout>,
    target: Option<Target>,
    chosen: Option<Vec<String>>,
    is_new: bool,
}

impl Shown {
    pub(super) fn new(explorer: Explorer, announced: RwSignal<String>) -> Shown {
        Shown { explorer, announced, waiting: None, target: None, chosen: None, is_new: true }
    }

    /// Called whenever the view changes.
    pub(super) fn keep(&mut self) {
        let explorer = self.explorer;
        let mode = explorer.view.with(|view| view.mode);
        dom::root().set_attribute("data-mode", mode.name()).unwrap_or_default();
        dom::set_class(&dom::root(), "filtering", explorer.view.with(|view| view.is_filtered()));
        let chosen = explorer.chosen();
        if self.chosen.as_ref() != Some(&chosen) {
            mark_chosen(&chosen);
            self.chosen = Some(chosen);
        }
        if let Some(cards) = dom::by_id("cards") {
            dom::set_hidden(&cards, mode != Mode::Quotes);
        }
        let target = explorer.target.get();
        if self.target != target {
            mark_target(target.as_ref());
            self.target = target;
        }
        let (status, announced) = (explorer.status(), self.announced);
        if self.is_new {
            self.is_new = false;
            announced.set(status);
        } else {
            self.waiting = Some(Timeout::new(SETTLES, move || announced.set(status)));
        }
    }
}

fn mark_chosen(chosen: &[String]) {
    let is_chosen = |element: &Element, attribute: &str| {
        let ids = dom::attribute(element, attribute);
        ids.split(' ').any(|id| chosen.iter().any(|chosen| chosen == id))
    };
    for quote in dom::all("[data-quote]") {
        dom::set_class(&quote, "chosen", is_chosen(&quote, "data-quote"));
    }
    for note in dom::all("[data-shows]") {
        dom::set_class(&note, "left-out", !is_chosen(&note, "data-shows"));
    }
    let (mut was_chosen, mut any) = (false, false);
    for card in dom::all_html("#cards [data-card]") {
        let is_chosen = is_chosen(&card, "data-card");
        dom::set_hidden(&card, !is_chosen);
        dom::set_class(&card, "after-gap", any && is_chosen && !was_chosen);
        was_chosen = is_chosen;
        any |= is_chosen;
    }
    if let Some(nothing) = dom::all_html("#cards .nothing").first() {
        dom::set_hidden(nothing, any);
    }
}

/// The item a link leads to: outlined, dashed where it is only the closest, and brought into the window.
fn mark_target(target: Option<&Target>) {
    for element in dom::all(".target") {
        element.class_list().remove_2("target", "repaired").unwrap_or_default();
    }
    let Some(target) = target else { return };
    let of = |attribute: &str| {
        let is_it = |element: &Element| dom::attribute(element, attribute) == target.id;
        dom::all(&format!("[{attribute}]")).into_iter().filter(is_it).collect::<Vec<Element>>()
    };
    let words = dom::by_id(&target.id).map(Element::from);
    let elements = [words.into_iter().collect(), of("data-quote"), of("data-card"), of("data-figure")].concat();
    for element in &elements {
        dom::set_class(element, "target", true);
        dom::set_class(element, "repaired", !target.exact);
    }
    let is_shown = |element: &&Element| element.get_bounding_client_rect().height() > 0.0;
    if let Some(first) = elements.iter().find(is_shown) {
        dom::bring_into_view(first, ScrollLogicalPosition::Center);
    }
}

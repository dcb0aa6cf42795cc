//! The state of the view on the page's own elements.

use gloo::timers::callback::Timeout;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
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
    mode: Option<Mode>,
    quotes: Marked,
    notes: Marked,
    cards: Marked,
}

/// Elements, each with the ids that it shows.
type Marked = Vec<(HtmlElement, String)>;

impl Shown {
    pub(super) fn new(explorer: Explorer, announced: RwSignal<String>) -> Shown {
        let marked = |selector: &str, attribute: &str| {
            let elements = dom::all(selector).into_iter();
            // Only classes are set on those of charts, which every element has.
            elements
                .map(|element| (dom::attribute(&element, attribute), element))
                .map(|(ids, element)| (element.unchecked_into(), ids))
                .collect()
        };
        Shown {
            explorer,
            announced,
            waiting: None,
            target: None,
            chosen: None,
            mode: None,
            quotes: marked("[data-quote]", "data-quote"),
            notes: marked("[data-shows]", "data-shows"),
            cards: marked("#cards [data-card]", "data-card"),
        }
    }

    /// Called whenever the view changes.
    pub(super) fn keep(&mut self) {
        let explorer = self.explorer;
        let mode = explorer.view.with(|view| view.mode);
        if self.mode != Some(mode) {
            dom::root().set_attribute("data-mode", mode.name()).unwrap_or_default();
            if let Some(cards) = dom::by_id("cards") {
                cards.set_hidden(mode != Mode::Quotes);
            }
        }
        dom::set_class(&dom::root(), "filtering", explorer.view.with(|view| view.is_filtered()));
        let chosen = explorer.chosen();
        if self.chosen.as_ref() != Some(&chosen) {
            self.mark_chosen(&chosen);
            self.chosen = Some(chosen);
        }
        let target = explorer.target.get();
        if self.target != target {
            mark_target(target.as_ref());
            self.target = target;
        }
        let (status, announced) = (explorer.status(), self.announced);
        if self.mode.is_none() {
            announced.set(status);
        } else {
            self.waiting = Some(Timeout::new(SETTLES, move || announced.set(status)));
        }
        self.mode = Some(mode);
    }

    fn mark_chosen(&self, chosen: &[String]) {
        let is_chosen = |ids: &str| ids.split(' ').any(|id| chosen.iter().any(|chosen| chosen == id));
        for (quote, ids) in &self.quotes {
            dom::set_class(quote, "chosen", is_chosen(ids));
        }
        for (note, ids) in &self.notes {
            dom::set_class(note, "left-out", !is_chosen(ids));
        }
        let (mut was_chosen, mut any) = (false, false);
        for (card, ids) in &self.cards {
            let is_chosen = is_chosen(ids);
            dom::set_hidden(card, !is_chosen);
            dom::set_class(card, "after-gap", any && is_chosen && !was_chosen);
            was_chosen = is_chosen;
            any |= is_chosen;
        }
        if let Some(nothing) = dom::all_html("#cards .nothing").first() {
            dom::set_hidden(nothing, any);
        }
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

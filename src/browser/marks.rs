//! The state of the view on the page's own elements. Only what changes is touched: an article may have thousands of quotes.

use gloo::timers::callback::Timeout;
use leptos::prelude::*;
use web_sys::Element;

use super::dom::{self, Found};
use super::{drawn, press, rail, search, sheet, target};
use crate::link::{Target, View};
use crate::view::state::Explorer;

/// How long the view has to rest before the status line is announced, in milliseconds.
const SETTLES: u32 = 150;

/// Keeps the page's elements true to the view.
pub(super) struct Shown {
    explorer: Explorer,
    quotes: Vec<Quote>,
    looking: Looking,
    waiting: Option<Timeout>,
    view: Option<View>,
    target: Option<Target>,
    notices: Vec<String>,
    by_speaker: bool,
}

/// The elements of a quote in the text, and whether they are marked as chosen.
struct Quote {
    id: String,
    /// Its place among the quotes.
    place: usize,
    elements: Vec<Element>,
    chosen: bool,
}

/// How far the elements of quotes are looked up.
struct Looking {
    found: Found,
    /// The quote of the last one.
    at: usize,
}

impl Looking {
    fn new() -> Looking {
        Looking { found: press::marked(), at: 0 }
    }
}

impl Shown {
    /// None of the elements is looked up yet.
    pub(super) fn new(explorer: Explorer) -> Shown {
        let (quotes, looking) = (none(explorer), Looking::new());
        Shown {
            explorer,
            quotes,
            looking,
            waiting: None,
            view: None,
            target: None,
            notices: Vec::new(),
            by_speaker: false,
        }
    }

    /// Looks up the next quotes and numbers, at most so many, and lets the keyboard reach them; whether there were any. A quote
    /// has one element with its id, and those that lead to it.
    pub(super) fn look_up(&mut self, many: u32) -> bool {
        let elements = self.looking.found.next(many);
        for element in &elements {
            let id = press::reach(element).unwrap_or_else(|| dom::attribute(element, "data-quote"));
            // They come in the order of the text, nearly as the quotes do: what is looked for is mostly the same or the next.
            let (before, behind) = self.quotes.split_at_mut(self.looking.at);
            let mut quotes = behind.iter_mut().chain(before);
            if let Some(quote) = quotes.find(|quote| quote.id == id) {
                quote.elements.push(element.clone());
                self.looking.at = quote.place;
            }
        }
        !elements.is_empty()
    }

    /// Called whenever the view changes.
    pub(super) fn keep(&mut self) {
        let explorer = self.explorer;
        let (view, target, by_speaker) = (explorer.view.get(), explorer.target.get(), explorer.by_speaker.get());
        let before = self.view.replace(view.clone());
        let mode_before = before.as_ref().map(|before| before.mode);
        if mode_before != Some(view.mode) {
            dom::set_attribute(&dom::root(), "data-mode", view.mode.name());
        }
        let narrowed = |view: &View| (view.speakers.clone(), view.find.clone());
        let is_narrowed_anew = before.as_ref().map(narrowed) != Some(narrowed(&view));
        if is_narrowed_anew || self.is_stale() {
            self.mark_chosen(&view);
            rail::keep(explorer, &view);
        }
        if mode_before != Some(view.mode) {
            rail::keep_mode(&view);
        }
        if is_narrowed_anew || mode_before != Some(view.mode) || self.by_speaker != by_speaker {
            drawn::keep(explorer, &view, by_speaker);
            self.by_speaker = by_speaker;
        }
        let notices = explorer.notices.get();
        if self.target != target || self.notices != notices || before.is_none() {
            target::mark(explorer, target.as_ref(), &notices, view.mode);
            (self.target, self.notices) = (target, notices);
        }
        if before.as_ref().and_then(|before| before.beside.as_ref()) != view.beside.as_ref() {
            sheet::keep_pair(&view);
        }
        if before.is_none() {
            settled(explorer);
        } else {
            self.waiting = Some(Timeout::new(SETTLES, move || settled(explorer)));
        }
    }

    /// Whether another script has put other elements in the place of those that are marked.
    fn is_stale(&self) -> bool {
        self.quotes.iter().flat_map(|quote| quote.elements.first()).any(|element| !element.is_connected())
    }

    fn mark_chosen(&mut self, view: &View) {
        let is_stale = self.is_stale();
        if is_stale {
            (self.quotes, self.looking) = (none(self.explorer), Looking::new());
            self.look_up(u32::MAX);
        }
        let is_filtering = view.is_filtered();
        let mut chosen = vec![false; self.quotes.len()];
        if is_filtering {
            // Quotes stand first in the index.
            let places = self.explorer.chosen();
            places.iter().for_each(|&at| {
                if let Some(chosen) = chosen.get_mut(at) {
                    *chosen = true
                }
            });
        }
        for (quote, chosen) in self.quotes.iter_mut().zip(chosen) {
            // Elements that another script put there may carry the mark of those that it copied.
            if quote.chosen != chosen || is_stale {
                quote.chosen = chosen;
                quote.elements.iter().for_each(|element| dom::set_class(element, "chosen", chosen));
            }
        }
        if let Some(story) = dom::by_id("story") {
            dom::set_class(&story, "filtered", is_filtering);
        }
    }
}

/// What follows when the view has come to rest: it is announced, and hits are marked.
fn settled(explorer: Explorer) {
    rail::announce(explorer);
    search::mark(explorer);
}

/// The quotes, in the order of the index, without their elements.
fn none(explorer: Explorer) -> Vec<Quote> {
    explorer.index.with_value(|index| {
        let quoted = index.items.iter().take_while(|item| item.kind.is_quoted()).enumerate();
        quoted.map(|(place, item)| Quote { id: item.id.clone(), place, elements: Vec::new(), chosen: false }).collect()
    })
}

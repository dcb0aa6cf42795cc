//! What the reader is looking at, as signals, and what they can do about it.

use leptos::prelude::*;

use crate::article::Index;
use crate::link::{Mode, Resolved, Target, View, chosen, status_line};

/// The state of the explorer. Copies are handles on the same state.
#[derive(Clone, Copy)]
pub struct Explorer {
    /// What the page knows of the article.
    pub index: StoredValue<Index>,
    /// What the reader looks at; a link says exactly this.
    pub view: RwSignal<View>,
    /// The item a link or a step leads to.
    pub target: RwSignal<Option<Target>>,
    /// What has to be said: about the link that was followed, about what was copied or refused.
    pub notices: RwSignal<Vec<String>>,
    /// Whether charts the size of a word stand in the sentences.
    pub inline_charts: RwSignal<bool>,
}

impl Explorer {
    /// The explorer of an article, showing all of it.
    pub fn new(index: Index) -> Explorer {
        Explorer {
            index: StoredValue::new(index),
            view: RwSignal::new(View::default()),
            target: RwSignal::new(None),
            notices: RwSignal::new(Vec::new()),
            inline_charts: RwSignal::new(true),
        }
    }

    /// Shows where a link leads and says what has to be said about it.
    pub fn show(&self, resolved: Resolved) {
        let notices = self.index.with_value(|index| resolved.notices.iter().map(|notice| notice.text(index)).collect());
        self.target.set(resolved.target);
        self.notices.set(notices);
        self.view.set(resolved.view);
    }

    /// Adds a speaker to the filter, or takes them out.
    pub fn toggle(&self, slug: &str) {
        self.change(|view| view.toggled(slug));
    }

    /// Drops the filter and the search.
    pub fn show_everyone(&self) {
        self.change(View::cleared);
    }

    /// Changes the mode.
    pub fn look_at(&self, mode: Mode) {
        self.change(|view| view.in_mode(mode));
    }

    /// Narrows to what contains `words`.
    pub fn find(&self, words: &str) {
        self.change(|view| view.finding(words));
    }

    /// Goes to an item in the text of the article.
    pub fn go_to(&self, id: &str) {
        self.change(|view| view.in_mode(Mode::Article));
        self.focus(id);
    }

    /// Makes an item the focused one, where the reader is.
    pub fn focus(&self, id: &str) {
        self.target.set(Some(Target::exact(id)));
        self.view.update(|view| view.at = Some(id.to_owned()));
    }

    /// Goes `by` chosen quotes on or back, round at the ends.
    pub fn step(&self, by: isize) {
        let quotes: Vec<String> = self.chosen().into_iter().filter(|id| id.starts_with("q-")).collect();
        let at = self.view.with(|view| view.at.clone());
        let here = quotes.iter().position(|id| Some(id) == at.as_ref());
        let next = match (here, by < 0) {
            (Some(here), _) => (here + quotes.len()).wrapping_add_signed(by) % quotes.len(),
            (None, true) => quotes.len().wrapping_sub(1),
            (None, false) => 0,
        };
        if let Some(id) = quotes.get(next) {
            self.go_to(id);
        }
    }

    /// The ids of all that the view keeps.
    pub fn chosen(&self) -> Vec<String> {
        self.index.with_value(|index| {
            self.view.with(|view| chosen(index, view).into_iter().map(|item| item.id.clone()).collect())
        })
    }

    /// The line that says what is shown; with a filter and a focused quote, also which of how many that is.
    pub fn status(&self) -> String {
        self.index.with_value(|index| self.view.with(|view| status_line(index, view)))
    }

    /// A change by the reader: what was said about the link followed before no longer holds, nothing is focused.
    fn change(&self, change: impl FnOnce(&View) -> View) {
        self.notices.set(Vec::new());
        self.target.set(None);
        self.view.update(|view| *view = change(view));
    }
}

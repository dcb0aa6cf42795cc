//! What the reader is looking at, as signals, and what they can do about it.

use leptos::prelude::*;

use crate::article::Index;
use crate::link::{Mode, Resolved, Status, Target, View, chosen, status, steps};

/// The state of the explorer. Copies are handles on the same state.
#[derive(Clone, Copy)]
pub struct Explorer {
    /// What the page knows of the article.
    pub index: StoredValue<Index>,
    /// What the reader looks at; a link says exactly this.
    pub view: RwSignal<View>,
    /// The item a link or a step leads to.
    pub target: RwSignal<Option<Target>>,
    /// What has to be said about the link that was followed.
    pub notices: RwSignal<Vec<String>>,
    /// In which order the cards of Quotes mode stand.
    pub by_speaker: RwSignal<bool>,
}

impl Explorer {
    /// The explorer of an article, showing all of it.
    pub fn new(index: Index) -> Explorer {
        Explorer {
            index: StoredValue::new(index),
            view: RwSignal::new(View::default()),
            target: RwSignal::new(None),
            notices: RwSignal::new(Vec::new()),
            by_speaker: RwSignal::new(false),
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

    /// Shows one speaker alone.
    pub fn only(&self, slug: &str, mode: Mode) {
        self.change(|view| view.cleared().toggled(slug).in_mode(mode));
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
        self.view.update(|view| {
            view.at = Some(id.to_owned());
            view.beside = None;
        });
    }

    /// Goes `by` items on or back within the mode, round at the ends. From where nothing is focused it goes to the one
    /// that `nearest` gives of their ids: the first that the reader has not passed.
    pub fn step(&self, by: isize, nearest: impl Fn(&[String]) -> usize) {
        let ids = self.steps();
        let next = match (self.here(&ids), by < 0) {
            (Some(here), _) => (here + ids.len()).wrapping_add_signed(by) % ids.len(),
            (None, true) => (nearest(&ids) + ids.len()).wrapping_sub(1) % ids.len().max(1),
            (None, false) => nearest(&ids),
        };
        if let Some(id) = ids.get(next) {
            self.notices.set(Vec::new());
            self.focus(id);
        }
    }

    /// The ids that the stepper steps through.
    pub fn steps(&self) -> Vec<String> {
        self.index.with_value(|index| {
            self.view.with_untracked(|view| steps(index, view).into_iter().map(|item| item.id.clone()).collect())
        })
    }

    /// The place of the focused item among `ids`.
    pub fn here(&self, ids: &[String]) -> Option<usize> {
        self.view.with_untracked(|view| ids.iter().position(|id| Some(id) == view.at.as_ref()))
    }

    /// The places in the index of all that the view keeps.
    pub fn chosen(&self) -> Vec<usize> {
        self.index.with_value(|index| self.view.with(|view| chosen(index, view)))
    }

    /// What is shown, in words. A reader who chose and has not stepped yet is at the first of what they chose.
    pub fn status(&self) -> Status {
        let here = self.here(&self.steps()).or(Some(0));
        self.index.with_value(|index| self.view.with(|view| status(index, view, here)))
    }

    /// A change by the reader: what was said about the link followed before no longer holds, nothing is focused.
    fn change(&self, change: impl FnOnce(&View) -> View) {
        self.notices.set(Vec::new());
        self.target.set(None);
        self.view.update(|view| *view = change(view));
    }
}

//! What only Quotes, Figures and Events mode show: the second module draws it and keeps it to the view.

use leptos::prelude::*;

use super::{later, target};
use crate::link::{Mode, View};
use crate::view::state::Explorer;

/// Brings what the mode shows up to the view. What a link leads to is marked again, for only now it may be there.
pub(super) fn keep(explorer: Explorer, view: &View, by_speaker: bool) {
    let mode = view.mode;
    if mode == Mode::Article {
        return;
    }
    later::then("show_mode", &[view.write().into(), by_speaker.into()], move |_| {
        let target = explorer.target.get_untracked();
        if target.is_some() {
            target::mark(explorer, target.as_ref(), &explorer.notices.get_untracked(), mode);
        }
    });
}

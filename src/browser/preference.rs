//! The one preference: whether charts the size of a word stand in the sentences.

use leptos::prelude::*;
use web_sys::Storage;

use super::dom;
use crate::view::state::Explorer;

const KEY: &str = "verbatim.word-sized-charts";

/// Takes up the preference kept in this browser.
pub(super) fn take_up(explorer: Explorer) {
    let kept = storage().and_then(|storage| storage.get_item(KEY).ok().flatten());
    explorer.inline_charts.set(kept.as_deref() != Some("off"));
}

/// Shows the preference on the page and keeps it. Where storage is refused it lasts as long as the page.
pub(super) fn keep(explorer: Explorer) {
    let on = explorer.inline_charts.get();
    let was_on = !dom::root().class_list().contains("no-inline-charts");
    dom::set_class(&dom::root(), "no-inline-charts", !on);
    if let Some(storage) = storage().filter(|_| on != was_on) {
        storage.set_item(KEY, if on { "on" } else { "off" }).unwrap_or_default();
    }
}

fn storage() -> Option<Storage> {
    dom::window().local_storage().ok().flatten()
}

//! Pressing the article's own elements: a quote opens its sheet, a figure and its mark light each other.

use web_sys::{Event, ScrollLogicalPosition};

use super::{actions, dom};
use crate::view::page::ARTICLE;
use crate::view::state::Explorer;

/// Listens on the article.
pub(super) fn listen(explorer: Explorer) {
    let Some(article) = dom::by_id(ARTICLE) else { return };
    dom::on(&article, "click", move |event| press(explorer, event));
    for event in ["focusin", "pointerover", "focusout", "pointerout"] {
        let leaves = event.ends_with("out");
        dom::on(&article, event, move |event| light(event, leaves));
    }
}

fn press(explorer: Explorer, event: &Event) {
    if let Some(figure) = dom::closest(event, "a.figure") {
        event.prevent_default();
        explorer.focus(&dom::attribute(&figure, "data-figure"));
        if let Some(note) = dom::by_id(dom::attribute(&figure, "href").trim_start_matches('#')) {
            dom::bring_into_view(&note, ScrollLogicalPosition::Nearest);
        }
        return;
    }
    if dom::closest(event, "a, button, summary, .note").is_some() || is_selecting() {
        return;
    }
    if let Some(quote) = dom::closest(event, "[data-quote]") {
        actions::open_sheet(&dom::attribute(&quote, "data-quote"));
    }
}

/// Whether the reader has text selected: then a press is the end of selecting, not a wish.
fn is_selecting() -> bool {
    dom::window().get_selection().ok().flatten().is_some_and(|selection| !selection.is_collapsed())
}

/// Lights the words and the marks of the figure under the event, or puts the light out.
fn light(event: &Event, leaves: bool) {
    let figure = dom::closest(event, "[data-figure]").map(|element| dom::attribute(&element, "data-figure"));
    let Some(figure) = figure else { return };
    for element in dom::all("[data-figure]") {
        if dom::attribute(&element, "data-figure") == figure {
            dom::set_class(&element, "lit", !leaves);
        }
    }
}

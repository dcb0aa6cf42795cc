//! The search: what is typed narrows the view; the second module marks the hits; where only the article has the words, that
//! is said.

use leptos::prelude::*;

use super::{dom, later, said};
use crate::article::counted;
use crate::link::{Mode, View, steps};
use crate::view::menu::FOUND;
use crate::view::state::Explorer;

/// Follows what is typed. What was typed before the explorer ran counts, too.
pub(super) fn listen(explorer: Explorer) {
    let Some(field) = dom::field() else { return };
    let typed = field.value();
    if !typed.is_empty() && explorer.view.with_untracked(|view| view.find.is_empty()) {
        explorer.find(&typed);
    }
    let read = field.clone();
    dom::on(&field, "input", move |_| explorer.find(&read.value()));
}

/// Marks the hits, and says what only the article has. Called when the view has come to rest.
pub(super) fn mark(explorer: Explorer) {
    let view = explorer.view.get_untracked();
    let was_searching = dom::root().class_list().contains("searching");
    let is_searching = !view.find.is_empty();
    dom::set_class(&dom::root(), "searching", is_searching);
    if is_searching || was_searching {
        later::then("find", &[view.find.as_str().into()], move |hits| {
            say(explorer, &view, hits.as_f64().unwrap_or_default() as usize)
        });
    }
}

/// Goes to the next hit in the article.
pub(super) fn next(explorer: Explorer) {
    if explorer.view.with_untracked(|view| view.mode) != Mode::Article {
        explorer.look_at(Mode::Article);
    }
    later::call("next_hit", &[]);
}

fn say(explorer: Explorer, view: &View, hits: usize) {
    let quoted = View { mode: Mode::Quotes, ..view.clone() };
    let is_quoted = view.find.is_empty() || explorer.index.with_value(|index| !steps(index, &quoted).is_empty());
    let Some(line) = dom::by_id(FOUND) else { return };
    dom::set_hidden(&line, is_quoted);
    if let (false, Some(words), Some(button)) = (is_quoted, line.first_element_child(), line.last_element_child()) {
        let times = match hits {
            0 => "Neither does the article.".to_owned(),
            1 => "The article does, once.".to_owned(),
            hits => format!("The article does, {}.", counted(hits, "time")),
        };
        words.set_text_content(Some(&format!("No quote contains “{}”. {times}", view.find)));
        dom::set_class(&button, "gone", hits == 0);
        // On a narrow screen the line stands in a list that may be closed.
        if line.get_bounding_client_rect().height() == 0.0 {
            said::keep(&words.text_content().unwrap_or_default());
        }
    }
}

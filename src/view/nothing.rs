//! What is said where a mode shows nothing, and the ways out.

use leptos::prelude::*;

use super::words::SHOW_EVERYONE;
use crate::article::{Index, Kind, counted};
use crate::link::{Mode, View, names, steps};

/// The element for it.
pub const NOTHING: &str = "nothing";

/// One sentence, and a button for each way out. The browser fills in the words.
#[component]
pub fn Nothing() -> impl IntoView {
    view! {
        <div id=NOTHING class="nothing" hidden=true>
            <p class="said-nothing"></p>
            <p class="actions">
                <button type="button" data-do="everyone"></button>
                <button type="button" data-do="mode" data-of="quotes"></button>
            </p>
        </div>
    }
}

/// The words of it; a way out that there is not is empty.
pub struct Said {
    /// The sentence.
    pub words: String,
    /// The way to everything that the mode has.
    pub all: String,
    /// The way to the quotes of the chosen speakers.
    pub theirs: String,
}

/// What is said of `view`, in which nothing is shown.
pub fn said(index: &Index, view: &View) -> Said {
    let names = names(index, view);
    let contains = if view.find.is_empty() { String::new() } else { format!(" contains “{}”", view.find) };
    let by = if names.is_empty() { String::new() } else { format!(" by {names}") };
    let states = if view.speakers.len() > 1 { "state" } else { "states" };
    let words = match view.mode {
        Mode::Figures if contains.is_empty() => format!("{names} {states} no figures."),
        Mode::Figures => format!("The sentence of no figure{by}{contains}."),
        Mode::Events => format!("No event{contains}."),
        Mode::Article | Mode::Quotes => format!("No quote{by}{contains}."),
    };
    let all = match view.mode {
        Mode::Figures => format!("All {}", counted(index.count(Kind::Figure), "figure")),
        Mode::Events => format!("All {}", counted(index.count(Kind::Event), "event")),
        Mode::Article | Mode::Quotes => SHOW_EVERYONE.to_owned(),
    };
    let quotes = steps(index, &View { mode: Mode::Quotes, find: String::new(), ..view.clone() }).len();
    let has_theirs = view.mode == Mode::Figures && !names.is_empty() && quotes > 0;
    let theirs = if has_theirs { format!("{}{by}", counted(quotes, "quote")) } else { String::new() };
    Said { words, all, theirs }
}

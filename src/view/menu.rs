//! How the article is shown: modes, search, and how the page looks.

use leptos::prelude::*;

use super::drawn::{Draw, Drawn};
use super::words::SEARCH;
use crate::article::{Index, Kind};
use crate::link::{LONGEST_FIND, Mode};

/// The id of the list, which the bar's button opens.
pub const MENU: &str = "menu";
/// The id of the search.
pub const FIND: &str = "find";
/// The id of the line that says what only the article has.
pub const FOUND: &str = "found";

/// Modes with how much each shows, the search, and the display.
#[component]
pub fn Menu(
    /// What the page knows of the article.
    index: Index,
) -> impl IntoView {
    let count = |kinds: &[Kind]| kinds.iter().map(|&kind| index.count(kind)).sum::<usize>();
    let modes = [
        (Mode::Article, "Article", None),
        (Mode::Quotes, "Quotes", Some(count(&[Kind::Quote, Kind::Reported, Kind::Term]))),
        (Mode::Figures, "Figures", Some(count(&[Kind::Figure]))),
        (Mode::Events, "Events", Some(count(&[Kind::Event]))),
    ];
    // A mode with nothing to show is left out.
    let modes: Vec<Drawn> = modes
        .into_iter()
        .filter(|(_, _, count)| *count != Some(0))
        .map(|(mode, label, count)| {
            let pressed = if mode == Mode::Article { "true" } else { "false" };
            view! {
                <button type="button" class="mode" data-do="mode" data-of=mode.name() aria-pressed=pressed>
                    {label}{count.map(|count| view! { <span class="count">" "{count}</span> })}
                </button>
            }
            .drawn()
        })
        .collect();
    view! {
        <div id=MENU popover="auto" class="menu sheet-like">
            <div class="modes" role="group" aria-label="Show">{modes}</div>
            <label class="search">
                <span>{SEARCH}</span>
                <input type="search" id=FIND maxlength=LONGEST_FIND.to_string() autocomplete="off" spellcheck="false" />
            </label>
            <p id=FOUND class="found" hidden=true><span></span>" "<button type="button" data-do="show-found">"Show"</button></p>
            <Display />
        </div>
    }
}

/// How the page looks. What is chosen here is kept in this browser.
#[component]
fn Display() -> impl IntoView {
    let theme = |theme: &'static str, label: &'static str| {
        let pressed = if theme.is_empty() { "true" } else { "false" };
        view! { <button type="button" data-do="theme" data-of=theme aria-pressed=pressed>{label}</button> }
    };
    view! {
        <details class="display">
            <summary>"Display and keys"</summary>
            <div class="choice" role="group" aria-label="Theme">
                {theme("", "Auto")}{theme("light", "Light")}{theme("dark", "Dark")}
            </div>
            <div class="choice" role="group" aria-label="Text size">
                <button type="button" data-do="size" data-of="-1">"Smaller"</button>
                <button type="button" data-do="size" data-of="1">"Larger"</button>
            </div>
            <button type="button" data-do="small-charts" aria-pressed="true">"Small charts in the text"</button>
            <button type="button" data-do="keys">"Keys"</button>
        </details>
    }
}

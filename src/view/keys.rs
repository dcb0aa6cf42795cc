//! The keys of the explorer. Drawn in the browser.

use leptos::prelude::*;

use super::drawn::{Draw, Drawn};
/// What each key does, while something of the explorer has the focus.
const KEYS: [(&str, &str); 6] = [
    ("j", "next quote, figure or event of what is shown"),
    ("k", "the one before"),
    ("Enter", "open what has the focus"),
    ("/", "search"),
    ("Esc", "close"),
    ("?", "these keys"),
];

/// The list of keys.
pub fn keys_sheet() -> Drawn {
    let rows: Vec<Drawn> =
        KEYS.into_iter().map(|(key, does)| view! { <dt>{key}</dt><dd>{does}</dd> }.drawn()).collect();
    view! {
        <div class="keys">
            <h2>{"Keys"}</h2>
            <p>{"They work while the focus is in the controls, in the article or on a card."}</p>
            <dl>{rows}</dl>
        </div>
    }
    .drawn()
}

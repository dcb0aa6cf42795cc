//! The sheet of one quote: who said it, and what can be done with it.

use leptos::prelude::*;

/// The id of the dialog.
pub const SHEET: &str = "quote-sheet";

/// The dialog that the browser fills with the card of the quote that was pressed. Escape closes it.
#[component]
pub fn Sheet() -> impl IntoView {
    view! {
        <dialog id=SHEET class="sheet" aria-label="Quote">
            <ul class="sheet-card"></ul>
            <p class="sheet-done" role="alert"></p>
            <button type="button" data-do="close">"Close"</button>
        </dialog>
    }
}

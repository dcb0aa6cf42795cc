//! The sheet: the dialog that shows one thing closely. The browser draws what is in it.

use leptos::prelude::*;

/// The id of the dialog.
pub const SHEET: &str = "sheet";
/// The id of what the browser draws into.
pub const INSIDE: &str = "sheet-inside";
/// The id of the line that says what was done.
pub const DONE: &str = "sheet-done";

/// The dialog. Escape, its button and a press beside it close it.
#[component]
pub fn Sheet() -> impl IntoView {
    view! {
        <dialog id=SHEET class="sheet" aria-label="Details">
            <div class="sheet-body">
                <button type="button" class="close" data-do="close" aria-label="Close">"✕"</button>
                <div id=INSIDE></div>
                <p id=DONE class="done" role="alert"></p>
            </div>
        </dialog>
    }
}

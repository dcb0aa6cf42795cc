//! What has to be said: about the link that was followed, about what was copied or refused.

use leptos::prelude::*;

use super::state::Explorer;

/// The notices over the text, announced as they come. The next change by the reader clears them.
#[component]
pub fn Notices(
    /// The state.
    explorer: Explorer,
) -> impl IntoView {
    view! {
        <p class="notice" role="alert">{move || explorer.notices.get().join(" ")}</p>
        <input type="text" id="by-hand" aria-label="Copy from here" readonly=true hidden=true />
    }
}

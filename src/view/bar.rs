//! What the reader has chosen and where they are in it: pinned under the rail, and on a narrow screen the bar over the text.

use leptos::prelude::*;

use super::menu::MENU;
use super::minimap::Minimap;
use super::people::PEOPLE;
use super::words::{COPY_LINK, EVERYONE, SHARE, SHOW_EVERYONE};
use crate::article::Index;
use crate::link::{View, status};

/// The bar.
#[component]
pub fn Bar(
    /// What the page knows of the article.
    index: Index,
) -> impl IntoView {
    let line = status(&index, &View::default(), None).line();
    view! {
        <div class="bar">
            <button type="button" class="who" popovertarget=PEOPLE><span>{EVERYONE}</span></button>
            <button type="button" class="clear" data-do="everyone" aria-label=SHOW_EVERYONE hidden=true>"✕"</button>
            <Minimap index=index />
            <p class="status" role="status"><span class="whom"></span><span class="what">{line}</span></p>
            <span class="stepper" hidden=true>
                <button type="button" data-do="previous" aria-label="Previous">"‹"</button>
                <button type="button" data-do="next" aria-label="Next">"›"</button>
            </span>
            <button type="button" class="all" data-do="everyone" hidden=true>{SHOW_EVERYONE}</button>
            <button type="button" class="copy" data-do="copy-view">{COPY_LINK}</button>
            <button type="button" class="more" popovertarget=MENU aria-label="Modes, search and display">"≡"</button>
            <button type="button" class="hand-on" data-do="share-view">{SHARE}</button>
        </div>
    }
}

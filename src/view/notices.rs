//! Where things are said that are not part of the article: at the foot of the window, whatever is in it.

use leptos::prelude::*;

use super::words::{CUT, SHARE, TRY_AGAIN, UNAVAILABLE};

/// The line that says that the filters are unavailable.
pub const OUT: &str = "unavailable";
/// The line that says that the page did not load whole.
pub const SHORT: &str = "cut-short";
/// The line at the foot of the window.
pub const SAID: &str = "said";
/// The strip of the linked quote, on phones.
pub const STRIP: &str = "strip";
/// The field to copy from by hand. A citation has lines.
pub const BY_HAND: &str = "by-hand";
/// The last element of a page: where it is missing, so is the end of the article.
pub const END: &str = "end";

/// What is said where the page does not work; the start script adds why. The style shows it by itself where no script ever
/// speaks, and then what is pressed to try again is a plain link.
#[component]
pub fn Failures() -> impl IntoView {
    view! {
        <p class="failure" id=OUT role="alert" hidden=true>
            {UNAVAILABLE}" "<span></span>" "<a href="">{TRY_AGAIN}</a>
        </p>
        <p class="failure" id=SHORT role="alert" hidden=true>{CUT}</p>
    }
}

/// The foot of the window: what has to be said, and on phones whose quote is linked.
#[component]
pub fn Foot() -> impl IntoView {
    view! {
        <div class="foot">
            <div id=STRIP class="strip" hidden=true>
                <button type="button" class="whose" data-do="open-target"></button>
                <button type="button" data-do="share-target">{SHARE}</button>
            </div>
            <div id=SAID class="said" hidden=true>
                <p role="alert"></p>
                <button type="button" data-do="dismiss" aria-label="Close">"✕"</button>
                <textarea id=BY_HAND aria-label="Copy from here" readonly=true hidden=true></textarea>
            </div>
        </div>
    }
}

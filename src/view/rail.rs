//! The controls: the rail beside the text on a wide screen, a bar over it on a narrow one.
//!
//! The build writes them into the page, and the browser makes these very elements live: nothing moves, and what was typed
//! or pressed before stays. What they do stands in `data-do` and its kin. The lists behind the bar are popovers, which the
//! browser opens by itself; a wide screen shows them in place.

use leptos::prelude::*;

use super::bar::Bar;
use super::header::Brand;
use super::menu::Menu;
use super::people::People;
use crate::article::Index;

/// The rail, in the order in which a wide screen shows it.
#[component]
pub fn Rail(
    /// What the page knows of the article.
    index: Index,
) -> impl IntoView {
    view! {
        <Brand />
        <Menu index=index.clone() />
        <People index=index.clone() />
        <Bar index=index />
    }
}

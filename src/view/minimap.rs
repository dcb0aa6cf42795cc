//! Where in the text who speaks: a strip with a tick for each quote.

use leptos::prelude::*;

use super::drawn::{Draw, Drawn};
use crate::article::{Index, Item};

/// The length of the strip, in its own units.
const LENGTH: usize = 1000;

/// The strip. The stepper is its equal for those who do not see it. Pressing it goes to the nearest quote.
#[component]
pub fn Minimap(
    /// What the page knows of the article.
    index: Index,
) -> impl IntoView {
    let ticks: Vec<Drawn> = index
        .voices
        .iter()
        .map(|voice| {
            let own = index.items.iter().filter(|item| item.kind.is_quoted() && item.by.contains(&voice.slug));
            view! { <path class=format!("hue-{}", voice.hue) d=ticks(&index, own) /> }.drawn()
        })
        .collect();
    // Upright on a wide screen, lying on a narrow one: the style turns what is drawn lying.
    view! {
        <svg class="minimap" aria-hidden="true" viewBox=format!("0 0 {LENGTH} {LENGTH}") preserveAspectRatio="none">
            <g>{ticks}<path class="on" d="" /></g>
        </svg>
    }
}

/// The ticks of `items` as the data of a path.
pub fn ticks<'a>(index: &Index, items: impl Iterator<Item = &'a Item>) -> String {
    let mut path = String::new();
    for item in items {
        path.push('M');
        path.push_str(&place(index, item).to_string());
        path.push_str(" 0v");
        path.push_str(&LENGTH.to_string());
    }
    path
}

/// How far into the text an item begins, from 0 to 1000.
pub fn place(index: &Index, item: &Item) -> usize {
    let at = item.parts.first().map_or(0, |part| part.start);
    at * LENGTH / index.text.len().max(1)
}

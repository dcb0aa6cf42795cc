//! Quotes mode: a card for each quote. The browser draws them all when they are first asked for, and then shows those that
//! are chosen.

use leptos::prelude::*;

use super::card::{button, copy_label, hue, said};
use super::drawn::{Draw, Drawn};
use super::words::COPY_LINK;
use crate::article::{Index, Item};

/// The section of Quotes mode.
pub const CARDS: &str = "cards";

/// The cards of all quotes, reported statements and terms, in the order of the article.
#[component]
pub fn Cards(
    /// What the page knows of the article.
    index: Index,
) -> impl IntoView {
    let cards: Vec<Drawn> =
        index.items.iter().filter(|item| item.kind.is_quoted()).map(|item| card(&index, item)).collect();
    let order = |by: &'static str, label: &'static str| {
        view! { <button type="button" data-do="order" data-of=by>{label}</button> }.drawn()
    };
    view! {
        <section id=CARDS class="cards" aria-label={"Quotes"}>
            <p class="choice order" role="group" aria-label={"Order"}>
                {order("article", "In the order of the article")}{order("speaker", "By speaker")}
            </p>
            <ol>{cards}</ol>
        </section>
    }
}

fn card(index: &Index, item: &Item) -> Drawn {
    view! {
        <li class=format!("card {}", hue(index, item)) data-card=item.id.clone()>
            {said(index, item)}
            <p class="actions">
                {button("context", "In context")}{button("copy-link", COPY_LINK)}{button("copy-quote", copy_label(item.kind))}
                {button("open", "More …")}
            </p>
        </li>
    }
    .drawn()
}

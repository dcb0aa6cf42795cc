//! The root page of a site with several articles: what there is to read.

use leptos::prelude::*;

use super::drawn::{Draw, Drawn};
use crate::article::{Article, Counts, counted};

/// One entry an article, in the order given, each a link to its folder.
#[component]
pub fn Listing(
    /// The articles.
    articles: Vec<Article>,
) -> impl IntoView {
    let entries: Vec<Drawn> = articles.iter().map(entry).collect();
    view! {
        <main class="listing">
            <h1>"Who said what, and what the numbers show"</h1>
            <ul>{entries}</ul>
        </main>
    }
}

fn entry(article: &Article) -> Drawn {
    let counts = Counts::of(article);
    let (said, figures) = (counts.said(), counted(counts.figures, "figure"));
    view! {
        <li>
            <a href=format!("{}/", article.slug)>{article.heading()}</a>
            <span class="sureness">{[said, figures].join(" · ")}</span>
        </li>
    }
    .drawn()
}

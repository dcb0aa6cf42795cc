//! The root page of a site with several articles: what there is to read.

use leptos::prelude::*;

use crate::article::{Article, voices};

/// One entry an article, in the order given, each a link to its folder.
#[component]
pub fn Listing(
    /// The articles.
    articles: Vec<Article>,
) -> impl IntoView {
    let entries: Vec<AnyView> = articles.iter().map(entry).collect();
    view! {
        <main class="listing">
            <h1>"Who said what, and what the numbers show"</h1>
            <ul>{entries}</ul>
        </main>
    }
}

fn entry(article: &Article) -> AnyView {
    let quotes = article.quotes.iter().filter(|quote| quote.is_speech()).count();
    let speakers = voices(article).iter().filter(|voice| voice.quotes > 0).count();
    let figures = article.figures.len();
    view! {
        <li>
            <a href=format!("{}/", article.slug)>{article.heading()}</a>
            <span class="sureness">
                {[counted(quotes, "quote"), counted(speakers, "speaker"), counted(figures, "figure")].join(" · ")}
            </span>
        </li>
    }
    .into_any()
}

fn counted(number: usize, thing: &str) -> String {
    if number == 1 { format!("1 {thing}") } else { format!("{number} {thing}s") }
}

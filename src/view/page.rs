//! The finished page of one article.

use leptos::prelude::*;

use super::cards::Cards;
use super::events::Events;
use super::header::Heading;
use super::rail::Rail;
use super::sheet::Sheet;
use super::speakers::BySpeaker;
use super::state::Explorer;
use super::story::Story;
use crate::article::{Article, Index};

/// The element in which the browser puts the live controls.
pub const RAIL: &str = "rail";
/// The element for notices.
pub const NOTICES: &str = "notices";
/// The element that holds the article itself.
pub const ARTICLE: &str = "article";
/// The line that says that the filters are unavailable.
pub const UNAVAILABLE: &str = "unavailable";
/// The element with the index of the article as JSON.
pub const DATA: &str = "article-data";

/// The whole page: controls, article, cards, events, index, data. The browser makes the controls live and marks the
/// article; it never draws the article again.
#[component]
pub fn ArticlePage(
    /// The article.
    article: Article,
    /// What the browser will know of it.
    index: Index,
    /// The article's folder as the page sees it: empty on its own page, `NAME/` on the root's.
    folder: String,
) -> impl IntoView {
    let explorer = Explorer::new(index);
    let announced = RwSignal::new(explorer.status());
    view! {
        <a class="skip" href="#story">"Skip to the article"</a>
        <div class="page">
            <div class="side">
                <section class="rail" id=RAIL aria-label="Explorer"><Rail explorer=explorer announced=announced /></section>
                <nav class="without-script" aria-label="On this page">
                    <a href="#by-speaker">"Quotes by speaker"</a>
                    <a href="#events">"Events"</a>
                    <a href="#data">"Data"</a>
                </nav>
            </div>
            <main class="column">
                <p class="notice" id=UNAVAILABLE hidden=true>"Filters are unavailable. The article is complete."</p>
                <div id=NOTICES></div>
                <div id=ARTICLE><ArticleBody article=article.clone() folder=folder.clone() /></div>
                <Cards article=article.clone() />
                <Events article=article.clone() />
                <BySpeaker article=article.clone() />
                <Data article=article folder=folder />
            </main>
        </div>
        <Sheet />
    }
}

/// The article itself: heading and story. The same on the finished page and in the DOM.
#[component]
pub fn ArticleBody(
    /// The article.
    article: Article,
    /// The article's folder as the page sees it.
    folder: String,
) -> impl IntoView {
    let language = article.about.language.clone();
    view! {
        <article lang=language dir="auto">
            <Heading article=article.clone() />
            <Story article=article folder=folder />
        </article>
    }
    .into_any()
}

/// Where to take the data from, and what the page is.
#[component]
fn Data(article: Article, folder: String) -> impl IntoView {
    let files = [
        ("article.json", "Everything, as JSON"),
        ("quotes.csv", "Quotes, as CSV"),
        ("figures.csv", "Figures, as CSV"),
        ("events.csv", "Events, as CSV"),
        ("annotations.jsonld", "Quotes, as W3C Web Annotations"),
    ];
    let links: Vec<AnyView> = files
        .into_iter()
        .map(|(file, label)| {
            view! { <li><a href=format!("{folder}{file}") download=format!("{}-{file}", article.slug)>{label}</a></li> }
                .into_any()
        })
        .collect();
    view! {
        <footer class="appendix" id="data">
            <h2>"Take the data"</h2>
            <ul>{links}</ul>
            <p class="sureness">
                "Verbatim shows who said what and what the numbers show. Nothing you do here leaves your browser."
            </p>
        </footer>
    }
    .into_any()
}

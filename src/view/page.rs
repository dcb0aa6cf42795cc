//! The finished page of one article.

use leptos::prelude::*;

use super::drawn::{Draw, Drawn};
use super::events::Events;
use super::header::{Brand, Heading, Hint};
use super::nothing::Nothing;
use super::notices::{Failures, Foot};
use super::rail::Rail;
use super::sheet::Sheet;
use super::speakers::BySpeaker;
use super::story::Story;
use crate::article::{Article, Index, Plot};
use crate::chart::choose::MOST;

/// The element of the live controls.
pub const RAIL: &str = "rail";
/// The element that holds the article itself.
pub const ARTICLE: &str = "article";
/// The element for the cards of Quotes mode and the table of numbers, which the browser draws when they are asked for.
pub const DRAWN: &str = "drawn";
/// The element with the index of the article as JSON.
pub const DATA: &str = "article-data";

/// The whole page: heading, controls, article, events, index, data. The browser makes the controls live and marks the
/// article; it never draws the article again. The controls are inert until a script is there to serve them.
#[component]
pub fn ArticlePage(
    /// The article.
    article: Article,
    /// What the browser will know of it.
    index: Index,
    /// The article's folder as the page sees it: empty on its own page, `NAME/` on the root's.
    folder: String,
    /// The article's address, for paper.
    address: Option<String>,
) -> impl IntoView {
    view! {
        <a class="skip" href="#story">"Skip to the article"</a>
        <div class="page">
            <header class="top">
                <Brand />
                <Heading article=article.clone() />
                <Hint index=index.clone() />
                <Failures />
                <p class="on-paper" id="address">{address}</p>
            </header>
            <section class="rail" id=RAIL aria-label="Explorer" inert=true><Rail index=index.clone() /></section>
            <nav class="without-script" aria-label="On this page">
                <a href="#by-speaker">"Quotes by speaker"</a>
                <a href="#events">"Events"</a>
                <a href="#data">"Download"</a>
            </nav>
            <main class="column">
                <div id=ARTICLE><ArticleBody article=article.clone() folder=folder.clone() /></div>
                <Nothing />
                <div id=DRAWN></div>
                <Events article=article.clone() />
                <BySpeaker article=article.clone() />
                <Data article=article folder=folder />
            </main>
        </div>
        <Foot />
        <Sheet />
    }
}

/// The article itself. The same on the finished page and in the DOM.
#[component]
pub fn ArticleBody(
    /// The article.
    article: Article,
    /// The article's folder as the page sees it.
    folder: String,
) -> impl IntoView {
    let language = article.about.language.clone();
    view! { <article lang=language dir="auto"><Story article=article folder=folder /></article> }.drawn()
}

/// Whether the article may have more charts than are drawn.
fn are_capped(article: &Article) -> bool {
    article.charts.iter().filter(|chart| !matches!(chart.plot, Plot::Chip { .. })).count() >= MOST
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
    let links: Vec<Drawn> = files
        .into_iter()
        .map(|(file, label)| {
            view! { <li><a href=format!("{folder}{file}") download=format!("{}-{file}", article.slug)>{label}</a></li> }
                .drawn()
        })
        .collect();
    view! {
        <footer class="appendix" id="data">
            <h2>"Download"</h2>
            <ul>{links}</ul>
            {are_capped(&article).then(|| view! { <p class="sureness">{format!("Only the first {MOST} charts are drawn.")}</p> })}
            <p class="sureness">
                "Verbatim shows who said what and what the numbers show. Nothing you do here leaves your browser."
            </p>
        </footer>
    }
    .drawn()
}

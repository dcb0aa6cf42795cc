//! What the components draw, written as HTML without a server: by the builder, and by the worker that reads an article of
//! one's own.

use leptos::prelude::*;

use super::drawn::{Draw, Drawn};
use super::page::ArticlePage;
use crate::article::{Article, Index};

/// The shapes of drawings have no content and may end in themselves: in a page of many charts that is two kilobytes.
const SHAPES: [&str; 5] = ["path", "rect", "circle", "polyline", "line"];

/// The page of `article`, whose folder the page sees as `folder`; its `address` is for paper.
pub fn article(article: &Article, index: Index, folder: &str, address: Option<String>) -> String {
    let (article, folder) = (article.clone(), folder.to_owned());
    html(move || view! { <ArticlePage article=article index=index folder=folder address=address /> }.drawn())
}

/// What `draw` draws, as HTML.
pub fn html(draw: impl FnOnce() -> Drawn) -> String {
    // What Leptos marks for drawing the page again has no use: the page is never drawn again.
    let html = Owner::new().with(|| draw().to_html()).replace("<!>", "");
    SHAPES.iter().fold(html, |html, shape| html.replace(&format!("></{shape}>"), "/>"))
}

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

/// The title of a page, as an element.
pub fn title(heading: &str) -> String {
    format!("<title>{} · Verbatim</title>", attribute(heading))
}

/// Data in the page. A `<` could end the element, so it is written as JSON's escape for it.
pub fn data_block(kind: &str, attributes: &str, json: &str) -> String {
    format!("<script type=\"{kind}\"{attributes}>{}</script>", json.replace('<', "\\u003c"))
}

/// `text` as it stands in the double quotes of an attribute, or in an element.
pub fn attribute(text: &str) -> String {
    text.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;").replace('>', "&gt;")
}

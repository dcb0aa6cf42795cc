//! The markup of a finished page: what the components draw, and the data beside it.

use leptos::prelude::*;
use url::Url;

use crate::article::{Article, Index};
use crate::export::{citation, jsonld};
use crate::view::listing::Listing;
use crate::view::page::{ArticlePage, DATA};

/// What goes into the shell's head and body.
pub(super) struct Markup {
    pub(super) head: String,
    pub(super) body: String,
}

/// Which of an article's two pages.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Place {
    /// The page in the article's own folder.
    Folder,
    /// The root of a site with a single article.
    Root,
}

/// The page of `article`. The folder's address is the canonical one; with a site address `url` it is written in full.
pub(super) fn article(article: &Article, place: Place, url: Option<&Url>) -> Markup {
    let folder = match place {
        Place::Folder => String::new(),
        Place::Root => format!("{}/", article.slug),
    };
    let canonical = match url.and_then(|url| url.join(&format!("{}/", article.slug)).ok()) {
        Some(address) => Some(address.to_string()),
        None => (place == Place::Root).then(|| folder.clone()),
    };
    let index = Index::of(article, citation::source);
    let data = serde_json::to_string(&index.to_rows()).unwrap_or_default();
    let (page, shown_folder) = (article.clone(), folder.clone());
    let body = html(move || view! { <ArticlePage article=page index=index folder=shown_folder /> }.into_any());
    Markup {
        head: [
            title(&article.heading()),
            format!("<meta name=\"description\" content=\"{}\">", attribute(&description(article))),
            canonical.map(|href| format!("<link rel=\"canonical\" href=\"{}\">", attribute(&href))).unwrap_or_default(),
            data_block("application/ld+json", "", &jsonld::article(article)),
        ]
        .concat(),
        body: format!("{body}{}", data_block("application/json", &format!(" id=\"{DATA}\""), &data)),
    }
}

/// The root page of a site with several articles.
pub(super) fn listing(articles: &[Article]) -> Markup {
    let articles = articles.to_vec();
    Markup {
        head: format!(
            "{}<meta name=\"description\" content=\"News articles with their quotes by speaker and their figures on charts.\">",
            title("Articles")
        ),
        body: html(move || view! { <Listing articles=articles /> }.into_any()),
    }
}

/// What `draw` draws, as HTML without a server.
fn html(draw: impl FnOnce() -> AnyView) -> String {
    Owner::new().with(|| draw().to_html())
}

fn title(heading: &str) -> String {
    format!("<title>{} · Verbatim</title>", attribute(heading))
}

fn description(article: &Article) -> String {
    let quotes = article.quotes.iter().filter(|quote| quote.is_speech()).count();
    format!(
        "{}. {quotes} quotes to filter by speaker and {} figures on charts beside the sentences that state them.",
        article.heading(),
        article.figures.len()
    )
}

/// Data in the page. A `<` could end the element, so it is written as JSON's escape for it.
fn data_block(kind: &str, attributes: &str, json: &str) -> String {
    format!("<script type=\"{kind}\"{attributes}>{}</script>", json.replace('<', "\\u003c"))
}

fn attribute(text: &str) -> String {
    text.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;").replace('>', "&gt;")
}

//! The markup of a finished page: what the components draw, and the data beside it.

use leptos::prelude::*;
use url::Url;

use super::own::Own;
use crate::article::{Article, Counts, counted};
use crate::edition::Edition;
use crate::export::jsonld;
use crate::view::drawn::Draw;
use crate::view::listing::Listing;
use crate::view::notices::END;
use crate::view::page::DATA;
use crate::view::paste::PastePage;
use crate::view::words::{OWN_CLAIM, OWN_TITLE};
use crate::view::written::{self, attribute, data_block, title};

/// What goes into the shell's head and body.
pub(super) struct Markup {
    pub(super) head: String,
    pub(super) body: String,
}

/// The folder of the page for an article of one's own.
pub(super) const PASTE: &str = "paste";

/// Which of an article's two pages.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Place {
    /// The page in the article's own folder.
    Folder,
    /// The root of a site with a single article.
    Root,
}

/// The page of an article. The folder's address is the canonical one; with a site address `url` it is written in full.
/// `onward` is where the page leads on.
pub(super) fn article(edition: &Edition, place: Place, url: Option<&Url>, onward: &str) -> Markup {
    let article = &edition.article;
    let folder = match place {
        Place::Folder => String::new(),
        Place::Root => format!("{}/", article.slug),
    };
    let canonical = match url.and_then(|url| url.join(&format!("{}/", article.slug)).ok()) {
        Some(address) => Some(address.to_string()),
        None => (place == Place::Root).then(|| folder.clone()),
    };
    let index = edition.index();
    let data = serde_json::to_string(&index.to_rows()).unwrap_or_default();
    let address = canonical.clone().filter(|_| url.is_some());
    let body = written::article(article, index, &folder, address);
    Markup {
        head: [
            title(&article.heading()),
            format!("<meta name=\"description\" content=\"{}\">", attribute(&description(article))),
            canonical.map(|href| format!("<link rel=\"canonical\" href=\"{}\">", attribute(&href))).unwrap_or_default(),
        ]
        .concat(),
        // What only programs read stands last: the text is painted before it has come.
        body: [
            body,
            onward.to_owned(),
            data_block("application/json", &format!(" id=\"{DATA}\""), &data),
            data_block("application/ld+json", "", &jsonld::article(article)),
            format!("<span id=\"{END}\"></span>"),
        ]
        .concat(),
    }
}

/// The root page of a site with several articles.
pub(super) fn listing(articles: Vec<Article>, onward: &str) -> Markup {
    Markup {
        head: format!(
            "{}<meta name=\"description\" content=\"News articles with their quotes by speaker and their figures on charts.\">",
            title("Articles")
        ),
        body: written::html(move || view! { <Listing articles=articles /> }.drawn()) + onward,
    }
}

/// The way from a page to the one for an article of one's own.
pub(super) fn onward(to_root: &str) -> String {
    format!("<footer><a href=\"{to_root}{PASTE}/\">{OWN_TITLE}</a></footer>")
}

/// The page for an article of one's own, with the start script and the style that only it loads.
pub(super) fn paste(own: &Own) -> Markup {
    let Own { script: (script, sum), style: (style, style_sum) } = own;
    Markup {
        head: [
            title(OWN_TITLE),
            format!("<meta name=\"description\" content=\"{}\">", attribute(OWN_CLAIM)),
            format!("<link rel=\"stylesheet\" href=\"../{style}\" integrity=\"{style_sum}\">"),
            format!("<script type=\"module\" src=\"../{script}\" integrity=\"{sum}\"></script>"),
        ]
        .concat(),
        body: written::html(|| view! { <PastePage /> }.drawn()),
    }
}

fn description(article: &Article) -> String {
    let counts = Counts::of(article);
    let (said, figures) = (counts.said(), counted(counts.figures, "figure"));
    format!(
        "{}. {said}, to filter by speaker. {figures}, on charts beside the sentences that state them.",
        article.heading()
    )
}

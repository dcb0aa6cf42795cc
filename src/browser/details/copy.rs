//! Quotes and links, copied and handed on with their source.

use js_sys::Reflect;
use web_sys::ShareData;

use super::super::clipboard::{self, Copied};
use super::super::{address, dom, said};
use super::picture;
use crate::article::{Index, Item, Origin};
use crate::export::citation::{Cited, bibtex, csl_json, html, markdown, text};
use crate::export::fragment;
use crate::link::View;
use crate::view::words::{LINK_COPIED, QUOTE_COPIED, SHARE_REFUSED};

/// Copies the address of a view.
pub(super) fn link(link: &str) {
    copy(Copied { text: link.to_owned(), html: None }, LINK_COPIED);
}

/// Copies the item `id` with its source, as text and HTML in one write, or in the one format that is named.
pub(super) fn item(index: &Index, id: &str, format: &str) {
    let copied = cited(index, id, |cited| match format {
        "text" => Copied { text: text(cited), html: None },
        "markdown" => Copied { text: markdown(cited), html: None },
        "bibtex" => Copied { text: bibtex(cited), html: None },
        "csl" => Copied { text: csl_json(cited), html: None },
        _ => Copied { text: text(cited), html: Some(html(cited)) },
    });
    if let Some(copied) = copied {
        copy(copied, QUOTE_COPIED);
    }
}

/// Hands the item `id` on with its source.
pub(super) fn share_item(index: &Index, id: &str) {
    if let Some(words) = cited(index, id, text) {
        share(&words, &address::link_to(&View::of(id)));
    }
}

/// Hands the reader a picture of the item `id` with its source, in the hue of its speaker.
pub(super) fn picture(index: &Index, id: &str) {
    let card = dom::first(&format!(".sheet [data-card=\"{id}\"]"));
    let style = card.and_then(|card| dom::window().get_computed_style(&card).ok().flatten());
    let hue = style.and_then(|style| style.get_property_value("border-left-color").ok()).unwrap_or_default();
    cited(index, id, |cited| picture::quote(&text(cited), &hue));
}

/// Hands words on by the system's own sheet; where there is none, they are copied. The reader may close it: that is no
/// failure to speak of.
pub(super) fn share(words: &str, link: &str) {
    let navigator = dom::window().navigator();
    if !Reflect::has(&navigator, &"share".into()).unwrap_or(false) {
        let done = if words == link { LINK_COPIED } else { QUOTE_COPIED };
        return copy(Copied { text: words.to_owned(), html: None }, done);
    }
    let data = ShareData::new();
    data.set_text(words);
    let link = link.to_owned();
    clipboard::then(clipboard::promised(&navigator, "share", &data), move |refused| {
        if refused.is_some_and(|name| name != "AbortError") {
            said::offer(SHARE_REFUSED, &link);
        }
    });
}

/// The address of an item where it was published, with its words to go to.
pub(super) fn original(index: &Index, item: &Item) -> Option<String> {
    let url = Origin::from_row(&index.source).url?;
    Some(url + &fragment::directive(index.words(*item.parts.first()?)))
}

/// The citation of an item.
fn cited<T>(index: &Index, id: &str, make: impl FnOnce(&Cited) -> T) -> Option<T> {
    let item = index.item(id)?;
    let (source, link) = (Origin::from_row(&index.source), address::link_to(&View::of(id)));
    // Of an article of one's own no address leads anybody else to it.
    let link = Some(link.as_str()).filter(|_| !dom::root().has_attribute("data-own"));
    let words = index.cited_words(item);
    Some(make(&Cited::of(index, item, &words, &source, link)))
}

/// Copies, and says so; where the browser refuses, shows the text for copying by hand.
fn copy(copied: Copied, done: &'static str) {
    let text = copied.text.clone();
    clipboard::copy(&copied, move |is_done| if is_done { said::say(done) } else { said::offer_copy(&text) });
}

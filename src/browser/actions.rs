//! What the buttons with `data-do` do, wherever they stand: in the rail, on a card, in the sheet, under a chart.

use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{HtmlDialogElement, HtmlElement, ShareData};

use super::clipboard::{self, Copied};
use super::{address, dom, picture};
use crate::article::Item;
use crate::export::citation;
use crate::link::View;
use crate::view::sheet::SHEET;
use crate::view::state::Explorer;

/// Listens on the whole page, and shows the buttons that need this browser.
pub(super) fn listen(explorer: Explorer) {
    dom::all_html("[data-do=picture]").iter().for_each(|button| button.set_hidden(false));
    if js_sys::Reflect::has(&dom::window().navigator(), &"share".into()).unwrap_or(false) {
        dom::all_html("[data-do=share]").iter().for_each(|button| button.set_hidden(false));
    }
    dom::on(&dom::document(), "click", move |event| {
        if let Some(button) = dom::closest(event, "[data-do]") {
            act(explorer, &button);
        }
    });
}

fn act(explorer: Explorer, button: &HtmlElement) {
    let card = button.closest("[data-card]").ok().flatten();
    let id = card.map(|card| dom::attribute(&card, "data-card"));
    match (dom::attribute(button, "data-do").as_str(), id) {
        ("everyone", _) => {
            explorer.show_everyone();
            if let Some(first) = dom::all_html(".chips button").first() {
                first.focus().unwrap_or_default();
            }
        }
        ("copy-link", None) => {
            let text = address::link_to(&explorer.view.get_untracked());
            copy(explorer, Copied { text, html: None }, "Link copied.");
        }
        ("copy-link", Some(id)) => copy(explorer, Copied { text: link(&id), html: None }, "Link copied."),
        ("copy-quote", Some(id)) => {
            if let Some(copied) = cited(explorer, &id) {
                copy(explorer, copied, "Quote copied with its source.");
            }
        }
        ("share", Some(id)) => {
            if let Some(copied) = cited(explorer, &id) {
                share(&copied.text);
            }
        }
        ("context", Some(id)) => {
            close_sheet();
            explorer.go_to(&id);
        }
        ("picture", _) => spawn_local({
            let button = button.clone();
            async move {
                if picture::save(&button).await.is_err() {
                    say(explorer, "The picture could not be made. The SVG holds the same chart.");
                }
            }
        }),
        ("close", _) => close_sheet(),
        _ => {}
    }
}

/// Opens the sheet with the card of the quote `id`.
pub(super) fn open_sheet(id: &str) {
    let is_it = |card: &HtmlElement| dom::attribute(card, "data-card") == id;
    let Some(card) = dom::all_html("#cards [data-card]").into_iter().find(is_it) else { return };
    let (Some(sheet), Some(place)) = (sheet(), dom::all_html(".sheet-card").into_iter().next()) else { return };
    if let Ok(copy) = card.clone_node_with_deep(true) {
        let copy: HtmlElement = copy.unchecked_into();
        copy.set_hidden(false);
        place.replace_children_with_node_1(&copy);
        tell_sheet("");
        sheet.show_modal().unwrap_or_default();
    }
}

fn sheet() -> Option<HtmlDialogElement> {
    dom::by_id(SHEET)?.dyn_into().ok()
}

fn close_sheet() {
    if let Some(sheet) = sheet() {
        sheet.close();
    }
}

/// The link to one quote alone.
fn link(id: &str) -> String {
    address::link_to(&View::of(id))
}

fn cited(explorer: Explorer, id: &str) -> Option<Copied> {
    let link = link(id);
    explorer.index.with_value(|index| {
        let Item { words, cited, .. } = index.item(id)?;
        Some(Copied { text: citation::plain(words, cited, &link), html: Some(citation::html(words, cited, &link)) })
    })
}

/// Copies, and says so; where the browser refuses, shows the text for copying by hand.
fn copy(explorer: Explorer, copied: Copied, done: &'static str) {
    spawn_local(async move {
        match clipboard::copy(&copied).await {
            Ok(()) => say(explorer, done),
            Err(_) => offer(explorer, &copied.text),
        }
    });
}

/// Says what was done: in the sheet while it is open, for what stands under it is out of reach.
fn say(explorer: Explorer, words: &str) {
    if sheet().is_some_and(|sheet| sheet.open()) {
        tell_sheet(words);
    } else {
        explorer.notices.set(vec![words.to_owned()]);
    }
}

fn tell_sheet(words: &str) {
    if let Some(line) = dom::all_html(".sheet-done").first() {
        line.set_text_content(Some(words));
    }
}

/// A field to copy from by hand.
fn offer(explorer: Explorer, text: &str) {
    say(explorer, "The browser refused to copy. Copy it from this field:");
    let Some(field) = dom::by_id("by-hand") else { return };
    dom::set_hidden(&field, false);
    field.set_attribute("value", text).unwrap_or_default();
    if let Some(sheet) = sheet().filter(|sheet| sheet.open()) {
        sheet.append_child(&field).map(drop).unwrap_or_default();
    }
    field.focus().unwrap_or_default();
}

/// Opens the system's share sheet. The reader may close it; that is no failure to speak of.
fn share(text: &str) {
    let data = ShareData::new();
    data.set_text(text);
    let shared = dom::window().navigator().share_with_data(&data);
    spawn_local(async move { JsFuture::from(shared).await.map(drop).unwrap_or_default() });
}

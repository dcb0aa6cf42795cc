//! What the buttons do, wherever they stand: each says it in `data-do`, and on what in `data-of` or the card around it.

use gloo::timers::callback::Timeout;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlAnchorElement};

use super::{address, dom, later, look, notes, said, search, sheet, target};
use crate::link::{Mode, View};
use crate::view::menu::MENU;
use crate::view::state::Explorer;

/// Listens on the whole page.
pub(super) fn listen(explorer: Explorer) {
    sheet::listen(explorer);
    dom::on(&dom::document(), "click", move |event| {
        if let Some(note) =
            dom::closest(event, ".note summary").and_then(|summary| summary.closest(".note").ok().flatten())
        {
            later::call("act", &["look-at-chart".into(), note.id().into()]);
        }
        if let Some(button) = dom::closest(event, "[data-do]") {
            if button.tag_name() == "A" {
                event.prevent_default();
            }
            act(explorer, &button);
        }
    });
}

/// Goes on to the next chosen item, or back.
pub(super) fn step(explorer: Explorer, by: isize) {
    explorer.step(by, nearest);
}

fn act(explorer: Explorer, button: &Element) {
    let of = dom::attribute(button, "data-of");
    let around = |attribute: &str| {
        let element = button.closest(&format!("[{attribute}]")).ok().flatten();
        element.map(|element| dom::attribute(&element, attribute)).unwrap_or_default()
    };
    let id = || around("data-card");
    match dom::attribute(button, "data-do").as_str() {
        "speaker" => explorer.toggle(&of),
        "everyone" => show_everyone(explorer),
        "mode" => {
            close_menu();
            explorer.look_at(mode(&of));
        }
        "order" => explorer.by_speaker.set(of == "speaker"),
        "previous" => step(explorer, -1),
        "next" => step(explorer, 1),
        "about" => sheet::open_person(&of),
        "open" => sheet::open_item(&id()),
        "open-target" => with_target(explorer, sheet::open_item),
        "share-target" => with_target(explorer, |id| cite(id, "share")),
        "keys" => sheet::open_keys(),
        "close" => sheet::close(),
        "only" => {
            sheet::close();
            explorer.only(&of, explorer.view.with_untracked(|view| view.mode));
        }
        "context" => go(explorer, &id()),
        "go" => go(explorer, &of),
        "place" => show(explorer, &of),
        "show-why" => show(explorer, &id()),
        "show-found" => {
            close_menu();
            search::next(explorer);
        }
        "copy-view" => hand_on(&explorer.view.get_untracked(), "copy"),
        "share-view" => hand_on(&explorer.view.get_untracked(), "share"),
        "copy-link" => hand_on(&View::of(&id()), "copy"),
        "copy-person" => hand_on(&View::default().toggled(&around("data-person")), "copy"),
        "copy-quote" => cite(&id(), ""),
        "copy-as" => cite(&id(), &of),
        "share" => cite(&id(), "share"),
        "picture-quote" => cite(&id(), "picture"),
        "picture" => {
            let link = button.parent_element().and_then(|place| place.query_selector("a[href$='.svg']").ok().flatten());
            let address = link.map(|link| link.unchecked_into::<HtmlAnchorElement>().href()).unwrap_or_default();
            later::call("chart", &[address.into()]);
        }
        "theme" => look::theme(&of),
        "size" => {
            look::size(&of);
            notes::level();
        }
        "small-charts" => look::toggle_charts(),
        "dismiss-hint" => look::dismiss_hint(),
        "dismiss" => said::hush(),
        "dismiss-at" => target::dismiss(),
        // What is not done here the second module does.
        other => later::call("act", &[other.into(), of.into()]),
    }
}

/// Closes the list of modes and the search, where it lies over the page.
fn close_menu() {
    if let Some(menu) = dom::by_id(MENU) {
        dom::call(&menu, "hidePopover", &[]);
    }
}

/// Drops the filter. The focus goes where a filter begins.
fn show_everyone(explorer: Explorer) {
    explorer.show_everyone();
    let first = dom::all_html(".people .voice, .bar .who").into_iter().find(|button| button.offset_width() > 0);
    first.iter().for_each(dom::focus);
}

fn mode(name: &str) -> Mode {
    let modes = [Mode::Quotes, Mode::Figures, Mode::Events];
    modes.into_iter().find(|mode| mode.name() == name).unwrap_or(Mode::Article)
}

fn go(explorer: Explorer, id: &str) {
    sheet::close();
    explorer.go_to(id);
    // The story may only show once the view has changed.
    let id = id.to_owned();
    Timeout::new(0, move || dom::by_id(&id).iter().for_each(dom::focus)).forget();
}

fn with_target(explorer: Explorer, then: impl FnOnce(&str)) {
    if let Some(target) = explorer.target.get_untracked() {
        then(&target.id);
    }
}

/// Lights up in the article what a reason rests on, or a place, and goes there.
fn show(explorer: Explorer, what: &str) {
    sheet::close();
    if explorer.view.with_untracked(|view| view.mode) != Mode::Article {
        explorer.look_at(Mode::Article);
    }
    later::call("show", &[what.into()]);
}

/// Copies or shares the address of a view.
fn hand_on(view: &View, how: &str) {
    later::call("hand_on", &[address::link_to(view).into(), how.into()]);
}

/// Copies, shares or draws an item with its source.
fn cite(id: &str, how: &str) {
    later::call("cite", &[id.into(), how.into()]);
}

/// The first of the items that the reader has not scrolled past.
fn nearest(ids: &[String]) -> usize {
    let bottom = |id: &String| dom::by_id(id).map_or(f64::MIN, |element| element.get_bounding_client_rect().bottom());
    ids.iter().position(|id| bottom(id) > 48.0).unwrap_or_default()
}

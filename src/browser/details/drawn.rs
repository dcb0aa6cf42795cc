//! What only Quotes, Figures and Events mode show: drawn when it is first asked for, then shown as far as it is chosen.

use leptos::mount::mount_to;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::Element;

use super::super::{dom, rail};
use crate::article::{Index, Kind};
use crate::link::{Mode, View, chosen};
use crate::view::cards::{CARDS, Cards};
use crate::view::drawn::{Draw, Drawn};
use crate::view::nothing::{NOTHING, Said, said};
use crate::view::numbers::{NUMBERS, Numbers};
use crate::view::page::DRAWN;

/// Shows what the mode of `view` shows of the view.
pub(super) fn show(index: &Index, view: &View, by_speaker: bool) {
    let places = chosen(index, view);
    match view.mode {
        Mode::Quotes => {
            draw(CARDS, index, |index| view! { <Cards index=index /> }.drawn());
            keep_cards(index, view, &places, by_speaker);
        }
        Mode::Figures => {
            draw(NUMBERS, index, |index| view! { <Numbers index=index /> }.drawn());
            keep_shown(index, view, &places);
        }
        Mode::Events => keep_shown(index, view, &places),
        Mode::Article => {}
    }
    say_nothing(index, view, &places);
}

/// Draws a section, where it is not there yet.
fn draw(id: &str, index: &Index, section: fn(Index) -> Drawn) {
    if let (None, Some(place)) = (dom::by_id(id), dom::by_id(DRAWN)) {
        let index = index.clone();
        mount_to(place, move || section(index)).forget();
    }
}

/// Shows the chosen cards, with a gap between those that are no neighbours, in the order asked for.
fn keep_cards(index: &Index, view: &View, places: &[usize], by_speaker: bool) {
    let Some(list) = dom::first(".cards > ol") else { return };
    let order = order(index, by_speaker);
    let name = if by_speaker { "speaker" } else { "article" };
    let cards = dom::all_html(".cards .card");
    let card = |at: &usize| {
        let id = index.items.get(*at).map(|item| item.id.as_str()).unwrap_or_default();
        dom::first(&format!(".cards [data-card=\"{id}\"]"))
    };
    let is_in_order = dom::attribute(&list, "data-order") == name;
    let cards: Vec<web_sys::HtmlElement> = match is_in_order {
        true => cards,
        false => order.iter().filter_map(|at| card(at)?.dyn_into().ok()).collect(),
    };
    if !is_in_order {
        cards.iter().for_each(|card| list.append_child(card).map(drop).unwrap_or_default());
        dom::set_attribute(&list, "data-order", name);
    }
    let mut chosen = vec![false; index.items.len()];
    places.iter().for_each(|&at| chosen[at] = true);
    let side_by_side = view.speakers.len() == 2 && !by_speaker;
    let (mut was_chosen, mut any) = (false, false);
    for (at, card) in order.into_iter().zip(&cards) {
        let is_chosen = chosen[at];
        dom::set_hidden(card, !is_chosen);
        dom::set_class(card, "after-gap", any && is_chosen && !was_chosen && !by_speaker && !side_by_side);
        let is_second = || index.items[at].by.first() != view.speakers.iter().next();
        dom::set_class(card, "second", side_by_side && is_second());
        was_chosen = is_chosen;
        any |= is_chosen;
    }
    dom::set_class(&list, "side-by-side", side_by_side);
    for button in dom::all(".order button") {
        rail::press(&button, dom::attribute(&button, "data-of") == name);
    }
}

/// The places of all quotes: in the order of the article, or of those who speak.
fn order(index: &Index, by_speaker: bool) -> Vec<usize> {
    let quotes = || index.items.iter().enumerate().filter(|(_, item)| item.kind.is_quoted());
    if !by_speaker {
        return quotes().map(|(at, _)| at).collect();
    }
    let of = |slug: &str| quotes().filter(|(_, item)| item.by.iter().any(|by| by == slug)).map(|(at, _)| at).collect();
    index.voices.iter().flat_map(|voice| -> Vec<usize> { of(&voice.slug) }).collect()
}

/// Hides the notes, rows and events of which nothing is chosen. A period is nobody's figure: of chosen speakers it is none.
fn keep_shown(index: &Index, view: &View, places: &[usize]) {
    let is_shown = |kind: Kind| match kind {
        Kind::Event => view.mode == Mode::Events || view.speakers.is_empty(),
        kind => !kind.is_quoted(),
    };
    let ids: Vec<&str> = places
        .iter()
        .filter_map(|&at| index.items.get(at))
        .filter(|item| is_shown(item.kind))
        .map(|item| item.id.as_str())
        .collect();
    for element in dom::all("[data-shows]") {
        let is_chosen = ids.contains(&dom::attribute(&element, "data-shows").as_str());
        dom::set_class(&element, "left-out", !is_chosen);
    }
    // A chart is called by what it shows first, and each of its marks by its own.
    let first = |note: &Element| ids.contains(&note.id().trim_start_matches("c-"));
    let mut notes: Vec<(bool, Element)> = dom::all(".note").into_iter().map(|note| (first(&note), note)).collect();
    for mark in dom::all(".note [data-figure]") {
        let is_chosen = ids.contains(&dom::attribute(&mark, "data-figure").as_str());
        if let Some((chosen, _)) = notes.iter_mut().filter(|_| is_chosen).find(|(_, note)| note.contains(Some(&mark))) {
            *chosen = true;
        }
    }
    notes.iter().for_each(|(is_chosen, note)| dom::set_class(note, "left-out", !is_chosen));
    if let Some(table) = dom::by_id(NUMBERS) {
        dom::set_hidden(&table, dom::first(".numbers tbody > tr:not(.left-out)").is_none());
    }
}

/// Says so where a mode shows nothing, and what can be done about it.
fn say_nothing(index: &Index, view: &View, places: &[usize]) {
    let Some(place) = dom::by_id(NOTHING) else { return };
    let is_shown = |kind: Kind| match view.mode {
        Mode::Article => true,
        Mode::Quotes => kind.is_quoted(),
        Mode::Figures => kind.prefix() == Kind::Figure.prefix(),
        Mode::Events => kind == Kind::Event,
    };
    let any = places.iter().filter_map(|&at| index.items.get(at)).any(|item| is_shown(item.kind));
    dom::set_hidden(&place, any || view.mode == Mode::Article);
    let Said { words, all, theirs } = said(index, view);
    for (part, words) in dom::all_html(".nothing :is(.said-nothing, button)").iter().zip([words, all, theirs]) {
        dom::set_hidden(part, words.is_empty());
        part.set_text_content(Some(&words));
    }
}

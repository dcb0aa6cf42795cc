//! The list of what was corrected, in words; and what the bar says of it.

use js_sys::{Array, JSON};

use super::super::super::{dom, said};
use super::super::now::shown;
use super::super::sheets;
use super::dress::dress;
use super::state::keep_by_hand;
use crate::article::counted;
use crate::text::shortened;
use crate::view::correct::{BAR, LIST_SHEET};

/// Takes in what the worker says was corrected, and shows it; how much of it does not stand.
pub(in super::super) fn come(edited: &str) -> usize {
    let edited = JSON::parse(edited).map(|edited| Array::from(&edited)).unwrap_or_default();
    keep_by_hand(dom::strings(&edited.get(0)));
    let told: Vec<(String, Option<String>)> = Array::from(&edited.get(1))
        .iter()
        .map(|entry| {
            let entry = Array::from(&entry);
            (entry.get(0).as_string().unwrap_or_default(), entry.get(1).as_string())
        })
        .collect();
    draw(&told);
    dress();
    told.iter().filter(|(_, why)| why.is_some()).count()
}

/// Says that so many corrections do not stand.
pub(in super::super) fn say_aside(aside: usize) {
    if aside > 0 {
        let fit = if aside == 1 { "does not fit" } else { "do not fit" };
        said::keep(&format!("{} {fit} the text. Your corrections say why.", counted(aside, "correction")));
    }
}

/// Opens the list.
pub(in super::super) fn list() {
    sheets::open(LIST_SHEET);
}

/// Says in the bar which words are selected.
pub(super) fn say_selected(words: &str) {
    const SHOWN: usize = 24;
    let words = words.split_whitespace().collect::<Vec<&str>>().join(" ");
    let says =
        if words.is_empty() { "Mark words".to_owned() } else { format!("Mark “{}”", shortened(&words, SHOWN)) };
    dom::all(&format!("#{BAR} [data-own=words]")).iter().for_each(|button| button.set_text_content(Some(&says)));
}

fn draw(told: &[(String, Option<String>)]) {
    let Some(list) = dom::first(&format!("#{LIST_SHEET} ol")) else { return };
    list.set_text_content(None);
    for (at, (words, why)) in told.iter().enumerate() {
        let (Some(entry), Some(line), Some(remove)) =
            (dom::make("li", "", ""), dom::make("span", "words", words), dom::make("button", "", "Remove"))
        else {
            continue;
        };
        for (name, value) in [("type", "button"), ("data-own", "remove"), ("data-of", &at.to_string())] {
            dom::set_attribute(&remove, name, value);
        }
        dom::set_attribute(&remove, "aria-label", &format!("Remove: {words}"));
        if let Some(why) =
            why.as_ref().and_then(|why| dom::make("span", "why", &format!("Does not fit the text: {why}")))
        {
            line.append_child(&why).map(drop).unwrap_or_default();
        }
        entry.append_with_node_2(&line, &remove).unwrap_or_default();
        list.append_child(&entry).map(drop).unwrap_or_default();
    }
    dom::all_html(&format!("#{LIST_SHEET} .none")).iter().for_each(|line| dom::set_hidden(line, !told.is_empty()));
    let edits = shown().map(|record| record.edits).unwrap_or_default();
    for (what, is_off) in [("undo", edits.done.is_empty()), ("redo", edits.undone.is_empty())] {
        for button in dom::all(&format!("[data-own={what}]")) {
            // It keeps the focus, which a button that is off would lose.
            dom::set_attribute(&button, "aria-disabled", if is_off { "true" } else { "false" });
        }
    }
    let label =
        if told.is_empty() { "Your corrections".to_owned() } else { format!("Your corrections ({})", told.len()) };
    dom::all(&format!("#{BAR} [data-own=edits]")).iter().for_each(|button| button.set_text_content(Some(&label)));
}

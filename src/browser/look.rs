//! How the page looks to this reader: theme, size of the text, charts in the sentences, the hint. Kept in this browser; where
//! storage is refused it lasts as long as the page.

use web_sys::Storage;

use super::{dom, rail};

/// The sizes of the text, from the smallest to the largest.
const SIZES: [&str; 4] = ["-1", "", "1", "2"];

/// Takes up what was kept. The start script has set theme and size already, before anything was seen.
pub(super) fn take_up() {
    show_theme();
    if kept("charts").as_deref() == Some("off") {
        show_charts(false);
    }
    if kept("hint").as_deref() == Some("off") {
        dismiss_hint();
    }
}

/// Changes the theme: `light`, `dark`, or empty for that of the system.
pub(super) fn theme(theme: &str) {
    keep("theme", theme);
    show_theme();
}

/// Makes the text larger or smaller by one size.
pub(super) fn size(by: &str) {
    let now = dom::attribute(&dom::root(), "data-size");
    let at = SIZES.iter().position(|size| *size == now).unwrap_or(1);
    let next = if by == "1" { at + 1 } else { at.saturating_sub(1) };
    if let Some(size) = SIZES.get(next) {
        keep("size", size);
    }
}

/// Shows the small charts in the sentences, or leaves them out.
pub(super) fn toggle_charts() {
    let on = dom::root().class_list().contains("no-inline-charts");
    show_charts(on);
    store("charts", if on { "" } else { "off" });
}

/// Puts the hint away.
pub(super) fn dismiss_hint() {
    if let Some(hint) = dom::by_id("hint") {
        hint.set_hidden(true);
    }
    store("hint", "off");
}

fn show_charts(on: bool) {
    dom::set_class(&dom::root(), "no-inline-charts", !on);
    dom::all("[data-do=small-charts]").iter().for_each(|button| rail::press(button, on));
}

fn show_theme() {
    let theme = dom::attribute(&dom::root(), "data-theme");
    for button in dom::all("[data-do=theme]") {
        rail::press(&button, dom::attribute(&button, "data-of") == theme);
    }
}

/// Sets an attribute of the page and keeps it.
fn keep(name: &str, value: &str) {
    dom::set_attribute(&dom::root(), &format!("data-{name}"), value);
    store(name, value);
}

fn kept(name: &str) -> Option<String> {
    storage()?.get_item(&format!("verbatim.{name}")).ok()?
}

fn store(name: &str, value: &str) {
    if let Some(storage) = storage() {
        storage.set_item(&format!("verbatim.{name}"), value).unwrap_or_default();
    }
}

fn storage() -> Option<Storage> {
    dom::window().local_storage().ok().flatten()
}

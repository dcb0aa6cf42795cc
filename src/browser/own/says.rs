//! What `paste/` says while an article is brought: what is wrong, and how far the reading is.

use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, HtmlProgressElement};

use super::super::{dom, said};
use crate::view::paste::{OWN, PROGRESS, SAYS};

/// Says something to the reader, where they look: over the article while one is shown, else under the field.
pub(super) fn say(words: &str) {
    if is_over_article() {
        return said::keep(words);
    }
    set(dom::by_id(SAYS), words);
}

/// Takes away what was said.
fn hush() {
    if is_over_article() {
        said::hush();
    }
    set(dom::by_id(SAYS), "");
}

fn is_over_article() -> bool {
    dom::by_id(OWN).is_some_and(|own| !own.hidden())
}

/// Says that a file is being looked at.
pub(super) fn bringing() {
    begin("Looking for the article …");
}

/// Says that so many words are being read.
pub(super) fn reading(words: usize) {
    begin(&format!("Reading {} words …", grouped(words)));
}

fn begin(words: &str) {
    hush();
    set(part("p"), words);
    if let Some(bar) = bar() {
        // Without a value it shows that something goes on.
        bar.remove_attribute("value").unwrap_or_default();
    }
    show(true);
}

/// Says that so much of the page is drawn.
pub(super) fn drawn(parts: u32, of: u32) {
    if let Some(bar) = bar() {
        bar.set_max(f64::from(of.max(1)));
        bar.set_value(f64::from(parts));
    }
}

/// Puts away what is said of the reading.
pub(super) fn done() {
    show(false);
}

/// A whole number as it is written: 12,000. What charts write takes fractions, whose formatting weighs 7 KB.
pub(super) fn grouped(number: usize) -> String {
    let digits = number.to_string();
    let groups: Vec<&str> = digits.as_bytes().rchunks(3).rev().filter_map(|group| str::from_utf8(group).ok()).collect();
    groups.join(",")
}

fn show(on: bool) {
    if let Some(progress) = dom::by_id(PROGRESS) {
        dom::set_hidden(&progress, !on);
    }
}

fn part(selector: &str) -> Option<HtmlElement> {
    dom::first(&format!("#{PROGRESS} {selector}"))?.dyn_into().ok()
}

fn bar() -> Option<HtmlProgressElement> {
    part("progress")?.dyn_into().ok()
}

fn set(line: Option<HtmlElement>, words: &str) {
    if let Some(line) = line {
        line.set_text_content(Some(words));
    }
}

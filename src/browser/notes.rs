//! The notes of the margin, level with the lines that state their figures.

use web_sys::HtmlElement;

use super::dom;

/// A note stands at most so many lines below its own; one that would is folded, and opens when its number is pressed.
const FARTHEST: f64 = 6.0;
/// What parts two notes, in pixels.
const GAP: f64 = 20.0;

/// Levels the notes now and whenever the window changes.
pub(super) fn keep_level() {
    level();
    dom::on(&dom::window(), "resize", |_| level());
}

/// Puts each note level with its line, or right under the note before. What would stand too far from its line, or below
/// the last one, is folded.
pub(super) fn level() {
    let Some(story) = dom::by_id("story") else { return };
    let notes = dom::all_html(".note:not(.folded)");
    let is_beside = notes.first().and_then(|note| note.parent_element()).is_some_and(|notes| {
        dom::window()
            .get_computed_style(&notes)
            .ok()
            .flatten()
            .is_some_and(|style| style.get_property_value("position").is_ok_and(|position| position == "absolute"))
    });
    let last = story.get_bounding_client_rect().bottom();
    let mut free = f64::NEG_INFINITY;
    for note in &notes {
        note.class_list().remove_1("adrift").unwrap_or_default();
        if !is_beside {
            set_top(note, None);
            continue;
        }
        let Some(top) = note.parent_element().map(|notes| notes.get_bounding_client_rect().top()) else { continue };
        let words = dom::by_id(note.id().trim_start_matches("c-"));
        let line = words.and_then(|words| words.get_client_rects().get(0));
        let (line, height) = line.map_or((top, 30.0), |line| (line.top(), line.height()));
        let start = f64::max(line, free);
        let end = start + note.get_bounding_client_rect().height();
        if start - line > FARTHEST * height.max(24.0) || end > f64::max(last, line + height) {
            note.class_list().add_1("adrift").unwrap_or_default();
            continue;
        }
        set_top(note, Some(start - top));
        free = end + GAP;
    }
}

fn set_top(note: &HtmlElement, top: Option<f64>) {
    let top = top.map(|top| format!("{}px", top as i32)).unwrap_or_default();
    note.style().set_property("inset-block-start", &top).unwrap_or_default();
}

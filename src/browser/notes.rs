//! The notes of the margin, level with the lines that state their figures.

use web_sys::{Element, HtmlElement};

use super::dom;

/// A note stands at most so many lines below its own; one that would is folded, and opens when its number is pressed.
const FARTHEST: f64 = 6.0;
/// Notes so near the window are levelled, in pixels: more than the height of most windows, for browsers draw ahead.
const NEAR: f64 = 2_500.0;
/// What parts two notes, in pixels.
const GAP: f64 = 20.0;

/// Levels the notes now, whenever the window changes, and those of a stretch of a long article when it comes near the window:
/// asking where a note stands would make the browser lay out its whole stretch.
pub(super) fn keep_level() {
    level();
    dom::on(&dom::window(), "resize", |_| level());
    if let Some(story) = dom::by_id("story") {
        dom::on(&story, "contentvisibilityautostatechange", |_| level());
    }
}

/// Puts each note near the window level with its line, or right under the note before. What would stand too far from its line,
/// or below its stretch, is folded.
pub(super) fn level() {
    let (mut around, mut is_near, mut is_beside) = (None, false, false);
    let (mut last, mut free) = (0.0, 0.0);
    for note in dom::all_html(".note:not(.folded)") {
        let (Some(notes), stretch) = (note.parent_element(), note.closest(".stretch, #story").ok().flatten()) else {
            continue;
        };
        if stretch != around {
            let place = stretch.as_ref().map(Element::get_bounding_client_rect);
            is_near = place.as_ref().is_some_and(|place| place.top() < NEAR && place.bottom() > -NEAR);
            is_beside = is_near && is_absolute(&notes);
            last = place.map_or(0.0, |place| place.bottom());
            (around, free) = (stretch, f64::NEG_INFINITY);
        }
        if !is_near {
            continue;
        }
        note.class_list().remove_1("adrift").unwrap_or_default();
        if !is_beside {
            set_top(&note, None);
            continue;
        }
        let top = notes.get_bounding_client_rect().top();
        let words = dom::by_id(note.id().trim_start_matches("c-"));
        let line = words.and_then(|words| words.get_client_rects().get(0));
        let (line, height) = line.map_or((top, 30.0), |line| (line.top(), line.height()));
        let start = f64::max(line, free);
        let end = start + note.get_bounding_client_rect().height();
        if start - line > FARTHEST * height.max(24.0) || end > f64::max(last, line + height) {
            note.class_list().add_1("adrift").unwrap_or_default();
            continue;
        }
        set_top(&note, Some(start - top));
        free = end + GAP;
    }
}

/// Whether an element stands beside the text and not in it.
fn is_absolute(element: &Element) -> bool {
    let style = dom::window().get_computed_style(element).ok().flatten();
    style.is_some_and(|style| style.get_property_value("position").is_ok_and(|position| position == "absolute"))
}

fn set_top(note: &HtmlElement, top: Option<f64>) {
    let top = top.map(|top| format!("{}px", top as i32)).unwrap_or_default();
    note.style().set_property("inset-block-start", &top).unwrap_or_default();
}

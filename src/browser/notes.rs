//! The notes of the margin, level with the lines that state their figures.

use web_sys::HtmlElement;

use super::dom;

/// Levels the notes now and whenever the window changes. They are floats: the browser pushes colliding ones down, and
/// only the distance from the paragraph's top to the line is left to set.
pub(super) fn keep_level() {
    level();
    dom::on(&dom::window(), "resize", |_| level());
}

fn level() {
    let notes = dom::all_html(".passage > .note");
    notes.iter().for_each(|note| set_drop(note, 0));
    for note in &notes {
        if let Some(drop) = drop_of(note) {
            set_drop(note, drop);
        }
    }
}

/// How far the line of a note's words lies under the note, in pixels; `None` where the note is not in the margin.
fn drop_of(note: &HtmlElement) -> Option<i32> {
    let words = dom::by_id(note.id().trim_start_matches("c-"))?;
    let line = words.get_client_rects().get(0)?;
    let note = note.get_bounding_client_rect();
    let is_beside = note.left() >= line.right() || note.right() <= line.left();
    (is_beside && line.top() > note.top()).then(|| (line.top() - note.top()) as i32)
}

fn set_drop(note: &HtmlElement, drop: i32) {
    note.style().set_property("margin-block-start", &format!("{drop}px")).unwrap_or_default();
}

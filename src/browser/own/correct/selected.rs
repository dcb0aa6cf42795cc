//! The words of the article that the reader selected, also when a press elsewhere has ended that.

use std::cell::RefCell;

use web_sys::{HtmlElement, Range};

use super::super::super::dom;
use super::list::say_selected;

thread_local!(static SELECTED: RefCell<Option<Range>> = RefCell::default());

/// Follows what is selected, for as long as it is in the article.
pub(super) fn listen() {
    dom::on(&dom::document(), "selectionchange", |_| {
        let selection = dom::window().get_selection().ok().flatten().filter(|selection| !selection.is_collapsed());
        let range = selection.and_then(|selection| selection.get_range_at(0).ok());
        let Some(range) = range.filter(|range| story().is_some_and(|story| touches(range, &story))) else { return };
        SELECTED.with_borrow_mut(|selected| *selected = Some(range.clone_range()));
        say_selected(&String::from(range.to_string()));
    });
    // A press in the article that selects nothing ends it.
    dom::on(&dom::document(), "pointerdown", |event| {
        if dom::closest(event, "#own-page").is_some() {
            forget();
        }
    });
}

/// Lets go of what was selected.
pub(super) fn forget() {
    SELECTED.with_borrow_mut(|selected| *selected = None);
    say_selected("");
}

/// Where it is, as JSON: for each paragraph its number and two offsets in UTF-16.
pub(super) fn places() -> String {
    let selected = SELECTED.with_borrow(Clone::clone);
    let places = selected.map(|range| {
        let paragraphs = dom::all_html("#story .passage > p");
        let touched = paragraphs.iter().enumerate().filter(|(_, paragraph)| touches(&range, paragraph));
        touched.map(|(number, paragraph)| place(number, paragraph, &range)).collect::<Vec<String>>().join(",")
    });
    format!("[{}]", places.unwrap_or_default())
}

/// The part of a paragraph that `range` holds.
fn place(number: usize, paragraph: &HtmlElement, range: &Range) -> String {
    let offset = |node: Option<web_sys::Node>, at: u32, outside: u32| {
        let node = node.filter(|node| paragraph.contains(Some(node)));
        let before = dom::document().create_range().ok().zip(node).and_then(|(before, node)| {
            before.set_start(paragraph, 0).ok()?;
            before.set_end(&node, at).ok()?;
            Some(before.to_string().length())
        });
        before.unwrap_or(outside)
    };
    let all = dom::document().create_range().ok().map_or(0, |all| {
        all.select_node_contents(paragraph).unwrap_or_default();
        all.to_string().length()
    });
    let start = offset(range.start_container().ok(), range.start_offset().unwrap_or_default(), 0);
    let end = offset(range.end_container().ok(), range.end_offset().unwrap_or_default(), all);
    format!("[{number},{start},{end}]")
}

fn touches(range: &Range, element: &HtmlElement) -> bool {
    range.intersects_node(element).unwrap_or_default()
}

fn story() -> Option<HtmlElement> {
    dom::by_id("story")
}

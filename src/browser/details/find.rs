//! The hits of a search in the article.

use std::cell::{Cell, RefCell};

use web_sys::Range;

use super::ranges;
use crate::link::Find;

/// The name of the light on hits.
const LIGHT: &str = "found";
/// No more hits than these are marked.
const MOST: usize = 2_000;

thread_local! {
    static HITS: RefCell<Vec<Range>> = const { RefCell::new(Vec::new()) };
    /// Which hit comes next when the reader asks to see them.
    static NEXT: Cell<usize> = const { Cell::new(0) };
}

/// Marks the hits of `words`, none where it is empty; how many there are.
pub(super) fn mark(words: &str) -> usize {
    let hits = if words.is_empty() { Vec::new() } else { hits(words) };
    ranges::light(LIGHT, &hits);
    NEXT.set(0);
    HITS.replace(hits);
    HITS.with_borrow(Vec::len)
}

/// Goes to the next hit, round at the end.
pub(super) fn next() {
    HITS.with_borrow(|hits| {
        let next = NEXT.get();
        hits.get(next % hits.len().max(1)).into_iter().for_each(ranges::bring_into_view);
        NEXT.set(next + 1);
    });
}

fn hits(words: &str) -> Vec<Range> {
    let find = Find::new(words);
    let mut hits = Vec::new();
    for paragraph in ranges::paragraphs() {
        let text = paragraph.text_content().unwrap_or_default();
        if find.is_in(&text) {
            hits.extend(
                find.places(&text).into_iter().filter_map(|(start, end)| ranges::range(&paragraph, start, end)),
            );
        }
        if hits.len() > MOST {
            break;
        }
    }
    hits
}

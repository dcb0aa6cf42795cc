//! The order of the speakers in their list.

use super::super::{dom, rail};
use crate::article::Index;

/// Puts the rows of each list in the order in which the speakers are first quoted, or by their words, `by` "words".
pub(super) fn order(index: &Index, by: &str) {
    let place = |slug: &str| {
        let at = index.voices.iter().position(|voice| voice.slug == slug).unwrap_or(usize::MAX);
        let words = index.voices.get(at).filter(|_| by == "words").map_or(0, |voice| voice.words);
        (usize::MAX - words, at)
    };
    for list in dom::all(".people ul") {
        let rows = dom::all(".people li").into_iter().filter(|row| row.parent_element().as_ref() == Some(&list));
        let mut rows: Vec<_> = rows
            .filter_map(|row| {
                let slug = row.query_selector(".voice").ok()??.get_attribute("data-of")?;
                Some((place(&slug), row))
            })
            .collect();
        rows.sort_by_key(|(place, _)| *place);
        for (_, row) in rows {
            list.append_child(&row).map(drop).unwrap_or_default();
        }
    }
    for button in dom::all("[data-do=order-people]") {
        rail::press(&button, dom::attribute(&button, "data-of") == by);
    }
}

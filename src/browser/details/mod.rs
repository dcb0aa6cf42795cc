//! What the page's second module does: drawing what is looked at closely, and citing it.

mod copy;
mod drawn;
mod files;
mod find;
mod people;
mod picture;
mod ranges;
mod sheet;

use super::data;
use crate::article::Index;
use crate::link::View;
use crate::text::Span;

/// The name of the light on words that a reason rests on.
const SHOWN: &str = "shown";

/// Opens the sheet of an item, a speaker, or the keys.
pub fn open(what: &str, of: &str) {
    with_index(|index| sheet::open(index, what, of));
}

/// Shows what the mode of a view shows; `fragment` is its link.
pub fn show_mode(fragment: &str, by_speaker: bool) {
    with_index(|index| drawn::show(index, &View::read(fragment, ""), by_speaker));
}

/// Does what a button says in `data-do`, on what it says in `data-of`.
pub fn act(what: &str, of: &str) {
    with_index(|index| match what {
        "order-people" => people::order(index, of),
        "look-at-chart" => files::offer(index, of),
        // A number, the chart of which stands beside the text; and what it can be put beside.
        "item" | "others" => sheet::open(index, what, of),
        _ => {}
    });
}

/// Copies, shares or draws an item with its source.
pub fn cite(id: &str, how: &str) {
    with_index(|index| match how {
        "share" => copy::share_item(index, id),
        "picture" => copy::picture(index, id),
        format => copy::item(index, id, format),
    });
}

/// Copies or shares the address of a view.
pub fn hand_on(link: &str, how: &str) {
    if how == "share" { copy::share(link, link) } else { copy::link(link) }
}

/// Hands the reader the PNG of a chart.
pub fn chart(address: &str) {
    picture::chart(address);
}

/// Marks the hits of a search in the article; how many there are.
pub fn find(words: &str) -> u32 {
    find::mark(words) as u32
}

/// Goes to the next hit.
pub fn next_hit() {
    find::next();
}

/// Lights up the words that the reason of an item rests on, or the place `12-45`, and goes there.
pub fn show(what: &str) {
    with_index(|index| {
        let place =
            what.split_once('-').and_then(|(start, end)| Some(Span::new(start.parse().ok()?, end.parse().ok()?)));
        let spans = match (place, index.item(what)) {
            (Some(place), _) => vec![place],
            (None, Some(item)) => item.shows.clone(),
            (None, None) => Vec::new(),
        };
        let found: Vec<web_sys::Range> = spans.into_iter().filter_map(|span| ranges::place(index, span)).collect();
        ranges::light(SHOWN, &found);
        found.first().into_iter().for_each(ranges::bring_into_view);
    });
}

thread_local! {
    /// The index, read once.
    static INDEX: Option<Index> = data::read();
}

fn with_index(then: impl FnOnce(&Index)) {
    INDEX.with(|index| index.as_ref().map(then));
}

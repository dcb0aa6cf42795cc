//! What a view chooses from an article.

use super::View;
use crate::article::{Index, Item, Kind};
use crate::text::{fold, words};

/// What the view's speakers and search keep, in the order of the index. An event is nobody's own: speakers do not narrow
/// events.
pub fn chosen<'a>(index: &'a Index, view: &View) -> Vec<&'a Item> {
    let find = Find::new(&view.find);
    index.items.iter().filter(|item| is_by_chosen(item, view) && find.is_in(item)).collect()
}

pub(super) fn is_by_chosen(item: &Item, view: &View) -> bool {
    item.kind == Kind::Event || view.speakers.is_empty() || item.by.iter().any(|slug| view.speakers.contains(slug))
}

/// A search. It looks for words as they are compared, so that accents, case and kinds of marks do not matter; a search
/// without any word in it looks for its characters.
struct Find {
    words: Vec<String>,
    marks: Vec<char>,
}

impl Find {
    fn new(find: &str) -> Find {
        Find { words: words(find), marks: folded(find) }
    }

    fn is_in(&self, item: &Item) -> bool {
        let text = if item.near.is_empty() { &item.words } else { &item.near };
        match self.words.split_last() {
            // The last word may be unfinished: somebody is still typing.
            Some((last, whole)) => words(text)
                .windows(self.words.len())
                .any(|run| run.starts_with(whole) && run[whole.len()].starts_with(last.as_str())),
            None => self.marks.is_empty() || folded(text).windows(self.marks.len()).any(|run| run == self.marks),
        }
    }
}

fn folded(text: &str) -> Vec<char> {
    text.chars().flat_map(fold).collect()
}

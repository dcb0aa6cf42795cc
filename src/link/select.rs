//! What a view chooses from an article.

use super::find::Find;
use super::{Mode, View};
use crate::article::{Index, Item, Kind};

/// What the view's speakers and search keep, as places in the index, in order. An event is nobody's own: speakers do not
/// narrow events. A search finds quotes by their words or by the name of who says them.
pub fn chosen(index: &Index, view: &View) -> Vec<usize> {
    let find = Find::new(&view.find);
    let is_searching = !view.find.is_empty();
    let named = index.voices.iter().filter(|voice| is_searching && !voice.is_unknown() && find.is_in(&voice.name));
    let named: Vec<&str> = named.map(|voice| voice.slug.as_str()).collect();
    let is_found = |item: &Item| {
        let by_name = item.kind.is_quoted() && item.by.iter().any(|slug| named.contains(&slug.as_str()));
        by_name || find.is_in(if item.near.is_empty() { &item.words } else { &item.near })
    };
    let items = index.items.iter().enumerate();
    items.filter(|(_, item)| is_by_chosen(item, view) && (!is_searching || is_found(item))).map(|(at, _)| at).collect()
}

/// What the stepper steps through: the chosen quotes and reported statements, or terms where there are only those; among the
/// figures and the events the chosen ones.
pub fn steps<'a>(index: &'a Index, view: &View) -> Vec<&'a Item> {
    let of_mode = |kind: Kind| match view.mode {
        Mode::Article | Mode::Quotes => kind.is_quoted(),
        Mode::Figures => kind.prefix() == Kind::Figure.prefix(),
        Mode::Events => kind == Kind::Event,
    };
    let chosen = chosen(index, view).into_iter().filter_map(|at| index.items.get(at));
    let shown: Vec<&Item> = chosen.filter(|item| of_mode(item.kind)).collect();
    let speech: Vec<&Item> = shown.iter().copied().filter(|item| item.kind.is_speech()).collect();
    if speech.is_empty() { shown } else { speech }
}

fn is_by_chosen(item: &Item, view: &View) -> bool {
    item.kind == Kind::Event || view.speakers.is_empty() || item.by.iter().any(|slug| view.speakers.contains(slug))
}

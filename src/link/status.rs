//! The one line that says what a view shows.

use super::select::{chosen, steps};
use super::{Mode, View};
use crate::article::{Counts, Index, Kind, UNKNOWN, counted as count};

/// At most this many speakers are named.
const MOST_NAMES: usize = 3;
/// A longer search is cut in the line.
const LONGEST_FIND: usize = 40;

/// What the view shows, in two halves: of whom, and how much. The first may be left out where a chip says it already.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Status {
    /// The chosen speakers and the words searched for; empty where there are neither.
    pub whom: String,
    /// How much that is, or which of how many the reader is at.
    pub what: String,
}

impl Status {
    /// Both halves: `Jacob Thomas · 1 of 2`.
    pub fn line(&self) -> String {
        if self.whom.is_empty() { self.what.clone() } else { format!("{} · {}", self.whom, self.what) }
    }
}

/// What the view shows. `here` is the place, from 0, among [`steps`] that the reader is at.
pub fn status(index: &Index, view: &View, here: Option<usize>) -> Status {
    let whom = whom(index, view);
    let what = match view.mode {
        Mode::Article | Mode::Quotes => quotes(index, view, here),
        Mode::Figures => figures(index, view),
        Mode::Events => events(index, view),
    };
    Status { whom, what }
}

/// How much the article has in all.
pub fn counts(index: &Index) -> Counts {
    Counts {
        quotes: index.count(Kind::Quote),
        reported: index.count(Kind::Reported),
        terms: index.count(Kind::Term),
        speakers: index.voices.iter().filter(|voice| voice.speaks() && !voice.is_unknown()).count(),
        unnamed: index.voice(UNKNOWN).map_or(0, |voice| voice.quotes + voice.reported),
        figures: index.count(Kind::Figure),
    }
}

/// The names of the chosen speakers: `Jacob Thomas and Sophia Wan`; empty where nobody is chosen.
pub fn names(index: &Index, view: &View) -> String {
    let names: Vec<&str> = view.speakers.iter().map(|slug| speaker_name(slug, index)).collect();
    match names.as_slice() {
        [] => String::new(),
        [only] => (*only).to_owned(),
        [first @ .., last] if names.len() <= MOST_NAMES => format!("{} and {last}", first.join(", ")),
        _ => format!("{} and {} more", names[..MOST_NAMES - 1].join(", "), names.len() + 1 - MOST_NAMES),
    }
}

fn whom(index: &Index, view: &View) -> String {
    // An event is nobody's own, so the chosen speakers say nothing about it.
    let names = if view.mode == Mode::Events { String::new() } else { names(index, view) };
    match (names.as_str(), view.find.as_str()) {
        (_, "") => names,
        ("", find) => format!("“{}”", short(find)),
        (_, find) => format!("{names} · “{}”", short(find)),
    }
}

fn quotes(index: &Index, view: &View, here: Option<usize>) -> String {
    if !view.is_filtered() {
        return counts(index).said();
    }
    let steps = steps(index, view);
    match (steps.len(), here) {
        (0, _) => "no quote".to_owned(),
        (all, Some(at)) if at < all => format!("{} of {all}", at + 1),
        (all, _) => count(all, "quote"),
    }
}

fn figures(index: &Index, view: &View) -> String {
    let (figures, missing) = (kept(index, view, Kind::Figure), kept(index, view, Kind::Missing));
    let missing = if missing > 0 { format!(", {missing} missing") } else { String::new() };
    match figures {
        0 if missing.is_empty() => "no figures".to_owned(),
        figures if view.is_filtered() => {
            format!("{figures} of {}{missing}", count(index.count(Kind::Figure), "figure"))
        }
        figures => format!("{}{missing}", count(figures, "figure")),
    }
}

fn events(index: &Index, view: &View) -> String {
    let all = index.count(Kind::Event);
    match kept(index, view, Kind::Event) {
        0 => "no events".to_owned(),
        kept if view.find.is_empty() => count(kept, "event"),
        kept => format!("{kept} of {}", count(all, "event")),
    }
}

fn kept(index: &Index, view: &View, kind: Kind) -> usize {
    chosen(index, view).into_iter().filter(|&at| index.items.get(at).is_some_and(|item| item.kind == kind)).count()
}

fn speaker_name<'a>(slug: &'a str, index: &'a Index) -> &'a str {
    match index.voice(slug) {
        Some(voice) => &voice.name,
        None if slug == UNKNOWN => "Speaker unclear",
        None => slug,
    }
}

fn short(find: &str) -> String {
    let mut chars = find.chars();
    let short: String = chars.by_ref().take(LONGEST_FIND).collect();
    if chars.next().is_some() { format!("{short}…") } else { short }
}

//! From what a link says to what the article has, never repairing silently.

use super::id::{Shown, cut};
use super::overlap::{Overlap, convincing, only};
use super::select::chosen;
use super::{Mode, Notice, Speakers, View};
use crate::article::{Alias, Index, Item, Kind, UNKNOWN, Voice};
use crate::text::words;

/// An alias of an alias is followed this far, so that aliases in a circle end.
const LONGEST_CHAIN: usize = 16;

/// What a link comes to in this article.
#[derive(Clone, Debug, PartialEq)]
pub struct Resolved {
    /// The view to show: its speakers and its id are the article's own.
    pub view: View,
    /// What the reader has to be told, in this order.
    pub notices: Vec<Notice>,
    /// What the link points at.
    pub target: Option<Target>,
}

/// The item that a link points at.
#[derive(Clone, Debug, PartialEq)]
pub struct Target {
    /// What it is.
    pub kind: Kind,
    /// Its id in the article.
    pub id: String,
    /// Whether the link says exactly this id. If not it was repaired: a dashed outline, and a notice.
    pub exact: bool,
}

impl Target {
    /// The very item that a reader chose.
    pub fn exact(id: &str) -> Target {
        Target { kind: Kind::of_id(id), id: id.to_owned(), exact: true }
    }
}

/// What `view` comes to in the article of `index`.
pub fn resolve(view: &View, index: &Index) -> Resolved {
    let mut view = view.normalised();
    let mut notices = Vec::new();
    view.speakers = known_speakers(&view.speakers, index, &mut notices);
    let mut item = |linked: Option<String>| linked.and_then(|linked| target(&linked, index, &mut notices));
    let (target, beside) = (item(view.at.take()), item(view.beside.take()));
    if let Some(target) = &target {
        view.at = Some(target.id.clone());
        // Only two numbers stand side by side.
        let is_number = |target: &Target| target.kind == Kind::Figure;
        view.beside = beside.filter(|beside| is_number(beside) && is_number(target)).map(|beside| beside.id);
        reveal(&mut view, target, index, &mut notices);
    }
    Resolved { view, notices, target }
}

/// Lets go of whatever would hide the target: it beats the rest of its link.
fn reveal(view: &mut View, target: &Target, index: &Index, notices: &mut Vec<Notice>) {
    let kind = target.kind;
    let shown_in = match kind {
        Kind::Quote | Kind::Reported | Kind::Term => Mode::Quotes,
        Kind::Figure | Kind::Missing => Mode::Figures,
        Kind::Event => Mode::Events,
    };
    if view.mode != Mode::Article && view.mode != shown_in {
        notices.push(Notice::ModeDropped { kind, mode: view.mode });
        view.mode = Mode::Article;
    }
    let speakers_only = View { speakers: view.speakers.clone(), ..View::default() };
    if !is_chosen(target, index, &speakers_only) {
        notices.push(Notice::SpeakersDropped { kind, several: view.speakers.len() > 1 });
        view.speakers.clear();
    }
    if !is_chosen(target, index, view) {
        let find = std::mem::take(&mut view.find);
        notices.push(Notice::FindDropped { kind, find });
    }
}

fn is_chosen(target: &Target, index: &Index, view: &View) -> bool {
    chosen(index, view).into_iter().filter_map(|at| index.items.get(at)).any(|item| item.id == target.id)
}

/// The speakers that the slugs of a link mean. Unknown ones are left out, so that no link empties the page.
fn known_speakers(slugs: &Speakers, index: &Index, notices: &mut Vec<Notice>) -> Speakers {
    let mut known = Speakers::default();
    let mut unknown = Vec::new();
    for slug in slugs.iter() {
        let linked = slug.clone();
        let is_name = |voice: &&Voice| voice.slug != UNKNOWN;
        if index.voice(slug).is_some() {
            known.insert(linked);
        } else if slug == UNKNOWN {
            notices.push(Notice::NoneUnattributed);
        } else if let Some((voice, _)) = followed(slug, index, |now| index.voice(now)) {
            known.insert(voice.slug.clone());
            notices.push(Notice::RenamedSpeaker { linked, speaker: voice.slug.clone() });
        } else if let Some(voice) = only(index.voices.iter().filter(is_name).filter(|voice| is_part(slug, &voice.slug)))
        {
            known.insert(voice.slug.clone());
            notices.push(Notice::GuessedSpeaker { linked, speaker: voice.slug.clone() });
        } else {
            unknown.push(linked);
        }
    }
    if !unknown.is_empty() {
        notices.push(Notice::UnknownSpeakers { slugs: unknown, alone: known.is_empty() });
    }
    known
}

/// Whether whole words of `slug` begin or end with `part`.
fn is_part(part: &str, slug: &str) -> bool {
    let ends = slug.strip_suffix(part).is_some_and(|rest| rest.ends_with('-'));
    ends || slug.strip_prefix(part).is_some_and(|rest| rest.starts_with('-'))
}

/// What the aliases make of `name`, as soon as `find` knows it, and the last alias on the way.
fn followed<'a, T>(name: &'a str, index: &'a Index, find: impl Fn(&'a str) -> Option<T>) -> Option<(T, &'a Alias)> {
    let next = |name: &str| index.aliases.iter().find(|(old, _)| old == name).map(|(_, alias)| alias);
    let known = |alias: &'a Alias| find(&alias.to).map(|found| (found, alias));
    std::iter::successors(next(name), |alias| next(&alias.to)).take(LONGEST_CHAIN).find_map(known)
}

/// The item that an id means: the first hit of id, alias, beginning of an id, first or last words, most words. Each but the
/// first is said.
fn target(linked: &str, index: &Index, notices: &mut Vec<Notice>) -> Option<Target> {
    let with_id = |id: &str| index.item(id);
    if let Some(item) = with_id(linked) {
        return Some(found(item, true));
    }
    let kind = Kind::of_id(linked);
    if let Some((item, alias)) = followed(linked, index, with_id) {
        let (linked, became) = (linked.to_owned(), alias.clone());
        notices.push(Notice::Became { kind: item.kind, linked, became, by: item.by.first().cloned() });
        return Some(found(item, false));
    }
    let alike: Vec<&Item> = index.items.iter().filter(|item| item.kind.prefix() == kind.prefix()).collect();
    if let Some(item) = only(alike.iter().filter(|item| is_cut_from(linked, &item.id))) {
        notices.push(Notice::Cut { kind: item.kind });
        return Some(found(item, false));
    }
    let words: Vec<Vec<String>> = alike.iter().map(|item| words(&item.words)).collect();
    let closest = closest(&Shown::in_id(linked), &words.iter().map(Vec::as_slice).collect::<Vec<&[String]>>());
    let linked = linked.to_owned();
    notices.push(match closest {
        Closest::Item(_) => Notice::Closest { kind, linked },
        Closest::Several => Notice::Ambiguous { kind, linked },
        Closest::None => Notice::Gone { kind, linked },
    });
    match closest {
        Closest::Item(at) => Some(found(alike[at], false)),
        Closest::Several | Closest::None => None,
    }
}

/// Whether a link is the beginning of an id, cut off between two of its words, as programs do that end a link at a sign.
fn is_cut_from(linked: &str, id: &str) -> bool {
    const FEWEST_WORDS: usize = 2;
    let rest = id.strip_prefix(linked).unwrap_or_default();
    rest.starts_with(['-', '~']) && linked.split('-').count() > FEWEST_WORDS
}

fn found(item: &Item, exact: bool) -> Target {
    Target { kind: item.kind, id: item.id.clone(), exact }
}

/// What comes closest to the words of a link.
pub(super) enum Closest {
    /// The place of the one that does.
    Item(usize),
    /// More than one item has just these words: which was meant, nobody can tell.
    Several,
    /// Nothing does.
    None,
}

/// Of items with these `words`, the one that begins or ends like the link, where it is the only one; else the one that
/// clearly shares most words.
pub(super) fn closest(linked: &Shown, words: &[&[String]]) -> Closest {
    let shown = linked.words();
    if shown.is_empty() {
        return Closest::None;
    }
    let words: Vec<Vec<String>> = words.iter().map(|words| words.iter().map(|word| cut(word)).collect()).collect();
    let ends: Vec<Shown> = words.iter().map(|words| Shown::of(words)).collect();
    if ends.iter().filter(|ends| *ends == linked).count() > 1 {
        return Closest::Several;
    }
    // A link that shows all its words must not find them scattered over a long text.
    let overlap = if linked.is_whole() { Overlap::between } else { Overlap::within };
    let overlaps: Vec<Overlap> = words.iter().map(|words| overlap(&shown, words)).collect();
    let places = || 0..words.len();
    let first = only(places().filter(|&at| ends[at].first() == linked.first()));
    let last = only(places().filter(|&at| ends[at].last() == linked.last()));
    // Where one begins and another ends like the link, or a third has clearly more of its words, the words decide.
    let by_ends = match (first, last) {
        (Some(first), Some(last)) if overlaps[last].shared > overlaps[first].shared => Some(last),
        (first, last) => first.or(last),
    };
    let by_ends = by_ends.filter(|&at| overlaps.iter().all(|other| !other.is_clear_of(overlaps[at])));
    let at = by_ends.or_else(|| convincing(overlaps.iter().copied().enumerate()));
    at.map_or(Closest::None, Closest::Item)
}

//! From what a link says to what the article has, never repairing silently.

use std::collections::{BTreeMap, BTreeSet};

use super::id::{Shown, cut, id};
use super::item::{Item, Kind, items};
use super::overlap::{Overlap, convincing, only};
use super::select::{chosen_events, chosen_figures, chosen_missing, chosen_quotes};
use super::{Mode, Notice, UNKNOWN, View};
use crate::article::Article;

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

/// What `view` comes to in `article`.
pub fn resolve(view: &View, article: &Article) -> Resolved {
    let mut view = view.normalised();
    let mut notices = Vec::new();
    view.speakers = known_speakers(&view.speakers, article, &mut notices);
    let target = view.at.take().and_then(|linked| target(&linked, article, &mut notices));
    if let Some(target) = &target {
        view.at = Some(target.id.clone());
        reveal(&mut view, target, article, &mut notices);
    }
    Resolved { view, notices, target }
}

/// Lets go of whatever would hide the target: it beats the rest of its link.
fn reveal(view: &mut View, target: &Target, article: &Article, notices: &mut Vec<Notice>) {
    let kind = target.kind;
    let shown_in = match kind {
        Kind::Quote => Mode::Quotes,
        Kind::Figure | Kind::Missing => Mode::Figures,
        Kind::Event => Mode::Events,
    };
    if view.mode != Mode::Article && view.mode != shown_in {
        notices.push(Notice::ModeDropped { kind, mode: view.mode });
        view.mode = Mode::Article;
    }
    let speakers_only = View { speakers: view.speakers.clone(), ..View::default() };
    if !is_chosen(target, article, &speakers_only) {
        notices.push(Notice::SpeakersDropped { kind, several: view.speakers.len() > 1 });
        view.speakers.clear();
    }
    if !is_chosen(target, article, view) {
        let find = std::mem::take(&mut view.find);
        notices.push(Notice::FindDropped { kind, find });
    }
}

fn is_chosen(target: &Target, article: &Article, view: &View) -> bool {
    let id = target.id.as_str();
    match target.kind {
        Kind::Quote => chosen_quotes(article, view).into_iter().any(|at| article.quotes[at].id == id),
        Kind::Figure => chosen_figures(article, view).into_iter().any(|at| article.figures[at].id == id),
        Kind::Missing => chosen_missing(article, view).into_iter().any(|at| article.missing[at].id == id),
        Kind::Event => chosen_events(article, view).into_iter().any(|at| article.events[at].id == id),
    }
}

/// The speakers that the slugs of a link mean. Unknown ones are left out, so that no link empties the page.
fn known_speakers(slugs: &BTreeSet<String>, article: &Article, notices: &mut Vec<Notice>) -> BTreeSet<String> {
    let mut known = BTreeSet::new();
    let mut unknown = Vec::new();
    for slug in slugs {
        let linked = slug.clone();
        if article.speaker(slug).is_some() {
            known.insert(linked);
        } else if slug == UNKNOWN {
            match article.quotes.iter().any(|quote| quote.speaker().is_none()) {
                true => drop(known.insert(linked)),
                false => notices.push(Notice::NoneUnattributed),
            }
        } else if let Some(speaker) = followed(slug, &article.aliases, |now| article.speaker(now)) {
            known.insert(speaker.slug.clone());
            notices.push(Notice::RenamedSpeaker { linked, speaker: speaker.slug.clone() });
        } else if let Some(speaker) = only(article.speakers.iter().filter(|speaker| is_part(slug, &speaker.slug))) {
            known.insert(speaker.slug.clone());
            notices.push(Notice::GuessedSpeaker { linked, speaker: speaker.slug.clone() });
        } else {
            unknown.push(linked);
        }
    }
    if !unknown.is_empty() {
        notices.push(Notice::UnknownSpeakers { slugs: unknown });
    }
    known
}

/// Whether whole words of `slug` begin or end with `part`.
fn is_part(part: &str, slug: &str) -> bool {
    let ends = slug.strip_suffix(part).is_some_and(|rest| rest.ends_with('-'));
    ends || slug.strip_prefix(part).is_some_and(|rest| rest.starts_with('-'))
}

/// What the aliases make of `name`, as soon as `find` knows it.
fn followed<'a, T>(
    name: &'a str,
    aliases: &'a BTreeMap<String, String>,
    find: impl Fn(&'a str) -> Option<T>,
) -> Option<T> {
    let chain = std::iter::successors(aliases.get(name), |name| aliases.get(name.as_str()));
    chain.take(LONGEST_CHAIN).find_map(|name| find(name))
}

/// The item that an id means: the first hit of id, alias, first or last words, most words. Each but the first is said.
fn target(linked: &str, article: &Article, notices: &mut Vec<Notice>) -> Option<Target> {
    let items = items(article);
    let with_id = |id: &str| items.iter().find(|item| item.id == id);
    if let Some(item) = with_id(linked) {
        return Some(found(item, true));
    }
    if let Some(item) = followed(linked, &article.aliases, with_id) {
        notices.push(became(linked, item, article));
        return Some(found(item, false));
    }
    let kind = Kind::of_id(linked);
    let alike: Vec<&Item<'_>> = items.iter().filter(|item| item.kind.prefix() == kind.prefix()).collect();
    let closest = closest(&Shown::in_id(linked), &alike, &article.text);
    let linked = linked.to_owned();
    notices.push(match closest {
        Closest::Item(_) => Notice::Closest { kind, linked },
        Closest::Several => Notice::Ambiguous { kind, linked },
        Closest::None => Notice::Gone { kind, linked },
    });
    match closest {
        Closest::Item(item) => Some(found(item, false)),
        Closest::Several | Closest::None => None,
    }
}

fn found(item: &Item<'_>, exact: bool) -> Target {
    Target { kind: item.kind, id: item.id.to_owned(), exact }
}

/// What to say of an alias. The id may have changed with the words or only because somebody else now says the same.
fn became(linked: &str, item: &Item<'_>, article: &Article) -> Notice {
    let kind = item.kind;
    let same_words = id(kind.prefix(), &item.words(&article.text), "") == linked;
    if same_words { Notice::Repeated { kind } } else { Notice::Reworded { kind, linked: linked.to_owned() } }
}

/// What comes closest to the words of a link.
enum Closest<'i, 'a> {
    Item(&'i Item<'a>),
    /// More than one item has just these words: which was meant, nobody can tell.
    Several,
    None,
}

/// The item that begins or ends like the link, where it is the only one; else the one that clearly shares most words.
fn closest<'i, 'a>(linked: &Shown, items: &[&'i Item<'a>], text: &str) -> Closest<'i, 'a> {
    let shown = linked.words();
    if shown.is_empty() {
        return Closest::None;
    }
    let words: Vec<Vec<String>> =
        items.iter().map(|item| item.words(text).iter().map(|word| cut(word)).collect()).collect();
    let ends: Vec<Shown> = words.iter().map(|words| Shown::of(words)).collect();
    if ends.iter().filter(|ends| *ends == linked).count() > 1 {
        return Closest::Several;
    }
    // A link that shows all its words must not find them scattered over a long text.
    let overlap = if linked.is_whole() { Overlap::between } else { Overlap::within };
    let overlaps: Vec<Overlap> = words.iter().map(|words| overlap(&shown, words)).collect();
    let places = || 0..items.len();
    let first = only(places().filter(|&at| ends[at].first() == linked.first()));
    let last = only(places().filter(|&at| ends[at].last() == linked.last()));
    // Where one begins and another ends like the link, or a third has clearly more of its words, the words decide.
    let by_ends = match (first, last) {
        (Some(first), Some(last)) if overlaps[last].shared > overlaps[first].shared => Some(last),
        (first, last) => first.or(last),
    };
    let by_ends = by_ends.filter(|&at| overlaps.iter().all(|other| !other.is_clear_of(overlaps[at])));
    let at = by_ends.or_else(|| convincing(overlaps.iter().copied().enumerate()));
    at.map_or(Closest::None, |at| Closest::Item(items[at]))
}

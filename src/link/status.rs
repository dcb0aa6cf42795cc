//! The one line that says what a view shows.

use super::select::chosen;
use super::{Mode, View};
use crate::article::{Index, Kind, UNKNOWN};

/// At most this many speakers are named.
const MOST_NAMES: usize = 3;
/// A longer search is cut in the line.
const LONGEST_FIND: usize = 40;

/// What the view shows, in a line: `9 quotes by 5 speakers, 2 terms`, or `2 of 9 quotes · Jacob Thomas`.
pub fn status_line(index: &Index, view: &View) -> String {
    match view.mode {
        Mode::Article | Mode::Quotes if view.is_filtered() => filtered_quotes(index, view),
        Mode::Article | Mode::Quotes => all_quotes(index),
        Mode::Figures => figures(index, view),
        Mode::Events => events(index, view),
    }
}

fn all_quotes(index: &Index) -> String {
    let (quotes, terms) = (all(index, Kind::Quote), all(index, Kind::Term));
    let nameless = index.voice(UNKNOWN).map_or(0, |voice| voice.quotes);
    let speakers: Vec<&str> = index
        .voices
        .iter()
        .filter(|voice| voice.quotes > 0 && voice.slug != UNKNOWN)
        .map(|voice| voice.name.as_str())
        .collect();
    let by_somebody = match speakers.as_slice() {
        [] if quotes == 0 => "No quotes".to_owned(),
        [] => count(quotes, "quote"),
        [speaker] => format!("{} by {speaker}", count(quotes - nameless, "quote")),
        speakers => format!("{} by {}", count(quotes - nameless, "quote"), count(speakers.len(), "speaker")),
    };
    let nameless = match nameless {
        0 => String::new(),
        nameless if speakers.is_empty() && nameless == quotes => " by nobody named".to_owned(),
        nameless => format!(", {nameless} by nobody named"),
    };
    let terms = if terms > 0 { format!(", {}", count(terms, "term")) } else { String::new() };
    format!("{by_somebody}{nameless}{terms}")
}

fn filtered_quotes(index: &Index, view: &View) -> String {
    let share = |kind: Kind| {
        let chosen = kept(index, view, kind);
        let noun = if kind == Kind::Term { "term" } else { "quote" };
        (chosen > 0).then(|| format!("{chosen} of {}", count(all(index, kind), noun)))
    };
    let parts: Vec<String> = [Kind::Quote, Kind::Term].into_iter().filter_map(share).collect();
    if parts.is_empty() { none("quotes", index, view) } else { some(&parts.join(" and "), index, view) }
}

fn figures(index: &Index, view: &View) -> String {
    let (chosen, missing) = (kept(index, view, Kind::Figure), kept(index, view, Kind::Missing));
    let all = all(index, Kind::Figure);
    let figures = match chosen {
        0 if view.is_filtered() && missing == 0 => return none("figures", index, view),
        0 => "No figures".to_owned(),
        chosen if view.is_filtered() => format!("{chosen} of {}", count(all, "figure")),
        _ => count(all, "figure"),
    };
    let missing = if missing > 0 { format!(", {missing} missing") } else { String::new() };
    format!("{figures}{}{missing}{}", containing(view), of_whom(index, view))
}

fn events(index: &Index, view: &View) -> String {
    // An event is nobody's own, so the chosen speakers say nothing about it.
    let view = View { speakers: Default::default(), ..view.clone() };
    let all = all(index, Kind::Event);
    match kept(index, &view, Kind::Event) {
        0 if view.is_filtered() => none("events", index, &view),
        0 => "No events".to_owned(),
        chosen if view.is_filtered() => some(&format!("{chosen} of {}", count(all, "event")), index, &view),
        _ => count(all, "event"),
    }
}

fn all(index: &Index, kind: Kind) -> usize {
    index.items.iter().filter(|item| item.kind == kind).count()
}

fn kept(index: &Index, view: &View, kind: Kind) -> usize {
    chosen(index, view).into_iter().filter(|item| item.kind == kind).count()
}

/// Something is chosen: what, with which words in it, of whom.
fn some(what: &str, index: &Index, view: &View) -> String {
    format!("{what}{}{}", containing(view), of_whom(index, view))
}

fn containing(view: &View) -> String {
    if view.find.is_empty() { String::new() } else { format!(" containing “{}”", short(&view.find)) }
}

fn of_whom(index: &Index, view: &View) -> String {
    if view.speakers.is_empty() { String::new() } else { format!(" · {}", names(index, view, "and")) }
}

/// Nothing is chosen: a sentence that says so.
fn none(what: &str, index: &Index, view: &View) -> String {
    let by = if view.speakers.is_empty() { String::new() } else { format!(" by {}", names(index, view, "or")) };
    let find = if view.find.is_empty() { String::new() } else { format!(" contain “{}”", short(&view.find)) };
    format!("No {what}{by}{find}.")
}

fn names(index: &Index, view: &View, and: &str) -> String {
    let names: Vec<&str> = view.speakers.iter().map(|slug| speaker_name(slug, index)).collect();
    match names.as_slice() {
        [] => String::new(),
        [only] => (*only).to_owned(),
        [first @ .., last] if names.len() <= MOST_NAMES => format!("{} {and} {last}", first.join(", ")),
        _ => format!("{} {and} {} more", names[..MOST_NAMES - 1].join(", "), names.len() + 1 - MOST_NAMES),
    }
}

fn speaker_name<'a>(slug: &'a str, index: &'a Index) -> &'a str {
    match index.voice(slug) {
        Some(voice) if slug != UNKNOWN => &voice.name,
        _ if slug == UNKNOWN => "nobody named",
        _ => slug,
    }
}

fn count(number: usize, noun: &str) -> String {
    format!("{number} {noun}{}", if number == 1 { "" } else { "s" })
}

fn short(find: &str) -> String {
    let mut chars = find.chars();
    let short: String = chars.by_ref().take(LONGEST_FIND).collect();
    if chars.next().is_some() { format!("{short}…") } else { short }
}

//! The one line that says what a view shows.

use super::select::{chosen_events, chosen_figures, chosen_missing, chosen_quotes};
use super::{Mode, UNKNOWN, View};
use crate::article::{Article, Quote};

/// At most this many speakers are named.
const MOST_NAMES: usize = 3;
/// A longer search is cut in the line.
const LONGEST_FIND: usize = 40;

/// How many quotes and terms a view chooses, and out of how many.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tally {
    /// The chosen quotes that somebody says.
    pub quotes: usize,
    /// The chosen terms.
    pub terms: usize,
    /// All quotes that somebody says.
    pub of_quotes: usize,
    /// All terms.
    pub of_terms: usize,
}

impl Tally {
    /// The tally of a view of an article.
    pub fn of(article: &Article, view: &View) -> Tally {
        let chosen = chosen_quotes(article, view);
        let quotes = chosen.iter().filter(|&&at| article.quotes[at].is_speech()).count();
        let of_quotes = article.quotes.iter().filter(|quote| quote.is_speech()).count();
        Tally { quotes, terms: chosen.len() - quotes, of_quotes, of_terms: article.quotes.len() - of_quotes }
    }
}

/// What the view shows, in a line: `9 quotes by 5 speakers, 2 terms`, or `2 of 9 quotes · Jacob Thomas`.
pub fn status_line(article: &Article, view: &View) -> String {
    match view.mode {
        Mode::Article | Mode::Quotes if view.is_filtered() => filtered_quotes(article, view),
        Mode::Article | Mode::Quotes => all_quotes(article),
        Mode::Figures => figures(article, view),
        Mode::Events => events(article, view),
    }
}

fn all_quotes(article: &Article) -> String {
    let speech: Vec<&Quote> = article.quotes.iter().filter(|quote| quote.is_speech()).collect();
    let mut speakers: Vec<&str> = speech.iter().filter_map(|quote| quote.speaker()).collect();
    let by_somebody = speakers.len();
    speakers.sort_unstable();
    speakers.dedup();
    let quotes = match (speakers.as_slice(), by_somebody) {
        ([], 0) if speech.is_empty() => "No quotes".to_owned(),
        ([], _) => count(speech.len(), "quote"),
        ([speaker], by) => format!("{} by {}", count(by, "quote"), speaker_name(speaker, article)),
        (speakers, by) => format!("{} by {}", count(by, "quote"), count(speakers.len(), "speaker")),
    };
    let nameless = match speech.len() - by_somebody {
        0 => String::new(),
        nameless if by_somebody > 0 => format!(", {nameless} by nobody named"),
        _ => " by nobody named".to_owned(),
    };
    let terms = match article.quotes.len() - speech.len() {
        0 => String::new(),
        terms => format!(", {}", count(terms, "term")),
    };
    format!("{quotes}{nameless}{terms}")
}

fn filtered_quotes(article: &Article, view: &View) -> String {
    let tally = Tally::of(article, view);
    let share =
        |chosen: usize, all: usize, noun: &str| (chosen > 0).then(|| format!("{chosen} of {}", count(all, noun)));
    let parts = [share(tally.quotes, tally.of_quotes, "quote"), share(tally.terms, tally.of_terms, "term")];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    if parts.is_empty() { none("quotes", article, view) } else { some(&parts.join(" and "), article, view) }
}

fn figures(article: &Article, view: &View) -> String {
    let (chosen, missing) = (chosen_figures(article, view).len(), chosen_missing(article, view).len());
    let figures = match chosen {
        0 if view.is_filtered() && missing == 0 => return none("figures", article, view),
        0 => "No figures".to_owned(),
        _ if view.is_filtered() => format!("{chosen} of {}", count(article.figures.len(), "figure")),
        _ => count(chosen, "figure"),
    };
    let missing = if missing > 0 { format!(", {missing} missing") } else { String::new() };
    format!("{figures}{}{missing}{}", containing(view), of_whom(article, view))
}

fn events(article: &Article, view: &View) -> String {
    // An event is nobody's own, so the chosen speakers say nothing about it.
    let view = View { speakers: Default::default(), ..view.clone() };
    let all = article.events.len();
    match chosen_events(article, &view).len() {
        0 if view.is_filtered() => none("events", article, &view),
        0 => "No events".to_owned(),
        chosen if view.is_filtered() => some(&format!("{chosen} of {}", count(all, "event")), article, &view),
        _ => count(all, "event"),
    }
}

/// Something is chosen: what, with which words in it, of whom.
fn some(what: &str, article: &Article, view: &View) -> String {
    format!("{what}{}{}", containing(view), of_whom(article, view))
}

fn containing(view: &View) -> String {
    if view.find.is_empty() { String::new() } else { format!(" containing “{}”", short(&view.find)) }
}

fn of_whom(article: &Article, view: &View) -> String {
    if view.speakers.is_empty() { String::new() } else { format!(" · {}", names(article, view, "and")) }
}

/// Nothing is chosen: a sentence that says so.
fn none(what: &str, article: &Article, view: &View) -> String {
    let by = if view.speakers.is_empty() { String::new() } else { format!(" by {}", names(article, view, "or")) };
    let find = if view.find.is_empty() { String::new() } else { format!(" contain “{}”", short(&view.find)) };
    format!("No {what}{by}{find}.")
}

fn names(article: &Article, view: &View, and: &str) -> String {
    let names: Vec<&str> = view.speakers.iter().map(|slug| speaker_name(slug, article)).collect();
    match names.as_slice() {
        [] => String::new(),
        [only] => (*only).to_owned(),
        [first @ .., last] if names.len() <= MOST_NAMES => format!("{} {and} {last}", first.join(", ")),
        _ => format!("{} {and} {} more", names[..MOST_NAMES - 1].join(", "), names.len() + 1 - MOST_NAMES),
    }
}

fn speaker_name<'a>(slug: &'a str, article: &'a Article) -> &'a str {
    let nameless = if slug == UNKNOWN { "nobody named" } else { slug };
    article.speaker(slug).map_or(nameless, |speaker| speaker.name.as_str())
}

fn count(number: usize, noun: &str) -> String {
    format!("{number} {noun}{}", if number == 1 { "" } else { "s" })
}

fn short(find: &str) -> String {
    match find.char_indices().nth(LONGEST_FIND) {
        Some((at, _)) => format!("{}…", &find[..at]),
        None => find.to_owned(),
    }
}

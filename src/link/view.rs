//! What the reader is looking at. It is exactly what a link says.

use super::{Speakers, percent};
use crate::article::Kind;
use crate::text::{fold, is_wordy};

/// A view holds at most this many speakers.
pub const MOST_SPEAKERS: usize = 64;
/// A speaker's slug is at most this many characters long.
pub const LONGEST_SLUG: usize = 100;
/// A search is at most this many characters long.
pub const LONGEST_FIND: usize = 200;
/// An id is at most this many characters long.
pub const LONGEST_ID: usize = 300;

/// What the reader is looking at. The default is the whole article.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct View {
    /// The slugs of the chosen speakers, [`UNKNOWN`](crate::article::UNKNOWN) among them; none is everyone.
    pub speakers: Speakers,
    /// How the article is shown.
    pub mode: Mode,
    /// The words searched for; empty is no search.
    pub find: String,
    /// The id of the one quote, figure or event that is pointed at.
    pub at: Option<String>,
    /// The id of the figure that the one at `at` is put beside, for a chart of the reader's own.
    pub beside: Option<String>,
}

/// How the article is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Mode {
    /// The text, with what is not chosen dimmed.
    #[default]
    Article,
    /// Only the chosen quotes.
    Quotes,
    /// All figures.
    Figures,
    /// All events on a time axis.
    Events,
}

impl Mode {
    /// Its name in links.
    pub fn name(self) -> &'static str {
        match self {
            Mode::Article => "article",
            Mode::Quotes => "quotes",
            Mode::Figures => "figures",
            Mode::Events => "events",
        }
    }

    /// The mode of that name, in any case, in singular or plural.
    pub(super) fn named(name: &str) -> Option<Mode> {
        let name: String = name.chars().flat_map(fold).filter(|&c| is_wordy(c)).collect();
        let modes = [Mode::Article, Mode::Quotes, Mode::Figures, Mode::Events];
        modes.into_iter().find(|mode| mode.name().trim_end_matches('s') == name.trim_end_matches('s'))
    }
}

impl View {
    /// The view of one quote, figure or event in the article.
    pub fn of(id: &str) -> View {
        View { at: Some(id.to_owned()), ..View::default() }.normalised()
    }

    /// Whether a speaker is chosen or words are searched for.
    pub fn is_filtered(&self) -> bool {
        !self.speakers.is_empty() || !self.find.is_empty()
    }

    /// With the speaker chosen, or no longer chosen. What was pointed at is let go: the reader has moved on, and a linked
    /// quote would overrule the choice.
    pub fn toggled(&self, speaker: &str) -> View {
        let mut view = View { at: None, beside: None, ..self.clone() };
        if !view.speakers.remove(speaker) {
            view.speakers.insert(speaker.to_owned());
        }
        view
    }

    /// With everyone shown: no speaker chosen, no search.
    pub fn cleared(&self) -> View {
        View { mode: self.mode, ..View::default() }
    }

    /// With other words searched for.
    pub fn finding(&self, find: &str) -> View {
        View { find: tidy_find(find), at: None, beside: None, ..self.clone() }
    }

    /// In another mode.
    pub fn in_mode(&self, mode: Mode) -> View {
        View { mode, at: None, beside: None, ..self.clone() }
    }

    /// As links carry it: slugs and ids in their form, the search trimmed, nothing longer than it may be. Normalising
    /// twice is the same as once.
    pub fn normalised(&self) -> View {
        let at = self.at.as_deref().and_then(tidy_id);
        View {
            speakers: self.speakers.iter().flat_map(|text| slugs(text)).take(MOST_SPEAKERS).collect(),
            mode: self.mode,
            find: tidy_find(&self.find),
            beside: at.as_ref().and(self.beside.as_deref()).and_then(tidy_id),
            at,
        }
    }
}

/// Whether going from one view to the other is a step of its own for the Back button: another mode, a filter opened or
/// cleared. Further toggles and typing replace the step they refine.
pub fn pushes(from: &View, to: &View) -> bool {
    from.mode != to.mode || from.is_filtered() != to.is_filtered()
}

/// The speakers' slugs in `text`, with dots, commas, blanks or the like between them.
pub(super) fn slugs(text: &str) -> impl Iterator<Item = String> {
    let between = |c: char| c.is_whitespace() || matches!(c, '.' | ',' | ';' | '+' | '|' | '/' | '&');
    text.split(between).map(tidy_slug).filter(|slug| !slug.is_empty())
}

/// A search in its form: no escapes, single blanks, not too long.
pub(super) fn tidy_find(text: &str) -> String {
    let text = percent::settle(text);
    let words: Vec<&str> = text.split_whitespace().collect();
    cut(&words.join(" "), LONGEST_FIND).trim_end().to_owned()
}

/// An id in its form, or `None` where it can be no id of a quote, a figure or an event. A chart's id is the id of what it
/// shows first with `c-` before it, and stands for that.
pub(super) fn tidy_id(text: &str) -> Option<String> {
    let text = percent::settle(text);
    // Other programs hang their own marks on behind: `?fbclid=…`.
    let text = text.split(['?', '=']).next().unwrap_or_default();
    let id: String = text.chars().flat_map(fold).filter(|&c| is_wordy(c) || matches!(c, '-' | '~')).collect();
    let id = id.strip_prefix("c-").filter(|id| Kind::is_id(id)).unwrap_or(&id);
    let id = cut(id, LONGEST_ID).trim_end_matches(['-', '~']);
    Kind::is_id(id).then(|| id.to_owned())
}

fn tidy_slug(text: &str) -> String {
    let mut slug = String::new();
    for c in text.chars().flat_map(fold) {
        if is_wordy(c) {
            slug.push(c);
        } else if matches!(c, '-' | '_') && !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
    }
    cut(&slug, LONGEST_SLUG).trim_end_matches('-').to_owned()
}

/// The first `most` characters of `text`.
fn cut(text: &str, most: usize) -> &str {
    text.char_indices().nth(most).and_then(|(at, _)| text.get(..at)).unwrap_or(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_speaker_toggles_and_everyone_comes_back() {
        let view = View::of("q-a-b1c2d3").toggled("ada").toggled("ben").toggled("ada");
        assert_eq!((view.speakers.len(), view.at.as_deref()), (1, None));
        assert!(view.speakers.contains("ben"));
        let quotes = view.finding("  pier ").in_mode(Mode::Quotes);
        assert_eq!(quotes.find, "pier");
        assert_eq!(quotes.cleared(), View { mode: Mode::Quotes, ..View::default() });
    }

    #[test]
    fn only_a_new_mode_and_a_filter_opened_or_cleared_are_steps() {
        let all = View::default();
        let (ada, find) = (all.toggled("ada"), all.finding("x"));
        assert!(pushes(&all, &ada) && pushes(&ada, &all) && pushes(&all, &find));
        assert!(!pushes(&ada, &ada.toggled("ben")) && !pushes(&find, &all.finding("xy")) && !pushes(&all, &all));
        assert!(pushes(&ada, &ada.in_mode(Mode::Quotes)));
        assert!(!pushes(&all, &View::of("q-a-b1c2d3")));
    }

    #[test]
    fn charts_stand_for_what_they_show() {
        assert_eq!(View::of("#c-n-37000-arrests-b1c2d3").at.as_deref(), Some("n-37000-arrests-b1c2d3"));
        assert_eq!(View::of("main").at, None);
        assert_eq!(View::of("q-~-").at, None);
    }
}

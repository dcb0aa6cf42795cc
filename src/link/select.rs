//! What a view chooses from an article.

use super::{UNKNOWN, View};
use crate::article::{Article, Quote};
use crate::text::{Span, fold, sentence_at, words};

/// The quotes and terms that the view's speakers and search keep, as places in `article.quotes`.
pub fn chosen_quotes(article: &Article, view: &View) -> Vec<usize> {
    let find = Find::new(&view.find);
    let keep = |quote: &Quote| is_by_chosen(quote, view) && find.is_in(&quote.words_in(&article.text));
    places(&article.quotes, keep)
}

/// The figures that a chosen speaker states, or that stand in a chosen speaker's words, in a sentence with what is
/// searched for; as places in `article.figures`.
pub fn chosen_figures(article: &Article, view: &View) -> Vec<usize> {
    let find = Find::new(&view.find);
    places(&article.figures, |figure| {
        let source = figure.source.as_ref().and_then(|source| source.speaker.as_deref());
        let stated = view.speakers.is_empty() || source.is_some_and(|slug| view.speakers.contains(slug));
        (stated || is_said_by_chosen(article, view, figure.span)) && find.is_near(article, figure.span)
    })
}

/// The missing figures, chosen like figures; as places in `article.missing`.
pub fn chosen_missing(article: &Article, view: &View) -> Vec<usize> {
    let find = Find::new(&view.find);
    places(&article.missing, |missing| {
        (view.speakers.is_empty() || is_said_by_chosen(article, view, missing.span))
            && find.is_near(article, missing.span)
    })
}

/// The events in a sentence with what is searched for, as places in `article.events`. An event is nobody's own.
pub fn chosen_events(article: &Article, view: &View) -> Vec<usize> {
    let find = Find::new(&view.find);
    places(&article.events, |event| find.is_near(article, event.span))
}

fn places<T>(all: &[T], keep: impl Fn(&T) -> bool) -> Vec<usize> {
    all.iter().enumerate().filter(|(_, item)| keep(item)).map(|(at, _)| at).collect()
}

fn is_by_chosen(quote: &Quote, view: &View) -> bool {
    view.speakers.is_empty() || view.speakers.contains(quote.speaker().unwrap_or(UNKNOWN))
}

fn is_said_by_chosen(article: &Article, view: &View, span: Span) -> bool {
    let by_chosen = article.quotes.iter().filter(|quote| is_by_chosen(quote, view));
    by_chosen.flat_map(|quote| &quote.parts).any(|part| part.contains(&span))
}

/// A search. It looks for words as they are compared, so that accents, case and kinds of marks do not matter; a search
/// without any word in it looks for its characters.
struct Find {
    words: String,
    marks: String,
}

impl Find {
    fn new(find: &str) -> Find {
        Find { words: words(find).join(" "), marks: folded(find) }
    }

    fn is_in(&self, text: &str) -> bool {
        match (self.words.as_str(), self.marks.as_str()) {
            ("", "") => true,
            ("", marks) => folded(text).contains(marks),
            (find, _) => words(text).join(" ").contains(find),
        }
    }

    fn is_near(&self, article: &Article, span: Span) -> bool {
        self.marks.is_empty() || self.is_in(article.words(sentence_at(&article.text, span.start)))
    }
}

fn folded(text: &str) -> String {
    text.chars().flat_map(fold).collect()
}

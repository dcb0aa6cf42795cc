//! Whether a run of quoted words is a whole clause, words inside a paraphrase, or no speech at all.

use super::prose::{Prose, Shape};
use super::runs::Run;
use crate::text::lower;

/// Long words that a title writes small: “Midday with Ada Moreno”.
const JOINING: [&str; 6] = ["with", "from", "into", "over", "upon", "about"];

/// What a run looks like, before anybody is known to say it.
#[derive(Clone, Debug)]
pub(super) struct Look {
    /// Its first word, in lower case.
    pub first: String,
    /// How many words.
    pub words: usize,
    /// Whether it begins with a capital or a number.
    pub opens_big: bool,
    /// Whether it ends with a comma inside the marks.
    pub ends_in_comma: bool,
    /// Whether it ends with a full stop, a question or an exclamation mark inside the marks.
    pub ends_in_stop: bool,
    /// Whether nothing stands before it in its sentence.
    pub begins_sentence: bool,
    /// Whether nothing stands behind it in its sentence.
    pub ends_sentence: bool,
    /// Whether most of its words are written with a capital, as a title's are.
    pub is_title_case: bool,
}

impl Look {
    /// The look of `run`, at token `q`.
    pub fn of(prose: &Prose, run: &Run, q: usize) -> Look {
        let inside = run.inside.of(prose.text);
        let last = inside.chars().rev().find(|c| !matches!(c, '’' | '\'' | '”' | '"' | ')' | ']' | ' '));
        let first = inside
            .chars()
            .find(|c| !matches!(c, '‘' | '\'' | '“' | '"' | '[' | '(' | '.' | '…' | ' ' | '—' | '-' | '*'));
        let (start, end) = prose.sentence(q);
        let is_mark = |at: usize| matches!(prose.shape(at), Shape::Mark(_));
        let all: Vec<&str> = inside.split_whitespace().collect();
        let big = all.iter().filter(|word| word.starts_with(|c: char| c.is_uppercase() || c.is_numeric())).count();
        let is_long = |word: &&&str| word.chars().count() > 3 && !JOINING.contains(*word);
        let long = all.iter().filter(is_long).count();
        let big_long = all
            .iter()
            .filter(|word| is_long(word) && word.starts_with(|c: char| c.is_uppercase() || c.is_numeric()))
            .count();
        let next_stop = prose.is_mark(q + 1, &['.', '!', '?']);
        Look {
            first: all.first().map(|word| word.chars().map(lower).collect::<String>()).unwrap_or_default(),
            words: all.len(),
            opens_big: first.is_some_and(|c| c.is_uppercase() || c.is_numeric()),
            ends_in_comma: last == Some(','),
            ends_in_stop: matches!(last, Some('.' | '!' | '?' | '…' | '—' | '-'))
                || next_stop && first.is_some_and(char::is_uppercase),
            begins_sentence: (start..q).all(is_mark),
            ends_sentence: (q + 1..end).all(is_mark),
            is_title_case: all.len() >= 2
                && big * 2 >= all.len()
                && big_long == long
                && last.is_some_and(|c| c.is_alphanumeric() || matches!(c, ',' | '.')),
        }
    }
}

//! Whether a run of quoted words is a whole clause, words inside a paraphrase, or no speech at all.

use super::prose::{Prose, Shape};
use crate::read::marks::Run;
use crate::read::token::At;
use crate::text::{is_numeral, is_wordy};
use crate::words::{Sign, looked_up};

/// What a run looks like, before anybody is known to say it.
#[derive(Clone, Debug)]
pub(super) struct Look<'t> {
    /// Its first word.
    pub first: &'t str,
    /// How many words, where they are few.
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

impl<'t> Look<'t> {
    /// The look of `run`, at token `q`.
    pub fn of(prose: &Prose<'t>, run: &Run, q: At) -> Look<'t> {
        let inside = run.inside.of(prose.text);
        let last = inside.chars().rev().find(|c| !matches!(c, '’' | '\'' | '”' | '"' | ')' | ']' | ' '));
        let first = inside
            .chars()
            .find(|c| !matches!(c, '‘' | '\'' | '“' | '"' | '[' | '(' | '.' | '…' | ' ' | '—' | '-' | '*'));
        let (start, end) = prose.sentence(q);
        let is_mark = |at: At| prose.shape(at) == Shape::Mark;
        let words = Words::of(inside);
        let next_stop = prose.is_mark(q + 1, &['.', '!', '?']);
        Look {
            first: inside.split_whitespace().next().unwrap_or_default(),
            words: words.all,
            opens_big: first.is_some_and(|c| c.is_uppercase() || is_numeral(c)),
            ends_in_comma: last == Some(','),
            ends_in_stop: matches!(last, Some('.' | '!' | '?' | '…' | '—' | '-'))
                || next_stop && first.is_some_and(char::is_uppercase),
            begins_sentence: start.to(q).all(is_mark),
            ends_sentence: (q + 1).to(end).all(is_mark),
            is_title_case: words.all >= 2
                && !words.has_small
                && words.big * 2 >= words.all
                && last.is_some_and(|c| is_wordy(c) || matches!(c, ',' | '.')),
        }
    }
}

/// The words of a run, counted.
#[derive(Default)]
struct Words {
    all: usize,
    /// Those that begin with a capital or a number.
    big: usize,
    /// Whether one of four letters or more does not.
    has_small: bool,
}

impl Words {
    fn of(inside: &str) -> Words {
        /// So many words are many, and whether there are more makes no difference.
        const MANY: usize = 5;
        let mut words = Words::default();
        for word in inside.split_whitespace() {
            let is_big = word.starts_with(|c: char| c.is_uppercase() || is_numeral(c));
            words.all += 1;
            words.big += usize::from(is_big);
            // Long prepositions a title writes small: “Midday with Ada Moreno”.
            let is_small = !is_big && word.chars().nth(3).is_some();
            words.has_small |= is_small && !looked_up(word, "").is(Sign::PREP);
            if words.has_small && words.all >= MANY {
                break;
            }
        }
        words
    }
}

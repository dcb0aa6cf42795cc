//! The ends of a range, as its words give them.

use crate::article::{Article, Figure};
use crate::text::words;
use crate::words::{Sign, can_be};

/// Whether the words of a range give both its ends. "Tens of millions" gives none.
pub fn states_both(article: &Article, figure: &Figure) -> bool {
    let said = article.words(figure.span);
    let joined = words(said).iter().any(|word| can_be(word, Sign::JOINS_ENDS));
    let dashed = said.char_indices().any(|(at, c)| {
        let before = said[..at].trim_end().chars().next_back();
        matches!(c, '-' | '–' | '—' | '‑') && before.is_some_and(|c| c.is_ascii_digit() || "%$€£".contains(c))
    });
    joined || dashed && said.chars().any(|c| c.is_ascii_digit())
}

/// Whether only a dash parts two numbers: "1-2".
pub fn is_glued(words: &str) -> bool {
    words.split(['-', '–']).count() == 2 && words.chars().all(|c| c.is_ascii_digit() || "-–".contains(c))
}

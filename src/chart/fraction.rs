//! Fractions that are no share of many: lengths, sizes beside others, changes.

use crate::article::{Article, Figure};
use crate::read::lemma;
use crate::text::last_word;
use crate::words::{Sign, can_be, word};

/// Whether a fraction is of one thing: "a quarter of a beat" is a length, and no share of many.
pub fn is_of_one(article: &Article, figure: &Figure) -> bool {
    let said = article.words(figure.span);
    let is_worded = !said.contains(|c: char| c.is_ascii_digit());
    let behind = article.text.get(figure.span.end..).and_then(|rest| rest.strip_prefix(" of "));
    let mut words = behind.unwrap_or_default().split(' ');
    let is_one = matches!(words.next(), Some("a" | "an"));
    if figure.unit != "%" && is_by_size(article, figure) {
        return true;
    }
    // "Half a century" is no part of many.
    let half = said.rsplit(' ').nth(2).is_some_and(|half| half.eq_ignore_ascii_case("half"));
    let length = half && lemma(last_word(said)).is(Sign::UNIT_TIME);
    // "A quarter of a town’s homes".
    is_worded && length || is_worded && is_one && words.next().is_some_and(|noun| !noun.contains(['’', '\'']))
}

/// Whether a fraction only compares two sizes, or tells a change: "half its 2009 peak", "half the size of it", "half of what is
/// needed", "down three-quarters", "one of two".
fn is_by_size(article: &Article, figure: &Figure) -> bool {
    let led = article.text.get(..figure.span.start).unwrap_or_default().trim_end();
    // "Made up a third of it".
    let rest = led.strip_suffix(" up").or_else(|| led.strip_suffix(" down"));
    let turns = rest.is_some_and(|rest| lemma(last_word(rest)) != word!("make"));
    let mut behind = article.text.get(figure.span.end..).unwrap_or_default().split_whitespace().take(NEAR_WORDS);
    let leads = behind.next().unwrap_or_default();
    let led = can_be(leads, Sign::POSS) || can_be(leads, Sign::DEF);
    let sizes =
        led && behind.clone().any(|word| can_be(word, Sign::HEIGHT) || matches!(word, "size" | "level" | "rate"));
    let open = leads == "of" && behind.next() == Some("what");
    sizes || open || turns || article.words(figure.span).starts_with("one of ")
}

/// So many words behind a fraction may say what it compares.
const NEAR_WORDS: usize = 4;

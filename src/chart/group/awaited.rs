//! What somebody only hoped for or was to do: "hoped to build".

use crate::article::Article;
use crate::read::lemma;
use crate::text::{Span, last_word};
use crate::words::{Sign, can_be};

/// That what a verb says is only foreseen or wanted: "hoped to build", "was to build".
#[derive(Clone, Copy, Debug)]
pub struct Awaited {
    /// The words for that, with the verb.
    pub told: Span,
    /// Whether it was so before something came: "hoped to", not "hopes to".
    pub is_past: bool,
}

/// Whether only somebody's hope leads to the `verb` with "to": "was originally meant to cost".
pub fn awaited(article: &Article, verb: Span) -> Option<Awaited> {
    let before = article.text.get(..verb.start)?.strip_suffix(' ')?;
    let before = before.strip_suffix(" be").unwrap_or(before).strip_suffix(" to")?;
    let word = last_word(before);
    let start = before.len() - word.len();
    let mut leads = before[..start].trim_end();
    while can_be(last_word(leads), Sign::ADV) {
        leads = leads[..leads.len() - last_word(leads).len()].trim_end();
    }
    let helps = last_word(leads);
    let is_part = can_be(helps, Sign::BE) || can_be(helps, Sign::HAVE);
    let turned = can_be(word, Sign::PAST) || word.ends_with("ed");
    let is_past = if is_part { matches!(helps, "was" | "were" | "had") } else { turned };
    // "Was to have 40": "was".
    let is_to = matches!(word, "was" | "were");
    let is_past = is_past || is_to;
    let awaits = is_to || can_be(word, Sign::AWAITS) || lemma(word).is(Sign::AWAITS);
    awaits.then_some(Awaited { told: Span::new(start, verb.end), is_past })
}

//! Dates that only tell when somebody or something began or ended, aside from what a sentence tells: "The club, founded in 1902,
//! sold 40 boats".

use crate::read::lemma;
use crate::text::{Span, step};
use crate::words::{Sign, can_be};

/// An aside is no longer than so many bytes on either side of its date.
const LONGEST: usize = 60;

/// Whether the date at `date` of `text` stands in such an aside: behind a comma or a bracket, a relative pronoun or none, and a
/// verb of beginning or ending, and before the mark that closes it.
pub(super) fn is_aside(text: &str, date: Span) -> bool {
    let boundary = |at: &usize| text.is_char_boundary(*at);
    let from = (date.start.saturating_sub(LONGEST)..date.start).find(boundary).unwrap_or(date.start);
    // With the mark that may close it.
    let to = (date.end..=date.end + LONGEST + 1).rev().find(boundary).unwrap_or(date.end);
    let [before, behind] = [from..date.start, date.end..to].map(|beside| text.get(beside).unwrap_or_default());
    step(before.len() + behind.len());
    let Some((_, inside)) = before.rsplit_once([',', '(']) else { return false };
    let leads = |word: &&str| can_be(word, Sign::REL) || can_be(word, Sign::BE);
    let mut words = inside.split_whitespace().skip_while(leads);
    let tells = words.next().is_some_and(|word| can_be(word, Sign::FOUNDS) || lemma(word).is(Sign::FOUNDS));
    let rest = behind.split_once([',', ')', '.', ';', '\n']).map(|(rest, _)| rest);
    let counts = |words: &str| words.contains(|c: char| c.is_ascii_digit());
    tells && !counts(inside) && rest.is_some_and(|rest| !counts(rest))
}

//! Dates that only tell when somebody or something began or ended, aside from what a sentence tells: "The club, founded in 1902,
//! sold 40 boats".

use crate::read::lemma;
use crate::text::Span;
use crate::words::{Sign, looked_up};

/// An aside is no longer than so many bytes on either side of its date.
const LONGEST: usize = 60;

/// Whether the date at `date` of `text` stands in such an aside: behind a comma or a bracket, a relative pronoun or none, and a
/// verb of beginning or ending, and before the mark that closes it.
pub fn is_aside(text: &str, date: Span) -> bool {
    let from = (0..=LONGEST).rev().filter_map(|by| date.start.checked_sub(by)).find(|at| text.is_char_boundary(*at));
    let before = text.get(from.unwrap_or_default()..date.start).unwrap_or_default();
    let Some((_, inside)) = before.rsplit_once([',', '(']) else { return false };
    let leads = |word: &&str| can(word, Sign::REL) || can(word, Sign::BE);
    let mut words = inside.split_whitespace().skip_while(leads);
    let tells = words.next().is_some_and(|word| can(word, Sign::FOUNDS) || lemma(word).is(Sign::FOUNDS));
    let behind = text.get(date.end..).unwrap_or_default();
    let rest = behind.find([',', ')', '.', ';', '\n']).filter(|at| *at <= LONGEST).and_then(|at| behind.get(..at));
    let counts = |words: &str| words.contains(|c: char| c.is_ascii_digit());
    tells && !counts(inside) && rest.is_some_and(|rest| !counts(rest))
}

fn can(word: &str, sign: Sign) -> bool {
    looked_up(word, "").is(sign)
}

//! The words of a text that come nearest to words that do not stand in it.

use crate::text::{Span, fold, sort};

/// Only so many words of a long claim are compared.
const LONGEST: usize = 60;
/// So many passages that share the most words are compared letter by letter.
const CANDIDATES: usize = 16;
/// Words less alike than this are not worth showing.
const ALIKE: f64 = 0.5;

/// The passage of `text` most like `claim`, if one is like it at all.
pub fn nearest(text: &str, claim: &str) -> Option<Span> {
    let claimed: Vec<String> = cut(claim).into_iter().take(LONGEST).map(|word| folded(word.of(claim))).collect();
    let words = cut(text);
    let known: Vec<bool> = words.iter().map(|word| claimed.contains(&folded(word.of(text)))).collect();
    let length = claimed.len().min(words.len());
    if length == 0 {
        return None;
    }
    let passage = |at: usize| Span::new(words[at].start, words[at + length - 1].end);
    let wanted = claimed.join(" ");
    let alike = |span: &Span| strsim::normalized_levenshtein(&wanted, &folded(span.of(text)));
    let scored = best(&known, length).into_iter().map(passage).map(|span| (alike(&span), span));
    // The earliest of equals, so that the same input gives the same answer.
    let found = scored.fold(None, |best: Option<(f64, Span)>, (score, span)| match best {
        Some(best) if best.0 >= score => Some(best),
        _ => Some((score, span)),
    });
    found.filter(|(score, _)| *score >= ALIKE).map(|(_, span)| span)
}

/// The passages of `length` words with the most known words, by their first word. Every passage of a few words is worth a
/// look, because one misspelt word leaves little else to go by.
fn best(known: &[bool], length: usize) -> Vec<usize> {
    const FEW: usize = 3;
    let mut starts: Vec<usize> = (0..=known.len() - length).collect();
    if length > FEW {
        let mut counts = Vec::with_capacity(starts.len());
        let mut count = known[..length].iter().filter(|&&known| known).count();
        for &start in &starts {
            counts.push(count);
            count -= usize::from(known[start]);
            count += usize::from(known.get(start + length).copied().unwrap_or(false));
        }
        sort(&mut starts, |&start| (usize::MAX - counts[start], start));
        starts.truncate(CANDIDATES);
    }
    starts
}

/// The words of `text`: runs of letters, digits and the marks inside them.
fn cut(text: &str) -> Vec<Span> {
    let words = text.split_whitespace().map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()));
    let start = |word: &str| word.as_ptr() as usize - text.as_ptr() as usize;
    words.filter(|word| !word.is_empty()).map(|word| Span::new(start(word), start(word) + word.len())).collect()
}

fn folded(words: &str) -> String {
    words.chars().flat_map(fold).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn near<'t>(text: &'t str, claim: &str) -> Option<&'t str> {
        nearest(text, claim).map(|span| span.of(text))
    }

    #[test]
    fn the_likest_passage_is_found() {
        let text = "The harbour cost nine million. “We will dredge it again next year,” Ines Okoro said.";
        assert_eq!(near(text, "we shall dredge it again this year"), Some("We will dredge it again next year"));
        assert_eq!(near(text, "Innes Okoru"), Some("Ines Okoro"));
        assert_eq!(near(text, "entirely unlike"), None);
        assert_eq!(near("", "words"), None);
        assert_eq!(near("words", ""), None);
    }
}

//! Figures that a text says nobody could get: "did not say how many people were hurt".

use super::tokens::Tokens;
use crate::text::{Span, paragraphs, sentences};

/// A figure that is not given.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct FoundMissing {
    /// The words for it: "how many people were hurt", "the number of crews".
    pub span: Span,
    /// The words that say why it is missing.
    pub because: Option<Span>,
}

/// How words for a figure start.
const HEADS: [&str; 2] = ["how many", "how much"];
/// Nouns that, followed by "of", are a figure.
const AMOUNTS: [&str; 9] = ["number", "amount", "cost", "price", "value", "size", "total", "toll", "share"];
/// Words that say that somebody keeps it, after which their subject's clause is the reason.
const KEPT: [&str; 30] = [
    "did not respond",
    "didn’t respond",
    "did not immediately respond",
    "did not reply",
    "did not answer",
    "did not immediately say",
    "did not say",
    "didn’t say",
    "would not say",
    "wouldn’t say",
    "has not said",
    "have not said",
    "declined to say",
    "declined to give",
    "declined to provide",
    "declined to disclose",
    "declined to comment",
    "declined to specify",
    "refused to say",
    "refused to disclose",
    "did not disclose",
    "did not specify",
    "did not provide",
    "did not give",
    "did not release",
    "has not disclosed",
    "has not released",
    "have not released",
    "could not say",
    "could not confirm",
];
/// Words that say that nobody knows.
const UNKNOWN: [&str; 13] = [
    "is not known",
    "was not known",
    "is not yet known",
    "is unknown",
    "was unknown",
    "remains unknown",
    "is unclear",
    "was unclear",
    "remains unclear",
    "not immediately known",
    "not immediately clear",
    "was not clear",
    "not been disclosed",
];
/// Nothing this many tokens away from its denial is denied by it.
const FARTHEST: usize = 40;

/// The figures that `text` says are missing, in order, one a sentence at most.
pub fn missing(text: &str) -> Vec<FoundMissing> {
    let tokens = Tokens::new(text);
    let mut found = Vec::new();
    for sentence in paragraphs(text).into_iter().flat_map(|paragraph| sentences(text, paragraph)) {
        let start = tokens.at_byte(sentence.start);
        let next = tokens.at_byte(sentence.end);
        found.extend(in_sentence(&tokens, start, next));
    }
    found
}

fn in_sentence(tokens: &Tokens, start: usize, next: usize) -> Option<FoundMissing> {
    let denial = (start..next).find_map(|at| denial(tokens, at))?;
    let (from, head) = (start..next).find_map(|at| head(tokens, at))?;
    let near = from.abs_diff(denial.start) <= FARTHEST;
    let (to, because) = if from < denial.start {
        // "How many crews were hurt is not known; the port did not answer."
        let end = (from..denial.start).find(|&at| ends(tokens, at)).unwrap_or(denial.start);
        let is = |at: usize| tokens.is_any(at, &["is", "was", "are", "were", "has", "have", "had", "been"]);
        let end = if end > head && is(end - 1) { end - 1 } else { end };
        let later = (denial.next..next).find_map(|at| self::denial(tokens, at)).filter(|later| later.kept);
        (end, later.or(Some(denial).filter(|denial| denial.kept)))
    } else {
        ((head..next).find(|&at| ends(tokens, at)).unwrap_or(next), Some(denial))
    };
    let to = trimmed(tokens, to);
    let given = (from..to).any(|at| tokens.is_digits(at));
    let because = because.map(|denial| {
        let opening = (start..denial.start).rev().find(|&at| ends(tokens, at) || tokens.mark(at) == Some('“'));
        let from = opening.map_or(start, |at| at + 1);
        tokens.extent(if tokens.is_any(from, &["and", "but"]) { from + 1 } else { from }, denial.end(tokens, next))
    });
    let span = tokens.extent(from, to);
    let because = because.filter(|because| !because.overlaps(&span));
    (near && !given && to > head).then_some(FoundMissing { span, because })
}

/// Words that say that a figure is not given.
#[derive(Clone, Copy)]
struct Denial {
    start: usize,
    next: usize,
    kept: bool,
}

impl Denial {
    /// Where its clause ends: "did not respond to requests for comment".
    fn end(&self, tokens: &Tokens, next: usize) -> usize {
        let asked = ["to requests for comment", "to a request for comment", "to questions", "to a question"];
        let end = asked.iter().find_map(|phrase| tokens.phrase(self.next, phrase)).unwrap_or(self.next);
        end.min(next)
    }
}

fn denial(tokens: &Tokens, at: usize) -> Option<Denial> {
    const FIRST: [&str; 17] = [
        "did", "didn", "would", "wouldn", "has", "have", "declined", "refused", "could", "is", "was", "remains", "not",
        "Did", "Is", "Was", "Not",
    ];
    // Hardly any word opens one.
    tokens.word(at).filter(|word| FIRST.contains(word))?;
    let one = |list: &[&str]| list.iter().find_map(|phrase| negated(tokens, at, phrase));
    let kept = one(&KEPT);
    let next = kept.or_else(|| one(&UNKNOWN))?;
    Some(Denial { start: at, next, kept: kept.is_some() })
}

/// The place after `phrase`, however its apostrophe is drawn.
fn negated(tokens: &Tokens, at: usize, phrase: &str) -> Option<usize> {
    let Some((word, rest)) = phrase.split_once("n’t ") else { return tokens.phrase(at, phrase) };
    let short =
        tokens.is(at, &format!("{word}n")) && matches!(tokens.mark(at + 1), Some('’' | '\'')) && tokens.is(at + 2, "t");
    tokens.phrase(at + 3, rest).filter(|_| short)
}

/// Where words for a figure start, and the place after their head.
fn head(tokens: &Tokens, at: usize) -> Option<(usize, usize)> {
    if let Some(next) = HEADS.iter().find_map(|head| tokens.phrase(at, head)) {
        return Some((at, next));
    }
    let the = usize::from(tokens.is_any(at, &["the", "its", "their"]));
    let kind = usize::from(tokens.is_any(at + the, &["exact", "total", "precise", "full", "final"]));
    let noun = at + the + kind;
    let amount = the == 1 && tokens.is_any(noun, &AMOUNTS) && tokens.is(noun + 1, "of");
    amount.then_some((at, noun + 2))
}

fn ends(tokens: &Tokens, at: usize) -> bool {
    let mark =
        tokens.mark(at).is_some_and(|mark| matches!(mark, ',' | ';' | ':' | '—' | '–' | '!' | '?' | '\n' | '(' | ')'));
    mark || tokens.mark(at) == Some('.') && !tokens.is_glued(at)
}

/// `to` before marks and joining words.
fn trimmed(tokens: &Tokens, to: usize) -> usize {
    let idle =
        |at: usize| tokens.mark(at).is_some() || tokens.is_any(at, &["it", "and", "but", "or", "has", "have", "had"]);
    (0..to).rev().find(|&at| !idle(at)).map_or(to, |at| at + 1)
}

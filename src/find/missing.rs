//! Figures that a text says nobody could get: "did not say how many people were hurt".

use super::tokens::{At, Tokens};
use crate::text::Span;
use crate::words::{Sign, word, words};

/// A figure that is not given.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct FoundMissing {
    /// The words for it: "how many people were hurt", "the number of crews".
    pub span: Span,
    /// The words that say why it is missing.
    pub because: Option<Span>,
}

/// Nothing this many tokens away from its denial is denied by it.
const FARTHEST: usize = 40;

/// The figures that a text cut into `tokens` says are missing, in order, one a sentence at most; `sentence` gives the one that a
/// byte stands in.
pub fn missing(tokens: &Tokens, sentence: impl Fn(usize) -> Span) -> Vec<FoundMissing> {
    let mut found = Vec::new();
    let mut at = At::FIRST;
    while at < tokens.end() {
        match denial(tokens, at) {
            Some(denial) => {
                let within = sentence(tokens.span(at).start);
                let next = tokens.at_byte(within.end).max(at + 1);
                found.extend(in_sentence(tokens, tokens.at_byte(within.start), next, denial));
                at = next;
            }
            None => at += 1,
        }
    }
    found
}

/// The figure that `denial`, the first of the sentence `start..next`, says is missing.
fn in_sentence(tokens: &Tokens, start: At, next: At, denial: Denial) -> Option<FoundMissing> {
    let (from, head) = start.to(next).find_map(|at| head(tokens, at))?;
    let near = from.distance(denial.start) <= FARTHEST;
    let (to, because) = if from < denial.start {
        // "How many crews were hurt is not known; the port did not answer."
        let end = from.to(denial.start).find(|&at| ends(tokens, at)).unwrap_or(denial.start);
        let is = |at: At| tokens.is_in(at, Sign::BE) || tokens.is_in(at, Sign::HAVE);
        let end = if end > head && is(end - 1) { end - 1 } else { end };
        let later = denial.next.to(next).find_map(|at| self::denial(tokens, at)).filter(|later| later.kept);
        (end, later.or(Some(denial).filter(|denial| denial.kept)))
    } else {
        (head.to(next).find(|&at| ends(tokens, at)).unwrap_or(next), Some(denial))
    };
    let to = trimmed(tokens, to);
    let given = from.to(to).any(|at| tokens.is_digits(at) && !is_called(tokens, at) && !is_whole(tokens, head, at));
    let because = because.map(|denial| {
        let opening = start.to(denial.start).rev().find(|&at| ends(tokens, at) || tokens.mark(at) == Some('“'));
        let from = opening.map_or(start, |at| at + 1);
        tokens.extent(if tokens.is_in(from, Sign::LEADS_CLAUSE) { from + 1 } else { from }, denial.end(tokens, next))
    });
    let span = tokens.extent(from, to);
    let because = because.filter(|because| !because.overlaps(&span));
    (near && !given && to > head).then_some(FoundMissing { span, because })
}

/// Words that say that a figure is not given.
#[derive(Clone, Copy)]
struct Denial {
    start: At,
    next: At,
    kept: bool,
}

impl Denial {
    /// Where its clause ends: "did not respond to requests for comment".
    fn end(&self, tokens: &Tokens, next: At) -> At {
        let end = tokens.phrase_in(self.next, Sign::ASKED).map_or(self.next, |(end, _)| end);
        end.min(next)
    }
}

fn denial(tokens: &Tokens, at: At) -> Option<Denial> {
    if !tokens.is_in(at, Sign::OPENS_DENIAL) {
        return None;
    }
    let short = || {
        let not = tokens.is_any(at, words!["didn", "wouldn"])
            && matches!(tokens.mark(at + 1), Some('’' | '\''))
            && tokens.is(at + 2, word!("t"));
        (not && tokens.is_any(at + 3, words!["say", "respond"])).then_some(at + 4)
    };
    let kept = tokens.phrase_in(at, Sign::KEPT).map(|(next, _)| next).or_else(short);
    let next = kept.or_else(|| tokens.phrase_in(at, Sign::UNKNOWN).map(|(next, _)| next))?;
    Some(Denial { start: at, next, kept: kept.is_some() })
}

/// Where words for a figure start, and the place after their head.
fn head(tokens: &Tokens, at: At) -> Option<(At, At)> {
    if tokens.is(at, word!("how")) && tokens.is_any(at + 1, words!["many", "much"]) {
        return Some((at, at + 2));
    }
    let the = usize::from(tokens.is_in(at, Sign::POSS) || tokens.is(at, word!("the")));
    let kind = usize::from(tokens.is_in(at + the, Sign::BEFORE_AMOUNT));
    let noun = at + the + kind;
    let amount = the == 1 && tokens.is_in(noun, Sign::AMOUNT_OF) && tokens.is(noun + 1, word!("of"));
    amount.then_some((at, noun + 2))
}

/// Whether the number at `at` is one to call: "how many called 911", "the number of calls to 999".
fn is_called(tokens: &Tokens, at: At) -> bool {
    let to = at - usize::from(tokens.is_after(at, word!("to")));
    tokens.follows(to, Sign::CALLS)
}

/// Whether the number at `at` is that of the whole: "how many of its 300 guests left".
fn is_whole(tokens: &Tokens, head: At, at: At) -> bool {
    tokens.is(head, word!("of")) && (head + 1..head + 3).contains(&at)
}

fn ends(tokens: &Tokens, at: At) -> bool {
    let mark =
        tokens.mark(at).is_some_and(|mark| matches!(mark, ',' | ';' | ':' | '—' | '–' | '!' | '?' | '\n' | '(' | ')'));
    mark || tokens.mark(at) == Some('.') && !tokens.is_glued(at)
}

/// `to` before marks and joining words.
fn trimmed(tokens: &Tokens, to: At) -> At {
    let idle = |at: At| tokens.mark(at).is_some() || tokens.is_in(at, Sign::HANGING);
    At::FIRST.to(to).rev().find(|&at| !idle(at)).map_or(to, |at| at + 1)
}

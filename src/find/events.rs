//! What a text dates: the clause around each date, as far as it tells one thing that happened.

use super::date::Dated;
use super::tokens::{At, Tokens};
use crate::text::{Span, last_word};
use crate::words::{Sign, can_be, word, words};

/// Something that happened, and when.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct FoundEvent {
    /// The words that tell it, with its date.
    pub span: Span,
    /// When.
    pub dated: Dated,
}

/// A clause longer than this is cut off at neither end: it tells nothing in particular.
const LONGEST: usize = 45;
/// So many tokens are looked through for the end of a clause.
const REACH: usize = 120;
/// A verb that a joining word joins stands at most so many tokens from it.
const NEAR: usize = 8;
/// Fewer words beside the date tell nothing.
const FEWEST: usize = 2;

/// The events of a text that is cut into `tokens` and whose `dates` are in order; `sentence` gives the one that a byte stands
/// in. Dates that `is_other` holds for date something else.
pub fn events(
    tokens: &Tokens,
    dates: &[Dated],
    sentence: impl Fn(usize) -> Span,
    is_other: impl Fn(&Dated) -> bool,
) -> Vec<FoundEvent> {
    let told = |dated: &&Dated| is_told(tokens.text(), dated) && !is_other(dated);
    let mut dates = dates.iter().filter(told).copied().peekable();
    let mut found: Vec<FoundEvent> = Vec::new();
    let mut free = At::FIRST;
    while let Some(dated) = dates.next() {
        let within = sentence(dated.span.start);
        let (start, next) = (tokens.at_byte(within.start).max(free), tokens.at_byte(within.end));
        let clause = Clauses { tokens, start, next };
        let date = (tokens.at_byte(dated.span.start), tokens.at_byte(dated.span.end));
        let until = dates.peek().map_or(next, |later| tokens.at_byte(later.span.start).min(next));
        // "Between May 1 and June 15", "the quarter ended June 30".
        let ends = dated.span == dated.core && tokens.follows(date.0, Sign::BEFORE_END) || is_compared(tokens, date.0);
        let told = clause.around(date, until).filter(|_| !ends);
        found.extend(told.map(|(from, to)| FoundEvent { span: tokens.extent(from, to), dated }));
        // What comes later in the sentence is told for itself.
        free = told.map_or(date.1, |(_, to)| to);
    }
    found
}

/// Whether the date at `at` only says since when something differs: "£3 less than in 2018", "more than it was in May".
fn is_compared(tokens: &Tokens, at: At) -> bool {
    const FARTHEST: usize = 3;
    at.saturating_sub(FARTHEST).to(at).any(|than| {
        tokens.is_any(than, words!["than", "above", "below"])
            && (than + 1).to(at).all(|at| tokens.is_word(at))
            && tokens.is_small(than)
    })
}

/// Whether a date says when something happened: with its preposition, or to the day. "As of 2022" says when something was
/// counted.
fn is_told(text: &str, dated: &Dated) -> bool {
    let words = dated.span.of(text);
    let counted =
        words.get(..5).is_some_and(|words| words.eq_ignore_ascii_case("as of") || words.eq_ignore_ascii_case("as at"));
    let firm = dated.span != dated.core || dated.value.end.is_some() || dated.value.start.day.is_some();
    // "The Sept. 11, 2001, attacks".
    let before = text.get(..dated.span.start).unwrap_or_default().trim_end();
    let determiner = last_word(before);
    let attribute = can_be(determiner, Sign::BEFORE_SUBJECT) || can_be(determiner, Sign::POSS);
    firm && !counted && !(attribute && dated.span == dated.core)
}

/// What is left of a sentence.
struct Clauses<'t> {
    tokens: &'t Tokens<'t>,
    start: At,
    next: At,
}

impl Clauses<'_> {
    /// The clause that the date at the tokens `date` belongs to, and that ends before `until` at the latest.
    fn around(&self, (first, last): (At, At), until: At) -> Option<(At, At)> {
        let from = self.opening(first)?;
        let noun = from.checked_sub(1).is_some_and(|at| self.tokens.is_in(at, Sign::BEFORE_EVENT));
        let told = from.to(first).any(|at| self.is_verb(at)) || noun && first > from;
        let to = if told { last } else { self.ending(last, until)? };
        let words = from.to(first).chain(last.to(to)).filter(|&at| self.tokens.word(at).is_some()).count();
        // "… and ended in August" goes on with what began.
        let fewest = if told && from <= self.start + 1 && self.start > At::FIRST { 1 } else { FEWEST };
        let whole = !self.tokens.is_any(from, words!["who", "which", "whose"])
            && (fewest..=LONGEST).contains(&words)
            && from < first.max(from + 1);
        whole.then_some((from, to))
    }

    /// Where the clause that holds the token `at` starts; `None` where that is too far away.
    fn opening(&self, at: At) -> Option<At> {
        let opens = |at: At| self.parts(at) || self.opens(at) && at > self.start;
        let near = self.start.max(at.saturating_sub(REACH));
        let before =
            near.to(at).rev().find(|&at| opens(at) && !self.tokens.is_any(at, words!["who", "which", "whose"]));
        if before.is_none() && near > self.start {
            return None;
        }
        let from = before.map_or(self.start, |at| at + 1);
        // "Since then, the quay …": what opens a sentence is no part of what happened.
        let lead = from.to(at).take(4).find(|&at| self.tokens.mark(at) == Some(','));
        let after = lead.filter(|_| {
            self.tokens.is_in(from, Sign::OPENS_CLAUSE)
                || before == from.checked_sub(1) && self.tokens.is_in(from.saturating_sub(1), Sign::OPENS_CLAUSE)
        });
        let from = after.map_or(from, |comma| comma + 1);
        let joint = |at: At| self.tokens.is_in(at, Sign::LEADS_CLAUSE) && !self.tokens.is_glued(at);
        from.to(at).find(|&at| !joint(at) && self.tokens.mark(at) != Some(',')).or(Some(at))
    }

    /// Where the clause that goes on at `at` ends once its verb has come; `None` where none comes.
    fn ending(&self, at: At, until: At) -> Option<At> {
        let until = until.min(at + REACH);
        let verb = at.to(until).find(|&at| self.is_verb(at))?;
        let ends = |at: At| {
            let comma = self.tokens.mark(at) == Some(',') && !self.tokens.is(at + 1, word!("including"));
            comma
                || self.parts(at)
                || self.opens(at)
                || matches!(self.tokens.mark(at), Some('.' | '!' | '?' | '\n')) && !self.tokens.is_glued(at)
        };
        // "The council, then led by Okoro, sold the port": a verb right after the comma goes on with the clause.
        let goes_on = |at: At| self.tokens.mark(at) == Some(',') && self.is_verb(at + 1);
        let to = (verb + 1).to(until).find(|&at| ends(at) && !goes_on(at)).unwrap_or(until);
        // The full stop is no part of it, nor the blank word before the next date.
        let to = if to > verb && matches!(self.tokens.mark(to - 1), Some('.' | '!' | '?' | ',' | ';')) {
            to - 1
        } else {
            to
        };
        Some(to)
    }

    /// Whether a mark that parts clauses stands at `at`.
    fn parts(&self, at: At) -> bool {
        let spaced = |dash: char| dash == '—' || dash == '–' && !self.tokens.is_glued(at);
        // What is said in marks is parted from who says it: "…,” she wrote in May".
        let closes = |mark: char| {
            matches!(mark, '”' | '"') && at.checked_sub(1).is_some_and(|at| self.tokens.mark(at) == Some(','))
        };
        self.tokens.mark(at).is_some_and(|mark| matches!(mark, ';' | ':' | '\n') || spaced(mark) || closes(mark))
    }

    /// Whether the word at `at` opens another clause: "after", ", pausing …".
    fn opens(&self, at: At) -> bool {
        let comma = at.checked_sub(1).is_some_and(|before| self.tokens.mark(before) == Some(','));
        let going = comma
            && self.tokens.word(at).is_some_and(|word| word.ends_with("ing") && word != "including" && word.len() > 4);
        // "Since 2018", "then-Speaker" open nothing.
        if self.tokens.is_digits(at + 1) || self.tokens.is_glued(at) && self.tokens.is_dash(at + 1) {
            return false;
        }
        // "Sand and gravel": a joining word between two things opens nothing unless a verb has come.
        let joins = self.tokens.is_in(at, Sign::JOINS_CLAUSES);
        let told = || {
            let before = self.start.max(at.saturating_sub(NEAR)).to(at).rev().take_while(|&at| !self.parts(at));
            before.into_iter().any(|at| self.is_verb(at))
                && (at + 1).to(self.next).take(NEAR).any(|at| self.is_verb(at))
        };
        going || self.tokens.is_in(at, Sign::OPENS_CLAUSE) && (!joins || told())
    }

    fn is_verb(&self, at: At) -> bool {
        let Some(word) = self.tokens.word(at) else { return false };
        self.tokens.is_in(at, Sign::TOLD)
            || word.len() > 3 && word.ends_with("ed") && !self.tokens.is_in(at, Sign::NOT_PAST)
    }
}

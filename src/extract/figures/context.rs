//! What a sentence says of its figures as a whole: when, and who says so.

use super::words::is_stop;
use crate::article::Basis;
use crate::extract::date::Dated;
use crate::extract::tokens::Tokens;
use crate::text::{Span, paragraphs, sentences};

/// The sentences of `text`, in order.
pub fn all_sentences(text: &str) -> Vec<Span> {
    paragraphs(text).into_iter().flat_map(|paragraph| sentences(text, paragraph)).collect()
}

/// The element of `spans`, which are in order, that `at` lies in.
pub fn around(spans: &[Span], at: usize) -> Option<Span> {
    let after = spans.partition_point(|span| span.start <= at);
    spans.get(after.checked_sub(1)?).copied().filter(|span| at < span.end)
}

/// The time of the figure at `span` in `sentence`: the nearest date of the sentence, the one after it first. A multiple
/// takes the time that it is a multiple of, "the previous year". Dates from `until` on are of another figure.
pub fn time(text: &str, dates: &[Dated], sentence: Span, span: Span, multiple: bool, until: usize) -> Option<Dated> {
    let place = dates.partition_point(|dated| dated.span.start < span.end);
    // "From 1,200 the year before": a year seen from another is a figure's own only where it follows at once.
    let at_once = |dated: &Dated| {
        dated.span.start >= span.end
            && Span::new(span.end, dated.span.start).of(text).bytes().filter(u8::is_ascii_whitespace).count() <= 2
    };
    // "In the quarter ended June 30" is no day.
    let ends = |dated: &Dated| {
        let before = text[..dated.span.start].trim_end();
        before.ends_with("ended") || before.ends_with("ending")
    };
    let fits = |dated: &&Dated| {
        sentence.contains(&dated.span)
            && !ends(dated)
            && !is_attribute(text, dated)
            && (multiple || dated.basis != Basis::Resolved || at_once(dated))
    };
    let base =
        dates.get(place).filter(|dated| multiple && dated.basis == Basis::Resolved && sentence.contains(&dated.span));
    if let Some(base) = base {
        return Some(*base);
    }
    let after = dates.get(place..)?.iter().take(2).find(fits);
    let before = dates.get(..place)?.iter().rev().take(2).find(fits);
    let after = after.filter(|dated| dated.span.start < until && follows(text, span, dated));
    let before = before.filter(|dated| dated.span.end <= span.start && leads(text, sentence, span, dated));
    match (before, after) {
        (Some(before), Some(after)) => {
            let (back, ahead) = (span.start - before.span.end, after.span.start.saturating_sub(span.end));
            Some(if ahead <= back { *after } else { *before })
        }
        (before, after) => after.or(before).copied(),
    }
}

/// A time farther from a figure than this is hardly its own.
const FARTHEST: usize = 300;

/// Whether the date after the figure at `span` stands in its clause: no comma parts them, or only one right before the
/// date.
fn follows(text: &str, span: Span, dated: &Dated) -> bool {
    let between = Span::new(span.end.min(dated.span.start), dated.span.start).of(text);
    if between.len() > FARTHEST {
        return false;
    }
    // "40,000 employees who walked off in April": the time is of another verb.
    let other = ELSEWHERE.iter().chain(&LATER).any(|word| begins(between, word));
    !other && !breaks(between.trim_end().trim_end_matches(','))
}

/// Whether `word` stands in `between` and opens a clause: "since 2018" opens none.
fn begins(between: &str, word: &str) -> bool {
    between.split(word).skip(1).any(|rest| !rest.starts_with(|c: char| c.is_ascii_digit()))
}

/// Words with which the time of something else begins.
const ELSEWHERE: [&str; 11] = [
    " who ",
    " which ",
    " whose ",
    " where ",
    " when ",
    " after ",
    " before ",
    " since ",
    " because ",
    " while ",
    " until ",
];
/// The same behind a figure.
const LATER: [&str; 3] = [" that ", " will ", " would "];

/// Whether a date only says which thing is meant: "a 2014 estimate", "an April summit".
fn is_attribute(text: &str, dated: &Dated) -> bool {
    const OWN: [&str; 6] = ["and", "or", "to", "from", "but", "as"];
    let coarse = dated.value.start.year.is_none() || dated.value.start.month.is_none();
    let bare = dated.span == dated.core && dated.basis == Basis::Stated && dated.value.end.is_none() && coarse;
    let rest = &text[dated.span.end..];
    let next = rest.strip_prefix(' ').and_then(|rest| rest.split(|c: char| !c.is_alphabetic()).next()).unwrap_or("");
    bare && !next.is_empty() && !OWN.contains(&next)
}

/// Whether the date before the figure at `span` holds for it: no comma parts them, or the date opens the sentence or a
/// clause.
fn leads(text: &str, sentence: Span, span: Span, dated: &Dated) -> bool {
    let between = Span::new(dated.span.end, span.start).of(text);
    if between.len() > FARTHEST {
        return false;
    }
    let before = Span::new(sentence.start, dated.span.start);
    // "Founded in 1923, the club has 12,000 members" does not count them in 1923.
    let lead = before.of(text).trim_matches(|c: char| !c.is_ascii_alphabetic());
    let opens =
        ["", "and", "but", "back", "later", "late", "early", "by"].iter().any(|word| lead.eq_ignore_ascii_case(word))
            || [",", ", and", ", but"].iter().any(|end| text[..before.end].trim_end().ends_with(end));
    // "In 2010 it moved less; the port now has 12 terminals."
    let other = between.contains([';', ':'])
        || [" now ", " currently ", " today "].iter().chain(&ELSEWHERE).any(|word| begins(between, word));
    !other && (opens || !breaks(between))
}

/// Whether a clause ends in `words`. The comma inside a number has no blank behind it.
fn breaks(words: &str) -> bool {
    words.contains(", ") || words.contains([';', ':'])
}

/// Who `sentence`, which holds the tokens `from..to`, gives as the source of what it says: "according to X", "X said".
pub fn source(tokens: &Tokens, from: usize, to: usize) -> Option<Span> {
    const SAYS: [&str; 9] =
        ["said", "says", "reported", "reports", "estimates", "estimated", "forecasts", "announced", "found"];
    let according = (from..to).find_map(|at| tokens.phrase(at, "according to"));
    if let Some(start) = according {
        let start = start + usize::from(tokens.is_any(start, &["a", "an", "the"]));
        let end = name_end(tokens, start, to);
        return (end > start).then(|| tokens.extent(start, end));
    }
    let verb = (from..to).find(|&at| {
        tokens.is_any(at, &SAYS)
            && (!tokens.is(at, "found") || tokens.is(at + 1, "that"))
            && !tokens.is(at + 1, "by")
            && !tokens.is(at.wrapping_sub(1), "an")
    })?;
    let before = name_start(tokens, verb, from);
    (before < verb).then(|| tokens.extent(before, verb))
}

/// Where the name that starts at `start` ends: at a mark, at a verb or "that", after at most so many words.
fn name_end(tokens: &Tokens, start: usize, to: usize) -> usize {
    const LONGEST: usize = 9;
    let ends = |at: usize| {
        let stop = tokens.word(at).is_some_and(|word| {
            is_stop(word) && !tokens.is_any(at, &["of", "the", "and", "for", "by", "from", "on", "in"])
        });
        let mark = tokens.mark(at).is_some_and(|mark| !"&-’'.".contains(mark) || mark == '.' && !tokens.is_glued(at));
        stop || mark
    };
    (start..to.min(start + LONGEST)).find(|&at| ends(at)).unwrap_or_else(|| to.min(start + LONGEST))
}

/// Where the capitalised name that ends before `verb` starts, or `verb` where none does.
fn name_start(tokens: &Tokens, verb: usize, from: usize) -> usize {
    const LONGEST: usize = 7;
    let capital = |at: usize| tokens.word(at).is_some_and(|word| word.starts_with(char::is_uppercase));
    let joint = |at: usize| {
        tokens.is_any(at, &["of", "and", "the", "for"]) || tokens.mark(at).is_some_and(|mark| "&-.’'".contains(mark))
    };
    let floor = from.max(verb.saturating_sub(LONGEST));
    let mut start = verb;
    for at in (floor..verb).rev() {
        match () {
            () if capital(at) => start = at,
            () if joint(at) && start < verb => {}
            () => break,
        }
    }
    start + usize::from(start < verb && tokens.is(start, "the"))
}

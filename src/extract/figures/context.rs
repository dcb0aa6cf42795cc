//! What a sentence says of its figures as a whole: when, and who says so.

use super::words::is_stop;
use crate::article::Basis;
use crate::extract::date::Dated;
use crate::extract::lists::List;
use crate::extract::tokens::Tokens;
use crate::text::{Span, paragraphs, sentences};

/// The sentences of a text, a paragraph at a time: most paragraphs have no figure.
pub struct Sentences<'t> {
    text: &'t str,
    paragraphs: Vec<Span>,
    inside: Span,
    sentences: Vec<Span>,
}

impl<'t> Sentences<'t> {
    /// The sentences of `text`.
    pub fn new(text: &'t str) -> Sentences<'t> {
        Sentences { text, paragraphs: paragraphs(text), inside: Span::new(0, 0), sentences: Vec::new() }
    }

    /// The sentence that `at` lies in.
    pub fn around(&mut self, at: usize) -> Option<Span> {
        let paragraph = around(&self.paragraphs, at)?;
        if paragraph != self.inside {
            (self.inside, self.sentences) = (paragraph, sentences(self.text, paragraph));
        }
        around(&self.sentences, at)
    }
}

/// The element of `spans`, which are in order, that `at` lies in.
fn around(spans: &[Span], at: usize) -> Option<Span> {
    let after = spans.partition_point(|span| span.start <= at);
    spans.get(after.checked_sub(1)?).copied().filter(|span| at < span.end)
}

/// The time of the figure at `span` in `sentence`: the nearest date of the sentence, the one after it first. A multiple
/// takes the time that it is a multiple of, "the previous year". Dates from `until` on are of another figure.
pub fn time(text: &str, dates: &[Dated], sentence: Span, span: Span, multiple: bool, until: usize) -> Option<Dated> {
    let place = dates.partition_point(|dated| dated.span.start < span.end);
    let fits = |dated: &&Dated| sentence.contains(&dated.span) && (multiple || dated.basis != Basis::Resolved);
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
    between.len() <= FARTHEST && !breaks(without_commas(between.trim_end()))
}

fn without_commas(words: &str) -> &str {
    let mut words = words;
    while let Some(before) = words.strip_suffix(',') {
        words = before;
    }
    words
}

/// Whether the date before the figure at `span` holds for it: no comma parts them, or the date opens the sentence or a
/// clause.
fn leads(text: &str, sentence: Span, span: Span, dated: &Dated) -> bool {
    const OPENING: usize = 12;
    let between = Span::new(dated.span.end, span.start).of(text);
    let before = Span::new(sentence.start, dated.span.start);
    let lead = before.of(text).trim_end();
    let opens = before.end - before.start <= OPENING || [",", ", and", ", but"].iter().any(|end| lead.ends_with(end));
    between.len() <= FARTHEST && (opens || !breaks(between))
}

/// Whether a clause ends in `words`. The comma inside a number has no blank behind it.
fn breaks(words: &str) -> bool {
    let bytes = words.as_bytes();
    bytes.iter().enumerate().any(|(at, byte)| match byte {
        b';' | b':' => true,
        b',' => bytes.get(at + 1) == Some(&b' '),
        _ => false,
    })
}

/// Who `sentence`, which holds the tokens `from..to`, gives as the source of what it says: "according to X", "X said".
pub fn source(tokens: &Tokens, from: usize, to: usize) -> Option<Span> {
    let according = (from..to).find_map(|at| tokens.phrase(at, "according_to"));
    if let Some(start) = according {
        let start = start + usize::from(tokens.is_in(start, List::BeforeSource));
        let end = name_end(tokens, start, to);
        return (end > start).then(|| tokens.extent(start, end));
    }
    let verb = (from..to)
        .find(|&at| tokens.is_in(at, List::Says) && !tokens.is(at + 1, "by") && !tokens.is_after(at, "an"))?;
    let before = name_start(tokens, verb, from);
    (before < verb).then(|| tokens.extent(before, verb))
}

/// Where the name that starts at `start` ends: at a mark, at a verb or "that", after at most so many words.
fn name_end(tokens: &Tokens, start: usize, to: usize) -> usize {
    const LONGEST: usize = 9;
    let ends = |at: usize| {
        is_stop(tokens, at) && !tokens.is_in(at, List::InsideSource)
            || tokens.mark(at).is_some_and(|mark| !joins_names(mark) || mark == '.' && !tokens.is_glued(at))
    };
    (start..to.min(start + LONGEST)).find(|&at| ends(at)).unwrap_or_else(|| to.min(start + LONGEST))
}

fn joins_names(mark: char) -> bool {
    matches!(mark, '&' | '-' | '.' | '’' | '\'')
}

/// Where the capitalised name that ends before `verb` starts, or `verb` where none does.
fn name_start(tokens: &Tokens, verb: usize, from: usize) -> usize {
    const LONGEST: usize = 7;
    let joint = |at: usize| tokens.is_in(at, List::InsideName) || tokens.mark(at).is_some_and(joins_names);
    let floor = from.max(verb.saturating_sub(LONGEST));
    let mut start = verb;
    for at in (floor..verb).rev() {
        match () {
            () if tokens.is_capital(at) => start = at,
            () if joint(at) && start < verb => {}
            () => break,
        }
    }
    start + usize::from(start < verb && tokens.is(start, "the"))
}

//! What a sentence says of its figures as a whole: when, and who says so.

use super::items::Reach;
use super::words::is_stop;
use crate::article::Basis;
use crate::find::date::Dated;
use crate::find::tokens::{At, Tokens};
use crate::read::lemma;
use crate::text::{Span, is_currency, is_letter, is_small, last_of, last_word, paragraphs, sentences};
use crate::words::{Sign, Word, looked_up, word, words};

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
        let paragraph = Span::holding(&self.paragraphs, at)?;
        if paragraph != self.inside {
            (self.inside, self.sentences) = (paragraph, sentences(self.text, paragraph));
        }
        Span::holding(&self.sentences, at)
    }
}

/// The time of the figure at `span` in `sentence`: the nearest date of the sentence, the one after it first. A multiple
/// takes the time that it is a multiple of, "the previous year". Dates out of `reach` are of other figures.
pub fn time(text: &str, dates: &[Dated], sentence: Span, span: Span, multiple: bool, reach: Reach) -> Option<Dated> {
    let place = dates.partition_point(|dated| dated.span.start < span.end);
    // "From 1,200 the year before": a year seen from another is a figure's own only where it follows at once.
    let at_once = |dated: &Dated| {
        let between = Span::new(span.end, dated.span.start).of(text);
        dated.span.start >= span.end
            && between.len() <= FARTHEST
            && between.bytes().filter(u8::is_ascii_whitespace).count() <= 2
    };
    // "In the quarter ended June 30" is no day.
    let ends = |dated: &Dated| {
        let before = Span::new(sentence.start, dated.span.start).of(text).trim_end();
        before.ends_with("ended") || before.ends_with("ending")
    };
    // "£4m (2024: £3m)": of what the bracket says, and of nothing else.
    let labelled = place.checked_sub(1).and_then(|at| dates.get(at)).filter(|dated| dated.span.end <= span.start);
    if let Some(own) = labelled.filter(|dated| labels(text, dated) && span.start == dated.span.end + ": ".len()) {
        return Some(*own);
    }
    let fits = |dated: &&Dated| {
        sentence.contains(&dated.span)
            && !ends(dated)
            && !dated.is_aside
            && !labels(text, dated)
            && (!is_attribute(text, dated) || names_amount(text, dated, span) || names_count(text, dated, span))
            && (multiple || dated.basis != Basis::Resolved || at_once(dated))
    };
    let base =
        dates.get(place).filter(|dated| multiple && dated.basis == Basis::Resolved && sentence.contains(&dated.span));
    if let Some(base) = base {
        return Some(*base);
    }
    let after = dates.get(place..)?.iter().take(2).find(fits);
    let before = dates.get(..place)?.iter().rev().take(2).find(fits);
    let compared = |dated: &Dated| !multiple && is_compared(text, span, dated);
    let after = after.filter(|dated| dated.span.start < reach.until && follows(text, span, dated) && !compared(dated));
    // "More than in 2023 and above the 1.9 million who came before": of 2023 is what it is more than.
    let is_base = |dated: &Dated| {
        let (before, behind) = (text.get(..dated.span.start), text.get(dated.span.end..));
        before.is_some_and(|before| before.ends_with(" than ")) && !behind.is_some_and(|it| it.starts_with(", when"))
    };
    let before = before
        .filter(|dated| dated.span.end <= span.start && leads(text, sentence, span, dated) && !is_base(dated))
        .filter(|dated| dated.span.end > reach.from || after.is_none() && !reach.is_told);
    match (before, after) {
        (Some(before), Some(after)) => {
            let (back, ahead) = (span.start - before.span.end, after.span.start.saturating_sub(span.end));
            Some(if ahead <= back { *after } else { *before })
        }
        (before, after) => after.or(before).copied(),
    }
}

/// Whether a date opens a bracket and says what the number behind it is of: "(2024: £3m)".
fn labels(text: &str, dated: &Dated) -> bool {
    let (before, behind) = (text.get(..dated.span.start), text.get(dated.span.end..));
    before.is_some_and(|before| before.ends_with('(')) && behind.is_some_and(|behind| behind.starts_with(": "))
}

/// A time farther from a figure than this is hardly its own.
const FARTHEST: usize = 300;

/// Whether the date after the figure at `span` stands in its clause: no comma parts them, or only one right before the
/// date.
fn follows(text: &str, span: Span, dated: &Dated) -> bool {
    let between = Span::new(span.end.min(dated.span.start), dated.span.start).of(text);
    if between.len() > FARTHEST || dated.span.of(text).ends_with("when") {
        return false;
    }
    // "a rise of £157m, to £1.4bn for 2015": of the time for which it comes to that.
    let comes_to = |rest: &&str| {
        let sum = rest.strip_prefix(" to ").unwrap_or_default();
        sum.starts_with(|c: char| c.is_ascii_digit() || is_currency(c))
    };
    let between = between.strip_prefix(',').filter(comes_to).unwrap_or(between);
    // "To 5,900 from a peak of 9,100 in 2012": the time is of the peak.
    if between.starts_with(" from ") && between.contains(|c: char| c.is_ascii_digit()) {
        return false;
    }
    // "40,000 employees who walked off in April": the time is of another verb.
    let other = begins(between, |word| word.is(Sign::OF_OTHER) || words!["that", "will", "would"].has(word));
    // "…, according to the board’s projections for 2024".
    let according = ", according to ";
    let source = last_of(between, according).and_then(|at| between.get(at + according.len()..)).map(str::trim_end);
    let of_source = |source: &str| !breaks(source) && looked_up(last_word(source), "").is(Sign::EXPECTED);
    if dated.span.of(text).starts_with("for ") && source.is_some_and(of_source) {
        return true;
    }
    !other && !breaks(without_commas(between.trim_end()))
}

/// Whether the figure at `span` is only by how much something differs from what it was at the date: "50p more than in 2019",
/// "more than it was in 2019", "40% above 2019", and not "more than expected in 2019".
fn is_compared(text: &str, span: Span, dated: &Dated) -> bool {
    const MOST: usize = 3;
    let between = Span::new(span.end.min(dated.span.start), dated.span.start).of(text);
    let behind = |word: &str| last_of(between, word).and_then(|at| between.get(at + word.len()..));
    let near = |rest: &str| rest.split_ascii_whitespace().count() <= MOST && !breaks(rest);
    let expected = |rest: &str| {
        let first = rest.split(' ').next().unwrap_or_default();
        first.ends_with("ed") || looked_up(first, "").is(Sign::PARTICIPLE)
    };
    let than = behind(" than ").is_some_and(|rest| near(rest) && !expected(rest));
    than || [" above ", " below "].iter().find_map(|word| behind(word)).is_some_and(near)
}

/// Whether a word that `opens` stands in `between` and opens a clause: "since 2018" opens none.
fn begins(between: &str, opens: impl Fn(Word) -> bool) -> bool {
    let mut rest = between;
    while let Some(blank) = rest.bytes().position(|byte| byte == b' ') {
        rest = rest.get(blank + 1..).unwrap_or_default();
        let (word, after) = rest.split_once(' ').unwrap_or_default();
        // "WHO" is no "who".
        if word.starts_with(is_small) && opens(looked_up(word, "")) && !after.starts_with(|c: char| c.is_ascii_digit())
        {
            return true;
        }
    }
    false
}

/// Whether the thing that a date says which one of is what the figure at `span` is the amount of: "the 2014 budget of £3m", but
/// a 2014 estimate may be of any year.
fn names_amount(text: &str, dated: &Dated, span: Span) -> bool {
    let between = Span::new(dated.span.end.min(span.start), span.start).of(text).trim();
    let noun = between.strip_suffix(" of").unwrap_or_default();
    !noun.is_empty() && noun.bytes().all(|byte| byte.is_ascii_lowercase()) && !looked_up(noun, "").is(Sign::EXPECTED)
}

/// Whether the figure at `span` is the count that a date tells from others of its kind: "The 2019 total was 40", "the 2011 census
/// found 40".
fn names_count(text: &str, dated: &Dated, span: Span) -> bool {
    let between = Span::new(dated.span.end.min(span.start), span.start).of(text).trim();
    let (noun, verb) = between.split_once(' ').unwrap_or_default();
    let level = [Sign::BE, Sign::STATES_LEVEL, Sign::GETS].iter().any(|sign| lemma(verb).is(*sign));
    let is_count =
        looked_up(noun, "").is(Sign::AMOUNT_OF) || words!["count", "census", "tally"].has(looked_up(noun, ""));
    (level || lemma(verb) == word!("find")) && (is_count || matches!(noun, "figure" | "average"))
}

/// Whether a date only says which thing is meant: "a 2014 estimate", "an April summit".
fn is_attribute(text: &str, dated: &Dated) -> bool {
    let coarse = dated.value.start.year.is_none() || dated.value.start.month.is_none();
    let bare = dated.span == dated.core && dated.basis == Basis::Stated && dated.value.end.is_none() && coarse;
    let next = text.get(dated.span.end..).and_then(|rest| rest.strip_prefix(' ')).unwrap_or_default();
    let end = next.find(|c: char| !is_letter(c)).unwrap_or(next.len());
    let next = next.get(..end).unwrap_or_default();
    bare && !next.is_empty() && !looked_up(next, "").is(Sign::AFTER_DATE)
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
    const NEAR: usize = 5;
    let between = Span::new(dated.span.end, span.start).of(text);
    if between.len() > FARTHEST {
        return false;
    }
    // "Founded in 1923, the club has 12,000 members" does not count them in 1923.
    let before = Span::new(sentence.start, dated.span.start).of(text);
    let lead = before.trim_matches(|c: char| !c.is_ascii_alphabetic());
    let first = lead.is_empty() || is_frame(lead, dated.span.of(text));
    let opens = first
        || looked_up(lead, "").is(Sign::LEADS_DATE)
        || [",", ";", ", and", ", but"].iter().any(|end| before.trim_end().ends_with(end));
    // "In 2010 it moved less; the port now has 12 terminals."
    let of_other = |word: Word| {
        // What opens a sentence holds for both of two clauses: "In 2024 54% were women, while 46% were men".
        let is_parallel = first && word == word!("while");
        word.is(Sign::OF_OTHER) && !is_parallel || words!["now", "currently", "today"].has(word)
    };
    let other = between.bytes().any(|byte| matches!(byte, b';' | b':')) || begins(between, of_other) || is_now(between);
    // "Had 600 wrecks in 1987, including 80 of steamers".
    let part = between.strip_prefix(", including ").is_some_and(|rest| !breaks(rest));
    // "Due to open in 2026 at a cost of £90m": it is to open then.
    let hoped = between.starts_with(" at a ") && before.split_whitespace().rev().take(NEAR).any(awaits);
    !other && !hoped && (opens || part || !breaks(between))
}

/// Whether the words go on with what is so by now: "stood at 40 in 2029 and has fallen to".
fn is_now(words: &str) -> bool {
    let joined =
        |and: &str| words.split(and).skip(1).any(|rest| is_present(rest.split(' ').next().unwrap_or_default()));
    joined(" and ") || joined(" but ")
}

/// "is", "has"
fn is_present(word: &str) -> bool {
    let word = looked_up(word, "");
    word.is(Sign::PRES) && (word.is(Sign::HAVE) || word.is(Sign::BE))
}

/// Whether a word says that something is only foreseen: "due", "planned".
fn awaits(word: &str) -> bool {
    looked_up(word, "").is(Sign::EXPECTED) || lemma(word).is(Sign::AWAITS)
}

/// Whether `lead`, which opens a sentence, is only what a date `of` a year hangs on: "At the end of 1987".
fn is_frame(lead: &str, dated: &str) -> bool {
    const MOST: usize = 4;
    let first = lead.split(' ').next().unwrap_or_default();
    dated.starts_with("of ") && looked_up(first, "").is(Sign::DATE_AT) && lead.split(' ').count() <= MOST
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
pub fn source(tokens: &Tokens, from: At, to: At) -> Option<Span> {
    let according = from.to(to).find_map(|at| tokens.phrase(at, words!["according", "to"]));
    if let Some(start) = according {
        let start = start + usize::from(tokens.is_any(start, words!["a", "an", "the"]));
        let end = name_end(tokens, start, to);
        return (end > start).then(|| tokens.extent(start, end));
    }
    let verb = from.to(to).find(|&at| {
        tokens.is_in(at, Sign::STATES)
            && (!tokens.is(at, word!("found")) || tokens.is(at + 1, word!("that")))
            && !tokens.is(at + 1, word!("by"))
            && !tokens.is_after(at, word!("an"))
    })?;
    let before = name_start(tokens, verb, from);
    (before < verb).then(|| tokens.extent(before, verb))
}

/// Where the name that starts at `start` ends: at a mark, at a verb or "that", after at most so many words.
fn name_end(tokens: &Tokens, start: At, to: At) -> At {
    const LONGEST: usize = 9;
    let ends = |at: At| {
        is_stop(tokens, at) && !tokens.is_in(at, Sign::INSIDE_SOURCE)
            || tokens.mark(at).is_some_and(|mark| !joins_names(mark) || mark == '.' && !tokens.is_glued(at))
    };
    start.to(to.min(start + LONGEST)).find(|&at| ends(at)).unwrap_or_else(|| to.min(start + LONGEST))
}

fn joins_names(mark: char) -> bool {
    matches!(mark, '&' | '-' | '.' | '’' | '\'')
}

/// Where the capitalised name that ends before `verb` starts, or `verb` where none does.
fn name_start(tokens: &Tokens, verb: At, from: At) -> At {
    const LONGEST: usize = 7;
    let joint = |at: At| tokens.is_in(at, Sign::INSIDE_NAME) || tokens.mark(at).is_some_and(joins_names);
    let floor = from.max(verb.saturating_sub(LONGEST));
    let mut start = verb;
    for at in floor.to(verb).rev() {
        match () {
            () if tokens.is_capital(at) => start = at,
            () if joint(at) && start < verb => {}
            () => break,
        }
    }
    start + usize::from(start < verb && tokens.is(start, word!("the")))
}

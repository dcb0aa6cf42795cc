//! Runs of quoted words: where the marks open and close, in any of the ways that news writes them.

mod characters;

use crate::text::Span;
use crate::words::{Sign, can_be};
use characters::{Way, double_marks, is_line, marks, single_marks};

/// What stands between an opening and a closing mark, within one paragraph.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Run {
    /// With its marks.
    pub span: Span,
    /// Without its marks, and without blanks next to them.
    pub inside: Span,
    /// Whether it goes on with the run before, which a paragraph's end interrupted.
    pub continues: bool,
}

/// The runs in `paragraphs` of `text`, in order. Double marks of any form are marks; single ones are in a paragraph without
/// double ones, or around them, as long as the text has come without double ones, and then beside them.
#[inline(never)]
pub(crate) fn runs(text: &str, paragraphs: &[Span]) -> Vec<Run> {
    let all = marks(text);
    let mut runs: Vec<Run> = Vec::with_capacity(all.len() / 2);
    let mut was_left_open = false;
    let mut is_double = false;
    let mut next = 0;
    // Used again for each paragraph: the marks of both kinds, and the runs between them.
    let (mut double, mut in_double, mut single, mut in_single) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for paragraph in paragraphs {
        let rest = all.get(next..).unwrap_or_default();
        let from = next + rest.partition_point(|mark| mark.at < paragraph.start);
        let here = all.get(from..).unwrap_or_default();
        let here = here.get(..here.partition_point(|mark| mark.at < paragraph.end)).unwrap_or_default();
        next = from + here.len();
        if here.is_empty() {
            was_left_open &= is_line(paragraph.of(text));
            continue;
        }
        double_marks(text, *paragraph, here, &mut double);
        let double_open = pair(&double, *paragraph, &mut in_double);
        let (mut ways, mut found, mut left_open) = (&double, &in_double, double_open);
        single_marks(text, *paragraph, here, &mut single);
        let single_open = pair(&single, *paragraph, &mut in_single);
        if !is_double {
            // Where the double marks stand inside single ones, the single ones are the text's own.
            let around = |run: &Span| in_single.get(in_single.partition_point(|single| single.end < run.end));
            if found.iter().all(|run| around(run).is_some_and(|single| single.contains(run))) {
                (ways, found, left_open) = (&single, &in_single, single_open);
            } else {
                is_double = true;
            }
        }
        let opens_with_mark = ways.first().is_some_and(|(mark, _)| mark.start == paragraph.start);
        let mut besides = in_single.iter().filter(|run| is_double && is_beside(text, **run, &single, &in_double));
        let mut besides = besides.by_ref().peekable();
        for (at, span) in found.iter().enumerate() {
            while let Some(run) = besides.next_if(|run| run.start < span.start) {
                runs.extend(run_of(text, *run, &single));
            }
            let run = run_of(text, *span, ways);
            runs.extend(run.map(|run| Run { continues: at == 0 && was_left_open && opens_with_mark, ..run }));
        }
        runs.extend(besides.filter_map(|run| run_of(text, *run, &single)));
        was_left_open = left_open;
    }
    runs
}

/// The run between the `marks` at whose first and last it begins and ends, if there are words in it.
fn run_of(text: &str, span: Span, marks: &[(Span, Way)]) -> Option<Run> {
    let inside = inside(text, span, marks);
    let signed = before_signature(inside.of(text)).map(|end| Span::new(inside.start, inside.start + end));
    let span = signed.map_or(span, |said| Span::new(span.start, said.end));
    let inside = signed.unwrap_or(inside);
    (inside.start < inside.end).then_some(Run { span, inside, continues: false })
}

/// Whether a run in single marks is closed and stands beside those in double ones, not within one: the ‘Big Fix’ is “late”.
fn is_beside(text: &str, run: Span, single: &[(Span, Way)], double: &[Span]) -> bool {
    const LONGEST: usize = 400;
    let next = double.get(double.partition_point(|double| double.end <= run.start));
    let is_closed = single.binary_search_by_key(&run.end, |(mark, _)| mark.end).is_ok();
    let opens = inside(text, run, single).of(text).chars().next();
    let is_short = run.end - run.start < LONGEST && opens.is_some_and(char::is_alphabetic);
    is_closed && is_short && next.is_none_or(|double| double.start >= run.end)
}

/// Finds the runs of one paragraph, marks included, and whether the last one is left open.
fn pair(marks: &[(Span, Way)], paragraph: Span, found: &mut Vec<Span>) -> bool {
    found.clear();
    let mut open: Option<usize> = None;
    let mut depth = 0;
    for (at, (mark, way)) in marks.iter().enumerate() {
        match (open, way) {
            (None, Way::Opens | Way::Either) => open = Some(mark.start),
            (None, Way::Closes) => {}
            (Some(_), Way::Closes | Way::Either) if depth > 0 => depth -= 1,
            (Some(start), Way::Closes | Way::Either) => {
                found.push(Span::new(start, mark.end));
                open = None;
            }
            (Some(_), Way::Opens) if closes_twice(&marks[at + 1..]) => depth += 1,
            (Some(start), Way::Opens) => {
                // The mark before was never closed: its words end where the next ones begin.
                found.push(Span::new(start, mark.start));
                open = Some(mark.start);
            }
        }
    }
    if let Some(start) = open {
        found.push(Span::new(start, paragraph.end));
    }
    open.is_some()
}

/// Whether the marks behind a second opening one close both before another opens.
fn closes_twice(marks: &[(Span, Way)]) -> bool {
    matches!(marks, [(_, Way::Closes), (_, Way::Closes), ..])
}

fn inside(text: &str, span: Span, marks: &[(Span, Way)]) -> Span {
    let first = marks.binary_search_by_key(&span.start, |(mark, _)| mark.start).ok();
    let start = first.and_then(|at| marks.get(at)).map_or(span.start, |(mark, _)| mark.end);
    let last = marks.binary_search_by_key(&span.end, |(mark, _)| mark.end).ok();
    let end = last.and_then(|at| marks.get(at)).map_or(span.end, |(mark, _)| mark.start).max(start);
    let words = Span::new(start, end).of(text);
    let from = start + (words.len() - words.trim_start().len());
    Span::new(from, from + words.trim().len())
}

/// Where the words of a pull quote end whose last line, inside the marks, is who said them.
fn before_signature(words: &str) -> Option<usize> {
    const LONGEST: usize = 8;
    let (said, name) = words.rsplit_once('\n')?;
    let said = said.trim_end();
    let few = name.split_whitespace().count() <= LONGEST;
    let is_name = |word: &str| word.starts_with(char::is_uppercase) || can_be(word, Sign::INSIDE_NAME);
    (said.ends_with(['.', '!', '?', '”']) && few && name.split_whitespace().all(is_name)).then_some(said.len())
}

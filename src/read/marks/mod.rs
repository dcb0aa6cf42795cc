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
/// double ones, or around them, as long as the text has come without double ones.
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
        if !is_double {
            single_marks(text, *paragraph, here, &mut single);
            let single_open = pair(&single, *paragraph, &mut in_single);
            // Where the double marks stand inside single ones, the single ones are the text's own.
            let around = |run: &Span| in_single.get(in_single.partition_point(|single| single.end < run.end));
            if found.iter().all(|run| around(run).is_some_and(|single| single.contains(run))) {
                (ways, found, left_open) = (&single, &in_single, single_open);
            } else {
                is_double = true;
            }
        }
        let opens_with_mark = ways.first().is_some_and(|(mark, _)| mark.start == paragraph.start);
        for (at, span) in found.iter().enumerate() {
            let mut inside = inside(text, *span, ways);
            let mut span = *span;
            if let Some(end) = before_signature(inside.of(text)) {
                inside = Span::new(inside.start, inside.start + end);
                span = Span::new(span.start, inside.end);
            }
            if inside.start < inside.end {
                runs.push(Run { span, inside, continues: at == 0 && was_left_open && opens_with_mark });
            }
        }
        was_left_open = left_open;
    }
    runs
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

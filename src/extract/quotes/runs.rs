//! Runs of quoted words: where the marks open and close, in any of the ways that news writes them.

use crate::text::Span;

/// What stands between an opening and a closing mark, within one paragraph.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Run {
    /// With its marks.
    pub span: Span,
    /// Without its marks, and without blanks next to them.
    pub inside: Span,
    /// Whether it goes on with the run before, which a paragraph's end interrupted.
    pub continues: bool,
}

/// A character that opens or closes, or may do either.
#[derive(Clone, Copy, PartialEq)]
enum Way {
    Opens,
    Closes,
    Either,
}

/// The runs in `paragraphs` of `text`, in order. Double marks of any form are marks; single ones are in a paragraph without
/// double ones, or around them, as long as the text has come without double ones.
pub(super) fn runs(text: &str, paragraphs: &[Span]) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    let mut was_left_open = false;
    let mut is_double = false;
    for paragraph in paragraphs {
        let double = double_marks(text, *paragraph);
        let (in_double, double_open) = pair(&double, *paragraph);
        let (mut marks, mut found, mut left_open) = (double, in_double, double_open);
        if !is_double {
            let single = single_marks(text, *paragraph);
            let (in_single, single_open) = pair(&single, *paragraph);
            // Where the double marks stand inside single ones, the single ones are the text's own.
            let around = |run: &Span| in_single.get(in_single.partition_point(|single| single.end < run.end));
            if found.iter().all(|run| around(run).is_some_and(|single| single.contains(run))) {
                (marks, found, left_open) = (single, in_single, single_open);
            } else {
                is_double = true;
            }
        }
        let opens_with_mark = marks.first().is_some_and(|(mark, _)| mark.start == paragraph.start);
        for (at, span) in found.iter().enumerate() {
            let mut inside = inside(text, *span, &marks);
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

/// The runs of one paragraph, marks included, and whether the last one is left open.
fn pair(marks: &[(Span, Way)], paragraph: Span) -> (Vec<Span>, bool) {
    let mut found = Vec::new();
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
    (found, open.is_some())
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
    let is_name = |word: &str| word.starts_with(char::is_uppercase) || matches!(word, "of" | "for" | "and" | "the");
    (said.ends_with(['.', '!', '?', '”']) && few && name.split_whitespace().all(is_name)).then_some(said.len())
}

/// The double marks of a paragraph: curly, straight, low, guillemets, and two single ones together.
fn double_marks(text: &str, paragraph: Span) -> Vec<(Span, Way)> {
    let mut marks: Vec<(Span, Way)> = Vec::new();
    let mut chars = paragraph.of(text).char_indices().peekable();
    // Marks of direction are no letters.
    let first =
        paragraph.of(text).find(|c| !matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}')).unwrap_or(0);
    let opens_straight = paragraph.of(text).get(first..).is_some_and(|rest| rest.starts_with('"'));
    let last_straight = paragraph.of(text).rfind('"').unwrap_or(0);
    let mut before = ' ';
    let mut open = false;
    let (mut in_straight, mut nested, mut in_tag) = (false, false, false);
    while let Some((at, c)) = chars.next() {
        let mut end = at + c.len_utf8();
        let next = chars.peek().map(|(_, next)| *next);
        let is_pair = matches!(c, '\'' | '`' | '’' | '‘') && next == Some(c);
        if is_pair {
            chars.next();
            end += c.len_utf8();
        }
        let after = chars.peek().map_or(' ', |(_, next)| *next);
        let way = match c {
            // An attribute of markup that was left in the text: lang="en".
            '"' if in_tag || before == '=' && !open => {
                in_tag = !in_tag;
                None
            }
            // Curly marks within straight ones.
            '“' if open && in_straight && !nested && (last_straight > at || opens_straight) => {
                nested = true;
                None
            }
            '”' if nested => {
                nested = false;
                None
            }
            '“' | '„' | '«' => Some(Way::Opens),
            '”' | '»' => Some(Way::Closes),
            '"' | '‟' | '″' if before.is_ascii_digit() && !open => None,
            '"' | '‟' | '″' | '＂' => Some(straight(before, after)),
            '`' if is_pair => Some(Way::Opens),
            '‘' if is_pair => Some(Way::Opens),
            '\'' | '’' if is_pair => Some(straight(before, after)),
            _ => None,
        };
        if let Some(way) = way {
            let span = Span::new(at, end).shifted(paragraph.start);
            // A curly mark the wrong way round still does what its place says.
            let way = match (way, open) {
                (Way::Opens, true) if after.is_whitespace() && !before.is_whitespace() => Way::Closes,
                (Way::Closes, false) if before.is_whitespace() && (after.is_alphanumeric() || at == first) => {
                    Way::Opens
                }
                // "He said,” It is over.”": of two closing marks the first one opens.
                (Way::Closes, false) if c == '”' && matches!(before, ',' | ':') && after.is_whitespace() => {
                    let next = chars.clone().find(|(_, c)| matches!(c, '“' | '”' | '"'));
                    if next.is_some_and(|(_, next)| next == c) { Way::Opens } else { way }
                }
                (way, _) => way,
            };
            open = match way {
                Way::Opens => true,
                Way::Closes => false,
                Way::Either => !open,
            };
            (in_straight, nested) = (open && c == '"', false);
            marks.push((span, way));
        }
        before = if at < first { ' ' } else { c };
    }
    marks
}

/// What a mark that looks the same both ways does, by what stands around it.
fn straight(before: char, after: char) -> Way {
    let opens_after = before.is_whitespace() || matches!(before, '(' | '[' | '—' | '–' | '-' | '/' | '“' | '‘');
    let closes_before =
        after.is_whitespace() || matches!(after, '.' | ',' | ';' | ':' | '?' | '!' | ')' | ']' | '—' | '–');
    match (opens_after, closes_before) {
        (true, false) => Way::Opens,
        (false, true) => Way::Closes,
        _ => Way::Either,
    }
}

/// The single marks of a paragraph that cannot be apostrophes.
fn single_marks(text: &str, paragraph: Span) -> Vec<(Span, Way)> {
    let words = paragraph.of(text);
    let chars: Vec<(usize, char)> = words.char_indices().collect();
    let at = |at: usize| chars.get(at).map_or(' ', |(_, c)| *c);
    let is_single = |c: char| matches!(c, '\'' | '‘' | '’');
    let mut marks = Vec::new();
    let mut open = false;
    for (place, (start, c)) in chars.iter().enumerate() {
        if !is_single(*c) {
            continue;
        }
        let before = if place == 0 { ' ' } else { at(place - 1) };
        let after = at(place + 1);
        let can_open =
            *c != '’' && (before.is_whitespace() || matches!(before, '(' | '—' | '–')) && after.is_alphanumeric();
        let can_close = *c != '‘' && !before.is_whitespace() && !after.is_alphanumeric();
        // After a letter an apostrophe may end a plural ("the workers’ hall"): only a mark that ends a phrase closes.
        let ends_phrase = matches!(before, ',' | '.' | '?' | '!' | '…' | '—' | '–')
            || matches!(after, ',' | '.' | ';' | ':' | '?' | '!' | ')');
        let closes_later = || later_end(&chars, place + 1, |later| !open || later == *c);
        let span = Span::new(*start, start + c.len_utf8()).shifted(paragraph.start);
        if !open && can_open {
            // ’Twas and ’90s look like openings; they are none where nothing closes them.
            if closes_later() {
                marks.push((span, Way::Opens));
                open = true;
            }
        } else if open && can_close && (ends_phrase || !closes_later()) {
            marks.push((span, Way::Closes));
            open = false;
        }
    }
    marks
}

/// Whether a mark that ends a phrase, of a form that `closes`, comes before the next opening one.
fn later_end(chars: &[(usize, char)], from: usize, closes: impl Fn(char) -> bool) -> bool {
    const FAR: usize = 2_000;
    let mut before = ' ';
    let rest = chars.get(from..).unwrap_or_default();
    for (at, (_, c)) in rest.iter().enumerate().take(FAR) {
        let after = rest.get(at + 1).map_or(' ', |(_, c)| *c);
        if matches!(c, '\'' | '’') && closes(*c) && !before.is_whitespace() && !after.is_alphanumeric() {
            return true;
        }
        if (*c == '‘' || *c == '\'' && after.is_alphabetic()) && before.is_whitespace() {
            return false;
        }
        before = *c;
    }
    false
}

//! The parts of a quote among words that somebody selected.

use crate::article::QuoteKind;
use crate::curate::Claimer;
use crate::text::{Span, is_wordy};

const OPENING: [char; 8] = ['“', '‘', '"', '«', '„', '‹', '»', '›'];
const CLOSING: [char; 8] = ['”', '’', '"', '»', '“', '›', '«', '‹'];

/// A selection in a paragraph, by its number: from one to another offset in UTF-16, as browsers count.
pub(super) type Place = (usize, usize, usize);

/// Where selections lie.
pub(super) fn selected(claimer: &Claimer, places: &[Place]) -> Vec<Span> {
    let place = |&(paragraph, start, end): &Place| {
        let around = *claimer.paragraphs.get(paragraph)?;
        let text = around.of(&claimer.text);
        let byte = |units: usize| {
            let mut seen = 0;
            let at = text.char_indices().find(|(_, c)| {
                seen += c.len_utf16();
                seen > units
            });
            around.start + at.map_or(text.len(), |(at, _)| at)
        };
        Some(Span::new(byte(start), byte(end))).filter(|span| span.start < span.end)
    };
    places.iter().filter_map(place).collect()
}

/// The parts of a quote among the words of `span`, which lie in one paragraph: what stands in marks, each from mark to mark;
/// without marks, all of it. A mark just beside the words belongs to them, and no word is cut.
pub(super) fn parts(claimer: &Claimer, span: Span) -> Vec<Span> {
    let text = &claimer.text;
    let Some(paragraph) = Span::holding(&claimer.paragraphs, span.start) else { return Vec::new() };
    let whole = widened(text, Span::new(span.start, span.end.min(paragraph.end)), paragraph);
    let marked = in_marks(text, whole);
    if marked.is_empty() {
        Some(whole).filter(|whole| !whole.of(text).is_empty()).into_iter().collect()
    } else {
        marked
    }
}

/// The kind of quote that words in these places are as a rule.
pub(super) fn kind(claimer: &Claimer, parts: &[Span]) -> QuoteKind {
    /// Fewer words in marks are seldom a whole clause.
    const CLAUSE: usize = 4;
    let Some(first) = parts.first() else { return QuoteKind::Direct };
    let words = first.of(&claimer.text);
    match () {
        () if !words.starts_with(OPENING) => QuoteKind::Indirect,
        () if words.split_whitespace().count() < CLAUSE => QuoteKind::Mixed,
        () => QuoteKind::Direct,
    }
}

/// `span` without blanks at its ends, with the whole of the words that it cuts, and with the marks beside it.
fn widened(text: &str, span: Span, within: Span) -> Span {
    let inside = span.of(text);
    let mut start = span.start + (inside.len() - inside.trim_start().len());
    let mut end = span.start + inside.trim_end().len();
    if start >= end {
        return Span::new(span.start, span.start);
    }
    let before = |at: usize| text[within.start..at].chars().next_back();
    let behind = |at: usize| text[at..within.end].chars().next();
    let opens = |at: usize| text[at..].chars().next();
    while let Some(c) = before(start).filter(|c| is_wordy(*c) && opens(start).is_some_and(is_wordy)) {
        start -= c.len_utf8();
    }
    while let Some(c) = behind(end).filter(|c| is_wordy(*c) && text[..end].chars().next_back().is_some_and(is_wordy)) {
        end += c.len_utf8();
    }
    if let Some(c) = before(start).filter(|c| OPENING.contains(c) && opens(start).is_some_and(is_wordy)) {
        start -= c.len_utf8();
    }
    // The comma before the closing mark goes with it.
    let stop = behind(end).filter(|c| matches!(c, ',' | '.' | '!' | '?')).map_or(0, char::len_utf8);
    if let Some(c) = behind(end + stop).filter(|c| CLOSING.contains(c)) {
        end += stop + c.len_utf8();
    }
    Span::new(start, end)
}

/// What stands in marks within `span`, from mark to mark.
fn in_marks(text: &str, span: Span) -> Vec<Span> {
    let mut found = Vec::new();
    let mut open: Option<(usize, char)> = None;
    let mut last = ' ';
    let chars: Vec<(usize, char)> = span.of(text).char_indices().map(|(at, c)| (span.start + at, c)).collect();
    for (number, &(at, c)) in chars.iter().enumerate() {
        let next = chars.get(number + 1).map_or(' ', |(_, next)| *next);
        match open {
            None if OPENING.contains(&c) && !is_wordy(last) && !next.is_whitespace() => open = Some((at, c)),
            Some((start, mark)) if closes(mark, c) && !is_wordy(next) && at > start => {
                found.push(Span::new(start, at + c.len_utf8()));
                open = None;
            }
            _ => {}
        }
        last = c;
    }
    found
}

/// Whether `c` closes what `mark` opened.
fn closes(mark: char, c: char) -> bool {
    match mark {
        '“' => c == '”',
        '‘' => c == '’',
        '«' => c == '»',
        '»' => c == '«',
        '‹' => c == '›',
        '›' => c == '‹',
        '„' => matches!(c, '“' | '”'),
        mark => c == mark,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The parts that selecting these words gives.
    fn given<'t>(text: &'t str, words: &str) -> Vec<&'t str> {
        let start = text.find(words).unwrap();
        let found = parts(&Claimer::new(text), Span::new(start, start + words.len()));
        found.into_iter().map(|part| part.of(text)).collect()
    }

    #[test]
    fn what_stands_in_marks_is_parted_and_no_word_is_cut() {
        let text = "“It leaks,” said Pell. “We’ve asked twice.” He called it 'a sieve', she that it sank.";
        assert_eq!(given(text, "t leaks,” said Pell. “We’ve asked tw"), ["“It leaks,”", "“We’ve asked twice.”"]);
        assert_eq!(given(text, "It leaks"), ["“It leaks,”"]);
        assert_eq!(given(text, "hat it sa"), ["that it sank"]);
    }

    #[test]
    fn words_without_marks_are_one_part() {
        let text = "The clerk said that the quay was shut, and went.";
        assert_eq!(given(text, "e quay was sh"), ["the quay was shut"]);
        assert_eq!(given(text, " "), Vec::<&str>::new());
    }

    #[test]
    fn selections_are_counted_as_browsers_do() {
        let claimer = Claimer::new("Zoë 𝕏 spoke.\n\n𝕏 left.");
        let words = |place| selected(&claimer, &[place]).first().map(|span| span.of(&claimer.text).to_owned());
        assert_eq!(words((0, 4, 6)).as_deref(), Some("𝕏"));
        assert_eq!(words((1, 3, 7)).as_deref(), Some("left"));
        assert_eq!(words((1, 3, 900)).as_deref(), Some("left."));
        assert_eq!(words((2, 0, 1)), None);
        assert_eq!(words((0, 5, 5)), None);
    }
}

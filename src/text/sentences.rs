//! Paragraphs and sentences.

use super::{Eight, Span, is_letter, is_numeral, is_small, step};

// The lists `SHORT_FORMS` and `SMALL_FORMS` of the vocabulary, without the rest of it, for a page finds sentences, too.
include!(concat!(env!("OUT_DIR"), "/short_forms.rs"));

/// The paragraphs of `text`, in order, without the blank lines around them. A paragraph ends at a blank line.
pub fn paragraphs(text: &str) -> Vec<Span> {
    let mut found: Vec<Span> = Vec::with_capacity(text.len() / 128);
    let mut open: Option<Span> = None;
    let mut at = 0;
    while at < text.len() {
        let line = text.get(at..Eight::find(text.as_bytes(), at, b'\n')).unwrap_or_default();
        let inside = line.trim();
        if inside.is_empty() {
            found.extend(open.take());
        } else {
            let start = at + (line.len() - line.trim_start().len());
            let end = start + inside.len();
            open = Some(open.map_or(Span::new(start, end), |span| Span::new(span.start, end)));
        }
        at += line.len() + 1;
    }
    found.extend(open);
    found
}

/// The sentences of the paragraph `paragraph` of `text`, in order; together they cover it but for the blanks between.
pub fn sentences(text: &str, paragraph: Span) -> Vec<Span> {
    let inside = paragraph.of(text);
    let mut found = Vec::new();
    let mut start = 0;
    while let Some((end, next)) = end_from(inside, start) {
        found.push(Span::new(start, end).shifted(paragraph.start));
        start = next;
    }
    if start < inside.len() {
        found.push(Span::new(start, inside.len()).shifted(paragraph.start));
    }
    found
}

/// The sentence of `text` in which the byte `at` stands; the empty span at `at` where it stands in none.
pub fn sentence_at(text: &str, at: usize) -> Span {
    let Some(paragraph) = paragraph_at(text, at) else { return Span::new(at, at) };
    let inside = paragraph.of(text);
    let before = (0..at - paragraph.start).rev();
    let ends = before.filter_map(|stop| end_at(inside, stop)).map(|(_, next)| next);
    let start = ends.into_iter().find(|next| *next <= at - paragraph.start).unwrap_or(0);
    let end = end_from(inside, start).map_or(inside.len(), |(end, _)| end);
    Span::new(start, end).shifted(paragraph.start)
}

/// Where the first sentence that ends behind `start` in a paragraph ends, and where the next one starts.
fn end_from(inside: &str, start: usize) -> Option<(usize, usize)> {
    let mut at = start;
    loop {
        let passed = inside.as_bytes().get(at..)?.iter().position(|&byte| may_stop(byte))?;
        step(passed);
        at += passed;
        if let Some(end) = end_at(inside, at) {
            return Some(end);
        }
        at += 1;
    }
}

/// Whether a stop may begin with `byte`.
fn may_stop(byte: u8) -> bool {
    matches!(byte, b'.' | b'!' | b'?' | 0xe2)
}

/// Where a sentence of a paragraph ends and the next one starts, if one ends with a stop at the byte `at`.
fn end_at(inside: &str, at: usize) -> Option<(usize, usize)> {
    step(1);
    let byte = *inside.as_bytes().get(at)?;
    let stop = match byte {
        b'.' | b'!' | b'?' => 1,
        0xe2 if inside.get(at..)?.starts_with('…') => '…'.len_utf8(),
        _ => return None,
    };
    let rest = inside.get(at + stop..)?.trim_start_matches(is_closing);
    let next = rest.trim_start();
    let blank = rest.len() > next.len();
    let before = inside.get(..at).unwrap_or_default();
    // "no. 4", but "Most said no. In May".
    let is_numbered = || before.ends_with(" no") && next.starts_with(is_numeral);
    let short = || byte == b'.' && (is_numbered() || is_short_form(before));
    (next.is_empty() || blank && opens_sentence(next) && !short())
        .then_some((inside.len() - rest.len(), inside.len() - next.len()))
}

/// The paragraph of `text` in which the byte `at` stands, without looking at any other; of an endless one what is near.
fn paragraph_at(text: &str, at: usize) -> Option<Span> {
    const FARTHEST: usize = 2 << 10;
    let boundary = |at: &usize| text.is_char_boundary(*at);
    let near = (at.saturating_sub(FARTHEST)..=at).find(boundary)?;
    let far = (at..=text.len().min(at + FARTHEST)).rev().find(boundary)?;
    let offset = near;
    let (text, at) = (&text[near..far], at - near);
    let (before, after) = text.split_at_checked(at)?;
    let mut start = before.rfind('\n').map_or(0, |end| end + 1);
    let mut end = at + after.find('\n').unwrap_or(after.len());
    let line = Span::new(start, end).of(text);
    if line.trim().is_empty() {
        return None;
    }
    while start > 0 {
        let above = text[..start - 1].rfind('\n').map_or(0, |end| end + 1);
        if text[above..start].trim().is_empty() {
            break;
        }
        start = above;
    }
    while end < text.len() {
        let below = end + 1 + text[end + 1..].find('\n').unwrap_or(text.len() - end - 1);
        if text[end..below].trim().is_empty() {
            break;
        }
        end = below;
    }
    let inside = &text[start..end];
    let lead = inside.len() - inside.trim_start().len();
    let paragraph = Span::new(start + lead, start + lead + inside.trim().len());
    (paragraph.start <= at && at < paragraph.end).then(|| paragraph.shifted(offset))
}

fn is_closing(c: char) -> bool {
    matches!(c, '”' | '’' | '"' | '\'' | ')' | ']' | '»')
}

fn opens_sentence(rest: &str) -> bool {
    let first = rest.trim_start_matches(['“', '‘', '"', '\'', '(', '[', '«', '—', '–', '-', ' ']).chars().next();
    first.is_some_and(|c| c.is_uppercase() || is_numeral(c) || !is_small(c) && is_letter(c))
}

/// Whether the stop after `before` belongs to a short form ("Mr", "U.S", an initial) and not to the sentence.
fn is_short_form(before: &str) -> bool {
    let outside = |c: char| c.is_whitespace() || matches!(c, '(' | '“' | '"' | '‘');
    let from = before.char_indices().rev().find(|&(_, c)| outside(c)).map_or(0, |(at, c)| at + c.len_utf8());
    let last = before.get(from..).unwrap_or_default();
    // "U.S": one letter between stops.
    let (mut letters, mut stops, mut single) = (0, 0, true);
    for c in last.chars() {
        match c {
            '.' => (letters, stops, single) = (0, stops + 1, single && letters == 1),
            _ => letters += 1,
        }
    }
    let initials = single && letters == 1 && (stops > 0 || last.starts_with(char::is_uppercase));
    let list = if last.starts_with(char::is_uppercase) { &SHORT_FORMS[..] } else { &SMALL_FORMS[..] };
    initials || list.iter().any(|short| short.eq_ignore_ascii_case(last))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn split(text: &str) -> Vec<&str> {
        paragraphs(text).into_iter().flat_map(|p| sentences(text, p)).map(|s| s.of(text)).collect()
    }

    #[test]
    fn paragraphs_end_at_blank_lines() {
        let text = "\n One.\nTwo. \n \n\nThree.";
        let found: Vec<&str> = paragraphs(text).iter().map(|p| p.of(text)).collect();
        assert_eq!(found, ["One.\nTwo.", "Three."]);
    }

    #[test]
    fn sentences_end_at_stops_and_not_at_short_forms() {
        assert_eq!(
            split("Mr. Ode of the U.S. Navy paid 1.7 million. “Why?” he asked. It’s so."),
            ["Mr. Ode of the U.S. Navy paid 1.7 million.", "“Why?” he asked.", "It’s so."]
        );
        assert_eq!(split("Most said no. In May all did."), ["Most said no.", "In May all did."]);
        assert_eq!(split("She lives at no. 4. No. Five is his."), ["She lives at no. 4.", "No. Five is his."]);
        assert_eq!(
            split("Rates of approx. 40% in Mar. 2019 fell. Most felt ill. Kiln vs. Quay it was."),
            ["Rates of approx. 40% in Mar. 2019 fell.", "Most felt ill.", "Kiln vs. Quay it was."]
        );
        assert_eq!(split("Ada N. Moreno left.” Then… nothing"), ["Ada N. Moreno left.”", "Then… nothing"]);
    }

    #[test]
    fn a_place_knows_its_sentence() {
        let text = "One is here. Two is there.\n\nThree.";
        assert_eq!(sentence_at(text, 15).of(text), "Two is there.");
        assert_eq!(sentence_at(text, 29).of(text), "Three.");
        assert_eq!(sentence_at(text, 27).of(text), "");
    }

    #[test]
    fn a_sentence_is_found_without_looking_at_other_paragraphs() {
        for text in ["", "\n\n", " One. Two\nthree. \n \n\n Four.\r\n\r\nFive\n", "é\n \né. É", "a\n\nb\nc\n\t\nd"] {
            let all: Vec<Span> = paragraphs(text).into_iter().flat_map(|p| sentences(text, p)).collect();
            for at in 0..=text.len() {
                let inside = paragraphs(text).into_iter().any(|paragraph| paragraph.start <= at && at < paragraph.end);
                let known = all.iter().copied().rfind(|s| s.start <= at).filter(|_| inside);
                let expected = known.filter(|_| text.is_char_boundary(at)).unwrap_or(Span::new(at, at));
                assert_eq!(sentence_at(text, at), expected, "{text:?} at {at}");
            }
        }
    }
}

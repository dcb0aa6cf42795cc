//! The words, numbers and marks of a phrase, each with its place.

use crate::text::Span;

/// What stands at a place.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Kind {
    /// A run of letters.
    Word,
    /// A number in digits, with its separators.
    Number(f64),
    /// Digits and separators in an order that is no English number: "1.2.3", "12,34".
    Odd,
    /// Any other character but a blank; the line feed that ends a paragraph.
    Mark(char),
}

/// A text cut into words, numbers and marks. A place past either end holds nothing, so that a reader may look around
/// freely.
pub struct Tokens<'t> {
    text: &'t str,
    all: Vec<(Span, Kind)>,
}

impl<'t> Tokens<'t> {
    /// Cuts `text`.
    pub fn new(text: &'t str) -> Tokens<'t> {
        let mut all = Vec::new();
        let mut at = 0;
        let mut blank = true;
        while let Some(c) = text[at..].chars().next() {
            let rest = &text[at..];
            let (len, kind) = match c {
                '0'..='9' => numeral(rest),
                _ if c.is_alphabetic() => {
                    (rest.find(|c: char| !c.is_alphabetic()).unwrap_or(rest.len()), Some(Kind::Word))
                }
                // The end of a blank line ends a paragraph, and no phrase runs on over it.
                _ => (c.len_utf8(), (!c.is_whitespace() || c == '\n' && blank).then_some(Kind::Mark(c))),
            };
            blank = c == '\n' || blank && c.is_whitespace();
            all.extend(kind.map(|kind| (Span::new(at, at + len), kind)));
            at += len;
        }
        Tokens { text, all }
    }

    /// The text they are cut from.
    pub fn text(&self) -> &'t str {
        self.text
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.all.len()
    }

    /// The place in the text.
    pub fn span(&self, at: usize) -> Span {
        self.all.get(at).map_or(Span::new(self.text.len(), self.text.len()), |(span, _)| *span)
    }

    /// The first token that starts at the byte `at` or behind it.
    pub fn at_byte(&self, at: usize) -> usize {
        self.all.partition_point(|(span, _)| span.start < at)
    }

    /// The place of `from..to`, the token `to` excluded.
    pub fn extent(&self, from: usize, to: usize) -> Span {
        Span::new(self.span(from).start, self.span(to.saturating_sub(1)).end)
    }

    /// What is written there.
    pub fn written(&self, at: usize) -> &'t str {
        self.span(at).of(self.text)
    }

    /// The word there, if it is one.
    pub fn word(&self, at: usize) -> Option<&'t str> {
        matches!(self.all.get(at), Some((_, Kind::Word))).then(|| self.written(at))
    }

    /// The number there, if it is one.
    pub fn number(&self, at: usize) -> Option<f64> {
        match self.all.get(at) {
            Some((_, Kind::Number(value))) => Some(*value),
            _ => None,
        }
    }

    /// Whether digits stand there, readable as a number or not.
    pub fn is_digits(&self, at: usize) -> bool {
        matches!(self.all.get(at), Some((_, Kind::Number(_) | Kind::Odd)))
    }

    /// The mark there, if it is one.
    pub fn mark(&self, at: usize) -> Option<char> {
        match self.all.get(at) {
            Some((_, Kind::Mark(mark))) => Some(*mark),
            _ => None,
        }
    }

    /// Whether a hyphen or dash stands there.
    pub fn is_dash(&self, at: usize) -> bool {
        matches!(self.mark(at), Some('-' | '‐' | '‑' | '–'))
    }

    /// Whether the word `expected`, given in lower case, stands there.
    pub fn is(&self, at: usize, expected: &str) -> bool {
        self.word(at).is_some_and(|word| word.eq_ignore_ascii_case(expected))
    }

    /// Whether one of `expected` stands there.
    pub fn is_any(&self, at: usize, expected: &[&str]) -> bool {
        self.word(at).is_some_and(|word| expected.iter().any(|expected| word.eq_ignore_ascii_case(expected)))
    }

    /// Whether the words of `phrase`, parted by blanks, stand there; if so the place after them.
    pub fn phrase(&self, at: usize, phrase: &str) -> Option<usize> {
        // Hardly any phrase that is asked for stands there: its first letter tells.
        let first = |text: &str| text.bytes().next().map(|b| b.to_ascii_lowercase());
        if self.word(at).and_then(first) != first(phrase) {
            return None;
        }
        let mut next = at;
        for word in phrase.split(' ') {
            if !self.is(next, word) {
                return None;
            }
            next += 1;
        }
        Some(next)
    }

    /// Whether the words of `phrase` stand right before the place; if so where they start.
    pub fn phrase_before(&self, at: usize, phrase: &str) -> Option<usize> {
        let last = |text: &str| text.bytes().next_back().map(|b| b.to_ascii_lowercase());
        if self.word(at.checked_sub(1)?).and_then(last) != last(phrase) {
            return None;
        }
        let start = at.checked_sub(phrase.split(' ').count())?;
        self.phrase(start, phrase).map(|_| start)
    }

    /// Whether nothing, not even a blank, parts the token from the next.
    pub fn is_glued(&self, at: usize) -> bool {
        at + 1 < self.len() && self.span(at).end == self.span(at + 1).start
    }

    /// Whether nothing but blanks stands before the token on its line.
    pub fn starts_line(&self, at: usize) -> bool {
        let from = at.checked_sub(1).map_or(0, |before| self.span(before).end);
        let between = Span::new(from, self.span(at).start).of(self.text);
        at == 0 || self.mark(at - 1) == Some('\n') || between.contains('\n')
    }

    /// Whether nothing parts the token from the one before.
    pub fn is_glued_before(&self, at: usize) -> bool {
        at.checked_sub(1).is_some_and(|before| self.is_glued(before))
    }
}

/// The numeral that `text` starts with: its length and value.
fn numeral(text: &str) -> (usize, Option<Kind>) {
    let bytes = text.as_bytes();
    let digits = |from: usize| bytes[from..].iter().take_while(|b| b.is_ascii_digit()).count();
    let mut len = digits(0);
    let mut groups = vec![len];
    let mut points = 0;
    let mut plain = text[..len].to_owned();
    while let Some(separator) = text[len..].chars().next() {
        let from = len + separator.len_utf8();
        let run = digits(from);
        match separator {
            '.' if run > 0 => {
                points += 1;
                plain.push('.');
            }
            ',' if run > 0 && points == 0 => groups.push(run),
            ',' if run > 0 => points += 1,
            '\u{a0}' | '\u{202f}' | '\u{2009}' if run == 3 && groups[0] <= 3 && points == 0 => groups.push(run),
            _ => break,
        }
        plain.push_str(&text[from..from + run]);
        len = from + run;
    }
    let grouped = groups.len() == 1 || (groups[0] <= 3 && groups[1..].iter().all(|&group| group == 3));
    let value = plain.parse::<f64>().ok().filter(|value| grouped && points <= 1 && value.is_finite());
    (len, Some(value.map_or(Kind::Odd, Kind::Number)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numerals_are_read_with_their_separators() {
        let read = |text: &str| match numeral(text) {
            (len, Some(Kind::Number(value))) => (len, Some(value)),
            (len, _) => (len, None),
        };
        assert_eq!(read("37,000 x"), (6, Some(37_000.0)));
        assert_eq!(read("1.7 million"), (3, Some(1.7)));
        assert_eq!(read("1,234,567.5."), (11, Some(1_234_567.5)));
        assert_eq!(read("12\u{202f}500 t"), (8, Some(12_500.0)));
        assert_eq!(read("2018, 10"), (4, Some(2018.0)));
        assert_eq!(read("12,34"), (5, None));
        assert_eq!(read("1.2.3"), (5, None));
        assert_eq!(read("1.000,5"), (7, None));
    }
}

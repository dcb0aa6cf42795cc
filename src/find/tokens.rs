//! The words, numbers and marks of a phrase, each with its place.

use super::lists::{Id, List, Words, hashed, split};
use crate::text::{Span, blank_grouped, is_letter, is_small, step};

/// What stands at a place.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Kind {
    /// A run of letters.
    Word(Id),
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
    words: &'static Words,
}

impl<'t> Tokens<'t> {
    /// Cuts `text`.
    pub fn new(text: &'t str) -> Tokens<'t> {
        /// Of so many bytes a text has one token, or more seldom.
        const BYTES: usize = 4;
        let words = Words::all();
        let bytes = text.as_bytes();
        let mut all = Vec::with_capacity(text.len() / BYTES);
        let mut at = 0;
        let mut blank = true;
        while let Some(&byte) = bytes.get(at) {
            let start = at;
            let kind = match byte {
                b' ' | b'\t' | 0x0b | 0x0c | b'\r' => {
                    at += 1;
                    continue;
                }
                b'0'..=b'9' => {
                    let label = matches!(all.last(), Some((_, Kind::Word(id))) if words.is_in(*id, List::Label));
                    numeral(text, &mut at, if label { start } else { blank_grouped(text, start) })
                }
                b'a'..=b'z' | b'A'..=b'Z' => Kind::Word(word(words, text, &mut at)),
                b'\n' if !blank => {
                    at += 1;
                    blank = true;
                    continue;
                }
                ..0x80 => {
                    at += 1;
                    Kind::Mark(char::from(byte))
                }
                _ => {
                    let c = char_at(text, at);
                    if is_letter(c) {
                        Kind::Word(word(words, text, &mut at))
                    } else {
                        at += c.len_utf8();
                        if c.is_whitespace() {
                            continue;
                        }
                        Kind::Mark(c)
                    }
                }
            };
            // The end of a blank line ends a paragraph, and no phrase runs on over it.
            blank = matches!(kind, Kind::Mark('\n'));
            all.push((Span::new(start, at), kind));
        }
        Tokens { text, all, words }
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
        step(1);
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
        self.is_word(at).then(|| self.written(at))
    }

    /// Whether a word stands there.
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    pub fn is_word(&self, at: usize) -> bool {
        matches!(self.all.get(at), Some((_, Kind::Word(_))))
    }

    /// The number there, if it is one.
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    pub fn number(&self, at: usize) -> Option<f64> {
        match self.all.get(at) {
            Some((_, Kind::Number(value))) => Some(*value),
            _ => None,
        }
    }

    /// Whether digits stand there, readable as a number or not.
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    pub fn is_digits(&self, at: usize) -> bool {
        matches!(self.all.get(at), Some((_, Kind::Number(_) | Kind::Odd)))
    }

    /// Whether digits and nothing else stand there: no separator, no point.
    pub fn is_plain_digits(&self, at: usize) -> bool {
        self.is_digits(at) && self.written(at).bytes().all(|byte| byte.is_ascii_digit())
    }

    /// Whether what stands there has a comma inside.
    pub fn has_comma(&self, at: usize) -> bool {
        self.written(at).bytes().any(|byte| byte == b',')
    }

    /// The mark there, if it is one.
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    pub fn mark(&self, at: usize) -> Option<char> {
        step(1);
        match self.all.get(at) {
            Some((_, Kind::Mark(mark))) => Some(*mark),
            _ => None,
        }
    }

    /// Whether the mark `mark` stands there.
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    pub fn is_mark(&self, at: usize, mark: char) -> bool {
        self.mark(at) == Some(mark)
    }

    /// Whether a hyphen or dash stands there.
    pub fn is_dash(&self, at: usize) -> bool {
        matches!(self.mark(at), Some('-' | '‐' | '‑' | '–'))
    }

    /// Whether the word `expected`, given in lower case, stands there.
    pub fn is(&self, at: usize, expected: &str) -> bool {
        self.word(at).is_some_and(|word| word.eq_ignore_ascii_case(expected))
    }

    /// Whether a word of `list` stands there.
    pub fn is_in(&self, at: usize, list: List) -> bool {
        self.words.is_in(self.id(at), list)
    }

    /// Whether a word of `list` stands right before the place.
    pub fn follows(&self, at: usize, list: List) -> bool {
        at.checked_sub(1).is_some_and(|before| self.is_in(before, list))
    }

    /// Whether the word `expected` stands right before the place.
    pub fn is_after(&self, at: usize, expected: &str) -> bool {
        at.checked_sub(1).is_some_and(|before| self.is(before, expected))
    }

    /// The word there in the lists.
    fn id(&self, at: usize) -> Id {
        match self.all.get(at) {
            Some((_, Kind::Word(id))) => *id,
            _ => Id::default(),
        }
    }

    /// The lists of words.
    pub fn words(&self) -> &'static Words {
        self.words
    }

    /// What the word there means in `list`.
    pub fn meaning(&self, at: usize, list: List) -> Option<&'static str> {
        self.words.meaning(self.id(at), list).map(|(_, meaning)| meaning)
    }

    /// The number that the word there means in `list`.
    pub fn value(&self, at: usize, list: List) -> Option<f64> {
        self.words.value(self.id(at), list)
    }

    /// The place of the word there in `list`.
    pub fn place(&self, at: usize, list: List) -> Option<usize> {
        self.words.meaning(self.id(at), list).map(|(place, _)| place)
    }

    /// The first phrase of `list` that stands there: the place after it, and what it means.
    pub fn phrase_in(&self, at: usize, list: List) -> Option<(usize, &'static str)> {
        if !self.is_in(at, list) {
            return None;
        }
        self.words.items(list).find_map(|(phrase, meaning)| Some((self.phrase(at, phrase)?, meaning)))
    }

    /// The first phrase of `list` that stands right before the place, not before `free`: where it starts, and what it
    /// means.
    pub fn phrase_before(&self, at: usize, free: usize, list: List) -> Option<(usize, &'static str)> {
        if !self.follows(at, list) {
            return None;
        }
        self.words.items(list).find_map(|(phrase, meaning)| {
            let start = at.checked_sub(split(phrase, b'_').count()).filter(|&start| start >= free)?;
            Some((start, meaning)).filter(|_| self.phrase(start, phrase).is_some())
        })
    }

    /// Whether the words of `phrase`, parted by blanks or by `_`, stand there; if so the place after them.
    pub fn phrase(&self, at: usize, phrase: &str) -> Option<usize> {
        let mut next = at;
        for word in phrase.split(['_', ' ']) {
            if !self.is(next, word) {
                return None;
            }
            next += 1;
        }
        Some(next)
    }

    /// Whether the word there starts with a capital.
    pub fn is_capital(&self, at: usize) -> bool {
        self.word(at).is_some_and(|word| word.starts_with(char::is_uppercase))
    }

    /// Whether the word there starts with a small letter.
    pub fn is_small(&self, at: usize) -> bool {
        self.word(at).is_some_and(|word| word.starts_with(is_small))
    }

    /// Whether nothing, not even a blank, parts the token from the next.
    pub fn is_glued(&self, at: usize) -> bool {
        at + 1 < self.len() && self.span(at).end == self.span(at + 1).start
    }

    /// Whether nothing but blanks stands before the token on its line.
    pub fn starts_line(&self, at: usize) -> bool {
        let from = at.checked_sub(1).map_or(0, |before| self.span(before).end);
        let between = Span::new(from, self.span(at).start).of(self.text);
        at == 0 || self.is_mark(at - 1, '\n') || between.bytes().any(|byte| byte == b'\n')
    }

    /// Whether nothing parts the token from the one before.
    pub fn is_glued_before(&self, at: usize) -> bool {
        at.checked_sub(1).is_some_and(|before| self.is_glued(before))
    }
}

/// The word that starts at `at`, which is moved behind it.
fn word(words: &Words, text: &str, at: &mut usize) -> Id {
    let start = *at;
    let mut hash = 0;
    let mut plain = true;
    while let Some(&byte) = text.as_bytes().get(*at) {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' => {
                hash = hashed(hash, byte);
                *at += 1;
            }
            ..0x80 => break,
            _ => {
                let c = char_at(text, *at);
                if !is_letter(c) {
                    break;
                }
                plain = false;
                *at += c.len_utf8();
            }
        }
    }
    if plain { words.find_hashed(hash, Span::new(start, *at).of(text), "") } else { Id::default() }
}

fn char_at(text: &str, at: usize) -> char {
    text.get(at..).and_then(|rest| rest.chars().next()).unwrap_or_default()
}

/// The numeral that starts at `at`, which is moved behind it. Before `blanks` blanks group its digits.
fn numeral(text: &str, at: &mut usize, blanks: usize) -> Kind {
    let mut digits = Digits::default();
    let first = digits.take(text, at);
    let mut groups = Groups { first, last: 0, by_threes: true, by_twos: true };
    let mut points = 0;
    loop {
        let separator = char_at(text, *at);
        let from = *at + separator.len_utf8();
        let run = text.as_bytes().iter().skip(from).take_while(|byte| byte.is_ascii_digit()).count();
        match separator {
            '.' if run > 0 => points += 1,
            ',' if run > 0 && points == 0 => groups.take(run),
            ',' if run > 0 => points += 1,
            _ if *at < blanks => {}
            _ => break,
        }
        *at = from;
        digits.decimal = points > 0;
        digits.take(text, at);
    }
    let value = digits.value();
    if groups.are_usual() && points <= 1 && value.is_finite() { Kind::Number(value) } else { Kind::Odd }
}

/// The groups that commas make of digits.
struct Groups {
    /// The digits before the first comma.
    first: usize,
    /// Those behind the last one; none where there is no comma.
    last: usize,
    /// Whether every group has three: "1,250,000".
    by_threes: bool,
    /// Whether every one but the last has two: "12,50,000".
    by_twos: bool,
}

impl Groups {
    fn take(&mut self, digits: usize) {
        self.by_threes &= digits == 3;
        self.by_twos &= self.last == 0 || self.last == 2;
        self.last = digits;
    }

    fn are_usual(&self) -> bool {
        let by_threes = self.by_threes && self.first <= 3;
        let by_twos = self.by_twos && self.first <= 2 && self.last == 3;
        self.last == 0 || by_threes || by_twos
    }
}

/// The digits of a number as they are read. The number is the exact one, rightly rounded, up to fifteen digits, and farther
/// off than the last place of a float only in what no text means. The standard library's reader of numbers is exact for any
/// of them, and a third as heavy in the browser as all figures.
#[derive(Default)]
struct Digits {
    /// The first nineteen digits or so.
    read: u64,
    /// How many digits before the point follow them.
    more: u32,
    /// How many of those read stand behind the point.
    places: u32,
    /// Whether the point has been passed.
    decimal: bool,
}

impl Digits {
    /// Takes the digits that start at `at`, and tells how many they are.
    fn take(&mut self, text: &str, at: &mut usize) -> usize {
        const FULL: u64 = u64::MAX / 10 - 1;
        let start = *at;
        while let Some(byte) = text.as_bytes().get(*at).filter(|byte| byte.is_ascii_digit()) {
            if self.read <= FULL {
                self.read = self.read * 10 + u64::from(byte - b'0');
                self.places += u32::from(self.decimal);
            } else {
                self.more += u32::from(!self.decimal);
            }
            *at += 1;
        }
        *at - start
    }

    fn value(&self) -> f64 {
        self.read as f64 * power_of_ten(self.more) / power_of_ten(self.places)
    }
}

/// Ten times itself so often: exact up to 22.
pub fn power_of_ten(power: u32) -> f64 {
    (0..power).fold(1.0, |value, _| value * 10.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numerals_are_read_with_their_separators() {
        let read = |text: &str| {
            let mut at = 0;
            match numeral(text, &mut at, blank_grouped(text, 0)) {
                Kind::Number(value) => (at, Some(value)),
                _ => (at, None),
            }
        };
        assert_eq!(read("37,000 x"), (6, Some(37_000.0)));
        assert_eq!(read("1.7 million"), (3, Some(1.7)));
        assert_eq!(read("1,234,567.5."), (11, Some(1_234_567.5)));
        assert_eq!(read("12\u{202f}500 t"), (8, Some(12_500.0)));
        assert_eq!(read("12 500 t"), (6, Some(12_500.0)));
        assert_eq!(read("12,50,000 t"), (9, Some(1_250_000.0)));
        assert_eq!(read("2018, 10"), (4, Some(2018.0)));
        assert_eq!(read("12,34"), (5, None));
        assert_eq!(read("1.2.3"), (5, None));
        assert_eq!(read("1.000,5"), (7, None));
        for exact in ["0.1", "0.3", "2.675", "9007199254740993", "123456789.012345", "18446744073709551615"] {
            assert_eq!(read(exact).1, exact.parse().ok(), "{exact}");
        }
        assert_eq!(read(&"9".repeat(400)), (400, None));
    }
}

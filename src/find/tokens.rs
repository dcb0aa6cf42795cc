//! The words, numbers and marks of a text as the rules for figures, dates and events look at them: the tokens of the reading in
//! the order of the text, with the words in words, digits and letters taken apart.

use std::cell::OnceCell;

use super::numeral::numeral;
use crate::read::token::{Shape, Token};
use crate::read::{self, Reading};
use crate::text::{Position, Span, is_currency, is_invisible, is_letter, is_small, step};
use crate::words::{Phrase, Sign, Word, Words, looked_up, phrase, word};

/// What stands at a place.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Kind {
    /// A run of letters.
    Word(Word),
    /// A number in digits, with its separators.
    Number(f64),
    /// Digits and separators in an order that is no English number: "1.2.3", "12,34".
    Odd,
    /// Any other character but a blank; the line feed that ends a paragraph.
    Mark(char),
}

/// Which of the tokens of a text.
pub type At = Position<Tokens<'static>>;

/// The words, numbers and marks of a text. A place past either end holds nothing, so that a reader may look around freely.
pub struct Tokens<'t> {
    text: &'t str,
    all: Vec<(Span, Kind)>,
    /// Asked for with each "5m", and worked out once.
    shortens: OnceCell<bool>,
}

impl<'t> Tokens<'t> {
    /// Those of `text` alone, of which nothing else is read.
    pub fn new(text: &'t str) -> Tokens<'t> {
        let (cut, paragraphs) = read::tokens(text);
        let mut tokens = Tokens { text, all: Vec::with_capacity(cut.len()), shortens: OnceCell::new() };
        let mut ends = paragraphs.iter().skip(1).map(|paragraph| paragraph.start).peekable();
        cut.iter().for_each(|token| tokens.put(token, &mut ends));
        tokens
    }

    /// Those of a text that has been read.
    pub fn of(reading: &Reading<'t>) -> Tokens<'t> {
        let (prose, quoted) = (&reading.prose.tokens, &reading.quoted.tokens);
        let all = Vec::with_capacity(prose.len() + quoted.len());
        let mut tokens = Tokens { text: reading.text, all, shortens: OnceCell::new() };
        let mut ends = reading.paragraphs.iter().skip(1).map(|paragraph| paragraph.start).peekable();
        let mut quoted = quoted.iter().peekable();
        for token in prose {
            let run = Some(token.value as usize).filter(|_| token.shape == Shape::Run);
            let Some(run) = run.and_then(|run| reading.runs.get(run)) else {
                tokens.put(token, &mut ends);
                continue;
            };
            tokens.end_paragraphs(run.span.start, &mut ends);
            tokens.split(Span::new(run.span.start, run.inside.start));
            while let Some(token) = quoted.next_if(|token| (token.start as usize) < run.inside.end) {
                tokens.put(token, &mut ends);
            }
            tokens.split(Span::new(run.inside.end, run.span.end));
        }
        tokens
    }

    /// Puts a token of the reading behind the others, after the line feeds of the paragraphs that end before it.
    fn put(&mut self, token: &Token, ends: &mut std::iter::Peekable<impl Iterator<Item = usize>>) {
        self.end_paragraphs(token.start as usize, ends);
        match token.shape {
            Shape::Mark => self.all.push((token.span(), Kind::Mark(token.mark()))),
            _ if token.is_lettered() => self.all.push((token.span(), Kind::Word(token.word))),
            _ => self.split(token.span()),
        }
    }

    /// The line feeds of the paragraphs that begin at `ends`, as far as `at`. No phrase runs on over one.
    fn end_paragraphs(&mut self, at: usize, ends: &mut std::iter::Peekable<impl Iterator<Item = usize>>) {
        while let Some(start) = ends.next_if(|start| *start <= at) {
            let blank = self.text.get(..start).and_then(|before| before.chars().next_back()).map_or(0, char::len_utf8);
            self.all.push((Span::new(start - blank, start), Kind::Mark('\n')));
        }
    }

    /// Takes a token apart that is no word of letters: "12km", "twenty-first", "o’clock".
    fn split(&mut self, span: Span) {
        let mut at = span.start;
        while let Some(c) = self.text.get(at..span.end).and_then(|rest| rest.chars().next()) {
            let start = at;
            let kind = match c {
                '0'..='9' => {
                    numeral(self.text.get(..span.end).unwrap_or_default(), &mut at).map_or(Kind::Odd, Kind::Number)
                }
                _ if is_letter(c) => {
                    let rest = self.text.get(at..span.end).unwrap_or_default();
                    at += rest.chars().take_while(|c| is_letter(*c)).map(char::len_utf8).sum::<usize>();
                    Kind::Word(looked_up(Span::new(start, at).of(self.text), ""))
                }
                _ => {
                    at += c.len_utf8();
                    Kind::Mark(c)
                }
            };
            if !matches!(kind, Kind::Mark(c) if c.is_whitespace() || is_invisible(c)) {
                self.all.push((Span::new(start, at), kind));
            }
        }
    }

    /// The text they are cut from.
    pub fn text(&self) -> &'t str {
        self.text
    }

    /// Whether the text writes "£5m" for millions, and metres, if any, in no other way: there "5m" is five million.
    pub fn shortens(&self) -> bool {
        let metric = || ["metre", "km"].iter().any(|unit| self.text.contains(unit));
        let sum = |tokens: &[(Span, Kind)]| {
            let [(_, Kind::Mark(sign)), (_, Kind::Number(_)), (_, Kind::Word(m))] = tokens else { return false };
            is_currency(*sign) && *m == word!("m")
        };
        let found = || self.all.windows(3).any(sum) && !metric();
        *self.shortens.get_or_init(found)
    }

    /// The place behind the last.
    pub fn end(&self) -> At {
        At::new(self.all.len())
    }

    /// The place in the text.
    pub fn span(&self, at: At) -> Span {
        step(1);
        self.all.get(at.index()).map_or(Span::new(self.text.len(), self.text.len()), |(span, _)| *span)
    }

    /// The first token that starts at `byte` or behind it.
    pub fn at_byte(&self, byte: usize) -> At {
        At::new(self.all.partition_point(|(span, _)| span.start < byte))
    }

    /// The place of `from..to`, the token `to` excluded.
    pub fn extent(&self, from: At, to: At) -> Span {
        Span::new(self.span(from).start, self.span(to.saturating_sub(1)).end)
    }

    /// What is written there.
    pub fn written(&self, at: At) -> &'t str {
        self.span(at).of(self.text)
    }

    /// The word there, if it is one.
    pub fn word(&self, at: At) -> Option<&'t str> {
        self.is_word(at).then(|| self.written(at))
    }

    /// Whether a word stands there.
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    pub fn is_word(&self, at: At) -> bool {
        matches!(self.all.get(at.index()), Some((_, Kind::Word(_))))
    }

    /// The number there, if it is one.
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    pub fn number(&self, at: At) -> Option<f64> {
        match self.all.get(at.index()) {
            Some((_, Kind::Number(value))) => Some(*value),
            _ => None,
        }
    }

    /// Whether digits stand there, readable as a number or not.
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    pub fn is_digits(&self, at: At) -> bool {
        matches!(self.all.get(at.index()), Some((_, Kind::Number(_) | Kind::Odd)))
    }

    /// Whether digits and nothing else stand there: no separator, no point.
    pub fn is_plain_digits(&self, at: At) -> bool {
        self.is_digits(at) && self.written(at).bytes().all(|byte| byte.is_ascii_digit())
    }

    /// Whether what stands there has a comma inside.
    pub fn has_comma(&self, at: At) -> bool {
        self.written(at).bytes().any(|byte| byte == b',')
    }

    /// The mark there, if it is one.
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    pub fn mark(&self, at: At) -> Option<char> {
        step(1);
        match self.all.get(at.index()) {
            Some((_, Kind::Mark(mark))) => Some(*mark),
            _ => None,
        }
    }

    /// Whether the mark `mark` stands there.
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    pub fn is_mark(&self, at: At, mark: char) -> bool {
        self.mark(at) == Some(mark)
    }

    /// Whether a hyphen or dash stands there.
    pub fn is_dash(&self, at: At) -> bool {
        matches!(self.mark(at), Some('-' | '‐' | '‑' | '–'))
    }

    /// Whether that word stands there.
    pub fn is(&self, at: At, word: Word) -> bool {
        self.known(at) == word
    }

    /// Whether one of `words` stands there.
    pub fn is_any(&self, at: At, words: &Words) -> bool {
        words.has(self.known(at))
    }

    /// Whether a word that can be that stands there.
    pub fn is_in(&self, at: At, sign: Sign) -> bool {
        self.known(at).is(sign)
    }

    /// Whether a word that can be that stands right before the place.
    pub fn follows(&self, at: At, sign: Sign) -> bool {
        at.checked_sub(1).is_some_and(|before| self.is_in(before, sign))
    }

    /// Whether that word stands right before the place.
    pub fn is_after(&self, at: At, word: Word) -> bool {
        at.checked_sub(1).is_some_and(|before| self.is(before, word))
    }

    /// Whether one of `words` stands right before the place.
    pub fn is_after_any(&self, at: At, words: &Words) -> bool {
        at.checked_sub(1).is_some_and(|before| self.is_any(before, words))
    }

    /// The word there in the vocabulary.
    pub fn known(&self, at: At) -> Word {
        match self.all.get(at.index()) {
            Some((_, Kind::Word(word))) => *word,
            _ => Word::NONE,
        }
    }

    /// The value that the word there has with `sign`.
    pub fn meaning(&self, at: At, sign: Sign) -> Option<&'static str> {
        self.known(at).value(sign)
    }

    /// The number that the word there has as its value with `sign`.
    pub fn value(&self, at: At, sign: Sign) -> Option<f64> {
        self.known(at).number(sign)
    }

    /// The longest phrase or the word there that can be that: the place after it, and its value, empty where it has none.
    pub fn phrase_in(&self, at: At, sign: Sign) -> Option<(At, &'static str)> {
        if let Some(found) = self.words_in(sign, |by| self.known(at + by)) {
            return Some((at + found.len, found.value(sign).unwrap_or_default()));
        }
        self.is_in(at, sign).then(|| (at + 1, self.meaning(at, sign).unwrap_or_default()))
    }

    /// The longest phrase of several words that can be that, whose words `next` gives.
    pub fn words_in(&self, sign: Sign, next: impl Fn(usize) -> Word) -> Option<Phrase> {
        phrase(|signs| signs.has(sign), next)
    }

    /// The longest phrase or the word that can be that right before the place, not before `free`: where it starts, and its
    /// value.
    pub fn phrase_before(&self, at: At, free: At, sign: Sign) -> Option<(At, &'static str)> {
        let first = free.max(at.saturating_sub(Phrase::LONGEST));
        first.to(at).find_map(|start| {
            let (_, value) = self.phrase_in(start, sign).filter(|(next, _)| *next == at)?;
            Some((start, value))
        })
    }

    /// Whether `words` stand there in their order; if so the place after them.
    pub fn phrase(&self, at: At, words: &Words) -> Option<At> {
        let here = words.all().iter().enumerate().all(|(by, word)| self.is(at + by, *word));
        here.then(|| at + words.all().len())
    }

    /// Whether `words` stand in their order right before the place.
    pub fn is_after_phrase(&self, at: At, words: &Words) -> bool {
        at.checked_sub(words.all().len()).is_some_and(|start| self.phrase(start, words).is_some())
    }

    /// Whether the word there starts with a capital.
    pub fn is_capital(&self, at: At) -> bool {
        self.word(at).is_some_and(|word| word.starts_with(char::is_uppercase))
    }

    /// Whether the word there starts with a small letter.
    pub fn is_small(&self, at: At) -> bool {
        self.word(at).is_some_and(|word| word.starts_with(is_small))
    }

    /// Whether nothing, not even a blank, parts the token from the next.
    pub fn is_glued(&self, at: At) -> bool {
        at + 1 < self.end() && self.span(at).end == self.span(at + 1).start && !self.is_mark(at + 1, '\n')
    }

    /// Whether a dash stands there that joins what stands before it and behind it to one word: "5-foot".
    pub fn is_hyphen(&self, at: At) -> bool {
        self.is_dash(at) && self.is_glued(at) && self.is_glued_before(at)
    }

    /// Whether nothing but blanks stands before the token on its line.
    pub fn starts_line(&self, at: At) -> bool {
        let from = at.checked_sub(1).map_or(0, |before| self.span(before).end);
        let between = Span::new(from, self.span(at).start).of(self.text);
        at == At::FIRST || self.is_mark(at - 1, '\n') || between.bytes().any(|byte| byte == b'\n')
    }

    /// Whether nothing parts the token from the one before.
    pub fn is_glued_before(&self, at: At) -> bool {
        at.checked_sub(1).is_some_and(|before| self.is_glued(before))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What stands at each place, a `¶` where a paragraph ends.
    fn written(tokens: &Tokens) -> Vec<String> {
        let at = |at: At| if tokens.is_mark(at, '\n') { "¶".to_owned() } else { tokens.written(at).to_owned() };
        At::FIRST.to(tokens.end()).map(at).collect()
    }

    fn check(text: &str, expected: &[&str]) {
        assert_eq!(written(&Tokens::new(text)), expected, "{text}");
        assert_eq!(written(&Tokens::of(&Reading::of(text))), expected, "{text} as it is read");
    }

    #[test]
    fn digits_letters_and_marks_are_taken_apart() {
        check("It ran 12km on $5bn.", &["It", "ran", "12", "km", "on", "$", "5", "bn", "."]);
        check("the twenty-first, at 5 o’clock", &["the", "twenty", "-", "first", ",", "at", "5", "o", "’", "clock"]);
        check("AUD1.5m for 12\u{a0}500 m²", &["AUD", "1.5", "m", "for", "12\u{a0}500", "m", "²"]);
        check("1,234 U.S. mills’ 2½ shifts", &["1,234", "U", ".", "S", ".", "mills", "’", "2", "½", "shifts"]);
    }

    #[test]
    fn quoted_words_stand_in_their_place() {
        check("He said “we lost 5” and left.", &["He", "said", "“", "we", "lost", "5", "”", "and", "left", "."]);
        check(
            "“Go.”\n\n“5 of us,” she said",
            &["“", "Go", ".", "”", "¶", "“", "5", "of", "us", ",", "”", "she", "said"],
        );
    }
}

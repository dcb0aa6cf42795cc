//! Cutting text into tokens: one pass over the bytes.

use super::{Shape, Token};
use crate::extract::lexicon::{Class, Lexicon, Spelling, Word};
use crate::text::{Eight, Sixteen, Span, is_letter, is_wordy};

/// What a byte can be at the start of a token.
const BLANK: u8 = 1;
const LETTER: u8 = 2;
const CAPITAL: u8 = 4;
const DIGIT: u8 = 8;
const BEYOND_ASCII: u8 = 16;
/// Behind letters: ends their word, whatever comes next.
const ENDS: u8 = 32;
/// A full stop, which ends a word of small letters.
const STOP: u8 = 64;

/// What each byte is, so that one look tells.
const KINDS: [u8; 256] = {
    let mut kinds = [0; 256];
    let mut byte = 0;
    while byte < 256 {
        kinds[byte] = match byte as u8 {
            b'a'..=b'z' => LETTER,
            b'A'..=b'Z' => LETTER | CAPITAL,
            b'0'..=b'9' => DIGIT,
            b' ' | b'\t'..=b'\r' => BLANK | ENDS,
            0x80.. => BEYOND_ASCII,
            b'.' => STOP,
            b'\'' | b'-' | b'&' => 0,
            _ => ENDS,
        };
        byte += 1;
    }
    kinds
};

fn kind(byte: u8) -> u8 {
    KINDS[usize::from(byte)]
}

/// Tokens as they are cut, and where among them stands what sentences are made of.
#[derive(Default)]
pub(super) struct Stream {
    pub tokens: Vec<Token>,
    /// Tokens that may end a sentence.
    pub stops: Vec<usize>,
    /// Words that may begin a cue.
    pub cues: Vec<usize>,
}

impl Stream {
    /// With room for what a text of `len` bytes holds.
    pub fn with_room(len: usize) -> Stream {
        Stream {
            // A word and its blank are five letters or six: room for most texts at once.
            tokens: Vec::with_capacity(len / 5),
            stops: Vec::with_capacity(len / 64),
            cues: Vec::with_capacity(len / 64),
        }
    }

    /// The next token may end a sentence.
    pub fn note_stop(&mut self) {
        self.stops.push(self.tokens.len());
    }

    /// Appends a mark, or the ending of a possessive.
    fn push_mark(&mut self, token: Token) {
        if matches!(token.mark(), '.' | '!' | '?' | '…') {
            self.note_stop();
        }
        self.tokens.push(token);
    }

    /// Appends a word.
    #[inline]
    fn push_word(&mut self, token: Token) {
        if token.class.is(Class::CUES) {
            self.cues.push(self.tokens.len());
        }
        self.tokens.push(token);
    }
}

/// Appends the tokens of `span`, which never parts two letters.
pub(super) fn cut(lexicon: &Lexicon, text: &str, span: Span, paragraph: u32, stream: &mut Stream) {
    let bytes = text.as_bytes();
    let mut at = span.start;
    while at < span.end {
        // What stands in the last bytes of a text is cut the slow way.
        if let Some(sixteen) = Sixteen::load(bytes, at) {
            let first = bytes.get(at).copied().unwrap_or_default();
            let kind = kind(first);
            if kind & LETTER != 0
                && let Some((token, behind)) = plain_word(lexicon, bytes, sixteen, at, span.end, paragraph)
            {
                stream.push_word(token);
                // Most often one blank stands behind it.
                at = token.end as usize + usize::from(behind == b' ');
                continue;
            }
            if kind & (ENDS | STOP) != 0 {
                if kind & BLANK == 0 {
                    stream.push_mark(Token::of_mark(at, char::from(first), paragraph));
                    at += usize::from(bytes.get(at + 1) == Some(&b' '));
                }
                at += 1;
                continue;
            }
        }
        at = other(lexicon, text, at, span.end, paragraph, stream);
    }
}

/// Reads a word of up to fifteen letters of ASCII behind which nothing can belong to it, as most words are, from the sixteen
/// bytes that begin with its first letter; and the byte behind it. `None` where it is no such word.
#[inline]
fn plain_word(
    lexicon: &Lexicon,
    bytes: &[u8],
    sixteen: Sixteen,
    at: usize,
    end: usize,
    paragraph: u32,
) -> Option<(Token, u8)> {
    let letters = sixteen.letters();
    let len = letters.len;
    let behind = bytes.get(at + len).copied().unwrap_or_default();
    let is_big = bytes.get(at).is_some_and(u8::is_ascii_uppercase);
    let ends = kind(behind);
    let ends = (ends & ENDS != 0) | (ends & STOP != 0) & !is_big & (len > 1) | (at + len == end);
    if !ends | (len == 16) | (at + len > end) | letters.has_capital & !is_big {
        return None;
    }
    let shape = match () {
        _ if !is_big => Shape::Small,
        _ if letters.has_small | (len == 1) => Shape::Capital,
        _ => Shape::Capitals,
    };
    let four = four_before(bytes, at + len)?;
    let (word, class) = lexicon.find(Spelling::of_two(sixteen.folded(len)));
    let token = Token {
        start: at as u32,
        end: (at + len) as u32,
        shape,
        value: 0,
        class: class.or(ending(four >> 8, len)),
        word,
        paragraph,
        sentence: 0,
    };
    Some((token, behind))
}

/// The four bytes before `end`, the first in the lowest byte; `None` where there are not so many.
#[inline]
fn four_before(bytes: &[u8], end: usize) -> Option<u32> {
    let four = bytes.get(end.wrapping_sub(4)..end)?.first_chunk()?;
    Some(u32::from_le_bytes(*four))
}

/// Appends the token at `at` that is no plain word, if it is one, and gives where it ends.
#[inline(never)]
fn other(lexicon: &Lexicon, text: &str, at: usize, end: usize, paragraph: u32, stream: &mut Stream) -> usize {
    let text = text.get(..end).unwrap_or_default();
    let c = char_at(text, at);
    if c.is_whitespace() {
        return at + c.len_utf8();
    }
    let mut token = Token::of_mark(at, c, paragraph);
    if is_wordy(c) {
        let mut word = Scan::new(lexicon, text, at);
        word.read();
        word.finish(&mut token);
        if token.word.is_stopped() {
            stream.note_stop();
        }
        stream.push_word(token);
        return token.end as usize;
    }
    if matches!(c, '\'' | '’')
        && let Some(end) = possessive(text, token.span(), stream.tokens.last())
    {
        token.end = end as u32;
        token.shape = Shape::Possessive;
    }
    stream.push_mark(token);
    token.end as usize
}

/// The character at `at`; a blank past the end.
fn char_at(text: &str, at: usize) -> char {
    text.get(at..).and_then(|rest| rest.chars().next()).unwrap_or(' ')
}

/// The end of "’s" or of the bare mark after a plural, where it follows a word directly.
fn possessive(text: &str, mark: Span, before: Option<&Token>) -> Option<usize> {
    before.filter(|token| token.end as usize == mark.start && token.shape != Shape::Mark)?;
    let letter = char_at(text, mark.end);
    if is_s(letter) && !is_wordy(char_at(text, mark.end + 1)) {
        return Some(mark.end + 1);
    }
    (!is_wordy(letter)).then_some(mark.end)
}

fn is_s(c: char) -> bool {
    matches!(c, 's' | 'S')
}

/// A word as far as it has been read: letters and digits, with hyphens and apostrophes inside, and the stops of short forms.
struct Scan<'t> {
    lexicon: &'t Lexicon,
    text: &'t str,
    start: usize,
    /// Behind what has been read.
    at: usize,
    /// Behind the last character that is part of it.
    end: usize,
    /// How many letters, and how many of them capitals; two of a piece of eight stand for more.
    letters: u32,
    capitals: u32,
    /// Whether one of them is no capital.
    has_small: bool,
}

impl<'t> Scan<'t> {
    fn new(lexicon: &'t Lexicon, text: &'t str, start: usize) -> Scan<'t> {
        Scan { lexicon, text, start, at: start, end: start, letters: 0, capitals: 0, has_small: false }
    }

    /// Reads the word.
    fn read(&mut self) {
        loop {
            self.plain_letters();
            match self.text.as_bytes().get(self.at) {
                Some(byte) if kind(*byte) & BLANK == 0 && self.mark(*byte) => {}
                _ => return,
            }
        }
    }

    /// Past the letters and digits of ASCII.
    fn plain_letters(&mut self) {
        loop {
            let seen = Eight::load(self.text.as_bytes(), self.at).word();
            self.letters += seen.letters;
            self.capitals += seen.capitals;
            self.has_small |= seen.has_small;
            self.at += seen.len as usize;
            if seen.len < 8 {
                break;
            }
        }
        // A mark before it joins only where a letter or a digit follows, so whatever has been passed is part of the word.
        self.end = self.at;
    }

    /// Past the character at hand, which is no letter of ASCII; false where the word ends with it or before it.
    fn mark(&mut self, byte: u8) -> bool {
        let c = if byte < 0x80 { char::from(byte) } else { char_at(self.text, self.at) };
        let next = self.at + c.len_utf8();
        let follows = || char_at(self.text, next);
        let joins = match c {
            '\'' | '’' => {
                let letter = follows();
                is_letter(letter) && (!is_s(letter) || is_wordy(char_at(self.text, next + 1)))
            }
            '-' | '‐' | '‑' => is_wordy(follows()),
            ',' => self.begins_with(DIGIT) && follows().is_ascii_digit(),
            '.' => {
                let of_number = self.begins_with(DIGIT) && follows().is_ascii_digit();
                // "U.S.", "G.O.P.", "e.g.": single letters with stops.
                let dotted = self.is_single_letter();
                if dotted || !of_number && self.is_short_form() {
                    self.at = next;
                    self.end = next;
                    return dotted;
                }
                of_number
            }
            // "AT&T"
            '&' if !self.has_small && follows().is_uppercase() => {
                self.at = next;
                self.end = next;
                return true;
            }
            _ if is_wordy(c) => {
                self.letters += u32::from(is_letter(c));
                self.capitals += u32::from(c.is_uppercase());
                self.has_small |= is_letter(c) && !c.is_uppercase();
                self.at = next;
                self.end = next;
                return true;
            }
            _ => false,
        };
        if joins {
            self.at = next;
        }
        joins
    }

    fn begins_with(&self, wanted: u8) -> bool {
        self.text.as_bytes().get(self.start).is_some_and(|byte| kind(*byte) & wanted != 0)
    }

    /// Whether a single letter stands before, which itself begins the word or follows a stop.
    fn is_single_letter(&self) -> bool {
        let mut back = self.text.get(self.start..self.at).unwrap_or_default().chars().rev();
        back.next().is_some_and(is_letter) && matches!(back.next(), None | Some('.' | '-'))
    }

    /// Whether what has been read is a short form that keeps its stop: "Sen", "Inc".
    fn is_short_form(&self) -> bool {
        const LONGEST: usize = 5;
        let len = self.at - self.start;
        len <= LONGEST && self.begins_with(CAPITAL) && self.find(len).1.is(Class::SHORT_FORM)
    }

    /// What its first `len` bytes are in the lexicon.
    fn find(&self, len: usize) -> (Word, Class) {
        self.lexicon.find_in(self.text.as_bytes(), self.start, len)
    }

    /// Writes the word that has been read into `token`.
    fn finish(&self, token: &mut Token) {
        token.end = self.end as u32;
        let bytes = self.text.as_bytes();
        let mut letters = self.end;
        while letters > self.start && bytes.get(letters - 1) == Some(&b'.') {
            letters -= 1;
        }
        let stopped = letters < self.end;
        let len = letters - self.start;
        let is_big = self.begins_with(CAPITAL)
            || self.begins_with(BEYOND_ASCII) && char_at(self.text, self.start).is_uppercase();
        token.shape = match () {
            _ if stopped && self.letters == 1 && is_big => Shape::Initial,
            _ if self.begins_with(DIGIT) => Shape::Number,
            _ if self.capitals >= 2 && !self.has_small => Shape::Capitals,
            _ if is_big || self.capitals > 0 && is_joined_capital(token.span().of(self.text)) => Shape::Capital,
            _ => Shape::Small,
        };
        if !matches!(token.shape, Shape::Initial | Shape::Number) {
            (token.word, token.class) = self.find(len);
        }
        if stopped {
            token.word = token.word.stopped();
        }
        let last_three = bytes.get(self.end.saturating_sub(3)..self.end).unwrap_or_default();
        let last_three = last_three.iter().rfold(0, |three, byte| three << 8 | u32::from(*byte));
        token.class = token.class.or(ending(last_three, self.end - self.start));
    }
}

/// What its last three letters say of a word of `len` bytes. Words end in all ways, so nothing here branches on it.
#[inline]
fn ending(three: u32, len: usize) -> Class {
    let two = three >> 8;
    let number = |letters: [u8; 3]| u32::from_le_bytes([letters[0], letters[1], letters[2], 0]);
    let (last, first) = (two >> 8, two & 0xff);
    let s = u32::from(b's');
    Class::LY
        .when(two == number(*b"ly\0"))
        .or(Class::ED.when(two == number(*b"ed\0")))
        .or(Class::ING.when(three == number(*b"ing")))
        .or(Class::PLURAL.when((last == s) & (first != s) & (len > 3)))
}

/// "al-Assad", "iPhone", "d’Estaing".
fn is_joined_capital(written: &str) -> bool {
    written.char_indices().any(|(at, c)| c.is_uppercase() && at <= 3 && at > 0)
}

//! Cutting text into tokens: one pass over the bytes, in which a word's hash, capitals and ending are seen on the way.

use super::{Shape, Token};
use crate::extract::lexicon::{Class, Lexicon, NO_LETTERS, Word, with_letter};
use crate::text::Span;

/// What a byte can be at the start of a token.
const BLANK: u8 = 1;
const LETTER: u8 = 2;
const CAPITAL: u8 = 4;
const DIGIT: u8 = 8;
const BEYOND_ASCII: u8 = 16;

/// What each byte is, so that one look tells.
const KINDS: [u8; 256] = {
    let mut kinds = [0; 256];
    let mut byte = 0;
    while byte < 256 {
        kinds[byte] = match byte as u8 {
            b'a'..=b'z' => LETTER,
            b'A'..=b'Z' => LETTER | CAPITAL,
            b'0'..=b'9' => DIGIT,
            b' ' | b'\t'..=b'\r' => BLANK,
            0x80.. => BEYOND_ASCII,
            _ => 0,
        };
        byte += 1;
    }
    kinds
};

fn kind(byte: u8) -> u8 {
    KINDS[usize::from(byte)]
}

/// Appends the tokens of `span`.
pub(super) fn cut(lexicon: &Lexicon, text: &str, span: Span, paragraph: u32, tokens: &mut Vec<Token>) {
    let text = text.get(..span.end).unwrap_or_default();
    let bytes = text.as_bytes();
    let mut at = span.start;
    while let Some(byte) = bytes.get(at) {
        let kind = kind(*byte);
        if kind == BLANK {
            at += 1;
            continue;
        }
        let mut token = Token {
            span: Span::new(at, at + 1),
            shape: Shape::Mark(char::from(*byte)),
            class: Class::default(),
            word: Word::NONE,
            paragraph,
            sentence: 0,
        };
        let mut is_word = kind & (LETTER | DIGIT) != 0;
        if kind == BEYOND_ASCII {
            let c = char_at(text, at);
            if c.is_whitespace() {
                at += c.len_utf8();
                continue;
            }
            token.span.end = at + c.len_utf8();
            token.shape = Shape::Mark(c);
            is_word = c.is_alphanumeric();
        }
        if is_word {
            Scan::new(text, at).word(lexicon, &mut token);
        } else if matches!(token.shape, Shape::Mark('\'' | '’'))
            && let Some(end) = possessive(text, token.span, tokens.last())
        {
            token.span.end = end;
            token.shape = Shape::Possessive;
        }
        at = token.span.end;
        tokens.push(token);
    }
}

/// The character at `at`; a blank past the end.
fn char_at(text: &str, at: usize) -> char {
    text.get(at..).and_then(|rest| rest.chars().next()).unwrap_or(' ')
}

/// The end of "’s" or of the bare mark after a plural, where it follows a word directly.
fn possessive(text: &str, mark: Span, before: Option<&Token>) -> Option<usize> {
    before.filter(|token| token.span.end == mark.start && !matches!(token.shape, Shape::Mark(_)))?;
    let letter = char_at(text, mark.end);
    if is_s(letter) && !char_at(text, mark.end + 1).is_alphanumeric() {
        return Some(mark.end + 1);
    }
    (!letter.is_alphanumeric()).then_some(mark.end)
}

fn is_s(c: char) -> bool {
    matches!(c, 's' | 'S')
}

/// A word as far as it has been read: letters and digits, with hyphens and apostrophes inside, and the stops of short forms.
struct Scan<'t> {
    text: &'t str,
    start: usize,
    at: usize,
    /// Behind the last character that is part of it.
    end: usize,
    /// The hash of everything up to `at`, and of the word up to its last character that is no stop.
    running: u32,
    hash: u32,
    /// How many letters, and how many of them capitals.
    letters: u32,
    capitals: u32,
}

impl<'t> Scan<'t> {
    fn new(text: &'t str, start: usize) -> Scan<'t> {
        Scan { text, start, at: start, end: start, running: NO_LETTERS, hash: NO_LETTERS, letters: 0, capitals: 0 }
    }

    /// Reads the word into `token`.
    fn word(mut self, lexicon: &Lexicon, token: &mut Token) {
        self.read();
        token.span.end = self.end;
        self.finish(lexicon, token);
    }

    fn read(&mut self) {
        let bytes = self.text.as_bytes();
        while let Some(byte) = bytes.get(self.at) {
            let kind = kind(*byte);
            if kind & (LETTER | DIGIT) != 0 {
                self.letters += u32::from(kind & LETTER != 0);
                self.capitals += u32::from(kind & CAPITAL != 0);
                // Only a capital gains by the bit that parts it from its small letter: all others here have it.
                self.running = with_letter(self.running, byte | 0x20);
                self.at += 1;
                self.take();
            } else if kind == BLANK || !self.mark(*byte) {
                return;
            }
        }
    }

    /// Everything up to here is part of the word.
    fn take(&mut self) {
        self.end = self.at;
        self.hash = self.running;
    }

    /// Past the character at hand, which is no letter of ASCII; false where the word ends before it.
    fn mark(&mut self, byte: u8) -> bool {
        let c = if byte < 0x80 { char::from(byte) } else { char_at(self.text, self.at) };
        let next = self.at + c.len_utf8();
        let follows = || char_at(self.text, next);
        if c.is_alphanumeric() {
            self.letters += u32::from(c.is_alphabetic());
            self.capitals += u32::from(c.is_uppercase());
            self.pass(next);
            self.take();
            return true;
        }
        let joins = match c {
            '\'' | '’' => {
                follows().is_alphabetic() && !(is_s(follows()) && !char_at(self.text, next + 1).is_alphanumeric())
            }
            '-' | '‐' | '‑' => follows().is_alphanumeric(),
            '.' | ',' => self.first().is_ascii_digit() && follows().is_ascii_digit(),
            _ => false,
        };
        // "U.S.", "G.O.P.", "e.g.": single letters with stops. "AT&T".
        let dotted = c == '.' && self.is_single_letter()
            || c == '&' && self.capitals == self.letters && follows().is_uppercase();
        if dotted || c == '.' && !joins && is_short_form(self.read_so_far()) {
            let hash = self.hash;
            self.pass(next);
            self.take();
            if c == '.' {
                self.hash = hash;
            }
            return dotted;
        }
        if joins {
            self.pass(next);
        }
        joins
    }

    fn pass(&mut self, next: usize) {
        let passed = self.text.as_bytes().get(self.at..next).unwrap_or_default();
        self.running = passed.iter().fold(self.running, |hash, byte| with_letter(hash, *byte));
        self.at = next;
    }

    fn first(&self) -> char {
        char_at(self.text, self.start)
    }

    fn read_so_far(&self) -> &'t str {
        self.text.get(self.start..self.at).unwrap_or_default()
    }

    /// Whether a single letter stands before, which itself begins the word or follows a stop.
    fn is_single_letter(&self) -> bool {
        let mut back = self.read_so_far().chars().rev();
        back.next().is_some_and(char::is_alphabetic) && matches!(back.next(), None | Some('.' | '-'))
    }

    /// The shape, the class and the number of the word that has been read.
    fn finish(&self, lexicon: &Lexicon, token: &mut Token) {
        const LONGEST: usize = 24;
        let first = self.first();
        let written = token.span.of(self.text);
        let stopped = written.ends_with('.');
        token.shape = match first {
            _ if stopped && self.letters == 1 && first.is_uppercase() => Shape::Initial,
            _ if first.is_ascii_digit() => Shape::Number,
            _ if self.capitals >= 2 && self.capitals == self.letters => Shape::Capitals,
            _ if first.is_uppercase() || self.capitals > 0 && is_joined_capital(written) => Shape::Capital,
            _ => Shape::Small,
        };
        let letters = written.trim_end_matches('.').as_bytes();
        if !matches!(token.shape, Shape::Initial | Shape::Number) && letters.len() <= LONGEST {
            (token.word, token.class) = lexicon.find(self.hash, letters);
        }
        if stopped {
            token.word = token.word.stopped();
        }
        token.class = token.class.or(ending(written.as_bytes()));
    }
}

/// What the last letters of a word say.
fn ending(written: &[u8]) -> Class {
    match written {
        [.., b'l', b'y'] => Class::LY,
        [.., b'e', b'd'] => Class::ED,
        [.., b'i', b'n', b'g'] => Class::ING,
        [.., b'n', b'\'', b't'] | [.., b'n', 0xe2, 0x80, 0x99, b't'] => Class::NOT,
        [_, .., _, c, b's'] if *c != b's' => Class::PLURAL,
        _ => Class::default(),
    }
}

/// "al-Assad", "iPhone", "d’Estaing".
fn is_joined_capital(written: &str) -> bool {
    written.char_indices().any(|(at, c)| c.is_uppercase() && at <= 3 && at > 0)
}

fn is_short_form(word: &str) -> bool {
    const SHORT_FORMS: &[&str] = &[
        "rt", "mr", "mrs", "ms", "mx", "dr", "prof", "rev", "sen", "sens", "rep", "reps", "gov", "govs", "gen", "col",
        "lt", "sgt", "capt", "cmdr", "adm", "maj", "cpl", "pvt", "det", "supt", "insp", "hon", "msgr", "fr", "st",
        "jr", "sr", "vs", "inc", "co", "corp", "ltd", "bros", "no", "dept", "jan", "feb", "aug", "sept", "oct", "nov",
        "dec", "ala", "ariz", "ark", "calif", "colo", "conn", "del", "fla", "ga", "ill", "ind", "kan", "ky", "la",
        "mass", "md", "mich", "minn", "mo", "mont", "neb", "nev", "okla", "ore", "pa", "tenn", "tex", "vt", "va",
        "wash", "wis", "wyo", "ave", "blvd", "rd", "ft", "mt",
    ];
    word.starts_with(char::is_uppercase) && SHORT_FORMS.iter().any(|form| word.eq_ignore_ascii_case(form))
}

//! Cutting text into tokens: one pass over the bytes.

use super::stem::stem;
use super::token::{Ending, Shape, Token};
use super::{markdown, owned};
use crate::text::{Sixteen, Span, blank_grouped, is_invisible, is_letter, is_wordy};
use crate::words::{Sign, Spelling, Word, looked_up, table};

/// What a byte can be at the start of a token.
const BLANK: u8 = 1;
const LETTER: u8 = 2;
/// Behind letters: ends their word, whatever comes next.
const ENDS: u8 = 4;
/// A full stop, which ends a word of small letters.
const STOP: u8 = 8;
/// A mark of ASCII that is a token whatever stands around it.
const MARK: u8 = 16;

/// What each byte is, so that one look tells.
const KINDS: [u8; 256] = {
    let mut kinds = [0; 256];
    let mut byte = 0;
    while byte < 256 {
        kinds[byte] = match byte as u8 {
            b'a'..=b'z' | b'A'..=b'Z' => LETTER,
            b' ' | b'\t'..=b'\r' => BLANK | ENDS,
            b'.' => STOP | MARK,
            b'-' | b'&' => MARK,
            b'0'..=b'9' | b'\'' | 0x80.. => 0,
            b'*' | b'_' | b'[' | b']' | ..b' ' | 0x7f => ENDS,
            _ => ENDS | MARK,
        };
        byte += 1;
    }
    kinds
};

fn kind(byte: u8) -> u8 {
    KINDS[usize::from(byte)]
}

/// Appends the tokens of `span`, which never parts two letters.
pub(super) fn cut(text: &str, span: Span, tokens: &mut Vec<Token>) {
    let bytes = text.as_bytes();
    let mut at = span.start;
    while at < span.end {
        // What stands in the last bytes of a text is cut the slow way.
        if let Some(sixteen) = Sixteen::load(bytes, at) {
            let first = bytes[at];
            if kind(first) & LETTER != 0
                && let Some(token) = plain_word(text, sixteen, at, span.end)
            {
                at = token.end as usize;
                at += usize::from(at < span.end && bytes[at] == b' ');
                tokens.push(token);
                continue;
            }
            if kind(first) & BLANK != 0 {
                at += 1;
                continue;
            }
            if kind(first) & MARK != 0 {
                tokens.push(mark(at, char::from(first)));
                at += 1;
                continue;
            }
        }
        at = other(text, at, span.end, tokens);
    }
}

/// Reads a word of up to fifteen letters of ASCII behind which nothing can belong to it, as most words are, from the sixteen
/// bytes that begin with its first letter. `None` where it is no such word.
#[inline]
fn plain_word(text: &str, sixteen: Sixteen, at: usize, end: usize) -> Option<Token> {
    let bytes = text.as_bytes();
    let letters = sixteen.letters();
    let len = letters.len;
    let behind = bytes.get(at + len).copied().unwrap_or_default();
    let is_big = bytes[at].is_ascii_uppercase();
    let ends = kind(behind);
    let is_stopped = ends & STOP != 0;
    let ends = (ends & ENDS != 0) | is_stopped & !is_big & (len > 1) | (at + len == end);
    let ends = ends || OPEN.contains(&behind) && mark_ends(text, at + len, end);
    if !ends | (len == 16) | (at + len > end) | letters.has_capital & !is_big {
        return None;
    }
    let shape = match () {
        _ if !is_big => Shape::Small,
        _ if letters.has_small | (len == 1) => Shape::Capital,
        _ => Shape::Capitals,
    };
    let word = table().find(Spelling::of_two(sixteen.folded(len)));
    // "approx." keeps its stop.
    if is_stopped && word.is(Sign::SMALL_FORM) {
        return None;
    }
    let (ending, lemma) = stem(bytes, at, len, word);
    Some(Token { start: at as u32, end: (at + len) as u32, shape, ending, word, lemma, value: 0 })
}

/// Bytes behind letters of which only what follows tells whether they end the word: an apostrophe, and what is not ASCII.
const OPEN: [u8; 2] = [b'\'', 0xe2];

/// Whether the mark at `at` ends the word before it: a dash, or the apostrophe of a clitic.
fn mark_ends(text: &str, at: usize, end: usize) -> bool {
    let c = char_at(text, at, end);
    let next = at + c.len_utf8();
    match c {
        '\'' | '’' => !is_letter(char_at(text, next, end)) || clitic_letters(text, next, end).is_some(),
        '–' | '—' | '“' | '”' | '…' => true,
        _ => false,
    }
}

/// Appends the token at `at` that is no plain word, if it is one, and gives where it ends.
#[inline(never)]
fn other(text: &str, at: usize, end: usize, tokens: &mut Vec<Token>) -> usize {
    let c = char_at(text, at, end);
    if c.is_whitespace() || is_invisible(c) {
        return at + c.len_utf8();
    }
    if let Some(past) = markdown::past(text, at, end) {
        return past;
    }
    let (end, token) = if is_wordy(c) {
        // "Section 12 500 pages" has two numbers.
        let is_label = tokens.last().is_some_and(|before| before.word.is(Sign::LABEL));
        let scan = Scan::read(text, at, end, is_label);
        (scan.end, scan.token())
    } else {
        let (past, token) = clitic(text, at, end, tokens.last()).unwrap_or_else(|| (at + c.len_utf8(), mark(at, c)));
        let is_own = token.is_genitive() && owned::names_firm(text, Span::new(past, end), tokens);
        if let Some(name) = tokens.last_mut().filter(|_| is_own) {
            name.end = past as u32;
            return past;
        }
        (past, token)
    };
    tokens.push(token);
    end
}

fn mark(at: usize, c: char) -> Token {
    Token {
        start: at as u32,
        end: (at + c.len_utf8()) as u32,
        shape: Shape::Mark,
        ending: Ending::None,
        word: Word::NONE,
        lemma: Word::NONE,
        value: u32::from(c),
    }
}

/// The character at `at`; a blank past `end`.
fn char_at(text: &str, at: usize, end: usize) -> char {
    text.get(at..end).and_then(|rest| rest.chars().next()).unwrap_or(' ')
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’')
}

/// How many letters behind an apostrophe at `at` make a clitic, if they do.
fn clitic_letters(text: &str, at: usize, end: usize) -> Option<usize> {
    let rest = text.get(at..end)?;
    let letters = rest.chars().take_while(|c| is_wordy(*c)).map(char::len_utf8).sum();
    looked_up("'", rest.get(..letters)?).is(Sign::CLITIC).then_some(letters)
}

/// The clitic whose apostrophe stands at `at`, right behind a word, or the bare apostrophe behind a plural; and where it ends.
fn clitic(text: &str, at: usize, end: usize, before: Option<&Token>) -> Option<(usize, Token)> {
    let c = char_at(text, at, end);
    let glued = before.is_some_and(|token| token.end as usize == at && token.shape != Shape::Mark);
    if !is_apostrophe(c) || !glued {
        return None;
    }
    let letters = at + c.len_utf8();
    let len = match clitic_letters(text, letters, end) {
        Some(len) => len,
        None if !is_wordy(char_at(text, letters, end)) => 0,
        None => return None,
    };
    let first = text.get(letters..letters + len).and_then(|clitic| clitic.chars().next()).unwrap_or('\0');
    let value = u32::from(first.to_ascii_lowercase()) + 256 * len as u32;
    Some((letters + len, Token { end: (letters + len) as u32, shape: Shape::Clitic, value, ..mark(at, c) }))
}

/// A word as far as it has been read: letters and digits, with hyphens and apostrophes inside, and the stops of short forms.
struct Scan<'t> {
    text: &'t str,
    start: usize,
    limit: usize,
    /// Behind the last character that is part of it.
    end: usize,
    /// Before this blanks group the digits of a number: "12 500".
    blanks: usize,
    /// Its letters as they are compared, as far as a word of the vocabulary has any.
    letters: [u8; Spelling::LONGEST],
    len: usize,
    capitals: usize,
    small: usize,
    is_number: bool,
    /// Whether a full stop of its own ends it.
    is_stopped: bool,
    /// Whether it has something beside letters.
    is_mixed: bool,
}

impl<'t> Scan<'t> {
    /// The word at `start`. Behind a label, blanks group no digits.
    fn read(text: &'t str, start: usize, limit: usize, is_label: bool) -> Scan<'t> {
        let is_number = char_at(text, start, limit).is_ascii_digit();
        let letters = [0; Spelling::LONGEST];
        let mut scan = Scan {
            text,
            start,
            limit,
            end: start,
            blanks: if is_number && !is_label { blank_grouped(text, start).min(limit) } else { start },
            letters,
            len: 0,
            capitals: 0,
            small: 0,
            is_number,
            is_stopped: false,
            is_mixed: false,
        };
        while let Some(next) = scan.next() {
            scan.end = next;
        }
        scan
    }

    fn char_at(&self, at: usize) -> char {
        char_at(self.text, at, self.limit)
    }

    /// Past the next character, where it still belongs to the word.
    fn next(&mut self) -> Option<usize> {
        let c = self.char_at(self.end);
        if c.is_ascii_alphabetic() {
            return Some(self.ascii(c));
        }
        let next = self.end + c.len_utf8();
        if is_invisible(c) {
            // A soft hyphen is no letter, and parts none.
            return is_wordy(self.char_at(next)).then_some(next);
        }
        if is_wordy(c) {
            // "U.S." is not "us".
            if std::mem::take(&mut self.is_stopped) {
                self.put('.');
            }
            self.capitals += usize::from(c.is_uppercase());
            self.small += usize::from(is_letter(c) && !c.is_uppercase());
            self.is_mixed |= !is_letter(c);
            self.put(c);
            return Some(next);
        }
        let follows = self.char_at(next);
        if self.end < self.blanks {
            return Some(next);
        }
        let joins = match c {
            '\'' | '’' => is_letter(follows) && clitic_letters(self.text, next, self.limit).is_none(),
            // "five-minute" is cut as "5-minute" is.
            '-' | '‐' | '‑' => !self.is_number && is_wordy(follows) && !self.word().is(Sign::NUM),
            // "1,234", "AUD1.5m".
            ',' | '.' if self.is_number || follows.is_ascii_digit() => follows.is_ascii_digit() && self.ends_in_digit(),
            // "U.S.", "G.O.P.", "e.g.": single letters with stops.
            '.' if self.is_single_letter() => {
                self.is_stopped = true;
                true
            }
            // "Ph.D."
            '.' if self.is_degree(next) => {
                self.is_stopped = true;
                true
            }
            '.' if self.is_short_form() => {
                self.is_stopped = true;
                self.end = next;
                return None;
            }
            // "example.org"
            '.' => self.small > 0 && follows.is_lowercase(),
            '&' => self.small == 0 && follows.is_uppercase(),
            _ => false,
        };
        joins.then(|| {
            self.is_mixed = true;
            if !self.is_number && !self.is_stopped {
                self.put(if is_apostrophe(c) { '\'' } else { c });
            }
            next
        })
    }

    /// Past a letter of ASCII, as most are.
    fn ascii(&mut self, letter: char) -> usize {
        if std::mem::take(&mut self.is_stopped) {
            self.put_byte(b'.');
        }
        self.capitals += usize::from(letter.is_ascii_uppercase());
        self.small += usize::from(letter.is_ascii_lowercase());
        self.put_byte(letter.to_ascii_lowercase() as u8);
        self.end + 1
    }

    fn put_byte(&mut self, byte: u8) {
        if let Some(slot) = self.letters.get_mut(self.len) {
            *slot = byte;
        }
        self.len += 1;
    }

    fn ends_in_digit(&self) -> bool {
        self.end.checked_sub(1).and_then(|last| self.text.as_bytes().get(last)).is_some_and(u8::is_ascii_digit)
    }

    fn put(&mut self, c: char) {
        crate::text::fold(c).for_each(|c| {
            let mut bytes = [0; 4];
            c.encode_utf8(&mut bytes).bytes().for_each(|byte| self.put_byte(byte));
        });
    }

    /// Whether two letters have been read, the first a capital, and behind the stop stand another and its stop: "Ph.D."
    fn is_degree(&self, next: usize) -> bool {
        let capital = self.char_at(next);
        self.capitals == 1
            && self.small == 1
            && capital.is_uppercase()
            && self.char_at(next + capital.len_utf8()) == '.'
    }

    /// Whether a single letter stands before, which itself begins the word or follows a stop.
    fn is_single_letter(&self) -> bool {
        // "at 90 km/h."
        if self.text.get(..self.start).is_some_and(|before| before.ends_with('/')) {
            return false;
        }
        let mut back = self.text.get(self.start..self.end).unwrap_or_default().chars().rev();
        back.next().is_some_and(is_letter) && matches!(back.next(), None | Some('.' | '-'))
    }

    /// Whether what has been read is a short form that keeps its stop: "Sen", "Inc".
    fn is_short_form(&self) -> bool {
        self.word().is(if self.capitals > 0 { Sign::SHORT_FORM } else { Sign::SMALL_FORM })
    }

    fn word(&self) -> Word {
        Spelling::of(&self.letters, 0, self.len).map_or(Word::NONE, |spelling| table().find(spelling))
    }

    fn token(&self) -> Token {
        let (len, first) = (self.len, self.char_at(self.start));
        let is_number = self.is_number || self.is_mixed && self.is_sum();
        let shape = match () {
            _ if is_number => Shape::Number,
            _ if self.is_stopped && self.capitals + self.small == 1 && self.capitals == 1 => Shape::Initial,
            _ if self.capitals >= 2 && self.small == 0 => Shape::Capitals,
            _ if first.is_uppercase() || self.capitals > 0 && self.has_early_capital() => Shape::Capital,
            _ => Shape::Small,
        };
        let word = if is_number { Word::NONE } else { self.word() };
        let (ending, lemma) = match self.letters.get(..len) {
            Some(letters) if !is_number => stem(letters, 0, len, word),
            _ => (Ending::None, word),
        };
        let (start, end) = (self.start as u32, self.end as u32);
        let value = match () {
            _ if self.is_stopped => Token::STOPPED,
            _ if self.is_mixed => Token::MIXED,
            _ => 0,
        };
        Token { start, end, shape, ending, word, lemma, value }
    }

    /// Whether the letters of a currency begin it: "EUR40", "KSh4,100", "R4.2", not "R4".
    fn is_sum(&self) -> bool {
        const LONGEST: usize = 4;
        let written = self.text.get(self.start..self.end).unwrap_or_default();
        let digits = written.find(|c: char| c.is_ascii_digit()).filter(|at| self.capitals > 0 && *at <= LONGEST);
        let Some((letters, number)) = digits.map(|at| written.split_at(at)) else { return false };
        let is_large = number.contains([',', '.']) || number.ends_with(|c: char| c.is_ascii_lowercase());
        let word = looked_up(&letters.to_lowercase(), "");
        word.is(Sign::CURRENCY_CODE) || is_large && word.is(Sign::CURRENCY_LETTERS)
    }

    /// "al-Assad", "iPhone", "d’Estaing".
    fn has_early_capital(&self) -> bool {
        const EARLY: usize = 3;
        let written = self.text.get(self.start..self.end).unwrap_or_default();
        written.char_indices().any(|(at, c)| c.is_uppercase() && at <= EARLY)
    }
}

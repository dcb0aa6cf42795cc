//! Where quotation marks stand: one pass over the bytes finds all that could be one, and what stands around each tells which
//! are.

use crate::text::{Sixteen, Span, is_letter, is_wordy};

/// A character that opens or closes, or may do either.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Way {
    Opens,
    Closes,
    Either,
}

/// A character that may be a quotation mark or an apostrophe, where it stands.
#[derive(Clone, Copy)]
pub(super) struct Mark {
    pub at: usize,
    c: char,
}

impl Mark {
    fn end(&self) -> usize {
        self.at + self.c.len_utf8()
    }
}

/// Bytes with which a mark may begin: `"`, `'`, a grave accent, the first of « and », of “ and its kin, and of ＂.
const BEGINS: [bool; 256] = {
    let mut begins = [false; 256];
    let bytes = [b'"', b'\'', b'`', 0xc2, 0xe2, 0xef];
    let mut at = 0;
    while at < bytes.len() {
        begins[bytes[at] as usize] = true;
        at += 1;
    }
    begins
};

/// All characters of `text` that may be marks.
pub(super) fn marks(text: &str) -> Vec<Mark> {
    let bytes = text.as_bytes();
    let mut marks = Vec::with_capacity(text.len() / 64);
    let mut next = 0;
    loop {
        let plain = Sixteen::load_any(bytes, next).before_mark();
        // A jump by a number that is known beforehand need not wait for the look.
        if plain == 16 && next + 16 < bytes.len() {
            next += 16;
            continue;
        }
        next += plain;
        let Some(byte) = bytes.get(next) else { break };
        if !BEGINS[usize::from(*byte)] {
            next += 1;
            continue;
        }
        let at = next;
        next += 1;
        let c = match (byte, bytes.get(at + 1), bytes.get(at + 2)) {
            (0xc2, Some(0xab), _) => '«',
            (0xc2, Some(0xbb), _) => '»',
            (0xe2, Some(0x80), Some(0x98)) => '‘',
            (0xe2, Some(0x80), Some(0x99)) => '’',
            (0xe2, Some(0x80), Some(0x9c)) => '“',
            (0xe2, Some(0x80), Some(0x9d)) => '”',
            (0xe2, Some(0x80), Some(0x9e)) => '„',
            (0xe2, Some(0x80), Some(0x9f)) => '‟',
            (0xe2, Some(0x80), Some(0xb3)) => '″',
            (0xef, Some(0xbc), Some(0x82)) => '＂',
            (0xc2 | 0xe2 | 0xef, ..) => continue,
            (ascii, ..) => char::from(*ascii),
        };
        marks.push(Mark { at, c });
    }
    marks
}

/// So many bytes on a mark is looked for that closes another.
const FAR: usize = 2_000;
/// The longest heading or caption between two paragraphs of one quote, in bytes.
const LONGEST_LINE: usize = 120;

/// The character before `at` and the one behind it, within a paragraph; blanks at its ends.
fn around(text: &str, paragraph: Span, from: usize, to: usize) -> (char, char) {
    let before = text.get(paragraph.start..from).and_then(|words| words.chars().next_back());
    let after = text.get(to..paragraph.end).and_then(|words| words.chars().next());
    (before.unwrap_or(' '), after.unwrap_or(' '))
}

/// The double marks of a paragraph: curly, straight, low, guillemets, and two single ones together.
pub(super) fn double_marks(text: &str, paragraph: Span, marks: &[Mark], found: &mut Vec<(Span, Way)>) {
    found.clear();
    let words = paragraph.of(text);
    // Marks of direction are no letters.
    let first = words.find(|c| !matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}')).unwrap_or(0);
    let opens_straight = words.get(first..).is_some_and(|rest| rest.starts_with('"'));
    let last_straight = marks.iter().rev().find(|mark| mark.c == '"').map_or(paragraph.start, |mark| mark.at);
    let paragraph = Span::new(paragraph.start + first, paragraph.end);
    let mut open = Open::default();
    let mut marks = marks.iter().peekable();
    while let Some(Mark { at, c }) = marks.next().copied() {
        let mut span = Span::new(at, at + c.len_utf8());
        let is_single = matches!(c, '\'' | '`' | '’' | '‘');
        let is_pair = is_single && marks.peek().is_some_and(|next| next.at == span.end && next.c == c);
        // "‘‘Twas nothing,’" opens once: a pair that opens is one only where a pair closes it.
        let near = span.end + FAR;
        let is_pair = is_pair && (c != '‘' || has_closing_pair(marks.clone().take_while(|mark| mark.at < near)));
        if is_single && !is_pair {
            continue;
        }
        if is_pair {
            marks.next();
            span.end += c.len_utf8();
        }
        let (before, after) = around(text, paragraph, span.start, span.end);
        if open.passes_by(c, before, last_straight > at || opens_straight) {
            continue;
        }
        let way = match c {
            '“' | '„' | '«' | '`' | '‘' => Way::Opens,
            '”' | '»' => Way::Closes,
            _ => straight(before, after),
        };
        let way = match (way, open.with) {
            (Way::Opens, Some(opener)) if closes_all_the_same(opener, c, before, after) => Way::Closes,
            (Way::Closes, None) if before.is_whitespace() && (is_wordy(after) || at == paragraph.start) => Way::Opens,
            // "He said,” It is over.”": of two closing marks the first one opens.
            (Way::Closes, None) if c == '”' && matches!(before, ',' | ':') && after.is_whitespace() => {
                let next = marks.clone().find(|mark| matches!(mark.c, '“' | '”' | '"'));
                if next.is_some_and(|next| next.c == c) { Way::Opens } else { way }
            }
            (way, _) => way,
        };
        let opens = match way {
            Way::Opens => true,
            Way::Closes => false,
            Way::Either => open.with.is_none(),
        };
        open = Open { with: opens.then_some(c), is_nested: false, ..open };
        found.push((span, way));
    }
}

/// Whether two single marks that close stand together among these.
fn has_closing_pair<'a>(marks: impl Iterator<Item = &'a Mark>) -> bool {
    let mut end = None;
    for mark in marks.filter(|mark| matches!(mark.c, '’' | '\'')) {
        if end == Some(mark.at) {
            return true;
        }
        end = Some(mark.end());
    }
    false
}

/// What is open where a mark stands.
#[derive(Default)]
struct Open {
    /// The mark that opened it: „so“ and »so« close with marks that open elsewhere.
    with: Option<char>,
    /// Whether it is a run in curly marks within straight ones.
    is_nested: bool,
    /// Whether it is an attribute of markup that was left in the text: lang="en".
    is_attribute: bool,
}

impl Open {
    /// Whether the mark is none of the text's own; `nests` says that straight marks are, and curly ones stand within them.
    fn passes_by(&mut self, c: char, before: char, nests: bool) -> bool {
        match c {
            '"' if self.is_attribute || before == '=' && self.with.is_none() => self.is_attribute = !self.is_attribute,
            '“' if self.with == Some('"') && !self.is_nested && nests => self.is_nested = true,
            '”' if self.is_nested => self.is_nested = false,
            // A length in inches.
            '"' | '‟' | '″' if before.is_ascii_digit() && self.with.is_none() => {}
            _ => return false,
        }
        true
    }
}

/// Whether an opening mark closes what `opener` opened: „so“ and »so«, or a curly one the wrong way round, which does what its
/// place says.
fn closes_all_the_same(opener: char, c: char, before: char, after: char) -> bool {
    matches!((opener, c), ('„', '“') | ('»', '«')) || after.is_whitespace() && !before.is_whitespace()
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
pub(super) fn single_marks(text: &str, paragraph: Span, marks: &[Mark], found: &mut Vec<(Span, Way)>) {
    found.clear();
    let mut open = false;
    for (number, mark) in marks.iter().enumerate() {
        if !matches!(mark.c, '\'' | '‘' | '’') {
            continue;
        }
        let span = Span::new(mark.at, mark.end());
        let (before, after) = around(text, paragraph, span.start, span.end);
        // "‘‘Twas": the second mark is an apostrophe.
        let is_worded = is_wordy(after)
            || matches!(after, '‘' | '’') && is_wordy(around(text, paragraph, 0, span.end + after.len_utf8()).1);
        let can_open = mark.c != '’' && (before.is_whitespace() || matches!(before, '(' | '—' | '–')) && is_worded;
        let can_close = mark.c != '‘' && !before.is_whitespace() && !is_wordy(after);
        // After a letter an apostrophe may end a plural ("the workers’ hall"): only a mark that ends a phrase closes.
        let ends_phrase = matches!(before, ',' | '.' | '?' | '!' | '…' | '—' | '–')
            || matches!(after, ',' | '.' | ';' | ':' | '?' | '!' | ')');
        let closes = |later| !open || later == mark.c;
        let closes_later = || later_end(text, paragraph, span.end, marks.get(number + 1..).unwrap_or_default(), closes);
        if !open && can_open {
            // ’Twas and ’90s look like openings; they are none where nothing closes them.
            if closes_later() || goes_on_below(text, paragraph, *mark, marks.get(number + 1..).unwrap_or_default()) {
                found.push((span, Way::Opens));
                open = true;
            }
        } else if open && can_close && (ends_phrase || !closes_later()) {
            found.push((span, Way::Closes));
            open = false;
        }
    }
}

/// Whether what `mark` opens goes on in the next paragraph, which begins with the same mark, and nothing here closes it.
fn goes_on_below(text: &str, paragraph: Span, mark: Mark, rest: &[Mark]) -> bool {
    let (_, after) = around(text, paragraph, mark.at, mark.end());
    let below = || {
        let (start, first) = first_behind(text, paragraph.end)?;
        let line = text.get(start..)?.bytes().take(LONGEST_LINE + 1).take_while(|byte| *byte != b'\n').count();
        let is_aside = first != mark.c && text.get(start..start + line).is_some_and(is_line);
        if is_aside { first_behind(text, start + line).map(|(_, first)| first) } else { Some(first) }
    };
    let is_near = paragraph.end < mark.at + FAR;
    // "won't" holds a straight mark that closes nothing.
    let is_inner = |next: &Mark| {
        let (before, after) = around(text, paragraph, next.at, next.end());
        is_wordy(before) && is_wordy(after)
    };
    let is_apostrophe = |next: &Mark| next.c == '’' || next.c == '\'' && mark.c == next.c && is_inner(next);
    let is_last = || rest.iter().take_while(|next| next.at < paragraph.end).all(is_apostrophe);
    // "born in 'Ull Road" goes on from the word before.
    let before = text.get(paragraph.start..mark.at).and_then(|words| words.trim_end().chars().next_back());
    let begins = mark.c == '‘' || mark.c == '\'' && before.is_none_or(|c| !is_wordy(c));
    begins && after.is_uppercase() && is_near && below() == Some(mark.c) && is_last()
}

/// The first character behind a few blanks from `from` on, and where it stands.
fn first_behind(text: &str, from: usize) -> Option<(usize, char)> {
    const BLANKS: usize = 16;
    let rest = text.get(from..)?.char_indices().take(BLANKS);
    rest.map(|(at, c)| (from + at, c)).find(|(_, c)| !c.is_whitespace())
}

/// Whether a paragraph without marks is a heading or a caption, over which what is quoted goes on.
pub(super) fn is_line(paragraph: &str) -> bool {
    paragraph.len() <= LONGEST_LINE && !paragraph.ends_with(['.', '!', '?', ':', '…'])
}

/// Whether a mark that ends a phrase, of a form that `closes`, comes before the next opening one.
fn later_end(text: &str, paragraph: Span, from: usize, marks: &[Mark], closes: impl Fn(char) -> bool) -> bool {
    // One that touches what opens is an apostrophe: "‘‘Twas".
    let marks = marks.iter().skip_while(|mark| mark.at == from);
    for mark in marks.take_while(|mark| mark.at < from + FAR) {
        let (before, after) = around(text, paragraph, mark.at, mark.end());
        let is_led = mark.at > from && !before.is_whitespace();
        if matches!(mark.c, '\'' | '’') && closes(mark.c) && is_led && !is_wordy(after) {
            return true;
        }
        if (mark.c == '‘' || mark.c == '\'' && is_letter(after)) && !is_led {
            return false;
        }
    }
    false
}

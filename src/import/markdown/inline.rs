//! The marks inside lines: emphasis, links, pictures, code. Links become their words.

use std::collections::BTreeSet;

use super::blocks::{Block, Kind, definition};

/// The longest address that is looked through for its end.
const LONGEST: usize = 2048;

/// The names that the text defines links by.
pub(super) struct Notes<'a>(BTreeSet<&'a str>);

impl<'a> Notes<'a> {
    /// Those of `blocks`.
    pub(super) fn of(blocks: &'a [Block]) -> Notes<'a> {
        let defined = blocks.iter().filter(|block| matches!(block.kind, Kind::Definition | Kind::Note));
        Notes(defined.filter_map(|block| definition(&block.text)).map(|(name, _)| name).collect())
    }
}

/// The words of a block, without the marks in its lines.
pub(super) fn words(text: &str, notes: &Notes) -> String {
    let text = match definition(text).filter(|_| text.starts_with("[^")) {
        Some((_, note)) => note,
        None => text,
    };
    let is_pictures = text.lines().all(|line| line.starts_with("![") && line.ends_with(')'));
    let mut reader = Reader { text, at: 0, is_pictures, out: Vec::new(), brackets: Vec::new(), openers: Vec::new() };
    while reader.at < text.len() {
        reader.step(notes);
    }
    reader.out.concat()
}

/// Goes through a block once. What is written stands in `out` piece by piece, so that a mark can be taken away when its partner
/// comes.
struct Reader<'a> {
    text: &'a str,
    at: usize,
    /// Whether there are pictures in it and nothing else; then their words are its words.
    is_pictures: bool,
    out: Vec<&'a str>,
    /// Where each open bracket stands in `out`, and whether it opens a picture.
    brackets: Vec<(usize, bool)>,
    /// Where each mark that may open emphasis stands in `out`.
    openers: Vec<usize>,
}

impl<'a> Reader<'a> {
    fn rest(&self) -> &'a str {
        self.text.get(self.at..).unwrap_or_default()
    }

    /// Writes the next `len` bytes.
    fn write(&mut self, len: usize) {
        self.out.push(self.rest().get(..len).unwrap_or_default());
        self.at += len;
    }

    fn step(&mut self, notes: &Notes) {
        let rest = self.rest();
        let Some(first) = rest.chars().next() else { return };
        match first {
            '\\' if rest.get(1..2).is_some_and(|next| next.bytes().all(|byte| byte.is_ascii_punctuation())) => {
                self.at += 1;
                self.write(1);
            }
            '`' => self.code(),
            '<' => self.tag(),
            '&' => self.entity(),
            '!' if rest.starts_with("![") => self.bracket(2),
            '[' if rest.starts_with("[[") => self.notebook_link(),
            '[' if rest.starts_with("[^") => self.note_mark(notes),
            '[' => self.bracket(1),
            ']' => self.close_bracket(notes),
            '*' | '_' | '~' => self.emphasis(first),
            _ => {
                let plain = rest.find(['\\', '`', '<', '&', '!', '[', ']', '*', '_', '~']).unwrap_or(rest.len());
                self.write(plain.max(first.len_utf8()));
            }
        }
    }

    /// Words between runs of backquotes, as they are.
    fn code(&mut self) {
        let rest = self.rest();
        let many = rest.len() - rest.trim_start_matches('`').len();
        let end = near(rest.get(many..).unwrap_or_default());
        match end.find(rest.get(..many).unwrap_or("`")) {
            Some(len) => {
                self.at += many;
                self.write(len);
                self.at += many;
            }
            None => self.write(many),
        }
    }

    /// A tag of HTML is left away, an address between angle brackets stays.
    fn tag(&mut self) {
        let rest = self.rest();
        let end = rest.bytes().take(LONGEST).skip(1).position(|byte| matches!(byte, b'>' | b'<')).map(|at| at + 1);
        let inside = end.filter(|end| rest.as_bytes().get(*end) == Some(&b'>')).and_then(|end| rest.get(1..end));
        match inside {
            Some(inside) if inside.contains("://") || inside.contains('@') && !inside.contains(' ') => {
                self.at += 1;
                self.write(inside.len());
                self.at += 1;
            }
            Some(inside) if inside.trim_start_matches('/').starts_with(|c: char| c.is_ascii_alphabetic()) => {
                self.at += inside.len() + 2;
                if inside.starts_with("br") {
                    self.out.push("\n");
                }
            }
            _ => self.write(1),
        }
    }

    /// The entities that people write by hand.
    fn entity(&mut self) {
        const ENTITIES: [(&str, &str); 8] = [
            ("&amp;", "&"),
            ("&lt;", "<"),
            ("&gt;", ">"),
            ("&quot;", "\""),
            ("&nbsp;", "\u{a0}"),
            ("&mdash;", "—"),
            ("&ndash;", "–"),
            ("&hellip;", "…"),
        ];
        let rest = self.rest();
        match ENTITIES.iter().find(|(name, _)| rest.starts_with(name)) {
            Some((name, c)) => {
                self.out.push(c);
                self.at += name.len();
            }
            None => self.write(1),
        }
    }

    /// "[[Page|words]]", as notebooks link.
    fn notebook_link(&mut self) {
        let rest = self.rest();
        let inside = rest.get(2..).unwrap_or_default();
        let end = inside.bytes().take(LONGEST).position(|byte| matches!(byte, b'[' | b']' | b'\n'));
        match end.filter(|end| inside.get(*end..).is_some_and(|rest| rest.starts_with("]]"))) {
            Some(end) => {
                let words = inside.get(..end).unwrap_or_default();
                self.out.push(words.rsplit('|').next().unwrap_or(words));
                self.at += end + 4;
            }
            None => self.bracket(1),
        }
    }

    /// The mark of a note, where the text has one of this name.
    fn note_mark(&mut self, notes: &Notes) {
        let name = self.rest().get(1..).and_then(|rest| near(rest).split_once(']')).map(|(name, _)| name);
        match name.filter(|name| notes.0.contains(name)) {
            Some(name) => self.at += name.len() + 2,
            None => self.bracket(1),
        }
    }

    fn bracket(&mut self, len: usize) {
        self.brackets.push((self.out.len(), len == 2));
        self.write(len);
    }

    /// Ends a link or a picture where an address or a name stands behind it.
    fn close_bracket(&mut self, notes: &Notes) {
        let open = self.brackets.pop();
        let behind = self.rest().get(1..).unwrap_or_default();
        let target = target(behind).or_else(|| {
            let name = behind.strip_prefix('[').and_then(|rest| near(rest).split_once(']')).map(|(name, _)| name)?;
            (name.is_empty() || notes.0.contains(name)).then_some(name.len() + 2)
        });
        match (open, target) {
            (Some((at, is_picture)), Some(len)) => {
                if let Some(mark) = self.out.get_mut(at) {
                    *mark = "";
                }
                if is_picture && !self.is_pictures {
                    self.out.truncate(at);
                }
                self.at += 1 + len;
            }
            _ => self.write(1),
        }
    }

    /// A run of marks is taken away together with its partner.
    fn emphasis(&mut self, mark: char) {
        let rest = self.rest();
        let len = rest.len() - rest.trim_start_matches(mark).len();
        let before = self.text.get(..self.at).and_then(|text| text.chars().next_back());
        let behind = rest.get(len..).and_then(|text| text.chars().next());
        let is_word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        let is_open = |c: Option<char>| c.is_none_or(char::is_whitespace);
        let inside_word = mark == '_' && is_word(before) && is_word(behind);
        let run = rest.get(..len).unwrap_or_default();
        let (opens, closes) = (!is_open(behind) && !inside_word, !is_open(before) && !inside_word);
        let is_mark = len <= 3 && (mark != '~' || len == 2);
        let partner = self.openers.last().copied().filter(|at| closes && self.out.get(*at) == Some(&run));
        match partner {
            Some(at) if is_mark => {
                self.openers.pop();
                if let Some(mark) = self.out.get_mut(at) {
                    *mark = "";
                }
                self.at += len;
            }
            _ => {
                if opens && is_mark {
                    self.openers.push(self.out.len());
                }
                self.write(len);
            }
        }
    }
}

/// As much of `text` as is looked through for an end.
fn near(text: &str) -> &str {
    let end = (0..=LONGEST.min(text.len())).rev().find(|at| text.is_char_boundary(*at));
    text.get(..end.unwrap_or(0)).unwrap_or_default()
}

/// How long the address of a link is, with the brackets around it.
fn target(behind: &str) -> Option<usize> {
    const DEEPEST: usize = 32;
    let mut depth: usize = 0;
    for (at, byte) in behind.bytes().enumerate().take(LONGEST) {
        match byte {
            b'(' => depth += 1,
            b')' => depth = depth.checked_sub(1)?,
            b'\n' => return None,
            _ => {}
        }
        if depth == 0 || depth > DEEPEST {
            return (byte == b')').then_some(at + 1);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_begins_with_a_bracket() {
        assert_eq!(target(")"), None);
        assert_eq!(target("(a(b))."), Some(6));
    }
}

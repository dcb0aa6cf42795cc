//! Words as they are compared, and names made of them.

use super::fold::{fold, is_wordy};
use super::letters::Eight;
use super::step;

/// A word longer than this is cut in a slug, so that one endless run of letters cannot make an endless link.
const LONGEST_WORD: usize = 24;
/// A slug of this many bytes takes no further words: file systems take names of 255.
const LONGEST_SLUG: usize = 120;

/// The words of `text` as they are compared: folded, apostrophes gone ("don’t" is `dont`), everything that is
/// neither letter nor digit a boundary. Thousands separators stay out of the way: "37,000" is `37000`.
pub fn words(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    each_word(text, &mut |word| words.push(word.to_owned()));
    words
}

/// Hands each of the [`words`] of `text` to `take`, one string for all of them.
pub fn each_word(text: &str, take: &mut dyn FnMut(&str)) {
    each_word_in(text, &mut String::new(), take);
}

/// The same with a string of the caller's to hold each word, for many short texts.
pub fn each_word_in(text: &str, word: &mut String, take: &mut dyn FnMut(&str)) {
    step(text.len());
    word.clear();
    let mut reader = Reader { word, joint: None, take };
    let mut at = 0;
    while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
        let plain = Eight::load(text.as_bytes(), at).word().len as usize;
        if plain > 0 {
            reader.read_plain(rest.get(..plain).unwrap_or_default());
            at += plain;
        } else if let Some(c) = rest.chars().next() {
            fold(c).for_each(|c| reader.read(c));
            at += c.len_utf8();
        }
    }
    reader.end_word();
}

/// A word as far as it has been read.
struct Reader<'a> {
    word: &'a mut String,
    /// A mark behind it that stands inside a word if what follows allows it: an apostrophe, or a comma between digits.
    joint: Option<char>,
    take: &'a mut dyn FnMut(&str),
}

impl Reader<'_> {
    /// Letters and digits of ASCII, which fold to small ones.
    fn read_plain(&mut self, letters: &str) {
        if self.joint.take() == Some(',') && !letters.starts_with(|c: char| c.is_ascii_digit()) {
            self.end_word();
        }
        let from = self.word.len();
        self.word.push_str(letters);
        if let Some(new) = self.word.get_mut(from..) {
            new.make_ascii_lowercase();
        }
    }

    fn read(&mut self, c: char) {
        let joint = self.joint.take();
        if is_wordy(c) {
            if joint == Some(',') && !c.is_ascii_digit() {
                self.end_word();
            }
            self.word.push(c);
        } else if joint.is_none()
            && (c == '\'' && !self.word.is_empty() || c == ',' && self.word.ends_with(|c: char| c.is_ascii_digit()))
        {
            self.joint = Some(c);
        } else {
            self.end_word();
        }
    }

    fn end_word(&mut self) {
        if !self.word.is_empty() {
            (self.take)(self.word);
            self.word.clear();
        }
    }
}

/// The last word of `text` as it is written, behind its last blank.
pub fn last_word(text: &str) -> &str {
    text.rsplit(char::is_whitespace).next().unwrap_or_default()
}

/// Where `words` last stand in a short `text`. The standard library's search, made for long ones, weighs 3 KB.
pub fn last_of(text: &str, words: &str) -> Option<usize> {
    (0..text.len()).rev().find(|at| text.get(*at..).is_some_and(|rest| rest.starts_with(words)))
}

/// The first `most` characters of `text`, with an ellipsis where that cuts a word.
pub fn shortened(text: &str, most: usize) -> String {
    match text.char_indices().nth(most) {
        Some((end, _)) => [text.get(..end).unwrap_or_default(), "…"].concat(),
        None => text.to_owned(),
    }
}

/// The words of `text` joined by hyphens: "José Raúl Mulino" is `jose-raul-mulino`. Of an endless text the first ones.
pub fn slug(text: &str) -> String {
    let mut slug = String::new();
    each_word(text, &mut |word| {
        if slug.len() >= LONGEST_SLUG {
            return;
        }
        slug.push_str(if slug.is_empty() { "" } else { "-" });
        slug.extend(word.chars().take(LONGEST_WORD));
    });
    slug
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_folded_and_whole() {
        assert_eq!(words("“Don’t,” she said — 37,000 times; ‘no’."), ["dont", "she", "said", "37000", "times", "no"]);
        assert_eq!(words("  …  "), Vec::<String>::new());
        assert_eq!(slug("José Raúl Mulino’s"), "jose-raul-mulinos");
    }
}

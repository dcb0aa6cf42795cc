//! All words of the lexicon in one table, made once.

use std::sync::OnceLock;

use super::{Class, FILES, Word};

/// The table. A word is looked up by the hash of its letters in lower case, which whoever reads the text keeps on the way.
pub struct Lexicon {
    /// A word's number, and above it the part of its hash that has no say in its place; 0 is a free place. So most words
    /// that are not here are told by this alone.
    slots: Vec<u32>,
    /// The words by number.
    entries: Vec<(&'static str, Class)>,
}

/// Places in the table: a power of two, more than twice the words.
const PLACES: usize = 1 << 14;

/// The hash of no letters.
pub const NO_LETTERS: u32 = 0x811c_9dc5;

/// The hash with one more byte of a word (FNV-1a, which is quick for short words).
#[inline]
pub const fn with_letter(hash: u32, byte: u8) -> u32 {
    (hash ^ byte as u32).wrapping_mul(0x0100_0193)
}

/// The lexicon.
pub fn lexicon() -> &'static Lexicon {
    static LEXICON: OnceLock<Lexicon> = OnceLock::new();
    LEXICON.get_or_init(Lexicon::read)
}

impl Lexicon {
    fn read() -> Lexicon {
        let mut lexicon = Lexicon { slots: vec![0; PLACES], entries: vec![("", Class::default())] };
        for (file, signs) in FILES {
            for line in file.lines().filter(|line| !line.starts_with('#')) {
                let (word, sign) = line.split_once(' ').unwrap_or((line, ""));
                let class = signs.iter().find(|(name, _)| *name == sign).map_or(Class::default(), |(_, class)| *class);
                lexicon.add(word, class);
            }
        }
        lexicon
    }

    fn add(&mut self, word: &'static str, class: Class) {
        let hash = hash(word);
        let place = self.place(hash, word.as_bytes());
        let Some(slot) = self.slots.get_mut(place) else { return };
        if *slot == 0 {
            *slot = tag(hash) | self.entries.len() as u32;
            self.entries.push((word, Class::default()));
        }
        if let Some((_, classes)) = self.entries.get_mut(*slot as u16 as usize) {
            *classes = classes.or(class);
        }
    }

    /// Where the word stands or, if it is not here, would stand.
    fn place(&self, hash: u32, written: &[u8]) -> usize {
        let mut place = (hash ^ (hash >> 15)) as usize % PLACES;
        while let Some(slot) = self.slots.get(place) {
            if *slot == 0 || (*slot ^ tag(hash)) >> 16 == 0 && self.word(*slot).eq_ignore_ascii_case(written) {
                break;
            }
            place = (place + 1) % PLACES;
        }
        place
    }

    fn word(&self, slot: u32) -> &'static [u8] {
        self.entries.get(slot as u16 as usize).map_or(&[], |(word, _)| word.as_bytes())
    }

    /// What the word is that is written so, in any case, with the hash of its letters in lower case.
    pub fn find(&self, hash: u32, written: &[u8]) -> (Word, Class) {
        let number = self.slots.get(self.place(hash, written)).map_or(0, |slot| *slot as u16);
        (Word::numbered(number), self.entries.get(usize::from(number)).map_or(Class::default(), |(_, class)| *class))
    }
}

/// What the word `lower` can be. It is given in lower case.
pub fn class(lower: &str) -> Class {
    lexicon().find(hash(lower), lower.as_bytes()).1
}

fn hash(word: &str) -> u32 {
    word.bytes().fold(NO_LETTERS, with_letter)
}

fn tag(hash: u32) -> u32 {
    hash & 0xffff_0000
}

#[cfg(test)]
mod tests {
    use super::super::Words;
    use super::*;

    #[test]
    fn words_are_what_their_files_say() {
        assert!(class("said").is(Class::SAY));
        assert!(class("calling").is(Class::JUDGING));
        assert!(class("senator").is(Class::TITLE) && class("senator").is(Class::ROLE));
        assert!(class("spokeswoman").is(Class::FEMALE));
        assert!(class("sophia").is(Class::WOMANS_NAME));
        assert_eq!(class("xyzzy"), Class::default());
    }

    #[test]
    fn every_line_has_a_meaning() {
        for (file, signs) in FILES {
            for line in file.lines().filter(|line| !line.starts_with('#')) {
                let (_, sign) = line.split_once(' ').unwrap_or((line, ""));
                assert!(signs.iter().any(|(name, _)| *name == sign), "{line}");
            }
        }
        let words = lexicon().entries.len();
        assert!(words * 2 < PLACES, "{words} words");
    }

    #[test]
    fn words_that_rules_name_have_the_numbers_that_the_compiler_gave_them() {
        for (number, word) in ["a", "the", "yesterday"].map(|word| (Word::of(word), word)) {
            assert_eq!(lexicon().find(hash(word), word.as_bytes()).0, number, "{word}");
        }
        let (the, _) = lexicon().find(hash("the"), b"The");
        assert!(
            Words::of(&["a", "the"]).has(the) && !Words::of(&["a"]).has(the) && !Words::of(&["the"]).has(the.stopped())
        );
    }
}

//! All words of the lexicon in one table, made once.

use std::sync::OnceLock;

use super::pack::unpack;
use super::{Class, FILES, Word};
use crate::text::Eight;

/// The table.
pub struct Lexicon {
    /// A word's number, and above it the part of its hash that has no say in its place; 0 is a free place. So most words
    /// that are not here are told by this alone.
    slots: Vec<u32>,
    /// A bit for each word, by the upper half of its hash: small enough to stay at hand, it tells nine in ten of the words
    /// that are not here.
    marked: Vec<u64>,
    /// The words by number.
    entries: Vec<Entry>,
    /// All words one behind the other.
    letters: Vec<u8>,
}

struct Entry {
    /// Its first eight letters, most often the whole word.
    head: u64,
    /// Where it begins in `letters`, and how many it has.
    at: u32,
    len: u32,
    class: Class,
}

/// Places in the table: a power of two, more than twice the words.
const PLACES: usize = 1 << 14;

const MIX: u64 = 0x9e37_79b9_7f4a_7c15;

/// The hash of the word of `len` bytes at `at`, in whatever case it is written.
#[inline(always)]
pub fn hash(text: &[u8], at: usize, len: usize) -> u32 {
    let (mut hash, mut done) = (0, 0);
    while done < len {
        hash = mix(hash, Eight::load(text, at + done).folded(len - done));
        done += 8;
    }
    hash as u32
}

/// The hash of what comes with `eight` behind it.
#[inline(always)]
fn mix(hash: u64, eight: u64) -> u64 {
    let hash = (hash ^ eight).wrapping_mul(MIX);
    hash ^ hash >> 32
}

/// The lexicon.
pub fn lexicon() -> &'static Lexicon {
    static LEXICON: OnceLock<Lexicon> = OnceLock::new();
    LEXICON.get_or_init(Lexicon::read)
}

impl Lexicon {
    fn read() -> Lexicon {
        let nothing = Entry { head: 0, at: 0, len: 0, class: Class::default() };
        let mut lexicon =
            Lexicon { slots: vec![0; PLACES], marked: vec![0; 1 << 10], letters: Vec::new(), entries: vec![nothing] };
        for (packed, classes) in FILES {
            unpack(packed, classes.len(), &mut |word, sign| {
                lexicon.add(word, classes.get(sign).copied().unwrap_or_default());
            });
        }
        lexicon
    }

    fn add(&mut self, word: &[u8], class: Class) {
        let len = word.len();
        let hash = hash(word, 0, len);
        let place = self.place(hash, word, 0, len);
        let (Some(slot), Some(marked)) = (self.slots.get_mut(place), self.marked.get_mut(hash as usize >> 22)) else {
            return;
        };
        *marked |= bit(hash);
        if *slot == 0 {
            *slot = tag(hash) | self.entries.len() as u32;
            let (head, at) = (Eight::load(word, 0).folded(len), self.letters.len() as u32);
            self.entries.push(Entry { head, at, len: len as u32, class: Class::default() });
            self.letters.extend_from_slice(word);
        }
        if let Some(entry) = self.entries.get_mut(*slot as u16 as usize) {
            entry.class = entry.class.or(class);
        }
    }

    /// Where the word stands or, if it is not here, would stand.
    #[inline(always)]
    fn place(&self, hash: u32, text: &[u8], at: usize, len: usize) -> usize {
        let head = Eight::load(text, at).folded(len);
        let mut place = first_place(hash);
        while let Some(slot) = self.slots.get(place) {
            if *slot == 0 || (*slot ^ tag(hash)) >> 16 == 0 && self.is_at(*slot, head, text, at, len) {
                break;
            }
            place = (place + 1) % PLACES;
        }
        place
    }

    #[inline(always)]
    fn is_at(&self, slot: u32, head: u64, text: &[u8], at: usize, len: usize) -> bool {
        let same =
            self.entries.get(slot as u16 as usize).filter(|entry| entry.head == head && entry.len as usize == len);
        same.is_some_and(|entry| len <= 8 || self.is_entry(entry, text, at, len))
    }

    /// Whether a long word is that of `entry`.
    #[inline(never)]
    fn is_entry(&self, entry: &Entry, text: &[u8], at: usize, len: usize) -> bool {
        let from = entry.at as usize;
        match (self.letters.get(from..from + len), text.get(at..at + len)) {
            (Some(word), Some(written)) => written.eq_ignore_ascii_case(word),
            _ => false,
        }
    }

    /// What the word of `len` bytes is, eight at most, which `head` holds as [`Eight::folded`] gives them: most words are such,
    /// and one look finds them.
    #[inline(always)]
    pub fn find_short(&self, head: u64, len: usize) -> (Word, Class) {
        let hash = mix(0, head) as u32;
        let marked = self.marked.get(hash as usize >> 22).is_some_and(|marked| marked & bit(hash) != 0);
        let mut place = first_place(hash);
        loop {
            let slot = self.slots.get(place).map_or(0, |slot| slot * u32::from(marked));
            let Some(entry) = self.entries.get(slot as u16 as usize) else { return (Word::NONE, Class::default()) };
            let same = (entry.head == head) & (entry.len as usize == len);
            // Whether a word is here nobody can foretell; so nothing branches on it unless another stands in its place.
            if same | (slot == 0) {
                return (Word::numbered(slot as u16 * u16::from(same)), entry.class.when(same));
            }
            place = (place + 1) % PLACES;
        }
    }

    /// What the word is that is written in the `len` bytes of `text` at `at`, in any case.
    #[inline(never)]
    pub fn find(&self, text: &[u8], at: usize, len: usize) -> (Word, Class) {
        let hash = hash(text, at, len);
        if self.marked.get(hash as usize >> 22).is_none_or(|marked| marked & bit(hash) == 0) {
            return (Word::NONE, Class::default());
        }
        let number = self.slots.get(self.place(hash, text, at, len)).map_or(0, |slot| *slot as u16);
        (Word::numbered(number), self.entries.get(usize::from(number)).map_or(Class::default(), |entry| entry.class))
    }
}

/// What the word `lower` can be. It is given in lower case.
pub fn class(lower: &str) -> Class {
    lexicon().find(lower.as_bytes(), 0, lower.len()).1
}

/// Where the search for a word begins.
fn first_place(hash: u32) -> usize {
    (hash ^ (hash >> 15)) as usize % PLACES
}

fn bit(hash: u32) -> u64 {
    1 << (hash >> 16 & 63)
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
    fn the_table_has_room() {
        let words = lexicon().entries.len();
        assert!(words * 2 < PLACES, "{words} words");
    }

    #[test]
    fn words_that_rules_name_have_the_numbers_that_the_compiler_gave_them() {
        for (number, word) in ["a", "the", "yesterday"].map(|word| (Word::of(word), word)) {
            assert_eq!(lexicon().find(word.as_bytes(), 0, word.len()).0, number, "{word}");
        }
        let (the, _) = lexicon().find(b"The", 0, 3);
        assert!(
            Words::of(&["a", "the"]).has(the) && !Words::of(&["a"]).has(the) && !Words::of(&["the"]).has(the.stopped())
        );
    }
}

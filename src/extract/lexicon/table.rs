//! All words of the lexicon in one table, made once.

use std::sync::OnceLock;

use super::pack::unpack;
use super::spelling::Spelling;
use super::{Class, FILES, Word};

/// The table.
pub struct Lexicon {
    /// The number of each word at the first free place from its hash on; 0 is a free place.
    places: Box<[u16; PLACES]>,
    /// A bit for each word, by the upper half of its hash: small enough to stay at hand, it tells nine in ten of the words
    /// that are not here.
    marked: Box<[u64; 1 << 10]>,
    /// The words by number, those that news is full of first.
    entries: Vec<Entry>,
}

#[derive(Default)]
struct Entry {
    spelling: Spelling,
    class: Class,
}

/// Places in the table: a power of two, more than twice the words.
const PLACES: usize = 1 << 14;

/// The lexicon.
pub fn lexicon() -> &'static Lexicon {
    static LEXICON: OnceLock<Lexicon> = OnceLock::new();
    LEXICON.get_or_init(Lexicon::read)
}

impl Lexicon {
    fn read() -> Lexicon {
        let nothing = vec![Entry::default()];
        let mut lexicon = Lexicon { places: Box::new([0; PLACES]), marked: Box::new([0; 1 << 10]), entries: nothing };
        for (packed, classes) in FILES {
            unpack(packed, classes.len(), &mut |word, sign| {
                let class = classes.get(sign).copied().unwrap_or_default();
                Spelling::of(word, 0, word.len()).into_iter().for_each(|spelling| lexicon.add(spelling, class));
            });
        }
        lexicon
    }

    fn add(&mut self, spelling: Spelling, class: Class) {
        let hash = spelling.hash();
        self.marked[hash as usize >> 22] |= 1 << shift(hash);
        let mut place = first_place(hash);
        while self.places[place] > 0 && self.entry(self.places[place]).is_none_or(|entry| entry.spelling != spelling) {
            place = (place + 1) % PLACES;
        }
        if self.places[place] == 0 {
            self.places[place] = self.entries.len() as u16;
            self.entries.push(Entry { spelling, class });
        } else if let Some(entry) = self.entries.get_mut(usize::from(self.places[place])) {
            entry.class = entry.class.or(class);
        }
    }

    #[inline(always)]
    fn entry(&self, number: u16) -> Option<&Entry> {
        self.entries.get(usize::from(number))
    }

    /// What the word of that spelling is.
    #[inline(always)]
    pub fn find(&self, spelling: Spelling) -> (Word, Class) {
        let hash = spelling.hash();
        let marked = self.marked[hash as usize >> 22] >> shift(hash) & 1;
        let mut place = first_place(hash);
        loop {
            let number = self.places[place] * marked as u16;
            let Some(entry) = self.entry(number) else { return (Word::NONE, Class::default()) };
            let same = entry.spelling == spelling;
            // Whether a word is here nobody can foretell; so nothing branches on it unless another stands in its place.
            if same | (number == 0) {
                return (Word::numbered(number), entry.class);
            }
            place = (place + 1) % PLACES;
        }
    }

    /// What the word is that is written in the `len` bytes of `text` at `at`, in any case.
    #[inline(never)]
    pub fn find_in(&self, text: &[u8], at: usize, len: usize) -> (Word, Class) {
        Spelling::of(text, at, len).map_or_else(Default::default, |spelling| self.find(spelling))
    }
}

/// What the word `lower` can be. It is given in lower case.
pub fn class(lower: &str) -> Class {
    lexicon().find_in(lower.as_bytes(), 0, lower.len()).1
}

/// Where the search for a word begins.
fn first_place(hash: u32) -> usize {
    (hash ^ (hash >> 15)) as usize % PLACES
}

/// Which bit of its number among the marked is a word's.
fn shift(hash: u32) -> u32 {
    hash >> 16 & 63
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
            assert_eq!(lexicon().find_in(word.as_bytes(), 0, word.len()).0, number, "{word}");
        }
        let (the, _) = lexicon().find_in(b"The", 0, 3);
        assert!(
            Words::of(&["a", "the"]).has(the) && !Words::of(&["a"]).has(the) && !Words::of(&["the"]).has(the.stopped())
        );
    }
}

//! All words of the lexicon in one table, made once.

use std::sync::OnceLock;

use super::pack::unpack;
use super::{Class, FILES, Spelling, Word};

/// The table: a perfect hash, after Belazzougui, Botelho and Dietzfelbinger, "Hash, displace, and compress" (2009). Each word
/// of the lexicon has a place of its own, and looking a word up takes the same few steps whether it is here or not: words come
/// in no order that a machine could foretell.
pub struct Lexicon {
    /// By the upper bits of a hash: what moves the words that share them to places that are free.
    moves: Vec<u16>,
    /// By place: the number of the word that stands there, and a few bits of its hash above. These tell most of the words
    /// that are not here, so that what is known of the others stays at hand.
    places: Vec<u16>,
    /// The words by number, those that news is full of first. Number 0 is no word.
    entries: Vec<Entry>,
}

#[derive(Default)]
struct Entry {
    spelling: Spelling,
    class: Class,
}

/// How many bits number a place; as many number a word.
const PLACE_BITS: u32 = 13;
/// How many bits of its hash stand beside the number of a word.
const MARK_BITS: u32 = 16 - PLACE_BITS;
/// How many bits number a move, which about four words share.
const MOVE_BITS: u32 = 11;

/// The lexicon.
pub fn lexicon() -> &'static Lexicon {
    static LEXICON: OnceLock<Lexicon> = OnceLock::new();
    LEXICON.get_or_init(Lexicon::read)
}

impl Lexicon {
    fn read() -> Lexicon {
        let mut lexicon = Lexicon {
            moves: vec![0; 1 << MOVE_BITS],
            places: vec![0; 1 << PLACE_BITS],
            entries: vec![Entry::default()],
        };
        // The numbers of the words that share a move.
        let mut groups: Vec<Vec<u16>> = vec![Vec::new(); 1 << MOVE_BITS];
        for (packed, classes) in FILES {
            unpack(packed, classes.len(), &mut |word, sign| {
                let class = classes.get(sign).copied().unwrap_or_default();
                let Some(spelling) = Spelling::of(word, 0, word.len()) else { return };
                let group = groups.get_mut(upper(spelling.hash()));
                group.into_iter().for_each(|group| lexicon.add(spelling, class, group));
            });
        }
        // Those with the most words come first, while there is room.
        let most = groups.iter().map(Vec::len).max().unwrap_or_default();
        for size in (1..=most).rev() {
            for (at, group) in groups.iter().enumerate().filter(|(_, group)| group.len() == size) {
                let by = (0..u16::MAX).find(|by| lexicon.settle(group, *by)).unwrap_or_default();
                lexicon.moves.get_mut(at).into_iter().for_each(|slot| *slot = by);
            }
        }
        lexicon
    }

    /// Adds a word to its group; one that stands in several files is all of what these say.
    fn add(&mut self, spelling: Spelling, class: Class, group: &mut Vec<u16>) {
        for number in group.iter() {
            if let Some(entry) = self.entries.get_mut(usize::from(*number)).filter(|entry| entry.spelling == spelling) {
                entry.class = entry.class.or(class);
                return;
            }
        }
        group.push(self.entries.len() as u16);
        self.entries.push(Entry { spelling, class });
    }

    /// Gives the words of `group` the places to which `by` moves them, if all of these are free.
    fn settle(&mut self, group: &[u16], by: u16) -> bool {
        let hash =
            |number: u16, entries: &[Entry]| entries.get(usize::from(number)).map_or(0, |entry| entry.spelling.hash());
        for (settled, number) in group.iter().enumerate() {
            let its_hash = hash(*number, &self.entries);
            let Some(slot) = self.places.get_mut(place(its_hash, by)).filter(|slot| **slot == 0) else {
                for number in group.iter().take(settled) {
                    let taken = self.places.get_mut(place(hash(*number, &self.entries), by));
                    taken.into_iter().for_each(|slot| *slot = 0);
                }
                return false;
            };
            *slot = number | mark(its_hash) << PLACE_BITS;
        }
        true
    }

    /// What the word of that spelling is.
    #[inline]
    pub fn find(&self, spelling: Spelling) -> (Word, Class) {
        let hash = spelling.hash();
        let Some(by) = self.moves.get(upper(hash)) else { return Default::default() };
        let Some(slot) = self.places.get(place(hash, *by)) else { return Default::default() };
        let number = slot % (1 << PLACE_BITS) * u16::from(slot >> PLACE_BITS == mark(hash));
        let Some(entry) = self.entries.get(usize::from(number)) else { return Default::default() };
        let same = entry.spelling == spelling;
        (Word::numbered(number * u16::from(same)), entry.class.when(same))
    }

    /// What the word is that is written in the `len` bytes of `text` at `at`, in any case.
    #[inline(never)]
    pub fn find_in(&self, text: &[u8], at: usize, len: usize) -> (Word, Class) {
        Spelling::of(text, at, len).map_or_else(Default::default, |spelling| self.find(spelling))
    }
}

/// The bits of a hash that tell which move is a word's.
#[inline]
fn upper(hash: u32) -> usize {
    (hash >> (32 - MOVE_BITS)) as usize
}

/// Where a word stands that is moved so far.
#[inline]
fn place(hash: u32, by: u16) -> usize {
    let moved = hash.wrapping_mul(0x9e37_79b1).wrapping_mul(2 * u32::from(by) + 1);
    (moved >> (32 - PLACE_BITS)) as usize
}

/// The bits of a hash that stand beside a number.
#[inline]
fn mark(hash: u32) -> u16 {
    (hash % (1 << MARK_BITS)) as u16
}

#[cfg(test)]
mod tests {
    use super::super::Words;
    use super::*;

    fn class(word: &str) -> Class {
        lexicon().find_in(word.as_bytes(), 0, word.len()).1
    }

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
    fn each_word_has_a_place() {
        let lexicon = lexicon();
        assert!(lexicon.entries.len() <= 1 << PLACE_BITS, "{} words", lexicon.entries.len());
        for (number, entry) in lexicon.entries.iter().enumerate().skip(1) {
            assert_eq!(lexicon.find(entry.spelling).0, Word::numbered(number as u16));
        }
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

//! All words of the vocabulary in one table, made once.

use std::sync::OnceLock;

use super::spelling::Spelling;
use super::word::{PACKED, Sign, Word};

/// The table: a perfect hash, after Belazzougui, Botelho and Dietzfelbinger, "Hash, displace, and compress" (2009). Each word
/// of the vocabulary has a place of its own, and looking a word up takes the same few steps whether it is here or not: words
/// come in no order that a machine could foretell.
pub(crate) struct Table {
    /// By the upper bits of a hash: what moves the words that share them to places that are free.
    moves: Vec<u16>,
    /// By place: the number of the word that stands there, and the lower bits of its hash above. These tell most of the words
    /// that are not here, so that what is known of the others stays at hand.
    places: Vec<u32>,
    /// The words by number. Number 0 is no word.
    spellings: Vec<Spelling>,
}

/// How many bits number a place; there are at least a fifth more than words.
const PLACE_BITS: u32 = 15;
/// How many bits number a word; as many of its hash stand above.
const WORD_BITS: u32 = 16;
/// How many bits number a move, which about four words share.
const MOVE_BITS: u32 = 12;

/// The table.
pub(crate) fn table() -> &'static Table {
    static TABLE: OnceLock<Table> = OnceLock::new();
    TABLE.get_or_init(Table::read)
}

impl Table {
    fn read() -> Table {
        let mut table = Table {
            moves: vec![0; 1 << MOVE_BITS],
            places: vec![0; 1 << PLACE_BITS],
            spellings: vec![Spelling::default()],
        };
        // The numbers of the words that share a move.
        let mut groups: Vec<Vec<u16>> = vec![Vec::new(); 1 << MOVE_BITS];
        unpack(&mut |word| {
            let spelling = Spelling::of(word, 0, word.len()).unwrap_or_default();
            let group = groups.get_mut(upper(spelling.hash()));
            group.into_iter().for_each(|group| group.push(table.spellings.len() as u16));
            table.spellings.push(spelling);
        });
        // Those with the most words come first, while there is room.
        let most = groups.iter().map(Vec::len).max().unwrap_or_default();
        for size in (1..=most).rev() {
            for (at, group) in groups.iter().enumerate().filter(|(_, group)| group.len() == size) {
                let by = (0..u16::MAX).find(|by| table.settle(group, *by)).unwrap_or_default();
                table.moves.get_mut(at).into_iter().for_each(|slot| *slot = by);
            }
        }
        table
    }

    /// Gives the words of `group` the places to which `by` moves them, if all of these are free.
    fn settle(&mut self, group: &[u16], by: u16) -> bool {
        let hash = |number: u16, table: &Table| table.spellings.get(usize::from(number)).map_or(0, Spelling::hash);
        for (settled, number) in group.iter().enumerate() {
            let its_hash = hash(*number, self);
            let Some(slot) = self.places.get_mut(place(its_hash, by)).filter(|slot| **slot == 0) else {
                for number in group.iter().take(settled) {
                    let taken = place(hash(*number, self), by);
                    self.places.get_mut(taken).into_iter().for_each(|slot| *slot = 0);
                }
                return false;
            };
            *slot = u32::from(*number) | mark(its_hash) << WORD_BITS;
        }
        true
    }

    /// The word of that spelling.
    #[inline]
    pub(crate) fn find(&self, spelling: Spelling) -> Word {
        let hash = spelling.hash();
        let Some(by) = self.moves.get(upper(hash)) else { return Word::NONE };
        let Some(slot) = self.places.get(place(hash, *by)) else { return Word::NONE };
        let number = slot % (1 << WORD_BITS) * u32::from(slot >> WORD_BITS == mark(hash));
        let same = self.spellings.get(number as usize) == Some(&spelling);
        Word::numbered((number * u32::from(same)) as u16)
    }
}

/// The word that `stem` and `end` make, in any case.
pub(crate) fn looked_up(stem: &str, end: &str) -> Word {
    let fits = stem.len() + end.len() <= Spelling::LONGEST;
    let Some(spelling) = Spelling::of(stem.as_bytes(), 0, stem.len()).filter(|_| fits) else { return Word::NONE };
    let add = |(spelling, len): (Spelling, usize), letter| (spelling.with(len, letter), len + 1);
    table().find(end.bytes().fold((spelling, stem.len()), add).0)
}

/// Whether `word`, in any case, can be that.
pub(crate) fn can_be(word: &str, sign: Sign) -> bool {
    looked_up(word, "").is(sign)
}

/// Whether `word`, in any case, ends as words of that sign do, with something before: "kindness" with "-ness" (`endings.txt`).
pub(crate) fn ends_as(word: &str, sign: Sign) -> bool {
    const LENGTHS: std::ops::RangeInclusive<usize> = 3..=Spelling::LONGEST_ENDING;
    LENGTHS.filter(|len| *len < word.len()).any(|len| table().find(Spelling::of_ending(word.as_bytes(), len)).is(sign))
}

/// Hands each word to `take`, in the order of their numbers.
fn unpack(take: &mut dyn FnMut(&[u8])) {
    const FIRST_LETTER: u8 = b'\'';
    let mut word = Vec::new();
    for byte in PACKED {
        if byte >= FIRST_LETTER {
            word.push(byte);
            continue;
        }
        if !word.is_empty() {
            take(&word);
        }
        word.truncate(usize::from(byte));
    }
    take(&word);
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
fn mark(hash: u32) -> u32 {
    hash % (1 << WORD_BITS)
}

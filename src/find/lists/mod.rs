//! The lists of words that the rules for figures ask for. A word of a text is looked up once, and what is kept of it says
//! at once which lists it stands in.

mod words;

use std::ops::Range;
use std::sync::OnceLock;

pub use words::List;
use words::{LINES, OPENING, OPENING_DATES};

/// The words of the lists, and in which of them each stands.
pub struct Words {
    /// The items of all lists with what they mean, and where each list starts.
    items: Vec<(&'static str, &'static str)>,
    starts: Vec<usize>,
    slots: Vec<u16>,
    known: Vec<(&'static str, Bits)>,
}

/// A word of the lists, or a word that stands in none.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Id(u16);

/// A bit for each list.
type Bits = [u32; 6];

/// Places in the table: a power of two, more than twice the words.
const SLOTS: usize = 1 << 12;
/// The letters of the longest word.
const LONGEST: usize = 15;

impl Words {
    /// All words.
    pub fn all() -> &'static Words {
        static WORDS: OnceLock<Words> = OnceLock::new();
        WORDS.get_or_init(Words::new)
    }

    fn new() -> Words {
        let mut words =
            Words { items: Vec::new(), starts: vec![0], slots: vec![0; SLOTS], known: vec![("", Bits::default())] };
        for (list, line) in split(LINES, b'\n').enumerate() {
            for item in split(line, b' ') {
                let mut parts = split(item, b':');
                let phrase = parts.next().unwrap_or_default();
                words.items.push((phrase, parts.next().unwrap_or(phrase)));
                // The first and the last word lead to a phrase.
                let last = split(phrase, b'_').last();
                for word in split(phrase, b'_').take(1).chain(last) {
                    words.put(word, list);
                }
            }
            words.starts.push(words.items.len());
        }
        for (lists, all) in [(&OPENING[..], List::Opens), (&OPENING_DATES, List::OpensDate)] {
            for list in lists {
                for at in words.place(*list) {
                    let word = words.items.get(at).map_or("", |item| item.0);
                    words.put(word, all as usize);
                }
            }
        }
        words
    }

    /// Where the items of `list` stand.
    fn place(&self, list: List) -> Range<usize> {
        let start = |at: usize| self.starts.get(at).copied().unwrap_or_default();
        start(list as usize)..start(list as usize + 1)
    }

    fn put(&mut self, word: &'static str, list: usize) {
        let slot = self.slot(hash(0, word), word, "");
        let new = self.known.len();
        let Some(place) = self.slots.get_mut(slot) else { return };
        if *place == 0 {
            *place = new as u16;
            self.known.push((word, Bits::default()));
        }
        let bits = self.known.get_mut(usize::from(*place)).and_then(|(_, bits)| bits.get_mut(list / 32));
        if let Some(bits) = bits {
            *bits |= 1 << (list % 32);
        }
    }

    /// Where the word `stem` and `end` make stands in the table, or the free place where it would.
    fn slot(&self, hash: u32, stem: &str, end: &str) -> usize {
        let mut slot = (hash ^ (hash >> 15)) as usize % SLOTS;
        while let Some(&id) = self.slots.get(slot).filter(|&&id| id != 0) {
            let known = self.word(Id(id));
            let same = |from: usize, part: &str| {
                known.get(from..from + part.len()).is_some_and(|known| known.eq_ignore_ascii_case(part))
            };
            if known.len() == stem.len() + end.len() && same(0, stem) && same(stem.len(), end) {
                break;
            }
            slot = (slot + 1) % SLOTS;
        }
        slot
    }

    /// The word that `stem` and `end` make, in any case.
    pub fn find(&self, stem: &str, end: &str) -> Id {
        self.find_hashed(hash(hash(0, stem), end), stem, end)
    }

    /// As [`Words::find`], with the [`hash`] known.
    pub fn find_hashed(&self, hash: u32, stem: &str, end: &str) -> Id {
        if stem.len() > LONGEST {
            return Id(0);
        }
        Id(self.slots.get(self.slot(hash, stem, end)).map_or(0, |&id| id))
    }

    fn word(&self, id: Id) -> &'static str {
        self.known.get(usize::from(id.0)).map_or("", |&(word, _)| word)
    }

    /// Whether a word stands in `list`, or opens or ends a phrase of it.
    pub fn is_in(&self, id: Id, list: List) -> bool {
        let bits = self.known.get(usize::from(id.0)).and_then(|(_, bits)| bits.get(list as usize / 32));
        bits.is_some_and(|bits| bits >> (list as usize % 32) & 1 == 1)
    }

    /// The items of `list` with what each means: itself where nothing is said.
    pub fn items(&self, list: List) -> impl Iterator<Item = (&'static str, &'static str)> {
        self.items.get(self.place(list)).unwrap_or_default().iter().copied()
    }

    /// What `mark` means in `list`.
    pub fn mark(&self, mark: Option<char>, list: List) -> Option<&'static str> {
        let mark = mark?;
        self.items(list).find_map(|(item, meaning)| item.starts_with(mark).then_some(meaning))
    }

    /// What a word means in `list`, and its place there.
    pub fn meaning(&self, id: Id, list: List) -> Option<(usize, &'static str)> {
        if !self.is_in(id, list) {
            return None;
        }
        let place = self.items(list).position(|(item, _)| item.eq_ignore_ascii_case(self.word(id)))?;
        Some((place, self.items(list).nth(place)?.1))
    }

    /// The number that a word means in `list`.
    pub fn value(&self, id: Id, list: List) -> Option<f64> {
        self.meaning(id, list).map(|(_, meaning)| number(meaning))
    }
}

/// The number that an item means.
pub fn number(meaning: &str) -> f64 {
    meaning.bytes().fold(0.0, |value, digit| value * 10.0 + f64::from(digit.saturating_sub(b'0')))
}

/// FNV-1a of the letters in lower case, which is quick for short words; `hash` is that of the letters before.
pub fn hash(hash: u32, letters: &str) -> u32 {
    letters.bytes().fold(hash, hashed)
}

/// The hash with one letter more.
pub fn hashed(hash: u32, letter: u8) -> u32 {
    (hash ^ u32::from(letter | 0x20)).wrapping_mul(0x0100_0193)
}

/// The pieces of `text` between single characters. The standard library's way to split weighs more.
pub fn split(text: &str, at: u8) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let end = rest.bytes().position(|byte| byte == at).unwrap_or(rest.len());
        let piece = rest.get(..end).filter(|_| !rest.is_empty())?;
        rest = rest.get(end + 1..).unwrap_or_default();
        Some(piece)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_is_found_in_its_list() {
        let words = Words::all();
        assert_eq!(words.starts.len(), split(LINES, b'\n').count() + 1);
        assert!(words.starts.len() <= 32 * Bits::default().len(), "{} lists", words.starts.len());
        assert!(words.known.len() * 2 < SLOTS, "{} words", words.known.len());
        for (list, ends) in words.starts.windows(2).enumerate() {
            for (phrase, meaning) in &words.items[ends[0]..ends[1]] {
                assert!(!phrase.is_empty() && !meaning.is_empty(), "{phrase}");
                for word in [split(phrase, b'_').next(), split(phrase, b'_').last()].into_iter().flatten() {
                    let id = words.find(&word.to_ascii_uppercase(), "");
                    let bits = words.known[usize::from(id.0)].1;
                    assert!(word.len() <= LONGEST && bits[list / 32] >> (list % 32) & 1 == 1, "{word}");
                }
            }
        }
        assert_eq!(words.find("xyzzy", ""), Id::default());
        assert_eq!(words.find("kilomet", "re"), words.find("kilometre", ""));
    }

    #[test]
    fn the_longest_hedge_stands_first() {
        let lists = [
            List::HedgeNearly,
            List::HedgeOver,
            List::HedgeAtLeast,
            List::HedgeUpTo,
            List::HedgeUnder,
            List::HedgeAbout,
            List::OutOf,
        ];
        for list in lists {
            let long: Vec<usize> = Words::all().items(list).map(|(phrase, _)| split(phrase, b'_').count()).collect();
            assert!(long.is_sorted_by(|one, next| one >= next), "{list:?}");
        }
    }

    #[test]
    fn words_mean_what_their_items_say() {
        let words = Words::all();
        let value = |word, list| words.value(words.find(word, ""), list);
        assert_eq!(value("Million", List::Scale), Some(1e6));
        assert_eq!(value("ninetyfold", List::Fold), Some(90.0));
        assert_eq!(value("million", List::Scales), None);
        assert_eq!(words.mark(Some('€'), List::MoneySign), Some("euro"));
    }
}

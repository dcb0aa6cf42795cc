//! A word, its signs, and lists of words that rules name.

use std::sync::OnceLock;

/// Something that a word or a phrase can be or do, such as being a verb of saying. The signs are those of `signs.txt`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sign(u16);

/// Several signs, of which a word may have any.
pub struct AnyOf {
    /// The planes in which they have their bits, with these bits.
    planes: [(u8, u8); AnyOf::MOST],
    len: usize,
}

/// What a word can be, all signs of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Signs(pub(super) u16);

/// A word of the vocabulary by its number, with what it can be at hand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Word(u32);

include!(concat!(env!("OUT_DIR"), "/words.rs"));

impl Signs {
    /// The set whose number has these low bits, and above them those that are not in `above`.
    pub(super) const fn of(low: u8, above: u8) -> Signs {
        Signs(low as u16 | (!above as u16) << 8)
    }

    /// All sets of signs that a word or phrase has, in the order of their numbers.
    fn all() -> impl Iterator<Item = Signs> {
        (0..PLANES[0].len()).map(|number| Signs(number as u16))
    }

    /// Whether `sign` is among them.
    #[inline]
    pub fn has(self, sign: Sign) -> bool {
        self.bits(usize::from(sign.0 / 8)) >> (sign.0 % 8) & 1 == 1
    }

    /// Those of eight signs that are among them.
    #[inline]
    fn bits(self, plane: usize) -> u8 {
        // They are kept the other way round.
        PLANES.get(plane).and_then(|plane| plane.get(usize::from(self.0))).map_or(0, |bits| !bits)
    }
}

impl AnyOf {
    const MOST: usize = 12;

    /// Any of these.
    pub const fn of(signs: &[Sign]) -> AnyOf {
        let (mut planes, mut len) = ([(0, 0); AnyOf::MOST], 0);
        let mut at = 0;
        while at < signs.len() {
            let plane = (signs[at].0 / 8) as u8;
            let mut place = 0;
            while place < len && planes[place].0 != plane {
                place += 1;
            }
            planes[place] = (plane, planes[place].1 | 1 << (signs[at].0 % 8));
            len += (place == len) as usize;
            at += 1;
        }
        AnyOf { planes, len }
    }
}

/// What is worked out of the signs of a word alone, once for each set of signs.
pub(crate) struct BySigns {
    work: fn(Signs) -> u64,
    found: OnceLock<Vec<u64>>,
}

impl BySigns {
    /// What `work` says of the signs.
    pub const fn new(work: fn(Signs) -> u64) -> BySigns {
        BySigns { work, found: OnceLock::new() }
    }

    /// What is worked out of these signs.
    #[inline]
    pub fn of(&self, signs: Signs) -> u64 {
        let found = self.found.get_or_init(|| Signs::all().map(self.work).collect());
        found.get(usize::from(signs.0)).copied().unwrap_or_default()
    }
}

impl Word {
    /// No word of the vocabulary.
    pub const NONE: Word = Word(0);

    /// The word of that number.
    #[inline]
    pub(super) const fn numbered(number: u16) -> Word {
        let at = (number as usize).wrapping_sub(1);
        if at >= SET_OF.len() {
            return Word::NONE;
        }
        // The first set is the one without signs.
        Word(number as u32 | (Signs::of(SET_OF[at], SET_ABOVE[at]).0 as u32) << 16)
    }

    /// The word `word`, which stands in a file of the vocabulary. Only `word!` calls it, while the crate is compiled.
    #[expect(clippy::panic, reason = "it stops the compiler, and no program")]
    pub const fn of(word: &str) -> Word {
        let (mut low, mut high) = (0, SPELLED.len());
        while low < high {
            let middle = (low + high) / 2;
            match order(SPELLED[middle].as_bytes(), word.as_bytes()) {
                0 => return Word::numbered(middle as u16 + 1),
                1 => low = middle + 1,
                _ => high = middle,
            }
        }
        panic!("the word needs a line in a file of src/words")
    }

    /// Whether it is one.
    pub fn is_known(self) -> bool {
        self != Word::NONE
    }

    /// What it can be.
    #[inline]
    pub fn signs(self) -> Signs {
        Signs((self.0 >> 16) as u16)
    }

    /// Its number; 0 is none.
    #[inline]
    pub(super) fn number_of(self) -> u16 {
        self.0 as u16
    }

    /// Whether it can be that.
    #[inline]
    pub fn is(self, sign: Sign) -> bool {
        self.signs().has(sign)
    }

    /// Whether it can be any of these.
    #[inline]
    pub fn is_any(self, signs: &AnyOf) -> bool {
        let planes = signs.planes.iter().take(signs.len);
        planes.fold(0, |all, (plane, bits)| all | self.signs().bits(usize::from(*plane)) & bits) != 0
    }

    /// The value that it has with `sign`: of "million" as a scale "1000000".
    pub(crate) fn value(self, sign: Sign) -> Option<&'static str> {
        if self.is(sign) { value(self.number_of(), sign) } else { None }
    }

    /// The same, where it is a number.
    pub(crate) fn number(self, sign: Sign) -> Option<f64> {
        self.value(sign).map(number)
    }

    /// The base of the verb that it is an irregular form of; else itself.
    pub fn base(self) -> Word {
        if !self.is(Sign::PAST) && !self.is(Sign::PARTICIPLE) {
            return self;
        }
        let at = BASES.binary_search_by_key(&self.number_of(), |(word, _)| *word);
        at.ok().and_then(|at| BASES.get(at)).map_or(self, |(_, base)| Word::numbered(*base))
    }
}

/// The value of the word or phrase of that number with `sign`.
pub(super) fn value(number: u16, sign: Sign) -> Option<&'static str> {
    let at = VALUES.binary_search_by_key(&(number, sign.0), |(number, sign, _)| (*number, *sign)).ok()?;
    let text = VALUE_TEXT.get(usize::from(VALUES.get(at)?.2)..)?;
    text.get(..text.bytes().position(|byte| byte == b'\n')?)
}

/// The number that a value is.
pub(crate) fn number(value: &str) -> f64 {
    value.bytes().fold(0.0, |number, digit| number * 10.0 + f64::from(digit.saturating_sub(b'0')))
}

/// 0 where the two are the same, 1 where the first comes before the other, else 2.
const fn order(a: &[u8], b: &[u8]) -> u8 {
    let mut at = 0;
    loop {
        match (at == a.len(), at == b.len()) {
            (true, true) => return 0,
            (true, false) => return 1,
            (false, true) => return 2,
            _ if a[at] != b[at] => return if a[at] < b[at] { 1 } else { 2 },
            _ => at += 1,
        }
    }
}

/// A list of words that a rule names.
pub struct Words(&'static [Word]);

impl Words {
    /// The list of `words`. Only `words!` calls it.
    pub const fn of(words: &'static [Word]) -> Words {
        Words(words)
    }

    /// Whether `word` is one of them.
    #[inline]
    pub fn has(&self, word: Word) -> bool {
        self.0.contains(&word)
    }

    /// The words, in the order in which the rule names them.
    pub fn all(&self) -> &'static [Word] {
        self.0
    }
}

/// Some words of the vocabulary.
pub(crate) struct WordSet(Vec<u64>);

impl Default for WordSet {
    fn default() -> WordSet {
        WordSet(vec![0; SET_OF.len() / 64 + 1])
    }
}

impl WordSet {
    /// Takes in one more.
    #[inline]
    pub fn insert(&mut self, word: Word) {
        if let Some(bits) = self.0.get_mut(usize::from(word.number_of() / 64)) {
            *bits |= 1 << (word.number_of() % 64);
        }
    }

    /// Whether `word` is one of them.
    #[inline]
    pub fn has(&self, word: Word) -> bool {
        self.0.get(usize::from(word.number_of() / 64)).is_some_and(|bits| bits >> (word.number_of() % 64) & 1 == 1)
    }
}

/// A word that a rule names, as a [`Word`].
macro_rules! word {
    ($word:literal) => {
        const { $crate::words::Word::of($word) }
    };
}

/// A list of words that a rule names, as a `&'static` [`Words`].
macro_rules! words {
    ($($word:literal),+ $(,)?) => {
        const {
            const LIST: &[$crate::words::Word] = &[$($crate::words::Word::of($word)),+];
            &$crate::words::Words::of(LIST)
        }
    };
}

pub(crate) use {word, words};

#[cfg(test)]
mod tests {
    use super::super::{Spelling, looked_up, phrase, table};
    use super::*;

    fn found(word: &str) -> Word {
        table().find(Spelling::of(word.as_bytes(), 0, word.len()).unwrap())
    }

    #[test]
    fn words_are_what_their_files_say() {
        assert!(found("Said").is(Sign::SAY) && found("said").is(Sign::PAST) && !found("said").is(Sign::NOUN));
        assert_eq!(found("written").base(), word!("write"));
        assert_eq!(word!("said").base(), found("say"));
        assert!(found("report").is(Sign::NOUN) && found("report").is(Sign::VERB));
        assert_eq!(found("xyzzy"), Word::NONE);
        assert!(!Word::NONE.is(Sign::NOUN));
    }

    #[test]
    fn every_word_is_found_by_its_letters() {
        for (at, word) in SPELLED.iter().enumerate() {
            assert_eq!(found(word), Word::numbered(at as u16 + 1), "{word}");
        }
    }

    #[test]
    fn the_empty_set_stands_first() {
        assert!(PLANES.iter().all(|plane| plane[0] == u8::MAX));
    }

    #[test]
    fn values_are_those_of_the_files() {
        assert_eq!(found("Million").number(Sign::SCALE), Some(1e6));
        assert_eq!(looked_up("Kilomet", "re"), word!("kilometre"));
        assert_eq!(word!("ninetyfold").number(Sign::FOLD), Some(90.0));
        assert_eq!(word!("million").value(Sign::SCALES), None);
        assert_eq!(word!("lb").value(Sign::UNIT_MEASURE), Some("pound-mass"));
        let cent = [word!("per"), word!("cent")];
        let found = |sign| phrase(|signs| signs.has(sign), |at| cent.get(at).copied().unwrap_or_default());
        assert_eq!(found(Sign::UNIT_PERCENT).and_then(|found| found.value(Sign::UNIT_PERCENT)), Some("percentage"));
        assert!(found(Sign::UNIT_AGE).is_none());
    }
}

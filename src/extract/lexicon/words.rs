//! The words that rules name one by one, known by number: a list of them is a set of bits, made by the compiler.

const TEXT: &str = include_str!("words.txt");

/// How many words rules name.
const COUNT: usize = {
    let (text, mut at, mut count) = (TEXT.as_bytes(), 0, 0);
    while at < text.len() {
        count += (text[at] != b'#') as usize;
        at = line_end(text, at) + 1;
    }
    count
};

/// A word of the lexicon by its number, those that rules name first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Word(u16);

impl Word {
    /// No word of the lexicon.
    pub const NONE: Word = Word(0);
    /// Marks a word with a full stop of its own: "Sen." is not the "sen" of a list.
    const STOPPED: u16 = 1 << 15;

    /// The word with a number, counted from 1.
    pub const fn numbered(number: u16) -> Word {
        Word(number)
    }

    /// The word `word`, which stands in `words.txt`. Only `word!` and `words!` call it,
    /// while the crate is compiled.
    pub const fn of(word: &str) -> Word {
        let (text, word) = (TEXT.as_bytes(), word.as_bytes());
        let (mut at, mut number, mut found) = (0, 0, 0);
        while at < text.len() {
            let end = line_end(text, at);
            number += (text[at] != b'#') as u16;
            if end - at == word.len() && is_at(text, at, word) {
                found = number;
            }
            at = end + 1;
        }
        assert!(found > 0, "the word needs a line in words.txt");
        Word(found)
    }

    /// The same with a stop of its own.
    pub fn stopped(self) -> Word {
        Word(self.0 | Word::STOPPED)
    }

    /// Whether it has a stop of its own.
    pub fn is_stopped(self) -> bool {
        self.0 & Word::STOPPED != 0
    }

    /// Without its stop.
    pub fn plain(self) -> Word {
        Word(self.0 & !Word::STOPPED)
    }
}

/// A list of words that a rule names.
pub struct Words([u32; COUNT / 32 + 1]);

impl Words {
    /// The list of `words`; see [`Word::of`].
    pub const fn of(words: &[&str]) -> Words {
        let mut bits = [0; COUNT / 32 + 1];
        let mut at = 0;
        while at < words.len() {
            let number = Word::of(words[at]).0 as usize;
            bits[number / 32] |= 1 << (number % 32);
            at += 1;
        }
        Words(bits)
    }

    /// Whether `word` is one of them.
    #[inline]
    pub fn has(&self, word: Word) -> bool {
        let number = usize::from(word.0);
        self.0.get(number / 32).is_some_and(|bits| bits >> (number % 32) & 1 != 0)
    }
}

const fn line_end(text: &[u8], mut at: usize) -> usize {
    while at < text.len() && text[at] != b'\n' {
        at += 1;
    }
    at
}

const fn is_at(text: &[u8], from: usize, word: &[u8]) -> bool {
    let mut at = 0;
    while at < word.len() {
        if text[from + at] != word[at] {
            return false;
        }
        at += 1;
    }
    true
}

/// A word that a rule names, as a [`Word`](crate::extract::lexicon::Word).
macro_rules! word {
    ($word:literal) => {
        const { $crate::extract::lexicon::Word::of($word) }
    };
}

/// A list of words that a rule names, as a `&'static` [`Words`](crate::extract::lexicon::Words).
macro_rules! words {
    ($($word:literal),+ $(,)?) => {
        const { &$crate::extract::lexicon::Words::of(&[$($word),+]) }
    };
}

pub(crate) use {word, words};

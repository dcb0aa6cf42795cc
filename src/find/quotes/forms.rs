//! Words and names as they are compared, each known by a number, so that comparing two is comparing numbers.

use crate::text::{Eight, each_word};

/// The forms met in a text, numbered from 1 in the order they came. A form is another one and one step more: the next eight
/// bytes of a word, or the next word of a name. So the same steps lead to the same number, and no two forms share one.
#[derive(Default)]
pub(super) struct Forms {
    steps: Vec<Step>,
    /// Numbers, each at the first free place from its hash on; 0 is a free place. Their count is a power of two.
    places: Vec<u32>,
}

/// The last step to a form.
#[derive(Clone, Copy, PartialEq)]
struct Step {
    /// The form that it goes on from; 0 is none.
    from: u32,
    /// Up to eight bytes of a word, the first in the lowest; or the number of a word, marked by [`WORD`].
    piece: u64,
}

/// A byte that no text in UTF-8 has, in the highest of eight.
const WORD: u64 = 0xff << 56;

impl Forms {
    /// More than the highest number.
    pub fn end(&self) -> usize {
        self.steps.len() + 1
    }

    /// The number of a word of plain letters and digits that stands at `at` in `text`, in whatever case, and where it ends.
    pub fn plain(&mut self, text: &[u8], at: usize) -> (usize, usize) {
        let (mut form, mut at) = (0, at);
        loop {
            let eight = Eight::load(text, at);
            let len = eight.word().len as usize;
            if len > 0 {
                form = self.step(form, eight.folded(len));
            }
            at += len;
            if len < 8 {
                return (form as usize, at);
            }
        }
    }

    /// The number of `word`, which is written as it is compared.
    pub fn word(&mut self, word: &str) -> usize {
        let bytes = word.as_bytes();
        (0..bytes.len()).step_by(8).fold(0, |form, at| self.step(form, Eight::load(bytes, at).number())) as usize
    }

    /// The number of the form `form` and the word `word` behind it.
    pub fn join(&mut self, form: usize, word: usize) -> usize {
        if form == 0 { word } else { self.step(form as u32, WORD | word as u64) as usize }
    }

    /// The number of all words of `text` together.
    pub fn whole(&mut self, text: &str) -> usize {
        let mut whole = 0;
        each_word(text, &mut |word| {
            let word = self.word(word);
            whole = self.join(whole, word);
        });
        whole
    }

    /// The number of the initials of a body of these words, where it has two or more; "of" and the like have none.
    pub fn initials(&mut self, words: &[usize]) -> Option<usize> {
        const MOST: u32 = 8;
        const SMALL: [u64; 5] = [piece("of"), piece("the"), piece("and"), piece("for"), piece("on")];
        let (mut initials, mut count) = (0, 0);
        for word in words {
            let piece = self.first_piece(*word);
            if !SMALL.contains(&piece) {
                initials |= (piece & 0xff).checked_shl(8 * count).unwrap_or_default();
                count += 1;
            }
        }
        (2..=MOST).contains(&count).then(|| self.step(0, initials) as usize)
    }

    /// Whether the word stands behind a name: "Jr.".
    pub fn is_suffix(&self, word: usize) -> bool {
        const SUFFIXES: [u64; 6] = [piece("jr"), piece("sr"), piece("ii"), piece("iii"), piece("iv"), piece("esq")];
        SUFFIXES.contains(&self.first_piece(word))
    }

    /// Up to eight letters with which a word begins.
    fn first_piece(&self, word: usize) -> u64 {
        self.pieces(word).last().unwrap_or_default()
    }

    /// The letters of a word by its number, as bytes.
    pub fn letters(&self, word: usize) -> Vec<u8> {
        let pieces: Vec<u64> = self.pieces(word).collect();
        pieces.iter().rev().flat_map(|piece| piece.to_le_bytes()).filter(|byte| *byte > 0).collect()
    }

    /// The pieces of a word, from the last to the first.
    fn pieces(&self, word: usize) -> impl Iterator<Item = u64> {
        let step = |form: u32| self.steps.get((form as usize).checked_sub(1)?);
        std::iter::successors(step(word as u32), move |last| step(last.from)).map(|step| step.piece)
    }

    fn step(&mut self, from: u32, piece: u64) -> u32 {
        if self.steps.len() * 2 >= self.places.len() {
            self.make_room();
        }
        let step = Step { from, piece };
        let (place, known) = self.place(step);
        if known > 0 {
            return known;
        }
        self.steps.push(step);
        self.settle(place, self.steps.len())
    }

    fn settle(&mut self, place: usize, number: usize) -> u32 {
        if let Some(slot) = self.places.get_mut(place) {
            *slot = number as u32;
        }
        number as u32
    }

    /// Where the form stands or would stand, and its number if it has one.
    #[inline]
    fn place(&self, step: Step) -> (usize, u32) {
        let last = self.places.len() - 1;
        let hash = (step.piece ^ u64::from(step.from).rotate_left(40)).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        // The upper bits, for only these depend on all of the piece.
        let mut place = (hash >> (last as u64).leading_zeros()) as usize;
        loop {
            let number = self.places.get(place).copied().unwrap_or_default();
            if number == 0 || self.steps.get(number as usize - 1) == Some(&step) {
                return (place, number);
            }
            place = (place + 1) & last;
        }
    }

    #[cold]
    fn make_room(&mut self) {
        const FEWEST: usize = 512;
        let more = (self.places.len() * 2).max(FEWEST);
        self.places.clear();
        self.places.resize(more, 0);
        for number in 1..self.end() {
            if let Some((place, _)) = self.steps.get(number - 1).map(|step| self.place(*step)) {
                self.settle(place, number);
            }
        }
    }
}

/// A word of up to eight letters as one number.
const fn piece(word: &str) -> u64 {
    let (mut piece, mut at) = (0, word.len());
    while at > 0 {
        at -= 1;
        piece = piece << 8 | word.as_bytes()[at] as u64;
    }
    piece
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_keeps_its_number() {
        let mut forms = Forms::default();
        let numbers: Vec<usize> = (0..1_000).map(|at| forms.word(&format!("w{at}"))).collect();
        assert_eq!(numbers, (1..=1_000).collect::<Vec<_>>());
        assert_eq!(forms.word("w500"), 501);
        assert_eq!(forms.plain(b"by W500, too", 3), (501, 7));
        assert_eq!(forms.plain(b"W12345", 0), (forms.word("w12345"), 6));
        assert_eq!(forms.plain(b"Ravenscroft-Moss", 0), (forms.word("ravenscroft"), 11));
        assert_eq!(forms.plain(b"Blackbur", 0), (forms.word("blackbur"), 8));
        assert_eq!(forms.plain(b", no", 0), (0, 0));
    }

    #[test]
    fn a_form_is_its_words_one_by_one() {
        let mut forms = Forms::default();
        let (ada, moreno) = (forms.word("ada"), forms.word("moreno"));
        assert_eq!(forms.whole("ADA  Moreno"), forms.join(ada, moreno));
        assert_eq!(forms.whole("  José’s  BRIDGE "), forms.whole("joses bridge"));
        assert_ne!(forms.whole("blackbur n"), forms.word("blackburn"));
        let body: Vec<usize> =
            ["internationally", "for", "the", "bridge", "of", "nine"].map(|word| forms.word(word)).into();
        assert_eq!(forms.initials(&body), Some(forms.word("ibn")));
        assert_eq!(forms.initials(&body[..3]), None);
        let suffix = forms.word("jr");
        assert!(forms.is_suffix(suffix) && !forms.is_suffix(ada) && !forms.is_suffix(0));
        assert_ne!(forms.whole("moreno ada"), forms.whole("ada moreno"));
        assert_eq!(forms.whole("…"), 0);
        for word in ["ada", "castellanesque", "blackbur", "ødegård"] {
            let form = forms.word(word);
            assert_eq!(forms.letters(form), word.as_bytes());
        }
    }
}

//! Words and names as they are compared, each known by a number, so that comparing two is comparing numbers.

use crate::extract::lexicon::hash;
use crate::text::each_word;

/// The forms met in a text, numbered in the order they came.
#[derive(Default)]
pub(super) struct Forms {
    /// All forms one behind the other, and where each ends.
    letters: String,
    ends: Vec<u32>,
    /// Numbers counted from 1, each at the first free place from its hash on; 0 is a free place. Their count is a power of two.
    places: Vec<u32>,
}

impl Forms {
    /// How many there are.
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// What form `number` is.
    pub fn of(&self, number: usize) -> &str {
        let end = |number: usize| self.ends.get(number).map_or(0, |end| *end as usize);
        let start = number.checked_sub(1).map_or(0, end);
        self.letters.get(start..end(number)).unwrap_or_default()
    }

    /// The number of `form`, in whatever case its letters of ASCII are written; all others are as they are compared.
    pub fn number(&mut self, form: &str) -> usize {
        const FEWEST: usize = 512;
        if self.len() * 2 >= self.places.len() {
            let more = (self.places.len() * 2).max(FEWEST);
            self.letters.reserve(more * 4);
            self.ends.reserve(more / 2);
            self.places.clear();
            self.places.resize(more, 0);
            for number in 0..self.len() {
                let (place, _) = self.place(self.of(number));
                self.settle(place, number);
            }
        }
        let (place, known) = self.place(form);
        known.unwrap_or_else(|| {
            let number = self.len();
            let from = self.letters.len();
            self.letters.push_str(form);
            self.letters.get_mut(from..).unwrap_or_default().make_ascii_lowercase();
            self.ends.push(self.letters.len() as u32);
            self.settle(place, number);
            number
        })
    }

    /// The number of all words of `text` together.
    pub fn whole(&mut self, text: &str) -> usize {
        let mut whole = String::new();
        each_word(text, &mut |word| join(&mut whole, word));
        self.number(&whole)
    }

    fn settle(&mut self, place: usize, number: usize) {
        if let Some(slot) = self.places.get_mut(place) {
            *slot = number as u32 + 1;
        }
    }

    /// Where the form stands or would stand, and its number if it has one.
    fn place(&self, form: &str) -> (usize, Option<usize>) {
        let last = self.places.len() - 1;
        let hash = hash(form.as_bytes(), 0, form.len());
        let mut place = (hash ^ (hash >> 15)) as usize & last;
        while let Some(number) = self.places.get(place).and_then(|number| number.checked_sub(1)) {
            if self.of(number as usize).eq_ignore_ascii_case(form) {
                return (place, Some(number as usize));
            }
            place = (place + 1) & last;
        }
        (place, None)
    }
}

/// Appends `word` to words that are one form together.
pub(super) fn join(whole: &mut String, word: &str) {
    if !whole.is_empty() {
        whole.push(' ');
    }
    whole.push_str(word);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_keeps_its_number() {
        let mut forms = Forms::default();
        let numbers: Vec<usize> = (0..1_000).map(|at| forms.number(&format!("w{at}"))).collect();
        assert_eq!(numbers, (0..1_000).collect::<Vec<_>>());
        assert_eq!(forms.number("w500"), 500);
        assert_eq!(forms.number("W500"), 500);
        assert_eq!(forms.of(7), "w7");
        assert_eq!((forms.number("Moss"), forms.of(1_000)), (1_000, "moss"));
        assert_eq!(forms.number(""), 1_001);
        assert_eq!(forms.whole("  José’s  BRIDGE "), forms.number("joses bridge"));
    }
}

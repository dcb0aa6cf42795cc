//! Words and names as they are compared, each known by a number, so that comparing two is comparing numbers.

use crate::extract::lexicon::hash;
use crate::text::each_word;

/// The forms met in a text, numbered in the order they came.
#[derive(Default)]
pub(super) struct Forms {
    /// All forms one behind the other, and where each ends.
    letters: String,
    ends: Vec<u32>,
    /// The hash and the number, counted from 1, of each form at the first free place from its hash on; 0 is a free place. Their
    /// count is a power of two.
    places: Vec<(u32, u32)>,
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

    /// The number of `form`, of which small letters of ASCII and capitals are the same.
    pub fn number(&mut self, form: &str) -> usize {
        if self.len() * 2 >= self.places.len() {
            self.make_room(self.places.len());
        }
        let hash = hash(form.as_bytes(), 0, form.len());
        let (place, known) = self.place(hash, |number| self.of(number).eq_ignore_ascii_case(form));
        known.unwrap_or_else(|| {
            let number = self.len();
            let from = self.letters.len();
            self.letters.push_str(form);
            if let Some(new) = self.letters.get_mut(from..) {
                new.make_ascii_lowercase();
            }
            self.ends.push(self.letters.len() as u32);
            self.settle(place, hash, number as u32 + 1);
            number
        })
    }

    /// Makes room for `many` forms.
    pub fn make_room(&mut self, many: usize) {
        const FEWEST: usize = 64;
        let more = (many.max(FEWEST) * 2).next_power_of_two();
        let before = std::mem::replace(&mut self.places, vec![(0, 0); more]);
        for (hash, number) in before.into_iter().filter(|(_, number)| *number > 0) {
            let (place, _) = self.place(hash, |_| false);
            self.settle(place, hash, number);
        }
    }

    /// The number of all words of `text` together.
    pub fn whole(&mut self, text: &str) -> usize {
        let mut whole = String::new();
        each_word(text, &mut |word| join(&mut whole, word));
        self.number(&whole)
    }

    fn settle(&mut self, place: usize, hash: u32, number: u32) {
        if let Some(slot) = self.places.get_mut(place) {
            *slot = (hash, number);
        }
    }

    /// Where the form with that hash stands or would stand, and its number if it has one.
    fn place(&self, hash: u32, is: impl Fn(usize) -> bool) -> (usize, Option<usize>) {
        let last = self.places.len() - 1;
        let mut place = (hash ^ (hash >> 15)) as usize & last;
        while let Some((other, number)) = self.places.get(place).filter(|(_, number)| *number > 0) {
            let number = *number as usize - 1;
            if *other == hash && is(number) {
                return (place, Some(number));
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
        assert_eq!(forms.of(7), "w7");
        assert_eq!(forms.number(""), 1_000);
        assert_eq!(forms.whole("  José’s  BRIDGE "), forms.number("joses bridge"));
    }
}

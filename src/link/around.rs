//! What stands around an item: the words that tell one place of an article from another.

use crate::words::{Sign, can_be};

/// So many telling words to either side are compared.
const COMPARED: usize = 5;
/// So much of what stood around is there where the place is the same; 1 is all of it. A third of the words next to an item
/// survive a clause that is put in; of two places of one article it is seldom a tenth.
const SAME_PLACE: f64 = 0.3;
/// A word that has moved so many words away from the item counts half.
const HALF_AS_FAR: f64 = 4.0;
/// A place that is far better than another by so much.
const CLEARLY: f64 = 0.2;

/// What neighbours count for words that stood alone in a paragraph and now stand among others.
const JOINED: f64 = 0.5;

/// What stands, among the words around an item, where its paragraph begins or ends.
pub(super) const PARAGRAPH: &str = "¶";
/// A paragraph of fewer telling words around the item does not tell its place by itself; then its neighbours do.
const FEWEST_OF_ITS_OWN: usize = 2;

/// The telling words before and after an item, those next to it first.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Around {
    before: Side,
    after: Side,
}

#[derive(Clone, Debug, Default, PartialEq)]
struct Side {
    words: Vec<String>,
    /// How many of them stand in the item's own paragraph.
    own: usize,
}

/// How much of what stood around one item stands around another: from 0, nothing, to 1, all next to it and in order.
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd)]
pub(super) struct Likeness(pub f64);

impl Around {
    /// Of the words before an item and after it, both in the order of the text, with [`PARAGRAPH`] among them. Who says it
    /// proves no place: the words of the `name` do not count.
    pub fn of<S: AsRef<str>>(before: &[S], after: &[S], name: &[&str]) -> Around {
        let sides: [&mut dyn Iterator<Item = &S>; 2] = [&mut before.iter().rev(), &mut after.iter()];
        let [before, after] = sides.map(|words| Side::of(words, name));
        Around { before, after }
    }

    /// How much of it stands around the other. Nothing around it is everything there.
    pub fn likeness(&self, now: &Around) -> Likeness {
        let is_told = self.before.own + self.after.own >= FEWEST_OF_ITS_OWN;
        let compared = |side: &Side| if is_told { side.own } else { side.words.len() }.min(COMPARED);
        let all = compared(&self.before) + compared(&self.after);
        if all == 0 {
            return Likeness(1.0);
        }
        let sides = [(&self.before, &now.before), (&self.after, &now.after)];
        let found: f64 = sides.iter().map(|(was, now)| shared(&was.words[..compared(was)], &now.words)).sum();
        // Words that stood alone in their paragraph and have come into another one are hardly where they were.
        let joins = !is_told && now.before.own + now.after.own >= FEWEST_OF_ITS_OWN;
        Likeness(found / all as f64 * if joins { JOINED } else { 1.0 })
    }

    /// The words next to the item on both sides, by which a place is looked up.
    pub fn next(&self) -> impl Iterator<Item = &String> {
        self.before.words.iter().take(2).chain(self.after.words.iter().take(2))
    }
}

impl Side {
    /// Of the words on one side, those next to the item first.
    fn of<S: AsRef<str>>(words: &mut dyn Iterator<Item = &S>, name: &[&str]) -> Side {
        let mut side = Side::default();
        let mut is_own = true;
        for word in words.map(AsRef::as_ref) {
            if word == PARAGRAPH {
                is_own = false;
            } else if is_telling(word) && !name.contains(&word) && side.words.len() < 3 * COMPARED {
                side.words.push(word.to_owned());
                side.own += usize::from(is_own);
            }
        }
        side
    }
}

impl Likeness {
    /// Whether it is the same place.
    pub fn is_same_place(self) -> bool {
        self.0 >= SAME_PLACE
    }

    /// Whether it is the same place beyond doubt: most of what stood there is there.
    pub fn is_close(self) -> bool {
        self.0 >= 2.0 * SAME_PLACE
    }

    /// Whether it is much more like it than the other.
    pub fn is_clear_of(self, other: Likeness) -> bool {
        self.0 >= other.0 + CLEARLY
    }
}

/// Whether a word tells something of its place: neither stock nor a number, for numbers get corrected.
fn is_telling(word: &str) -> bool {
    !can_be(word, Sign::STOCK) && !word.bytes().any(|byte| byte.is_ascii_digit())
}

/// Counts the words of `was` that are in `now`, each the less the further it has moved from the item.
fn shared(was: &[String], now: &[String]) -> f64 {
    let worth = |(at, word): (usize, &String)| {
        let there = now.iter().position(|other| other == word)?;
        Some(HALF_AS_FAR / (HALF_AS_FAR + there.abs_diff(at) as f64))
    };
    was.iter().enumerate().filter_map(worth).sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::words;

    fn around(before: &str, after: &str) -> Around {
        Around::of(&words(before), &words(after), &["dorn", "ames"])
    }

    #[test]
    fn stock_words_prove_no_place() {
        let here = around("The lease of the mill in Wick ran out.", "said Dorn on Monday.");
        let there = around("In the end the council of Harlow met.", "said Ames on Monday.");
        assert_eq!(here.likeness(&there), Likeness(0.0));
        assert_eq!(here.likeness(&here), Likeness(1.0));
    }

    #[test]
    fn a_clause_put_in_leaves_the_place_and_another_place_does_not() {
        let was = around("The lease of the mill in Wick ran out.", "said Dorn, who owns the weir.");
        let now = around(
            "The lease of the mill in Wick, which nobody renewed, ran out.",
            "said Dorn, who owns the old weir.",
        );
        assert!(was.likeness(&now).is_same_place());
        let twin = around("The lease of the brewery in Harlow ended.", "said Ames, who rents the yard.");
        assert!(!was.likeness(&twin).is_same_place());
    }

    #[test]
    fn two_swapped_numbers_have_swapped_places() {
        // "Wick has 40 boats and Harlow has 30 boats", and then the numbers the other way round.
        let forty = around("Wick has", "and Harlow has 30 boats");
        let [first, second] =
            [around("Wick has", "and Harlow has 40 boats"), around("Wick has 30 boats and Harlow has", "")];
        assert!(forty.likeness(&first).is_close());
        assert!(forty.likeness(&first).is_clear_of(forty.likeness(&second)));
    }

    #[test]
    fn the_next_paragraph_tells_the_place_only_where_its_own_does_not() {
        let split = |text: &str| text.split(' ').map(str::to_owned).collect::<Vec<String>>();
        let around = |before: &str, after: &str| Around::of(&split(before), &split(after), &[]);
        let was = around("lien paid", "apiece ¶ trees crack");
        assert!(!was.likeness(&around("frost took", "fruit ¶ trees crack")).is_same_place());
        let alone = around("said", "¶ trees crack");
        assert!(alone.likeness(&around("added", "¶ trees crack")).is_same_place());
        let among = around("violins were glued", "¶ trees crack");
        assert!(!around("said", "grew ¶ trees crack").likeness(&among).is_close());
    }
}

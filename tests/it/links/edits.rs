//! What editors do to an article after it was published.

use super::fixture::{Draft, Piece, pieces};

/// A kind of edit.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Edit {
    /// A new paragraph with a new quote.
    Insert,
    /// A new paragraph in which somebody else says the same words.
    Echo,
    /// A paragraph goes.
    Delete,
    /// A paragraph goes elsewhere.
    Move,
    /// One word inside an item is changed, dropped or added.
    Reword,
    /// Other quotation marks, dashes, apostrophes and blanks, everywhere.
    Typography,
    /// A quote becomes two.
    Split,
    /// "She said" now interrupts a quote.
    Interrupt,
    /// A quote is given to somebody else.
    Reattribute,
    /// A word is added outside of the items.
    Around,
    /// A number is corrected.
    Correct,
    /// Two numbers change places.
    Swap,
    /// A paragraph with a quote goes, and its words are said elsewhere, of something else, by somebody else.
    SaidByAnother,
    /// The same, by the same speaker.
    SaidOfAnother,
}

/// All kinds of edit.
pub const EDITS: [Edit; 14] = [
    Edit::Insert,
    Edit::Echo,
    Edit::Delete,
    Edit::Move,
    Edit::Reword,
    Edit::Typography,
    Edit::Split,
    Edit::Interrupt,
    Edit::Reattribute,
    Edit::Around,
    Edit::Correct,
    Edit::Swap,
    Edit::SaidByAnother,
    Edit::SaidOfAnother,
];

const NEWS: [&str; 6] = [
    "The mayor arrived late. [Berit Nygaard: “We have heard every one of these arguments before,”] she said.",
    "[Berit Nygaard: “We will be back in session on Monday,”] Nygaard told reporters.",
    "A passer-by shrugged. [?: “Nobody asked me.”]",
    "In the end [number: 12 people] stayed until midnight.",
    "[Sten Falk: “It is not the first time and it will not be the last,”] said Sten Falk, [+: “so bring a coat.”]",
    "[event: A hearing was set for May 2025]. Would it help? [Sten Falk: “No.”]",
];
/// Sentences of another matter, whatever an article is about.
const STRANGE: [&str; 4] = [
    "Over the bakery in Lindholm hung a yellow lantern that the tenants fed with fish oil.",
    "The choir of Saint Ulric rehearsed twice a month above the cheese market.",
    "Violins were glued and varnished in the cellar next door.",
    "Nobody had trimmed the hedges around the observatory since the eclipse.",
];
const WORDS: [&str; 6] = ["surely", "heavy", "nineteen", "elsewhere", "seldom", "copper"];

/// Numbers that look random and are the same in every run.
pub struct Dice(u64);

impl Dice {
    pub fn new(seed: u64) -> Dice {
        Dice(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1)
    }

    /// A number below `sides`.
    pub fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % sides.max(1)
    }
}

impl Draft {
    /// Makes one edit. Where it finds nothing to work on it changes nothing.
    pub fn edit(&mut self, edit: Edit, dice: &mut Dice) {
        match edit {
            Edit::Insert => self.insert(NEWS[dice.roll(NEWS.len())], dice),
            Edit::Echo => {
                let Some((at, piece)) = self.any_quote(dice) else { return };
                let Piece::Marked { words, .. } = &self.paragraphs[at][piece] else { return };
                let words = words.clone();
                self.insert(&format!("And so said an echo. [Echo: {words}] it said."), dice);
            }
            Edit::Delete if self.paragraphs.len() > 1 => {
                self.paragraphs.remove(dice.roll(self.paragraphs.len()));
            }
            Edit::Delete => {}
            Edit::Move => {
                let paragraph = self.paragraphs.remove(dice.roll(self.paragraphs.len()));
                self.paragraphs.insert(dice.roll(self.paragraphs.len() + 1), paragraph);
            }
            Edit::Reword => {
                let marked: Vec<(usize, usize)> = self.places(|piece| matches!(piece, Piece::Marked { .. }));
                let Some(&(at, piece)) = marked.get(dice.roll(marked.len())) else { return };
                if let Piece::Marked { words, .. } = &mut self.paragraphs[at][piece] {
                    *words = reworded(words, dice);
                }
            }
            Edit::Typography => self.each_text(typewritten),
            Edit::Split => self.cut_quote(". She went on: ", None, dice),
            Edit::Interrupt => self.cut_quote(" she said, ", Some("+"), dice),
            Edit::Reattribute => {
                let Some((at, piece)) = self.any_quote(dice) else { return };
                if let Piece::Marked { tag, .. } = &mut self.paragraphs[at][piece] {
                    *tag = "Somebody Else".to_owned();
                }
            }
            Edit::Correct => {
                let numbers = self.numbers();
                let Some(&(at, piece)) = numbers.get(dice.roll(numbers.len())) else { return };
                if let Piece::Marked { words, .. } = &mut self.paragraphs[at][piece] {
                    *words = corrected(words, dice);
                }
            }
            Edit::Swap => {
                let numbers = self.numbers();
                let [one, other] = [0, 1].map(|_| numbers.get(dice.roll(numbers.len())).copied());
                let (Some(one), Some(other)) = (one, other) else { return };
                let words = |draft: &Draft, (at, piece): (usize, usize)| match &draft.paragraphs[at][piece] {
                    Piece::Plain(words) | Piece::Marked { words, .. } => words.clone(),
                };
                let (first, second) = (words(self, one), words(self, other));
                for ((at, piece), new) in [(one, second), (other, first)] {
                    if let Piece::Marked { words, .. } = &mut self.paragraphs[at][piece] {
                        *words = new;
                    }
                }
            }
            Edit::SaidByAnother | Edit::SaidOfAnother => {
                let Some((at, piece)) = self.any_quote(dice) else { return };
                let Piece::Marked { words, tag, .. } = &self.paragraphs[at][piece] else { return };
                let by = if edit == Edit::SaidByAnother { "Another Voice" } else { tag };
                let said = format!(
                    "{} [{by}: {words}] {}",
                    STRANGE[dice.roll(STRANGE.len())],
                    STRANGE[dice.roll(STRANGE.len())]
                );
                self.paragraphs.remove(at);
                self.insert(&said, dice);
            }
            Edit::Around => {
                let plain = self.places(|piece| matches!(piece, Piece::Plain(words) if words.contains(' ')));
                let Some(&(at, piece)) = plain.get(dice.roll(plain.len())) else { return };
                if let Piece::Plain(words) = &mut self.paragraphs[at][piece] {
                    *words = words.replacen(' ', &format!(" {} ", WORDS[dice.roll(WORDS.len())]), 1);
                }
            }
        }
    }

    /// Rewords every item in one place.
    pub fn reword_all(&mut self, dice: &mut Dice) {
        for piece in self.paragraphs.iter_mut().flatten() {
            if let Piece::Marked { words, .. } = piece {
                *words = reworded(words, dice);
            }
        }
    }

    fn insert(&mut self, paragraph: &str, dice: &mut Dice) {
        let mut origin = 1000 + self.paragraphs.len() * 10 + dice.roll(1 << 30) * 1000;
        let pieces = pieces(paragraph, &mut origin);
        self.paragraphs.insert(dice.roll(self.paragraphs.len() + 1), pieces);
    }

    fn cut_quote(&mut self, between: &str, tag_after: Option<&str>, dice: &mut Dice) {
        let Some((at, place)) = self.any_quote(dice) else { return };
        let Piece::Marked { tag, origin, words } = self.paragraphs[at][place].clone() else { return };
        let blanks: Vec<usize> = words.match_indices(' ').map(|(at, _)| at).collect();
        if blanks.len() < 7 {
            return;
        }
        let cut = blanks[3 + dice.roll(blanks.len() - 6)];
        let after = tag_after.unwrap_or(&tag).to_owned();
        self.paragraphs[at].splice(
            place..=place,
            [
                Piece::Marked { tag, origin, words: format!("{},”", &words[..cut]) },
                Piece::Plain(between.to_owned()),
                Piece::Marked { tag: after, origin, words: format!("“{}", &words[cut + 1..]) },
            ],
        );
    }

    /// A quote, if there is one: its paragraph and its first piece.
    fn any_quote(&self, dice: &mut Dice) -> Option<(usize, usize)> {
        let is_quote = |tag: &str| !matches!(tag, "+" | "term" | "number" | "event");
        let quotes = self.places(|piece| matches!(piece, Piece::Marked { tag, .. } if is_quote(tag)));
        quotes.get(dice.roll(quotes.len())).copied()
    }

    fn numbers(&self) -> Vec<(usize, usize)> {
        self.places(|piece| matches!(piece, Piece::Marked { tag, .. } if tag == "number"))
    }

    fn places(&self, wanted: impl Fn(&Piece) -> bool) -> Vec<(usize, usize)> {
        let all = self.paragraphs.iter().enumerate();
        let all = all.flat_map(|(at, pieces)| pieces.iter().enumerate().map(move |(place, piece)| (at, place, piece)));
        all.filter(|(.., piece)| wanted(piece)).map(|(at, place, _)| (at, place)).collect()
    }

    fn each_text(&mut self, change: impl Fn(&str) -> String) {
        for piece in self.paragraphs.iter_mut().flatten() {
            let (Piece::Plain(words) | Piece::Marked { words, .. }) = piece;
            *words = change(words);
        }
    }
}

/// A number with another digit, or another word.
fn corrected(words: &str, dice: &mut Dice) -> String {
    match words.find(|c: char| c.is_ascii_digit()) {
        Some(at) => {
            let digit = words.as_bytes()[at] - b'0';
            let other = (digit + 1 + dice.roll(8) as u8) % 10;
            let other = if other == 0 { 9 } else { other };
            format!("{}{}{}", &words[..at], if other == digit { 1 + digit % 8 } else { other }, &words[at + 1..])
        }
        None => format!("{words} or so"),
    }
}

/// One word changed, dropped or added. One word alone is only changed.
fn reworded(text: &str, dice: &mut Dice) -> String {
    let mut words: Vec<String> = text.split(' ').map(str::to_owned).collect();
    let at = dice.roll(words.len());
    let new = WORDS[dice.roll(WORDS.len())].to_owned();
    match dice.roll(3) {
        0 if words.len() > 1 => drop(words.remove(at)),
        1 if words.len() > 1 => words.insert(at, new),
        _ => words[at] = new,
    }
    words.join(" ")
}

/// As an old typewriter would have it.
fn typewritten(text: &str) -> String {
    let text = text.replace(['“', '”'], "\"").replace(['‘', '’'], "'");
    text.replace(", and", " \u{2014} and").replace("the ", "the\u{a0}").replace('ß', "ss").replace('å', "a\u{30a}")
}

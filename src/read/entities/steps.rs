//! Spellings as numbers, so that the same is found by one look: each number is another one and a step more.

/// The numbers of all steps taken, from 1 on in the order they came. The same steps lead to the same number.
#[derive(Default)]
pub(crate) struct Steps {
    steps: Vec<(u32, u64)>,
    /// Numbers, each at the first free place from its hash on; 0 is a free place. Their count is a power of two.
    places: Vec<u32>,
}

/// A byte that no text in UTF-8 has, in the highest of eight.
const WORD: u64 = 0xff << 56;
/// Another one, behind the last byte of a word.
const END: u64 = 0xfe;

impl Steps {
    /// More than the highest number.
    pub fn end(&self) -> usize {
        self.steps.len() + 1
    }

    /// The number of a word.
    pub fn word(&mut self, word: &str) -> u32 {
        let (eights, rest) = word.as_bytes().as_chunks();
        let form = eights.iter().fold(0, |form, eight| self.step(form, u64::from_le_bytes(*eight)));
        self.step(form, end(rest))
    }

    /// The number of a word that has one.
    pub fn find(&self, word: &str) -> Option<u32> {
        let (eights, rest) = word.as_bytes().as_chunks();
        let form = eights.iter().try_fold(0, |form, eight| self.known(form, u64::from_le_bytes(*eight)))?;
        self.known(form, end(rest))
    }

    /// The number of what has the number `form`, and a word behind it.
    pub fn join(&mut self, form: u32, word: u32) -> u32 {
        self.step(form, WORD | u64::from(word))
    }

    /// The same, where it has a number.
    pub fn joined(&self, form: u32, word: u32) -> Option<u32> {
        self.known(form, WORD | u64::from(word))
    }

    fn step(&mut self, from: u32, piece: u64) -> u32 {
        if self.places.len() < 2 * (self.steps.len() + 1) {
            self.grow();
        }
        let place = self.place(from, piece);
        if self.places[place] == 0 {
            self.steps.push((from, piece));
            self.places[place] = self.steps.len() as u32;
        }
        self.places[place]
    }

    fn known(&self, from: u32, piece: u64) -> Option<u32> {
        let found = if self.places.is_empty() { 0 } else { self.places[self.place(from, piece)] };
        (found > 0).then_some(found)
    }

    /// Where the step stands, or would.
    fn place(&self, from: u32, piece: u64) -> usize {
        const MIX: u64 = 0x9e37_79b9_7f4a_7c15;
        let hash = (piece ^ u64::from(from).rotate_left(32).wrapping_mul(MIX)).wrapping_mul(MIX);
        let mask = self.places.len() - 1;
        let mut place = (hash ^ hash >> 29) as usize & mask;
        while let Some(step) = (self.places[place] as usize).checked_sub(1).map(|at| self.steps[at]) {
            if step == (from, piece) {
                break;
            }
            place = (place + 1) & mask;
        }
        place
    }

    fn grow(&mut self) {
        const FEWEST: usize = 64;
        self.places = vec![0; (4 * self.steps.len()).next_power_of_two().max(FEWEST)];
        for at in 0..self.steps.len() {
            let (from, piece) = self.steps[at];
            let place = self.place(from, piece);
            self.places[place] = at as u32 + 1;
        }
    }
}

/// The last bytes of a word, fewer than eight, as a number.
fn end(bytes: &[u8]) -> u64 {
    bytes.iter().rev().fold(END, |end, byte| end << 8 | u64::from(*byte))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_is_found_again_and_nothing_else() {
        let mut steps = Steps::default();
        let words: Vec<String> = (0..2000).map(|at| format!("word{at}{}", "x".repeat(at % 20))).collect();
        let numbers: Vec<u32> = words.iter().map(|word| steps.word(word)).collect();
        assert!(words.iter().zip(&numbers).all(|(word, number)| steps.find(word) == Some(*number)));
        let long = steps.word("nationally");
        assert!(steps.find("national").is_none() && steps.find("nationally") == Some(long));
        let pair = steps.join(numbers[0], numbers[1]);
        assert!(steps.joined(numbers[0], numbers[1]) == Some(pair) && steps.joined(numbers[1], numbers[0]).is_none());
    }
}

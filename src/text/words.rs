//! Words as they are compared, and names made of them.

use super::fold::fold;

/// A word longer than this is cut in a slug, so that one endless run of letters cannot make an endless link.
const LONGEST_WORD: usize = 24;

/// The words of `text` as they are compared: folded, apostrophes gone ("don’t" is `dont`), everything that is
/// neither letter nor digit a boundary. Thousands separators stay out of the way: "37,000" is `37000`.
pub fn words(text: &str) -> Vec<String> {
    let folded: Vec<char> = text.chars().flat_map(fold).collect();
    let mut words = Vec::new();
    let mut word = String::new();
    for (at, &c) in folded.iter().enumerate() {
        if c.is_alphanumeric() {
            word.push(c);
        } else if !joins(&folded, at) && !word.is_empty() {
            words.push(std::mem::take(&mut word));
        }
    }
    words.extend((!word.is_empty()).then_some(word));
    words
}

/// The words of `text` joined by hyphens: "José Raúl Mulino" is `jose-raul-mulino`.
pub fn slug(text: &str) -> String {
    let words: Vec<String> = words(text).into_iter().map(|word| word.chars().take(LONGEST_WORD).collect()).collect();
    words.join("-")
}

/// Whether the mark at `at` stands inside a word: an apostrophe, or a comma between digits.
fn joins(folded: &[char], at: usize) -> bool {
    let neighbour = |at: Option<usize>| at.and_then(|at| folded.get(at)).copied();
    let (before, after) = (neighbour(at.checked_sub(1)), neighbour(Some(at + 1)));
    match folded[at] {
        '\'' => before.is_some_and(char::is_alphanumeric) && after.is_some_and(char::is_alphanumeric),
        ',' => before.is_some_and(|c| c.is_ascii_digit()) && after.is_some_and(|c| c.is_ascii_digit()),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_folded_and_whole() {
        assert_eq!(words("“Don’t,” she said — 37,000 times; ‘no’."), ["dont", "she", "said", "37000", "times", "no"]);
        assert_eq!(words("  …  "), Vec::<String>::new());
        assert_eq!(slug("José Raúl Mulino’s"), "jose-raul-mulinos");
    }
}

//! The lines of a paragraph: those that it is set in, and about how many the page makes of it.

/// So many letters fill a line of the story on a wide screen.
const LETTERS: usize = 68;

/// Whether the ends of a paragraph's lines mean something, as those of a poem, an address, a table do: the lines are short, or the
/// first word of the next one had room. Where a program broke them at a width it had none.
pub(super) fn are_set(words: &str) -> bool {
    const NARROW: usize = 50;
    if !words.contains('\n') {
        return false;
    }
    let lines: Vec<&str> = words.lines().map(str::trim).collect();
    let len = |words: &str| words.chars().count();
    let longest = lines.iter().map(|line| len(line)).max().unwrap_or_default();
    let has_room = |pair: &[&str]| len(pair[0]) + 1 + len(pair[1].split(' ').next().unwrap_or_default()) <= longest;
    lines.len() > 1 && (longest < NARROW || lines.windows(2).any(has_room))
}

/// About how many lines a paragraph has on a wide screen, at least one.
pub(super) fn count(words: &str) -> usize {
    let filled = |words: &str| words.chars().count().div_ceil(LETTERS).max(1);
    if are_set(words) { words.lines().map(filled).sum() } else { filled(words) }
}

/// About how many of a paragraph's lines stand above the one with the byte `at`.
pub(super) fn above(words: &str, at: usize) -> usize {
    let before = words.get(..at).unwrap_or_default();
    if are_set(words) { before.matches('\n').count() } else { before.len() / LETTERS }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_of_a_poem_an_address_and_a_table_stay() {
        for (lines, many) in [
            ("The tide came in to read,\nit turned down every page", 2),
            ("Noor Haddad\nHarbour Library of the upper and the lower town, for children, Quay Street 4\n2840 Tull", 4),
            ("Boat | Catch\nAda | 410 kg\nBrigg | 220 kg", 3),
        ] {
            assert!(are_set(lines), "{lines}");
            assert_eq!((count(lines), above(lines, lines.len())), (many, lines.lines().count() - 1), "{lines}");
        }
        for broken in [
            "The tide came in to read.",
            "The library by the harbour opened its doors on Saturday, two years\nafter the flood that took its floor.",
        ] {
            assert!(!are_set(broken), "{broken}");
            assert_eq!(count(broken), broken.len() / LETTERS + 1, "{broken}");
        }
    }
}

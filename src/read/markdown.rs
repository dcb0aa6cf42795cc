//! The marks of Markdown that stand between words and are none: a text may come as it was written for a page.

/// Where the mark of Markdown ends that begins at `at`, before `end`: the stars and strokes that stress a word, the "[" before
/// the words of a link, the "](https://…)" behind them.
pub(super) fn past(text: &str, at: usize, end: usize) -> Option<usize> {
    /// No link is longer.
    const LONGEST: usize = 256;
    let near = || {
        let limit = (at..=end.min(at + LONGEST)).rev().find(|past| text.is_char_boundary(*past))?;
        text.get(at..limit)
    };
    match text.as_bytes().get(at)? {
        b'*' | b'_' => Some(at + 1),
        b'[' => {
            let near = near()?;
            let close = near[1..].find(['[', ']', '\n'])? + 1;
            (close > 1 && address(&near[close..]).is_some()).then_some(at + 1)
        }
        b']' => address(near()?).map(|len| at + len),
        _ => None,
    }
}

/// How long the "](https://…)" is that `near` begins with.
fn address(near: &str) -> Option<usize> {
    let address = near.strip_prefix("](")?;
    let close = address.find(|c: char| c == ')' || c.is_whitespace()).filter(|close| *close > 0)?;
    address[close..].starts_with(')').then_some("](".len() + close + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_of_links_are_passed_and_brackets_are_not() {
        let text = "said [Ada Moreno](https://example.org/a), [sic] (b), [c](d e), [](f), a*";
        let all = |from: &str| text.find(from).and_then(|at| past(text, at, text.len())).map(|end| &text[end..]);
        assert_eq!(all("[Ada").map(|rest| &rest[..3]), Some("Ada"));
        assert_eq!(all("](https").map(|rest| &rest[..7]), Some(", [sic]"));
        assert_eq!(all("*"), Some(""));
        for other in ["[sic]", "] (b", "[c", "](d e", "[]", "said"] {
            assert_eq!(all(other), None, "{other}");
        }
    }
}

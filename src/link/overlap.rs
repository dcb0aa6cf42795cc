//! How much of one text is in another, and when that is enough to say they are the same.

/// Words shared in order, out of how many.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Overlap {
    pub shared: usize,
    pub of: usize,
}

impl Overlap {
    /// The longest common sequence of words, out of the words of the longer text.
    pub fn between(a: &[String], b: &[String]) -> Overlap {
        Overlap { shared: shared(a, b), of: a.len().max(b.len()) }
    }

    /// The longest common sequence of words, out of the words of `part`.
    pub fn within(part: &[String], whole: &[String]) -> Overlap {
        Overlap { shared: shared(part, whole), of: part.len() }
    }

    /// Whether three words in four are there.
    pub fn is_enough(self) -> bool {
        self.of > 0 && self.shared * 4 >= self.of * 3
    }

    /// Whether it is two words ahead of the other.
    pub fn is_clear_of(self, other: Overlap) -> bool {
        self.shared >= other.shared + 2
    }
}

/// The one candidate that shares enough and is clear of the next best.
pub(super) fn convincing<T>(candidates: impl IntoIterator<Item = (T, Overlap)>) -> Option<T> {
    let mut best: Option<(T, Overlap)> = None;
    let mut next = Overlap { shared: 0, of: 0 };
    for (candidate, overlap) in candidates {
        let most = best.as_ref().map_or(0, |(_, best)| best.shared);
        let passed = if overlap.shared > most {
            best.replace((candidate, overlap)).map_or(next, |(_, passed)| passed)
        } else {
            overlap
        };
        if passed.shared > next.shared {
            next = passed;
        }
    }
    best.filter(|(_, best)| best.is_enough() && best.is_clear_of(next)).map(|(candidate, _)| candidate)
}

/// The only one, where there is exactly one.
pub(super) fn only<T>(found: impl IntoIterator<Item = T>) -> Option<T> {
    let mut found = found.into_iter();
    found.next().filter(|_| found.next().is_none())
}

/// The length of the longest common subsequence.
fn shared(a: &[String], b: &[String]) -> usize {
    let mut row = vec![0; b.len() + 1];
    for word in a {
        let mut diagonal = 0;
        for (at, other) in b.iter().enumerate() {
            let above = row[at + 1];
            row[at + 1] = if word == other { diagonal + 1 } else { above.max(row[at]) };
            diagonal = above;
        }
    }
    row[b.len()]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::words;

    #[test]
    fn overlap_counts_words_in_order() {
        let (a, b) = (words("we will not wait another winter"), words("we shall not wait for another winter"));
        assert_eq!(Overlap::between(&a, &b), Overlap { shared: 5, of: 7 });
        assert_eq!(Overlap::within(&a, &b), Overlap { shared: 5, of: 6 });
        assert_eq!(Overlap::between(&words("a b c"), &words("c b a")).shared, 1);
        assert!(!Overlap::between(&[], &[]).is_enough());
    }

    #[test]
    fn only_a_clear_match_convinces() {
        let of = |shared| Overlap { shared, of: 8 };
        assert_eq!(convincing([("a", of(6)), ("b", of(4))]), Some("a"));
        assert_eq!(convincing([("a", of(6)), ("b", of(5))]), None);
        assert_eq!(convincing([("a", of(5)), ("b", of(1))]), None);
        assert_eq!(convincing(Vec::<(&str, Overlap)>::new()), None);
    }
}

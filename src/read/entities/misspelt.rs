//! Surnames that are spelt wrong once: "Bellmann" said it, and "Belmann" added.

use super::join::{Joiner, MOST};
use crate::read::names::Type;
use crate::words::Sign;

/// No longer word is looked at.
const LONGEST: usize = 24;

impl Joiner<'_> {
    /// The only person whose surname is nearly the word by which somebody speaks or is called by a title.
    pub(super) fn misspelt(&self, name: usize) -> Option<usize> {
        let found = self.names.get(name).filter(|found| found.is_titled || found.speaks)?;
        let word = *self.plain(name).first()?;
        let known = self.forms.known(word);
        if self.weight(name).best() != Type::Person || known.is(Sign::FIRST_NAME) || known.is(Sign::NAMED_PLACE) {
            return None;
        }
        let written = found.core.of(self.text);
        let is_near = |other: usize| {
            let full = self.names.get(other).map_or("", |full| full.core.of(self.text));
            full.rsplit(char::is_whitespace).next().is_some_and(|last| is_near(written, last))
        };
        // "Mrs Bellmann" is no Ivo Belmann.
        let fits = |entity: usize| self.known_gender(entity).fits(self.told(name));
        let persons = self.full.iter().enumerate().filter_map(|(entity, full)| Some((entity, *full.first()?)));
        let mut near = persons.take(MOST).filter(|(_, other)| is_near(*other)).map(|(entity, _)| entity);
        near.next().filter(|entity| near.next().is_none() && fits(*entity))
    }
}

/// Whether two words begin alike and one becomes the other by a letter more, less or changed, or by two that change places;
/// of long words, by two such steps (Damerau–Levenshtein distance).
fn is_near(one: &str, two: &str) -> bool {
    const SHORT: usize = 5;
    const LONG: usize = 8;
    let (one, two): (Vec<char>, Vec<char>) = (one.chars().collect(), two.chars().collect());
    let (shorter, longer) = (one.len().min(two.len()), one.len().max(two.len()));
    if shorter < SHORT || longer > LONGEST || longer - shorter > 2 || one == two || one.first() != two.first() {
        return false;
    }
    let mut rows = [[0; LONGEST + 1]; LONGEST + 1];
    for (i, row) in rows.iter_mut().enumerate() {
        row[0] = i;
    }
    rows[0] = std::array::from_fn(|j| j);
    for i in 1..=one.len() {
        for j in 1..=two.len() {
            let other = usize::from(one[i - 1] != two[j - 1]);
            let mut least = (rows[i - 1][j] + 1).min(rows[i][j - 1] + 1).min(rows[i - 1][j - 1] + other);
            if i > 1 && j > 1 && one[i - 1] == two[j - 2] && one[i - 2] == two[j - 1] {
                least = least.min(rows[i - 2][j - 2] + 1);
            }
            rows[i][j] = least;
        }
    }
    rows[one.len()][two.len()] <= if shorter < LONG { 1 } else { 2 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_letter_or_two_that_change_places_are_near() {
        assert!(
            is_near("Belmann", "Bellmann") && is_near("Kiedal", "Keidal") && is_near("Strandbergen", "Strandebergem")
        );
        assert!(!is_near("Stokes", "Stokes") && !is_near("Tanner", "Banner") && !is_near("Hansen", "Hanssan"));
    }
}

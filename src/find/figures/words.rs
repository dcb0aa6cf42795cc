//! What can be told of a word without a dictionary: whether it is a function word, a plural, an adjective; its singular.

use crate::find::spelled::before_end;
use crate::find::tokens::{At, Tokens};
use crate::text::lower;
use crate::words::{Sign, Word, looked_up};

/// A word as it is looked up: what stands written, and what takes the place of its end.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Lemma<'t> {
    stem: &'t str,
    end: &'static str,
}

impl Lemma<'_> {
    /// The word in the vocabulary.
    pub fn known(&self) -> Word {
        looked_up(self.stem, self.end)
    }

    /// Whether it is `word`, in any case.
    pub fn is(&self, word: &str) -> bool {
        before_end(word, self.end).is_some_and(|stem| stem.eq_ignore_ascii_case(self.stem))
    }

    /// Its letters in lower case, put behind `text`.
    pub fn put(&self, text: &mut String) {
        put_lowered(text, self.stem);
        text.push_str(self.end);
    }

    /// "meter" and "liter" as "metre" and "litre".
    pub fn british(self) -> Self {
        let er = ["meter", "liter"].iter().any(|end| before_end(self.stem, end).is_some());
        match before_end(self.stem, "er").filter(|_| er && self.end.is_empty()) {
            Some(stem) => Lemma { stem, end: "re" },
            None => self,
        }
    }
}

/// Puts `words` in lower case behind `text`.
pub fn put_lowered(text: &mut String, words: &str) {
    words.chars().for_each(|c| text.push(lower(c)));
}

/// Whether the word at `at` ends the name of a counted thing.
pub fn is_stop(tokens: &Tokens, at: At) -> bool {
    tokens.is_in(at, Sign::ENDS_NOUN)
}

/// Whether `word` ends in one of `ends`, in any case.
fn ends(word: &str, ends: &str) -> bool {
    ends.split_ascii_whitespace().any(|end| before_end(word, end).is_some())
}

/// Whether the word at `at` looks like the plural of a noun.
pub fn is_plural(tokens: &Tokens, at: At) -> bool {
    let Some(word) = tokens.word(at).filter(|_| !is_stop(tokens, at)) else { return false };
    let regular = word.len() > 2
        && ends(word, "s")
        && !ends(word, "ss us is ous as")
        && !word.chars().skip(1).all(char::is_uppercase);
    regular || tokens.is_in(at, Sign::SINGULAR) || word.len() > 5 && ends(word, "men")
}

/// Whether the word at `at` is likely an adjective or the like, so that the noun is still to come.
pub fn is_adjective(tokens: &Tokens, at: At) -> bool {
    const ENDS: &str = "al ive ous ful ic ary ed ing ular ent ant able ible less ese";
    let Some(word) = tokens.word(at) else { return false };
    let described = ENDS.split_ascii_whitespace().any(|end| before_end(word, end).is_some_and(|stem| stem.len() > 2));
    tokens.is_in(at, Sign::DESCRIBES) || described && !ends(word, "ment eed")
}

/// The singular of `word`; the word itself where it is none.
pub fn singular(word: &str) -> Lemma<'_> {
    if let Some(end) = looked_up(word, "").value(Sign::SINGULAR) {
        return Lemma { stem: "", end };
    }
    let long = word.len();
    let (cut, end) = match () {
        () if long < 4 && !ends(word, "gs ms ns ds ts") => (0, ""),
        () if long > 4 && ends(word, "ies") => (3, "y"),
        () if ends(word, "sses shes ches xes zzes oes") => (2, ""),
        () if ends(word, "uses") && !ends(word, "ouses auses fuses") => (2, ""),
        () if ends(word, "ss us is") => (0, ""),
        () if long > 5 && ends(word, "men") => (2, "an"),
        () => (usize::from(ends(word, "s")), ""),
    };
    Lemma { stem: word.get(..long - cut).unwrap_or(word), end }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plurals_have_their_singular() {
        let cases = [
            ("miles", "mile"),
            ("families", "family"),
            ("losses", "loss"),
            ("viruses", "virus"),
            ("houses", "house"),
            ("Firemen", "fireman"),
            ("people", "people"),
            ("cases", "case"),
            ("boxes", "box"),
        ];
        for (plural, one) in cases {
            let mut name = String::new();
            singular(plural).put(&mut name);
            assert!(is_plural(&Tokens::new(plural), At::FIRST), "{plural}");
            assert_eq!(name, one);
        }
        for word in ["glass", "has", "his", "virus", "crisis", "across"] {
            assert!(!is_plural(&Tokens::new(word), At::FIRST), "{word}");
        }
    }
}

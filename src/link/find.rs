//! A search in words.

use crate::text::{fold, is_wordy, words};

/// A search. It looks for words as they are compared, so that accents, case and kinds of marks do not matter; a search
/// without any word in it looks for its characters.
pub struct Find {
    words: Vec<String>,
    marks: Vec<char>,
}

impl Find {
    /// The search for `find`.
    pub fn new(find: &str) -> Find {
        Find { words: words(find), marks: folded(find) }
    }

    /// Whether `text` has the words in a row. The last one may be unfinished: somebody is still typing.
    pub fn is_in(&self, text: &str) -> bool {
        match self.words.is_empty() {
            true => self.marks.is_empty() || folded(text).windows(self.marks.len()).any(|run| run == self.marks),
            false => words(text).windows(self.words.len()).any(|run| self.is_run(run)),
        }
    }

    /// Where `text` has the words, as ranges of characters, counted in UTF-16 units as the DOM does. A search without any
    /// word in it has no places.
    pub fn places(&self, text: &str) -> Vec<(u32, u32)> {
        let places = places(text);
        let found: Vec<String> =
            places.iter().map(|&(start, end)| words(text.get(start..end).unwrap_or_default()).concat()).collect();
        let runs = found.windows(self.words.len().max(1)).enumerate();
        let hits = runs.filter(|(_, run)| !self.words.is_empty() && self.is_run(run));
        let unit = |at: usize| text.get(..at).unwrap_or_default().encode_utf16().count() as u32;
        hits.map(|(at, run)| (unit(places[at].0), unit(places[at + run.len() - 1].1))).collect()
    }

    fn is_run(&self, run: &[String]) -> bool {
        let Some((last, whole)) = self.words.split_last() else { return false };
        run.starts_with(whole) && run.last().is_some_and(|word| word.starts_with(last.as_str()))
    }
}

/// Where the words of `text` stand, cut as [`words`] cuts them: an apostrophe within a word and a comma between digits part
/// nothing.
fn places(text: &str) -> Vec<(usize, usize)> {
    let mut places: Vec<(usize, usize)> = Vec::new();
    let mut joint: Option<(char, usize)> = None;
    for (at, c) in text.char_indices() {
        let end = at + c.len_utf8();
        if fold(c).any(is_wordy) {
            let joined =
                joint.take().is_some_and(|(mark, behind)| behind == at && (mark == '\'' || c.is_ascii_digit()));
            match places.last_mut() {
                Some(last) if last.1 == at || joined => last.1 = end,
                _ => places.push((at, end)),
            }
        } else if fold(c).next().is_none() {
            // An invisible character parts nothing.
            if let Some(last) = places.last_mut().filter(|last| last.1 == at) {
                last.1 = end;
            }
        } else {
            let mark = fold(c).next().unwrap_or(' ');
            let before = places.last().filter(|last| last.1 == at);
            let digit = text[..at].ends_with(|c: char| c.is_ascii_digit());
            joint = before.filter(|_| mark == '\'' || mark == ',' && digit).map(|_| (mark, end));
        }
    }
    places
}

fn folded(text: &str) -> Vec<char> {
    text.chars().flat_map(fold).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(find: &str, text: &str) -> Vec<String> {
        let units: Vec<u16> = text.encode_utf16().collect();
        let word = |(start, end): (u32, u32)| String::from_utf16_lossy(&units[start as usize..end as usize]);
        Find::new(find).places(text).into_iter().map(word).collect()
    }

    #[test]
    fn hits_are_whole_words_in_the_units_of_the_dom() {
        assert_eq!(found("cafe nör", "😀 The Café Nord, the “café” north"), ["Café Nord", "café” north"]);
        assert_eq!(found("dont", "They don’t; ‘dont’"), ["don’t", "dont"]);
        assert_eq!(found("37000", "some 37,000 of them"), ["37,000"]);
        assert_eq!(found("…", "and … so"), Vec::<String>::new());
        assert_eq!(found("", "words"), Vec::<String>::new());
    }

    #[test]
    fn places_are_those_of_the_words_that_are_compared() {
        for text in ["Don’t—stop’, 1,000,x 2’3 ’tis a’ b", "“It’s”, she said; 3,5 and 4, 5", "zero\u{200b}width ﬁ ß"]
        {
            let cut: Vec<String> = places(text).iter().map(|&(start, end)| words(&text[start..end]).concat()).collect();
            assert_eq!(cut, words(text), "{text}");
        }
    }
}

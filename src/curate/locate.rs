//! Finding claimed words in a text.
//!
//! Letters, digits and their case must agree; how quotation marks, dashes and blanks are drawn does not matter. A claim is
//! found as whole words, within one paragraph.

use crate::text::{Span, fold};

/// What parts two paragraphs in folded text; no claim holds it.
const PARAGRAPH: char = '\n';
/// What stands in a claim for the middle of a long passage.
const ELISIONS: [&str; 2] = ["[...]", "[…]"];
/// More places than this are not looked for: the claim is not unique, and a few are enough to show.
const ENOUGH: usize = 4;

/// A text made ready to find claims in.
pub struct Finder {
    folded: String,
    /// For each byte of the folded text the character of the text it comes from.
    origins: Vec<Span>,
}

/// Words to find: the runs between elisions, folded.
#[derive(Clone, Debug, PartialEq)]
pub struct Pattern {
    runs: Vec<String>,
}

impl Pattern {
    /// The pattern of a claim; `None` where it has no words, or none before or after an elision.
    pub fn new(claim: &str) -> Option<Pattern> {
        let claim = ELISIONS.iter().fold(claim.to_owned(), |claim, elision| claim.replace(elision, "\0"));
        let runs: Vec<String> = claim.split('\0').map(|run| folded(run).trim().to_owned()).collect();
        let worded = runs.iter().all(|run| run.chars().any(char::is_alphanumeric));
        worded.then_some(Pattern { runs })
    }

    /// The runs of words between elisions, as they are compared.
    pub fn runs(&self) -> &[String] {
        &self.runs
    }
}

impl Finder {
    /// Makes `text` ready.
    pub fn new(text: &str) -> Finder {
        let mut finder = Finder { folded: String::with_capacity(text.len()), origins: Vec::new() };
        let mut rest = text.char_indices().peekable();
        while let Some((start, c)) = rest.next() {
            if !c.is_whitespace() {
                finder.push(typographic(c), Span::new(start, start + c.len_utf8()));
                continue;
            }
            let mut end = start + c.len_utf8();
            while let Some((at, blank)) = rest.next_if(|(_, c)| c.is_whitespace()) {
                end = at + blank.len_utf8();
            }
            let lines = text[start..end].matches('\n').count();
            let parting = if lines > 1 { PARAGRAPH } else { ' ' };
            finder.push([parting].into_iter(), Span::new(start, end));
        }
        finder
    }

    /// Where `pattern` stands inside `within`, in order; a few places at most.
    pub fn places(&self, pattern: &Pattern, within: Span) -> Vec<Span> {
        let from = self.origins.partition_point(|origin| origin.start < within.start);
        let to = self.origins.partition_point(|origin| origin.end <= within.end);
        let mut found = Vec::new();
        if let Some((first, rest)) = pattern.runs.split_first() {
            for place in self.run(first, from, to) {
                self.go_on(rest, place, to, &mut found);
                if found.len() >= ENOUGH {
                    break;
                }
            }
        }
        found
    }

    /// Adds the passages that start with `so_far` and go on with `rest` before `to` in the same paragraph.
    fn go_on(&self, rest: &[String], so_far: Span, to: usize, found: &mut Vec<Span>) {
        let Some((next, rest)) = rest.split_first() else {
            found.push(Span::new(self.origins[so_far.start].start, self.origins[so_far.end - 1].end));
            return;
        };
        let paragraph = self.folded[so_far.end..to].find(PARAGRAPH).map_or(to, |len| so_far.end + len);
        for place in self.run(next, so_far.end, paragraph) {
            if found.len() >= ENOUGH {
                break;
            }
            self.go_on(rest, Span::new(so_far.start, place.end), paragraph, found);
        }
    }

    /// Where the words `run` stand in `from..to` of the folded text.
    fn run<'f>(&'f self, run: &'f str, from: usize, to: usize) -> impl Iterator<Item = Span> + 'f {
        let places = self.folded.get(from..to).unwrap_or("").match_indices(run);
        let places = places.map(move |(at, run)| Span::new(from + at, from + at + run.len()));
        places.filter(|place| self.parts_words(place.start) && self.parts_words(place.end))
    }

    /// Whether no word or number of the text goes on across `at` of the folded text. "Moreno" ends before "’s", but "can"
    /// does not end before "’t", nor "37" before ",000".
    fn parts_words(&self, at: usize) -> bool {
        let (before, after) = self.folded.split_at(at);
        let mut left = before.chars().rev();
        let mut right = after.chars();
        let (Some(last), Some(next)) = (left.next(), right.next()) else { return true };
        let (before_last, after_next) = (left.next(), right.next());
        let is_letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        let is_digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
        match (last, next) {
            _ if is_letter(Some(last)) && is_letter(Some(next)) => false,
            (_, '\'') if is_letter(Some(last)) && is_letter(after_next) => {
                matches!(after_next, Some('s' | 'S')) && !is_letter(right.next())
            }
            ('\'', _) if is_letter(Some(next)) => !is_letter(before_last),
            (_, '.' | ',') => !(is_digit(Some(last)) && is_digit(after_next)),
            ('.' | ',', _) => !(is_digit(before_last) && is_digit(Some(next))),
            _ => true,
        }
    }

    fn push(&mut self, folded: impl Iterator<Item = char>, origin: Span) {
        for c in folded {
            self.folded.push(c);
            self.origins.extend(std::iter::repeat_n(origin, c.len_utf8()));
        }
    }
}

/// A claim as it is compared: blanks one space each, marks plain, letters as they are.
fn folded(claim: &str) -> String {
    let blank = claim.split_whitespace().map(|word| word.chars().flat_map(typographic).collect::<String>());
    blank.collect::<Vec<_>>().join(" ")
}

/// A character as claims compare it. Unlike [`fold`] it keeps case and accents: "US" is not "us".
fn typographic(c: char) -> impl Iterator<Item = char> {
    let kept = c.is_alphanumeric().then_some(c);
    let plain = kept.is_none().then(|| fold(c));
    kept.into_iter().chain(plain.into_iter().flatten())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found<'t>(text: &'t str, claim: &str) -> Vec<&'t str> {
        let finder = Finder::new(text);
        let places = Pattern::new(claim).map(|pattern| finder.places(&pattern, Span::new(0, text.len())));
        places.unwrap_or_default().into_iter().map(|span| span.of(text)).collect()
    }

    #[test]
    fn marks_and_blanks_may_be_drawn_otherwise() {
        assert_eq!(found("She said “it’s\n late”—twice.", "\"it's late\"-twice"), ["“it’s\n late”—twice"]);
        assert_eq!(found("zero\u{200b}width", "zerowidth"), ["zero\u{200b}width"]);
        assert_eq!(found("The US told us.", "us"), ["us"]);
    }

    #[test]
    fn words_and_numbers_are_found_whole() {
        let text = "Moreno’s plan can’t cost 37,000 or 1.7 in the US-Ohio area.";
        assert_eq!(found(text, "Moreno"), ["Moreno"]);
        assert_eq!(found(text, "37,000"), ["37,000"]);
        for part in ["More", "can", "t", "37", "000", "1", "7", "are"] {
            assert!(found(text, part).is_empty(), "{part}");
        }
    }

    #[test]
    fn an_elision_stands_for_the_middle_of_one_paragraph() {
        let text = "We went up, and up, and home.\n\nThen home again.";
        assert_eq!(found(text, "We [...] home"), ["We went up, and up, and home"]);
        assert_eq!(found(text, "We […] up"), ["We went up", "We went up, and up"]);
        assert!(found(text, "We [...] again").is_empty());
        assert_eq!(Pattern::new("[...] home"), None);
        assert_eq!(Pattern::new(" … "), None);
    }

    #[test]
    fn a_claim_never_runs_over_a_paragraph() {
        assert!(found("One.\n\nTwo.", "One. Two.").is_empty());
        assert_eq!(found("One.\nTwo.", "One. Two."), ["One.\nTwo."]);
    }
}

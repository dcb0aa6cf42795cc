//! How much there is of each: quotes, reported statements and terms, each counted apart.

use std::collections::BTreeSet;

use super::{Article, Kind, Quote};

/// What an article holds, in numbers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Words in quotation marks that somebody says.
    pub quotes: usize,
    /// What somebody says, not word for word.
    pub reported: usize,
    /// Quoted words that are no speech.
    pub terms: usize,
    /// Those named for a quote or a reported statement.
    pub speakers: usize,
    /// How many of the quotes and reported statements nobody is named for.
    pub unnamed: usize,
    /// Figures.
    pub figures: usize,
}

impl Counts {
    /// The counts of `article`.
    pub fn of(article: &Article) -> Counts {
        let of_kind = |kind| article.quotes.iter().filter(|quote| quote.kind.cited_as() == kind).count();
        let speech = || article.quotes.iter().filter(|quote| quote.is_speech());
        let heard: BTreeSet<&str> = speech().filter_map(Quote::speaker).collect();
        Counts {
            quotes: of_kind(Kind::Quote),
            reported: of_kind(Kind::Reported),
            terms: of_kind(Kind::Term),
            speakers: article.speakers.iter().filter(|speaker| heard.contains(speaker.slug.as_str())).count(),
            unnamed: speech().map(Quote::speaker).filter(Option::is_none).count(),
            figures: article.figures.len(),
        }
    }

    /// What is said, and by how many: "8 quotes and 1 reported statement by 5 speakers, 2 terms".
    pub fn said(&self) -> String {
        let mut said = match (self.quotes, self.reported) {
            (0, 0) => "No quotes".to_owned(),
            (0, reported) => counted(reported, "reported statement"),
            (quotes, 0) => counted(quotes, "quote"),
            (quotes, reported) => {
                [&counted(quotes, "quote"), " and ", &counted(reported, "reported statement")].concat()
            }
        };
        if self.speakers > 0 {
            said.push_str(" by ");
            said.push_str(&counted(self.speakers, "speaker"));
        }
        match self.unnamed {
            0 => {}
            _ if self.speakers == 0 => said.push_str(" by nobody named"),
            unnamed => {
                said.push_str(" (");
                said.push_str(&unnamed.to_string());
                said.push_str(" by nobody named)");
            }
        }
        if self.terms > 0 {
            said.push_str(", ");
            said.push_str(&counted(self.terms, "term"));
        }
        said
    }
}

/// A number of things: "1 quote", "2 quotes".
pub fn counted(number: usize, noun: &str) -> String {
    let plural = if number == 1 { "" } else { "s" };
    [number.to_string().as_str(), " ", noun, plural].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(quotes: usize, reported: usize, terms: usize, speakers: usize, unnamed: usize) -> String {
        Counts { quotes, reported, terms, speakers, unnamed, figures: 0 }.said()
    }

    #[test]
    fn each_is_counted_apart_in_the_right_number() {
        assert_eq!(said(8, 1, 2, 5, 0), "8 quotes and 1 reported statement by 5 speakers, 2 terms");
        assert_eq!(said(1, 2, 1, 1, 0), "1 quote and 2 reported statements by 1 speaker, 1 term");
        assert_eq!(said(0, 1, 0, 1, 0), "1 reported statement by 1 speaker");
        assert_eq!(said(3, 0, 0, 2, 0), "3 quotes by 2 speakers");
        assert_eq!(said(0, 0, 0, 0, 0), "No quotes");
        assert_eq!(said(0, 0, 2, 0, 0), "No quotes, 2 terms");
    }

    #[test]
    fn nobody_is_no_speaker() {
        assert_eq!(said(2, 0, 0, 0, 2), "2 quotes by nobody named");
        assert_eq!(said(3, 1, 0, 1, 2), "3 quotes and 1 reported statement by 1 speaker (2 by nobody named)");
    }
}

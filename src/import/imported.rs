//! What is taken from a file.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::article::When;
use crate::text::paragraphs;

/// An article as a file gives it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Imported {
    /// Its text, paragraphs divided by blank lines.
    pub text: String,
    /// What is known of it.
    pub about: About,
    /// What stood near the text and is no part of it, in the order of the file.
    pub left_out: Vec<LeftOut>,
    /// What was corrected of it, as the file has it: [`Edits::of_file`](crate::own::edits::Edits::of_file) reads it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub edits: Vec<Value>,
}

/// What a file says of its article. `None` is "it does not say".
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct About {
    /// The headline.
    pub headline: Option<String>,
    /// Whether the headline is an editor's and not the publisher's.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub by_editor: bool,
    /// The authors' names.
    pub byline: Option<String>,
    /// The day, month or year of publication.
    pub published: Option<When>,
    /// Who published it.
    pub publisher: Option<String>,
    /// The address of the original.
    pub source: Option<String>,
    /// The language of the text as a BCP 47 tag.
    pub language: Option<String>,
    /// The day on which the page was saved, where the program that saved it says so; never the day of publication.
    pub saved: Option<When>,
}

/// A passage that stood near the text and was left out.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct LeftOut {
    /// Its words, paragraphs divided by blank lines.
    pub text: String,
    /// Why it was left out.
    pub why: Why,
    /// Whether there are quotation marks in it: then a quote may be lost with it.
    pub has_quote_marks: bool,
    /// Before which paragraph of the text it stood, counted from 0; behind the last where there is none of this number.
    pub before: usize,
}

/// Why a passage was left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(into = "&'static str", try_from = "String")]
pub enum Why {
    /// It says what a picture, a film or a chart shows, or whose it is.
    Caption,
    /// It sets words of the text once more for show.
    Repeats,
    /// It leads to something else.
    Links,
    /// It asks to subscribe, to sign up or to pay.
    Offer,
    /// Readers wrote it.
    Comments,
    /// It tells of an author, or is their line.
    Author,
    /// It says when the article was published or changed.
    Date,
    /// It stands beside the story: a box, a sidebar, an advertisement.
    Beside,
    /// It belongs to the site and not to the article: what leads around it, shares, rates, warns of cookies.
    Site,
    /// It is not shown on the page.
    Hidden,
    /// A note of the text.
    Note,
}

impl Why {
    /// All of them.
    const ALL: [Why; 11] = [
        Why::Caption,
        Why::Repeats,
        Why::Links,
        Why::Offer,
        Why::Comments,
        Why::Author,
        Why::Date,
        Why::Beside,
        Why::Site,
        Why::Hidden,
        Why::Note,
    ];

    /// In words for a reader.
    pub fn words(self) -> &'static str {
        match self {
            Why::Caption => "a caption",
            Why::Repeats => "repeats the text",
            Why::Links => "leads to something else",
            Why::Offer => "asks to subscribe",
            Why::Comments => "readers' comments",
            Why::Author => "about the author",
            Why::Date => "a date line",
            Why::Beside => "stands beside the story",
            Why::Site => "belongs to the site",
            Why::Hidden => "not shown on the page",
            Why::Note => "a note",
        }
    }
}

impl From<Why> for &'static str {
    fn from(why: Why) -> &'static str {
        why.words()
    }
}

impl TryFrom<String> for Why {
    type Error = String;

    fn try_from(words: String) -> Result<Why, String> {
        Why::ALL.into_iter().find(|why| why.words() == words).ok_or(words)
    }
}

impl Imported {
    /// What it is called in a list: its headline, or its opening words.
    pub fn heading(&self) -> String {
        const WORDS: usize = 9;
        match &self.about.headline {
            Some(headline) => headline.clone(),
            None => self.text.split_whitespace().take(WORDS).collect::<Vec<&str>>().join(" "),
        }
    }

    /// Puts a passage that was left out back where it stood. Does nothing where there is none of this number.
    pub fn put_back(&mut self, which: usize) {
        if which >= self.left_out.len() {
            return;
        }
        let LeftOut { text, before, .. } = self.left_out.remove(which);
        match paragraphs(&self.text).get(before) {
            Some(next) => self.text.insert_str(next.start, &format!("{text}\n\n")),
            None if self.text.is_empty() => self.text.clone_from(&text),
            None => self.text = format!("{}\n\n{text}", self.text.trim_end()),
        }
        let more = paragraphs(&text).len();
        for later in self.left_out.iter_mut().skip(which) {
            later.before += more;
        }
    }
}

/// Whether there are quotation marks in `text`. A single mark between letters is an apostrophe.
pub(super) fn has_quote_marks(text: &str) -> bool {
    text.contains(['"', '“', '”', '„', '«', '»', '‘', '「', '『', '‚', '‹', '›'])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn passage(text: &str, before: usize) -> LeftOut {
        LeftOut { text: text.to_owned(), why: Why::Beside, has_quote_marks: has_quote_marks(text), before }
    }

    #[test]
    fn passages_go_back_where_they_stood_in_any_order() {
        let text = "One.\n\nTwo.".to_owned();
        let left_out = vec![passage("a\n\nb", 0), passage("c", 1), passage("d", 1), passage("“e”", 2)];
        let imported = Imported { text, left_out, ..Imported::default() };
        for order in [[0, 0, 0, 0], [3, 2, 1, 0], [1, 0, 1, 0], [2, 0, 0, 0]] {
            let mut whole = imported.clone();
            order.into_iter().for_each(|which| whole.put_back(which));
            whole.put_back(9);
            assert_eq!(whole.text, "a\n\nb\n\nOne.\n\nc\n\nd\n\nTwo.\n\n“e”", "{order:?}");
            assert!(whole.left_out.is_empty());
        }
        let json = serde_json::to_string(&imported).unwrap();
        assert_eq!(serde_json::from_str::<Imported>(&json).unwrap(), imported);
        assert!(serde_json::from_str::<Why>("\"a whim\"").is_err());
        assert!(imported.left_out[3].has_quote_marks && !has_quote_marks("the keeper’s 'own' boat’s"));
    }
}

//! Why a file is not read: what is wrong with it, and what its owner can do.

use std::fmt;

/// Why a file is not read. Its words say what is wrong and what to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// It has more than [`LARGEST`](super::LARGEST) bytes.
    TooLarge,
    /// It holds nothing to read.
    NoWords,
    /// It is of a kind that is known and has no plain text: "a PDF".
    Known(&'static str),
    /// It is no text of any kind that is known.
    Binary,
    /// It is text in an encoding that cannot be told.
    Encoding,
    /// It is called JSON, and is none of an article.
    Json {
        /// The line where this is seen, counted from 1.
        line: usize,
        /// The byte of the line, counted from 1.
        column: usize,
        /// Whether it ends there too soon.
        is_cut: bool,
    },
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Refusal::TooLarge => f.write_str(
                "The file is larger than 2 MB, and no article is. Save the page without its pictures, or copy the article's text \
                 and bring that.",
            ),
            Refusal::NoWords => f.write_str(
                "There are no words in the file. A page that a script fills in holds them only when it is saved from the open \
                 window; or copy the article's text and bring that.",
            ),
            Refusal::Known(kind) => write!(f, "This is {kind}, not a text. Open it, copy the article's text and bring that."),
            Refusal::Binary => f.write_str(
                "This is not a text: plain text, Markdown, saved web pages and Verbatim's JSON can be read. Open it, copy the article's text and \
                 bring that.",
            ),
            Refusal::Encoding => f.write_str(
                "The letters of this file cannot be told: it is neither UTF-8, UTF-16 nor Windows-1252. Open it where it reads \
                 well and save it as UTF-8, or copy the article's text and bring that.",
            ),
            Refusal::Json { line, column, is_cut } => write!(
                f,
                "This JSON is not what Verbatim saves of an article: {} at line {line}, column {column}. Save the article again, or \
                 bring the article's text itself.",
                if *is_cut { "it was cut off" } else { "it says something else" }
            ),
        }
    }
}

impl std::error::Error for Refusal {}

//! Reading texts for `verbatim extract`, and writing what is found in them.

use std::path::PathBuf;

use anyhow::{Result, bail};

use super::input::Input;
use super::terminal::{Out, complain};
use crate::edition;
use crate::export::{grammar, reasons};
use crate::link::Published;
use crate::read::UNDETERMINED;
use crate::text::slug;
use crate::view::words::NOT_ENGLISH;

/// Prints the JSON of each article in `files`, a line each; of standard input where there are none.
///
/// # Errors
/// Where a file cannot be read or is no text, the others being printed all the same; where the output cannot be written.
pub fn articles(files: &[PathBuf]) -> Result<()> {
    each(files, |input| {
        let article = edition::of_text(&slug(&input.name()), &input.text()?, &Published::default())?.article;
        if article.about.language == UNDETERMINED {
            complain(format!("{input}: {NOT_ENGLISH}"));
        }
        Ok(article.to_json())
    })
}

/// Says for each quote in `files` which rule decided whose it is, and on which words.
///
/// # Errors
/// As [`articles`].
pub fn explain(files: &[PathBuf]) -> Result<()> {
    each(files, |input| {
        let reasons = reasons::explained(&input.text()?);
        Ok([input.to_string()].into_iter().chain(reasons).collect::<Vec<String>>().join("\n"))
    })
}

/// Says how the sentences of `files` are read: a line for each phrase, with the class of each word and, of a verb, its subject.
///
/// # Errors
/// As [`articles`].
pub fn grammar(files: &[PathBuf]) -> Result<()> {
    each(files, |input| Ok(format!("{input}\n{}", grammar::explained(&input.text()?))))
}

/// Prints what `find` says of each file, going on past one that cannot be read.
fn each(files: &[PathBuf], find: impl Fn(&Input) -> Result<String>) -> Result<()> {
    let mut out = Out::open();
    let mut bad = 0;
    for input in Input::each(files) {
        match find(&input) {
            Ok(found) => out.line(found)?,
            Err(error) => {
                complain(error);
                bad += 1;
            }
        }
    }
    out.flush()?;
    match (bad, files) {
        (0, _) => Ok(()),
        (_, []) => bail!("standard input could not be read"),
        (bad, files) => bail!("{bad} of {} files could not be read", files.len()),
    }
}

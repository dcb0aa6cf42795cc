//! Reading texts for `verbatim extract`, and writing what is found in them.

use std::path::PathBuf;

use anyhow::{Result, bail};

use super::input::Input;
use super::terminal::{Out, complain};
use crate::edition;
use crate::export::grammar;
use crate::find::quotes::{Found, FoundQuote, quotes};
use crate::link::Published;
use crate::text::slug;

/// Prints the JSON of each article in `files`, a line each; of standard input where there are none.
///
/// # Errors
/// Where a file cannot be read or is no text, the others being printed all the same; where the output cannot be written.
pub fn articles(files: &[PathBuf]) -> Result<()> {
    each(files, |input| {
        Ok(edition::of_text(&slug(&input.name()), &input.text()?, &Published::default())?.article.to_json())
    })
}

/// Says for each quote in `files` which rule decided whose it is, and on which words.
///
/// # Errors
/// As [`articles`].
pub fn explain(files: &[PathBuf]) -> Result<()> {
    each(files, |input| {
        let text = input.text()?;
        let found = quotes(&text);
        let reasons = found.quotes.iter().map(|quote| reason(quote, &found, &text));
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

/// A quote and why it is whose.
fn reason(quote: &FoundQuote, found: &Found, text: &str) -> String {
    const SHOWN: usize = 60;
    let words = |span: crate::text::Span| span.of(text).split_whitespace().collect::<Vec<&str>>().join(" ");
    let first: String = quote.parts.first().map(|part| words(*part)).unwrap_or_default();
    let short: String = first.chars().take(SHOWN).collect();
    let dots = if first.chars().count() > SHOWN || quote.parts.len() > 1 { " …" } else { "" };
    let speaker = quote
        .speaker
        .and_then(|at| found.speakers.get(at))
        .map_or("nobody named".to_owned(), |speaker| words(speaker.span));
    let mut reason = format!(
        "{short}{dots}\n    {:?}, {:?}: {speaker}\n    rule: {}",
        quote.kind,
        quote.sureness,
        quote.rule.name()
    );
    for (label, span) in [("mention", quote.mention), ("cue", quote.cue)] {
        if let Some(span) = span {
            reason.push_str(&format!("; {label}: {}", words(span)));
        }
    }
    if !quote.basis.is_empty() {
        let basis: Vec<String> = quote.basis.iter().map(|span| words(*span)).collect();
        reason.push_str(&format!("; because of: {}", basis.join(", ")));
    }
    reason
}

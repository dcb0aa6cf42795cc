//! Reading texts for `verbatim extract`, and writing what is found in them.

use std::fs::File;
use std::io::{BufRead, BufReader, BufWriter, Write, stdin, stdout};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use rayon::prelude::*;
use serde::Deserialize;
use serde_json::Value;

use crate::article::Article;
use crate::chart::choose::choose;
use crate::curate::LARGEST;
use crate::export::findings;
use crate::extract;
use crate::extract::quotes::{Found, FoundQuote, quotes};

/// So many bytes of lines are read before their findings are written: memory stays bounded, and all cores have work.
const BATCH: usize = 4 << 20;

/// Prints the JSON of each article in `files`, a line each.
///
/// # Errors
/// Where a file cannot be read or is no text; the others are printed all the same.
pub fn articles(files: &[PathBuf]) -> Result<()> {
    each(files, |file, out| {
        let name = file.file_stem().map(|name| crate::text::slug(&name.to_string_lossy())).unwrap_or_default();
        let mut article: Article = extract::article(&name, &read(file)?, None);
        article.charts = choose(&article);
        writeln!(out, "{}", article.to_json())?;
        Ok(())
    })
}

/// Says for each quote in `files` which rule decided whose it is, and on which words.
///
/// # Errors
/// As [`articles`].
pub fn explain(files: &[PathBuf]) -> Result<()> {
    each(files, |file, out| {
        let text = read(file)?;
        let found = quotes(&text);
        writeln!(out, "{}", file.display())?;
        for quote in &found.quotes {
            writeln!(out, "{}", reason(quote, &found, &text))?;
        }
        Ok(())
    })
}

/// Reads lines `{"id", "text"}` from `files`, or from standard input where there are none, and writes a line of findings for
/// each, in order. A bad line is named on standard error and passed over.
///
/// # Errors
/// At the end, where a line was bad.
pub fn lines(files: &[PathBuf]) -> Result<()> {
    let mut out = BufWriter::new(stdout().lock());
    let mut bad = 0;
    if files.is_empty() {
        bad += stream("standard input", stdin().lock(), &mut out)?;
    }
    for file in files {
        let opened = File::open(file).with_context(|| format!("{} cannot be read", file.display()))?;
        bad += stream(&file.display().to_string(), BufReader::new(opened), &mut out)?;
    }
    out.flush()?;
    match bad {
        0 => Ok(()),
        1 => bail!("1 line was passed over"),
        bad => bail!("{bad} lines were passed over"),
    }
}

/// A line as it comes in.
#[derive(Deserialize)]
struct Given {
    id: Value,
    text: String,
}

/// Gives back how many lines were bad.
fn stream(name: &str, mut input: impl BufRead, out: &mut impl Write) -> Result<usize> {
    let (mut number, mut bad) = (0, 0);
    loop {
        let mut batch: Vec<(usize, Vec<u8>)> = Vec::new();
        let mut bytes = 0;
        while bytes < BATCH {
            let mut line = Vec::new();
            let len = input.read_until(b'\n', &mut line).with_context(|| format!("{name} cannot be read"))?;
            if len == 0 {
                break;
            }
            number += 1;
            bytes += len;
            if !line.trim_ascii().is_empty() {
                batch.push((number, line));
            }
        }
        if bytes == 0 {
            return Ok(bad);
        }
        let found: Vec<Result<String>> = batch.par_iter().map(|(_, line)| findings_of(line)).collect();
        for ((number, _), found) in batch.iter().zip(found) {
            match found {
                Ok(line) => writeln!(out, "{line}")?,
                Err(error) => {
                    bad += 1;
                    eprintln!("error: {name}:{number}: {error:#}");
                }
            }
        }
    }
}

fn findings_of(line: &[u8]) -> Result<String> {
    let given: Given = serde_json::from_slice(line).context("not a line {\"id\": …, \"text\": \"…\"}")?;
    if given.text.len() > LARGEST {
        bail!("the text is too large: {} bytes, at most {LARGEST}", given.text.len());
    }
    Ok(findings::line(&given.id, &given.text)?)
}

/// Runs over all files, going on past one that fails.
fn each(files: &[PathBuf], run: impl Fn(&Path, &mut dyn Write) -> Result<()>) -> Result<()> {
    let mut out = BufWriter::new(stdout().lock());
    let mut bad = 0;
    for file in files {
        if let Err(error) = run(file, &mut out) {
            eprintln!("error: {error:#}");
            bad += 1;
        }
    }
    out.flush()?;
    if bad == 0 { Ok(()) } else { bail!("{bad} of {} files could not be read", files.len()) }
}

fn read(file: &Path) -> Result<String> {
    let bytes = std::fs::read(file).with_context(|| format!("{} cannot be read", file.display()))?;
    if bytes.len() > LARGEST {
        bail!("{} is too large: {} bytes, at most {LARGEST}", file.display(), bytes.len());
    }
    String::from_utf8(bytes).with_context(|| format!("{} is not UTF-8", file.display()))
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

//! Lines of JSON in, lines of findings out: `verbatim extract --ndjson`.

use std::io::{self, BufRead, Read, empty};
use std::path::PathBuf;

use anyhow::{Context, Error, Result, anyhow, bail};
use rayon::prelude::*;
use serde::Deserialize;
use serde_json::value::RawValue;

use super::input::Input;
use super::terminal::{Out, complain};
use crate::curate::LARGEST;
use crate::text::decoded;

/// So many bytes of lines are read before their findings are written: memory stays bounded, and all cores have work.
const BATCH: usize = 4 << 20;
/// A longer line holds no text that would be read: JSON takes six bytes for one at most.
const LONGEST: usize = 6 * LARGEST + (64 << 10);

/// What is found in a text: the line for its id and the text.
pub type Find = fn(&RawValue, &str) -> serde_json::Result<String>;

/// Reads lines `{"id", "text"}` from `files`, or from standard input where there are none, and writes a line of findings for
/// each by `find`, in order. A bad line, and a file that cannot be read, is named on standard error and passed over.
///
/// # Errors
/// At the end, where a line or a file was bad; at once, where the output cannot be written.
pub fn lines(files: &[PathBuf], find: Find) -> Result<()> {
    let mut out = Out::open();
    let (mut unread, mut bad) = (0, 0);
    for input in Input::each(files) {
        match input.lines() {
            Ok(reader) => bad += stream(&input, Lines { reader, number: 0, is_within: false }, find, &mut out)?,
            Err(complaints) => {
                complain(complaints);
                unread += 1;
            }
        }
    }
    out.flush()?;
    match (unread, bad) {
        (0, 0) => Ok(()),
        (0, 1) => bail!("1 line was passed over"),
        (0, bad) => bail!("{bad} lines were passed over"),
        (unread, bad) => bail!("{unread} of {} files could not be read, and lines passed over: {bad}", files.len()),
    }
}

/// A line as it comes in. Its id is kept as it is written, to the digit.
#[derive(Deserialize)]
struct Given<'l> {
    #[serde(borrow)]
    id: &'l RawValue,
    text: String,
}

/// Gives back how many lines were bad.
fn stream(input: &Input, mut lines: Lines, find: Find, out: &mut Out) -> Result<usize> {
    let mut bad = 0;
    loop {
        let batch = lines.batch();
        if batch.is_empty() {
            return Ok(bad);
        }
        let found: Vec<(usize, Result<String>)> = batch
            .into_par_iter()
            .map(|(number, line)| (number, line.and_then(|line| findings_of(&line, find))))
            .collect();
        for (number, found) in found {
            match found {
                Ok(line) => out.line(line)?,
                Err(error) => {
                    bad += 1;
                    complain(format!("error: {input}:{number}: {error:#}"));
                }
            }
        }
    }
}

fn findings_of(line: &[u8], find: Find) -> Result<String> {
    let line =
        decoded(line).map_err(|wrong| anyhow!("{wrong}; save it as UTF-8"))?.trim_start_matches('\u{feff}').trim_end();
    let given: Given = serde_json::from_str(line).map_err(|error| wrong_form(&error))?;
    if given.text.len() > LARGEST {
        bail!("the text is too large: {} bytes, at most {LARGEST}", given.text.len());
    }
    Ok(find(given.id, &given.text)?)
}

/// The reader's complaint without its own count of lines, which is always one.
fn wrong_form(error: &serde_json::Error) -> Error {
    let (told, place) = (error.to_string(), format!(" at line {} column {}", error.line(), error.column()));
    let told = told.strip_suffix(&place).unwrap_or(&told);
    anyhow!("not a line {{\"id\": …, \"text\": \"…\"}}: {told} (column {})", error.column())
}

/// The lines of an input that are not blank, each with its number.
struct Lines {
    reader: Box<dyn BufRead>,
    number: usize,
    /// Whether the rest of a line that is too long is still to be skipped.
    is_within: bool,
}

impl Lines {
    /// The next lines; none at the end. One that is too long is the last of its batch, so that it is named before its end is
    /// sought, which may never come.
    fn batch(&mut self) -> Vec<(usize, Result<Vec<u8>>)> {
        let (mut batch, mut bytes) = (Vec::new(), 0);
        while bytes < BATCH {
            let Some(line) = self.line().transpose() else { break };
            let is_bad = line.is_err();
            bytes += line.as_ref().map_or(0, Vec::len);
            batch.push((self.number, line));
            if is_bad {
                break;
            }
        }
        batch
    }

    fn line(&mut self) -> Result<Option<Vec<u8>>> {
        loop {
            self.number += 1;
            let line =
                self.read().inspect_err(|_| self.reader = Box::new(empty())).context("the file cannot be read on")?;
            self.is_within = line.len() > LONGEST && !line.ends_with(b"\n");
            if line.len() > LONGEST {
                bail!("the line is too long: at most {LONGEST} bytes are read, and the rest of it is skipped");
            }
            if line.is_empty() {
                return Ok(None);
            }
            if !line.trim_ascii().is_empty() {
                return Ok(Some(line));
            }
        }
    }

    /// The next line with its end, or one byte more of it than is kept; nothing at the end.
    fn read(&mut self) -> io::Result<Vec<u8>> {
        if self.is_within {
            self.reader.skip_until(b'\n')?;
        }
        let mut line = Vec::new();
        (&mut self.reader).take(LONGEST as u64 + 1).read_until(b'\n', &mut line)?;
        Ok(line)
    }
}

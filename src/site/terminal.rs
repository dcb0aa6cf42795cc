//! What the program prints. `println!` and its kin panic where they cannot write; here a full disk is an error, and a reader who has
//! seen enough is none of ours to report.

use std::fmt::Display;
use std::io::{self, BufWriter, ErrorKind, StdoutLock, Write, stderr, stdout};

use anyhow::{Context, Error, Result};

/// Standard output, for many lines.
pub(super) struct Out(BufWriter<StdoutLock<'static>>);

impl Out {
    pub(super) fn open() -> Out {
        Out(BufWriter::new(stdout().lock()))
    }

    /// Prints a line.
    pub(super) fn line(&mut self, words: impl Display) -> Result<()> {
        written(writeln!(self.0, "{words}"))
    }

    /// Sends off what was printed.
    pub(super) fn flush(&mut self) -> Result<()> {
        written(self.0.flush())
    }
}

/// Prints one line on standard output.
pub(super) fn print(words: impl Display) -> Result<()> {
    let mut out = Out::open();
    out.line(words)?;
    out.flush()
}

/// Says what is wrong on standard error; where that is closed too, nobody can be told.
pub fn complain(words: impl Display) {
    let _ = writeln!(stderr(), "{}", words.to_string().trim_end());
}

/// Whether whoever read the output has gone, as `head` does when it has its lines.
pub fn is_closed(error: &Error) -> bool {
    error
        .chain()
        .any(|cause| cause.downcast_ref::<io::Error>().is_some_and(|error| error.kind() == ErrorKind::BrokenPipe))
}

fn written(result: io::Result<()>) -> Result<()> {
    result.context("standard output cannot be written")
}

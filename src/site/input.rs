//! Where texts come from: files, or standard input.

use std::fmt;
use std::fs::File;
use std::io::{self, BufRead, BufReader, Read, stdin};
use std::path::{Path, PathBuf};

use crate::curate::{self, Complaint, Complaints, Files, LARGEST};
use crate::text::decoded;

/// Something that texts are read from.
pub(super) enum Input<'a> {
    Standard,
    File(&'a Path),
}

impl<'a> Input<'a> {
    /// `files`, or standard input where there are none.
    pub(super) fn each(files: &'a [PathBuf]) -> Vec<Input<'a>> {
        if files.is_empty() { vec![Input::Standard] } else { files.iter().map(|file| Input::File(file)).collect() }
    }

    /// What its article is called where nothing else gives it a name.
    pub(super) fn name(&self) -> String {
        match self {
            Input::Standard => "text".to_owned(),
            Input::File(file) => file.file_stem().unwrap_or_default().to_string_lossy().into_owned(),
        }
    }

    /// What its file is called, where it is one.
    pub(super) fn file_name(&self) -> Option<String> {
        match self {
            Input::Standard => None,
            Input::File(file) => file.file_name().map(|name| name.to_string_lossy().into_owned()),
        }
    }

    /// Its bytes; where they are more than `largest`, so many that this is seen.
    pub(super) fn bytes(&self, largest: usize) -> Result<Vec<u8>, Complaints> {
        let mut bytes = Vec::new();
        let read = self.open().and_then(|input| input.take(largest as u64 + 1).read_to_end(&mut bytes));
        read.map_err(|error| self.unreadable(&error))?;
        Ok(bytes)
    }

    /// The text, as every text is read.
    pub(super) fn text(&self) -> Result<String, Complaints> {
        let (path, bytes) = (self.to_string(), self.bytes(LARGEST)?);
        curate::text(curate::File { path: &path, bytes: &bytes }).map_err(alone)
    }

    /// Its lines. What is not UTF-8 from its first bytes on has none.
    pub(super) fn lines(&self) -> Result<Box<dyn BufRead>, Complaints> {
        let mut input = self.open().map_err(|error| self.unreadable(&error))?;
        let first = input.fill_buf().map_err(|error| self.unreadable(&error))?;
        match decoded(first) {
            Err(wrong) if wrong.at == 0 => Err(alone(Complaint::not_utf8(&self.to_string(), &wrong))),
            _ => Ok(input),
        }
    }

    fn open(&self) -> io::Result<Box<dyn BufRead>> {
        Ok(match self {
            Input::Standard => Box::new(stdin().lock()),
            Input::File(file) => Box::new(BufReader::new(File::open(file)?)),
        })
    }

    fn unreadable(&self, error: &io::Error) -> Complaints {
        alone(Complaint::whole(format!("{self} cannot be read: {error}")))
    }
}

impl fmt::Display for Input<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Input::Standard => f.write_str("standard input"),
            Input::File(file) => write!(f, "{}", file.display()),
        }
    }
}

fn alone(complaint: Complaint) -> Complaints {
    Complaints::about(Files::default(), vec![complaint])
}

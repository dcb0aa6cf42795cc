//! The articles of a folder: each NAME.txt with its sidecar NAME.toml and what was published of it, NAME.links.jsonl.

use std::path::{Path, PathBuf};

use anyhow::{Result, bail};

use super::files::read_optional;
use super::input::Input;
use super::names;
use super::record::{self, Record};
use crate::article::Article;
use crate::curate::{Complaints, File, Files, LARGEST};
use crate::edition::{self, Edition};
use crate::link::Published;

/// An article as it stands in its folder.
pub(super) struct Seed {
    pub(super) edition: Edition,
    text: PathBuf,
    record: Record,
}

impl Seed {
    /// The article.
    pub(super) fn article(&self) -> &Article {
        &self.edition.article
    }

    /// What was published of the article before.
    pub(super) fn published(&self) -> &Published {
        &self.record.published
    }
}

/// Writes the ids of the articles beside them as published.
///
/// # Errors
/// Where a record cannot be written; then it is as it was.
pub(super) fn record_all(seeds: &[Seed]) -> Result<()> {
    record::add_all(&seeds.iter().map(|seed| (&seed.record, seed.article())).collect::<Vec<_>>())
}

/// All articles in `folder`, by name.
///
/// # Errors
/// All that is wrong with any of them, at once.
pub(super) fn read_all(folder: &Path) -> Result<Vec<Seed>> {
    let (files, misnamed) = names::texts(folder)?;
    if files.is_empty() && misnamed.is_empty() {
        bail!("{} holds no NAME.txt: put an article there", folder.display());
    }
    let (mut seeds, mut wrong): (Vec<Seed>, Vec<String>) = (Vec::new(), Vec::new());
    if !misnamed.is_empty() {
        wrong.push(Complaints::about(Files::default(), misnamed).to_string());
    }
    for file in &files {
        match read(file) {
            Ok(seed) => match seeds.iter().find(|other| other.article().slug == seed.article().slug) {
                Some(other) => wrong.push(format!(
                    "error: {}: {} is called {} already; give one of them a slug of its own",
                    file.display(),
                    other.text.display(),
                    seed.article().slug
                )),
                None => seeds.push(seed),
            },
            Err(error) => wrong.push(format!("{error:#}")),
        }
    }
    if wrong.is_empty() { Ok(seeds) } else { bail!("{}", wrong.join("\n\n")) }
}

/// The article in `file`, with the sidecar and the published ids beside it.
///
/// # Errors
/// Where a file cannot be read, a claim does not stand, or a chart breaks a rule.
pub(super) fn read(file: &Path) -> Result<Seed> {
    let beside = |extension: &str| file.with_extension(extension);
    let input = Input::File(file);
    let (text, name) = (input.bytes(LARGEST)?, input.name());
    let sidecar = read_optional(&beside("toml"))?;
    let (text_path, sidecar_path) = (file.display().to_string(), beside("toml").display().to_string());
    let sidecar = sidecar.as_ref().map(|bytes| File { path: &sidecar_path, bytes });
    let record = Record::beside(file)?;
    let edition = edition::of(&name, File { path: &text_path, bytes: &text }, sidecar, &record.published)?;
    Ok(Seed { edition, text: file.to_owned(), record })
}

//! The files of a folder of articles by what they are called, so that none is passed over for its name.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::curate::{Complaint, is_device};

const TEXT: &str = ".txt";
/// The endings of the files that are read.
const ENDINGS: [&str; 4] = [TEXT, ".toml", ".links.jsonl", ".links.json"];

/// The texts in `folder` in the order of their names, and what is wrong with names. What is called wrongly is not among them.
pub(super) fn texts(folder: &Path) -> Result<(Vec<PathBuf>, Vec<Complaint>)> {
    let entries = fs::read_dir(folder).and_then(|entries| entries.map(|entry| Ok(entry?.path())).collect());
    let files: BTreeSet<PathBuf> = entries.with_context(|| format!("{} cannot be read", folder.display()))?;
    let named: BTreeMap<PathBuf, (String, &str)> =
        files.into_iter().filter_map(|file| Some((file.clone(), parts(&file)?))).collect();
    let of_texts: BTreeSet<&str> =
        named.values().filter(|(_, ending)| *ending == TEXT).map(|(name, _)| name.as_str()).collect();
    let (mut texts, mut wrong) = (Vec::new(), Vec::new());
    for (file, (name, ending)) in &named {
        match complaint(file, name, ending, of_texts.contains(name.as_str())) {
            Some(complaint) => wrong.push(complaint),
            None if *ending == TEXT => texts.push(file.clone()),
            None => {}
        }
    }
    Ok((texts, wrong))
}

/// What a file is called without its ending, and that ending as it should be; nothing where the file is none of an article's.
fn parts(file: &Path) -> Option<(String, &'static str)> {
    let whole = file.file_name()?.to_string_lossy();
    let called = whole.trim_end_matches(['.', ' ']);
    ENDINGS.into_iter().find_map(|ending| {
        let (name, last) = called.split_at_checked(called.len().checked_sub(ending.len())?)?;
        last.eq_ignore_ascii_case(ending).then(|| (name.to_owned(), ending))
    })
}

fn complaint(file: &Path, name: &str, ending: &str, has_text: bool) -> Option<Complaint> {
    let (shown, right) = (file.display(), format!("{name}{ending}"));
    if file.file_name().is_some_and(|called| called != right.as_str()) {
        let message = format!("{shown} is not read: its name does not end in {ending}");
        return Some(Complaint::whole(message).help(format!("call it {right}")));
    }
    if name.is_empty() {
        let message = format!("{shown} is not read: it has no name before {ending}");
        return Some(Complaint::whole(message).help(format!("call it NAME{ending}")));
    }
    if is_device(name) {
        let message = format!("{shown} is called as a device of Windows, which keeps no such file");
        return Some(Complaint::whole(message).help("give it another name"));
    }
    let is_alone = ending != TEXT && !has_text;
    is_alone.then(|| {
        let message = format!("{shown} has no text beside it: there is no {name}{TEXT}");
        Complaint::whole(message)
            .help("put the text there, call the two alike, or take this away if the article is given up")
    })
}

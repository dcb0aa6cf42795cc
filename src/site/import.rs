//! Bringing files of other kinds: `verbatim import`.

use std::fs::OpenOptions;
use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::{Context, Error, Result, bail};

use super::input::Input;
use super::terminal::{Out, complain};
use crate::article::counted;
use crate::export::sidecar;
use crate::import::{self, Imported};
use crate::own::edits::{Corrected, Edits};
use crate::text::shortened;

/// Prints the text of the article in each of `files`, or writes it into `folder` with what is known of it beside it; of standard
/// input where there are no files. What was left out is said on standard error.
///
/// # Errors
/// Where a file cannot be read or is of no kind that is known, or where one stands already that would be written and `force` does
/// not say that it may be replaced; the others are read all the same.
pub fn import(files: &[PathBuf], folder: Option<&Path>, force: bool) -> Result<()> {
    let mut out = Out::open();
    let mut bad = 0;
    for input in Input::each(files) {
        let done = read(&input).and_then(|imported| {
            match folder {
                Some(folder) => write(folder, &input.name(), &imported, force).and_then(|written| out.line(written)),
                None => out.line(&imported.text),
            }
            .map(|()| imported)
        });
        match done {
            Ok(imported) => told(&input, &imported),
            Err(error) if super::terminal::is_closed(&error) => return Err(error),
            Err(error) => {
                complain(format!("{error:#}"));
                bad += 1;
            }
        }
    }
    out.flush()?;
    match bad {
        0 => Ok(()),
        bad => bail!("{} could not be imported", counted(bad, "file")),
    }
}

fn read(input: &Input) -> Result<Imported> {
    let name = input.file_name();
    import::of(&input.bytes(import::most(name.as_deref()))?, name.as_deref()).with_context(|| input.to_string())
}

/// Writes the text and, where something is known, the sidecar; says which files these are.
fn write(folder: &Path, name: &str, imported: &Imported, force: bool) -> Result<String> {
    let text = folder.join(format!("{name}.txt"));
    let known = known(name, imported)?;
    let beside = known.as_ref().map(|content| (folder.join(format!("{name}.toml")), content));
    std::fs::create_dir_all(folder).with_context(|| format!("{} cannot be made", folder.display()))?;
    let standing =
        [Some(&text), beside.as_ref().map(|(file, _)| file)].into_iter().flatten().find(|file| file.exists());
    if let Some(file) = standing.filter(|_| !force) {
        bail!("{} is there already: choose another folder, or say --force to replace it", file.display());
    }
    create(&text, &format!("{}\n", imported.text), force)?;
    match beside {
        Some((file, content)) => {
            create(&file, content, force)?;
            Ok(format!("{}\n{}", text.display(), file.display()))
        }
        None => Ok(text.display().to_string()),
    }
}

/// The sidecar of what is known, and of what was corrected; says what of this does not stand.
fn known(name: &str, imported: &Imported) -> Result<Option<String>> {
    let known = sidecar::of(&imported.about);
    if imported.edits.is_empty() {
        return Ok(known);
    }
    let (edits, unknown) = Edits::of_file(imported.edits.clone());
    let corrected = Corrected::read(name, &imported.text, known, &edits.done).map_err(Error::msg)?;
    if unknown > 0 {
        complain(format!("{name}: {} could not be read", counted(unknown, "correction")));
    }
    for (at, why) in &corrected.set_aside {
        complain(format!("{name}: {} does not fit the text: {why}", edits.done[*at].told()));
    }
    Ok(Some(corrected.sidecar))
}

fn create(file: &Path, content: &str, force: bool) -> Result<()> {
    let opened = OpenOptions::new().write(true).create(true).truncate(force).create_new(!force).open(file);
    opened
        .and_then(|mut file| file.write_all(content.as_bytes()))
        .with_context(|| format!("{} cannot be written", file.display()))
}

/// Says what was left out, and where a quote may be lost with it.
fn told(input: &Input, imported: &Imported) {
    const SHOWN: usize = 100;
    let marked = imported.left_out.iter().filter(|passage| passage.has_quote_marks).count();
    let quotes = if marked > 0 { format!(", {marked} with quotation marks") } else { String::new() };
    if !imported.left_out.is_empty() {
        complain(format!("{input}: left out {}{quotes}", counted(imported.left_out.len(), "passage")));
    }
    for passage in &imported.left_out {
        let words = passage.text.split_whitespace().collect::<Vec<&str>>().join(" ");
        complain(format!(
            "  before paragraph {}, {}: {}",
            passage.before + 1,
            passage.why.words(),
            shortened(&words, SHOWN)
        ));
    }
}

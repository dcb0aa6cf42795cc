//! Files that must not be lost: written anew beside the old one, which goes when the new one is safe.

use std::collections::BTreeSet;
use std::ffi::OsString;
use std::fs::{self, File};
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

/// Puts its text into each file, which holds either what it held or all of the text, whatever happens on the way. Two at once
/// must not write one file: `site::lock` keeps them apart. All are written before the first is waited for, as a disk takes
/// many together in little more than the time of one.
///
/// # Errors
/// Where one cannot be written; then it is as it was, and so are those behind it.
pub fn replace_all(files: &[(PathBuf, String)]) -> Result<()> {
    let told = |path: &Path| format!("{} cannot be written", path.display());
    let mut written = Vec::new();
    let replaced = (|| {
        for (path, text) in files {
            written.push(write(&beside(path, "new"), text).with_context(|| told(path))?);
        }
        for ((path, _), new) in files.iter().zip(&written) {
            new.sync_all().with_context(|| told(path))?;
        }
        for (path, _) in files {
            fs::rename(beside(path, "new"), path).with_context(|| told(path))?;
        }
        let folders: BTreeSet<&Path> = files.iter().filter_map(|(path, _)| path.parent()).collect();
        folders.into_iter().try_for_each(|folder| sync_folder(folder).with_context(|| told(folder)))
    })();
    if replaced.is_err() {
        // What is left of it goes with the next that is written.
        files.iter().for_each(|(path, _)| drop(fs::remove_file(beside(path, "new"))));
    }
    replaced
}

/// The hidden name beside `path` that ends in `ending`: `.NAME.ending`.
pub(super) fn beside(path: &Path, ending: &str) -> PathBuf {
    let name = path.file_name().unwrap_or_default();
    let hidden: OsString = [".".as_ref(), name, ".".as_ref(), ending.as_ref()].into_iter().collect();
    path.with_file_name(hidden)
}

/// Takes a file or a whole folder away, where it is there.
pub(super) fn remove(path: &Path) -> Result<()> {
    let removed = match fs::symlink_metadata(path) {
        Ok(found) if found.is_dir() => fs::remove_dir_all(path),
        Ok(_) => fs::remove_file(path),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(()),
        Err(error) => Err(error),
    };
    removed.with_context(|| format!("{} cannot be removed", path.display()))
}

fn write(path: &Path, text: &str) -> io::Result<File> {
    let mut file = File::create(path)?;
    file.write_all(text.as_bytes())?;
    Ok(file)
}

/// Makes renames last: they are a change of the folder. Windows opens no folder as a file, and needs none of this.
fn sync_folder(folder: &Path) -> io::Result<()> {
    match cfg!(unix) && folder != Path::new("") {
        true => File::open(folder)?.sync_all(),
        false => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_holds_the_old_or_the_new_and_nothing_is_left_beside() {
        let folder = tempfile::tempdir().unwrap();
        let [a, b] = ["a.json", "b.json"].map(|name| folder.path().join(name));
        let left = || fs::read_dir(folder.path()).unwrap().count();
        let replace = |text: &str| replace_all(&[(a.clone(), text.to_owned()), (b.clone(), text.to_owned())]);
        let held = || [&a, &b].map(|file| fs::read_to_string(file).unwrap());
        replace("one").unwrap();
        assert_eq!(held(), ["one", "one"]);
        // What a build that was killed left there.
        fs::write(folder.path().join(".a.json.new"), "longer than what is written now").unwrap();
        replace("two").unwrap();
        assert_eq!((held(), left()), (["two".to_owned(), "two".to_owned()], 2));
        fs::create_dir(folder.path().join(".b.json.new")).unwrap();
        assert!(replace("three").unwrap_err().to_string().contains("b.json cannot be written"));
        assert_eq!((held(), left()), (["two".to_owned(), "two".to_owned()], 3));
    }
}

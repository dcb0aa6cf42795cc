//! Files that must not be lost: written anew beside the old one, which goes when the new one is safe.

use std::ffi::OsString;
use std::fs::{self, File};
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

/// Puts `bytes` into the file `path`, which holds either what it held or all of them, whatever happens on the way. Two at once
/// must not write one file: `site::lock` keeps them apart.
///
/// # Errors
/// Where they cannot be written; then the file is as it was.
pub fn replace(path: &Path, bytes: &[u8]) -> Result<()> {
    let new = beside(path, "new");
    let replaced = write_synced(&new, bytes).and_then(|()| fs::rename(&new, path)).and_then(|()| sync_folder(path));
    if replaced.is_err() {
        // What is left of it goes with the next that is written.
        let _ = fs::remove_file(&new);
    }
    replaced.with_context(|| format!("{} cannot be written", path.display()))
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

fn write_synced(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = File::create(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}

/// Makes a rename last: it is a change of the folder. Windows opens no folder as a file, and needs none of this.
fn sync_folder(path: &Path) -> io::Result<()> {
    match path.parent() {
        Some(folder) if cfg!(unix) && folder != Path::new("") => File::open(folder)?.sync_all(),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_holds_the_old_or_the_new_and_nothing_is_left_beside() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("a.json");
        let left = || fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect::<Vec<_>>();
        replace(&file, b"one").unwrap();
        assert_eq!(fs::read(&file).unwrap(), b"one");
        // What a build that was killed left there.
        fs::write(folder.path().join(".a.json.new"), "longer than what is written now").unwrap();
        replace(&file, b"two").unwrap();
        assert_eq!(fs::read(&file).unwrap(), b"two");
        assert_eq!(left(), ["a.json"]);
        fs::create_dir(folder.path().join(".a.json.new")).unwrap();
        assert!(replace(&file, b"three").unwrap_err().to_string().contains("a.json cannot be written"));
        assert_eq!(fs::read(&file).unwrap(), b"two");
    }
}

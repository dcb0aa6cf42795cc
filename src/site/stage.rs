//! All or nothing: a site is written beside the one that stands, and takes its place when it is whole.
//!
//! Beside `OUT` there is
//! - `.OUT.lock`, which keeps a second build away (see [`super::lock`]);
//! - `.OUT.new`, while a build runs: the site that is being written, and once the two have changed places the one that stood;
//! - `.OUT.old`, for a moment and only where the system cannot make two folders change places: the one that stood.
//!
//! A build that is killed leaves the last two where they are; the next one clears them away, or puts the old site back.
//! The site is not synced to the disk, for the seeds can give it again; what cannot be had again is written by [`super::store`].

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use super::lock;
use super::store::{beside, remove};

/// The place where a site is written before it stands. What is left of it when it is dropped goes.
pub(super) struct Stage {
    out: PathBuf,
    new: PathBuf,
    old: PathBuf,
    _lock: File,
}

impl Stage {
    /// An empty place for what is to stand at `out`, where a folder stands now.
    pub(super) fn open(out: &Path) -> Result<Stage> {
        let out = resolved(out)?;
        let (new, old) = (beside(&out, "new"), beside(&out, "old"));
        if !out.is_dir() && !old.is_dir() {
            bail!("{} is no folder: it has to hold the shell, so build that with `trunk build` first", out.display());
        }
        let lock = lock::hold(&beside(&out, "lock"))?;
        put_back(&out)?;
        remove(&new)?;
        remove(&old)?;
        fs::create_dir(&new).with_context(|| format!("{} cannot be made", new.display()))?;
        let stage = Stage { out, new, old, _lock: lock };
        let mode =
            fs::metadata(&stage.out).and_then(|standing| fs::set_permissions(&stage.new, standing.permissions()));
        mode.with_context(|| format!("{} cannot be made as {} is", stage.new.display(), stage.out.display()))?;
        Ok(stage)
    }

    /// The folder that stands.
    pub(super) fn standing(&self) -> &Path {
        &self.out
    }

    /// The folder to write into.
    pub(super) fn folder(&self) -> &Path {
        &self.new
    }

    /// Puts what was written in the place of what stands.
    pub(super) fn finish(self) -> Result<()> {
        let swapped = match exchange(&self.new, &self.out) {
            Some(swapped) => swapped,
            None => self.in_two_steps(),
        };
        swapped.with_context(|| {
            format!("{} cannot take the place of {}, which stands as it was", self.new.display(), self.out.display())
        })
    }

    /// For a moment nothing stands at `out`: whoever comes next after a kill right then finds the old site in `old`.
    fn in_two_steps(&self) -> io::Result<()> {
        fs::rename(&self.out, &self.old)?;
        if let Err(error) = fs::rename(&self.new, &self.out) {
            fs::rename(&self.old, &self.out)?;
            return Err(error);
        }
        Ok(())
    }
}

impl Drop for Stage {
    fn drop(&mut self) {
        // What cannot be removed now is removed by the next build, which complains if it cannot either.
        let _ = remove(&self.new).and_then(|()| remove(&self.old));
    }
}

/// Puts the old site back where a build was killed at the moment when none stood at `out`. Whoever reads a site calls it first.
pub(super) fn recover(out: &Path) -> Result<()> {
    if out.exists() || !beside(out, "old").exists() {
        return Ok(());
    }
    let _lock = lock::hold(&beside(out, "lock"))?;
    put_back(out)
}

/// The same for who holds the lock.
fn put_back(out: &Path) -> Result<()> {
    let old = beside(out, "old");
    if out.exists() || !old.exists() {
        return Ok(());
    }
    fs::rename(&old, out).with_context(|| format!("{} cannot be put back to {}", old.display(), out.display()))
}

/// The folder itself, where `out` is a link to it or is called `.`; its place, where it is not there.
fn resolved(out: &Path) -> Result<PathBuf> {
    let whole = fs::canonicalize(out).or_else(|error| match (out.parent(), out.file_name()) {
        (Some(folder), Some(name)) if folder == Path::new("") => Ok(Path::new(".").join(name)),
        (Some(folder), Some(name)) => Ok(fs::canonicalize(folder)?.join(name)),
        _ => Err(error),
    });
    whole.with_context(|| format!("{} cannot be read", out.display()))
}

/// Makes two folders change places in one step, which no rename over a folder with something in it can do. Gives nothing where the
/// system or the file system has no such step.
#[cfg(any(target_os = "linux", target_os = "android", target_vendor = "apple"))]
fn exchange(new: &Path, out: &Path) -> Option<io::Result<()>> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    use rustix::io::Errno;
    match renameat_with(CWD, new, CWD, out, RenameFlags::EXCHANGE) {
        Err(Errno::NOSYS | Errno::INVAL | Errno::NOTSUP) => None,
        swapped => Some(swapped.map_err(io::Error::from)),
    }
}

#[cfg(not(any(target_os = "linux", target_os = "android", target_vendor = "apple")))]
fn exchange(_: &Path, _: &Path) -> Option<io::Result<()>> {
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn standing() -> (tempfile::TempDir, PathBuf) {
        let folder = tempfile::tempdir().unwrap();
        let out = folder.path().join("out");
        fs::create_dir(&out).unwrap();
        fs::write(out.join("page"), "old").unwrap();
        (folder, out)
    }

    fn names(folder: &Path) -> Vec<String> {
        let mut names: Vec<String> =
            fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }

    #[test]
    fn what_was_written_stands_in_one_step_or_two() {
        for finish in [Stage::finish, |stage: Stage| Ok(stage.in_two_steps()?)] {
            let (folder, out) = standing();
            let stage = Stage::open(&out).unwrap();
            fs::write(stage.folder().join("page"), "new").unwrap();
            assert_eq!(fs::read_to_string(out.join("page")).unwrap(), "old");
            finish(stage).unwrap();
            assert_eq!(fs::read_to_string(out.join("page")).unwrap(), "new");
            assert_eq!(names(folder.path()), [".out.lock", "out"]);
        }
    }

    #[test]
    fn what_is_not_finished_leaves_what_stands() {
        let (folder, out) = standing();
        let stage = Stage::open(&out).unwrap();
        fs::write(stage.folder().join("page"), "new").unwrap();
        drop(stage);
        assert_eq!(fs::read_to_string(out.join("page")).unwrap(), "old");
        assert_eq!(names(folder.path()), [".out.lock", "out"]);
    }

    #[test]
    fn a_second_build_is_turned_away() {
        let (_folder, out) = standing();
        let first = Stage::open(&out).unwrap();
        assert!(Stage::open(&out).err().unwrap().to_string().contains("another build is running"));
        drop(first);
        assert!(Stage::open(&out).is_ok());
    }

    #[test]
    fn what_a_kill_left_between_two_steps_is_put_back() {
        let (folder, out) = standing();
        fs::rename(&out, folder.path().join(".out.old")).unwrap();
        fs::create_dir(folder.path().join(".out.new")).unwrap();
        fs::write(folder.path().join(".out.new/page"), "half").unwrap();
        drop(Stage::open(&out).unwrap());
        assert_eq!(fs::read_to_string(out.join("page")).unwrap(), "old");
        assert_eq!(names(folder.path()), [".out.lock", "out"]);
        fs::rename(&out, folder.path().join(".out.old")).unwrap();
        recover(&out).unwrap();
        assert_eq!(names(folder.path()), [".out.lock", "out"]);
    }
}

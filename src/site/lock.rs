//! One build at a time.

use std::fs::{File, TryLockError};
use std::path::Path;

use anyhow::{Context, Result, bail};

/// Holds the lock file `path` until what is given back is dropped, or the process ends in whatever way. The file itself stays:
/// were it removed, one build could lock the file that has just gone while another locks its successor.
///
/// # Errors
/// Where another build holds it.
pub(super) fn hold(path: &Path) -> Result<File> {
    let file = File::options().create(true).truncate(false).write(true).open(path);
    let file = file.with_context(|| format!("{} cannot be made; a build has to write there", path.display()))?;
    match file.try_lock() {
        Ok(()) => Ok(file),
        Err(TryLockError::WouldBlock) => {
            bail!("{} is locked: another build is running; wait until it ends", path.display())
        }
        Err(TryLockError::Error(error)) => Err(error).with_context(|| format!("{} cannot be locked", path.display())),
    }
}

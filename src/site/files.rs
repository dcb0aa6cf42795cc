//! Files as the rest of the room reads and writes them: what goes wrong says with which.

use std::io::ErrorKind;
use std::path::Path;

use anyhow::{Context, Result};

/// Writes `content` into `file`, and makes the folders that it stands in.
pub(super) fn write(file: &Path, content: impl AsRef<[u8]>) -> Result<()> {
    if let Some(folder) = file.parent() {
        std::fs::create_dir_all(folder).with_context(|| format!("{} cannot be made", folder.display()))?;
    }
    std::fs::write(file, content).with_context(|| format!("{} cannot be written", file.display()))
}

/// What is in a file, or `None` where there is no such file.
pub(super) fn read_optional(file: &Path) -> Result<Option<Vec<u8>>> {
    match std::fs::read(file) {
        Ok(bytes) => Ok(Some(bytes)),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error).with_context(|| format!("{} cannot be read", file.display())),
    }
}

//! What is in a site beside its pages, taken over into the next.

use std::fs;
use std::io;
use std::path::Path;

use anyhow::{Context, Result};

use super::page::PASTE;
use super::shell::{KEPT, Shell};

/// What only the folder of an article has.
const OF_AN_ARTICLE: &str = "article.json";

/// Copies into `new` what is in `out` and is neither a page nor part of the shell's page: the shell's scripts, and whatever
/// else was put there.
pub(super) fn carry(out: &Path, new: &Path, shell: &Shell) -> Result<()> {
    let is_made = |name: &str| [PASTE, "index.html", KEPT].contains(&name) || shell.took_in(name);
    let carried = fs::read_dir(out).and_then(|entries| {
        for entry in entries {
            let entry = entry?;
            let from = entry.path();
            if !entry.file_name().to_str().is_some_and(is_made) && !from.join(OF_AN_ARTICLE).is_file() {
                copy(&from, &new.join(entry.file_name()))?;
            }
        }
        Ok(())
    });
    carried.with_context(|| format!("{} cannot be copied to {}", out.display(), new.display()))
}

fn copy(from: &Path, to: &Path) -> io::Result<()> {
    let kind = fs::symlink_metadata(from)?.file_type();
    if kind.is_dir() {
        fs::create_dir(to)?;
        for entry in fs::read_dir(from)? {
            let entry = entry?;
            copy(&entry.path(), &to.join(entry.file_name()))?;
        }
        return Ok(());
    }
    #[cfg(unix)]
    if kind.is_symlink() {
        return std::os::unix::fs::symlink(fs::read_link(from)?, to);
    }
    fs::copy(from, to).map(drop)
}

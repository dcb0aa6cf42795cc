//! The files that only the page for an article of one's own loads: a start script and a style, named by what is in them.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use super::styles::sum;

/// Both files, each with its name and its sum.
pub(super) struct Own {
    pub(super) script: (String, String),
    pub(super) style: (String, String),
}

impl Own {
    /// Those in the folder `site`; `None` where the shell was built without them.
    ///
    /// # Errors
    /// Where they cannot be read.
    pub(super) fn find(site: &Path) -> Result<Option<Own>> {
        let file = |end: &str| find(site, end).with_context(|| format!("{} cannot be read", site.display()));
        Ok(file(".js")?.zip(file(".css")?).map(|(script, style)| Own { script, style }))
    }
}

/// The file whose name starts with `own-` and ends with `end`, and its sum as browsers write it.
fn find(site: &Path, end: &str) -> std::io::Result<Option<(String, String)>> {
    for entry in fs::read_dir(site)? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if name.starts_with("own-") && name.ends_with(end) {
            return Ok(Some((name, sum(&fs::read(entry.path())?))));
        }
    }
    Ok(None)
}

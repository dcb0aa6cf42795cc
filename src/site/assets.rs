//! Writes the files beside an article's page.

use std::path::Path;

use anyhow::Result;

use super::files;
use crate::article::Article;
use crate::export::files::files;

/// Writes them into the article's folder.
pub(super) fn write(folder: &Path, article: &Article) -> Result<()> {
    files(article).try_for_each(|(path, content)| files::write(&folder.join(path), content))
}

//! The shell: the page that Trunk builds from index.html, with places for a head and a body.

use std::path::Path;

use anyhow::{Context, Result, bail};

const HEAD: &str = "<!--verbatim:head-->";
const BODY: &str = "<!--verbatim:body-->";

/// Trunk's page, split at the places that every finished page fills. Its addresses are relative to the root.
pub(super) struct Shell {
    before_head: String,
    between: String,
    after_body: String,
}

/// What a finished page puts into the shell. All of it is markup.
pub(super) struct Page<'a> {
    pub(super) head: String,
    pub(super) body: String,
    /// From the page to the root: empty, or `../` for a page in a folder.
    pub(super) to_root: &'a str,
}

impl Shell {
    pub(super) fn read(file: &Path) -> Result<Shell> {
        let text = std::fs::read_to_string(file)
            .with_context(|| format!("{} cannot be read; build the shell with `trunk build` first", file.display()))?;
        Shell::parse(&text).with_context(|| format!("{} is not the shell", file.display()))
    }

    fn parse(text: &str) -> Result<Shell> {
        let Some((before_head, rest)) = text.split_once(HEAD) else {
            bail!("it has no {HEAD}: it may already be a finished page, so build the shell again");
        };
        let Some((between, after_body)) = rest.split_once(BODY) else {
            bail!("it has no {BODY}");
        };
        Ok(Shell { before_head: before_head.into(), between: between.into(), after_body: after_body.into() })
    }

    /// The finished page. Only the shell's own addresses are moved to the root; the page's markup comes with its own.
    pub(super) fn fill(&self, page: &Page) -> String {
        let place = |markup: &str| {
            ["href", "src", "data-js", "data-wasm"].iter().fold(markup.to_owned(), |markup, attribute| {
                markup.replace(&format!("{attribute}=\"./"), &format!("{attribute}=\"{}", page.to_root))
            })
        };
        let Page { head, body, .. } = page;
        format!("{}{head}{}{body}{}", place(&self.before_head), place(&self.between), place(&self.after_body))
    }
}

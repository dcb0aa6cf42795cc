//! The shell: the page that Trunk builds from index.html, with places for a head and a body.

use std::path::Path;

use anyhow::{Context, Result};

use super::styles;

/// The name of the element that stands for what every page adds to its head, and how that element ends.
const HEAD: (&str, &str) = ("verbatim:head", ">");
/// The same for the body.
const BODY: (&str, &str) = ("verbatim:body", "</div>");

/// The name under which a site keeps the shell, so that it can be built again. A hidden file, for it is no page.
pub(super) const KEPT: &str = ".shell.html";

/// Trunk's page, split at the places that every finished page fills. Its addresses are relative to the root.
pub(super) struct Shell {
    before_head: String,
    between: String,
    after_body: String,
    page: String,
    taken: Vec<String>,
}

/// What a finished page puts into the shell. All of it is markup.
pub(super) struct Page<'a> {
    pub(super) head: String,
    pub(super) body: String,
    /// From the page to the root: `./`, or `../` for a page in a folder.
    pub(super) to_root: &'a str,
}

impl Shell {
    /// The shell in `out`: its first page as Trunk built it, or what a site that was built from one has kept of it.
    pub(super) fn read(out: &Path) -> Result<Shell> {
        let first = out.join("index.html");
        let page = std::fs::read_to_string(&first)
            .with_context(|| format!("{} cannot be read; build the shell with `trunk build` first", first.display()))?;
        if Shell::parse(&page).is_ok() {
            let (page, taken) = styles::inline(&page, out)?;
            return Ok(Shell { taken, ..Shell::parse(&page)? });
        }
        let kept = std::fs::read_to_string(out.join(KEPT)).map_err(anyhow::Error::from);
        kept.and_then(|page| Shell::parse(&page)).with_context(|| {
            format!("{} is not the shell, nor is {KEPT} beside it; build it again with `trunk build`", first.display())
        })
    }

    /// The page itself, styles and all, for [`KEPT`].
    pub(super) fn page(&self) -> &str {
        &self.page
    }

    /// Whether the file `name` was a style and now stands in the page.
    pub(super) fn took_in(&self, name: &str) -> bool {
        self.taken.iter().any(|taken| taken == name)
    }

    fn parse(text: &str) -> Result<Shell> {
        let (before_head, rest) = split(text, HEAD)?;
        let (between, after_body) = split(rest, BODY)?;
        Ok(Shell {
            before_head: before_head.into(),
            between: between.into(),
            after_body: after_body.into(),
            page: text.into(),
            taken: Vec::new(),
        })
    }

    /// The policy of every page, as its head states it.
    pub(super) fn policy(&self) -> &str {
        let start = self.before_head.find("default-src").unwrap_or(self.before_head.len());
        self.before_head[start..].split('"').next().unwrap_or_default()
    }

    /// The finished page. Only the shell's own addresses are moved to the root; the page's markup comes with its own.
    pub(super) fn fill(&self, page: &Page) -> String {
        let Page { head, body, to_root } = page;
        // A minified shell has no quotation marks around its addresses.
        let place =
            |markup: &str| markup.replace("=\"./", &format!("=\"{to_root}")).replace("=./", &format!("={to_root}"));
        format!("{}{head}{}{body}{}", place(&self.before_head), place(&self.between), place(&self.after_body))
    }
}

/// What stands before and after the element that is called `name` and ends with `end`.
fn split<'t>(text: &'t str, (name, end): (&str, &str)) -> Result<(&'t str, &'t str)> {
    let place = text.find(name).and_then(|at| {
        let start = text[..at].rfind('<')?;
        let end = at + text[at..].find(end)? + end.len();
        Some((&text[..start], &text[end..]))
    });
    place.with_context(|| format!("it has no element called {name}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_shell_is_filled_minified_or_not() {
        let shells = [
            "<head><link href=\"./a.css\"><meta name=\"verbatim:head\" /></head><body><div id=\"verbatim:body\"></div></body>",
            "<head><link href=./a.css><meta name=verbatim:head></head><body><div id=verbatim:body></div></body>",
        ];
        for shell in shells {
            let page = Page { head: "<title>x</title>".into(), body: "<p>y".into(), to_root: "../" };
            let filled = Shell::parse(shell).unwrap().fill(&page).replace('"', "");
            assert_eq!(filled, "<head><link href=../a.css><title>x</title></head><body><p>y</body>");
        }
        assert!(Shell::parse("<head></head>").is_err());
    }
}

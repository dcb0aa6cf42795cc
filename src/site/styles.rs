//! The style stands in the page: as a file it would cost a slow line a round trip before anything is painted. The page's
//! policy names it by its hash, so that no other style is taken.

use std::path::Path;

use anyhow::{Context, Result};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

/// The source of styles in the shell's policy, beside which the hash is written.
const SOURCE: &str = "style-src 'self'";

/// The shell with the stylesheets that it links put into it, in their order, and their hash in its policy; and the names of
/// those files, which no page asks for any more.
pub(super) fn inline(shell: &str, out: &Path) -> Result<(String, Vec<String>)> {
    let links: Vec<&str> = tags(shell, "<link")
        .filter(|tag| tag.contains("rel=stylesheet") || tag.contains("rel=\"stylesheet\""))
        .collect();
    let Some(first) = links.first() else { return Ok((shell.to_owned(), Vec::new())) };
    let (mut style, mut taken) = (String::new(), Vec::new());
    for link in &links {
        let name = address(link).with_context(|| format!("{link} names no file"))?;
        let file = out.join(name);
        style += &std::fs::read_to_string(&file).with_context(|| format!("{} cannot be read", file.display()))?;
        taken.push(name.to_owned());
    }
    let inlined = shell.replacen(first, &format!("<style>{style}</style>"), 1);
    let inlined = links.iter().fold(inlined, |shell, link| shell.replace(link, ""));
    Ok((inlined.replacen(SOURCE, &format!("{SOURCE} '{}'", sum(style.as_bytes())), 1), taken))
}

/// The sum of `content` as browsers write it, in a policy and where a file is asked for.
pub(super) fn sum(content: &[u8]) -> String {
    format!("sha256-{}", STANDARD.encode(Sha256::digest(content)))
}

/// The tags of `markup` that start with `start`.
fn tags<'m>(markup: &'m str, start: &'static str) -> impl Iterator<Item = &'m str> {
    markup.match_indices(start).filter_map(|(at, _)| markup[at..].find('>').map(|end| &markup[at..=at + end]))
}

/// The file that a link of the shell leads to; a minified shell has no quotation marks.
fn address(link: &str) -> Option<&str> {
    let (_, rest) = link.split_once("href=")?;
    rest.trim_start_matches('"').strip_prefix("./")?.split(['"', ' ', '>']).next()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stylesheets_go_into_the_page_minified_or_not() {
        let shells = [
            "<meta content=\"style-src 'self'; x\"><link rel=\"icon\" href=\"data:,\"><link rel=\"stylesheet\" href=\"./a.css\"/><i><link rel=\"stylesheet\" href=\"./b.css\">",
            "<meta content=\"style-src 'self'; x\"><link rel=icon href=data:,><link href=./a.css integrity=sha rel=stylesheet><i><link href=./b.css rel=stylesheet>",
        ];
        for shell in shells {
            let out = tempfile::tempdir().unwrap();
            std::fs::write(out.path().join("a.css"), "a{}").unwrap();
            std::fs::write(out.path().join("b.css"), "b{}").unwrap();
            let (inlined, taken) = inline(shell, out.path()).unwrap();
            assert!(inlined.contains("<style>a{}b{}</style><i>"), "{inlined}");
            assert!(!inlined.contains("stylesheet"), "{inlined}");
            // The same bytes, hashed by another program.
            assert!(
                inlined.contains("style-src 'self' 'sha256-cR0WXeDFPUxoynVcPpDZ1iYEOmjKwa49ZNxsL/qKIpk='; x"),
                "{inlined}"
            );
            assert_eq!(taken, ["a.css", "b.css"]);
        }
    }
}

//! One stylesheet for all: each further one would cost a slow line a round trip before anything is painted.

use std::path::Path;

use anyhow::{Context, Result};

/// Joins the stylesheets that the shell links into one file in `out`, and gives the shell with the one link instead.
pub(super) fn join(shell: &str, out: &Path) -> Result<String> {
    let links: Vec<&str> = tags(shell, "<link")
        .filter(|tag| tag.contains("rel=stylesheet") || tag.contains("rel=\"stylesheet\""))
        .collect();
    let Some(first) = links.first() else { return Ok(shell.to_owned()) };
    let mut style = String::new();
    for link in &links {
        let name = address(link).with_context(|| format!("{link} names no file"))?;
        let file = out.join(name);
        style += &std::fs::read_to_string(&file).with_context(|| format!("{} cannot be read", file.display()))?;
        std::fs::remove_file(&file).with_context(|| format!("{} cannot be removed", file.display()))?;
    }
    let name = format!("style-{:08x}.css", crc32fast::hash(style.as_bytes()));
    super::write(&out.join(&name), style)?;
    let joined = shell.replacen(first, &format!("<link rel=\"stylesheet\" href=\"./{name}\">"), 1);
    Ok(links.iter().fold(joined, |shell, link| shell.replace(link, "")))
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
    fn stylesheets_become_one_minified_or_not() {
        let shells = [
            "<link rel=\"icon\" href=\"data:,\"><link rel=\"stylesheet\" href=\"./a.css\"/><i><link rel=\"stylesheet\" href=\"./b.css\">",
            "<link rel=icon href=data:,><link href=./a.css integrity=sha rel=stylesheet><i><link href=./b.css rel=stylesheet>",
        ];
        for shell in shells {
            let out = tempfile::tempdir().unwrap();
            std::fs::write(out.path().join("a.css"), "a{}").unwrap();
            std::fs::write(out.path().join("b.css"), "b{}").unwrap();
            let joined = join(shell, out.path()).unwrap();
            assert_eq!(joined.matches("stylesheet").count(), 1, "{joined}");
            let name = address(joined.split_once("<link rel=\"stylesheet\"").unwrap().1).unwrap();
            assert_eq!(std::fs::read_to_string(out.path().join(name)).unwrap(), "a{}b{}");
            assert!(!out.path().join("a.css").exists());
        }
    }
}

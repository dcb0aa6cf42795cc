//! `_headers`: what hosts that read such a file (Netlify, Cloudflare Pages) send with the site. docs/hosting.md says the same for
//! others.

use std::path::Path;

use anyhow::{Context, Result};

use super::files;

/// What every answer carries. The policy is the page's own, and who may frame a page, which a page cannot say itself.
const ALL: &str = "/*
  Content-Security-Policy: {policy}; frame-ancestors 'self'
  Referrer-Policy: no-referrer
  X-Content-Type-Options: nosniff
";

/// What a file carries whose name changes with what is in it. Where two rules fit, such hosts join what both say: so the rest of
/// the site has no rule about keeping, and is asked for anew each time, as these hosts do by themselves.
const NAMED: &str = "/{name}
  Cache-Control: public, max-age=31536000, immutable
  Content-Type: {type}
";

/// Writes the file for the site in `out`, whose pages carry `policy`.
pub(super) fn write(out: &Path, policy: &str) -> Result<()> {
    let mut names = Vec::new();
    for entry in std::fs::read_dir(out).with_context(|| format!("{} cannot be read", out.display()))? {
        names.push(entry?.file_name().to_string_lossy().into_owned());
    }
    names.sort();
    files::write(&out.join("_headers"), headers(policy, &names))
}

fn headers(policy: &str, names: &[String]) -> String {
    let named = names.iter().filter(|name| is_named_by_content(name)).filter_map(|name| Some((name, kind(name)?)));
    let rules = named.map(|(name, kind)| NAMED.replace("{name}", name).replace("{type}", kind));
    [ALL.replace("{policy}", policy)].into_iter().chain(rules).collect()
}

/// Whether a name ends as `.ci/name.mjs` has it end: with sixteen hexadecimal digits before what kind it is.
fn is_named_by_content(name: &str) -> bool {
    let stem = name.split_once('.').map_or(name, |(stem, _)| stem);
    stem.rsplit_once('-').is_some_and(|(_, hash)| hash.len() == 16 && hash.bytes().all(|byte| byte.is_ascii_hexdigit()))
}

fn kind(name: &str) -> Option<&'static str> {
    let kinds = [(".css", "text/css"), (".js", "text/javascript"), (".wasm", "application/wasm")];
    kinds.into_iter().find(|(end, _)| name.ends_with(end)).map(|(_, kind)| kind)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_named_by_content_may_be_kept() {
        let names = ["LICENSES.txt", "a-story", "boot-0123456789abcdef.js", "boot.js", "index.html"].map(str::to_owned);
        let expected = "/*
  Content-Security-Policy: default-src 'none'; frame-ancestors 'self'
  Referrer-Policy: no-referrer
  X-Content-Type-Options: nosniff
/boot-0123456789abcdef.js
  Cache-Control: public, max-age=31536000, immutable
  Content-Type: text/javascript
";
        assert_eq!(headers("default-src 'none'", &names), expected);
    }
}

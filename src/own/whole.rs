//! An article as one file that opens from a disk, without a network: its page, the modules that make it live, and what a built
//! page has beside it.

use super::read::Own;
use crate::view::notices::END;
use crate::view::page::DATA;
use crate::view::words::{BANNER_LABEL, SAVED_BY_READER};
use crate::view::written::{attribute, data_block, title};

/// What such a file needs of the site.
pub struct Parts {
    /// The styles of its page.
    pub style: String,
    /// The start script, `src/alone.js`.
    pub start: String,
    /// The sum of the start script, `sha256-…`.
    pub sum: String,
    /// The files of the modules, as a JSON object of base64: `{"verbatim.js": "…", "verbatim.wasm": "…", …}`.
    pub modules: String,
}

impl Own {
    /// The file, HTML. It may go from hand to hand, so it says that nobody checked its text.
    pub fn whole(&self, parts: &Parts) -> String {
        let Parts { style, start, sum, modules } = parts;
        let files = self.files().map(|(path, content)| [json(&path), json(&content)].join(":"));
        let files: Vec<String> = files.collect();
        let held = format!("{{\"modules\":{modules},\"files\":{{{}}}}}", files.join(","));
        [
            "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">",
            &format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{}\">", attribute(&policy(sum))),
            "<meta name=\"referrer\" content=\"no-referrer\"><meta name=\"color-scheme\" content=\"light dark\">",
            &title(&self.heading()),
            &format!("<style>{style}</style></head><body>"),
            &format!("<aside class=\"banner\" aria-label=\"{BANNER_LABEL}\">{SAVED_BY_READER}</aside>"),
            &self.markup(),
            &data_block("application/json", &format!(" id=\"{DATA}\""), &self.index_with(Some(SAVED_BY_READER))),
            &data_block("application/json", " id=\"held\"", &held),
            &format!("<span id=\"{END}\"></span><script type=\"module\">{start}</script></body></html>\n"),
        ]
        .concat()
    }
}

/// Nothing is fetched; of scripts only the start script runs, by its sum, and what it makes of the modules in the file.
fn policy(sum: &str) -> String {
    format!(
        "default-src 'none'; script-src '{sum}' blob: 'wasm-unsafe-eval'; style-src 'unsafe-inline'; img-src data:; \
         base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'"
    )
}

fn json(text: &str) -> String {
    serde_json::to_string(text).unwrap_or_default()
}

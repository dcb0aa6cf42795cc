//! A sidecar of what is known of an article beyond its text, as `docs/sidecar.md` has it.

use std::fmt::Write;

use crate::import::About;
use crate::text::{is_language_tag, strip_invisible, web_address};

/// The sidecar that says what is known, or `None` where nothing is.
pub fn of(about: &About) -> Option<String> {
    let mut out = String::new();
    let line = |value: &Option<String>| value.as_deref().map(one_line).filter(|value| !value.is_empty());
    if let Some(headline) = line(&about.headline) {
        let by = if about.by_editor { "editor" } else { "publisher" };
        let _ = writeln!(out, "label = {{ text = {}, by = \"{by}\" }}", quoted(&headline));
    }
    let published = about.published.map(|when| when.to_string());
    let source = about.source.as_deref().and_then(web_address);
    let language = about.language.clone().filter(|tag| is_language_tag(tag));
    let fields = [
        ("byline", &about.byline),
        ("publisher", &about.publisher),
        ("published", &published),
        ("url", &source),
        ("language", &language),
    ];
    for (key, value) in fields {
        if let Some(value) = line(value) {
            let _ = writeln!(out, "{key} = {}", quoted(&value));
        }
    }
    Some(out).filter(|out| !out.is_empty())
}

/// Words on one line, without characters that cannot be seen.
fn one_line(value: &str) -> String {
    let visible: String = strip_invisible(value).chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    visible.split_whitespace().collect::<Vec<&str>>().join(" ")
}

/// A string of TOML.
pub fn quoted(value: &str) -> String {
    let mut out = String::from("\"");
    for c in value.chars() {
        match c {
            '\\' | '"' => out.extend(['\\', c]),
            c if c.is_control() => {
                let _ = write!(out, "\\u{:04x}", u32::from(c));
            }
            c => out.push(c),
        }
    }
    out + "\""
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sidecar_says_what_is_known_and_nothing_else() {
        assert_eq!(of(&About::default()), None);
        let about = About {
            headline: Some("“Quiet” \"lane\"\n\\ open".to_owned()),
            published: "2024-05-04".parse().ok(),
            source: Some("https://".to_owned()),
            language: Some("as it comes".to_owned()),
            ..About::default()
        };
        let told =
            "label = { text = \"“Quiet” \\\"lane\\\" \\\\ open\", by = \"publisher\" }\npublished = \"2024-05-04\"\n";
        assert_eq!(of(&about).as_deref(), Some(told));
    }
}

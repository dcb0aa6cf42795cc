//! A citation as CSL-JSON, which Zotero, Pandoc and their kin read.

use super::address::hex;
use super::cited::Cited;
use super::date::date;
use super::flat::flat;
use super::key::key;
use super::wording::note;

/// A list of one item, the article, with who said what in its note. The author is the article's, never the speaker.
pub fn csl_json(cited: &Cited) -> String {
    let source = cited.source;
    let kind = if source.publisher.is_some() { "article-newspaper" } else { "webpage" };
    let mut json = "[{".to_owned();
    let mut field = |name: &str, before: &str, value: &str, after: &str| {
        json.push_str(if json.ends_with('{') { "\"" } else { ",\"" });
        json.push_str(name);
        json.push_str("\":");
        json.push_str(before);
        quoted(value, &mut json);
        json.push_str(after);
    };
    field("id", "", &key(cited), "");
    field("type", "", kind, "");
    field("title", "", &flat(&source.heading), "");
    if let Some(byline) = &source.byline {
        field("author", "[{\"literal\":", &flat(byline), "}]");
    }
    if let Some(publisher) = &source.publisher {
        field("container-title", "", &flat(publisher), "");
    }
    if let Some(at) = cited.address() {
        field("URL", "", at, "");
    }
    field("note", "", &note(cited), "");
    if let Some(date) = source.published.as_deref().and_then(date) {
        json.push_str(",\"issued\":{\"date-parts\":[[");
        json.push_str(date.year.trim_start_matches('0'));
        for part in [date.month, date.day].into_iter().flatten() {
            json.push(',');
            json.push_str(part);
        }
        json.push_str("]]}");
    }
    json.push_str("}]\n");
    json
}

/// Adds `text` as a string of JSON that is safe within HTML too.
fn quoted(text: &str, json: &mut String) {
    json.push('"');
    for c in text.chars() {
        match c {
            '"' | '\\' => {
                json.push('\\');
                json.push(c);
            }
            ..' ' | '<' => {
                json.push_str("\\u00");
                json.push(hex(u32::from(c) >> 4));
                json.push(hex(u32::from(c)));
            }
            _ => json.push(c),
        }
    }
    json.push('"');
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_string_is_what_json_takes_for_one() {
        let text = "\"\\\n\0\u{1f}</script>\u{2028}é𝕏";
        let mut json = String::new();
        quoted(text, &mut json);
        assert_eq!(serde_json::from_str::<String>(&json).ok().as_deref(), Some(text));
        assert!(!json.contains('<'));
    }
}

//! Front matter: the fields between two lines of hyphens with which web clippers open a file. The part of YAML that they write.

use super::super::date;
use super::super::imported::About;

/// What the front matter of `text` says of the article, and the text behind it.
pub(super) fn read(text: &str) -> (About, &str) {
    let mut about = About::default();
    let text = text.trim_start();
    let Some((front, body)) = parted(text) else { return (about, text) };
    for Field { key, values } in fields(front) {
        let first = || values.first().filter(|value| !value.is_empty()).cloned();
        match key.to_ascii_lowercase().as_str() {
            "title" | "headline" => set(&mut about.headline, first()),
            "source" | "url" | "link" | "canonical" => {
                set(&mut about.source, first().filter(|value| is_address(value)))
            }
            "author" | "authors" | "byline" | "creator" => {
                set(&mut about.byline, Some(values.join(", ")).filter(|names| !names.is_empty()))
            }
            "published" | "date" | "pubdate" => set(&mut about.published, first().and_then(|value| date::day(&value))),
            "publisher" | "site" | "publication" | "site_name" => set(&mut about.publisher, first()),
            "language" | "lang" => set(&mut about.language, first()),
            "clipped" | "created" | "saved" => set(&mut about.saved, first().and_then(|value| date::day(&value))),
            _ => {}
        }
    }
    (about, body)
}

/// The first that says something counts.
fn set<T>(field: &mut Option<T>, value: Option<T>) {
    if field.is_none() {
        *field = value;
    }
}

/// The lines between the first line, of hyphens, and the next such, and what is behind.
fn parted(text: &str) -> Option<(&str, &str)> {
    const LONGEST: usize = 1 << 14;
    let rest = text.strip_prefix("---")?.trim_start_matches([' ', '\t']).strip_prefix('\n')?;
    let mut at = 0;
    for line in rest.split_inclusive('\n') {
        if matches!(line.trim_end(), "---" | "...") {
            return Some((rest.get(..at)?, rest.get(at + line.len()..)?));
        }
        at += line.len();
        if at > LONGEST {
            break;
        }
    }
    None
}

/// A field and what it says: one value, or those of a list.
struct Field<'a> {
    key: &'a str,
    values: Vec<String>,
}

fn fields(front: &str) -> Vec<Field<'_>> {
    let mut fields: Vec<Field> = Vec::new();
    for line in front.lines() {
        let is_inside = line.starts_with([' ', '\t', '-']);
        match (is_inside, line.split_once(':')) {
            (false, Some((key, value))) => fields.push(Field { key: key.trim(), values: values(value) }),
            (true, _) => {
                if let (Some(field), Some(item)) = (fields.last_mut(), line.trim().strip_prefix('-')) {
                    field.values.extend(Some(scalar(item)).filter(|value| !value.is_empty()));
                }
            }
            _ => {}
        }
    }
    fields
}

/// The values behind a colon: a list in brackets, or one.
fn values(text: &str) -> Vec<String> {
    let text = text.trim();
    let is_link = text.starts_with("[[");
    match text.strip_prefix('[').and_then(|text| text.strip_suffix(']')).filter(|_| !is_link) {
        Some(list) => list.split(',').map(scalar).filter(|value| !value.is_empty()).collect(),
        None => {
            Some(scalar(text)).filter(|value| !matches!(&**value, "" | "|" | ">" | "null" | "~")).into_iter().collect()
        }
    }
}

/// A value without its quotation marks, and without the brackets that make it a link of a notebook.
fn scalar(text: &str) -> String {
    let text = text.trim();
    let within = |text: &'_ str, mark: char| text.strip_prefix(mark)?.strip_suffix(mark).map(str::to_owned);
    let double = within(text, '"').map(|inside| inside.replace("\\\"", "\"").replace("\\\\", "\\"));
    let value = double
        .or_else(|| within(text, '\'').map(|inside| inside.replace("''", "'")))
        .unwrap_or_else(|| text.to_owned());
    let link = value.strip_prefix("[[").and_then(|link| link.strip_suffix("]]"));
    link.map(|link| link.rsplit('|').next().unwrap_or(link).to_owned()).unwrap_or(value)
}

fn is_address(value: &str) -> bool {
    ["http://", "https://"].iter().any(|scheme| value.starts_with(scheme)) && !value.contains(char::is_whitespace)
}

//! A citation as BibTeX.

use super::address::address;
use super::cited::Cited;
use super::date::date;
use super::flat::flat;
use super::key::key;
use super::wording::note;

/// BibTeX's own names for the months.
const MONTHS: [&str; 12] = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/// An entry for the article, with who said what in its note. The author is the article's, never the speaker.
pub fn bibtex(cited: &Cited) -> String {
    let source = cited.source;
    let mut entry = ["@misc{", &key(cited)].concat();
    let mut field = |name: &str, before: &str, value: &str, after: &str| {
        for piece in [",\n  ", name, " = ", before, value, after] {
            entry.push_str(piece);
        }
    };
    // Braces within the field's own keep a list of names one name and a title's capitals capitals.
    if let Some(byline) = &source.byline {
        field("author", "{{", &escaped(byline), "}}");
    }
    field("title", "{{", &escaped(&source.heading), "}}");
    if let Some(publisher) = &source.publisher {
        field("howpublished", "{", &escaped(publisher), "}");
    }
    if let Some((published, date)) = source.published.as_deref().and_then(|day| Some((day, date(day)?))) {
        field("year", "{", date.year, "}");
        let month = date.month.and_then(|month| month.parse::<usize>().ok());
        if let Some(month) = month.and_then(|month| MONTHS.get(month.wrapping_sub(1))) {
            field("month", "", month, "");
        }
        field("date", "{", published, "}");
    }
    if let Some(at) = cited.address() {
        field("url", "{", &address(at), "}");
    }
    field("note", "{", &escaped(&note(cited)), "}");
    entry.push_str("\n}\n");
    entry
}

/// `text` as TeX prints it. BibTeX counts braces even behind a backslash, so those of the text are named.
fn escaped(text: &str) -> String {
    let mut written = String::new();
    for c in flat(text).chars() {
        match c {
            '\\' => written.push_str("\\textbackslash{}"),
            '{' => written.push_str("\\textbraceleft{}"),
            '}' => written.push_str("\\textbraceright{}"),
            '~' => written.push_str("\\textasciitilde{}"),
            '^' => written.push_str("\\textasciicircum{}"),
            '%' | '&' | '#' | '_' | '$' => {
                written.push('\\');
                written.push(c);
            }
            _ => written.push(c),
        }
    }
    written
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_tex_would_read_is_escaped() {
        assert_eq!(escaped("50 % & #1_a $"), "50 \\% \\& \\#1\\_a \\$");
        assert_eq!(
            escaped("\\{~^\n}"),
            "\\textbackslash{}\\textbraceleft{}\\textasciitilde{}\\textasciicircum{} \\textbraceright{}"
        );
    }
}

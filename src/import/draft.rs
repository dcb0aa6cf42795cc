//! An article while it is taken from a file, passage by passage.

use super::imported::{About, Imported, LeftOut, Why, has_quote_marks};

/// The paragraphs taken so far, and the passages left out between them.
#[derive(Debug, Default)]
pub(super) struct Draft {
    paragraphs: Vec<String>,
    left_out: Vec<LeftOut>,
}

impl Draft {
    /// Takes a paragraph of the text.
    pub(super) fn take(&mut self, paragraph: &str) {
        let paragraph = tidy(paragraph);
        if !paragraph.is_empty() {
            self.paragraphs.push(paragraph);
        }
    }

    /// Takes another line of the paragraph that was taken last.
    pub(super) fn go_on(&mut self, line: &str) {
        if let Some(last) = self.paragraphs.last_mut() {
            last.push('\n');
            last.push_str(&tidy(line));
        }
    }

    /// Leaves a paragraph out; together with the one before it where that was left out for the same reason.
    pub(super) fn leave(&mut self, paragraph: &str, why: Why) {
        let (text, before) = (tidy(paragraph), self.paragraphs.len());
        if !text.chars().any(char::is_alphanumeric) {
            return;
        }
        let has_quote_marks = has_quote_marks(&text);
        match self.left_out.last_mut().filter(|last| last.why == why && last.before == before) {
            Some(last) => {
                last.text.push_str("\n\n");
                last.text.push_str(&text);
                last.has_quote_marks |= has_quote_marks;
            }
            None => self.left_out.push(LeftOut { text, why, has_quote_marks, before }),
        }
    }

    /// Whether what was taken is a teaser at most beside the whole text `body`.
    pub(super) fn is_shorter(&self, body: &str) -> bool {
        let taken: usize = self.paragraphs.iter().map(String::len).sum();
        taken * 3 < body.len()
    }

    /// The article of it.
    pub(super) fn finish(self, about: About) -> Imported {
        Imported { text: self.paragraphs.join("\n\n"), about, left_out: self.left_out, ..Imported::default() }
    }
}

/// A paragraph without blank lines in it, without blanks around its lines and with one between their words.
fn tidy(paragraph: &str) -> String {
    let line = |line: &str| line.split([' ', '\t']).filter(|word| !word.is_empty()).collect::<Vec<&str>>().join(" ");
    let lines: Vec<String> =
        paragraph.lines().map(|words| line(words.trim())).filter(|words| !words.is_empty()).collect();
    lines.join("\n")
}

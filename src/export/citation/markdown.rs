//! A citation as Markdown.

use super::address::address;
use super::cited::Cited;
use super::wording::{signature, statement};
use crate::article::Kind;

/// A quote in a block of lines that begin with `>`, anything else in a plain paragraph; then the source and the link.
pub fn markdown(cited: &Cited) -> String {
    let mark = if cited.kind == Kind::Quote { "> " } else { "" };
    let mut written = String::new();
    for line in statement(cited).split(['\n', '\r']).map(str::trim).filter(|line| !line.is_empty()) {
        written.push_str(mark);
        escape(line, &mut written);
        written.push('\n');
    }
    written.push_str("\n— ");
    escape(&signature(cited), &mut written);
    if let Some(link) = cited.link {
        written.push_str(". [The passage in the text](");
        written.push_str(&address(link));
        written.push(')');
    }
    written.push('\n');
    written
}

/// Adds `line` with a backslash before every character that Markdown, GitHub's included, would take for a mark.
fn escape(line: &str, written: &mut String) {
    let digits = line.chars().take_while(char::is_ascii_digit).count();
    for (at, c) in line.chars().enumerate() {
        let is_mark = match c {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '&' | '~' | '|' | '$' => true,
            '#' | '+' | '-' | '=' => at == 0,
            '.' | ')' => at == digits && digits > 0,
            _ => false,
        };
        if is_mark {
            written.push('\\');
        }
        written.push(c);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_mark_is_left() {
        let escaped = |line| {
            let mut written = String::new();
            escape(line, &mut written);
            written
        };
        assert_eq!(escaped("# a # b"), "\\# a # b");
        assert_eq!(escaped("1. a 2. b"), "1\\. a 2. b");
        assert_eq!(escaped("- a - b"), "\\- a - b");
        assert_eq!(escaped("[a](b) *c* `d` <e> \\"), "\\[a\\](b) \\*c\\* \\`d\\` \\<e\\> \\\\");
    }
}

//! One line of what may be several.

/// `text` on one line: line ends, tabs and other control characters are blanks, and no two blanks follow each other.
pub(super) fn flat(text: &str) -> String {
    let mut line = String::new();
    let mut is_apart = false;
    for c in text.chars() {
        if c <= ' ' || c == '\u{7f}' {
            is_apart = !line.is_empty();
        } else {
            if is_apart {
                line.push(' ');
                is_apart = false;
            }
            line.push(c);
        }
    }
    line
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_one_line() {
        assert_eq!(flat(" a\r\n\tb  c\0 "), "a b c");
        assert_eq!(flat("a\u{a0}b"), "a\u{a0}b", "a blank that holds words together is no line end");
    }
}

//! Addresses where an address must not end its field.

/// `link` with what ends a Markdown link or a BibTeX field percent-encoded. What is encoded already stays.
pub(super) fn address(link: &str) -> String {
    let mut written = String::new();
    for c in link.chars() {
        let ends = matches!(c, '"' | '<' | '>' | '(' | ')' | '[' | ']' | '\\' | '`' | '{' | '}' | '|' | '^' | '\u{7f}');
        if c <= ' ' || ends {
            let byte = u32::from(c);
            written.push('%');
            written.push(hex(byte >> 4));
            written.push(hex(byte));
        } else {
            written.push(c);
        }
    }
    written
}

/// The last hexadecimal digit of `number`.
pub(super) fn hex(number: u32) -> char {
    char::from_digit(number & 15, 16).map_or('0', |digit| digit.to_ascii_uppercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_could_end_an_address_is_encoded() {
        assert_eq!(address("https://a.b/(x) {y}\n#q-é%20~1"), "https://a.b/%28x%29%20%7By%7D%0A#q-é%20~1");
    }
}

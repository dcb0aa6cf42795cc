//! The text fragment that leads to a quote in the original (WICG Scroll to Text Fragment).

/// A quote of so many words is named by its ends.
const WHOLE: usize = 8;
/// So many words name an end.
const END: usize = 4;

/// `#:~:text=` and the words of a quote's first part, from its first to its last for a long one.
pub fn directive(part: &str) -> String {
    let marks = |c: char| matches!(c, '“' | '”' | '‘' | '’' | '"' | '\'');
    let words: Vec<&str> = part.trim_matches(marks).split_whitespace().collect();
    let text = match words.len() {
        0..=WHOLE => escaped(&words.join(" ")),
        len => format!("{},{}", escaped(&words[..END].join(" ")), escaped(&words[len - END..].join(" "))),
    };
    format!("#:~:text={text}")
}

/// Percent-encoded; `-`, `,` and `&` have a meaning in the directive, the rest in addresses.
fn escaped(text: &str) -> String {
    let mut written = String::new();
    for byte in text.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'.' | b'_' | b'~' => written.push(char::from(byte)),
            _ => written.push_str(&format!("%{byte:02X}")),
        }
    }
    written
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_short_quote_is_whole_and_what_has_a_meaning_is_escaped() {
        assert_eq!(directive("“Well-known, (x) & y”"), "#:~:text=Well%2Dknown%2C%20%28x%29%20%26%20y");
    }

    #[test]
    fn a_long_quote_is_named_by_its_ends() {
        assert_eq!(
            directive("“one two three four five six seven eight nine ten”"),
            "#:~:text=one%20two%20three%20four,seven%20eight%20nine%20ten"
        );
    }
}

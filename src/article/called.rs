//! Whether a text calls somebody what a description says: "Mayor Patricia Holt", "Patricia Holt, the mayor".

use super::Article;
use crate::text::{Span, sentence_at, words};

/// Whether the name at `name` stands beside `role` as its own: directly behind it, or before it with a comma or "is" between.
/// Words inside `apart` do not count.
pub(super) fn is_called(article: &Article, name: Span, role: &str, apart: Span) -> bool {
    is_led(article, name, role, apart) || is_followed(article, name, role, apart)
}

/// "the mayor of Ostby, Patricia Holt"
fn is_led(article: &Article, name: Span, role: &str, apart: Span) -> bool {
    const FAR: usize = 6;
    let sentence = sentence_at(&article.text, name.start);
    if apart.start < name.start && sentence.contains(&apart) {
        return false;
    }
    let before = Span::new(sentence.start, name.start).of(&article.text);
    for word in before.split_whitespace().rev().take(FAR) {
        let joins = ["of", "for", "the", "at", "in", "and"].contains(&word);
        match is_word(word, role) {
            true => return true,
            false if joins || word.starts_with(char::is_uppercase) => {}
            false => return false,
        }
    }
    false
}

/// "Patricia Holt, the mayor of Ostby"
fn is_followed(article: &Article, name: Span, role: &str, apart: Span) -> bool {
    const FAR: usize = 9;
    let sentence = sentence_at(&article.text, name.start);
    if apart.start > name.start && sentence.contains(&apart) {
        return false;
    }
    let behind = Span::new(name.end, sentence.end).of(&article.text);
    let set_off =
        behind.strip_prefix(", ").or_else(|| behind.strip_prefix(" is ")).or_else(|| behind.strip_prefix(" was "));
    for word in set_off.unwrap_or_default().split_whitespace().take(FAR) {
        if is_word(word, role) {
            return true;
        }
        if word.ends_with([',', '.', ';', ':']) || ["who", "whose", "of", "and", "said", "says"].contains(&word) {
            return false;
        }
    }
    false
}

/// Whether `word` is `role` as words are compared.
fn is_word(word: &str, role: &str) -> bool {
    words(word).first().is_some_and(|word| word == role)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn called(text: &str, role: &str) -> bool {
        let article = Article::plain("a", text.to_owned());
        let at = text.find("Pat Holt").unwrap();
        let apart =
            text.find("the one").map_or(Span::new(text.len() + 1, text.len() + 1), |at| Span::new(at, text.len()));
        is_called(&article, Span::new(at, at + "Pat Holt".len()), role, apart)
    }

    #[test]
    fn a_role_beside_the_name_is_its_own() {
        for text in [
            "Mayor Pat Holt left.",
            "It was the mayor of Ostby, Pat Holt.",
            "Pat Holt, the mayor of Ostby, left.",
            "Pat Holt, the long-serving mayor, left.",
            "Pat Holt was mayor.",
        ] {
            assert!(called(text, "mayor"), "{text}");
        }
    }

    #[test]
    fn a_role_of_another_is_not() {
        for text in [
            "The mayor told Pat Holt.",
            "The mayor, Ann Lee, told Pat Holt.",
            "Pat Holt, who met the mayor, left.",
            "Pat Holt met the mayor.",
            "The mayor left. Pat Holt stayed.",
            "Pat Holt, the one mayor",
        ] {
            assert!(!called(text, "mayor"), "{text}");
        }
    }
}

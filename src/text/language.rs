//! Names of languages.

/// Whether `tag` has the form of a BCP 47 tag (RFC 5646): `en`, `pt-BR`. Whether there is such a language is not asked.
pub fn is_language_tag(tag: &str) -> bool {
    let mut parts = tag.split('-');
    let is_first = |part: &str| matches!(part.len(), 2 | 3) && part.bytes().all(|b| b.is_ascii_alphabetic());
    let is_part = |part: &str| (1..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric());
    parts.next().is_some_and(is_first) && parts.all(is_part)
}

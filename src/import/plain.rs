//! Plain text: its paragraphs, without the lines above the story that only say what it is called, by whom it is, and when.

use super::date;
use super::draft::Draft;
use super::head::{self, Above};
use super::imported::{About, Imported, Why};
use super::lines::is_sentence;
use super::{copied, wrapped};
use crate::text::{paragraphs, plain};

/// The article in a plain text.
pub(super) fn imported(text: &str) -> Imported {
    let text = wrapped::unquoted(&plain(text));
    let text = wrapped::unwrapped(&text).unwrap_or_else(|| parted(&text));
    if let Some(imported) = copied::imported(&text) {
        return imported;
    }
    let (mut about, mut draft) = (About::default(), Draft::default());
    let all = paragraphs(&text);
    let mut above = true;
    for (at, paragraph) in all.iter().enumerate() {
        let words = paragraph.of(&text);
        above = above && is_above(words, at, all.get(at + 1).map(|next| next.of(&text)), &mut about, &mut draft);
        if !above {
            draft.take(words);
        }
    }
    draft.finish(about)
}

/// Whether all lines of a paragraph stand above the story; they are read then, and what is not known of them after that is left
/// out. The last paragraph is never above anything.
fn is_above(paragraph: &str, at: usize, next: Option<&str>, about: &mut About, draft: &mut Draft) -> bool {
    const LINES: usize = 4;
    const PARAGRAPHS: usize = 5;
    if at >= PARAGRAPHS || next.is_none() || paragraph.lines().count() > LINES {
        return false;
    }
    let mut read = about.clone();
    let mut kinds = Vec::new();
    for line in paragraph.lines() {
        let Some(kind) = head::read(line, at == 0 && kinds.is_empty(), &mut read) else { return false };
        kinds.push(kind);
    }
    *about = read;
    for (line, kind) in paragraph.lines().zip(kinds) {
        match kind {
            Above::Date if !date::is_only(line, about.published) => draft.leave(line, Why::Date),
            Above::Byline if about.byline.as_deref() != head::byline(line) => draft.leave(line, Why::Author),
            // What is shown is not left out.
            Above::Date | Above::Byline | Above::Headline => {}
        }
    }
    true
}

/// The text with a blank line between its paragraphs, where it has each on a line of its own and no blank line anywhere.
fn parted(text: &str) -> String {
    const LONG: usize = 120;
    let text = text.trim();
    let is_parted = text.lines().any(|line| line.trim().is_empty());
    let is_paragraph = |line: &&str| line.len() > LONG || is_sentence(line.trim_end());
    let (all, paragraphs) = (text.lines().count(), text.lines().filter(is_paragraph).count());
    if is_parted || paragraphs * 2 < all {
        return text.to_owned();
    }
    text.lines().collect::<Vec<&str>>().join("\n\n")
}

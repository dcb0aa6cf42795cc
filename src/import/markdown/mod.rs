//! Markdown: what web clippers and writers keep articles in. Its marks are taken off, its words stay.

mod blocks;
mod front;
mod inline;

use super::date;
use super::draft::Draft;
use super::head::{self, Above, same_letters};
use super::imported::{About, Imported, Why};
use crate::text::plain;
use blocks::Kind;

/// The article in a Markdown text.
pub(super) fn imported(text: &str) -> Imported {
    let text = plain(text);
    let (mut about, body) = front::read(&text);
    let blocks = blocks::blocks(body);
    let notes = inline::Notes::of(&blocks);
    let mut draft = Draft::default();
    let mut is_above = true;
    for (at, block) in blocks.iter().enumerate() {
        let words = inline::words(&block.text, &notes);
        match block.kind {
            Kind::Note => draft.leave(&words, Why::Note),
            Kind::Code => draft.take(&block.text),
            Kind::Picture => draft.leave(&words, Why::Caption),
            Kind::Definition => {}
            Kind::Heading(level) if is_above && is_title(level, &words, &mut about) => {}
            Kind::Paragraph if at == 0 && is_first_line(&words, blocks.len(), &mut about) => {}
            Kind::Paragraph if is_above && leaves_above(&words, &mut about, &mut draft) => {}
            Kind::Heading(_) => draft.take(&words),
            Kind::Paragraph => {
                is_above = false;
                draft.take(&words);
            }
        }
    }
    draft.finish(about)
}

/// Whether a heading before the story is what the article is called.
fn is_title(level: usize, words: &str, about: &mut About) -> bool {
    match &about.headline {
        Some(known) => same_letters(known, words),
        None if level == 1 && !words.is_empty() => {
            about.headline = Some(words.to_owned());
            true
        }
        None => false,
    }
}

/// Whether the first of so many paragraphs is what the article is called, though no mark says so.
fn is_first_line(words: &str, paragraphs: usize, about: &mut About) -> bool {
    let is_line = paragraphs > 1 && !words.contains('\n') && about.headline.is_none();
    let is_headline = is_line && head::read(words, true, &mut about.clone()) == Some(Above::Headline);
    if is_headline {
        about.headline = Some(words.to_owned());
    }
    is_headline
}

/// Whether a paragraph above the story says who wrote it or when and nothing else; then it is read and left out.
fn leaves_above(words: &str, about: &mut About, draft: &mut Draft) -> bool {
    if let Some(names) = head::byline(words).filter(|_| !words.contains('\n')) {
        if about.byline.get_or_insert_with(|| names.to_owned()) != names {
            draft.leave(words, Why::Author);
        }
        return true;
    }
    let is_date = date::is_line(words);
    if is_date {
        about.published = about.published.or_else(|| date::day(words).filter(|_| !date::is_change(words)));
        if !date::is_only(words, about.published) {
            draft.leave(words, Why::Date);
        }
    }
    is_date
}

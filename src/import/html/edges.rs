//! The edges of a story: what stands above its first paragraph and below its last one.

use super::super::date;
use super::super::head;
use super::super::imported::Why;
use super::block::Block;
use super::page::Page;
use super::tag::Tag;

/// Leaves out what is no sentence above the first paragraph that tells something and below the last one.
pub(super) fn edges(page: &mut Page) {
    let tells = |at: &usize| page.is_story(*at) && tells(&page.blocks[*at]);
    let Some(first) = (0..page.blocks.len()).find(tells) else { return };
    let last = (0..page.blocks.len()).rev().find(tells).unwrap_or(first);
    let title = title(page, first);
    for at in (0..first).chain(last + 1..page.blocks.len()) {
        if page.is_story(at) && !page.is_told(at) {
            page.whys[at] = match title {
                Some(title) if at <= title => Some(Why::Site),
                _ => at_edge(&page.blocks[at], at < first),
            };
        }
    }
}

/// A paragraph that tells something: long enough, and mostly no links.
fn tells(block: &Block) -> bool {
    const LEAST: usize = 80;
    block.plain() >= LEAST && !matches!(block.tag, Tag::Heading(_))
}

/// Why a block at an edge is no story.
fn at_edge(block: &Block, is_above: bool) -> Option<Why> {
    let all = |is: &dyn Fn(&str) -> bool| block.text.lines().all(is);
    let is_byline = |line: &str| head::byline(line).is_some();
    let is_set = match is_above {
        true => matches!(block.tag, Tag::Heading(_) | Tag::Paragraph),
        false => matches!(block.tag, Tag::Item | Tag::Row | Tag::Cell),
    };
    match () {
        () if all(&date::is_line) => Some(Why::Date),
        () if all(&|line| is_byline(line) || date::is_line(line)) => Some(Why::Author),
        () if !is_set && !is_sentence(&block.text) => Some(Why::Site),
        () => None,
    }
}

/// The block before the first paragraph that holds the headline.
fn title(page: &Page, first: usize) -> Option<usize> {
    let is_headline = |block: &Block| page.headline.is_some_and(|headline| head::same_letters(headline, &block.text));
    let last = |is: &dyn Fn(&Block) -> bool| (0..first).rev().find(|at| is(&page.blocks[*at]));
    last(&is_headline).or_else(|| last(&|block| block.tag == Tag::Heading(1)))
}

/// Whether a text ends as sentences do.
pub(super) fn is_sentence(text: &str) -> bool {
    let end = text.trim_end_matches(['”', '"', '’', '\'', ')', ']', '»']);
    end.ends_with(['.', '!', '?', '…', ':', ';', '。', '！', '？'])
}

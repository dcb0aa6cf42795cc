//! The edges of a story: what stands above its first paragraph and below its last one.

use super::super::date;
use super::super::head;
use super::super::imported::Why;
use super::super::lines::is_sentence;
use super::block::Block;
use super::page::Page;
use super::tag::Tag;

/// Leaves out what is no sentence above the first paragraph that tells something and below the last one.
pub(super) fn edges(page: &mut Page) {
    // Of a story without a long paragraph any sentence is its first or last one.
    let is_any = !(0..page.blocks.len()).any(|at| page.is_story(at) && tells(&page.blocks[at]));
    let is_told = |at: &usize| {
        let block = &page.blocks[*at];
        page.is_story(*at)
            && if is_any { block.tag != Tag::Heading(1) && is_sentence(&block.text) } else { tells(block) }
    };
    let Some(first) = (0..page.blocks.len()).find(is_told) else { return };
    let last = (0..page.blocks.len()).rev().find(is_told).unwrap_or(first);
    let title = title(page, first);
    // Each entry of a live blog stands below its time, the first one, too.
    let has_times = (first..last).any(|at| page.is_story(at) && date::is_time(&page.blocks[at].text));
    for at in (0..first).chain(last + 1..page.blocks.len()) {
        if page.is_story(at) && !page.is_told(at) {
            page.whys[at] = match title {
                Some(title) if at <= title => Some(Why::Site),
                _ if has_times && date::is_time(&page.blocks[at].text) => None,
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
        true => matches!(block.tag, Tag::Heading(_) | Tag::Paragraph | Tag::Pre) || is_point(block),
        // Of a heading it tells what stands below it.
        false => matches!(block.tag, Tag::Heading(_) | Tag::Item | Tag::Row | Tag::Cell),
    };
    match () {
        () if all(&date::is_line) => Some(Why::Date),
        () if all(&|line| is_byline(line) || date::is_line(line)) => Some(Why::Author),
        () if !is_set && !is_sentence(&block.text) => Some(Why::Site),
        () => None,
    }
}

/// An item of a list above the story that tells something of it.
fn is_point(block: &Block) -> bool {
    const LEAST: usize = 6;
    block.tag == Tag::Item && block.text.split_whitespace().count() >= LEAST
}

/// The block before the first paragraph that holds the headline.
fn title(page: &Page, first: usize) -> Option<usize> {
    let last = |is: &dyn Fn(&Block) -> bool| (0..first).rev().find(|at| is(&page.blocks[*at]));
    last(&|block| page.is_headline(block)).or_else(|| last(&|block| block.tag == Tag::Heading(1)))
}

//! Which blocks of a page are its story, and why the others near it are not.

use super::super::head;
use super::super::imported::Why;
use super::super::lines::{Lines, is_sentence};
use super::block::{Block, section, why};
use super::boxes;
use super::edges;
use super::page::Page;
use super::section::Section;
use super::tag::Tag;
use super::teasers::teasers;
use super::tree::Tree;
use super::weigh::{Weights, holders, misnamed, scope, weight};

/// What is said of a block.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Verdict {
    /// It tells the story.
    Story,
    /// It stands near the story and is no part of it.
    Near(Why),
    /// It stands elsewhere on the page, or says only what is known of the article anyhow.
    Elsewhere,
}

/// Reads which blocks are the story.
pub(super) fn read<'p>(tree: &'p Tree, blocks: &'p [Block], headline: Option<&'p str>, told: &'p [bool]) -> Page<'p> {
    let misnamed = misnamed(tree, blocks);
    let lines = Lines::new();
    let section = |block: &Block| section(tree, block.node, &|node| misnamed[node]);
    let sections: Vec<Option<Section>> = blocks.iter().map(section).collect();
    let mut page =
        Page { tree, blocks, headline, told, sections, holders: Vec::new(), inside: Vec::new(), whys: Vec::new() };
    page.whys = (0..blocks.len()).map(|at| by_itself(&page, at, &lines)).collect();
    teasers(&mut page);
    let weights = Weights::new(tree, blocks, |at, block| if page.whys[at].is_none() { weight(block) } else { 0 });
    page.holders = holders(tree, blocks, &weights, scope(tree, blocks, &weights, page.anchor()));
    let mut held = vec![false; tree.nodes.len()];
    for holder in &page.holders {
        held[*holder..tree.nodes[*holder].end].fill(true);
    }
    page.inside = blocks.iter().map(|block| held[block.node]).collect();
    edges::edges(&mut page);
    boxes::repeats(&mut page);
    boxes::boxes(&mut page);
    boxes::headings(&mut page, &held);
    page
}

/// What each block is. `byline` is what is known of who wrote it.
pub(super) fn verdicts(page: &Page, byline: Option<&str>) -> Vec<Verdict> {
    let near = page.near();
    let is_near = |block: &Block| (near..page.tree.nodes[near].end).contains(&block.node);
    let is_known = |line: &str| {
        let names = head::byline(line).unwrap_or(line);
        let is = |known: Option<&str>, words: &str| known.is_some_and(|known| head::same_letters(known, words));
        is(page.headline, line) || is(byline, names)
    };
    let first = page.extent().map_or(0, |(first, _)| first);
    let tells = |at: usize, block: &Block| {
        let heads = at < first && matches!(block.tag, Tag::Heading(_));
        heads || weight(block) > 0 || is_sentence(&block.text)
    };
    let verdict = |(at, block): (usize, &Block)| match (page.whys[at], page.inside[at]) {
        (None, true) => Verdict::Story,
        (Some(_), _) | (None, false) if block.text.lines().all(is_known) => Verdict::Elsewhere,
        (Some(why), true) => Verdict::Near(why),
        // Of what stands around the story only what tells something is worth a word.
        (Some(Why::Links | Why::Site), false) => Verdict::Elsewhere,
        (why, false) if is_near(block) && tells(at, block) => Verdict::Near(why.unwrap_or(Why::Beside)),
        _ => Verdict::Elsewhere,
    };
    page.blocks.iter().enumerate().map(verdict).collect()
}

/// Whether a block is the only one in a figure or a table that holds a picture besides: its caption, though no element says so.
fn is_caption(page: &Page, at: usize) -> bool {
    const LONGEST: usize = 300;
    let block = &page.blocks[at];
    let frame =
        page.tree.around(block.node).find(|node| matches!(page.tree.nodes[*node].tag, Tag::Table | Tag::Figure));
    frame.filter(|frame| block.text.len() < LONGEST && page.within(*frame).len() == 1).is_some_and(|frame| {
        let mut inside = page.tree.nodes[frame..page.tree.nodes[frame].end].iter();
        inside.any(|node| node.tag == Tag::Picture)
    })
}

/// Why a block is no story by the names around it, its own words and its links.
fn by_itself(page: &Page, at: usize, lines: &Lines) -> Option<Why> {
    const LONGEST: usize = 240;
    let block = &page.blocks[at];
    let is_led = block.linked * 10 > block.text.len() * 6 && block.text.len() < LONGEST;
    match why(page.sections[at]) {
        Some(reason) if !page.is_told(at) || reason == Why::Caption => Some(reason),
        _ if page.is_told(at) => None,
        _ if block.tag == Tag::Caption || is_caption(page, at) => Some(Why::Caption),
        _ if is_led => Some(Why::Links),
        _ => lines.why(&block.text),
    }
}

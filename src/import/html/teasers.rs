//! Teasers: a link, with a few lines on what it leads to.

use super::super::imported::Why;
use super::super::lines::is_sentence;
use super::page::Page;
use super::tag::Tag;

/// Leaves out what stands with links that lead elsewhere, unless that is most of the page.
pub(super) fn teasers(page: &mut Page) {
    let links: Vec<usize> = (0..page.blocks.len()).filter(|at| leads(page, *at)).collect();
    let lines: Vec<usize> = links.into_iter().flat_map(|link| below(page, link)).collect();
    let told = |at: usize| {
        let block = &page.blocks[at];
        if page.whys[at].is_none() && is_sentence(&block.text) { block.plain() } else { 0 }
    };
    let all: usize = (0..page.blocks.len()).map(told).sum();
    let led: usize = lines.iter().map(|at| told(*at)).sum();
    if led * 5 < all * 4 {
        lines.into_iter().for_each(|at| page.whys[at] = page.whys[at].or(Some(Why::Links)));
    }
}

/// Whether a block is a link and nothing else, and not the headline.
fn leads(page: &Page, at: usize) -> bool {
    let Some(block) = page.blocks.get(at) else { return false };
    block.linked * 10 >= block.text.len() * 9 && !page.is_told(at) && !page.is_headline(block)
}

/// The lines that stand with a link in the innermost element that holds more than it, where they are few and short. A link that
/// is no heading must stand first, and the next or the last element open with one, too.
fn below(page: &Page, link: usize) -> Vec<usize> {
    const HIGHEST: usize = 4;
    const MOST: usize = 4;
    const LONGEST: usize = 300;
    let around = page.tree.around(page.blocks[link].node).skip(1).take(HIGHEST).take_while(|node| *node != 0);
    let mut stretches = around.map(|node| (node, page.within(node)));
    let Some((node, stretch)) = stretches.find(|(_, stretch)| stretch.len() > 1) else { return Vec::new() };
    let is_heading = matches!(page.blocks[link].tag, Tag::Heading(level) if level > 1);
    let is_line = |at: &usize| page.blocks[*at].text.len() < LONGEST && !page.is_told(*at);
    let is_teaser = stretch.len() <= MOST && stretch.clone().all(|at| is_line(&at));
    if is_teaser && (is_heading || stretch.start == link && has_twin(page, node)) {
        return stretch.filter(|at| *at != link).collect();
    }
    Vec::new()
}

/// Whether the element before or behind this one is like it and opens with a link.
fn has_twin(page: &Page, node: usize) -> bool {
    let it = &page.tree.nodes[node];
    let is_twin = |other: usize| {
        let alike =
            page.tree.nodes.get(other).is_some_and(|twin| twin.parent == it.parent && twin.likeness == it.likeness);
        alike && leads(page, page.within(other).start)
    };
    let before = page.blocks.get(page.within(node).start.wrapping_sub(1)).map(|block| block.node);
    let before =
        before.and_then(|block| page.tree.around(block).find(|around| page.tree.nodes[*around].parent == it.parent));
    is_twin(it.end) || before.is_some_and(is_twin)
}

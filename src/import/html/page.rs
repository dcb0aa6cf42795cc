//! A page while it is read: its blocks, and what is known of each so far.

use std::ops::Range;

use super::super::head;
use super::super::imported::Why;
use super::block::Block;
use super::section::Section;
use super::tag::Tag;
use super::tree::Tree;

/// A page while it is read.
pub(super) struct Page<'p> {
    pub(super) tree: &'p Tree,
    pub(super) blocks: &'p [Block],
    /// What it calls its article.
    pub(super) headline: Option<&'p str>,
    /// Of each block whether it stands in what the page itself calls the text of its article.
    pub(super) told: &'p [bool],
    /// What each block is by the names around it.
    pub(super) sections: Vec<Option<Section>>,
    /// The elements that hold the story.
    pub(super) holders: Vec<usize>,
    /// Of each block whether it stands in one of them.
    pub(super) inside: Vec<bool>,
    /// Why each block is no story, where it is none.
    pub(super) whys: Vec<Option<Why>>,
}

impl Page<'_> {
    /// The first and the last block of the story.
    pub(super) fn extent(&self) -> Option<(usize, usize)> {
        let mut story = (0..self.blocks.len()).filter(|at| self.is_story(*at));
        let first = story.next()?;
        Some((first, story.next_back().unwrap_or(first)))
    }

    /// Whether a block is story as far as is known.
    pub(super) fn is_story(&self, at: usize) -> bool {
        self.inside[at] && self.whys[at].is_none()
    }

    /// Whether the page itself has a block in the text of its article.
    pub(super) fn is_told(&self, at: usize) -> bool {
        self.told.get(at).copied().unwrap_or(false)
    }

    /// Whether a block has the words of the headline.
    pub(super) fn is_headline(&self, block: &Block) -> bool {
        self.headline.is_some_and(|headline| head::same_letters(headline, &block.text))
    }

    /// The blocks in an element.
    pub(super) fn within(&self, node: usize) -> Range<usize> {
        let at = |node: usize| self.blocks.partition_point(|block| block.at < node);
        at(node)..at(self.tree.nodes[node].end)
    }

    /// The element of the headline.
    pub(super) fn anchor(&self) -> Option<usize> {
        let is_heading = |block: &&Block| matches!(block.tag, Tag::Heading(_));
        let first = |is: &dyn Fn(&&Block) -> bool| self.blocks.iter().filter(is_heading).find(|block| is(block));
        first(&|block| self.is_headline(block))
            .or_else(|| first(&|block| block.tag == Tag::Heading(1)))
            .map(|block| block.node)
    }

    /// The element in which what stands near the story is listed: the one around what holds it.
    pub(super) fn near(&self) -> usize {
        let holder = self.holders.first().copied().unwrap_or(0);
        self.tree.around(holder).nth(1).filter(|parent| *parent != 0).unwrap_or(holder)
    }
}

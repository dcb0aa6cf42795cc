//! Where on a page the story is: the part in which most of the long paragraphs stand.

use std::collections::BTreeSet;

use super::super::imported::Why;
use super::block::Block;
use super::section::Section;
use super::tag::Tag;
use super::tree::Tree;

/// The weight of each part of a page, for any stretch of its nodes.
pub(super) struct Weights(Vec<u64>);

impl Weights {
    /// Those of the blocks for which `of` gives a weight.
    pub(super) fn new(tree: &Tree, blocks: &[Block], of: impl Fn(usize, &Block) -> u64) -> Weights {
        let mut sums = vec![0; tree.nodes.len() + 1];
        for (at, block) in blocks.iter().enumerate() {
            sums[block.node + 1] += of(at, block);
        }
        for at in 1..sums.len() {
            sums[at] += sums[at - 1];
        }
        Weights(sums)
    }

    /// What the blocks in `node` weigh together.
    pub(super) fn of(&self, tree: &Tree, node: usize) -> u64 {
        self.0[tree.nodes[node].end] - self.0[node]
    }
}

/// What a block weighs: a long paragraph more than many short ones of the same length together; what is mostly links nothing.
pub(super) fn weight(block: &Block) -> u64 {
    const LEAST: usize = 40;
    const MOST: usize = 500;
    let plain = block.plain();
    let len = plain.min(MOST) as u64;
    if plain < LEAST || plain * 2 < block.text.len() {
        return 0;
    }
    match block.tag {
        Tag::Heading(_) | Tag::Caption => 0,
        Tag::Item | Tag::Cell | Tag::Row => len * len / 4,
        _ => len * len,
    }
}

/// The elements whose names say that they are no part of the story, though most of the page's words stand in them: there the names
/// mean something else. What readers wrote can be longer than the story.
pub(super) fn misnamed(tree: &Tree, blocks: &[Block]) -> Vec<bool> {
    let weights = Weights::new(tree, blocks, |_, block| weight(block));
    let all = weights.of(tree, 0);
    let is_misnamed = |node: usize| match tree.nodes[node].section {
        Some(Section::Not(Why::Comments)) | Some(Section::Story) | None => false,
        Some(_) => weights.of(tree, node) * 2 > all,
    };
    (0..tree.nodes.len()).map(is_misnamed).collect()
}

/// The part of the page that the story is looked for in: the innermost article around its headline that has a good part of the
/// weight; where there are several headlines, the outermost element that holds no other.
pub(super) fn scope(tree: &Tree, blocks: &[Block], weights: &Weights, headline: Option<usize>) -> usize {
    let all = weights.of(tree, 0);
    let weighs = |node: &usize| weights.of(tree, *node) * 10 > all;
    let around = || headline.into_iter().flat_map(|node| tree.around(node)).filter(weighs);
    let article = around().find(|node| tree.nodes[*node].tag == Tag::Article);
    let headlines: Vec<usize> =
        blocks.iter().filter(|block| block.tag == Tag::Heading(1)).map(|block| block.at).collect();
    let is_alone = |node: &usize| {
        let end = tree.nodes[*node].end;
        headlines.partition_point(|at| *at < end) - headlines.partition_point(|at| at < node) < 2
    };
    let alone = || around().take_while(is_alone).last().filter(|_| headlines.len() > 1);
    article.or_else(alone).unwrap_or(0)
}

/// The elements that hold the story: the innermost one within `scope` in which most of the weight around it stands, and what stands
/// beside it and is of the same kind.
pub(super) fn holders(tree: &Tree, blocks: &[Block], weights: &Weights, scope: usize) -> Vec<usize> {
    let mut path = vec![scope];
    let mut node = scope;
    loop {
        let all = weights.of(tree, node);
        let heaviest = tree.children(node).max_by_key(|child| weights.of(tree, *child));
        match heaviest.filter(|child| holds_most(weights.of(tree, *child), all) && can_hold(tree.nodes[*child].tag)) {
            Some(child) => node = child,
            None => break,
        }
        path.push(node);
    }
    let kinds = kinds(tree, weights, node);
    let mut holders = vec![node];
    for pair in path.windows(2) {
        let (parent, chosen) = (pair[0], pair[1]);
        let goes_on = |child: &usize| {
            let likeness = tree.nodes[*child].likeness;
            let is_alike = likeness == tree.nodes[chosen].likeness && tree.nodes[*child].tag != Tag::Article;
            let is_of_it = kinds.contains(&likeness) || *child < chosen && is_words(tree, blocks, *child);
            weights.of(tree, *child) > 0 && (is_of_it || is_alike && !leads_on(tree, blocks, *child))
        };
        holders.extend(tree.children(parent).filter(|child| *child != chosen && goes_on(child)));
    }
    holders.sort_unstable();
    holders
}

/// What the weighty elements directly in `node` are like.
fn kinds(tree: &Tree, weights: &Weights, node: usize) -> BTreeSet<u64> {
    let all = weights.of(tree, node);
    let weighty = tree.children(node).filter(|child| weights.of(tree, *child) * 50 > all);
    weighty.map(|child| tree.nodes[child].likeness).collect()
}

/// Whether an element holds nothing but a paragraph or two.
fn is_words(tree: &Tree, blocks: &[Block], node: usize) -> bool {
    const MOST: usize = 2;
    let mut inside = within(tree, blocks, node).take(MOST + 1).enumerate();
    inside.all(|(at, block)| at < MOST && weight(block) > 0)
}

fn within<'b>(tree: &Tree, blocks: &'b [Block], node: usize) -> impl Iterator<Item = &'b Block> {
    let end = tree.nodes[node].end;
    let from = blocks.partition_point(|block| block.at < node);
    blocks.iter().skip(from).take_while(move |block| block.at < end)
}

/// Whether an element holds headings that are links, as lists of other articles do.
fn leads_on(tree: &Tree, blocks: &[Block], node: usize) -> bool {
    within(tree, blocks, node).any(|block| matches!(block.tag, Tag::Heading(_)) && block.linked * 2 > block.text.len())
}

/// Whether an element can hold a story, and not only words of it.
fn can_hold(tag: Tag) -> bool {
    matches!(
        tag,
        Tag::Block | Tag::Article | Tag::Aside | Tag::Around | Tag::Table | Tag::Inline | Tag::Row | Tag::Cell
    )
}

fn holds_most(part: u64, all: u64) -> bool {
    part > 0 && part * 3 >= all * 2
}

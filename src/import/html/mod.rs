//! A saved web page: its story, what it says of it, and what stands beside the story.

mod about;
mod block;
mod boxes;
mod edges;
mod ld;
mod meta;
mod page;
mod section;
mod story;
mod tag;
mod teasers;
mod told;
mod tree;
mod weigh;

use super::draft::Draft;
use super::imported::{Imported, Why, has_quote_marks};
use crate::text::plain;
use block::blocks;
use story::Verdict;
use tag::Tag;
use tree::Tree;

/// The article on a page.
pub(super) fn imported(html: &str) -> Imported {
    let html = plain(html);
    let tree = Tree::of(&html);
    let blocks = blocks(&tree);
    let ld = ld::read(&tree.meta.ld);
    let told = told::told(&blocks, ld.whole());
    let headline = about::headline(&tree, &blocks, &ld);
    let page = story::read(&tree, &blocks, headline.as_deref(), &told);
    let about = about::about(&page, &ld, headline.clone());
    let verdicts = story::verdicts(&page, about.byline.as_deref());
    let mut draft = Draft::default();
    let mut row: Option<usize> = None;
    for (block, verdict) in blocks.iter().zip(verdicts) {
        let table = tree.around(block.node).find(|node| tree.nodes[*node].tag == Tag::Table);
        let table = table.filter(|_| block.tag == Tag::Row);
        match verdict {
            Verdict::Story if table.is_some() && table == row => draft.go_on(&block.text),
            Verdict::Story => draft.take(&block.text),
            Verdict::Near(why) if is_worth(&block.text, why) => draft.leave(&block.text, why),
            Verdict::Near(_) | Verdict::Elsewhere => {}
        }
        row = table.filter(|_| verdict == Verdict::Story);
    }
    // A page that a script fills in, saved without what the script wrote: the text stands in what the page says of it.
    match ld.whole().filter(|body| draft.is_shorter(body)) {
        Some(body) => of_body(body).finish(about),
        None => draft.finish(about),
    }
}

/// The article that JSON-LD holds whole: plain text, or a piece of HTML.
fn of_body(body: &str) -> Draft {
    let mut draft = Draft::default();
    if body.contains("</p>") {
        blocks(&Tree::of(body)).iter().for_each(|block| draft.take(&block.text));
    } else {
        body.lines().for_each(|line| draft.take(line));
    }
    draft
}

/// Whether what was left out is worth a word: not the few words of a button.
fn is_worth(text: &str, why: Why) -> bool {
    const LEAST: usize = 4;
    let is_small = !matches!(why, Why::Caption | Why::Repeats | Why::Date | Why::Author)
        && text.split_whitespace().count() < LEAST;
    !is_small || has_quote_marks(text)
}

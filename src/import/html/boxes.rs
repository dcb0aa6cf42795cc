//! What is set into a story: words of it once more for show, boxes that lead elsewhere, headings over what is left out.

use std::collections::BTreeMap;

use super::super::imported::Why;
use super::page::Page;
use super::section::Section;
use super::tag::Tag;

/// Leaves out what is set for show, or quoted, where the story has its words as well.
pub(super) fn repeats(page: &mut Page) {
    const LEAST: usize = 24;
    const MOST: usize = 64;
    let letters =
        |text: &str| -> String { text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect() };
    let is_shown = |at: usize| match page.whys[at] {
        None => page.sections[at] == Some(Section::Pull) || is_quoted(page, at),
        why => why == Some(Why::Beside) && page.blocks[at].linked == 0,
    };
    let shown: Vec<usize> = (0..page.blocks.len()).filter(|at| page.inside[*at] && is_shown(*at)).take(MOST).collect();
    if shown.is_empty() {
        return;
    }
    let of = |at: usize| if page.is_story(at) { letters(&page.blocks[at].text) } else { String::new() };
    let all: Vec<String> = (0..page.blocks.len()).map(of).collect();
    for at in shown {
        let words = letters(&page.blocks[at].text);
        let is_again = |other: usize| other != at && all[other].len() > words.len() && all[other].contains(&words);
        if words.len() >= LEAST && (0..all.len()).any(is_again) {
            page.whys[at] = Some(Why::Repeats);
        }
    }
}

/// Whether a block stands in a quotation with lines of its own.
fn is_quoted(page: &Page, at: usize) -> bool {
    let mut around = page.tree.around(page.blocks[at].node).take(3);
    around.any(|node| matches!(page.tree.nodes[node].tag, Tag::Quote | Tag::Aside))
}

/// Leaves out small boxes that open with a line that leads elsewhere, where nothing else in the story is like them.
pub(super) fn boxes(page: &mut Page) {
    const MOST: usize = 3;
    let mut likes: BTreeMap<u64, usize> = BTreeMap::new();
    let children: Vec<usize> = page.holders.iter().flat_map(|holder| page.tree.children(*holder)).collect();
    for child in &children {
        *likes.entry(page.tree.nodes[*child].likeness).or_default() += 1;
    }
    for child in children {
        let inside = page.within(child);
        let opening = inside.clone().next().and_then(|at| page.whys[at]);
        let leads = opening.filter(|why| matches!(why, Why::Links | Why::Offer | Why::Beside));
        let told = inside.clone().filter(|at| page.whys[*at].is_none()).take(MOST + 1).count();
        let is_alone = likes.get(&page.tree.nodes[child].likeness).is_none_or(|many| *many < 2);
        if let Some(why) = leads.filter(|_| is_alone && (1..=MOST).contains(&told)) {
            inside.for_each(|at| page.whys[at] = page.whys[at].or(Some(why)));
        }
    }
}

/// Leaves out headings over what is left out: at the end of the story, and in elements that hold nothing else.
pub(super) fn headings(page: &mut Page, held: &[bool]) {
    let mut below = Some(Why::Links);
    let mut is_told = false;
    for at in (0..page.blocks.len()).rev() {
        let is_heading = matches!(page.blocks[at].tag, Tag::Heading(_));
        match page.whys[at] {
            _ if !page.inside[at] => {}
            None if is_heading => {
                page.whys[at] = if is_told { over(page, at, held) } else { below };
                is_told &= page.whys[at].is_some();
                below = below.filter(|_| page.whys[at].is_some()).or(Some(Why::Links));
            }
            None => is_told = true,
            Some(_) if is_told => {}
            why => below = why,
        }
    }
}

/// Why a heading is left out with all else in its element, where that holds no story.
fn over(page: &Page, heading: usize, held: &[bool]) -> Option<Why> {
    const MOST: usize = 40;
    let parent = page.tree.nodes[page.blocks[heading].node].parent;
    let is_within = parent != 0 && held[parent] && !page.holders.contains(&parent);
    let others = page.within(parent).take(MOST + 1).filter(|at| *at != heading);
    let whys: Option<Vec<Why>> = others.map(|at| page.whys[at]).collect();
    whys.filter(|whys| is_within && whys.len() < MOST).and_then(|whys| whys.first().copied())
}

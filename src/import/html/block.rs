//! The lines of a page: its paragraphs, headings, items and rows, as a browser would set them.

use super::super::imported::Why;
use super::section::Section;
use super::tag::Tag;
use super::tree::{Node, Tree};

/// A paragraph, a heading, an item, a row.
#[derive(Debug)]
pub(in crate::import) struct Block {
    /// The element whose lines these are.
    pub(super) node: usize,
    /// Its first text.
    pub(super) at: usize,
    /// What it is.
    pub(super) tag: Tag,
    /// Its words.
    pub(super) text: String,
    /// How many bytes of them are links.
    pub(super) linked: usize,
}

impl Block {
    /// How many of its bytes are no links.
    pub(super) fn plain(&self) -> usize {
        self.text.len().saturating_sub(self.linked)
    }
}

/// The blocks of `tree`, in order.
pub(super) fn blocks(tree: &Tree) -> Vec<Block> {
    let mut writer = Writer {
        tree,
        blocks: Vec::new(),
        open: Vec::new(),
        text: String::new(),
        linked: 0,
        breaks: 0,
        named: Vec::new(),
        first: None,
    };
    let mut node = 0;
    while node < tree.nodes.len() {
        writer.leave(node);
        node = writer.enter(node);
    }
    writer.leave(usize::MAX);
    writer.end();
    writer.blocks
}

struct Writer<'t> {
    tree: &'t Tree,
    blocks: Vec<Block>,
    /// The elements around, with whether each is set as a row of cells.
    open: Vec<(usize, bool)>,
    text: String,
    linked: usize,
    /// How many ends of lines stand since the last word.
    breaks: usize,
    /// Elements within the block whose names say that they are no story, and from where to where they go in its text.
    named: Vec<(usize, usize, usize)>,
    /// Its first text.
    first: Option<usize>,
}

impl Writer<'_> {
    /// Writes a node; the next one.
    fn enter(&mut self, node: usize) -> usize {
        let it = &self.tree.nodes[node];
        match it.tag {
            Tag::Nothing => return it.end,
            Tag::Text => self.words(node),
            // The mark of a note, and no part of the sentence.
            Tag::Raised if self.tree.nodes.get(node + 1).is_some_and(|inner| inner.tag == Tag::Link) => return it.end,
            Tag::Break => self.line_end(),
            Tag::Quoted => self.text.push('“'),
            Tag::Cell if self.open.last().is_some_and(|open| open.1) => self.cell(),
            tag if !tag.is_inline() => self.end(),
            _ => {}
        }
        if is_named(it) {
            self.named.push((node, self.text.len(), usize::MAX));
        }
        self.open.push((node, it.tag == Tag::Row && self.is_of_words(node)));
        node + 1
    }

    /// Parts the cells of a row.
    fn cell(&mut self) {
        if !self.text.trim().is_empty() {
            self.text.push_str(" | ");
        }
    }

    /// Ends the elements that end before `node`.
    fn leave(&mut self, node: usize) {
        while let Some((open, _)) = self.open.last().copied().filter(|(open, _)| self.tree.nodes[*open].end <= node) {
            let tag = self.tree.nodes[open].tag;
            let in_row = tag == Tag::Cell && self.open.iter().rev().nth(1).is_some_and(|open| open.1);
            match tag {
                Tag::Quoted => self.text.push('”'),
                tag if !tag.is_inline() && !in_row => self.end(),
                _ => {}
            }
            if let Some(named) = self.named.last_mut().filter(|named| named.0 == open && named.2 == usize::MAX) {
                named.2 = self.text.len();
            }
            self.open.pop();
        }
    }

    /// Whether the cells of a row hold words and nothing with lines of its own: a table of data, not one that lays out a page.
    fn is_of_words(&self, row: usize) -> bool {
        let end = self.tree.nodes[row].end;
        let is_set = |tag: Tag| !tag.is_inline() && tag != Tag::Cell || tag == Tag::Break;
        let many = self.tree.children(row).filter(|cell| self.tree.nodes[*cell].tag == Tag::Cell).take(2).count();
        many > 1 && !(row + 1..end).any(|node| is_set(self.tree.nodes[node].tag))
    }

    fn words(&mut self, node: usize) {
        let text = self.tree.nodes[node].text.as_str();
        if text.chars().any(|c| !c.is_whitespace()) {
            self.first.get_or_insert(node);
        }
        if self.open.iter().any(|(node, _)| self.tree.nodes[*node].tag == Tag::Pre) {
            self.text.push_str(text);
            return;
        }
        let before = self.text.len();
        let mut words = text.split(|c: char| c.is_ascii_whitespace());
        if let Some(first) = words.next() {
            self.text.push_str(first);
        }
        for word in words {
            if !self.text.is_empty() && !self.text.ends_with([' ', '\n']) {
                self.text.push(' ');
            }
            self.text.push_str(word);
        }
        if text.chars().any(|c| !c.is_whitespace()) {
            self.breaks = 0;
            let is_linked = self.open.iter().any(|(node, _)| self.tree.nodes[*node].tag == Tag::Link);
            self.linked += if is_linked { self.text.len() - before } else { 0 };
        }
    }

    /// One end of a line parts lines, two part paragraphs.
    fn line_end(&mut self) {
        self.breaks += 1;
        if self.breaks > 1 {
            self.end();
        } else {
            self.text.truncate(self.text.trim_end_matches(' ').len());
            self.text.push('\n');
        }
    }

    /// Ends the block that is open. An element in it whose names say that it is none of the story is a block of its own.
    fn end(&mut self) {
        let text = std::mem::take(&mut self.text);
        let (named, linked) = (std::mem::take(&mut self.named), std::mem::take(&mut self.linked));
        let at = self.first.take().unwrap_or(0);
        self.breaks = 0;
        let around = self.open.iter().rev().map(|(node, _)| *node);
        let mut node = around.clone().find(|node| !self.tree.nodes[*node].tag.is_inline()).unwrap_or(0);
        let tag = self.tree.nodes[node].tag;
        let mut apart: Vec<(usize, std::ops::Range<usize>)> = Vec::new();
        for (inner, start, end) in named {
            let end = end.min(text.len());
            let is_all = text.get(..start).is_some_and(is_blank) && text.get(end..).is_some_and(is_blank);
            if is_all {
                node = inner;
            } else if is_foreign(self.tree.nodes[inner].section)
                && apart.last().is_none_or(|(_, last)| last.end <= start)
            {
                apart.push((inner, start..end));
            }
        }
        self.push(node, at, tag, &without(&text, &apart), linked);
        for (node, range) in apart {
            self.push(node, at, tag, text.get(range).unwrap_or_default(), 0);
        }
        // What is still open goes on in the next block.
        let open = self.open.iter().map(|(node, _)| *node).filter(|node| is_named(&self.tree.nodes[*node]));
        self.named = open.map(|node| (node, 0, usize::MAX)).collect();
    }

    fn push(&mut self, node: usize, at: usize, tag: Tag, text: &str, linked: usize) {
        // What keeps its lines has blank ones between its paragraphs.
        let parting = if tag == Tag::Pre { "\n\n" } else { "\0" };
        for text in text.split(parting).map(str::trim).filter(|text| !text.is_empty()) {
            self.blocks.push(Block { node, at, tag, text: text.to_owned(), linked: linked.min(text.len()) });
        }
    }
}

/// A text without the words in these ranges.
fn without(text: &str, apart: &[(usize, std::ops::Range<usize>)]) -> String {
    let mut rest = String::with_capacity(text.len());
    let mut from = 0;
    for (_, range) in apart {
        rest.push_str(text.get(from..range.start).unwrap_or_default());
        from = range.end;
    }
    rest.push_str(text.get(from..).unwrap_or_default());
    rest
}

fn is_blank(text: &str) -> bool {
    text.trim_start().is_empty()
}

/// Whether an element stands in a line and its names say that it is no story. Links are left alone, for they are words of it, but
/// for those to notes.
fn is_named(node: &Node) -> bool {
    match node.section {
        Some(Section::Not(Why::Note)) => matches!(node.tag, Tag::Inline | Tag::Link | Tag::Raised),
        Some(Section::Not(_)) => node.tag == Tag::Inline,
        _ => false,
    }
}

/// Whether what stands in the midst of a paragraph belongs to no sentence of it.
fn is_foreign(section: Option<Section>) -> bool {
    matches!(section, Some(Section::Not(Why::Hidden | Why::Caption | Why::Beside | Why::Site | Why::Links | Why::Note)))
}

/// What a block is by the names of the elements around it: why it is no part of the story, or that it is set for show.
pub(super) fn section(tree: &Tree, node: usize, is_void: &dyn Fn(usize) -> bool) -> Option<Section> {
    let named = tree.around(node).filter(|node| !is_void(*node)).find_map(|node| tree.nodes[node].section);
    named.filter(|section| !matches!(section, Section::Story))
}

/// A reason, where a section is one.
pub(super) fn why(section: Option<Section>) -> Option<Why> {
    match section {
        Some(Section::Not(why)) => Some(why),
        _ => None,
    }
}

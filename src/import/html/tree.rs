//! The tree of a page: its elements and texts in the order in which they open, each with where it ends.
//!
//! A part of the page is then a stretch of the list, and every step over the tree is one pass over a list, however deep it is.

use html5gum::emitters::default::DefaultEmitter;
use html5gum::{StartTag, Token, Tokenizer};

use super::meta::Meta;
use super::section::{Section, Sections};
use super::tag::{Tag, is_void, tag};
use crate::text::step;

/// Deeper elements are taken as if they stood beside the last one: no page comes near it.
const DEEPEST: usize = 256;

/// An element or a text.
#[derive(Debug)]
pub(in crate::import) struct Node {
    /// What it is.
    pub(super) tag: Tag,
    /// The element that it stands in.
    pub(super) parent: usize,
    /// The first node behind it and all that it holds.
    pub(super) end: usize,
    /// What its names say that it is.
    pub(super) section: Option<Section>,
    /// The characters of a text.
    pub(super) text: String,
    /// A number for its tag, class and the like: siblings that are alike have the same.
    pub(super) likeness: u64,
}

/// A page.
#[derive(Debug)]
pub(in crate::import) struct Tree {
    /// Its nodes; the first holds all others.
    pub(super) nodes: Vec<Node>,
    /// What its head and its attributes say of the article.
    pub(super) meta: Meta,
}

impl Tree {
    /// The page that `html` is.
    pub(super) fn of(html: &str) -> Tree {
        let mut emitter = DefaultEmitter::default();
        emitter.naively_switch_states(true);
        let mut grower = Grower::new();
        for token in Tokenizer::new_with_emitter(html, emitter) {
            match token {
                Ok(Token::StartTag(start)) => grower.start(&start),
                Ok(Token::EndTag(end)) => grower.end(&end.name),
                Ok(Token::String(text)) => grower.text(&text.value),
                Ok(Token::Comment(comment)) => grower.meta.comment(&String::from_utf8_lossy(&comment.value)),
                _ => {}
            }
        }
        grower.close(0);
        Tree { nodes: grower.nodes, meta: grower.meta }
    }

    /// The nodes of which `node` is one that they hold, from the inside.
    pub(super) fn around(&self, node: usize) -> impl Iterator<Item = usize> {
        std::iter::successors(Some(node), |node| {
            step(1);
            Some(self.nodes[*node].parent).filter(|parent| parent != node)
        })
    }

    /// The nodes that stand directly in `node`.
    pub(super) fn children(&self, node: usize) -> impl Iterator<Item = usize> {
        let end = self.nodes[node].end;
        let within = move |at: usize| {
            step(1);
            (at < end).then_some(at)
        };
        std::iter::successors(within(node + 1), move |at| within(self.nodes[*at].end))
    }
}

/// An element that is open.
struct Open {
    node: usize,
    tag: Tag,
    name: u64,
}

struct Grower {
    nodes: Vec<Node>,
    open: Vec<Open>,
    /// How many elements are open that are too deep to be kept.
    lost: usize,
    meta: Meta,
    sections: Sections,
}

impl Grower {
    fn new() -> Grower {
        let mut grower =
            Grower { nodes: Vec::new(), open: Vec::new(), lost: 0, meta: Meta::default(), sections: Sections::new() };
        grower.push(Tag::Block, None, 0);
        grower.open.push(Open { node: 0, tag: Tag::Table, name: 0 });
        grower
    }

    fn push(&mut self, tag: Tag, section: Option<Section>, likeness: u64) -> usize {
        let node = self.nodes.len();
        let parent = self.open.last().map_or(0, |open| open.node);
        self.nodes.push(Node { tag, parent, end: node + 1, section, text: String::new(), likeness });
        node
    }

    fn start(&mut self, start: &StartTag<()>) {
        let (name, get) = (start.name.as_slice(), |key: &str| {
            start.attributes.get(key.as_bytes()).map(|value| String::from_utf8_lossy(&value.value))
        });
        self.meta.element(name, &get, self.nodes.len());
        if matches!(name, b"html" | b"head" | b"body") {
            return;
        }
        let tag = tag(name);
        self.end_before(tag, name);
        let section = self.sections.of(name, &get);
        let node = self.push(tag, section, likeness(name, get("class").as_deref()));
        if is_void(name) || start.self_closing && tag == Tag::Nothing {
            return;
        }
        if self.open.len() < DEEPEST {
            self.open.push(Open { node, tag, name: key(name) });
        } else {
            self.lost += 1;
        }
    }

    /// Closes what an element of this kind ends by opening.
    fn end_before(&mut self, tag: Tag, name: &[u8]) {
        let ended: &[Tag] = match tag {
            Tag::Item => &[Tag::Item],
            Tag::Cell => &[Tag::Cell],
            Tag::Row => &[Tag::Cell, Tag::Row],
            _ => &[],
        };
        // A list within an item is a wall between the two, and so is a table between two rows.
        let is_wall = |open: &Open| {
            open.tag.is_wall() && !ended.contains(&open.tag)
                || open.name == key(b"ul")
                || open.name == key(b"ol")
                || open.name == key(b"dl")
        };
        if !ended.is_empty() {
            let inner = self.open.iter().rev().take_while(|open| !is_wall(open)).count();
            step(inner);
            let from = self.open.len() - inner;
            if let Some(at) = self.open.iter().skip(from).position(|open| ended.contains(&open.tag)) {
                self.close(from + at);
            }
        }
        if matches!(name, b"tbody" | b"tfoot" | b"thead") {
            let inner = self.open.iter().rev().take_while(|open| open.tag != Tag::Table).count();
            self.close(self.open.len() - inner);
        }
        if tag.ends_paragraph() {
            let inner = self.open.iter().rev().take_while(|open| open.tag.is_inline()).count();
            step(inner);
            let last = self.open.len() - 1 - inner;
            if self.open[last].tag == Tag::Paragraph {
                self.close(last);
            }
        }
    }

    fn end(&mut self, name: &[u8]) {
        if self.lost > 0 && !is_void(name) {
            self.lost -= 1;
            return;
        }
        let tag = tag(name);
        if name == b"br" {
            self.push(Tag::Break, None, 0);
            return;
        }
        let key = key(name);
        let is_wall = |open: &Open| match tag {
            // What stands in a line closes nothing that has lines of its own.
            tag if tag.is_inline() => !open.tag.is_inline(),
            Tag::Table => open.node == 0,
            Tag::Cell | Tag::Row => open.tag == Tag::Table,
            _ => open.tag.is_wall(),
        };
        for at in (1..self.open.len()).rev() {
            step(1);
            let open = &self.open[at];
            if open.name == key {
                self.close(at);
                return;
            }
            if is_wall(open) {
                return;
            }
        }
    }

    /// Closes the elements from the one at `at` on.
    fn close(&mut self, at: usize) {
        let end = self.nodes.len();
        for open in self.open.drain(at..) {
            self.nodes[open.node].end = end;
        }
    }

    fn text(&mut self, bytes: &[u8]) {
        let text = String::from_utf8_lossy(bytes);
        let parent = self.open.last().map_or(0, |open| open.node);
        if self.nodes[parent].tag == Tag::Nothing {
            self.meta.content(&text, parent);
            return;
        }
        let node = self.push(Tag::Text, None, 0);
        self.nodes[node].text = text.into_owned();
    }
}

/// The first eight letters of a name as a number.
fn key(name: &[u8]) -> u64 {
    name.iter().take(8).fold(1, |key, byte| key << 8 | u64::from(*byte))
}

/// A number for a name and the first word of a class; the words behind it are mostly of single elements.
fn likeness(name: &[u8], class: Option<&str>) -> u64 {
    let first = class.and_then(|class| class.split_whitespace().next()).unwrap_or_default();
    let bytes = name.iter().chain(first.as_bytes());
    bytes.fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3))
}

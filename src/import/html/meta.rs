//! What the attributes and the head of a page say, kept while its tree grows.

use super::section::Get;

/// A fact of the page.
#[derive(Debug, PartialEq)]
pub(in crate::import) struct Fact {
    /// What it is called: the property of a meta element, or one of the names below.
    pub(super) name: String,
    /// What it says.
    pub(super) value: String,
}

/// What a page says of its article, in the order in which it says it.
#[derive(Debug, Default)]
pub(in crate::import) struct Meta {
    /// Meta elements by property, name or itemprop in small letters; "canonical" and "lang".
    pub(super) facts: Vec<Fact>,
    /// The scripts that hold JSON-LD.
    pub(super) ld: Vec<String>,
    /// What stands in the title of the page.
    pub(super) title: Option<String>,
    /// The address that a program wrote into a comment when it saved the page, and the words for when.
    pub(super) saved: Option<(String, Option<String>)>,
    /// The nodes that may name an author, and how.
    pub(super) authors: Vec<usize>,
    /// The days in elements of time: what the attribute says, and the node.
    pub(super) times: Vec<(Option<String>, usize)>,
    /// Whether the last script is JSON-LD, and which node it is.
    ld_node: Option<usize>,
    title_node: Option<usize>,
}

impl Meta {
    /// Reads the element called `name`, which will be the node `node`.
    pub(super) fn element(&mut self, name: &[u8], get: Get, node: usize) {
        match name {
            b"html" => self.add("lang", get("lang").as_deref()),
            b"meta" => {
                let property = get("property").or_else(|| get("name")).or_else(|| get("itemprop"));
                if let Some(property) = property {
                    self.add(&property.to_ascii_lowercase(), get("content").as_deref());
                }
            }
            b"link" if has(get("rel"), "canonical") => self.add("canonical", get("href").as_deref()),
            b"script" => self.ld_node = get("type").is_some_and(|kind| kind.contains("ld+json")).then_some(node),
            b"title" => self.title_node = Some(node),
            b"time" => self.times.push((get("datetime").map(Into::into), node)),
            _ => {}
        }
        let is_author = has(get("rel"), "author") || has(get("itemprop"), "author");
        if is_author && name != b"link" && name != b"meta" {
            self.authors.push(node);
        }
    }

    /// Reads the content of an element that has none for readers.
    pub(super) fn content(&mut self, text: &str, node: usize) {
        if self.ld_node == Some(node) {
            self.ld.push(text.to_owned());
        } else if self.title_node == Some(node) && self.title.is_none() {
            self.title = Some(text.to_owned());
        }
    }

    /// Reads a comment: SingleFile and browsers write there where a page is from.
    pub(super) fn comment(&mut self, text: &str) {
        const SEEN: usize = 4096;
        if self.saved.is_some() || text.len() > SEEN {
            return;
        }
        let field = |name: &str| {
            text.lines().find_map(|line| line.trim().strip_prefix(name)).map(|value| value.trim().to_owned())
        };
        if text.contains("SingleFile") {
            self.saved = field("url:").map(|address| (address, field("saved date:")));
        } else if let Some((_, address)) =
            text.trim().strip_prefix("saved from url=(").and_then(|rest| rest.split_once(')'))
        {
            self.saved = Some((address.trim().to_owned(), None));
        }
    }

    /// What the facts with these names say, the names in their order.
    pub(super) fn all<'m>(&'m self, names: &'static str) -> impl Iterator<Item = &'m str> {
        let named = |name: &'static str| self.facts.iter().filter(move |fact| fact.name == name);
        names.split_whitespace().flat_map(named).map(|fact| fact.value.as_str())
    }

    /// The first of them.
    pub(super) fn first<'m>(&'m self, names: &'static str) -> Option<&'m str> {
        self.all(names).next()
    }

    fn add(&mut self, name: &str, value: Option<&str>) {
        const MOST: usize = 400;
        const LONGEST: usize = 2000;
        let value = value.map(str::trim).filter(|value| !value.is_empty() && value.len() <= LONGEST);
        if let Some(value) = value.filter(|_| self.facts.len() < MOST) {
            self.facts.push(Fact { name: name.to_owned(), value: value.to_owned() });
        }
    }
}

/// Whether a word stands in the value of an attribute.
fn has(value: Option<std::borrow::Cow<'_, str>>, word: &str) -> bool {
    value.is_some_and(|value| value.split_whitespace().any(|of| of.eq_ignore_ascii_case(word)))
}

//! What a page says of its article: by JSON-LD, by its meta elements, by its own elements, in this order.

use super::super::date;
use super::super::head;
use super::super::imported::{About, Why};
use super::block::Block;
use super::ld::Ld;
use super::page::Page;
use super::section::Section;
use super::tag::Tag;
use super::tree::Tree;
use crate::article::When;
use crate::text::is_language_tag;

/// Where authors and days are told by meta elements, the surest first.
const AUTHORS: &str =
    "author article:author parsely-author sailthru.author dc.creator dcterms.creator byl cxenseparse:author";
const DAYS: &str = "article:published_time og:published_time datepublished date pubdate publishdate publish-date dc.date \
    dc.date.issued dcterms.date dcterms.created parsely-pub-date sailthru.date cxenseparse:recs:publishtime article.published";

/// More elements that may name an author or a day are not looked at.
const MOST: usize = 200;

/// The headline of the page.
pub(super) fn headline(tree: &Tree, blocks: &[Block], ld: &Ld) -> Option<String> {
    const LONGEST: usize = 500;
    let meta = &tree.meta;
    let heading = || {
        let mut first = blocks.iter().filter(|block| block.tag == Tag::Heading(1));
        // Several are no headline, but headings.
        let only = first.next().filter(|_| first.next().is_none());
        // A part of a page may open with its headline.
        let opening = blocks.first().filter(|block| meta.title.is_none() && block.tag == Tag::Heading(2));
        only.or(opening).or_else(|| in_title(blocks, meta.title.as_deref()?)).map(|block| block.text.as_str())
    };
    let told = ld.headline.as_deref().or_else(|| meta.first("og:title twitter:title dc.title headline"));
    let found = told.or_else(heading).or(meta.title.as_deref())?;
    let line = unescaped(&one_line(found));
    let line = without_site(&line, publisher(tree, ld).as_deref());
    Some(line.to_owned()).filter(|line| (1..LONGEST).contains(&line.len()))
}

/// What the page says of its article, whose headline and story are known.
pub(super) fn about(page: &Page, ld: &Ld, headline: Option<String>) -> About {
    let (tree, meta) = (page.tree, &page.tree.meta);
    let around = Around::of(page);
    let saved = meta.saved.as_ref().and_then(|(_, when)| when.as_deref());
    About {
        by_editor: false,
        headline,
        byline: byline(&around, ld),
        published: published(&around, ld),
        publisher: publisher(tree, ld),
        source: source(tree, ld),
        language: meta
            .first("lang")
            .map(str::to_owned)
            .or_else(|| ld.language.clone())
            .filter(|tag| is_language_tag(tag)),
        // "GMT+0200 (Central European Summer Time)"
        saved: saved.and_then(|when| date::day(when.split('(').next().unwrap_or(when))),
    }
}

/// What stands around the story: a name or a day elsewhere on the page may be of another article.
struct Around<'p> {
    tree: &'p Tree,
    /// The lines above it and between its first ones.
    lines: Vec<&'p str>,
    /// The nodes of these lines, and the end of all of it.
    above: std::ops::Range<usize>,
    end: usize,
}

impl<'p> Around<'p> {
    fn of(page: &'p Page<'p>) -> Around<'p> {
        const ABOVE: usize = 12;
        // A line of the story may stand above who wrote it.
        const WITHIN: usize = 6;
        let Page { tree, blocks, .. } = page;
        let (first, last) = page.extent().unwrap_or((blocks.len(), blocks.len()));
        let (from, to) = (first.saturating_sub(ABOVE), (first + WITHIN).min(blocks.len()));
        let at = |block: usize| blocks.get(block).map_or(tree.nodes.len(), |block| block.at);
        let others = (from..to).filter(|at| !page.is_story(*at));
        let lines = others.flat_map(|at| blocks[at].text.lines()).collect();
        Around { tree, lines, above: at(from)..at(to), end: at(last + ABOVE / 4) }
    }

    /// The words of a node, where it stands by the story and leads to nothing else.
    fn words(&self, node: usize, end: usize) -> Option<String> {
        let leads = |node: usize| self.tree.nodes[node].section == Some(Section::Not(Why::Links));
        // The element may open before the first line.
        let is_near = self.tree.nodes[node].end > self.above.start && node < end;
        let words = Some(node).filter(|node| is_near && !self.tree.around(*node).any(leads))?;
        words_in(self.tree, words)
    }
}

/// The longest heading that stands in the title of the page.
fn in_title<'b>(blocks: &'b [Block], title: &str) -> Option<&'b Block> {
    const LEAST: usize = 8;
    let lower = |text: &str| one_line(text).to_lowercase();
    let title = lower(title);
    let is_heading = |block: &&Block| matches!(block.tag, Tag::Heading(_)) && block.text.len() <= title.len();
    let named = blocks
        .iter()
        .filter(is_heading)
        .filter(|block| block.text.len() >= LEAST && title.contains(&lower(&block.text)));
    named.max_by_key(|block| block.text.len())
}

/// A title without the name of its site at the end: "Ferry stays | The Courier".
fn without_site<'t>(title: &'t str, publisher: Option<&str>) -> &'t str {
    let parted = [" | ", " - ", " – ", " — ", " · "].iter().filter_map(|mark| title.rsplit_once(mark));
    let is_site = |name: &str| publisher.is_some_and(|publisher| head::same_letters(publisher, name));
    parted.filter(|(_, name)| is_site(name)).map(|(title, _)| title.trim()).next().unwrap_or(title)
}

fn publisher(tree: &Tree, ld: &Ld) -> Option<String> {
    let told = ld.publisher.as_deref().or_else(|| tree.meta.first("og:site_name dc.publisher publisher"));
    told.map(|name| unescaped(&one_line(name))).filter(|name| !name.is_empty())
}

fn byline(around: &Around, ld: &Ld) -> Option<String> {
    const LONGEST: usize = 200;
    let meta = &around.tree.meta;
    let by_ld = Some(joined(&ld.authors)).filter(|names| !names.is_empty());
    let by_meta = || meta.all(AUTHORS).find(|value| !value.contains("://")).map(str::to_owned);
    let by_element = || {
        let mut names: Vec<String> = Vec::new();
        for name in meta.authors.iter().take(MOST).filter_map(|node| around.words(*node, around.end)) {
            let name = one_line(&name);
            if !names.contains(&name) {
                names.push(name);
            }
        }
        Some(joined(&names)).filter(|names| !names.is_empty())
    };
    let by_class = || {
        let nodes = &around.tree.nodes;
        let named = (0..around.above.end).filter(|node| nodes[*node].section == Some(Section::Not(Why::Author)));
        named
            .take(MOST)
            .filter_map(|node| around.words(node, around.above.end))
            .find_map(|words| words.lines().find_map(head::byline).map(str::to_owned))
    };
    let by_line = || around.lines.iter().find_map(|line| head::byline(line)).map(str::to_owned);
    let found = by_ld.or_else(by_meta).or_else(by_element).or_else(by_class).or_else(by_line)?;
    let line = unescaped(&one_line(&found));
    let line = head::byline(&line).unwrap_or(&line).to_owned();
    // An account is no name.
    Some(line).filter(|line| !line.is_empty() && line.len() < LONGEST && !line.eq_ignore_ascii_case("admin"))
}

fn published(around: &Around, ld: &Ld) -> Option<When> {
    let meta = &around.tree.meta;
    let by_meta = || meta.all(DAYS).find_map(date::day);
    let by_time = || {
        let near = meta.times.iter().take(MOST).map(|(stated, node)| (stated, around.words(*node, around.above.end)));
        near.filter_map(|(stated, words)| words.map(|words| (stated, words)))
            .find_map(|(stated, words)| stated.as_deref().and_then(date::day).or_else(|| date::day(&words)))
    };
    let is_stamp = |line: &&&str| date::is_line(line) && !date::is_change(line) || head::byline(line).is_some();
    let by_line = || around.lines.iter().filter(is_stamp).find_map(|line| date::day(line));
    ld.published.as_deref().and_then(date::day).or_else(by_meta).or_else(by_time).or_else(by_line)
}

fn source(tree: &Tree, ld: &Ld) -> Option<String> {
    let saved = tree.meta.saved.as_ref().map(|(address, _)| address.as_str());
    let told = [tree.meta.first("canonical"), tree.meta.first("og:url"), saved, ld.address.as_deref()];
    told.into_iter().flatten().find(|address| is_address(address)).map(str::to_owned)
}

fn is_address(value: &str) -> bool {
    let rest = value.strip_prefix("https://").or_else(|| value.strip_prefix("http://"));
    rest.is_some_and(|rest| rest.contains('.') && !rest.contains(char::is_whitespace))
}

/// The words of a node, a line for each block.
fn words_in(tree: &Tree, node: usize) -> Option<String> {
    const LONGEST: usize = 200;
    let mut words = String::new();
    for node in tree.nodes.get(node..tree.nodes.get(node)?.end)?.iter().take(MOST) {
        words.push_str(if node.tag.is_inline() { "" } else { "\n" });
        words.extend(node.text.chars().map(|c| if c.is_whitespace() { ' ' } else { c }));
    }
    let lines: Vec<String> = words.lines().map(one_line).filter(|line| !line.is_empty()).collect();
    Some(lines.join("\n")).filter(|words| !words.is_empty() && words.len() < LONGEST)
}

fn joined(names: &[String]) -> String {
    match names {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<&str>>().join(" ")
}

/// A value that was escaped twice: "Tom &amp; Ada".
fn unescaped(text: &str) -> String {
    const ENTITIES: [(&str, &str); 6] =
        [("&quot;", "\""), ("&#39;", "'"), ("&#8217;", "’"), ("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&")];
    ENTITIES.iter().fold(text.to_owned(), |text, (name, c)| text.replace(name, c))
}

//! What kind of text a file holds: by its name, or else by how it begins.

use super::refusal::Refusal;

/// A kind of text that can be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Paragraphs and nothing else.
    Plain,
    /// Paragraphs with the marks of Markdown.
    Markdown,
    /// A web page, or a part of one.
    Html,
    /// An article that Verbatim saved.
    Json,
}

/// How the JSON of an article begins, as Verbatim writes it.
const SAVED: &str = "{\"slug\":";

/// Whether a file of this name is JSON.
pub(super) fn is_json(name: &str) -> bool {
    ends(name, ".json")
}

/// The kind of `text`, from a file that may be called `name`.
pub(super) fn of(text: &str, name: Option<&str>) -> Result<Kind, Refusal> {
    let start = text.trim_start();
    let has = |ending: &str| name.is_some_and(|name| ends(name, ending));
    if is_mime(start) {
        return Err(Refusal::Known("a web archive (MHTML)"));
    }
    if name.is_some_and(is_json) || name.is_none() && start.starts_with(SAVED) {
        return Ok(Kind::Json);
    }
    let is_page = has(".html") || has(".htm") || has(".xhtml") || !has(".md") && !has(".txt") && is_html(start);
    if is_page {
        return Ok(Kind::Html);
    }
    let is_marked = has(".md") || has(".markdown") || name.is_none() && (has_front(start) || is_marked(start));
    Ok(if is_marked { Kind::Markdown } else { Kind::Plain })
}

/// Whether `name` ends in `ending`, in any case.
fn ends(name: &str, ending: &str) -> bool {
    let at = name.len().checked_sub(ending.len());
    at.and_then(|at| name.get(at..)).is_some_and(|end| end.eq_ignore_ascii_case(ending))
}

/// Whether it begins as a web page does, or as a part of one: with a tag, a comment, a declaration.
fn is_html(start: &str) -> bool {
    let behind = start.strip_prefix('<').and_then(|rest| rest.chars().next());
    behind.is_some_and(|c| c.is_ascii_alphabetic() || matches!(c, '!' | '?')) && start.contains('>')
}

/// Whether it opens with front matter, as only Markdown does: a line of three hyphens, and a key.
fn has_front(start: &str) -> bool {
    let mut lines = start.lines();
    lines.next().is_some_and(|line| line.trim_end() == "---")
        && lines.next().and_then(|line| line.split_once(':')).is_some_and(|(key, _)| is_key(key))
}

fn is_key(key: &str) -> bool {
    !key.is_empty() && key.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-'))
}

/// Whether it has marks that writers of Markdown alone set: a heading behind `#`, words in `**`, a link to a page.
fn is_marked(text: &str) -> bool {
    let is_heading = |line: &str| line.trim_start_matches('#').starts_with(' ') && line.starts_with('#');
    text.lines().any(|line| is_heading(line) || line.contains("](http") || has_strong(line))
}

/// Whether a line has words between two pairs of stars, as "**4.52pm** The road is shut" has; "f**k and s**t" has none.
fn has_strong(line: &str) -> bool {
    let pieces: Vec<&str> = line.split("**").collect();
    pieces.windows(3).any(|around| {
        let (before, words) = (around[0], around[1]);
        let is_plain = |c: char| !c.is_whitespace() && c != '*';
        !before.ends_with(char::is_alphanumeric) && words.starts_with(is_plain) && words.ends_with(is_plain)
    })
}

/// Whether it begins as a mail does, with fields, one of which says so.
fn is_mime(start: &str) -> bool {
    const SEEN: usize = 40;
    let fields = start.lines().take(SEEN).take_while(|line| !line.trim().is_empty());
    let is_field =
        |line: &str| line.starts_with([' ', '\t']) || line.split_once(':').is_some_and(|(key, _)| is_key(key));
    let mut says = false;
    for line in fields {
        if !is_field(line) {
            return false;
        }
        says |= line.starts_with("MIME-Version:");
    }
    says
}

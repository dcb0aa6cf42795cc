//! What a part of a page is by its names: those of its element, its class, its id and its role.

use std::borrow::Cow;
use std::collections::BTreeMap;

use super::super::imported::Why;

/// What a part of a page is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::import) enum Section {
    /// The story, whatever else its names say.
    Story,
    /// Words set for show, which may be words of the story.
    Pull,
    /// What is set into the story from elsewhere: a message, a film.
    Embed,
    /// No part of the story.
    Not(Why),
}

/// The names, each with what it says.
#[derive(Debug)]
pub(super) struct Sections(BTreeMap<&'static str, Section>);

/// How an element is asked for an attribute.
pub(super) type Get<'a> = &'a dyn Fn(&str) -> Option<Cow<'a, str>>;

impl Sections {
    /// Those of `sections.txt`.
    pub(super) fn new() -> Sections {
        const NAMES: &str = include_str!("sections.txt");
        let mut names = BTreeMap::new();
        for (kind, words) in NAMES.lines().filter(|line| !line.starts_with('#')).filter_map(|line| line.split_once(':'))
        {
            if let Some(section) = section(kind) {
                names.extend(words.split_whitespace().map(|word| (word, section)));
            }
        }
        Sections(names)
    }

    /// What the element called `name` is.
    pub(super) fn of(&self, name: &[u8], get: Get) -> Option<Section> {
        if get("itemprop").is_some_and(|value| value.eq_ignore_ascii_case("articleBody")) {
            return Some(Section::Story);
        }
        if is_hidden(get) {
            return Some(Section::Not(Why::Hidden));
        }
        let by_names = ["class", "id", "data-component", "data-testid", "role"]
            .iter()
            .filter_map(|key| get(key))
            .filter_map(|names| self.read(&names))
            .reduce(|first, second| if second == Section::Story { second } else { first });
        by_names.or(match name {
            b"nav" | b"footer" => Some(Section::Not(Why::Site)),
            b"aside" => Some(Section::Not(Why::Beside)),
            b"figcaption" => Some(Section::Not(Why::Caption)),
            _ => None,
        })
    }

    /// What the names in an attribute say: the story before anything else, then the first that says something.
    fn read(&self, names: &str) -> Option<Section> {
        const MOST: usize = 24;
        let mut said = None;
        for name in names.split_whitespace().take(MOST) {
            match self.name(name) {
                Some(Section::Story) => return Some(Section::Story),
                section => said = said.or(section),
            }
        }
        said
    }

    /// What one name says: "article-body__related", "shareBar", "has-comments".
    fn name(&self, name: &str) -> Option<Section> {
        // WordPress writes what an article is filed under among its names.
        const FILED: [&str; 3] = ["tag-", "category-", "post_"];
        // "with-sidebar" says that something stands elsewhere.
        const ELSEWHERE: &str = " has with no without not is are show hide js enable enabled disable ";
        const LONGEST: usize = 80;
        if name.len() > LONGEST || FILED.iter().any(|start| name.starts_with(start)) {
            return None;
        }
        let words = words(name);
        let mut said = None;
        for (at, word) in words.iter().enumerate() {
            if ELSEWHERE.contains(&format!(" {word} ")) {
                return said;
            }
            let pair = words.get(at + 1).map(|next| format!("{word}_{next}"));
            let by_pair = pair.and_then(|pair| self.0.get(pair.as_str()));
            let found = by_pair.or_else(|| self.0.get(word.as_str())).copied();
            if found == Some(Section::Story) && at + 2 >= words.len() {
                return found;
            }
            if found == Some(Section::Embed) {
                return found;
            }
            said = said.or(found.filter(|section| *section != Section::Story));
        }
        said
    }
}

fn section(kind: &str) -> Option<Section> {
    Some(match kind.trim() {
        "story" => Section::Story,
        "pull" => Section::Pull,
        "embed" => Section::Embed,
        "comments" => Section::Not(Why::Comments),
        "links" => Section::Not(Why::Links),
        "offer" => Section::Not(Why::Offer),
        "site" => Section::Not(Why::Site),
        "beside" => Section::Not(Why::Beside),
        "author" => Section::Not(Why::Author),
        "date" => Section::Not(Why::Date),
        "caption" => Section::Not(Why::Caption),
        "note" => Section::Not(Why::Note),
        "hidden" => Section::Not(Why::Hidden),
        _ => return None,
    })
}

/// The words of a name in small letters, parted at marks, digits and inner capitals.
fn words(name: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let mut before = '-';
    for c in name.chars() {
        let opens = !before.is_ascii_alphabetic() || before.is_ascii_lowercase() && c.is_ascii_uppercase();
        if c.is_ascii_alphabetic() {
            match words.last_mut().filter(|_| !opens) {
                Some(word) => word.push(c.to_ascii_lowercase()),
                None => words.push(c.to_ascii_lowercase().to_string()),
            }
        }
        before = c;
    }
    words
}

/// Whether the page does not show an element.
fn is_hidden(get: Get) -> bool {
    let style =
        || get("style").is_some_and(|style| style.replace(' ', "").to_ascii_lowercase().contains("display:none"));
    let aria = || get("aria-hidden").is_some_and(|value| &*value == "true");
    get("hidden").is_some() || style() || aria()
}

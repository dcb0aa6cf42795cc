//! JSON-LD: what a page says of its article in the words of schema.org.

use serde_json::Value;

/// What the JSON-LD of a page says of its article.
#[derive(Debug, Default)]
pub(super) struct Ld {
    pub(super) headline: Option<String>,
    pub(super) authors: Vec<String>,
    pub(super) published: Option<String>,
    pub(super) publisher: Option<String>,
    pub(super) address: Option<String>,
    pub(super) language: Option<String>,
    /// The text of the article, without its marks.
    pub(super) body: Option<String>,
}

impl Ld {
    /// The text of the article, where it is not too short to be the whole.
    pub(super) fn whole(&self) -> Option<&str> {
        const LEAST: usize = 400;
        self.body.as_deref().filter(|body| body.len() >= LEAST)
    }
}

/// What the first article in `scripts` says.
pub(super) fn read(scripts: &[String]) -> Ld {
    const MOST: usize = 32;
    let values: Vec<Value> = scripts.iter().take(MOST).filter_map(|script| parsed(script)).collect();
    let article = values.iter().find_map(article);
    let Some(article) = article else { return Ld::default() };
    let text = |key: &str| words(article.get(key));
    let named = |key: &str| names(article.get(key), &values);
    let address = text("url").or_else(|| match article.get("mainEntityOfPage") {
        Some(Value::Object(page)) => words(page.get("@id")).or_else(|| words(page.get("url"))),
        page => words(page),
    });
    Ld {
        headline: text("headline").or_else(|| text("name")),
        authors: [named("author"), named("creator")].into_iter().find(|names| !names.is_empty()).unwrap_or_default(),
        published: text("datePublished").or_else(|| text("dateCreated")),
        publisher: named("publisher").into_iter().next(),
        address,
        language: text("inLanguage"),
        body: text("articleBody"),
    }
}

/// A script as JSON; raw ends of lines within its strings, which JSON forbids and many pages have, are taken as blanks.
fn parsed(script: &str) -> Option<Value> {
    let plain: String = script.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    let plain = plain.trim().trim_start_matches("<!--").trim_end_matches("-->").trim().trim_end_matches(';');
    let plain = plain
        .trim_start_matches("/*<![CDATA[*/")
        .trim_start_matches("//<![CDATA[")
        .trim_end_matches("//]]>")
        .trim_end_matches("/*]]>*/");
    serde_json::from_str(plain.trim()).ok()
}

/// The first article in a value, in a list or a graph.
fn article(value: &Value) -> Option<&Value> {
    match value {
        Value::Array(items) => items.iter().find_map(article),
        Value::Object(fields) => {
            let is_article = |kind: &str| {
                kind.ends_with("Article")
                    || kind.ends_with("Posting")
                    || kind == "Report"
                    || kind == "WebPage" && fields.contains_key("articleBody")
            };
            let kind = fields.get("@type");
            let kinds =
                kind.into_iter().flat_map(|kind| kind.as_array().map_or(std::slice::from_ref(kind), Vec::as_slice));
            if kinds.filter_map(Value::as_str).any(is_article) {
                return Some(value);
            }
            ["@graph", "mainEntity", "mainEntityOfPage"].iter().find_map(|key| fields.get(*key)).and_then(article)
        }
        _ => None,
    }
}

/// A string with words in it.
fn words(value: Option<&Value>) -> Option<String> {
    let text = match value? {
        Value::Array(items) => items.first()?.as_str()?,
        value => value.as_str()?,
    };
    Some(text.trim().to_owned()).filter(|text| !text.is_empty())
}

/// The names in a value: strings, or things with a name, which may stand elsewhere under their id.
fn names(value: Option<&Value>, all: &[Value]) -> Vec<String> {
    const MOST: usize = 20;
    let items = value.map_or(&[][..], |value| value.as_array().map_or(std::slice::from_ref(value), Vec::as_slice));
    let name = |item: &Value| match item {
        Value::String(name) => Some(name.trim().to_owned()),
        Value::Object(fields) => match (words(fields.get("name")), fields.get("@id")) {
            (Some(name), _) => Some(name),
            (None, Some(id)) => all.iter().find_map(|value| by_id(value, id)),
            _ => None,
        },
        _ => None,
    };
    items.iter().take(MOST).filter_map(name).filter(|name| !name.is_empty() && !name.contains("://")).collect()
}

/// The name of the thing with an id, in a graph.
fn by_id(value: &Value, id: &Value) -> Option<String> {
    let graph = value.get("@graph")?.as_array()?;
    graph.iter().find(|item| item.get("@id") == Some(id)).and_then(|item| words(item.get("name")))
}

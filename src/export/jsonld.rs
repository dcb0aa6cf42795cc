//! The article as schema.org JSON-LD. Only what is known; no review and no rating: quotes are extracted, not judged.

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};

use crate::article::{Article, Attribution, Kind, Quote, Speaker, SpeakerKind};

/// A `NewsArticle` with a `Quotation` for every quote. Reported speech is not word for word and terms are no speech: both are
/// left out. A speaker who is only inferred is not claimed.
pub fn article(article: &Article) -> String {
    let about = &article.about;
    let mut data = Map::new();
    let mut known = |key: &str, value: Option<Value>| {
        if let Some(value) = value {
            data.insert(key.to_owned(), value);
        }
    };
    known("@context", Some(json!("https://schema.org")));
    known("@type", Some(json!("NewsArticle")));
    let label = about.label.as_ref();
    known("headline", label.filter(|label| label.by_publisher).map(|label| json!(label.text)));
    known("name", label.filter(|label| !label.by_publisher).map(|label| json!(label.text)));
    known("author", about.byline.as_ref().map(|names| json!({ "@type": "Person", "name": names })));
    known("publisher", about.publisher.as_ref().map(|name| json!({ "@type": "Organization", "name": name })));
    let day = about.published.filter(|when| when.end.is_none() && when.has_year());
    known("datePublished", day.map(|when| json!(when.to_string())));
    known("url", about.url.as_ref().map(|url| json!(url)));
    known("inLanguage", Some(json!(about.language)));
    let quotes = article.quotes.iter().filter(|quote| quote.kind.cited_as() == Kind::Quote);
    let quotes: Vec<Value> = quotes.map(|quote| quotation(article, quote)).collect();
    known("hasPart", (!quotes.is_empty()).then(|| json!(quotes)));
    let quotes = article.quotes.iter().filter(|quote| quote.kind.cited_as() == Kind::Quote);
    let claimed: BTreeSet<&str> = quotes.filter_map(stated).collect();
    let is_claimed = |speaker: &&Speaker| claimed.contains(speaker.slug.as_str());
    let speakers: Vec<Value> = article.speakers.iter().filter(is_claimed).map(described).collect();
    known("mentions", (!speakers.is_empty()).then(|| json!(speakers)));
    Value::Object(data).to_string()
}

fn quotation(article: &Article, quote: &Quote) -> Value {
    let mut data = json!({
        "@type": "Quotation",
        "text": quote.words_in(&article.text),
    });
    if let Some(slug) = stated(quote) {
        data["creator"] = json!({ "@id": place(slug) });
    }
    data
}

/// The speaker of a quote, where the text states who that is.
fn stated(quote: &Quote) -> Option<&str> {
    quote.speaker().filter(|_| matches!(quote.attribution, Attribution::Stated { .. }))
}

/// A speaker, told once; the quotations lead here.
fn described(speaker: &Speaker) -> Value {
    let kind = match speaker.kind {
        SpeakerKind::Organisation => "Organization",
        SpeakerKind::Document => "CreativeWork",
        SpeakerKind::Person | SpeakerKind::Unnamed => "Person",
    };
    json!({ "@type": kind, "@id": place(&speaker.slug), "name": speaker.name })
}

/// Where the page lists the quotes of a speaker.
fn place(slug: &str) -> String {
    format!("#by-{slug}")
}

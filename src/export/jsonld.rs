//! The article as schema.org JSON-LD. Only what is known; no review and no rating: quotes are extracted, not judged.

use serde_json::{Map, Value, json};

use crate::article::{Article, Attribution, Quote, SpeakerKind};

/// A `NewsArticle` with a `Quotation` for every quote. Terms are no speech and left out; a speaker who is only inferred is
/// not claimed.
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
    let quotes: Vec<Value> =
        article.quotes.iter().filter(|quote| quote.is_speech()).map(|quote| quotation(article, quote)).collect();
    known("hasPart", (!quotes.is_empty()).then(|| json!(quotes)));
    Value::Object(data).to_string()
}

fn quotation(article: &Article, quote: &Quote) -> Value {
    let mut data = json!({
        "@type": "Quotation",
        "@id": format!("#{}", quote.id),
        "text": quote.words_in(&article.text),
    });
    let stated = matches!(quote.attribution, Attribution::Stated { .. });
    if let Some(speaker) = quote.speaker().filter(|_| stated).and_then(|slug| article.speaker(slug)) {
        let kind = match speaker.kind {
            SpeakerKind::Organisation => "Organization",
            SpeakerKind::Document => "CreativeWork",
            SpeakerKind::Person | SpeakerKind::Unnamed => "Person",
        };
        data["creator"] = json!({ "@type": kind, "name": speaker.name });
    }
    data
}

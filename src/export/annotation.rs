//! Quotes, reported statements and terms as a W3C Web Annotation collection: each attribution is an annotation of the words it is about.

use serde_json::{Value, json};

use crate::article::{Article, Attribution, Counts, Quote, QuoteKind, Speaker};
use crate::text::{Offsets, Span};

/// So many characters before and after tell a place from its likes.
const CONTEXT: usize = 32;

/// The collection as JSON-LD. Positions are code points of the article's text, as the model counts.
pub fn annotations(article: &Article) -> String {
    let offsets = Offsets::new(&article.text);
    let speakers = article.by_slug();
    let speaker = |quote: &Quote| quote.speaker().and_then(|slug| speakers.get(slug)).copied();
    let items: Vec<Value> =
        article.quotes.iter().map(|quote| annotation(article, &offsets, quote, speaker(quote))).collect();
    // `total` counts annotations, as the standard has it; how many are quotes is said in words.
    let label = format!("{}: {}", article.heading(), Counts::of(article).said());
    let collection = json!({
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "type": "AnnotationPage",
        "partOf": { "type": "AnnotationCollection", "label": label, "total": items.len() },
        "items": items,
    });
    collection.to_string()
}

fn annotation(article: &Article, offsets: &Offsets, quote: &Quote, speaker: Option<&Speaker>) -> Value {
    let source = article.about.url.clone().unwrap_or_else(|| "article.json".to_owned());
    let targets: Vec<Value> = quote
        .parts
        .iter()
        .map(|&part| json!({ "source": source, "selector": [quoted(article, part), position(offsets, part)] }))
        .collect();
    let mut bodies = vec![json!({ "type": "TextualBody", "purpose": "classifying", "value": kind(quote.kind) })];
    let mut motivation = "classifying";
    if let Some(speaker) = speaker {
        bodies.push(json!({ "type": "TextualBody", "purpose": "identifying", "value": speaker.name }));
        motivation = "identifying";
    }
    let confidence = match quote.attribution {
        Attribution::Stated { .. } => "speaker stated",
        Attribution::Inferred { .. } => "speaker inferred",
        Attribution::Unknown { .. } => "speaker unknown",
    };
    bodies.push(json!({ "type": "TextualBody", "purpose": "describing", "value": confidence }));
    if article.by_hand.contains(&quote.id) {
        bodies.push(json!({ "type": "TextualBody", "purpose": "describing", "value": "by hand" }));
    }
    json!({
        "id": format!("#{}", quote.id),
        "type": "Annotation",
        "motivation": motivation,
        "body": bodies,
        "target": targets,
    })
}

fn quoted(article: &Article, part: Span) -> Value {
    let before: Vec<char> = article.text[..part.start].chars().rev().take(CONTEXT).collect();
    let after: String = article.text[part.end..].chars().take(CONTEXT).collect();
    json!({
        "type": "TextQuoteSelector",
        "exact": article.words(part),
        "prefix": before.into_iter().rev().collect::<String>(),
        "suffix": after,
    })
}

fn position(offsets: &Offsets, part: Span) -> Value {
    let Span { start, end } = offsets.to_points(part);
    json!({ "type": "TextPositionSelector", "start": start, "end": end })
}

fn kind(kind: QuoteKind) -> &'static str {
    match kind {
        QuoteKind::Direct => "direct quote",
        QuoteKind::Mixed => "quoted words in a paraphrase",
        QuoteKind::Indirect => "reported, not word for word",
        QuoteKind::Term => "quoted term",
    }
}

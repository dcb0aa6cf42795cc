//! Why each quote is whose: the rule that decided, and on which words. `verbatim extract --explain`.

use crate::find::quotes::{Found, FoundQuote, quotes};
use crate::text::Span;

/// For each quote in `text` whose it is and why, in a few lines.
pub fn explained(text: &str) -> Vec<String> {
    let found = quotes(text);
    found.quotes.iter().map(|quote| reason(quote, &found, text)).collect()
}

/// A quote and why it is whose.
fn reason(quote: &FoundQuote, found: &Found, text: &str) -> String {
    const SHOWN: usize = 60;
    let words = |span: Span| span.of(text).split_whitespace().collect::<Vec<&str>>().join(" ");
    let first: String = quote.parts.first().map(|part| words(*part)).unwrap_or_default();
    let short: String = first.chars().take(SHOWN).collect();
    let dots = if first.chars().count() > SHOWN || quote.parts.len() > 1 { " …" } else { "" };
    let speaker = quote
        .speaker
        .and_then(|at| found.speakers.get(at))
        .map_or("nobody named".to_owned(), |speaker| words(speaker.span));
    let mut reason = format!(
        "{short}{dots}\n    {:?}, {:?}: {speaker}\n    rule: {}",
        quote.kind,
        quote.sureness,
        quote.rule.name()
    );
    for (label, span) in [("mention", quote.mention), ("cue", quote.cue)] {
        if let Some(span) = span {
            reason.push_str(&format!("; {label}: {}", words(span)));
        }
    }
    if !quote.basis.is_empty() {
        let basis: Vec<String> = quote.basis.iter().map(|span| words(*span)).collect();
        reason.push_str(&format!("; because of: {}", basis.join(", ")));
    }
    reason
}

//! Whole stories of a dozen kinds, and what a careful reader finds in each: whose every quote is, and what every speaker is.

use verbatim::article::QuoteKind;
use verbatim::find::quotes::{Found, FoundSpeaker, quotes};

use super::cases;
use super::quotes::part_line;

#[test]
fn every_story_gives_what_a_reader_finds_in_it() {
    cases::check_all("stories", lines);
}

/// A line a quote, as `KIND SPEAKER “words”`, and one for each speaker that has a role, as `speaker NAME | ROLE`.
fn lines(text: &str) -> Vec<String> {
    let found = quotes(text);
    let quoted = found.quotes.iter().map(|quote| {
        let kind = format!("{:?}", quote.kind).to_lowercase();
        let speaker = quote.speaker.map_or("-", |at| found.speakers[at].span.of(text));
        format!("{kind} {speaker} {}", words(quote.kind, &quote.parts, text))
    });
    quoted.chain(roles(&found, text)).collect()
}

fn roles(found: &Found, text: &str) -> Vec<String> {
    let line = |speaker: &FoundSpeaker| {
        speaker.role.map(|role| format!("speaker {} | {}", speaker.span.of(text), role.of(text)))
    };
    found.speakers.iter().filter_map(line).collect()
}

fn words(kind: QuoteKind, parts: &[verbatim::text::Span], text: &str) -> String {
    let parts: Vec<String> = parts.iter().map(|part| format!("“{}”", part_line(*part, kind, text))).collect();
    parts.join(" + ")
}

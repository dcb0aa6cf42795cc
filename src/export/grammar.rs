//! What is read in the sentences of a text, as one line of JSON: `verbatim extract --ndjson --grammar`. Offsets are Unicode
//! code points.

use serde::Serialize;

use crate::read::names::Type;
use crate::read::phrase::At;
use crate::read::token;
use crate::read::{Block, Reading, Stream};
use crate::text::{Offsets, Span, plain};

/// What was read in one text.
#[derive(Serialize)]
struct Line<Id> {
    id: Id,
    cues: Vec<CueLine>,
    numbers: Vec<NumberLine>,
    names: Vec<NameLine>,
}

/// A verb of saying or thinking, whose subject, and the clause that it brings in.
#[derive(Serialize)]
struct CueLine {
    verb: Span,
    subject: Option<Span>,
    clause: Option<Span>,
}

/// A number and the noun that it counts.
#[derive(Serialize)]
struct NumberLine {
    number: Span,
    of: Option<Span>,
}

/// A name, what it names, and the number of whom or what it names.
#[derive(Serialize)]
struct NameLine {
    span: Span,
    #[serde(rename = "type")]
    of: &'static str,
    who: usize,
}

/// What is read in the text `given`, as every text is read, as one line of JSON without its line end. `id` is given back as it
/// came, and offsets are those of the text as it came.
///
/// # Errors
/// None in practice: everything read can be written as JSON.
pub fn line(id: impl Serialize, given: &str) -> serde_json::Result<String> {
    let text: &str = &plain(given);
    let offsets = Offsets::of_given(given);
    let reading = Reading::of(text);
    let points = |span: Span| offsets.to_points(span);
    let cues = reading.all_cues().into_iter().map(|cue| CueLine {
        verb: points(cue.verb),
        subject: cue.subject.map(points),
        clause: cue.clause.map(points),
    });
    let numbers = reading.counted().into_iter();
    let numbers = numbers.map(|(number, of)| NumberLine { number: points(number), of: of.map(points) });
    let named = reading.named();
    let names = named.names.iter().map(|name| NameLine {
        span: points(name.span),
        of: match named.of(name) {
            Type::Person => "person",
            Type::Organisation => "organisation",
            Type::Place => "place",
            Type::Other => "other",
        },
        who: name.entity,
    });
    serde_json::to_string(&Line { id, cues: cues.collect(), numbers: numbers.collect(), names: names.collect() })
}

/// How `text` is read, for people: a line for each paragraph that does not tell the story, a line for each phrase, with its kind, its words with their classes, and
/// the subject of a verb; a blank line behind each sentence.
pub fn explained(text: &str) -> String {
    let reading = Reading::of(text);
    let mut told = String::new();
    let aside = reading.blocks.iter().zip(&reading.paragraphs).filter(|(block, _)| **block != Block::Story);
    aside.for_each(|(block, paragraph)| told += &format!("{block:?}\t{}\n", paragraph.of(text)));
    for stream in [&reading.prose, &reading.quoted] {
        for (from, to) in &stream.bounds {
            from.to(*to).for_each(|at| told += &phrase(stream, at));
            told.push('\n');
        }
    }
    told
}

fn phrase(stream: &Stream<'_>, at: At) -> String {
    let Some(phrase) = stream.phrase(at) else { return String::new() };
    let word = |at: token::At| {
        let written = stream.extent(at, at + 1).of(stream.text);
        stream.tag(at).map_or(String::new(), |tag| format!("{written}/{tag:?}"))
    };
    let words: Vec<String> = phrase.from.to(phrase.to).map(word).collect();
    let subject = stream.subject_of(at);
    let subject = subject.map(|subject| format!("  subject: {}", stream.span(subject.phrase).of(stream.text)));
    format!("{:?}: {}{}\n", phrase.kind, words.join(" "), subject.unwrap_or_default())
}

//! What is read in the sentences of a text, as one line of JSON: `verbatim extract --ndjson --grammar`. Offsets are Unicode
//! code points.

use serde::Serialize;

use crate::read::Reading;
use crate::text::{Offsets, Span, plain};

/// What was read in one text.
#[derive(Serialize)]
struct Line<Id> {
    id: Id,
    cues: Vec<CueLine>,
    numbers: Vec<NumberLine>,
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
    let cues = reading.cues().into_iter().map(|cue| CueLine {
        verb: points(cue.verb),
        subject: cue.subject.map(points),
        clause: cue.clause.map(points),
    });
    let numbers = reading.counted().into_iter();
    let numbers = numbers.map(|(number, of)| NumberLine { number: points(number), of: of.map(points) });
    serde_json::to_string(&Line { id, cues: cues.collect(), numbers: numbers.collect() })
}

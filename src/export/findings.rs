//! What was found in a text, as one line of JSON: `verbatim extract --ndjson`. Offsets are Unicode code points.

use serde::Serialize;
use serde_json::Value;

use crate::article::{Amount, Bound, Direction, FigureKind, Grain, QuoteKind, SpeakerKind};
use crate::extract::quotes::{Found, FoundQuote, FoundSpeaker, Sureness, quotes};
use crate::extract::{Dated, Finding, figures};
use crate::text::{Offsets, Span};

/// What is found in one text.
#[derive(Serialize)]
struct Line<'a> {
    id: &'a Value,
    quotes: Vec<QuoteLine<'a>>,
    speakers: Vec<SpeakerLine<'a>>,
    figures: Vec<FigureLine<'a>>,
}

#[derive(Serialize)]
struct QuoteLine<'a> {
    parts: Vec<Span>,
    kind: QuoteKind,
    speaker: Option<Named<'a>>,
    mention: Option<Span>,
    cue: Option<Span>,
    confidence: &'static str,
    rule: &'static str,
    basis: Vec<Span>,
}

#[derive(Serialize)]
struct Named<'a> {
    name: &'a str,
}

#[derive(Serialize)]
struct SpeakerLine<'a> {
    name: &'a str,
    span: Span,
    kind: SpeakerKind,
    also: Vec<Span>,
    role: Option<Span>,
    affiliation: Option<Span>,
}

#[derive(Serialize)]
struct FigureLine<'a> {
    value: Number,
    bound: &'static str,
    direction: Option<Direction>,
    unit: Option<&'a str>,
    counted: Option<Span>,
    time: Option<TimeLine<'a>>,
    source: Option<&'a str>,
    kind: FigureKind,
    salient: bool,
    span: Span,
}

#[derive(Serialize)]
#[serde(untagged)]
enum Number {
    One(f64),
    Range([f64; 2]),
}

#[derive(Serialize)]
struct TimeLine<'a> {
    text: &'a str,
    grain: &'static str,
    value: String,
    basis: crate::article::Basis,
}

/// The findings of `text` as one line of JSON without its line end. `id` is given back as it came.
///
/// # Errors
/// None in practice: everything found can be written as JSON.
pub fn line(id: &Value, text: &str) -> serde_json::Result<String> {
    let found = quotes(text);
    let numbers = figures(text);
    let points = Points { text, offsets: Offsets::new(text) };
    serde_json::to_string(&Line {
        id,
        quotes: found.quotes.iter().map(|quote| points.quote(quote, &found)).collect(),
        speakers: found.speakers.iter().map(|speaker| points.speaker(speaker)).collect(),
        figures: numbers.iter().map(|figure| points.figure(figure)).collect(),
    })
}

/// A text and its offsets in code points.
struct Points<'t> {
    text: &'t str,
    offsets: Offsets,
}

impl<'t> Points<'t> {
    fn span(&self, span: Span) -> Span {
        self.offsets.to_points(span)
    }

    fn some(&self, span: Option<Span>) -> Option<Span> {
        span.map(|span| self.span(span))
    }

    fn all(&self, spans: &[Span]) -> Vec<Span> {
        spans.iter().map(|span| self.span(*span)).collect()
    }

    fn quote(&self, quote: &FoundQuote, found: &Found) -> QuoteLine<'t> {
        let speaker = quote.speaker.and_then(|at| found.speakers.get(at));
        QuoteLine {
            parts: self.all(&quote.parts),
            kind: quote.kind,
            speaker: speaker.map(|speaker| Named { name: speaker.span.of(self.text) }),
            mention: self.some(quote.mention),
            cue: self.some(quote.cue),
            confidence: match quote.sureness {
                Sureness::Stated => "stated",
                Sureness::Inferred => "inferred",
                Sureness::Unknown => "unknown",
            },
            rule: quote.rule.name(),
            basis: self.all(&quote.basis),
        }
    }

    fn speaker(&self, speaker: &FoundSpeaker) -> SpeakerLine<'t> {
        SpeakerLine {
            name: speaker.span.of(self.text),
            span: self.span(speaker.span),
            kind: speaker.kind,
            also: self.all(&speaker.also),
            role: self.some(speaker.role),
            affiliation: self.some(speaker.affiliation),
        }
    }

    fn figure<'f: 'l, 'l>(&self, figure: &'f Finding) -> FigureLine<'l>
    where
        't: 'l,
    {
        FigureLine {
            value: match figure.value {
                Amount::One(value) => Number::One(value),
                Amount::Range(low, high) => Number::Range([low, high]),
            },
            bound: match figure.bound {
                Bound::Exact => "=",
                Bound::About | Bound::Nearly => "~",
                Bound::Over | Bound::AtLeast => ">",
                Bound::Under | Bound::UpTo => "<",
            },
            direction: figure.direction,
            unit: figure.unit.as_deref(),
            counted: self.some(figure.counted),
            time: figure.time.as_ref().map(|time| self.time(time)),
            source: figure.source.map(|span| span.of(self.text)),
            kind: figure.kind,
            salient: figure.salient,
            span: self.span(figure.span),
        }
    }

    fn time(&self, time: &Dated) -> TimeLine<'t> {
        let grain = match time.value.start.grain() {
            Grain::Year => "year",
            Grain::Month => "month",
            Grain::Day => "day",
        };
        TimeLine { text: time.span.of(self.text), grain, value: time.value.to_string(), basis: time.basis }
    }
}

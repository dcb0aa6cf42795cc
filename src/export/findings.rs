//! What was found in a text, as one line of JSON: `verbatim extract --ndjson`. Offsets are Unicode code points.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::article::{
    Amount, Article, Basis, Bound, Derived, Direction, Event, Figure, FigureKind, Grain, Missing, QuoteKind,
    SpeakerKind, When,
};
use crate::chart::derive::{base_of_multiple, end_of_change, length_of_span};
use crate::chart::periods::periods;
use crate::find::quotes::{Found, FoundQuote, FoundSpeaker, Sureness};
use crate::find::{Finding, Findings, Sources, compose, counted};
use crate::text::{Offsets, Span, plain, strip_invisible};

/// What is found in one text.
#[derive(Serialize)]
struct Line<'a, Id> {
    id: Id,
    quotes: Vec<QuoteLine>,
    speakers: Vec<SpeakerLine>,
    /// The most telling first; those not worth a reader's eye and those worked out last.
    figures: Vec<FigureLine<'a>>,
    missing: Vec<MissingLine>,
    events: Vec<EventLine<'a>>,
    periods: Vec<PeriodLine>,
}

#[derive(Serialize)]
struct QuoteLine {
    parts: Vec<Span>,
    kind: QuoteKind,
    speaker: Option<Named>,
    mention: Option<Span>,
    cue: Option<Span>,
    confidence: &'static str,
    /// Of a speaker not found: the names of those who fit equally.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    between: Vec<Span>,
    rule: &'static str,
    basis: Vec<Span>,
}

#[derive(Serialize)]
struct Named {
    name: String,
}

#[derive(Serialize)]
struct SpeakerLine {
    name: String,
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
    /// Of a value that was worked out: the words it was worked out from.
    #[serde(skip_serializing_if = "Option::is_none")]
    derived_from: Option<Vec<Span>>,
}

#[derive(Serialize)]
struct MissingLine {
    span: Span,
    because: Option<Span>,
}

#[derive(Serialize)]
struct EventLine<'a> {
    span: Span,
    time: TimeLine<'a>,
}

/// The time between two events, worked out.
#[derive(Serialize)]
struct PeriodLine {
    derived_from: [Span; 2],
    months: f64,
    low: f64,
    high: f64,
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
    basis: Basis,
}

/// The findings of the text `given`, as every text is read, as one line of JSON without its line end. `id` is given back as it
/// came, and offsets are those of the text as it came.
///
/// # Errors
/// None in practice: everything found can be written as JSON.
pub fn line(id: impl Serialize, given: &str) -> serde_json::Result<String> {
    let text: &str = &plain(given);
    let findings = Findings::of(text, None);
    let (article, places) = compose("", &findings);
    let sources = Sources::new(&article, &places);
    let points = Points { text, offsets: Offsets::of_given(given) };
    let mut figures: Vec<&Finding> = findings.figures.iter().collect();
    figures.sort_by_key(|figure| std::cmp::Reverse(figure.weight()));
    let stated = figures.iter().map(|figure| points.figure(&article, &sources, figure));
    let derived = derived(&article);
    serde_json::to_string(&Line {
        id,
        quotes: findings.quotes.quotes.iter().map(|quote| points.quote(quote, &findings.quotes)).collect(),
        speakers: findings.quotes.speakers.iter().map(|speaker| points.speaker(speaker)).collect(),
        figures: stated.chain(derived.iter().map(|(derived, from)| points.derived(derived, *from))).collect(),
        missing: article.missing.iter().map(|missing| points.missing(missing)).collect(),
        events: article.events.iter().map(|event| points.event(event)).collect(),
        periods: periods(&article).into_iter().filter_map(|(from, to)| points.period(from, to)).collect(),
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

    fn quote(&self, quote: &FoundQuote, found: &Found) -> QuoteLine {
        let speaker = quote.speaker.and_then(|at| found.speakers.get(at));
        QuoteLine {
            parts: self.all(&quote.parts),
            kind: quote.kind,
            speaker: speaker.map(|speaker| Named { name: self.name(speaker) }),
            mention: self.some(quote.mention),
            cue: self.some(quote.cue),
            confidence: match quote.sureness {
                Sureness::Stated => "stated",
                Sureness::Inferred => "inferred",
                Sureness::Unknown => "unknown",
            },
            between: self.all(&quote.between),
            rule: quote.rule.name(),
            basis: self.all(&quote.basis),
        }
    }

    /// What a speaker is called, without characters that nobody sees.
    fn name(&self, speaker: &FoundSpeaker) -> String {
        strip_invisible(speaker.span.of(self.text))
    }

    fn speaker(&self, speaker: &FoundSpeaker) -> SpeakerLine {
        SpeakerLine {
            name: self.name(speaker),
            span: self.span(speaker.span),
            kind: speaker.kind,
            also: self.all(&speaker.also),
            role: self.some(speaker.role),
            affiliation: self.some(speaker.affiliation),
        }
    }

    fn figure<'f: 'l, 'l>(&self, article: &Article, sources: &Sources, figure: &'f Finding) -> FigureLine<'l>
    where
        't: 'l,
    {
        let (counted, unit) = (counted(article, figure), figure.unit.as_deref());
        let time = figure.time.as_ref().map(|time| self.time(time.span, time.value, time.basis));
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
            unit: if counted == figure.counted { unit } else { unit.and_then(|unit| unit.rsplit(' ').next()) },
            counted: self.some(counted),
            time,
            source: sources.of(figure).map(|source| source.span.of(self.text)),
            kind: figure.kind,
            salient: figure.salient,
            span: self.span(figure.span),
            derived_from: None,
        }
    }

    fn derived<'l>(&self, derived: &'l Derived, from: [&Figure; 2]) -> FigureLine<'l>
    where
        't: 'l,
    {
        let [level, _] = from;
        FigureLine {
            value: Number::One(derived.value),
            bound: "~",
            direction: None,
            unit: Some(&derived.unit),
            counted: self.some(level.counted),
            time: derived.time.map(|value| self.time(derived.words, value, Basis::Resolved)),
            source: None,
            kind: level.kind,
            salient: true,
            span: self.span(derived.words),
            derived_from: Some(from.iter().map(|figure| self.span(figure.span)).collect()),
        }
    }

    fn missing(&self, missing: &Missing) -> MissingLine {
        MissingLine { span: self.span(missing.span), because: self.some(missing.because) }
    }

    fn event(&self, event: &Event) -> EventLine<'t> {
        EventLine { span: self.span(event.span), time: self.time(event.time.span, event.time.value, event.time.basis) }
    }

    fn period(&self, from: &Event, to: &Event) -> Option<PeriodLine> {
        let Derived { value, low, high, .. } = length_of_span(from, to)?;
        Some(PeriodLine { derived_from: [self.span(from.span), self.span(to.span)], months: value, low, high })
    }

    fn time(&self, span: Span, value: When, basis: Basis) -> TimeLine<'t> {
        let grain = match value.start.grain() {
            Grain::Year => "year",
            Grain::Half => "half",
            Grain::Quarter => "quarter",
            Grain::Month => "month",
            Grain::Day => "day",
        };
        TimeLine { text: span.of(self.text), grain, value: value.to_string(), basis }
    }
}

/// What is worked out from the figures of `article`, bases of multiples and ends of changes, each with its level and the figure
/// that says how it differs.
fn derived(article: &Article) -> Vec<(Derived, [&Figure; 2])> {
    let known: BTreeMap<&str, &Figure> = article.figures.iter().map(|figure| (figure.id.as_str(), figure)).collect();
    let mut found = Vec::new();
    for figure in &article.figures {
        let Some(level) = figure.of.as_deref().and_then(|of| known.get(of)).copied() else { continue };
        let derived = base_of_multiple(level, figure).or_else(|| end_of_change(level, figure));
        found.extend(derived.map(|derived| (derived, [level, figure])));
    }
    found
}

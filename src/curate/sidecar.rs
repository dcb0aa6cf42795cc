//! The form of a sidecar: what it may say, with the place of every claim. `docs/sidecar.md` is its manual.

use toml::de::DeTable;

use super::complaint::{Complaint, Notebook};
use super::fields::Fields;
pub use super::fields::{Claim, Claimed, Worded};
use crate::article::{Direction, FigureKind, QuoteKind, SpeakerKind};
use crate::text::Span;

/// What a sidecar says.
#[derive(Debug, Default)]
pub struct Sidecar {
    pub slug: Option<Worded>,
    pub label: Option<LabelForm>,
    pub byline: Option<Worded>,
    pub publisher: Option<Worded>,
    pub published: Option<Worded>,
    pub url: Option<Worded>,
    pub language: Option<Worded>,
    pub speakers: Vec<SpeakerForm>,
    pub quotes: Vec<QuoteForm>,
    /// Words that are found as a quote and are none.
    pub not_quotes: Vec<Claim>,
    /// Words that are found as a figure, or as a missing one, and are none.
    pub not_figures: Vec<Claim>,
    /// Words that are found as an event and are none.
    pub not_events: Vec<Claim>,
    /// Words of what no chart is to be chosen for.
    pub not_charts: Vec<Claim>,
    pub figures: Vec<FigureForm>,
    pub missing: Vec<MissingForm>,
    pub events: Vec<EventForm>,
    pub charts: Vec<ChartForm>,
}

/// A heading and whether the publisher wrote it.
#[derive(Debug)]
pub struct LabelForm {
    pub text: Worded,
    pub by_publisher: bool,
}

/// A `[[speaker]]`.
#[derive(Debug)]
pub struct SpeakerForm {
    pub name: Claim,
    pub slug: Option<Worded>,
    pub kind: SpeakerKind,
    pub also: Vec<Claim>,
    pub role: Claimed,
    pub affiliation: Option<Claim>,
    pub was: Vec<Worded>,
}

/// A `[[quote]]`.
#[derive(Debug)]
pub struct QuoteForm {
    pub place: Span,
    pub words: Vec<Claim>,
    pub kind: QuoteKind,
    pub speaker: Option<Worded>,
    pub mention: Option<Claim>,
    pub cue: Option<Claim>,
    pub confidence: Option<Confidence>,
    pub basis: Vec<Claim>,
}

/// How sure a quote's speaker is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Confidence {
    /// The text names the speaker right there.
    Stated,
    /// Worked out.
    Inferred,
    /// Not known.
    Unknown,
}

/// A `[[figure]]`.
#[derive(Debug)]
pub struct FigureForm {
    pub place: Span,
    pub words: Claim,
    pub kind: FigureKind,
    pub unit: Option<Worded>,
    pub counted: Option<Claim>,
    pub time: Option<TimeForm>,
    pub source: Option<Claim>,
    pub of: Option<Claim>,
    pub direction: Option<Direction>,
}

/// The words for a time, and those for the year it is seen from.
#[derive(Debug)]
pub struct TimeForm {
    pub words: Claim,
    pub anchor: Option<Claim>,
}

/// A `[[missing]]`.
#[derive(Debug)]
pub struct MissingForm {
    pub words: Claim,
    pub because: Option<Claim>,
}

/// An `[[event]]`.
#[derive(Debug)]
pub struct EventForm {
    pub words: Claim,
    pub time: TimeForm,
}

/// A `[[chart]]`.
#[derive(Debug)]
pub struct ChartForm {
    pub title: Worded,
    pub form: PlotForm,
    pub show: Vec<Claim>,
}

/// The forms of chart that a sidecar can ask for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlotForm {
    /// Bars from zero.
    Bars,
    /// Figures that differ in two things.
    Panels,
    /// A bracket over an interval.
    Change,
    /// A bar on a time axis between two events.
    Period,
    /// One number alone.
    Chip,
    /// A figure the article could not get.
    Missing,
}

impl Sidecar {
    /// Reads a sidecar; what is wrong with its form goes to `notebook`.
    pub fn read(content: &str, notebook: &Notebook) -> Sidecar {
        let (table, errors) = DeTable::parse_recoverable(content);
        for error in &errors {
            let place = error.span().unwrap_or(content.len()..content.len());
            notebook.add(Complaint::at(Span::new(place.start, place.end), format!("not TOML: {}", error.message())));
        }
        if !errors.is_empty() {
            return Sidecar::default();
        }
        let mut fields = Fields::new("a sidecar".to_owned(), Span::new(0, 0), table.get_ref(), notebook);
        let sidecar = Sidecar {
            slug: fields.text("slug"),
            label: fields.table("label").and_then(label),
            byline: fields.text("byline"),
            publisher: fields.text("publisher"),
            published: fields.date("published"),
            url: fields.text("url"),
            language: fields.text("language"),
            speakers: fields.tables("speaker").into_iter().filter_map(speaker).collect(),
            quotes: fields.tables("quote").into_iter().filter_map(quote).collect(),
            not_quotes: fields.claims("not_quotes"),
            not_figures: fields.claims("not_figures"),
            not_events: fields.claims("not_events"),
            not_charts: fields.claims("not_charts"),
            figures: fields.tables("figure").into_iter().filter_map(figure).collect(),
            missing: fields.tables("missing").into_iter().filter_map(missing).collect(),
            events: fields.tables("event").into_iter().filter_map(event).collect(),
            charts: fields.tables("chart").into_iter().filter_map(chart).collect(),
        };
        fields.finish();
        sidecar
    }
}

fn label(mut fields: Fields) -> Option<LabelForm> {
    let text = fields.need("text", Fields::text);
    let by = fields.need("by", |fields, key| fields.choice(key, &[("publisher", true), ("editor", false)]));
    fields.finish();
    Some(LabelForm { text: text?, by_publisher: by? })
}

fn speaker(mut fields: Fields) -> Option<SpeakerForm> {
    const KINDS: [(&str, SpeakerKind); 4] = [
        ("person", SpeakerKind::Person),
        ("organisation", SpeakerKind::Organisation),
        ("document", SpeakerKind::Document),
        ("unnamed", SpeakerKind::Unnamed),
    ];
    let name = fields.need("name", Fields::claim);
    let kind = fields.need("kind", |fields, key| fields.choice(key, &KINDS));
    let slug = fields.text("slug");
    let also = fields.claims("also");
    let (role, affiliation) = (fields.claimed("role"), fields.claim("affiliation"));
    let was = fields.texts("was");
    fields.finish();
    Some(SpeakerForm { name: name?, slug, kind: kind?, also, role, affiliation, was })
}

fn quote(mut fields: Fields) -> Option<QuoteForm> {
    const KINDS: [(&str, QuoteKind); 4] = [
        ("direct", QuoteKind::Direct),
        ("mixed", QuoteKind::Mixed),
        ("indirect", QuoteKind::Indirect),
        ("term", QuoteKind::Term),
    ];
    const CONFIDENCES: [(&str, Confidence); 3] =
        [("stated", Confidence::Stated), ("inferred", Confidence::Inferred), ("unknown", Confidence::Unknown)];
    let words = fields.need("words", some_claims);
    let kind = fields.need("kind", |fields, key| fields.choice(key, &KINDS));
    let speaker = fields.text("speaker");
    let (mention, cue) = (fields.claim("mention"), fields.claim("cue"));
    let confidence = fields.choice("confidence", &CONFIDENCES);
    let basis = fields.claims("basis");
    let place = fields.place;
    fields.finish();
    Some(QuoteForm { place, words: words?, kind: kind?, speaker, mention, cue, confidence, basis })
}

fn figure(mut fields: Fields) -> Option<FigureForm> {
    const KINDS: [(&str, FigureKind); 6] = [
        ("level", FigureKind::Level),
        ("flow", FigureKind::Flow),
        ("change", FigureKind::Change),
        ("multiple", FigureKind::Multiple),
        ("share", FigureKind::Share),
        ("count", FigureKind::Count),
    ];
    let words = fields.need("words", Fields::claim);
    let kind = fields.need("kind", |fields, key| fields.choice(key, &KINDS));
    let unit = fields.text("unit");
    let counted = fields.claim("counted");
    let time = time(&mut fields);
    let (source, of) = (fields.claim("source"), fields.claim("of"));
    let direction = fields.choice("direction", &[("up", Direction::Up), ("down", Direction::Down)]);
    let place = fields.place;
    fields.finish();
    Some(FigureForm { place, words: words?, kind: kind?, unit, counted, time, source, of, direction })
}

fn time(fields: &mut Fields) -> Option<TimeForm> {
    let words = fields.claim("time");
    let anchor = fields.claim("anchor");
    Some(TimeForm { words: words?, anchor })
}

/// One claim or more; a list that is there is never empty.
fn some_claims(fields: &mut Fields, key: &'static str) -> Option<Vec<Claim>> {
    Some(fields.claims(key)).filter(|claims| !claims.is_empty())
}

fn missing(mut fields: Fields) -> Option<MissingForm> {
    let words = fields.need("words", Fields::claim);
    let because = fields.claim("because");
    fields.finish();
    Some(MissingForm { words: words?, because })
}

fn event(mut fields: Fields) -> Option<EventForm> {
    let words = fields.need("words", Fields::claim);
    let time = fields.need("time", |fields, _| time(fields));
    fields.finish();
    Some(EventForm { words: words?, time: time? })
}

fn chart(mut fields: Fields) -> Option<ChartForm> {
    const FORMS: [(&str, PlotForm); 6] = [
        ("bars", PlotForm::Bars),
        ("panels", PlotForm::Panels),
        ("change", PlotForm::Change),
        ("period", PlotForm::Period),
        ("chip", PlotForm::Chip),
        ("missing", PlotForm::Missing),
    ];
    let title = fields.need("title", Fields::text);
    let form = fields.need("form", |fields, key| fields.choice(key, &FORMS));
    let show = fields.need("show", some_claims);
    fields.finish();
    Some(ChartForm { title: title?, form: form?, show: show? })
}

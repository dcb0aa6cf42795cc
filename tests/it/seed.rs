//! The article in `seeds/`: what its sidecar must give, restated in `tests/corpus/seed`.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use serde::Deserialize;
use serde::de::DeserializeOwned;
use verbatim::article::{
    Amount, Article, Attribution, Basis, Bound, Direction, FigureKind, QuoteKind, SpeakerKind, When,
};
use verbatim::chart::choose::choose;
use verbatim::curate::{Curated, Draft, File};
use verbatim::find;
use verbatim::text::{Offsets, Span};

const SEED: &str = "seeds/000_a5b366be1133b979";

#[derive(Deserialize)]
struct Quotes {
    not_speakers: Vec<String>,
    speaker: Vec<ExpectedSpeaker>,
    quote: Vec<ExpectedQuote>,
}

#[derive(Debug, PartialEq, Deserialize)]
struct ExpectedSpeaker {
    name: String,
    slug: String,
    kind: SpeakerKind,
    also: Vec<String>,
    role: Option<String>,
    hue: Option<u8>,
}

#[derive(Debug, PartialEq, Deserialize)]
struct ExpectedQuote {
    kind: QuoteKind,
    parts: Vec<Span>,
    words: Vec<String>,
    confidence: String,
    speaker: Option<String>,
    mention: Option<String>,
    cue: Option<String>,
}

#[derive(Deserialize)]
struct Figures {
    figure: Vec<ExpectedFigure>,
    missing: Vec<ExpectedMissing>,
    event: Vec<ExpectedEvent>,
    chart: Vec<ExpectedChart>,
    not_a_figure: Vec<NotAFigure>,
    apart: Vec<Apart>,
}

#[derive(Debug, PartialEq, Deserialize)]
struct ExpectedFigure {
    words: String,
    span: Span,
    value: f64,
    bound: Bound,
    kind: FigureKind,
    direction: Option<Direction>,
    unit: String,
    counted: Option<String>,
    time: String,
    when: When,
    basis: Basis,
    of: Option<String>,
    source: Option<String>,
    source_speaker: Option<String>,
}

#[derive(Debug, PartialEq, Deserialize)]
struct ExpectedMissing {
    words: String,
    because: String,
}

#[derive(Debug, PartialEq, Deserialize)]
struct ExpectedEvent {
    words: String,
    time: String,
    when: When,
}

#[derive(Debug, PartialEq, Deserialize)]
struct ExpectedChart {
    form: String,
    title: String,
    show: Vec<String>,
}

#[derive(Deserialize)]
struct NotAFigure {
    words: String,
    span: Span,
    why: String,
}

#[derive(Deserialize)]
struct Apart {
    figures: BTreeSet<String>,
    why: String,
}

#[test]
fn its_quotes_are_the_expected_ones() {
    let (article, expected) = (seed().article, expected::<Quotes>("quotes"));
    let offsets = Offsets::new(&article.text);
    let words = |span: &Span| article.words(*span).to_owned();
    let found: Vec<ExpectedQuote> = article
        .quotes
        .iter()
        .map(|quote| {
            let (confidence, mention, cue) = match &quote.attribution {
                Attribution::Stated { mention, cue, .. } => ("stated", Some(mention), cue.as_ref()),
                Attribution::Inferred { mention, cue, .. } => ("inferred", mention.as_ref(), cue.as_ref()),
                Attribution::Unknown { .. } => ("unknown", None, None),
            };
            ExpectedQuote {
                kind: quote.kind,
                parts: quote.parts.iter().map(|part| offsets.to_points(*part)).collect(),
                words: quote.parts.iter().map(words).collect(),
                confidence: confidence.to_owned(),
                speaker: quote.speaker().map(str::to_owned),
                mention: mention.map(words),
                cue: cue.map(words),
            }
        })
        .collect();
    assert_eq!(found, expected.quote);
}

#[test]
fn its_speakers_are_the_expected_ones() {
    let (article, expected) = (seed().article, expected::<Quotes>("quotes"));
    let words = |span: &Span| article.words(*span).to_owned();
    let found = article.speakers.iter().map(|speaker| ExpectedSpeaker {
        name: speaker.name.clone(),
        slug: speaker.slug.clone(),
        kind: speaker.kind,
        also: speaker.also.iter().map(words).collect(),
        role: speaker.role.as_ref().map(words),
        hue: speaker.hue,
    });
    assert_eq!(found.collect::<Vec<_>>(), expected.speaker);
    for name in expected.not_speakers {
        assert!(article.text.contains(&name), "{name} is in the text");
        assert!(article.speakers.iter().all(|speaker| speaker.name != name), "{name} is nowhere quoted");
    }
}

#[test]
fn its_figures_are_the_expected_ones() {
    let (article, expected) = (seed().article, expected::<Figures>("figures"));
    let offsets = Offsets::new(&article.text);
    let words = |span: Span| article.words(span).to_owned();
    let found = article.figures.iter().map(|figure| {
        let time = figure.time.as_ref().unwrap();
        let Amount::One(value) = figure.amount else { panic!("a range") };
        ExpectedFigure {
            words: words(figure.span),
            span: offsets.to_points(figure.span),
            value,
            bound: figure.bound,
            kind: figure.kind,
            direction: figure.direction,
            unit: figure.unit.clone(),
            counted: figure.counted.map(words),
            time: words(time.span),
            when: time.value,
            basis: time.basis,
            of: figure.of.as_ref().map(|of| words(article.figure(of).unwrap().span)),
            source: figure.source.as_ref().map(|source| words(source.span)),
            source_speaker: figure.source.as_ref().and_then(|source| source.speaker.clone()),
        }
    });
    assert_eq!(found.collect::<Vec<_>>(), expected.figure);
    let missing = article
        .missing
        .iter()
        .map(|missing| ExpectedMissing { words: words(missing.span), because: words(missing.because.unwrap()) });
    assert_eq!(missing.collect::<Vec<_>>(), expected.missing);
}

#[test]
fn its_events_are_dated_no_finer_than_the_text() {
    let (article, expected) = (seed().article, expected::<Figures>("figures"));
    let found = article.events.iter().map(|event| ExpectedEvent {
        words: article.words(event.span).to_owned(),
        time: article.words(event.time.span).to_owned(),
        when: event.time.value,
    });
    assert_eq!(found.collect::<Vec<_>>(), expected.event);
}

#[test]
fn what_only_looks_like_a_figure_is_none() {
    let (article, expected) = (seed().article, expected::<Figures>("figures"));
    let offsets = Offsets::new(&article.text);
    assert_eq!(expected.not_a_figure.len(), 20);
    for it in expected.not_a_figure {
        let span = offsets.to_bytes(it.span).unwrap();
        assert_eq!(article.words(span), it.words);
        let figure = article.figures.iter().find(|figure| figure.span.contains(&span));
        assert_eq!(figure, None, "“{}” is none: {}", it.words, it.why);
    }
}

#[test]
fn its_charts_show_what_belongs_together_and_nothing_else() {
    let (article, expected) = (seed().article, expected::<Figures>("figures"));
    let found: Vec<ExpectedChart> = choose(&article)
        .iter()
        .map(|chart| {
            let plot = format!("{:?}", chart.plot);
            // A period's length says once more which events it lies between.
            let mut show: Vec<String> = chart.shown().into_iter().map(|id| words_of(&article, id)).collect();
            show.sort();
            show.dedup();
            ExpectedChart { form: plot.split_whitespace().next().unwrap().to_owned(), title: chart.title.clone(), show }
        })
        .collect();
    assert_eq!(found, expected.chart);
    for apart in expected.apart {
        for chart in found.iter().filter(|chart| chart.show.len() > 1) {
            let together = apart.figures.iter().all(|words| chart.show.contains(words));
            assert!(!together, "“{}” shows {:?} together: {}", chart.title, apart.figures, apart.why);
        }
    }
}

#[test]
fn nothing_is_made_up_about_it() {
    let about = seed().article.about;
    assert!(!about.label.unwrap().by_publisher);
    assert_eq!((about.byline, about.publisher, about.published, about.url), (None, None, None, None));
}

fn seed() -> Curated {
    let read = |ending: &str| fs::read(root().join(format!("{SEED}.{ending}"))).unwrap();
    let (text, sidecar) = (read("txt"), read("toml"));
    let sidecar = File { path: "sidecar.toml", bytes: &sidecar };
    let curated = Draft::read("seed", File { path: "seed.txt", bytes: &text }, Some(sidecar)).and_then(|draft| {
        let found = find::article(draft.name(), draft.text(), draft.published());
        draft.with(found)
    });
    match curated {
        Ok(curated) => curated,
        Err(complaints) => panic!("\n{complaints}"),
    }
}

fn expected<T: DeserializeOwned>(name: &str) -> T {
    let path = root().join(format!("tests/corpus/seed/{name}.toml"));
    toml::from_str(&fs::read_to_string(path).unwrap()).unwrap()
}

fn words_of(article: &Article, id: &str) -> String {
    let figure = article.figure(id).map(|figure| figure.span);
    let event = article.event(id).map(|event| event.span);
    let missing = article.missing.iter().find(|missing| missing.id == id).map(|missing| missing.span);
    article.words(figure.or(event).or(missing).unwrap()).to_owned()
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

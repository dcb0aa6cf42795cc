//! The JSON form of an article: the model as it stands, with every span in code points.

use std::fmt;

use super::{Article, Attribution, Measure, Plot, Point};
use crate::text::{Offsets, Span};

/// Why a text is not an article's JSON.
#[derive(Debug)]
pub enum JsonError {
    /// It is not JSON of this form; line and column are in the message.
    Form(serde_json::Error),
    /// A span does not lie on the article's text. In code points.
    Span(Span),
}

impl fmt::Display for JsonError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            JsonError::Form(error) => write!(f, "not the JSON of an article: {error}"),
            JsonError::Span(span) => {
                write!(f, "the span [{}, {}] does not lie on the article's text", span.start, span.end)
            }
        }
    }
}

impl std::error::Error for JsonError {}

impl Article {
    /// The article as JSON on one line; spans are in Unicode code points. The schema is `docs/article.schema.json`.
    pub fn to_json(&self) -> String {
        let offsets = Offsets::new(&self.text);
        let mut article = self.clone();
        article.each_span(&mut |span| *span = offsets.to_points(*span));
        serde_json::to_string(&article).unwrap_or_default()
    }

    /// Reads what [`Article::to_json`] wrote.
    ///
    /// # Errors
    /// Where the text is not JSON of that form, or a span does not lie on the article's text.
    pub fn from_json(json: &str) -> Result<Article, JsonError> {
        let mut article: Article = serde_json::from_str(json).map_err(JsonError::Form)?;
        let offsets = Offsets::new(&article.text);
        let mut outside = None;
        article.each_span(&mut |span| match offsets.to_bytes(*span) {
            Some(bytes) => *span = bytes,
            None => outside = outside.or(Some(*span)),
        });
        outside.map_or(Ok(article), |span| Err(JsonError::Span(span)))
    }

    /// Every span of the article, once.
    fn each_span(&mut self, see: &mut dyn FnMut(&mut Span)) {
        self.paragraphs.iter_mut().for_each(&mut *see);
        for speaker in &mut self.speakers {
            see(&mut speaker.span);
            speaker.also.iter_mut().chain(&mut speaker.role).chain(&mut speaker.affiliation).for_each(&mut *see);
        }
        for quote in &mut self.quotes {
            quote.parts.iter_mut().for_each(&mut *see);
            match &mut quote.attribution {
                Attribution::Stated { mention, cue, .. } => [mention].into_iter().chain(cue).for_each(&mut *see),
                Attribution::Inferred { mention, cue, basis, .. } => {
                    mention.iter_mut().chain(cue).chain(basis).for_each(&mut *see);
                }
                Attribution::Unknown { between } => between.iter_mut().for_each(&mut *see),
            }
        }
        for figure in &mut self.figures {
            see(&mut figure.span);
            let time = figure.time.as_mut().map(|time| &mut time.span);
            let source = figure.source.as_mut().map(|source| &mut source.span);
            let measure = figure.measure.iter_mut().flat_map(Measure::spans);
            figure.counted.as_mut().into_iter().chain(time).chain(source).chain(measure).for_each(&mut *see);
        }
        for missing in &mut self.missing {
            [&mut missing.span].into_iter().chain(&mut missing.because).for_each(&mut *see);
        }
        for event in &mut self.events {
            see(&mut event.span);
            see(&mut event.time.span);
        }
        for chart in &mut self.charts {
            see(&mut chart.anchor);
            match &mut chart.plot {
                Plot::Bars { points } => points.iter_mut().for_each(|point| each_in_point(point, see)),
                Plot::Slope { from, to } => [from, to].into_iter().for_each(|point| each_in_point(point, see)),
                Plot::Period { length, .. } => see(&mut length.words),
                Plot::Line { .. } | Plot::Shares { .. } | Plot::Panels { .. } | Plot::Range { .. } => {}
                Plot::Change { .. } | Plot::Chip { .. } | Plot::Missing { .. } => {}
            }
        }
    }
}

fn each_in_point(point: &mut Point, see: &mut dyn FnMut(&mut Span)) {
    if let Point::Derived { derived } = point {
        see(&mut derived.words);
    }
}

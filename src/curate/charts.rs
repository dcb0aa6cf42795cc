//! The charts a sidecar asks for, with the findings they show. Whether such a chart is honest is not decided here.

use super::about::shown;
use super::desk::{Desk, Near};
use super::pick::pick;
use super::sidecar::{ChartForm, PlotForm, Sidecar};
use crate::article::Article;
use crate::text::Span;

/// A chart that a sidecar asks for.
#[derive(Clone, Debug, PartialEq)]
pub struct ChartRequest {
    /// What it shows, in a few words.
    pub title: String,
    /// How it is to be drawn.
    pub form: PlotForm,
    /// The ids of the figures, missing figures or events, in the order given. Never empty.
    pub things: Vec<String>,
    /// Where in the sidecar the chart is asked for.
    pub place: Span,
}

/// The charts that `sidecar` asks for of what was found in `article`.
pub fn requests(desk: &Desk, sidecar: &Sidecar, article: &Article) -> Vec<ChartRequest> {
    let figures: Vec<_> = article.figures.iter().map(|figure| (figure.id.clone(), figure.span)).collect();
    let missing: Vec<_> = article.missing.iter().map(|missing| (missing.id.clone(), missing.span)).collect();
    let events: Vec<_> = article.events.iter().map(|event| (event.id.clone(), event.span)).collect();
    let request = |form: &ChartForm| {
        let (table, findings) = match form.form {
            PlotForm::Bars | PlotForm::Panels | PlotForm::Change | PlotForm::Chip => ("figure", &figures),
            PlotForm::Period => ("event", &events),
            PlotForm::Missing => ("missing", &missing),
        };
        let things: Vec<Option<String>> =
            form.show.iter().map(|claim| pick(desk, claim, table, findings, Near::default())).collect();
        let title = shown(desk.notebook, &form.title);
        let things: Option<Vec<String>> = things.into_iter().collect();
        Some(ChartRequest { title: title?, form: form.form, things: things?, place: form.title.place })
    };
    sidecar.charts.iter().filter_map(request).collect()
}

/// The figures, missing figures and events of `article` of which `sidecar` wants no chart to be chosen.
pub fn none(desk: &Desk, sidecar: &Sidecar, article: &Article) -> Vec<String> {
    let figures = article.figures.iter().map(|figure| (figure.id.clone(), figure.span));
    let missing = article.missing.iter().map(|missing| (missing.id.clone(), missing.span));
    let events = article.events.iter().map(|event| (event.id.clone(), event.span));
    let shown: Vec<(String, Span)> = figures.chain(missing).chain(events).collect();
    let picked = |claim| pick(desk, claim, "figure", &shown, Near::default());
    sidecar.not_charts.iter().filter_map(picked).collect()
}

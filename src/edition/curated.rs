//! The edition of a text with its sidecar.

use super::finish::{Edition, finished};
use crate::article::{Article, Chart, Plot};
use crate::chart::plan::{self, Refusal};
use crate::curate::{ChartRequest, Complaint, Complaints, Curated, Draft, File, PlotForm};
use crate::find;
use crate::link::Published;
use crate::text::Span;

/// The edition of `text` and its `sidecar`. `name` is its name in links where the sidecar gives none, `published` what was
/// published of it before.
///
/// # Errors
/// Everything that is wrong: a text or sidecar that cannot be read, a claim that the text does not bear out, a chart that the
/// figures do not, a chart that breaks a rule.
pub fn of(name: &str, text: File, sidecar: Option<File>, published: &Published) -> Result<Edition, Complaints> {
    let draft = Draft::read(name, text, sidecar)?;
    let found = find::article(draft.name(), draft.text(), draft.published());
    built(draft, found, published)
}

/// The same, and what is found in the text, for [`of_found`].
///
/// # Errors
/// As [`of`].
pub fn with_found(
    name: &str,
    text: File,
    sidecar: Option<File>,
    published: &Published,
) -> Result<(Edition, Article), Complaints> {
    let draft = Draft::read(name, text, sidecar)?;
    let found = find::article(draft.name(), draft.text(), draft.published());
    built(draft, found.clone(), published).map(|edition| (edition, found))
}

/// The same of a text in which this was `found` already. The sidecar says the same of the day of publication, by which dates
/// are read, as the one before.
///
/// # Errors
/// As [`of`].
pub fn of_found(
    name: &str,
    text: File,
    sidecar: Option<File>,
    found: Article,
    published: &Published,
) -> Result<Edition, Complaints> {
    built(Draft::read(name, text, sidecar)?, found, published)
}

fn built(draft: Draft, found: Article, published: &Published) -> Result<Edition, Complaints> {
    let Curated { mut article, charts, not_charts, files } = draft.with(found)?;
    let refused: Vec<Complaint> = charts.into_iter().filter_map(|asked| add(&mut article, asked).err()).collect();
    if !refused.is_empty() {
        return Err(Complaints::about(files, refused));
    }
    finished(article, &not_charts, published).map_err(|broken| {
        let complaints = broken.0.iter().map(|breach| Complaint::whole(breach.to_string()));
        Complaints::about(files, complaints.collect())
    })
}

/// Adds the chart that was `asked` for, where the figures bear it out.
fn add(article: &mut Article, asked: ChartRequest) -> Result<(), Complaint> {
    let plot = plot(article, &asked).map_err(|refusal| {
        let help = "docs/sidecar.md says what each form of chart needs";
        Complaint::at(asked.place, refusal.to_string()).help(help)
    })?;
    let chart = chart(article, asked.title, plot);
    article.by_hand.push(chart.id.clone());
    article.charts.push(chart);
    Ok(())
}

fn plot(article: &Article, asked: &ChartRequest) -> Result<Plot, Refusal> {
    match (asked.form, asked.things.as_slice()) {
        (PlotForm::Bars, things) => plan::bars(article, things),
        (PlotForm::Panels, things) => plan::panels(article, things),
        (PlotForm::Change, [figure]) => plan::change(article, figure),
        (PlotForm::Period, [from, to]) => plan::period(article, from, to),
        (PlotForm::Chip, [figure]) => plan::chip(article, figure),
        (PlotForm::Missing, [missing]) => plan::missing(article, missing),
        _ => Err(Refusal::Things),
    }
}

/// A chart beside the first thing it shows. Its lasting id is given with all others.
fn chart(article: &Article, title: String, plot: Plot) -> Chart {
    let mut chart = Chart { id: format!("chart-{}", article.charts.len()), title, anchor: Span::new(0, 0), plot };
    let first = chart.shown().first().and_then(|id| article.place(id));
    chart.anchor = first.unwrap_or(chart.anchor);
    chart
}

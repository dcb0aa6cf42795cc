//! The articles of a folder: each NAME.txt with its sidecar NAME.toml and what was published of it, NAME.links.jsonl.

use std::path::{Path, PathBuf};

use anyhow::{Result, bail};

use super::input::Input;
use super::record::{self, Record};
use super::{names, read_optional};
use crate::article::{Article, Chart, Plot};
use crate::chart::choose::choose;
use crate::chart::{lint, plan};
use crate::curate::{self, Complaint, Complaints, Curated, File, Files, PlotForm};
use crate::link::{Published, aliases, assign};

/// An article as it stands in its folder.
pub(super) struct Seed {
    pub(super) article: Article,
    text: PathBuf,
    record: Record,
}

impl Seed {
    /// What was published of the article before.
    pub(super) fn published(&self) -> &Published {
        &self.record.published
    }
}

/// Writes the ids of the articles beside them as published.
///
/// # Errors
/// Where a record cannot be written; then it is as it was.
pub(super) fn record_all(seeds: &[Seed]) -> Result<()> {
    record::add_all(&seeds.iter().map(|seed| (&seed.record, &seed.article)).collect::<Vec<_>>())
}

/// All articles in `folder`, by name.
///
/// # Errors
/// All that is wrong with any of them, at once.
pub(super) fn read_all(folder: &Path) -> Result<Vec<Seed>> {
    let (files, misnamed) = names::texts(folder)?;
    if files.is_empty() && misnamed.is_empty() {
        bail!("{} holds no NAME.txt: put an article there", folder.display());
    }
    let (mut seeds, mut wrong): (Vec<Seed>, Vec<String>) = (Vec::new(), Vec::new());
    if !misnamed.is_empty() {
        wrong.push(Complaints::about(Files::default(), misnamed).to_string());
    }
    for file in &files {
        match read(file) {
            Ok(seed) => match seeds.iter().find(|other| other.article.slug == seed.article.slug) {
                Some(other) => wrong.push(format!(
                    "error: {}: {} is called {} already; give one of them a slug of its own",
                    file.display(),
                    other.text.display(),
                    seed.article.slug
                )),
                None => seeds.push(seed),
            },
            Err(error) => wrong.push(format!("{error:#}")),
        }
    }
    if wrong.is_empty() { Ok(seeds) } else { bail!("{}", wrong.join("\n\n")) }
}

/// The article in `file`, with the sidecar and the published ids beside it.
///
/// # Errors
/// Where a file cannot be read, a claim does not stand, or a chart breaks a rule.
pub(super) fn read(file: &Path) -> Result<Seed> {
    let beside = |extension: &str| file.with_extension(extension);
    let input = Input::File(file);
    let (text, name) = (input.bytes()?, input.name());
    let sidecar = read_optional(&beside("toml"))?;
    let (text_path, sidecar_path) = (file.display().to_string(), beside("toml").display().to_string());
    let sidecar = sidecar.as_ref().map(|bytes| File { path: &sidecar_path, bytes });
    let mut article = charted(curate::article(&name, File { path: &text_path, bytes: &text }, sidecar)?)?;
    let record = Record::beside(file)?;
    assign(&mut article, &record.published);
    let broken: Vec<String> = lint::lint(&article).iter().map(|complaint| format!("error: {complaint}")).collect();
    if !broken.is_empty() {
        bail!("{}", broken.join("\n"));
    }
    let mut renamed = aliases(&record.published, &article);
    renamed.append(&mut article.aliases);
    article.aliases = renamed;
    Ok(Seed { article, text: file.to_owned(), record })
}

/// The article with the charts that its sidecar asks for, where its figures bear them out.
fn charted(curated: Curated) -> Result<Article, Complaints> {
    let Curated { mut article, charts, files } = curated;
    let mut refused = Vec::new();
    for request in charts {
        let things = &request.things;
        let plot = match (request.form, things.as_slice()) {
            (PlotForm::Bars, things) => plan::bars(&article, things),
            (PlotForm::Change, [figure]) => plan::change(&article, figure),
            (PlotForm::Period, [from, to]) => plan::period(&article, from, to),
            (PlotForm::Chip, [figure]) => plan::chip(&article, figure),
            (PlotForm::Missing, [missing]) => plan::missing(&article, missing),
            _ => Err(plan::Refusal::Things),
        };
        match plot {
            Ok(plot) => article.charts.push(chart(&article, request.title, plot)),
            Err(refusal) => {
                let help = "docs/sidecar.md says what each form of chart needs";
                refused.push(Complaint::at(request.place, refusal.to_string()).help(help));
            }
        }
    }
    let chosen = choose(&article);
    article.charts.extend(chosen);
    article.charts.sort_by_key(|chart| chart.anchor);
    if refused.is_empty() { Ok(article) } else { Err(Complaints::about(files, refused)) }
}

/// A chart beside the first thing it shows. Its id is given with all others.
fn chart(article: &Article, title: String, plot: Plot) -> Chart {
    let mut chart = Chart { id: String::new(), title, anchor: article.paragraphs[0], plot };
    let first = chart.shown().first().and_then(|id| article.place(id));
    chart.anchor = first.unwrap_or(chart.anchor);
    chart
}

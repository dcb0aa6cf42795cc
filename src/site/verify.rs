//! Proves of a finished site that its pages hold their texts and that every link that was ever published leads somewhere or
//! says why not: the pages are read as a browser reads them.

use std::path::Path;

use anyhow::{Context, Result, bail};
use scraper::{Html, Selector};

use super::seeds::{self, Seed};
use super::{stage, terminal};
use crate::article::{BETWEEN, Index, Kind, counted};
use crate::link::{Recorded, View, resolve};
use crate::text::words;
use crate::view::page::DATA;

/// Checks the site in `out` against the articles and records in `seeds`.
///
/// # Errors
/// All that does not hold, at once.
pub fn verify(seeds: &Path, out: &Path) -> Result<()> {
    stage::recover(out)?;
    let (mut wrong, mut links) = (Vec::new(), 0);
    let seeds = seeds::read_all(seeds)?;
    for seed in &seeds {
        let file = out.join(&seed.article().slug).join("index.html");
        match page(&file).and_then(|page| check(seed, &page)) {
            Ok(complaints) => wrong.extend(complaints.into_iter().map(|it| format!("error: {}: {it}", file.display()))),
            Err(error) => wrong.push(format!("error: {error:#}")),
        }
        links += seed.published().items.len();
    }
    if !wrong.is_empty() {
        bail!("{}", wrong.join("\n"));
    }
    terminal::print(format!("{} and {links} published links hold", counted(seeds.len(), "article")))
}

/// What a browser has of a page.
struct Page {
    text: String,
    ids: Vec<String>,
    rows: Vec<String>,
}

fn page(file: &Path) -> Result<Page> {
    let html = std::fs::read_to_string(file).with_context(|| format!("{} cannot be read", file.display()))?;
    let html = Html::parse_document(&html);
    let all = |selector: &str| -> Result<Vec<scraper::ElementRef<'_>>> {
        let selector = Selector::parse(selector).map_err(|error| anyhow::anyhow!("{selector}: {error}"))?;
        Ok(html.select(&selector).collect())
    };
    let paragraphs: Vec<String> = all(".passage > p")?.into_iter().map(|p| p.text().collect()).collect();
    let ids = all("#story [id]")?.into_iter().filter_map(|element| element.value().id().map(str::to_owned));
    let ids = ids.filter(|id| Kind::is_id(id)).collect();
    let data: String = all(&format!("#{DATA}"))?.into_iter().flat_map(|data| data.text()).collect();
    let rows = serde_json::from_str(&data).with_context(|| format!("{} has no index", file.display()))?;
    Ok(Page { text: paragraphs.join(BETWEEN), ids, rows })
}

/// What does not hold of an article's page.
fn check(seed: &Seed, page: &Page) -> Result<Vec<String>> {
    let article = seed.article();
    let paragraphs: Vec<&str> = article.paragraphs.iter().map(|&paragraph| article.words(paragraph)).collect();
    let text = paragraphs.join(BETWEEN);
    if page.text != text {
        let at = page.text.bytes().zip(text.bytes()).take_while(|(a, b)| a == b).count();
        return Ok(vec![format!("the text is not the article's from its byte {at} on: build it again")]);
    }
    let Some(index) = Index::from_rows(&page.rows, page.text.clone(), page.ids.clone()) else {
        return Ok(vec!["text, ids and index do not belong together: build it again".to_owned()]);
    };
    let recorded = seed.published().items.iter();
    let lost = |id: &str| {
        let is_there = article.place(id).is_some() || article.quote(id).is_some();
        let is_lost = is_there && index.item(id).is_none();
        is_lost.then(|| format!("the link #{id} leads nowhere: build it again"))
    };
    Ok(recorded.filter_map(|(id, was)| lost(id).or_else(|| broken(id, was, &index))).collect())
}

/// What is wrong with a published link: it leads to other words or to another speaker and nothing is said.
fn broken(id: &str, was: &Recorded, index: &Index) -> Option<String> {
    let resolved = resolve(&View::of(id), index);
    if !resolved.notices.is_empty() {
        return None;
    }
    let item = resolved.target.and_then(|target| index.item(&target.id));
    let Some(item) = item else { return Some(format!("the link #{id} leads nowhere, and nothing is said")) };
    if words(&item.words).join(" ") != was.words {
        return Some(format!("the link #{id} leads to other words, and nothing is said"));
    }
    let name = item.by.first().and_then(|slug| index.voice(slug)).filter(|voice| !voice.is_unknown());
    let is_named = item.kind.is_quoted() && name.is_some() != was.by.is_some();
    is_named.then(|| format!("the link #{id} leads to words under another name, and nothing is said"))
}

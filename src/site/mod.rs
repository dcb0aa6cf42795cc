//! The only module that touches files: reads seeds, writes pages.

mod assets;
mod carry;
pub mod extract;
mod files;
mod headers;
pub mod import;
mod input;
pub mod lines;
mod lock;
mod names;
mod own;
mod page;
mod record;
mod seeds;
mod shell;
mod stage;
pub mod store;
mod styles;
pub mod terminal;
mod verify;

use std::path::Path;

use anyhow::{Context, Result, bail};
use indicatif::{ProgressBar, ProgressStyle};
use url::Url;

use crate::article::counted;
use files::write;
use own::Own;
use page::{Markup, PASTE, Place};
use seeds::Seed;
use shell::{KEPT, Page, Shell};
use stage::Stage;

pub use verify::verify;

/// How a site is built.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// Whether the ids of this build are written beside the seeds as published.
    pub record: bool,
    /// The address the site will be reached at, with a slash at its end.
    pub url: Option<Url>,
}

/// Builds the site of all articles in `seeds` in the place of `out`, which holds the shell or a site that was built of it.
///
/// # Errors
/// Where a file cannot be read or written, or a claim does not stand; then `out` is as it was.
pub fn build(seeds: &Path, out: &Path, options: &Options) -> Result<()> {
    let _recording = options.record.then(|| lock::hold(&seeds.join(".links.lock"))).transpose()?;
    let stage = Stage::open(out)?;
    let seeds = seeds::read_all(seeds)?;
    let shell = Shell::read(stage.standing())?;
    carry::carry(stage.standing(), stage.folder(), &shell)?;
    write_pages(stage.folder(), &seeds, &shell, options)?;
    stage.finish()?;
    // Last, so that nothing is recorded as published which no site has shown.
    if options.record {
        seeds::record_all(&seeds).context("the site stands, but build it again to record its links")?;
    }
    terminal::print(format!("built {} into {}", counted(seeds.len(), "article"), out.display()))
}

/// Checks every claim in `seeds` and every chart.
///
/// # Errors
/// All the complaints of the run at once, in words.
pub fn check(seeds: &Path) -> Result<()> {
    let seeds = seeds::read_all(seeds)?;
    terminal::print(format!("{}: every claim stands", counted(seeds.len(), "article")))
}

/// Prints the JSON of the article in `file`.
///
/// # Errors
/// Where it cannot be read or a claim of its sidecar does not stand.
pub fn show(file: &Path) -> Result<()> {
    let seed = seeds::read(file)?;
    terminal::print(seed.article().to_json())
}

/// Reads the address of a site from the command line; it ends in a slash, as the address of a folder does.
///
/// # Errors
/// Where it is not the http or https address of a folder.
pub fn base_url(text: &str) -> Result<Url, String> {
    let slash = if text.ends_with('/') { "" } else { "/" };
    let url = Url::parse(&format!("{text}{slash}")).map_err(|error| error.to_string())?;
    if matches!(url.scheme(), "http" | "https") { Ok(url) } else { Err("expected an http or https address".to_owned()) }
}

/// Writes the pages of `seeds`, and the shell that makes them, into the folder `site`.
fn write_pages(site: &Path, seeds: &[Seed], shell: &Shell, options: &Options) -> Result<()> {
    // First, so that no article takes its folder.
    let own = Own::find(site)?;
    let onward = |to_root: &str| own.as_ref().map_or(String::new(), |_| page::onward(to_root));
    if let Some(own) = &own {
        write(&site.join(PASTE).join("index.html"), fill(shell, page::paste(own), "../"))?;
    }
    let bar = ProgressBar::new(seeds.len() as u64)
        .with_style(ProgressStyle::with_template("{pos}/{len} {msg}").unwrap_or_else(|_| ProgressStyle::default_bar()));
    for Seed { edition, .. } in seeds {
        let article = &edition.article;
        bar.set_message(article.slug.clone());
        let folder = site.join(&article.slug);
        if folder.exists() {
            let slug = &article.slug;
            bail!(
                "the site holds a {slug} that is no article's: take it away, or give the article called {slug} another slug"
            );
        }
        assets::write(&folder, article)?;
        let markup = page::article(edition, Place::Folder, options.url.as_ref(), &onward("../"));
        write(&folder.join("index.html"), fill(shell, markup, "../"))?;
        bar.inc(1);
    }
    bar.finish_and_clear();
    let root = match seeds {
        [only] => page::article(&only.edition, Place::Root, options.url.as_ref(), &onward("./")),
        several => page::listing(several.iter().map(|seed| seed.article().clone()).collect(), &onward("./")),
    };
    write(&site.join("index.html"), fill(shell, root, "./"))?;
    headers::write(site, shell.policy())?;
    write(&site.join(KEPT), shell.page())
}

fn fill(shell: &Shell, Markup { head, body }: Markup, to_root: &str) -> String {
    shell.fill(&Page { head, body, to_root })
}

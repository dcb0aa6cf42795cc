//! The only module that touches files: reads seeds, writes pages.

mod assets;
pub mod extract;
mod headers;
mod page;
mod record;
mod seeds;
mod shell;
mod styles;
mod verify;

use std::path::Path;

use anyhow::{Context, Result};
use indicatif::{ProgressBar, ProgressStyle};
use url::Url;

use crate::article::Article;
use page::{Markup, Place};
use shell::{Page, Shell};

pub use verify::verify;

/// How a site is built.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// Whether the ids of this build are written beside the seeds as published.
    pub record: bool,
    /// The address the site will be reached at, with a slash at its end.
    pub url: Option<Url>,
}

/// Builds the pages of all articles in `seeds` into `out`, which holds the shell.
///
/// # Errors
/// Where a file cannot be read or written, or a claim does not stand; then nothing is written.
pub fn build(seeds: &Path, out: &Path, options: &Options) -> Result<()> {
    let seeds = seeds::read_all(seeds)?;
    let shell = Shell::read(out)?;
    let bar = ProgressBar::new(seeds.len() as u64)
        .with_style(ProgressStyle::with_template("{pos}/{len} {msg}").unwrap_or_else(|_| ProgressStyle::default_bar()));
    for seed in &seeds {
        bar.set_message(seed.article.slug.clone());
        let folder = out.join(&seed.article.slug);
        assets::write(&folder, &seed.article)?;
        let markup = page::article(&seed.article, Place::Folder, options.url.as_ref());
        write(&folder.join("index.html"), fill(&shell, markup, "../"))?;
        if options.record {
            seed.record()?;
        }
        bar.inc(1);
    }
    bar.finish_and_clear();
    let articles: Vec<Article> = seeds.into_iter().map(|seed| seed.article).collect();
    let root = match articles.as_slice() {
        [only] => page::article(only, Place::Root, options.url.as_ref()),
        several => page::listing(several),
    };
    write(&out.join("index.html"), fill(&shell, root, "./"))?;
    headers::write(out, shell.policy())?;
    println!("built {} into {}", counted(articles.len()), out.display());
    Ok(())
}

/// Checks every claim in `seeds` and every chart.
///
/// # Errors
/// All the complaints of the run at once, in words.
pub fn check(seeds: &Path) -> Result<()> {
    let seeds = seeds::read_all(seeds)?;
    println!("{}: every claim stands", counted(seeds.len()));
    Ok(())
}

/// Prints the JSON of the article in `file`.
///
/// # Errors
/// Where it cannot be read or a claim of its sidecar does not stand.
pub fn show(file: &Path) -> Result<()> {
    let seed = seeds::read(file)?;
    println!("{}", seed.article.to_json());
    Ok(())
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

fn fill(shell: &Shell, Markup { head, body }: Markup, to_root: &str) -> String {
    shell.fill(&Page { head, body, to_root })
}

fn write(file: &Path, content: impl AsRef<[u8]>) -> Result<()> {
    if let Some(folder) = file.parent() {
        std::fs::create_dir_all(folder).with_context(|| format!("{} cannot be made", folder.display()))?;
    }
    std::fs::write(file, content).with_context(|| format!("{} cannot be written", file.display()))
}

/// What is in a file, or `None` where there is no such file.
fn read_optional(file: &Path) -> Result<Option<Vec<u8>>> {
    match std::fs::read(file) {
        Ok(bytes) => Ok(Some(bytes)),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error).with_context(|| format!("{} cannot be read", file.display())),
    }
}

/// Puts a new file in the place of another.
fn replace(file: &Path, content: &[u8]) -> Result<()> {
    write(file, content)
}

fn counted(articles: usize) -> String {
    if articles == 1 { "1 article".to_owned() } else { format!("{articles} articles") }
}

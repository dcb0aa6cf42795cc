//! The record of published links beside an article: `NAME.links.jsonl`, or `NAME.links.json` of earlier programs.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use jiff::Timestamp;

use super::files::read_optional;
use super::store;
use crate::article::Article;
use crate::link::{Published, read_first};

/// What was published of an article, and the file that says so.
pub(super) struct Record {
    /// What it says.
    pub(super) published: Published,
    file: PathBuf,
    text: String,
    /// The record of an earlier program, which goes when a build is recorded in the new form.
    first: Option<PathBuf>,
}

impl Record {
    /// Reads the record of the article in `article`, which may be none.
    ///
    /// # Errors
    /// Where there is a record and it cannot be read to its end: a build that went on without it would break links in silence.
    pub(super) fn beside(article: &Path) -> Result<Record> {
        let (file, first) = (article.with_extension("links.jsonl"), article.with_extension("links.json"));
        let text_of = |file: &Path| -> Result<Option<String>> {
            let bytes = read_optional(file)?;
            Ok(bytes.map(|bytes| String::from_utf8_lossy(&bytes).into_owned()))
        };
        let of = |file: &Path| format!("{} cannot be built upon", file.display());
        let first_text = text_of(&first)?;
        let first = first_text.is_some().then_some(first);
        let (text, published) = match (text_of(&file)?, &first_text, &first) {
            (Some(text), ..) => {
                let published = Published::read(&text).with_context(|| of(&file))?;
                (text, published)
            }
            (None, Some(text), Some(first)) => (String::new(), read_first(text).with_context(|| of(first))?),
            (None, ..) => (String::new(), Published::default()),
        };
        Ok(Record { published, file, text, first })
    }

    /// The record with the build that publishes `article`; nothing where it would say nothing new.
    fn with(&self, article: &Article) -> Option<String> {
        let earlier = Published::default();
        // What an earlier program recorded is written down again, as a build of its own.
        let (mut text, published) = match (&self.first, self.text.is_empty()) {
            (Some(_), true) => (earlier.lines("", &self.published.items, UNKNOWN_DAY), self.published.clone()),
            _ => (self.text.clone(), self.published.clone()),
        };
        let news = published.news(article);
        if !news.is_empty() || text.is_empty() {
            text += &published.lines(&text, &news, &today());
        }
        (text != self.text).then_some(text)
    }
}

/// So many records are written together.
const TOGETHER: usize = 256;

/// Adds to each record the build that publishes its article.
///
/// # Errors
/// Where one cannot be written; then it is as it was, and so are those behind it.
pub(super) fn add_all(records: &[(&Record, &Article)]) -> Result<()> {
    for records in records.chunks(TOGETHER) {
        let news = records.iter().filter_map(|(record, article)| Some((record.file.clone(), record.with(article)?)));
        store::replace_all(&news.collect::<Vec<_>>())?;
        for first in records.iter().filter_map(|(record, _)| record.first.as_ref()) {
            std::fs::remove_file(first).with_context(|| format!("{} cannot be removed", first.display()))?;
        }
    }
    Ok(())
}

/// The day of what was recorded by programs that kept no day.
const UNKNOWN_DAY: &str = "unknown";

/// The day of a build, in UTC; `SOURCE_DATE_EPOCH`, in seconds, takes the clock's place, so that a build can be repeated.
fn today() -> String {
    let set = std::env::var("SOURCE_DATE_EPOCH").ok().and_then(|seconds| seconds.parse().ok());
    let now = set.and_then(|seconds| Timestamp::from_second(seconds).ok()).unwrap_or_else(Timestamp::now);
    now.strftime("%Y-%m-%d").to_string()
}

//! The record of published links as a file, `NAME.links.jsonl`: a line of JSON each, only ever added to.
//!
//! ```text
//! {"verbatim":"links","version":2}
//! {"build":1,"date":"2026-11-26"}
//! ["q-…",{"by":{"slug":"…","name":"…"},"before":"…","words":"…","after":"…"}]
//! {"lines":3,"sum":"1a2b3c4d"}
//! ```
//!
//! A build adds its number and day, a line for each id that is new or stands otherwise, and how many lines there are by then
//! with the sum of them all (CRC-32). A line that was changed, lost or cut off shows in the next sum.

use std::collections::BTreeMap;
use std::fmt;

use serde::{Deserialize, Serialize};

use super::published::{By, Published, Recorded};

/// The version of the form that is written.
const VERSION: u64 = 2;
/// What the first line calls the file.
const CALLED: &str = "links";

/// Why a record cannot be read.
#[derive(Clone, Debug, PartialEq)]
pub enum Damage {
    /// A newer program wrote it, in a form of this version.
    Newer(u64),
    /// It is no record of links at all.
    Other,
    /// A line is not what it should be.
    Line(usize),
    /// The lines down to this one are not those that were written.
    Sum(usize),
    /// The last build, which begins in this line, is not there to its end.
    Cut(usize),
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Head {
    verbatim: String,
    version: u64,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Build {
    build: usize,
    date: String,
}

/// An id and what has it.
type Line = (String, Recorded);

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Sum {
    lines: usize,
    sum: String,
}

impl Published {
    /// Reads a record.
    ///
    /// # Errors
    /// What is wrong with it, and where.
    pub fn read(text: &str) -> Result<Published, Damage> {
        let mut published = Published::default();
        let mut lines = text.split_inclusive('\n').enumerate();
        let Some((_, first)) = lines.next() else { return Err(Damage::Other) };
        match serde_json::from_str::<Head>(first) {
            Ok(head) if head.verbatim == CALLED && head.version > VERSION => return Err(Damage::Newer(head.version)),
            Ok(head) if head.verbatim == CALLED && head.version == VERSION => {}
            _ => return Err(Damage::Other),
        }
        let mut read = first.len();
        let mut build: Option<(usize, BTreeMap<String, Recorded>)> = None;
        for (at, line) in lines {
            let number = at + 1;
            if let Some((start, news)) = build.take() {
                if let Ok(sum) = serde_json::from_str::<Sum>(line) {
                    if sum.lines != at || sum.sum != sum_of(&text[..read]) {
                        return Err(Damage::Sum(number));
                    }
                    published.add(news);
                } else {
                    let Ok((id, item)) = serde_json::from_str::<Line>(line) else { return Err(Damage::Line(number)) };
                    let mut news = news;
                    news.insert(id, item);
                    build = Some((start, news));
                }
            } else {
                let begins = serde_json::from_str::<Build>(line).is_ok_and(|build| build.build == published.builds + 1);
                if !begins {
                    return Err(Damage::Line(number));
                }
                build = Some((number, BTreeMap::new()));
            }
            read += line.len();
        }
        match build {
            Some((start, _)) => Err(Damage::Cut(start)),
            None if published.builds == 0 || !text.ends_with('\n') => Err(Damage::Cut(text.lines().count())),
            None => Ok(published),
        }
    }

    /// The record with a build of the day `date`, such as `2026-11-26`, that publishes `news`: what is to be added to the
    /// `record` as it stands, which may be empty.
    pub fn lines(&self, record: &str, news: &BTreeMap<String, Recorded>, date: &str) -> String {
        let mut added = String::new();
        if record.is_empty() {
            push(&mut added, &Head { verbatim: CALLED.to_owned(), version: VERSION });
        }
        push(&mut added, &Build { build: self.builds + 1, date: date.to_owned() });
        for (id, item) in news {
            push(&mut added, &(id, item));
        }
        let all = [record, &added].concat();
        push(&mut added, &Sum { lines: all.lines().count(), sum: sum_of(&all) });
        added
    }
}

/// What to do about it follows from what is wrong.
impl fmt::Display for Damage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let restore = "take the file back from version control or a backup. Without it, links made before cannot be told \
                       from others of the same words";
        match self {
            Damage::Newer(version) => write!(
                f,
                "it was written by a newer program (version {version} of its form; this one knows {VERSION}): build with that one"
            ),
            Damage::Other => write!(f, "it is no record of published links: {restore}"),
            Damage::Line(line) => write!(f, "line {line} is damaged: {restore}"),
            Damage::Sum(line) => {
                write!(f, "the lines above line {line} are not those that were written: {restore}")
            }
            Damage::Cut(line) => {
                write!(f, "the build that begins in line {line} is not there to its end: {restore}")
            }
        }
    }
}

impl std::error::Error for Damage {}

/// The form of earlier programs: one object, and no names.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct First {
    items: BTreeMap<String, Recorded>,
    speakers: BTreeMap<String, std::collections::BTreeSet<String>>,
}

/// Reads the record that earlier programs wrote, `NAME.links.json`: version 1, which knew slugs and no names.
///
/// # Errors
/// Where it is not that.
pub fn read_first(text: &str) -> Result<Published, Damage> {
    let first: First = serde_json::from_str(text).map_err(|_| Damage::Other)?;
    let by = |id: &String| {
        let slug = first.speakers.iter().find(|(_, ids)| ids.contains(id)).map(|(slug, _)| slug.clone())?;
        Some(By { name: slug.replace('-', " "), slug })
    };
    let named = first.items.iter().map(|(id, item)| (id.clone(), Recorded { by: by(id), ..item.clone() }));
    let mut published = Published::default();
    published.add(named.collect());
    Ok(published)
}

fn push(lines: &mut String, line: &impl Serialize) {
    *lines += &serde_json::to_string(line).unwrap_or_default();
    lines.push('\n');
}

fn sum_of(text: &str) -> String {
    format!("{:08x}", crc32fast::hash(text.as_bytes()))
}

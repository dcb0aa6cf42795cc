//! The sidecar: what is known or corrected, each claim checked in the text.
//!
//! Quotes and speakers are found by [`crate::find`]. Beside `NAME.txt` a `NAME.toml` adds to them and corrects them, and says
//! what the figures are and what is charted, each *by the words of the text*. Every claim is found in the text; values, bounds and dates are read from the words found; a claim that does not
//! stand is a complaint with its place, and all complaints of a run are given at once. `docs/sidecar.md` is the manual.

mod about;
mod charts;
mod complaint;
mod desk;
mod device;
mod events;
mod fields;
mod figures;
mod locate;
mod nearest;
mod overlap;
mod pick;
mod quotes;
mod sidecar;
mod speakers;
mod times;

pub use charts::ChartRequest;
pub use complaint::{Complaint, Complaints, Files};
pub use device::is_device;
pub use sidecar::PlotForm;

use complaint::Notebook;
use desk::Desk;
use sidecar::Sidecar;

use std::collections::BTreeMap;

use crate::article::{Article, Figure};
use crate::find;
use crate::text::{decoded, plain};

/// A text or sidecar larger than this is refused: no news article comes near it.
pub const LARGEST: usize = 1 << 20;

/// A file as it was read.
#[derive(Clone, Copy, Debug)]
pub struct File<'a> {
    /// Its path, as complaints show it.
    pub path: &'a str,
    /// Its content.
    pub bytes: &'a [u8],
}

/// An article with all that its sidecar says. Ids are numbers in the order of the text ("figure-0") until
/// [`crate::link`] gives the lasting ones; charts are still to be planned.
#[derive(Clone, Debug)]
pub struct Curated {
    /// The article, without charts.
    pub article: Article,
    /// The charts that the sidecar asks for.
    pub charts: Vec<ChartRequest>,
    /// The files it was made of, for complaints that come later.
    pub files: Files,
}

/// The article of `text` and its `sidecar`. `name` is its name in links where the sidecar gives none.
///
/// # Errors
/// Everything that is wrong, if anything is: a claim that the text does not bear out, a field that no sidecar has, a text
/// that is not UTF-8 or is too large.
pub fn article(name: &str, text: File, sidecar: Option<File>) -> Result<Curated, Complaints> {
    let notebook = Notebook::default();
    let complain = |complaint| notebook.add(complaint);
    let words = self::text(text).map_err(complain).ok();
    let claims = sidecar.map_or(Ok(""), content).map_err(complain).ok();
    let is_read = words.is_some() && claims.is_some();
    let files = Files {
        text: (text.path.to_owned(), words.unwrap_or_default()),
        sidecar: (sidecar.map_or("", |file| file.path).to_owned(), claims.unwrap_or_default().to_owned()),
    };
    let built = is_read.then(|| build(name, &files, &notebook));
    let all = notebook.into_all();
    match built {
        Some((article, charts)) if all.is_empty() => Ok(Curated { article, charts, files }),
        _ => Err(Complaints::about(files, all)),
    }
}

fn build(name: &str, files: &Files, notebook: &Notebook) -> (Article, Vec<ChartRequest>) {
    let (text, claims) = (&files.text.1, &files.sidecar.1);
    let desk = Desk::new(text, notebook);
    let sidecar = Sidecar::read(claims, notebook);
    let mut article = Article::plain(&about::name(&desk, &sidecar, name, &files.text.0), text.to_owned());
    article.about = about::about(&desk, &sidecar);
    let published = article.about.published.map(|when| when.start);
    let mut cast = speakers::cast(&desk, &sidecar);
    article.aliases = speakers::aliases(&desk, &sidecar, &cast);
    let found = find::article(name, text, published);
    let claimed = quotes::quotes(&desk, &sidecar, &cast);
    let called = cast.take_in(&desk, found.speakers);
    article.quotes = quotes::merged(&desk, &sidecar, claimed, found.quotes, &called);
    article.figures = figures::figures(&desk, &sidecar, &cast, published, named(found.figures, &called));
    article.missing = figures::missing(&desk, &sidecar, found.missing);
    article.events = events::events(&desk, &sidecar, published, found.events);
    article.speakers = cast.by_appearance(&desk, &sidecar, &article.quotes);
    let charts = charts::requests(&desk, &sidecar, &article);
    (article, charts)
}

/// Found figures whose sources are called as the speakers are now.
fn named(mut figures: Vec<Figure>, called: &BTreeMap<String, String>) -> Vec<Figure> {
    for source in figures.iter_mut().filter_map(|figure| figure.source.as_mut()) {
        source.speaker = source.speaker.as_ref().and_then(|old| called.get(old)).cloned();
    }
    figures
}

/// The text in `file`, as everything here reads texts.
///
/// # Errors
/// Where it is too large or not UTF-8.
pub fn text(file: File) -> Result<String, Complaint> {
    Ok(plain(content(file)?).into_owned())
}

/// The content of a file that is neither too large nor anything but UTF-8.
fn content<'f>(File { path, bytes }: File<'f>) -> Result<&'f str, Complaint> {
    if bytes.len() > LARGEST {
        return Err(Complaint::whole(format!("{path} is too large: at most {LARGEST} bytes are read")));
    }
    decoded(bytes).map_err(|wrong| Complaint::not_utf8(path, &wrong))
}

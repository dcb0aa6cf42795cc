//! The sidecar: what is known or corrected, each claim checked in the text.
//!
//! Quotes and speakers are found by [`crate::extract`]. Beside `NAME.txt` a `NAME.toml` adds to them and corrects them, and says
//! what the figures are and what is charted, each *by the words of the text*. Every claim is found in the text; values, bounds and dates are read from the words found; a claim that does not
//! stand is a complaint with its place, and all complaints of a run are given at once. `docs/sidecar.md` is the manual.

mod about;
mod charts;
mod complaint;
mod desk;
mod events;
mod fields;
mod figures;
mod find;
mod nearest;
mod overlap;
mod pick;
mod quotes;
mod sidecar;
mod speakers;
mod times;

pub use charts::ChartRequest;
pub use complaint::{Complaint, Complaints, Files};
pub use sidecar::PlotForm;

use complaint::Notebook;
use desk::Desk;
use sidecar::Sidecar;

use std::collections::BTreeMap;

use crate::article::{Article, Figure};
use crate::extract;

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
    let content =
        |file: Option<File>| file.map_or(Ok(String::new()), checked).map_err(|complaint| notebook.add(complaint));
    let (words, claims) = (content(Some(text)), content(sidecar));
    let path = |file: Option<File>| file.map_or(String::new(), |file| file.path.to_owned());
    let files = Files {
        text: (path(Some(text)), words.clone().unwrap_or_default()),
        sidecar: (path(sidecar), claims.clone().unwrap_or_default()),
    };
    let built = match (words, claims) {
        (Ok(words), Ok(claims)) => Some(build(name, &words, &claims, &notebook)),
        _ => None,
    };
    let all = notebook.into_all();
    match built {
        Some((article, charts)) if all.is_empty() => Ok(Curated { article, charts, files }),
        _ => Err(Complaints::about(files, all)),
    }
}

fn build(name: &str, text: &str, claims: &str, notebook: &Notebook) -> (Article, Vec<ChartRequest>) {
    let desk = Desk::new(text, notebook);
    let sidecar = Sidecar::read(claims, notebook);
    let mut article = Article::plain(&about::name(&desk, &sidecar, name), text.to_owned());
    article.about = about::about(&desk, &sidecar);
    let published = article.about.published.map(|when| when.start);
    let mut cast = speakers::cast(&desk, &sidecar);
    article.aliases = speakers::aliases(&desk, &sidecar, &cast);
    let found = extract::article(name, text, published);
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

/// The content of a file that is neither too large nor anything but UTF-8.
fn checked(file: File) -> Result<String, Complaint> {
    let File { path, bytes } = file;
    if bytes.len() > LARGEST {
        return Err(Complaint::whole(format!("{path} is too large: {} bytes, at most {LARGEST}", bytes.len())));
    }
    std::str::from_utf8(bytes).map(str::to_owned).map_err(|error| {
        let line = 1 + bytes[..error.valid_up_to()].iter().filter(|&&byte| byte == b'\n').count();
        let complaint = Complaint::whole(format!("{path}:{line}: not UTF-8 from byte {} on", error.valid_up_to()));
        complaint.help("save the file as UTF-8")
    })
}

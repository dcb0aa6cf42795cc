//! A text and its sidecar: read first, then held against what is found in the text.

use std::collections::BTreeMap;

use super::about;
use super::charts::{self, ChartRequest};
use super::complaint::{Complaints, Files, Notebook};
use super::desk::Desk;
use super::file::{File, content, text};
use super::sidecar::Sidecar;
use super::{events, figures, quotes, speakers};
use crate::article::{About, Article, Figure, Moment};
use crate::read::language_of;

/// A text and its sidecar as they were read. No claim is held against the text yet.
pub struct Draft {
    name: String,
    about: About,
    sidecar: Sidecar,
    files: Files,
    notebook: Notebook,
}

/// An article with all that its sidecar says. Ids are numbers in the order of the text ("figure-0") until
/// [`crate::link`] gives the lasting ones; charts are still to be planned.
#[derive(Clone, Debug)]
pub struct Curated {
    /// The article, without charts.
    pub article: Article,
    /// The charts that the sidecar asks for.
    pub charts: Vec<ChartRequest>,
    /// The figures, missing figures and events of which no chart is to be chosen.
    pub not_charts: Vec<String>,
    /// The files it was made of, for complaints that come later.
    pub files: Files,
}

impl Draft {
    /// Reads a text and its sidecar, where it has one. `name` is the article's name in links where the sidecar gives none.
    ///
    /// # Errors
    /// Where one of them is not UTF-8 or is too large.
    pub fn read(name: &str, text: File, sidecar: Option<File>) -> Result<Draft, Complaints> {
        let notebook = Notebook::default();
        let complain = |complaint| notebook.add(complaint);
        let words = self::text(text).map_err(complain).ok();
        let claims = sidecar.map_or(Ok(""), content).map_err(complain).ok();
        let is_read = words.is_some() && claims.is_some();
        let files = Files {
            text: (text.path.to_owned(), words.unwrap_or_default()),
            sidecar: (sidecar.map_or("", |file| file.path).to_owned(), claims.unwrap_or_default().to_owned()),
        };
        if !is_read {
            return Err(Complaints::about(files, notebook.into_all()));
        }
        let sidecar = Sidecar::read(&files.sidecar.1, &notebook);
        let name = about::name(&notebook, &sidecar, name, &files.text.0);
        let about = about::about(&notebook, &sidecar, language_of(&files.text.1));
        Ok(Draft { name, about, sidecar, files, notebook })
    }

    /// The article's name in links.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The text.
    pub fn text(&self) -> &str {
        &self.files.text.1
    }

    /// When the article was published, as far as the sidecar says.
    pub fn published(&self) -> Option<Moment> {
        self.about.published.map(|when| when.start)
    }

    /// The article of what was `found` in the text and of all that the sidecar says.
    ///
    /// # Errors
    /// Everything that is wrong, if anything is: a claim that the text does not bear out, a field that no sidecar has.
    pub fn with(self, found: Article) -> Result<Curated, Complaints> {
        let (article, charts, not_charts) = self.held_against(found);
        match self.notebook.into_all() {
            all if all.is_empty() => Ok(Curated { article, charts, not_charts, files: self.files }),
            all => Err(Complaints::about(self.files, all)),
        }
    }

    fn held_against(&self, found: Article) -> (Article, Vec<ChartRequest>, Vec<String>) {
        let (desk, sidecar, published) = (Desk::new(self.text(), &self.notebook), &self.sidecar, self.published());
        let mut article = Article::plain(&self.name, self.text().to_owned());
        article.about = self.about.clone();
        let mut cast = speakers::cast(&desk, sidecar);
        article.aliases = speakers::aliases(&desk, sidecar, &cast);
        let claimed = quotes::quotes(&desk, sidecar, &cast, &found);
        let called = cast.take_in(&desk, found.speakers);
        let mut by_hand = Vec::new();
        article.quotes = quotes::merged(&desk, sidecar, claimed, found.quotes, &called, &mut by_hand);
        let figures = named(found.figures, &called);
        article.figures = figures::figures(&desk, sidecar, &cast, published, figures, &mut by_hand);
        article.missing = figures::missing(&desk, sidecar, found.missing, &mut by_hand);
        article.events = events::events(&desk, sidecar, published, found.events, &mut by_hand);
        article.speakers = cast.by_appearance(&desk, sidecar, &article.quotes, &mut by_hand);
        article.by_hand = by_hand;
        let charts = charts::requests(&desk, sidecar, &article);
        let not_charts = charts::none(&desk, sidecar, &article);
        (article, charts, not_charts)
    }
}

/// Found figures whose sources are called as the speakers are now.
fn named(mut figures: Vec<Figure>, called: &BTreeMap<String, String>) -> Vec<Figure> {
    for source in figures.iter_mut().filter_map(|figure| figure.source.as_mut()) {
        source.speaker = source.speaker.as_ref().and_then(|old| called.get(old)).cloned();
    }
    figures
}

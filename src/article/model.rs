//! The article itself.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::alias::Alias;
use super::chart::Chart;
use super::event::Event;
use super::figure::{Figure, Missing};
use super::kind::UNKNOWN;
use super::quote::Quote;
use super::speaker::Speaker;
use super::time::When;
use crate::text::{Span, shortened};

/// An article with all that was found in it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Article {
    /// The folder the article is published in and the name its links carry: lower-case words joined by hyphens.
    pub slug: String,
    /// What is known of the article beyond its text.
    pub about: About,
    /// The text, byte for byte as delivered.
    pub text: String,
    /// Its paragraphs in order.
    pub paragraphs: Vec<Span>,
    /// Who is quoted, in the order of their first quote or term.
    pub speakers: Vec<Speaker>,
    /// The quotes and terms, in the order of the text.
    pub quotes: Vec<Quote>,
    /// The figures, in the order of the text.
    pub figures: Vec<Figure>,
    /// Figures that the article says it could not get, in the order of the text.
    pub missing: Vec<Missing>,
    /// What the article dates, in the order of the text.
    pub events: Vec<Event>,
    /// The charts, in the order of the words they stand beside.
    pub charts: Vec<Chart>,
    /// Ids and speaker slugs of earlier builds and what they are called now. A link made then still holds.
    pub aliases: BTreeMap<String, Alias>,
    /// Ids and speaker slugs of what a sidecar added, or says otherwise than the text was read by itself; left out where there
    /// is none.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub by_hand: Vec<String>,
}

/// What is known of an article beyond its text. `None` is "not known" and is said so on the page.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct About {
    /// The heading.
    pub label: Option<Label>,
    /// The authors' names as published.
    pub byline: Option<String>,
    /// Who published it.
    pub publisher: Option<String>,
    /// The day of publication.
    pub published: Option<When>,
    /// Where the original stands.
    pub url: Option<String>,
    /// The language of the text as a BCP 47 tag, such as `en`.
    pub language: String,
}

/// A heading and who wrote it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Label {
    /// The words.
    pub text: String,
    /// Whether they are the publisher's own headline. If not, the page says that the label is not the publisher's.
    pub by_publisher: bool,
}

impl Article {
    /// An article of which only the text is known.
    pub fn plain(slug: &str, text: String) -> Article {
        Article {
            slug: slug.to_owned(),
            about: About { language: "en".to_owned(), ..About::default() },
            paragraphs: crate::text::paragraphs(&text),
            text,
            speakers: Vec::new(),
            quotes: Vec::new(),
            figures: Vec::new(),
            missing: Vec::new(),
            events: Vec::new(),
            charts: Vec::new(),
            aliases: BTreeMap::new(),
            by_hand: Vec::new(),
        }
    }

    /// The words under `span`.
    pub fn words(&self, span: Span) -> &str {
        span.of(&self.text)
    }

    /// The speaker called `slug` in links.
    pub fn speaker(&self, slug: &str) -> Option<&Speaker> {
        self.speakers.iter().find(|speaker| speaker.slug == slug)
    }

    /// The quote or term with this id.
    pub fn quote(&self, id: &str) -> Option<&Quote> {
        self.quotes.iter().find(|quote| quote.id == id)
    }

    /// The figure with this id.
    pub fn figure(&self, id: &str) -> Option<&Figure> {
        self.figures.iter().find(|figure| figure.id == id)
    }

    /// Where the figure, missing figure or event with this id stands.
    pub fn place(&self, id: &str) -> Option<Span> {
        let figure = self.figure(id).map(|figure| figure.span);
        let missing = || self.missing.iter().find(|missing| missing.id == id).map(|missing| missing.span);
        figure.or_else(missing).or_else(|| self.event(id).map(|event| event.span))
    }

    /// The slugs of those who state a figure: its source, and the speaker of a quote that it stands in.
    pub fn figure_speakers(&self, figure: &Figure) -> Vec<String> {
        let source = figure.source.iter().filter_map(|source| source.speaker.clone());
        let mut slugs: Vec<String> = source.chain(self.quoted_speakers(figure.span)).collect();
        slugs.sort();
        slugs.dedup();
        slugs
    }

    /// The slugs of those in whose words `span` stands; [`UNKNOWN`] where nobody is named for them.
    pub fn quoted_speakers(&self, span: Span) -> Vec<String> {
        self.quotes_around(span).map(|quote| quote.speaker().unwrap_or(UNKNOWN).to_owned()).collect()
    }

    /// The quotes and terms that have a part in which `span` stands, in order: of those that start before its end the last
    /// few, so that an article full of quotes is not gone through for each of its figures.
    pub fn quotes_around(&self, span: Span) -> impl Iterator<Item = &Quote> {
        const NEAR: usize = 32;
        let end = self.quotes.partition_point(|quote| quote.extent().start < span.end);
        let near = &self.quotes[end.saturating_sub(NEAR)..end];
        near.iter().filter(move |quote| quote.parts.iter().any(|part| part.contains(&span)))
    }

    /// The speakers by what they are called in links, for what asks for many of them.
    pub fn by_slug(&self) -> BTreeMap<&str, &Speaker> {
        self.speakers.iter().map(|speaker| (speaker.slug.as_str(), speaker)).collect()
    }

    /// The first chart that shows a figure, missing figure or event, by its id.
    pub fn by_shown(&self) -> BTreeMap<&str, &Chart> {
        let shown = |chart| Chart::shown(chart).into_iter().map(move |id| (id, chart));
        // Of two with one id the last stays in a map, and the first is meant.
        self.charts.iter().rev().flat_map(shown).collect()
    }

    /// The event with this id.
    pub fn event(&self, id: &str) -> Option<&Event> {
        self.events.iter().find(|event| event.id == id)
    }

    /// What the page is headed with: the label, or the text's opening words where it has none.
    pub fn heading(&self) -> String {
        const OPENING_WORDS: usize = 9;
        /// So many characters; an endless word would stand in every file.
        const LONGEST: usize = 160;
        if let Some(label) = &self.about.label {
            return label.text.clone();
        }
        let first = self.paragraphs.first().map_or("", |paragraph| self.words(*paragraph));
        let words: Vec<&str> = first.split_whitespace().take(OPENING_WORDS + 1).collect();
        match words.len() {
            0 => "An article without text".to_owned(),
            len if len > OPENING_WORDS => shortened(&words[..OPENING_WORDS].join(" "), LONGEST) + " …",
            _ => shortened(&words.join(" "), LONGEST),
        }
    }
}

//! What links, filters and search need to know of an article: the part of it that a page carries for the browser.

use super::{Article, Attribution, Quote};
use crate::text::{Span, sentence_at};

/// The name in links for quotes that nobody is named for. No speaker is ever called so.
pub const UNKNOWN: &str = "unknown";

/// The index of an article: who speaks, and each quote, figure and event in its own words.
///
/// A page carries it as rows of strings: the browser's own JSON reader hands them over, and the code that reads the
/// whole model, twenty times the size, stays out of the page.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Index {
    /// Those with quotes in the order of their first one, then those with terms only; [`UNKNOWN`] among them.
    pub voices: Vec<Voice>,
    /// Quotes and terms, then figures and missing figures, then events, each in the order of the text.
    pub items: Vec<Item>,
    /// Ids and slugs of earlier builds, each with what it is called now.
    pub aliases: Vec<(String, String)>,
}

/// The kinds of thing a link can point at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Something said.
    Quote,
    /// A quoted term: no speech, counted apart, linked like a quote.
    Term,
    /// A figure.
    Figure,
    /// A figure that the article could not get.
    Missing,
    /// An event.
    Event,
}

/// One entry of the list of speakers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Voice {
    /// The slug in links.
    pub slug: String,
    /// The name as the text words it, or "No speaker named".
    pub name: String,
    /// Two letters, so that colour is never the only sign.
    pub initials: String,
    /// 1 to [`super::HUES`], or 0 for grey.
    pub hue: u8,
    /// How many quotes.
    pub quotes: usize,
    /// How many terms: quoted words that are not speech.
    pub terms: usize,
}

/// A quote, figure, missing figure or event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// What it is.
    pub kind: Kind,
    /// Its id.
    pub id: String,
    /// The words that its id is made of.
    pub words: String,
    /// What a search looks through besides: the sentence of a figure or event.
    pub near: String,
    /// The slugs of those it belongs to: a quote's speaker, those who state a figure.
    pub by: Vec<String>,
    /// For a quote: who said it and where, as a citation says it.
    pub cited: String,
}

/// A row of the index as a page carries it: what it is, then its fields, all in words.
pub type Row = Vec<String>;

impl Index {
    /// The index of `article`; `cite` words the source of a quote for a citation.
    pub fn of(article: &Article, cite: impl Fn(&Article, &Quote) -> String) -> Index {
        let beside = |span: Span, more: Option<Span>| {
            let more = more.filter(|more| !more.overlaps(&span));
            let words: Vec<&str> = [span].into_iter().chain(more).map(|span| article.words(span)).collect();
            words.join(" ")
        };
        let item = |kind, id: &str, words, span: Span, by| Item {
            kind,
            id: id.to_owned(),
            words,
            near: article.words(sentence_at(&article.text, span.start)).to_owned(),
            by,
            cited: String::new(),
        };
        let quotes = article.quotes.iter().map(|quote| Item {
            kind: if quote.is_speech() { Kind::Quote } else { Kind::Term },
            id: quote.id.clone(),
            words: quote.words_in(&article.text),
            near: String::new(),
            by: vec![quote.speaker().unwrap_or(UNKNOWN).to_owned()],
            cited: cite(article, quote),
        });
        let figures = article.figures.iter().map(|figure| {
            let by = article.figure_speakers(figure);
            item(Kind::Figure, &figure.id, beside(figure.span, figure.counted), figure.span, by)
        });
        let missing = article.missing.iter().map(|missing| {
            let by = article.quoted_speakers(missing.span);
            item(Kind::Missing, &missing.id, beside(missing.span, None), missing.span, by)
        });
        let events = article.events.iter().map(|event| {
            item(Kind::Event, &event.id, beside(event.span, Some(event.time.span)), event.span, Vec::new())
        });
        Index {
            voices: voices(article),
            items: quotes.chain(figures).chain(missing).chain(events).collect(),
            aliases: article.aliases.clone().into_iter().collect(),
        }
    }

    /// The rows that [`Index::from_rows`] reads.
    pub fn to_rows(&self) -> Vec<Row> {
        let row = |fields: &[&str]| fields.iter().map(|&field| field.to_owned()).collect();
        let voices = self.voices.iter().map(|voice| {
            let [hue, quotes, terms] =
                [usize::from(voice.hue), voice.quotes, voice.terms].map(|number| number.to_string());
            row(&["voice", &voice.slug, &voice.name, &voice.initials, &hue, &quotes, &terms])
        });
        let items = self
            .items
            .iter()
            .map(|item| row(&[item.kind.name(), &item.id, &item.words, &item.near, &item.by.join(" "), &item.cited]));
        let aliases = self.aliases.iter().map(|(old, new)| row(&["alias", old, new]));
        voices.chain(items).chain(aliases).collect()
    }

    /// The index in `rows`; rows of another form are left out.
    pub fn from_rows(rows: Vec<Row>) -> Index {
        let mut index = Index::default();
        for row in rows {
            let mut fields = row.into_iter();
            let kind = fields.next().unwrap_or_default();
            let mut field = || fields.next().unwrap_or_default();
            match kind.as_str() {
                "voice" => index.voices.push(Voice {
                    slug: field(),
                    name: field(),
                    initials: field(),
                    hue: field().parse().unwrap_or_default(),
                    quotes: field().parse().unwrap_or_default(),
                    terms: field().parse().unwrap_or_default(),
                }),
                "alias" => index.aliases.push((field(), field())),
                name => {
                    if let Some(kind) = Kind::named(name) {
                        index.items.push(Item {
                            kind,
                            id: field(),
                            words: field(),
                            near: field(),
                            by: field().split_whitespace().map(str::to_owned).collect(),
                            cited: field(),
                        });
                    }
                }
            }
        }
        index
    }

    /// The voice called `slug` in links.
    pub fn voice(&self, slug: &str) -> Option<&Voice> {
        self.voices.iter().find(|voice| voice.slug == slug)
    }

    /// The item with this id.
    pub fn item(&self, id: &str) -> Option<&Item> {
        self.items.iter().find(|item| item.id == id)
    }
}

impl Kind {
    /// What its ids begin with. A missing figure shares the figures' prefix: one that is found later keeps its link.
    pub fn prefix(self) -> &'static str {
        match self {
            Kind::Quote | Kind::Term => "q-",
            Kind::Figure | Kind::Missing => "n-",
            Kind::Event => "e-",
        }
    }

    /// The kind of thing that `id` speaks of, as far as its prefix tells.
    pub fn of_id(id: &str) -> Kind {
        let kinds = [Kind::Figure, Kind::Event];
        kinds.into_iter().find(|kind| id.starts_with(kind.prefix())).unwrap_or(Kind::Quote)
    }

    /// The word for it.
    pub fn noun(self) -> &'static str {
        match self {
            Kind::Quote | Kind::Term => "quote",
            Kind::Figure | Kind::Missing => "figure",
            Kind::Event => "event",
        }
    }

    fn name(self) -> &'static str {
        match self {
            Kind::Quote => "quote",
            Kind::Term => "term",
            Kind::Figure => "figure",
            Kind::Missing => "missing",
            Kind::Event => "event",
        }
    }

    fn named(name: &str) -> Option<Kind> {
        [Kind::Quote, Kind::Term, Kind::Figure, Kind::Missing, Kind::Event].into_iter().find(|kind| kind.name() == name)
    }
}

impl Voice {
    /// The count as the chip shows it: quotes, or the terms of somebody who has only terms.
    pub fn count(&self) -> String {
        match (self.quotes, self.terms) {
            (0, 1) => "1 term".to_owned(),
            (0, terms) => format!("{terms} terms"),
            (quotes, _) => quotes.to_string(),
        }
    }
}

/// The voices of `article`, those with quotes first.
pub fn voices(article: &Article) -> Vec<Voice> {
    let count = |slug: Option<&str>, speech: bool| {
        article.quotes.iter().filter(|quote| quote.speaker() == slug && quote.is_speech() == speech).count()
    };
    let named = article.speakers.iter().map(|speaker| Voice {
        slug: speaker.slug.clone(),
        name: speaker.name.clone(),
        initials: speaker.initials(),
        hue: speaker.hue.unwrap_or(0),
        quotes: count(Some(&speaker.slug), true),
        terms: count(Some(&speaker.slug), false),
    });
    let nobody = Voice {
        slug: UNKNOWN.to_owned(),
        name: "No speaker named".to_owned(),
        initials: "?".to_owned(),
        hue: 0,
        quotes: count(None, true),
        terms: count(None, false),
    };
    let all: Vec<Voice> = named.chain([nobody]).filter(|voice| voice.quotes + voice.terms > 0).collect();
    let (speaking, terms_only): (Vec<Voice>, Vec<Voice>) = all.into_iter().partition(|voice| voice.quotes > 0);
    speaking.into_iter().chain(terms_only).collect()
}

/// What is said of an attribution that the text does not state.
pub fn sureness(quote: &Quote) -> Option<&'static str> {
    matches!(quote.attribution, Attribution::Inferred { .. }).then_some("Probably")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_read_as_they_were_written() {
        let index = Index {
            voices: vec![Voice {
                slug: "ada-moreno".into(),
                name: "Ada Moreno".into(),
                initials: "AM".into(),
                hue: 3,
                quotes: 2,
                terms: 0,
            }],
            items: vec![Item {
                kind: Kind::Term,
                id: "q-no".into(),
                words: "“No.”".into(),
                near: String::new(),
                by: vec!["ada-moreno".into(), UNKNOWN.into()],
                cited: String::new(),
            }],
            aliases: vec![("old".into(), "new".into())],
        };
        assert_eq!(Index::from_rows(index.to_rows()), index);
        assert_eq!(Index::from_rows(vec![vec![], vec!["other".into()]]), Index::default());
    }
}

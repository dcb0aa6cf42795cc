//! What links, filters and search need to know of an article: the part of it that a page carries for the browser.

use std::collections::BTreeMap;

use super::origin::Origin;
use super::why::Reasons;
use super::{Alias, Article, Attribution, Figure, Kind, Quote, QuoteKind, UNKNOWN};
use crate::text::{Span, sentence_at, sort, words};

/// The index of an article: who speaks, and each quote, figure and event with its place.
///
/// A page carries it as rows of strings: the browser's own JSON reader hands them over, and the code that reads the
/// whole model, twenty times the size, stays out of the page. Text and ids stand in the page already, so the rows do
/// without them: [`Index::from_rows`] is given both, and refuses what does not belong together.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Index {
    /// The paragraphs of the article, joined by [`BETWEEN`]. All spans of the index are places in it.
    pub text: String,
    /// What a citation says of the article, as [`Origin::from_row`] reads it.
    pub source: Row,
    /// Those with speech in the order of their first one, then those with terms only; [`UNKNOWN`] among them.
    pub voices: Vec<Voice>,
    /// Quotes, reported speech and terms, then figures and missing figures, then events, each in the order of the text.
    pub items: Vec<Item>,
    /// Ids and slugs of earlier builds, each with what became of it.
    pub aliases: Vec<(String, Alias)>,
}

/// What stands between two paragraphs of [`Index::text`].
pub const BETWEEN: &str = "\n\n";

/// One entry of the list of speakers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Voice {
    /// The slug in links.
    pub slug: String,
    /// The name as the text words it, or "Speaker unclear".
    pub name: String,
    /// Two letters, so that colour is never the only sign.
    pub initials: String,
    /// 1 to [`super::HUES`], or 0 for grey.
    pub hue: u8,
    /// How many quotes.
    pub quotes: usize,
    /// How many reported statements.
    pub reported: usize,
    /// How many terms: quoted words that are not speech.
    pub terms: usize,
    /// How many words inside quotation marks are theirs.
    pub words: usize,
    /// What they are, as the text words it.
    pub role: Option<Span>,
    /// Whom they speak for, as the text words it.
    pub affiliation: Option<Span>,
    /// Where they are first named.
    pub named: Option<Span>,
}

/// A quote, figure, missing figure or event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// What it is.
    pub kind: Kind,
    /// Its id.
    pub id: String,
    /// Where its words stand: the parts of a quote; what a figure or event is worded with.
    pub parts: Vec<Span>,
    /// The words that its id is made of.
    pub words: String,
    /// What a search looks through besides: the sentence of a figure or event.
    pub near: String,
    /// The slugs of those it belongs to: a quote's speaker, those who state a figure.
    pub by: Vec<String>,
    /// How sure it is whose words a quote is.
    pub doubt: Doubt,
    /// Whether a quote is only quoted words within a sentence of the article's own.
    pub within: bool,
    /// Of reported speech: the word of saying, such as "said".
    pub cue: Option<Span>,
    /// Why that is so, in a sentence; empty where there is no doubt.
    pub why: String,
    /// The words that the sentence rests on.
    pub shows: Vec<Span>,
    /// What is said of a figure beside its number.
    pub told: Told,
}

impl Item {
    /// An item of which only this is known: what it is, its id, where its words stand, whose they are.
    pub fn new(kind: Kind, id: String, parts: Vec<Span>, by: Vec<String>) -> Item {
        Item {
            kind,
            id,
            parts,
            words: String::new(),
            near: String::new(),
            by,
            doubt: Doubt::None,
            within: false,
            cue: None,
            why: String::new(),
            shows: Vec::new(),
            told: Told::default(),
        }
    }
}

/// How sure it is whose words a quote is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Doubt {
    /// The text says so right there, or nobody is named at all.
    #[default]
    None,
    /// It was worked out.
    Probably,
    /// Two or three fit equally: "Graham Voss or Sam Croft".
    Between(String),
}

/// What is said of a figure beside its number, each empty where the article does not say.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Told {
    /// What it is the number of.
    pub what: String,
    /// When.
    pub when: String,
    /// Who says so.
    pub who: String,
    /// The id of its chart, where one stands in the article; else, with a star before it, of one that is only a file.
    pub chart: String,
    /// What it can be set beside, as [`Comparable`](super::Comparable) writes it.
    pub comparable: String,
}

/// The fields of a row of the index: what it is, then what is known of it, all in words.
pub type Row = Vec<String>;

impl Index {
    /// The index of `article`. `told` says what is said of a figure beside its number.
    pub fn of(article: &Article, told: impl Fn(&Article, &Figure) -> Told) -> Index {
        let (joined, reasons) = (Joined::new(article), Reasons::of(article));
        let words = |parts: &[Span]| parts.iter().map(|&part| article.words(part)).collect::<Vec<&str>>().join(" ");
        let item = |kind, id: &str, parts: Vec<Span>, by| {
            let at = parts.first().map_or(0, |part| part.start);
            Item {
                words: words(&parts),
                near: article.words(sentence_at(&article.text, at)).to_owned(),
                ..Item::new(kind, id.to_owned(), joined.spans(&parts), by)
            }
        };
        let beside = |span: Span, more: Option<Span>| {
            [span].into_iter().chain(more.filter(|more| !more.overlaps(&span))).collect::<Vec<Span>>()
        };
        let quotes = article.quotes.iter().map(|quote| {
            // The reason is worded here, for the code that words it stays out of the page.
            let why = reasons.why(quote);
            let (why, shows) = why.map(|why| (why.text, joined.spans(&why.shows))).unwrap_or_default();
            let by = vec![quote.speaker().unwrap_or(UNKNOWN).to_owned()];
            let cue = match &quote.attribution {
                Attribution::Stated { cue, .. } | Attribution::Inferred { cue, .. } => *cue,
                Attribution::Unknown { .. } => None,
            };
            let plain = item(quote.kind.cited_as(), &quote.id, quote.parts.clone(), by);
            let within = quote.kind == QuoteKind::Mixed;
            // Only reported speech is cited by its word of saying.
            let cue = cue.filter(|_| plain.kind == Kind::Reported).map(|cue| joined.span(cue));
            Item { near: String::new(), doubt: doubt(article, quote), within, cue, why, shows, ..plain }
        });
        let figures = article.figures.iter().map(|figure| {
            let parts = beside(figure.span, figure.counted);
            Item {
                told: told(article, figure),
                ..item(Kind::Figure, &figure.id, parts, article.figure_speakers(figure))
            }
        });
        let charts = article.by_shown();
        let missing = article.missing.iter().map(|missing| {
            let chart = charts.get(missing.id.as_str()).map(|chart| chart.id.clone());
            let told = Told { chart: chart.unwrap_or_default(), ..Told::default() };
            let by = article.quoted_speakers(missing.span);
            Item { told, ..item(Kind::Missing, &missing.id, vec![missing.span], by) }
        });
        let mut numbers: Vec<Item> = figures.chain(missing).collect();
        // The order in which the page has them: by their start, the longer first.
        let in_page = |item: &Item| item.parts.first().map_or((0, 0), |part| part.outer_first());
        sort(&mut numbers, in_page);
        let mut quotes: Vec<Item> = quotes.collect();
        sort(&mut quotes, in_page);
        let events = article
            .events
            .iter()
            .map(|event| item(Kind::Event, &event.id, beside(event.span, Some(event.time.span)), Vec::new()));
        let mut events: Vec<Item> = events.collect();
        sort(&mut events, in_page);
        let items = [quotes, numbers, events].concat();
        Index {
            source: Origin::of(article).to_row(),
            voices: voices(article).into_iter().map(|voice| joined.voice(voice)).collect(),
            items,
            aliases: article.aliases.clone().into_iter().collect(),
            text: joined.text,
        }
    }

    /// The voice called `slug` in links.
    pub fn voice(&self, slug: &str) -> Option<&Voice> {
        self.voices.iter().find(|voice| voice.slug == slug)
    }

    /// The item with this id.
    pub fn item(&self, id: &str) -> Option<&Item> {
        self.items.iter().find(|item| item.id == id)
    }

    /// The words under `span`; empty where it lies outside the text.
    pub fn words(&self, span: Span) -> &str {
        self.text.get(span.start..span.end).unwrap_or_default()
    }

    /// The words of `item` as they are cited: where the article breaks off between two parts, an ellipsis says so.
    pub fn cited_words(&self, item: &Item) -> String {
        let mut words = String::new();
        for &part in &item.parts {
            words.push_str(if words.is_empty() { "" } else { " … " });
            words.push_str(self.words(part));
        }
        words
    }

    /// How many items of a kind there are.
    pub fn count(&self, kind: Kind) -> usize {
        self.items.iter().filter(|item| item.kind == kind).count()
    }

    /// How many words stand inside quotation marks as somebody's.
    pub fn words_said(&self) -> usize {
        self.voices.iter().map(|voice| voice.words).sum()
    }
}

/// The paragraphs of an article joined, and where its spans lie then.
struct Joined<'a> {
    paragraphs: &'a [Span],
    starts: Vec<usize>,
    text: String,
}

impl Joined<'_> {
    fn new(article: &Article) -> Joined<'_> {
        let mut text = String::with_capacity(article.text.len());
        let mut starts = Vec::with_capacity(article.paragraphs.len());
        for &paragraph in &article.paragraphs {
            if !starts.is_empty() {
                text.push_str(BETWEEN);
            }
            starts.push(text.len());
            text.push_str(article.words(paragraph));
        }
        Joined { paragraphs: &article.paragraphs, starts, text }
    }

    fn place(&self, at: usize) -> usize {
        let number = self.paragraphs.partition_point(|paragraph| paragraph.start <= at).saturating_sub(1);
        match (self.paragraphs.get(number), self.starts.get(number)) {
            (Some(paragraph), Some(start)) => start + at.clamp(paragraph.start, paragraph.end) - paragraph.start,
            _ => 0,
        }
    }

    fn span(&self, span: Span) -> Span {
        Span::new(self.place(span.start), self.place(span.end))
    }

    fn spans(&self, spans: &[Span]) -> Vec<Span> {
        spans.iter().map(|&span| self.span(span)).collect()
    }

    fn voice(&self, voice: Voice) -> Voice {
        let place = |span: Option<Span>| span.map(|span| self.span(span));
        Voice { role: place(voice.role), affiliation: place(voice.affiliation), named: place(voice.named), ..voice }
    }
}

impl Voice {
    /// How many statements are theirs: quotes and reported speech, or the terms of somebody who has only terms.
    pub fn count(&self) -> usize {
        match self.quotes + self.reported {
            0 => self.terms,
            speech => speech,
        }
    }

    /// Whether nobody is named: the voice of [`UNKNOWN`].
    pub fn is_unknown(&self) -> bool {
        self.slug == UNKNOWN
    }

    /// Whether they say something; others have terms only.
    pub fn speaks(&self) -> bool {
        self.quotes + self.reported > 0
    }
}

/// The voices of `article`, those with speech first. Spans are places in its text.
pub fn voices(article: &Article) -> Vec<Voice> {
    let mut own: BTreeMap<Option<&str>, Voice> = BTreeMap::new();
    for quote in &article.quotes {
        let voice = own.entry(quote.speaker()).or_default();
        match quote.kind.cited_as() {
            Kind::Reported => voice.reported += 1,
            Kind::Term => voice.terms += 1,
            _ => {
                voice.quotes += 1;
                voice.words += words(&quote.words_in(&article.text)).len();
            }
        }
    }
    let voice = |slug: Option<&str>| own.get(&slug).cloned().unwrap_or_default();
    let named = article.speakers.iter().map(|speaker| Voice {
        slug: speaker.slug.clone(),
        name: speaker.name.clone(),
        initials: speaker.initials(),
        hue: speaker.hue.unwrap_or(0),
        role: speaker.role,
        affiliation: speaker.affiliation,
        named: Some(speaker.span),
        ..voice(Some(&speaker.slug))
    });
    let named: Vec<Voice> = named.collect();
    let unknown =
        Voice { slug: UNKNOWN.to_owned(), name: "Speaker unclear".to_owned(), initials: "?".to_owned(), ..voice(None) };
    let all = named.into_iter().chain([unknown]).filter(|voice| voice.count() > 0);
    let (speaking, terms_only): (Vec<Voice>, Vec<Voice>) = all.partition(Voice::speaks);
    speaking.into_iter().chain(terms_only).collect()
}

/// What is said of an attribution that the text does not state.
pub fn sureness(quote: &Quote) -> Option<&'static str> {
    matches!(quote.attribution, Attribution::Inferred { .. }).then_some("Probably")
}

fn doubt(article: &Article, quote: &Quote) -> Doubt {
    match article.between(quote) {
        Some(names) => Doubt::Between(names),
        None if sureness(quote).is_some() => Doubt::Probably,
        None => Doubt::None,
    }
}

//! Articles for the tests of links: text with its quotes, numbers and events marked as `[Name: “words”]`.
//!
//! `+` goes on with the last quote, `?` is nobody named, `term`, `number` and `event` are what they say. Each marked item has an
//! *origin* that edits carry along, so that a test can tell whether a link still leads to the same speech.

use verbatim::article::{
    Amount, Article, Attribution, Basis, Bound, Event, Figure, FigureKind, Index, Moment, Quote, QuoteKind, Speaker,
    SpeakerKind, Time, Told, When,
};
use verbatim::link::{Published, assign};
use verbatim::text::{Span, slug};

/// The index of an article, as a page carries it.
pub fn index(article: &Article) -> Index {
    Index::of(article, |_, _| Told::default())
}

/// An article that can still be edited.
#[derive(Clone, Debug)]
pub struct Draft {
    pub paragraphs: Vec<Vec<Piece>>,
}

/// A stretch of text.
#[derive(Clone, Debug)]
pub enum Piece {
    Plain(String),
    Marked { tag: String, origin: usize, words: String },
}

/// An article with its ids, and what each of them stands for.
pub struct Edition {
    pub article: Article,
    /// The id and the origin of each item.
    pub items: Vec<(String, usize)>,
}

const ARTICLES: [&str; 3] = [
    include_str!("../../corpus/links/articles/harbour.txt"),
    include_str!("../../corpus/links/articles/orchard.txt"),
    include_str!("../../corpus/links/articles/museum.txt"),
];

/// The fixture articles.
pub fn drafts() -> Vec<Draft> {
    ARTICLES.iter().map(|text| draft(text)).collect()
}

/// The article that a marked text stands for.
pub fn article(text: &str) -> Article {
    draft(text).publish().article
}

/// Reads a marked text.
pub fn draft(text: &str) -> Draft {
    let mut origin = 0;
    let paragraphs = text.trim().split("\n\n").map(|paragraph| pieces(paragraph, &mut origin)).collect();
    Draft { paragraphs }
}

/// The pieces of a paragraph; new origins are counted up from `origin`.
pub fn pieces(paragraph: &str, origin: &mut usize) -> Vec<Piece> {
    let mut pieces = Vec::new();
    for chunk in paragraph.split('[') {
        let Some((marked, plain)) = chunk.split_once(']') else {
            pieces.push(Piece::Plain(chunk.to_owned()));
            continue;
        };
        let (tag, words) = marked.split_once(": ").expect("a mark is [tag: words]");
        *origin += usize::from(tag != "+");
        pieces.push(Piece::Marked { tag: tag.to_owned(), origin: *origin, words: words.to_owned() });
        pieces.push(Piece::Plain(plain.to_owned()));
    }
    pieces
}

impl Draft {
    /// The article of this draft, with its ids, as the first ever published.
    pub fn publish(&self) -> Edition {
        self.publish_after(&Published::default())
    }

    /// The article of this draft, with its ids, after `published`.
    pub fn publish_after(&self, published: &Published) -> Edition {
        let mut text = String::new();
        let mut marks: Vec<(&str, usize, Span)> = Vec::new();
        for (at, paragraph) in self.paragraphs.iter().enumerate() {
            text.push_str(if at > 0 { "\n\n" } else { "" });
            for piece in paragraph {
                match piece {
                    Piece::Plain(words) => text.push_str(words),
                    Piece::Marked { tag, origin, words } => {
                        marks.push((tag, *origin, Span::new(text.len(), text.len() + words.len())));
                        text.push_str(words);
                    }
                }
            }
        }
        let mut article = Article::plain("fixture", text);
        let mut origins: [Vec<usize>; 3] = Default::default();
        for (tag, origin, span) in marks {
            match tag {
                "+" => article.quotes.last_mut().expect("a quote to go on with").parts.push(span),
                "number" => {
                    origins[1].push(origin);
                    article.figures.push(figure(span));
                }
                "event" => {
                    origins[2].push(origin);
                    article.events.push(event(span));
                }
                _ => {
                    origins[0].push(origin);
                    let quote = quote(tag, span, &mut article);
                    article.quotes.push(quote);
                }
            }
        }
        assign(&mut article, published);
        let ids = article.quotes.iter().map(|quote| &quote.id);
        let ids = ids.chain(article.figures.iter().map(|figure| &figure.id));
        let ids = ids.chain(article.events.iter().map(|event| &event.id));
        let items = ids.cloned().zip(origins.concat()).collect();
        Edition { article, items }
    }
}

impl Edition {
    /// What an id of this edition stands for.
    pub fn origin(&self, id: &str) -> Option<usize> {
        self.items.iter().find(|(known, _)| known == id).map(|(_, origin)| *origin)
    }
}

fn quote(tag: &str, span: Span, article: &mut Article) -> Quote {
    let kind = if tag == "term" { QuoteKind::Term } else { QuoteKind::Direct };
    let attribution = match tag {
        "?" | "term" => Attribution::unknown(),
        name => {
            let speaker = slug(name);
            if article.speaker(&speaker).is_none() {
                article.speakers.push(Speaker {
                    slug: speaker.clone(),
                    name: name.to_owned(),
                    span,
                    kind: SpeakerKind::Person,
                    also: Vec::new(),
                    role: None,
                    affiliation: None,
                    hue: None,
                });
            }
            Attribution::Stated { speaker, mention: span, cue: None }
        }
    };
    Quote { id: String::new(), parts: vec![span], kind, attribution }
}

fn figure(span: Span) -> Figure {
    Figure {
        id: String::new(),
        span,
        amount: Amount::One(1.0),
        bound: Bound::Exact,
        direction: None,
        kind: FigureKind::Level,
        unit: "things".to_owned(),
        counted: None,
        time: None,
        source: None,
        of: None,
        measure: None,
    }
}

fn event(span: Span) -> Event {
    Event { id: String::new(), span, time: Time { span, value: When::at(Moment::year(2020)), basis: Basis::Stated } }
}

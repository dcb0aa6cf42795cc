//! Why a quote is somebody's whom the text does not name right there, for the reader who asks.

use std::collections::BTreeMap;

use super::between::{listed, names};
use super::called::is_called;
use super::place::{Place, Sentences};
use super::{Article, Attribution, Because, Quote, QuoteKind, Speaker, SpeakerKind};
use crate::text::{Span, words};

/// Why somebody is taken to be the speaker of a quote.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Why {
    /// A sentence or two: `The text says only “he said”. The last man named is Graham Voss, one sentence up.`
    pub text: String,
    /// The words that a reader wants to see: those that stand for the speaker, and those that name them. In the order of the text.
    pub shows: Vec<Span>,
}

/// What the reasons of an article's quotes rest on, looked up once for all of them.
pub struct Reasons<'a> {
    article: &'a Article,
    sentences: Sentences<'a>,
    speakers: BTreeMap<&'a str, &'a Speaker>,
}

impl<'a> Reasons<'a> {
    /// Those of `article`.
    pub fn of(article: &'a Article) -> Reasons<'a> {
        Reasons { article, sentences: Sentences::of(article), speakers: article.by_slug() }
    }

    /// Why `quote` is its speaker's, or why it is nobody's where two or three fit. Nothing where the text names the speaker, or
    /// gives nobody to choose from.
    pub fn why(&self, quote: &Quote) -> Option<Why> {
        match &quote.attribution {
            Attribution::Stated { .. } => None,
            Attribution::Inferred { speaker, mention, cue, basis, because } => {
                let (article, sentences) = (self.article, &self.sentences);
                let speaker = self.speakers.get(speaker.as_str())?;
                let case = Case { article, sentences, quote, speaker, mention: *mention, cue: *cue, basis };
                let text = case.text(*because).unwrap_or_else(|| case.plain());
                Some(Why { text, shows: in_order(case.said().into_iter().chain(basis.iter().copied())) })
            }
            Attribution::Unknown { between } => {
                let text = self.unclear(quote, between)?;
                Some(Why { text, shows: in_order(between.iter().copied()) })
            }
        }
    }

    /// `Two fit equally: Graham Voss and Sam Croft, both named one sentence up.`
    fn unclear(&self, quote: &Quote, between: &[Span]) -> Option<String> {
        let names = names(self.article, between);
        let (count, all) = match names.len() {
            2 => ("Two", "both"),
            3 => ("Three", "all"),
            _ => return None,
        };
        let mut places = between.iter().map(|span| Place::from(&self.sentences, *span, &quote.parts));
        let place = places.next().flatten().filter(|first| places.all(|place| place == Some(*first)));
        let place = place.map(|place| format!(", {all} named {}", place.words())).unwrap_or_default();
        Some(format!("{count} fit equally: {}{place}.", listed(&names, "and")))
    }
}

fn in_order(spans: impl Iterator<Item = Span>) -> Vec<Span> {
    let mut spans = crate::text::in_order(spans.collect(), |span: &Span| (*span).into());
    spans.dedup();
    spans
}

/// A quote whose speaker was worked out.
struct Case<'a> {
    article: &'a Article,
    sentences: &'a Sentences<'a>,
    quote: &'a Quote,
    speaker: &'a Speaker,
    mention: Option<Span>,
    cue: Option<Span>,
    basis: &'a [Span],
}

impl Case<'_> {
    /// The sentence for a reason; nothing where it cannot be borne out.
    fn text(&self, because: Because) -> Option<String> {
        match because {
            Because::Pronoun | Because::Epithet => self.last_named(),
            Because::Description => self.called_so(),
            Because::Prominent => {
                let read = self.read_as()?;
                Some(format!("{read} Others are named since, but fit less well."))
            }
            Because::GoesOn => self.goes_on(0).map(|from| format!("{from}, in the same paragraph.")),
            Because::ParagraphBefore => {
                let before = self.goes_on(1).map(|from| format!("{from}, one paragraph up."));
                before.or_else(|| self.speaks_of("paragraph"))
            }
            Because::SentenceBefore => self.speaks_of("sentence"),
            Because::SentenceAfter => self.named_there(),
            Because::FarSubject => self.far_subject(),
            Because::Words => {
                if self.said().is_some() {
                    self.read_as()
                } else {
                    self.named_there()
                }
            }
        }
    }

    /// What holds of every inference.
    fn plain(&self) -> String {
        let quoted: Vec<String> = self.basis.iter().map(|span| self.quoted(*span)).collect();
        let lead = if self.mention.is_some_and(|mention| self.is_name(mention)) {
            "The text does not say outright whose words these are."
        } else {
            "The text does not name the speaker here."
        };
        match quoted.is_empty() {
            true => lead.to_owned(),
            false => format!("{lead} It rests on the words {}.", listed(&quoted, "and")),
        }
    }

    /// `The text says only “he said”. The last man named is Graham Voss, one sentence up.`
    fn last_named(&self) -> Option<String> {
        let (said, name) = (self.said()?, self.named()?);
        if name.start > said.start {
            return self.read_as();
        }
        let place = self.place(name)?;
        let fits = words(self.article.words(said)).iter().find_map(|word| match word.as_str() {
            "he" | "his" => Some("The last man named is"),
            "she" | "her" => Some("The last woman named is"),
            _ => None,
        });
        let fits = fits.unwrap_or("The last one named that fits is");
        Some(format!("The text says only {}. {fits} {}, {place}.", self.quoted(said), self.speaker.name))
    }

    /// `The text says only “the mayor”. Patricia Holt is called so, two paragraphs up.`
    fn called_so(&self) -> Option<String> {
        let (said, basis) = (self.said()?, *self.basis.first()?);
        let (only, place) = (format!("The text says only {}.", self.quoted(said)), self.place(basis)?);
        if !matches!(self.speaker.kind, SpeakerKind::Person | SpeakerKind::Organisation) {
            return Some(format!("{only} It speaks of {}, {place}.", self.quoted(basis)));
        }
        let role = words(self.article.words(self.mention?)).pop()?;
        let so = self.is_name(basis) && is_called(self.article, basis, &role, said);
        so.then(|| format!("{only} {} is called so, {place}.", self.speaker.name)).or_else(|| self.read_as())
    }

    /// `The text says only “he said”, which is read as Graham Voss, named one sentence up.`
    fn read_as(&self) -> Option<String> {
        let (said, place) = (self.said()?, self.place(self.named()?)?);
        Some(format!(
            "The text says only {}, which is read as {}, named {place}.",
            self.quoted(said),
            self.speaker.name
        ))
    }

    /// `The text does not name the speaker here. Graham Voss is named one sentence up.`
    fn named_there(&self) -> Option<String> {
        let place = self.place(self.named()?)?;
        let is_here = self.mention.is_some_and(|mention| self.is_name(mention));
        (!is_here).then(|| format!("The text does not name the speaker here. {} is named {place}.", self.speaker.name))
    }

    /// `The words go on from the quote before, by Graham Voss`, where that stands so many paragraphs up.
    fn goes_on(&self, up: usize) -> Option<String> {
        let start = self.quote.extent().start;
        let earlier = self.article.quotes.partition_point(|quote| quote.extent().start < start);
        let before = self.article.quotes[..earlier].iter().rfind(|quote| quote.is_speech())?;
        let end = before.parts.last()?.start;
        let paragraph = |at: usize| self.article.paragraphs.partition_point(|span| span.start <= at);
        let is_so = before.speaker() == Some(&self.speaker.slug) && paragraph(end) + up == paragraph(start);
        let what = if before.kind == QuoteKind::Indirect { "statement" } else { "quote" };
        is_so.then(|| format!("The words go on from the {what} before, by {}", self.speaker.name))
    }

    /// `The text does not name the speaker here. The sentence before speaks of Graham Voss.`
    fn speaks_of(&self, what: &str) -> Option<String> {
        let place = Place::from(self.sentences, self.named()?, &self.quote.parts)?;
        let lead = "The text does not name the speaker here.";
        Some(match place {
            Place::Sentences { up: true, count: 1 } => {
                format!("{lead} The {what} before speaks of {}.", self.speaker.name)
            }
            _ => format!("{lead} The {what} before is read as about {}, named {}.", self.speaker.name, place.words()),
        })
    }

    /// `The subject of “said” is taken to be Graham Voss, in the same sentence, though other words stand between.`
    fn far_subject(&self) -> Option<String> {
        let basis = *self.basis.first()?;
        let place = self.place(basis)?;
        let who = match self.is_name(basis) {
            true => self.speaker.name.clone(),
            false => format!("{}, for {}", self.quoted(basis), self.speaker.name),
        };
        let lead = match self.cue {
            Some(cue) => format!("The subject of {} is taken to be", self.quoted(cue)),
            None => "The words are taken to be by".to_owned(),
        };
        Some(format!("{lead} {who}, {place}, though other words stand between."))
    }

    /// The words that stand for the speaker without a name, as a reader finds them: "he said", "the mayor".
    fn said(&self) -> Option<Span> {
        let mention = self.mention.filter(|mention| !self.is_name(*mention))?;
        let text = &self.article.text;
        let with_article = || {
            let before = text.get(..mention.start)?.strip_suffix(' ')?;
            let word = before.rsplit(|c: char| !c.is_alphabetic()).next()?;
            let determiners = ["the", "this", "that", "his", "her", "their", "its"];
            let leads = determiners.iter().any(|determiner| determiner.eq_ignore_ascii_case(word));
            leads.then(|| Span::new(before.len() - word.len(), mention.end))
        };
        let pronouns = ["he", "she", "they", "it"];
        if !pronouns.iter().any(|pronoun| pronoun.eq_ignore_ascii_case(self.article.words(mention))) {
            return with_article().or(Some(mention));
        }
        let with_cue = self.cue.and_then(|cue| {
            let between = Span::new(mention.end.min(cue.end), mention.start.max(cue.start)).of(text);
            let near =
                between.split_whitespace().count() <= 2 && between.chars().all(|c| c == ' ' || c.is_alphabetic());
            near.then(|| Span::new(mention.start.min(cue.start), mention.end.max(cue.end)))
        });
        with_cue.or(Some(mention))
    }

    /// The first words of the basis that name the speaker.
    fn named(&self) -> Option<Span> {
        self.basis.iter().copied().find(|span| self.is_name(*span))
    }

    /// Whether the words at `span` hold the speaker's name, or a form of it that the article knows.
    fn is_name(&self, span: Span) -> bool {
        let held = words(self.article.words(span));
        let forms = self.speaker.also.iter().map(|also| self.article.words(*also));
        forms.chain([self.speaker.name.as_str()]).any(|form| words(form).last().is_some_and(|last| held.contains(last)))
    }

    fn place(&self, there: Span) -> Option<String> {
        let here: Vec<Span> = self.quote.parts.iter().copied().chain(self.mention).collect();
        Place::from(self.sentences, there, &here).map(Place::words)
    }

    /// The words at `span` in marks, the first of them where they are many.
    fn quoted(&self, span: Span) -> String {
        const MOST: usize = 12;
        let all: Vec<&str> = self.article.words(span).split_whitespace().collect();
        let inside = all.get(..MOST).filter(|_| all.len() > MOST).unwrap_or(&all).join(" ");
        let inside = inside.trim_matches(['“', '”', '"']);
        format!("“{inside}{}”", if all.len() > MOST { " …" } else { "" })
    }
}

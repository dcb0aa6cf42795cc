//! What the corrections claim so far, by places of the text: the sidecar before it is written.

use crate::article::{Article, Attribution, Figure, Quote, Speaker};
use crate::text::{Span, words};

/// All claims. What is not claimed stays as it is found.
#[derive(Clone, Default)]
pub(super) struct Claims {
    pub(super) speakers: Vec<Named>,
    pub(super) quotes: Vec<Quote>,
    pub(super) not_quotes: Vec<Span>,
    pub(super) figures: Vec<Counted>,
    pub(super) not_figures: Vec<Span>,
    pub(super) not_charts: Vec<Span>,
    pub(super) charts: Vec<Asked>,
}

/// A speaker, the names in links of those who are the same, and whether the text does not tell what they are.
#[derive(Clone)]
pub(super) struct Named {
    pub(super) speaker: Speaker,
    pub(super) was: Vec<String>,
    pub(super) no_role: bool,
}

/// A figure, the words that date it, and where the one stands that it is a multiple of or a change from.
#[derive(Clone)]
pub(super) struct Counted {
    pub(super) figure: Figure,
    pub(super) time: Option<Span>,
    pub(super) of: Option<Span>,
}

/// A chart of the figures at these places.
#[derive(Clone)]
pub(super) struct Asked {
    pub(super) title: String,
    pub(super) shows: Vec<Span>,
}

impl Claims {
    /// Claims a quote in the place of what is claimed of its words, and its speaker with it. Where it stands for the quote `old` the
    /// quotes within it and around it stay; else all gives way.
    pub(super) fn quote(&mut self, article: &Article, quote: Quote, old: Option<Span>) {
        if let Some(slug) = quote.speaker() {
            self.speaker(article, slug);
        }
        // One inside another is a quote within a quote.
        let extent = quote.extent();
        let is_nested = |other: Span| {
            let is_other = other != extent && old.is_some_and(|old| old != other);
            is_other && (extent.contains(&other) || other.contains(&extent))
        };
        self.quotes.retain(|other| !other.extent().overlaps(&extent) || is_nested(other.extent()));
        let nested = |other: &&Quote| is_nested(other.extent()) && overlap(&other.parts, &quote.parts);
        let beside: Vec<Quote> = article.quotes.iter().filter(nested).cloned().collect();
        self.quotes.push(quote);
        // What is found inside a claim, or around it, gives way to it, unless it is claimed too.
        for other in beside {
            if !self.quotes.iter().any(|claimed| claimed.extent() == other.extent()) {
                other.speaker().iter().for_each(|slug| self.speaker(article, slug));
                self.quotes.push(other);
            }
        }
    }

    /// Claims a speaker as they are, where that is not done yet; and all who share a name with them, for a claim of one would
    /// take the others in.
    pub(super) fn speaker(&mut self, article: &Article, slug: &str) {
        let mut waiting: Vec<&Speaker> = article.speaker(slug).into_iter().collect();
        while let Some(speaker) = waiting.pop() {
            if self.named(&speaker.slug).is_none() {
                self.speakers.push(Named { speaker: speaker.clone(), was: Vec::new(), no_role: false });
                waiting.extend(sharing(article, speaker));
            }
        }
    }

    /// The claim of the speaker with this name in links.
    pub(super) fn named(&mut self, slug: &str) -> Option<&mut Named> {
        self.speakers.iter_mut().find(|named| named.speaker.slug == slug)
    }

    /// Claims a figure in the place of what is claimed of its words.
    pub(super) fn figure(&mut self, counted: Counted) {
        self.figures.retain(|other| !other.figure.span.overlaps(&counted.figure.span));
        self.figures.push(counted);
    }

    /// Lets go of what is claimed of the figure at `span`, which is no figure any more.
    pub(super) fn forget_figure(&mut self, span: Span) {
        self.figures.retain(|claimed| !claimed.figure.span.overlaps(&span));
        self.not_charts.retain(|place| !place.overlaps(&span));
        for chart in &mut self.charts {
            chart.shows.retain(|place| !place.overlaps(&span));
        }
        self.charts.retain(|chart| chart.shows.len() > 1);
        for claimed in &mut self.figures {
            claimed.of = claimed.of.filter(|of| !of.overlaps(&span));
        }
    }

    /// What is claimed of the figure at `old` holds for the one at `new`.
    pub(super) fn move_figure(&mut self, old: Span, new: Span) {
        let shown = self.charts.iter_mut().flat_map(|chart| &mut chart.shows);
        let of = self.figures.iter_mut().filter_map(|claimed| claimed.of.as_mut());
        for place in shown.chain(&mut self.not_charts).chain(of).filter(|place| **place == old) {
            *place = new;
        }
    }

    /// Lets go of speakers of whom no quote is left, claimed or among those `found` in the text: a sidecar names nobody who
    /// says nothing.
    pub(super) fn keep_who_speaks(&mut self, found: &[Quote]) {
        let is_free = |quote: &&Quote| {
            !self.quotes.iter().any(|claimed| overlap(&claimed.parts, &quote.parts))
                && !overlap(&self.not_quotes, &quote.parts)
        };
        let speak: Vec<&str> = found.iter().filter(is_free).chain(&self.quotes).filter_map(Quote::speaker).collect();
        self.speakers.retain(|Named { speaker, was, .. }| {
            [&speaker.slug].into_iter().chain(was).any(|slug| speak.contains(&slug.as_str()))
        });
    }

    /// Lets every claimed quote of one speaker be another's.
    pub(super) fn hand_over(&mut self, from: &str, to: &str) {
        for quote in &mut self.quotes {
            if let Attribution::Stated { speaker, .. } | Attribution::Inferred { speaker, .. } = &mut quote.attribution
                && speaker == from
            {
                to.clone_into(speaker);
            }
        }
    }
}

/// Whether any of these places share words.
pub(super) fn overlap(one: &[Span], other: &[Span]) -> bool {
    one.iter().any(|span| other.iter().any(|other| span.overlaps(other)))
}

/// Those who share a form of the name with `speaker`; the speaker too, who is one of the article.
pub(super) fn sharing<'a>(article: &'a Article, speaker: &Speaker) -> impl Iterator<Item = &'a Speaker> {
    let theirs = forms(article, speaker);
    article.speakers.iter().filter(move |other| forms(article, other).iter().any(|form| theirs.contains(form)))
}

/// The forms of a name, as they are compared.
pub(super) fn forms(article: &Article, speaker: &Speaker) -> Vec<Vec<String>> {
    let all = [speaker.span].into_iter().chain(speaker.also.iter().copied());
    all.map(|form| words(article.words(form))).collect()
}

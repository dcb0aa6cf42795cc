//! From an article as it was found or curated to the one that is published.

use std::collections::BTreeSet;
use std::fmt;

use crate::article::{Article, Index};
use crate::chart::choose::choose_but;
use crate::chart::lint::{Breach, lint};
use crate::chart::words::told;
use crate::find;
use crate::link::{Published, aliases, assign};
use crate::text::sort;

/// A finished article: its ids are those that links carry, and its charts keep the chart rules.
#[derive(Clone, Debug, PartialEq)]
pub struct Edition {
    /// The article.
    pub article: Article,
}

/// The chart rules that the charts of an article break; never none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Broken(pub Vec<Breach>);

/// The edition of a text that has no sidecar. `name` is what the article is called in links, `published` what was published
/// of it before.
///
/// # Errors
/// Where a chart breaks a rule.
pub fn of_text(name: &str, text: &str, published: &Published) -> Result<Edition, Broken> {
    finished(find::article(name, text, None), &[], published)
}

/// The edition of `article`, whose ids are provisional and which has only the charts that were asked for. None is chosen of what
/// has an id of `not_charts`.
///
/// # Errors
/// Where a chart breaks a rule.
pub(super) fn finished(mut article: Article, not_charts: &[String], published: &Published) -> Result<Edition, Broken> {
    let chosen = choose_but(&article, not_charts);
    article.charts.extend(chosen);
    sort(&mut article.charts, |chart| chart.anchor.into());
    let by_hand = places_by_hand(&article);
    assign(&mut article, published);
    name_by_hand(&mut article, &by_hand);
    let broken = lint(&article);
    if !broken.is_empty() {
        return Err(Broken(broken));
    }
    // What the sidecar says became of a name goes before what the record tells.
    let mut became = aliases(published, &article);
    became.append(&mut article.aliases);
    article.aliases = became;
    Ok(Edition { article })
}

/// The places of what is there by hand in the list of [`ids`].
fn places_by_hand(article: &Article) -> Vec<usize> {
    let by_hand: BTreeSet<&String> = article.by_hand.iter().collect();
    ids(article).enumerate().filter(|(_, id)| by_hand.contains(id)).map(|(at, _)| at).collect()
}

/// Calls what is there by hand as it is called now; speakers have their names for good.
fn name_by_hand(article: &mut Article, places: &[usize]) {
    let all: Vec<&String> = ids(article).collect();
    let named = places.iter().filter_map(|&at| all.get(at).copied().cloned());
    article.by_hand = named.collect();
}

/// What quotes, figures, missing figures, events, charts and speakers are called, in this order.
fn ids(article: &Article) -> impl Iterator<Item = &String> {
    let quotes = article.quotes.iter().map(|quote| &quote.id);
    let figures = article.figures.iter().map(|figure| &figure.id);
    let missing = article.missing.iter().map(|missing| &missing.id);
    let events = article.events.iter().map(|event| &event.id);
    let charts = article.charts.iter().map(|chart| &chart.id);
    let speakers = article.speakers.iter().map(|speaker| &speaker.slug);
    quotes.chain(figures).chain(missing).chain(events).chain(charts).chain(speakers)
}

impl Edition {
    /// The index of the article, which its page carries.
    pub fn index(&self) -> Index {
        Index::of(&self.article, told(&self.article))
    }
}

impl fmt::Display for Broken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|breach| writeln!(f, "error: {breach}"))
    }
}

impl std::error::Error for Broken {}

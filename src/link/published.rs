//! What was ever published, so that a later build can say what became of it.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::around::{Around, Likeness, PARAGRAPH};
use super::folded::{Folded, Reach};
use super::item::{Item, items};
use crate::article::Article;

/// So many of the words to either side of an item are kept. They go beyond its paragraph: many a quote is one of its own.
const KEPT: usize = 20;
/// Two slugs of at least so many letters that differ in no more than so many are one name spelled anew.
const SPELLED_ANEW: (usize, usize) = (6, 2);

/// Every id and speaker's slug that was ever published for an article. [`Published::read`] and [`Published::lines`] are its
/// form as a file.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Published {
    /// How many builds were recorded.
    pub builds: usize,
    /// By id: the item as it was last published.
    pub items: BTreeMap<String, Recorded>,
    /// By slug: the ids of the speaker's quotes in any build.
    pub speakers: BTreeMap<String, BTreeSet<String>>,
}

/// An item as it was published: its words and those around it, folded and with a blank between them; `¶` stands where its
/// paragraph begins or ends.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Recorded {
    /// Who said it, where somebody was named.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<By>,
    /// The number of a figure as the text had it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<String>,
    /// The few words before it.
    pub before: String,
    /// Its words.
    pub words: String,
    /// The few words after it.
    pub after: String,
}

/// A speaker as published.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct By {
    /// The slug.
    pub slug: String,
    /// The name.
    pub name: String,
}

impl Published {
    /// What of `article`, which is about to be published, is not recorded or is recorded otherwise: by id.
    pub fn news(&self, article: &Article) -> BTreeMap<String, Recorded> {
        let folded = Folded::of(article);
        let now = items(article).into_iter().map(|item| (item.id.to_owned(), recorded(&item, &folded)));
        now.filter(|(id, now)| self.items.get(id) != Some(now)).collect()
    }

    /// Adds what an article that is about to be published has. Nothing is ever taken out.
    pub fn record(&mut self, article: &Article) {
        let news = self.news(article);
        self.add(news);
    }

    /// Adds the items of one build.
    pub(super) fn add(&mut self, news: BTreeMap<String, Recorded>) {
        self.builds += 1;
        for (id, item) in news {
            if let Some(by) = &item.by {
                self.speakers.entry(by.slug.clone()).or_default().insert(id.clone());
            }
            self.items.insert(id, item);
        }
    }
}

impl Recorded {
    /// What stood around it.
    pub(super) fn around(&self) -> Around {
        let split = |words: &str| words.split(' ').map(str::to_owned).collect::<Vec<String>>();
        let name: Vec<&str> = self.by.iter().flat_map(|by| by.slug.split('-')).collect();
        Around::of(&split(&self.before), &split(&self.after), &name)
    }

    /// Whether the item is said by the same speaker now, though the name may be spelled anew or fuller.
    pub(super) fn is_by(&self, now: Option<&str>, article: &Article) -> bool {
        match (&self.by, now) {
            (None, None) => true,
            (Some(was), Some(now)) => {
                was.slug == now || article.speaker(&was.slug).is_none() && is_one_name(&was.slug, now)
            }
            _ => false,
        }
    }

    /// The name that it was published under, empty where nobody was named; `None` where the same speaker says it now.
    pub(super) fn under(&self, now: Option<&str>, article: &Article) -> Option<String> {
        let name = || self.by.as_ref().map(|by| by.name.clone()).unwrap_or_default();
        (!self.is_by(now, article)).then(name)
    }
}

/// An item as it is recorded.
pub(super) fn recorded(item: &Item<'_>, folded: &Folded<'_>) -> Recorded {
    let article = folded.article;
    let [own_before, own_after] = folded.around(item.extent(), Reach::Paragraph(KEPT));
    let [before, after] = folded.around(item.extent(), Reach::Text(KEPT));
    let by = item.speaker.and_then(|slug| article.speaker(slug));
    let earlier = before.strip_suffix(own_before.as_str()).unwrap_or_default();
    let later = after.strip_prefix(own_after.as_str()).unwrap_or_default();
    Recorded {
        by: by.map(|speaker| By { slug: speaker.slug.clone(), name: speaker.name.clone() }),
        number: item.number(&article.text).map(str::to_owned),
        before: parted(earlier, &own_before, earlier),
        words: item.words(&article.text).join(" "),
        after: parted(&own_after, later, later),
    }
}

/// Words before and after the border of a paragraph, with [`PARAGRAPH`] between where there are words beyond it.
fn parted(first: &str, second: &str, beyond: &str) -> String {
    let parts = [first.trim(), if beyond.trim().is_empty() { "" } else { PARAGRAPH }, second.trim()];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<&str>>().join(" ")
}

/// Whether one slug is the other spelled anew, or a part of the fuller name.
fn is_one_name(was: &str, now: &str) -> bool {
    let parts = |slug: &str| slug.split('-').map(str::to_owned).collect::<BTreeSet<String>>();
    let (a, b) = (parts(was), parts(now));
    let (letters, edits) = SPELLED_ANEW;
    a.is_subset(&b) || b.is_subset(&a) || was.len() >= letters && edits_between(was, now) <= edits
}

/// How many letters have to be changed, dropped or added to make one of the other.
fn edits_between(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (at, letter) in a.chars().enumerate() {
        let mut diagonal = std::mem::replace(&mut row[0], at + 1);
        for (place, other) in b.iter().enumerate() {
            let changed = diagonal + usize::from(letter != *other);
            diagonal = row[place + 1];
            row[place + 1] = changed.min(diagonal + 1).min(row[place] + 1);
        }
    }
    row.last().copied().unwrap_or(0)
}

/// The items of an article with what stands around them, for comparing with what was published.
pub(super) struct Now<'a> {
    pub article: &'a Article,
    pub folded: Folded<'a>,
    pub items: Vec<Item<'a>>,
    pub recorded: Vec<Recorded>,
    /// The words of each item.
    pub words: Vec<Vec<String>>,
    pub around: Vec<Around>,
    /// By prefix and words: the places in `items`.
    by_words: BTreeMap<(&'static str, String), Vec<usize>>,
    /// By a word next to a figure: the places in `items`.
    by_next: BTreeMap<String, Vec<usize>>,
}

/// No more items than this are compared with one that was published.
const MOST_COMPARED: usize = 256;

impl<'a> Now<'a> {
    pub fn of(article: &'a Article) -> Now<'a> {
        let items = items(article);
        let folded = Folded::of(article);
        let recorded: Vec<Recorded> = items.iter().map(|item| recorded(item, &folded)).collect();
        let words = recorded.iter().map(|item| item.words.split_whitespace().map(str::to_owned).collect()).collect();
        let around: Vec<Around> = recorded.iter().map(Recorded::around).collect();
        let mut by_words: BTreeMap<(&'static str, String), Vec<usize>> = BTreeMap::new();
        let mut by_next: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        for (at, item) in items.iter().enumerate() {
            by_words.entry((item.kind.prefix(), recorded[at].words.clone())).or_default().push(at);
            if recorded[at].number.is_some() {
                around[at].next().for_each(|word| by_next.entry(word.clone()).or_default().push(at));
            }
        }
        Now { article, folded, items, recorded, words, around, by_words, by_next }
    }

    /// The places of the items with the very words of a published one, so many as are compared.
    pub fn with_words(&self, prefix: &'static str, words: &str) -> &[usize] {
        let places = self.by_words.get(&(prefix, words.to_owned())).map_or(&[][..], Vec::as_slice);
        &places[..places.len().min(MOST_COMPARED)]
    }

    /// The figure that stands where a published figure stood, whatever its number, and how much of its place is there. Only
    /// where no other stands there as well.
    pub fn in_place_of(&self, was: &Recorded) -> Option<(usize, Likeness)> {
        let around = was.around();
        let near: BTreeSet<usize> = around
            .next()
            .flat_map(|word| self.by_next.get(word).map_or(&[][..], Vec::as_slice))
            .copied()
            .take(MOST_COMPARED)
            .collect();
        let mut found: Vec<(usize, Likeness)> =
            near.into_iter().map(|at| (at, around.likeness(&self.around[at]))).collect();
        found.sort_by(|(_, a), (_, b)| b.0.total_cmp(&a.0));
        let next = found.get(1).map_or(Likeness(0.0), |(_, next)| *next);
        found.first().copied().filter(|(_, best)| best.is_close() && best.is_clear_of(next))
    }

    /// Whether the item is where the published one was: enough of what stood around is there, and, of a figure, no other
    /// number has come to stand there.
    pub fn is_in_place(&self, was: &Recorded, at: usize) -> Option<Likeness> {
        let likeness = was.around().likeness(&self.around[at]);
        let is_ousted = || {
            was.number.is_some()
                && !likeness.is_close()
                && self.in_place_of(was).is_some_and(|(other, best)| other != at && best.is_clear_of(likeness))
        };
        (likeness.is_same_place() && !is_ousted()).then_some(likeness)
    }
}

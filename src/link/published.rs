//! What was ever published, so that a later build can say what became of it.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::item::{Item, Reach, items};
use super::overlap::{Overlap, convincing, only};
use crate::article::{Article, Kind};

/// Which of the words around an item are kept.
const KEPT: Reach = Reach::Paragraph(8);

/// Every id and speaker's slug that was ever published for an article.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Published {
    /// By id: the words of the item and the words around it.
    pub items: BTreeMap<String, Place>,
    /// By slug: the ids of the speaker's quotes.
    pub speakers: BTreeMap<String, BTreeSet<String>>,
}

/// An item's words where they stood, folded and with a blank between them.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Place {
    /// The few words before it.
    pub before: String,
    /// Its words.
    pub words: String,
    /// The few words after it.
    pub after: String,
}

impl Published {
    /// Adds the ids and slugs of an article that is about to be published. Nothing is ever taken out.
    pub fn record(&mut self, article: &Article) {
        for item in items(article) {
            self.items.insert(item.id.to_owned(), place(&item, article));
        }
        for speaker in &article.speakers {
            self.speakers.entry(speaker.slug.clone()).or_default();
        }
        for quote in &article.quotes {
            if let Some(speaker) = quote.speaker() {
                self.speakers.entry(speaker.to_owned()).or_default().insert(quote.id.clone());
            }
        }
    }

    /// Whether `id` was published for the same words of somebody else in another place, so that a link to it would now
    /// put these words into the wrong mouth. A change of the speaker alone is a correction, and a move alone is a move.
    pub(super) fn is_of_another(&self, id: &str, item: &Item<'_>, article: &Article) -> bool {
        let was_said_by = |speaker: &str| self.speakers.get(speaker).is_some_and(|ids| ids.contains(id));
        let is_said_by_another = match item.speaker {
            Some(speaker) => !was_said_by(speaker),
            None => self.speakers.keys().any(|speaker| was_said_by(speaker)),
        };
        is_said_by_another && self.items.get(id).is_some_and(|was| !was.is_near(&place(item, article)))
    }
}

impl Place {
    /// Whether a third of the words around are the same.
    fn is_near(&self, other: &Place) -> bool {
        let Overlap { shared, of } = Overlap::between(&self.around(), &other.around());
        shared * 3 >= of
    }

    fn around(&self) -> Vec<String> {
        words(&format!("{} {}", self.before, self.after))
    }
}

/// What became of ids and slugs that were published and are no longer in the article: old to new, and only where the
/// match is convincing. An id is never sent to different words.
pub fn aliases(published: &Published, article: &Article) -> BTreeMap<String, String> {
    let now: Vec<(Item<'_>, Place)> = items(article)
        .into_iter()
        .map(|item| {
            let place = place(&item, article);
            (item, place)
        })
        .collect();
    let is_gone = |id: &str| now.iter().all(|(item, _)| item.id != id);
    let mut aliases = BTreeMap::new();
    for (old, was) in published.items.iter().filter(|(old, _)| is_gone(old)) {
        let prefix = Kind::of_id(old).prefix();
        let alike = now.iter().filter(|(item, place)| {
            item.kind.prefix() == prefix && (place.words != was.words || !published.is_of_another(old, item, article))
        });
        let was_twin =
            published.items.iter().filter(|(id, place)| id.starts_with(prefix) && place.words == was.words).count() > 1;
        if let Some(new) = heir(was, was_twin, alike.map(|(item, place)| (item.id, place)).collect()) {
            aliases.insert(old.clone(), new.to_owned());
        }
    }
    let renamed: Vec<(String, String)> = renamed_speakers(published, article, &aliases);
    aliases.extend(renamed);
    aliases
}

/// The one place that is what `was` became.
fn heir<'a>(was: &Place, was_twin: bool, candidates: Vec<(&'a str, &Place)>) -> Option<&'a str> {
    let same: Vec<(&str, &Place)> = candidates.iter().copied().filter(|(_, place)| place.words == was.words).collect();
    match (same.as_slice(), was_twin) {
        ([(id, _)], false) => Some(id),
        // The same words more than once, now or then: only the words around them can tell.
        ([_, ..], _) => {
            let around = was.around();
            convincing(same.iter().map(|(id, place)| (*id, Overlap::between(&around, &place.around()))))
        }
        ([], _) => {
            let was = words(&was.words);
            convincing(candidates.iter().map(|(id, place)| (*id, Overlap::between(&was, &words(&place.words)))))
        }
    }
}

/// Slugs that are gone, and whose quotes are all one other speaker's now.
fn renamed_speakers(
    published: &Published,
    article: &Article,
    aliases: &BTreeMap<String, String>,
) -> Vec<(String, String)> {
    let gone = published.speakers.iter().filter(|(slug, _)| article.speaker(slug).is_none());
    let heirs = gone.filter_map(|(slug, ids)| {
        let quotes = ids.iter().filter_map(|id| article.quote(aliases.get(id).unwrap_or(id)));
        let speakers: BTreeSet<Option<&str>> = quotes.map(|quote| quote.speaker()).collect();
        only(speakers).flatten().map(|speaker| (slug.clone(), speaker.to_owned()))
    });
    heirs.collect()
}

fn place(item: &Item<'_>, article: &Article) -> Place {
    let [before, after] = item.around(article, KEPT).map(|words| words.join(" "));
    Place { before, words: item.words(&article.text).join(" "), after }
}

fn words(joined: &str) -> Vec<String> {
    joined.split_whitespace().map(str::to_owned).collect()
}

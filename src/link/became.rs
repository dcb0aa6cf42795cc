//! What became of ids and slugs that were published and are no longer in the article.

use std::collections::{BTreeMap, BTreeSet};

use super::id::Shown;
use super::overlap::{Overlap, convincing, only};
use super::published::{Now, Published, Recorded};
use super::resolve::{Closest, closest};
use crate::article::{Alias, Article, Found, Kind};

/// A part of a quote is known by at least so many words.
const FEWEST_OF_A_PART: usize = 3;

/// What became of every id and slug of `published` that is no longer in `article`, where anything can be said of it.
pub fn aliases(published: &Published, article: &Article) -> BTreeMap<String, Alias> {
    let now = Now::of(article);
    let there: BTreeSet<&str> = now.items.iter().map(|item| item.id).collect();
    let gone = published.items.iter().filter(|(id, _)| !there.contains(id.as_str()));
    let mut aliases: BTreeMap<String, Alias> =
        gone.filter_map(|(id, was)| Some((id.clone(), heir(id, was, &now)?))).collect();
    let renamed = renamed_speakers(published, article, &aliases);
    aliases.extend(renamed);
    aliases
}

/// What a published item became.
fn heir(id: &str, was: &Recorded, now: &Now<'_>) -> Option<Alias> {
    let words = &now.words;
    let prefix = Kind::of_id(id).prefix();
    let alias = |at: usize, found: Found| {
        let item = &now.items[at];
        Alias { to: item.id.to_owned(), found, under: was.under(item.speaker, now.article) }
    };
    let same = now.with_words(prefix, &was.words);
    let in_place = same.iter().filter_map(|&at| Some((at, now.is_in_place(was, at)?)));
    if let Some((at, _)) = in_place.max_by(|(_, a), (_, b)| a.0.total_cmp(&b.0)) {
        return Some(alias(at, Found::Same));
    }
    if let Some(found) = was.number.as_ref().and_then(|number| corrected(was, number, now)) {
        return Some(alias(found.0, found.1));
    }
    match same {
        [] => {}
        [at] => return Some(alias(*at, Found::Elsewhere)),
        // The same words in several places, none of them the one that was linked.
        _ => return None,
    }
    let alike: Vec<usize> = (0..now.items.len()).filter(|&at| now.items[at].kind.prefix() == prefix).collect();
    let old = split(&was.words);
    let is_whole = |at: usize| was.is_by(now.items[at].speaker, now.article) && now.is_in_place(was, at).is_some();
    if let Some((at, found)) = part(&old, &alike, words).filter(|(at, _)| is_whole(*at)) {
        return Some(alias(at, found));
    }
    let overlaps = alike.iter().filter(|&&at| may_be_enough(&old, &words[at]));
    if let Some(at) = convincing(overlaps.map(|&at| (at, Overlap::between(&old, &words[at])))) {
        return Some(alias(at, if is_whole(at) { Found::Reworded } else { Found::Closest }));
    }
    // Whoever follows the link would find this by its words; only here is it known that somebody else said them.
    let alike_words: Vec<&[String]> = alike.iter().map(|&at| words[at].as_slice()).collect();
    match closest(&Shown::in_id(id), &alike_words) {
        Closest::Item(place) => Some(alias(alike[place], Found::Closest)).filter(|alias| alias.under.is_some()),
        Closest::Several | Closest::None => None,
    }
}

/// The figure that stands in the place of one that was published, with what was changed.
fn corrected(was: &Recorded, number: &str, now: &Now<'_>) -> Option<(usize, Found)> {
    let (at, _) = now.in_place_of(was)?;
    let item = &now.recorded[at];
    let counted = |item: &Recorded| {
        let of_number = item.number.as_deref().map_or(0, |number| crate::text::words(number).len());
        split(&item.words).split_off(of_number.min(split(&item.words).len()))
    };
    let (old, new) = (counted(was), counted(item));
    let is_of_the_same =
        old.is_empty() || new.is_empty() || 2 * Overlap::between(&old, &new).shared >= old.len().min(new.len());
    let is_number = is_of_the_same && item.number.as_deref() != Some(number);
    match (is_of_the_same, is_number) {
        (true, true) => Some((at, Found::Number(number.to_owned()))),
        (true, false) => Some((at, Found::Reworded)),
        (false, _) => None,
    }
}

/// The item whose words are a part of the old ones, or that has the old ones among its own.
fn part(old: &[String], alike: &[usize], words: &[Vec<String>]) -> Option<(usize, Found)> {
    let holds = |whole: &[String], part: &[String]| {
        part.len() >= FEWEST_OF_A_PART && whole.len() > part.len() && whole.windows(part.len()).any(|run| run == part)
    };
    let parts: Vec<usize> = alike.iter().copied().filter(|&at| holds(old, &words[at])).collect();
    match parts.as_slice() {
        [first, second] if words[*first].len() + words[*second].len() == old.len() => Some((*first, Found::Parted)),
        [at] => Some((*at, Found::Shortened)),
        [] => only(alike.iter().copied().filter(|&at| holds(&words[at], old))).map(|at| (at, Found::Extended)),
        _ => None,
    }
}

/// Whether two lists of words share enough, in any order, to be worth comparing in order.
fn may_be_enough(a: &[String], b: &[String]) -> bool {
    let own: BTreeSet<&String> = a.iter().collect();
    let shared = b.iter().filter(|word| own.contains(word)).count();
    Overlap { shared, of: a.len().max(b.len()) }.is_enough()
}

/// Slugs that are gone, and whose quotes are all one other speaker's now.
fn renamed_speakers(
    published: &Published,
    article: &Article,
    aliases: &BTreeMap<String, Alias>,
) -> Vec<(String, Alias)> {
    let gone = published.speakers.iter().filter(|(slug, _)| article.speaker(slug).is_none());
    let heirs = gone.filter_map(|(slug, ids)| {
        let now = |id: &String| match aliases.get(id) {
            Some(Alias { found: Found::Closest | Found::Elsewhere, .. }) => None,
            Some(alias) => article.quote(&alias.to),
            None => article.quote(id),
        };
        let speakers: BTreeSet<Option<&str>> = ids.iter().filter_map(now).map(|quote| quote.speaker()).collect();
        only(speakers).flatten().map(|speaker| (slug.clone(), Alias::same(speaker.to_owned())))
    });
    heirs.collect()
}

fn split(joined: &str) -> Vec<String> {
    joined.split_whitespace().map(str::to_owned).collect()
}

//! Giving everything in an article its id, once, when the article is read.

use std::collections::{BTreeMap, BTreeSet};

use super::around::Likeness;
use super::folded::Reach;
use super::id::{hash, id};
use super::published::{Now, Published};
use crate::article::{Article, Chart, Derivation, Derived, Kind, Plot, Point};

/// The words around items of the same words that tell them apart; the next reach is tried where they do not. The paragraph
/// comes first, so that what happens to other paragraphs does not matter.
const REACHES: [Reach; 4] = [Reach::Paragraph(6), Reach::Paragraph(64), Reach::Text(24), Reach::Text(256)];

/// Old ids and the new ones.
type Renamed = BTreeMap<String, String>;

/// Gives every quote, figure, missing figure, event and chart its id, and rewrites what refers to the ids they had.
/// Ids before need only be distinct within their kind. Assigning twice is the same as once. `published` is what was
/// published of the article before: an id belongs to words of one speaker in one place, and goes to no others.
pub fn assign(article: &mut Article, published: &Published) {
    let mut ids = ids(article, published).into_iter();
    for quote in &mut article.quotes {
        quote.id = ids.next().unwrap_or_default();
    }
    let mut figures = Renamed::new();
    for figure in &mut article.figures {
        rename(&mut figure.id, ids.next(), &mut figures);
    }
    let mut missing = Renamed::new();
    for absent in &mut article.missing {
        rename(&mut absent.id, ids.next(), &mut missing);
    }
    let mut events = Renamed::new();
    for event in &mut article.events {
        rename(&mut event.id, ids.next(), &mut events);
    }
    article.figures.iter_mut().flat_map(|figure| &mut figure.of).for_each(|id| follow(id, &figures));
    let mut taken = BTreeSet::new();
    for chart in &mut article.charts {
        refer(&mut chart.plot, &figures, &missing, &events);
        chart.id = chart_id(chart, &taken);
        taken.insert(chart.id.clone());
    }
}

/// The ids of the article's items, in the order of [`items`](super::item::items).
fn ids(article: &Article, published: &Published) -> Vec<String> {
    let now = Now::of(article);
    let claimed = claimed(published, &now);
    let items = &now.items;
    let place_id = |at: usize, reach: usize, salt: usize| place_id(&now, at, reach, salt);
    let plain = |at: usize| id(items[at].kind.prefix(), &now.words[at], "");
    let mut ids: Vec<String> = (0..items.len()).map(|at| claimed[at].clone().unwrap_or_else(|| plain(at))).collect();
    let of_others = |id: &String, at: usize| claimed[at].is_none() && published.items.contains_key(id);
    // Where the same words are said twice, the words around them decide, for all of the twins that were never published: if
    // one of them kept the plain id, a link made before the other came would have to guess.
    for reach in 0..REACHES.len() {
        let mut vague = twins(&ids);
        vague.extend((0..ids.len()).filter(|&at| of_others(&ids[at], at)));
        for at in vague.into_iter().filter(|&at| claimed[at].is_none()) {
            ids[at] = place_id(at, reach, 0);
        }
    }
    let mut used: BTreeSet<String> = claimed.iter().flatten().cloned().collect();
    let mut salts: BTreeMap<String, usize> = BTreeMap::new();
    for at in (0..ids.len()).filter(|&at| claimed[at].is_none()) {
        // The very same words in the very same place are the same to any reader; only the page needs them apart.
        let plain = ids[at].clone();
        while used.contains(&ids[at]) || published.items.contains_key(&ids[at]) {
            let salt = salts.entry(plain.clone()).or_insert(0);
            *salt += 1;
            ids[at] = place_id(at, REACHES.len() - 1, *salt);
        }
        used.insert(ids[at].clone());
    }
    ids
}

/// For each item the id that it was published under: the same words of the same speaker in the same place.
fn claimed(published: &Published, now: &Now<'_>) -> Vec<Option<String>> {
    let mut claims: Vec<(Likeness, usize, &String)> = Vec::new();
    for (id, was) in &published.items {
        for &at in now.with_words(Kind::of_id(id).prefix(), &was.words) {
            if was.is_by(now.items[at].speaker, now.article) {
                claims.extend(now.is_in_place(was, at).map(|likeness| (likeness, at, id)));
            }
        }
    }
    claims.sort_by(|(a, ..), (b, ..)| b.0.total_cmp(&a.0));
    let mut claimed = vec![None; now.items.len()];
    let mut taken: BTreeSet<&String> = BTreeSet::new();
    for (_, at, id) in claims {
        if claimed[at].is_none() && taken.insert(id) {
            claimed[at] = Some(id.clone());
        }
    }
    claimed
}

/// The id of an item by its words and those around it; `reach` is a place in [`REACHES`].
fn place_id(now: &Now<'_>, at: usize, reach: usize, salt: usize) -> String {
    let item = &now.items[at];
    let [before, after] = now.folded.around(item.extent(), REACHES[reach]);
    id(item.kind.prefix(), &now.words[at], &format!("\n{reach}\n{salt}\n{before}\n{after}"))
}

/// The places of the ids that are not alone.
fn twins(ids: &[String]) -> Vec<usize> {
    let mut places: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (place, id) in ids.iter().enumerate() {
        places.entry(id).or_default().push(place);
    }
    places.into_values().filter(|places| places.len() > 1).flatten().collect()
}

/// The first of `made(0)`, `made(1)`, … that is not used yet.
fn unused(used: &BTreeSet<String>, made: impl Fn(usize) -> String) -> String {
    let mut salt = 0;
    loop {
        let id = made(salt);
        if !used.contains(&id) {
            return id;
        }
        salt += 1;
    }
}

fn rename(id: &mut String, new: Option<String>, renamed: &mut Renamed) {
    let old = std::mem::replace(id, new.unwrap_or_default());
    renamed.entry(old).or_insert_with(|| id.clone());
}

fn follow(id: &mut String, renamed: &Renamed) {
    if let Some(new) = renamed.get(id.as_str()) {
        id.clone_from(new);
    }
}

fn refer(plot: &mut Plot, figures: &Renamed, missing: &Renamed, events: &Renamed) {
    let derived_from = |derived: &mut Derived| {
        let renamed = match derived.by {
            Derivation::BaseOfMultiple | Derivation::EndOfChange => figures,
            Derivation::LengthOfSpan => events,
        };
        derived.from.iter_mut().for_each(|id| follow(id, renamed));
    };
    let each_in_point = |point: &mut Point| match point {
        Point::Derived { derived } => derived_from(derived),
        Point::Stated { figure } | Point::Side { figure, .. } => follow(figure, figures),
    };
    match plot {
        Plot::Bars { points } => points.iter_mut().for_each(each_in_point),
        Plot::Slope { from, to } => [from, to].into_iter().for_each(each_in_point),
        Plot::Line { figures: shown } | Plot::Shares { figures: shown, .. } => {
            shown.iter_mut().for_each(|figure| follow(figure, figures));
        }
        Plot::Panels { panels, .. } => panels.ids_mut().for_each(|figure| follow(figure, figures)),
        Plot::Range { figure } | Plot::Change { figure } | Plot::Chip { figure } => follow(figure, figures),
        Plot::Period { from, to, length } => {
            follow(from, events);
            follow(to, events);
            derived_from(length);
        }
        Plot::Missing { missing: absent } => follow(absent, missing),
    }
}

/// `c-` and the id of the first thing shown; where another chart has that already, of the next one.
fn chart_id(chart: &Chart, taken: &BTreeSet<String>) -> String {
    // A derived value has no place of its own.
    let shown: Vec<&str> = match &chart.plot {
        Plot::Bars { points } => {
            let stated = points.iter().filter(|point| !matches!(point, Point::Derived { .. }));
            stated.flat_map(Point::rests_on).map(String::as_str).collect()
        }
        _ => chart.shown(),
    };
    let first = shown.first().copied().unwrap_or_default();
    unused(taken, |salt| match shown.get(salt) {
        Some(shown) => format!("c-{shown}"),
        None => format!("c-{first}-{}", hash(&format!("{}\n{salt}", chart.title))),
    })
}

//! Subjects of one sort: what they share is the title, what tells them apart the labels.

use super::super::wording::{bare, capitalised};
use super::measured::Measured;
use super::several::both_ways;
use crate::article::Article;
use crate::read::lemma;
use crate::text::{Span, last_word};
use crate::words::{Sign, can_be, word};

/// Whom or what figures are said of, each parted: the words that all share, and what tells them apart: "typical rent" "of a
/// small barn", or only one last word: "Canoe" "sales".
pub struct Heads {
    /// The words that all share.
    pub title: String,
    /// What tells each apart.
    pub labels: Vec<String>,
}

/// So many phrases that hang on a subject are looked at.
const MOST_HANGS: usize = 4;

/// The heads of figures of one sentence that are said of two sorts of one thing.
pub fn heads(article: &Article, all: &[&Measured]) -> Option<Heads> {
    // "A third are over 60 and a tenth under 25": what some are.
    // "The old bell weighs 80kg, the new bell 90kg": their weight.
    if all.iter().any(|one| one.sort() && one.does(Sign::BE) || lemma(&one.verb) == word!("weigh")) {
        return None;
    }
    let subjects: Vec<&str> =
        all.iter().map(|one| Some(bare(article.words(one.measure.who?)))).collect::<Option<_>>()?;
    if let Some(owned) = owned(&subjects) {
        return Some(owned);
    }
    let parts = parted(&subjects);
    let (core, _) = *parts.first()?;
    let head = last_word(core);
    // A capital means nothing where it opens a sentence.
    let is_noun = |one: &&Measured| one.head == head.to_lowercase();
    let is_name = head.starts_with(char::is_uppercase) && !all.iter().all(is_noun);
    if is_name || parts.iter().any(|(core, _)| !last_word(core).eq_ignore_ascii_case(head)) {
        return None;
    }
    // "Sales of vinyl", "CD sales".
    if parts.iter().any(|(_, hung)| hung.is_empty()) && parts.iter().any(|(_, hung)| !hung.is_empty()) {
        let labels = subjects.iter().map(|subject| (*subject).to_owned()).collect();
        return Some(Heads { title: capitalised(head), labels });
    }
    if parts.iter().all(|(other, hung)| other.eq_ignore_ascii_case(core) && !hung.is_empty()) {
        let labels = parts.iter().map(|(_, hung)| bare(hung).to_owned()).collect();
        return Some(Heads { title: capitalised(core), labels });
    }
    // "A cook earns £9, a head cook £12": what each earns.
    let first =
        all.first().filter(|first| !first.is_money || first.states() || first.is_done() || first.change().is_some())?;
    let from = first.measure.who?.end.checked_sub(head.len())?;
    // "Canoe sales rose 4% while raft sales fell 2%": what they do differs.
    // "Weekend guests stayed 4 hours": guests are no hours.
    let stays = can_be(&first.figure.unit, Sign::UNIT_TIME) && !first.does(Sign::BE);
    let till = match first.measure.verb.filter(|_| stays) {
        Some(verb) => verb.end,
        None if both_ways(all) || first.states() && first.change().is_none() => first.measure.who?.end,
        None => first.figure.span.start,
    };
    let said = Span::new(from, till).of(&article.text).trim().trim_end_matches(" by");
    if said.contains(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let labels = all.iter().filter_map(|one| Some(bare(article.words(one.measure.who?)).to_owned())).collect();
    let is_clause = first.change().is_some() && till > first.measure.who?.end;
    Some(Heads { title: if is_clause { format!("How much {said}") } else { capitalised(said) }, labels })
}

/// Owners of one thing that is said once: "a cook’s basic pay", "a diver’s".
fn owned(subjects: &[&str]) -> Option<Heads> {
    const OWNS: [&str; 2] = ["’s", "'s"];
    let owner = |subject: &&str| {
        let (at, _) = OWNS.iter().find_map(|owns| subject.match_indices(owns).next())?;
        let (owner, rest) = subject.split_at(at);
        Some((owner.to_owned(), rest.chars().skip(2).collect::<String>().trim().to_owned()))
    };
    let all: Vec<(String, String)> = subjects.iter().map(owner).collect::<Option<_>>()?;
    let (_, thing) = all.first().filter(|(_, thing)| !thing.is_empty())?;
    let once =
        all.iter().any(|(_, rest)| rest.is_empty()) && all.iter().all(|(_, rest)| rest.is_empty() || rest == thing);
    once.then(|| Heads { title: capitalised(thing), labels: all.iter().map(|(owner, _)| owner.clone()).collect() })
}

/// Subjects without what hangs on them, and that: "typical rent", "a small barn". What hangs on all alike belongs to what they
/// share: "number of homes", "Hull".
fn parted<'s>(subjects: &[&'s str]) -> Vec<(&'s str, &'s str)> {
    let split = |subject: &'s str, nth: usize| {
        let hangs =
            |(at, _): &(usize, &str)| can_be(subject[at + 1..].split(' ').next().unwrap_or_default(), Sign::PREP);
        let at = subject.match_indices(' ').filter(hangs).nth(nth).map(|(at, _)| at);
        at.map(|at| subject.split_at(at))
    };
    let cut = |nth: usize| subjects.iter().map(|subject| split(subject, nth)).collect::<Option<Vec<_>>>();
    let alike =
        |parts: &Vec<(&str, &str)>| parts.iter().all(|(core, _)| parts.first().is_some_and(|first| *core == first.0));
    let shared = (0..MOST_HANGS).map_while(cut).take_while(alike).last();
    let whole = |subject: &&'s str| split(subject, 0).unwrap_or((subject, ""));
    let parts = shared.unwrap_or_else(|| subjects.iter().map(whole).collect());
    parts
        .into_iter()
        .map(|(core, rest)| (core, rest.trim_start().split_once(' ').map_or("", |(_, hung)| hung)))
        .collect()
}

//! Groups of the figures of an article.

use super::by::{By, RULES};
use super::measured::Measured;
use super::same::joins;
use crate::article::Side;
use crate::text::sort;

/// What belongs together stands so few figures apart.
pub const NEAR: usize = 40;

/// Figures that belong together, in the order of the text, and what they differ in.
#[derive(Clone, Debug)]
pub struct Group {
    /// What they differ in.
    pub by: By,
    /// Their numbers among those that were given.
    pub members: Vec<usize>,
    /// Whether one sentence tells of all.
    pub is_near: bool,
}

impl Group {
    /// Whether it is of what was and what came of it, or of what was foreseen and what came.
    pub fn is_pair(&self) -> bool {
        matches!(self.by, By::Before | By::Expected)
    }
}

/// All groups among `all`, in the order of their first figures and of the rules.
pub fn candidates(all: &[Measured]) -> Vec<Group> {
    (0..all.len()).flat_map(|seed| RULES.iter().filter_map(move |by| group(all, seed, *by))).collect()
}

/// Of the groups `found` the largest, each figure in one at most, and in none what is `taken`.
pub fn largest(mut found: Vec<Group>, taken: &mut [bool]) -> Vec<Group> {
    // Stable: the first of the text, and of the rules, stays first among those of one size.
    sort(&mut found, |group| (usize::MAX - group.members.len(), usize::from(!group.is_near)));
    found.retain(|group| {
        let free = group.members.iter().all(|member| !taken[*member]);
        group.members.iter().filter(|_| free).for_each(|member| taken[*member] = true);
        free
    });
    found
}

/// The group that `seed` opens.
fn group(all: &[Measured], seed: usize, by: By) -> Option<Group> {
    let mut members = vec![seed];
    for other in seed + 1..all.len().min(seed + NEAR) {
        // "Fell to £4m from £5m. Brokers had expected £4.6m".
        if by == By::Before && members.len() == 3 || by == By::Expected && members.len() == 2 {
            break;
        }
        if members.iter().all(|member| joins(&all[*member], &all[other], by)) {
            members.push(other);
        }
    }
    if by == By::Who && is_total(all, &members) {
        members.remove(0);
    }
    // "Was £5m a year ago": not what came, which brokers "had expected".
    let starts = |at: &usize| all[*at].side == Some(Side::From);
    let is_start = by == By::Before
        && members.len() == 2
        && starts(&members[0])
        && !starts(&members[1])
        && all[members[1]].foresees(&all[seed]);
    let is_near = members.iter().all(|member| all[*member].sentence == all[seed].sentence);
    (members.len() >= 2 && !is_start).then_some(Group { by, members, is_near })
}

/// Whether the first of `members` is no less than all that later sentences tell of common nouns: "Employers added 90,000
/// jobs. … Hotels added 40,000 and banks 20,000". It may be the whole of which they are parts.
fn is_total(all: &[Measured], members: &[usize]) -> bool {
    let mut told = members.iter().filter_map(|member| all.get(*member));
    let Some(first) = told.next() else { return false };
    // "Total sales were £9m, with ferries worth £5m".
    if first.who.first().is_some_and(|word| matches!(word.as_str(), "total" | "overall" | "combined")) {
        return true;
    }
    let value = |one: &Measured| one.figure.amount.ends().0;
    let parts: Vec<&Measured> = told.collect();
    let sum: f64 = parts.iter().map(|one| value(one)).sum();
    let later = parts.iter().all(|one| one.sentence.start > first.sentence.start);
    let adds_up = first.figure.unit != "%" && first.change().is_none() && !first.per() && !first.is_mean;
    // "The race drew 900 runners. Hull sent 200 and Leith 90".
    let nouns = first.head.is_empty() == parts.iter().any(|one| !one.head.is_empty());
    parts.len() > 1 && adds_up && later && nouns && value(first) >= sum
}

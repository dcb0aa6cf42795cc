//! Groups of the figures of an article.

use super::by::{By, RULES};
use super::measured::Measured;
use super::same::joins;

/// What belongs together stands so few figures apart.
pub const NEAR: usize = 40;

/// Figures that belong together, in the order of the text, and what they differ in.
#[derive(Debug)]
pub struct Group {
    /// What they differ in.
    pub by: By,
    /// Their numbers among those that were given.
    pub members: Vec<usize>,
}

/// All groups among `all`, in the order of their first figures and of the rules.
pub fn candidates(all: &[Measured]) -> Vec<Group> {
    (0..all.len()).flat_map(|seed| RULES.iter().filter_map(move |by| group(all, seed, *by))).collect()
}

/// Of the groups `found` the largest, each figure in one at most, and in none what is `taken`.
pub fn largest(mut found: Vec<Group>, taken: &mut [bool]) -> Vec<Group> {
    // Stable: the first of the text, and of the rules, stays first among those of one size.
    found.sort_by_key(|group| std::cmp::Reverse(group.members.len()));
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
        if matches!(by, By::Before | By::Expected) && members.len() == 2 {
            break;
        }
        if members.iter().all(|member| joins(&all[*member], &all[other], by)) {
            members.push(other);
        }
    }
    (members.len() >= 2).then_some(Group { by, members })
}

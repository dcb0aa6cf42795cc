//! Tables: figures of one measure that differ in exactly two things, such as sex and year. Whole or not at all: each panel has
//! a figure for each of what the others have, and no figure of the text is left out.

use super::alike::meet;
use super::by::{By, RULES};
use super::gather::{Group, NEAR};
use super::measured::Measured;
use super::same::joins;
use crate::text::sort;

/// What a drawing has room for.
const MOST: usize = 24;

/// A table by the numbers of its figures among those that were given, panel by panel.
pub type Table = Vec<Vec<usize>>;

/// The tables among `all`, the largest first: the `groups` of `all` that are alike but for one other thing, which is the same
/// between any two of them.
pub fn tables(all: &[Measured], groups: &[Group]) -> Vec<Table> {
    let mut found: Vec<Table> = Vec::new();
    for (at, group) in groups.iter().enumerate().filter(|(_, group)| group.members.len() <= MOST / 2) {
        let first = group.members.first().copied().unwrap_or_default();
        // Groups stand in the order of their first figures.
        let near =
            groups.iter().skip(at + 1).take_while(|other| other.members.first().is_some_and(|at| *at < first + NEAR));
        let near: Vec<&Group> =
            near.filter(|other| other.by == group.by && other.members.len() == group.members.len()).collect();
        found.extend(RULES.iter().filter_map(|across| table(all, group, &near, *across)));
    }
    sort(&mut found, |table| (usize::MAX - table.iter().map(Vec::len).sum::<usize>(), 0));
    found
}

/// Whether `panels` make a table: what is in each differs in one thing, what is at one place of several in another.
pub fn is_table(panels: &[Vec<&Measured>]) -> bool {
    let parted = |within: &By| panels.iter().all(|panel| all_join(panel, *within));
    let columns =
        || (0..panels.first().map_or(0, Vec::len)).map(|at| panels.iter().filter_map(move |panel| panel.get(at)));
    let crossed = |across: &By| columns().all(|column| all_join(&column.copied().collect::<Vec<_>>(), *across));
    let both = |within: &By| RULES.iter().any(|across| are_two(*within, *across) && crossed(across));
    RULES.iter().any(|within| parted(within) && both(within))
}

/// Whether what differs within panels and across them are two things: before and after are times.
fn are_two(within: By, across: By) -> bool {
    let time = |by: By| if by == By::Before { By::Time } else { by };
    time(within) != time(across)
}

/// The table whose first panel is `group` and whose others are some of `near`, which differ from it `across`.
fn table(all: &[Measured], group: &Group, near: &[&Group], across: By) -> Option<Table> {
    // What was before and what came are set side by side.
    if !are_two(group.by, across) || matches!(across, By::Before | By::Expected) {
        return None;
    }
    let mut panels = vec![group.members.clone()];
    for other in near {
        if other.members.iter().any(|member| panels.concat().contains(member)) {
            continue;
        }
        let fits = |column: usize, member: &usize| {
            panels.iter().all(|panel| panel.get(column).is_some_and(|one| join(all, *one, *member, across)))
        };
        let at = |column: usize| {
            let mut fitting = other.members.iter().filter(|member| fits(column, member));
            fitting.next().copied().filter(|_| fitting.next().is_none())
        };
        let panel: Option<Vec<usize>> = (0..group.members.len()).map(at).collect();
        panels.extend(panel.filter(|panel| (1..panel.len()).all(|at| !panel[..at].contains(&panel[at]))));
    }
    if across == By::Time && panels.iter().flatten().all(|member| all[*member].has_year()) {
        sort(&mut panels, |panel| all[panel[0]].moment());
    }
    let size = panels.len() * group.members.len();
    (panels.len() >= 2 && size <= MOST && is_whole(all, &panels, group.by, across)).then_some(panels)
}

/// Whether no other figure near belongs into the table, and all that are in it may stand on one axis.
fn is_whole(all: &[Measured], panels: &[Vec<usize>], within: By, across: By) -> bool {
    let inside = panels.concat();
    let level = |member: &usize| all[*member].change().is_none();
    let like = |one: &usize| inside.iter().all(|other| meet(&all[*one], &all[*other]));
    let (Some(first), Some(last)) = (inside.iter().min(), inside.iter().max()) else { return false };
    let mut near = first.saturating_sub(NEAR)..all.len().min(last + NEAR);
    let belongs =
        |other: usize| inside.iter().any(|one| join(all, *one, other, within) || join(all, *one, other, across));
    inside.iter().all(level) && inside.iter().all(like) && !near.any(|other| !inside.contains(&other) && belongs(other))
}

fn all_join(figures: &[&Measured], by: By) -> bool {
    figures.iter().enumerate().all(|(at, one)| figures[at + 1..].iter().all(|other| in_text(one, other, by)))
}

fn join(all: &[Measured], one: usize, other: usize, by: By) -> bool {
    all.get(one).zip(all.get(other)).is_some_and(|(one, other)| in_text(one, other, by))
}

/// Whether two figures differ in `by` alone, whichever stands first.
fn in_text(one: &Measured, other: &Measured, by: By) -> bool {
    if one.figure.span <= other.figure.span { joins(one, other, by) } else { joins(other, one, by) }
}

//! The charts of groups, and of tables of them.

use super::by::By;
use super::gap::has_gap;
use super::gather::{Group, candidates, largest};
use super::measured::{Measured, is_now};
use super::table::{Table, is_table, tables};
use super::title::title;
use super::whole::{make_wholes, makes_whole};
use crate::article::{Article, Figure, Panels, Plot, Point, Side};
use crate::chart::measure::has_zero;
use crate::text::sort;
use crate::words::{Sign, can_be};

/// Has `add` draw the tables and the groups among `figures` of `article`, each with what it is called, the largest first. What
/// it does not draw is free for others.
pub fn charts(article: &Article, figures: &[&Figure], add: &mut dyn FnMut(String, Plot) -> bool) {
    let all: Vec<Measured> = figures.iter().filter_map(|figure| Measured::of(article, figure)).collect();
    let found = candidates(&all);
    let mut taken = vec![false; all.len()];
    for table in tables(&all, &found) {
        let rows = rows(&all, &table);
        let members = table.concat();
        let is_free = members.iter().all(|member| !taken[*member]);
        let is_free = is_free && rows.concat().iter().all(|one| has_zero(one.figure));
        let named = title(article, &rows.concat()).zip(panels(&rows)).filter(|_| is_free);
        if named.is_some_and(|(name, plot)| add(name, plot)) {
            members.iter().for_each(|member| taken[*member] = true);
        }
    }
    let turned = found.iter().filter(|group| group.is_pair()).cloned().collect();
    // "31% full, down from 58%; the other is at 44%": what lacks a member is not drawn, but what it was and is may be.
    for found in [found, turned] {
        let chosen = largest(found, &mut taken);
        let gaps: Vec<&Group> = chosen.iter().filter(|group| has_gap(&all, group, &taken)).collect();
        gaps.iter().flat_map(|group| &group.members).for_each(|member| taken[*member] = false);
        for group in &chosen {
            if !group.members.iter().all(|member| taken[*member]) {
                continue;
            }
            let members = group.members.iter().filter_map(|member| all.get(*member)).collect();
            if !chart(article, group.by, members).is_some_and(|(name, plot)| add(name, plot)) {
                group.members.iter().for_each(|member| taken[*member] = false);
            }
        }
    }
}

/// The panels of the table that all `figures`, which are in the order of the text, make together.
pub fn only_table(article: &Article, figures: &[&Figure]) -> Option<Plot> {
    let all: Vec<Measured> = figures.iter().map(|figure| Measured::of(article, figure)).collect::<Option<_>>()?;
    let table = tables(&all, &candidates(&all)).into_iter().find(|table| table.concat().len() == all.len())?;
    panels(&rows(&all, &table))
}

/// The panels of a table, where it is one.
fn panels(rows: &[Vec<&Measured>]) -> Option<Plot> {
    let ids = |row: &Vec<&Measured>| row.iter().map(|one| one.figure.id.clone()).collect();
    let panels = Panels::of(rows.iter().map(ids).collect()).filter(|_| is_table(rows))?;
    Some(Plot::Panels { panels, stacked: make_wholes(rows) })
}

fn rows<'m, 'a>(all: &'m [Measured<'a>], table: &Table) -> Vec<Vec<&'m Measured<'a>>> {
    let rows = table.iter().map(|panel| panel.iter().filter_map(|at| all.get(*at)).collect());
    let mut rows: Vec<Vec<&Measured>> = rows.collect();
    // "Fell to £4 from £5": what was before stands first.
    if rows.iter().all(|row| row.len() == 2 && row.last().is_some_and(|end| end.side == Some(Side::From))) {
        rows.iter_mut().for_each(|row| row.reverse());
    }
    // "38 for grooms and 36 for brides, up from 30 and 28".
    let was = |one: &&Measured| one.side == Some(Side::From) || one.compared.is_some();
    if let [first, last] = rows.as_mut_slice()
        && last.iter().all(was)
        && !first.iter().any(was)
    {
        std::mem::swap(first, last);
    }
    rows
}

fn chart(article: &Article, by: By, mut members: Vec<&Measured>) -> Option<(String, Plot)> {
    let name = title(article, &members)?;
    let of_years = members.first().is_some_and(|first| first.has_year());
    if by == By::Time && members.iter().all(|one| one.time().is_some() && one.has_year() == of_years) {
        sort(&mut members, |one| one.moment());
    }
    let is_open = |one: &&Measured| one.is_untimed();
    if by == By::Before && members.get(1).is_some_and(|one| one.side == Some(Side::From)) {
        members.swap(0, 1);
    } else if by == By::Time && (members.first().is_some_and(is_open) || goes_back(&members)) {
        members.reverse();
    }
    let mut ids = members.iter().map(|one| one.figure.id.clone());
    let dated = matches!(by, By::Time | By::Before) && members.iter().all(|one| one.has_year());
    let stacked = by == By::Who && makes_whole(&members);
    // Degrees have no zero: lengths from there would mislead.
    if !members.iter().all(|one| has_zero(one.figure)) && members.len() == 2 {
        let point = |figure| Point::Stated { figure };
        return Some((name, Plot::Slope { from: point(ids.next()?), to: point(ids.next()?) })).filter(|_| dated);
    }
    let plot = match dated && members.len() >= 3 && members.iter().all(|one| one.change().is_none()) {
        true => Plot::Line { figures: ids.collect() },
        false if stacked => Plot::Shares { figures: ids.collect(), stacked },
        false if !members.iter().all(|one| has_zero(one.figure)) => return None,
        false => Plot::Bars { points: ids.map(|figure| Point::Stated { figure }).collect() },
    };
    Some((name, plot))
}

/// Whether each of `members` holds before the one that stands before it: "£4 now, against £3 in 2023 and £2 in 2020".
fn goes_back(members: &[&Measured]) -> bool {
    let is_now = |one: &Measured| one.told_words.iter().any(|word| is_now(word));
    let is_next = |one: &Measured| one.told_words.iter().any(|word| matches!(word.as_str(), "this" | "next" | "later"));
    // "41 on Friday and 52 on Sunday" goes on, and so do "the first half" and "the following year".
    let goes_on =
        |word: &String| can_be(word, Sign::CALENDAR) || matches!(word.as_str(), "half" | "following" | "after");
    let is_day = |one: &Measured| one.told_words.iter().any(goes_on);
    let is_past = |one: &Measured| !one.told_words.is_empty() && !is_now(one) && !is_next(one) && !is_day(one);
    let mut dated = None;
    members.iter().enumerate().all(|(at, one)| {
        // "3% now, and 10% in 2061" goes on.
        let was = [Sign::PAST, Sign::PARTICIPLE].iter().any(|sign| can_be(&one.verb, *sign)) || one.compared.is_some();
        // "40 at the end of March … 22 in 2019", but "22 in 2019 and 40 last year".
        let earlier =
            dated.map_or(was, |last: &Measured| one.moment() < last.moment() || one.has_year() && !last.has_year());
        let set_off = one.compared.is_some() || one.side == Some(Side::From);
        let recent = !set_off && one.told_words.iter().any(|word| word == "last") && dated.is_some();
        dated = one.time().map(|_| *one).or(dated);
        // "1.2% this year and 1.8% last year".
        let this = one.told_words.first().is_some_and(|first| first == "this");
        at == 0 && (this || is_now(one) || is_past(one) || one.time().is_some())
            || at > 0 && (is_past(one) && !recent || one.time().is_some() && earlier)
    })
}

//! The charts of groups.

use super::by::By;
use super::gather::groups;
use super::measured::Measured;
use super::title::title;
use super::whole::makes_whole;
use crate::article::{Article, Figure, Plot, Point, Side};
use crate::chart::measure::has_zero;

/// The charts of the groups among the figures of `article` that are `free`, each with what it is called, the largest first.
pub fn charts(article: &Article, free: &dyn Fn(&Figure) -> bool) -> Vec<(String, Plot)> {
    let free = article.figures.iter().filter(|figure| free(figure) && has_zero(figure));
    let all: Vec<Measured> = free.filter_map(|figure| Measured::of(article, figure)).collect();
    let chart = |by: By, members: &[usize]| {
        let mut members: Vec<&Measured> = members.iter().filter_map(|member| all.get(*member)).collect();
        let name = title(article, &members)?;
        let of_years = members.first().is_some_and(|first| first.has_year());
        if by == By::Time && members.iter().all(|one| one.time().is_some() && one.has_year() == of_years) {
            members.sort_by_key(|one| one.moment());
        }
        if by == By::Before && members.get(1).is_some_and(|one| one.side == Some(Side::From)) {
            members.reverse();
        }
        let ids = members.iter().map(|one| one.figure.id.clone());
        let is_line = by == By::Time && members.len() >= 3 && members.iter().all(|one| one.has_year());
        let stacked = by == By::Who && makes_whole(&members);
        let plot = match is_line {
            true => Plot::Line { figures: ids.collect() },
            false if stacked => Plot::Shares { figures: ids.collect(), stacked },
            false => Plot::Bars { points: ids.map(|figure| Point::Stated { figure }).collect() },
        };
        Some((name, plot))
    };
    groups(&all).iter().filter_map(|group| chart(group.by, &group.members)).collect()
}

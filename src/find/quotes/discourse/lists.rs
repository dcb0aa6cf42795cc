//! Names that stand in one list, of which a pronoun leaves the choice.

use crate::read::token::At;
use std::ops::RangeInclusive;

use super::state::{Discourse, Presence, Present};
use crate::find::lexicon::words;
use crate::find::quotes::people::Name;
use crate::find::quotes::phrase::Pronoun;
use crate::text::Span;

impl Discourse<'_, '_> {
    /// The names of those among whom the pronoun at `token` leaves the choice: two or three who stand in one list.
    #[cold]
    pub(in crate::find::quotes) fn tied(&self, pronoun: Pronoun, token: At) -> Vec<Span> {
        // "they" means all of a list.
        let best = self.most_present(pronoun, token, &[]).filter(|_| pronoun != Pronoun::They);
        if let Some((best, rival)) = best.and_then(|best| Some((best, self.rival(best, pronoun, token)?))) {
            return vec![rival.span, best.span];
        }
        let Some(best) = best.filter(|best| self.is_paired(best, pronoun)) else { return Vec::new() };
        let Some(name) = self.people.name_at(best.token) else { return Vec::new() };
        self.choice(self.list(name).filter(|at| self.fits(pronoun, self.people.entity_of(*at))))
    }

    /// Whether the name stands beside another with "and" between, or in a list, and another of these could be meant as well.
    pub(super) fn is_paired(&self, presence: &Presence, pronoun: Pronoun) -> bool {
        let Some(name) = self.people.name_at(presence.token) else { return false };
        let Some(found) = self.people.names.get(name) else { return false };
        let Present::Entity(entity) = presence.who else { return false };
        // "Kost" of "Ivo and Ada Kost"
        if self.people.between(name).is_some() {
            return true;
        }
        let other = |at: Option<At>| {
            let name = at.and_then(|at| self.people.name_at(at));
            name.map(|name| self.people.entity_of(name))
                .is_some_and(|other| other != entity && self.fits(pronoun, other))
        };
        let and = |at: At| self.prose.is_one_of(at, words!["and", "or"]);
        and(found.to) && other(Some(found.to + 1))
            || found.from.checked_sub(1).is_some_and(and) && other(found.from.checked_sub(2))
            || self.is_first_listed(name, entity, pronoun)
    }

    /// Whether the name is one of several before the "and" of a list of three or more, of whom another could be meant as well.
    pub(super) fn is_first_listed(&self, name: usize, entity: usize, pronoun: Pronoun) -> bool {
        if !self.is_comma_alone(name) {
            return false;
        }
        let list = self.list(name);
        let ends = list.clone().any(|at| self.is_listed(at) && !self.is_comma_alone(at));
        let other = |at: usize| {
            let other = self.people.entity_of(at);
            other != entity && self.fits(pronoun, other)
        };
        ends && list.into_iter().any(other)
    }

    /// The first of the names of each whom `names` name, if these are two or three.
    pub(super) fn choice(&self, names: impl Iterator<Item = usize>) -> Vec<Span> {
        let mut known: Vec<(usize, Span)> = Vec::new();
        for name in names {
            let entity = self.people.entity_of(name);
            if let Some(found) = self.people.names.get(name)
                && known.iter().all(|(other, _)| *other != entity)
            {
                known.push((entity, found.span));
            }
        }
        let is_choice = (2..=3).contains(&known.len());
        known.into_iter().map(|(_, span)| span).filter(|_| is_choice).collect()
    }

    /// The names that stand in one list with a name.
    pub(super) fn list(&self, name: usize) -> RangeInclusive<usize> {
        const FAR: usize = 8;
        let first = (name.saturating_sub(FAR)..name).rev().take_while(|at| self.is_listed(*at)).last().unwrap_or(name);
        let more = (name..name + FAR).take_while(|at| self.is_listed(*at)).count();
        first..=name + more
    }

    /// Whether nothing but a comma stands between the name and the next.
    pub(super) fn is_comma_alone(&self, name: usize) -> bool {
        let ends = |(one, next): (&Name, &Name)| one.to + 1 == next.from && self.prose.is_mark(one.to, &[',']);
        self.people.names.get(name).zip(self.people.names.get(name + 1)).is_some_and(ends)
    }

    /// Whether the name and the next stand in one list: "Moreno, Tanner and Ode".
    pub(super) fn is_listed(&self, name: usize) -> bool {
        let outside = name + 1 < self.people.outside;
        let (Some(one), Some(next)) = (self.people.names.get(name), self.people.names.get(name + 1)) else {
            return false;
        };
        let mut between = one.to.to(next.from);
        outside
            && (1..=2).contains(&between.clone().count())
            && between.all(|at| self.prose.is_mark(at, &[',']) || self.prose.is_one_of(at, words!["and", "or"]))
    }
}

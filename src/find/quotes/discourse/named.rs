//! What is named between a pronoun and whom it means.

use super::state::{Discourse, MEMORY, Presence, Present};
use crate::find::quotes::phrase::Pronoun;
use crate::read::names::{Gender, Type};
use crate::read::token::At;
use crate::text::Span;

impl Discourse<'_, '_> {
    /// The last name of `entity` before the token `at`, and whether nobody else is named since whom the pronoun fits.
    pub(in crate::find::quotes) fn named_before(
        &self,
        entity: usize,
        pronoun: Pronoun,
        at: At,
    ) -> Option<(Span, bool)> {
        let mut is_last = true;
        let is_name = |presence: &&Presence| self.people.name_at(presence.token).is_some();
        let before = self.present.iter().rev().filter(|presence| presence.token < at);
        for presence in before.take(2 * MEMORY).filter(is_name) {
            if presence.who == Present::Entity(entity) {
                return Some((presence.span, is_last && !self.is_quoted_since(entity, pronoun, presence.span, at)));
            }
            is_last &= !matches!(presence.who, Present::Entity(other) if self.fits(pronoun, other));
        }
        None
    }

    /// Whether somebody else whom the pronoun fits is named inside quotation marks between `span` and the token `at`.
    pub(super) fn is_quoted_since(&self, entity: usize, pronoun: Pronoun, span: Span, at: At) -> bool {
        let quoted = self.people.names.get(self.people.outside..).unwrap_or_default();
        let first = quoted.partition_point(|name| name.span.start < span.end);
        let end = self.prose.token(at).map_or(0, |token| token.span().start);
        (first..)
            .zip(quoted.get(first..).unwrap_or_default())
            .take_while(|(_, name)| name.span.start < end)
            .map(|(number, _)| self.people.entity_of(self.people.outside + number))
            .any(|other| other != entity && self.fits(pronoun, other))
    }

    /// Whether nobody but `entity` is named between two tokens whom the pronoun could mean.
    pub(in crate::find::quotes) fn is_alone(&self, entity: usize, pronoun: Pronoun, from: At, to: At) -> bool {
        // "at Kenya": where something is.
        let is_mere = |at: At, other: usize| self.of(other) == Type::Place && self.is_led(at);
        let named = from
            .to(to)
            .filter_map(|at| Some((at, self.people.name_at(at).filter(|_| !self.prose.is_aside(at))?)))
            .map(|(at, name)| (at, self.people.entity_of(name)))
            .filter(|(at, other)| !is_mere(*at, *other))
            .map(|(_, other)| other);
        // "He said that Moreno was late": two.
        let meant = self.present.iter().rev().skip_while(|presence| presence.token >= to);
        let meant = meant.take_while(|presence| presence.token >= from).filter_map(|presence| match presence.who {
            Present::Entity(entity) if self.prose.sentence(presence.token).0 == presence.token => Some(entity),
            _ => None,
        });
        // "Moreno’s spokesman said she was late. She": whoever has no name, but spoke.
        let recent = self.present.iter().rev().skip_while(|presence| presence.token >= to);
        let mut recent = recent.take_while(|presence| presence.token >= from);
        let is_other = |who: Present| match who {
            Present::Unnamed(_, head) => Gender::of(self.prose.plain(head)) == pronoun.gender(),
            Present::Entity(_) => false,
        };
        !recent.any(|presence| is_other(presence.who))
            && named.chain(meant).all(|other| other == entity || !self.fits(pronoun, other))
    }
}

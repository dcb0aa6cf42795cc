//! What somebody is, and for whom they speak, as the text words it beside the name.

use super::state::Desk;
use crate::find::lexicon::{Class, word, words};
use crate::find::quotes::people::{Entity, Name};
use crate::find::quotes::prose::Shape;
use crate::read::names::Type;
use crate::read::tag::Tag;
use crate::text::Span;
use crate::words::Sign;

/// The longest role, in words.
const LONGEST: usize = 24;

impl Desk<'_, '_> {
    /// The role and the affiliation of a person: the words set off behind a name, or those before it; the first in the text.
    pub(super) fn role(&self, entity: &Entity) -> (Option<Span>, Option<Span>) {
        const NAMES: usize = 12;
        if entity.of != Type::Person {
            return (None, None);
        }
        let mut names = self.people.names_in(entity).take(NAMES).filter(|name| !name.is_aside);
        let found = names.find_map(|name| self.behind(name).or_else(|| self.in_front(name)));
        let affiliation = found.and_then(|(from, to)| self.affiliation(from, to));
        (found.map(|(from, to)| self.prose.extent(from, to)), affiliation)
    }

    /// "Ada Moreno, a planner at the port, said": from behind the comma to the next mark or verb of saying.
    fn behind(&self, name: &Name) -> Option<(usize, usize)> {
        if !self.prose.is_mark(name.to, &[',']) {
            return None;
        }
        let from = name.to + 1;
        let (_, end) = self.prose.sentence(name.to);
        let ends = |at: &usize| {
            matches!(self.prose.shape(*at), Shape::Mark | Shape::Quote)
                || self.prose.is_tagged(*at, &[Tag::Relative, Tag::Coordinator])
                || self.prose.class(*at).is(Class::SAY) && self.prose.tag(*at).is_verb()
        };
        let to = (from..end.min(from + LONGEST + 1)).find(ends).unwrap_or(end.min(from + LONGEST));
        let determined = self.prose.is_tagged(from, &[Tag::Determiner, Tag::Possessive])
            || self.prose.is_one_of(from, words!["former", "then"]);
        let names_role = (from..to).any(|at| self.prose.class(at).is(Class::ROLE.or(Class::TITLE)));
        let of_another = self.people.name_at(from).is_some();
        (names_role && (determined || !of_another) && to > from && to - from <= LONGEST).then_some((from, to))
    }

    /// "sociologist of migration Jacob Thomas", "Secretary of State Ada Moreno": the words that lead up to the name.
    fn in_front(&self, name: &Name) -> Option<(usize, usize)> {
        let (start, _) = self.prose.sentence(name.core);
        // "sociologist of Chinese migration": up to three words behind the "of".
        let role_of = |at: &usize| self.prose.is_word(*at, word!("of")) && self.prose.class(at - 1).is(Class::ROLE);
        let of = (name.core.saturating_sub(4).max(start + 1)..name.core).find(role_of);
        let plain = of.is_some_and(|of| {
            (of + 1..name.core).all(|at| !self.is_somebody(at) && !self.prose.class(at).is(Class::SMALL))
        });
        let mut from = of.filter(|_| plain).map_or(name.core, |of| of - 1);
        while from > start {
            let before = from - 1;
            let class = self.prose.class(before);
            let word = matches!(self.prose.shape(before), Shape::Small | Shape::Capital | Shape::Capitals);
            let part = class.is(Class::ROLE.or(Class::TITLE).or(Class::NATION))
                || before >= name.from
                || self.prose.is_word(before, word!("of"));
            if !word || !part || class.is(Class::SAY) {
                break;
            }
            from = before;
        }
        while from < name.core && self.prose.is_one_of(from, words!["of", "the", "and"]) {
            from += 1;
        }
        let named = (from..name.core).any(|at| {
            self.prose.class(at).is(Class::ROLE.or(Class::TITLE)) && !self.prose.plain(at).is(Sign::HONORIFIC)
        });
        (named && name.core - from <= LONGEST).then_some((from, name.core))
    }

    /// Whether somebody, a body or a place is named there.
    fn is_somebody(&self, at: usize) -> bool {
        self.people.name_at(at).is_some_and(|name| self.people.type_of(name) != Type::Other)
    }

    /// The body that a role names: "at Princeton University".
    fn affiliation(&self, from: usize, to: usize) -> Option<Span> {
        (from..to).find_map(|at| {
            let led =
                at > from && (self.prose.tag(at - 1) == Tag::Preposition || self.prose.is_word(at - 1, word!("the")));
            let name = self.people.name_at(at).filter(|_| led)?;
            let found = self.people.names.get(name).filter(|found| found.core == at && found.to <= to)?;
            let body = matches!(self.people.type_of(name), Type::Organisation | Type::Other);
            body.then_some(found.span)
        })
    }
}

//! Who is who, as the rules for quotes ask it of the reading.

use super::prose::{Prose, Shape};
use crate::read::entities;
use crate::read::names::{self, Gender, Type};
use crate::read::token::At;
use crate::text::Span;

/// A name where it stands among the tokens. Of one inside quotation marks only the words are of use.
#[derive(Clone, Debug)]
pub(super) struct Name {
    /// The first token, titles included.
    pub from: At,
    /// The first token of the name itself.
    pub core: At,
    /// The token after its last.
    pub to: At,
    /// The name without titles.
    pub span: Span,
    /// Whether it says little: it stands inside quotation marks, or in a headline.
    pub is_aside: bool,
    /// Whether it only says which: "Moreno" of "Moreno supporters".
    pub is_modifier: bool,
    /// The number of its spelling.
    pub form: u32,
}

/// Somebody or something that the text names.
#[derive(Clone, Debug)]
pub(super) struct Entity {
    /// What it is.
    pub of: Type,
    /// Whether much more speaks for that than for anything else.
    pub is_sure: bool,
    /// A man or a woman, where it is told.
    pub gender: Gender,
    /// Whether it may be no name at all.
    pub is_guess: bool,
    /// The fullest name, by its number.
    pub fullest: usize,
    /// The two others of whom its name may be either’s.
    pub between: Option<[usize; 2]>,
    /// All its names, by their numbers.
    pub names: Vec<usize>,
}

/// All names of a text and whose they are.
pub(super) struct People {
    /// The names in the prose in order, then those inside quotation marks.
    pub names: Vec<Name>,
    /// How many of them stand in the prose.
    pub outside: usize,
    /// By name: the entity.
    of: Vec<usize>,
    /// Whom and what they name.
    pub entities: Vec<Entity>,
    /// By token of the prose: the name that covers it, counted from 1; 0 is none.
    at: Vec<u32>,
}

impl People {
    /// The names of `prose`, but for those that are part of another.
    #[inline(never)]
    pub fn new(prose: &Prose) -> People {
        let named = prose.reading.named();
        let mut people = People {
            names: Vec::with_capacity(named.names.len()),
            outside: 0,
            of: Vec::with_capacity(named.names.len()),
            entities: named.entities.iter().map(Entity::of).collect(),
            at: vec![0; prose.tokens.len()],
        };
        let whole = || named.names.iter().enumerate().filter(|(_, name)| !name.is_part);
        let mut numbers = vec![None; named.names.len()];
        for (at, name) in whole().filter(|(_, name)| !name.is_quoted) {
            let (from, core, to) = (prose.at(name.titled.start), prose.at(name.span.start), prose.at(name.span.end));
            let is_aside = prose.is_headline(core);
            numbers[at] = Some(people.add(Name { from, core, to, is_aside, ..Name::of(name) }, name.entity));
        }
        people.outside = people.names.len();
        for (at, name) in whole().filter(|(_, name)| name.is_quoted) {
            numbers[at] = Some(people.add(Name::of(name), name.entity));
        }
        for (entity, found) in people.entities.iter_mut().zip(&named.entities) {
            let fullest = numbers.get(found.fullest).copied().flatten();
            let fullest = fullest.or(entity.names.first().copied()).unwrap_or_default();
            // "TARN" of a headline is Tarn.
            let look = |name: &usize| people.names.get(*name).map(|name| (prose.shape(name.core), name.to - name.core));
            let shouts = |name: &usize| look(name).is_some_and(|(shape, _)| shape == Shape::Capitals);
            let length = |name: &usize| look(name).map(|(_, length)| length);
            let plain = || entity.names.iter().find(|name| !shouts(name) && length(name) == length(&fullest));
            let fullest = Some(fullest).filter(|name| !shouts(name)).or_else(|| plain().copied()).unwrap_or(fullest);
            // "Ada and Ivo Moreno": "Ada Moreno", where the text has it
            let is_longer = |name: &&usize| length(&fullest) == Some(1) && length(name) > Some(1);
            let fullest = entity.names.iter().find(is_longer).copied().unwrap_or(fullest);
            // "Greggson’s" rather than "Greggson"
            let is_owned = |name: &&usize| {
                let name = people.names.get(**name);
                let last = name.map_or("", |name| prose.written(name.to.saturating_sub(1)));
                last.strip_suffix('s').is_some_and(|owner| owner.ends_with(['’', '\'']))
            };
            let owned = entity.names.iter().filter(|name| length(name) == length(&fullest)).find(is_owned);
            entity.fullest = owned.copied().unwrap_or(fullest);
        }
        people
    }

    fn add(&mut self, name: Name, entity: usize) -> usize {
        let number = self.names.len();
        self.at.get_mut(name.from.index()..name.to.index()).unwrap_or_default().fill(number as u32 + 1);
        if let Some(entity) = self.entities.get_mut(entity) {
            entity.names.push(number);
        }
        self.of.push(entity);
        self.names.push(name);
        number
    }

    /// The name that covers the token at `at`.
    pub fn name_at(&self, at: At) -> Option<usize> {
        self.at.get(at.index())?.checked_sub(1).map(|name| name as usize)
    }

    /// Whom a name names.
    pub fn entity_of(&self, name: usize) -> usize {
        self.of.get(name).copied().unwrap_or_default()
    }

    /// The fullest names of the two of whom the name may be either’s.
    pub fn between(&self, name: usize) -> Option<[Span; 2]> {
        let [one, other] = self.entities.get(self.entity_of(name))?.between?;
        let fullest = |entity: usize| self.names.get(self.entities.get(entity)?.fullest).map(|name| name.span);
        Some([fullest(one)?, fullest(other)?])
    }

    /// The names of an entity, in order.
    pub fn names_in(&self, entity: &Entity) -> impl Iterator<Item = &Name> {
        entity.names.iter().filter_map(|name| self.names.get(*name))
    }

    /// What a name names.
    pub fn type_of(&self, name: usize) -> Type {
        self.what_is(self.entity_of(name))
    }

    /// What an entity is.
    pub fn what_is(&self, entity: usize) -> Type {
        self.entities.get(entity).map_or(Type::Other, |entity| entity.of)
    }
}

impl Name {
    /// The name as it stands inside quotation marks.
    fn of(name: &names::Name) -> Name {
        let (span, form, is_modifier) = (name.span, name.form, name.is_modifier);
        Name { from: At::FIRST, core: At::FIRST, to: At::FIRST, span, is_aside: true, is_modifier, form }
    }
}

impl Entity {
    fn of(found: &entities::Entity) -> Entity {
        let names = Vec::with_capacity(found.names.len());
        let (of, is_sure, is_guess, gender) = (found.of, found.is_sure, found.is_guess, found.gender);
        Entity { of, is_sure, is_guess, gender, fullest: 0, between: found.between, names }
    }
}

//! Who is who: names that name the same person or body, and the fullest of them.

mod agree;
mod sort;

use super::names::{Gender, Name, Naming, names};
use super::prose::{Prose, Shape};
use crate::find::lexicon::Class;
use sort::Sorter;

/// Somebody or something that the text names.
#[derive(Clone, Debug)]
pub(super) struct Entity {
    pub naming: Naming,
    /// What titles and words of kin say.
    pub gender: Gender,
    /// What the first name makes likely.
    pub guess: Gender,
    /// The fullest name, by its number.
    pub fullest: usize,
    /// How many names it has, and the first and the last of them in [`Chains`].
    pub count: usize,
    first: usize,
    last: usize,
}

/// The names of each entity, one linked to the next: one list for all of a text.
#[derive(Default)]
struct Chains {
    /// By name: the next of the same entity, counted from 1; 0 is none.
    next: Vec<u32>,
}

impl Chains {
    /// All names of `entity`, by number, in the order they were sorted.
    fn of(&self, entity: &Entity) -> impl Iterator<Item = usize> {
        let next = |name: &usize| self.next.get(*name)?.checked_sub(1).map(|next| next as usize);
        std::iter::successors(Some(entity.first), next)
    }

    /// Gives `entity` one more.
    fn add(&mut self, entity: &mut Entity, name: usize) {
        if entity.count > 0
            && let Some(next) = self.next.get_mut(entity.last)
        {
            *next = name as u32 + 1;
        }
        entity.last = name;
        entity.count += 1;
    }
}

/// All names of a text and whose they are.
pub(super) struct People {
    /// The names outside quotation marks in order, then those inside.
    pub names: Vec<Name>,
    /// How many of them stand outside.
    pub outside: usize,
    /// By name: the entity.
    pub of: Vec<usize>,
    pub entities: Vec<Entity>,
    chains: Chains,
    /// By name: its form as it is compared.
    pub forms: Vec<usize>,
    /// The name that covers a token outside quotation marks.
    /// Counted from 1; 0 is none.
    at: Vec<u32>,
}

impl People {
    /// Reads the names of `prose`.
    #[inline(never)]
    pub fn new(prose: &Prose) -> People {
        let (mut all, quoted) = names(prose);
        let outside = all.len();
        let mut at = vec![0; prose.tokens.len()];
        for (number, name) in all.iter().enumerate() {
            at.get_mut(name.from..name.to).unwrap_or_default().fill(number as u32 + 1);
        }
        all.extend(quoted);
        let mut sorter = Sorter::new(prose, &all);
        sorter.sort();
        let forms = sorter.wholes();
        let (of, entities, chains) = (sorter.of, sorter.entities, sorter.chains);
        let of: Vec<usize> = of.into_iter().map(|entity| entity.unwrap_or(0)).collect();
        for entity in entities.iter().filter(|entity| is_opening(prose, &all, entity, &chains, outside)) {
            for name in chains.of(entity).filter_map(|name| all.get(name)) {
                at.get_mut(name.from..name.to).unwrap_or_default().fill(0);
            }
        }
        People { names: all, outside, of, entities, chains, forms, at }
    }

    /// All names of an entity, by number, in the order they were sorted.
    pub fn names_of(&self, entity: &Entity) -> impl Iterator<Item = usize> {
        self.chains.of(entity)
    }

    /// The name that covers the token at `at`.
    pub fn name_at(&self, at: usize) -> Option<usize> {
        self.at.get(at)?.checked_sub(1).map(|name| name as usize)
    }

    /// Whom a name names.
    pub fn entity_of(&self, name: usize) -> usize {
        self.of.get(name).copied().unwrap_or(0)
    }
}

/// Whether a word is taken for a name only because it begins sentences, and nothing behind it speaks of a person.
fn is_opening(prose: &Prose, names: &[Name], entity: &Entity, chains: &Chains, outside: usize) -> bool {
    const MOST: usize = 3;
    entity.naming == Naming::Open
        && entity.count <= MOST
        && chains.of(entity).all(|number| {
            names.get(number).is_some_and(|name| {
                number < outside
                    && !name.quoted
                    && name.from + 1 == name.to
                    && prose.begins_sentence(name.from)
                    && prose.shape(name.from) == Shape::Capital
                    && !prose.class(name.from).is(Class::FIRST_NAME.or(Class::PLACE))
                    && !prose.class(name.to).is(Class::SAY.or(Class::JUDGE))
                    && prose.shape(name.to) != Shape::Possessive
            })
        })
}

//! Entities: the names that name the same, and what it is.
//!
//! A name is known again by its whole form, a person by a surname, a body by its letters or its head ("the Ministry"). None is
//! joined because one name holds the other: Robert Tilley is not Jason Robert Tilley.

mod forms;
mod join;
mod misspelt;
mod parts;
mod short;
mod small;
mod steps;

use super::names::{Gender, Name, Type, Weight};
use crate::text::Span;
use forms::Forms;
use join::{Joined, Joiner};
pub(super) use small::Small;
pub(crate) use steps::Steps;

/// Who or what is named.
#[derive(Clone, Debug)]
pub struct Entity {
    /// Its names, by their numbers, in order.
    pub names: Vec<usize>,
    /// What it is.
    pub of: Type,
    /// Whether much more speaks for that than for anything else.
    pub is_sure: bool,
    /// Whether it may be no name at all: a word that only ever begins a sentence, of which nothing more is said.
    pub is_guess: bool,
    /// A man or a woman, where it is told.
    pub gender: Gender,
    /// The fullest of its names.
    pub fullest: usize,
    /// The two others of whom its name may be either’s: "Kost" behind "Ivo and Ada Kost".
    pub between: Option<[usize; 2]>,
}

/// The names of a text, in its order, and who or what they name.
#[derive(Clone, Debug, Default)]
pub struct Named {
    /// The names. One that is part of another stands behind it.
    pub names: Vec<Name>,
    /// Whom or what they name; each name is one’s.
    pub entities: Vec<Entity>,
}

impl Named {
    /// What a name names.
    pub fn of(&self, name: &Name) -> Type {
        self.entities.get(name.entity).map_or(Type::Other, |entity| entity.of)
    }
}

/// Joins `names`, which stand in the order of `text`.
#[inline(never)]
pub(super) fn entities(text: &str, mut names: Vec<Name>, small: &Small) -> Named {
    // "Iodine" at the start of a sentence, where "iodine" stands elsewhere.
    for name in names.iter_mut().filter(|name| name.is_first && !name.is_titled) {
        name.is_doubtful |= small.has(name.span.of(text));
    }
    let mut forms = Forms::of(text, &names);
    share(&mut names, &forms);
    drop_doubtful(&mut names, &mut forms);
    parts::add(text, &mut names, &mut forms);
    let joiner = Joiner::new(text, &names, &forms);
    let joined = joiner.join();
    let mut entities = gather(&mut names, &joined);
    let weights: Vec<Weight> = {
        let mut seen = vec![usize::MAX; forms.end()];
        entities.iter_mut().map(|entity| settle(entity, &names, &forms, &mut seen)).collect()
    };
    lean(&mut entities, &weights, &names);
    names.iter_mut().enumerate().for_each(|(at, name)| name.form = forms.whole(at));
    Named { names, entities }
}

/// Of a list, what one is, the next is, too, where nothing else says more.
fn share(names: &mut [Name], forms: &Forms) {
    const SURE: i32 = 4;
    let all = forms.weights(names);
    for at in 1..names.len() {
        let is_listed = names[at].is_listed;
        let Some(before) = (0..at).rev().find(|at| !names[*at].is_part).filter(|_| is_listed) else { continue };
        let weight = |at: usize| all[forms.whole(at) as usize].unwrap_or_default();
        let (first, second) = (weight(before), weight(at));
        if first.margin() >= SURE && second.margin() < SURE {
            names[at].around.add(first.best(), 2);
        } else if second.margin() >= SURE && first.margin() < SURE {
            names[before].around.add(second.best(), 2);
        }
    }
}

/// Takes away the names that only stand where any word has a capital, unless the text has them elsewhere.
fn drop_doubtful(names: &mut Vec<Name>, forms: &mut Forms) {
    let known = forms.ends(names);
    let is_kept = |(at, name): (usize, &Name)| !name.is_doubtful || known[forms.whole(at) as usize];
    let is_kept: Vec<bool> = names.iter().enumerate().map(is_kept).collect();
    if is_kept.contains(&false) {
        let mut kept = is_kept.iter();
        names.retain(|_| kept.next().copied().unwrap_or_default());
        free_parts(names);
        forms.retain(names, &is_kept);
    }
}

/// A part whose whole has gone is a name of its own.
fn free_parts(names: &mut [Name]) {
    let mut outer = Span::new(0, 0);
    for name in names {
        name.is_part &= outer.contains(&name.span);
        outer = if name.is_part { outer } else { name.span };
    }
}

#[inline(never)]
fn gather(names: &mut [Name], all: &Joined) -> Vec<Entity> {
    let mut entities: Vec<Entity> = Vec::new();
    // The joiner’s numbers, counted anew in the order of the text.
    let mut numbers = vec![None; all.of.len() + 1];
    for (at, name) in names.iter_mut().enumerate() {
        let joined = all.of.get(at).copied().unwrap_or_default();
        let next = entities.len();
        let number = numbers.get_mut(joined).map_or(next, |slot| *slot.get_or_insert(next));
        if number == next {
            entities.push(Entity {
                names: Vec::new(),
                of: Type::Other,
                is_sure: false,
                is_guess: false,
                gender: Gender::Open,
                fullest: at,
                between: None,
            });
        }
        name.entity = number;
        if let Some(entity) = entities.get_mut(number) {
            entity.names.push(at);
        }
    }
    for (unclear, between) in &all.unclear {
        let number = |joined: usize| numbers.get(joined).copied().flatten();
        if let (Some(entity), [Some(one), Some(other)]) = (number(*unclear), between.map(number))
            && let Some(entity) = entities.get_mut(entity)
        {
            entity.between = Some([one, other]);
        }
    }
    entities
}

/// Decides what an entity is, by all that is said of it. `seen` is the last entity of each form, as far as is decided.
fn settle(entity: &mut Entity, names: &[Name], forms: &Forms, seen: &mut [usize]) -> Weight {
    let mut weight = Weight::default();
    let (mut told, mut guessed, mut hinted) = (Gender::Open, Gender::Open, Gender::Open);
    for at in &entity.names {
        let Some(name) = names.get(*at) else { continue };
        weight.plus(name.around);
        // What a form says by itself counts once.
        let slot = &mut seen[forms.whole(*at) as usize];
        if std::mem::replace(slot, name.entity) != name.entity {
            weight.plus(name.inside);
        }
        told = told.or(name.gender);
        guessed = guessed.or(forms.gender(*at));
        hinted = hinted.or(name.hint);
        if forms.words(*at).len() > forms.words(entity.fullest).len() {
            entity.fullest = *at;
        }
    }
    const SURE: i32 = 4;
    entity.of = weight.best();
    entity.is_sure = weight.margin() >= SURE;
    if entity.of == Type::Person {
        entity.gender = told.or(guessed).or(hinted);
    }
    let is_bare = |name: &Name| name.is_first && !name.is_titled && !name.speaks;
    let bare = entity.names.iter().filter_map(|at| names.get(*at)).all(is_bare);
    entity.is_guess = bare && !entity.is_sure && entity.gender == Gender::Open;
    weight
}

/// In a text of places and hardly a person, such as a guide, a name of which nothing is said is a place.
fn lean(entities: &mut [Entity], weights: &[Weight], names: &[Name]) {
    const UNTOLD: i32 = 2;
    const MANY: usize = 4;
    let is_untold = |entity: &Entity, weight: &Weight| {
        let is_titled = entity.names.iter().any(|at| names.get(*at).is_some_and(|name| name.is_titled));
        entity.of == Type::Person && weight.of(Type::Person) <= UNTOLD && entity.gender == Gender::Open && !is_titled
    };
    let all = || entities.iter().zip(weights);
    let places = all().filter(|(entity, weight)| entity.of == Type::Place && weight.of(Type::Place) > UNTOLD).count();
    let persons = all().filter(|(entity, weight)| entity.of == Type::Person && !is_untold(entity, weight)).count();
    if places < MANY * (persons + 1) {
        return;
    }
    for (entity, weight) in entities.iter_mut().zip(weights) {
        if is_untold(entity, weight) {
            entity.of = Type::Place;
        }
    }
}

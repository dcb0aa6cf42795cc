//! Who is who: names that name the same person or body, and the fullest of them.

use crate::extract::lexicon::{Class, class};
use std::collections::BTreeMap;

use super::names::{Gender, Name, Naming, names};
use super::prose::{Prose, Shape};
use crate::text::words;

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
    /// All its names, by number.
    pub names: Vec<usize>,
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
    /// The name that covers a token outside quotation marks.
    at: Vec<Option<usize>>,
}

impl People {
    /// Reads the names of `prose`.
    pub fn new(prose: &Prose) -> People {
        let (mut all, quoted) = names(prose);
        let outside = all.len();
        let mut at = vec![None; prose.tokens.len()];
        for (number, name) in all.iter().enumerate() {
            for place in name.from..name.to {
                if let Some(slot) = at.get_mut(place) {
                    *slot = Some(number);
                }
            }
        }
        all.extend(quoted);
        let mut sorter = Sorter::new(prose, &all);
        sorter.sort();
        let (of, entities) = (sorter.of, sorter.entities);
        let of: Vec<usize> = of.into_iter().map(|entity| entity.unwrap_or(0)).collect();
        let openings: Vec<bool> = entities.iter().map(|entity| is_opening(prose, &all, entity, outside)).collect();
        for slot in &mut at {
            *slot =
                slot.filter(|name| !of.get(*name).and_then(|entity| openings.get(*entity)).copied().unwrap_or(false));
        }
        People { names: all, outside, of, entities, at }
    }

    /// The name that covers the token at `at`.
    pub fn name_at(&self, at: usize) -> Option<usize> {
        self.at.get(at).copied().flatten()
    }

    /// Whom a name names.
    pub fn entity_of(&self, name: usize) -> usize {
        self.of.get(name).copied().unwrap_or(0)
    }
}

/// Whether a word is taken for a name only because it begins sentences, and nothing behind it speaks of a person.
fn is_opening(prose: &Prose, names: &[Name], entity: &Entity, outside: usize) -> bool {
    const MOST: usize = 3;
    entity.naming == Naming::Open
        && entity.names.len() <= MOST
        && entity.names.iter().all(|number| {
            names.get(*number).is_some_and(|name| {
                *number < outside
                    && !name.quoted
                    && name.from + 1 == name.to
                    && prose.begins_sentence(name.from)
                    && prose.shape(name.from) == Shape::Capital
                    && !prose.class(name.from).is(Class::FIRST_NAME.or(Class::PLACE))
                    && !prose.class(name.to).is(Class::SAY.or(Class::JUDGE))
                    && !matches!(prose.shape(name.to), Shape::Possessive)
            })
        })
}

/// Sorts names into entities.
struct Sorter<'a, 't> {
    prose: &'a Prose<'t>,
    names: &'a [Name],
    /// The words of each name as they are compared.
    words: Vec<Vec<String>>,
    of: Vec<Option<usize>>,
    entities: Vec<Entity>,
    /// By last word: the persons of that surname, in the order they are named in full.
    surnames: BTreeMap<String, Vec<usize>>,
    /// By first word.
    first_names: BTreeMap<String, Vec<usize>>,
    /// By all words.
    by_words: BTreeMap<Vec<String>, usize>,
    /// Bodies by the initials of their names, and by names that may be initials.
    initials: BTreeMap<String, usize>,
    /// By entity: when it was last named, as far as the sorting has come.
    last_named: Vec<Option<usize>>,
}

/// So many people of one name are told apart; a text with more of them is no news.
const MOST: usize = 32;
const SUFFIXES: [&str; 6] = ["jr", "sr", "ii", "iii", "iv", "esq"];

impl<'a, 't> Sorter<'a, 't> {
    fn new(prose: &'a Prose<'t>, names: &'a [Name]) -> Sorter<'a, 't> {
        let of_name = |name: &Name| {
            let mut words = words(name.span.of(prose.text));
            words.retain(|word| !word.is_empty());
            words
        };
        Sorter {
            prose,
            names,
            words: names.iter().map(of_name).collect(),
            of: vec![None; names.len()],
            entities: Vec::new(),
            surnames: BTreeMap::new(),
            first_names: BTreeMap::new(),
            by_words: BTreeMap::new(),
            initials: BTreeMap::new(),
            last_named: Vec::new(),
        }
    }

    fn sort(&mut self) {
        for number in 0..self.names.len() {
            if self.is_full(number) {
                self.take_full(number);
            }
        }
        for number in 0..self.names.len() {
            if self.of.get(number).copied().flatten().is_none() {
                self.take_short(number);
            }
            let entity = self.of.get(number).copied().flatten().filter(|_| !self.is_quoted(number));
            if let Some(slot) = entity.and_then(|at| self.last_named.get_mut(at)) {
                *slot = Some(number);
            }
        }
        for at in 0..self.entities.len() {
            self.finish(at);
        }
    }

    fn name(&self, number: usize) -> Option<&'a Name> {
        self.names.get(number)
    }

    fn words(&self, number: usize) -> &[String] {
        self.words.get(number).map_or(&[], Vec::as_slice)
    }

    /// "jr" of "Harlan Stokes Jr."
    fn suffix(&self, number: usize) -> Option<&str> {
        self.words(number).last().map(String::as_str).filter(|last| SUFFIXES.contains(last))
    }

    /// The words without "Jr." and the like.
    fn plain(&self, number: usize) -> &[String] {
        let words = self.words(number);
        match words.last() {
            Some(last) if words.len() > 1 && SUFFIXES.contains(&last.as_str()) => {
                words.get(..words.len() - 1).unwrap_or(words)
            }
            _ => words,
        }
    }

    fn is_full(&self, number: usize) -> bool {
        self.plain(number).len() >= 2 && self.name(number).is_some_and(|name| name.naming != Naming::Organisation)
    }

    /// A name of two words or more: a new person, or one of the same surname and a first name that agrees.
    fn take_full(&mut self, number: usize) {
        let words = self.plain(number).to_vec();
        let (Some(first), Some(last)) = (words.first(), words.last()) else { return };
        let same = self.surnames.get(last).into_iter().flatten().rev().take(MOST).copied().find(|at| {
            self.entities.get(*at).is_some_and(|entity| {
                let same_person = |other: &[String]| {
                    other.first().is_some_and(|other| agree(first, other))
                        || other.ends_with(&words)
                        || words.ends_with(other)
                };
                entity.names.iter().take(8).any(|other| same_person(self.plain(*other)))
                    && self.name(number).is_some_and(|name| entity.gender.fits(name.gender))
                    && self
                        .suffix(number)
                        .is_none_or(|suffix| self.suffix(entity.fullest).is_none_or(|other| other == suffix))
            })
        });
        let at = same.unwrap_or_else(|| self.add(number));
        if same.is_some() {
            self.give(number, at);
        } else {
            self.surnames.entry(last.clone()).or_default().push(at);
            // "Nancy Pelosi's" first word, and what a Chinese or a Spanish name is shortened to.
            for word in words.iter().take(words.len() - 1) {
                self.first_names.entry(word.clone()).or_default().push(at);
            }
        }
    }

    /// A single word or a body: the person of that surname or first name, the body of those initials, or something new.
    fn take_short(&mut self, number: usize) {
        let Some(name) = self.name(number) else { return };
        let words = self.words(number).to_vec();
        let known = match (name.naming, self.plain(number)) {
            // "FELL" in a transcript is Ariadne Fell.
            (Naming::Organisation, [only]) => self.same_body(&words).or_else(|| self.person(number, only)),
            (Naming::Organisation, _) => self.same_body(&words),
            (_, [only]) => self.person(number, only),
            _ => None,
        };
        let known = known.or_else(|| self.by_words.get(&words).copied());
        match known {
            Some(at) => self.give(number, at),
            None => {
                self.add(number);
            }
        }
    }

    /// The person called `word` alone: of several the one whose gender fits and who was named last before.
    fn person(&self, number: usize, word: &str) -> Option<usize> {
        let name = self.name(number)?;
        let fits = |at: &usize| {
            self.entities
                .get(*at)
                .is_some_and(|entity| entity.gender.fits(if name.titled { name.gender } else { Gender::Open }))
        };
        let named = |list: Option<&Vec<usize>>| {
            let fitting: Vec<usize> = list.into_iter().flatten().rev().take(MOST).copied().filter(fits).collect();
            let before = |at: &usize| self.last_named.get(*at).copied().flatten();
            let known = |at: &usize| {
                name.titled
                    && self.entities.get(*at).is_some_and(|entity| entity.gender.or(entity.guess) == name.gender)
            };
            let kin = |at: &usize| {
                self.entities.get(*at).is_some_and(|entity| self.name(entity.fullest).is_some_and(|name| name.kin))
            };
            let same_title = |at: &usize| {
                name.titled
                    && self.entities.get(*at).is_some_and(|entity| {
                        entity.names.iter().take(8).any(|other| self.title(*other) == self.title(number))
                    })
            };
            let suffix = self.suffix(number);
            let same_suffix = |at: &usize| {
                suffix.is_some() && self.entities.get(*at).is_some_and(|entity| self.suffix(entity.fullest) == suffix)
            };
            fitting.iter().copied().max_by_key(|at| {
                (same_suffix(at), same_title(at), !kin(at), known(at), before(at), std::cmp::Reverse(*at))
            })
        };
        named(self.surnames.get(word))
            .or_else(|| named(self.first_names.get(word)).filter(|at| !name.titled || self.is_middle(*at, word)))
    }

    /// Whether `word` stands inside the person's name, as the first of two surnames does.
    fn is_middle(&self, entity: usize, word: &str) -> bool {
        let fullest = self.entities.get(entity).map_or(0, |entity| entity.fullest);
        self.words(fullest).iter().position(|other| other == word).is_some_and(|at| at > 0)
    }

    /// The word before the name itself, where it is a title.
    fn title(&self, number: usize) -> Option<&str> {
        self.name(number)
            .filter(|name| name.titled && !name.quoted)
            .map(|name| self.prose.written(name.core.saturating_sub(1)))
    }

    fn is_quoted(&self, number: usize) -> bool {
        self.name(number).is_some_and(|name| name.quoted)
    }

    /// The body of these initials, or whose initials these are.
    fn same_body(&self, words: &[String]) -> Option<usize> {
        match words {
            [short] => self.initials.get(short),
            words => initials(words).and_then(|short| self.initials.get(&short)),
        }
        .copied()
        .filter(|at| {
            let of_one_word = |number: &usize| self.words(*number).len() == 1;
            words.len() == 1 || self.entities.get(*at).is_some_and(|entity| entity.names.iter().all(of_one_word))
        })
    }

    fn add(&mut self, number: usize) -> usize {
        let at = self.entities.len();
        let name = self.name(number);
        self.entities.push(Entity {
            naming: name.map_or(Naming::Open, |name| name.naming),
            gender: Gender::Open,
            guess: Gender::Open,
            fullest: number,
            names: Vec::new(),
        });
        self.last_named.push(None);
        self.give(number, at);
        at
    }

    fn give(&mut self, number: usize, at: usize) {
        let gender = self.name(number).map_or(Gender::Open, |name| name.gender);
        let guess = self.name(number).map_or(Gender::Open, |name| name.guess);
        let naming = self.name(number).map_or(Naming::Open, |name| name.naming);
        if let Some(slot) = self.of.get_mut(number) {
            *slot = Some(at);
        }
        let words = self.words(number).to_vec();
        if naming == Naming::Organisation {
            let short = if words.len() == 1 { words.first().cloned() } else { initials(&words) };
            if let Some(short) = short {
                self.initials.entry(short).or_insert(at);
            }
        }
        self.by_words.entry(words).or_insert(at);
        if let Some(entity) = self.entities.get_mut(at) {
            entity.names.push(number);
            entity.gender = entity.gender.or(gender);
            entity.guess = entity.guess.or(guess);
            if naming == Naming::Person {
                entity.naming = Naming::Person;
            }
        }
    }

    /// The fullest name: the most words, outside marks rather than inside, the first of equals.
    fn finish(&mut self, at: usize) {
        let Some(entity) = self.entities.get(at) else { return };
        let fullness = |number: &usize| {
            let is_quoted = self.is_quoted(*number);
            let letters: usize = self.words(*number).iter().map(|word| word.chars().count()).sum();
            (self.words(*number).len(), !is_quoted, letters)
        };
        let mut best = entity.fullest;
        for number in &entity.names {
            if fullness(number) > fullness(&best) {
                best = *number;
            }
        }
        if let Some(entity) = self.entities.get_mut(at) {
            entity.fullest = best;
        }
    }
}

/// "dhs" of "department of homeland security".
fn initials(words: &[String]) -> Option<String> {
    const LEFT_OUT: [&str; 5] = ["of", "the", "and", "for", "on"];
    let initials =
        words.iter().filter(|word| !LEFT_OUT.contains(&word.as_str())).filter_map(|word| word.chars().next());
    Some(initials.collect::<String>()).filter(|initials| initials.chars().count() >= 2)
}

/// Whether two first names can be one person's: the same, an initial, a short form.
fn agree(a: &str, b: &str) -> bool {
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    let initial = short.chars().count() == 1 && long.starts_with(short);
    let cut = short.chars().count() >= 3 && long.starts_with(short);
    short == long
        || initial
        || cut
        || SHORT_NAMES.iter().any(|(x, y)| (a == *x && b == *y) || (a == *y && b == *x))
        || class(a).is(Class::TITLE) && !class(a).is(Class::FIRST_NAME)
        || class(b).is(Class::TITLE) && !class(b).is(Class::FIRST_NAME)
}

const SHORT_NAMES: [(&str, &str); 34] = [
    ("bob", "robert"),
    ("bobby", "robert"),
    ("rob", "robert"),
    ("bill", "william"),
    ("billy", "william"),
    ("will", "william"),
    ("dick", "richard"),
    ("rick", "richard"),
    ("rich", "richard"),
    ("jim", "james"),
    ("jimmy", "james"),
    ("jack", "john"),
    ("johnny", "john"),
    ("ted", "edward"),
    ("ted", "theodore"),
    ("ted", "rafael"),
    ("ed", "edward"),
    ("mike", "michael"),
    ("tony", "anthony"),
    ("chuck", "charles"),
    ("charlie", "charles"),
    ("kate", "katherine"),
    ("kathy", "katherine"),
    ("liz", "elizabeth"),
    ("beth", "elizabeth"),
    ("betty", "elizabeth"),
    ("peggy", "margaret"),
    ("maggie", "margaret"),
    ("sue", "susan"),
    ("andy", "andrew"),
    ("larry", "lawrence"),
    ("harry", "henry"),
    ("hank", "henry"),
    ("joey", "joseph"),
];

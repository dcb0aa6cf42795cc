//! Which names name the same.

use super::forms::{Form, Forms};
use crate::read::names::{Gender, Name, Type, Weight};
use crate::words::{Sign, Word, phrase, word};

/// So many of one surname, or of one head, are told apart; a text with more of them is no news.
const MOST: usize = 32;
/// So much more must speak for a place or a body, for a word not to be the surname of somebody.
const SURE: i32 = 5;

/// Joins names to entities, which are numbered as they come.
pub(super) struct Joiner<'a> {
    names: &'a [Name],
    forms: &'a Forms,
    of: Vec<Option<usize>>,
    /// By entity: its first name, and what a title or kin says.
    first: Vec<usize>,
    gender: Vec<Gender>,
    /// By entity of a person: the names in full by which it goes.
    full: Vec<Vec<usize>>,
    /// By entity: where it was last named outside quotation marks, as far as the names are joined.
    last: Vec<Option<usize>>,
    /// By whole form: what all names of it say, and the entity that goes by it.
    weights: Vec<Option<Weight>>,
    by_whole: Vec<Option<usize>>,
    by_letters: Vec<Option<usize>>,
    by_last: Vec<Vec<usize>>,
    by_first: Vec<Vec<usize>>,
    by_inner: Vec<Vec<usize>>,
    by_head: Vec<Vec<usize>>,
    unclear: Vec<(usize, [usize; 2])>,
}

/// Which names name the same.
pub(super) struct Joined {
    /// By name: the entity.
    pub of: Vec<usize>,
    /// The entities whose names may be either’s of two others, and these.
    pub unclear: Vec<(usize, [usize; 2])>,
}

impl<'a> Joiner<'a> {
    pub fn new(names: &'a [Name], forms: &'a Forms) -> Joiner<'a> {
        Joiner {
            names,
            forms,
            of: vec![None; names.len()],
            first: Vec::new(),
            gender: Vec::new(),
            full: Vec::new(),
            last: Vec::new(),
            weights: forms.weights(names),
            by_whole: vec![None; forms.end()],
            by_letters: vec![None; forms.end()],
            by_last: vec![Vec::new(); forms.end()],
            by_first: vec![Vec::new(); forms.end()],
            by_inner: vec![Vec::new(); forms.end()],
            by_head: vec![Vec::new(); forms.end()],
            unclear: Vec::new(),
        }
    }

    /// The entity of each name. Names in full come first, so that a short one finds them wherever they stand.
    pub fn join(mut self) -> Joined {
        let is_full = |at: &usize| self.plain(*at).len() > 1;
        for at in (0..self.names.len()).filter(is_full).collect::<Vec<usize>>() {
            if self.is_person(at) {
                self.take_person(at);
            } else {
                self.take_other(at);
            }
        }
        for at in 0..self.names.len() {
            if self.of[at].is_none() {
                self.take_short(at);
            }
            let is_quoted = self.names.get(at).is_none_or(|name| name.is_quoted);
            if let Some(entity) = self.of[at].filter(|_| !is_quoted) {
                self.last[entity] = Some(at);
            }
        }
        Joined { of: self.of.into_iter().map(Option::unwrap_or_default).collect(), unclear: self.unclear }
    }

    fn weight(&self, name: usize) -> Weight {
        self.weights[self.forms.whole(name) as usize].unwrap_or_default()
    }

    fn is_person(&self, name: usize) -> bool {
        self.weight(name).best() == Type::Person
    }

    fn told(&self, name: usize) -> Gender {
        self.names.get(name).map_or(Gender::Open, |name| name.gender)
    }

    /// The words without "Jr." and the like.
    fn plain(&self, name: usize) -> &'a [Form] {
        match self.forms.words(name) {
            [words @ .., last] if !words.is_empty() && self.is_suffix(*last) => words,
            words => words,
        }
    }

    fn is_suffix(&self, form: Form) -> bool {
        [word!("jr"), word!("sr")].contains(&self.forms.known(form))
    }

    /// "Jr." of "Harlan Stokes Jr."
    fn suffix(&self, name: usize) -> Option<Form> {
        self.forms.words(name).last().copied().filter(|last| self.is_suffix(*last))
    }

    fn add(&mut self, name: usize) -> usize {
        let entity = self.first.len();
        self.first.push(name);
        self.gender.push(Gender::Open);
        self.full.push(Vec::new());
        self.last.push(None);
        self.give(name, entity);
        entity
    }

    fn give(&mut self, name: usize, entity: usize) {
        let told = self.told(name);
        if let Some(slot) = self.of.get_mut(name) {
            *slot = Some(entity);
        }
        if let Some(gender) = self.gender.get_mut(entity) {
            *gender = gender.or(told);
        }
    }

    /// A person named in full: a new one, or one of the same surname whose first name agrees.
    fn take_person(&mut self, name: usize) {
        let words = self.plain(name);
        let (Some(first), Some(last)) = (words.first().copied(), words.last().copied()) else { return };
        let whole = self.forms.whole(name);
        let known = self.by_whole[whole as usize].filter(|entity| self.gender_of(*entity).fits(self.told(name)));
        let agrees = |entity: &usize| {
            self.gender_of(*entity).fits(self.told(name))
                && self
                    .full
                    .get(*entity)
                    .is_some_and(|full| full.iter().take(MOST).any(|other| self.agree(name, *other)))
        };
        let fitting = || {
            let mut all = self.by_last[last as usize].iter().take(MOST).filter(|entity| agrees(entity));
            let one = all.next().copied();
            // "J. Kost" of two whose first names begin so is neither.
            if all.next().is_some() { None } else { one }
        };
        let entity = match known.or_else(fitting) {
            Some(entity) => {
                self.give(name, entity);
                entity
            }
            None => {
                let entity = self.add(name);
                self.by_last[last as usize].push(entity);
                entity
            }
        };
        self.by_whole[whole as usize].get_or_insert(entity);
        let full = &mut self.full[entity];
        if full.len() < MOST && !full.iter().any(|other| self.forms.whole(*other) == whole) {
            full.push(name);
        }
        let firsts = &mut self.by_first[first as usize];
        if !firsts.contains(&entity) && firsts.len() < MOST {
            firsts.push(entity);
        }
        for inner in words.get(1..words.len() - 1).unwrap_or_default() {
            let inner = &mut self.by_inner[*inner as usize];
            if !inner.contains(&entity) && inner.len() < MOST {
                inner.push(entity);
            }
        }
    }

    fn gender_of(&self, entity: usize) -> Gender {
        self.gender.get(entity).copied().unwrap_or_default()
    }

    /// Whether two names in full, of one surname, can be one person’s.
    fn agree(&self, one: usize, two: usize) -> bool {
        if let (Some(one), Some(two)) = (self.suffix(one), self.suffix(two))
            && one != two
        {
            return false;
        }
        let (one, two) = (self.plain(one), self.plain(two));
        let (long, short) = if one.len() >= two.len() { (one, two) } else { (two, one) };
        let (Some(first), Some(other)) = (long.first(), short.first()) else { return false };
        // "García Ode" of "Luz García Ode", "van Aske" of "Ivo van Aske"; but no first name.
        let word = self.forms.known(*other);
        let is_surname = !word.is(Sign::FIRST_NAME) || word.is(Sign::NAME_PARTICLE);
        if long.len() > short.len() && is_surname && long.ends_with(short) {
            return true;
        }
        let middle = |words: &[Form]| words.get(1).copied().filter(|_| words.len() > 2);
        let middles = middle(long).zip(middle(short)).is_none_or(|(one, two)| self.same_word(one, two));
        self.same_word(*first, *other) && middles
    }

    /// The same word, or one the first letter of the other.
    fn same_word(&self, one: Form, two: Form) -> bool {
        let short = self.forms.is_initial(one) || self.forms.is_initial(two);
        one == two || short && self.forms.first(one) == self.forms.first(two) || self.is_short(one, two)
    }

    /// Whether one is a short form of the other: "Bob" of "Robert".
    fn is_short(&self, one: Form, two: Form) -> bool {
        let (one, two) = (self.forms.known(one), self.forms.known(two));
        let is_pair = |pair: [Word; 2]| {
            let next = |at: usize| pair.get(at).copied().unwrap_or(Word::NONE);
            phrase(|signs| signs.has(Sign::SHORT_NAME), next).is_some_and(|phrase| phrase.len == 2)
        };
        is_pair([one, two]) || is_pair([two, one])
    }

    /// A body, a place or another thing of several words.
    fn take_other(&mut self, name: usize) {
        let whole = self.forms.whole(name);
        let entity = match self.by_whole[whole as usize] {
            Some(entity) => {
                self.give(name, entity);
                entity
            }
            None => {
                let entity = self.add(name);
                self.by_whole[whole as usize] = Some(entity);
                entity
            }
        };
        for letters in self.forms.letters(name) {
            self.by_letters[letters as usize].get_or_insert(entity);
        }
        if self.weight(name).best() != Type::Organisation {
            return;
        }
        let words = self.forms.words(name);
        let is_school = |form: &Form| {
            [word!("university"), word!("foundation"), word!("school"), word!("college")]
                .contains(&self.forms.known(*form))
        };
        if let Some(last) = words.last()
            && (self.forms.is_firm(*last) || is_school(last))
            && let Some(short) = self.forms.without_last(name)
            && self.weights[short as usize]
                .is_some_and(|weight| weight.best() == Type::Organisation || weight.margin() < SURE && words.len() == 2)
        {
            self.by_whole[short as usize].get_or_insert(entity);
        }
        for head in self.heads(words) {
            let heads = &mut self.by_head[head as usize];
            if !heads.contains(&entity) && heads.len() < MOST {
                heads.push(entity);
            }
        }
    }

    /// The words that may stand for the whole body: "Ministry" of "Ministry of Fish", "Council" of "Harlow Council".
    fn heads(&self, words: &[Form]) -> Vec<Form> {
        let of =
            words.iter().position(|form| [word!("of"), word!("for"), word!("on")].contains(&self.forms.known(*form)));
        let head = words.get(..of.unwrap_or(words.len())).and_then(|words| words.last());
        let is_body = |form: &&Form| {
            let word = self.forms.known(**form);
            word.is(Sign::ORGANISATION) || word.is(Sign::BODY)
        };
        head.into_iter().filter(is_body).copied().collect()
    }

    /// A name of one word.
    fn take_short(&mut self, name: usize) {
        let whole = self.forms.whole(name);
        let own = self.by_whole[whole as usize];
        let found = match self.plain(name).first().copied() {
            Some(word) => self.by_surname(name, word),
            None => Found::Nobody,
        };
        match (found, own) {
            (Found::One(entity), _) => self.give(name, entity),
            (_, Some(entity)) if self.gender_of(entity).fits(self.told(name)) => self.give(name, entity),
            (found, _) => {
                let short = if found == Found::Nobody { self.short(name, whole) } else { None };
                let entity = match short {
                    Some(entity) => {
                        self.give(name, entity);
                        entity
                    }
                    None => self.add(name),
                };
                if let Found::Several(between) = found {
                    self.unclear.push((entity, between));
                }
                self.by_whole[whole as usize] = Some(entity);
            }
        }
    }

    /// Who of that surname is meant.
    fn by_surname(&self, name: usize, word: Form) -> Found {
        let weight = self.weight(name);
        let against = weight.of(Type::Place).max(weight.of(Type::Organisation)).max(weight.of(Type::Other));
        // "Hamilton said" is Ian Hamilton, whatever "in Hamilton" says.
        let speaks = self.names.get(name).is_some_and(|name| name.speaks && name.around.of(Type::Place) <= 0);
        let is_other = against - weight.of(Type::Person) >= SURE && !speaks;
        if is_other || self.names.get(name).is_some_and(|name| name.is_part) {
            return Found::Nobody;
        }
        match self.called(name, &self.by_last[word as usize]) {
            Found::Nobody => match self.by_first_name(name, word) {
                Found::Nobody => self.called(name, &self.by_inner[word as usize]),
                found => found,
            },
            found => found,
        }
    }

    /// Whom of `all`, who share a name, a name means: who alone fits; else who has its title, is nobody’s kin, fits its title
    /// for sure, and was named last before it. Of two named last in one breath it is neither: "Ivo and Ada Kost".
    fn called(&self, name: usize, all: &[usize]) -> Found {
        let told = self.told(name);
        let mut best: Option<(Fit, usize)> = None;
        for entity in all.iter().take(MOST).copied() {
            let known = self.gender_of(entity).or(self.guess(entity));
            if !known.fits(told) {
                continue;
            }
            let has_title = self.title(name).is_some_and(|title| self.has_title(entity, title));
            let first = self.first.get(entity).and_then(|first| self.names.get(*first));
            let fit = Fit {
                has_title,
                is_own: first.is_none_or(|first| !first.is_kin),
                is_sure: told != Gender::Open && known == told,
                last: self.last[entity],
            };
            if best.is_none_or(|(most, _)| fit > most) {
                best = Some((fit, entity));
            }
        }
        let Some((fit, entity)) = best else { return Found::Nobody };
        let beside =
            fit.last.filter(|_| !fit.has_title && !fit.is_sure).and_then(|last| self.beside(last, entity, all));
        beside.map_or(Found::One(entity), |other| Found::Several([other, entity]))
    }

    /// The other of `all` whose name stands beside `last` in a list.
    fn beside(&self, last: usize, entity: usize, all: &[usize]) -> Option<usize> {
        let is_listed = self.names.get(last).is_some_and(|name| name.is_listed);
        let before = last.checked_sub(1).and_then(|before| self.of[before]).filter(|_| is_listed);
        before.filter(|other| *other != entity && all.contains(other))
    }

    /// The title right before a name.
    fn title(&self, name: usize) -> Option<Word> {
        self.names.get(name).map(|name| name.title).filter(|title| title.is_known())
    }

    /// Whether one of the entity’s names in full has that title.
    fn has_title(&self, entity: usize, title: Word) -> bool {
        self.full.get(entity).is_some_and(|full| full.iter().any(|name| self.title(*name) == Some(title)))
    }

    /// What the first names of an entity say.
    fn guess(&self, entity: usize) -> Gender {
        self.first.get(entity).map_or(Gender::Open, |first| self.forms.gender(*first))
    }

    /// A first name alone, where only one goes by it.
    fn by_first_name(&self, name: usize, word: Form) -> Found {
        let is_given = self.forms.known(word).is(Sign::FIRST_NAME);
        let is_titled = self.names.get(name).is_some_and(|name| name.is_titled);
        match &self.by_first[word as usize][..] {
            [one] if (!is_titled || is_given) && self.weight(name).best() == Type::Person => Found::One(*one),
            _ => Found::Nobody,
        }
    }

    /// The body of those letters, or the only one of that head: "PWU", "the Ministry".
    fn short(&self, name: usize, whole: Form) -> Option<usize> {
        let letters = self.by_letters[whole as usize];
        let head = || {
            let heads = &self.by_head[*self.forms.words(name).first()? as usize];
            if let [one] = heads[..] { Some(one) } else { None }
        };
        letters.or_else(head)
    }
}

/// How well one of those who share a name fits; what comes first counts most.
#[derive(Clone, Copy, PartialEq, PartialOrd)]
struct Fit {
    has_title: bool,
    is_own: bool,
    is_sure: bool,
    last: Option<usize>,
}

/// What is found by a short name.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Found {
    One(usize),
    /// Several fit, so that none is meant for sure.
    Several([usize; 2]),
    Nobody,
}

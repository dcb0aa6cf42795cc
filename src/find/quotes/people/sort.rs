//! Sorting names into persons and bodies.

use super::agree::agree;
use super::{Chains, Entity};
use crate::find::quotes::forms::Forms;
use crate::find::quotes::names::{Gender, Name, Naming};
use crate::find::quotes::prose::Prose;
use crate::text::{Span, each_word_in};

/// Sorts names into entities.
pub(super) struct Sorter<'a, 't> {
    prose: &'a Prose<'t>,
    names: &'a [Name],
    forms: Forms,
    /// The words of all names, by their forms, and how each name is spelt in them.
    words: Vec<usize>,
    spelt: Vec<Spelt>,
    /// By form: who goes by it.
    known: Vec<Known>,
    /// Entities, each with the one before it in its list.
    links: Vec<(usize, Link)>,
    pub of: Vec<Option<usize>>,
    pub entities: Vec<Entity>,
    pub chains: Chains,
    /// By entity: when it was last named, as far as the sorting has come.
    last_named: Vec<Option<usize>>,
}

/// How a name is spelt.
#[derive(Clone, Copy, Default)]
pub(super) struct Spelt {
    /// Where its words start and end.
    from: usize,
    to: usize,
    /// Whether the last is "jr" or the like.
    has_suffix: bool,
    /// Its form as a whole.
    pub whole: usize,
    /// The form of the initials of a body, where it has two or more.
    initials: Option<usize>,
}

/// A place in a list of entities that is linked from the last to the first, counted from 1; 0 is its end.
type Link = u32;

/// Who goes by a form.
#[derive(Clone, Copy, Default)]
struct Known {
    /// The persons of that last word, who were named in full: the last of them, by its place in `links`.
    by_last: Link,
    /// The persons who have that word before their last.
    by_first: Link,
    /// Who was first called just that, counted from 1; 0 is nobody.
    by_whole: u32,
    /// The body of those initials, likewise.
    by_initials: u32,
}

/// So many people of one name are told apart; a text with more of them is no news.
const MOST: usize = 32;

impl<'a, 't> Sorter<'a, 't> {
    pub fn new(prose: &'a Prose<'t>, names: &'a [Name]) -> Sorter<'a, 't> {
        let mut sorter = Sorter {
            prose,
            names,
            forms: Forms::default(),
            words: Vec::with_capacity(names.len() * 2),
            spelt: Vec::with_capacity(names.len()),
            known: Vec::new(),
            links: Vec::new(),
            of: vec![None; names.len()],
            entities: Vec::with_capacity(names.len() / 2),
            chains: Chains { next: vec![0; names.len()] },
            last_named: Vec::with_capacity(names.len() / 2),
        };
        // Used again for each name.
        let mut buffer = String::new();
        for name in names {
            let spelt = sorter.spell(name, &mut buffer);
            sorter.spelt.push(spelt);
        }
        sorter.known.resize(sorter.forms.end(), Known::default());
        sorter
    }

    fn spell(&mut self, name: &Name, buffer: &mut String) -> Spelt {
        let from = self.words.len();
        if !self.spell_plain(name.span) {
            self.words.truncate(from);
            let Sorter { words, forms, .. } = self;
            each_word_in(name.span.of(self.prose.text), buffer, &mut |word| words.push(forms.word(word)));
        }
        let words = self.words.get(from..).unwrap_or_default();
        let mut spelt = Spelt {
            from,
            to: self.words.len(),
            has_suffix: words.last().is_some_and(|last| self.forms.is_suffix(*last)),
            whole: words.iter().fold(0, |whole, word| self.forms.join(whole, *word)),
            initials: None,
        };
        // Only bodies go by their initials: "dhs" of "department of homeland security".
        if name.naming == Naming::Organisation && spelt.to > spelt.from + 1 {
            spelt.initials = self.forms.initials(words);
        }
        spelt
    }

    /// Spells a name of plain letters with blanks, stops and hyphens between its words, as most are, straight from the text.
    /// False: it is no such name.
    fn spell_plain(&mut self, span: Span) -> bool {
        let text = self.prose.text.as_bytes();
        let mut at = span.start;
        loop {
            let (word, end) = self.forms.plain(text, at);
            if end == at || end > span.end {
                return false;
            }
            self.words.push(word);
            let next = (end..span.end).find(|at| !matches!(text.get(*at), Some(b' ' | b'.' | b'-')));
            let Some(next) = next else { return true };
            if next == end {
                return false;
            }
            at = next;
        }
    }

    pub fn sort(&mut self) {
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

    /// By name: its form as a whole.
    pub fn wholes(&self) -> Vec<usize> {
        self.spelt.iter().map(|spelt| spelt.whole).collect()
    }

    fn known(&self, form: usize) -> Known {
        self.known.get(form).copied().unwrap_or_default()
    }

    /// The entities of a list from the last on, as many as are told apart.
    fn list(&self, last: Link) -> impl Iterator<Item = usize> {
        let link = |link: Link| link.checked_sub(1).and_then(|at| self.links.get(at as usize)).copied();
        std::iter::successors(link(last), move |(_, before)| link(*before)).take(MOST).map(|(entity, _)| entity)
    }

    fn name(&self, number: usize) -> Option<&'a Name> {
        self.names.get(number)
    }

    fn spelt(&self, number: usize) -> Spelt {
        self.spelt.get(number).copied().unwrap_or_default()
    }

    fn words(&self, number: usize) -> &[usize] {
        let spelt = self.spelt(number);
        self.words.get(spelt.from..spelt.to).unwrap_or_default()
    }

    /// "jr" of "Harlan Stokes Jr."
    fn suffix(&self, number: usize) -> Option<usize> {
        self.words(number).last().copied().filter(|_| self.spelt(number).has_suffix)
    }

    /// The words without "Jr." and the like.
    fn plain(&self, number: usize) -> &[usize] {
        match self.words(number) {
            [words @ .., _] if !words.is_empty() && self.spelt(number).has_suffix => words,
            words => words,
        }
    }

    fn is_full(&self, number: usize) -> bool {
        self.plain(number).len() >= 2 && self.name(number).is_some_and(|name| name.naming != Naming::Organisation)
    }

    /// A name of two words or more: a new person, or one of the same surname and a first name that agrees.
    fn take_full(&mut self, number: usize) {
        let words = self.plain(number);
        let (Some(first), Some(last)) = (words.first().copied(), words.last().copied()) else { return };
        let same_person = |other: &[usize]| {
            other
                .first()
                .is_some_and(|other| *other == first || agree(&self.forms.letters(first), &self.forms.letters(*other)))
                || other.ends_with(words)
                || words.ends_with(other)
        };
        let is_same = |at: &usize| {
            self.entities.get(*at).is_some_and(|entity| {
                self.chains.of(entity).take(8).any(|other| same_person(self.plain(other)))
                    && self.name(number).is_some_and(|name| entity.gender.fits(name.gender))
                    && self
                        .suffix(number)
                        .is_none_or(|suffix| self.suffix(entity.fullest).is_none_or(|other| other == suffix))
            })
        };
        let same = self.list(self.known(last).by_last).find(is_same);
        if let Some(same) = same {
            return self.give(number, same);
        }
        let at = self.add(number);
        if let Some(known) = self.known.get_mut(last) {
            self.links.push((at, known.by_last));
            known.by_last = self.links.len() as Link;
        }
        // "Nancy Pelosi's" first word, and what a Chinese or a Spanish name is shortened to.
        let from = self.spelt(number).from;
        for place in from..from + self.plain(number).len() - 1 {
            let word = self.words.get(place).copied();
            if let Some(known) = word.and_then(|word| self.known.get_mut(word)) {
                self.links.push((at, known.by_first));
                known.by_first = self.links.len() as Link;
            }
        }
    }

    /// A single word or a body: the person of that surname or first name, the body of those initials, or something new.
    fn take_short(&mut self, number: usize) {
        let Some(name) = self.name(number) else { return };
        let known = match (name.naming, self.plain(number)) {
            // "FELL" in a transcript is Ariadne Fell.
            (Naming::Organisation, [only]) => self.same_body(number).or_else(|| self.person(number, *only)),
            (Naming::Organisation, _) => self.same_body(number),
            (_, [only]) => self.person(number, *only),
            _ => None,
        };
        match known.or_else(|| entity(self.known(self.spelt(number).whole).by_whole)) {
            Some(at) => self.give(number, at),
            None => {
                self.add(number);
            }
        }
    }

    /// The person called `word` alone: of several the one whose gender fits and who was named last before.
    fn person(&self, number: usize, word: usize) -> Option<usize> {
        let name = self.name(number)?;
        let known = self.known(word);
        self.called(number, name, known.by_last).or_else(|| {
            self.called(number, name, known.by_first).filter(|at| !name.titled || self.is_middle(*at, word))
        })
    }

    /// Of those in `list` the one whom the name means.
    fn called(&self, number: usize, name: &Name, list: Link) -> Option<usize> {
        let suffix = self.suffix(number);
        let title = self.title(number);
        let gender = if name.titled { name.gender } else { Gender::Open };
        let mut best = None;
        for at in self.list(list) {
            let Some(entity) = self.entities.get(at).filter(|entity| entity.gender.fits(gender)) else { continue };
            let same_suffix = suffix.is_some() && self.suffix(entity.fullest) == suffix;
            let same_title = name.titled && self.chains.of(entity).take(8).any(|other| self.title(other) == title);
            let is_kin = self.name(entity.fullest).is_some_and(|name| name.kin);
            let same_gender = name.titled && entity.gender.or(entity.guess) == name.gender;
            let before = self.last_named.get(at).copied().flatten();
            let fit = (same_suffix, same_title, !is_kin, same_gender, before, std::cmp::Reverse(at));
            if best.is_none_or(|(most, _)| fit >= most) {
                best = Some((fit, at));
            }
        }
        best.map(|(_, at)| at)
    }

    /// Whether `word` stands inside the person's name, as the first of two surnames does.
    fn is_middle(&self, entity: usize, word: usize) -> bool {
        let fullest = self.entities.get(entity).map_or(0, |entity| entity.fullest);
        self.words(fullest).iter().position(|other| *other == word).is_some_and(|at| at > 0)
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

    /// The initials by which a body of that name goes: its own where it is one word.
    fn short(&self, number: usize) -> Option<usize> {
        match self.words(number) {
            [short] => Some(*short),
            _ => self.spelt(number).initials,
        }
    }

    /// The body of these initials, or whose initials these are.
    fn same_body(&self, number: usize) -> Option<usize> {
        let at = entity(self.known(self.short(number)?).by_initials)?;
        let of_one_word = |number: usize| self.words(number).len() == 1;
        let fits =
            of_one_word(number) || self.entities.get(at).is_some_and(|entity| self.chains.of(entity).all(of_one_word));
        fits.then_some(at)
    }

    fn add(&mut self, number: usize) -> usize {
        let at = self.entities.len();
        let name = self.name(number);
        self.entities.push(Entity {
            naming: name.map_or(Naming::Open, |name| name.naming),
            gender: Gender::Open,
            guess: Gender::Open,
            fullest: number,
            count: 0,
            first: number,
            last: number,
        });
        self.last_named.push(None);
        self.give(number, at);
        at
    }

    fn give(&mut self, number: usize, at: usize) {
        let Some(name) = self.name(number) else { return };
        if let Some(slot) = self.of.get_mut(number) {
            *slot = Some(at);
        }
        let short = self.short(number).filter(|_| name.naming == Naming::Organisation);
        if let Some(known) = short.and_then(|short| self.known.get_mut(short)) {
            known.by_initials = if known.by_initials == 0 { at as u32 + 1 } else { known.by_initials };
        }
        if let Some(known) = self.spelt.get(number).and_then(|spelt| self.known.get_mut(spelt.whole)) {
            known.by_whole = if known.by_whole == 0 { at as u32 + 1 } else { known.by_whole };
        }
        if let Some(entity) = self.entities.get_mut(at) {
            self.chains.add(entity, number);
            entity.gender = entity.gender.or(name.gender);
            entity.guess = entity.guess.or(name.guess);
            if name.naming == Naming::Person {
                entity.naming = Naming::Person;
            }
        }
    }

    /// The fullest name: the most words, outside marks rather than inside, the longest of equals, the first of these.
    fn finish(&mut self, at: usize) {
        let Some(entity) = self.entities.get(at) else { return };
        let fullness = |number: usize| (self.words(number).len(), !self.is_quoted(number));
        let characters = |name: &Name| name.span.of(self.prose.text).bytes().filter(|byte| byte & 0xc0 != 0x80).count();
        let letters = |number: usize| self.name(number).map_or(0, characters);
        let mut best = (fullness(entity.fullest), entity.fullest);
        for number in self.chains.of(entity) {
            let full = fullness(number);
            if full > best.0 || full == best.0 && letters(number) > letters(best.1) {
                best = (full, number);
            }
        }
        if let Some(entity) = self.entities.get_mut(at) {
            entity.fullest = best.1;
        }
    }
}

/// The entity that is counted from 1.
fn entity(counted: u32) -> Option<usize> {
    counted.checked_sub(1).map(|at| at as usize)
}

//! Whom a name of one word means: who is known by that surname, first name, letters or head.

use super::forms::Form;
use super::join::{Joiner, MOST, SURE};
use crate::read::names::{Gender, Type};
use crate::text::Span;
use crate::words::{Sign, Word, can_be, looked_up};

/// How well one of those who share a name fits; what comes first counts most.
#[derive(Clone, Copy, PartialEq, PartialOrd)]
struct Fit {
    has_title: bool,
    is_named: bool,
    is_own: bool,
    is_sure: bool,
    is_likely: bool,
    is_full: bool,
    is_short: bool,
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

impl Joiner<'_> {
    /// A name of one word.
    pub(super) fn take_short(&mut self, name: usize) {
        let whole = self.forms.whole(name);
        let own = self.by_whole[whole as usize];
        let is_body = |entity: usize| {
            self.first.get(entity).is_some_and(|first| self.weight(*first).best() == Type::Organisation)
        };
        let found = match self.plain(name).first().copied() {
            Some(word) => self.by_surname(name, word),
            None => Found::Nobody,
        };
        match (found, own) {
            (Found::One(entity), _) => {
                self.give(name, entity);
                let is_surname =
                    self.plain(name).first() == self.full[entity].first().and_then(|full| self.plain(*full).last());
                self.is_short[entity] |= is_surname && self.told(name) == Gender::Open;
            }
            // "Ada and Joe Kost run Kost Holdings. Kost said": no body, where two share the name.
            (_, Some(entity))
                if self.gender_of(entity).fits(self.told(name)) && (found == Found::Nobody || !is_body(entity)) =>
            {
                self.give(name, entity);
            }
            (found, _) => {
                let kin = || self.short(name, whole).or_else(|| self.married(name));
                let short = if found == Found::Nobody { kin() } else { None };
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
        // "Greggson’s said" is nobody called Greggson.
        let written = self.names.get(name).map_or("", |name| name.core.of(self.text));
        let is_firm = written.strip_suffix('s').is_some_and(|owner| owner.ends_with(['’', '\'']));
        let is_other = against - weight.of(Type::Person) >= SURE && (!speaks || is_firm);
        if is_other || self.names.get(name).is_some_and(|name| name.is_part) {
            return Found::Nobody;
        }
        match self.called(name, &self.by_last[word as usize]) {
            // "Ada Moreno-Cruz left. Cruz said", where Ivo Cruz comes later
            Found::One(later) if self.last[later].is_none() => match self.called(name, &self.by_inner[word as usize]) {
                Found::One(known) if self.last[known].is_some() => Found::One(known),
                _ => Found::One(later),
            },
            Found::Nobody => match self.by_first_name(name, word) {
                Found::Nobody => self.called(name, &self.by_inner[word as usize]),
                found => found,
            },
            found => found,
        }
    }

    /// Whom of `all`, who share a name, a name means: who alone fits; else who has its title, is named before it, is nobody’s kin,
    /// fits its title for sure, and, where it has none, was named in full, then by the surname alone; and who was named last. Of
    /// two named last in one breath it is neither: "Ivo and Ada Kost".
    fn called(&self, name: usize, all: &[usize]) -> Found {
        let told = self.told(name);
        let mut best: Option<(Fit, usize)> = None;
        for entity in all.iter().take(MOST).copied() {
            let known = self.known_gender(entity);
            if !known.fits(told) {
                continue;
            }
            let has_title = self.title(name).is_some_and(|title| self.has_title(entity, title));
            let first = self.first.get(entity).and_then(|first| self.names.get(*first));
            let fit = Fit {
                has_title,
                is_named: self.last[entity].is_some(),
                is_own: first.is_none_or(|first| !first.is_kin),
                is_sure: told != Gender::Open && known == told,
                is_likely: self.sounds_like(entity, told),
                is_full: told == Gender::Open && self.full[entity].iter().any(|full| *full < name),
                is_short: told == Gender::Open && self.is_short[entity],
                last: self.last[entity],
            };
            if best.is_none_or(|(most, _)| fit > most) {
                best = Some((fit, entity));
            }
        }
        let Some((fit, entity)) = best else { return Found::Nobody };
        // "Ivo Kost left. Mrs Kost wept. His sister Ada Kost": whom the text names later is not his wife.
        let is_married = told != Gender::Open && fit.last.is_none() && !fit.has_title;
        if is_married && all.iter().take(MOST).any(|other| self.last[*other].is_some()) {
            return Found::Nobody;
        }
        let beside =
            fit.last.filter(|_| !fit.has_title && !fit.is_sure).and_then(|last| self.beside(last, entity, all));
        let beside = beside.filter(|other| !fit.is_likely || self.sounds_like(*other, told));
        match beside {
            // "Ada Kost and her brother Ivo Kost left. Mr Kost".
            Some(other) if told != Gender::Open && self.known_gender(other) == told => Found::One(other),
            Some(other) => Found::Several([other, entity]),
            None => self.or_kin(name, all, (fit, entity)),
        }
    }

    /// Who is meant of the one who fits best and somebody’s kin, who may be meant by the same name.
    fn or_kin(&self, name: usize, all: &[usize], (fit, entity): (Fit, usize)) -> Found {
        let told = self.told(name);
        // "Mo Kost came with his wife Ada. Mrs Kost said"
        if let Some(wife) = self.married(name).filter(|_| told == Gender::Woman && !fit.is_sure && !fit.has_title) {
            return Found::One(wife);
        }
        // "Her daughter, Ada Kost, wept. She had married Uche Kost. Ms Kost said": the title may be hers or fit only her.
        let is_surer = |other: &usize| {
            let is_kin =
                self.first.get(*other).and_then(|first| self.names.get(*first)).is_some_and(|name| name.is_kin);
            is_kin && self.last[*other].is_some() && self.known_gender(*other) == told
        };
        let is_open = told != Gender::Open && !fit.is_sure && !fit.has_title;
        if let Some(other) = all.iter().take(MOST).copied().find(is_surer).filter(|_| is_open) {
            return Found::Several([other, entity]);
        }
        // "Ada Kost, 11, wept. Her mother, Uma, left. Kost said": either, where neither went by it before.
        let kin =
            fit.last.filter(|_| told == Gender::Open && !fit.is_short).and_then(|last| self.kin_behind(last, name));
        if let Some(kin) = kin {
            return Found::Several([entity, kin]);
        }
        Found::One(entity)
    }

    /// Who is named by a first name alone between two names, in the paragraph of the second, as somebody’s kin.
    fn kin_behind(&self, last: usize, name: usize) -> Option<usize> {
        const NEAR: usize = 3;
        const FAR: usize = 400;
        let start = |at: usize| self.names.get(at).map_or(0, |name| name.core.start);
        let between = |at: usize| self.text.get(start(at)..start(name)).filter(|text| text.len() < FAR);
        let is_near = |at: usize| between(at).is_some_and(|text| !text.contains('\n'));
        // "her mother, Uma, said"; not "lost his brother Ron".
        let is_set_off = |kin: Span| {
            let (before, after) = (self.text.get(..kin.start), self.text.get(kin.end..));
            before.is_some_and(|text| text.ends_with(", ")) && after.is_some_and(|text| text.starts_with(','))
        };
        let is_kin = |at: &usize| {
            let kin = self.names.get(*at).filter(|kin| kin.is_kin && is_set_off(kin.core));
            kin.is_some() && self.plain(*at).len() == 1 && is_near(*at)
        };
        (last + 1..name).take(NEAR).find(is_kin).and_then(|kin| self.of[kin])
    }

    /// "Bernie" for "Mrs Moss", where "Mr Moss’s widow, Bernie" stands before, or his mother.
    fn married(&self, name: usize) -> Option<usize> {
        const FEW: usize = 4;
        let told = self.told(name);
        let written = self.names.get(name).filter(|_| told != Gender::Open)?.core.of(self.text);
        let namesakes = self.plain(name).first().map(|word| &self.by_last[*word as usize]);
        let is_namesake = |name: usize| self.of[name].is_some_and(|of| namesakes.is_some_and(|all| all.contains(&of)));
        let is_owner = |word: &str| word.strip_suffix("’s").or(word.strip_suffix("'s")) == Some(written);
        let is_theirs = |entity: &usize| {
            let first = self.first.get(*entity).copied().filter(|first| *first < name && self.plain(*first).len() == 1);
            let kin = first.and_then(|first| self.names.get(first)).filter(|kin| kin.is_kin);
            let before = kin.and_then(|kin| self.text.get(..kin.core.start)).unwrap_or("");
            // "Ivo Moss wept. His wife, Ada, left. Mrs Moss", "Ivo Moss, a boy in Marl, wept. His mother, Ada, left. Mrs Moss"
            let is_wife = before.ends_with("is wife, ") || before.ends_with("is wife ");
            let is_mother = before.ends_with("is mother, ") || before.ends_with("er mother, ");
            // "the dead man’s wife, Ada,"
            let owner = before.strip_suffix("s wife, ").and_then(|owner| owner.rsplit(' ').next());
            let is_widow = !is_wife && owner.is_some_and(|owner| owner.starts_with(char::is_lowercase));
            let near = if is_mother || is_widow { FEW } else { usize::from(is_wife) };
            let mut them = (0..first.unwrap_or_default()).rev().filter(|at| self.is_person(*at)).take(near);
            let is_his = told == Gender::Woman && them.any(is_namesake);
            (is_his || before.rsplit(' ').take(FEW).any(is_owner)) && self.known_gender(*entity).fits(told)
        };
        (0..self.first.len()).rev().take(MOST).find(is_theirs)
    }

    /// The other of `all` who is named in one breath with `last`, beside it in a list or before it in its sentence: "Ivo and Ada
    /// Kost", "Ivo Kost met Ada Kost".
    fn beside(&self, last: usize, entity: usize, all: &[usize]) -> Option<usize> {
        const NEAR: usize = 3;
        const LONGEST: usize = 160;
        let start = |at: usize| self.names.get(at).map_or(0, |name| name.core.start);
        let between = |at: usize| self.text.get(start(at)..start(last)).filter(|text| text.len() < LONGEST);
        let is_near = |at: &usize| between(*at).is_some_and(|text| !text.contains(". ") && !text.contains('\n'));
        let is_listed = self.names.get(last).is_some_and(|name| name.is_listed);
        // Who is named there first of all is no more what the text is about than the other.
        let is_new = |entity: usize, at: usize| self.first.get(entity) == Some(&at);
        let before = (0..last).rev().take(NEAR).take_while(is_near).filter_map(|at| Some((at, self.of[at]?)));
        let is_level =
            |at: usize, other: usize| is_listed && at + 1 == last || is_new(other, at) && is_new(entity, last);
        let mut others = before.filter(|(_, other)| *other != entity && all.contains(other));
        let before = others.find(|(at, other)| is_level(*at, *other)).map(|(_, other)| other);
        before.or_else(|| self.joined(last).filter(|other| *other != entity && all.contains(other)))
    }

    /// Whose kin is named in full right behind `last`, as the other of two who do something: "Ada Kost and her husband Ivo Kost run
    /// the farm"; not "Kost and her husband, Ivo".
    fn joined(&self, last: usize) -> Option<usize> {
        let kin = self.names.get(last + 1).filter(|kin| kin.is_kin && self.plain(last + 1).len() > 1)?;
        let one = self.names.get(last)?;
        let between = self.text.get(one.core.end..kin.core.start)?;
        // "Ada Kost, 41, and her husband, Ivo Kost".
        let is_age = |word: &&str| word.is_empty() || word.parse::<u8>().is_ok();
        let mut words = between.split_whitespace().map(|word| word.trim_matches(',')).filter(|word| !is_age(word));
        let is_led = words.next() == Some("and") && words.next().is_some_and(|word| can_be(word, Sign::POSS));
        (is_led && words.count() == 1).then(|| self.of[last + 1]).flatten()
    }

    /// The title right before a name.
    fn title(&self, name: usize) -> Option<Word> {
        self.names.get(name).map(|name| name.title).filter(|title| title.is_known())
    }

    /// Whether one of the entity’s names in full has that title.
    fn has_title(&self, entity: usize, title: Word) -> bool {
        let is_told = |name: &usize| self.title(*name) == Some(title) || self.is_told(*name, title);
        self.full.get(entity).is_some_and(|full| full.iter().take(MOST).any(is_told))
    }

    /// "Ada Moss, a retired judge," for "Judge Moss": whether the words behind the name in full have the title.
    fn is_told(&self, name: usize, title: Word) -> bool {
        const FEW: usize = 4;
        let behind = self.names.get(name).and_then(|name| self.text.get(name.core.end..)).unwrap_or("");
        let told = behind.strip_prefix(", a ").or_else(|| behind.strip_prefix(", the ")).unwrap_or("");
        let told = told.split([',', '.', '\n']).next().unwrap_or("");
        told.split(' ').take(FEW).any(|word| looked_up(word, "") == title)
    }

    fn sounds_like(&self, entity: usize, gender: Gender) -> bool {
        self.first.get(entity).is_some_and(|first| self.forms.sounds_like(*first, gender))
    }

    /// What a title or kin says of an entity, or else its first name.
    pub(super) fn known_gender(&self, entity: usize) -> Gender {
        let guess = self.first.get(entity).map_or(Gender::Open, |first| self.forms.gender(*first));
        self.gender_of(entity).or(guess)
    }

    /// A first name alone, where only one goes by it; of several it is left open.
    fn by_first_name(&self, name: usize, word: Form) -> Found {
        match &self.by_first[word as usize][..] {
            _ if self.weight(name).best() != Type::Person => Found::Nobody,
            [one] => Found::One(*one),
            [one, two] if self.title(name).is_none() => Found::Several([*one, *two]),
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
        letters.or_else(head).or_else(|| self.misspelt(name))
    }
}

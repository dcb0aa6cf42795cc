//! Whom a pronoun or a description means: those named before it, and how present they are.

use std::cell::OnceCell;
use std::ops::RangeInclusive;

use super::people::{Name, People};
use super::phrase::Pronoun;
use super::prose::{Prose, Shape};
use crate::find::lexicon::{Class, Word, Words, word, words};
use crate::read::names::{Gender, Type};
use crate::text::Span;

/// How far back a pronoun is followed, in names.
const MEMORY: usize = 40;

/// Titles as they are written before a name, and the role each is.
const LONG_TITLES: [(Word, Word); 10] = [
    (word!("sen"), word!("senator")),
    (word!("rep"), word!("representative")),
    (word!("gov"), word!("governor")),
    (word!("dr"), word!("doctor")),
    (word!("prof"), word!("professor")),
    (word!("sgt"), word!("sergeant")),
    (word!("capt"), word!("captain")),
    (word!("lt"), word!("lieutenant")),
    (word!("det"), word!("detective")),
    (word!("gen"), word!("general")),
];

/// A moment at which somebody is present to the reader.
#[derive(Clone, Copy, Debug)]
struct Presence {
    token: usize,
    entity: usize,
    /// How much it draws a pronoun: more for a subject and for a speaker, less for what only belongs to another.
    pull: i32,
    span: Span,
}

/// Each role that the text gives somebody: the tokens at which it does, and the names.
type Roles = Vec<(Word, Vec<(usize, usize)>)>;

/// Who is present, as the text is read.
pub(super) struct Discourse<'a, 't> {
    prose: &'a Prose<'t>,
    people: &'a People,
    /// Names and speakers so far, in order.
    present: Vec<Presence>,
    /// The next name to be read.
    next: usize,
    /// By role: who is known to have it, and since where. Read once somebody is meant by a role.
    roles: OnceCell<Roles>,
    /// By entity: the gender that pronouns near it show.
    genders: Vec<Gender>,
}

impl<'a, 't> Discourse<'a, 't> {
    /// Before the text.
    #[inline(never)]
    pub fn new(prose: &'a Prose<'t>, people: &'a People) -> Discourse<'a, 't> {
        let mut discourse = Discourse {
            prose,
            people,
            present: Vec::new(),
            next: 0,
            roles: OnceCell::new(),
            genders: people.entities.iter().map(|entity| entity.gender).collect(),
        };
        discourse.learn_genders();
        discourse
    }

    /// The gender of an entity, as far as the text shows it.
    pub fn gender(&self, entity: usize) -> Gender {
        self.genders.get(entity).copied().unwrap_or_default()
    }

    /// Reads on to the token `until`.
    pub fn read_to(&mut self, until: usize) {
        while let Some(name) =
            self.people.names.get(self.next).filter(|name| self.next < self.people.outside && name.from < until)
        {
            let entity = self.people.entity_of(self.next);
            if self.is_credit(name.from) {
                self.next += 1;
                continue;
            }
            let pull = self.pull(name.from, name.to);
            self.present.push(Presence { token: name.from, entity, pull, span: name.span });
            self.next += 1;
        }
    }

    /// Whether the name is that of a writer or a photographer: "By Georgina Pascoe", "(Photo: Curtis Beale)".
    fn is_credit(&self, from: usize) -> bool {
        let (start, end) = self.prose.sentence(from);
        let byline = self.prose.is_word(start, word!("by")) && start + 1 == from && end - start <= 8;
        let credit = from.checked_sub(2).is_some_and(|at| {
            self.prose.is_one_of(at, words!["photo", "photograph", "picture", "image", "credit", "photos"])
                && self.prose.is_mark(at + 1, &[':', '/'])
        });
        let photo_by = from.checked_sub(2).is_some_and(|at| {
            self.prose.is_one_of(at, words!["photo", "photograph", "picture", "image"])
                && self.prose.is_word(at + 1, word!("by"))
        });
        byline || credit || photo_by
    }

    /// Somebody has spoken at `token`.
    pub fn speaks(&mut self, token: usize, entity: usize, span: Span) {
        const SPEAKER: i32 = 5;
        self.present.push(Presence { token, entity, pull: SPEAKER, span });
    }

    /// Whom the pronoun at `token` means, and the words that say so.
    pub fn meant_by(&self, pronoun: Pronoun, token: usize) -> Option<(usize, Span)> {
        let best = self.most_present(pronoun, token)?;
        (!self.is_paired(best, pronoun)).then_some((best.entity, best.span))
    }

    /// Whether the pronoun fits the entity.
    fn fits(&self, pronoun: Pronoun, entity: usize) -> bool {
        let of = self.of(entity);
        match pronoun {
            Pronoun::He | Pronoun::She | Pronoun::Someone => {
                of == Type::Person && self.gender(entity).fits(pronoun.gender())
            }
            Pronoun::It => matches!(of, Type::Organisation | Type::Place),
            Pronoun::They => of == Type::Organisation,
            Pronoun::First => false,
        }
    }

    /// Of those whom the pronoun at `token` fits the one who is most present.
    fn most_present(&self, pronoun: Pronoun, token: usize) -> Option<&Presence> {
        let now = self.prose.token(token)?;
        let mut best: Option<(i32, &Presence)> = None;
        for presence in self.present.iter().rev().filter(|presence| presence.token < token).take(MEMORY) {
            if !self.fits(pronoun, presence.entity) {
                continue;
            }
            let Some(then) = self.prose.token(presence.token) else { continue };
            let sentences = (now.sentence - then.sentence.min(now.sentence)) as i32;
            let paragraphs = (now.paragraph - then.paragraph.min(now.paragraph)) as i32;
            let known = self.gender(presence.entity) == pronoun.gender() && pronoun.gender() != Gender::Open;
            let near = presence.pull - 2 * sentences.min(10) - 5 * paragraphs.min(6);
            let score = near + 5 * i32::from(known);
            if best.is_none_or(|(most, _)| score > most) {
                best = Some((score, presence));
            }
        }
        best.map(|(_, best)| best)
    }

    /// Whether the name stands beside another with "and" between, or in a list, and another of these could be meant as well.
    fn is_paired(&self, presence: &Presence, pronoun: Pronoun) -> bool {
        let Some(name) = self.people.name_at(presence.token) else { return false };
        let Some(found) = self.people.names.get(name) else { return false };
        let other = |at: Option<usize>| {
            let name = at.and_then(|at| self.people.name_at(at));
            name.map(|name| self.people.entity_of(name))
                .is_some_and(|other| other != presence.entity && self.fits(pronoun, other))
        };
        let and = |at: usize| self.prose.is_one_of(at, words!["and", "or"]);
        and(found.to) && other(Some(found.to + 1))
            || found.from.checked_sub(1).is_some_and(and) && other(found.from.checked_sub(2))
            || self.is_first_listed(name, presence.entity, pronoun)
    }

    /// Whether the name is one of several before the "and" of a list of three or more, of whom another could be meant as well.
    fn is_first_listed(&self, name: usize, entity: usize, pronoun: Pronoun) -> bool {
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

    /// The names of those among whom the pronoun at `token` leaves the choice: two or three who stand in one list.
    #[cold]
    pub fn tied(&self, pronoun: Pronoun, token: usize) -> Vec<Span> {
        // "they" means all of a list.
        let best = self.most_present(pronoun, token).filter(|_| pronoun != Pronoun::They);
        let Some(best) = best.filter(|best| self.is_paired(best, pronoun)) else { return Vec::new() };
        let Some(name) = self.people.name_at(best.token) else { return Vec::new() };
        self.choice(self.list(name).filter(|at| self.fits(pronoun, self.people.entity_of(*at))))
    }

    /// The names of those who share the role that the word at `head` names.
    #[cold]
    pub fn share_role(&self, head: usize) -> Vec<Span> {
        let roles = self.roles.get_or_init(|| self.roles());
        let known = roles.iter().find(|(role, _)| *role == self.prose.word(head));
        self.choice(known.into_iter().flat_map(|(_, known)| known.iter().map(|(_, name)| *name)))
    }

    /// The first of the names of each whom `names` name, if these are two or three.
    fn choice(&self, names: impl Iterator<Item = usize>) -> Vec<Span> {
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
    fn list(&self, name: usize) -> RangeInclusive<usize> {
        const FAR: usize = 8;
        let first = (name.saturating_sub(FAR)..name).rev().take_while(|at| self.is_listed(*at)).last().unwrap_or(name);
        let more = (name..name + FAR).take_while(|at| self.is_listed(*at)).count();
        first..=name + more
    }

    /// Whether nothing but a comma stands between the name and the next.
    fn is_comma_alone(&self, name: usize) -> bool {
        let ends = |(one, next): (&Name, &Name)| one.to + 1 == next.from && self.prose.is_mark(one.to, &[',']);
        self.people.names.get(name).zip(self.people.names.get(name + 1)).is_some_and(ends)
    }

    /// Whether the name and the next stand in one list: "Moreno, Tanner and Ode".
    fn is_listed(&self, name: usize) -> bool {
        let outside = name + 1 < self.people.outside;
        let (Some(one), Some(next)) = (self.people.names.get(name), self.people.names.get(name + 1)) else {
            return false;
        };
        let between = one.to..next.from;
        outside
            && (1..=2).contains(&between.len())
            && between.clone().all(|at| self.prose.is_mark(at, &[',']) || self.prose.is_one_of(at, words!["and", "or"]))
    }

    /// The last name of `entity` before the token `at`, and whether nobody else is named since whom the pronoun fits.
    pub fn named_before(&self, entity: usize, pronoun: Pronoun, at: usize) -> Option<(Span, bool)> {
        let mut is_last = true;
        let is_name = |presence: &&Presence| self.people.name_at(presence.token).is_some();
        let before = self.present.iter().rev().filter(|presence| presence.token < at);
        for presence in before.take(2 * MEMORY).filter(is_name) {
            if presence.entity == entity {
                return Some((presence.span, is_last && !self.is_quoted_since(entity, pronoun, presence.span, at)));
            }
            is_last &= !self.fits(pronoun, presence.entity);
        }
        None
    }

    /// Whether somebody else whom the pronoun fits is named inside quotation marks between `span` and the token `at`.
    fn is_quoted_since(&self, entity: usize, pronoun: Pronoun, span: Span, at: usize) -> bool {
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
    pub fn is_alone(&self, entity: usize, pronoun: Pronoun, from: usize, to: usize) -> bool {
        (from..to)
            .filter_map(|at| self.people.name_at(at))
            .map(|name| self.people.entity_of(name))
            .all(|other| other == entity || !self.can_be_person(other) || !self.gender(other).fits(pronoun.gender()))
    }

    /// Who has the role that the word at `head` names, as last said before it.
    pub fn has_role(&self, head: usize, token: usize) -> Option<(usize, Span)> {
        let roles = self.roles.get_or_init(|| self.roles());
        let known = roles.iter().find(|(role, _)| *role == self.prose.word(head)).map(|(_, known)| known)?;
        let before = known.partition_point(|(at, _)| *at < token);
        let (_, name) = known.get(before.saturating_sub(1))?;
        let span = self.people.names.get(*name)?.span;
        Some((self.people.entity_of(*name), span))
    }

    /// The person whom a sentence ends in and who is named there for the first time: "… fell to Perpetua Gale."
    pub fn introduced_last(&self, start: usize, end: usize) -> Option<(usize, Span)> {
        let last = end.checked_sub(2).filter(|last| *last >= start)?;
        let name = self.people.name_at(last)?;
        let found = self.people.names.get(name).filter(|found| found.to == last + 1 && found.from > start)?;
        let entity = self.people.entity_of(name);
        let known = self.people.entities.get(entity)?;
        let first = known.names.iter().all(|other| *other >= name || *other >= self.people.outside);
        let led = found
            .from
            .checked_sub(1)
            .is_some_and(|at| self.prose.is_one_of(at, words!["to", "from", "by", "of", "them", "was", "is"]));
        (first && led && self.can_be_person(entity)).then_some((entity, found.span))
    }

    /// The person that the sentence `start..end` is about: its first name or pronoun that nothing leads.
    pub fn topic(&self, start: usize, end: usize) -> Option<(usize, Span)> {
        for at in start..end {
            if let Some(name) = self.people.name_at(at) {
                let found = self.people.names.get(name)?;
                let entity = self.people.entity_of(name);
                let is_owner = self.prose.shape(found.to) == Shape::Possessive;
                if found.from == at
                    && !is_owner
                    && !self.is_credit(at)
                    && !self.is_led(at)
                    && self.can_be_person(entity)
                {
                    return Some((entity, found.span));
                }
            }
            if let Some(pronoun @ (Pronoun::He | Pronoun::She)) = Pronoun::read(self.prose, at) {
                return self.meant_by(pronoun, at);
            }
        }
        None
    }

    /// What an entity is.
    fn of(&self, entity: usize) -> Type {
        self.people.entities.get(entity).map_or(Type::Other, |entity| entity.of)
    }

    fn can_be_person(&self, entity: usize) -> bool {
        self.of(entity) == Type::Person
    }

    /// How much a name draws a pronoun: most the first subject of its sentence, nothing what only belongs to another.
    fn pull(&self, from: usize, to: usize) -> i32 {
        const FIRST_SUBJECT: i32 = 6;
        const SUBJECT: i32 = 5;
        const OTHER: i32 = 3;
        if self.prose.shape(to) == Shape::Possessive || self.is_led(from) {
            return 0;
        }
        let (start, _) = self.prose.sentence(from);
        let is_first = (start..from).all(|at| self.people.name_at(at).is_none());
        match (self.prose.is_subject(from, to), is_first) {
            (true, true) => FIRST_SUBJECT,
            (true, false) | (false, true) => SUBJECT,
            (false, false) => OTHER,
        }
    }

    /// Whether a preposition stands before it.
    fn is_led(&self, at: usize) -> bool {
        const LEADING: &Words = words![
            "of", "for", "at", "from", "in", "with", "on", "to", "by", "against", "about", "behind", "than", "near",
            "under", "over", "between", "like", "into", "and", "toward", "without"
        ];
        const FAR: usize = 5;
        let mut at = at;
        for _ in 0..FAR {
            let part = |before: &usize| {
                self.prose.class(*before).is(Class::ROLE) && self.prose.shape(*before) == Shape::Small
                    || self
                        .prose
                        .is_one_of(*before, words!["the", "a", "an", "his", "her", "their", "its", "former", "late"])
            };
            match at.checked_sub(1).filter(part) {
                Some(before) => at = before,
                None => break,
            }
        }
        at.checked_sub(1)
            .is_some_and(|before| self.prose.is_mark(before, &['(', '[', '/']) || self.prose.is_one_of(before, LEADING))
    }

    /// A sentence that names one person and goes on with "he" or "she" shows the gender.
    fn learn_genders(&mut self) {
        let mut votes = vec![0i32; self.genders.len()];
        let mut name = 0;
        for (start, end) in self.prose.sentences {
            let mut only: Option<usize> = None;
            let mut several = false;
            while let Some(found) =
                self.people.names.get(name).filter(|found| name < self.people.outside && found.from < *end)
            {
                let entity = self.people.entity_of(name);
                if found.from >= *start && self.can_be_person(entity) {
                    several |= only.is_some_and(|other| other != entity);
                    only = Some(entity);
                }
                name += 1;
            }
            // Whose gender a title or a first name tells needs no pronoun.
            let open = |entity: &usize| self.genders.get(*entity) == Some(&Gender::Open);
            let Some(entity) = only.filter(|_| !several).filter(open) else { continue };
            let first = (*start..*end).find(|at| self.people.name_at(*at).is_some()).unwrap_or(*start);
            for token in self.prose.tokens.get(first..*end).unwrap_or_default() {
                let vote = match () {
                    _ if words!["he", "his", "him", "himself"].has(token.word) => 1,
                    _ if words!["she", "her", "hers", "herself"].has(token.word) => -1,
                    _ => continue,
                };
                if let Some(votes) = votes.get_mut(entity) {
                    *votes += vote;
                }
            }
        }
        for (gender, votes) in self.genders.iter_mut().zip(votes) {
            if *gender == Gender::Open && votes != 0 {
                *gender = if votes > 0 { Gender::Man } else { Gender::Woman };
            }
        }
    }

    /// "President Obama", "Ada Moreno, the mayor", "the coach, Bo Hallström".
    fn roles(&self) -> Roles {
        let mut roles = Roles::new();
        for number in 0..self.people.outside {
            let Some(name) = self.people.names.get(number) else { continue };
            let first = (0..name.core)
                .rev()
                .take(6)
                .take_while(|at| {
                    *at >= name.from || self.prose.shape(*at) == Shape::Small && !self.prose.class(*at).is(Class::SMALL)
                })
                .last();
            let before = (first.unwrap_or(name.core)..name.core).filter(|at| {
                self.prose.token(*at).map(|t| t.sentence) == self.prose.token(name.core).map(|t| t.sentence)
            });
            let (start, end) = self.prose.sentence(name.core);
            let is_set_off = self.prose.is_mark(name.to, &[',']) || self.prose.is_one_of(name.to, words!["is", "was"]);
            let far = if is_set_off { end.min(name.to + 9) } else { 0 };
            let behind = (name.to + 1..far).take_while(|at| {
                !self.prose.is_mark(*at, &[',', '.']) && !self.prose.is_one_of(*at, words!["who", "whose", "of", "and"])
            });
            // "her husband, Milo Brandreth"
            let beside = name
                .from
                .checked_sub(2)
                .filter(|at| self.prose.is_mark(at + 1, &[',']) && self.prose.class(*at).is(Class::ROLE));
            let places = beside
                .into_iter()
                .chain(before.filter(|at| *at >= start && (self.people.name_at(*at).is_none() || *at >= name.from)))
                .chain(behind)
                .filter(|at| self.prose.class(*at).is(Class::ROLE.or(Class::TITLE)));
            for at in places {
                let written = self.prose.plain(at);
                let role = LONG_TITLES.iter().find(|(short, _)| *short == written).map_or(written, |(_, long)| *long);
                match roles.iter_mut().find(|(known, _)| *known == role) {
                    Some((_, known)) => known.push((name.from, number)),
                    None => roles.push((role, vec![(name.from, number)])),
                }
            }
        }
        roles
    }
}

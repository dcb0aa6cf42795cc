//! Who has which role: "the mayor".

use std::iter;

use super::state::{Discourse, MEMORY, Present, Role, Roles};
use crate::find::lexicon::{Class, Word, word, words};
use crate::find::quotes::people::Name;
use crate::find::quotes::prose::Shape;
use crate::read::names::Type;
use crate::read::phrase::Kind;
use crate::read::tag::Tag;
use crate::read::token::At;
use crate::text::Span;
use crate::words::{Sign, looked_up, phrase};

impl Discourse<'_, '_> {
    /// Who has the role that the word at `head` names, as last said before it.
    pub(in crate::find::quotes) fn has_role(&self, head: At, token: At) -> Option<(usize, Span)> {
        let roles = self.roles.get_or_init(|| self.roles());
        let known = roles.iter().find(|(role, _)| *role == self.role_at(head)).map(|(_, known)| known)?;
        let before = known.partition_point(|(at, _)| *at < token);
        // An office can be told before its holder is named; who is but "the man" is nobody who comes later.
        let is_office = self.prose.plain(head).is(Sign::OFFICE);
        let (_, last) = known.get(before.checked_sub(1).or(is_office.then_some(0))?)?;
        // Of several presidents the one who was named last.
        let holds = |entity: usize| {
            let holders = known.iter().take(before).rev().take(MEMORY);
            holders.into_iter().find(|(_, name)| self.people.entity_of(*name) == entity)
        };
        let named = self.present.iter().rev().filter(|presence| presence.token < token).take(MEMORY);
        let latest = named.filter_map(|presence| match presence.who {
            Present::Entity(entity) => holds(entity),
            Present::Unnamed(..) => None,
        });
        // "the Chief Justice" among justices
        let is_called = |name: &&usize| {
            let core = self.people.names.get(**name).map_or(At::FIRST, |name| name.core);
            let is = |back: usize| self.prose.written(core.saturating_sub(back)) == self.prose.written(head + 1 - back);
            head > At::FIRST && self.prose.class(head - 1).is(Class::TITLE) && is(1) && is(2)
        };
        let called = known.iter().take(before).rev().take(MEMORY).map(|(_, name)| name).find(is_called);
        let name = called.or_else(|| latest.map(|(_, name)| name).next()).unwrap_or(last);
        let span = self.people.names.get(*name)?.span;
        Some((self.people.entity_of(*name), span))
    }

    /// "Cabinet Secretary Ada Moreno" before `token`, for "the CS": the titles before whose name begin with the letters at `at`.
    pub(in crate::find::quotes) fn of_letters(&self, at: At, token: At) -> Option<(usize, Span)> {
        const FEWEST: usize = 2;
        let letters = self.prose.written(at).as_bytes();
        let names = self.people.names.get(..self.people.outside).unwrap_or_default();
        let last = names.partition_point(|name| name.from < token);
        const FAR: usize = 6;
        // "Superintendent of Police Ada Moreno", for "the SP"; not "the Associated Press said Friday", for "the AP".
        let is_big = |at: &At| self.prose.shape(*at) == Shape::Capital;
        let is_title = |at: At| self.prose.plain(at).is(Sign::OFFICE) || self.prose.class(at).is(Class::TITLE);
        let begins = |name: &Name| {
            // "Principal Secretary Dr Ada Moreno", for "the PS"
            let is_call = |at: &At| self.prose.class(*at).is(Class::SHORT_FORM);
            let core = name.core.checked_sub(1).filter(is_call).unwrap_or(name.core);
            let before = core.saturating_sub(FAR).to(core).rev();
            let title = || before.clone().take_while(|at| is_big(at) || self.prose.is_one_of(*at, words!["of", "and"]));
            let mut big = title().filter(is_big);
            let first_of = |at: At| self.prose.written(at).as_bytes().first();
            // "CM Ada Moreno", for "the CM"
            let is_own = name.core > At::FIRST && self.prose.written(name.core - 1).as_bytes() == letters;
            let is_same = is_own || letters.iter().rev().all(|letter| big.next().and_then(first_of) == Some(letter));
            is_own || is_same && title().any(is_title)
        };
        let mut near = (last.saturating_sub(MEMORY)..last).rev().filter(|_| letters.len() >= FEWEST);
        let number = near.find(|number| names.get(*number).is_some_and(begins))?;
        Some((self.people.entity_of(number), names.get(number)?.span))
    }

    /// Who is the first of the text to have the role that the word at `head` names, and where.
    pub(in crate::find::quotes) fn first_of_role(&self, head: At) -> Option<(At, usize, Span)> {
        let roles = self.roles.get_or_init(|| self.roles());
        let known = roles.iter().find(|(role, _)| *role == self.role_at(head)).map(|(_, known)| known)?;
        let (at, name) = known.first()?;
        Some((*at, self.people.entity_of(*name), self.people.names.get(*name)?.span))
    }

    /// "Ada Moreno" of "Ada Moreno, finance director of Kestrel": who is said anywhere to be for the body that begins at `owner` what
    /// the words from `from` to `to` around `head` say, as in "Kestrel’s finance director".
    pub(in crate::find::quotes) fn holder_for(
        &self,
        owner: At,
        (from, head, to): (At, At, At),
    ) -> Option<(usize, Span)> {
        const FAR: usize = 9;
        let roles = self.roles.get_or_init(|| self.roles());
        let known = roles.iter().find(|(role, _)| *role == self.role_at(head)).map(|(_, known)| known)?;
        let same = |one: At, two: At| self.prose.written(one).eq_ignore_ascii_case(self.prose.written(two));
        // Whether the words are the same around the head at `at`, which some other word or the body stands before.
        let is_same = |at: At| {
            let first = (at + 1).checked_sub(head + 1 - from).filter(|first| *first > At::new(1))?;
            let is_same = first.to(first + (to - from)).zip(from.to(to)).all(|(one, two)| same(one, two));
            is_same.then_some(first)
        };
        let holds_behind = |first: At| {
            let of = first + (to - from);
            let is_led = self.prose.is_one_of(of, words!["of", "at", "for"]);
            let body = of + 1 + usize::from(self.prose.is_word(of + 1, word!("the")));
            let begins = !self.prose.is_tagged(first - 1, &[Tag::Noun, Tag::Adjective]);
            // "Ada Moreno, Kestrel’s finance director"
            let is_owned = self.prose.shape(first - 1) == Shape::Possessive && same(first - 2, from - 2);
            is_owned || is_led && begins && same(body, owner)
        };
        let is_head = |at: &At| self.prose.plain(*at) == self.prose.plain(head);
        let holds = |name: &Name| {
            let is_behind = self.prose.is_mark(name.to, &[',']);
            let mut behind = name.to.to(name.to + FAR).filter(|at| is_behind && is_head(at));
            // "Kestrel finance director Ada Moreno"
            let before = name.core.checked_sub(1).filter(|at| is_head(at) && to == head + 1).and_then(is_same);
            before.is_some_and(|first| same(first - 1, from - 2))
                || behind.any(|at| is_same(at).is_some_and(holds_behind))
        };
        let named =
            known.iter().take(MEMORY).filter_map(|(_, number)| Some((*number, self.people.names.get(*number)?)));
        let (number, name) = named.into_iter().find(|(_, name)| holds(name))?;
        Some((self.people.entity_of(number), name.span))
    }

    /// Those who are told to be a second of what the word at `head` names, or who have a second: "the mayor" is no deputy mayor.
    pub(in crate::find::quotes) fn of_other_rank(&self, head: At) -> Vec<usize> {
        let roles = self.roles.get_or_init(|| self.roles());
        let (word, is_second) = self.role_at(head);
        let known = |role: Role| roles.iter().find(|(known, _)| *known == role).map_or(&[][..], |(_, known)| known);
        let of = |name: &(At, usize)| self.people.entity_of(name.1);
        let others: Vec<usize> = known((word, !is_second)).iter().take(MEMORY).map(of).collect();
        let own: Vec<usize> = known((word, is_second)).iter().take(MEMORY).map(of).collect();
        others.into_iter().filter(|other| !own.contains(other)).collect()
    }

    /// The role that the word at `at` names.
    fn role_at(&self, at: At) -> Role {
        (self.prose.plain(at), self.is_second(at))
    }

    /// Whether the office at `at` is that of a second: the "president" of "the senior vice president" is no president.
    pub(in crate::find::quotes) fn is_second(&self, at: At) -> bool {
        const FAR: usize = 3;
        let is_part = |at: &At| self.prose.is_tagged(*at, &[Tag::Noun, Tag::Adjective, Tag::Name]);
        let mut before = at.saturating_sub(FAR).to(at).rev().take_while(is_part);
        // An assistant professor is a professor.
        let is_office = self.prose.plain(at).is(Sign::OFFICE) && !self.prose.is_word(at, word!("professor"));
        is_office && before.any(|at| self.prose.plain(at).is(Sign::SECOND))
    }

    /// The names of those who share the role that the word at `head` names.
    #[cold]
    pub(in crate::find::quotes) fn share_role(&self, head: At) -> Vec<Span> {
        let roles = self.roles.get_or_init(|| self.roles());
        let known = roles.iter().find(|(role, _)| *role == self.role_at(head));
        self.choice(known.into_iter().flat_map(|(_, known)| known.iter().map(|(_, name)| *name)))
    }

    /// "President Obama", "Ada Moreno, the mayor", "the coach, Bo Hallström".
    fn roles(&self) -> Roles {
        let mut roles = Roles::new();
        for number in 0..self.people.outside {
            let is_person = self.people.type_of(number) == Type::Person;
            let Some(name) = self.people.names.get(number).filter(|_| is_person) else { continue };
            let field = self.office_of_field(name.from);
            let first = At::FIRST
                .to(name.core)
                .rev()
                .take(6)
                .take_while(|at| {
                    // "A source tells Moreno": she is no source.
                    let is_word = self.prose.shape(*at) == Shape::Small && !self.prose.tag(*at).is_verb();
                    *at >= name.from || is_word && !self.prose.class(*at).is(Class::SMALL)
                })
                .last();
            let before = first.unwrap_or(name.core).to(name.core).filter(|at| {
                self.prose.token(*at).map(|t| t.sentence) == self.prose.token(name.core).map(|t| t.sentence)
            });
            let (start, end) = self.prose.sentence(name.core);
            let far = self.told_behind(name.to, end);
            let is_end = |at: At| {
                self.prose.is_mark(at, &[',', '.'])
                    || self.prose.word(at).is(Sign::REL)
                    || self.prose.is_one_of(at, words!["of", "and"])
            };
            // "the mayor’s late brother" is no mayor.
            let is_owner = |at: At| self.prose.shape(at + 1) == Shape::Possessive;
            let behind = (name.to + 1).to(far).take_while(|at| !is_end(*at)).filter(|at| !is_owner(*at));
            // "Prince Ivo"
            let is_grand = name.to > name.core + 1 && self.prose.plain(name.core).is(Sign::GRAND);
            // "Private A"
            let is_letter = self.prose.token(name.to - 1).is_some_and(|letter| letter.len() == 1);
            let is_grand = is_grand || is_letter && name.to == name.core + 2;
            let places = Some(name.core)
                .filter(|_| is_grand)
                .into_iter()
                .chain(self.role_beside(name))
                .chain(field)
                .chain(before.filter(|at| *at >= start && (self.people.name_at(*at).is_none() || *at >= name.from)))
                .chain(behind)
                .filter(|at| self.prose.class(*at).is(Class::ROLE.or(Class::TITLE)));
            let judge = Some((word!("judge"), false)).filter(|_| self.sits(name));
            for role in places.flat_map(|at| self.named_roles(at)).chain(judge) {
                match roles.iter_mut().find(|(known, _)| *known == role) {
                    Some((_, known)) => known.push((name.from, number)),
                    None => roles.push((role, vec![(name.from, number)])),
                }
            }
        }
        roles
    }

    /// The roles that the word at `at` names, as it is written, whole where it is short, by letters.
    fn named_roles(&self, at: At) -> impl Iterator<Item = Role> {
        let written = self.prose.plain(at);
        let full = written.value(Sign::FULL_ROLE);
        let office = |by: usize| if by < 2 { self.prose.plain(at.saturating_sub(1) + by) } else { Word::NONE };
        let letters =
            phrase(|signs| signs.has(Sign::ROLE_LETTERS), office).and_then(|office| office.value(Sign::ROLE_LETTERS));
        let is_second = self.is_second(at);
        let other = [full, letters].into_iter().flatten().map(|role| looked_up(role, ""));
        iter::once(written).chain(other).map(move |role| (role, is_second))
    }

    /// "husband" of "her husband, Milo Brandreth", "mayor" of "the mayor of the old town of Harlow, Ada Moreno", "vicar" of "The vicar,
    /// the Rev Ada Moreno,".
    pub(super) fn role_beside(&self, name: &Name) -> Option<At> {
        const FEW: usize = 4;
        let the = name.from.checked_sub(1).filter(|at| self.prose.is_word(*at, word!("the")));
        let beside = the.unwrap_or(name.from).checked_sub(2).filter(|at| self.prose.is_mark(*at + 1, &[',']))?;
        let body = self.people.name_at(beside).and_then(|body| self.people.names.get(body)).map(|body| body.from);
        let leads = |at: &At| self.prose.is_tagged(*at, &[Tag::Determiner, Tag::Adjective, Tag::Noun]);
        // "the mayor of Harlow", "the head of the local office"
        let body = body.or(Some(beside).filter(|at| !self.prose.class(*at).is(Class::ROLE)));
        let of = body.and_then(|body| body.saturating_sub(FEW).to(body).rev().find(|at| !leads(at)));
        let of = of.filter(|of| self.prose.is_one_of(*of, words!["of", "for", "at"])).and_then(|of| of.checked_sub(1));
        [of, Some(beside)].into_iter().flatten().find(|at| self.prose.class(*at).is(Class::ROLE))
    }

    /// Whether a lord or lady does what a judge does: "Lord Moreno sentenced him", "was sentenced by Lady Moreno".
    fn sits(&self, name: &Name) -> bool {
        const NEAR: usize = 6;
        let is_lord = |at: At| [Sign::GRAND, Sign::HONORIFIC].iter().all(|sign| self.prose.plain(at).is(*sign));
        let tries = |at: At| self.prose.lemma(at).is(Sign::TRIES) && self.prose.tag(at).is_verb();
        let by = name.from.checked_sub(1).filter(|by| self.prose.is_word(*by, word!("by")));
        let is_tried = || by.is_some_and(|by| by.saturating_sub(NEAR).to(by).any(tries));
        name.from.to(name.core + 1).any(is_lord) && (tries(name.to) || is_tried())
    }

    /// "Minister" of "Minister for Rural Affairs Ada Moreno", where the name begins at `name`.
    fn office_of_field(&self, name: At) -> Option<At> {
        const FAR: usize = 6;
        let is_field = |at: At| self.prose.shape(at) == Shape::Capital || self.prose.is_word(at, word!("and"));
        let joint = name.saturating_sub(FAR).to(name).rev().find(|at| !is_field(*at))?;
        let office = joint.checked_sub(1).filter(|_| self.prose.is_one_of(joint, words!["of", "for"]))?;
        (joint + 1 < name && self.prose.shape(office) == Shape::Capital).then_some(office)
    }

    /// How far the words behind a name that ends at `to` say what it is: "Moreno, the mayor", "Moreno is the mayor".
    fn told_behind(&self, to: At, end: At) -> At {
        const FAR: usize = 9;
        let copula = self.prose.is_one_of(to, words!["is", "was"]);
        match () {
            // "Moreno, the mayor"; but "The planner, Moreno, met the mayor".
            _ if self.prose.is_mark(to, &[',']) => {
                let far = end.min(to + FAR);
                to.to(far).find(|at| self.prose.is_tagged(*at, &[Tag::Past, Tag::Present, Tag::Modal])).unwrap_or(far)
            }
            // "is ready to meet the mayor" says nothing.
            _ if copula => {
                let stream = &self.prose.reading.prose;
                let noun = stream.phrase_of(to + 1).and_then(|noun| stream.phrase(noun));
                noun.filter(|noun| noun.kind == Kind::Noun).map_or(At::FIRST, |noun| noun.to.min(to + FAR))
            }
            _ => At::FIRST,
        }
    }
}

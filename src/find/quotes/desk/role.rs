//! What somebody is, and for whom they speak, as the text words it beside the name.

use super::state::Desk;
use crate::find::lexicon::{Class, word, words};
use crate::find::quotes::people::{Entity, Name};
use crate::find::quotes::prose::Shape;
use crate::read::names::Type;
use crate::read::phrase::{Kind, Phrase};
use crate::read::tag::Tag;
use crate::read::token::At;
use crate::text::Span;
use crate::words::Sign;

/// The longest role, in words.
pub(super) const LONGEST: usize = 24;

/// A role by its tokens, and the body that is named right before it: "Harlow Bank director".
pub(super) struct Role {
    pub from: At,
    pub to: At,
    pub body: Option<Span>,
}

impl Desk<'_, '_> {
    /// The role and the affiliation of a person, as the first of its names has them beside it.
    pub(super) fn role(&self, entity: &Entity) -> (Option<Span>, Option<Span>) {
        const NAMES: usize = 12;
        if entity.of != Type::Person {
            return (None, None);
        }
        let names = || self.people.names_in(entity).take(NAMES).filter(|name| !name.is_aside);
        let beside = |name: &Name| {
            let behind = self.behind(name).or_else(|| self.told(name)).map(|(from, to)| Role { from, to, body: None });
            let front = || self.in_front(name).filter(|role| !self.is_mere_title(role));
            // "Mayor Ada Moreno, a former teacher": what she is, before what she was.
            let was = |role: &Role| {
                // "Mayor Ada Moreno, a Republican"
                let is_party = self.prose.plain(role.to - 1).is(Sign::NATION);
                is_party || role.from.to(role.to).any(|at| self.prose.is_word(at, word!("former")))
            };
            let now = behind.as_ref().filter(|role| was(role)).and_then(|_| front());
            // "The chairwoman, Sister Ada Moreno,": what she is, before how she is called.
            let is_call = |role: &Role| role.from >= name.from && role.to == role.from + 1;
            let front = || front().map(|role| self.before_comma(name).filter(|_| is_call(&role)).unwrap_or(role));
            now.or(behind).or_else(front).or_else(|| self.before_comma(name)).or_else(|| self.named(name))
        };
        let titled = || names().find_map(|name| self.in_front(name));
        // "the man, Ned Hale,": what half of all are.
        let is_plain =
            |role: &Role| role.to == role.from + 1 && words!["man", "woman"].has(self.prose.plain(role.from));
        let lede = || names().next().and_then(|name| self.role_of_lede(name));
        let role = names().find_map(beside).or_else(titled).or_else(lede).map(|role| self.bare(role));
        let Some(role) = role.filter(|role| !is_plain(role)) else {
            return (None, names().find_map(|name| self.body_of(name)));
        };
        let body = self.affiliation(role.from, role.to).or(role.body);
        let body = body.or_else(|| names().find_map(|name| self.body_of(name)));
        (Some(self.prose.extent(role.from, role.to)), body)
    }

    /// "Cllr", "Dr": a title that says little of what somebody is.
    fn is_mere_title(&self, role: &Role) -> bool {
        role.from.to(role.to).all(|at| {
            let is_short = self.prose.class(at).is(Class::SHORT_FORM.or(Class::TITLE));
            is_short && !self.prose.is(at, Sign::NOUN) || self.prose.plain(at).is(Sign::HONORIFIC)
        })
    }

    /// "Cllr", "Sen.": a title that is no noun.
    pub(super) fn is_short_title(&self, at: At) -> bool {
        self.prose.class(at).is(Class::TITLE) && !self.prose.is(at, Sign::NOUN)
    }

    /// Whether it makes one title with the short title behind it: the "Lt." of "Lt. Gov.", the "Chief" of "Chief Insp."
    pub(super) fn is_rank(&self, at: At) -> bool {
        self.is_short_title(at) || self.prose.is_word(at, word!("chief"))
    }

    /// "planner at the port" of "a planner at the port", "party leader" of "its party leader Cllr".
    fn bare(&self, role: Role) -> Role {
        let last = role.from.to(role.to).rev().find(|at| !self.is_short_title(*at));
        // "State Sen.", "Det. Chief Insp.", "Lt. Gov."
        let to = last.filter(|last| self.is_role(*last) && !self.is_rank(*last)).map_or(role.to, |last| last + 1);
        let leads = self.prose.is_tagged(role.from, &[Tag::Determiner, Tag::Possessive]);
        let from = role.from + usize::from(leads && role.from + 1 < to);
        Role { from, to, ..role }
    }

    /// "Ada Moreno, a planner at the port, said", "Ada Moreno, 45, a planner".
    fn behind(&self, name: &Name) -> Option<(At, At)> {
        const FAR: usize = 8;
        // "Ada Moreno (Labour, Harbour), the mayor"
        let close = name.to.to(name.to + FAR).find(|at| self.prose.is_mark(*at, &[')']));
        let close = close.filter(|_| self.prose.is_mark(name.to, &['(']));
        let comma = close.map_or(name.to, |close| close + 1);
        // "Ada Moreno — a planner —"
        if !self.prose.is_mark(comma, &[',', '—', '–']) {
            return None;
        }
        let age = self.prose.shape(comma + 1) == Shape::Number && self.prose.is_mark(comma + 2, &[',']);
        let from = comma + 1 + 2 * usize::from(age);
        // "Ada Moreno, who is the mayor"
        if self.prose.is_word(from, word!("who")) {
            return self.copula(from + 1).and_then(|from| self.role_at(from));
        }
        self.role_at(from)
    }

    /// "Ada Moreno is the mayor of Harlow."
    fn told(&self, name: &Name) -> Option<(At, At)> {
        // "Ada Moreno, 45, is the mayor"
        let age = self.prose.is_mark(name.to, &[',']) && self.prose.is_mark(name.to + 2, &[',']);
        let age = age && self.prose.shape(name.to + 1) == Shape::Number;
        self.copula(name.to + 3 * usize::from(age)).and_then(|from| self.role_at(from))
    }

    /// Behind a form of "be" in the present or the past, and an adverb; behind "works as".
    fn copula(&self, at: At) -> Option<At> {
        let is_copula = self.prose.is_one_of(at, words!["is", "was"]);
        let adverb =
            usize::from(self.prose.is_tagged(at + 1, &[Tag::Adverb]) && !self.prose.is_word(at + 1, word!("not")));
        let serves = words!["work", "serve"].has(self.prose.lemma(at)) && self.prose.is_word(at + 1, word!("as"));
        if serves { Some(at + 2) } else { is_copula.then_some(at + 1 + adverb) }
    }

    /// The words from `from` on that say what somebody is: up to a mark, a relative clause, or a verb of saying.
    fn role_at(&self, from: At) -> Option<(At, At)> {
        let stream = &self.prose.reading.prose;
        // "who is managing director"
        let first = from + usize::from(self.prose.class(from).is(Class::TITLE) && self.prose.tag(from) == Tag::Ing);
        let noun = stream.phrase(stream.phrase_of(first)?).filter(|noun| noun.kind == Kind::Noun)?;
        // "Ada Moreno, no relation,"
        let is_none = self.prose.word(from).is(Sign::NEG);
        // "Ada Moreno, whose son, Ivo,": what he is.
        let is_none = is_none || self.prose.is_word(from, word!("whose"));
        if noun.from != first
            || is_none
            || !(self.is_role(noun.head) || self.is_of_body(noun))
            || self.is_somebody(noun.head)
        {
            return None;
        }
        let (_, end) = self.prose.sentence(from);
        let end = end.min(from + LONGEST);
        let is_verb = |at: At| self.prose.tag(at).is_verb() && !self.prose.is_tagged(at, &[Tag::Participle, Tag::Ing]);
        // "president and chief executive of Kestrel"
        let is_joint = |at: At| {
            let next = stream.phrase_of(at + 1).and_then(|next| stream.phrase(next));
            self.prose.is_word(at, word!("and"))
                && next.is_some_and(|next| {
                    next.kind == Kind::Noun && self.is_role(next.head) && !self.is_somebody(next.head)
                })
        };
        // "chair of Marl & Daughters"
        // "two-term mayor"
        let touches = |one: At, two: At| {
            self.prose
                .token(one)
                .zip(self.prose.token(two))
                .is_some_and(|(one, two)| one.span().end == two.span().start)
        };
        let is_hyphen = |at: At| self.prose.is_mark(at, &['-']) && touches(at - 1, at) && touches(at, at + 1);
        let is_inside =
            |at: At| self.prose.is_mark(at, &['&']) && self.people.name_at(at + 1).is_some() || is_hyphen(at);
        let ends = |at: &At| {
            !is_inside(*at) && matches!(self.prose.shape(*at), Shape::Mark | Shape::Quote)
                || self.prose.is_tagged(*at, &[Tag::Relative, Tag::Coordinator, Tag::Subordinator]) && !is_joint(*at)
                || self.prose.is_word(*at, word!("whose"))
                || is_verb(*at)
        };
        let to = noun.to.to(end).find(ends).unwrap_or(end);
        // "author of “Low Tide”", "star of the film “Low Tide”"
        let is_work = self.prose.shape(to) == Shape::Quote
            && (self.prose.is_tagged(to - 1, &[Tag::Preposition]) || self.prose.is(to - 1, Sign::TITLED));
        let to = to + usize::from(is_work && to < end);
        // "Moreno, the mayor was told": no apposition.
        let is_closed = to >= end || !is_verb(to) || self.prose.class(to).is(Class::SAY);
        is_closed.then_some((from, to))
    }

    /// "Department" of "Department of Health press officer".
    fn is_of_body(&self, noun: &Phrase) -> bool {
        let stream = &self.prose.reading.prose;
        let joint = stream.phrase_of(noun.to).and_then(|at| Some((stream.phrase(at)?, stream.phrase(at + 1)?)));
        self.people.name_at(noun.head).is_some()
            && joint.is_some_and(|(joint, next)| joint.kind == Kind::Preposition && self.is_role(next.head))
    }

    /// Whether the word says what somebody is.
    pub(super) fn is_role(&self, at: At) -> bool {
        let word = self.prose.plain(at);
        let signs = [Sign::ROLE, Sign::TITLE, Sign::OFFICE, Sign::KIN];
        // "mum-of-two"
        self.prose.written(at).contains("-of-")
            || signs.iter().any(|sign| word.is(*sign)) && !word.is(Sign::HONORIFIC)
            || self.prose.class(at).is(Class::ROLE)
            // but "16-year-old Ada Moreno"
            || word.is(Sign::PERSON)
                && word.is(Sign::NOUN)
                && word != word!("year-old")
                && self.prose.is_tagged(at, &[Tag::Noun])
    }

    /// Whether a person is named there.
    pub(super) fn is_somebody(&self, at: At) -> bool {
        self.people.name_at(at).is_some_and(|name| self.people.type_of(name) == Type::Person)
    }

    /// "Ada Moreno of the Harlow Society": a body and no role.
    pub(super) fn body_of(&self, name: &Name) -> Option<Span> {
        let at = name.to + usize::from(self.prose.is_mark(name.to, &[',']));
        if !self.prose.is_one_of(at, words!["of", "from", "with"]) {
            return None;
        }
        let body = self.people.name_at(at + 1 + usize::from(self.prose.is_word(at + 1, word!("the"))))?;
        let is_body = self.people.type_of(body) == Type::Organisation;
        self.people.names.get(body).map(|body| body.span).filter(|_| is_body)
    }

    /// The body that a role names: "at Princeton University".
    fn affiliation(&self, from: At, to: At) -> Option<Span> {
        from.to(to).find_map(|at| {
            let led =
                at > from && (self.prose.tag(at - 1) == Tag::Preposition || self.prose.is_word(at - 1, word!("the")));
            let name = self.people.name_at(at).filter(|_| led)?;
            let found = self.people.names.get(name).filter(|found| found.core == at && found.to <= to)?;
            (self.people.type_of(name) == Type::Organisation).then_some(found.span)
        })
    }
}

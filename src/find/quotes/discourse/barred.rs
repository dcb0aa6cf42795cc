//! Whom a pronoun cannot mean, since what it is the subject of names them.

use super::state::{Discourse, MEMORY, Presence, Present};
use crate::find::lexicon::{Class, Word, word, words};
use crate::find::quotes::people::Name;
use crate::find::quotes::phrase::Pronoun;
use crate::find::quotes::prose::Shape;
use crate::read::names::{Gender, Type};
use crate::read::tag::Tag;
use crate::read::token::At;
use crate::text::Span;
use crate::words::Sign;

impl Discourse<'_, '_> {
    /// The noun that says what body a name is of: "Department" of "Department of Fish", "Council" of "Harlow Council".
    fn body_word(&self, name: &Name) -> Word {
        let of = name.core.to(name.to).find(|at| self.prose.is_one_of(*at, words!["of", "for", "on"]));
        self.prose.plain(of.unwrap_or(name.to).saturating_sub(1))
    }

    /// The body named last before `token` whose name says what `word` says: "the bureau" is the Bureau of Tides.
    pub(in crate::find::quotes) fn of_head(&self, word: Word, token: At) -> Option<(usize, Span)> {
        let is_one = |name: &usize| {
            let is_body = self.people.type_of(*name) == Type::Organisation;
            is_body && self.people.names.get(*name).is_some_and(|name| self.body_word(name) == word)
        };
        let named = self.present.iter().rev().filter(|presence| presence.token < token).take(MEMORY);
        let mut named =
            named.filter_map(|presence| Some((presence, self.people.name_at(presence.token).filter(is_one)?)));
        let (last, mut name) = named.next()?;
        // "The Ministry of Tides blamed the Ministry of Fish. The ministry said": of one sentence the one that it is about.
        let (start, _) = self.prose.sentence(last.token);
        let same = named.take_while(|(presence, _)| presence.token >= start);
        name = same.filter(|(presence, _)| presence.pull > last.pull).map(|(_, other)| other).last().unwrap_or(name);
        Some((self.people.entity_of(name), self.people.names.get(name)?.span))
    }

    /// Those named before `token` who are called a body of another kind than a firm: "the company" is no Senate.
    pub(in crate::find::quotes) fn of_other_heads(&self, token: At) -> Vec<usize> {
        let is_other = |name: usize| {
            let Some(found) = self.people.names.get(name) else { return false };
            let word = self.body_word(found);
            // "the Office for Standards"
            let has_field = found.core.to(found.to).any(|at| self.prose.is_one_of(at, words!["of", "for"]));
            (word.is(Sign::BODY) || has_field) && !word.is(Sign::FIRM) && word != word!("group")
                || found.core.to(found.to).any(|at| {
                    // "Hobart & Daughters", "Hobart Partners"
                    let is_firm = self.prose.is_mark(at.saturating_sub(1), &['&'])
                        || self.prose.is_one_of(at, words!["partners", "brothers", "sons"]);
                    self.prose.class(at).is(Class::PLURAL) && self.prose.is(at, Sign::PERSON) && !is_firm
                })
        };
        let names = self.present.iter().rev().filter(|presence| presence.token < token).take(MEMORY);
        let names = names.filter_map(|presence| self.people.name_at(presence.token));
        names.filter(|name| is_other(*name)).map(|name| self.people.entity_of(name)).collect()
    }

    /// "Under questions from Moreno, he said", "In a note to the clerk, Moreno, he said": whom words name that stand before the
    /// pronoun at `token` and lead its sentence.
    fn named_ahead(&self, token: At) -> impl Iterator<Item = usize> {
        let (start, _) = self.prose.sentence(token);
        let stream = &self.prose.reading.prose;
        // "addressed" of "In a note addressed to Moreno" has no subject; "As Moreno spoke" has.
        let has_subject = |at: At| {
            let is_named = at > start && self.people.name_at(at - 1).is_some();
            is_named || stream.phrase_of(at).is_some_and(|verb| stream.subject_of(verb).is_some())
        };
        let is_finite = |at: At| self.prose.is_tagged(at, &[Tag::Past, Tag::Present]) && has_subject(at);
        let start = if start.to(token).any(is_finite) { token } else { start };
        start.to(token).filter_map(move |at| {
            let name = self.people.name_at(at)?;
            let found = self.people.names.get(name).filter(|found| found.from == at && found.to < token)?;
            let is_owner = self.prose.shape(found.to) == Shape::Possessive;
            // "Asked by the Courier’s Moreno, he said"
            let at = self.role_beside(found).unwrap_or(at);
            let first = stream.phrase_of(at).and_then(|own| stream.phrase(own)).map_or(at, |own| own.from.min(at));
            // "As for Moreno, he said": of him it is told.
            let is_led = first > start
                && self.prose.is_tagged(first - 1, &[Tag::Preposition, Tag::To])
                && !self.prose.is_word(first - 1, word!("for"));
            (!is_owner && is_led).then(|| self.people.entity_of(name))
        })
    }

    /// "Moreno" of "met Moreno, whom she called late": whom the pronoun at `token` tells of is another.
    fn antecedent(&self, token: At) -> Option<usize> {
        let whom = token.checked_sub(1).filter(|at| self.prose.is_word(*at, word!("whom")))?;
        let comma = usize::from(whom > At::FIRST && self.prose.is_mark(whom - 1, &[',']));
        let name = self.people.name_at(whom.checked_sub(1 + comma)?)?;
        Some(self.people.entity_of(name))
    }

    /// "Tanner said no. Moreno had been ill, she said": whom the clause is about that the pronoun at `token` says, behind a
    /// sentence in which another speaks.
    fn told_ahead(&self, token: At) -> Option<usize> {
        let (start, end) = self.prose.sentence(token);
        let (before, _) = self.prose.sentence(start.checked_sub(1)?);
        let speaks = !self.prose.reading.cues_between(before, start).is_empty()
            || before.to(start).any(|at| self.prose.shape(at) == Shape::Quote);
        let is_tail = token.to(end).all(|at| self.prose.shape(at) != Shape::Quote);
        if speaks && is_tail { self.subject_of_report(token, token + 1) } else { None }
    }

    /// "People choose Tanner, he argued": whom the words before the pronoun at `token` tell of that says them, but for their subject.
    fn objects_ahead(&self, token: At) -> impl Iterator<Item = usize> {
        let (start, _) = self.prose.sentence(token);
        let is_set_off =
            token > start && self.prose.is_mark(token - 1, &[',']) && self.prose.class(token + 1).is(Class::SAY);
        let leads = self.prose.plain(start).is(Sign::SUBORD) || self.prose.class(start).is(Class::OPENER);
        let start = if is_set_off && !leads { start } else { token };
        start.to(token).filter_map(move |at| {
            let name = self.people.name_at(at)?;
            let found = self.people.names.get(name).filter(|found| found.from == at && at > start)?;
            let is_behind = self.prose.class(at - 1).is(Class::SAY);
            let is_object = !is_behind
                && !self.prose.is_subject(found.from, found.to)
                && self.prose.shape(found.to) != Shape::Possessive;
            is_object.then(|| self.people.entity_of(name))
        })
    }

    /// "But Tanner has to win, the critic said": who the clause is about that the description from `token` to `to` says, behind its comma.
    pub(in crate::find::quotes) fn subject_of_report(&self, token: At, to: At) -> Option<usize> {
        let (start, _) = self.prose.sentence(token);
        let says = self.prose.class(to).is(Class::SAY);
        let comma = token.checked_sub(1).filter(|at| says && self.prose.is_mark(*at, &[',']))?;
        let first = start + usize::from(self.prose.tag(start) == Tag::Coordinator);
        let name = self.people.name_at(first).filter(|_| first < comma)?;
        let found = self.people.names.get(name).filter(|found| found.from == first && found.to < comma)?;
        self.prose.is_subject(found.from, found.to).then(|| self.people.entity_of(name))
    }

    /// "Ostmark Lines" of "Ostmark Lines will cut jobs, the ferry company said": the body that the clause begins with, which the
    /// description at `token` takes up behind its comma, where the text has named no other so far.
    pub(in crate::find::quotes) fn firm_of_report(&self, token: At) -> Option<(usize, Span)> {
        let (start, end) = self.prose.sentence(token);
        token.checked_sub(1).filter(|at| self.prose.is_mark(*at, &[',']))?;
        let is_tail = token.to(end).all(|at| !self.prose.is_tagged(at, &[Tag::Subordinator]));
        let name = self.people.names.get(self.people.name_at(start)?).filter(|name| name.from == start && is_tail)?;
        let entity = self.people.entity_of(self.people.name_at(start)?);
        // "Harlow Town will go on, the club said": the team of a place.
        let is_club = self.prose.is_word(token + 1, word!("club"));
        let fits = |entity| self.fits(Pronoun::They, entity) || is_club && self.fits(Pronoun::It, entity);
        let is_body = |who: Present| matches!(who, Present::Entity(entity) if fits(entity));
        let is_other = |presence: &Presence| presence.who != Present::Entity(entity) && is_body(presence.who);
        let mut before = self.present.iter().rev().skip_while(|presence| presence.token >= start).take(MEMORY);
        let is_only = !before.any(is_other) && !self.of_other_heads(token).contains(&entity);
        let is_subject = self.prose.is_subject(name.from, name.to) && is_body(Present::Entity(entity));
        (is_only && is_subject).then_some((entity, name.span))
    }

    /// Who is named behind the pronoun at `token` in its sentence, and inside the words at `run` that it says: "He said Tanner
    /// was late", “Tanner was late,” he said. The pronoun of a clause that begins the sentence may mean who comes later.
    pub(in crate::find::quotes) fn barred(&self, token: At, run: Option<At>) -> Vec<usize> {
        let Some(own) = self.prose.token(token) else { return Vec::new() };
        let (_, end) = self.prose.sentence(token);
        // "He was late, but Tanner was not" says nothing of Tanner.
        const FAR: usize = 64;
        let joint = |at: &At| self.prose.is_mark(*at, &[',']) && self.prose.is_word(*at + 1, word!("but"));
        let end = token.to(end.min(token + FAR)).find(joint).unwrap_or(end);
        let begins = |at: At| self.prose.plain(at).is(Sign::SUBORD) && !self.prose.is_word(at, word!("that"));
        if token.checked_sub(1).is_some_and(begins) {
            return Vec::new();
        }
        let stop = end.checked_sub(1).and_then(|last| self.prose.token(last)).map_or(0, |last| last.span().end);
        let (outside, quoted) = self.people.names.split_at(self.people.outside);
        let rest = Span::new(own.span().end, stop.max(own.span().end));
        let words = run.and_then(|at| self.prose.run(at)).map_or(rest, |(_, run)| run.span);
        // “It was late,” he said. “Tanner was not.”
        let (next, goes_on) = (self.prose.sentence(token).1, words.start < own.span().start);
        let paragraph = |at: At| self.prose.token(at).map(|token| token.paragraph);
        let words = match self.prose.run(next).filter(|_| goes_on && paragraph(next) == paragraph(token)) {
            Some((_, run)) => Span::new(words.start, run.span.end),
            None => words,
        };
        [(outside, 0, rest), (quoted, self.people.outside, rest), (quoted, self.people.outside, words)]
            .into_iter()
            .flat_map(|(names, number, within)| {
                let first = names.partition_point(|name| name.span.start < within.start);
                let last = names.partition_point(|name| name.span.start < within.end);
                number + first..number + last.clamp(first, first + MEMORY)
            })
            .filter(|name| {
                self.people.names.get(*name).is_some_and(|name| !name.is_modifier && !self.is_own_name(name))
            })
            .map(|name| self.people.entity_of(name))
            .chain(self.antecedent(token))
            .chain(self.named_ahead(token))
            .chain(self.told_ahead(token))
            .chain(self.objects_ahead(token))
            .chain(self.speaks_to(token))
            .collect()
    }

    /// Whether the words before it say that it is the name of who speaks: “My name is Moreno”.
    fn is_own_name(&self, name: &Name) -> bool {
        let before = self.prose.text.get(..name.span.start).unwrap_or_default().trim_end();
        ["y name is", "y name’s", "I’m", "I am", "I'm"].iter().any(|own| before.ends_with(own))
    }

    /// "Moreno" of "When Moreno asked him about it, he said no": who says something to him is another.
    pub(super) fn speaks_to(&self, token: At) -> Option<usize> {
        let own = Pronoun::read(self.prose, token).filter(|own| own.gender() != Gender::Open)?;
        let (start, _) = self.prose.sentence(token);
        let is_him = |at: &At| {
            let word = self.prose.plain(*at);
            self.prose.is_tagged(*at, &[Tag::Pronoun]) && word.is(Sign::OBJ) && Gender::of(word) == own.gender()
        };
        let leads = self.prose.plain(start).is(Sign::SUBORD)
            || self.prose.is_tagged(start, &[Tag::Subordinator, Tag::Wh, Tag::Relative]);
        let him = start.to(token).rev().find(is_him).filter(|_| leads)?;
        let stream = &self.prose.reading.prose;
        let verb = start.to(him).rev().filter_map(|at| stream.phrase_of(at)).find(|at| stream.is_clause(*at))?;
        let subject = stream.subject_of(verb).filter(|subject| !subject.is_inverted)?;
        let name = self.people.name_at(stream.phrase(subject.phrase)?.head)?;
        Some(self.people.entity_of(name))
    }
}

//! Clauses and bracketed words that stand between a verb and its subject, and are passed by.

use super::seek::Clauses;
use super::subject::Subject;
use crate::read::phrase::{At, Form, Kind};
use crate::read::token::Shape;
use crate::words::Sign;

impl Clauses<'_> {
    /// From the verb group `other` to the left of `verb`, with no comma between: a clause that is closed.
    pub(super) fn past_clause(&self, other: At, verb: At, depth: usize) -> Option<Subject> {
        let before = self.here.before(other)?;
        match self.here.at(before).kind {
            Kind::Relative => self.past_relative(before, verb, depth),
            Kind::Subordinator => self.leftwards(self.here.before(before)?, verb, depth + 1),
            Kind::Noun => {
                let Kind::Verb(form) = self.here.at(other).kind else { return None };
                if let Some(outer) = self.before_when(other) {
                    return self.leftwards(outer, verb, depth + 1);
                }
                let reduced = matches!(form, Form::Participle | Form::Ing | Form::Infinitive)
                    || form == Form::Finite && self.is_ed(other);
                // "The man she met said"
                if let Some(outer) = self.here.before(before).filter(|at| self.here.is_noun(*at)) {
                    return self.noun(outer, verb, depth + 1);
                }
                reduced.then(|| self.noun(before, verb, depth + 1)).flatten()
            }
            // "the conviction for taking money"
            Kind::Preposition if self.here.at(other).kind == Kind::Verb(Form::Ing) => {
                if let Some(led) = self.led_by_participle(other) {
                    return self.past_clause(led, verb, depth + 1);
                }
                let noun = self.here.before(before).filter(|at| self.here.is_noun(*at))?;
                self.noun(noun, verb, depth + 1)
            }
            // "Moreno, facing a challenge in Ohio, a swing state, said"
            // "Moreno, flanked by her aide, Joe Tanner, said"
            Kind::Mark(',')
                if depth > 0 && (self.here.kind(other) == Some(Kind::Verb(Form::Ing)) || self.is_ed(other)) =>
            {
                let outer = || self.leftwards(self.here.before(before)?, verb, depth + 1);
                self.past_comma(before + 1, verb, depth).or_else(outer)
            }
            Kind::Preposition | Kind::Adverb | Kind::Adjective => None,
            Kind::Verb(_) => self.past_clause(before, verb, depth + 1),
            Kind::Coordinator => {
                // "who left and came back said"
                let first = self
                    .here
                    .before(before)
                    .filter(|at| matches!(self.here.at(*at).kind, Kind::Verb(_) | Kind::Noun))?;
                let first = At::FIRST.to(first + 1).rev().find(|at| matches!(self.here.at(*at).kind, Kind::Verb(_)))?;
                self.past_clause(first, verb, depth + 1)
            }
            _ => None,
        }
    }

    /// "duty" of "The guard on duty when a shaft fell had left": before a lesser clause, whose verb is `other`, inside the subject.
    fn before_when(&self, other: At) -> Option<At> {
        let subject = self.found[other.index()].filter(|_| self.here.is_finite(other))?;
        let is_when = |at: &At| self.here.word(*at).is(Sign::SUBORD) && self.here.word(*at).is(Sign::TIME);
        let when = subject.phrase.checked_sub(1).filter(is_when)?;
        when.checked_sub(1).filter(|outer| !At::FIRST.to(*outer + 1).any(|at| self.here.is_finite(at)))
    }

    /// "convicted" of "A man convicted of killing two told": the participle beside a noun that leads to the verb in -ing.
    pub(super) fn led_by_participle(&self, verb: At) -> Option<At> {
        let preposition = self.here.before(verb).filter(|at| self.here.kind(*at) == Some(Kind::Preposition))?;
        let led = self.here.before(preposition)?;
        let is_reduced = self.here.kind(led) == Some(Kind::Verb(Form::Participle)) || self.is_ed(led);
        Some(led).filter(|led| is_reduced && self.is_beside_noun(*led))
    }

    /// Whether no verb stands before the relative clause of the verb `before` in the sentence, and none behind the one at `verb`.
    pub(super) fn is_only(&self, before: At, verb: At) -> bool {
        const FAR: usize = 24;
        let is_verb = |at: At| self.here.is_finite(at);
        let from = before.saturating_sub(FAR);
        let rest = (verb + 1).to(self.here.end().min(verb + FAR)).any(is_verb);
        !rest && verb + FAR > self.here.end() && from == At::FIRST && !from.to(before).any(is_verb)
    }

    /// "official" of "An official who will not be named because he may not speak to the press said": nothing closes what "who"
    /// begins, and somebody says it who has no verb yet.
    pub(super) fn unclosed(&self, verb: At) -> Option<Subject> {
        const FAR: usize = 24;
        let from = verb.saturating_sub(FAR);
        let who = from.to(verb).find(|at| self.here.kind(*at) == Some(Kind::Relative)).filter(|_| self.says(verb))?;
        let noun = self.here.before(who).filter(|at| self.here.is_noun(*at))?;
        let found = self.noun(noun, verb, 1)?;
        let is_one = [Sign::ROLE, Sign::PERSON].iter().any(|sign| self.here.is(found.phrase, *sign));
        let is_main =
            |at: At| self.here.is_finite(at) && self.found[at.index()].is_some_and(|own| own.phrase == found.phrase);
        let is_open = !from.to(who).any(|at| self.here.is_finite(at)) && !who.to(verb).any(is_main);
        (is_one && is_open).then_some(found)
    }

    /// Whether the verb is a further one of a list: "sighed" of "had risen, sighed and said".
    pub(super) fn is_listed(&self, verb: At) -> bool {
        const FAR: usize = 8;
        let Some(comma) = verb.checked_sub(1).filter(|at| self.here.is_mark(*at, &[','])) else { return false };
        let own = self.found[verb.index()].filter(|own| own.phrase < comma && !own.is_inverted);
        let is_same = |at: At| own.is_some() && self.found[at.index()].map(|it| it.phrase) == own.map(|it| it.phrase);
        !self.says(verb) && comma.saturating_sub(FAR).to(comma).any(|at| self.here.is_finite(at) && is_same(at))
    }

    pub(super) fn past_relative(&self, relative: At, verb: At, depth: usize) -> Option<Subject> {
        let before = self.here.before(relative)?;
        match self.here.at(before).kind {
            Kind::Noun => self.noun(before, verb, depth + 1),
            Kind::Mark(',') => self.leftwards(self.here.before(before)?, verb, depth + 1),
            // "the town in which she lives"
            Kind::Preposition => self.leftwards(self.here.before(before)?, verb, depth + 1),
            _ => None,
        }
    }

    /// From a comma before the verb: what stands between it and another comma is bracketed.
    pub(super) fn past_comma(&self, comma: At, verb: At, depth: usize) -> Option<Subject> {
        const LONGEST: usize = 24;
        let is_pair = |at: At| at > At::FIRST && self.here.is_mark(at, &['-']) && self.here.is_mark(at - 1, &['-']);
        let comma = comma - usize::from(is_pair(comma));
        let from = comma.saturating_sub(LONGEST);
        for open in from.to(comma).rev().filter(|at| self.here.is_mark(*at, &[',', '—', '–', '-', ';', ':'])) {
            if self.here.is_mark(open, &[';', ':']) {
                return None;
            }
            let inside = open + 1;
            // "His memoir, “Salt”, sold"; but "The plan, “a farce”, said Moreno"
            let is_title = inside + 1 == comma && self.here.kind(inside) == Some(Kind::Run) && !self.says(verb);
            if !is_title && !self.is_bracketed(inside, comma) {
                continue;
            }
            let before = self.here.before(open - usize::from(is_pair(open)))?;
            // "After winning in Ohio, Moreno (D), said": a comma too many behind the subject.
            let named = || inside + 1 == comma || self.here.is_mark(inside + 1, &['(']);
            // "While it rained, Moreno, R-NY, said"
            let first = self.here.token(self.here.at(inside).from);
            let is_letters = first.is_some_and(|first| first.shape == Shape::Capitals);
            if depth == 0 && self.is_name(inside) && named() && self.is_fronted(before) {
                let phrase = if is_letters && self.is_name(before) { before } else { inside };
                return Some(Subject { phrase, last: phrase, antecedent: None, is_inverted: false });
            }
            return match self.here.at(before).kind {
                Kind::Noun | Kind::Verb(_) | Kind::Mark(')') => self.leftwards(before, verb, depth + 1),
                _ => continue,
            };
        }
        None
    }

    /// Whether the phrases `from..to` between two commas can be put into a clause: an apposition, a relative clause, a
    /// participle and what belongs to it, a preposition and what belongs to it, an adverb.
    pub(super) fn is_bracketed(&self, from: At, to: At) -> bool {
        let has_finite = || from.to(to).any(|at| self.here.is_finite(at));
        match self.here.kind(from) {
            Some(Kind::Relative) => true,
            // "whose son saw it"
            Some(Kind::Noun)
                if self.here.token(self.here.at(from).from).is_some_and(|first| first.word.is(Sign::REL)) =>
            {
                true
            }
            Some(Kind::Subordinator | Kind::Wh) => has_finite(),
            Some(Kind::Verb(Form::Ing | Form::Participle)) => true,
            // ", said Moreno,"
            Some(Kind::Verb(Form::Finite)) => {
                self.is_ed(from) || self.found[from.index()].is_some_and(|subject| subject.is_inverted)
            }
            Some(Kind::Noun | Kind::Preposition) => {
                // "a firm called Harlow" has no verb of its own.
                // "she looked up" has.
                let is_subject = |at: At| at.checked_sub(1).is_some_and(|at| self.here.word(at).is(Sign::SUBJ));
                let is_reduced = |at: At| self.is_ed(at) && self.is_beside_noun(at) && !is_subject(at);
                let finite = from.to(to).find(|at| self.here.is_finite(*at) && !is_reduced(*at));
                // ", she tells me,"
                let is_told =
                    |finite: At| finite == from + 1 && self.says(finite) && self.here.is(finite, Sign::HEARER);
                finite.is_none_or(|finite| {
                    is_told(finite) || from.to(finite).any(|at| self.here.kind(at) == Some(Kind::Relative))
                })
            }
            Some(Kind::Adverb | Kind::Adjective) => !has_finite(),
            Some(Kind::Coordinator) => from + 1 < to,
            _ => from == to,
        }
    }
}

//! A figure beside the one before it: what stands between the two, and how their clauses are alike.

use super::around::Around;
use super::item::Item;
use crate::read::lemma;
use crate::read::phrase::{At, Kind};
use crate::read::tag::Tag;
use crate::text::{Span, last_word};
use crate::words::{Sign, Word, Words, looked_up, word, words};

/// A figure, its place, and that of the one before it, which may stand far off.
#[derive(Clone, Copy)]
pub struct Place<'a> {
    /// The reading around it.
    pub around: &'a Around<'a>,
    /// Its own place.
    pub item: &'a Item,
    /// That of the one before it.
    pub last: &'a Item,
}

impl Place<'_> {
    /// The sentence before its own.
    pub fn before(self) -> Option<(At, At)> {
        self.item.sentence.0.checked_sub(1).and_then(|at| self.around.stream.bounds_of(at))
    }

    /// Whether the last figure stands in its sentence or in the one before.
    pub fn is_near(self) -> bool {
        self.last.sentence == self.item.sentence || self.before() == Some(self.last.sentence)
    }

    /// Whether another figure does.
    pub fn is_after_start(self, other: Span) -> bool {
        let first = self.before().unwrap_or(self.item.sentence).0;
        other.start >= self.around.stream.span(first).start
    }

    /// Whether nothing but a time stands before it in its sentence: "In 2020, 51% said yes".
    pub fn is_first(self) -> bool {
        let around = self.around;
        let is_time =
            |at: At| around.is_date(at) || around.kind(at) == Some(Kind::Preposition) || around.is_mark(at, ',');
        self.item.sentence.0.to(self.item.opens).all(is_time)
    }

    /// Whether its sentence says first that it is of some of those told of before: "Most came from Malta".
    pub fn opens_with_part(self) -> bool {
        let first = self.item.sentence.0;
        self.around.is(first, Sign::QUANT) && self.around.is_finite(first + 1)
    }

    /// Whether the word before it is one of `any`.
    pub fn is_after(self, any: &Words) -> bool {
        self.item.is_after(self.around, 1, any)
    }

    /// Whether it opens brackets.
    pub fn is_bracket(self) -> bool {
        self.item.is_bracketed(self.around)
    }

    /// Whether only a comma or "and" stands before it.
    pub fn is_listed(self) -> bool {
        let is_mark = self.item.before(self.around, 1).is_some_and(|token| matches!(token.mark(), ',' | ';'));
        is_mark || self.is_after(words!["and", "by", "but"])
    }

    /// Whether a mark stands behind it.
    pub fn ends(self) -> bool {
        self.around.stream.token(self.item.next).is_some_and(|token| matches!(token.mark(), '.' | ',' | ';'))
    }

    /// "12 of 13".
    pub fn is_part_of_number(self) -> bool {
        self.around.stream.token(self.item.next).is_some_and(|token| token.word == word!("of"))
    }

    /// Whether it is one common noun with a capital only because it begins its sentence: "Support is highest …".
    pub fn is_common(self, who: Span) -> bool {
        let (around, first) = (self.around, self.item.sentence.0);
        let tag = around.phrase(first).and_then(|phrase| around.stream.tag(phrase.from));
        around.stream.span(first) == who && tag == Some(Tag::Noun)
    }

    /// Whether `who` is a pronoun.
    pub fn is_pronoun(self, who: Span) -> bool {
        let tokens = &self.around.stream.tokens;
        let at = tokens.partition_point(|token| (token.start as usize) < who.start);
        let token = tokens.get(at).filter(|token| token.span() == who);
        token.is_some_and(|token| token.is(Sign::THIRD) && token.is(Sign::SUBJ))
    }

    /// The name that is the subject of a clause of its sentence before the pronoun `who`.
    pub fn named_before(self, who: Span) -> Option<Span> {
        let (around, first) = (self.around, self.item.sentence.0);
        let before = |at: &At| around.stream.span(*at).end <= who.start;
        let subjects = first.to(self.item.phrase).take_while(before).filter(|at| around.is_finite(*at));
        let subjects = subjects.filter_map(|verb| around.stream.subject_of(verb)).map(|subject| subject.phrase);
        subjects
            .filter(|at| around.is_capital(*at) && around.is_named(*at))
            .map(|at| around.stream.span(at))
            // "Rents in Hull are £640; in Leith they are £810".
            .find(|who| !(self.is_common(*who) || around.is_many(*who) && *who == around.stream.span(first)))
    }

    /// Whether a verb only says what somebody has or gets: "receives".
    pub fn gets(self, verb: Span) -> bool {
        let word = lemma(verb.of(self.around.stream.text));
        [Sign::GETS, Sign::HAVE, Sign::WINS].iter().any(|sign| word.is(*sign))
    }

    /// Whether two verbs are forms of one, or both only say how many somebody has.
    pub fn same_verb(self, one: Option<Span>, other: Option<Span>) -> bool {
        let Some((one, other)) = one.zip(other) else { return false };
        let [one, other] = [one, other].map(|verb| verb.of(self.around.stream.text));
        let [first, second] = [lemma(one), lemma(other)];
        let gets = |word: Word| word.is(Sign::GETS) || word.is(Sign::HAVE);
        let wins = |word: Word| word.is(Sign::WINS);
        one == other
            || first.is_known() && first == second
            || gets(first) && gets(second)
            || wins(first) && wins(second)
    }
}

/// The last word of `words`.
pub fn last(words: &str) -> Word {
    looked_up(last_word(words), "")
}

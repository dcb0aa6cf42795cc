//! What is no part of the noun phrase before it: the subject of a clause of its own, a year, a day.

use super::{Chunker, is_head};
use crate::read::tag::Tag;
use crate::read::token::{self, Token};
use crate::words::{Sign, Word, word, words};

impl Chunker<'_> {
    /// Whether the noun at `at` begins a phrase of its own.
    pub(super) fn begins(&self, from: token::At, at: token::At, head: Option<token::At>) -> bool {
        head == Some(from) && self.is_told(from, at) || self.is_behind_setting(from, at)
    }

    /// Whether "bakers" at `from` are told what begins at `at`: "told bakers rye would cost more".
    fn is_told(&self, from: token::At, at: token::At) -> bool {
        let is_told = from.checked_sub(1).and_then(|verb| self.token(verb)).is_some_and(|verb| verb.is(Sign::HEARER));
        let is_finite = |end| matches!(self.tag(end), Tag::Past | Tag::Present | Tag::Modal);
        is_told && self.tag(from) == Tag::Plural && self.behind_heads(at).is_some_and(is_finite)
    }

    /// The token behind the nouns and names from `at` on, of which there are few.
    fn behind_heads(&self, at: token::At) -> Option<token::At> {
        const LONGEST: usize = 4;
        at.to(at + LONGEST).find(|at| !is_head(self.tag(*at)))
    }

    /// Whether a year alone stands before `at`, or two: "In 2010 the quay", "in 2012-13 Hull", "by spring of 2012 the quay",
    /// "between 2010 and 2020 the quay".
    pub(super) fn is_behind_year(&self, from: token::At, at: token::At) -> bool {
        const YEARS: usize = 3;
        let Some(before) = from.checked_sub(1).filter(|_| from < at && at <= from + YEARS) else { return false };
        let is = |at: token::At, sign| self.token(at).is_some_and(|token| token.word.is(sign));
        let led = is(before, Sign::SAYS_YEAR)
            || self.tag(before) == Tag::Preposition
                && before > token::At::FIRST
                && (is(before - 1, Sign::TIME) || is(before - 1, Sign::PORTION));
        let is_span = self.token(before).is_some_and(|opens| words!["between", "from"].has(opens.word));
        let joins = |at: token::At| {
            is_span && at == from + 1 && matches!(self.tag(at), Tag::Coordinator | Tag::To | Tag::Preposition)
        };
        let dash = |at: token::At| self.token(at).is_some_and(|token| matches!(token.mark(), '-' | '–'));
        (led || is_span)
            && self.token(from).is_some_and(Token::is_year)
            && (from + 1).to(at).all(|at| self.tag(at) == Tag::Numeral || dash(at) || joins(at))
    }

    /// Whether the noun at `at`, the verb of which follows, stands behind what opens its clause, a place, a time, people or any
    /// other phrase with a preposition: "In Hull rents fell", "In the third quarter profit fell", "Among women support was 71%",
    /// "In the report doctors say".
    fn is_behind_setting(&self, from: token::At, at: token::At) -> bool {
        let is = |at: token::At, sign| self.token(at).is_some_and(|token| token.is(sign));
        let opens = |lead: token::At| {
            let begins = |before| matches!(self.tag(before), Tag::Mark | Tag::Coordinator | Tag::Subordinator);
            self.tag(lead) == Tag::Preposition
                && self.token(lead).is_some_and(|lead| !words!["of", "than", "with"].has(lead.word))
                && !is(lead, Sign::SUBORD)
                && lead.checked_sub(1).is_none_or(|at| lead == self.start || begins(at))
        };
        let Some(lead) = from.checked_sub(1).filter(|lead| from < at && opens(*lead)) else { return false };
        let is_verb = |end: &token::At| matches!(self.tag(*end), Tag::Past | Tag::Present | Tag::Modal | Tag::Base);
        let Some(end) = self.behind_heads(at).filter(is_verb) else { return false };
        let is_last = end == at + 1 && self.tag(at) == Tag::Plural;
        match self.tag(from) {
            Tag::Name if is(at, Sign::TIME) => false,
            Tag::Name => is(lead, Sign::SAYS_WHERE) && from.to(at).all(|at| self.tag(at) == Tag::Name),
            Tag::Determiner => self.tag(at - 1) == Tag::Noun && (is(at - 1, Sign::TIME) || is_last),
            Tag::Plural => at == from + 1 && self.token(lead).is_some_and(|lead| lead.word == word!("among")),
            _ => self.is_behind_year(from, at),
        }
    }

    /// Whether the name at `at` is no part of the phrase from `from` on, whose head so far is `head`.
    pub(super) fn is_apart_from(&self, from: token::At, at: token::At, head: Option<token::At>) -> bool {
        self.begins_clause(from, at) || self.begins_with_title(from, at) || self.is_day_behind(at, head)
    }

    /// Whether the name at `at` is no part of the phrase from `from` on but begins a clause: "the night Moss died", "the place Moss
    /// aides say", "a toll Moss himself called".
    fn begins_clause(&self, from: token::At, at: token::At) -> bool {
        let is = |at: token::At, sign| self.token(at).is_some_and(|token| token.is(sign));
        // "In the northern contest Moss took 40".
        let opens = from == self.start + 1 && self.tag(self.start) == Tag::Preposition;
        let Some(noun) = at.checked_sub(1).filter(|noun| *noun > from && self.tag(*noun) == Tag::Noun) else {
            return false;
        };
        let is_place = self.token(noun).is_some_and(|place| place.word == word!("place"));
        let is_between = |at: &token::At| {
            matches!(self.tag(*at), Tag::Name | Tag::Adverb) || is(*at, Sign::REFL) || is_place && is(*at, Sign::PERSON)
        };
        let verb = (at + 1).to(at + 5).find(|at| !is_between(at));
        let is_verb = |verb: token::At| matches!(self.tag(verb), Tag::Past | Tag::Present | Tag::Modal);
        let somebody = [Sign::ROLE, Sign::PERSON, Sign::TITLE, Sign::BODY, Sign::DOCUMENT, Sign::KIN];
        let judges = |verb: token::At| is(verb, Sign::JUDGE) && !somebody.iter().any(|sign| is(noun, *sign));
        (self.tag(from) == Tag::Determiner || is(from, Sign::CALENDAR))
            && verb.is_some_and(|verb| {
                let says = is_place && is(verb, Sign::SAY) && self.tag(verb).is_verb();
                let contest = opens && is(noun, Sign::EVENT);
                says || is_verb(verb) && (is(noun, Sign::TIME) || judges(verb) || contest)
            })
    }

    /// Whether a title stands at `at` behind a common noun that is nobody: "at the party conference Sen. Moreno said".
    fn begins_with_title(&self, from: token::At, at: token::At) -> bool {
        let is_title = self.token(at).is_some_and(|token| token.word.is(Sign::TITLE));
        let nobody =
            |noun: &Token| ![Sign::ROLE, Sign::PERSON, Sign::TITLE, Sign::BODY].iter().any(|sign| noun.is(*sign));
        is_title
            && from < at
            && self.tag(from) == Tag::Determiner
            && self.tag(at - 1) == Tag::Noun
            && self.tag(at + 1) == Tag::Name
            && self.token(at - 1).is_some_and(nobody)
    }

    /// Whether a day of the week by its name stands at `at`, right behind the common noun that is the head: "a statement Monday".
    fn is_day_behind(&self, at: token::At, head: Option<token::At>) -> bool {
        let is_day = |word: Word| word.is(Sign::CALENDAR) && word.is(Sign::TIME) && !word.is(Sign::MONTH);
        let is_common = |head: token::At| head + 1 == at && matches!(self.tag(head), Tag::Noun | Tag::Plural);
        head.is_some_and(is_common)
            && self.token(at).is_some_and(|day| is_day(day.word))
            && self.tag(at + 1) != Tag::Name
    }
}

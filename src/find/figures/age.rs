//! How old somebody is: "aged 35", "Ada Moreno, 35, left", "the boys, 8 and 9", "she is 29", "died at 83", "voters under 30".

use super::grammar::{Grammar, Place};
use super::measured::{Measure, Shape};
use super::unit::{Class, Unit};
use crate::find::tokens::{At, Tokens};
use crate::read::tag::Tag;
use crate::words::{Sign, word, words};

const OLDEST: f64 = 115.0;
/// So many tokens of a list of ages are looked at in either direction.
const LONGEST: usize = 16;

/// The age that `measure` gives, whose hedge starts at `start`.
pub fn age(tokens: &Tokens, grammar: Grammar, measure: &Measure, start: At) -> Option<Unit> {
    let before = measure.start.checked_sub(1)?;
    let (low, high) = measure.amount.ends();
    let plain = measure.unit.is_none_or(|unit| unit.is("year")) && high <= OLDEST;
    // "Aged just 17".
    let before = before - usize::from(before > At::FIRST && tokens.is_any(before, words!["just", "only"]));
    let said = tokens.is_any(before, words!["age", "aged", "ages"]) || is_of_age(tokens, measure.start);
    let bare = measure.unit.is_none() && matches!(measure.shape, Shape::Digits | Shape::Words) && measure.scale == 1.0;
    let whole = bare && low >= 1.0 && low == low.trunc() && high == high.trunc() && measure.ends.is_none();
    let ages = Ages { tokens, grammar, measure, start };
    let found = plain && (said || whole && ages.are_given());
    found.then_some(Unit::new("year_of_age", Class::Age))
}

/// Whether the number at `at` stands between a person's name and its verb: "Nick Hague 44 has flown".
pub fn follows_name(tokens: &Tokens, grammar: Grammar, at: At) -> bool {
    if at < At::new(2) {
        return false;
    }
    let grown = tokens.number(at).is_some_and(|years| (10.0..100.0).contains(&years)) && tokens.is_plain_digits(at);
    let tag = |at: At| grammar.place(at).map(|place| place.tag());
    let name = || at.checked_sub(2).and_then(|first| grammar.place(first));
    grown
        && matches!(tag(at + 1), Some(Tag::Past | Tag::Present | Tag::Modal))
        && tokens.is_capital(at - 1)
        && name().is_some_and(|name| name.is(Sign::FIRST_NAME) && tokens.is_capital(at - 2))
}

/// Whether "age of" or "ages of" stands before the number at `at`.
fn is_of_age(tokens: &Tokens, at: At) -> bool {
    [words!["age", "of"], words!["ages", "of"]].into_iter().any(|led| tokens.is_after_phrase(at, led))
}

struct Ages<'a> {
    tokens: &'a Tokens<'a>,
    grammar: Grammar<'a>,
    measure: &'a Measure,
    start: At,
}

impl Ages<'_> {
    fn are_given(&self) -> bool {
        let named = || follows_name(self.tokens, self.grammar, self.measure.start);
        self.is_apposed() || self.is_listed() || self.is_told() || self.is_limit() || self.is_band() || named()
    }

    /// "Ada Moreno, 35, left", "the boys, 8 and 9, left", "the couple, both 62".
    fn is_apposed(&self) -> bool {
        let first = self.first();
        let listed = first < self.start;
        let first = first - usize::from(first > At::FIRST && self.tokens.is_in(first - 1, Sign::BEFORE_AGE));
        let mut next = self.measure.next;
        while next < self.measure.next + LONGEST && self.lists(next + 1) && self.lists(next) {
            next += 2;
        }
        let closed = matches!(self.tokens.mark(next), Some(',' | ';' | '.'));
        let comma = first.checked_sub(1).filter(|&comma| self.tokens.is_mark(comma, ',') && closed);
        let Some(name) = comma.and_then(|comma| comma.checked_sub(1)) else { return false };
        let digits = self.measure.shape == Shape::Digits;
        let person = self.grammar.place(name).is_some_and(|name| name.is_noun() && is_person(&name));
        digits && (self.tokens.is_capital(name) && !listed || person)
    }

    /// The first number of the list whose later number this is, or where its own hedge starts: "8 and 9", "17, 19 and 23".
    fn first(&self) -> At {
        let mut open = self.start;
        while open > At::FIRST && self.start - open < LONGEST && self.lists(open - 1) {
            open -= 1;
        }
        if self.tokens.number(open).is_some() { open } else { self.start }
    }

    /// "Aged 9 and 11", "between the ages of 9 and 11".
    fn is_listed(&self) -> bool {
        let first = self.first();
        let is_led = self.tokens.is_after_any(first, words!["age", "aged", "ages"]) || is_of_age(self.tokens, first);
        first < self.start && is_led
    }

    /// Whether the token is part of a list of bare numbers: "8 and 9", "17, 19 and 23".
    fn lists(&self, at: At) -> bool {
        let number = |at: At| self.tokens.number(at).is_some_and(|years| years <= OLDEST);
        number(at)
            || (self.tokens.is(at, word!("and")) || self.tokens.is_mark(at, ',')) && at > At::FIRST && number(at - 1)
    }

    /// "She is 29", "the boy turned 12", "he died at 83", "At 24, she won".
    fn is_told(&self) -> bool {
        let next = self.measure.next;
        let ended = self.grammar.place(next).is_none_or(|next| !next.is_noun() && next.tag() != Tag::Adjective)
            && !self.tokens.is(next, word!("of"))
            && !(self.tokens.is_dash(next) && self.tokens.is_glued_before(next));
        let Some(before) = self.start.checked_sub(1).filter(|_| ended) else { return false };
        let Some(place) = self.grammar.place(before) else { return false };
        if self.tokens.is(before, word!("at")) {
            let opens = self.tokens.is_mark(next, ',')
                && (self.tokens.is(next + 1, word!("he")) || self.tokens.is(next + 1, word!("she")));
            let ended = place
                .verb()
                .is_some_and(|verb| verb.is(Sign::AT_AGE) && verb.subject().is_some_and(|who| is_one(&who)));
            return ended || opens && self.tokens.is_capital(before);
        }
        let turns = place.is_form_of(word!("turn"));
        let who = place.subject().filter(|_| turns || place.is(Sign::BE));
        who.is_some_and(|who| is_one(&who) || turns && who.tag() == Tag::Name)
    }

    /// "Voters under 30", "those over 65", "children between 5 and 12", "9% are under 16", "five were under 18".
    fn is_limit(&self) -> bool {
        let hedged = self.start < self.measure.start && self.tokens.is_any(self.start, words!["under", "over"]);
        let limit = hedged || self.tokens.is(self.measure.start, word!("between"));
        let Some(before) = self.start.checked_sub(1).filter(|_| limit) else { return false };
        let counts = self.grammar.place(self.measure.next).is_some_and(|next| next.tag() == Tag::Plural);
        let part = before.checked_sub(1).is_some_and(|at| {
            let counts = || self.tokens.number(at).is_some() || self.tokens.is_in(at, Sign::PART);
            self.tokens.is_mark(at, '%') || self.tokens.is(at, word!("percent")) || counts()
        });
        let are = part && hedged && self.tokens.is_any(before, words!["are", "were"]);
        let those = self.tokens.is(before, word!("those"));
        let people = self.grammar.place(before);
        let people = people.is_some_and(|people| people.tag() == Tag::Plural && is_person(&people));
        !counts && (people || those || are)
    }

    /// "Keepers 60 and older", "those 18 to 34".
    fn is_band(&self) -> bool {
        let next = self.measure.next;
        let limit = self.tokens.is_any(next, words!["and", "or"])
            && (self.tokens.is_any(next + 1, words!["older", "younger"])
                || self.tokens.is_any(next + 1, words!["over", "under", "up"]));
        let (low, high) = self.measure.amount.ends();
        let who = self.start.checked_sub(1).filter(|_| self.start == self.measure.start);
        let those = who.is_some_and(|who| self.tokens.is(who, word!("those")));
        let people = who.and_then(|who| self.grammar.place(who));
        let people = people.is_some_and(|people| people.tag() == Tag::Plural && is_person(&people));
        // "The 18 to 34 age group".
        let group = low < high && self.tokens.is(next, word!("age"));
        (limit || low < high) && (those || people) || group
    }
}

fn is_person(noun: &Place) -> bool {
    noun.is(Sign::PERSON) || noun.is(Sign::KIN) || noun.is_form_of(word!("couple")) || noun.is_form_of(word!("people"))
}

/// Whether it is one person: "she", "her son", "Ada Moreno".
fn is_one(who: &Place) -> bool {
    match who.tag() {
        Tag::Pronoun => who.is(Sign::SUBJ) && (who.is(Sign::MAN) || who.is(Sign::WOMAN)) || who.is_form_of(word!("i")),
        Tag::Noun => is_person(who),
        Tag::Name => who.before().is_some_and(|first| first.is(Sign::FIRST_NAME)) || who.is(Sign::FIRST_NAME),
        _ => false,
    }
}

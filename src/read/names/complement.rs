//! What a body is for, behind "of", "for", "on", "in" and "to" in its name: "Society for the Prevention of Cruelty to Animals".

use super::scan::Scan;
use crate::read::tag::Tag;
use crate::read::token::{At, Ending, Shape};
use crate::words::{AnyOf, Sign, Word, ends_as, word};

impl Scan<'_, '_> {
    /// What makes a name go on behind "of": "University of", "Gulf of", "Battle of".
    fn takes_complement(&self, at: At) -> bool {
        const MAKES: AnyOf = AnyOf::of(&[
            Sign::ORGANISATION,
            Sign::BODY,
            Sign::PLACE_WORD,
            Sign::WORK,
            Sign::EVENT,
            Sign::DOCUMENT,
            Sign::PLACE,
        ]);
        let is_role =
            self.is_as_written(at, Sign::ROLE) || self.is_as_written(at, Sign::TITLE) && !self.is(at, Sign::BODY);
        self.shape(at) == Shape::Capital
            && !is_role
            && self.is(at, Sign::NOUN) | self.is(at, Sign::ORGANISATION)
            && self.is_any(at, &MAKES)
    }

    /// How many tokens "of" or "for" at `at` and what it brings have, where they go on with the run that begins at `from`.
    pub(super) fn complement(&self, from: At, at: At) -> usize {
        if let Some(holder) = self.holder(at) {
            return holder - at;
        }
        let Some(before) = at.checked_sub(1).filter(|before| *before >= self.from) else { return 0 };
        let (skip, next) = self.past_article(at);
        let is_of = self.is_small(at, word!("of"));
        let is_body = self.is(before, Sign::ORGANISATION) || self.is(before, Sign::BODY);
        // "Ada Fields of Harlow" is she from there.
        let first = before.checked_sub(1).filter(|first| *first >= from);
        let is_given = |at: At| self.is_as_written(at, Sign::FIRST_NAME) && !self.is_as_written(at, Sign::TITLE);
        let is_called = first.is_some_and(is_given) && !is_body;
        let takes = if is_of {
            self.takes_complement(before) && !is_called
        } else {
            is_body && self.shape(before) == Shape::Capital
        };
        const NAMES: AnyOf = AnyOf::of(&[Sign::FIRST_NAME, Sign::TITLE, Sign::NAMED_PLACE]);
        let fits = is_of || self.is_common_noun(next) || !self.word(next).is_any(&NAMES);
        let is_name = self.is_capital(next) && !self.is_calendar(next) && !self.is_headline;
        // "the Court of Ada Moreno" is no name of its own.
        let is_person = self.is_as_written(next, Sign::FIRST_NAME)
            && !self.is_as_written(next, Sign::NAMED_PLACE)
            && self.is_capital(next + 1)
            || self.is_as_written(next, Sign::TITLE) && !self.is_common_noun(next);
        // "the University of Ada Valley"
        let is_person = is_person && self.word(before) != word!("university");
        let len = self.place(next).map_or(1, |(len, _)| len);
        if takes && fits && is_name && !is_person { 1 + len + skip } else { self.inner_complement(from, at) }
    }

    /// The same of a complement inside another one: "of Cruelty", "to Animals" of "Society for the Prevention of Cruelty to
    /// Animals".
    fn inner_complement(&self, from: At, at: At) -> usize {
        if self.is_headline || !self.is_in_complement(from, at) {
            return 0;
        }
        let (skip, next) = self.past_article(at);
        // "for the Prevention of" goes on with a word that the vocabulary does not have, too.
        let is_unknown = || self.shape(next) == Shape::Capital && !self.word(next).is_known();
        let is_purpose = || from.to(at).any(|at| self.is_small(at, word!("the")));
        // "of Accountants in Scotland"; the Ministry of Fish in Kenya is but in Kenya.
        let are_many = self.is(at - 1, Sign::PERSON) && self.written(at - 1).ends_with('s');
        let country = self.place(next).filter(|(_, is_region)| *is_region && skip == 0 && are_many);
        if let Some((len, _)) = country.filter(|_| self.is_small(at, word!("in"))) {
            return 1 + len;
        }
        if self.is_of_field(next) || is_purpose() && is_unknown() { 2 + skip } else { 0 }
    }

    /// The same, or "to Protect Rural" behind a body: "Campaign to Protect Rural Marl", "Committee to Save the Otters".
    pub(super) fn purpose(&self, from: At, at: At) -> usize {
        let is_body = |at: At| self.is(at, Sign::ORGANISATION) || self.is(at, Sign::BODY);
        let is_done =
            self.is_small(at, word!("to")) && self.shape(at + 1) == Shape::Capital && self.is(at + 1, Sign::VERB);
        let (skip, next) = self.past_article(at + 1);
        match at > from && is_done && is_body(at - 1) && self.is_capital(next) && !self.is_headline {
            true => 3 + skip,
            false => self.inner_complement(from, at),
        }
    }

    /// Whether "the" stands behind the small word at `at`, and where what it brings begins.
    fn past_article(&self, at: At) -> (usize, At) {
        let skip = usize::from(self.is_small(at + 1, word!("the")));
        (skip, at + 1 + skip)
    }

    /// Whether it is a word that tells what a body is for: "Fisheries", "Allied", "Energy".
    pub(super) fn is_of_field(&self, at: At) -> bool {
        const BODIES: AnyOf = AnyOf::of(&[Sign::ORGANISATION, Sign::BODY]);
        const NAMES: AnyOf = AnyOf::of(&[Sign::FIRST_NAME, Sign::NAMED_PLACE, Sign::OTHER_NAME]);
        let is_told = || {
            self.token(at).is_some_and(|token| token.ending == Ending::Adjective)
                || self.word(at) == Word::NONE && ends_as(self.written(at), Sign::THING_END)
        };
        self.shape(at) == Shape::Capital
            && self.place(at).is_none()
            && (self.is_common(at)
                || self.is_as_written(at, Sign::PREP)
                // "Forest", which is a first name, too.
                || self.is(at, Sign::PLACE_WORD) && !self.is_capital(at + 1)
                || !self.word(at).is_any(&NAMES) && (self.is_any(at, &BODIES) || is_told()))
    }

    /// ", Fisheries and" of "the Ministry of Agriculture, Fisheries and Food".
    pub(super) fn list(&self, at: At, to: At) -> usize {
        const MOST: usize = 6;
        if self.is_campus(at, to) {
            return 2;
        }
        if !self.is_in_complement(at, to) {
            return 0;
        }
        let mut next = to;
        for _ in 0..MOST {
            if self.mark(next) != ',' || !self.is_of_field(next + 1) {
                return 0;
            }
            let mut end = next + 2;
            // "Children’s Services", "Persons with Disabilities"
            let leads = |at: At| self.tag(at) == Tag::Genitive || self.is_as_written(at, Sign::PREP);
            while (self.is_of_field(end) || leads(end) && self.is_of_field(end + 1)) && end < next + 5 {
                end += 1;
            }
            let joint = end + usize::from(self.mark(end) == ',');
            if self.is_small(joint, word!("and")) && self.is_of_field(joint + 1) {
                return joint + 2 - to;
            }
            next = end;
        }
        0
    }

    /// Whether the comma at `to` parts a university from where it is, which ends the subject: "the University of Ohio, Harlow
    /// said". "At the University of Ohio, Moreno said" has another subject.
    fn is_campus(&self, at: At, to: At) -> bool {
        let is_led =
            at.checked_sub(2).is_some_and(|before| before >= self.from && self.is_as_written(before, Sign::PREP));
        let says = self.is_finite(to + 2);
        let is_university = self.word(at) == word!("university") && self.is_small(at + 1, word!("of"));
        is_university && !is_led && says && self.shape(to + 1) == Shape::Capital
    }

    /// Whether what ends at `to` tells the field of the body that begins at `at`, behind an "of" or "for" of the run.
    pub(super) fn is_in_complement(&self, at: At, to: At) -> bool {
        let Some(small) = at.to(to).rev().find(|at| self.shape(*at) == Shape::Small) else { return false };
        let leads = self.is_as_written(small, Sign::PREP) || self.word(small) == word!("the");
        leads && small + 1 < to && (small + 1).to(to).all(|at| self.is_of_field(at))
    }
}

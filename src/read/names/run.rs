//! Where a run of capitals begins and ends, with the small words and marks that belong into a name.

use super::scan::Scan;
use crate::read::tag::Tag;
use crate::read::token::{At, Shape};
use crate::words::{AnyOf, Sign, Word, word, words};

/// No name has more tokens.
const LONGEST: usize = 16;

impl Scan<'_, '_> {
    /// Where the run ends that begins at `at`, if one does.
    pub(super) fn run(&self, at: At) -> Option<At> {
        let begins = self.may_begin(at) || self.is_particle(at) && self.begins_with_particle(at);
        if !begins {
            return None;
        }
        if self.is_calendar(at) || !self.is_capital(at) && !self.is_particle(at) {
            return Some(at + 1);
        }
        // A word that has its capital from where it stands is doubtful, and goes on only into a name.
        let place = self.place(at).map_or(1, |(len, _)| len);
        let mut to = at + place + usize::from(self.is_particle(at) && self.is_particle(at + 1));
        // "Bank of Harlow" may begin a sentence, too.
        let is_body = || self.is(at, Sign::ORGANISATION) && self.tag(at) != Tag::Plural && self.complement(at, to) > 0;
        let goes_on = self.is_capital(to) && self.tag(at) == Tag::Name
            || place > 1
            || is_body()
            || self.is_between(to)
            || self.is_appeal(at)
            || self.is_branch(at, to)
            // "Food and Drug Administration staff"
            || self.is_small(to, word!("and")) && self.joined(at, to) > 0
            || self.is_cover_name(at)
            || self.holder(to).is_some();
        if self.is_forced(at) && (self.is_headline || !goes_on) {
            return Some(at + 1);
        }
        while to < (at + LONGEST).min(self.to) {
            let more = self.more(at, to);
            if more == 0 || self.begins_line(to) {
                break;
            }
            to += more;
        }
        Some(to.min(self.to))
    }

    /// Whether its capital may come from where it stands: at the start of a sentence, in a headline; not in "Bishop & Cole".
    pub(super) fn is_forced(&self, at: At) -> bool {
        self.is_common(at) && (self.is_first(at) && self.mark(at + 1) != '&' || self.is_headline)
    }

    /// "On" of "Coach On Moreno: ‘…’": about whom somebody speaks.
    fn is_about(&self, at: At) -> bool {
        let office =
            at.checked_sub(1).filter(|office| *office >= self.from && self.is_as_written(*office, Sign::TITLE));
        self.is_as_written(at, Sign::PREP) && office.is_some_and(|office| self.is(office, Sign::OFFICE))
    }

    fn may_begin(&self, at: At) -> bool {
        if !self.is_capital(at) || self.is_lone_letter(at) || self.is_about(at) {
            return false;
        }
        match self.tag(at) {
            Tag::Name => true,
            // "Downing Street said"
            Tag::Ing => self.place(at).is_some_and(|(len, _)| len > 1),
            _ if self.place(at).is_some() && self.shape(at) == Shape::Capitals => true,
            Tag::Adjective | Tag::Plural if self.is(at, Sign::NATION) => true,
            // "Moss said": perhaps a name, where the text has it elsewhere.
            Tag::Noun | Tag::Base | Tag::Adjective | Tag::Plural => {
                self.is_first(at) || self.shape(at) == Shape::Capitals
            }
            // "Jolly, who left, said"
            Tag::Adverb => self.is_first(at) && self.mark(at + 1) == ',' && self.is_small(at + 2, word!("who")),
            Tag::Modal => self.is(at, Sign::CALENDAR) && !self.is_first(at),
            _ => self.is_calendar(at),
        }
    }

    /// "Witness B", "Private A said": somebody of whom only a letter may be told.
    pub(super) fn is_cover_name(&self, at: At) -> bool {
        const WHO: AnyOf = AnyOf::of(&[Sign::PERSON, Sign::ROLE, Sign::TITLE]);
        let letter = self.token(at + 1).filter(|letter| letter.end - letter.start == 1 && self.is_capital(at + 1));
        let is_free =
            !self.is_capital(at + 2) && !matches!(self.mark(at + 2), '-' | '.' | '&' | '/') && letter.is_some();
        is_free
            && self.shape(at) == Shape::Capital
            && self.is_any(at, &WHO)
            && !self.is_as_written(at, Sign::FIRST_NAME)
    }

    /// "A", "I", the "T" of "T-shirt": letters and no names.
    fn is_lone_letter(&self, at: At) -> bool {
        let one = self.token(at).is_some_and(|token| token.end - token.start == 1);
        let rest = self.written(at).get(1..).and_then(|rest| rest.strip_prefix('-'));
        one && (self.is_first(at) || !self.is_capital(at + 1))
            || rest.is_some_and(|rest| rest.starts_with(char::is_lowercase))
    }

    fn is_particle(&self, at: At) -> bool {
        self.shape(at) == Shape::Small && self.is_as_written(at, Sign::NAME_PARTICLE)
    }

    /// "van Aske said", which begins no sentence.
    fn begins_with_particle(&self, at: At) -> bool {
        let next = at + 1 + usize::from(self.is_particle(at + 1));
        let is_foreign = self.before(at).is_some_and(|before| before.is_capital());
        self.is_capital(next) && !self.is_common(next) && !is_foreign
    }

    /// Whether it is a day or a month. "May" and "June" are names where they stand as names do.
    pub(super) fn is_calendar(&self, at: At) -> bool {
        if !self.is_capital(at) || !self.is_as_written(at, Sign::CALENDAR) || self.is_called_day(at) {
            return false;
        }
        let word = self.word(at);
        let is_name = word.is(Sign::FIRST_NAME) || word.is(Sign::MODAL) || word == word!("march");
        if !is_name {
            return self.shape(at) != Shape::Capitals || self.shape(at + 1) == Shape::Number;
        }
        let is_dated = |at: At| matches!(self.shape(at), Shape::Number);
        let before = at.checked_sub(1).filter(|before| *before >= self.from);
        let behind_time = before.is_some_and(|before| {
            // "Last May we left."
            let leads = self.is_first(before) && words!["last", "next", "this"].has(self.word(before));
            leads
                || self.is_as_written(before, Sign::PREP) && self.tag(before) != Tag::Name
                || self.shape(before) == Shape::Small
                    && (matches!(self.tag(before), Tag::Preposition | Tag::Subordinator) || self.is(before, Sign::TIME))
        });
        is_dated(at + 1) || before.is_some_and(is_dated) || behind_time && !self.is_capital(at + 1)
    }

    /// "Mr Sunday Moreno", "the trader, Friday Moreno,": who is called as a day is.
    fn is_called_day(&self, at: At) -> bool {
        let before = at.checked_sub(1).filter(|before| *before >= self.from && self.is_capital(at + 1));
        before.is_some_and(|before| {
            let is_set_off = self.mark(before) == ',' && self.mark(at + 2) == ',';
            let is_role = || self.shape(before - 1) == Shape::Small && self.is(before - 1, Sign::ROLE);
            self.is_capital(before) && self.is(before, Sign::TITLE) || is_set_off && before > self.from && is_role()
        })
    }

    /// How many tokens from `to` on belong to the run that begins at `at`.
    fn more(&self, at: At, to: At) -> usize {
        let next = self.is_capital(to + 1) && !self.is_calendar(to + 1);
        match () {
            _ if to == at + 1 && self.is_cover_name(at) => 1,
            _ if self.is_capital(to) => usize::from(self.goes_on(at, to)),
            // "Dockers Local 79"
            _ if self.is_numbered(to) => usize::from(to > at + 1),
            _ if self.is_particle(to) && next && !self.is_common(to + 1) => 2,
            _ if self.is_particle(to) && self.is_particle(to + 1) && self.is_capital(to + 2) => 3,
            _ if self.is_nickname(to) => 2,
            _ if self.mark(to) == '&' && next => 2,
            _ if self.mark(to) == ',' && self.is_suffix(to + 1) => 2,
            _ if self.mark(to) == '-' && next && self.is_glued(to) => 2,
            _ if self.is_owner(to) => 2,
            _ if self.mark(to) == ',' => self.list(at, to),
            _ if self.shape(to) == Shape::Small => self.small(at, to),
            _ => 0,
        }
    }

    /// The same where a word stands there that is written small.
    fn small(&self, at: At, to: At) -> usize {
        match self.word(to) {
            // "Marlow Brew plc"
            word if word == word!("plc") => 1,
            word if words!["of", "for", "on"].has(word) => self.complement(at, to),
            // "Cruelty to Animals", "Standards in Education"
            word if words!["to", "in"].has(word) => self.purpose(at, to),
            word if word == word!("the") && to == at + 1 && self.is_appeal(at) => 2,
            word if word == word!("and") => self.joined(at, to),
            _ => 0,
        }
    }

    /// Whether the capital at `to` goes on with the run.
    fn goes_on(&self, at: At, to: At) -> bool {
        if self.is_about(to) {
            return false;
        }
        let behind_first = self.is_as_written(to - 1, Sign::FIRST_NAME);
        let is_open = matches!(self.tag(to), Tag::Name | Tag::Noun | Tag::Plural | Tag::Adjective);
        let is_code = self.place(to).is_some() && self.shape(to) == Shape::Capitals;
        if self.is_calendar(to) {
            // "Theresa May", but "on May 3".
            return behind_first && self.shape(to + 1) != Shape::Number && !self.is_headline;
        }
        if self.is_headline && self.is_as_written(at, Sign::FIRST_NAME) && to < at + 3 && !self.is(to, Sign::VERB) {
            return true;
        }
        if self.is_headline && (self.is_common(to) || self.is_forced(at)) {
            return self.is_common(to) && !self.is_forced(at) && self.is(to, Sign::ORGANISATION);
        }
        // "Levelling Up" of a department
        is_open || is_code || self.is_between(to) || self.is_of_field(to) && self.is_in_complement(at, to)
    }

    /// "79" of "Dockers Local 79".
    fn is_numbered(&self, at: At) -> bool {
        let local = at.checked_sub(1).filter(|local| *local > self.from && self.shape(at) == Shape::Number);
        local.is_some_and(|local| self.shape(local) == Shape::Capital && self.word(local) == word!("local"))
    }

    /// "Without" of "Doctors Without Borders".
    pub(super) fn is_between(&self, at: At) -> bool {
        let both = self.is_capital(at) && self.is_capital(at + 1);
        both && self.is_as_written(at, Sign::PREP) && !self.is_headline
    }

    /// A word or two in marks between two capitals: William “Wheels” Ode.
    fn is_nickname(&self, at: At) -> bool {
        const LONGEST: u32 = 24;
        let is_short = self.token(at).is_some_and(|token| token.end - token.start <= LONGEST);
        let is_big = self.written(at).chars().nth(1).is_some_and(char::is_uppercase);
        self.shape(at) == Shape::Run
            && is_short
            && is_big
            && at > self.from
            && self.shape(at - 1) == Shape::Capital
            && (self.is_as_written(at - 1, Sign::FIRST_NAME) || !self.is_common(at - 1) && !self.is_common(at + 1))
            && self.shape(at + 1) == Shape::Capital
    }

    /// "Jr." and "Inc." behind a comma.
    pub(super) fn is_suffix(&self, at: At) -> bool {
        let word = self.word(at);
        let short = [word!("jr"), word!("sr"), word!("inc"), word!("ltd"), word!("corp"), word!("llc"), word!("plc")];
        (self.is_capital(at) || word == word!("plc")) && word.is_known() && short.contains(&word)
    }

    fn is_glued(&self, at: At) -> bool {
        let touches =
            |one: At| self.token(one).zip(self.token(one + 1)).is_some_and(|(one, next)| one.end == next.start);
        at > self.from && touches(at - 1) && touches(at)
    }

    /// "King’s College", "Port Workers’ Union": the "’s" of a common noun, before a noun that makes a name.
    fn is_owner(&self, at: At) -> bool {
        let owner = at.checked_sub(1).filter(|owner| *owner >= self.from);
        const MAKES: AnyOf = AnyOf::of(&[Sign::ORGANISATION, Sign::PLACE_WORD, Sign::WORK, Sign::BODY, Sign::EVENT]);
        self.shape(at) == Shape::Clitic
            && self.tag(at) == Tag::Genitive
            && owner.is_some_and(|owner| {
                self.is_common_noun(owner)
                    || self.is(owner, Sign::NOUN) && self.is_capital(owner)
                    || owner > self.from && self.is(owner - 1, Sign::TITLE) && self.is_saint(owner - 1)
            })
            && self.is_capital(at + 1)
            // "Screen Weekly’s Ada Moreno"
            && (!self.is_as_written(at + 1, Sign::FIRST_NAME) || self.is_common_noun(at + 1))
            && (at + 1).to(at + 4)
                .take_while(|at| self.is_capital(*at))
                // "Rose’s Chirper page": what is a name by itself makes none.
                .any(|at| self.is_any(at, &MAKES) && self.is(at, Sign::NOUN))
    }

    pub(super) fn is_saint(&self, at: At) -> bool {
        [word!("st"), word!("saint")].contains(&self.word(at))
    }

    /// "Save" of "Save the Otters", which calls on people to do something and is the name of who calls.
    fn is_appeal(&self, at: At) -> bool {
        let calls = self.shape(at) == Shape::Capital
            && self.is_as_written(at, Sign::VERB)
            && self.is_small(at + 1, word!("the"));
        let mut end = at + 2;
        while self.is_capital(end) {
            end += 1;
        }
        let says = self.is_finite(end);
        calls && end > at + 2 && !self.is_headline && (says || !self.is_first(at))
    }

    /// "Water" of "Water UK": what a body is for, before a country that ends the subject. "Hosts England won" is of England.
    fn is_branch(&self, at: At, to: At) -> bool {
        const PEOPLE: AnyOf = AnyOf::of(&[Sign::PERSON, Sign::PEOPLE, Sign::ROLE, Sign::TIME]);
        let end = self
            .place(to)
            .filter(|_| to == at + 1)
            .map_or(to, |(len, is_region)| if is_region { to + len } else { to });
        let says = self.is_finite(end);
        end > to && says && self.tag(at) == Tag::Noun && !self.is_any(at, &PEOPLE)
    }

    /// "and Prevention" of "Centers for Disease Control and Prevention", "and Drug" of "Food and Drug Administration".
    fn joined(&self, at: At, to: At) -> usize {
        let next = to + 1;
        if self.is_headline || self.is_title_before_name(next) {
            return 0;
        }
        // "Committee on Oversight and Reform": a word that the vocabulary does not have.
        let is_unknown = || {
            to > at + 2
                && self.word(to - 1) == Word::NONE
                && self.is_small(to - 2, word!("on"))
                && self.is_common_noun(next)
        };
        if self.is_of_field(next) && (self.is_in_complement(at, to) || is_unknown()) {
            return 2;
        }
        let mut end = next;
        // "Farmers and Growers' Guild"
        let owns = |at: At| at > next && self.shape(at) == Shape::Clitic && self.is_capital(at + 1);
        while (self.is_capital(end) || owns(end)) && end < next + 4 {
            end += 1;
        }
        let is_body = self.is(end - 1, Sign::ORGANISATION) || self.is(end - 1, Sign::BODY);
        // "Tom and Ida Kerr Trust", "Harlow and Marl Police"
        let is_given = |at: At| self.is_as_written(at, Sign::FIRST_NAME);
        let is_couple = to == at + 1
            && end > next + 1
            && is_body
            && !is_given(end - 1)
            && (is_given(at) && is_given(next) || self.is_of_town(at) && (is_given(next) || self.is_of_town(next)));
        // One that begins a name of its own is not joined: "the Council and the Ministry", "Harlow and Port Authority".
        // "Maritime and Coastguard Agency"
        let is_field = |at: At| self.is_common_noun(at) && !self.is(at, Sign::ORGANISATION) || self.is_told_field(at);
        // "Bakers and Confectioners Union": two plurals, of which the second may be no word that is known.
        let is_many = |at: At| self.shape(at) == Shape::Capital && self.written(at).ends_with('s') && !is_given(at);
        let are_many = self.is_common_noun(to - 1) && is_many(to - 1) && is_many(next) && self.place(next).is_none();
        let are_alike = are_many && end <= next + 3 || self.is_of_pair(at, to);
        let is_common = to > at && at.to(to).all(is_field) || are_alike;
        let is_work = self.is(end - 1, Sign::WORK);
        let makes = end > next + 1 && is_body || is_work;
        // "Securities and Exchange Commission", "Police and Fire Board"
        let is_pair = to == at + 1 && self.is(at, Sign::ORGANISATION);
        let is_pair = is_pair && (self.written(at).ends_with('s') || is_field(next) && self.is(at, Sign::PLURAL));
        if is_pair && end == next + 2 && is_body {
            return 2;
        }
        let is_field = self.is_common_noun(next) || self.is_told_field(next) || are_many;
        if is_couple || is_field && is_common && makes { 2 } else { 0 }
    }

    /// Whether an adjective with a capital, which is of no people and no rank, may tell what a body is for: "Maritime", "Dental".
    fn is_told_field(&self, at: At) -> bool {
        const OTHER: AnyOf = AnyOf::of(&[Sign::NATION, Sign::TITLE, Sign::ROLE, Sign::FIRST_NAME, Sign::NAMED_PLACE]);
        self.shape(at) == Shape::Capital && self.is_as_written(at, Sign::ADJ) && !self.word(at).is_any(&OTHER)
    }

    /// Whether it may be one of two places that share a body, as far as the word tells: no common word, no body, no first name.
    fn is_of_town(&self, at: At) -> bool {
        const OTHER: AnyOf = AnyOf::of(&[Sign::ORGANISATION, Sign::BODY, Sign::FIRST_NAME, Sign::OTHER_NAME]);
        let is_other = self.is_common(at) || self.place(at).is_none() && self.word(at).is_any(&OTHER);
        self.shape(at) == Shape::Capital && (!is_other || self.word(at) == word!("district"))
    }

    /// "Skerra Gay" before "and Lesbian Chamber": a place or the like, and a common word that goes with the one behind "and".
    fn is_of_pair(&self, at: At, to: At) -> bool {
        const NAMES: AnyOf = AnyOf::of(&[Sign::ROLE, Sign::ORGANISATION, Sign::BODY, Sign::PLACE_WORD]);
        // "Kent Fire and Rescue Service"
        let is_title = |at: At| self.is(at, Sign::TITLE) && !self.is(at, Sign::EVENT);
        let is_common = |at: At| self.is(at, Sign::ADJ) || self.is_common_noun(at);
        to > at + 1
            && !self.is_as_written(at, Sign::FIRST_NAME)
            && is_common(to - 1)
            && is_common(to + 1)
            && !at.to(to).any(|at| self.is_any(at, &NAMES) || is_title(at))
    }

    fn is_title_before_name(&self, at: At) -> bool {
        self.is_as_written(at, Sign::TITLE) && self.is_capital(at + 1) && !self.is_common_noun(at + 1)
    }
}

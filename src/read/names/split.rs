//! What a run of capitals holds: titles, a people, a place or a body before a person, and the name itself.

use super::around::around;
use super::name::{Gender, Name};
use super::scan::Scan;
use super::weight::Type;
use crate::read::tag::Tag;
use crate::read::token::{At, Shape};
use crate::text::Span;
use crate::words::{AnyOf, Sign, Word, word};

/// Appends the names of the run from `from` to `to`, and gives where the last of them ends. `last` is where the name before it
/// in the sentence ended.
pub(super) fn split(
    scan: &Scan<'_, '_>,
    from: At,
    to: At,
    is_quoted: bool,
    last: &mut Option<At>,
    found: &mut Vec<Name>,
) -> At {
    let mut splitter = Splitter { scan, is_quoted, last, found };
    let mut at = from;
    let mut end = to;
    // Where the title begins that the next name has from before another name or an office: "Governor of" in "Governor of Kenya
    // Ada Moreno", "Shadow Home" in "Shadow Home Secretary Ada Moreno".
    let mut title_from = None;
    while at < to {
        let mut lead = splitter.lead(at, to);
        if let Some((from, is_titled)) = title_from.take() {
            lead.from = from;
            lead.is_titled |= is_titled;
        }
        let stop = splitter.stop(lead.to, to);
        if stop < to && lead.to == at && lead.is_titled {
            title_from = Some((lead.from, true));
            lead.from = at;
            lead.is_titled = false;
        }
        // "Shadow Home" before "Secretary Ada Moreno"
        // "Chief Financial" before "Officer Ada Moreno"
        let is_rank = scan.is_as_written(lead.to, Sign::TITLE);
        let makes = |at: At| scan.is(at, Sign::ORGANISATION) && !(is_rank && scan.is(at, Sign::ADJ));
        let is_office = stop < to && lead.to.to(stop).all(|at| scan.is_common(at) && !makes(at));
        if is_office && lead.to < stop {
            title_from = Some((lead.from, false));
        }
        if lead.to < stop && !is_office {
            let number = splitter.found.len();
            end = splitter.take(&lead, stop).max(to);
            // "Harlow" before "Mayor Ada Moreno"
            if stop < to
                && scan.is_as_written(stop, Sign::TITLE)
                && let Some(name) = splitter.found.get_mut(number)
            {
                name.around.add(Type::Place, 3);
            }
        }
        if stop < to
            && scan.shape(stop) == Shape::Capitals
            && stop + 1 == to
            && splitter.before_letters(lead.to, to) == stop
        {
            return end;
        }
        at = stop.max(at + 1);
    }
    end
}

pub(super) struct Splitter<'a, 's, 't> {
    pub scan: &'a Scan<'s, 't>,
    pub is_quoted: bool,
    pub last: &'a mut Option<At>,
    pub found: &'a mut Vec<Name>,
}

/// What stands before a name in its run and is no part of it.
struct Lead {
    from: At,
    to: At,
    gender: Gender,
    is_titled: bool,
}

impl Splitter<'_, '_, '_> {
    /// Past titles and peoples at the start of the run.
    fn lead(&mut self, from: At, to: At) -> Lead {
        let scan = self.scan;
        // "Bishop of Ely" is nobody called Ely.
        // "Mayor of Quenby City" is nobody called Quenby City.
        let is_place = scan.is_place(from, to)
            || self.makes_body(to - 1) && !from.to(to).any(|at| scan.is_as_written(at, Sign::FIRST_NAME));
        let is_titled = to > from + 1 && self.is_behind_office(from) && !is_place;
        let mut lead = Lead { from, to: from, gender: Gender::Open, is_titled };
        if let Some(end) = self.envoy(from, to) {
            self.plain(from, end, Type::Place);
            lead = Lead { from: end, to: end, gender: Gender::Open, is_titled: true };
        }
        if lead.is_titled {
            // "Secretary of State Ada Moreno"
            lead.from = from - 2;
            while lead.to < to && scan.is_common_noun(lead.to) && !scan.is(lead.to, Sign::ORGANISATION) {
                // "Minister of State for Health Ada Moreno"
                let goes_on = scan.is_small(lead.to + 1, word!("for")) && lead.to + 2 < to;
                lead.to += 1 + usize::from(goes_on);
            }
        }
        while lead.to < to {
            let at = lead.to;
            if at + 1 < to && self.is_opener(at, to) {
                let belongs = [word!("former"), word!("acting"), word!("then")].contains(&scan.word(at));
                lead.from = if belongs { lead.from } else { at + 1 };
            } else if at + 1 < to && self.is_compound(at) {
                lead.from = at + 1;
            } else if at + 1 < to && self.is_title(at, to) {
                lead.is_titled = true;
                lead.gender = lead.gender.or(Gender::of(scan.word(at)));
                if let Some(holder) = scan.holder(at + 1).filter(|holder| *holder < to) {
                    lead.to = holder;
                    continue;
                }
            } else if at + 1 < to && self.is_people(at, to) {
                self.plain(at, at + 1, Type::Other);
                lead.from = at + 1;
            } else {
                break;
            }
            lead.to += 1;
        }
        lead
    }

    /// Where the place ends to which somebody is sent, or which somebody leads: "Ambassador to the United States Quo Vadren",
    /// "President of Kenya Quo Vadren".
    fn envoy(&self, from: At, to: At) -> Option<At> {
        let scan = self.scan;
        let article = usize::from(from > scan.from && scan.is_small(from - 1, word!("the")));
        // "Speaker of the Kenya House of Elders"
        let is_body = || from.to(to).any(|at| self.makes_body(at));
        let joins = |at: At| scan.is_small(at, word!("to")) || scan.is_small(at, word!("of")) && !is_body();
        let office = from.checked_sub(2 + article).filter(|at| *at >= scan.from && joins(*at + 1))?;
        let end = scan.place(from).filter(|(_, is_region)| *is_region).map(|(len, _)| from + len)?;
        (scan.is(office, Sign::ROLE) && end + 2 <= to && scan.is_capital(end)).then_some(end)
    }

    /// "our Council", "this Court": told by whose or which it is, a common noun is no name.
    fn is_described(&self, at: At) -> bool {
        let scan = self.scan;
        let Some(before) = at.checked_sub(1).filter(|before| *before >= scan.from) else { return false };
        // "The Swede said", "said the Swede,": no name, though it may be one elsewhere.
        let is_one = scan.word(before) == word!("the")
            && scan.is(at, Sign::NATION)
            && (scan.is_finite(at + 1)
                || scan.is(at, Sign::PERSON) && scan.mark(at + 1) == ','
                || before > scan.from && scan.tag(before - 1).is_verb() && scan.is(before - 1, Sign::SAY))
            && !scan.written(at).ends_with('s');
        if is_one {
            return true;
        }
        // "The Minister said": an office that somebody holds.
        if scan.word(before) == word!("the")
            && scan.is_as_written(at, Sign::TITLE)
            && scan.is_as_written(at, Sign::PERSON)
            && !scan.is(at, Sign::ORGANISATION)
            && !scan.is(at, Sign::FIRST_NAME)
        {
            return true;
        }
        let points = [word!("this"), word!("that"), word!("these"), word!("those")].contains(&scan.word(before));
        scan.is_common_noun(at) && (points || scan.tag(before) == Tag::Possessive)
    }

    /// "Secretary of" stands before it.
    fn is_behind_office(&self, from: At) -> bool {
        let scan = self.scan;
        let Some(office) = from.checked_sub(2).filter(|at| *at >= scan.from) else { return false };
        // "Omar King of" is no king.
        let is_surname = office > scan.from && scan.is_capital(office - 1) && scan.is(office - 1, Sign::FIRST_NAME);
        !is_surname
            && scan.is_small(from - 1, word!("of"))
            && scan.shape(office) == Shape::Capital
            && scan.is_as_written(office, Sign::TITLE)
            && !scan.is(office, Sign::BODY)
            // "Mother of Ada Moreno" is another.
            && !scan.is(office, Sign::KIN)
    }

    pub(super) fn makes_body(&self, at: At) -> bool {
        const NOUNS: AnyOf = AnyOf::of(&[Sign::NOUN, Sign::ORGANISATION, Sign::PLACE_WORD]);
        const MAKES: AnyOf =
            AnyOf::of(&[Sign::ORGANISATION, Sign::BODY, Sign::PLACE_WORD, Sign::WORK, Sign::EVENT, Sign::PLACE]);
        let scan = self.scan;
        scan.is_any(at, &NOUNS) && !scan.is_as_written(at, Sign::FIRST_NAME) && scan.is_any(at, &MAKES)
    }

    /// Where the name that begins at `from` ends: with the run, or where in it another begins.
    fn stop(&self, from: At, to: At) -> At {
        let scan = self.scan;
        let is_name = |at: At| scan.is_as_written(at, Sign::FIRST_NAME);
        if from >= to {
            return to;
        }
        // "Washington Chris Gray", "CNN Ada Moreno", "Water CEC Ada Moreno"
        if !self.makes_body(to - 1) {
            let place = scan.place(from).map_or(from, |(len, _)| from + len);
            // "Sedge OCPD Ada Moreno"
            let is_rank = |at: &At| scan.shape(*at) == Shape::Capitals && scan.shape(*at - 1) == Shape::Capital;
            let rank = (from + 1)
                .to(to)
                .find(is_rank)
                .filter(|at| scan.token(*at).is_some_and(|rank| rank.end - rank.start > 2));
            let letters = rank.or_else(|| from.to(to).find(|at| !scan.is_common_noun(*at))).unwrap_or(from);
            // "DA MPL Ada Moreno"
            let is_code = |at: &At| scan.shape(*at) == Shape::Capitals && !is_name(*at);
            let code = letters.to(to).take_while(is_code).last().map_or(from, |last| last + 1);
            let first = place.max(code);
            let fits = !is_name(from) || first > from + 1 || self.is_behind_office(from);
            if first > from && first + 1 < to && is_name(first) && fits {
                return first;
            }
        }
        // "Ada Moreno White House"
        let is_place = |at: &At| is_name(from) && to > *at + 1 && scan.is_place(*at, to);
        if let Some(place) = (from + 2).to(to).find(is_place) {
            return place;
        }
        let begins = |at: &At| {
            self.begins_person(from, *at, to)
                || self.begins_holder(from, *at, to)
                || self.is_only_office(from, *at, to)
                || self.begins_behind_many(from, *at, to)
        };
        (from + 1).to(to).find(begins).unwrap_or_else(|| self.before_letters(from, to))
    }

    /// Before "FRS" of "Ada Moreno FRS".
    fn before_letters(&self, from: At, to: At) -> At {
        let scan = self.scan;
        let is_titled = from.checked_sub(1).is_some_and(|at| at >= scan.from && scan.is_as_written(at, Sign::TITLE));
        let is_person = to > from + 2
            && (is_titled || scan.is_as_written(from, Sign::FIRST_NAME))
            && scan.shape(from) == Shape::Capital;
        // "Eoghan Tully TD"
        let is_office = |at: At| scan.is_as_written(at, Sign::ROLE) && scan.is(at, Sign::PERSON);
        let is_person = is_person || to > from + 2 && is_office(to - 1) && scan.shape(from) == Shape::Capital;
        let is_numeral = || scan.written(to - 1).chars().all(|letter| "IVX".contains(letter));
        let is_letters =
            is_person && !is_numeral() && scan.shape(to - 1) == Shape::Capitals && scan.shape(to - 2) == Shape::Capital;
        if is_letters && scan.place(to - 1).is_none() { to - 1 } else { to }
    }

    /// "Administrator" of "NASA Administrator": what follows are offices only.
    fn is_only_office(&self, from: At, at: At, to: At) -> bool {
        let scan = self.scan;
        let is_office = |at: At| scan.is_as_written(at, Sign::TITLE) || scan.is_as_written(at, Sign::ROLE);
        // "Skerra Foods President and CEO Ada Moreno"
        let is_joint = scan.is_small(to, word!("and"))
            && scan.is_capital(to + 1)
            && is_office(to + 1)
            && !scan.is_as_written(from, Sign::FIRST_NAME);
        let is_name = is_joint || scan.is_place(from, at) || scan.shape(from) == Shape::Capitals && at == from + 1;
        is_name && at.to(to).all(|at| is_office(at) && !scan.is_as_written(at, Sign::FIRST_NAME))
    }

    /// "Mayor" in "Harlow Mayor Ada Moreno".
    fn begins_person(&self, from: At, at: At, to: At) -> bool {
        let scan = self.scan;
        const FEW: usize = 5;
        let behind = |at: At| scan.shape(at - 1) == Shape::Small || scan.shape(at - 1) == Shape::Mark;
        // "Senior" of "Moreno Senior Adviser Ada Tanner"
        let is_rank = || {
            let is_role = |at: At| scan.is_as_written(at, Sign::TITLE) || scan.is_as_written(at, Sign::ROLE);
            scan.is(at, Sign::OF_RANK) && is_role(at + 1) && at + 3 < to && scan.is_as_written(at + 2, Sign::FIRST_NAME)
        };
        at + 1 < to
            && (to - at <= FEW || scan.holder(at + 1).is_some())
            && !behind(at)
            && (scan.is_as_written(at, Sign::TITLE)
                || scan.is_joint_title(at)
                || is_rank()
                || scan.is_as_written(at, Sign::ROLE) && scan.is_as_written(at + 1, Sign::FIRST_NAME))
            && (!scan.is_as_written(from, Sign::FIRST_NAME)
                || scan.is_place(from, at)
                // "Harlan County Sheriff Ada Moreno"
                || scan.is(at - 1, Sign::PLACE_WORD) && at > from + 1
                || (from + 1).to(at).any(|at| scan.is(at, Sign::ORGANISATION))
                || is_rank())
            && (self.is_title(at, to) || is_rank())
    }

    /// "Enver" in "chief executive of the Refugee Council Enver Hale", "Mr" in "minister for Education Mr Hale": behind the
    /// office, and what it is of, who holds it.
    fn begins_holder(&self, from: At, at: At, to: At) -> bool {
        let scan = self.scan;
        const LONGEST: usize = 3;
        let is_behind_body = scan.is(at - 1, Sign::ORGANISATION) || scan.is(at - 1, Sign::BODY);
        let is_given = scan.is_as_written(at, Sign::FIRST_NAME) || is_behind_body && !scan.is_common(at);
        // "the teacher at Santa Clara School"
        let is_given = is_given && (2..=LONGEST).contains(&(to - at)) && !self.makes_body(to - 1);
        let is_called = scan.is_as_written(at, Sign::TITLE) && at + 1 < to && !scan.is(at, Sign::BODY);
        // "of Columbia" of "attorney for the District of Columbia" holds nothing.
        scan.is_capital(at) && (is_given && !scan.is(at, Sign::NAMED_PLACE) || is_called) && self.is_of_office(from)
    }

    /// "Ada" of "Island Relations Ada Moreno": a first name and another behind a plural, with which no name of a person begins.
    fn begins_behind_many(&self, from: At, at: At, to: At) -> bool {
        let scan = self.scan;
        let is_given = |at: At| scan.is_as_written(at, Sign::FIRST_NAME);
        let is_many = scan.is_common_noun(at - 1) && scan.written(at - 1).ends_with('s') && !is_given(at - 1);
        is_many && to == at + 2 && is_given(at) && !scan.is_common(at) && !is_given(from) && !self.makes_body(to - 1)
    }

    /// Whether what begins at `from` is what somebody holds an office of: "director of the".
    fn is_of_office(&self, from: At) -> bool {
        let scan = self.scan;
        let before = |by: usize| from.checked_sub(by).filter(|at| *at >= scan.from);
        let skip = usize::from(before(1).is_some_and(|at| scan.is_small(at, word!("the"))));
        let is_joint = |at: At| [word!("of"), word!("for"), word!("at")].iter().any(|joint| scan.is_small(at, *joint));
        before(1 + skip).is_some_and(is_joint)
            && before(2 + skip).is_some_and(|at| {
                scan.is_as_written(at, Sign::TITLE) || scan.is_as_written(at, Sign::ROLE) || scan.is(at, Sign::ROLE)
            })
    }

    /// "Enver Hale" of "Refugee Council Enver Hale": right behind another name, and no body or place.
    fn is_right_behind(&self, from: At, to: At) -> bool {
        *self.last == Some(from) && to > from + 1 && !self.makes_body(to - 1) && !self.scan.is_place(from, to)
    }

    /// Appends the name from `lead` to `to`, and gives where it ends.
    fn take(&mut self, lead: &Lead, to: At) -> At {
        let scan = self.scan;
        let from = lead.to;
        if scan.is_calendar(from) && to == from + 1 {
            self.plain(from, to, Type::Other);
            return to;
        }
        let is_alone = to == from + 1 && !lead.is_titled;
        if is_alone && (scan.shape(from) == Shape::Initial || self.is_described(from)) {
            return to;
        }
        let is_role = |at: At| {
            scan.is_as_written(at, Sign::TITLE) || scan.is_as_written(at, Sign::ROLE) || scan.is(at, Sign::ROLE)
        };
        let is_only = to == from + 1;
        let is_forced = is_only && (scan.is_forced(from) || scan.is_headline && scan.is_common(from));
        // "Mr Baker" is a name, "Mr Chief Justice" none.
        let title = scan.word(from.saturating_sub(1));
        let is_called = title.is_any(const { &AnyOf::of(&[Sign::MAN, Sign::WOMAN, Sign::SHORT_FORM]) });
        let is_office = from.to(to).all(is_role) && !(is_only && lead.is_titled && is_called);
        let is_office_of = self.is_behind_office(from) && from.to(to).all(|at| scan.is_common_noun(at));
        if is_office && (!is_only || lead.is_titled) || is_office_of {
            return to;
        }
        let weight = super::inside::weight(scan, from, to);
        let around = around(scan, lead.from, from, to, weight);
        let mut name = self.name(from, to, weight);
        name.around.plus(around.weight);
        if lead.is_titled {
            name.around.add(Type::Person, 8);
        }
        if self.is_right_behind(from, to) {
            name.around.add(Type::Person, 4);
        }
        name.titled = Span::new(scan.span(lead.from, to).start, name.span.end);
        name.gender = lead.gender.or(around.gender);
        name.hint = around.hint;
        name.speaks = around.speaks;
        name.is_titled = lead.is_titled;
        name.is_kin = around.is_kin;
        name.title = if lead.to > lead.from { scan.word(lead.to - 1) } else { Word::NONE };
        name.acronym = around.acronym;
        name.is_doubtful = is_forced || is_office && !lead.is_titled || is_only && self.may_be_common(from);
        name.is_listed = self.is_listed(lead.from);
        name.is_modifier = scan.shape(to) == Shape::Small && matches!(scan.tag(to), Tag::Noun | Tag::Plural);
        let end = self.region(from, to, &name);
        if end > to {
            name.span = scan.span(from, end);
            name.titled = Span::new(name.titled.start, name.span.end);
            name.around.add(Type::Place, 6);
        }
        let is_person = name.weight().best() == Type::Person && !scan.is_saint(from);
        self.found.push(name);
        if !is_person {
            self.parts(from, to);
        }
        if end > to {
            self.part(to + 1, end, Type::Place);
        }
        *self.last = Some(end);
        end
    }
}

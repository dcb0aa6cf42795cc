//! What stands before a name and says what somebody is: "port planner Ada Moreno", "its director, Ada Moreno,".

use super::role::{LONGEST, Role};
use super::state::Desk;
use crate::find::lexicon::{Class, word, words};
use crate::find::quotes::people::Name;
use crate::find::quotes::prose::Shape;
use crate::read::names::Type;
use crate::read::phrase::{self, Kind};
use crate::read::tag::Tag;
use crate::read::token::At;
use crate::text::Span;
use crate::words::Sign;

impl Desk<'_, '_> {
    /// "sociologist of migration Jacob Thomas", "Environment Minister Ada Moreno", "founder and co-director Ada Moreno".
    pub(super) fn in_front(&self, name: &Name) -> Option<Role> {
        let (start, _) = self.prose.sentence(name.core);
        // "Education Undersecretary Mr Moreno", "fellow diver Professor Moreno"
        let is_call = |at: At| self.prose.plain(at).is(Sign::HONORIFIC);
        let is_title = |at: At| {
            let is_behind_small = || self.prose.shape(at) == Shape::Capital && self.is_small_role(at - 1);
            // "the Honourable"
            let leads = || self.prose.is_word(at, word!("the")) && at < name.core;
            is_call(at) || at > start && (at >= name.from && (self.is_short_title(at) || is_behind_small()) || leads())
        };
        let before =
            |is: &dyn Fn(At) -> bool| start.to(name.core).rev().find(|at| !is(*at)).map_or(start, |last| last + 1);
        // "Advocate General (AG) Ada Moreno"
        let is_letters = |at: At| {
            self.prose.is_mark(at + 2, &[')'])
                && self.prose.is_mark(at, &['('])
                && self.prose.shape(at + 1) == Shape::Capitals
        };
        let before = |is: &dyn Fn(At) -> bool| {
            let at = before(is);
            at.checked_sub(3).filter(|at| *at > start && is_letters(*at)).unwrap_or(at)
        };
        let (bare, titled) = (before(&is_title), before(&is_call));
        // "Lt. Gov.", "Det. Chief Insp.": one rank.
        let is_rank = |role: &Role| self.is_rank(role.to - 1);
        self.ends_at(name, (start, bare)).filter(|role| !is_rank(role)).or_else(|| self.ends_at(name, (start, titled)))
    }

    /// "goatherd" of "a goatherd named Ada Moreno".
    pub(super) fn named(&self, name: &Name) -> Option<Role> {
        let verb = name.from.checked_sub(1).filter(|at| self.prose.is_one_of(*at, words!["named", "called"]))?;
        let stream = &self.prose.reading.prose;
        let noun = stream.phrase(stream.phrase_of(verb.checked_sub(1)?)?).filter(|noun| noun.kind == Kind::Noun)?;
        let is_one = self.prose.word(noun.from).is(Sign::INDEF) && noun.to == verb && self.is_role(noun.head);
        is_one.then_some(Role { from: noun.from, to: verb, body: None })
    }

    /// "diver" of "fellow diver": a role that is written small.
    fn is_small_role(&self, at: At) -> bool {
        self.prose.shape(at) == Shape::Small && self.prose.class(at).is(Class::ROLE)
    }

    /// The role that ends at `end`, before a name.
    fn ends_at(&self, name: &Name, (start, end): (At, At)) -> Option<Role> {
        if let Some(role) = self.of_field(name, end) {
            return Some(role);
        }
        // "the mayor and Moreno" are two, and "the source of the pull to Moreno" is none.
        if end > start && self.prose.is_one_of(end - 1, words!["and", "to"]) {
            return None;
        }
        let mut from = self.office(start, end, name.from).unwrap_or(end);
        let mut has_role = from < end;
        while from > start {
            if let Some(field) = self.field_before(from) {
                from = field.max(start);
                continue;
            }
            let before = from - 1;
            // "Yesterday Commissioner Ada Moreno"
            let titled = before >= name.from && !self.prose.plain(before).is(Sign::TIME);
            let word = matches!(self.prose.shape(before), Shape::Small | Shape::Capital | Shape::Capitals);
            let is_joint = titled && self.prose.written(before).contains('-');
            // "the ethologist Ada Moreno"
            let is_trade = before + 1 == name.from
                && self.prose.shape(before) == Shape::Small
                && !self.prose.plain(before).is_known()
                // "the ones Moreno’s aides met"
                && self.prose.shape(name.to) != Shape::Possessive
                && self.prose.is_tagged(before, &[Tag::Noun]);
            // "Managing director Ada Moreno"
            let is_done = self.prose.tag(before).is_verb() && !self.prose.class(before).is(Class::TITLE);
            let is_role = self.is_role(before) && !is_done || is_joint || is_trade;
            // "Angler Ada Moreno"
            let is_role = is_role || titled && self.prose.plain(before).is(Sign::PERSON);
            let part = is_role || titled;
            let joins =
                self.prose.is_word(before, word!("and")) && has_role && before > start && self.is_role(before - 1);
            // "the party conference Sen. Moreno": a short title has nothing before it.
            let has_trade = has_role && !self.is_short_title(from);
            if !word || !(part || joins || has_trade && self.modifies(before)) || !titled && self.is_named(before) {
                break;
            }
            has_role |= is_role;
            from = before;
        }
        while from < end && self.prose.is_one_of(from, words!["of", "the", "and"]) {
            from += 1;
        }
        (has_role && end > from && end - from <= LONGEST).then(|| Role { from, to: end, body: self.body_before(from) })
    }

    /// "Emergency Services" of "Emergency Services Minister Ada Moreno": a body by its name, but a field by its words.
    fn field_before(&self, office: At) -> Option<At> {
        let is_of_field = words!["minister", "secretary"].has(self.prose.plain(office));
        let name = self.people.names.get(self.people.name_at(office.checked_sub(1)?)?)?;
        let is_common = |at: At| {
            [Sign::NOUN, Sign::ORGANISATION].iter().any(|sign| self.prose.is(at, *sign))
                || self.prose.is_tagged(at, &[Tag::Coordinator])
        };
        let is_whole = self.prose.shape(name.from.saturating_sub(1)) != Shape::Capital;
        (is_of_field && is_whole && name.to == office && name.from.to(office).all(is_common)).then_some(name.from)
    }

    /// "Minister for Roads, Ports and Trade" before a name at `end`, whose run begins with it.
    fn of_field(&self, name: &Name, end: At) -> Option<Role> {
        let is_joint = |at: At| self.prose.is_one_of(at, words!["of", "for"]);
        let joint = name.from.to(end).find(|at| is_joint(*at) && *at > name.from && self.is_role(*at - 1))?;
        let from = name.from + usize::from(self.prose.is_word(name.from, word!("the")));
        (joint + 1 < end && end - from <= LONGEST).then(|| Role { from, to: end, body: self.body_before(from) })
    }

    /// "chief of the Harlow Council" before a name at `end`, whose run begins at `own`: where the office begins. Of "Minister for
    /// Trade Ada Moreno" the field is in that run.
    fn office(&self, start: At, end: At, own: At) -> Option<At> {
        const FAR: usize = 7;
        // "head of planning"
        let is_field =
            |at: At| self.prose.plain(at).is(Sign::NOUN) && self.prose.is_one_of(at - 1, words!["of", "for"]);
        let is_outside = |at: At| {
            let is_verb = self.prose.tag(at).is_verb() && !is_field(at);
            is_verb || matches!(self.prose.shape(at), Shape::Mark | Shape::Quote)
        };
        let back = end.saturating_sub(FAR).max(start + 1).to(end).rev().take_while(|at| !is_outside(*at));
        // "Secretary to the board", but not "prior to President Moreno".
        let is_joint = |at: At| {
            self.prose.is_one_of(at, words!["of", "for"]) || at + 1 < own && self.prose.is_word(at, word!("to"))
        };
        let joint = back.filter(|at| *at + 1 < end && is_joint(*at)).find(|at| self.is_role(*at - 1))?;
        (joint + 1).to(end.min(own)).all(|at| !self.is_somebody(at)).then_some(joint - 1)
    }

    /// Whether the word may say which role: "planetary geologist", "Environment Minister".
    fn modifies(&self, at: At) -> bool {
        let class = self.prose.class(at);
        let is_capital = matches!(self.prose.shape(at), Shape::Capital);
        // "Political scientist Ada Moreno", "Municipal Commissioner Ada Moreno" at the start
        let word = self.prose.plain(at);
        let is_office = self.prose.shape(at + 1) == Shape::Capital && !word.is(Sign::ADV);
        let is_common = word.is(Sign::COMMON) || word.is(Sign::NOUN);
        let may_be_capital = !self.prose.begins_sentence(at) || word.is(Sign::ADJ) || is_common || is_office;
        // "sports director", but not "the fans President Moreno met"
        let is_many = self.prose.is_tagged(at, &[Tag::Plural]) && self.prose.shape(at + 1) == Shape::Small;
        let is_many = is_many && !word.is(Sign::PERSON);
        let is_word = self.prose.is_tagged(at, &[Tag::Noun, Tag::Adjective]) || is_capital && may_be_capital || is_many;
        // "the reason President Moreno left"
        let is_why = words!["reason", "way"].has(word);
        is_word && !class.is(Class::SMALL) && !word.is(Sign::TIME) && !is_why || class.is(Class::NATION)
    }

    /// Whether a body, a place or somebody is named there.
    fn is_named(&self, at: At) -> bool {
        let name = self.people.name_at(at);
        // "District" of "District Magistrate Ada Moreno", but not "Union" of "Bakers’ Union president Ada Moreno"
        let is_alone = |name: usize| self.people.names.get(name).is_some_and(|name| name.to == name.from + 1);
        let is_word =
            self.prose.class(at).is(Class::NATION) || self.prose.plain(at).is(Sign::NOUN) && name.is_some_and(is_alone);
        name.is_some_and(|name| !is_word && self.people.type_of(name) != Type::Other)
    }

    /// The body that ends right before `from`.
    fn body_before(&self, from: At) -> Option<Span> {
        let name = self.people.name_at(from.checked_sub(1)?)?;
        let is_body = self.people.type_of(name) == Type::Organisation;
        self.people.names.get(name).filter(|found| is_body && found.to == from).map(|found| found.span)
    }

    /// "the team’s coach, Ada Moreno,": whom a description in front of a comma means.
    pub(super) fn before_comma(&self, name: &Name) -> Option<Role> {
        const FAR: usize = 12;
        // ", the Right Revd Ada Moreno,"
        let is_called = |at: &At| !self.prose.is_mark(*at, &[',']) && self.prose.shape(*at) != Shape::Small;
        let the = name.from.saturating_sub(3).to(name.from).rev().find(|at| !is_called(at));
        let comma = the.and_then(|at| at.checked_sub(usize::from(self.prose.is_word(at, word!("the")))));
        let comma = comma.filter(|at| self.prose.is_mark(*at, &[',']))?;
        // "His solicitor, Ada Moreno of Finch & Rowe, said"
        let to = self.body_of(name).map_or(name.to, |body| self.prose.at(body.end));
        // ", Ada Moreno (Lab)."
        const NEAR: usize = 5;
        let close = to.to(to + NEAR).find(|at| self.prose.is_mark(*at, &[')']));
        let to = close.filter(|_| self.prose.is_mark(to, &['('])).map_or(to, |close| close + 1);
        // "Ada Moreno KC,"
        let to = to + usize::from(self.prose.shape(to) == Shape::Capitals);
        let closes = self.prose.is_mark(to, &[',', '.', ':']) || self.prose.shape(name.to) == Shape::Quote;
        let says = self.prose.class(name.to).is(Class::SAY);
        let stream = &self.prose.reading.prose;
        let last = stream.phrase_of(comma).filter(|_| closes || says)?;
        let kind = |at: phrase::At| stream.phrase(at).map(|phrase| phrase.kind);
        let mut first = last.checked_sub(1)?;
        // "secretary general of the league (LMN), Ada Moreno,"
        if kind(first) == Some(Kind::Mark(')')) {
            first = phrase::At::FIRST
                .to(first)
                .rev()
                .take(4)
                .find(|at| kind(*at) == Some(Kind::Mark('(')))?
                .checked_sub(1)?;
        }
        // "her boss at the time, Ada Moreno,"
        first = first.saturating_sub(usize::from(kind(first) == Some(Kind::Adverb)));
        let first = self.first_field(first).unwrap_or(first);
        let role =
            first.saturating_sub(6).to(first + 1).rev().step_by(2).take_while(|at| kind(*at) == Some(Kind::Noun));
        let role = role
            .take_while(|at| *at == first || kind(*at + 1) == Some(Kind::Preposition))
            .filter_map(|at| stream.phrase(at))
            .find(|noun| {
                // "adviser to the governor": of the two the first.
                let is_led = noun.from.checked_sub(2).is_some_and(|outer| {
                    self.prose.is_tagged(outer + 1, &[Tag::Preposition, Tag::To])
                        && self.prose.is_one_of(outer + 1, words!["to", "for"])
                        && self.is_role(outer)
                });
                // "the Harlow Regional Minister"
                let is_office = || {
                    let word = self.prose.plain(noun.head);
                    self.prose.is_word(noun.from, word!("the")) && (word.is(Sign::TITLE) || word.is(Sign::OFFICE))
                };
                !is_led && self.is_role(noun.head) && (self.people.name_at(noun.head).is_none() || is_office())
            })?;
        // "Counsel to the inquiry, Ada Moreno", "the board’s then director, Ada Moreno"
        let is_bare =
            self.prose.begins_sentence(role.from) || self.prose.is_word(role.from.saturating_sub(1), word!("then"));
        let is_known = is_bare
            || self.prose.is_tagged(role.from, &[Tag::Determiner, Tag::Possessive])
            || role.from.to(role.head).any(|at| self.prose.shape(at) == Shape::Possessive);
        let is_near = comma - role.from <= FAR;
        // "A woman who lost her only daughter, Ada Moreno, wept": she is no daughter.
        let verb = role.from.checked_sub(2).filter(|at| self.prose.is_tagged(*at, &[Tag::Relative]));
        if verb.is_some_and(|relative| self.prose.tag(relative + 1).is_verb()) {
            return None;
        }
        // "By the report of the mayor, Moreno said" is no apposition.
        let is_led =
            role.from.checked_sub(1).is_some_and(|before| self.prose.is_tagged(before, &[Tag::Preposition, Tag::To]));
        (is_known && is_near && (closes || !is_led)).then_some(Role { from: role.from, to: comma, body: None })
    }

    /// "Roads" of "the Minister for Roads, Ports and Trade", whose last field is the phrase `last`.
    fn first_field(&self, last: phrase::At) -> Option<phrase::At> {
        const MOST: usize = 5;
        let stream = &self.prose.reading.prose;
        let kind = |at: phrase::At| stream.phrase(at).map(|phrase| phrase.kind);
        let is_capital =
            |at: phrase::At| stream.phrase(at).is_some_and(|phrase| self.prose.shape(phrase.from) == Shape::Capital);
        let before = |at: &phrase::At| {
            let is_joint = matches!(kind(at.checked_sub(1)?), Some(Kind::Coordinator | Kind::Mark(',')));
            at.checked_sub(2).filter(|before| is_joint && kind(*before) == Some(Kind::Noun) && is_capital(*at))
        };
        let first = std::iter::successors(Some(last), before).take(MOST).last()?;
        let office = first.checked_sub(2).filter(|_| kind(first - 1) == Some(Kind::Preposition) && first < last)?;
        stream.phrase(office).filter(|office| self.prose.plain(office.head).is(Sign::TITLE)).map(|_| first)
    }
}

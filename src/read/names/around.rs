//! What stands around a name and says what it names.

use super::look::{Around, Look};
use super::scan::Scan;
use super::weight::{Type, Weight};
use crate::read::lemma;
use crate::read::tag::Tag;
use crate::read::token::{At, Shape};
use crate::words::{Sign, Word, word, words};

/// What stands around the name from `from` to `to`, the titles of which begin at `lead`, and for which its own words say `inside`.
pub(super) fn around(scan: &Scan<'_, '_>, lead: At, from: At, to: At, inside: Weight) -> Around {
    let is_body = inside.best() == Type::Organisation && inside.margin() > 1;
    // A people, a feast, a day are what they are, whatever stands around.
    const SURE: i32 = 10;
    if inside.of(Type::Other) >= SURE {
        return Around::default();
    }
    let mut look = Look { scan, lead, from, to, is_body, found: Around::default() };
    look.found.is_kin = look.is_kin();
    look.counted();
    look.noun_before();
    look.told_before();
    look.noun_after();
    look.such_as();
    look.preposition();
    look.held();
    look.article();
    look.bracket();
    look.behind();
    look.owned();
    look.verb();
    look.found
}

impl Look<'_, '_, '_> {
    /// "her son, Ivo Moss": of one surname with somebody else, so not the one whom the surname alone means.
    fn is_kin(&self) -> bool {
        let scan = self.scan;
        let mut at = self.before(1);
        // "her son, 15-year-old Ivo Moss"
        if at.is_some_and(|at| scan.written(at) == "year-old") {
            at = self.before(3);
        }
        // "her grandfather, the poet Aurelio Castellane"
        if at.is_some_and(|at| scan.is(at, Sign::ROLE))
            && self.before(2).is_some_and(|at| scan.is_small(at, word!("the")))
        {
            at = self.before(3);
        }
        if at.is_some_and(|at| scan.mark(at) == ',') {
            at = at.and_then(|at| at.checked_sub(1));
        }
        // "She married Frank Moss", "was married to Frank Moss"
        let is_to = |at: &At| scan.is_small(*at, word!("to"));
        let wed = at.filter(is_to).map_or(at, |_| self.before(2));
        at.is_some_and(|at| scan.shape(at) == Shape::Small && scan.is(at, Sign::KIN))
            || wed.is_some_and(|at| words!["marry", "wed", "divorce"].has(lemma(scan.written(at))))
    }

    /// "milks 80 Holsteins": so many of a kind, and nobody.
    fn counted(&mut self) {
        const LONGEST: usize = 3;
        let is_many = |at: At| self.scan.shape(at) == Shape::Number && self.scan.written(at).len() <= LONGEST;
        if self.before(1).is_some_and(is_many) && self.scan.written(self.to - 1).ends_with('s') {
            self.add(Type::Other, 6);
        }
    }

    /// What the word before says by itself.
    fn told_before(&mut self) {
        let Some(before) = self.before(1) else { return };
        let scan = self.scan;
        // "Storm Ida"
        let is_event = scan.shape(before) == Shape::Capital && scan.is(before, Sign::EVENT);
        self.add(Type::Other, if is_event && !scan.is(before, Sign::ORGANISATION) { 8 } else { 0 });
        // "Eoghan Tully TD"
        let letters = self.to;
        let is_office = scan.shape(letters) == Shape::Capitals && scan.is_as_written(letters, Sign::ROLE);
        self.add(Type::Person, if is_office && self.to > self.from + 1 { 6 } else { 0 });
        // "which means Sheep"
        let is_meant = lemma(scan.written(before)) == word!("mean");
        self.add(Type::Other, if is_meant { 8 } else { 0 });
        // "represents Sedge in the Senate"
        let is_seat = lemma(scan.written(before)) == word!("represent") && scan.is_small(self.to, word!("in"));
        self.add(Type::Place, if is_seat { 5 } else { 0 });
    }

    /// "author Ada Moreno", "her brother Ivo", "the town of Harlow".
    fn noun_before(&mut self) {
        let Some(before) = self.before(1) else { return };
        let scan = self.scan;
        if scan.is_small(before, word!("of")) {
            // "the driver, 17, of Harlow,"
            let is_aged = self.before(2).is_some_and(|at| scan.mark(at) == ',')
                && self.before(3).is_some_and(|at| scan.shape(at) == Shape::Number);
            self.add(Type::Place, if is_aged { 5 } else { 0 });
            let Some(noun) = self.before(2).filter(|at| scan.shape(*at) == Shape::Small) else { return };
            let is = |sign: Sign| scan.is(noun, sign);
            let is_of_town = |word: Word| [word!("city"), word!("resident"), word!("residents")].contains(&word);
            match () {
                _ if is(Sign::KIN) => self.add(Type::Person, 2),
                _ if is(Sign::PLACE) && !is(Sign::BODY) || is_of_town(scan.word(noun)) => self.add(Type::Place, 4),
                _ if is(Sign::ROLE) => {
                    self.add(Type::Organisation, 2);
                    self.add(Type::Place, 1);
                }
                _ => {}
            }
            return;
        }
        if !self.noun(before, 5)
            && matches!(scan.tag(before), Tag::Noun | Tag::Plural)
            && scan.shape(before) == Shape::Small
        {
            self.add(Type::Other, 1);
        }
        // "in Albert Road, Thornley,"
        let is_street = |at: At| scan.shape(at) == Shape::Capital && scan.is(at, Sign::STREET);
        if scan.mark(before) == ',' && self.before(2).is_some_and(is_street) {
            self.add(Type::Place, 4);
        }
        // "his brother, Ivo Moss,"
        if scan.mark(before) == ','
            && let Some(noun) = self.before(2).filter(|at| scan.is(*at, Sign::ROLE) || scan.is(*at, Sign::KIN))
            && (scan.mark(self.to) == ',' || scan.mark(self.to) == '.')
        {
            self.noun(noun, 4);
        }
        // "Their union, Unison,"
        if scan.mark(before) == ',' && scan.mark(self.to) == ',' {
            let is_body = |at: &At| scan.is(*at, Sign::ORGANISATION) && scan.shape(*at) == Shape::Small;
            let is_one = self.before(3).is_some_and(|at| matches!(scan.tag(at), Tag::Possessive | Tag::Determiner));
            if let Some(noun) = self.before(2).filter(|at| is_one && is_body(at)) {
                self.noun(noun, 4);
            }
        }
        let names_part = [
            word!("northern"),
            word!("southern"),
            word!("eastern"),
            word!("western"),
            word!("central"),
            word!("downtown"),
            word!("mainland"),
            word!("nearby"),
        ];
        if names_part.contains(&scan.word(before)) && scan.shape(before) == Shape::Small {
            self.add(Type::Place, 4);
        }
    }

    /// "Aske town", "the Moreno family", "Aske reporter".
    fn noun_after(&mut self) {
        let scan = self.scan;
        if scan.shape(self.to) != Shape::Small || !matches!(scan.tag(self.to), Tag::Noun | Tag::Plural) {
            return;
        }
        let is = |sign: Sign| scan.is(self.to, sign);
        match () {
            _ if scan.word(self.to) == word!("family") => self.add(Type::Person, 3),
            _ if is(Sign::TIME) && scan.tag(self.to) == Tag::Noun => self.add(Type::Other, 2),
            _ if is(Sign::PLACE) && !is(Sign::BODY) => self.add(Type::Place, 3),
            _ if is(Sign::ROLE) || is(Sign::HELD) || is(Sign::BODY) && !is(Sign::PLACE) => {
                self.add(Type::Organisation, 2);
            }
            _ => {}
        }
    }

    /// "towns such as Aske", "firms like Harlow Steel".
    fn such_as(&mut self) {
        let scan = self.scan;
        let Some(before) = self.before(1) else { return };
        let noun = match () {
            _ if scan.is_small(before, word!("like")) || scan.is_small(before, word!("including")) => self.before(2),
            _ if scan.is_small(before, word!("as"))
                && self.before(2).is_some_and(|at| scan.is_small(at, word!("such"))) =>
            {
                self.before(3)
            }
            // "a bar called Aske"
            _ if scan.tag(before).is_verb() && (scan.is(before, Sign::NAMES) || scan.is(before, Sign::JUDGE)) => {
                if let Some(noun) = self.before(2) {
                    self.noun(noun, 4);
                }
                None
            }
            _ => None,
        };
        let noun = noun.map(|at| if scan.mark(at) == ',' { at.saturating_sub(1) } else { at });
        if let Some(noun) = noun.filter(|at| scan.tag(*at) == Tag::Plural) {
            self.noun(noun, 5);
        }
    }

    /// "in Harlow", "near the Aske", "by Moreno".
    fn preposition(&mut self) {
        const FEW: usize = 3;
        let scan = self.scan;
        let is_between = |at: At| {
            let is_part = matches!(scan.tag(at), Tag::Determiner | Tag::Adjective);
            is_part && scan.shape(at) == Shape::Small && !scan.is_as_written(at, Sign::PREP)
        };
        let Some(mut at) = self.before(1) else { return };
        let mut far = 0;
        while is_between(at) && far < FEW && at > scan.from {
            at -= 1;
            far += 1;
        }
        if scan.shape(at) != Shape::Small && !scan.is_first(at) {
            return;
        }
        let word = scan.word(at);
        let of_place = [
            word!("near"),
            word!("across"),
            word!("throughout"),
            word!("towards"),
            word!("toward"),
            word!("outside"),
            word!("around"),
            word!("inside"),
            word!("into"),
            word!("off"),
            word!("via"),
        ];
        let is_owner = scan.shape(self.to) == Shape::Clitic;
        let is_code = scan.shape(self.from) == Shape::Capitals && self.to == self.from + 1;
        let is_place = scan.is_place(self.from, self.to);
        // "in Listing 2"
        let is_word = self.to == self.from + 1 && scan.is_common(self.from) && !scan.is(self.from, Sign::PLACE);
        // "in the Osaki period" is not in Osaki.
        let is_modifier = scan.shape(self.to) == Shape::Small && matches!(scan.tag(self.to), Tag::Noun | Tag::Plural);
        // "caught off Ada Moreno" names a bowler.
        let is_bowler = word == word!("off") && self.to > self.from + 1 && !is_place;
        let is_less = is_owner || is_code || is_word || is_modifier || self.is_body;
        let by = 4 - 3 * i32::from(is_less) - 2 * i32::from(is_bowler && !is_less);
        match () {
            _ if word == word!("in") => self.add(Type::Place, by),
            _ if of_place.contains(&word) => self.add(Type::Place, by - 1),
            _ if is_owner || is_code || is_modifier || self.is_body => {}
            _ if word == word!("at") => self.at(at),
            _ if word == word!("from") => self.add(Type::Place, 3),
            // "according to Moreno"
            _ if word == word!("to") && at > scan.from && scan.word(at - 1) == word!("according") => {
                self.found.speaks = true;
                self.add(Type::Person, if is_place { 0 } else { 2 });
                self.add(Type::Organisation, 1);
            }
            _ if word == word!("to") && at > scan.from && self.moves(at - 1) => self.add(Type::Place, 3),
            _ if word == word!("to") || word == word!("on") => self.add(Type::Place, 1),
            _ if !is_place && (word == word!("by") || word == word!("with")) => self.add(Type::Person, 1),
            _ => {}
        }
    }

    /// Behind the "at" at `at`: "a planner at Moreno" works for a body, unless it is a place that is known.
    fn at(&mut self, at: At) {
        let scan = self.scan;
        let is_work = !scan.is_place(self.from, self.to) && at > scan.from && scan.is(at - 1, Sign::ROLE);
        self.add(Type::Place, 2);
        self.add(Type::Organisation, if is_work { 5 } else { 1 });
    }

    /// "shares in Moreno", "a stake in Moreno": no place.
    fn held(&mut self) {
        let is_in = self.before(1).is_some_and(|at| self.scan.is_small(at, word!("in")));
        if is_in && self.before(2).is_some_and(|at| self.scan.is(at, Sign::HELD)) {
            self.add(Type::Organisation, 5);
            self.add(Type::Place, -4);
        }
    }

    /// A verb of motion: "marched to".
    fn moves(&self, at: At) -> bool {
        self.scan.tag(at).is_verb() && self.scan.is(at, Sign::MOTION)
    }

    /// "the CDC", "the Beatles": seldom a person.
    fn article(&mut self) {
        let scan = self.scan;
        let Some(before) = self.before(1).filter(|_| self.lead == self.from) else { return };
        // "the Moreno family" is no "the Moreno".
        let is_head = !matches!(scan.tag(self.to), Tag::Noun | Tag::Plural | Tag::Name | Tag::Adjective);
        if !is_head || scan.tag(before) != Tag::Determiner {
            return;
        }
        if scan.word(before) == word!("the") {
            self.add(Type::Person, -1);
        } else if scan.word(before) == word!("a") || scan.word(before) == word!("an") {
            self.add(Type::Person, -2);
            self.add(Type::Other, 2);
        }
    }

    /// "(PWU)", "(45)", "(1998)" behind it.
    fn bracket(&mut self) {
        let scan = self.scan;
        let inside = self.to + 1;
        if scan.mark(self.to) != '(' || scan.mark(inside + 1) != ')' {
            return;
        }
        match scan.shape(inside) {
            Shape::Capitals if self.to > self.from + 1 => {
                self.add(Type::Organisation, 1);
                self.found.acronym = Some(scan.span(inside, inside + 1));
            }
            Shape::Number if scan.written(inside).len() == 2 => self.add(Type::Person, 3),
            Shape::Number if scan.written(inside).len() == 4 => self.add(Type::Other, 1),
            _ => {}
        }
    }
}

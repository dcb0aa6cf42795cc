//! What stands around a name and says what it names.

use super::name::Gender;
use super::scan::Scan;
use super::weight::{Type, Weight};
use crate::read::phrase::Kind;
use crate::read::tag::Tag;
use crate::read::token::Shape;
use crate::text::Span;
use crate::words::{Sign, Word, word};

/// What the words around a name say.
#[derive(Default)]
pub(super) struct Around {
    pub weight: Weight,
    pub gender: Gender,
    /// Whether it is the subject of a verb of saying, or the label before what is said: "STRODE: …"
    pub speaks: bool,
    /// What a pronoun in its own clause hints at.
    pub hint: Gender,
    /// Whether a word of kin stands before it.
    pub is_kin: bool,
    /// The letters in brackets behind it.
    pub acronym: Option<Span>,
}

impl Around {
    /// Of the name from `from` to `to`, the titles of which begin at `lead`, and for which its own words say `inside`.
    pub fn of(scan: &Scan<'_, '_>, lead: usize, from: usize, to: usize, inside: Weight) -> Around {
        let is_body = inside.best() == Type::Organisation && inside.margin() > 1;
        // A people, a feast, a day are what they are, whatever stands around.
        const SURE: i32 = 10;
        if inside.of(Type::Other) >= SURE {
            return Around::default();
        }
        let mut look = Look { scan, lead, from, to, is_body, found: Around::default() };
        look.found.is_kin = look.is_kin();
        look.noun_before();
        look.noun_after();
        look.such_as();
        look.preposition();
        look.article();
        look.bracket();
        look.behind();
        look.owned();
        look.verb();
        look.found
    }
}

struct Look<'a, 's, 't> {
    scan: &'a Scan<'s, 't>,
    lead: usize,
    from: usize,
    to: usize,
    /// Whether its own words make it a body.
    is_body: bool,
    found: Around,
}

impl Look<'_, '_, '_> {
    fn add(&mut self, of: Type, by: i32) {
        self.found.weight.add(of, by);
    }

    fn before(&self, by: usize) -> Option<usize> {
        self.lead.checked_sub(by).filter(|at| *at >= self.scan.from)
    }

    /// What a common noun says that stands for the same: "the author Ada Moreno", "Harlow, a town".
    fn noun(&mut self, at: usize, by: i32) -> bool {
        let scan = self.scan;
        let is_small = scan.shape(at) == Shape::Small || scan.shape(at) == Shape::Capital && at == scan.from;
        if !is_small || !matches!(scan.tag(at), Tag::Noun | Tag::Plural) {
            return false;
        }
        let is = |sign: Sign| scan.is(at, sign);
        let of = match () {
            _ if is(Sign::ROLE) || is(Sign::KIN) || is(Sign::OFFICE) => Type::Person,
            _ if is(Sign::BODY) && is(Sign::PLACE) => {
                self.add(Type::Organisation, by - 2);
                Type::Place
            }
            _ if is(Sign::BODY) => Type::Organisation,
            _ if is(Sign::PERSON) => Type::Person,
            _ if is(Sign::PLACE) => Type::Place,
            _ if is(Sign::DOCUMENT) || is(Sign::EVENT) || is(Sign::WORK) || is(Sign::TIME) => Type::Other,
            _ => return false,
        };
        self.add(of, if of == Type::Other { by - 3 } else { by });
        if of == Type::Person && scan.tag(at) == Tag::Noun {
            self.found.gender = self.found.gender.or(Gender::of(scan.word(at)));
        }
        true
    }

    /// "her son, Ivo Moss": of one surname with somebody else, so not the one whom the surname alone means.
    fn is_kin(&self) -> bool {
        let scan = self.scan;
        let mut at = self.before(1);
        // "her grandfather, the poet Aurelio Castellane"
        if at.is_some_and(|at| scan.is(at, Sign::ROLE))
            && self.before(2).is_some_and(|at| scan.is_small(at, word!("the")))
        {
            at = self.before(3);
        }
        if at.is_some_and(|at| scan.mark(at) == ',') {
            at = at.and_then(|at| at.checked_sub(1));
        }
        at.is_some_and(|at| self.scan.shape(at) == Shape::Small && self.scan.is(at, Sign::KIN))
    }

    /// "author Ada Moreno", "her brother Ivo", "the town of Harlow".
    fn noun_before(&mut self) {
        let Some(before) = self.before(1) else { return };
        let scan = self.scan;
        if scan.is_small(before, word!("of")) {
            let Some(noun) = self.before(2).filter(|at| scan.shape(*at) == Shape::Small) else { return };
            let is = |sign: Sign| scan.is(noun, sign);
            match () {
                _ if is(Sign::KIN) => self.add(Type::Person, 2),
                _ if is(Sign::PLACE) && !is(Sign::BODY) || scan.word(noun) == word!("city") => self.add(Type::Place, 4),
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
        // "his brother, Ivo Moss,"
        if scan.mark(before) == ','
            && let Some(noun) = self.before(2).filter(|at| scan.is(*at, Sign::ROLE) || scan.is(*at, Sign::KIN))
            && (scan.mark(self.to) == ',' || scan.mark(self.to) == '.')
        {
            self.noun(noun, 3);
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
            _ if is(Sign::ROLE) || is(Sign::BODY) && !is(Sign::PLACE) => self.add(Type::Organisation, 2),
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
        let is_between =
            |at: usize| matches!(scan.tag(at), Tag::Determiner | Tag::Adjective) && scan.shape(at) == Shape::Small;
        let Some(mut at) = self.before(1) else { return };
        let mut far = 0;
        while is_between(at) && far < FEW && at > scan.from {
            at -= 1;
            far += 1;
        }
        if scan.shape(at) != Shape::Small {
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
        let by = if is_owner || is_code || is_word || is_modifier || self.is_body { 1 } else { 4 };
        match () {
            _ if word == word!("in") => self.add(Type::Place, by),
            _ if of_place.contains(&word) => self.add(Type::Place, by - 1),
            _ if is_owner || is_code || is_modifier || self.is_body => {}
            _ if word == word!("at") => {
                self.add(Type::Place, 2);
                self.add(Type::Organisation, 1);
            }
            _ if word == word!("from") => self.add(Type::Place, 3),
            _ if word == word!("to") && at > scan.from && self.moves(at - 1) => self.add(Type::Place, 3),
            _ if word == word!("to") || word == word!("on") => self.add(Type::Place, 1),
            _ if !is_place && (word == word!("by") || word == word!("with")) => self.add(Type::Person, 1),
            _ => {}
        }
    }

    /// A verb of motion: "marched to".
    fn moves(&self, at: usize) -> bool {
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

    /// ", 45,", ", who", ", the mayor".
    fn behind(&mut self) {
        let scan = self.scan;
        let comma = scan.mark(self.to) == ',';
        let next = self.to + usize::from(comma);
        let who = [word!("who"), word!("whose"), word!("whom")];
        if who.contains(&scan.word(next)) && scan.shape(next) == Shape::Small {
            self.add(Type::Person, if scan.is_place(self.from, self.to) { 1 } else { 4 });
        }
        if !comma {
            return;
        }
        if scan.shape(next) == Shape::Number && scan.mark(next + 1) == ',' && scan.written(next).len() <= 2 {
            self.add(Type::Person, 5);
        }
        if let Some(head) = self.head(next) {
            // One of a list is no apposition: "Harlow, the mayor and".
            let ends = scan.tag(head + 1) != Tag::Coordinator && scan.shape(head + 1) != Shape::Clitic;
            let leads = matches!(scan.tag(next), Tag::Determiner | Tag::Possessive) || scan.is(head, Sign::ROLE);
            if ends && leads {
                self.noun(head, 4);
            }
        }
    }

    /// The head of the noun phrase that begins at `at`.
    fn head(&self, at: usize) -> Option<usize> {
        let phrases = &self.scan.stream.phrases;
        let number = phrases.partition_point(|phrase| phrase.from < at);
        let phrase = phrases.get(number).filter(|phrase| phrase.from == at && phrase.kind == Kind::Noun)?;
        Some(phrase.head).filter(|head| *head < self.scan.to)
    }

    /// "Ada’s mother", "Harlow’s mayor".
    fn owned(&mut self) {
        const FEW: usize = 4;
        let scan = self.scan;
        if scan.shape(self.to) != Shape::Clitic || scan.tag(self.to) != Tag::Genitive {
            return;
        }
        let modifies =
            |at: &usize| matches!(scan.tag(*at), Tag::Adjective | Tag::Noun) && scan.tag(at + 1) == Tag::Noun;
        let noun = (self.to + 1..self.to + FEW).find(|at| !modifies(at)).unwrap_or(self.to + 1);
        if scan.shape(noun) != Shape::Small {
            return;
        }
        let is = |sign: Sign| scan.is(noun, sign);
        match () {
            _ if is(Sign::KIN) || scan.word(noun) == word!("death") => self.add(Type::Person, 4),
            _ if is(Sign::OFFICE) || is(Sign::ROLE) => {
                self.add(Type::Organisation, 1);
                self.add(Type::Place, 1);
            }
            _ if scan.word(noun) == word!("capital") || scan.word(noun) == word!("coast") => self.add(Type::Place, 4),
            _ => {}
        }
    }

    /// What the name does, and what is done beside it: "Moreno said she", "said Moreno".
    fn verb(&mut self) {
        let scan = self.scan;
        self.found.speaks = scan.mark(self.to) == ':' && scan.is_first(self.lead);
        let phrases = &scan.stream.phrases;
        let own = phrases.partition_point(|phrase| phrase.to <= self.from);
        if let Some(before) = self.before(1)
            && scan.tag(before).is_verb()
            && scan.is(before, Sign::SAY)
            && matches!(scan.mark(self.to), ',' | '.' | '\0')
        {
            self.found.speaks = true;
            self.add(Type::Person, 1);
        }
        // "Kenya beat Peru": teams.
        let is_contest = |at: usize| scan.tag(at).is_verb() && scan.is(at, Sign::CONTEST);
        if scan.is_place(self.from, self.to) && (is_contest(self.to) || self.before(1).is_some_and(is_contest)) {
            self.add(Type::Organisation, 4);
        }
        let verb = (own + 1..own + 3).find(|at| matches!(phrases.get(*at).map(|verb| verb.kind), Some(Kind::Verb(_))));
        let Some(verb) = verb.filter(|verb| {
            scan.stream.subjects.get(*verb).copied().flatten().is_some_and(|subject| subject.phrase == own)
        }) else {
            return;
        };
        let Some(phrase) = phrases.get(verb).filter(|_| phrases.get(own).is_some_and(|own| own.head < self.to)) else {
            return;
        };
        let head = phrase.head;
        if scan.is(head, Sign::SAY) || scan.is(head, Sign::THINK) {
            self.add(Type::Person, if scan.is_place(self.from, self.to) || self.is_body { 0 } else { 2 });
            self.add(Type::Organisation, 1);
            self.found.hint = self.pronoun(phrase.to);
            self.found.speaks = scan.is(head, Sign::SAY);
        }
        if scan.is(head, Sign::BE) && scan.is_small(phrase.to, word!("in")) {
            self.add(Type::Place, 3);
        }
        // "if she were a man" says what she is not.
        if scan.is(head, Sign::BE)
            && scan.word(head) != word!("were")
            && let Some(noun) = self.head(phrase.to)
        {
            self.noun(noun, 3);
        }
    }

    /// A "he" or "she" that stands right behind the verb that ends at `at`.
    fn pronoun(&self, at: usize) -> Gender {
        let at = at + usize::from(self.scan.is_small(at, word!("that")));
        let word: Word = self.scan.word(at);
        if word.is(Sign::PRON) && word.is(Sign::SUBJ) { Gender::of(word) } else { Gender::Open }
    }
}

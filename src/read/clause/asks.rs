//! What is asked of a phrase where a subject is sought: what governs it, what it is joined to, what clause it stands in.

use super::seek::Clauses;
use crate::read::phrase::{At, Form, Kind, Phrase};
use crate::read::tag::Tag;
use crate::read::token::{Shape, Token};
use crate::words::{self, Sign, Word, word, words};

/// What nouns of persons can be.
const PERSONS: [Sign; 5] = [Sign::ROLE, Sign::PERSON, Sign::PEOPLE, Sign::KIN, Sign::GROUP];
/// What sets something off.
pub(super) const COMMAS: [char; 3] = [',', '—', '–'];

impl Clauses<'_> {
    /// Whether a preposition or a verb governs the noun phrase.
    pub(super) fn is_object(&self, noun: At) -> bool {
        let Some(before) = noun.checked_sub(1) else { return false };
        // "with one of them writing" has its own subject.
        let own = self.here.word(before) == word!("with");
        matches!(self.here.at(before).kind, Kind::Preposition | Kind::Verb(_)) && !own && !self.is_helper(before)
    }

    /// Whether the noun phrase is an object, and no subject of a clause that a verb brings in: "said the way to mend it was long".
    pub(super) fn is_governed(&self, noun: At) -> bool {
        let brings_in = |verb: At| self.takes_clause(verb) && self.here.is(verb, Sign::BARE);
        let told = noun.checked_sub(1).filter(|verb| brings_in(*verb) && !self.here.is(*verb, Sign::HEARER));
        self.is_object(noun) && told.is_none()
    }

    /// "himself" beside a subject, "the two both said"; "today" and "Monday" behind one.
    pub(super) fn is_aside(&self, at: At) -> bool {
        let phrase = self.here.at(at);
        let alone = phrase.to == phrase.from + 1;
        let beside = self.here.before(at).is_some_and(|at| match self.here.at(at).kind {
            Kind::Noun => true,
            Kind::Verb(form) => form != Form::Finite || !self.takes_clause(at),
            _ => false,
        });
        let word = self.here.word(at);
        let floats = words!["both", "all", "each"].has(word);
        let floats = floats || word.is(Sign::REFL) || word.is(Sign::TIME) && !self.here.is(at, Sign::UNIT);
        alone && beside && floats || self.is_nobody(at)
    }

    /// "71" of "Moreno, 71, who", "no relation" of "Moreno — no relation — who", "D-N.M." of "Moreno, D-N.M., a planner,": what is
    /// set off and stands for nobody.
    pub(super) fn is_nobody(&self, noun: At) -> bool {
        let is_mark = |at: At| self.here.is_mark(at, &COMMAS);
        let is_set_off = noun > At::FIRST && is_mark(noun - 1) && is_mark(noun + 1);
        let is_letters = |token: &Token| token.shape == Shape::Capitals && token.value != 0 && token.word == Word::NONE;
        self.here.get(noun).filter(|_| is_set_off).is_some_and(|found| {
            let first = self.here.token(found.from);
            self.here.tag(found.head) == Tag::Numeral
                || first.is_some_and(|first| first.word.is(Sign::NEG) || is_letters(first))
                || self.is_degree(noun)
        })
    }

    /// "RN" of "Ada Moreno, RN, MSN, said": letters behind the whole name of somebody, or behind other such letters.
    fn is_degree(&self, noun: At) -> bool {
        let is_letters = |at: At| {
            let Phrase { from, to, .. } = *self.here.at(at);
            let is_short =
                |token: &Token| token.shape == Shape::Capitals || token.shape == Shape::Capital && token.value != 0;
            to == from + 1 && self.here.token(from).is_some_and(is_short)
        };
        let behind =
            |at: &At| at.checked_sub(2).filter(|name| self.here.is_mark(*name + 1, &[',']) && self.is_name(*name));
        const MOST: usize = 4;
        let mut letters = std::iter::successors(Some(noun), behind).take(1 + MOST);
        let name = letters.find(|at| !is_letters(*at));
        name.filter(|name| *name < noun).is_some_and(|name| {
            let Phrase { from, to, .. } = *self.here.at(name);
            let is_led = name.checked_sub(1).is_some_and(|at| self.here.kind(at) == Some(Kind::Preposition));
            to > from + 1 && !is_led
        })
    }

    /// Whether the noun phrase is a name; "an MP" is none.
    pub(super) fn is_name(&self, at: At) -> bool {
        let is_one = |noun: &Phrase| self.here.token(noun.from).is_some_and(|first| first.word.is(Sign::INDEF));
        self.here.get(at).is_some_and(|noun| self.here.tag(noun.head) == Tag::Name && !is_one(noun))
    }

    /// Whether it is a name, and no mere office with a capital behind the name at `other`, which begins the sentence: "Moreno"; not
    /// "Director", nor "the Director" anywhere.
    pub(super) fn is_called(&self, at: At, other: At) -> bool {
        let is_office = |noun: &Phrase| {
            let is_the = self.here.token(noun.from).is_some_and(|first| first.word == word!("the"));
            let is_bare = noun.from == noun.head && other == At::FIRST;
            (is_the || is_bare) && self.here.token(noun.head).is_some_and(|head| head.word.is(Sign::OFFICE))
        };
        self.is_name(at) && !self.here.get(at).is_some_and(is_office)
    }

    /// Whether it is a country or the like by its name, in full or in short: "South Carolina", "Mo.".
    fn is_region(&self, at: At) -> bool {
        let phrase = self.here.at(at);
        let word = |by: usize| self.here.token(phrase.from + by).map_or(Word::NONE, |token| token.word);
        let found = words::phrase(|signs| signs.has(Sign::REGION), word).map_or(1, |long| long.len);
        let is_one = word(0).is(Sign::REGION) || word(0).is(Sign::SHORT_FORM);
        phrase.from + found == phrase.to && (found > 1 || is_one)
    }

    /// "Marlow" of "Moreno of Marlow, South Dakota": before the comma the town where somebody is from, behind it the
    /// region.
    pub(super) fn town_before(&self, comma: At, region: At) -> Option<At> {
        let town = comma.checked_sub(1).filter(|at| self.here.is_noun(*at) && self.is_name(*at))?;
        let joint = town.checked_sub(1).filter(|at| self.here.kind(*at) == Some(Kind::Preposition))?;
        // "who went to Marlow, Ohio, on Monday, said"
        let is_set_off =
            || self.here.is_mark(region + 1, &[',']) && matches!(self.here.kind(joint - 1), Some(Kind::Verb(_)));
        let is_led = joint > At::FIRST && (self.here.is_noun(joint - 1) || is_set_off());
        (is_led && self.is_region(region)).then_some(town)
    }

    pub(super) fn is_date(&self, at: At) -> bool {
        self.here.tag(self.here.at(at).head) == Tag::Numeral || self.here.word(at).is(Sign::TIME)
    }

    /// The first of the noun phrases that "and" joins with the one at `first`.
    pub(super) fn first_of_list(&self, first: At, coordinator: At) -> At {
        let mut found = first;
        let mut joint = coordinator;
        // ", and I thank you" begins a clause: of two no comma stands before the "and".
        let is_apart = self.here.before(coordinator).is_some_and(|at| self.here.is_mark(at, &[',']));
        let mut is_list = !is_apart;
        while let Some(other) = self.listed_before(joint) {
            found = other;
            match self.here.before(other).filter(|at| self.here.is_mark(*at, &[','])) {
                Some(comma) => joint = comma,
                None => break,
            }
            is_list = true;
        }
        if is_list { found } else { first }
    }

    /// The noun phrase before a comma or "and" that may be of one list with what follows: no object, no date.
    pub(super) fn listed_before(&self, joint: At) -> Option<At> {
        let mut at = joint.checked_sub(1)?;
        if self.here.is_mark(at, &[',']) {
            at = at.checked_sub(1)?;
        }
        if self.here.is_mark(at, &[')']) {
            at = At::FIRST.to(at).rev().find(|at| self.here.is_mark(*at, &['(']))?.checked_sub(1)?;
        }
        // "She met Bo on Friday and Ada left": a day is listed with days.
        if self.is_date(at) && !self.here.get(joint + 1).is_some_and(|_| self.is_date(joint + 1)) {
            return None;
        }
        while self.here.is_noun(at)
            && at >= At::new(2)
            && self.here.kind(at - 1) == Some(Kind::Preposition)
            && self.here.is_noun(at - 2)
        {
            at -= 2;
        }
        // "mended its “broken” gate and she left": "and" joins clauses.
        let is_she = self.here.word(joint + 1).is(Sign::SUBJ) && !self.here.word(joint + 1).is(Sign::OBJ);
        // "She said he and Bo differ": a verb of saying brings in a clause.
        let governs = |at: At| match self.here.at(at).kind {
            Kind::Verb(_) => {
                let says = self.here.head(at).is_some_and(|head| head.lemma == word!("say"));
                let speaks = self.says(at) && self.here.is(at, Sign::BARE);
                !(says || speaks && self.here.word(at + 1).is(Sign::SUBJ))
            }
            kind => kind == Kind::Preposition || is_she && kind == Kind::Run,
        };
        // "since the baker and ferry pilot left": of two with one article the preposition begins a clause with both.
        let is_bare = |at: At| self.here.get(at).is_some_and(|noun| self.here.tag(noun.from) == Tag::Noun);
        let is_led = |at: At| self.here.word(at).is(Sign::SUBORD) && is_bare(joint + 1);
        let governed = at.checked_sub(1).is_some_and(|at| governs(at) && !is_led(at));
        (self.here.is_noun(at) && !governed && !self.is_date(at)).then_some(at)
    }

    /// Whether the relative clause of the verb is still open at `at`: no comma or dash has closed it.
    pub(super) fn is_relative_open(&self, verb: At, at: At) -> bool {
        !verb.to(at).any(|at| self.here.is_mark(at, &[',', '—', '–']))
    }

    /// Whether the verb group stands right behind a relative pronoun, or behind the subject of its clause.
    pub(super) fn is_relative(&self, verb: At) -> bool {
        let Some(before) = self.here.before(verb) else { return false };
        // "the woman whose dog bit"
        let is_owned = || {
            self.here
                .get(before)
                .and_then(|noun| self.here.token(noun.from))
                .is_some_and(|first| first.word.is(Sign::REL))
        };
        self.here.kind(before) == Some(Kind::Relative)
            || self.here.is_noun(before)
                && (is_owned() || self.here.before(before).is_some_and(|at| self.here.kind(at) == Some(Kind::Relative)))
    }

    /// Whether a subordinator, "what" or "why" stands right before the subject of the verb group, or the noun that it tells of: "the
    /// song he calls his".
    pub(super) fn is_subordinate(&self, verb: At) -> bool {
        let subject = self.found[verb.index()].filter(|subject| !subject.is_inverted);
        let before = subject.and_then(|subject| self.here.before(subject.phrase));
        let is_contact = |at: At| {
            self.here.is_noun(at)
                && !self.is_date(at)
                && subject.is_some_and(|own| own.phrase == at + 1 && self.here.is_noun(at + 1))
                && self.here.word(at + 1).is(Sign::SUBJ)
        };
        before.is_some_and(|at| matches!(self.here.at(at).kind, Kind::Subordinator | Kind::Wh) || is_contact(at))
    }

    /// "won" of ", though she won, saying it was late": what is set against a clause before it is as good as that.
    pub(super) fn is_contrasted(&self, verb: At) -> bool {
        let subject = self.found[verb.index()].map(|subject| subject.phrase);
        let joint = subject.and_then(|subject| subject.checked_sub(1)).filter(|joint| *joint > At::FIRST);
        joint.is_some_and(|joint| {
            words!["though", "although", "while"].has(self.here.word(joint)) && self.here.is_mark(joint - 1, &[','])
        })
    }

    /// "won" of "after she won": a preposition begins its clause.
    pub(super) fn is_led(&self, verb: At) -> bool {
        let subject = self.found[verb.index()].filter(|subject| !subject.is_inverted);
        let before = subject.and_then(|subject| self.here.before(subject.phrase));
        before.is_some_and(|at| self.here.kind(at) == Some(Kind::Preposition) && self.here.word(at).is(Sign::SUBORD))
    }

    /// "was" of "said it was late", "felt it was late": its subject stands right behind a verb of saying or thinking.
    pub(super) fn is_said(&self, verb: At) -> bool {
        let subject = self.found[verb.index()].filter(|subject| !subject.is_inverted);
        let before = subject.and_then(|subject| subject.phrase.checked_sub(1));
        let tells = |at: At| self.says(at) || self.here.is(at, Sign::THINK);
        before.is_some_and(|at| self.here.is_finite(at) && tells(at) && self.here.is(at, Sign::BARE))
    }

    /// "win" of "helped Moreno win": a bare infinitive, whose subject another verb governs.
    pub(super) fn is_helped(&self, verb: At) -> bool {
        let subject = self.found[verb.index()].filter(|subject| !subject.is_inverted);
        let is_base =
            self.here.tag(self.here.at(verb).head) == Tag::Base && self.here.at(verb).from == self.here.at(verb).head;
        let is_one = |at: At| self.here.tag(self.here.at(at).head) == Tag::Name;
        is_base && subject.is_some_and(|own| is_one(own.phrase) && self.is_object(own.phrase))
    }

    /// Whether the subject of the verb group is "there", which stands for nobody.
    pub(super) fn is_expletive(&self, verb: At) -> bool {
        let subject = self.found[verb.index()].and_then(|subject| self.here.get(subject.phrase));
        subject.is_some_and(|subject| self.here.tag(subject.head) == Tag::Exist)
    }

    pub(super) fn is_beside_noun(&self, verb: At) -> bool {
        self.here.before(verb).is_some_and(|at| self.here.is_noun(at))
    }

    /// The first noun phrase of a chain of prepositions: "an analyst" of "an analyst at Kestrel".
    pub(super) fn chain(&self, last: At) -> At {
        let is_name = |at: At| self.here.tag(self.here.at(at).head) == Tag::Name;
        let is_led = |at: At| at > At::FIRST && self.here.kind(at - 1) == Some(Kind::Preposition);
        let mut first = last;
        while first >= At::new(2) && self.here.is_noun(first - 2) {
            // "from Harlow, Ohio"
            let is_region =
                self.here.is_mark(first - 1, &[',']) && is_name(first) && is_name(first - 2) && is_led(first - 2);
            if !is_led(first) && !is_region {
                break;
            }
            first -= 2;
        }
        first
    }

    /// Whether it is a noun phrase with a common noun that no person and no body can be.
    pub(super) fn is_thing(&self, noun: At) -> bool {
        let is_common = |phrase: &Phrase| matches!(self.here.tag(phrase.head), Tag::Noun | Tag::Plural);
        let can_be = |sign: &Sign| self.here.is(noun, *sign);
        self.here.get(noun).is_some_and(is_common)
            && self.here.is_noun(noun)
            && !PERSONS.iter().chain(&[Sign::BODY, Sign::OFFICE]).any(can_be)
    }

    pub(super) fn is_somebody(&self, noun: At) -> bool {
        let tag = self.here.tag(self.here.at(noun).head);
        matches!(tag, Tag::Name | Tag::Plural | Tag::Pronoun) || PERSONS.iter().any(|sign| self.here.is(noun, *sign))
    }

    /// Whether the verb's form is of the past and of a participle at once, so that "a man arrested in May" may be read.
    pub(super) fn is_ed(&self, verb: At) -> bool {
        let phrase = self.here.at(verb);
        let alone = phrase.to == phrase.from + 1;
        alone
            && self.here.tag(phrase.head) == Tag::Past
            && self.here.head(verb).is_some_and(|token| {
                token.word == token.lemma || !token.word.is(Sign::PAST) || token.word.is(Sign::PARTICIPLE)
            })
    }

    /// "interviewed" of "closed the list of those interviewed, citing": what it is said of is an object.
    pub(super) fn is_of_object(&self, verb: At) -> bool {
        let noun = self.found[verb.index()].filter(|_| self.is_ed(verb) && self.is_beside_noun(verb));
        let before = noun.and_then(|noun| self.here.before(noun.phrase));
        // "there was no talk planned"
        let is_object = |at: At| !self.takes_clause(at) && !self.is_helper(at) || self.is_expletive(at);
        before.is_some_and(|at| self.here.is_finite(at) && is_object(at))
    }

    /// "hurt" of "met the bakers of a mill shut in May and said": said of a noun that a preposition leads, behind a verb.
    pub(super) fn is_reduced(&self, verb: At) -> bool {
        let noun = self.here.before(verb).filter(|at| self.is_ed(verb) && self.here.is_noun(*at));
        let joint = noun.and_then(|at| at.checked_sub(1)).filter(|at| self.here.kind(*at) == Some(Kind::Preposition));
        joint.is_some_and(|joint| At::FIRST.to(joint).rev().take(8).any(|at| self.here.is_finite(at)))
    }

    pub(super) fn is_passive(&self, verb: At) -> bool {
        let group = self.here.at(verb);
        self.here.tag(group.head) == Tag::Participle
            && group.from.to(group.head).filter_map(|at| self.here.token(at)).any(|helper| helper.word.is(Sign::BE))
    }

    pub(super) fn takes_clause(&self, verb: At) -> bool {
        self.here.is(verb, Sign::CLAUSE)
    }

    pub(super) fn says(&self, verb: At) -> bool {
        self.here.is(verb, Sign::SAY)
    }

    pub(super) fn is_helper(&self, verb: At) -> bool {
        let word = self.here.word(verb);
        word.is(Sign::DO) || word.is(Sign::MODAL) || word.is(Sign::BE) || word.is(Sign::HAVE)
    }

    /// Whether the preposition at `up` is that of "up to forty boats", which `noun` counts.
    pub(super) fn is_bound(&self, up: At, noun: At) -> bool {
        let first = self.here.at(noun).from;
        self.here.word(up) == word!("up")
            && self.here.word(up + 1) == word!("to")
            && self.here.tag(first) == Tag::Numeral
    }

    /// Whether `phrase` is nothing but a number with a bound: "65 and older", "18 to 34", "over 50".
    pub(super) fn is_bounded(&self, phrase: At) -> bool {
        let Phrase { from, to, head, .. } = *self.here.at(phrase);
        let opens = self.here.token(from).is_some_and(|first| first.word.is(Sign::COMPARES));
        self.here.tag(head) == Tag::Numeral
            && (opens || to > head + 1 || from.to(head).any(|at| self.here.tag(at) == Tag::To))
    }

    /// The preposition right before the noun phrase `noun`, unless that is the subject of its own clause: "for what a keeper called".
    pub(super) fn preposition_before(&self, noun: At) -> Option<At> {
        let phrase = self.here.at(noun);
        let is_own = self.is_led_by_wh(noun) && phrase.to > phrase.from + 1;
        noun.checked_sub(1).filter(|at| !is_own && self.here.kind(*at) == Some(Kind::Preposition))
    }

    /// Whether the phrase stands in the bracket right before the one at `end`: "left (the door slammed) and".
    pub(super) fn is_bracketed_before(&self, at: At, end: At) -> bool {
        const FAR: usize = 16;
        let close = end.checked_sub(1).filter(|close| self.here.is_mark(*close, &[')']));
        let open =
            close.and_then(|close| close.saturating_sub(FAR).to(close).rev().find(|at| self.here.is_mark(*at, &['('])));
        open.is_some_and(|open| open < at)
    }
}

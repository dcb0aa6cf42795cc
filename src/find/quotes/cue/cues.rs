//! What the rules for cues ask again and again of the words around a run.

use crate::find::lexicon::{Class, word, words};
use crate::find::quotes::people::People;
use crate::find::quotes::phrase::{Phrase, Pronoun, Who, phrase};
use crate::find::quotes::prose::{Prose, Shape};
use crate::find::quotes::rule::Rule;
use crate::read::names::Type;
use crate::read::phrase;
use crate::read::tag::Tag;
use crate::read::token::At;
use crate::text::{Span, is_wordy};
use crate::words::{Sign, ends_as};

/// An attribution as it is worded.
#[derive(Clone, Copy, Debug)]
pub(in crate::find::quotes) struct Cue {
    /// Who speaks.
    pub subject: Phrase,
    /// The words of saying.
    pub words: Option<Span>,
    /// Where it starts and ends in the tokens.
    pub from: At,
    pub to: At,
    pub rule: Rule,
    /// Whether a verb with a subject of its own makes it: that may be two, "Ada and Joe Moreno said".
    pub verb: bool,
    /// Whether something stands between its pieces that may change whose the words are.
    pub loose: bool,
}

/// Reads cues around places in the prose.
pub(in crate::find::quotes) struct Cues<'a, 't> {
    pub prose: &'a Prose<'t>,
    pub people: &'a People,
}

/// Where a cue is looked for behind words.
pub(in crate::find::quotes) struct Behind {
    /// The run.
    pub q: At,
    /// The first token behind it and its comma.
    pub at: At,
    /// Where its sentence ends, or the next run begins.
    pub end: At,
}

/// Where a cue is looked for before words.
pub(in crate::find::quotes) struct Ahead {
    /// Where the sentence starts.
    pub start: At,
    /// Behind the last run before these words; else where the sentence starts.
    pub from: At,
    /// The run.
    pub q: At,
}

pub(super) const COMMAS: [char; 5] = [',', '-', '—', '–', '…'];

impl Cues<'_, '_> {
    /// Whether the run at `q` ends with a mark inside.
    pub(super) fn ends_in_mark(&self, q: At) -> bool {
        let last = self.prose.run(q).and_then(|(_, run)| {
            run.inside.of(self.prose.text).chars().rev().find(|c| !matches!(c, '’' | '\'' | ' ' | ')' | ']'))
        });
        last.is_some_and(|c| !is_wordy(c))
    }

    pub(super) fn is_time(&self, phrase: &Phrase) -> bool {
        let Who::Described { head, .. } = phrase.who else { return false };
        let is_time = |at: At| {
            self.prose.is(at, Sign::TIME)
                && self.prose.is_tagged(at, &[Tag::Noun, Tag::Plural])
                && self.prose.shape(at) == Shape::Small
                || self.prose.is_word(at, word!("ago"))
        };
        let is_somebody = self.prose.class(head).is(Class::ROLE.or(Class::GROUP)) || self.prose.is(head, Sign::PERSON);
        phrase.from.to(phrase.to + 2).any(is_time) && !is_somebody
            || self.prose.shape(head) == Shape::Number
            || phrase.from.to(phrase.to).any(|at| self.prose.is_word(at, word!("percent")))
    }

    /// Whether a noun can be of somebody or something that says something: a person, a body, a document; no "strand".
    pub(in crate::find::quotes) fn can_speak(&self, head: At) -> bool {
        let is = |sign: Sign| self.prose.is(head, sign);
        // "times" is no Times.
        let is_name = is(Sign::ORGANISATION) && !is(Sign::TIME);
        let people = [Sign::PERSON, Sign::PEOPLE, Sign::BODY, Sign::KIN, Sign::TITLE];
        let others = [Sign::PLACE, Sign::DOCUMENT, Sign::EPITHET, Sign::PORTION, Sign::UNIT_PERCENT];
        let speaks = self.prose.class(head).is(Class::ROLE.or(Class::GROUP).or(Class::DOCUMENT));
        let is_pronoun = is(Sign::OBJ) || is(Sign::POSS) || self.prose.is_one_of(head, words!["that", "this"]);
        // "appointment": a thing by its ending
        let is_thing = ends_as(self.prose.written(head), Sign::THING_END);
        let is_other = !is(Sign::NOUN) && !is(Sign::COMMON) && !is_pronoun && !is_thing;
        speaks || is_name || people.iter().chain(&others).any(|sign| is(*sign)) || is_other
    }

    pub(in crate::find::quotes) fn phrase_at(&self, at: At, limit: At) -> Option<Phrase> {
        // A name is entered at its first word only.
        if let Some(name) = self.people.name_at(at)
            && self.people.names.get(name).is_some_and(|name| name.from < at && name.core != at)
        {
            return None;
        }
        let found = phrase(self.prose, self.people, at, limit)?;
        // "Bank of Harlow chief Ada Moreno"
        let holder = match found.who {
            Who::Name(body) => self.holder_behind(body, limit),
            _ => None,
        };
        let named = holder.and_then(|holder| Some((holder, self.people.names.get(holder)?.to)));
        Some(named.map_or(found, |(holder, to)| Phrase { to, who: Who::Name(holder), ..found }))
    }

    /// The phrase at `at` with the name that stands beside it: "a spokesman for the port, Ada Moreno,".
    pub(super) fn whole_phrase(&self, at: At, limit: At) -> Option<Phrase> {
        let mut at = at;
        while at < limit
            && (self.prose.class(at).is(Class::LY) && self.prose.shape(at) == Shape::Small
                || self.prose.is_one_of(at, words!["also", "both", "later"]))
        {
            at += 1;
        }
        if self.prose.class(at).is(Class::OPENER) {
            return None;
        }
        self.phrase_at(at, limit).map(|found| self.with_apposition(found, limit))
    }

    pub(super) fn with_apposition(&self, found: Phrase, limit: At) -> Phrase {
        let described = matches!(found.who, Who::Described { .. });
        let organisation = matches!(found.who, Who::Name(name) if self.people.type_of(name) == Type::Organisation);
        // "the U.S. Trade Representative, Ada Moreno,"
        let is_office = matches!(found.who, Who::Name(_)) && self.prose.class(found.to - 1).is(Class::ROLE);
        let begins = |at: At| self.prose.is_word(at, word!("the"));
        let is_office = is_office && (begins(found.from) || found.from > At::FIRST && begins(found.from - 1));
        let organisation = organisation || is_office;
        // "a baker turned singer Ada Moreno"
        let turned = self.prose.lemma(found.to) == word!("turn") && self.prose.class(found.to + 1).is(Class::ROLE);
        if described && (turned || self.prose.is_one_of(found.to, words!["named", "called"])) {
            let named = self.phrase_at(found.to + 1, limit).filter(|named| matches!(named.who, Who::Name(_)));
            return named.unwrap_or(found);
        }
        if !(described || organisation) || !self.prose.is_mark(found.to, &[',', '—', '–', '-']) {
            return found;
        }
        let beside = (found.to + 1).to(limit).find(|at| !self.prose.is_mark(*at, &['-']));
        let Some(beside) = beside.and_then(|at| self.phrase_at(at, limit)) else { return found };
        if self.prose.is_one_of(beside.to, words!["named", "called"]) {
            let named = self.phrase_at(beside.to + 1, limit).filter(|named| matches!(named.who, Who::Name(_)));
            return named.unwrap_or(found);
        }
        let Who::Name(name) = beside.who else { return found };
        // "her daughters, Ada and Joe,"
        let and = self.people.names.get(name).map_or(beside.to, |name| name.to);
        let are_many = |head| self.prose.is_tagged(head, &[Tag::Plural]) && self.prose.is_word(and, word!("and"));
        if matches!(found.who, Who::Described { head, .. } if are_many(head)) {
            return found;
        }
        let is_full = !matches!(self.people.type_of(name), Type::Organisation | Type::Place);
        let closes = beside.to >= limit
            || self.prose.is_mark(beside.to, &[',', '.', ';', ':'])
            || self.prose.shape(beside.to) == Shape::Quote
            || self.prose.is_mark(found.to, &['—', '–', '-']);
        // "the vicar, the Reverend Ada Moreno,"
        // "his sister, the painter Ada Moreno,"
        let is_titled = self.people.names.get(name).is_some_and(|name| {
            name.from < name.core || name.from > At::FIRST && self.prose.is(name.from - 1, Sign::PERSON)
        });
        // "her first boss, the late Ada Moreno,"
        let is_titled = is_titled || self.prose.is_one_of(beside.from + 1, words!["late", "former"]);
        if is_full && closes && (is_titled || !self.prose.is_one_of(beside.from, words!["a", "an", "the"])) {
            Phrase { from: beside.from, to: beside.to, who: beside.who }
        } else {
            found
        }
    }

    /// Whose the thing at `noun` is: "Moreno’s recent claim", "her claim".
    pub(in crate::find::quotes) fn owner(&self, noun: At, from: At) -> Option<Phrase> {
        const NEAR: usize = 3;
        for at in from.max(noun.saturating_sub(NEAR)).to(noun).rev() {
            if self.prose.shape(at) == Shape::Possessive {
                let owner = at.checked_sub(1)?;
                let Some(name) = self.people.name_at(owner) else {
                    // "The Harlow senator’s answer was that “…”"
                    let stream = &self.prose.reading.prose;
                    let from = stream.phrase(stream.phrase_of(owner)?)?.from;
                    let owns = |owner: At| self.prose.class(owner).is(Class::ROLE) || self.prose.is(owner, Sign::BODY);
                    return self.phrase_at(from, at).filter(|_| owns(owner));
                };
                let from = self.people.names.get(name)?.from;
                return Some(Phrase { from, to: at, who: Who::Name(name) });
            }
            let pronoun = match () {
                _ if self.prose.is_word(at, word!("his")) => Some(Pronoun::He),
                _ if self.prose.is_word(at, word!("her")) => Some(Pronoun::She),
                _ if self.prose.is_word(at, word!("their")) => Some(Pronoun::They),
                _ if self.prose.is_word(at, word!("its")) => Some(Pronoun::It),
                _ => None,
            };
            if let Some(pronoun) = pronoun {
                return Some(Phrase { from: at, to: at + 1, who: Who::Pronoun(pronoun) });
            }
        }
        None
    }

    /// Whether an adjunct of time or place begins at `at`: "in an interview", "on Monday", "last week".
    pub(in crate::find::quotes) fn is_adjunct(&self, at: At) -> bool {
        let stream = &self.prose.reading.prose;
        let is_time = || {
            let begins = |phrase: &phrase::At| stream.phrase(*phrase).is_some_and(|own| own.from == at);
            let head = stream.phrase_of(at).filter(begins).and_then(|phrase| stream.head(phrase));
            head.is_some_and(|head| head.is(Sign::TIME))
        };
        self.prose.is_one_of(at, words!["in", "on", "at"]) || self.prose.is_word(at, word!("during")) || is_time()
    }

    /// Whether the token is a noun of saying, or of what is said.
    pub(super) fn is_utterance(&self, at: At) -> bool {
        (self.prose.is(at, Sign::UTTERANCE) || self.prose.is(at, Sign::SPEECH))
            && self.prose.is_tagged(at, &[Tag::Noun, Tag::Plural])
    }

    /// Whether the token joins what else somebody does: "and", "then", "before".
    pub(super) fn joins_clause(&self, at: At) -> bool {
        let word = self.prose.word(at);
        let is_temporal = word.is(Sign::SUBORD) && word.is(Sign::TIME);
        self.prose.tag(at) == Tag::Coordinator || is_temporal || words!["then", "while"].has(word)
    }

    /// Whether the token begins a lesser clause and is no "that": "when", "if".
    pub(super) fn is_subordinator(&self, at: At) -> bool {
        self.prose.word(at).is(Sign::SUBORD) && !self.prose.is_word(at, word!("that"))
    }

    pub(super) fn until_quote(&self, from: At, end: At) -> At {
        from.to(end).find(|at| self.prose.shape(*at) == Shape::Quote).unwrap_or(end)
    }

    pub(super) fn paragraph(&self, at: At) -> Option<u32> {
        self.prose.token(at).map(|token| token.paragraph)
    }
}

//! Noun phrases, as far as they are needed to see who is the subject of a verb.

use super::people::People;
use super::prose::{Prose, Shape};
use crate::find::lexicon::{Class, Word, word, words};
use crate::read::names::{Gender, Type};
use crate::read::phrase::Kind;
use crate::read::tag::Tag;
use crate::read::token::At;
use crate::words::Sign;

/// Who a phrase speaks of.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Who {
    /// A name, by its number.
    Name(usize),
    /// "he", "she", "they", "it", "who".
    Pronoun(Pronoun),
    /// A description: "the mayor", "a spokesman for the port". The head's token, and whether it is definite.
    Described { head: At, definite: bool },
}

/// The pronouns that can stand for a speaker.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Pronoun {
    He,
    She,
    They,
    It,
    /// The writer's own words: "I", "we".
    First,
    /// No pronoun: a description that means a person.
    Someone,
}

impl Pronoun {
    /// The pronoun that the token at `at` is.
    pub fn read(prose: &Prose, at: At) -> Option<Pronoun> {
        const HE: Word = word!("he");
        const SHE: Word = word!("she");
        const THEY: Word = word!("they");
        const IT: Word = word!("it");
        const WE: Word = word!("we");
        const I: Word = word!("i");
        match prose.word(at) {
            HE => Some(Pronoun::He),
            SHE => Some(Pronoun::She),
            THEY => Some(Pronoun::They),
            IT => Some(Pronoun::It),
            WE => Some(Pronoun::First),
            I if prose.shape(at) == Shape::Capital => Some(Pronoun::First),
            _ => None,
        }
    }

    /// The gender it shows.
    pub fn gender(self) -> Gender {
        match self {
            Pronoun::He => Gender::Man,
            Pronoun::She => Gender::Woman,
            Pronoun::They | Pronoun::It | Pronoun::First | Pronoun::Someone => Gender::Open,
        }
    }
}

/// A noun phrase: its tokens `from..to` with what is attached, and its core without.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Phrase {
    pub from: At,
    pub to: At,
    pub who: Who,
}

/// The noun phrase that begins at `at`, no further than `limit`.
pub(super) fn phrase(prose: &Prose, people: &People, at: At, limit: At) -> Option<Phrase> {
    if at >= limit {
        return None;
    }
    if let Some(pronoun) = Pronoun::read(prose, at) {
        return Some(Phrase { from: at, to: at + 1, who: Who::Pronoun(pronoun) });
    }
    // "’re mortified" of "and you’re mortified to say": a verb begins no noun phrase.
    if prose.shape(at) == Shape::Possessive || prose.class(at).is(Class::BE) {
        return None;
    }
    if prose.word(at).is(Sign::HEDGE) && prose.shape(at + 1) == Shape::Number {
        return phrase(prose, people, at + 1, limit).map(|found| Phrase { from: at, ..found });
    }
    if prose.shape(at) == Shape::Small && prose.class(at).is(Class::ING) && !prose.class(at).is(Class::ROLE) {
        return None;
    }
    let (core_to, who) = read(prose, people, at, limit).or_else(|| core(prose, people, at, limit))?;
    if let Who::Described { head, .. } = who
        && let Some((name, to)) =
            holder(prose, people, head, limit).or_else(|| joined_holder(prose, people, head, core_to, limit))
    {
        return Some(Phrase { from: at, to: attached(prose, people, to, limit), who: Who::Name(name) });
    }
    Some(Phrase { from: at, to: attached(prose, people, core_to, limit), who })
}

/// The noun phrase of the reading that begins at `from`: where it ends and who it speaks of.
fn read(prose: &Prose, people: &People, from: At, limit: At) -> Option<(At, Who)> {
    let stream = &prose.reading.prose;
    let found = stream.phrase(stream.phrase_of(from)?)?;
    if found.from != from || found.kind != Kind::Noun || found.to > limit {
        return None;
    }
    // "the Brazilian", "the South African"
    const LONGEST: usize = 3;
    let is_people =
        found.to - found.from <= LONGEST && prose.plain(found.head).is(Sign::NATION) && is_definite(prose, from);
    if is_people && prose.shape(found.to) != Shape::Possessive {
        return Some((found.to, Who::Described { head: found.head, definite: true }));
    }
    if let Some(name) = people.name_at(lettered(prose, people, found.head)) {
        let behind = people.names.get(name).and_then(|name| role_of(prose, name.to));
        if let Some(head) = behind.filter(|head| *head < limit) {
            return Some((head + 1, Who::Described { head, definite: is_definite(prose, from) }));
        }
        return Some((found.to, Who::Name(name)));
    }
    // "the campaign group Fair Hands"
    let is_body = prose.plain(found.head).is(Sign::BODY) || prose.class(found.head).is(Class::GROUP);
    let named = people.name_at(found.to).filter(|_| is_body && found.head > from);
    if let Some((name, of)) = named.and_then(|name| Some((name, people.names.get(name)?)))
        && of.from == found.to
        && of.to <= limit
    {
        return Some((of.to, Who::Name(name)));
    }
    // "mayor cool on plan": in a headline the adjective may stand for a clause.
    let is_adjective =
        stream.token(found.head).is_some_and(|head| head.word.is(Sign::ADJ)) && !is_speaker(prose, found.head);
    if is_adjective && from.to(found.head).any(|at| is_speaker(prose, at)) {
        return None;
    }
    let is_worded = matches!(prose.shape(found.head), Shape::Small | Shape::Capital | Shape::Capitals);
    let definite = is_definite(prose, from);
    is_worded.then_some((found.to, Who::Described { head: found.head, definite }))
}

/// The last token of a name at which letters hang that end at `head`: "Moreno" of "Ada Moreno FRS"; else `head` itself.
pub(super) fn lettered(prose: &Prose, people: &People, head: At) -> At {
    let is_letters = prose.shape(head) == Shape::Capitals && people.name_at(head).is_none();
    let before = head.checked_sub(1).filter(|_| is_letters);
    before.filter(|at| people.name_at(*at).is_some_and(|name| is_person(people, name))).unwrap_or(head)
}

/// "spokesman" of "Ministry of Health spokesman", where the name of the body ends at `to`.
pub(super) fn role_of(prose: &Prose, to: At) -> Option<At> {
    let stream = &prose.reading.prose;
    let rest = stream.phrase(stream.phrase_of(to)?)?;
    let is_role = prose.shape(rest.head) == Shape::Small && prose.class(rest.head).is(Class::ROLE);
    (rest.from < to && is_role).then_some(rest.head)
}

/// The phrase without what is attached: where it ends and who it speaks of.
fn core(prose: &Prose, people: &People, from: At, limit: At) -> Option<(At, Who)> {
    let mut at = from;
    let mut name: Option<usize> = None;
    let mut head: Option<At> = None;
    while at < limit {
        if let Some(number) = people.name_at(at) {
            let to = people.names.get(number).map_or(at + 1, |name| name.to);
            name = Some(number);
            head = None;
            at = to.max(at + 1);
            continue;
        }
        match prose.shape(at) {
            Shape::Possessive => {
                name = None;
                head = None;
            }
            Shape::Small | Shape::Capital | Shape::Capitals | Shape::Initial => {
                if prose.class(at).is(Class::DETERMINER) {
                    if at > from && (head.is_some() || name.is_some()) {
                        break;
                    }
                } else if is_end(prose, at, head.is_some() || name.is_some())
                    || (name.is_some() || head.is_some_and(|head| is_speaker(prose, head)))
                        && !goes_on(prose, people, at, limit)
                {
                    break;
                } else {
                    // "Boeing spokesman": a small noun after a name is the head.
                    head = Some(at);
                }
            }
            Shape::Number => {
                if name.is_some() {
                    break;
                }
                head = Some(at);
            }
            Shape::Quote | Shape::Mark => break,
        }
        at += 1;
    }
    // "said another", "the two write": a quantity with nothing behind it speaks itself.
    let no_head = head.is_none() && name.is_none() && at > from;
    if no_head && is_quantity(prose, at - 1) && !prose.is_word(from, word!("no")) && !prose.is_word(at, word!("who")) {
        head = Some(at - 1);
    }
    let who = match (name, head) {
        (_, Some(head)) if !prose.class(head).is(Class::SMALL) || name.is_none() && is_quantity(prose, head) => {
            let definite = is_definite(prose, from);
            Who::Described { head, definite }
        }
        (Some(name), _) => Who::Name(name),
        _ => return None,
    };
    Some((at, who))
}

/// Whether the word can be the head of a phrase that speaks.
fn is_speaker(prose: &Prose, at: At) -> bool {
    prose.class(at).is(Class::ROLE.or(Class::GROUP).or(Class::DOCUMENT))
}

/// Whether the small words from `at` on lead to a word that can speak: "chief spokesman", "history professor".
fn goes_on(prose: &Prose, people: &People, at: At, limit: At) -> bool {
    const FEW: usize = 4;
    let mut next = at;
    while next < limit.min(at + FEW)
        && matches!(prose.shape(next), Shape::Small | Shape::Capital)
        && people.name_at(next).is_none()
    {
        if is_speaker(prose, next) {
            return true;
        }
        let done = prose.class(next).is(Class::ED) && prose.tag(next).is_verb();
        if done || is_end(prose, next, true) || prose.class(next).is(Class::DETERMINER) {
            return false;
        }
        next += 1;
    }
    false
}

/// "many", "some", "others": small words that speak for people.
fn is_quantity(prose: &Prose, at: At) -> bool {
    let word = prose.word(at);
    let is_pronoun = word.is(Sign::PRON) || word.is(Sign::NUM);
    word.is(Sign::INDEFINITE) && is_pronoun || word.is(Sign::SCALES) || word == word!("others")
}

fn is_definite(prose: &Prose, from: At) -> bool {
    let class = prose.class(from);
    class.is(Class::DETERMINER) && !class.is(Class::INDEFINITE)
}

/// Whether the small word at `at` cannot be part of a phrase.
fn is_end(prose: &Prose, at: At, has_head: bool) -> bool {
    let class = prose.class(at);
    let is_verb = class.is(Class::SAY.or(Class::JUDGE)) && !is_noun(prose, at);
    class.is(Class::ENDING.or(Class::ATTACHING))
        || is_verb
        || class.is(Class::SAYING.or(Class::JUDGING)) && has_head
        || class.is(Class::LY) && !class.is(Class::FIRST_NAME) && prose.written(at).len() > 4
}

/// Verb forms that are nouns or adjectives as often: "the report", "his claims", "stated policy".
pub(super) fn is_noun(prose: &Prose, at: At) -> bool {
    let Some(before) = at.checked_sub(1) else { return false };
    if words!["say", "tell"].has(prose.lemma(at)) && !prose.class(at).is(Class::ING) {
        return false;
    }
    // "a sign saying", "his saying so"
    if prose.class(at).is(Class::ING) {
        return prose.shape(before) == Shape::Possessive
            || prose.is_tagged(before, &[Tag::Determiner, Tag::Possessive]);
    }
    if prose.lemma(at) == word!("read") {
        // A sign reads; people read things.
        let is_sign = prose.is_word(before, word!("it")) || prose.class(before).is(Class::DOCUMENT);
        return !(is_sign || prose.is_mark(at + 1, &[',', ':']) || prose.shape(at + 1) == Shape::Quote);
    }
    !prose.tag(at).is_verb()
}

/// Past "of the port", "for the Clinton campaign in Ohio".
fn attached(prose: &Prose, people: &People, mut at: At, limit: At) -> At {
    const MOST: usize = 6;
    for _ in 0..MOST {
        // "Tim Scott (R-S.C.)"
        if prose.is_mark(at, &['(', '[']) {
            let close = at.to(limit.min(at + 12)).find(|at| prose.is_mark(*at, &[')', ']']));
            match close {
                Some(close) => at = close + 1,
                None => return at,
            }
            continue;
        }
        // "a source close to the talks", "familiar with the case"
        if prose.word(at).is(Sign::POSTPOSED) && prose.class(at + 1).is(Class::ATTACHING) {
            at += 1;
            if Pronoun::read(prose, at + 1).is_some() || prose.word(at + 1).is(Sign::OBJ) {
                return at + 2;
            }
        }
        let is_joint =
            prose.class(at).is(Class::ATTACHING) || prose.is_word(at, word!("and")) && is_listed(prose, people, at);
        // "accuses the board of hiding it"
        let is_done = prose.is_tagged(at + 1, &[Tag::Ing]) && prose.shape(at + 1) == Shape::Small;
        if at >= limit || !is_joint || is_done && !prose.class(at + 1).is(Class::ROLE) {
            return at;
        }
        let next = read(prose, people, at + 1, limit).or_else(|| core(prose, people, at + 1, limit));
        let Some((to, _)) = next else { return at };
        at = to;
    }
    at
}

/// "secretary of state Ada Moreno": an office and, directly behind it, who holds it.
fn holder(prose: &Prose, people: &People, head: At, limit: At) -> Option<(usize, At)> {
    const LONGEST: usize = 3;
    let start = head + 2 + usize::from(prose.is_word(head + 2, word!("the")));
    // "Ambassador to the United States Ada Moreno"
    let is_sent = || people.name_at(start).is_some_and(|name| people.type_of(name) != Type::Person);
    let is_led =
        prose.is_one_of(head + 1, words!["of", "for", "at"]) || prose.is_word(head + 1, word!("to")) && is_sent();
    if !prose.class(head).is(Class::ROLE) || !is_led {
        return None;
    }
    // "the widow of PC Hal Moreno" is not he; "mother of two Ada Moreno" is she.
    if prose.plain(head).is(Sign::KIN) && !prose.plain(start).is(Sign::NUM) {
        return None;
    }
    let mut at = start;
    // "spokeswoman for Environment Minister Ada Moreno" is not Moreno.
    // "director for wildlife Dr Ada Moreno" is she.
    let is_call = |at: At| prose.plain(at).is(Sign::HONORIFIC) || at > start && prose.is_word(at, word!("dr"));
    let is_office = |at: At| prose.class(at).is(Class::TITLE.or(Class::ROLE)) && !is_call(at);
    let is_another = |core: At| prose.is_word(head + 1, word!("for")) && start.to(core).any(is_office);
    // "the Refugee Council", "Kenya"; but what the office is of may belong to the title.
    if let Some(name) = people.name_at(at)
        && let Some(of) = people.names.get(name)
    {
        if people.type_of(name) == Type::Person && of.core > start {
            let is_titled = prose.class(start).is(Class::TITLE) && prose.is_word(head + 1, word!("for"));
            return Some((name, of.to)).filter(|_| !is_titled && !is_another(of.core));
        }
        at = of.to;
    }
    // "host of the podcast Low Tide"
    let small = |at: At| {
        let is_work = prose.plain(at).is(Sign::TITLED);
        // "mother of two Ada Moreno"
        let is_number = prose.plain(at).is(Sign::NUM);
        prose.shape(at) == Shape::Small && !is_work && (is_number || !prose.class(at).is(Class::ROLE.or(Class::SMALL)))
    };
    while at < limit.min(start + LONGEST) && (small(at) || prose.class(at).is(Class::NATION)) {
        at += 1;
    }
    // "Education" of "minister for Education Mr Hale" is no name.
    while at < limit.min(start + LONGEST) && prose.shape(at) == Shape::Capital && people.name_at(at).is_none() {
        at += 1;
    }
    let name = people.name_at(at).filter(|_| at > start)?;
    let found = people.names.get(name)?;
    let is_full = found.to - found.from >= 2 && people.type_of(name) == Type::Person;
    (found.from == at && is_full && !is_another(found.core)).then_some((name, found.to))
}

/// "academic and radio presenter Ada Moreno": two roles of one person, who stands behind the second.
fn joined_holder(prose: &Prose, people: &People, head: At, to: At, limit: At) -> Option<(usize, At)> {
    const FEW: usize = 4;
    let is_role = |at: At| prose.class(at).is(Class::ROLE);
    let is_one = is_role(head) && !prose.class(head).is(Class::PLURAL) && prose.is_word(to, word!("and"));
    let is_plain = |at: &At| prose.shape(*at) == Shape::Small && !prose.class(*at).is(Class::SMALL);
    let name = (to + 2).to(limit.min(to + 2 + FEW)).find_map(|at| people.name_at(at)).filter(|_| is_one)?;
    let found = people.names.get(name).filter(|_| is_person(people, name))?;
    let leads = (to + 1).to(found.from).all(|at| is_plain(&at)) && is_role(found.core - 1);
    leads.then_some((name, found.to))
}

/// "Health and Human Services": an "and" inside what is attached, not one between two clauses.
fn is_listed(prose: &Prose, people: &People, at: At) -> bool {
    people.name_at(at + 1).is_some() && at.checked_sub(1).is_some_and(|before| people.name_at(before).is_some())
        || prose.shape(at + 1) == Shape::Small
            && prose.class(at + 1).is(Class::ROLE)
            && !prose.class(at + 2).is(Class::SAY)
}

/// Whether a name can speak: a person.
pub(super) fn is_person(people: &People, name: usize) -> bool {
    people.type_of(name) == Type::Person
}

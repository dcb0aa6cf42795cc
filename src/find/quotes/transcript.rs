//! Transcripts: paragraphs that begin with who speaks and a colon, without quotation marks.

use super::people::{Name, People};
use super::phrase::{Phrase, Who, phrase};
use super::prose::{Prose, Shape};
use crate::find::lexicon::{Class, word, words};
use crate::read::names::Type;
use crate::read::token::At;
use crate::text::{Span, is_wordy};

/// A turn: who has the word, and the words, one part a paragraph.
pub(super) struct Turn {
    /// The token of its first word.
    pub at: At,
    pub label: Phrase,
    pub parts: Vec<Span>,
}

/// With fewer labelled paragraphs a text is no transcript.
const FEWEST: usize = 2;
/// The longest label, in words.
const LONGEST: usize = 5;

/// The part of a text that is a transcript.
pub(super) struct Transcript {
    /// Where it starts and ends in the tokens.
    pub from: At,
    pub to: At,
    /// Who has the word, in order. None: the text holds no transcript.
    pub turns: Vec<Turn>,
}

impl Transcript {
    /// That of a text that holds none.
    fn none() -> Transcript {
        Transcript { from: At::FIRST, to: At::FIRST, turns: Vec::new() }
    }
}

/// The transcript in a text: from the first labelled paragraph to the last, where most of those between are labelled.
#[inline(never)]
pub(super) fn transcript(prose: &Prose, people: &People) -> Transcript {
    let paragraphs = paragraph_starts(prose, people);
    let mut labels: Vec<Option<(Phrase, At)>> =
        paragraphs.iter().map(|(from, to)| label(prose, people, *from, *to)).collect();
    let first = labels.iter().position(Option::is_some).unwrap_or(0);
    let last = labels.iter().rposition(Option::is_some).unwrap_or(0);
    let labelled = labels.iter().flatten().count();
    let is_somebody = |label: &Phrase| match label.who {
        Who::Name(name) => people.type_of(name) == Type::Person,
        _ => true,
    };
    // "Thunder: out for the season" is a note on a team.
    let has_person = labels.iter().flatten().any(|(label, _)| is_somebody(label));
    if labelled < FEWEST || labelled * 2 <= last - first || !has_person {
        return Transcript::none();
    }
    let mut turns: Vec<Turn> = Vec::new();
    // Paragraphs that name whose label they stand under: such a text speaks about people.
    let mut about = 0;
    let mut speaker: Option<usize> = None;
    for (label, (from, to)) in labels.drain(first..=last).zip(&paragraphs[first..=last]) {
        let (label, words) = label.map_or((None, *from), |(label, words)| (Some(label), words));
        let part = spoken(prose, words, *to);
        speaker = label.as_ref().map_or(speaker, |label| match label.who {
            Who::Name(name) => Some(people.entity_of(name)),
            _ => None,
        });
        let of = |at| people.name_at(at).map(|name| people.entity_of(name));
        about += usize::from(speaker.is_some() && words.to(*to).any(|at| of(at) == speaker));
        match (label, turns.last_mut()) {
            _ if !part.of(prose.text).contains(is_wordy) => {}
            (Some(label), _) => turns.push(Turn { at: words, label, parts: vec![part] }),
            // A paragraph between two turns goes on with the first of them.
            (None, Some(turn)) if !prose.is_aside(*from) && !is_told(prose, *from, *to) => turn.parts.push(part),
            (None, _) => {}
        }
    }
    if about * 2 > labelled {
        return Transcript::none();
    }
    let end = |at: usize| paragraphs.get(at).map_or(At::FIRST, |(_, to)| *to);
    Transcript { from: paragraphs.get(first).map_or(At::FIRST, |(from, _)| *from), to: end(last), turns }
}

/// Whether the paragraph tells what somebody says: “No,” she says. Who speaks of herself has the word.
fn is_told(prose: &Prose, from: At, to: At) -> bool {
    let is_first = |at: At| words!["i", "we", "my"].has(prose.word(at));
    let is_quote = |at: At| prose.shape(at) == Shape::Quote;
    from.to(to).any(is_quote)
        && from.to(to).any(|at| prose.class(at).is(Class::SAY) && !is_quote(at))
        && !from.to(to).any(is_first)
}

/// "Q" and "A", which name nobody.
pub(super) fn is_letter(prose: &Prose, at: At) -> bool {
    prose.is_one_of(at, words!["q", "a"])
}

/// The name of who answers in a transcript that begins at the token `from`: of the persons named before it the one who is named
/// most, and of those the first.
pub(super) fn who_answers(people: &People, from: At) -> Option<usize> {
    const MOST: usize = 64;
    let before = people.names.iter().take(people.outside.min(MOST)).enumerate();
    let named: Vec<usize> = before
        .filter(|(at, name)| name.from < from && !name.is_aside && people.type_of(*at) == Type::Person)
        .map(|(at, _)| at)
        .collect();
    let times = |at: usize| named.iter().filter(|other| people.entity_of(**other) == people.entity_of(at)).count();
    named.iter().rev().copied().max_by_key(|at| times(*at))
}

/// The name in full of the only person whose initials the label at `at` is: "ZBM" of Zita Bo-Marsh.
pub(super) fn by_initials(prose: &Prose, people: &People, label: &Phrase) -> Option<usize> {
    let written = prose.token(label.from)?.span().of(prose.text);
    if label.to > label.from + 1 || prose.shape(label.from) != Shape::Capitals {
        return None;
    }
    let is_of = |name: &usize| {
        let whole = people.names.get(*name).map_or("", |name| name.span.of(prose.text));
        whole.split([' ', '-']).filter_map(|part| part.chars().next()).eq(written.chars())
    };
    let persons = people.entities.iter().filter(|entity| entity.of == Type::Person);
    let mut all = persons.map(|entity| entity.fullest).filter(is_of);
    all.next().filter(|_| all.next().is_none())
}

/// The name of who asks in such a transcript, where nobody else but who answers, `answers`, is said to: "By Lena Ode", "spoke to
/// Lena Ode", "Lena Ode talks to".
pub(super) fn who_asks(prose: &Prose, people: &People, from: At, answers: usize) -> Option<usize> {
    const MOST: usize = 64;
    let talks = |at: Option<At>| at.is_some_and(|at| words!["speak", "talk", "interview"].has(prose.lemma(at)));
    let asks = |name: &&Name| {
        let before = |by: usize| name.from.checked_sub(by);
        let is_led = before(1).is_some_and(|at| prose.is_one_of(at, words!["to", "with"]));
        let is_by = before(1).is_some_and(|at| prose.is_word(at, word!("by")) && prose.sentence(at).0 == at);
        is_by || is_led && talks(before(2)) || talks(Some(name.to))
    };
    let named = people.names.iter().take(people.outside.min(MOST)).enumerate();
    let other = |at: usize| people.entity_of(at) != people.entity_of(answers) && people.type_of(at) == Type::Person;
    let mut all = named.filter(|(at, name)| name.from < from && other(*at) && asks(name)).map(|(at, _)| at);
    let first = all.next()?;
    all.all(|at| people.entity_of(at) == people.entity_of(first)).then_some(first)
}

/// Where each paragraph starts and ends in the tokens.
fn paragraph_starts(prose: &Prose, people: &People) -> Vec<(At, At)> {
    // No sentence goes past the end of its paragraph.
    let paragraph = |at: At| prose.token(at).map(|token| token.paragraph);
    // "Moreno: Why?", and on the next line "Tanner: It rained.": two turns in one paragraph.
    let is_line = |start: At, end: At| {
        let gap = prose.extent(start.saturating_sub(1), start + 1).of(prose.text);
        gap.contains('\n') && label(prose, people, start, end).is_some()
    };
    let mut starts: Vec<(At, At)> = Vec::with_capacity(prose.paragraphs.len());
    for (start, end) in prose.sentences {
        match starts.last_mut() {
            Some((from, to)) if paragraph(*from) == paragraph(*start) && !is_line(*start, *end) => *to = *end,
            _ => starts.push((*start, *end)),
        }
    }
    starts
}

/// The label that a paragraph begins with, and the token behind its colon. Words in quotation marks behind it are a quote,
/// and need no transcript.
fn label(prose: &Prose, people: &People, from: At, to: At) -> Option<(Phrase, At)> {
    let colon = (from + 1).to(to.min(from + 1 + LONGEST)).find(|at| prose.is_mark(*at, &[':']))?;
    if colon + 1 < to && colon == from + 1 && is_letter(prose, from) {
        return Some((Phrase { from, to: colon, who: Who::Described { head: from, definite: false } }, colon + 1));
    }
    if colon + 1 >= to || prose.shape(colon + 1) == Shape::Quote {
        return None;
    }
    let named =
        phrase(prose, people, from, colon).filter(|found| found.to == colon && matches!(found.who, Who::Name(_)));
    let capitals = from.to(colon).all(|at| matches!(prose.shape(at), Shape::Capitals | Shape::Initial));
    let called = capitals.then(|| Phrase { from, to: colon, who: Who::Described { head: colon - 1, definite: false } });
    named.or(called).map(|label| (label, colon + 1))
}

/// The words of `from..to` without a stage direction in brackets at their end.
fn spoken(prose: &Prose, from: At, to: At) -> Span {
    let mut end = to;
    if prose.is_mark(end.saturating_sub(1), &[')', ']']) {
        let open = from.to(end).rev().find(|at| prose.is_mark(*at, &['(', '[']));
        end = open.unwrap_or(end);
    }
    prose.extent(from, end)
}

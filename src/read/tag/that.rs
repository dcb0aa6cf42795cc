//! "that": a subordinator, a relative pronoun, a determiner or a pronoun, by what stands around it.

use super::options::Options;
use super::tags::*;
use crate::read::token::{Shape, Token};
use crate::words::{Sign, word, words};

/// "said that she left", "the claim that she lied", "the house that burnt", "that house", "after that".
pub(super) fn tag(tokens: &[Token], options: &Options, chosen: &[Tag], before: Tags) -> Tag {
    let at = chosen.len();
    let next = options.at(at + 1);
    let begins_clause = next.meets(
        Tags::of(Tag::Determiner)
            .or(Tags::of(Tag::Possessive))
            .or(Tags::of(Tag::Pronoun))
            .or(Tags::of(Tag::Name))
            .or(Tags::of(Tag::Plural))
            .or(Tags::of(Tag::Exist))
            .or(Tags::of(Tag::Numeral)),
    );
    // "By 2022 that had risen": "had" may be a participle too.
    let has_next = tokens.get(at + 1).is_some_and(|next| next.is(Sign::HAVE));
    let verb_next = next.are_only_verb() || next.has(Tag::Modal) || has_next;
    match () {
        _ if is_when(tokens, options, at) => Tag::Determiner,
        _ if before.meets(Tags::of(Tag::Preposition)) => {
            if next.meets(NOUNISH) {
                Tag::Determiner
            } else {
                Tag::Pronoun
            }
        }
        _ if !verb_next && before.meets(SPEECH) && next.meets(NOUNISH) && !next.has(Tag::Past) => Tag::Subordinator,
        _ if begins_clause && before.meets(SPEECH) || !verb_next && tells(tokens, chosen, next) => Tag::Subordinator,
        // "something that they made", "a letter on Monday that said"
        _ if is_indefinite(tokens, chosen) || is_dated(tokens, chosen, next) => Tag::Relative,
        // "promised on that night that it would"
        _ if !verb_next && before.meets(HEADS) && at > 0 && tokens[at - 1].is(Sign::TIME) => Tag::Subordinator,
        _ if before.meets(HEADS) || before.meets(Tags::of(Tag::Pronoun)) && verb_next => Tag::Relative,
        _ if verb_next || next == Tags::of(Tag::Mark) && !before.meets(TELLS) => Tag::Pronoun,
        _ if before.meets(START) && next.has(Tag::Noun) => Tag::Determiner,
        _ if before.meets(TELLS) || before.meets(Tags::of(Tag::Adjective)) || begins_clause => Tag::Subordinator,
        _ if next.has(Tag::Noun) && !next.has(Tag::Plural) => Tag::Determiner,
        _ if before.meets(START) => Tag::Pronoun,
        _ => Tag::Subordinator,
    }
}

/// Whether the "that" at `at` with its noun says when, and a clause or nothing follows: "that week she", "that night."
fn is_when(tokens: &[Token], options: &Options, at: usize) -> bool {
    let (noun, next) = (options.at(at + 1), options.at(at + 2));
    let is_time = tokens.get(at + 1).is_some_and(|noun| noun.word.is(Sign::TIME) && noun.shape == Shape::Small);
    let ends = Tags::of(Tag::Mark).or(Tags::of(Tag::Determiner)).or(Tags::of(Tag::Possessive)).or(Tags::of(Tag::Name));
    is_time
        && noun.has(Tag::Noun)
        && (next.meets(ends) || tokens.get(at + 2).is_some_and(|next| next.word.is(Sign::SUBJ)))
}

/// Whether those that are `chosen` end in "something", "everybody", "one" or the like.
fn is_indefinite(tokens: &[Token], chosen: &[Tag]) -> bool {
    let last = chosen.last().zip(tokens.get(chosen.len().wrapping_sub(1)));
    last.is_some_and(|(tag, token)| {
        let personal = token.word.is(Sign::SUBJ) || token.word.is(Sign::OBJ) || token.word.is(Sign::DET);
        *tag == Tag::Pronoun && token.word.is(Sign::THIRD) && !personal || token.word == word!("one")
    })
}

/// Whether "that" begins what is told, whatever stands behind it but a verb: "told the port that in May it fell".
fn tells(tokens: &[Token], chosen: &[Tag], next: Tags) -> bool {
    !next.has(Tag::Past) && is_told(tokens, chosen)
}

/// Whether those that are `chosen` end in a verb and whom it tells: "told the reporters".
fn is_told(tokens: &[Token], chosen: &[Tag]) -> bool {
    const FAR: usize = 6;
    let verb = (0..chosen.len()).rev().take(FAR).find(|at| {
        !matches!(
            chosen[*at],
            Tag::Noun | Tag::Plural | Tag::Name | Tag::Adjective | Tag::Determiner | Tag::Possessive | Tag::Ing
        )
    });
    let tells = verb.is_some_and(|at| tokens[at].is(Sign::HEARER) && tokens[at].is(Sign::CLAUSE));
    tells || is_said_aside(tokens, chosen)
}

/// Whether behind the last verb, one of saying, nothing but prepositions and times have come: "said in a letter on Monday".
fn is_said_aside(tokens: &[Token], chosen: &[Tag]) -> bool {
    const FAR: usize = 16;
    // "in a taped talk"
    let is_used = |at: usize| chosen[at] == Tag::Participle && at > 0 && chosen[at - 1] == Tag::Determiner;
    let is_verb = |at: &usize| chosen[*at].is_verb() && !is_used(*at);
    let Some(verb) = (0..chosen.len()).rev().take(FAR).find(is_verb) else { return false };
    let behind = verb + 1;
    let aside = match chosen.get(behind) {
        Some(Tag::Preposition | Tag::Adverb) => true,
        Some(_) => tokens[behind].is(Sign::TIME) || tokens[verb].is(Sign::HEARER),
        None => false,
    };
    // "told the Harbour Board (HB) that"
    let inside = |at: usize| match chosen[at] {
        Tag::Mark => matches!(tokens[at].mark(), '(' | ')'),
        tag => !matches!(tag, Tag::Coordinator | Tag::Relative | Tag::Subordinator | Tag::Wh),
    };
    aside && tokens[verb].is(Sign::SAY) && tokens[verb].is(Sign::CLAUSE) && (behind..chosen.len()).all(inside)
}

/// Whether those that are `chosen` end in a noun and when that was, nothing is told, and a verb is `next`: "a letter on Monday",
/// "two reports published in May", "reports of 2021".
fn is_dated(tokens: &[Token], chosen: &[Tag], next: Tags) -> bool {
    let [.., noun, joint, _] = chosen else { return false };
    let [joint_at, time] = [chosen.len() - 2, chosen.len() - 1].map(|at| &tokens[at]);
    let is_time = time.is(Sign::TIME) || time.is_year();
    let leads = *joint == Tag::Preposition && words!["in", "on", "of"].has(joint_at.word);
    let is_used = matches!(noun, Tag::Past | Tag::Participle);
    let of = chosen.len().checked_sub(4).filter(|_| is_used).map_or(*noun, |at| chosen[at]);
    next.has(Tag::Past) && is_time && leads && HEADS.has(of) && !is_told(tokens, chosen)
}

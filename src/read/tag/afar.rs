//! Subjects that a preposition parts from their verb: "people in the town want", "58% of adults in Leith swim".

use super::tags::{AFAR, PLACED, Tag, Tags};
use crate::read::token::{Ending, Token};
use crate::words::{Sign, word};

/// So many tokens of a phrase are looked at.
const FAR: usize = 6;

/// Of the noun or name at the end of `chosen` whether a verb without an ending can follow: a plural opens the clause, and a
/// preposition leads from it to the noun; right behind a place, much can follow that verb. No verb stands before a relative
/// clause or another verb, "users of the gas plant that closed left".
pub(super) fn afar(tokens: &[Token], chosen: &[Tag]) -> Tags {
    let can_be_verb = tokens.get(chosen.len()).is_some_and(|own| own.word.is(Sign::VERB));
    if !can_be_verb || tokens.get(chosen.len() + 1).is_some_and(follows_noun) {
        return Tags::NONE;
    }
    let place = chosen.iter().rposition(|tag| *tag != Tag::Name).filter(|at| tokens[*at].word == word!("in"));
    match (is_led(tokens, chosen), place) {
        (true, Some(place)) if place + 1 < chosen.len() => AFAR.or(PLACED),
        (true, _) => AFAR,
        _ => Tags::NONE,
    }
}

/// Whether the token is a verb or begins a relative clause.
fn follows_noun(token: &Token) -> bool {
    let is_verb = token.word.is(Sign::PAST) || token.ending == Ending::Ed;
    is_verb || token.word.is(Sign::REL) || token.word.is(Sign::SUBJ) && !token.word.is(Sign::OBJ)
}

fn is_led(tokens: &[Token], chosen: &[Tag]) -> bool {
    const DEEP: usize = 4;
    let (mut end, mut has_plural) = (chosen.len(), false);
    for depth in 0..DEEP {
        let start = begin(tokens, chosen, end);
        let Some(head) = end.checked_sub(1).filter(|_| start < end) else { return false };
        let is_several = chosen[head] == Tag::Plural || tokens[head].word.is(Sign::PLURAL);
        has_plural |= depth > 0 && is_several;
        match start.checked_sub(1) {
            Some(before) if chosen[before] == Tag::Preposition => end = before,
            Some(before) if has_antecedent(tokens, chosen, before) => return true,
            before => {
                let is_subject = is_several || matches!(chosen[head], Tag::Numeral | Tag::Mark);
                return has_plural && is_subject && before.is_none_or(|before| opens(tokens, chosen, before));
            }
        }
    }
    false
}

/// Whether the verb at `verb` is that of a relative clause about several: "keep" of "pupils who keep", "those who never took".
fn has_antecedent(tokens: &[Token], chosen: &[Tag], verb: usize) -> bool {
    const NEAR: usize = 3;
    let helps = |at: &usize| matches!(chosen[*at], Tag::Adverb | Tag::Modal | Tag::Past | Tag::Present);
    let is_verb = matches!(chosen[verb], Tag::Base | Tag::Past | Tag::Present | Tag::Participle);
    let relative =
        (0..verb).rev().take(NEAR).find(|at| !helps(at)).filter(|at| is_verb && chosen[*at] == Tag::Relative);
    let antecedent = relative.and_then(|relative| relative.checked_sub(1));
    antecedent.is_some_and(|at| chosen[at] == Tag::Plural || tokens[at].word.is(Sign::PLURAL))
}

/// Where the noun phrase that ends before `end` begins.
fn begin(tokens: &[Token], chosen: &[Tag], end: usize) -> usize {
    use Tag::{Adjective, Determiner, Genitive, Name, Noun, Numeral, Plural, Possessive, Pronoun};
    let inside = |at: usize| match chosen[at] {
        Determiner | Possessive | Adjective | Noun | Name | Plural | Numeral | Genitive => true,
        Pronoun => tokens[at].word.is(Sign::PLURAL),
        _ => tokens[at].mark() == '%',
    };
    let first = (end.saturating_sub(FAR)..end).rev().take_while(|at| inside(*at)).last();
    first.unwrap_or(end)
}

/// Whether a clause can begin behind the token at `before`, adverbs passed by.
fn opens(tokens: &[Token], chosen: &[Tag], before: usize) -> bool {
    let is_adverb = |at: &usize| chosen[*at] == Tag::Adverb;
    let Some(before) = (0..=before).rev().take(FAR).find(|at| !is_adverb(at)) else { return true };
    match chosen[before] {
        Tag::Mark => !tokens[before].is_currency(),
        Tag::Coordinator => before.checked_sub(1).is_none_or(|mark| chosen[mark] == Tag::Mark),
        Tag::Subordinator | Tag::Run => true,
        Tag::Past | Tag::Present | Tag::Base => tokens[before].is(Sign::SAY) && tokens[before].is(Sign::BARE),
        _ => false,
    }
}

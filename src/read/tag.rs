//! Tags: one word class (part of speech) for each token, in its context.
//!
//! A word has the classes that the vocabulary, its ending and its capital allow; of several, the first of the rules that fits
//! what stands around it decides, as in E. Brill, "A simple rule-based part of speech tagger" (1992). The rules are written by
//! hand; nothing is learnt.

mod afar;
mod context;
mod options;
mod rules;
mod small;
mod tags;
mod that;

pub(super) use options::Options;
pub use tags::{Tag, Tags};

use super::token::{At, Token};
use context::context;
use rules::RULES;
use tags::SINGLE;

use crate::words::{Sign, word};

/// The tags of `tokens`, the sentences of which are `sentences`.
#[inline(never)]
pub(super) fn tags(tokens: &[Token], sentences: &[(At, At)]) -> Vec<Tag> {
    let mut tags = vec![Tag::Mark; tokens.len()];
    for (start, end) in sentences {
        let Some(tokens) = tokens.get(start.index()..end.index()) else { continue };
        let options = Options::of(tokens);
        let chosen = tags.get_mut(start.index()..end.index()).unwrap_or_default();
        for at in 0..tokens.len() {
            chosen[at] = tag(tokens, &options, &chosen[..at]);
        }
    }
    tags
}

/// The tag of the token behind those that are `chosen`.
fn tag(tokens: &[Token], options: &Options, chosen: &[Tag]) -> Tag {
    let at = chosen.len();
    let own = options.at(at);
    if own.has(Tag::Adjective) && small::is_nominal(tokens, options, chosen) {
        return Tag::Noun;
    }
    if let Some(only) = own.only() {
        let is_letter = tokens[at].word == word!("a") && small::is_letter(tokens, chosen);
        return if is_letter { Tag::Name } else { only };
    }
    let before = context(tokens, chosen, true);
    if let Some(tag) = small::tag(tokens, options, chosen, before) {
        return tag;
    }
    let is_behind_adverb = chosen.last() == Some(&Tag::Adverb);
    let beside = if is_behind_adverb { context(tokens, chosen, false) } else { before };
    let mut after = options.at(at + 1);
    // "A flat costs $900": a sum stands where a number does.
    // "The port spends £2m", "Hull pays £2m"; but "and pier rents £2m".
    let is_noun = own.has(Tag::Plural) && !tokens[at].is(Sign::STATES_LEVEL);
    let led = before.meets(SINGLE.or(Tags::of(Tag::Name)));
    let can_be_verb = (own.has(Tag::Present) || own.has(Tag::Base)) && (!is_noun || led);
    if can_be_verb && tokens.get(at + 1).is_some_and(Token::is_currency) {
        after = after.or(Tags::of(Tag::Numeral));
    }
    let found = RULES.iter().find(|rule| {
        own.holds(rule.has)
            && !own.meets(rule.lacks)
            && (before.meets(rule.before) || beside.meets(rule.before))
            && after.meets(rule.after)
    });
    found.map_or_else(|| own.first(), |rule| rule.pick)
}

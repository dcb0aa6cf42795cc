//! Firms that are called by whose they are: "Greggson’s said".

use super::token::{Shape, Token};
use crate::text::Span;
use crate::words::{Sign, looked_up, word, words};

/// Whether the "’s" before `rest` and behind the last of `tokens` belongs into the name of a firm, which says something: "Greggson’s
/// said", "Greggson’s denied that", "said Greggson’s on Monday"; else it makes an owner of the word before, or is a verb.
pub(super) fn names_firm(text: &str, rest: Span, tokens: &[Token]) -> bool {
    let Some((name, before)) = tokens.split_last() else { return false };
    let is_name =
        |token: &Token| token.shape == Shape::Capital && (!token.word.is_known() || token.word.is(Sign::FIRST_NAME));
    // "Ada Moreno’s said no"
    if !is_name(name) || before.last().is_some_and(is_name) {
        return false;
    }
    let bare = |next: &str| next.trim_end_matches(|mark: char| !mark.is_alphanumeric()).len();
    let rest = rest.of(text).strip_prefix(' ').unwrap_or_default();
    let mut next = rest.split(' ').map(|next| next.get(..bare(next)).unwrap_or_default());
    let (verb, object) = (next.next().unwrap_or_default(), looked_up(next.next().unwrap_or_default(), ""));
    let says = verb == "said" && object != word!("to");
    let tells = verb.ends_with("ed") && words!["that", "it", "its"].has(object);
    let is_said = before.last().is_some_and(|said| said.word == word!("said"));
    let ends = verb.is_empty() || looked_up(verb, "").is(Sign::PREP);
    says || tells || is_said && ends
}

//! Currencies before and after a number: signs, codes, words.

use super::units::Name;
use super::words::singular;
use crate::find::lists::List;
use crate::find::tokens::Tokens;

/// The currency that opens at `at`, and the token after it: "$", "US$", "US $", "$A", "AUD", "Y=".
pub fn before(tokens: &Tokens, at: usize) -> Option<(Name, usize)> {
    let (name, next) = sign(tokens, at).or_else(|| dollar_of(tokens, at)).or_else(|| code(tokens, at))?;
    let number = tokens.number(next).is_some() || tokens.is_mark(next, '.') && tokens.number(next + 1).is_some();
    number.then(|| (Name::known(name), next))
}

/// The currency named at `at`, after a number, and the token after it. `scaled` says that the number goes into
/// thousands by its words, which weights in pounds hardly do.
pub fn after(tokens: &Tokens, at: usize, scaled: bool) -> Option<(Name, usize)> {
    if !tokens.is_word(at) {
        return None;
    }
    if let Some(name) = code_at(tokens, at) {
        return Some((Name::known(name), at + 1));
    }
    if let Some((owner, next)) = owner(tokens, at)
        && let Some(name) = named(tokens, next)
    {
        return Some((owned(owner, name), next + 1));
    }
    let name = named(tokens, at)?;
    let sterling = tokens.is(at + 1, "sterling");
    let is_money = name != "pound_sterling" || scaled || sterling;
    let is_word = !matches!(name, "south_korean_won" | "brazilian_real") || scaled && !tokens.is(at + 1, "estate");
    (is_money && is_word).then(|| (Name::known(name), at + 1 + usize::from(sterling)))
}

/// Whose currency it is, and the token after that: "Hong Kong" in "Hong Kong dollars".
fn owner(tokens: &Tokens, at: usize) -> Option<(&'static str, usize)> {
    if tokens.is(at, "U") && tokens.is(at + 2, "S") {
        return Some(("us", at + 4));
    }
    let (next, owner) = tokens.phrase_in(at, List::OwnerOfMoney).filter(|_| tokens.is_capital(at))?;
    Some((owner, next))
}

fn named(tokens: &Tokens, at: usize) -> Option<&'static str> {
    let words = tokens.words();
    let (_, name) = words.meaning(singular(tokens.word(at)?).id(words), List::Money)?;
    Some(name)
}

/// "Danish" and "krone" make "danish krone"; what is already named by its country stays.
fn owned(owner: &'static str, name: &'static str) -> Name {
    match name {
        "dollar" | "krone" | "franc" | "peso" | "shilling" | "dirham" | "riyal" => match owner {
            "us" | "american" => Name::known(name),
            _ => Name::Known([owner, "_", name]),
        },
        "pound_sterling" if owner != "british" => Name::Known([owner, "_", "pound"]),
        "indian_rupee" => Name::Known([owner, "_", "rupee"]),
        _ => Name::known(name),
    }
}

fn sign(tokens: &Tokens, at: usize) -> Option<(&'static str, usize)> {
    let name = tokens.words().mark(tokens.mark(at), List::MoneySign)?;
    // "$A80" and "$US80" are as common as "A$80".
    let lettered = name == "dollar" && tokens.is_glued(at) && tokens.is_glued(at + 1);
    match dollar_at(tokens, at + 1).filter(|_| lettered) {
        Some(name) => Some((name, at + 2)),
        None => Some((name, at + 1)),
    }
}

/// Whose dollar the letters at `at` beside a dollar sign mean.
fn dollar_at(tokens: &Tokens, at: usize) -> Option<&'static str> {
    exact(tokens, at, List::Dollar)
}

/// The currency whose code stands at `at`.
fn code_at(tokens: &Tokens, at: usize) -> Option<&'static str> {
    exact(tokens, at, List::MoneyCode)
}

/// What the word at `at` means in `list`, the size of its letters minded.
fn exact(tokens: &Tokens, at: usize, list: List) -> Option<&'static str> {
    let found = tokens.is_in(at, list).then(|| tokens.words().items(list))?;
    found.into_iter().find_map(|(word, name)| (word == tokens.written(at)).then_some(name))
}

/// "US$", "HK $", "U.S.$".
fn dollar_of(tokens: &Tokens, at: usize) -> Option<(&'static str, usize)> {
    let dotted = tokens.written(at) == "U"
        && tokens.is_mark(at + 1, '.')
        && tokens.is(at + 2, "S")
        && tokens.is_mark(at + 3, '.');
    let (name, next) = if dotted { ("dollar", at + 4) } else { (dollar_at(tokens, at)?, at + 1) };
    tokens.is_mark(next, '$').then_some((name, next + 1))
}

/// "AUD1.5m", "JPY 300", "Rs. 500"; "Y=300" and "PS6m", as wires without the signs write ¥ and £.
fn code(tokens: &Tokens, at: usize) -> Option<(&'static str, usize)> {
    let word = tokens.word(at)?;
    if tokens.is_glued_before(at) && tokens.is_word(at.wrapping_sub(1)) {
        return None;
    }
    if word == "Y" && tokens.is_mark(at + 1, '=') && tokens.is_glued(at) && tokens.is_glued(at + 1) {
        return Some(("japanese_yen", at + 2));
    }
    if word == "PS" && tokens.is_glued(at) && is_large(tokens, at + 1) {
        return Some(("pound_sterling", at + 1));
    }
    let name = code_at(tokens, at)?;
    let stop = usize::from(tokens.is_mark(at + 1, '.') && tokens.is_glued(at));
    Some((name, at + 1 + stop))
}

/// Whether the number at `at` is too large for the number of a model: with separators or a letter for its scale.
fn is_large(tokens: &Tokens, at: usize) -> bool {
    let lettered = tokens.is_glued(at) && tokens.is_in(at + 1, List::LargeLetters);
    tokens.number(at).is_some() && (lettered || tokens.has_comma(at))
}

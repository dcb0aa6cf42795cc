//! Currencies before and after a number: signs, codes, words.

use super::symbols::as_written;
use super::unit::Name;
use super::words::singular;
use crate::find::spelled::scale_at;
use crate::find::tokens::{At, Tokens};
use crate::words::{Sign, can_be, word};

/// The currency that opens at `at`, and the token after it: "$", "US$", "US $", "$A", "AUD", "Y=".
pub fn before(tokens: &Tokens, at: At) -> Option<(Name, At)> {
    let (name, next) = sign(tokens, at).or_else(|| dollar_of(tokens, at)).or_else(|| code(tokens, at))?;
    let number = tokens.number(next).is_some() || tokens.is_mark(next, '.') && tokens.number(next + 1).is_some();
    number.then(|| (Name::known(name), next))
}

/// The currency named at `at`, after a number, and the token after it. `scaled` says that the number goes into
/// thousands by its words, which weights in pounds hardly do.
pub fn after(tokens: &Tokens, at: At, scaled: bool) -> Option<(Name, At)> {
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
    let sterling = tokens.is(at + 1, word!("sterling"));
    let is_money = name != "pound_sterling" || scaled || sterling;
    let is_word =
        !matches!(name, "south_korean_won" | "brazilian_real") || scaled && !tokens.is(at + 1, word!("estate"));
    (is_money && is_word).then(|| (Name::known(name), at + 1 + usize::from(sterling)))
}

/// Whose currency it is, and the token after that: "Hong Kong" in "Hong Kong dollars".
fn owner(tokens: &Tokens, at: At) -> Option<(&'static str, At)> {
    if tokens.is(at, word!("u")) && tokens.is(at + 2, word!("s")) {
        return Some(("us", at + 4));
    }
    let (next, owner) = tokens.phrase_in(at, Sign::OWNER_OF_MONEY).filter(|_| tokens.is_capital(at))?;
    Some((owner, next))
}

fn named(tokens: &Tokens, at: At) -> Option<&'static str> {
    singular(tokens.word(at)?).known().value(Sign::CURRENCY)
}

/// "Danish" and "krone" make "danish krone"; what is already named by its country stays.
fn owned(owner: &'static str, name: &'static str) -> Name {
    match name {
        _ if can_be(name, Sign::OF_MANY) => match owner {
            "us" | "american" => Name::known(name),
            _ => Name::Known([owner, "_", name]),
        },
        "pound_sterling" if owner != "british" => Name::Known([owner, "_", "pound"]),
        "indian_rupee" => Name::Known([owner, "_", "rupee"]),
        _ => Name::known(name),
    }
}

/// The currency that a sign stands for.
fn of_sign(sign: char) -> Option<&'static str> {
    Some(match sign {
        '$' => "dollar",
        '€' => "euro",
        '£' => "pound_sterling",
        '¥' | '￥' => "japanese_yen",
        '₹' => "indian_rupee",
        '₩' => "south_korean_won",
        '₽' => "russian_ruble",
        '₺' => "turkish_lira",
        '₴' => "ukrainian_hryvnia",
        '₦' => "nigerian_naira",
        '₪' => "shekel",
        '₱' => "philippine_peso",
        '฿' => "thai_baht",
        '¢' => "cent",
        _ => return None,
    })
}

fn sign(tokens: &Tokens, at: At) -> Option<(&'static str, At)> {
    let name = of_sign(tokens.mark(at)?)?;
    // "$A80" and "$US80" are as common as "A$80".
    let lettered = name == "dollar" && tokens.is_glued(at) && tokens.is_glued(at + 1);
    match dollar_at(tokens, at + 1).filter(|_| lettered) {
        Some(name) => Some((name, at + 2)),
        None => Some((name, at + 1)),
    }
}

/// Whose dollar the letters at `at` beside a dollar sign mean.
fn dollar_at(tokens: &Tokens, at: At) -> Option<&'static str> {
    as_written(tokens.known(at), tokens.written(at), Sign::DOLLAR_OF)
}

/// The currency whose code stands at `at`.
fn code_at(tokens: &Tokens, at: At) -> Option<&'static str> {
    as_written(tokens.known(at), tokens.written(at), Sign::CURRENCY_CODE)
}

/// "US$", "HK $", "U.S.$".
fn dollar_of(tokens: &Tokens, at: At) -> Option<(&'static str, At)> {
    let dotted = tokens.written(at) == "U"
        && tokens.is_mark(at + 1, '.')
        && tokens.is(at + 2, word!("s"))
        && tokens.is_mark(at + 3, '.');
    let (name, next) = if dotted { ("dollar", at + 4) } else { (dollar_at(tokens, at)?, at + 1) };
    tokens.is_mark(next, '$').then_some((name, next + 1))
}

/// "AUD1.5m", "JPY 300", "Rs. 500", "R4.2 billion"; "Y=300" and "PS6m", as wires without the signs write ¥ and £.
fn code(tokens: &Tokens, at: At) -> Option<(&'static str, At)> {
    let word = tokens.word(at)?;
    if tokens.is_glued_before(at) && tokens.is_word(at - 1) {
        return None;
    }
    if word == "Y" && tokens.is_mark(at + 1, '=') && tokens.is_glued(at) && tokens.is_glued(at + 1) {
        return Some(("japanese_yen", at + 2));
    }
    // "PS6m", "R4.2 billion", not the model "R4".
    let lettered = as_written(tokens.known(at), word, Sign::CURRENCY_LETTERS);
    if let Some(name) = lettered.filter(|_| tokens.is_glued(at) && is_large(tokens, at + 1)) {
        return Some((name, at + 1));
    }
    let name = code_at(tokens, at)?;
    let stop = usize::from(tokens.is_mark(at + 1, '.') && tokens.is_glued(at));
    Some((name, at + 1 + stop))
}

/// Whether the number at `at` is too large or too fine for the number of a model: with separators, with its scale, or with
/// hundredths.
fn is_large(tokens: &Tokens, at: At) -> bool {
    let lettered = tokens.is_glued(at) && tokens.is_in(at + 1, Sign::SCALE_LETTERS);
    let cents = tokens.written(at).split_once('.').is_some_and(|(_, cents)| cents.len() == 2);
    tokens.number(at).is_some() && (lettered || cents || tokens.has_comma(at) || scale_at(tokens, at + 1).is_some())
}

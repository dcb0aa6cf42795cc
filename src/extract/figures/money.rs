//! Currencies before and after a number: signs, codes, words.

use super::words::{lowered, singular};
use crate::extract::tokens::Tokens;

/// Signs, and what one of it is called.
const SIGNS: &[(char, &str)] = &[
    ('$', "dollar"),
    ('€', "euro"),
    ('£', "pound sterling"),
    ('¥', "japanese yen"),
    ('￥', "japanese yen"),
    ('₹', "indian rupee"),
    ('₩', "south korean won"),
    ('₽', "russian ruble"),
    ('₺', "turkish lira"),
    ('₴', "ukrainian hryvnia"),
    ('₦', "nigerian naira"),
    ('₪', "shekel"),
    ('₱', "philippine peso"),
    ('฿', "thai baht"),
    ('¢', "cent"),
];

/// Letters beside a dollar sign, and whose dollar it is.
const DOLLARS: &[(&str, &str)] = &[
    ("US", "dollar"),
    ("U.S.", "dollar"),
    ("A", "australian dollar"),
    ("AU", "australian dollar"),
    ("C", "canadian dollar"),
    ("CA", "canadian dollar"),
    ("HK", "hong kong dollar"),
    ("NZ", "new zealand dollar"),
    ("S", "singapore dollar"),
    ("NT", "taiwan dollar"),
    ("R", "brazilian real"),
    ("MX", "mexican peso"),
];

/// Codes, before or after a number.
const CODES: &[(&str, &str)] = &[
    ("USD", "dollar"),
    ("EUR", "euro"),
    ("GBP", "pound sterling"),
    ("JPY", "japanese yen"),
    ("CNY", "chinese yuan"),
    ("RMB", "chinese yuan"),
    ("AUD", "australian dollar"),
    ("CAD", "canadian dollar"),
    ("NZD", "new zealand dollar"),
    ("HKD", "hong kong dollar"),
    ("SGD", "singapore dollar"),
    ("CHF", "swiss franc"),
    ("INR", "indian rupee"),
    ("SEK", "swedish krona"),
    ("NOK", "norwegian krone"),
    ("DKK", "danish krone"),
    ("MYR", "malaysian ringgit"),
    ("RM", "malaysian ringgit"),
    ("ZAR", "south african rand"),
    ("NIS", "shekel"),
    ("AED", "uae dirham"),
    ("KRW", "south korean won"),
    ("TWD", "taiwan dollar"),
    ("THB", "thai baht"),
    ("IDR", "indonesian rupiah"),
    ("PHP", "philippine peso"),
    ("RUB", "russian ruble"),
    ("TRY", "turkish lira"),
    ("BRL", "brazilian real"),
    ("MXN", "mexican peso"),
    ("PLN", "polish zloty"),
    ("SAR", "saudi riyal"),
    ("NGN", "nigerian naira"),
    ("KES", "kenyan shilling"),
    ("EGP", "egyptian pound"),
    ("PKR", "pakistani rupee"),
    ("Rs", "indian rupee"),
    ("Kshs", "kenyan shilling"),
    ("Ksh", "kenyan shilling"),
];

/// Words after a number. A pound is money only where something else says so.
const WORDS: &[(&str, &str)] = &[
    ("dollar", "dollar"),
    ("buck", "dollar"),
    ("euro", "euro"),
    ("yen", "japanese yen"),
    ("yuan", "chinese yuan"),
    ("renminbi", "chinese yuan"),
    ("rupee", "indian rupee"),
    ("ruble", "russian ruble"),
    ("rouble", "russian ruble"),
    ("franc", "franc"),
    ("krona", "swedish krona"),
    ("kronor", "swedish krona"),
    ("krone", "krone"),
    ("kroner", "krone"),
    ("crown", "krone"),
    ("shekel", "shekel"),
    ("peso", "peso"),
    ("won", "south korean won"),
    ("lira", "turkish lira"),
    ("rand", "south african rand"),
    ("ringgit", "malaysian ringgit"),
    ("baht", "thai baht"),
    ("rupiah", "indonesian rupiah"),
    ("dirham", "dirham"),
    ("riyal", "riyal"),
    ("zloty", "polish zloty"),
    ("forint", "hungarian forint"),
    ("naira", "nigerian naira"),
    ("shilling", "shilling"),
    ("real", "brazilian real"),
    ("reais", "brazilian real"),
    ("bitcoin", "bitcoin"),
    ("dinar", "dinar"),
    ("taka", "bangladeshi taka"),
    ("hryvnia", "ukrainian hryvnia"),
    ("cent", "cent"),
    ("pence", "penny"),
    ("penny", "penny"),
    ("pound", "pound sterling"),
];

/// Words that say whose currency it is where they stand before it: "Australian dollars". Two-word names end in these.
#[rustfmt::skip]
const OWNERS: &[&str] = &[
    "Australian", "Canadian", "Singapore", "Taiwan", "Jamaican", "Bahamian", "Danish", "Norwegian", "Swedish",
    "Czech", "Swiss", "Mexican", "Philippine", "Argentine", "Chilean", "Colombian", "Indian", "Pakistani",
    "Egyptian", "Lebanese", "Syrian", "Sudanese", "Kenyan", "Ugandan", "Tanzanian", "Hong Kong", "New Zealand",
    "U.S.", "US", "American", "Israeli", "Japanese", "Chinese", "Russian", "Turkish", "Thai", "British", "Saudi",
    "Namibian",
];

/// The currency that opens at `at`, and the token after it: "$", "US$", "US $", "$A", "AUD", "Y=".
pub fn before(tokens: &Tokens, at: usize) -> Option<(String, usize)> {
    let (name, next) = sign(tokens, at).or_else(|| dollar_of(tokens, at)).or_else(|| code(tokens, at))?;
    let number = tokens.number(next).is_some() || tokens.mark(next) == Some('.') && tokens.number(next + 1).is_some();
    number.then(|| (name.to_owned(), next))
}

/// The currency named at `at`, after a number, and the token after it. `scaled` says that the number goes into
/// thousands by its words, which weights in pounds hardly do.
pub fn after(tokens: &Tokens, at: usize, scaled: bool) -> Option<(String, usize)> {
    let word = tokens.word(at)?;
    if let Some((_, name)) = CODES.iter().find(|(code, _)| *code == word) {
        return Some(((*name).to_owned(), at + 1));
    }
    for owner in OWNERS {
        let next = match owner.contains('.') {
            true => (tokens.is(at, "U") && tokens.is(at + 2, "S")).then_some(at + 4),
            false => tokens.phrase(at, owner).filter(|_| word.starts_with(char::is_uppercase)),
        };
        if let Some((name, next)) = next.and_then(|next| Some((named(tokens, next)?, next + 1))) {
            return Some((owned(owner, name), next));
        }
    }
    let name = named(tokens, at)?;
    let sterling = tokens.is(at + 1, "sterling");
    let is_money = name != "pound sterling" || scaled || sterling;
    let is_word = !matches!(name, "south korean won" | "brazilian real") || scaled && !tokens.is(at + 1, "estate");
    (is_money && is_word).then(|| (name.to_owned(), at + 1 + usize::from(sterling)))
}

fn named(tokens: &Tokens, at: usize) -> Option<&'static str> {
    let word = singular(tokens.word(at)?);
    WORDS.iter().find(|(known, _)| *known == word).map(|(_, name)| *name)
}

/// "Danish" and "krone" make "danish krone"; what is already named by its country stays.
fn owned(owner: &str, name: &str) -> String {
    let owner = lowered(owner);
    match name {
        "dollar" | "krone" | "franc" | "peso" | "shilling" | "dirham" | "riyal" => match owner.as_str() {
            "u.s." | "us" | "american" => name.to_owned(),
            _ => format!("{owner} {name}"),
        },
        "pound sterling" if owner != "british" => format!("{owner} pound"),
        "indian rupee" => format!("{owner} rupee"),
        _ => name.to_owned(),
    }
}

fn sign(tokens: &Tokens, at: usize) -> Option<(&'static str, usize)> {
    let mark = tokens.mark(at)?;
    let (_, name) = SIGNS.iter().find(|(sign, _)| *sign == mark)?;
    // "$A80" and "$US80" are as common as "A$80".
    let letters = tokens.word(at + 1).filter(|_| mark == '$' && tokens.is_glued(at) && tokens.is_glued(at + 1));
    match letters.and_then(|word| DOLLARS.iter().find(|(letters, _)| *letters == word)) {
        Some((_, name)) => Some((name, at + 2)),
        None => Some((name, at + 1)),
    }
}

/// "US$", "HK $", "U.S.$".
fn dollar_of(tokens: &Tokens, at: usize) -> Option<(&'static str, usize)> {
    let word = tokens.word(at)?;
    let dotted =
        word == "U" && tokens.mark(at + 1) == Some('.') && tokens.is(at + 2, "S") && tokens.mark(at + 3) == Some('.');
    let (word, next) = if dotted { ("US", at + 4) } else { (word, at + 1) };
    let (_, name) = DOLLARS.iter().find(|(letters, _)| *letters == word)?;
    (tokens.mark(next) == Some('$')).then_some((name, next + 1))
}

/// "AUD1.5m", "JPY 300", "Rs. 500"; "Y=300" and "PS6m", as wires without the signs write ¥ and £.
fn code(tokens: &Tokens, at: usize) -> Option<(&'static str, usize)> {
    let word = tokens.word(at)?;
    if tokens.is_glued_before(at) && tokens.word(at.wrapping_sub(1)).is_some() {
        return None;
    }
    if word == "Y" && tokens.mark(at + 1) == Some('=') && tokens.is_glued(at) && tokens.is_glued(at + 1) {
        return Some(("japanese yen", at + 2));
    }
    if word == "PS" && tokens.is_glued(at) && is_large(tokens, at + 1) {
        return Some(("pound sterling", at + 1));
    }
    let (_, name) = CODES.iter().find(|(code, _)| *code == word)?;
    let stop = usize::from(tokens.mark(at + 1) == Some('.') && tokens.is_glued(at));
    Some((name, at + 1 + stop))
}

/// Whether the number at `at` is too large for the number of a model: with separators or a letter for its scale.
fn is_large(tokens: &Tokens, at: usize) -> bool {
    let lettered = tokens.is_glued(at) && tokens.is_any(at + 1, &["k", "m", "mn", "bn", "tn"]);
    tokens.number(at).is_some() && (lettered || tokens.written(at).contains(','))
}

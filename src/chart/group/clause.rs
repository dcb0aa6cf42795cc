//! Clauses as titles: a clause with a gap where the number stood ("what the plan includes") and one that tells of whom ("voters
//! who back her").

use super::super::near;
use super::super::wording::{bare, capitalised, title_within};
use super::measured::{Measured, singular};
use super::predicate::core;
use super::several::{phrasal, unit};
use crate::article::{Article, Side};
use crate::read::lemma;
use crate::text::{Span, words};
use crate::words::{Sign, can_be};

/// A `clause` as a title, which is a noun phrase: "What the plan includes", "How much online orders rose", "People the council
/// employs". Where more stands between it and its number ("the tide peaked at 4 metres") it is left as it is.
pub fn free(article: &Article, all: &[&Measured], clause: &str) -> String {
    let Some(first) = all.first() else { return String::new() };
    // "Applied only to incomes above £9": between the verb and the number.
    let start = all.iter().map(|one| one.figure.span.start).min().unwrap_or(first.figure.span.start);
    let gap = first.measure.verb.map(|verb| phrasal(article, verb).end);
    // "They solved 12%. In 2015 the figure was 19%": what stands between is of neither.
    let gap = gap.filter(|end| *end <= start && *end >= first.sentence.start);
    let gap = gap.map_or("", |end| article.words(Span::new(end, start)).trim_end());
    let (gap_by, who) = (gap.trim() == "by", first.measure.who.map_or("", |who| article.words(who)));
    // What leads to the number itself says nothing.
    let (rest, leads) = gap.rsplit_once(' ').unwrap_or(("", gap));
    let gap = if matches!(leads, "from" | "to" | "by") || leads == "of" { rest } else { gap };
    let is_led = words(gap).iter().any(|word| can_be(word, Sign::PREP));
    // "Sales in Malta grew 4%, and those in Leith 3%".
    let place = first.measure.place.filter(|_| all.iter().any(|one| one.place != first.place));
    let clause = place.map_or(clause.to_owned(), |place| clause.replacen(&format!(" {}", article.words(place)), "", 1));
    let inner = within(article, first, &clause);
    match first.thing.as_str() {
        // "Cut deaths by 4%".
        _ if first.change().is_some() && !is_led && gap.starts_with(" ") => {
            format!("How much {inner}{gap}")
        }
        _ if first.change().is_some() => format!("How much {inner}"),
        // "The gap is put at 4%".
        // "A tax applied only to income above £9".
        _ if is_led && (first.is_passive || gap.split(' ').count() > 2) => {
            capitalised(bare(first.measure.who.map_or(&clause, |who| article.words(who))))
        }
        _ if is_led => capitalised(bare(&clause)),
        "people" => format!("People {inner}"),
        // "The plan was backed by 61% of farmers".
        _ if first.is_percent() && first.is_passive && gap_by && first.verb.ends_with("ed") => {
            format!("Share who {} {}", first.verb, inside(near::text(article, first.figure.span), who))
        }
        _ if first.is_percent() => format!("Share {inner}"),
        _ if can_be(&first.figure.unit, Sign::UNIT_TIME) => format!("How long {inner}"),
        _ if first.turns() && all.iter().any(|one| one.side == Some(Side::To)) => format!("What {inner} to"),
        _ => match all.iter().filter(|one| !one.is_money).find_map(|one| unit(article, one)) {
            Some(unit) => format!("{} {inner}", capitalised(unit)),
            None => format!("What {inner}"),
        },
    }
}

/// What leads to what those of a `whole` do: "voters who back her", "boats that sank".
pub fn relative(whole: &str) -> &'static str {
    let is = |word: &str| [Sign::PERSON, Sign::ROLE, Sign::PEOPLE, Sign::GROUP].iter().any(|sign| can_be(word, *sign));
    let somebody = |word: &str| {
        let word = word.to_lowercase();
        is(&word) || is(&singular(&word)) || word == "those"
    };
    // "Voters aged 18 to 49".
    let plain = |word: &&str| !word.contains(|c: char| c.is_ascii_digit()) && !matches!(*word, "age" | "aged" | "ages");
    let words: Vec<&str> = core(whole).split(' ').take_while(plain).collect();
    // "Adults surveyed by the port".
    let is_done = |word: &str| word.ends_with("ed") || can_be(word, Sign::PARTICIPLE);
    let done = words.windows(2).any(|pair| somebody(pair[0]) && is_done(pair[1]));
    if done || words.last().is_some_and(|noun| somebody(noun)) { "who" } else { "that" }
}

/// Whether `word`, in small letters, is a common noun or its plural, and nobody's name, nor that of a place, a people, a tongue.
pub fn is_noun(word: &str) -> bool {
    const NAMES: [Sign; 4] = [Sign::NATION, Sign::OTHER_NAME, Sign::NAMED_PLACE, Sign::FIRST_NAME];
    let is = |word: &str, signs: &[Sign]| signs.iter().any(|sign| can_be(word, *sign));
    let both = [word, word.trim_end_matches('s')];
    (both.iter().any(|word| is(word, &[Sign::NOUN, Sign::COMMON])) || word.ends_with('s') && lemma(word).is(Sign::NOUN))
        && !is(word, &NAMES)
}

/// Whether a word that opens what several do is a verb: "said", "own".
pub fn does_so(word: &str) -> bool {
    let past = [Sign::PAST, Sign::PARTICIPLE, Sign::HAVE, Sign::BE].iter().any(|sign| can_be(word, *sign));
    let base = lemma(word).is(Sign::VERB) && !is_noun(word);
    word.starts_with(char::is_lowercase) && (past || base)
}

/// A `clause` of `first` without the capital that only the start of a sentence gave it.
fn within(article: &Article, first: &Measured, clause: &str) -> String {
    let opens = clause.split(' ').next().unwrap_or_default().to_lowercase();
    // "Milling wheat".
    match !first.head.is_empty() && (can_be(&opens, Sign::ADJ) || opens.ends_with("ing")) {
        true => title_within(near::text(article, first.figure.span), clause),
        false => inside(near::text(article, first.figure.span), clause),
    }
}

/// A `clause` of `text` without that capital, where its first word is no name.
pub fn inside(text: &str, clause: &str) -> String {
    let opens = clause.split(' ').next().unwrap_or_default().to_lowercase();
    let leads = [Sign::DET, Sign::QUANT, Sign::SUBJ].iter().any(|sign| can_be(&opens, *sign));
    // "Online orders", but "Washington state".
    if leads || is_noun(&opens) { title_within(text, clause) } else { clause.to_owned() }
}

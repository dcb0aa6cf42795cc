//! What stands before a token, as rules ask for it.

use super::afar::afar;
use super::tags::*;
use crate::read::token::{Ending, Shape, Token};
use crate::words::{Sign, word, words};

/// So many tokens before an item of a list are looked at.
const LIST: usize = 12;

/// What stands before the token behind those that are `chosen`; adverbs are passed by where `past_adverbs`.
pub(super) fn context(tokens: &[Token], chosen: &[Tag], past_adverbs: bool) -> Tags {
    let Some(at) = chosen.iter().rposition(|tag| !(past_adverbs && *tag == Tag::Adverb)) else { return START };
    let (token, tag) = (&tokens[at], chosen[at]);
    let mut found = Tags::of(tag);
    // "45% say", "45 percent say", "45 per cent say".
    let sign = percent_of(tokens, at);
    if sign.is_some_and(|sign| is_of_people(tokens, chosen, sign)) {
        return found.or(people(tokens, chosen));
    }
    match tag {
        // "Moreno, 34, faces charges": the age is passed by.
        Tag::Mark if token.mark() == ',' && is_age(tokens, chosen, at) => {
            return context(tokens, chosen.get(..at - 2).unwrap_or_default(), past_adverbs);
        }
        Tag::Mark if token.mark() == ',' => found = found.or(COMMA),
        Tag::Mark if !matches!(token.mark(), '-' | '/' | '%') && !token.is_currency() => {
            let is_close = token.mark() == ')';
            let percent = at.checked_sub(1).filter(|before| is_close && tokens[*before].mark() == '%');
            if percent.is_some_and(|percent| is_of_people(tokens, chosen, percent)) {
                return found.or(PERCENT).or(PARTED);
            }
            const FAR: usize = 12;
            // "Moreno (retd) admitted": the bracket is passed by.
            let open = (1..at).rev().take(FAR).find(|open| is_close && tokens[*open].mark() == '(');
            if let Some(open) = open.filter(|_| percent.is_none()) {
                return context(tokens, chosen.get(..open).unwrap_or_default(), past_adverbs);
            }
            found = found.or(START);
        }
        // "Rowers 50 and older say".
        Tag::Adjective
            if at >= 2 && words!["older", "over", "younger"].has(token.word) && chosen[at - 2] == Tag::Numeral =>
        {
            found = found.or(PERCENT);
        }
        Tag::Plural => found = found.or(parted(tokens, chosen, at)),
        Tag::Pronoun if token.word.is(Sign::SUBJ) || !token.word.is(Sign::OBJ) => found = found.or(SUBJECT),
        Tag::Base | Tag::Present | Tag::Past | Tag::Participle | Tag::Ing => {
            let be = token.word.is(Sign::BE) || token.shape == Shape::Clitic;
            let link = token.is(Sign::LINK) && !token.is(Sign::BE);
            for (is, bit) in [
                (be, BE),
                (token.word.is(Sign::HAVE), HAVE),
                // "Helped shrink the fleet".
                (token.word.is(Sign::DO) || token.lemma == word!("help"), DO),
                (token.is(Sign::CLAUSE), TELLS),
                (link, LINK),
            ] {
                found = if is { found.or(bit) } else { found };
            }
        }
        Tag::Noun | Tag::Name => found = noun(tokens, chosen, at, found),
        Tag::Numeral if is_unnamed(tokens, chosen, at) => found = found.or(UNNAMED),
        Tag::Numeral | Tag::Determiner => found = counted(tokens, at, found),
        Tag::Coordinator => found = found.or(joined(tokens, chosen, at)),
        Tag::Adverb => found = found.or(behind(chosen, at)),
        _ => {}
    }
    found
}

/// What stands before the token behind the noun or name at `at`, which is `found` beside that.
fn noun(tokens: &[Token], chosen: &[Tag], at: usize, found: Tags) -> Tags {
    // "A five-year fixed deal".
    let measured = at >= 2 && tokens[at - 1].mark() == '-' && chosen[at - 2] == Tag::Numeral;
    if measured && tokens[at].is(Sign::UNIT_TIME) {
        return Tags::of(Tag::Adjective);
    }
    // "the 79-year-old retired teacher"; but "the 79-year-old robbed pensioners".
    let is_aged = tokens[at].word == word!("year-old") && at + 1 == chosen.len();
    let mut ahead = tokens.iter().skip(chosen.len());
    let own = ahead.next().filter(|own| is_aged && !own.is(Sign::SAY));
    if own.and(ahead.next()).is_some_and(|next| next.is(Sign::PERSON) && next.ending != Ending::S) {
        return Tags::of(Tag::Adjective);
    }
    let found = found.or(kind(tokens, chosen, at));
    match is_listed(chosen, at) || is_dated_plural(tokens, chosen, at) {
        true => found.or(Tags::of(Tag::Plural)),
        false if at + 1 == chosen.len() => single(tokens, chosen, at).or(afar(tokens, chosen)).or(found),
        false => single(tokens, chosen, at).or(found),
    }
}

/// Whether the comma at `at` stands behind a number that another parts from a name.
fn is_age(tokens: &[Token], chosen: &[Tag], at: usize) -> bool {
    at >= 3 && chosen[at - 1] == Tag::Numeral && tokens[at - 2].mark() == ',' && chosen[at - 3] == Tag::Name
}

/// What stands before the token behind the number or the determiner at `at`, which is `found` beside that.
fn counted(tokens: &[Token], at: usize, found: Tags) -> Tags {
    match words!["one", "another"].has(tokens[at].word) {
        true => one(tokens, at, found),
        // "Those aged 16 to 24 earned".
        false if found.meets(Tags::of(Tag::Numeral)) && is_of_age(tokens, at) => Tags::of(Tag::Plural),
        false if at >= 1 && tokens[at - 1].is_currency() => found.or(SUM),
        false => found,
    }
}

/// Whether the number at `at` may stand for those it counts, "140 walk, 60 are driven": it begins its clause, is more than one
/// and no year, and what follows is neither a unit nor people.
fn is_unnamed(tokens: &[Token], chosen: &[Tag], at: usize) -> bool {
    const BOUNDS: usize = 2;
    const YEAR: u32 = 4;
    let is_bound = |before: &usize| chosen[*before] == Tag::Adverb || tokens[*before].is(Sign::HEDGE);
    let led = (at.saturating_sub(BOUNDS)..at).rev().find(|before| !is_bound(before));
    let opens = led.is_none_or(|led| tokens[led].mark() == ',' || chosen[led] == Tag::Coordinator);
    let number = &tokens[at];
    let length = number.end - number.start;
    let is_other = match number.shape {
        Shape::Number => matches!(length, 1 | YEAR),
        _ => number.word == word!("one"),
    };
    // "40 staff", "30 fish", "10 stone"
    let may_count = |next: &Token| [Sign::PEOPLE, Sign::SINGULAR, Sign::UNIT].iter().any(|sign| next.is(*sign));
    opens && !is_other && tokens.get(chosen.len()).is_some_and(|next| !may_count(next))
}

/// Whether the number at `at` ends the years of those who are "aged" so.
fn is_of_age(tokens: &[Token], at: usize) -> bool {
    const FAR: usize = 3;
    (at.saturating_sub(FAR)..at).any(|at| words!["aged", "ages"].has(tokens[at].word))
}

/// What stands before the token behind the "one" at `at`, which is `found` beside that. Nobody points "at one point".
fn one(tokens: &[Token], at: usize, found: Tags) -> Tags {
    let is_led = at.checked_sub(1).is_some_and(|before| words!["at", "in"].has(tokens[before].word));
    if is_led { Tags::of(Tag::Determiner) } else { found.or(ONE) }
}

/// "accounts published on Thursday show": of two nouns the plural before the day goes on.
fn is_dated_plural(tokens: &[Token], chosen: &[Tag], at: usize) -> bool {
    let led = at >= 3 && tokens[at].is(Sign::CALENDAR) && tokens[at - 1].word == word!("on");
    led && tokens[at - 2].is(Sign::VERB) && chosen[at - 3] == Tag::Plural
}

/// Where a per cent sign stands at `at`, or would stand for the word that ends there: at "percent", at the "per" of "per cent".
fn percent_of(tokens: &[Token], at: usize) -> Option<usize> {
    if tokens[at].mark() == '%' || tokens[at].word == word!("percent") {
        return Some(at);
    }
    at.checked_sub(1).filter(|per| tokens[at].word == word!("cent") && tokens[*per].word == word!("per"))
}

/// A per cent of people, who do something as those before them: "31% read, 24% walk".
fn people(tokens: &[Token], chosen: &[Tag]) -> Tags {
    const FAR: usize = 24;
    let sign = |at: usize| percent_of(tokens, at).is_some();
    let mut before = (1..chosen.len()).rev().take(FAR);
    match before.any(|at| chosen[at] == Tag::Base && sign(at - 1)) {
        true => PERCENT.or(JOINED_BASE),
        false => PERCENT,
    }
}

/// What stands before the token behind the plural at `at`: people of whom so many per cent do something are a subject, as in
/// "31% of adults smoke"; so is what others do something beside: "31% of homes lack gas and 24% of shops lack power".
fn parted(tokens: &[Token], chosen: &[Tag], at: usize) -> Tags {
    if let [.., one, joint, many] = &tokens[..at]
        && chosen[at - 1] == Tag::Numeral
        && words!["in", "of"].has(joint.word)
        && !many.is_capital()
    {
        match one.word {
            word if word == word!("one") => return ONE_IN.or(SUBJECT).or(PARTED),
            word if word == word!("out") || word.is(Sign::NUM) => return SUBJECT.or(PARTED),
            _ => {}
        }
    }
    let of = at.checked_sub(1).filter(|of| tokens[*of].word == word!("of"));
    let sign = of.and_then(|of| of.checked_sub(1)).filter(|sign| percent_of(tokens, *sign).is_some());
    let people = tokens[at].is(Sign::PERSON) || tokens[at].is(Sign::PEOPLE);
    match sign {
        Some(_) if people => SUBJECT.or(PARTED),
        Some(sign) if chosen[..sign].iter().rev().take(LIST).any(|tag| *tag == Tag::Base) => SUBJECT,
        _ => Tags::NONE,
    }
}

/// Whether the per cent sign at `at` ends what may be people: "45% say", not "a 45% rise".
fn is_of_people(tokens: &[Token], chosen: &[Tag], at: usize) -> bool {
    let led = at.checked_sub(2).is_some_and(|led| words!["a", "an", "the"].has(tokens[led].word));
    at >= 1 && chosen[at - 1] == Tag::Numeral && !led
}

/// Whether the noun at `at` is the second of two, "Bo and his sister", which together are a plural.
fn is_listed(chosen: &[Tag], at: usize) -> bool {
    const FAR: usize = 4;
    let inside = |tag: Tag| matches!(tag, Tag::Determiner | Tag::Possessive | Tag::Adjective | Tag::Noun | Tag::Name);
    let joint = (at.saturating_sub(FAR)..at).rev().find(|at| !inside(chosen[*at]));
    joint.is_some_and(|joint| {
        let before = joint.checked_sub(1).map(|before| chosen[before]);
        chosen[joint] == Tag::Coordinator && matches!(before, Some(Tag::Noun | Tag::Name | Tag::Plural | Tag::Pronoun))
    })
}

/// Whether the noun at `at`, in the singular, stands right behind "those" or "several".
fn is_of_several(tokens: &[Token], chosen: &[Tag], at: usize) -> bool {
    let before = at.checked_sub(1).filter(|before| chosen[*before] == Tag::Determiner);
    chosen[at] == Tag::Noun && before.is_some_and(|before| tokens[before].word.is(Sign::PLURAL))
}

/// What kind of noun stands at `at`: of saying; of several; of somebody, where its determiner or an adjective leads it.
fn kind(tokens: &[Token], chosen: &[Tag], at: usize) -> Tags {
    let is = |sign: Sign| tokens[at].is(sign);
    let is_person = [Sign::PERSON, Sign::ROLE, Sign::KIN, Sign::PEOPLE].into_iter().any(is);
    let before = at.checked_sub(1).map(|before| chosen[before]);
    let is_led = matches!(before, Some(Tag::Determiner | Tag::Possessive | Tag::Numeral | Tag::Adjective));
    let kinds = [
        (is(Sign::SPEECH), SPEECH),
        (is_of_several(tokens, chosen, at), OF_SEVERAL),
        (is_person && is_led && chosen[at] == Tag::Noun, SOMEBODY),
    ];
    kinds.into_iter().filter(|(is, _)| *is).fold(Tags::NONE, |found, (_, kind)| found.or(kind))
}

/// Of the noun or name at `at` whether it is in the singular behind its determiner and opens its clause, with a preposition
/// before it or without, and whether it is an object: no verb that goes with a plural can follow.
fn single(tokens: &[Token], chosen: &[Tag], at: usize) -> Tags {
    const FAR: usize = 6;
    let inside = |tag: Tag| matches!(tag, Tag::Adjective | Tag::Noun | Tag::Name);
    let owns = |at: &usize| matches!(chosen[*at], Tag::Determiner | Tag::Possessive);
    let leader = (at.saturating_sub(FAR)..at).rev().find(|at| !inside(chosen[*at])).filter(owns);
    let Some(leader) = leader.filter(|leader| !tokens[*leader].word.is(Sign::PLURAL)) else { return Tags::NONE };
    let Some(before) = leader.checked_sub(1) else { return SINGLE };
    let is_mark = |at: Option<usize>| at.is_none_or(|at| chosen[at] == Tag::Mark);
    let is_object = matches!(chosen[before], Tag::Past | Tag::Present) && !tokens[before].is(Sign::BARE);
    let is_relative = (leader.saturating_sub(FAR)..leader).any(|at| chosen[at] == Tag::Relative);
    match chosen[before] {
        _ if tokens[at].ending == Ending::S => Tags::NONE,
        // ", the affidavit states", "“…,” the affidavit states"
        Tag::Mark if tokens[before].mark() == ',' => SINGLE,
        Tag::Run => SINGLE,
        Tag::Preposition if is_mark(before.checked_sub(1)) => SINGLE,
        // "says the rota"
        Tag::Past | Tag::Present if tokens[before].is(Sign::SAY) && tokens[before].is(Sign::BARE) => SINGLE,
        _ if is_object && !is_relative => SINGLE.or(DIRECT),
        _ => Tags::NONE,
    }
}

/// What stands before the adverb at `at`: behind a noun in the singular a word in -s may be its verb.
fn behind(chosen: &[Tag], at: usize) -> Tags {
    let noun = at.checked_sub(1).is_some_and(|before| chosen[before] == Tag::Noun);
    if noun { BEHIND_NOUN } else { Tags::NONE }
}

/// What stands before the coordinator at `at`: a word behind it is most often of the same class.
fn joined(tokens: &[Token], chosen: &[Tag], at: usize) -> Tags {
    let before =
        at.checked_sub(1).map(|before| if tokens[before].mark() == ',' { before.saturating_sub(1) } else { before });
    match before.map(|before| chosen[before]) {
        Some(Tag::Noun | Tag::Plural | Tag::Name) => JOINED_NOUN,
        Some(Tag::Base) => JOINED_BASE,
        Some(Tag::Adjective) => JOINED_ADJECTIVE,
        _ => Tags::NONE,
    }
}

/// Whether the token at `at` stands between "chief" and an office.
pub(super) fn is_office(tokens: &[Token], at: usize) -> bool {
    let is_chief = at.checked_sub(1).is_some_and(|chief| tokens[chief].word == word!("chief"));
    is_chief && tokens.get(at + 1).is_some_and(|office| office.is(Sign::OFFICE))
}

/// Whether "states" stands at `at` behind a country: "the U.S. states where it is sold".
pub(super) fn is_of_country(tokens: &[Token], at: usize) -> bool {
    let is_place = at.checked_sub(1).is_some_and(|country| tokens[country].word.is(Sign::NAMED_PLACE));
    is_place && tokens[at].lemma == word!("state")
}

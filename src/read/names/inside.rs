//! What the words of a name say of what it names.

use super::scan::Scan;
use super::weight::{Type, Weight};
use crate::read::tag::Tag;
use crate::read::token::{At, Shape};
use crate::words::{Sign, ends_as, word};

/// What speaks for the name from `from` to `to` in its own words.
pub(super) fn weight(scan: &Scan<'_, '_>, from: At, to: At) -> Weight {
    let mut weight = Weight::default();
    // What stands behind an "of" says little: the head stands before it.
    let small = |at: &At| scan.shape(*at) == Shape::Small && !scan.is_as_written(*at, Sign::NAME_PARTICLE);
    let of = (from + 1).to(to).filter(small).find(|at| !scan.is_small(*at, word!("and"))).unwrap_or(to);
    let of = (from + 1).to(of).find(|at| scan.is_between(*at)).unwrap_or(of);
    head(scan, from, of, to, &mut weight);
    // "Dockers Local 79"
    if scan.shape(to - 1) == Shape::Number && to > from + 2 && scan.word(to - 2) == word!("local") {
        weight.add(Type::Organisation, 8);
    }
    // "Doctors Without Borders", "Mothers Against Drink"
    let are_people = scan.tag(of - 1) == Tag::Plural && (scan.is(of - 1, Sign::PERSON) || scan.is(of - 1, Sign::ROLE));
    if of < to && are_people && scan.is_between(of) {
        weight.add(Type::Organisation, 8);
    }
    person(scan, from, to, &mut weight);
    place(scan, from, of, &mut weight);
    other(scan, from, to, &mut weight);
    weight
}

/// The noun that makes it a body, a place, a work: most often its last word.
fn head(scan: &Scan<'_, '_>, from: At, to: At, end: At, weight: &mut Weight) {
    let last = to - 1;
    let is_only = end == from + 1;
    // "Bands" alone is no plural of "band", nor is that of "Ada Banks".
    let is_surname = is_only || end == from + 2 && scan.is_as_written(from, Sign::FIRST_NAME);
    let is = |sign: Sign| if is_surname { scan.is_as_written(last, sign) } else { scan.is(last, sign) };
    let is_given = scan.is_as_written(last, Sign::FIRST_NAME) && !is(Sign::ORGANISATION);
    let is_name = is_given && (is_only || !is(Sign::PLACE_WORD)) || is_only && scan.place(from).is_some();
    let is_noun = is(Sign::NOUN) || is(Sign::ORGANISATION) || is(Sign::PLACE_WORD) || is(Sign::WORK);
    if is_name || !is_noun {
        return;
    }
    // A word alone, and one behind a first name, can be a surname: "Ada Fields".
    let is_named =
        scan.is_as_written(from, Sign::FIRST_NAME) && scan.place(from).is_none() && from + 1 < to && end == to;
    let by = match (is_named, end - from) {
        (true, ..=2) if is(Sign::ORGANISATION) => 7,
        // "Ada Fields", but "Victoria Road"
        (true, ..=2) if is(Sign::PLACE_WORD) => 3 + 3 * i32::from(is(Sign::STREET) & !is_given),
        (true, ..=2) => 1,
        // "Ball" alone may be somebody, "Senate" hardly.
        (_, 1) if !is(Sign::ORGANISATION) && !is(Sign::BODY) => 2,
        (true, _) if is(Sign::ORGANISATION) || is(Sign::WORK) || is(Sign::PLACE_WORD) => 8,
        (true, _) => 2,
        _ => 6,
    };
    let (is_body, is_place) = (is(Sign::ORGANISATION) || is(Sign::BODY), is(Sign::PLACE_WORD) || is(Sign::PLACE));
    match () {
        _ if is(Sign::WORK) && !is(Sign::ORGANISATION) && !is(Sign::PLACE_WORD) => weight.add(Type::Other, by),
        _ if is(Sign::PLACE_WORD) && !is(Sign::ORGANISATION) => weight.add(Type::Place, by),
        _ if is_body && is(Sign::PLACE_WORD) => {
            weight.add(Type::Place, by - 1);
            weight.add(Type::Organisation, by - 2);
        }
        _ if is_body && is_place => {
            weight.add(Type::Organisation, by - 1);
            weight.add(Type::Place, by - 3);
        }
        _ if is_body => weight.add(Type::Organisation, by),
        _ if is_place => weight.add(Type::Place, by),
        _ if is(Sign::EVENT) || is(Sign::DOCUMENT) => weight.add(Type::Other, by),
        _ => {}
    }
}

/// First names, initials, particles, "Jr.", a nickname.
fn person(scan: &Scan<'_, '_>, from: At, to: At, weight: &mut Weight) {
    let count = to - from;
    let first = scan.is_as_written(from, Sign::FIRST_NAME);
    let is_place = scan.is_place(from, to);
    if first && !is_place {
        let next_common = count > 1 && scan.is_common(from + 1) && scan.is(from + 1, Sign::NOUN);
        weight.add(
            Type::Person,
            if count == 1 {
                3
            } else if next_common {
                4
            } else {
                5
            },
        );
    } else if first {
        weight.add(Type::Person, 1);
    }
    for at in from.to(to) {
        match scan.shape(at) {
            Shape::Initial | Shape::Capitals if at + 1 < to && is_initials(scan, at, to) => weight.add(Type::Person, 4),
            Shape::Run => weight.add(Type::Person, 5),
            Shape::Small if scan.is_as_written(at, Sign::NAME_PARTICLE) => weight.add(Type::Person, 2),
            Shape::Mark if scan.mark(at) == '&' => weight.add(Type::Organisation, 5),
            Shape::Capital | Shape::Small if at > from && scan.is_suffix(at) => {
                let is_person = [word!("jr"), word!("sr")].contains(&scan.word(at));
                weight.add(if is_person { Type::Person } else { Type::Organisation }, 8);
            }
            _ => {}
        }
    }
    let is_unknown = |at: At| scan.shape(at) == Shape::Capital && !scan.is_common(at) && scan.place(at).is_none();
    // "Tove Paris"
    if count == 2 && is_unknown(from) && !first && scan.is_place(from + 1, to) {
        let is_country = scan.place(from + 1).is_some_and(|(_, is_region)| is_region);
        weight.add(if is_country { Type::Organisation } else { Type::Person }, 2);
    }
    if from.to(to).all(is_unknown) {
        weight.add(Type::Person, 2);
        ending(scan.written(to - 1), weight);
    }
}

/// "A." of "A. Moreno"; "S.K." of "S.K. Moreno".
fn is_initials(scan: &Scan<'_, '_>, at: At, to: At) -> bool {
    let is_several = || at + 2 == to && scan.written(at).contains('.') && !scan.is_common(to - 1);
    scan.shape(at) == Shape::Initial || is_several()
}

/// What the last letters of a word say that the vocabulary does not have.
fn ending(word: &str, weight: &mut Weight) {
    if ends_as(word, Sign::PLACE_END) {
        weight.add(Type::Place, 3);
    } else if ends_as(word, Sign::BODY_END) {
        weight.add(Type::Organisation, 4);
    }
}

/// Places of the vocabulary, and what begins the name of one: "Lake", "North".
fn place(scan: &Scan<'_, '_>, from: At, to: At, weight: &mut Weight) {
    if let Some((len, _)) = scan.place(from) {
        if from + len == to {
            weight.add(Type::Place, if len > 1 { 8 } else { 5 });
        } else {
            weight.add(Type::Place, 1);
            weight.add(Type::Organisation, 1);
        }
        return;
    }
    let leads = [
        word!("lake"),
        word!("mount"),
        word!("mt"),
        word!("fort"),
        word!("cape"),
        word!("port"),
        word!("river"),
        word!("isle"),
        word!("county"),
    ];
    let compass =
        [word!("north"), word!("south"), word!("east"), word!("west"), word!("new"), word!("upper"), word!("lower")];
    if to > from + 1 && leads.contains(&scan.word(from)) {
        weight.add(Type::Place, 5);
    }
    if to == from + 2 && compass.contains(&scan.word(from)) && !scan.is_common(from + 1) {
        weight.add(Type::Place, 3);
    }
    if to == from + 2 && scan.is_saint(from) {
        weight.add(Type::Place, 3);
    }
    if to > from + 1 && (scan.word(from) == word!("san") || scan.word(from) == word!("santa")) {
        weight.add(Type::Place, 3);
    }
}

/// "YouTube", "UKHospitality", but not "McGregor" and not "O’Neill".
pub(super) fn has_inner_capital(word: &str) -> bool {
    let is_name =
        ["Mc", "Mac", "De", "Di", "La", "Le", "Van", "Fitz", "Du"].iter().any(|start| word.starts_with(start));
    let mut letters = word.chars().zip(word.chars().skip(1));
    let is_led = word.chars().take(2).all(char::is_uppercase) && word.chars().rev().take(3).all(char::is_lowercase);
    !is_name
        && !word.contains(['-', '.'])
        && (is_led || letters.any(|(one, next)| one.is_lowercase() && next.is_uppercase()))
}

/// Peoples and languages, names that are no person’s, and words that are only written big.
fn other(scan: &Scan<'_, '_>, from: At, to: At, weight: &mut Weight) {
    let count = to - from;
    if count == 1 {
        one_word(scan, from, weight);
    }
    let is_common = |at: At| {
        scan.is_common(at) && !scan.is(at, Sign::ORGANISATION) && !scan.is(at, Sign::BODY)
            || scan.shape(at) == Shape::Small
    };
    if from.to(to).all(is_common) {
        weight.add(Type::Other, if count == 1 { 2 } else { 4 });
    }
    if scan.is(to - 1, Sign::NATION) && count > 1 && scan.place(from).is_none() {
        weight.add(Type::Other, 5);
    }
    // "Centers for Disease Control"
    if (from + 1).to(to).any(|at| scan.is_small(at, word!("for"))) {
        weight.add(Type::Organisation, 3);
    }
    // "Harbour Kenya", "Ports UK"
    if count > 1
        && scan.is_common_noun(from)
        && (from + 1).to(to).any(|at| scan.is_place(at, to))
        && (!scan.is(from, Sign::PLACE_WORD) || scan.tag(from) == Tag::Plural)
    {
        weight.add(Type::Organisation, 4);
    }
    if count > 1 && count < 4 && scan.is(from, Sign::ORGANISATION) && scan.shape(from + 1) != Shape::Small {
        weight.add(Type::Organisation, 3);
    }
    let counts = from.to(to).any(|at| scan.shape(at) == Shape::Number);
    if counts {
        weight.add(Type::Other, 4);
    }
}

/// A name of one word: a people, letters, an address.
fn one_word(scan: &Scan<'_, '_>, from: At, weight: &mut Weight) {
    let is_people = scan.is(from, Sign::NATION) && scan.place(from).is_none();
    let has_digit = scan.shape(from) != Shape::Number && scan.written(from).bytes().any(|byte| byte.is_ascii_digit());
    if has_digit {
        weight.add(Type::Other, 5);
    }
    if is_people || scan.is_as_written(from, Sign::OTHER_NAME) {
        weight.add(Type::Other, 12);
    }
    // "CIA", but "CD" and "DNA" are words.
    let is_code = scan.shape(from) == Shape::Capitals && scan.place(from).is_none();
    if has_inner_capital(scan.written(from)) {
        weight.add(Type::Organisation, 6);
    }
    let letters = scan.token(from).map_or(0, |token| token.end - token.start);
    // "KING-TV"
    let joint = scan.written(from).split_once('-').map(|(_, rest)| rest);
    let is_station = joint.is_some_and(|rest| rest.len() == 2 && rest.bytes().all(|byte| byte.is_ascii_uppercase()));
    if is_code && ((2..=6).contains(&letters) || is_station) && !scan.is_headline {
        weight.add(Type::Organisation, 3);
        weight.add(Type::Person, -2);
    }
    // "CFLs", "Factor 4"
    let is_plural_code = scan
        .written(from)
        .strip_suffix('s')
        .is_some_and(|code| code.len() > 1 && code.bytes().all(|byte| byte.is_ascii_uppercase()));
    if is_plural_code || scan.is_common(from) && scan.shape(from + 1) == Shape::Number {
        weight.add(Type::Other, 8);
    }
    if scan.written(from).contains(['.', '@', '/', '_'])
        && !scan.written(from).ends_with('.')
        && scan.place(from).is_none()
    {
        weight.add(Type::Other, 2);
    }
}

//! A number in brackets behind a name: "Wales (61) and Kent (17)".

use super::around::{Around, FARTHEST};
use super::item::Item;
use super::likely::likelier;
use super::{clause, does};
use crate::article::Measure;
use crate::read::phrase::{At, Kind};
use crate::read::tag::Tag;
use crate::read::token;
use crate::text::Span;
use crate::words::{Sign, can_be, word, words};

/// Of a number that opens brackets: the words before them that it is of, or `None` where these are a date or no noun phrase.
pub fn host(around: &Around, item: &Item) -> Option<Option<Span>> {
    let opens = item.first.checked_sub(1).filter(|_| item.is_bracketed(around))?;
    let bracket = around.stream.phrase_of(opens)?;
    let last = bracket.checked_sub(1).filter(|last| *last >= item.sentence.0)?;
    let near = item.sentence.0.max(last.saturating_sub(FARTHEST));
    let closes = near.to(last).rev().find(|at| around.is_mark(*at, ')'));
    let from = closes.map_or(item.sentence.0, |closes| closes + 1);
    // "Government grants (£4m)": read as a verb.
    let noun = last.saturating_sub(usize::from(around.is_finite(last) && around.is(last, Sign::NOUN)));
    // "The young (80%)".
    let sort = || around.kind(last) == Some(Kind::Adjective) && last > from && around.is_word(last - 1, word!("the"));
    let first = around.named_up_to(noun, from).or_else(|| aged(around, last, item.sentence.0));
    let first = first.or_else(|| sort().then(|| last - 1));
    Some(first.map(|first| around.extent(first, last)))
}

/// The clause around a number in brackets behind `host`: what its verb or its subject names is the thing.
pub fn around_bracket(around: &Around, item: &Item, host: Option<Span>) -> Measure {
    let clause = clause::clause(around, item, None).measure;
    let Some(host) = host else { return clause };
    let verb = clause.verb.and_then(|verb| {
        item.sentence.0.to(item.phrase).rev().find(|at| around.head(*at).is_some_and(|token| token.span() == verb))
    });
    let object = verb.map(|verb| verb + 1).filter(|at| around.is_named(*at) && !around.is_pronoun(*at));
    let object = object.map(|at| around.stream.span(at)).filter(|object| object.end < host.start);
    let named = |who: &Span| who.end < host.start && verb.is_some() && !around.is_at(who.end, Sign::PRON);
    let subject = clause.who.filter(named);
    let does = || behind_list(around, item).filter(|_| item.is_percent(around));
    Measure { thing: clause.thing.or_else(|| likelier(around, item)).or(object).or(subject).or_else(does), ..clause }
}

/// What those do of whom a list of brackets opens its sentence: "Danes (61%), Finns (52%) and Poles (40%) said they walk".
fn behind_list(around: &Around, item: &Item) -> Option<Span> {
    let first = item.sentence.0;
    let many = |at: At| {
        let head = around.phrase(at).map(|phrase| phrase.head);
        let plural = head.is_some_and(|head| matches!(around.stream.tag(head), Some(Tag::Plural | Tag::Name)));
        let people = |sign: Sign| around.is(at, sign);
        let ends = around.head(at).is_some_and(|head| head.span().of(around.stream.text).ends_with('s'));
        plural && (ends || people(Sign::PERSON) || people(Sign::PEOPLE))
    };
    // "More women (62%) than men (47%) say so".
    let more = around
        .stream
        .span(first)
        .of(around.stream.text)
        .split(' ')
        .next()
        .is_some_and(|it| matches!(it, "More" | "Fewer"));
    let inside = |at: At| {
        let than = more && around.is_word(at, word!("than"));
        let is_mark = matches!(around.kind(at), Some(Kind::Mark('(' | ')' | ',') | Kind::Coordinator));
        is_mark || than || around.has_number(at) || many(at)
    };
    let verb = (item.phrase + 1).to(item.sentence.1).find(|at| !inside(*at)).filter(|at| around.is_finite(*at))?;
    let opens = first.to(verb).all(inside) && many(first) && around.is_mark(verb - 1, ')');
    let does = does::does(around, verb, item.sentence.1)?;
    opens.then(|| uncompared(around, does))
}

/// What those do who do so "more than others" in brackets, without that: "back the plan more than divers (37%)".
fn uncompared(around: &Around, does: Span) -> Span {
    let text = around.stream.text;
    // "Walk more often than divers (37%)".
    let than = does.of(text).rfind(" than ");
    let cut = than.and_then(|than| [" more", " less"].iter().find_map(|more| does.of(text)[..than].rfind(more)));
    // "Were happier than divers (37%)".
    let cut = cut.or(than.filter(|than| does.of(text)[..*than].ends_with("er")));
    let cut = cut.filter(|_| text.get(does.end..).is_some_and(|rest| rest.starts_with(" (")));
    cut.map_or(does, |cut| Span::new(does.start, does.start + cut))
}

/// What is ranked, where the words before the brackets name that: "Hull had the most closures (61)".
pub fn ranked(around: &Around, host: Option<Span>) -> Option<Span> {
    // Not "more women".
    let first = |word: &str| can_be(word, Sign::RANKS) && word.ends_with("st");
    // "Has more mills (44) than Devon".
    let more = |host: &str| host.starts_with("more ") || host.starts_with("fewer ");
    host.filter(|host| {
        let host = host.of(around.stream.text);
        host.split(' ').any(first) || more(host)
    })
}

/// Of a number in brackets behind the part of a whole that it is once more: that whole, and what those do who are part of
/// it: "A majority of divers (58%) say the pier is safe".
pub fn portion(around: &Around, item: &Item) -> Option<Measure> {
    const LONGEST: usize = 6;
    let opens = item.first.checked_sub(1).filter(|_| item.is_bracketed(around))?;
    let bracket = around.stream.phrase_of(opens)?;
    let mut verb = item.phrase.to(item.phrase + 3).find(|at| around.is_mark(*at, ')')).map(|at| at + 1)?;
    // "Six in ten rowers (61%) and three in ten divers (29%) smoke".
    if around.kind(verb) == Some(Kind::Coordinator) {
        verb = verb.to(verb + 2 * LONGEST).find(|at| around.is_mark(*at, ')'))? + 1;
    }
    // "Almost half (48%) of divers say".
    if around.is_word(verb, word!("of"))
        && around.is_named(verb + 1)
        && around.is(bracket.checked_sub(1)?, Sign::PORTION)
    {
        let stop = item.sentence.1.min(verb + LONGEST);
        let does = (verb + 2).to(stop).find(|at| around.is_finite(*at))?;
        let (who, whole) = (does::does(around, does, item.sentence.1)?, around.extent(verb + 1, does - 1));
        let verb = around.head(does).map(|token| token.span());
        return Some(Measure { who: Some(who), verb, whole: Some(whole), ..Measure::default() });
    }
    let last = bracket.checked_sub(1).filter(|last| *last >= item.sentence.0 && around.is_finite(verb))?;
    let first = item.sentence.0.max(last.saturating_sub(LONGEST));
    let is_part = |at: At| around.has_number(at) || around.is(at, Sign::PORTION) || around.is(at, Sign::AMOUNT_OF);
    let of = (first + 1).to(last).rev().find(|at| around.is_word(*at, word!("of")) && is_part(*at - 1));
    let whole = match of {
        Some(of) => around.extent(of + 1, last),
        None => around.stream.extent(behind_part(around, last)?, around.phrase(last)?.to),
    };
    let does = does::does(around, verb, item.sentence.1)?;
    let does = uncompared(around, does);
    let verb = around.head(verb)?.span();
    // "Three-quarters (76%) agreed": of whom, it does not say.
    let whole = Some(whole).filter(|whole| !can_be(whole.of(around.stream.text), Sign::PARTS));
    Some(Measure { who: Some(does), verb: Some(verb), whole, ..Measure::default() })
}

/// The token behind "eight-in-ten" or "most" in "About eight-in-ten voters", "most voters".
fn behind_part(around: &Around, at: At) -> Option<token::At> {
    let phrase = around.phrase(at)?;
    let is_part = |token: &token::At| {
        let found = around.stream.token(*token);
        let joined = found.is_some_and(|it| it.mark() == '-' || it.span().of(around.stream.text).starts_with("in-"));
        around.is_number(*token) || joined || found.is_some_and(|it| it.word.is(Sign::QUANT))
    };
    phrase.from.to(phrase.head).rev().find(is_part).map(|token| token + 1)
}

/// The first phrase of people of an age: "those 20 to 39", "keepers 60 and older".
fn aged(around: &Around, last: At, from: At) -> Option<At> {
    const LONGEST: usize = 4;
    let years = |at: At| {
        around.has_number(at)
            || around.is_any(at, words!["over", "under"])
            || around.is_any(at, words!["and", "to"])
            || around.kind(at) == Some(Kind::Adjective)
    };
    let first =
        from.max(last.saturating_sub(LONGEST)).to(last + 1).rev().find(|at| !years(*at) || is_people(around, *at))?;
    (first < last || around.has_number(last)).then_some(first).filter(|first| is_people(around, *first))
}

/// Whether a phrase begins with those who are counted: "those 20".
fn is_people(around: &Around, at: At) -> bool {
    let first = around.phrase(at).and_then(|phrase| around.stream.token(phrase.from));
    let those = first.is_some_and(|token| token.word == word!("those"));
    around.kind(at) == Some(Kind::Noun) && (those || around.is(at, Sign::PERSON) || around.is(at, Sign::PEOPLE))
}

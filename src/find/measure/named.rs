//! Whom an item of a list names right before its number: "Bristol recorded 41 floods and Hull 29", "Kent on 3.6%".

use super::around::{Around, FARTHEST};
use super::item::Item;
use super::turn;
use crate::read::lemma;
use crate::read::phrase::{At, Form, Kind};
use crate::read::tag::Tag;
use crate::read::token::{self, Shape, Token};
use crate::text::Span;
use crate::words::{Sign, can_be, word, words};

/// Who stands right before the figure `item`, the words for which begin with the phrase `from`, behind the figure `last`.
pub fn named(around: &Around, item: &Item, last: &Item, from: At) -> Option<Span> {
    // "Six goals and a season-high 10 assists": "a season-high" is nobody.
    let opens = |who: &Span| who.of(around.stream.text).split(' ').next().unwrap_or_default();
    // "And a day ticket from £6".
    // "A cart costs £9, a barge £12".
    let gapped = item.is_after(around, 1, words!["from", "to"]);
    let is_sum = is_sum(around, item);
    // "A Dane eats 24kg a year, a Swede 19kg".
    let is_one = |at: At| can_be(opens(&around.stream.span(at)), Sign::INDEF);
    let subject = last.opens.checked_sub(1).and_then(|verb| around.stream.subject_of(verb));
    let ends = around.phrase(item.phrase).is_some_and(|phrase| phrase.to <= item.next);
    let alike = ends && is_one(subject.map_or(last.phrase, |subject| subject.phrase));
    let is_somebody = |who: &Span| gapped || is_sum || alike || !can_be(opens(who), Sign::INDEF);
    let named = glued(around, item).or_else(|| before_aside(around, last, from));
    let named = named.or_else(|| before(around, item, last, from)).or_else(|| gerund(around, item, from));
    // "Up 1.2% in the north and down 2.8% in the south".
    let turns = |who: &Span| matches!(who.of(around.stream.text), "up" | "down");
    // "The guild fined landlords £9,000 and tenants £4,000": who fined them is not beside them.
    let object = last.opens.checked_sub(2).filter(|verb| around.is_finite(*verb));
    let object = object.is_some_and(|verb| around.is_many(around.stream.span(verb + 1)));
    let named = named.filter(|who| !object || !around.is_many(*who));
    named.filter(|who| is_somebody(who) && !turns(who) && !acts(around, item, who.of(around.stream.text)))
}

/// A verb in -ing that a list has for a noun: "taxes will raise £31, borrowing £12 and fees £4".
fn gerund(around: &Around, item: &Item, from: At) -> Option<Span> {
    let at = from.checked_sub(1).filter(|at| around.kind(*at) == Some(Kind::Verb(Form::Ing)))?;
    let listed = at > At::FIRST && around.is_mark(at - 1, ',') && around.is_word(item.phrase + 1, word!("and"));
    let next = item.phrase + 2;
    let glued = around.has_number(next) && around.before_number(next).is_some();
    let named = glued || around.is_named(next) && around.has_number(next + 1);
    (listed && named).then(|| around.stream.span(at))
}

/// Whether the figure `item` is written as a sum of money: "£2.40", "80p".
fn is_sum(around: &Around, item: &Item) -> bool {
    let first = around.stream.token(item.first);
    let small = |token: &Token| {
        token.span().of(around.stream.text).strip_suffix('p').is_some_and(|it| it.parse::<u32>().is_ok())
    };
    first.is_some_and(|first| first.is_currency() || small(first))
}

/// Whether `who` was read as a noun where another verb of the present may go on: "The port has 40 boats and wants 60", "The
/// hall, which was meant for 40, holds 60".
fn acts(around: &Around, item: &Item, who: &str) -> bool {
    let present = |at: At| {
        let tag = around.phrase(at).and_then(|phrase| around.stream.tag(phrase.head));
        around.kind(at) == Some(Kind::Relative) || around.is_finite(at) && tag == Some(Tag::Present)
    };
    let is_form = who.ends_with('s') && who.chars().all(char::is_lowercase) && lemma(who).is(Sign::VERB);
    // "Wages make up 14% of costs, rents 9%".
    let counts = around.is_number(item.first) && !item.is_percent(around);
    // "The prison, built for 480 inmates, holds 712".
    let comma = [1, 2].iter().any(|back| item.opens.checked_sub(*back).is_some_and(|at| around.is_mark(at, ',')));
    let verbless = || !item.sentence.0.to(item.phrase).any(|at| around.is_finite(at));
    is_form && counts && (item.sentence.0.to(item.phrase).any(present) || comma && verbless())
}

/// Who has the least, or the most, where another has the most: "Hull has the highest share, at 8%, and Leith the lowest, at 3%".
pub fn ranked(around: &Around, item: &Item, last: &Item) -> Option<Span> {
    let at = item.opens.checked_sub(2).filter(|at| around.is_any(*at + 1, words!["at", "with"]))?;
    let rank = if around.is_mark(at, ',') { at.checked_sub(1)? } else { at };
    // "The" may be a phrase of its own.
    let the = usize::from(rank.checked_sub(1).is_some_and(|the| around.kind(the) == Some(Kind::Adverb)));
    let end = rank.checked_sub(1 + the).filter(|end| around.is(rank, Sign::RANKS) && *end > last.phrase)?;
    let mut first = end;
    while first > last.phrase + 2 && around.is_word(first - 1, word!("of")) && around.is_named(first - 2) {
        first -= 2;
    }
    (around.is_named(end) && around.is_boundary(first - 1)).then(|| around.extent(first, end))
}

/// Whether the verb `at` only says of whom a number behind `last` is: "31% of those who walk, 12% of those who ride", "rowers
/// aged 18 to 29".
pub fn hangs(around: &Around, at: At, last: Option<&Item>) -> bool {
    let who = last.is_some() && at > At::new(1) && around.those_who(at - 2, at + 1) >= at;
    who || around.is_any(at, words!["aged", "ages"])
}

/// Whether only what stands between two commas parts the figure `item` from the "and" that joins it to the figure `last`: "built 40
/// and, after the yard grew, 60".
pub fn is_resumed(around: &Around, item: &Item, last: &Item) -> bool {
    let comma = item.opens.checked_sub(1).filter(|at| around.is_mark(*at, ','));
    let first = (last.phrase + 1).max(item.opens.saturating_sub(FARTHEST));
    let joint = comma.and_then(|comma| first.to(comma).rev().find(|at| around.is_mark(*at, ',')));
    joint.and_then(|at| at.checked_sub(1)).is_some_and(|at| at >= first && around.kind(at) == Some(Kind::Coordinator))
}

/// The verb that "and" sets beside one behind "will" or "to" and that could be a noun, and the phrase of the first: "will borrow
/// £24m, and spend £11m". The figure behind it begins with the phrase `from`, and stands behind the figure `last`.
pub fn second_verb(around: &Around, last: &Item, from: At) -> Option<(At, Span)> {
    let leads = from.checked_sub(1).filter(|at| around.is(*at, Sign::VERB_PARTICLE));
    let at = leads.unwrap_or(from).checked_sub(1);
    let at = at.filter(|at| *at > last.phrase && around.kind(*at) == Some(Kind::Noun))?;
    let tag = |at: At| around.phrase(at).and_then(|phrase| around.stream.tag(phrase.head));
    let alone = around.phrase(at).is_some_and(|phrase| phrase.to == phrase.from + 1);
    let word = around.head(at).filter(|word| alone && word.shape == Shape::Small && word.lemma.is(Sign::VERB))?;
    let first = last.opens.checked_sub(1)?;
    // "Employs 41% of them, and makes up 37%".
    let presents =
        [first, at].map(tag) == [Some(Tag::Present), Some(Tag::Plural)] && around.is(at + 1, Sign::VERB_PARTICLE);
    let bases = [first, at].map(tag) == [Some(Tag::Base), Some(Tag::Noun)] && word.is(Sign::VERB);
    ((bases || presents) && around.kind(at - 1) == Some(Kind::Coordinator)).then(|| (first, word.span()))
}

/// The name in one phrase with the number: "Bristol recorded 41 floods and Hull 29".
fn glued(around: &Around, item: &Item) -> Option<Span> {
    let phrase = around.phrase(item.phrase)?;
    let names = phrase.from..item.first;
    let first = around.stream.token(phrase.from)?;
    // "Haulage added 310 jobs, barley farms 41 and mills 22".
    let last = around.stream.tag(item.first.checked_sub(1)?);
    let is_noun = matches!(last, Some(Tag::Noun | Tag::Plural | Tag::Name));
    // "Wind supplied 31%, nuclear 15%", not "£9m, up 15%".
    let listed =
        item.phrase.checked_sub(1).is_some_and(|at| around.is_mark(at, ',') || around.is_word(at, word!("and")));
    // "Leith 14 mm and the capital 22 mm".
    let the = (first.word == word!("the") || first.is(Sign::POSS)) && phrase.from + 2 == item.first;
    let is_sort = listed && last == Some(Tag::Adjective) && (phrase.from + 1 == item.first || the);
    let is_sort = is_sort && ![Sign::VERB_PARTICLE, Sign::HEDGE, Sign::HEDGE_INSIDE].iter().any(|sign| first.is(*sign));
    let is_name = match first.is_capital() {
        // "Latin drew 40 pupils, and Danish 19".
        true => is_noun || is_sort || matches!(last, Some(Tag::Genitive | Tag::Mark)),
        // "Hens 18 per cent".
        // "Women’s boats carried 900 people, men’s 800".
        false => (is_noun || is_sort || last == Some(Tag::Genitive)) && phrase.to <= item.next,
    };
    let is_name = !names.is_empty() && is_name && !around.is_number(phrase.from);
    // "Won 52% to Ada Marsh’s 41%".
    let owner = item.before(around, 1).is_some_and(|token| token.shape == Shape::Clitic);
    let to = |at: At| owner && around.is_word(at, word!("to"));
    let boundary = item.phrase.checked_sub(1).is_some_and(|at| around.is_boundary(at) || to(at));
    let from = if boundary { Some(phrase.from) } else { hung_by(around, item).filter(|_| !owner) };
    from.filter(|_| is_name).map(|from| around.stream.extent(from, item.first - usize::from(owner)))
}

/// Where the noun begins on which the name hangs that is in one phrase with the number: "and rents in Hull 9%".
fn hung_by(around: &Around, item: &Item) -> Option<token::At> {
    let noun = item.phrase.checked_sub(2).filter(|noun| *noun > At::FIRST && around.is_boundary(*noun - 1))?;
    let hangs = around.is(noun + 1, Sign::SAYS_WHERE) && around.is_named(noun) && !around.has_number(noun);
    around.phrase(noun).filter(|_| hangs).map(|noun| noun.from)
}

/// Who stands right before the phrase `from` behind another figure: "Kent on 3.6%".
fn before(around: &Around, item: &Item, before: &Item, from: At) -> Option<Span> {
    let mut last = from.checked_sub(1)?;
    let leads = around.kind(last) == Some(Kind::Preposition);
    // "Crime made up 31% of all cases, theft 42%", "accounted for 31% of all cases, theft for 42%".
    let again = leads
        && before.first > token::At::FIRST
        && around.head(last).map(|token| token.word) == around.stream.token(before.first - 1).map(|token| token.word);
    // "Rowe carried Hull with 71% and Leith with 66%": both are hers.
    let followed = around.is_word(last.saturating_sub(2), word!("by"));
    if again && !followed && !around.is_word(last, word!("of")) && is_object(around, before) {
        return None;
    }
    // "With wages up 3%", "with ferries worth £2m".
    // "Women back it by 65% to 22%, men by 57% to 26%".
    let by = around.is_word(last, word!("by")) && around.is_mark(last.saturating_sub(2), ',');
    // "Tea rose from 40p to 60p, and coffee from £1 to £2".
    let from_to = around.is_word(last, word!("from")) && before.is_after(around, 1, words!["to"]);
    let gapped = around.is_any(last, words!["from", "to"]) && turns_before(around, before, last);
    let gapped = (from_to || gapped) && turn::verb(around, item).is_none();
    let led = by || gapped || item.is_after(around, 1, words!["up", "down", "worth"]);
    // "Men had fallen to 52% and women risen to 48%".
    let turned = last.checked_sub(1).filter(|at| gapped && around.kind(*at) == Some(Kind::Verb(Form::Participle)));
    last = turned.unwrap_or(last);
    if leads && (again || led || around.is_any(last, words!["at", "on", "with"])) {
        last = last.checked_sub(1)?;
    }
    let comma = around.is_mark(last, ',');
    last = last.checked_sub(usize::from(comma))?;
    // "Followed by Barrow’s on 14%".
    last = last.saturating_sub(usize::from(is_owner(around, last)));
    // "Tickets accounted for £4m, broadcasting for £3m", "semi-detached for £3m", not "and paid for £2m".
    let tag = around.phrase(last).and_then(|phrase| around.stream.tag(phrase.head));
    let is_sort = match tag {
        Some(Tag::Past | Tag::Participle) => around.head(last).is_some_and(|token| !token.lemma.is(Sign::VERB)),
        tag => matches!(tag, Some(Tag::Ing | Tag::Present | Tag::Adjective)),
    };
    // "Taxes account for 41%, network charges for 23%": read as a verb.
    // "And video calls 4%", not "and a barge costs £9".
    let listed = again || !leads && around.is_word(last.saturating_sub(2), word!("and"));
    let noun = listed && last >= before.phrase + 3 && around.is_finite(last) && around.is(last, Sign::NOUN);
    let noun = noun && (again && tag != Some(Tag::Past) || tag == Some(Tag::Present) && !around.is_capital(last - 1));
    let first = around.phrase(last.saturating_sub(1)).and_then(|phrase| around.stream.tag(phrase.from));
    // "Timber has gone from £3 to £4".
    let noun = noun && around.phrase(last).is_some_and(|verb| verb.to == verb.from + 1);
    if noun && first != Some(Tag::Determiner) && around.is_named(last - 1) && around.is_boundary(last - 2) {
        return Some(around.extent(last - 1, last));
    }
    // "Rowe is on 44%, with Marsh on 38%".
    let with = |at: At| around.is_word(at, word!("with")) && at > At::FIRST && around.is_mark(at - 1, ',');
    let opens = |at: At| around.is_boundary(at) || led && around.is_word(at, word!("with")) || again && with(at);
    if (again || led) && is_sort && last > At::FIRST && opens(last - 1) {
        return Some(around.stream.span(last));
    }
    if last <= before.phrase || around.stream.span(last).start < before.end {
        return None;
    }
    let is_sum = is_sum(around, item);
    // "Sales of vinyl rose 4% and sales of tapes 9%".
    let gapped = gapped || !leads && (is_sum || item.is_percent(around));
    if let Some((who, _)) = hung(around, last, before.phrase + 1).filter(|(_, points)| gapped || *points) {
        return Some(who);
    }
    let first = around.named_up_to(last, before.phrase + 1)?;
    // "By Monday morning to 3,500".
    if around.is_word(first.saturating_sub(1), word!("by")) && around.is(last, Sign::TIME) {
        return None;
    }
    // "And fundraising events £900,000".
    let ing = first.checked_sub(1).filter(|at| around.kind(*at) == Some(Kind::Verb(Form::Ing)) && is_sum);
    let first = ing.filter(|at| *at > At::FIRST && around.is_boundary(*at - 1)).unwrap_or(first);
    let behind = first.checked_sub(1).filter(|at| *at > before.phrase)?;
    // "Police will get £9m, fire crews £4m".
    let beside = around.kind(from.saturating_sub(1)) == Some(Kind::Noun);
    // "Hull's exports were put at £9m; imports at £4m", "a cook earns £31,000; a diver, £48,000".
    let parted = (leads || comma) && around.is_mark(behind, ';');
    let named = around.extent(first, last);
    (opens(behind) && (again || led || beside || parted || around.is_capital(last)))
        .then(|| full(around, item, before, last, named))
}

/// The name of an item of a list that an aside follows, before the phrase `from`: "and Hale, the independent, 12%".
fn before_aside(around: &Around, before: &Item, from: At) -> Option<Span> {
    let name = from.checked_sub(4).filter(|at| around.is_mark(*at + 3, ',') && around.is_mark(*at + 1, ','))?;
    let is_aside = name > before.phrase && around.is_named(name + 2) && !around.is_capital(name + 2);
    let is_name = around.is_capital(name) && around.is_named(name) && around.is_boundary(name - 1);
    (is_aside && is_name).then(|| around.stream.span(name))
}

/// The words `named`, whose last phrase is `last`, with what else belongs to the name before the figure `item`: "Barrow’s", "Grand
/// Eastern".
fn full(around: &Around, item: &Item, before: &Item, last: At, named: Span) -> Span {
    // "Orlen’s profit was £9m, Marl’s £4m": Marl’s is no name.
    let clitic = |at: token::At| around.stream.token(at).is_some_and(|it| it.shape == Shape::Clitic);
    let near = item.opens == last + 2;
    let owned = near && before.first.saturating_sub(FARTHEST).to(before.first).any(clitic);
    let named = match is_owner(around, last + 1) && !owned {
        true => Span::new(named.start, around.stream.span(last + 1).end),
        false => named,
    };
    // "Grand Eastern 72%": read as an adjective.
    let rest = around.before_number(item.phrase).filter(|rest| rest.start == named.end + 1);
    let rest = rest.filter(|rest| rest.of(around.stream.text).starts_with(char::is_uppercase));
    Span::new(named.start, rest.map_or(named.end, |rest| rest.end))
}

/// Whether the phrase `at` is only what makes a name an owner’s, or is part of one: "’s".
fn is_owner(around: &Around, at: At) -> bool {
    around.kind(at) == Some(Kind::Adverb) && around.head(at).is_some_and(|it| it.shape == Shape::Clitic)
}

/// Whether a verb of rising or falling stands before the figure `before`, and none between it and the phrase `last`.
fn turns_before(around: &Around, before: &Item, last: At) -> bool {
    let verb = before.sentence.0.to(last).rev().find(|at| around.is_finite(*at));
    let turns = |at: At| around.head(at).is_some_and(|it| it.lemma.is(Sign::RISES) || it.lemma.is(Sign::FALLS));
    verb.is_some_and(|verb| verb < before.phrase && turns(verb))
}

/// The noun phrase that begins an item of a list, behind the phrase `start`, with what hangs on it up to the phrase `last`: "a
/// day on the lake". Of "that for rye" only what hangs on it names anything, which is told, too.
fn hung(around: &Around, last: At, start: At) -> Option<(Span, bool)> {
    let mut first = last;
    while first >= start + 2 && around.is_named(first) && around.kind(first - 1) == Some(Kind::Preposition) {
        first -= 2;
    }
    let points = around.is_any(first, words!["that", "those", "one"]);
    let begins = first > start && around.is_boundary(first - 1) && first < last;
    let named = if points { first + 2 } else { first };
    let is_noun = points || around.kind(first) == Some(Kind::Noun) && !around.has_number(first);
    (begins && is_noun).then(|| (around.extent(named, last), points))
}

/// Whether what stands before the preposition of a figure is the object of somebody's verb: "Rowe carried Hull with 71%".
fn is_object(around: &Around, item: &Item) -> bool {
    let Some(verb) = item
        .opens
        .checked_sub(3)
        .filter(|verb| around.is_finite(*verb) && !around.is(*verb, Sign::BE) && around.is_named(*verb + 1))
    else {
        return false;
    };
    let subject = around.stream.subject_of(verb).map(|subject| subject.phrase);
    subject.is_some_and(|subject| around.is_capital(subject) && !around.is_any(subject, words!["poll", "survey"]))
}

/// Whether the figure `item` is the next of a list whose first, `last`, is the subject of the only verb: "£8m came from rents, £3m
/// from bills".
pub fn is_listed(around: &Around, item: &Item, last: &Item) -> bool {
    let mut verbs = (last.phrase + 1).to(item.opens).filter(|at| around.is_finite(*at));
    let is_of_last = |verb| around.stream.subject_of(verb).is_some_and(|subject| subject.phrase == last.phrase);
    let is_next = matches!(around.kind(item.opens.saturating_sub(1)), Some(Kind::Mark(',') | Kind::Coordinator));
    is_next && verbs.next().is_some_and(is_of_last) && verbs.next().is_none()
}

//! The clause of a figure: its verb and whose that is, the noun that the number is the amount of.

use super::around::{Around, FARTHEST};
use super::behind::{self, Behind};
use super::being;
use super::does::does;
use super::foreseen::{expected, forecast, foreseen_behind, is_compared};
use super::item::Item;
use super::named::{hangs, is_resumed, named, ranked as ranks, second_verb};
use super::object::{is_height, object, set_off};
use super::subject::{begins, is_somebody, later, owner, ranked, shown, subject};
use super::turn::turn;
use crate::article::Measure;
use crate::read::phrase::{At, Form, Kind};
use crate::read::token;
use crate::text::Span;
use crate::words::{Sign, can_be, looked_up, word, words};

/// What the clause of a figure says.
#[derive(Default)]
pub struct Clause {
    /// What it measures there.
    pub measure: Measure,
    /// Whether the rest is as the figure before it has it.
    pub is_elided: bool,
}

/// The clause that has the figure `item`, a part of something or not, for its subject: "12% of rowers are Finns", "12% of
/// rowers own a boat".
pub fn of_subject(around: &Around, item: &Item, behind: &Behind, is_share: bool) -> Option<Measure> {
    let from = if behind.whole.is_some() { behind.next } else { item.phrase + 1 };
    // "Of the 40 huts, 25 burned": what could be a participle is what they did.
    let alone = |at: At| {
        at == from && around.kind(at) == Some(Kind::Verb(Form::Participle)) && is_share && among(around, item).is_some()
    };
    let end = item.sentence.1.min(item.phrase + FARTHEST);
    let verb = from.to(end).find(|at| around.is_finite(*at) || alone(*at))?;
    let of_whole = behind.whole.is_some() && behind.next == verb || alone(verb);
    // "In Lyon 41 people died".
    let town =
        item.phrase == item.sentence.0 + 1 && verb == item.phrase + 1 && around.before_number(item.phrase).is_some();
    let town = town && around.kind(item.sentence.0) == Some(Kind::Preposition) && !around.is_date(item.sentence.0 + 1);
    let is_own = around.stream.subject_of(verb).map_or(of_whole || town, |subject| {
        let counted = around.stream.span(subject.phrase).start < item.end;
        let noun = subject.phrase == item.phrase + 1 && around.is_named(subject.phrase) && counted;
        // "24% chose the pier and 17% chose the park", "24% were in favour and 17% were against".
        let object = subject.phrase + 2 == item.phrase
            && around.kind(item.phrase - 1) == Some(Kind::Coordinator)
            && matches!(
                around.kind(subject.phrase.saturating_sub(1)),
                Some(Kind::Verb(Form::Finite) | Kind::Preposition)
            );
        // "30% are against it and 19% had no opinion".
        let joined = item.is_after(around, 1, words!["and"]) && around.is_pronoun(item.phrase.saturating_sub(2));
        let parted = joined && around.has_number(subject.phrase);
        // "41% would vote for Rowe, 30% for Hale and 13% were undecided".
        let hung = subject.last == item.phrase
            && item.is_after(around, 1, words!["and"])
            && around.has_number(subject.phrase)
            && around.kind(subject.phrase + 1) == Some(Kind::Preposition)
            && !around.is_word(subject.phrase + 1, word!("of"));
        subject.phrase == item.phrase || noun || of_whole || object || parted || hung
    });
    let is_near =
        behind.next == verb || behind.next + 1 == verb && around.kind(behind.next) != Some(Kind::Verb(Form::Ing));
    // "Dried 44% of its kelp, unchanged from 43%": what a comma parts is another clause.
    let parted =
        around.is_mark(behind.next, ',') && (behind.next + 1).to(verb).all(|at| around.kind(at) == Some(Kind::Adverb));
    // "Two-thirds of farmers, but only a third of foresters, oppose it".
    let but = [2, 3].iter().any(|back| item.opens.checked_sub(*back).is_some_and(|at| around.is_mark(at, ',')));
    let aside = parted && but && [1, 2].iter().any(|back| item.is_after(around, *back, words!["but"]));
    let is_near = is_near || behind.whole.is_some() && (!parted || aside);
    // "40 kits with an oar were sold".
    let is_plain = |at: At| around.kind(at) == Some(Kind::Preposition) || around.is_named(at);
    let is_near = is_near || !is_share && behind.next.to(verb).all(is_plain);
    if !is_own || !is_near || is_object(around, item, behind, verb) {
        return None;
    }
    if let Some(seen) = seen(around, item, behind, verb).filter(|_| of_whole) {
        return Some(seen);
    }
    let span = around.head(verb).map(|token| token.span());
    let mut part = verb + 1;
    while around.kind(part) == Some(Kind::Adverb) {
        part += 1;
    }
    let who = being::being(around, item, verb, part, is_share);
    let whole = behind.whole.or_else(|| among(around, item).filter(|_| is_share));
    // "Sailors polled for the guild": that they were asked is not what they say.
    let polls = around.head(verb).is_some_and(|it| it.lemma.is(Sign::POLLS))
        && around.kind(verb + 1) == Some(Kind::Preposition);
    if polls && of_whole && around.phrase(verb).is_some_and(|it| it.to == it.from + 1) {
        return Some(Measure { whole, ..Measure::default() });
    }
    // "510 were for bread, 430 for fish", "£8m came from rents".
    let place = behind::place(around, part).filter(|_| !is_share).or(behind.place);
    Some(Measure { who, verb: span, thing: None, whole, place })
}

/// Whether the figure `item` is the object of a verb before it, and `verb` one behind it that hangs on it.
fn is_object(around: &Around, item: &Item, behind: &Behind, verb: At) -> bool {
    // "They made up 54% of boats sold last year".
    let states = |at: At| around.is_finite(at) && around.is(at, Sign::STATES_LEVEL);
    // "Has the support of 41% of rowers asked".
    let hangs = item.is_after(around, 1, words!["of", "by", "from"]);
    // "Had risen, 30% said so" begins a clause.
    let begins = |at: At| matches!(around.kind(at), Some(Kind::Mark(_) | Kind::Coordinator));
    let opens = item.opens.checked_sub(1).is_some_and(begins);
    // "Ports that ship it, representing 41% of the trade, have signed", "ports handling 41% of the trade have signed".
    let does = |at: At| around.kind(at) == Some(Kind::Verb(Form::Ing)) && at > item.sentence.0;
    let hangs = hangs || item.opens.checked_sub(1).is_some_and(does);
    let is_object = hangs || !opens && item.sentence.0.max(item.opens.saturating_sub(2)).to(item.opens).any(states);
    // "Twice the 13% recorded in Hull".
    is_object || item.is_after(around, 1, words!["the"]) && behind.whole.is_none() && behind.next == verb
}

/// Who has a part, `item`, of those to whom the `verb` behind it was done: "The school saw 49% of entries awarded an A".
fn seen(around: &Around, item: &Item, behind: &Behind, verb: At) -> Option<Measure> {
    let sees = item.opens.checked_sub(1).filter(|at| around.is_finite(*at))?;
    let head = around.head(sees).filter(|it| it.is(Sign::HAVE) || it.lemma == word!("see"))?;
    let whole = behind.whole?;
    let whole = Span::new(whole.start, does(around, verb, item.sentence.1).map_or(whole.end, |does| does.end));
    let who = subject(around, sees);
    Some(Measure { who, verb: Some(head.span()), whole: Some(whole), ..Measure::default() })
}

/// Whom a clause says first that it is about: "Among keepers under 30, 45% have a hive; among those over 60, 12% do".
pub fn among(around: &Around, item: &Item) -> Option<Span> {
    // "; among those over 60", "and among those over 60".
    let joins = |at: At| matches!(around.kind(at), Some(Kind::Coordinator | Kind::Subordinator));
    let begins = |at: &At| around.is_mark(*at, ';') || joins(*at) && around.is_word(*at + 1, word!("among"));
    let first = item.sentence.0.to(item.phrase).rev().find(begins);
    let first = first.map_or(item.sentence.0, |at| at + 1);
    let comma = first.to(item.phrase).find(|at| around.is_mark(*at, ','))?;
    let opens = around.is_any(first, words!["among", "of"]) && comma > first + 1;
    let the = |at: At| {
        around.phrase(at).and_then(|it| around.stream.token(it.from)).is_some_and(|it| it.word == word!("the"))
    };
    // "Of 60 pupils, 31 are girls".
    let some = |at: At| {
        at == first + 1
            && around.is_word(first, word!("of"))
            && around.phrase(at).is_some_and(|it| around.is_number(it.from))
    };
    let counts = |at: At| around.has_number(at) && (the(at) || some(at) || !around.is_years(at));
    if !opens || (first + 2).to(comma).any(|at| counts(at) || counts(first + 1) && around.has_number(at)) {
        return None;
    }
    // "Of the 2.9 million households, 37% have a boat", "Of 1,200 sailors polled by the port, 37% do".
    let Some(counted) = around.phrase(first + 1).filter(|_| counts(first + 1)) else {
        return Some(around.extent(first + 1, comma - 1));
    };
    let last = counted.from.to(counted.to).rev().find(|at| around.is_number(*at))?;
    let end = around.phrase(comma - 1).map_or(counted.to, |phrase| phrase.to);
    // "Of the 31 arrested, 20 were men".
    if last + 1 == counted.to && around.kind(first + 2) == Some(Kind::Verb(Form::Participle)) {
        return Some(around.extent(first + 2, comma - 1));
    }
    (last + 1 < counted.to).then(|| around.stream.extent(last + 1, end))
}

/// Whether the figure `item` is one of those that the figure `last` is of: "38% would flee if it won, including 62% of sailors".
fn is_included(around: &Around, item: &Item, last: &Item) -> bool {
    const NEAR: usize = 4;
    let first = item.opens.saturating_sub(NEAR).max(item.sentence.0);
    let mut near = first.to(item.opens).rev().take_while(|at| !around.is_finite(*at));
    last.phrase < first && near.any(|at| around.is_word(at, word!("including")))
}

/// The nearest verb with a subject of its own before the figure `item`, from the phrase `start` on, and the nearest without.
fn verbs(around: &Around, item: &Item, start: At, last: Option<&Item>) -> (Option<At>, Option<At>) {
    let (mut verb, mut pred) = (None, None);
    for at in start.to(item.phrase).rev() {
        match around.kind(at) {
            Some(Kind::Verb(_)) if hangs(around, at, last) => break,
            // "Rose to £41m in the half that ended in June from £38m".
            Some(Kind::Verb(_)) if is_inside(around, item, at, last) => break,
            // "Lost £4m, more than the £3m that brokers had expected, on sales of £20m": nobody expected those.
            Some(Kind::Verb(_)) if is_foreseen_past(around, item, at, last) => break,
            Some(Kind::Verb(Form::Finite)) => {
                verb = Some(at);
                break;
            }
            // "For reed cutting 43".
            Some(Kind::Verb(Form::Ing))
                if at + 1 == item.opens
                    && at
                        .checked_sub(2)
                        .is_some_and(|of| around.is_word(of, word!("for")) && around.is_named(of + 1)) => {}
            Some(Kind::Verb(Form::Infinitive | Form::Ing)) if !around.is_gerund(at) => pred = pred.or(Some(at)),
            Some(Kind::Mark(';') | Kind::Subordinator | Kind::Relative) => break,
            _ => {}
        }
    }
    (verb, pred)
}

/// Whether the verb `at` only says that the figure `last` was foreseen, in a clause that a comma ends before the figure `item`.
fn is_foreseen_past(around: &Around, item: &Item, at: At, last: Option<&Item>) -> bool {
    const NEAR: usize = 4;
    let is_its = last.is_some_and(|last| last.phrase < at && at - last.phrase <= NEAR);
    is_its && around.is(at, Sign::EXPECTED) && around.is_mark(at + 1, ',') && item.is_after(around, 1, words!["of"])
}

/// Whether a relative clause stands between the end `last` and the start `item`, which has the time of that for its own:
/// "to £41m in the half that began in June from £38m".
pub fn is_behind_clause(around: &Around, item: &Item, last: &Item) -> bool {
    let first = (last.phrase + 1).max(item.phrase.saturating_sub(FARTHEST));
    first.to(item.phrase).any(|at| is_inside(around, item, at, Some(last)))
}

/// Whether the verb `at` is that of a relative clause between the end `last` and the start `item`.
fn is_inside(around: &Around, item: &Item, at: At, last: Option<&Item>) -> bool {
    let relative = |at: &At| around.kind(*at) == Some(Kind::Relative) || around.is_word(*at, word!("that"));
    let opens = at.checked_sub(1).filter(relative);
    let turned = |last: &Item| last.is_after(around, 1, words!["to"]) && item.is_after(around, 1, words!["from"]);
    opens.is_some_and(|opens| last.is_some_and(|last| last.phrase < opens && turned(last)))
}

/// The clause of the figure `item`, behind `last` in its sentence.
pub fn clause(around: &Around, item: &Item, last: Option<&Item>) -> Clause {
    let (thing, from) = amount_of(around, item, last);
    let elided = |who| Clause { measure: Measure { who, thing, ..Measure::default() }, is_elided: true };
    if let Some((first, verb)) = last.and_then(|last| second_verb(around, last, from)) {
        let measure = Measure { who: subject(around, first), verb: Some(verb), thing, ..Measure::default() };
        return Clause { measure, is_elided: false };
    }
    if let Some(own) = last.and_then(|last| named(around, item, last, from).or_else(|| ranks(around, item, last))) {
        return elided(Some(own));
    }
    let opens = around.phrase(from).map_or(item.first, |phrase| phrase.from.min(item.first));
    let foreseen = expected(around, item);
    // "Than the requested £6 million".
    let opens = opens.saturating_sub(2 * usize::from(foreseen.is_some()));
    let foreseen = foreseen.or_else(|| foreseen_behind(around, item)).filter(|_| last.is_some());
    if last.is_some_and(|last| compares(around, item, last, opens)) {
        // "Against a national average of 13", not "of 13 in the first quarters".
        let is_mean = around.is_word(from, word!("average")) && !around.is_date(item.phrase + 2);
        let mean = || is_mean.then(|| once(around.stream.text, around.stream.span(from)));
        let thing = thing.or(foreseen).or_else(mean);
        return Clause { measure: Measure { thing, ..Measure::default() }, is_elided: true };
    }
    // "From 12 in 1999, when the count began, to 40".
    let to = item.is_after(around, 1, words!["to"]) && item.before(around, 2).is_some_and(|token| token.mark() == ',');
    let ends = |last: &Item| to && last.is_after(around, 1, words!["from"]);
    if last.is_some_and(|last| ends(last) || is_included(around, item, last) || is_resumed(around, item, last)) {
        return elided(None);
    }
    let start = last.map_or(item.sentence.0, |last| item.sentence.0.max(last.phrase + 1));
    let start = start.max(item.phrase.saturating_sub(FARTHEST));
    let start = if last.is_none() && begins(around, item) { item.opens } else { start };
    let (verb, pred) = verbs(around, item, start, last);
    let Some(told) = verb.or(pred) else {
        let found = turn(around, item, start).map(|(who, verb)| (Some(who), Some(verb)));
        let found = found.or_else(|| last.is_none().then(|| later(around, item)));
        return found.map_or_else(|| elided(None), |(who, verb)| before_verb(around, item, who, verb, thing));
    };
    let goes_on =
        |last| thing.is_none() && goes_on_with(around, item, last, told) || verb.is_none() && follows(around, told);
    if last.is_some_and(goes_on) {
        return elided(None);
    }
    if let Some(measure) = forecast(around, item, told) {
        return Clause { measure, is_elided: false };
    }
    if let Some(thing) = asked_for(around, told).filter(|_| last.is_some()) {
        return Clause { measure: Measure { thing: Some(thing), ..Measure::default() }, is_elided: true };
    }
    let span = |at: At| around.head(at).map(|token| token.span());
    let who = owner(around, told, pred, start);
    // "The pace to get 900": whose verb it is, a verb without a subject of its own does not say.
    let is_own = verb.is_some() || around.kind(told) != Some(Kind::Verb(Form::Infinitive));
    let who = who.filter(|who| is_own && is_somebody(around, item, *who));
    // "The most closures were in Hull (61)".
    let first = who.map(|who| ranked(around, told, who).unwrap_or(who));
    let thing = thing.or(who.filter(|_| first != who && around.is(told, Sign::BE) && item.is_bracketed(around)));
    let who = source_of(around, item).or(first).or_else(|| shown(around, item, told));
    let objects = || object(around, item, pred.unwrap_or(told)).filter(|thing| Some(*thing) != who);
    let thing = thing.or_else(objects).or_else(|| set_off(around, item, told));
    // "Beating the 27 cents that brokers had expected".
    let beats = pred.is_some_and(|at| around.kind(at) == Some(Kind::Verb(Form::Ing)));
    // "Earnings of £2 topped the £1.90 forecast by brokers".
    let beats = beats || verb.is_some_and(|verb| verb + 1 == item.opens) && !around.is(told, Sign::EXPECTED);
    let thing = thing.or(foreseen.filter(|_| beats));
    // "was ninth, with 73 wrecks": it has them, whatever the verb says.
    let has = item.opens.checked_sub(1).is_some_and(|at| around.is_word(at, word!("with")) && told < at);
    // "The courts dealt with 900 cases".
    let has = has && around.head(told).is_none_or(|verb| !words!["deal", "cope"].has(verb.lemma));
    let verb = span(pred.unwrap_or(told)).filter(|_| !has || around.is(told, Sign::GETS));
    Clause { measure: Measure { who, verb, thing, ..Measure::default() }, is_elided: false }
}

/// What somebody "relies on for 41% of its income", whom something "values at £3m".
fn source_of(around: &Around, item: &Item) -> Option<Span> {
    let valued = item.opens.checked_sub(3).filter(|verb| {
        around.is_finite(*verb) && around.is_capital(*verb + 1) && around.is_word(*verb + 2, word!("at"))
    });
    let valued = valued.filter(|verb| around.head(*verb).is_some_and(|it| words!["value", "price"].has(it.lemma)));
    if let Some(verb) = valued.filter(|verb| around.is_named(*verb + 1)) {
        return Some(around.stream.span(verb + 1));
    }
    let leads = |at: &At| around.is_word(*at, word!("for")) && around.is_word(*at - 2, word!("on"));
    let at = item.opens.checked_sub(1).filter(|at| item.is_percent(around) && *at >= At::new(3) && leads(at))?;
    (around.is_named(at - 1) && around.is_finite(at - 3)).then(|| around.stream.span(at - 1))
}

/// Who asked for so much, in a relative clause with the verb `told`: "for which the mayor had requested £3m".
fn asked_for(around: &Around, told: At) -> Option<Span> {
    let opens = told.checked_sub(2).filter(|at| around.kind(*at) == Some(Kind::Relative))?;
    around.is(told, Sign::EXPECTED).then(|| around.extent(opens + 1, told))
}

/// The clause of a figure before its `verb`.
fn before_verb(around: &Around, item: &Item, who: Option<Span>, verb: Option<Span>, thing: Option<Span>) -> Clause {
    let place = verb.filter(|_| thing.is_some()).and_then(|verb| place_behind(around, item, verb));
    Clause { measure: Measure { who, verb, thing, place, ..Measure::default() }, is_elided: false }
}

/// Where that is which the verb behind the figure `item` says of it: "Rain of 61mm fell in six hours at Marl".
fn place_behind(around: &Around, item: &Item, verb: Span) -> Option<Span> {
    let end = item.sentence.1;
    let verb = item.phrase.to(end).find(|at| around.head(*at).is_some_and(|head| head.span() == verb))?;
    let lasts =
        |at: At| around.kind(at) == Some(Kind::Preposition) && (around.has_number(at + 1) || around.is_date(at + 1));
    let mut at = verb + 1;
    while at < end && (around.kind(at) == Some(Kind::Adverb) || lasts(at)) {
        at += if lasts(at) { 2 } else { 1 };
    }
    super::behind::place(around, at)
}

/// Whether the figure `item` goes on with a list that the subject of the verb `told` began with `last`: "Crowds of 900 gathered
/// in Hull and 700 in Leith".
fn goes_on_with(around: &Around, item: &Item, last: &Item, told: At) -> bool {
    let is_listed =
        item.opens.checked_sub(1).is_some_and(|at| around.is_mark(at, ',') || around.is_word(at, word!("and")));
    let is_bare = around.phrase(item.phrase).is_some_and(|phrase| phrase.to <= item.next);
    is_listed && is_bare && last.phrase < told && last.is_after(around, 1, words!["of"])
}

/// Whether words before the figure `item`, or before what belongs to it from the token `opens` on, compare it with one before it.
fn compares(around: &Around, item: &Item, last: &Item, opens: token::At) -> bool {
    // "Above the £3m that was foreseen".
    let the = item.first - usize::from(item.is_after(around, 1, words!["the"]));
    !edges(around, item, last) && [item.first, the, opens].iter().any(|at| is_compared(around, *at))
}

/// Whether a verb behind the figure `last` stands right before "up from" and the figure `item`: "those by sea edged up from 40".
fn edges(around: &Around, item: &Item, last: &Item) -> bool {
    let up = item.is_after(around, 1, words!["from"]) && item.is_after(around, 2, words!["up", "down"]);
    let verb = item.first.checked_sub(3).and_then(|at| around.stream.phrase_of(at));
    verb.is_some_and(|at| up && at > last.phrase && around.is_finite(at))
}

/// Whether the verb `told` says what went before another turn: "rose 2.3% in May after rising 1.9% in April".
fn follows(around: &Around, told: At) -> bool {
    let turns = [Sign::RISES, Sign::FALLS].iter().any(|sign| around.head(told).is_some_and(|it| it.lemma.is(*sign)));
    turns && around.is_any(told.saturating_sub(1), words!["after", "having"])
}

/// The noun of "a population of 8,900", and the phrase from which the words for it stand.
fn amount_of(around: &Around, item: &Item, last: Option<&Item>) -> (Option<Span>, At) {
    let mut at = item.opens;
    while at > item.sentence.0 && around.kind(at - 1) == Some(Kind::Adverb) {
        at -= 1;
    }
    // "The Isle of Man 4.9 tons".
    let first = around.phrase(at).and_then(|phrase| around.stream.token(phrase.from));
    let is_name = first.is_some_and(|first| {
        first.is_capital() && first.span().end <= around.stream.extent(item.first, item.next).start
    });
    // "Drugs worth £4m were seized".
    let leads = |at: At| around.is_word(at, word!("of")) || last.is_none() && around.is_word(at, word!("worth"));
    let of = !is_name && at >= item.sentence.0 + 2 && leads(at - 1) && around.is_named(at - 2);
    // "Has the backing of 44% of voters, Marsh of 38%": Marsh has.
    let again = |last: &Item| last.is_after(around, 1, words!["of"]) && last.sentence == item.sentence;
    let begins = |first: At| first > item.sentence.0 && around.is_boundary(first - 1) && around.is_capital(first);
    if !of || last.is_some_and(again) && begins(at - 2) {
        return (None, at);
    }
    let thing = Some(around.stream.span(at - 2)).filter(|thing| !is_height(thing.of(around.stream.text)));
    (thing.map(|thing| once(around.stream.text, thing)), at - 2)
}

/// A `thing` without how many times it is: "the first estimate" of "double the first estimate".
fn once(text: &str, thing: Span) -> Span {
    match thing.of(text).split_once(" the ") {
        Some((times, rest)) if can_be(times, Sign::QUANT) || words!["double", "twice"].has(looked_up(times, "")) => {
            Span::new(thing.end - rest.len(), thing.end)
        }
        _ => thing,
    }
}

//! What stands behind a figure: the whole that it is a part of, and where, for what or among whom.

use super::around::Around;
use super::item::Item;
use crate::article::Figure;
use crate::read::phrase::{At, Form, Kind};
use crate::read::tag::Tag;
use crate::read::token;
use crate::text::Span;
use crate::words::{Sign, word, words};

/// What stands behind a figure.
pub struct Behind {
    /// What it is of.
    pub whole: Option<Span>,
    /// Where, for what, among whom.
    pub place: Option<Span>,
    /// The phrase behind all that.
    pub next: At,
}

/// So many phrases are looked at.
const FARTHEST: usize = 10;

/// So many where what stands between two commas may part a verb from whose it is.
const ASIDE: usize = 14;

/// What stands behind the figure `item`.
pub fn behind(around: &Around, item: &Item) -> Behind {
    let inside = around.stream.phrase_of(item.next).filter(|_| around.stream.token(item.next).is_some());
    let own = inside.filter(|at| around.phrase(*at).is_some_and(|phrase| phrase.from < item.next));
    let mut at = own.map_or(inside.unwrap_or(item.phrase + 1), |at| at + 1);
    // "40,300 new cars": the noun may be a phrase of its own.
    if own.is_none() && around.is_named(at) && around.stream.span(at).start < item.end {
        at += 1;
    }
    at += by(around, at);
    let mut found = Behind { whole: None, place: None, next: at };
    // "31 nationwide": as one phrase with its number, or one of its own.
    if let Some(all) = around.stream.token(item.next).filter(|all| all.is(Sign::ALL_OVER)) {
        found.place = Some(all.span());
        found.next = at + usize::from(own.is_none());
        return found;
    }
    let stop = item.sentence.1.min(item.phrase + FARTHEST);
    while at < stop {
        let noun = at + 1;
        let leads = around.kind(at) == Some(Kind::Preposition) && around.kind(noun) == Some(Kind::Noun);
        if is_rank(around, at) {
            found.place = Some(around.extent(at, noun));
            found.next = noun + 1;
            break;
        } else if around.is_date(at) || leads && (around.is_date(noun) || is_asking(around, item, at)) {
            at = if leads { noun + 1 } else { at + 1 };
        } else if leads
            && !around.is_word(at, word!("to"))
            && (around.is_word(at, word!("per")) || around.phrase(noun).is_some_and(|it| is_each(around, it.from)))
        {
            at = noun + 1;
        } else if leads && is_other(around, at) {
            break;
        } else if leads && around.is_word(at, word!("of")) && found.whole.is_none() && found.place.is_none() {
            if around.has_number(noun) && !(around.is_years(noun) && is_those(around, noun)) {
                let Some(all) = all_of(around, noun) else { break };
                found.whole = Some(all).filter(|_| item.is_percent(around));
                let asked = matches!(around.kind(noun + 1), Some(Kind::Verb(_))) && around.is_finite(noun + 2);
                at = noun + 1 + usize::from(asked);
                found.next = at;
                continue;
            }
            let last = timely(around, around.those_who(aged(around, chain(around, noun, stop), stop), stop));
            let done = around.done_to(last, item.sentence.1.min(item.phrase + ASIDE));
            found.whole = Some(around.extent(noun, done.map_or(last, |(last, _)| last)));
            at = done.map_or(last + 1, |(_, own)| own);
        } else if let Some((place, last)) = led(around, at, stop) {
            found.place = Some(place);
            found.next = last + 1;
            break;
        } else if around.is(at, Sign::ALL_OVER) && around.kind(at) == Some(Kind::Adverb) {
            found.place = Some(around.stream.span(at));
            found.next = at + 1;
            break;
        } else if around.kind(at) == Some(Kind::Adverb) || around.is_any(at, words!["deep", "high", "wide"]) {
            at += 1;
        } else {
            break;
        }
        found.next = at;
    }
    found
}

/// Whether the preposition `at` says only where the share was asked for: "up from 40% in a similar poll in May".
fn is_asking(around: &Around, item: &Item, at: At) -> bool {
    let asks = around.is_any(at + 1, words!["poll", "survey", "study"]);
    asks && around.is_word(at, word!("in")) && item.is_percent(around)
}

/// What stands `behind` a fraction, with those of whom it is where it counts them: "one in five teenagers smokes", "one in five
/// children aged 8 to 11".
pub fn parted(around: &Around, figure: &Figure, behind: Behind) -> Behind {
    let is_part = figure.is_fraction() && behind.whole.is_none();
    let Some(counted) = figure.counted.filter(|counted| is_part && counted.start >= figure.span.end) else {
        return behind;
    };
    let at = behind.next.saturating_sub(1);
    let last = aged(around, at, at + FARTHEST);
    let end = if last > at { around.stream.span(last).end } else { counted.end };
    Behind { whole: Some(Span::new(counted.start, end)), next: last + 1, ..behind }
}

/// Whether the phrases from `at` on say for which rank it is, with no noun of their own: "£9 for first place and £5 for second".
fn is_rank(around: &Around, at: At) -> bool {
    let noun = at + 1;
    let ordinal = around.phrase(noun).and_then(|phrase| around.stream.token(phrase.to - 1));
    let ends = matches!(around.kind(noun + 1), Some(Kind::Mark(_) | Kind::Coordinator) | None);
    ends && around.is_word(at, word!("for")) && ordinal.is_some_and(|ordinal| ordinal.is(Sign::ORDINAL))
}

/// The noun of a group whose number is known: "54% of the 900 sailors asked", "14 of its 36 boats".
fn all_of(around: &Around, at: At) -> Option<Span> {
    let phrase = around.phrase(at)?;
    let owned = around.stream.token(phrase.from).is_some_and(|it| it.is(Sign::POSS) || it.word == word!("the"));
    let last = phrase.from.to(phrase.to).rev().find(|at| around.is_number(*at))?;
    (owned && last + 1 < phrase.to).then(|| around.stream.extent(last + 1, phrase.to))
}

/// Where, for what or among whom it is, by the preposition `at`.
pub fn place(around: &Around, at: At) -> Option<Span> {
    let end = around.stream.bounds_of(at).filter(|_| !around.is_date(at + 1))?.1;
    led(around, at, end).map(|(place, _)| place)
}

/// The place of the figure `last`, or that right behind it which has a name, as the `other` has that is set beside it: "in the
/// wool trade in Leith and 6,000 in Hull".
pub fn nearer(around: &Around, last: &Item, place: Span, other: Span) -> Span {
    let text = around.stream.text;
    let named =
        |place: &Span| place.of(text).split_once(' ').is_some_and(|(_, named)| named.starts_with(char::is_uppercase));
    let at = (last.phrase + 1).to(last.sentence.1.min(last.phrase + FARTHEST));
    let at = at.filter(|_| !named(&place)).find(|at| around.stream.span(*at).start == place.end + 1);
    let next = at.and_then(|at| self::place(around, at));
    // "On the isle in summer and 40 in winter".
    let leads = |place: &Span| place.of(text).split(' ').next();
    let like = |next: &Span| leads(next) == leads(&other) && leads(&place) != leads(&other);
    next.filter(|next| named(next) && named(&other) || like(next)).unwrap_or(place)
}

/// The same before the phrase `stop`, and its last phrase.
fn led(around: &Around, at: At, stop: At) -> Option<(Span, At)> {
    let noun = at + 1;
    // "On Friday"; but "on Fridays" is like a place.
    let is_day = around.is(noun, Sign::CALENDAR) && !around.is(noun, Sign::DAYS);
    // "At its peak", "at the last count", "at the previous census".
    let second = around.phrase(noun).and_then(|phrase| around.stream.token(phrase.from + 1));
    let is_when = around.is_any(noun, words!["peak", "height", "stake"])
        || second.is_some_and(|second| words!["last", "previous", "same"].has(second.word));
    let is_when = is_when || around.is_any(noun, words!["election", "census"]);
    let is_when = around.is_word(at, word!("at")) && is_when;
    // "In the year-ago period", "in the same half".
    let is_when = is_when
        || around.is_word(at, word!("in"))
            && around.is_any(noun, words!["period", "half"])
            && second.is_some_and(|second| words!["year-ago", "previous", "same"].has(second.word));
    // "In the first half".
    let is_ordinal = |at: token::At| around.stream.token(at).is_some_and(|token| token.is(Sign::ORDINAL));
    let first = around.phrase(noun).is_some_and(|phrase| phrase.from.to(phrase.to).any(is_ordinal));
    let is_when = is_when || first && around.is_word(at, word!("in")) && around.is_any(noun, words!["half", "quarter"]);
    let leads = around.kind(at) == Some(Kind::Preposition) && noun < stop && is_where(around, at);
    let leads = leads && !is_day && !is_when;
    let named = around.is_named(noun) || is_those(around, noun) || around.is_gerund(noun) || is_sort(around, noun);
    let last = (leads && named).then(|| around.those_who(aged(around, chain(around, noun, stop), stop), stop))?;
    // "In after-hours trading".
    let ends = |at: At| at >= stop || matches!(around.kind(at), Some(Kind::Mark(_) | Kind::Coordinator));
    let ing = around.kind(last + 1) == Some(Kind::Verb(Form::Ing)) && last + 1 < stop && !around.is_capital(last);
    let last = last + usize::from(ing && ends(last + 2));
    // "A profit of £3m on turnover of £58m": what has a number of its own is no place.
    let counts = around.is_word(last + 1, word!("of")) && around.has_number(last + 2);
    (!counts).then(|| (around.extent(at, last), last))
}

/// The last phrase of those whose last is `last`, with how they came: "trains on time".
fn timely(around: &Around, last: At) -> At {
    let timely = around.is_any(last + 1, words!["on", "in"]) && around.is_word(last + 2, word!("time"));
    last + if timely { 2 } else { 0 }
}

/// How many phrases from `at` on, behind a number, say by what that is counted: "8,100 litres a cow on big farms", "29 litres a cow
/// a day on big farms".
fn by(around: &Around, at: At) -> usize {
    let one = |at: At| {
        let first = around.phrase(at).and_then(|phrase| around.stream.token(phrase.from));
        around.kind(at) == Some(Kind::Noun) && first.is_some_and(|first| first.is(Sign::INDEF))
    };
    let many = usize::from(one(at)) + usize::from(one(at) && one(at + 1));
    if around.kind(at + many) == Some(Kind::Preposition) { many } else { 0 }
}

/// Whether the preposition `at` leads to others of a kind, which are no whole: "7% of another faith".
pub fn is_other(around: &Around, at: At) -> bool {
    let first = around.phrase(at + 1).and_then(|phrase| around.stream.token(phrase.from));
    around.is_word(at, word!("of")) && first.is_some_and(|first| first.word == word!("another"))
}

/// Whether the phrase is of people of an age: "those 30".
fn is_those(around: &Around, at: At) -> bool {
    let first = around.phrase(at).and_then(|phrase| around.stream.token(phrase.from));
    first.is_some_and(|token| token.word == word!("those"))
}

/// Whether the phrase is of a sort of something that a number names: "a five-year loan".
fn is_sort(around: &Around, at: At) -> bool {
    let Some(phrase) = around.phrase(at) else { return false };
    let first = phrase.from + usize::from(around.stream.token(phrase.from).is_some_and(|it| it.is(Sign::DET)));
    let mark = around.stream.token(first + 1).map(|it| it.mark());
    around.is_number(first) && mark == Some('-') && first + 3 < phrase.to && !around.is_number(first + 2)
}

/// Whether the token opens "every 500 crates".
fn is_each(around: &Around, token: token::At) -> bool {
    around.stream.token(token).is_some_and(|token| words!["every", "each"].has(token.word))
}

/// Whether a preposition says where, for what or among whom: not "to", "with", "as".
fn is_where(around: &Around, at: At) -> bool {
    // "At an annual rate".
    let rate = around.is_word(at, word!("at")) && around.is_any(at + 1, words!["pace", "rate"]);
    // "Gave £3m to Leeds".
    // "900 complaints about noise".
    let to = around.is_word(at, word!("about"))
        || around.is_word(at, word!("to"))
            && (around.is_capital(at + 1) || goes(around, at))
            && !around.has_number(at + 1);
    // "50 minutes by bus".
    let means =
        around.phrase(at + 1).is_some_and(|it| it.to == it.from + 1 && around.stream.tag(it.head) == Some(Tag::Noun));
    let to = to || means && around.is_word(at, word!("by"));
    to || around.is(at, Sign::SAYS_WHERE) && !around.is_any(at, words!["of", "to", "with"]) && !rate
}

/// Whether the verb before the preposition `at` says to whom something goes: "£41m went to clinics and £30m to schools".
fn goes(around: &Around, at: At) -> bool {
    const NEAR: usize = 16;
    let first = around.sentence_of(at).max(at.saturating_sub(NEAR));
    let verb = first.to(at).rev().find(|at| around.is_finite(*at));
    verb.and_then(|verb| around.head(verb)).is_some_and(|verb| verb.lemma.is(Sign::GIVES))
}

/// The last phrase of the noun phrase `noun` with what hangs on it: "rope and sail makers", "the mouth of the Wend".
fn chain(around: &Around, noun: At, stop: At) -> At {
    let mut last = noun;
    while last + 2 < stop && around.is_named(last + 2) {
        let of = around.is_word(last + 1, word!("of"));
        // "cases in Spain and Italy": not where a verb or a number goes on with what follows "and".
        // "In Malta, 44 in Spain and an EU average of 46".
        let mean = around.is_word(last + 3, word!("average"));
        // "In Malta and nothing in Spain".
        let nobody = around.is_pronoun(last + 2);
        // "Half of bakers and a third of grocers".
        let part = [Sign::PART, Sign::PARTS, Sign::PORTION].iter().any(|sign| around.is(last + 2, *sign));
        let and = around.is_word(last + 1, word!("and")) && !nobody && !part;
        let and = and && !goes_on(around, last + 3 + usize::from(mean));
        // "Keepers with boats".
        let with = around.is_any(last + 1, words!["with", "without"]);
        // "Among pupils in care", "among those from the isles".
        let among = last == noun && around.is_any(noun.saturating_sub(1), words!["among"]);
        let to = last == noun && around.is_word(noun.saturating_sub(1), word!("to")) && around.is_capital(last + 2);
        let with = with || (among || to) && around.is_any(last + 1, words!["in", "from"]);
        if !(of || and || with) {
            break;
        }
        last += 2;
    }
    // "17 weeks in ear, nose and throat".
    let named = |at: At| around.is_named(at) && !around.is_pronoun(at);
    let three = last + 4 < stop
        && around.is_mark(last + 1, ',')
        && named(last + 2)
        && around.is_word(last + 3, word!("and"))
        && named(last + 4)
        && !goes_on(around, last + 5)
        && !matches!(around.kind(last + 5), Some(Kind::Noun | Kind::Preposition));
    if three { last + 4 } else { last }
}

/// With the years of "rowers ages 20 to 39", "those ages 90 and older".
pub fn aged(around: &Around, noun: At, stop: At) -> At {
    // "Voters aged 18 to 24", "voters ages 18 to 24".
    // "Aged eight to 11": in words.
    let named = around.is_any(noun + 1, words!["aged", "ages"]);
    let noun = noun + usize::from(named);
    let years = |at: At| at < stop && around.has_number(at) && (named || around.is_years(at));
    let is_band = |at: At| around.phrase(at).is_some_and(|phrase| phrase.to - phrase.from > 2);
    let is_aged =
        around.is_any(noun, words!["ages", "aged"]) || around.has_number(noun) || years(noun + 1) && is_band(noun + 1);
    if !is_aged {
        return noun;
    }
    let mut last = noun + usize::from(!around.has_number(noun) && years(noun + 1));
    if around.is_word(last + 1, word!("to")) && years(last + 2) {
        last += 2;
    }
    last
}

/// Whether what stands before the phrase `at` begins something else: a verb or a number follows.
fn goes_on(around: &Around, at: At) -> bool {
    let leads = matches!(around.kind(at), Some(Kind::Preposition | Kind::Mark('('))) && around.has_number(at + 1);
    leads || around.is_finite(at) || around.has_number(at)
}

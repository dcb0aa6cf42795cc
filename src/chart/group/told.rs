//! Times seen from another, which are no dates: "a year ago", "now".

use super::super::near;
use super::beside::{compared, side};
use crate::article::{Article, Basis, Figure, Measure, Side, Time};
use crate::read::lemma;
use crate::text::{Span, last_word, words};
use crate::words::{Sign, Word, can_be, looked_up, phrase};

/// So many words make such a time at most.
const LONGEST: usize = 6;

/// The words for such a time right behind `figure` and what belongs to it, else before it in its sentence and behind any other
/// figure.
pub fn told(article: &Article, figure: &Figure, measure: &Measure, sentence: Span) -> Option<Span> {
    if let Some(told) = figure.time.as_ref().and_then(|time| other_year(article, time)) {
        return Some(told);
    }
    let end = figure.counted.map_or(figure.span.end, |counted| counted.end.max(figure.span.end));
    let ends = [measure.whole, measure.place].into_iter().flatten().map(|span| span.end);
    // "The £8m deficit of the year before".
    let noun = measure.thing.map(|thing| last_word(article.words(thing)));
    let noun = noun.filter(|noun| article.text.get(end + 1..).is_some_and(|rest| rest.starts_with(noun)));
    let found = ends
        .chain([end])
        .chain(noun.map(|noun| end + 1 + noun.len()))
        .chain(aside(article, end))
        .chain(relative(article, end))
        .filter(|at| *at >= end && *at <= sentence.end)
        .find_map(|at| behind(article, at))
        .or_else(|| beside(article, figure, measure));
    // "To cut rates to 4% from 5% next month": what it was is not still to come.
    let comes = |told: &Span| article.words(*told).starts_with("next ");
    let found = found.filter(|told| !comes(told) || side(article, figure) != Some(Side::From));
    // A date between it and the figure is nearer.
    let dated = figure.time.as_ref().map(|time| time.span);
    let apart = |time: Span| found.is_some_and(|found| time.end <= figure.span.start || found.end <= time.start);
    let is_open = dated.is_none_or(apart);
    // "Last year sales were £4m, up from £3m": before that.
    let was = || side(article, figure) == Some(Side::From) || compared(article, figure, sentence).is_some();
    let opening =
        || opening(article, sentence).filter(|told| dated.is_none() && told.end <= figure.span.start && !was());
    found.or_else(|| before(article, figure, sentence)).filter(|_| is_open).or_else(opening)
}

/// The date of `time` with the year that it is of by the words behind it: "October last year".
fn other_year(article: &Article, time: &Time) -> Option<Span> {
    let is_stated = time.value.has_year() && time.basis == Basis::Stated;
    let behind = article.text.get(time.span.end..).filter(|_| !is_stated)?.strip_prefix(' ')?;
    let year = behind.strip_prefix("of ").unwrap_or(behind);
    let end = time.span.end + 1 + behind.len() - year.len() + leading(year)?;
    let told = article.words(time.span);
    let leads = told.split_once(' ').filter(|(first, _)| first.starts_with(char::is_lowercase));
    Some(Span::new(time.span.end - leads.map_or(told, |(_, date)| date).len(), end))
}

/// Where the other amount ends that is the same once more: "£540m, or 97p a share, a year earlier".
fn aside(article: &Article, end: usize) -> Option<usize> {
    const OR: &str = ", or ";
    let start = end + article.text.get(end..)?.strip_prefix(OR).map(|_| OR.len())?;
    let other = near::figures(article, Span::new(end, start)).iter().find(|figure| figure.span.start == start)?;
    article.text.get(other.span.end..)?.starts_with(',').then_some(other.span.end + 1)
}

/// The words for the time of the figure that "and" joins to `figure`, where each is of one named before both: "up from £9 and
/// £8 last year".
fn beside(article: &Article, figure: &Figure, measure: &Measure) -> Option<Span> {
    const AND: &str = " and ";
    let start = figure.span.end + AND.len();
    let mut near = near::figures(article, figure.span).iter();
    let next = near.find(|next| next.span.start == start && article.text[..start].ends_with(AND))?;
    let (who, other) = measure.who.zip(next.measure.as_ref().and_then(|measure| measure.who))?;
    let apart = who != other && other.end <= figure.span.start;
    apart.then(|| behind(article, next.span.end)).flatten()
}

/// Where the verb ends that only says which amount `end` ends: "the 45 found a year earlier", "the 45 it had a year earlier".
fn relative(article: &Article, end: usize) -> Option<usize> {
    let rest = article.text.get(end..)?.strip_prefix(' ')?;
    let mut words = rest.split(' ');
    let first = words.next()?;
    let subject = can_be(first, Sign::SUBJ) && can_be(first, Sign::THIRD);
    let verb = if subject { words.next()? } else { first };
    let past = [Sign::PAST, Sign::PARTICIPLE].iter().any(|sign| can_be(verb, *sign)) || verb.ends_with("ed");
    let len = if subject { first.len() + 1 } else { 0 };
    past.then_some(end + 1 + len + verb.len())
}

/// What `sentence` is said of by what came before or after: "Before the ban,".
fn opening(article: &Article, sentence: Span) -> Option<Span> {
    const LONGEST: usize = 4;
    let said = article.words(sentence);
    // "Last year 64% of the jury were men and 36% women": of both.
    if let Some(len) = leading(said) {
        return Some(Span::new(sentence.start, sentence.start + len));
    }
    const IN: &str = "In ";
    if let Some(ended) = said.strip_prefix(IN).and_then(ended) {
        let start = sentence.start + IN.len();
        return Some(Span::new(start + ended.start, start + ended.end));
    }
    let (told, _) = said.split_once(',')?;
    let opens = ["Before the ", "After the "].iter().any(|opens| told.starts_with(opens));
    let plain = !told.contains(|c: char| c.is_ascii_digit()) && told.split(' ').count() <= LONGEST;
    (opens && plain).then(|| Span::new(sentence.start, sentence.start + told.len()))
}

/// The words for such a time that a blank parts from the byte `end`.
fn behind(article: &Article, end: usize) -> Option<Span> {
    let text = article.text.get(end..)?.strip_prefix(' ')?;
    // "41,000 on Friday".
    if let Some(day) = text.strip_prefix("on ") {
        let day = day.split(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
        let is_day = can_be(day, Sign::CALENDAR)
            && !can_be(&day.to_lowercase(), Sign::DAYS)
            && !can_be(day, Sign::MONTH)
            && day.starts_with(char::is_uppercase);
        let start = end + " on ".len();
        return is_day.then(|| Span::new(start, start + day.len()));
    }
    // "11 in the previous year", "double the 40 of a year earlier".
    let led = |word: &str| word == "at" || can_be(word, Sign::DATE_AT);
    let led = text.split_once(' ').filter(|(word, _)| leading(text).is_none() && led(word));
    let told = led.map_or(text, |(_, told)| told);
    let start = end + 1 + text.len() - told.len();
    if let Some(ended) = ended(told) {
        return Some(Span::new(start + ended.start, start + ended.end));
    }
    leading(told).or_else(|| before_that(told)).map(|len| Span::new(start, start + len))
}

/// "year to May 2019", "three months to June" at the start of `text`, behind its article: a length of time by its end.
fn ended(text: &str) -> Option<Span> {
    const TO: &str = " to ";
    const YEAR: usize = 4;
    let start = text.strip_prefix("the ").map_or(0, |_| "the ".len());
    let to = start + text.get(start..)?.find(TO)?;
    let length: Vec<&str> = text.get(start..to)?.split(' ').collect();
    let counts = |number: &str| number.bytes().all(|byte| byte.is_ascii_digit()) || can_be(number, Sign::NUM);
    let is_length = match length.as_slice() {
        [unit] => start > 0 && lemma(unit).is(Sign::UNIT_TIME),
        [number, unit] => counts(number) && lemma(unit).is(Sign::UNIT_TIME),
        _ => false,
    };
    let month = text.get(to + TO.len()..)?;
    let end = month.find(|c: char| !c.is_alphabetic()).unwrap_or(month.len());
    let is_month = can_be(month.get(..end)?, Sign::MONTH) && month.starts_with(char::is_uppercase);
    let year =
        month.get(end..)?.strip_prefix(' ').map_or(0, |rest| rest.bytes().take_while(u8::is_ascii_digit).count());
    let year = if year == YEAR { YEAR + 1 } else { 0 };
    (is_length && is_month).then(|| Span::new(start, to + TO.len() + end + year))
}

/// How many bytes "before the ban" is long, where nothing follows of its phrase or clause.
fn before_that(told: &str) -> Option<usize> {
    const OPENS: &str = "before the ";
    let noun = told.strip_prefix(OPENS)?;
    let end = noun.find(|c: char| !c.is_alphabetic())?;
    noun[end..].starts_with(['.', ',', ';']).then_some(OPENS.len() + end)
}

/// Those nearest before `figure`.
fn before(article: &Article, figure: &Figure, sentence: Span) -> Option<Span> {
    const FARTHEST: usize = 80;
    let from = sentence.start.max(figure.span.start.saturating_sub(FARTHEST));
    let from = (from..figure.span.start).find(|at| article.text.is_char_boundary(*at))?;
    let all = Span::new(from, figure.span.start).of(&article.text);
    // What another number or clause has is not its own.
    let first = all.rfind(|c: char| c.is_ascii_digit() || c == ';').map_or(0, |at| at + 1);
    // "Relief Now said": a name.
    let is_small = |at: usize, c: char| c.is_lowercase() || from + at == sentence.start;
    let starts = all.char_indices().filter(|(at, c)| *at >= first && c.is_alphabetic() && is_small(*at, *c));
    let starts = starts.filter(|(at, _)| !all.get(..*at).unwrap_or_default().ends_with(char::is_alphanumeric));
    let found = starts.rev().find_map(|(at, _)| {
        let rest = all.get(at..)?;
        let ended = || ended(rest).map(|ended| (at + ended.start, ended.end - ended.start));
        leading(rest).map(|len| (at, len)).or_else(ended)
    });
    // "To £11 from £9 the day before, and oats to £7": of the number that it follows.
    let before = near::figures(article, figure.span).iter().rev().find(|other| other.span.end <= figure.span.start);
    let ends = before.map(|other| other.span.end + 1);
    found.map(|(at, len)| Span::new(from + at, from + at + len)).filter(|told| Some(told.start) != ends)
}

/// How many bytes at the start of `text` are such a time, at most.
fn leading(text: &str) -> Option<usize> {
    let ends = |c: char| !c.is_alphanumeric();
    let mut found = None;
    let mut at = 0;
    for _ in 0..LONGEST {
        at += text.get(at..)?.find(ends).unwrap_or(text.len() - at);
        found = if is_told(text.get(..at)?) && !text.get(..at)?.ends_with(' ') { Some(at) } else { found };
        if !text.get(at..)?.starts_with(' ') {
            break;
        }
        at += 1;
    }
    found
}

fn is_told(told: &str) -> bool {
    // "Four years ago", "the previous 12 months".
    if let [number, unit, "ago" | "earlier" | "later"] | ["the", "previous" | "prior", number, unit] =
        told.split(' ').collect::<Vec<_>>().as_slice()
    {
        let counts = number.bytes().all(|byte| byte.is_ascii_digit()) || can_be(&number.to_lowercase(), Sign::NUM);
        if counts && (lemma(unit).is(Sign::UNIT_TIME) || lemma(unit).is(Sign::TIME)) {
            return true;
        }
    }
    // "A decade and a half ago".
    let half = told.strip_suffix(" and a half ago").and_then(|told| told.split_once(' '));
    if half.is_some_and(|(one, unit)| can_be(one, Sign::INDEF) && lemma(unit).is(Sign::UNIT_TIME)) {
        return true;
    }
    let mut each = words(told).into_iter().map(|word| looked_up(&word, ""));
    if each.len() == 1 {
        return each.next().is_some_and(|word| word.is(Sign::TOLD_TIME));
    }
    let all: Vec<Word> = each.collect();
    let at = |by: usize| all.get(by).copied().unwrap_or(Word::NONE);
    phrase(|signs| signs.has(Sign::TOLD_TIME), at).is_some_and(|found| found.len == all.len())
}

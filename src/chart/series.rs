//! Which figures are of one thing. Where the text leaves it open they are not.

use std::cell::OnceCell;

use super::group::{self, Measured};
use super::near;
use super::phrase::{is_place, phrase_span};
use crate::article::{Amount, Article, Figure, FigureKind, Grain, When};
use crate::text::{Span, sentence_at, sort, words};
use crate::words::{Sign, can_be};

/// A figure with what has to be known of its place.
#[derive(Debug)]
pub struct Scene<'a> {
    /// The figure.
    pub figure: &'a Figure,
    /// Its sentence.
    pub sentence: Span,
    paragraph: Option<Span>,
    counted: Vec<String>,
    /// Asked for with each figure beside it, and worked out once.
    phrase: OnceCell<(Span, Vec<String>)>,
    governing: OnceCell<Option<String>>,
    /// What it measures.
    measured: OnceCell<Option<Measured<'a>>>,
}

impl<'a> Scene<'a> {
    /// The place of `figure` in `article`.
    pub fn new(article: &'a Article, figure: &'a Figure) -> Scene<'a> {
        let mut counted = figure.counted.map(|span| words(article.words(span))).unwrap_or_default();
        if counted.first().is_some_and(|word| matches!(word.as_str(), "the" | "a" | "an")) {
            counted.remove(0);
        }
        Scene {
            figure,
            sentence: sentence_at(&article.text, figure.span.start),
            paragraph: Span::holding(&article.paragraphs, figure.span.start)
                .filter(|paragraph| paragraph.contains(&figure.span)),
            counted,
            phrase: OnceCell::new(),
            governing: OnceCell::new(),
            measured: OnceCell::new(),
        }
    }

    /// Where the words after it lie, and these words as they are compared.
    pub fn phrase(&self, article: &Article) -> &(Span, Vec<String>) {
        self.phrase.get_or_init(|| {
            let span = phrase_span(article, self.figure);
            (span, words(article.words(span)))
        })
    }

    /// Whether it is all of which another number is so many: "190 of 720 jobs".
    fn is_base(&self, article: &Article) -> bool {
        let before = Span::new(self.sentence.start, self.figure.span.start.max(self.sentence.start));
        let other = before.of(&article.text).strip_suffix(" of ").map(|other| before.start + other.len());
        other.is_some_and(|end| near::figures(article, before).iter().any(|figure| figure.span.end == end))
    }

    /// The word that says what is done to the things counted: the last before the figure that says anything, else the first
    /// after it.
    fn governing(&self, article: &Article) -> Option<&String> {
        let says = |word: &String| !can_be(word, Sign::SAYS_NOTHING);
        let (before, after) = (
            Span::new(self.sentence.start, self.figure.span.start),
            Span::new(self.figure.span.end, self.sentence.end),
        );
        let found = || {
            unmasked(article, before, &[])
                .into_iter()
                .rfind(says)
                .or_else(|| unmasked(article, after, &[]).into_iter().find(says))
        };
        self.governing.get_or_init(found).as_ref()
    }

    /// One number, that may be drawn: finite and of a sort that has levels.
    pub fn is_value(&self) -> bool {
        let sort =
            matches!(self.figure.kind, FigureKind::Level | FigureKind::Flow | FigureKind::Count | FigureKind::Share);
        sort && matches!(self.figure.amount, Amount::One(value) if value.is_finite())
    }

    fn same_sort(&self, other: &Scene) -> bool {
        self.figure.kind == other.figure.kind && self.figure.unit == other.figure.unit
    }

    fn same_counted(&self, other: &Scene) -> bool {
        !self.counted.is_empty() && self.counted == other.counted || shared_noun(self.figure, other.figure)
    }
}

/// Whether two clauses say their figures of two who differ: "Bristol recorded 41 floods in 2019. Hull recorded 29 in 2021."
fn said_apart<'a>(article: &'a Article, one: &Scene<'a>, other: &Scene<'a>) -> bool {
    let [one, other] =
        [one, other].map(|scene| scene.measured.get_or_init(|| Measured::of(article, scene.figure)).as_ref());
    one.zip(other).is_some_and(|(one, other)| group::apart(one, other))
}

/// Whether two figures are alike at one time: unit, kind, counted thing and time agree, and the text tells them apart by
/// where or whence in one sentence, or by who states them.
pub fn alike<'a>(article: &'a Article, one: &Scene<'a>, other: &Scene<'a>) -> bool {
    let time = |scene: &Scene| scene.figure.time.as_ref().map(|time| time.value);
    if !one.same_sort(other) || !one.same_counted(other) || time(one) != time(other) || said_apart(article, one, other)
    {
        return false;
    }
    let source = |scene: &Scene| scene.figure.source.as_ref().map(|source| words(article.words(source.span)));
    let (first, second) = in_order(one, other);
    if let (Some(says), Some(denies)) = (source(one), source(other))
        && says != denies
    {
        // Two who count the same: what is done to the things has to be the same too.
        let particular = || one.governing(article) == other.governing(article);
        return one.paragraph.is_some() && one.paragraph == other.paragraph && particular();
    }
    let phrases = [first, second].map(|scene| scene.phrase(article).0);
    // "Won 31 of its 48 games".
    let gap = Span::new(first.figure.span.end, second.figure.span.start.max(first.figure.span.end)).of(&article.text);
    // "Groups from 12 to 40".
    let turned = from_to(article, one, other).is_some();
    if turned || gap.starts_with(" of ") || first.is_base(article) || group::is_open_rate(article, first.figure) {
        return false;
    }
    let placed = phrases.iter().all(|span| span.start == span.end || is_place(article.words(*span)));
    placed && between(article, first, second, &phrases).is_some_and(|words| only_joins(&words))
}

/// Whether only "and" or a comma parts `other` from the phrase of `one`: the list that `one` is in goes on with it.
pub fn goes_on<'a>(article: &'a Article, one: &Scene<'a>, other: &Scene<'a>) -> bool {
    let phrase = one.phrase(article).0;
    let listed = || between(article, one, other, &[phrase]).is_some_and(|words| only_joins(&words));
    one.same_sort(other) && one.same_counted(other) && listed()
}

/// Whether two shares are of one whole: what they are shares of agrees, and one sentence states both.
pub fn one_whole(one: &Scene, other: &Scene) -> bool {
    let time = |scene: &Scene| scene.figure.time.as_ref().map(|time| time.value);
    one.sentence == other.sentence && one.same_sort(other) && one.same_counted(other) && time(one) == time(other)
}

/// Whether the text joins two figures as start and end: "from 8 to 11", "to 60 from 95", "60, down from 95". Gives start, then
/// end.
pub fn from_to<'s, 'a>(article: &Article, one: &'s Scene<'a>, other: &'s Scene<'a>) -> Option<[&'s Scene<'a>; 2]> {
    let (first, second) = in_order(one, other);
    if super::group::is_joined(article, first.figure) {
        return None;
    }
    let elided = first.counted.is_empty() || second.counted.is_empty() || first.same_counted(second);
    let words =
        Some(()).filter(|()| elided && first.same_sort(second)).and_then(|()| between(article, first, second, &[]))?;
    let starts = |scene: &Scene, name: &str| {
        crate::text::words(article.words(scene.figure.span)).first().is_some_and(|word| word == name)
    };
    let lead = Span::new(first.sentence.start, first.figure.span.start).of(&article.text);
    let before =
        |name: &str| crate::text::words(tail(lead)).last().is_some_and(|word| word == name) || starts(first, name);
    let says = |name: &str| {
        let rest: Vec<&String> = words.iter().filter(|word| *word != "in" && *word != "by").collect();
        matches!(rest.as_slice(), [word] if *word == name) || rest.is_empty() && starts(second, name)
    };
    // "4,500 employees, down from 5,100".
    let turned = matches!(words.as_slice(), [.., turn, from] if from == "from" && (turn == "up" || turn == "down"));
    let only = words.iter().rev().skip(2).all(|word| can_be(word, Sign::BEFORE_TIME));
    if before("from") && says("to") {
        Some([first, second])
    } else if before("to") && says("from") || turned && only {
        Some([second, first])
    } else {
        None
    }
}

/// The end of `text`, long enough for the last of the words that rules ask for.
fn tail(text: &str) -> &str {
    const LONGEST: usize = 64;
    let from = (text.len().saturating_sub(LONGEST)..).find(|at| text.is_char_boundary(*at)).unwrap_or(0);
    &text[from..]
}

/// Whether two figures may be called values of the same: the words for what they count agree, or one of them leaves its noun to
/// the other ("and around 1.7 million from Asia"), or both say themselves that they count people.
pub fn same_thing(article: &Article, one: &Figure, other: &Figure) -> bool {
    let counted = |figure: &Figure| {
        let told = figure.counted.map(|span| article.words(span).to_owned()).filter(|words| !is_place(words))?;
        Some(words(&told).into_iter().filter(|word| !matches!(word.as_str(), "the" | "a" | "an")).collect::<Vec<_>>())
    };
    match (counted(one), counted(other)) {
        (Some(one), Some(other)) if one == other => true,
        _ if shared_noun(one, other) => true,
        (Some(_), Some(_)) => one.unit == other.unit && matches!(one.unit.as_str(), "people" | "person" | "persons"),
        _ => true,
    }
}

/// Whether one of two figures leaves its noun to the other: the words for what both count end with the very same word of the
/// text.
fn shared_noun(one: &Figure, other: &Figure) -> bool {
    one.counted.zip(other.counted).is_some_and(|(one, other)| one.end == other.end)
}

fn in_order<'s, 'a>(one: &'s Scene<'a>, other: &'s Scene<'a>) -> (&'s Scene<'a>, &'s Scene<'a>) {
    if one.figure.span <= other.figure.span { (one, other) } else { (other, one) }
}

fn only_joins(words: &[String]) -> bool {
    words.iter().all(|word| can_be(word, Sign::JOINS_FIGURES))
}

/// The words between two figures of one sentence, but for their times, what they count, who states them and `besides`.
/// Another figure between them stands for itself.
fn between(article: &Article, first: &Scene, second: &Scene, besides: &[Span]) -> Option<Vec<String>> {
    let gap = Span::new(first.figure.span.end, second.figure.span.start);
    (first.sentence == second.sentence && gap.start <= gap.end).then(|| unmasked(article, gap, besides))
}

/// The words in `range` that belong to no figure, no time and nothing counted.
fn unmasked(article: &Article, range: Span, besides: &[Span]) -> Vec<String> {
    let figures = near::figures(article, range).iter().flat_map(|figure| {
        let time = figure.time.as_ref().map(|time| time.span);
        let source = figure.source.as_ref().map(|source| source.span);
        [Some(figure.span), figure.counted, time, source].into_iter().flatten()
    });
    let mut masks: Vec<Span> = figures.chain(besides.iter().copied()).filter(|mask| mask.overlaps(&range)).collect();
    sort(&mut masks, |mask| (*mask).into());
    let mut found = Vec::new();
    let mut at = range.start;
    for mask in masks {
        found.extend(words(Span::new(at, mask.start.max(at)).of(&article.text)));
        at = at.max(mask.end);
    }
    found.extend(words(Span::new(at, range.end.max(at)).of(&article.text)));
    found
}

/// The middle of a moment on an axis of months, or of days where the text gives the day; only places of the same grain can
/// be compared, and intervals of one length. `None` where the year is not stated.
pub fn place_in_time(when: &When) -> Option<f64> {
    let (from, _) = when.start.months()?;
    let (_, to) = when.end.unwrap_or(when.start).months()?;
    match (when.start.grain(), when.start.day) {
        (Grain::Day, Some(day)) => {
            let (year, month) = (i64::from(from / 12), i64::from(from % 12) + 1);
            Some(days(year, month, i64::from(day)) as f64)
        }
        _ => Some(f64::from(from + to) / 2.0),
    }
}

/// The days since 1 March of year 0 in the Gregorian calendar, by years that start in March.
fn days(year: i64, month: i64, day: i64) -> i64 {
    let year = if month <= 2 { year - 1 } else { year };
    let month = (month + 9) % 12;
    year * 365 + year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400) + (month * 153 + 2) / 5 + day - 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_as_far_apart_as_in_the_calendar() {
        let day = |text: &str| text.parse::<When>().ok().and_then(|when| place_in_time(&when));
        let gap = |from: &str, to: &str| day(to).zip(day(from)).map(|(to, from)| to - from);
        assert_eq!(gap("2020-02-28", "2020-03-01"), Some(2.0));
        assert_eq!(gap("2021-02-28", "2021-03-01"), Some(1.0));
        assert_eq!(gap("2021-01-01", "2022-01-01"), Some(365.0));
        assert_eq!(gap("2019", "2021"), Some(24.0));
        assert_eq!(day("XXXX-07"), None);
    }
}

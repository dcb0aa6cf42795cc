//! What a reader may set a figure beside, of which the page carries the little that is needed.

use super::group::Measured;
use super::measure::percent;
use crate::article::{Amount, Article, Comparable, Direction, Figure, FigureKind, Grain, Sort};
use crate::read::lemma;
use crate::text::{fold, last_word};
use crate::words::Sign;

/// What decides with what others `figure` may stand on one axis; `None` where it has no one value that could be drawn: a range, a multiple, less than nothing, a
/// change of which the text does not say the way.
pub fn comparable(article: &Article, figure: &Figure) -> Option<Comparable> {
    let Amount::One(value) = figure.amount else { return None };
    let (sort, value) = match (figure.kind, figure.direction) {
        (FigureKind::Level | FigureKind::Flow | FigureKind::Count, _) => (Sort::Amount, value),
        (FigureKind::Share, _) => (Sort::Share, percent(figure)?),
        (FigureKind::Change, Some(Direction::Up)) => (Sort::Rise, value),
        (FigureKind::Change, Some(Direction::Down)) => (Sort::Fall, value),
        (FigureKind::Change, None) | (FigureKind::Multiple, _) => return None,
    };
    let told = Measured::of(article, figure);
    let thing = told.map(|told| match sort {
        Sort::Share => told.whole.join(" "),
        _ if names_thing(article, figure) => String::new(),
        _ if told.thing.is_empty() => subject(&told),
        _ => told.thing,
    });
    let unit = if sort == Sort::Share { "%".to_owned() } else { figure.unit.clone() };
    let is_drawn = value.is_finite() && value >= 0.0;
    is_drawn.then(|| Comparable {
        value,
        sort,
        bound: figure.bound,
        unit,
        thing: thing.unwrap_or_default(),
        over: over(figure),
    })
}

/// The noun that a figure is said of: also where it opens a sentence, so that nothing but the vocabulary tells it from a name.
fn subject(told: &Measured) -> String {
    match told.who.last() {
        Some(noun) if told.head.is_empty() && lemma(noun).is(Sign::NOUN) => noun.clone(),
        _ => told.head.clone(),
    }
}

/// Whether the unit of a figure is what it counts: "boats", not "USD".
fn names_thing(article: &Article, figure: &Figure) -> bool {
    let folded = |word: &str| word.chars().flat_map(fold).collect::<String>();
    let last = |words: &str| folded(last_word(words));
    figure.counted.is_some_and(|counted| last(article.words(counted)) == last(&figure.unit))
}

/// How long the time is over which something was counted.
fn over(figure: &Figure) -> String {
    let time = figure.time.as_ref().filter(|_| matches!(figure.kind, FigureKind::Flow | FigureKind::Count));
    let Some(time) = time.map(|time| time.value) else { return String::new() };
    if let Some(end) = time.end {
        let months = time.start.months().zip(end.months()).map(|(start, end)| end.1.saturating_sub(start.0));
        return months.map(|months| format!("time of {months} months")).unwrap_or_default();
    }
    let name = match time.start.grain() {
        Grain::Year => "year",
        Grain::Half => "half year",
        Grain::Quarter => "quarter",
        Grain::Month => "month",
        Grain::Day => "day",
    };
    name.to_owned()
}

//! What may be charted. A chart that the figures do not bear out is refused, in words.

use std::fmt;

use super::derive::{base_of_multiple, end_of_change, length_of_span};
use super::group;
use super::near;
use crate::article::{Amount, Article, Event, Figure, FigureKind, Moment, Plot, Point, When};
use crate::text::sort;

/// Why a chart is not drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// There is no figure, missing figure or event with this id.
    Unknown(String),
    /// Fewer than two values.
    TooFew,
    /// Values of different units on one axis.
    Units(String, String),
    /// Values of different kinds on one axis.
    Kinds(FigureKind, FigureKind),
    /// A multiple whose base cannot be worked out, or of which the level is not shown.
    Multiple,
    /// A change whose end cannot be worked out.
    End,
    /// No change with a direction and an interval.
    NotAChange,
    /// The events are not both dated to the month, in order.
    NotAPeriod,
    /// A range has no one bar.
    Range,
    /// Figures that make no whole table.
    Table,
    /// More or fewer things than the form of chart shows.
    Things,
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Refusal::Unknown(id) => write!(f, "there is nothing called {id} to chart"),
            Refusal::TooFew => write!(f, "bars need two values; one number alone is a chip"),
            Refusal::Units(one, other) => write!(f, "two units on one axis: {one} and {other}"),
            Refusal::Kinds(one, other) => write!(f, "two kinds on one axis: {} and {}", kind(*one), kind(*other)),
            Refusal::Multiple => write!(f, "the base of the multiple cannot be worked out from what is shown"),
            Refusal::End => write!(f, "the end of the change cannot be worked out from what is shown"),
            Refusal::NotAChange => write!(f, "a change needs a direction and an interval of time"),
            Refusal::NotAPeriod => write!(f, "a period needs two events dated to the month, the earlier first"),
            Refusal::Things => write!(f, "this form of chart shows one thing, a period the two events it lies between"),
            Refusal::Table => write!(f, "panels need a whole table of figures that differ in exactly two things"),
            Refusal::Range => write!(f, "a range has no single bar"),
        }
    }
}

fn kind(kind: FigureKind) -> &'static str {
    match kind {
        FigureKind::Level => "a level",
        FigureKind::Flow => "a flow",
        FigureKind::Change => "a change",
        FigureKind::Multiple => "a multiple",
        FigureKind::Share => "a share",
        FigureKind::Count => "a count at one event",
    }
}

/// Bars of the figures `ids` on one axis. A multiple of one of them stands for its base, a change from one of them for its end;
/// both are worked out.
///
/// # Errors
/// Where the figures may not share an axis, or fewer than two values are left.
pub fn bars(article: &Article, ids: &[String]) -> Result<Plot, Refusal> {
    bars_of(ids.iter().map(|id| figure(article, id)).collect::<Result<Vec<_>, _>>()?)
}

/// The same of the figures themselves.
pub(super) fn bars_of(figures: Vec<&Figure>) -> Result<Plot, Refusal> {
    let is_of = |figure: &&Figure| match figure.kind {
        FigureKind::Multiple => true,
        FigureKind::Change => figure.of.is_some(),
        _ => false,
    };
    let (turned, levels): (Vec<&Figure>, Vec<&Figure>) = figures.into_iter().partition(is_of);
    if levels.iter().any(|figure| matches!(figure.amount, Amount::Range(..))) {
        return Err(Refusal::Range);
    }
    for pair in levels.windows(2) {
        if pair[0].kind != pair[1].kind {
            return Err(Refusal::Kinds(pair[0].kind, pair[1].kind));
        }
        if pair[0].unit != pair[1].unit {
            return Err(Refusal::Units(pair[0].unit.clone(), pair[1].unit.clone()));
        }
    }
    if let Some(change) = levels.iter().find(|figure| figure.kind == FigureKind::Change) {
        return Err(Refusal::Kinds(change.kind, FigureKind::Level));
    }
    let mut points = Vec::new();
    for level in &levels {
        let own = || turned.iter().filter(|turned| turned.of.as_deref() == Some(level.id.as_str()));
        for multiple in own().filter(|figure| figure.kind == FigureKind::Multiple) {
            points.push(Point::Derived { derived: base_of_multiple(level, multiple).ok_or(Refusal::Multiple)? });
        }
        points.push(Point::Stated { figure: level.id.clone() });
        for change in own().filter(|figure| figure.kind == FigureKind::Change) {
            points.push(Point::Derived { derived: end_of_change(level, change).ok_or(Refusal::End)? });
        }
    }
    match points.len() {
        _ if points.len() < levels.len() + turned.len() => Err(Refusal::Multiple),
        0 | 1 => Err(Refusal::TooFew),
        _ => Ok(Plot::Bars { points }),
    }
}

/// A panel for each of one of the two things in which the figures `ids` differ. Which two these are, their measures say.
///
/// # Errors
/// Where they make no whole table.
pub fn panels(article: &Article, ids: &[String]) -> Result<Plot, Refusal> {
    let mut figures = ids.iter().map(|id| figure(article, id)).collect::<Result<Vec<_>, _>>()?;
    sort(&mut figures, |figure| figure.span.into());
    group::only_table(article, &figures).ok_or(Refusal::Table)
}

/// A change of which neither level is given, as a bracket over its interval.
///
/// # Errors
/// Where the figure is no change with a direction and an interval.
pub fn change(article: &Article, id: &str) -> Result<Plot, Refusal> {
    change_of(figure(article, id)?)
}

/// Whether the text gives both levels of a change: one at the start and one at the end of its interval.
pub(super) fn gives_levels(article: &Article, change: &Figure) -> bool {
    let Some(When { start, end: Some(end) }) = change.time.as_ref().map(|time| time.value) else { return false };
    let at = |moment: Moment| {
        let is_level = |figure: &&Figure| figure.kind != FigureKind::Change && figure.id != change.id;
        let is_then = |figure: &Figure| figure.time.as_ref().is_some_and(|time| time.value == When::at(moment));
        near::figures(article, change.span).iter().filter(is_level).any(is_then)
    };
    at(start) && at(end)
}

/// The same of the figure itself.
pub(super) fn change_of(figure: &Figure) -> Result<Plot, Refusal> {
    let has_interval = figure.time.as_ref().is_some_and(|time| time.value.end.is_some());
    if figure.kind == FigureKind::Change && figure.direction.is_some() && has_interval {
        Ok(Plot::Change { figure: figure.id.clone() })
    } else {
        Err(Refusal::NotAChange)
    }
}

/// The time between two events.
///
/// # Errors
/// Where they are not both dated to the month, the earlier first.
pub fn period(article: &Article, from: &str, to: &str) -> Result<Plot, Refusal> {
    let event = |id: &str| article.event(id).ok_or_else(|| Refusal::Unknown(id.to_owned()));
    period_of(event(from)?, event(to)?)
}

/// The same of the events themselves.
pub(super) fn period_of(from: &Event, to: &Event) -> Result<Plot, Refusal> {
    let length = length_of_span(from, to).ok_or(Refusal::NotAPeriod)?;
    Ok(Plot::Period { from: from.id.clone(), to: to.id.clone(), length })
}

/// One number alone.
///
/// # Errors
/// Where there is no such figure.
pub fn chip(article: &Article, id: &str) -> Result<Plot, Refusal> {
    figure(article, id).map(|_| Plot::Chip { figure: id.to_owned() })
}

/// A figure that the article could not get.
///
/// # Errors
/// Where there is no such missing figure.
pub fn missing(article: &Article, id: &str) -> Result<Plot, Refusal> {
    let is_known = article.missing.iter().any(|missing| missing.id == id);
    if is_known { Ok(Plot::Missing { missing: id.to_owned() }) } else { Err(Refusal::Unknown(id.to_owned())) }
}

fn figure<'a>(article: &'a Article, id: &str) -> Result<&'a Figure, Refusal> {
    article.figure(id).ok_or_else(|| Refusal::Unknown(id.to_owned()))
}

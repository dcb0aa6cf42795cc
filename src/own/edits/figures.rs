//! Corrections of figures and of charts.

use super::claims::{Asked, Claims, Counted};
use super::edit::Said;
use super::now::{Now, Refused, refused};
use crate::article::{Bound, Direction, Figure, FigureKind};
use crate::find::{Form, Quantity, quantities_in};
use crate::text::{Span, Words, sentence_at};

/// What a correction says of a figure that was not found.
pub(super) struct New<'e> {
    pub(super) kind: FigureKind,
    pub(super) direction: Option<Direction>,
    pub(super) unit: Option<&'e String>,
    pub(super) counted: Option<&'e Words>,
    pub(super) time: Option<&'e Words>,
    pub(super) of: Option<&'e Words>,
}

/// These words are a figure.
pub(super) fn new_figure(now: &Now, claims: &mut Claims, figure: &Words, new: &New) -> Result<(), Refused> {
    let span = now.place(figure)?;
    if now.article.figures.iter().any(|other| other.span.overlaps(&span)) {
        return refused("These words are a number already. Press it to correct it.");
    }
    let Some(quantity) = quantity_at(now, span) else { return refused("These words state no number.") };
    let place = |words: Option<&Words>| words.map(|words| now.place(words)).transpose();
    let of = new.of.map(|of| now.figure(of)).transpose()?.map(|of| of.span);
    let unit = match quantity.form {
        Form::Percent => "%",
        Form::Times => "times",
        Form::Number => new.unit.map_or("", String::as_str),
    };
    let figure = Figure {
        id: String::new(),
        span,
        amount: quantity.amount,
        bound: Bound::Exact,
        direction: new.direction,
        kind: new.kind,
        unit: unit.to_owned(),
        counted: place(new.counted)?,
        time: None,
        source: None,
        of: None,
        measure: None,
    };
    claims.not_figures.retain(|other| !other.overlaps(&span));
    claims.figure(Counted { figure, time: place(new.time)?, of });
    Ok(())
}

/// The quantity, read in its sentence, whose number lies under `span`, where there is one only.
pub(super) fn quantity_at(now: &Now, span: Span) -> Option<Quantity> {
    let sentence = sentence_at(&now.article.text, span.start);
    let mut here = quantities_in(&now.article.text, sentence).into_iter().filter(|it| it.number.overlaps(&span));
    here.next().filter(|_| here.next().is_none())
}

/// What was taken for a figure is none.
pub(super) fn not_figure(now: &Now, claims: &mut Claims, figure: &Words) -> Result<(), Refused> {
    let span = now.figure(figure)?.span;
    claims.forget_figure(span);
    claims.not_figures.push(span);
    Ok(())
}

/// What a correction says of a figure; what it does not say stays.
pub(super) struct Change<'e> {
    pub(super) words: Option<&'e Words>,
    pub(super) unit: Option<&'e String>,
    pub(super) time: Option<&'e Said>,
    pub(super) counted: Option<&'e Said>,
}

/// The figure is another one.
pub(super) fn figure(now: &Now, claims: &mut Claims, figure: &Words, change: &Change) -> Result<(), Refused> {
    let old = now.figure(figure)?;
    let mut figure = old.clone();
    if let Some(words) = change.words {
        figure.span = now.place(words)?;
        figure.direction = figure.direction.filter(|_| figure.kind == FigureKind::Change);
        sort_of(now, &mut figure);
    }
    if let Some(unit) = change.unit {
        figure.unit.clone_from(unit);
    }
    let place = |said: &Said| match said {
        Said::Nothing => Ok(None),
        Said::Words(words) => now.place(words).map(Some),
    };
    if let Some(said) = change.counted {
        figure.counted = place(said)?;
    }
    let mut counted = counted(now, figure);
    if let Some(said) = change.time {
        counted.time = place(said)?;
    }
    let figure = &counted.figure;
    if figure.span != old.span {
        claims.move_figure(old.span, figure.span);
        if !figure.span.overlaps(&old.span) {
            claims.figures.retain(|claimed| claimed.figure.span != old.span);
            claims.not_figures.push(old.span);
        }
    }
    claims.figure(counted);
    Ok(())
}

/// The claim of a figure as it is.
fn counted(now: &Now, figure: Figure) -> Counted {
    let of = figure.of.as_ref().and_then(|id| now.article.figure(id)).map(|of| of.span);
    Counted { time: figure.time.as_ref().map(|time| time.span), of, figure }
}

/// The unit and the kind that go with other words: "12%" is a share, and no number of people.
fn sort_of(now: &Now, figure: &mut Figure) {
    let form = quantity_at(now, figure.span).map(|it| it.form);
    let was_percent = figure.unit == "%";
    match form {
        Some(Form::Percent) if !was_percent => {
            figure.unit = "%".to_owned();
            if figure.kind != FigureKind::Change {
                figure.kind = FigureKind::Share;
            }
        }
        Some(Form::Number) if was_percent => {
            figure.unit = String::new();
            if figure.kind == FigureKind::Share {
                figure.kind = FigureKind::Level;
            }
        }
        _ => {}
    }
}

/// No chart is to be made of what stands there.
pub(super) fn not_chart(now: &Now, claims: &mut Claims, shows: &[Words]) -> Result<(), Refused> {
    let places = shows.iter().map(|words| now.place(words)).collect::<Result<Vec<Span>, Refused>>()?;
    let asked = claims.charts.len();
    claims.charts.retain(|chart| !places.iter().all(|place| chart.shows.contains(place)));
    if claims.charts.len() == asked {
        claims.not_charts.extend(places);
    }
    Ok(())
}

/// These figures belong together.
pub(super) fn chart(now: &Now, claims: &mut Claims, title: &str, shows: &[Words]) -> Result<(), Refused> {
    let figures = shows.iter().map(|words| now.figure(words)).collect::<Result<Vec<&Figure>, Refused>>()?;
    let [first, _, ..] = figures.as_slice() else { return refused("A chart needs two numbers.") };
    // How many there are, came, or were at one event: where the reader says that they belong together, they are of one kind.
    let is_number = |figure: &Figure| matches!(figure.kind, FigureKind::Level | FigureKind::Flow | FigureKind::Count);
    for other in figures.iter().filter(|other| other.kind != first.kind && is_number(other) && is_number(first)) {
        claims.figure(counted(now, Figure { kind: first.kind, ..(*other).clone() }));
    }
    let shows: Vec<Span> = figures.iter().map(|figure| figure.span).collect();
    // What is in one chart leaves another that was asked for before.
    claims.charts.retain(|chart| !chart.shows.iter().any(|place| shows.contains(place)));
    claims.not_charts.retain(|place| !shows.contains(place));
    claims.charts.push(Asked { title: title.to_owned(), shows });
    Ok(())
}

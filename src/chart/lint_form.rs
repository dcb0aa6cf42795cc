//! The rules of each form of chart: what may share it, and how lines, shares and ranges are drawn.

use super::drawing::{Drawing, End, Mark, WIDTH, fitted};
use super::group::{self, Measured, is_table, joins, make_wholes, makes_whole};
use super::measure::{has_zero, percent};
use super::near;
use super::panels::each;
use super::parts::WHOLE;
use super::series::same_thing;
use super::values::Value;
use crate::article::{Article, Chart, Figure, FigureKind, Panels, Plot, Point};
use crate::text::sort;

/// One unit, one kind and one counted thing in a chart, and as many values as its form shows.
pub fn sharing_rules(article: &Article, chart: &Chart) -> Vec<&'static str> {
    let mut broken = Vec::new();
    let mut rule = |holds: bool, rule| {
        if !holds {
            broken.push(rule);
        }
    };
    let stated = |points: &[Point]| -> Vec<&Figure> {
        let stated = points.iter().filter(|point| !matches!(point, Point::Derived { .. }));
        stated.flat_map(Point::rests_on).filter_map(|id| near::figure(article, chart.anchor, id)).collect()
    };
    let listed = |ids: &[String]| -> Vec<&Figure> {
        ids.iter().filter_map(|id| near::figure(article, chart.anchor, id)).collect()
    };
    let figures = match &chart.plot {
        Plot::Bars { points } => {
            rule(points.len() >= 2, "one number alone gets a chip");
            stated(points)
        }
        Plot::Slope { from, to } => {
            let points = [from.clone(), to.clone()];
            let derived = points.iter().any(|point| matches!(point, Point::Derived { .. }));
            rule(!derived, "a line joins what is stated");
            stated(&points)
        }
        Plot::Line { figures } => {
            rule(figures.len() >= 3, "a line needs three stated points");
            listed(figures)
        }
        Plot::Shares { figures, stacked } => {
            let figures = listed(figures);
            let told: Vec<Measured> = figures.iter().filter_map(|figure| Measured::of(article, figure)).collect();
            let whole = told.len() == figures.len() && makes_whole(&told.iter().collect::<Vec<_>>());
            rule(!stacked || whole, "parts in one bar together make one whole");
            rule(*stacked || figures.iter().all(|figure| percent(figure).is_some()), "a share is a part of 100");
            figures
        }
        Plot::Panels { panels, stacked } => return table_rules(article, chart, panels, *stacked),
        Plot::Range { figure } => {
            let figure = near::figure(article, chart.anchor, figure);
            let (low, high) = figure.map_or((0.0, 0.0), |figure| figure.amount.ends());
            rule(low < high && figure.is_some_and(has_zero), "a range has a low and a high end over zero");
            return broken;
        }
        Plot::Change { .. } | Plot::Period { .. } | Plot::Chip { .. } | Plot::Missing { .. } => return broken,
    };
    let sort = |figure: &Figure| (figure.kind, figure.unit.clone());
    let one_sort = figures.first().is_some_and(|first| figures.iter().all(|figure| sort(figure) == sort(first)));
    let together = is_group(article, &figures);
    rule(one_sort || together, "one unit and one kind on an axis");
    let has_levels = |figure: &&Figure| !matches!(figure.kind, FigureKind::Change | FigureKind::Multiple);
    rule(figures.iter().all(has_levels) || together, "a change has no level to chart");
    let alike = figures.iter().all(|one| figures.iter().all(|other| same_thing(article, one, other))) || together;
    rule(alike, "one counted thing on an axis");
    broken
}

/// What panels share, and what parts of one whole at several times.
fn table_rules(article: &Article, chart: &Chart, panels: &Panels, stacked: bool) -> Vec<&'static str> {
    let measured = |id: &String| Measured::of(article, near::figure(article, chart.anchor, id)?);
    let told = panels.each().map(|panel| panel.iter().map(measured).collect::<Option<Vec<_>>>());
    let told: Vec<Vec<Measured>> = told.map(Option::unwrap_or_default).collect();
    let rows: Vec<Vec<&Measured>> = told.iter().map(|panel| panel.iter().collect()).collect();
    let differ = rows.iter().all(|row| !row.is_empty()) && is_table(&rows);
    let rules = [
        (differ, "panels differ in one thing, what is in them in another"),
        (!stacked || make_wholes(&rows), "parts in one bar are of one whole at each time"),
    ];
    rules.into_iter().filter(|(holds, _)| !holds).map(|(_, rule)| rule).collect()
}

/// Whether `figures` are of one measure and differ in one thing.
fn is_group(article: &Article, figures: &[&Figure]) -> bool {
    let told: Option<Vec<Measured>> = figures.iter().map(|figure| Measured::of(article, figure)).collect();
    told.is_some_and(|mut told| {
        sort(&mut told, |one| one.figure.span.into());
        group::RULES.iter().any(|by| {
            told.iter().enumerate().all(|(at, one)| told[at + 1..].iter().all(|other| joins(one, other, *by)))
        })
    })
}

/// What lines, slopes, shares and ranges have to keep: whether the `drawing` of `chart` with these `values` does, and the rule.
pub fn form_rules(chart: &Chart, drawing: &Drawing, values: &[Value]) -> Vec<(bool, &'static str)> {
    match chart.plot {
        Plot::Slope { .. } | Plot::Line { .. } => line_rules(chart, drawing, values),
        Plot::Shares { stacked: true, .. } => stacked_rules(drawing, values),
        Plot::Panels { .. } => [stacked_rules(drawing, values), panel_rules(drawing, values)].concat(),
        Plot::Shares { .. } => share_rules(drawing, values),
        Plot::Range { .. } => range_rules(drawing, values),
        _ => Vec::new(),
    }
}

fn line_rules(chart: &Chart, drawing: &Drawing, values: &[Value]) -> Vec<(bool, &'static str)> {
    let through: Vec<(f64, f64)> = drawing.dots.iter().map(|dot| (dot.x, dot.y)).collect();
    let hedged = drawing.dots.iter().zip(values).all(|(dot, value)| dot.end == End::of(value.bound));
    let stands = |words: &str| drawing.texts.iter().any(|text| text.words == words);
    let mut ends = [values.first(), values.last()].into_iter().flatten();
    vec![
        (drawing.dots.len() == values.len(), "one point a value"),
        (heights_are_true(drawing, values), "points are as high as their values within 1 px"),
        (times_are_true(chart, drawing, values), "points stand in the order of time, as far apart as their times"),
        (drawing.lines == [through], "one line through all points"),
        (hedged, "the hedge is drawn"),
        (ends.all(|value| stands(&value.brief()) && stands(&value.label)), "both ends of a line are written"),
    ]
}

fn share_rules(drawing: &Drawing, values: &[Value]) -> Vec<(bool, &'static str)> {
    let whole = drawing.frames.len() == values.len() && drawing.frames.iter().all(|frame| frame.width == WHOLE);
    let pairs = || drawing.marks.iter().zip(values);
    let inside = |(mark, value): (&Mark, &Value)| {
        mark.x == 0.0 && mark.width <= WHOLE && (mark.width - value.value / 100.0 * WHOLE).abs() <= 1.0
    };
    vec![
        (whole, "every share stands in a whole"),
        (
            drawing.marks.len() == values.len() && pairs().all(inside),
            "shares lie inside the whole, proportional within 1 px",
        ),
        (pairs().all(|(mark, value)| mark.end == End::of(value.bound)), "the hedge is drawn"),
        (is_written(drawing, values), "every value is written"),
    ]
}

fn range_rules(drawing: &Drawing, values: &[Value]) -> Vec<(bool, &'static str)> {
    let pairs = || drawing.marks.iter().zip(values);
    let is_true = |(mark, value): (&Mark, &Value)| {
        let low = value.axis() * value.value / value.high;
        (mark.x - low).abs() <= 1.0 && (mark.x + mark.width - value.axis()).abs() <= 1.0
    };
    vec![
        (pairs().all(is_true) && drawing.marks.len() == 1, "a range lies from its low to its high end"),
        (pairs().all(|(mark, value)| mark.end == value.range_end()), "the hedge is drawn"),
        (is_written(drawing, values), "every value is written"),
    ]
}

/// What parts in one bar have to keep: whether the `drawing` with these `values` does, and the rule.
fn stacked_rules(drawing: &Drawing, values: &[Value]) -> Vec<(bool, &'static str)> {
    let frame = drawing.frames.len() == each(values).count() && drawing.frames.iter().all(|frame| frame.width == WHOLE);
    let mut in_place = drawing.marks.len() == values.len();
    let (mut from, mut most, mut panel) = (0.0, 0.0, "");
    for (mark, value) in drawing.marks.iter().zip(values) {
        from = if value.panel == panel { from } else { 0.0 };
        panel = &value.panel;
        let width = value.value / 100.0 * WHOLE;
        in_place &= (mark.x - from).abs() <= 0.5 && (mark.width - width).abs() <= 1.0;
        from += width;
        most = f64::max(most, from);
    }
    let firm = drawing.marks.iter().all(|mark| mark.end == End::Square);
    vec![
        (frame, "parts stand in one whole"),
        (in_place && most <= WHOLE + 0.5, "parts follow each other, proportional within 1 px"),
        (firm && values.iter().all(|value| value.end() == End::Square), "only firm parts stand in one bar"),
        (is_written(drawing, values), "every value is written"),
    ]
}

/// What panels have to keep: whether the `drawing` with these `values` does, and the rule.
pub fn panel_rules(drawing: &Drawing, values: &[Value]) -> Vec<(bool, &'static str)> {
    let called = each(values).filter_map(|panel| panel.first()).map(|value| fitted(&value.panel, WIDTH));
    let heads = drawing.heads.iter().map(|head| head.words.clone());
    vec![(heads.eq(called), "every panel is called what it shows")]
}

/// Whether every value stands in the drawing in words.
pub fn is_written(drawing: &Drawing, values: &[Value]) -> bool {
    values.iter().all(|value| drawing.texts.iter().any(|text| text.words == value.amount))
}

/// Whether heights over zero, or over the lowest point where the scale has no zero, are proportional.
fn heights_are_true(drawing: &Drawing, values: &[Value]) -> bool {
    let highest = values.iter().map(|value| value.value).fold(f64::NEG_INFINITY, f64::max);
    let lowest = values.iter().map(|value| value.value).fold(f64::INFINITY, f64::min);
    let top = drawing.dots.iter().map(|dot| dot.y).fold(f64::INFINITY, f64::min);
    let bottom = drawing.base.unwrap_or(drawing.dots.iter().map(|dot| dot.y).fold(0.0, f64::max));
    let low = if drawing.base.is_some() { 0.0 } else { lowest };
    let share = |value: f64| if highest > low { (value - low) / (highest - low) } else { 0.0 };
    let height = |value: f64| share(value) * (bottom - top);
    highest <= low
        || drawing.dots.iter().zip(values).all(|(dot, value)| (bottom - dot.y - height(value.value)).abs() <= 1.0)
}

/// Whether points follow each other in time, the gaps between those of a line as long as the times between.
fn times_are_true(chart: &Chart, drawing: &Drawing, values: &[Value]) -> bool {
    let times: Option<Vec<f64>> = values.iter().map(|value| value.at).collect();
    let Some(times) = times else { return false };
    let in_order = times.is_sorted() && drawing.dots.windows(2).all(|pair| pair[0].x < pair[1].x + 1e-9);
    let (Some(first), Some(last)) = (times.first(), times.last()) else { return false };
    let (Some(left), Some(right)) = (drawing.dots.first(), drawing.dots.last()) else { return false };
    let place = |time: f64| left.x + (time - first) / (last - first) * (right.x - left.x);
    let is_line = matches!(chart.plot, Plot::Line { .. });
    in_order
        && first < last
        && (!is_line || drawing.dots.iter().zip(&times).all(|(dot, time)| (dot.x - place(*time)).abs() <= 1.0))
}

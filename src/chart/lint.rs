//! The chart rules as a check over every chart of an article.

use std::fmt;

use super::derive::{base_of_multiple, end_of_change, length_of_span};
use super::draw::draw;
use super::drawing::{Dot, Drawing, End, Mark, TEXT, Text, WIDTH};
use super::lint_form::{form_rules, is_written, panel_rules, sharing_rules};
use super::near;
use super::values::{Value, values};
use super::words::{derived, name, remarks};
use crate::article::{Article, Chart, Derivation, Derived, Plot};
use crate::text::Span;

/// A rule that a chart breaks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Breach {
    /// The chart's id.
    pub chart: String,
    /// The rule, in words.
    pub rule: &'static str,
}

impl fmt::Display for Breach {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.chart, self.rule)
    }
}

/// All rules that the charts of `article` break.
pub fn lint(article: &Article) -> Vec<Breach> {
    article.charts.iter().flat_map(|chart| lint_chart(article, chart)).collect()
}

fn lint_chart(article: &Article, chart: &Chart) -> Vec<Breach> {
    let drawing = draw(article, chart);
    let values = values(article, chart);
    let mut broken = plan_rules(article, chart);
    broken.extend(word_rules(article, chart, &values));
    match (&chart.plot, &drawing) {
        (Plot::Chip { .. }, None) => {}
        (_, None) => broken.push("it has no drawing"),
        (_, Some(drawing)) => broken.extend(drawing_rules(chart, drawing, &values)),
    }
    broken.into_iter().map(|rule| Breach { chart: chart.id.clone(), rule }).collect()
}

/// What the `drawing` of `chart` with these `values` has to keep and does not.
pub fn drawing_rules(chart: &Chart, drawing: &Drawing, values: &[Value]) -> Vec<&'static str> {
    let own = match &chart.plot {
        Plot::Bars { .. } => bar_rules(drawing, values),
        Plot::Change { .. } => {
            vec![(drawing.marks.iter().all(|mark| mark.height == 0.0), "a change has no value axis")]
        }
        Plot::Period { .. } => vec![
            (drawing.marks.iter().all(|mark| mark.end == End::SoftSpan), "the ends of a period are soft"),
            (drawing.texts.iter().any(|text| text.words.contains("(derived)")), "a derived length is called so"),
        ],
        Plot::Missing { .. } => {
            vec![(drawing.marks.iter().all(|mark| mark.end == End::Empty), "a missing value is empty")]
        }
        Plot::Chip { .. } => vec![(false, "one number alone is not drawn")],
        Plot::Panels { stacked: false, .. } => [bar_rules(drawing, values), panel_rules(drawing, values)].concat(),
        Plot::Slope { .. } | Plot::Line { .. } | Plot::Shares { .. } | Plot::Panels { .. } | Plot::Range { .. } => {
            form_rules(chart, drawing, values)
        }
    };
    layout_rules(drawing).into_iter().chain(own).filter(|(holds, _)| !holds).map(|(_, rule)| rule).collect()
}

/// What every drawing has to keep: whether it does, and the rule.
fn layout_rules(drawing: &Drawing) -> Vec<(bool, &'static str)> {
    let (marks, dots, texts) = (&drawing.marks, &drawing.dots, &drawing.texts);
    let mut owners = marks.iter().map(|mark| &mark.of).chain(dots.iter().map(|dot| &dot.of));
    let is_dot_inside = |dot: &Dot| (0.0..=WIDTH).contains(&dot.x) && (0.0..=drawing.height).contains(&dot.y);
    let is_text_inside = |text: &Text| {
        let (left, right) = text.extent();
        !text.words.is_empty() && left >= -0.5 && right <= WIDTH + 0.5 && text.y <= drawing.height
    };
    let touch = |one: &Text, other: &Text| {
        let ((a, b), (c, d)) = (one.extent(), other.extent());
        a < d && c < b && (one.y - other.y).abs() < TEXT
    };
    let all: Vec<&Text> = drawing.heads.iter().chain(texts).collect();
    let overlap = all.iter().enumerate().any(|(at, one)| all[..at].iter().any(|other| touch(one, other)));
    vec![
        (TEXT >= 12.0, "text is at least 12 px"),
        (!marks.is_empty() || !dots.is_empty(), "something is marked"),
        (owners.all(|of| !of.is_empty()), "every mark belongs to a figure"),
        (dots.iter().all(is_dot_inside), "points lie inside the drawing"),
        (
            marks.iter().all(|mark| mark.x >= 0.0 && mark.x + mark.width + mark.end.reach() <= WIDTH + 0.5),
            "marks lie inside the drawing",
        ),
        (all.iter().all(|text| is_text_inside(text)), "text lies inside the drawing"),
        (!overlap, "texts do not touch"),
    ]
}

/// What bars have to keep.
fn bar_rules(drawing: &Drawing, values: &[Value]) -> Vec<(bool, &'static str)> {
    let (marks, texts) = (&drawing.marks, &drawing.texts);
    let longest = marks.iter().map(|mark| mark.width).fold(0.0, f64::max);
    let most = values.iter().map(|value| value.value.abs()).fold(0.0, f64::max);
    let pairs = || marks.iter().zip(values);
    let is_proportional =
        |(mark, value): (&Mark, &Value)| most == 0.0 || (mark.width - longest * value.value.abs() / most).abs() <= 1.0;
    // What went down ends at zero.
    let below = pairs().find(|(_, value)| value.value < 0.0);
    let zero = below.map_or(0.0, |(mark, _)| mark.x + mark.width);
    let from = |(mark, value): (&Mark, &Value)| if value.value < 0.0 { mark.x + mark.width } else { mark.x };
    let is_signed = |value: &Value| value.amount.contains('−');
    let told = texts.iter().filter(|text| text.words.contains("(derived)")).count();
    vec![
        (marks.len() == values.len(), "one bar a value"),
        (pairs().all(|pair| (from(pair) - zero).abs() < 0.01), "bars start at zero"),
        (values.iter().all(|value| value.value >= 0.0 || is_signed(value)), "no bar is below zero"),
        (pairs().all(is_proportional), "bars are proportional within 1 px"),
        (pairs().all(|(mark, value)| mark.end == End::of(value.bound)), "the hedge is drawn"),
        (pairs().all(|(mark, value)| mark.derived == value.derived), "a derived value is hatched, and no other"),
        (is_written(drawing, values), "every value is written"),
        (told == values.iter().filter(|value| value.derived).count(), "a derived value is called so in its label"),
    ]
}

/// One unit and kind an axis; nothing computed but by a declared derivation, and that right.
fn plan_rules(article: &Article, chart: &Chart) -> Vec<&'static str> {
    let mut broken = sharing_rules(article, chart);
    if derived(chart).into_iter().any(|derived| again(article, chart.anchor, derived).as_ref() != Some(derived)) {
        broken.push("a derived value is what its derivation gives");
    }
    broken
}

/// `value` worked out once more from what it says it rests on.
fn again(article: &Article, beside: Span, value: &Derived) -> Option<Derived> {
    let [first, second] = value.from.as_slice() else { return None };
    let figure = |id| near::figure(article, beside, id);
    let event = |id| near::event(article, beside, id);
    match value.by {
        Derivation::BaseOfMultiple => base_of_multiple(figure(first)?, figure(second)?),
        Derivation::EndOfChange => end_of_change(figure(first)?, figure(second)?),
        Derivation::LengthOfSpan => length_of_span(event(first)?, event(second)?),
    }
}

/// Role, name, table and the word "derived".
fn word_rules(article: &Article, chart: &Chart, values: &[Value]) -> Vec<&'static str> {
    let name = name(article, chart);
    let has_derived = !derived(chart).is_empty();
    let rules = [
        (name.contains(" of ") && name.contains(" where "), "the name reads [type] of [data] where [point]"),
        (!chart.title.is_empty(), "it has a title"),
        (
            !matches!(chart.plot, Plot::Bars { .. } | Plot::Panels { .. } | Plot::Slope { .. } | Plot::Line { .. })
                || values.len() >= 2,
            "a table stands behind two or more values",
        ),
        (!has_derived || name.contains("derived"), "a derived value is called so in the name"),
        (
            !has_derived || remarks(article, chart).iter().any(|remark| remark.starts_with("Derived")),
            "how a value was worked out is said",
        ),
    ];
    rules.into_iter().filter(|(holds, _)| !holds).map(|(_, rule)| rule).collect()
}

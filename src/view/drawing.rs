//! A drawing as SVG. Colours come from classes, so that dark, forced colours and print each have their own.

use leptos::prelude::*;

use super::drawn::{Draw, Drawn};
use crate::chart::drawing::{Anchor, Dot, Drawing, End, Fill, Mark, Part, Text, WIDTH};

/// Hatch and fades, once for all drawings of a page.
#[component]
pub fn SharedDefs() -> impl IntoView {
    view! {
        <svg class="defs" aria-hidden="true" width="0" height="0">
            <defs>
                <pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
                    {ground("hatch-ground", 5.0)}
                    {ground("hatch-line", 2.5)}
                </pattern>
                <linearGradient id="fade-out">{stop("0", "1")}{stop("1", "0.1")}</linearGradient>
                <linearGradient id="fade-in">{stop("0", "0.1")}{stop("1", "1")}</linearGradient>
            </defs>
        </svg>
    }
    .drawn()
}

/// The drawing of a chart.
#[component]
pub fn DrawingSvg(
    /// Its geometry.
    drawing: Drawing,
    /// Its name, for those who do not see it.
    name: String,
) -> impl IntoView {
    let height = number(drawing.height);
    let marks: Vec<Drawn> = drawing.marks.iter().map(draw_mark).collect();
    let heads: Vec<Drawn> = drawing.heads.iter().map(|head| draw_text(head, Some("600"))).collect();
    let texts: Vec<Drawn> = drawing.texts.iter().map(|text| draw_text(text, None)).collect();
    let lines: Vec<Drawn> =
        drawing.lines.iter().map(|line| view! { <polyline class="bracket" points=joined(line) /> }.drawn()).collect();
    let frames: Vec<Drawn> = drawing
        .frames
        .iter()
        .map(|frame| {
            let (x, y, width, height) = (number(frame.x), number(frame.y), number(frame.width), number(frame.height));
            view! { <rect class="whole" x=x y=y width=width height=height /> }.drawn()
        })
        .collect();
    let axes: Vec<Drawn> =
        drawing.axes.iter().map(|line| view! { <polyline class="axis" points=joined(line) /> }.drawn()).collect();
    let dots: Vec<Drawn> = drawing.dots.iter().map(draw_dot).collect();
    view! {
        <svg class="chart" role="img" aria-label=name
            viewBox=format!("0 0 {} {height}", number(WIDTH))>
            {frames}{axes}{marks}{lines}{dots}{heads}{texts}
        </svg>
    }
    .drawn()
}

/// A stripe of the hatch. Its attributes are expressions, for Leptos wraps what is wholly static in a `<g>`, which has no
/// place in a pattern or gradient.
fn ground(class: &'static str, width: f64) -> impl IntoView {
    view! { <rect class=class width=number(width) height="5" /> }
}

fn stop(offset: &'static str, opacity: &'static str) -> impl IntoView {
    view! { <stop class="fade" offset=offset stop-opacity=opacity /> }
}

fn draw_mark(mark: &Mark) -> Drawn {
    let part = |part: Part| {
        let fill = match part.fill {
            Fill::Firm => mark.derived.then_some("url(#hatch)"),
            Fill::FadesIn => Some("url(#fade-in)"),
            Fill::FadesOut => Some("url(#fade-out)"),
        };
        let (x, width) = (number(part.x), number(part.width));
        view! { <rect x=x y=number(mark.y) width=width height=number(mark.height) fill=fill /> }.drawn()
    };
    let parts: Vec<Drawn> = mark.pieces().into_iter().map(part).collect();
    let arrow = mark.arrow().map(|points| {
        view! { <polygon points=joined(&points) /> }
    });
    let class = match mark.end {
        End::Empty => "mark mark-empty",
        _ if mark.derived => "mark mark-derived",
        End::Square | End::SoftSpan | End::Open | End::FadesBelow | End::FadesAround => "mark",
    };
    view! { <g class=class data-figure=mark.of.clone()>{parts}{arrow}</g> }.drawn()
}

/// A point: filled where its value is firm, else a ring with an arrow or dashes to where the value may lie.
fn draw_dot(dot: &Dot) -> Drawn {
    let arrow = dot.arrow().map(|points| view! { <polygon points=joined(&points) /> });
    let dashes: Vec<Drawn> =
        dot.dashes().iter().map(|dash| view! { <polyline class="dash" points=joined(dash) /> }.drawn()).collect();
    let class = if dot.is_firm() { "mark" } else { "mark mark-ring" };
    view! {
        <g class=class data-figure=dot.of.clone()>
            {dashes}<circle cx=number(dot.x) cy=number(dot.y) r=number(Dot::RADIUS) />{arrow}
        </g>
    }
    .drawn()
}

/// The points of a line as SVG lists them.
pub(super) fn joined(points: &[(f64, f64)]) -> String {
    let points: Vec<String> = points.iter().map(|(x, y)| format!("{},{}", number(*x), number(*y))).collect();
    points.join(" ")
}

/// A line of text, of a weight of its own.
fn draw_text(text: &Text, weight: Option<&'static str>) -> Drawn {
    let anchor = match text.anchor {
        Anchor::Start => None,
        Anchor::Middle => Some("middle"),
        Anchor::End => Some("end"),
    };
    view! { <text x=number(text.x) y=number(text.y) text-anchor=anchor font-weight=weight>{text.words.clone()}</text> }
        .drawn()
}

/// A length in a drawing, to a tenth of a pixel.
pub(super) fn number(value: f64) -> String {
    // As whole tenths: the language's own writer of fractions would weigh more in a page than all drawings.
    let tenths = (value * 10.0).round() as i64;
    let (sign, tenths) = (if tenths < 0 { "-" } else { "" }, tenths.unsigned_abs());
    match (tenths / 10, tenths % 10) {
        (whole, 0) => format!("{sign}{whole}"),
        (whole, tenth) => format!("{sign}{whole}.{tenth}"),
    }
}

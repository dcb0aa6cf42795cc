//! A drawing as SVG. Colours come from classes, so that dark, forced colours and print each have their own.

use leptos::prelude::*;

use super::chart::number;
use crate::chart::draw::{Anchor, Drawing, End, Mark, Text, WIDTH};

/// How far an end that is not firm fades, in pixels.
const FADE: f64 = 10.0;

/// The drawing of a chart.
#[component]
pub fn DrawingSvg(
    /// Its geometry.
    drawing: Drawing,
    /// Its name, for those who do not see it.
    name: String,
    /// What makes the ids inside it the only ones on the page.
    key: String,
) -> impl IntoView {
    let height = number(drawing.height);
    let marks: Vec<AnyView> = drawing.marks.iter().map(|mark| draw_mark(mark, &key)).collect();
    let texts: Vec<AnyView> = drawing.texts.iter().map(draw_text).collect();
    let lines: Vec<AnyView> = drawing
        .lines
        .iter()
        .map(|line| {
            let points: Vec<String> = line.iter().map(|(x, y)| format!("{},{}", number(*x), number(*y))).collect();
            view! { <polyline class="bracket" points=points.join(" ") /> }.into_any()
        })
        .collect();
    view! {
        <svg class="chart" role="img" aria-label=name width=number(WIDTH) height=height.clone()
            viewBox=format!("0 0 {} {height}", number(WIDTH))>
            <defs>
                <pattern id=format!("hatch-{key}") width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
                    <rect class="hatch-ground" width="5" height="5" />
                    <rect class="hatch-line" width="2.5" height="5" />
                </pattern>
                <linearGradient id=format!("out-{key}")>
                    <stop class="fade" offset="0" stop-opacity="1" />
                    <stop class="fade" offset="1" stop-opacity="0.1" />
                </linearGradient>
                <linearGradient id=format!("in-{key}")>
                    <stop class="fade" offset="0" stop-opacity="0.1" />
                    <stop class="fade" offset="1" stop-opacity="1" />
                </linearGradient>
            </defs>
            {marks}{lines}{texts}
        </svg>
    }
    .into_any()
}

/// A mark in up to three pieces: what is firm, and the ends that are not.
fn draw_mark(mark: &Mark, key: &str) -> AnyView {
    let fill = if mark.derived { format!("url(#hatch-{key})") } else { String::new() };
    let (out, fade_in) = (format!("url(#out-{key})"), format!("url(#in-{key})"));
    let end = mark.x + mark.width;
    let fade = FADE.min(mark.width);
    let rect = |x: f64, width: f64, fill: &str| {
        let fill = (!fill.is_empty()).then(|| fill.to_owned());
        view! { <rect x=number(x) y=number(mark.y) width=number(width.max(0.0)) height=number(mark.height) fill=fill /> }.into_any()
    };
    let pieces = match mark.end {
        End::Square => vec![rect(mark.x, mark.width, &fill)],
        End::Open => vec![rect(mark.x, mark.width, &fill), arrow(mark)],
        End::FadesBelow => vec![rect(mark.x, mark.width - fade, &fill), rect(end - fade, fade, &out)],
        End::FadesAround => {
            let back = fade.min(mark.width / 2.0);
            vec![rect(mark.x, mark.width - back, &fill), rect(end - back, back + FADE, &out)]
        }
        End::SoftSpan => {
            let soft = mark.width / 16.0;
            vec![
                rect(mark.x, soft, &fade_in),
                rect(mark.x + soft, mark.width - 2.0 * soft, &fill),
                rect(end - soft, soft, &out),
            ]
        }
        End::Empty => vec![rect(mark.x, mark.width, "")],
    };
    let class = match mark.end {
        End::Empty => "mark mark-empty",
        _ if mark.derived => "mark mark-derived",
        End::Square | End::SoftSpan => "mark mark-exact",
        End::Open => "mark mark-over",
        End::FadesBelow => "mark mark-nearly",
        End::FadesAround => "mark mark-about",
    };
    view! { <g class=class data-figure=mark.of.clone()>{pieces}</g> }.into_any()
}

/// ▸ at the end of a mark that is open to more.
fn arrow(mark: &Mark) -> AnyView {
    let (left, top) = (mark.x + mark.width + 2.0, mark.y);
    let points = [(left, top), (left + FADE - 2.0, top + mark.height / 2.0), (left, top + mark.height)];
    let points: Vec<String> = points.iter().map(|(x, y)| format!("{},{}", number(*x), number(*y))).collect();
    view! { <polygon points=points.join(" ") /> }.into_any()
}

fn draw_text(text: &Text) -> AnyView {
    let anchor = match text.anchor {
        Anchor::Start => "start",
        Anchor::Middle => "middle",
        Anchor::End => "end",
    };
    view! { <text x=number(text.x) y=number(text.y) text-anchor=anchor>{text.words.clone()}</text> }.into_any()
}

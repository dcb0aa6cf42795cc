//! A chart as it stands beside the text: title, drawing, remarks, table, files.

use leptos::prelude::*;

use super::drawing::{DrawingSvg, joined, number};
use super::drawn::{Draw, Drawn};
use crate::article::{Article, Chart};
use crate::chart::draw::draw;
use crate::chart::inline::{DOT, Inline};
use crate::chart::values::{Value, values};
use crate::chart::words::{name, remarks};

/// The note of one chart of `article`, whose folder the page sees as `folder`.
pub fn chart_figure(article: &Article, chart: &Chart, folder: &str) -> Drawn {
    let drawing = draw(article, chart);
    let name = name(article, chart);
    let rows = values(article, chart);
    let says: Vec<Drawn> =
        remarks(article, chart).into_iter().map(|remark| view! { <p class="remark">{remark}</p> }.drawn()).collect();
    let table = (rows.len() > 1).then(|| table(rows));
    let files = drawing.is_some().then(|| files(chart, folder));
    let more = (table.is_some() || files.is_some()).then(|| {
        let called = if table.is_some() { "Table and download" } else { "Download" };
        view! { <details><summary>{called}</summary>{table}{files}</details> }
    });
    view! {
        <figure>
            <figcaption>{chart.title.clone()}</figcaption>
            {drawing.map(|drawing| view! { <DrawingSvg drawing=drawing name=name /> })}
            {says}
            {more}
        </figure>
    }
    .drawn()
}

/// A chart the size of a word, beside the figure in its sentence.
#[component]
pub fn InlineChart(
    /// Its geometry.
    drawing: Inline,
) -> impl IntoView {
    let bars: Vec<Drawn> = drawing
        .bars
        .iter()
        .map(|bar| {
            let class = match (bar.own, bar.derived) {
                (true, true) => "own derived",
                (true, false) => "own",
                (false, true) => "derived",
                (false, false) => "other",
            };
            let [x, y, width, height] = [bar.x, bar.y, bar.width, bar.height].map(number);
            view! { <path class=class d=format!("M{x} {y}h{width}v{height}h-{width}z") /> }.drawn()
        })
        .collect();
    let line = (!drawing.line.is_empty()).then(|| view! { <polyline points=joined(&drawing.line) /> });
    let dot = drawing.dot.map(|(x, y)| view! { <circle class="own" cx=number(x) cy=number(y) r=number(DOT) /> });
    let size = format!("0 0 {} {}", number(drawing.width), number(drawing.height));
    view! { <svg class="inline-chart" aria-hidden="true" viewBox=size>{bars}{line}{dot}</svg> }
}

fn table(rows: Vec<Value>) -> Drawn {
    let rows: Vec<Drawn> = rows
        .into_iter()
        .map(|value| {
            let is_new = !value.time.is_empty() && ![&value.label, &value.panel, &value.amount].contains(&&value.time);
            let called = value.called();
            let time = is_new.then_some(value.time);
            let how = value.derived.then_some(", derived");
            view! {
                <tr>
                    <th>{called}{time.map(|time| format!(", {time}"))}</th>
                    <td>{value.amount}{how}</td>
                </tr>
            }
            .drawn()
        })
        .collect();
    view! { <table>{rows}</table> }.drawn()
}

fn files(chart: &Chart, folder: &str) -> Drawn {
    let file = |kind: &str| format!("{folder}charts/{}.{kind}", chart.id);
    view! {
        <p class="exports">
            <a href=file("svg") download=true>"SVG"</a>
        </p>
    }
    .drawn()
}

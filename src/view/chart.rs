//! A chart as it stands beside the text: drawing, remarks, table, files.

use leptos::prelude::*;

use super::drawing::{DrawingSvg, joined};
use crate::article::{Article, Chart, Plot};
use crate::chart::draw::draw;
use crate::chart::inline::{DOT, Inline};
use crate::chart::words::{NO_SOURCE, Value, name, remarks, title_within, values};
use crate::text::{sentence_at, words};

/// The note of one chart.
#[component]
pub fn ChartFigure(
    /// The article.
    article: Article,
    /// The chart.
    chart: Chart,
    /// The article's folder as the page sees it.
    folder: String,
) -> impl IntoView {
    let drawing = draw(&article, &chart);
    let name = name(&article, &chart);
    let rows = values(&article, &chart);
    let caption = match (&chart.plot, rows.first()) {
        (Plot::Chip { .. }, Some(value)) => chip(&article, &chart.title, value),
        _ => view! { <figcaption>{chart.title.clone()}</figcaption> }.into_any(),
    };
    let says: Vec<AnyView> = remarks(&article, &chart)
        .into_iter()
        .map(|remark| view! { <p class="remark">{remark}</p> }.into_any())
        .collect();
    let has_table = rows.len() > 1;
    let files = drawing.is_some().then(|| files(&chart, &folder));
    view! {
        <figure>
            {caption}
            {sentences(&article, &chart)}
            {drawing.map(|drawing| view! { <DrawingSvg drawing=drawing name=name key=chart.id.clone() /> })}
            {says}
            {(has_table || files.is_some()).then(|| view! {
                <details>
                    <summary>{if has_table { "Table and files" } else { "Files" }}</summary>
                    {has_table.then(|| table(rows))}
                    {files}
                </details>
            })}
        </figure>
    }
    .into_any()
}

/// A chart the size of a word, beside the figure in its sentence.
#[component]
pub fn InlineChart(
    /// Its geometry.
    drawing: Inline,
) -> impl IntoView {
    let bars: Vec<AnyView> = drawing
        .bars
        .iter()
        .map(|bar| {
            let class = match (bar.own, bar.derived) {
                (true, true) => "own derived",
                (true, false) => "own",
                (false, true) => "derived",
                (false, false) => "other",
            };
            view! { <rect class=class x=number(bar.x) y=number(bar.y) width=number(bar.width) height=number(bar.height) /> }
                .into_any()
        })
        .collect();
    let line = (!drawing.line.is_empty()).then(|| view! { <polyline points=joined(&drawing.line) /> });
    let dot = drawing.dot.map(|(x, y)| view! { <circle class="own" cx=number(x) cy=number(y) r=number(DOT) /> });
    let size = format!("0 0 {} {}", number(drawing.width), number(drawing.height));
    view! { <svg class="inline-chart" aria-hidden="true" viewBox=size>{bars}{line}{dot}</svg> }
}

/// A length in a drawing, to a tenth of a pixel.
pub(super) fn number(value: f64) -> String {
    let text = format!("{value:.1}");
    text.strip_suffix(".0").map_or(text.clone(), str::to_owned)
}

/// The sentence or sentences that state what is shown, each once.
fn sentences(article: &Article, chart: &Chart) -> AnyView {
    let mut spans: Vec<_> = chart
        .shown()
        .into_iter()
        .filter_map(|id| article.place(id))
        .map(|span| sentence_at(&article.text, span.start))
        .collect();
    spans.sort();
    spans.dedup();
    let sentences: Vec<AnyView> = spans
        .into_iter()
        .map(|span| view! { <p class="sentence">{article.words(span).to_owned()}</p> }.into_any())
        .collect();
    sentences.into_any()
}

/// One number alone on a line: the number, what it is of, when, and who says so.
fn chip(article: &Article, title: &str, value: &Value) -> AnyView {
    // A number that nothing is known of is called by its own words.
    let own = words(title) == words(&value.amount);
    let what = (!own).then(|| format!(" {}", title_within(article, title)));
    let source = (value.source != NO_SOURCE).then(|| format!(" · {}", value.source));
    view! {
        <figcaption class="chip-figure" data-figure=value.of.clone()>
            <span class="amount">{value.amount.clone()}</span>{what}
            <span class="when">" · "{value.time.clone()}{source}</span>
        </figcaption>
    }
    .into_any()
}

fn table(rows: Vec<Value>) -> AnyView {
    let rows: Vec<AnyView> = rows
        .into_iter()
        .map(|value| {
            let time = (value.time != value.label && value.time != value.amount).then_some(value.time);
            let how = if value.derived { "derived" } else { "stated" };
            view! {
                <tr data-figure=value.of>
                    <th scope="row">{value.label}{time.map(|time| format!(", {time}"))}</th>
                    <td>{value.amount}</td>
                    <td>{how}</td>
                </tr>
            }
            .into_any()
        })
        .collect();
    view! {
        <table>
            <thead><tr><th scope="col">"What"</th><th scope="col">"Value"</th><th scope="col">"How"</th></tr></thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}

fn files(chart: &Chart, folder: &str) -> AnyView {
    let file = |kind: &str| format!("{folder}charts/{}.{kind}", chart.id);
    view! {
        <p class="exports">
            <a href=file("svg") download=true>"SVG"</a>
            <a href=file("csv") download=true>"CSV"</a>
            <button type="button" data-do="picture" hidden=true>"PNG"</button>
        </p>
    }
    .into_any()
}

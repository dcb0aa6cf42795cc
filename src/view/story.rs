//! The text of an article with its quotes, figures and events marked, and the notes beside it.

use leptos::prelude::*;

use super::chart::{ChartFigure, InlineChart};
use super::marks::{Mark, What, marks_of};
use crate::article::{Article, Attribution, Chart, Figure, Piece, Quote, QuoteKind, weave};
use crate::chart::inline::inline;
use crate::text::Span;

/// The paragraphs of `article`, each with the notes of the charts that belong to it. All text is text nodes.
#[component]
pub fn Story(
    /// The article.
    article: Article,
    /// The article's folder as the page sees it.
    folder: String,
) -> impl IntoView {
    let marks = marks_of(&article);
    let paragraphs: Vec<AnyView> =
        article.paragraphs.iter().map(|&span| paragraph(&article, &folder, &marks, span)).collect();
    view! { <div class="story" id="story">{paragraphs}</div> }.into_any()
}

fn paragraph(article: &Article, folder: &str, marks: &[Mark], span: Span) -> AnyView {
    let spans: Vec<Span> = marks.iter().map(|mark| mark.span).collect();
    let pieces = weave(span, &spans);
    let notes: Vec<AnyView> = article
        .charts
        .iter()
        .filter(|chart| span.contains(&chart.anchor))
        .map(|chart| note(article, folder, chart))
        .collect();
    // A note stands before its paragraph, so that as a float it can lie beside it without moving any text.
    view! { <div class="passage">{notes}<p>{drawn(article, marks, pieces)}</p></div> }.into_any()
}

fn note(article: &Article, folder: &str, chart: &Chart) -> AnyView {
    view! {
        <div class="note" id=chart.id.clone() data-shows=chart.shown().join(" ")>
            <ChartFigure article=article.clone() chart=chart.clone() folder=folder.to_owned() />
        </div>
    }
    .into_any()
}

fn drawn(article: &Article, marks: &[Mark], pieces: Vec<Piece>) -> Vec<AnyView> {
    pieces.into_iter().map(|piece| draw(article, marks, piece)).collect()
}

fn draw(article: &Article, marks: &[Mark], piece: Piece) -> AnyView {
    match piece {
        Piece::Text(span) => article.words(span).to_owned().into_any(),
        Piece::Mark { mark, first, inside } => {
            let mark = &marks[mark];
            let id = mark.id.filter(|_| first).map(str::to_owned);
            let inside = drawn(article, marks, inside);
            match mark.what {
                What::Quote(quote) => quoted(article, quote, id, inside),
                What::Figure(figure) => stated(article, figure, id, inside),
                What::LastWord(figure) => last_word(article, figure, inside),
                What::Place(class) => view! { <span class=class id=id>{inside}</span> }.into_any(),
            }
        }
    }
}

fn quoted(article: &Article, quote: &Quote, id: Option<String>, inside: Vec<AnyView>) -> AnyView {
    let hue = quote.speaker().and_then(|slug| article.speaker(slug)).and_then(|speaker| speaker.hue).unwrap_or(0);
    let kind = match quote.kind {
        QuoteKind::Direct => "direct",
        QuoteKind::Mixed => "mixed",
        QuoteKind::Indirect => "indirect",
        QuoteKind::Term => "term",
    };
    let sure = match quote.attribution {
        Attribution::Stated { .. } => "stated",
        Attribution::Inferred { .. } => "inferred",
        Attribution::Unknown { .. } => "unknown",
    };
    let class = format!("quote {kind} {sure} hue-{hue}");
    view! { <span class=class id=id data-quote=quote.id.clone()>{inside}</span> }.into_any()
}

/// A figure is a link to its note, where it has one.
fn stated(article: &Article, figure: &Figure, id: Option<String>, inside: Vec<AnyView>) -> AnyView {
    match chart_of(article, figure) {
        Some(chart) => {
            let note = format!("#{}", chart.id);
            view! { <a class="figure" id=id href=note data-figure=figure.id.clone()>{inside}</a> }.into_any()
        }
        None => view! { <span class="figure" id=id>{inside}</span> }.into_any(),
    }
}

/// The word-sized chart lies on the padding of the figure's last word: nothing can part the two, and no line grows.
fn last_word(article: &Article, figure: &Figure, inside: Vec<AnyView>) -> AnyView {
    match chart_of(article, figure).and_then(|chart| inline(article, chart, &figure.id)) {
        Some(drawing) => view! { <span class="charted">{inside}<InlineChart drawing=drawing /></span> }.into_any(),
        None => inside.into_any(),
    }
}

fn chart_of<'a>(article: &'a Article, figure: &Figure) -> Option<&'a Chart> {
    article.charts.iter().find(|chart| chart.shows(&figure.id))
}

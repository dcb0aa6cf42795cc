//! The text of an article with its quotes, figures and events marked, and the notes beside it.

use leptos::prelude::*;

use super::chart::{ChartFigure, InlineChart};
use super::drawing::SharedDefs;
use super::margin::{self, Place};
use super::marks::{Mark, What, marks_of};
use crate::article::{Article, Attribution, Chart, Figure, Piece, Quote, QuoteKind, weave};
use crate::chart::inline::inline;
use crate::chart::words::adds;
use crate::text::Span;

/// An article of more lines than this is parted in stretches: the browser leaves out of its work what is not on the screen.
const LONG: usize = 150;
/// A stretch has so many lines, or a few more.
const STRETCH: usize = 14;

/// The paragraphs of `article`, each followed by the notes of the charts that belong to it. All text is text nodes.
#[component]
pub fn Story(
    /// The article.
    article: Article,
    /// The article's folder as the page sees it.
    folder: String,
) -> impl IntoView {
    let marks = marks_of(&article);
    let places = margin::places(&article, if is_long(&article) { STRETCH } else { usize::MAX });
    let draw = |spans: &[Span]| -> Vec<AnyView> {
        spans.iter().map(|&span| paragraph(&article, &folder, &marks, &places, span)).collect()
    };
    let paragraphs = if !is_long(&article) {
        draw(&article.paragraphs)
    } else {
        let stretch = |spans: &[Span]| view! { <div class="stretch">{draw(spans)}</div> }.into_any();
        margin::stretches(&article, STRETCH).into_iter().map(stretch).collect()
    };
    let defs = (!places.is_empty()).then(|| view! { <SharedDefs /> });
    view! { <div class="story" id="story">{defs}{paragraphs}</div> }.into_any()
}

fn is_long(article: &Article) -> bool {
    article.paragraphs.iter().map(|&span| margin::lines(article, span)).sum::<usize>() > LONG
}

fn paragraph(article: &Article, folder: &str, marks: &[Mark], places: &[Place], span: Span) -> AnyView {
    let spans: Vec<Span> = marks.iter().map(|mark| mark.span).collect();
    let pieces = weave(span, &spans);
    let notes: Vec<AnyView> = places
        .iter()
        .filter(|place| span.contains(&place.chart.anchor))
        .map(|place| note(article, folder, place))
        .collect();
    // A note follows its paragraph, in the order in which it is read; the style puts it beside.
    view! {
        <div class="passage">
            <p>{drawn(article, marks, pieces)}</p>
            {(!notes.is_empty()).then(|| view! { <div class="notes">{notes}</div> })}
        </div>
    }
    .into_any()
}

fn note(article: &Article, folder: &str, place: &Place) -> AnyView {
    let class = if place.beside { "note" } else { "note folded" };
    let chart = place.chart;
    view! {
        <div class=class id=chart.id.clone()>
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
                What::Quote { quote, last } => quoted(article, quote, id, last, inside),
                What::Figure(figure) => stated(article, figure, id, inside),
                What::LastWord(figure) => last_word(article, figure, inside),
                What::Place(class) => view! { <span class=class id=id>{inside}</span> }.into_any(),
            }
        }
    }
}

/// A part of a quote. The first carries the id, the others lead to it.
fn quoted(article: &Article, quote: &Quote, id: Option<String>, last: bool, inside: Vec<AnyView>) -> AnyView {
    let hue = quote.speaker().and_then(|slug| article.speaker(slug)).and_then(|speaker| speaker.hue).unwrap_or(0);
    let kind = match quote.kind {
        QuoteKind::Direct | QuoteKind::Mixed => "",
        QuoteKind::Indirect => "indirect ",
        QuoteKind::Term => "term ",
    };
    let is_sure = matches!(quote.attribution, Attribution::Stated { .. });
    let doubt = if last && !is_sure && quote.is_speech() { " doubt" } else { "" };
    let class = format!("quote {kind}hue-{hue}{doubt}");
    let leads = id.is_none().then(|| quote.id.clone());
    view! { <span class=class id=id data-quote=leads>{inside}</span> }.into_any()
}

/// A figure is a link to its note, where it has one.
fn stated(article: &Article, figure: &Figure, id: Option<String>, inside: Vec<AnyView>) -> AnyView {
    match chart_of(article, figure).filter(|chart| adds(article, chart)) {
        Some(chart) => view! { <a id=id href=format!("#{}", chart.id)>{inside}</a> }.into_any(),
        None => view! { <span id=id>{inside}</span> }.into_any(),
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

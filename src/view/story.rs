//! The text of an article with its quotes, figures and events marked, and the notes beside it.

use std::collections::BTreeMap;

use leptos::prelude::*;

use super::chart::{InlineChart, chart_figure};
use super::drawing::SharedDefs;
use super::drawn::{Draw, Drawn};
use super::lines;
use super::margin::{self, Place};
use super::marks::{Mark, What, marks_of};
use crate::article::{Article, Attribution, Chart, Figure, Piece, Quote, QuoteKind, Speaker, weave};
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
    let context =
        Context { charts: article.by_shown(), speakers: article.by_slug(), article: &article, folder: &folder };
    let marks = marks_of(&article);
    let places = margin::places(&article, if is_long(&article) { STRETCH } else { usize::MAX });
    let draw = |spans: &[Span]| -> Vec<Drawn> {
        spans.iter().map(|&span| paragraph(&context, marks_in(&marks, span), notes_in(&places, span), span)).collect()
    };
    let paragraphs = if !is_long(&article) {
        draw(&article.paragraphs)
    } else {
        let stretch = |spans: &[Span]| view! { <div class="stretch">{draw(spans)}</div> }.drawn();
        margin::stretches(&article, STRETCH).into_iter().map(stretch).collect()
    };
    let defs = (!places.is_empty()).then(|| view! { <SharedDefs /> });
    view! { <div class="story" id="story">{defs}{paragraphs}</div> }.drawn()
}

/// What is asked for at each mark, by its id.
struct Context<'a> {
    article: &'a Article,
    charts: BTreeMap<&'a str, &'a Chart>,
    speakers: BTreeMap<&'a str, &'a Speaker>,
    folder: &'a str,
}

fn is_long(article: &Article) -> bool {
    article.paragraphs.iter().map(|&span| lines::count(article.words(span))).sum::<usize>() > LONG
}

fn paragraph(context: &Context, marks: Vec<&Mark>, notes: &[Place], span: Span) -> Drawn {
    let spans: Vec<Span> = marks.iter().map(|mark| mark.span).collect();
    let pieces = weave(span, &spans);
    let notes: Vec<Drawn> = notes.iter().map(|place| note(context, place)).collect();
    let inside = drawn(context, &marks, pieces);
    let words = match lines::are_set(context.article.words(span)) {
        true => view! { <p class="lines">{inside}</p> }.drawn(),
        false => view! { <p>{inside}</p> }.drawn(),
    };
    // A note follows its paragraph, in the order in which it is read; the style puts it beside.
    view! {
        <div class="passage">
            {words}
            {(!notes.is_empty()).then(|| view! { <div class="notes">{notes}</div> })}
        </div>
    }
    .drawn()
}

/// The marks of a paragraph. A mark that runs over several is among those of each.
fn marks_in<'a, 'm>(marks: &'m [Mark<'a>], paragraph: Span) -> Vec<&'m Mark<'a>> {
    let end = marks.partition_point(|mark| mark.span.start < paragraph.end);
    let start = marks.partition_point(|mark| mark.reach <= paragraph.start);
    marks[start..end.max(start)].iter().filter(|mark| mark.span.overlaps(&paragraph)).collect()
}

/// The charts that stand beside a paragraph.
fn notes_in<'a, 'p>(places: &'p [Place<'a>], paragraph: Span) -> &'p [Place<'a>] {
    let before = |at: usize| places.partition_point(|place| place.chart.anchor.start < at);
    &places[before(paragraph.start)..before(paragraph.end)]
}

fn note(context: &Context, place: &Place) -> Drawn {
    let class = if place.beside { "note" } else { "note folded" };
    let chart = place.chart;
    view! {
        <div class=class id=chart.id.clone()>
            {chart_figure(context.article, chart, context.folder)}
        </div>
    }
    .drawn()
}

fn drawn(context: &Context, marks: &[&Mark], pieces: Vec<Piece>) -> Vec<Drawn> {
    pieces.into_iter().map(|piece| draw(context, marks, piece)).collect()
}

fn draw(context: &Context, marks: &[&Mark], piece: Piece) -> Drawn {
    match piece {
        Piece::Text(span) => context.article.words(span).to_owned().drawn(),
        Piece::Mark { mark, first, inside } => {
            let mark = marks[mark];
            let id = mark.id.filter(|_| first).map(str::to_owned);
            let inside = drawn(context, marks, inside);
            match mark.what {
                What::Quote { quote, last } => quoted(context, quote, id, last, inside),
                What::Figure(figure) => stated(context, figure, id, inside),
                What::LastWord(figure) => last_word(context, figure, inside),
                What::Place(class) => view! { <span class=class id=id>{inside}</span> }.drawn(),
            }
        }
    }
}

/// A part of a quote. The first carries the id, the others lead to it.
fn quoted(context: &Context, quote: &Quote, id: Option<String>, last: bool, inside: Vec<Drawn>) -> Drawn {
    let hue = quote.speaker().and_then(|slug| context.speakers.get(slug)).and_then(|speaker| speaker.hue).unwrap_or(0);
    let kind = match quote.kind {
        QuoteKind::Direct | QuoteKind::Mixed => "",
        QuoteKind::Indirect => "indirect ",
        QuoteKind::Term => "term ",
    };
    let is_sure = matches!(quote.attribution, Attribution::Stated { .. });
    let doubt = if last && !is_sure && quote.is_speech() { " doubt" } else { "" };
    let class = format!("quote {kind}hue-{hue}{doubt}");
    let leads = id.is_none().then(|| quote.id.clone());
    view! { <span class=class id=id data-quote=leads>{inside}</span> }.drawn()
}

/// A figure is a link to its note, where it has one.
fn stated(context: &Context, figure: &Figure, id: Option<String>, inside: Vec<Drawn>) -> Drawn {
    match context.charts.get(figure.id.as_str()).filter(|chart| adds(context.article, chart)) {
        Some(chart) => view! { <a id=id href=format!("#{}", chart.id)>{inside}</a> }.drawn(),
        None => view! { <span id=id>{inside}</span> }.drawn(),
    }
}

/// The word-sized chart lies on the padding of the figure's last word: nothing can part the two, and no line grows.
fn last_word(context: &Context, figure: &Figure, inside: Vec<Drawn>) -> Drawn {
    match context.charts.get(figure.id.as_str()).and_then(|chart| inline(context.article, chart, &figure.id)) {
        Some(drawing) => view! { <span class="charted">{inside}<InlineChart drawing=drawing /></span> }.drawn(),
        None => inside.drawn(),
    }
}

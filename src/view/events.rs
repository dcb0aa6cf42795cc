//! The events of an article: on a time axis as far as the text dates them, and as a list.

use leptos::prelude::*;

use super::drawn::{Draw, Drawn};
use crate::article::{Article, Basis, Event};
use crate::chart::timeline::{Timeline, in_order, timeline};

const LANE: usize = 22;

/// The section of events: a time axis of those with a year, then all of them in words.
#[component]
pub fn Events(
    /// The article.
    article: Article,
) -> impl IntoView {
    let rows: Vec<Drawn> = in_order(&article).into_iter().map(|event| row(&article, event)).collect();
    let axis = timeline(&article).map(|timeline| axis(&article, timeline));
    let empty = rows.is_empty().then(|| view! { <p>"The article dates no events that are marked here."</p> });
    view! {
        <section class="appendix" id="events" aria-labelledby="events-title">
            <h2 id="events-title">"Events"</h2>
            {empty}
            {axis}
            <ol class="events">{rows}</ol>
        </section>
    }
    .drawn()
}

fn row(article: &Article, event: &Event) -> Drawn {
    let words = article.words(event.span).to_owned();
    let stated = article.words(event.time.span).to_owned();
    let basis = match event.time.basis {
        Basis::Stated => None,
        Basis::Resolved => Some("worked out from the text"),
        Basis::Assumed => Some("year assumed from the day of publication"),
    };
    view! {
        <li data-shows=event.id.clone()>
            <span class="when">{event.time.value.spoken()}</span>
            <a href=format!("#{}", event.id)>{words}</a>
            <span class="sureness">"in the text: “"{stated}"”"{basis.map(|basis| format!(", {basis}"))}</span>
        </li>
    }
    .drawn()
}

/// Bars at their place in percent, so that the axis fills any width while its text keeps its size.
fn axis(article: &Article, timeline: Timeline) -> Drawn {
    let height = (timeline.bars.len() + 1) * LANE + 8;
    let ticks: Vec<Drawn> = timeline
        .ticks
        .iter()
        .map(|tick| {
            let x = percent(tick.at);
            view! {
                <line class="grid" x1=x.clone() x2=x.clone() y1="0" y2=(height - LANE).to_string() />
                <text class="tick" x=x dx="4" y=(height - 6).to_string()>{tick.year.to_string()}</text>
            }
            .drawn()
        })
        .collect();
    let bars: Vec<Drawn> = timeline
        .bars
        .iter()
        .enumerate()
        .map(|(lane, bar)| {
            let y = lane * LANE + 5;
            view! {
                <rect class=format!("when-bar {}", if bar.whole_year { "year" } else { "month" }) data-shows=bar.event.clone()
                    x=percent(bar.from) width=percent(bar.to - bar.from) y=y.to_string() height="12" />
                <text class="lane" x=percent(bar.to) dx="5" y=(y + 11).to_string()>{bar.number.to_string()}</text>
            }
            .drawn()
        })
        .collect();
    let long = timeline
        .bars
        .iter()
        .any(|bar| bar.whole_year)
        .then_some("A long bar means that the text gives only the year. ");
    let undated = article.events.len() - timeline.bars.len();
    let note = match undated {
        0 => None,
        1 => Some("One event is not on the axis: the text gives it no year.".to_owned()),
        n => Some(format!("{n} events are not on the axis: the text gives them no year.")),
    };
    view! {
        <svg class="timeline" role="img" aria-label=timeline.name width="100%" height=height.to_string()>{ticks}{bars}</svg>
        <p class="sureness">{long}"The numbers are those of the list. "{note}</p>
    }
    .drawn()
}

fn percent(share: f64) -> String {
    format!("{:.2}%", share * 100.0)
}

//! What stands over the text: the program's name, the heading, what is known of the article, how much is in it.

use leptos::prelude::*;

use super::drawn::Draw;
use super::words::{BRAND, CLAIM, NOT_ENGLISH};
use crate::article::counted as count;
use crate::article::{Article, Index};
use crate::link::counts;
use crate::read::is_english;

/// The name of the program and what it does, in a line.
#[component]
pub fn Brand() -> impl IntoView {
    view! { <p class="brand"><b>{BRAND}</b>" · "{CLAIM}</p> }
}

/// The heading, who wrote and published the article and when. What is not known is said to be so.
#[component]
pub fn Heading(
    /// The article.
    article: Article,
) -> impl IntoView {
    let about = &article.about;
    let known: Vec<String> = [
        about.byline.clone().map(|names| format!("By {names}")),
        about.publisher.clone(),
        about.published.map(|when| when.spoken()),
    ]
    .into_iter()
    .flatten()
    .collect();
    let unknown: Vec<&str> = [
        about.byline.is_none().then_some("byline"),
        about.publisher.is_none().then_some("publisher"),
        about.published.is_none().then_some("date"),
    ]
    .into_iter()
    .flatten()
    .collect();
    let url = about.url.clone();
    // What a sidecar or a reader says of it goes without reading.
    let is_bare = article.speakers.is_empty() && article.figures.is_empty();
    let unread = (is_bare && !is_english(&article.text)).then_some(NOT_ENGLISH);
    let provenance = Some(provenance(&article, &unknown)).filter(|words| !words.is_empty());
    view! {
        <h1 lang=article.about.language.clone() dir="auto">{article.heading()}</h1>
        {(!known.is_empty()).then(|| view! { <p class="known">{known.join(" · ")}</p> })}
        {url.map(|url| view! { <p class="known"><a href=url rel="noreferrer">"The original"</a></p> })}
        {unread.map(|words| view! { <p role="note">{words}</p> })}
        {provenance.map(|words| view! { <p class="provenance">{words}</p> })}
    }
    .drawn()
}

/// How much is in the article, and how to get at it. The second half is for those who have script, and can be put away.
#[component]
pub fn Hint(
    /// What the page knows of the article.
    index: Index,
) -> impl IntoView {
    let counts = counts(&index);
    let figures = (counts.figures > 0).then(|| format!(", {}", count(counts.figures, "figure")));
    view! {
        <p class="hint">
            {counts.said()}{figures}"."
            <span id="hint">
                " Tap a name or a "
                // The button is not left alone on a line.
                <span>
                    "quote. "
                    <button type="button" data-do="dismiss-hint" aria-label="Hide this hint">"✕"</button>
                </span>
            </span>
        </p>
    }
}

/// One or two sentences on what the heading is and what is not known.
fn provenance(article: &Article, unknown: &[&str]) -> String {
    let heading = match &article.about.label {
        Some(label) if label.by_publisher => "",
        Some(_) => "Title by the editor of this page, not the publisher.",
        None => "The text came without a headline; these are its opening words.",
    };
    let rest = match unknown {
        [] => String::new(),
        [only] => format!("No {only} is given."),
        [first @ .., last] => format!("No {} or {last} is given.", first.join(", ")),
    };
    [heading, rest.as_str()].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}

//! What stands over the text: the heading and what is known of the article.

use leptos::prelude::*;

use crate::article::Article;

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
    view! {
        <header class="heading">
            <h1>{article.heading()}</h1>
            {(!known.is_empty()).then(|| view! { <p class="known">{known.join(" · ")}</p> })}
            {url.map(|url| view! { <p class="known"><a href=url rel="noreferrer">"The original"</a></p> })}
            <p class="provenance">{provenance(&article, &unknown)}</p>
        </header>
    }
    .into_any()
}

/// One sentence on what the heading is and what is not known.
fn provenance(article: &Article, unknown: &[&str]) -> String {
    let heading = match &article.about.label {
        Some(label) if label.by_publisher => "",
        Some(_) => "This heading is our label, not the publisher’s.",
        None => "The text came without a headline; these are its opening words.",
    };
    let rest = match unknown {
        [] => String::new(),
        [only] => format!("The text came without a {only}."),
        [first @ .., last] => format!("The text came without {} or {last}.", first.join(", ")),
    };
    [heading, rest.as_str()].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}

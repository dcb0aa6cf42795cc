//! The quotes as cards, in the order of the article. The build writes them all; the browser shows those that are chosen.

use leptos::prelude::*;

use super::attribution::Attributed;
use crate::article::{Article, Quote};
use crate::export::fragment;

/// The section of Quotes mode. It is hidden until the browser shows it: without script the index of quotes by speaker
/// says the same.
#[component]
pub fn Cards(
    /// The article.
    article: Article,
) -> impl IntoView {
    let cards: Vec<AnyView> = article.quotes.iter().map(|quote| card(&article, quote)).collect();
    view! {
        <section id="cards" class="cards" aria-labelledby="cards-title" hidden=true>
            <h2 id="cards-title" class="visually-hidden">"Quotes"</h2>
            <ol>{cards}</ol>
            <p class="nothing" hidden=true>"No quote is both by those speakers and with those words."</p>
        </section>
    }
    .into_any()
}

fn card(article: &Article, quote: &Quote) -> AnyView {
    let parts: Vec<AnyView> =
        quote.parts.iter().map(|&part| view! { <p>{article.words(part).to_owned()}</p> }.into_any()).collect();
    let hue = quote.speaker().and_then(|slug| article.speaker(slug)).and_then(|speaker| speaker.hue).unwrap_or(0);
    let original = article.about.url.as_ref().map(|url| format!("{url}{}", fragment::directive(article, quote)));
    view! {
        <li class=format!("card hue-{hue}") data-card=quote.id.clone()>
            <blockquote lang=article.about.language.clone() dir="auto">{parts}</blockquote>
            <Attributed article=article.clone() quote=quote.clone() />
            <p class="actions">
                <button type="button" data-do="context">"In context"</button>
                <button type="button" data-do="copy-link">"Copy link"</button>
                <button type="button" data-do="copy-quote">"Copy quote"</button>
                <button type="button" data-do="share" hidden=true>"Share…"</button>
                {original.map(|url| view! { <a href=url rel="noreferrer">"See it in the original"</a> })}
            </p>
        </li>
    }
    .into_any()
}

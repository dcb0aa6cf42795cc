//! The index of quotes by speaker, as the finished page lists it: their first words, each a link to the whole in the text.

use std::collections::BTreeMap;

use leptos::prelude::*;

use super::drawn::{Draw, Drawn};
use super::words::ELLIPSIS;
use crate::article::{Article, Quote, QuoteKind, UNKNOWN, Voice, sureness, voices};

/// So many words of a quote are shown; the link leads to the whole.
const WORDS_SHOWN: usize = 5;

/// The index: under each speaker the quotes, each a link to its place in the text.
#[component]
pub fn BySpeaker(
    /// The article.
    article: Article,
) -> impl IntoView {
    let mut own: BTreeMap<&str, Vec<&Quote>> = BTreeMap::new();
    for quote in &article.quotes {
        own.entry(quote.speaker().unwrap_or(UNKNOWN)).or_default().push(quote);
    }
    let quotes = |voice: &Voice| own.get(voice.slug.as_str()).map_or(&[][..], Vec::as_slice);
    let groups: Vec<Drawn> = voices(&article).into_iter().map(|voice| group(&article, quotes(&voice), voice)).collect();
    let empty = groups.is_empty().then(|| view! { <p>"No quotes are marked in this article."</p> });
    view! {
        <section class="appendix" id="by-speaker" aria-labelledby="by-speaker-title">
            <h2 id="by-speaker-title"><span>"Quotes by speaker"</span><span class="on-paper">"Speakers"</span></h2>
            {empty}
            {groups}
        </section>
    }
    .drawn()
}

fn group(article: &Article, quotes: &[&Quote], voice: Voice) -> Drawn {
    let role = voice.role.map(|role| article.words(role).to_owned());
    let quotes: Vec<Drawn> = quotes.iter().map(|quote| entry(article, quote)).collect();
    view! {
        <section id=format!("by-{}", voice.slug)>
            <h3>{voice.name}{role.map(|role| view! { <span class="role">{role}</span> })}</h3>
            <ol>{quotes}</ol>
        </section>
    }
    .drawn()
}

fn entry(article: &Article, quote: &Quote) -> Drawn {
    let parts: Vec<&str> = quote.parts.iter().map(|&part| article.words(part)).collect();
    let kind = super::words::kind(quote.kind.cited_as(), quote.kind == QuoteKind::Mixed).map(str::to_owned);
    let doubt = article.between(quote).map(|names| format!("{} {names}", super::words::UNCLEAR));
    let doubt = doubt.or_else(|| sureness(quote).map(str::to_owned));
    let notes: Vec<String> = [doubt, kind].into_iter().flatten().collect();
    view! {
        <li>
            <a href=format!("#{}", quote.id)>{shortened(&parts.join(ELLIPSIS))}</a>
            {(!notes.is_empty()).then(|| view! { <span class="sureness">{notes.join(" · ")}</span> })}
        </li>
    }
    .drawn()
}

/// The first words of `text`, with an ellipsis where more follow.
fn shortened(text: &str) -> String {
    let mut words = text.split_whitespace();
    let first: Vec<&str> = words.by_ref().take(WORDS_SHOWN).collect();
    let more = if words.next().is_some() { " …" } else { "" };
    format!("{}{more}", first.join(" "))
}

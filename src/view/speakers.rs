//! The index of quotes by speaker, as the finished page lists it.

use leptos::prelude::*;

use crate::article::{Article, Quote, Voice, sureness, voices};

/// Longer words than this are shortened in the index; the link leads to the whole.
const WORDS_SHOWN: usize = 18;

/// The index: under each speaker the quotes, each a link to its place in the text.
#[component]
pub fn BySpeaker(
    /// The article.
    article: Article,
) -> impl IntoView {
    let groups: Vec<AnyView> = voices(&article).into_iter().map(|voice| group(&article, voice)).collect();
    let empty = groups.is_empty().then(|| view! { <p>"No quotes are marked in this article."</p> });
    view! {
        <section class="appendix" id="by-speaker" aria-labelledby="by-speaker-title">
            <h2 id="by-speaker-title">"Quotes by speaker"</h2>
            {empty}
            {groups}
        </section>
    }
    .into_any()
}

fn group(article: &Article, voice: Voice) -> AnyView {
    let speaker = article.speaker(&voice.slug);
    let role = speaker.and_then(|speaker| speaker.role).map(|role| article.words(role).to_owned());
    let own = |quote: &&Quote| quote.speaker() == speaker.map(|speaker| speaker.slug.as_str());
    let quotes: Vec<AnyView> = article.quotes.iter().filter(own).map(|quote| entry(article, quote)).collect();
    view! {
        <section class=format!("voice hue-{}", voice.hue) id=format!("by-{}", voice.slug)>
            <h3>{voice.name}{role.map(|role| view! { <span class="role">{role}</span> })}</h3>
            <ol>{quotes}</ol>
        </section>
    }
    .into_any()
}

fn entry(article: &Article, quote: &Quote) -> AnyView {
    let words = shortened(&quote.words_in(&article.text));
    let note = if quote.is_speech() { sureness(quote) } else { Some("A quoted term, not speech") };
    view! {
        <li>
            <a href=format!("#{}", quote.id)>{words}</a>
            {note.map(|note| view! { <span class="sureness">{note}</span> })}
        </li>
    }
    .into_any()
}

/// The first words of `text`, with an ellipsis where more follow.
pub fn shortened(text: &str) -> String {
    let mut words = text.split_whitespace();
    let first: Vec<&str> = words.by_ref().take(WORDS_SHOWN).collect();
    let more = if words.next().is_some() { " …" } else { "" };
    format!("{}{more}", first.join(" "))
}

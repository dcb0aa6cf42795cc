//! The card of a speaker: who they are, as the article words it, and all they say. Drawn in the browser.

use leptos::prelude::*;

use super::card::whose;
use super::drawn::{Draw, Drawn};
use crate::article::counted as count;
use crate::article::{Index, Item, Voice};
use crate::text::sentence_at;

/// The card of `voice`.
pub fn person_sheet(index: &Index, voice: &Voice) -> Drawn {
    let worded = |label: &'static str, span: Option<crate::text::Span>| {
        span.map(|span| view! { <p>{format!("{label}: “{}”", index.words(span))}</p> }.drawn())
    };
    let named = voice.named.map(|span| {
        let sentence = index.words(sentence_at(&index.text, span.start)).to_owned();
        let at = format!("{}-{}", span.start, span.end);
        view! {
            <p>{"First named: "}<span class="sentence">{sentence}</span>{" "}<button type="button" data-do="place" data-of=at>{"Show"}</button></p>
        }
        .drawn()
    });
    let said = index.words_said();
    let share = (voice.words > 0).then(|| {
        let percent = (voice.words * 100 + said / 2) / said.max(1);
        format!(" · {} inside quotation marks, {percent}% of all", count(voice.words, "word"))
    });
    let speech = [(voice.quotes, "quote"), (voice.reported, "reported statement"), (voice.terms, "term")];
    let speech: Vec<String> =
        speech.into_iter().filter(|(number, _)| *number > 0).map(|(number, noun)| count(number, noun)).collect();
    let own = index.items.iter().filter(|item| item.kind.is_quoted() && item.by.contains(&voice.slug));
    let quotes: Vec<Drawn> = own.map(|item| entry(index, item)).collect();
    view! {
        <div class=format!("person hue-{}", voice.hue) data-person=voice.slug.clone()>
            <h2>{voice.name.clone()}</h2>
            {worded("As the article words it", voice.role)}
            {worded("Speaks for", voice.affiliation)}
            {named}
            <p class="role">{speech.join(", ")}{share}</p>
            <ol>{quotes}</ol>
            <p class="actions">
                <button type="button" data-do="only" data-of=voice.slug.clone()>{"Show only these"}</button>
                <button type="button" data-do="copy-person">{"Copy link to these"}</button>
            </p>
        </div>
    }
    .drawn()
}

fn entry(index: &Index, item: &Item) -> Drawn {
    let kind = super::words::kind(item.kind, item.within).map(|kind| format!(" ({kind})"));
    let probably = (!item.why.is_empty()).then(|| format!(" · {}", whose(index, item)));
    view! {
        <li><a href=format!("#{}", item.id) data-do="go" data-of=item.id.clone()>{index.cited_words(item)}</a><span class="role">{kind}{probably}</span></li>
    }
    .drawn()
}

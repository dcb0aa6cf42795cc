//! A quote closely: its words, who said them and how sure that is, and what can be done with it. Drawn in the browser, as a
//! card of Quotes mode and in the sheet.

use leptos::prelude::*;

use super::drawn::{Draw, Drawn};
use super::words::{self, COPY_LINK, COPY_PASSAGE, COPY_QUOTE, NOBODY, PROBABLY, SHARE, UNCLEAR};
use crate::article::{Doubt, Index, Item, Kind, Voice};

/// The words of a quote or passage and who said them, for a card and for the sheet.
pub fn said(index: &Index, item: &Item) -> Drawn {
    let parts = index.cited_words(item);
    let parts = match item.kind {
        Kind::Quote => view! { <blockquote dir="auto">{parts}</blockquote> }.drawn(),
        _ => view! { <p class="passage-words" dir="auto">{parts}</p> }.drawn(),
    };
    let voice = voice(index, item);
    let role = voice.and_then(|voice| voice.role).map(|role| index.words(role).to_owned());
    let notes: Vec<String> = role.into_iter().chain(words::kind(item.kind, item.within).map(str::to_owned)).collect();
    let name = whose(index, item);
    let by = match voice.filter(|voice| !voice.is_unknown()) {
        Some(voice) => {
            view! { <button type="button" class="by" data-do="about" data-of=voice.slug.clone()>{name}</button> }
                .drawn()
        }
        None => view! { <span class="by">{name}</span> }.drawn(),
    };
    view! { {parts}<p class="attributed">{by}<span class="role">{notes.join(" · ")}</span></p> }.drawn()
}

/// Whose words an item is, as far as that is sure: "Probably Ada Moreno", "Unclear: Graham Voss or Sam Croft".
pub fn whose(index: &Index, item: &Item) -> String {
    let name = voice(index, item).map_or(NOBODY, |voice| voice.name.as_str());
    match &item.doubt {
        Doubt::None => name.to_owned(),
        Doubt::Probably => format!("{PROBABLY} {name}"),
        Doubt::Between(names) => format!("{UNCLEAR} {names}"),
    }
}

/// The voice of a quote.
pub fn voice<'a>(index: &'a Index, item: &Item) -> Option<&'a Voice> {
    index.voice(item.by.first()?)
}

/// The hue of a quote's speaker as a class.
pub fn hue(index: &Index, item: &Item) -> String {
    format!("hue-{}", voice(index, item).map_or(0, |voice| voice.hue))
}

/// A button that does `what` when it is pressed.
pub fn button(what: &'static str, label: impl Into<String>) -> Drawn {
    view! { <button type="button" data-do=what>{label.into()}</button> }.drawn()
}

/// The label of the button that copies an item with its source.
pub fn copy_label(kind: Kind) -> &'static str {
    if kind == Kind::Quote { COPY_QUOTE } else { COPY_PASSAGE }
}

/// The sheet of a quote. `original` leads to it where it was published.
pub fn quote_sheet(index: &Index, item: &Item, original: Option<String>) -> Drawn {
    let why = (!item.why.is_empty()).then(|| {
        view! {
            <details class="why"><summary>{"Why?"}</summary><p>{format!("Why: {} ", item.why)}{button("show-why", "Show")}</p></details>
        }
        .drawn()
    });
    let all = voice(index, item).filter(|voice| voice.count() > 1 && !voice.is_unknown()).map(|voice| {
        let label = format!("All {} by {} ›", voice.count(), voice.name);
        view! { <button type="button" class="all-by" data-do="only" data-of=voice.slug.clone()>{label}</button> }
            .drawn()
    });
    let as_file = |what: &'static str, label: &'static str| {
        view! { <button type="button" data-do="copy-as" data-of=what>{label}</button> }.drawn()
    };
    let more = [
        as_file("text", "Text"),
        as_file("markdown", "Markdown"),
        as_file("bibtex", "BibTeX"),
        as_file("csl", "CSL-JSON"),
        button("picture-quote", "Picture"),
    ];
    view! {
        <div class=format!("card {}", hue(index, item)) data-card=item.id.clone()>
            {said(index, item)}
            {why}
            <p class="actions">{button("share", SHARE)}{button("copy-quote", copy_label(item.kind))}{button("copy-link", COPY_LINK)}</p>
            <details class="more-copies"><summary>{"Copy as …"}</summary><p class="actions">{more.into_iter().collect::<Vec<Drawn>>()}</p></details>
            {original.map(|url| view! { <p><a href=url rel="noreferrer">{"See it in the original"}</a></p> }.drawn())}
            {all}
        </div>
    }
    .drawn()
}

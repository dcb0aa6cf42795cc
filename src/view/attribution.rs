//! Who said it, how sure that is, and why.

use leptos::prelude::*;

use crate::article::{Article, Attribution, Quote, QuoteKind, sureness};

/// The speaker of a quote with their role; "Probably" and the words it rests on where the text does not state it.
#[component]
pub fn Attributed(
    /// The article.
    article: Article,
    /// The quote.
    quote: Quote,
) -> impl IntoView {
    let speaker = quote.speaker().and_then(|slug| article.speaker(slug));
    let role = speaker.and_then(|speaker| speaker.role).map(|role| article.words(role).to_owned());
    let name = speaker.map_or("No speaker named", |speaker| speaker.name.as_str());
    let probably = sureness(&quote).map(|word| format!("{word} "));
    let why = match &quote.attribution {
        Attribution::Inferred { basis, .. } => {
            let words: Vec<String> = basis.iter().map(|&span| format!("“{}”", article.words(span))).collect();
            Some(format!("The text does not name the speaker here. This rests on the words {}.", words.join(" and ")))
        }
        Attribution::Stated { .. } | Attribution::Unknown { .. } => None,
    };
    let kind = match quote.kind {
        QuoteKind::Direct => None,
        QuoteKind::Mixed => Some("quoted words in a paraphrase"),
        QuoteKind::Indirect => Some("reported, not word for word"),
        QuoteKind::Term => Some("a quoted term, not speech"),
    };
    view! {
        <p class="attributed">
            <span class="by">{probably}{name.to_owned()}</span>
            {role.map(|role| view! { <span class="role">{role}</span> })}
            {kind.map(|kind| view! { <span class="kind">{kind}</span> })}
        </p>
        {why.map(|why| view! { <details class="why"><summary>"Why?"</summary><p>{why}</p></details> })}
    }
}

//! The controls: chips, status line, stepper, modes, search, copy link.
//!
//! The build writes them into the page, so that nothing moves when the browser puts the live ones in their place. Where
//! there is no script they are hidden, and links into the index stand instead.

use leptos::prelude::*;

use super::state::Explorer;
use crate::article::Voice;
use crate::link::Mode;

const MODES: [(Mode, &str); 4] =
    [(Mode::Article, "Article"), (Mode::Quotes, "Quotes"), (Mode::Figures, "Figures"), (Mode::Events, "Events")];

/// The rail on a wide screen, the bar over the text on a narrow one. Buttons that only the browser can serve carry
/// `data-do`.
#[component]
pub fn Rail(
    /// The state.
    explorer: Explorer,
    /// The status line as it is announced: the browser lets it settle first.
    announced: RwSignal<String>,
) -> impl IntoView {
    let modes: Vec<_> = MODES.into_iter().map(|(mode, label)| mode_button(explorer, mode, label)).collect();
    view! {
        <h2 class="rail-title">"Who said what"</h2>
        <div class="bar">
            {chips(explorer)}
            <div class="statusline">
                <p class="status" role="status">{move || announced.get()}</p>
                <span class="stepper">
                    <button type="button" aria-label="Previous quote" on:click=move |_| explorer.step(-1)>"‹"</button>
                    <button type="button" aria-label="Next quote" on:click=move |_| explorer.step(1)>"›"</button>
                    <button type="button" data-do="everyone" aria-label="Show everyone">
                        <span class="cross" aria-hidden="true">"✕"</span>
                        <span class="words">"Show everyone"</span>
                    </button>
                </span>
            </div>
        </div>
        <div class="tools">
            <div class="modes" role="group" aria-label="Show">{modes}</div>
            <label class="search">
                <span class="visually-hidden">"Search within"</span>
                <input type="search" maxlength="200" autocomplete="off" spellcheck="false" placeholder="Search within"
                    prop:value=move || explorer.view.with(|view| view.find.clone())
                    on:input:target=move |event| explorer.find(&event.target().value()) />
            </label>
            <button type="button" data-do="copy-link">"Copy link"</button>
            <button type="button" class="quiet" aria-pressed=move || pressed(explorer.inline_charts.get())
                on:click=move |_| explorer.inline_charts.update(|on| *on = !*on)>"Word-sized charts"</button>
        </div>
    }
}

/// A chip a speaker; one line instead where there is nobody to choose between.
fn chips(explorer: Explorer) -> impl IntoView {
    let voices = explorer.index.with_value(|index| index.voices.clone());
    let lone = match voices.as_slice() {
        [] => Some("No quotes are marked in this article.".to_owned()),
        [only] if only.quotes > 0 => Some(format!("All quotes: {}", only.name)),
        _ => None,
    };
    let chosen = if lone.is_none() { voices } else { Vec::new() };
    let chips: Vec<_> = chosen.into_iter().map(|voice| chip(explorer, voice)).collect();
    view! {
        <div class="chips" role="group" aria-label="Filter quotes by speaker">
            {lone.map(|line| view! { <p class="lone">{line}</p> })}
            {chips}
        </div>
    }
}

fn chip(explorer: Explorer, voice: Voice) -> impl IntoView {
    let count = voice.count();
    let (slug, chosen) = (voice.slug.clone(), voice.slug);
    view! {
        <button type="button" class=format!("chip hue-{}", voice.hue)
            aria-pressed=move || pressed(explorer.view.with(|view| view.speakers.contains(&chosen)))
            on:click=move |_| explorer.toggle(&slug)>
            <span class="initials" aria-hidden="true">{voice.initials}</span>
            <span class="name">{voice.name}</span>
            <span class="count">{count}</span>
        </button>
    }
}

fn mode_button(explorer: Explorer, mode: Mode, label: &'static str) -> impl IntoView {
    view! {
        <button type="button" class="mode" aria-pressed=move || pressed(explorer.view.with(|view| view.mode == mode))
            on:click=move |_| explorer.look_at(mode)>{label}</button>
    }
}

fn pressed(on: bool) -> &'static str {
    if on { "true" } else { "false" }
}

//! Who speaks: a row for each, with how much of what is quoted is theirs.

use leptos::prelude::*;

use super::drawn::{Draw, Drawn};
use super::words::EVERYONE;
use crate::article::{Index, Voice};

/// The id of the list, which the bar's button opens.
pub const PEOPLE: &str = "people";

/// A shorter list needs no other order.
const MANY: usize = 5;

/// The list of speakers: those who are quoted, then those whose words are only reported; then, under a rule, what nobody is
/// named for and those with terms only.
#[component]
pub fn People(
    /// What the page knows of the article.
    index: Index,
) -> impl IntoView {
    let said = index.words_said();
    let (named, apart): (Vec<&Voice>, Vec<&Voice>) =
        index.voices.iter().partition(|voice| voice.speaks() && !voice.is_unknown());
    let (quoted, reported): (Vec<&Voice>, Vec<&Voice>) = named.iter().partition(|voice| voice.quotes > 0);
    let rows = |voices: Vec<&Voice>| voices.into_iter().map(|voice| row(&index, voice, said)).collect::<Vec<Drawn>>();
    let is_alone = apart.is_empty() && reported.is_empty();
    let lone = match quoted.as_slice() {
        [] if is_alone => Some("No quotes are marked in this article.".to_owned()),
        [only] if is_alone => Some(format!("All quotes: {}", only.name)),
        _ => None,
    };
    let share = (said > 0 && quoted.len() > 1).then(|| share(&quoted, said));
    let order = (quoted.len() >= MANY).then(order);
    let reported = (!reported.is_empty())
        .then(|| view! { <p class="share-note">"Reported, not quoted"</p><ul>{rows(reported)}</ul> }.drawn());
    let apart = (!apart.is_empty()).then(|| view! { <ul class="apart">{rows(apart)}</ul> });
    view! {
        <div id=PEOPLE popover="auto" class="people sheet-like" role="group" aria-label="Filter quotes by speaker">
            {lone.map(|line| view! { <p class="lone">{line}</p> })}
            {share}
            {order}
            <ul>{rows(quoted)}</ul>
            {reported}
            {apart}
            <button type="button" class="wide-none" data-do="everyone">{EVERYONE}</button>
        </div>
    }
}

/// The two orders of the list; it comes in the first.
fn order() -> Drawn {
    view! {
        <p class="choice" role="group" aria-label="Order">
            <button type="button" data-do="order-people" data-of="article" aria-pressed="true">"As quoted"</button>
            <button type="button" data-do="order-people" data-of="words" aria-pressed="false">"By words"</button>
        </p>
    }
    .drawn()
}

/// A thin bar of the words inside quotation marks, by speaker.
fn share(voices: &[&Voice], said: usize) -> Drawn {
    let percent = |words: usize| format!("{:.2}%", words as f64 * 100.0 / said as f64);
    let mut before = 0;
    let parts: Vec<Drawn> = voices
        .iter()
        .filter(|voice| voice.words > 0)
        .map(|voice| {
            let x = percent(before);
            before += voice.words;
            view! { <rect class=format!("hue-{}", voice.hue) x=x width=percent(voice.words) height="100%" /> }.drawn()
        })
        .collect();
    view! {
        <svg class="share-bar" aria-hidden="true" width="100%" height="6">{parts}</svg>
        <p class="share-note">"Per cent of the words inside quotation marks"</p>
    }
    .drawn()
}

/// How many per cent of the words that are `said` some are, in whole numbers; what is not nothing is never 0%.
fn share_of(words: usize, said: usize) -> String {
    match (words * 100 + said / 2) / said {
        0 if words > 0 => "<1%".to_owned(),
        share => format!("{share}%"),
    }
}

fn row(index: &Index, voice: &Voice, said: usize) -> Drawn {
    let role = voice.role.map(|role| index.words(role).to_owned());
    let share = (voice.words > 0 && said > 0).then(|| share_of(voice.words, said));
    let terms = if voice.speaks() {
        ""
    } else if voice.terms == 1 {
        " term"
    } else {
        " terms"
    };
    let about = (!voice.is_unknown()).then(|| {
        let label = format!("About {}", voice.name);
        view! { <button type="button" class="about" data-do="about" data-of=voice.slug.clone() aria-label=label>"⋯"</button> }
    });
    view! {
        <li>
            <button type="button" class=format!("voice hue-{}", voice.hue) data-do="speaker" data-of=voice.slug.clone() aria-pressed="false">
                <span class="initials" aria-hidden="true">{voice.initials.clone()}</span>
                <span class="name">{voice.name.clone()}{role.map(|role| view! { <span class="role">{role}</span> })}</span>
                {share.map(|share| view! { <span class="share">{share}</span> })}
                <span class="count">{voice.count()}{terms}</span>
            </button>
            {about}
        </li>
    }
    .drawn()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_few_words_of_many_are_a_share() {
        for (words, said, share) in [(1, 3, "33%"), (2, 3, "67%"), (1, 200, "1%"), (1, 201, "<1%"), (300, 300, "100%")]
        {
            assert_eq!(share_of(words, said), share, "{words} of {said}");
        }
    }
}

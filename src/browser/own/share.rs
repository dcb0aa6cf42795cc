//! Links that carry an article: made, opened, and what is wrong with them.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlTextAreaElement;

use super::super::clipboard::{self, Copied};
use super::super::dom;
use super::now::shown;
use super::record::{self, Record};
use super::streams::{deflated, inflated};
use super::{code, field, files, kept, place, says, sheets, show};
use crate::import::Imported;
use crate::own::edits::Edits;
use crate::own::link::{self, MOST_IN, MOST_OUT, Opened, Refusal};
use crate::view::paste::{LINK, LINK_LENGTH, LINK_SHEET};
use crate::view::words::LINK_COPIED;

/// A longer link is refused when it is opened: the data, its sum and the view have to fit.
const MOST_LINK: usize = MOST_IN;

/// Shows what the address carries, or what this tab had before it was loaded again; and follows the address.
pub(super) fn follow() {
    if !open_address()
        && let Some(open) = record::open()
    {
        spawn_local(async move {
            // Another tab may have changed what is kept since.
            let kept = if open.linked { None } else { kept::get(&open.id).await };
            show::open(kept.unwrap_or(open));
        });
    }
    let hand_on = Closure::<dyn Fn(String)>::new(|link: String| {
        make(link.split_once('#').map(|(_, view)| view).unwrap_or_default());
    });
    files::stand_in("handOn", &hand_on.into_js_value());
    dom::on(&dom::window(), "hashchange", |_| {
        open_address();
    });
}

/// Makes the link to the article that is shown, and to this view of it, and shows it with what it survives.
pub(super) fn make(view: &str) {
    let (Some(record), view) = (shown(), view.to_owned()) else { return };
    spawn_local(async move {
        let json = link::Carried::of(&record.article, &record.edits.done).to_json();
        match deflated(json.as_bytes()).await {
            Ok(bytes) => offer(&(place::page() + &link::fragment(&json, &bytes, &view))),
            Err(_) => {
                says::say("This browser is too old to make a link that carries the article. Save it and send the file.")
            }
        }
    });
}

/// Whether the address carries an article. It is opened then, and the address goes on with the view alone: it is long, and
/// goes into the history of this browser.
fn open_address() -> bool {
    let fragment = dom::window().location().hash().unwrap_or_default();
    let Some((data, view)) = link::parted(&fragment) else { return false };
    let data = data.to_owned();
    place::go_on_with(&view);
    match link::packed(&data) {
        Ok(packed) => spawn_local(async move {
            match inflated(&packed.bytes, MOST_OUT).await {
                Some((bytes, is_whole)) => open(link::opened(&packed, &bytes, is_whole)),
                None => says::say(Refusal::TooLarge.words()),
            }
        }),
        Err(Refusal::Damaged) => open(Opened { article: Imported::default(), edits: Vec::new(), is_sound: false }),
        Err(refusal) => says::say(refusal.words()),
    }
    true
}

fn open(Opened { article, edits, is_sound }: Opened) {
    if is_sound {
        return show::open(Record::new(article, Edits::of(edits), true));
    }
    let rest = match article.text.is_empty() {
        true => "Nothing of it can be read.",
        false => "What can be read of it stands in the field.",
    };
    says::say(&[Refusal::Damaged.words(), " ", rest].concat());
    field::put(&article.text);
}

/// Shows a link, what it survives, and who can read it.
fn offer(link: &str) {
    let Some(field) = link_field() else { return };
    field.set_value(link);
    say_of_link(&survives(link.len()));
    code::show(link);
    sheets::open(LINK_SHEET);
    field.select();
}

/// Copies the link that is shown.
pub(super) fn copy() {
    let Some(field) = link_field() else { return };
    clipboard::copy(&Copied { text: field.value(), html: None }, move |done| {
        say_of_link(if done { LINK_COPIED } else { "The browser refused to copy. Copy the link from the field." });
        field.select();
    });
}

fn link_field() -> Option<HtmlTextAreaElement> {
    dom::by_id(LINK)?.dyn_into().ok()
}

fn say_of_link(words: &str) {
    if let Some(line) = dom::by_id(LINK_LENGTH) {
        line.set_text_content(Some(words));
    }
}

/// What a link of so many characters survives. Chats and mail programs say little of what they cut: 2,000 characters pass
/// nearly everywhere, Outlook and several chats cut between 2,000 and 8,000, and servers that see it in a form refuse more.
fn survives(length: usize) -> String {
    let long = [says::grouped(length), " characters: ".to_owned()].concat();
    let survives = match length {
        0..=2_000 => "short enough for chats and mails.",
        2_001..=8_000 => "long. Most mails and chats carry it; try it before you rely on it.",
        8_001..=MOST_LINK => "very long. Many chats and mails cut it. A file is safer: press Save.",
        _ => {
            return [&long, "too long for a link, and Verbatim would refuse it. Save the article and send the file."]
                .concat();
        }
    };
    long + survives
}

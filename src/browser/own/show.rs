//! Shows an article: has it read, draws what comes, and starts the explorer.

use std::rc::Rc;

use js_sys::Uint8Array;
use wasm_bindgen_futures::spawn_local;

use super::super::{dom, said};
use super::elements::Elements;
use super::now::{NOW, shown};
use super::record::{self, Record};
use super::stay::Stay;
use super::worker::{self, Answer, Reader};
use super::{correct, field, files, kept, left_out, place, says};
use crate::article::counted;
use crate::import::Imported;
use crate::own::edits::Edits;
use crate::view::notices::{END, OUT};
use crate::view::page::DATA;
use crate::view::paste::{BANNER, BRING, OWN, PAGE};
use crate::view::words::UNCHECKED;

/// Has the article taken out of a file, which may be called `name`, and shows it.
pub(super) fn bring(bytes: Uint8Array, name: String) {
    says::bringing();
    with_reader(move |reader| reader.bring(&bytes, &name));
}

/// Shows `record`; what is wrong with it is said.
pub(super) fn open(record: Record) {
    says::bringing();
    draw_anew(record.clone());
    with_reader(move |reader| reader.read(&record));
}

/// From now on the page of `record` is drawn.
fn draw_anew(record: Record) {
    NOW.with_borrow_mut(|now| {
        now.refused = None;
        now.elements = Some(Elements::new());
        now.slices = (0, 0);
        now.record = Some(record);
    });
}

/// Reads the article that is shown anew with other corrections, and draws it where the reader is. `said` is what was done.
pub(super) fn again(record: Record, said: &str) {
    NOW.with_borrow_mut(|now| now.again = Some((Stay::here(), said.to_owned())));
    draw_anew(record.clone());
    with_reader(move |reader| reader.read(&record));
}

/// Puts a passage that was left out back into the text, and reads it again.
pub(super) fn put_back(which: &str) {
    if let (Some(mut record), Ok(which)) = (shown(), which.parse()) {
        record.article.put_back(which);
        open(record);
    }
}

/// Does something with the worker as soon as it is there; says so where it cannot be had.
fn with_reader(then: impl FnOnce(&Reader) + 'static) {
    spawn_local(async move {
        match reader().await {
            Ok(reader) => then(&reader),
            Err(why) => {
                says::done();
                says::say(&format!("The program that reads articles could not be loaded. {why}"));
            }
        }
    });
}

/// Has the worker ready before it is needed, and what this page does with what it says: a browser compiles a function when it
/// first runs, and by now nobody waits.
pub(super) fn prepare() {
    spawn_local(async {
        // Where it cannot be had, this is said when a text is to be read.
        if reader().await.is_err() {
            return;
        }
        worker::pause().await;
        record::warm();
        worker::pause().await;
        Elements::warm();
    });
}

/// Stops reading. What was brought stays in its field.
pub(super) fn cancel() {
    let record = NOW.with_borrow_mut(|now| std::mem::take(now).record);
    says::done();
    if let Some(record) = record {
        field::put(&record.article.text);
    }
    prepare();
}

/// Puts the article away, to bring another.
pub(super) fn another() {
    record::close();
    NOW.with_borrow_mut(|now| now.record = None);
    place::go_on_with("");
    dom::window().location().reload().unwrap_or_default();
}

/// The worker: the one that runs, or a new one.
async fn reader() -> Result<Rc<Reader>, String> {
    if let Some(reader) = NOW.with_borrow(|now| now.reader.clone()) {
        return Ok(reader);
    }
    let reader = Rc::new(Reader::start(hear).await?);
    // Another may have come while this one was fetched.
    Ok(NOW.with_borrow_mut(|now| now.reader.get_or_insert(reader).clone()))
}

fn hear(answer: Answer) {
    match answer {
        Answer::Brought { json, goes_on } => match serde_json::from_str::<Imported>(&json) {
            Ok(mut article) => {
                let (edits, unknown) = Edits::of_file(std::mem::take(&mut article.edits));
                NOW.with_borrow_mut(|now| now.unknown = unknown);
                let record = Record::new(article, edits, false);
                if goes_on { draw_anew(record) } else { open(record) }
            }
            Err(_) => says::done(),
        },
        // An article that is read anew stays where it is meanwhile.
        Answer::Reading(words) => {
            if NOW.with_borrow(|now| now.again.is_none()) {
                says::reading(words);
            }
        }
        Answer::Slices(of) => NOW.with_borrow_mut(|now| now.slices = (0, of)),
        Answer::Slice(slice) => NOW.with_borrow_mut(|now| {
            if let Some(elements) = &now.elements {
                elements.add(&slice);
                now.slices.0 += 1;
                says::drawn(now.slices.0, now.slices.1);
            }
        }),
        Answer::Offered(form) => correct::offered(form),
        Answer::Corrected(edits) => {
            if let Some(record) = correct::corrected(&edits) {
                again(record, "Corrected.");
            }
        }
        Answer::Uncorrected(words) => correct::refused(&words),
        Answer::Read { heading, index, edited } => {
            let (elements, record) = NOW.with_borrow_mut(|now| (now.elements.take(), now.record.clone()));
            if let (Some(elements), Some(record)) = (elements, record) {
                spawn_local(finish(elements, record, heading, index, edited));
            }
        }
        Answer::File(path, content) => files::came(&path, content),
        Answer::Refused(words) => {
            says::done();
            says::say(&words);
            NOW.with_borrow_mut(|now| now.refused = Some(words));
        }
        Answer::Stopped(why) => {
            NOW.with_borrow_mut(|now| (now.reader, now.elements) = (None, None));
            says::done();
            says::say(&format!(
                "The program that reads articles stopped because of an error in it; nothing is lost. {why}"
            ));
        }
    }
}

/// Puts what was drawn into the page, starts the explorer on it, and keeps the article.
async fn finish(elements: Elements, record: Record, heading: String, index: String, edited: String) {
    let (Some(page), Some(own), Some(bring)) = (dom::by_id(PAGE), dom::by_id(OWN), dom::by_id(BRING)) else { return };
    let again = NOW.with_borrow_mut(|now| now.again.take());
    elements.put(&page, again.is_none());
    if again.is_none() {
        // A long article takes the browser a moment to put here, and another to show.
        worker::pause().await;
    }
    // The explorer reads the index from here, and knows by the last element that the page is whole.
    for (tag, id, words) in [("div", DATA, index.as_str()), ("span", END, "")] {
        if let Some(element) = dom::make(tag, "", words) {
            element.set_id(id);
            element.set_hidden(true);
            page.append_child(&element).map(drop).unwrap_or_default();
        }
    }
    dom::document().set_title(&format!("{heading} · Verbatim"));
    if let Some(banner) = dom::by_id(BANNER) {
        banner.set_text_content(Some(UNCHECKED));
        dom::set_hidden(&banner, !record.linked);
    }
    left_out::show(&record.article.left_out);
    says::done();
    dom::set_hidden(&bring, true);
    dom::set_hidden(&own, false);
    match &again {
        Some((stay, _)) => stay.restore(""),
        None => focus_heading(),
    }
    elements.pour().await;
    record::keep_open(&record);
    worker::pause().await;
    let aside = correct::come(&edited);
    if let Err(why) = worker::begin().await {
        dom::set_class(&dom::root(), OUT, true);
        dom::all(&format!("#{OUT} span")).iter().for_each(|line| line.set_text_content(Some(&why)));
    }
    correct::say_aside(aside);
    refuse_again();
    let unknown = NOW.with_borrow_mut(|now| std::mem::take(&mut now.unknown));
    if unknown > 0 {
        said::keep(&format!("{} in the file could not be read.", counted(unknown, "correction")));
    }
    if let Some((stay, said)) = again {
        stay.restore(&correct::about());
        NOW.with_borrow_mut(|now| now.settling = Some(stay).filter(Stay::is_beside));
        said::say(&said);
    }
    if !record.linked {
        keep(record).await;
    }
}

/// Says again what was refused while an article was starting, which put away what was said.
fn refuse_again() {
    let refused = NOW.with_borrow_mut(|now| now.refused.take());
    refused.iter().for_each(|words| says::say(words));
}

/// Begins at the heading, as a page does that was just opened.
fn focus_heading() {
    if let Some(heading) = dom::all_html(&format!("#{PAGE} h1")).first() {
        dom::set_attribute(heading, "tabindex", "-1");
        dom::focus(heading);
    }
}

/// Keeps an article on the device.
async fn keep(record: Record) {
    let id = record.id.clone();
    let kept = kept::put(record).await;
    NOW.with_borrow_mut(|now| {
        // Another may be shown by now, or this one with more corrections.
        let is_old = |shown: &Record| shown.id == id && (&shown.id, shown.changed) != (&kept.id, kept.changed);
        if let Some(shown) = now.record.as_mut().filter(|shown| is_old(shown)) {
            (shown.id, shown.changed) = (kept.id, kept.changed);
            record::keep_open(shown);
        }
    });
}

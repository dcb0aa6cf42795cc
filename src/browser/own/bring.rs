//! How an article is brought: pasted or typed in the field, chosen or dropped as a file, or opened from what is kept.

use js_sys::{Promise, Uint8Array};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{DragEvent, File, HtmlInputElement};

use super::super::dom;
use super::{field, kept, says, show};
use crate::import::{Refusal, most};
use crate::view::paste::{BRING, FILE};

/// Listens to the form, the file field and what is dropped on the page.
pub(super) fn listen() {
    dom::on(&dom::document(), "submit", |event| {
        event.prevent_default();
        if dom::closest(event, ".bringing").is_none() {
            return;
        }
        show::bring(Uint8Array::from(field::text().as_bytes()), String::new());
    });
    dom::on(&dom::document(), "change", |event| {
        let chosen = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
        let Some(chosen) = chosen.filter(|chosen| chosen.id() == FILE) else { return };
        if let Some(file) = chosen.files().and_then(|files| files.get(0)) {
            read_file(file);
        }
        // So that the same file can be chosen again.
        chosen.set_value("");
    });
    dom::on(&dom::document(), "dragover", |event| {
        if has_files(event) {
            event.prevent_default();
        }
    });
    dom::on(&dom::document(), "drop", |event| {
        if !has_files(event) {
            return;
        }
        event.prevent_default();
        let files = event.dyn_ref::<DragEvent>().and_then(DragEvent::data_transfer).and_then(|data| data.files());
        match files.filter(|files| files.length() == 1).and_then(|files| files.get(0)) {
            Some(file) => read_file(file),
            None => says::say("Drop one file at a time: one file is one article."),
        }
    });
    kept::list();
}

/// Opens the system's own choice of files.
pub(super) fn choose() {
    if let Some(field) = dom::by_id(FILE) {
        field.click();
    }
}

/// Opens an article that is kept.
pub(super) fn open(id: String) {
    spawn_local(async move {
        match kept::get(&id).await {
            Some(record) => show::open(record),
            None => {
                says::say("This article is not kept here any more: it was deleted, perhaps in another tab.");
                kept::list();
            }
        }
    });
}

/// Whether files are dragged, over the part of the page that takes them.
fn has_files(event: &web_sys::Event) -> bool {
    let data = event.dyn_ref::<DragEvent>().and_then(DragEvent::data_transfer);
    let is_shown = dom::by_id(BRING).is_some_and(|bring| !bring.hidden());
    is_shown && data.is_some_and(|data| data.types().includes(&"Files".into(), 0))
}

fn read_file(file: File) {
    spawn_local(async move {
        let name = file.name();
        if file.size() > most(Some(&name)) as f64 {
            return says::say(&Refusal::TooLarge.to_string());
        }
        let promise: Promise = file.array_buffer();
        let Ok(buffer) = JsFuture::from(promise).await else {
            return says::say(&format!("The browser could not read {name}. It may have been moved or deleted."));
        };
        show::bring(Uint8Array::new(&buffer), name);
    });
}

//! The articles that are kept on this device, in the browser's own database, and their list.

use std::cell::Cell;

use rexie::{ObjectStore, Rexie, TransactionMode};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::{JsFuture, spawn_local};

use super::super::dom;
use super::now::shown;
use super::record::Record;
use super::says;
use crate::view::paste::KEPT;

const DATABASE: &str = "verbatim";
const ARTICLES: &str = "articles";
/// What is said where another tab has changed the article.
const CHANGED: &str =
    "Another tab has changed this article. Load the page again to see that; what you change here is kept beside it.";
/// What is said where both were kept.
const PARTED: &str = "Another tab has changed this article too. Both are kept; this is the one of this tab.";
/// What is said where the browser keeps nothing.
const REFUSED: &str = "This browser did not keep the article: it has no room, or does not let pages keep anything. Save it before you close this tab.";

/// Keeps an article, and says what came of it: the record as it is kept, or as it was given where the browser refused. What
/// another tab has changed since is not overwritten: then this one is kept beside it.
pub(super) async fn put(record: Record) -> Record {
    let id = record.id.clone();
    match keep(record.clone()).await {
        Ok(kept) => {
            if kept.id != id {
                says::say(PARTED);
            }
            kept
        }
        Err(_) => {
            says::say(REFUSED);
            record
        }
    }
}

/// Shows what other tabs have changed: in the list, and of the article that is shown.
pub(super) fn look() {
    list();
    if let Some(record) = shown().filter(|record| !record.linked) {
        spawn_local(async move {
            if get(&record.id).await.is_some_and(|kept| kept.changed > record.changed && !is_ours(&kept)) {
                says::say(CHANGED);
            }
        });
    }
}

/// The kept article with this id.
pub(super) async fn get(id: &str) -> Option<Record> {
    let transaction = database().await.ok()?.transaction(&[ARTICLES], TransactionMode::ReadOnly).ok()?;
    let value = transaction.store(ARTICLES).ok()?.get(id.into()).await.ok()??;
    read(&value)
}

/// Shows the list of what is kept; nothing where nothing is.
pub(super) fn list() {
    spawn_local(async {
        let mut records = all().await.unwrap_or_default();
        records.sort_by(|a, b| b.changed.total_cmp(&a.changed));
        draw(&records);
    });
}

/// Forgets an article for good, and shows the list anew.
pub(super) fn delete(id: String) {
    spawn_local(async move {
        if forget(&id).await.is_err() {
            says::say(
                "The browser refused to delete this article. Its settings for this site can delete all that is kept here.",
            );
        }
        list();
    });
}

/// Asks the browser not to throw away by itself what is kept, and says what it answers.
pub(super) fn ask_to_stay() {
    spawn_local(async {
        let asked = dom::window().navigator().storage().persist();
        let stays = match asked {
            Ok(promise) => JsFuture::from(promise).await.is_ok_and(|answer| answer.is_truthy()),
            Err(_) => false,
        };
        if let Some(line) = dom::first(&format!("#{KEPT} > p")) {
            line.set_text_content(Some(if stays {
                "Only this browser has these articles. It has agreed to keep them until you delete them."
            } else {
                "Only this browser has these articles. It may delete them when room is short; Safari does after seven days \
                 without a visit. Save what you want to be sure of."
            }));
        }
    });
}

thread_local!(static OURS: Cell<f64> = const { Cell::new(0.0) });

/// Whether this tab was the last to change what is kept. The record that it shows may not know of that yet.
fn is_ours(kept: &Record) -> bool {
    kept.changed == OURS.get()
}

async fn database() -> rexie::Result<Rexie> {
    Rexie::builder(DATABASE).version(1).add_object_store(ObjectStore::new(ARTICLES)).build().await
}

async fn keep(record: Record) -> rexie::Result<Record> {
    let transaction = database().await?.transaction(&[ARTICLES], TransactionMode::ReadWrite)?;
    let store = transaction.store(ARTICLES)?;
    let before = store.get(record.id.as_str().into()).await?.as_ref().and_then(read);
    let record = match before {
        Some(before) if before.same(&record) => before,
        Some(before) if before.changed != record.changed && !is_ours(&before) => record.beside(),
        Some(_) => record.now(),
        None => record,
    };
    OURS.set(record.changed);
    let json = serde_json::to_string(&record).unwrap_or_default();
    store.put(&JsValue::from_str(&json), Some(&record.id.as_str().into())).await?;
    transaction.done().await?;
    Ok(record)
}

async fn forget(id: &str) -> rexie::Result<()> {
    let transaction = database().await?.transaction(&[ARTICLES], TransactionMode::ReadWrite)?;
    transaction.store(ARTICLES)?.delete(id.into()).await?;
    transaction.done().await.map(drop)
}

async fn all() -> rexie::Result<Vec<Record>> {
    let transaction = database().await?.transaction(&[ARTICLES], TransactionMode::ReadOnly)?;
    let values = transaction.store(ARTICLES)?.get_all(None, None).await?;
    Ok(values.iter().filter_map(read).collect())
}

fn read(value: &JsValue) -> Option<Record> {
    serde_json::from_str(&value.as_string()?).ok()
}

fn draw(records: &[Record]) {
    let (Some(section), Some(list)) = (dom::by_id(KEPT), dom::first(&format!("#{KEPT} > ul"))) else { return };
    list.set_text_content(None);
    for record in records {
        let (Some(entry), Some(open), Some(delete)) = (
            dom::make("li", "", ""),
            dom::make("button", "open", &record.article.heading()),
            dom::make("button", "", "Delete"),
        ) else {
            continue;
        };
        for (button, what) in [(&open, "open"), (&delete, "delete")] {
            dom::set_attribute(button, "type", "button");
            dom::set_attribute(button, "data-own", what);
            dom::set_attribute(button, "data-of", &record.id);
        }
        dom::set_attribute(&delete, "aria-label", &format!("Delete {}", record.article.heading()));
        entry.append_with_node_2(&open, &delete).unwrap_or_default();
        list.append_child(&entry).map(drop).unwrap_or_default();
    }
    dom::set_hidden(&section, records.is_empty());
    if !records.is_empty() {
        ask_to_stay();
    }
}

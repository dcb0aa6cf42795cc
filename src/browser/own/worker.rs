//! The worker that reads. It answers in messages, each a list that starts with what it is.

use std::rc::Rc;

use gloo::events::EventListener;
use js_sys::{Array, Promise, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{ErrorEvent, MessageEvent, Worker};

use super::super::dom;
use super::record::Record;

/// What the worker says.
pub(super) enum Answer {
    /// The article in a file, as the JSON of an [`Imported`](crate::import::Imported), and whether the worker goes on to read
    /// it, because no corrections came with it.
    Brought { json: String, goes_on: bool },
    /// An article of so many words is being read.
    Reading(usize),
    /// The page comes in so many slices.
    Slices(u32),
    /// One of them, a string.
    Slice(JsValue),
    /// The article is read and all its slices have come: its heading, its index as its page carries it, and what was corrected.
    Read { heading: String, index: String, edited: String },
    /// The form to correct something, as JSON; `None` where there is nothing.
    Offered(Option<String>),
    /// Corrections that stand, as JSON.
    Corrected(String),
    /// Why a correction does not stand.
    Uncorrected(String),
    /// A file; `None` where there is none of this path.
    File(String, Option<String>),
    /// What cannot be read, in words.
    Refused(String),
    /// The worker stopped and can do nothing any more; why.
    Stopped(String),
}

/// A worker that runs. It is ended when this is let go.
pub(super) struct Reader {
    worker: Worker,
    _listening: [EventListener; 2],
}

impl Reader {
    /// Starts a worker whose answers `hear` gets, in their order.
    ///
    /// # Errors
    /// In words, why it cannot be had.
    pub(super) async fn start(hear: impl Fn(Answer) + 'static) -> Result<Reader, String> {
        let worker: Worker = begun("worker").await?.unchecked_into();
        let hear = Rc::new(hear);
        let heard = hear.clone();
        let answers = EventListener::new(&worker, "message", move |event| {
            let data = event.dyn_ref::<MessageEvent>().map(MessageEvent::data).unwrap_or_default();
            if let Some(answer) = answer(&Array::from(&data)) {
                heard(answer);
            }
        });
        let faults = EventListener::new(&worker, "error", move |event| {
            let why = event.dyn_ref::<ErrorEvent>().map(ErrorEvent::message).unwrap_or_default();
            hear(Answer::Stopped(why));
        });
        Ok(Reader { worker, _listening: [answers, faults] })
    }

    /// Has the article taken out of a file, and read where no corrections came with it.
    pub(super) fn bring(&self, bytes: &Uint8Array, name: &str) {
        self.send(&["bring".into(), bytes.into(), name.into()]);
    }

    /// Has an article read, with its corrections.
    pub(super) fn read(&self, record: &Record) {
        let json = serde_json::to_string(&record.article).unwrap_or_default();
        let edits = serde_json::to_string(&record.edits.done).unwrap_or_default();
        // What came with a link nobody vouches for.
        self.send(&["read".into(), json.into(), edits.into(), (!record.linked).into()]);
    }

    /// Asks for a file of the article that was read last.
    pub(super) fn file(&self, path: &str) {
        self.send(&["file", path].map(JsValue::from_str));
    }

    /// Asks for the article that was read last as one file, which it calls `path`, with the `style` of pages.
    pub(super) fn whole(&self, path: &str, style: &str) {
        self.send(&["whole", path, style].map(JsValue::from_str));
    }

    /// Asks for the form to correct something.
    pub(super) fn offer(&self, ask: &str) {
        self.send(&["offer", ask].map(JsValue::from_str));
    }

    /// Sends a form that was filled in.
    pub(super) fn correct(&self, ask: &str) {
        self.send(&["correct", ask].map(JsValue::from_str));
    }

    fn send(&self, parts: &[JsValue]) {
        let message: Array = parts.iter().collect();
        self.worker.post_message(&message).unwrap_or_default();
    }
}

impl Drop for Reader {
    fn drop(&mut self) {
        self.worker.terminate();
    }
}

/// Starts the explorer on the article that was drawn.
///
/// # Errors
/// In words, why it does not start.
pub(super) async fn begin() -> Result<(), String> {
    begun("begin").await.map(drop)
}

/// Lets the browser do what is waiting: a press, a frame.
pub(super) async fn pause() {
    begun("pause").await.map(drop).unwrap_or_default();
}

/// What a function of the start script promises.
async fn begun(what: &str) -> Result<JsValue, String> {
    let own = Reflect::get(&dom::window(), &"verbatimOwn".into()).unwrap_or_default();
    promised(&own, what).await
}

/// What a method of an object of the start script promises.
pub(super) async fn promised(object: &JsValue, what: &str) -> Result<JsValue, String> {
    let promise = dom::attempt(object, what, &[]).map_err(|error| words(&error))?;
    JsFuture::from(promise.unchecked_into::<Promise>()).await.map_err(|error| words(&error))
}

/// What an error says.
fn words(error: &JsValue) -> String {
    let message = Reflect::get(error, &"message".into()).ok().and_then(|message| message.as_string());
    message.or_else(|| error.as_string()).unwrap_or_default()
}

fn answer(message: &Array) -> Option<Answer> {
    let word = |at: u32| message.get(at).as_string();
    Some(match word(0)?.as_str() {
        "brought" => Answer::Brought { json: word(1)?, goes_on: message.get(2).is_truthy() },
        "reading" => Answer::Reading(message.get(1).as_f64()? as usize),
        "drawn-from" => Answer::Slices(message.get(1).as_f64()? as u32),
        "slice" => Answer::Slice(message.get(1)),
        "read" => Answer::Read { heading: word(1)?, index: word(2)?, edited: word(3)? },
        "offered" => Answer::Offered(word(1)),
        "corrected" => Answer::Corrected(word(1)?),
        "uncorrected" => Answer::Uncorrected(word(1)?),
        "file" => Answer::File(word(1)?, word(2)),
        "refused" => Answer::Refused(word(1)?),
        _ => Answer::Stopped(word(1).unwrap_or_default()),
    })
}

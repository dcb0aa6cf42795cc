//! What `server_fn`, which comes with Leptos, names of the crate `wasm-streams`: the streams of server functions. Verbatim has
//! none, so nothing here is ever called. The crate itself exports three classes to JavaScript, and what is exported no linker
//! leaves out: with it each module of the site carried them, 5 KB brotli (`ARCHITECTURE.md`, "Bytes").

use std::pin::Pin;
use std::task::{Context, Poll};

use futures_core::Stream;
use wasm_bindgen::{JsCast, JsValue};

/// A stream of the browser, which cannot be read here.
pub struct ReadableStream(web_sys::ReadableStream);

impl ReadableStream {
    /// That stream of the browser.
    pub fn from_raw(raw: web_sys::ReadableStream) -> ReadableStream {
        ReadableStream(raw)
    }

    /// No stream of the browser, whatever is given.
    pub fn from_stream(_: impl Stream<Item = Result<JsValue, JsValue>> + 'static) -> ReadableStream {
        ReadableStream(JsValue::UNDEFINED.unchecked_into())
    }

    /// The stream of the browser.
    pub fn into_raw(self) -> web_sys::ReadableStream {
        self.0
    }

    /// A stream that ends with an error, which says why.
    pub fn into_stream(self) -> Unread {
        Unread(Some(JsValue::from_str("Streams of server functions are left out of this page.")))
    }
}

/// The error with which a stream ends that cannot be read.
pub struct Unread(Option<JsValue>);

impl Stream for Unread {
    type Item = Result<JsValue, JsValue>;

    fn poll_next(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        Poll::Ready(self.0.take().map(Err))
    }
}

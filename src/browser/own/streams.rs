//! Raw DEFLATE, done by the browser.

use gloo::timers::callback::Timeout;
use js_sys::{Array, Function, Promise, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Blob, ReadableStream, ReadableStreamDefaultReader, ReadableWritablePair, Response};

use super::super::dom;

const DEFLATE: &str = "CompressionStream";
const INFLATE: &str = "DecompressionStream";

/// `bytes`, compressed.
///
/// # Errors
/// Where the browser cannot do it.
pub(super) async fn deflated(bytes: &[u8]) -> Result<Vec<u8>, JsValue> {
    let stream = through(bytes, DEFLATE)?;
    let whole = Response::new_with_opt_readable_stream(Some(&stream))?.array_buffer()?;
    Ok(Uint8Array::new(&JsFuture::from(whole).await?).to_vec())
}

/// What `bytes` unpack to, and whether they end where they should; `None` where it is more than `most` bytes. It is counted
/// while it comes, and no more than that is ever unpacked.
pub(super) async fn inflated(bytes: &[u8], most: usize) -> Option<(Vec<u8>, bool)> {
    let Ok(stream) = through(bytes, INFLATE) else { return Some((Vec::new(), false)) };
    let mut found = Vec::new();
    match gather(&stream, most, &mut found, |next| next).await {
        Gathered::Whole => Some((found, true)),
        Gathered::TooMuch => None,
        // A stream that ends in an error takes with it what was not fetched yet.
        Gathered::Broken => readable(bytes, most).await.map(|found| (found, false)),
    }
}

enum Gathered {
    Whole,
    TooMuch,
    Broken,
}

/// As much as can be unpacked of bytes that are damaged: the stream is never told of an end, and is left when nothing more
/// comes.
async fn readable(bytes: &[u8], most: usize) -> Option<Vec<u8>> {
    /// Milliseconds in which a stream that has something gives it.
    const PATIENCE: u32 = 100;
    let mut found = Vec::new();
    let Ok(pair) = transform(INFLATE) else { return Some(found) };
    if let Ok(writer) = pair.get_writable().get_writer() {
        // The promise of what was written is broken where the damage is; that is known already.
        let written = writer.write_with_chunk(&Uint8Array::from(bytes));
        spawn_local(async { JsFuture::from(written).await.map(drop).unwrap_or_default() });
    }
    let in_time = |next: Promise| {
        let late = Promise::new(&mut |_, reject| {
            Timeout::new(PATIENCE, move || drop(reject.call0(&JsValue::NULL))).forget();
        });
        Promise::race(&Array::of2(&next, &late))
    };
    match gather(&pair.get_readable(), most, &mut found, in_time).await {
        Gathered::TooMuch => None,
        Gathered::Whole | Gathered::Broken => Some(found),
    }
}

/// Puts what `stream` gives into `found`; each promise of a piece goes through `wait`.
async fn gather(
    stream: &ReadableStream,
    most: usize,
    found: &mut Vec<u8>,
    wait: impl Fn(Promise) -> Promise,
) -> Gathered {
    let reader: ReadableStreamDefaultReader = stream.get_reader().unchecked_into();
    loop {
        let Ok(piece) = JsFuture::from(wait(reader.read())).await else { return Gathered::Broken };
        let part = |name: &str| Reflect::get(&piece, &name.into()).unwrap_or_default();
        if part("done").is_truthy() {
            return Gathered::Whole;
        }
        let bytes: Uint8Array = part("value").unchecked_into();
        if found.len() + bytes.length() as usize > most {
            JsFuture::from(reader.cancel()).await.map(drop).unwrap_or_default();
            return Gathered::TooMuch;
        }
        found.extend(bytes.to_vec());
    }
}

fn through(bytes: &[u8], name: &str) -> Result<ReadableStream, JsValue> {
    let blob = Blob::new_with_u8_array_sequence(&Array::of1(&Uint8Array::from(bytes)))?;
    Ok(blob.stream().pipe_through(&transform(name)?))
}

/// A new stream that (un)packs. The bindings count these as unstable still; browsers have had them since 2023.
fn transform(name: &str) -> Result<ReadableWritablePair, JsValue> {
    let class: Function = Reflect::get(&dom::window(), &name.into())?.dyn_into()?;
    Reflect::construct(&class, &Array::of1(&"deflate-raw".into())).map(JsCast::unchecked_into)
}

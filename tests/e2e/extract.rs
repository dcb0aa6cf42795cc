//! Extraction as a function for JavaScript, for the test that compares WebAssembly with the native program, and for the
//! measure of its bytes and speed. Part of no page.

#[cfg(target_arch = "wasm32")]
mod wasm {
    use std::cell::RefCell;

    use js_sys::{JsString, Uint8Array, WebAssembly};
    use wasm_bindgen::JsCast;
    use wasm_bindgen::prelude::wasm_bindgen;

    #[wasm_bindgen]
    extern "C" {
        type TextEncoder;
        type Encoded;
        #[wasm_bindgen(constructor)]
        fn new() -> TextEncoder;
        #[wasm_bindgen(method, js_name = encodeInto)]
        fn encode_into(this: &TextEncoder, text: &JsString, place: &Uint8Array) -> Encoded;
        #[wasm_bindgen(method, getter)]
        fn written(this: &Encoded) -> usize;
    }

    /// Where texts come in, used again for each.
    #[derive(Default)]
    struct Inbox {
        encoder: Option<TextEncoder>,
        bytes: Vec<u8>,
    }

    thread_local!(static INBOX: RefCell<Inbox> = RefCell::default());

    /// Hands `text` to `read`. The browser's own encoder writes it into the module's memory; as a `&str` argument it would first
    /// be copied unit by unit, which takes twice as long.
    fn with<T>(text: &JsString, read: impl FnOnce(&str) -> T) -> T {
        const MOST_BYTES_OF_A_UNIT: usize = 3;
        INBOX.with_borrow_mut(|Inbox { encoder, bytes }| {
            let room = text.length() as usize * MOST_BYTES_OF_A_UNIT;
            if bytes.len() < room {
                bytes.resize(room, 0);
            }
            let buffer = wasm_bindgen::memory().unchecked_into::<WebAssembly::Memory>().buffer();
            let place = Uint8Array::new_with_byte_offset_and_length(&buffer, bytes.as_ptr() as u32, room as u32);
            let written = encoder.get_or_insert_with(TextEncoder::new).encode_into(text, &place).written();
            read(bytes.get(..written).and_then(|bytes| str::from_utf8(bytes).ok()).unwrap_or_default())
        })
    }

    /// The findings of `text` as a line of JSON, as `verbatim extract --ndjson` writes it.
    #[wasm_bindgen]
    pub fn findings(text: &JsString) -> String {
        with(text, |text| verbatim::export::findings::line((), text).unwrap_or_default())
    }

    /// How many quotes a text has; for the clock, without JSON.
    #[wasm_bindgen]
    pub fn count(text: &JsString) -> usize {
        with(text, |text| verbatim::find::quotes::quotes(text).quotes.len())
    }

    /// How many bytes a text has; what passing it in takes, for the clock.
    #[wasm_bindgen]
    pub fn passed(text: &JsString) -> usize {
        with(text, str::len)
    }

    /// How many figures a text has; for the clock, without JSON.
    #[wasm_bindgen]
    pub fn count_figures(text: &JsString) -> usize {
        with(text, |text| verbatim::find::figures(text).len())
    }
}

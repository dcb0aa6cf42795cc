//! Extraction as a function for JavaScript, for the test that compares WebAssembly with the native program, and for the
//! measure of its bytes and speed. Part of no page.

#[cfg(target_arch = "wasm32")]
mod wasm {
    use wasm_bindgen::prelude::wasm_bindgen;

    /// The findings of `text` as a line of JSON, as `verbatim extract --ndjson` writes it.
    #[wasm_bindgen]
    pub fn findings(text: &str) -> String {
        verbatim::export::findings::line(&serde_json::Value::Null, text).unwrap_or_default()
    }

    /// How many quotes a text has; for the clock, without JSON.
    #[wasm_bindgen]
    pub fn count(text: &str) -> usize {
        verbatim::extract::quotes::quotes(text).quotes.len()
    }

    /// How long a text is; what passing it in takes, for the clock.
    #[wasm_bindgen]
    pub fn passed(text: &str) -> usize {
        text.len()
    }

    /// How many figures a text has; for the clock, without JSON.
    #[wasm_bindgen]
    pub fn count_figures(text: &str) -> usize {
        verbatim::extract::figures(text).len()
    }
}

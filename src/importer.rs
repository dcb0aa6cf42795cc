//! The importer as a module of its own, fetched when somebody brings a web page.

#[cfg(target_arch = "wasm32")]
mod exports {
    use verbatim::import;
    use wasm_bindgen::prelude::*;

    /// The article in a web page, or why it is not read, as JSON.
    #[wasm_bindgen]
    pub fn page(bytes: &[u8]) -> String {
        import::json_of_page(bytes)
    }
}

fn main() {}

//! The importer as a module of its own, fetched when somebody brings a file that is more than plain text.

#[cfg(target_arch = "wasm32")]
mod exports {
    use verbatim::import;
    use wasm_bindgen::prelude::*;

    /// The article in a file that may be called `name`, or why it is not read, as JSON.
    #[wasm_bindgen]
    pub fn article(bytes: &[u8], name: Option<String>) -> String {
        import::json(bytes, name.as_deref())
    }
}

fn main() {}

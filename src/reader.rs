//! What the worker of `paste/` calls: reads the article that a reader brings, and writes its page.

#[cfg(target_arch = "wasm32")]
mod exports {
    use verbatim::import;
    use verbatim::own::edits::Edit;
    use verbatim::own::{Own, Parts};
    use wasm_bindgen::prelude::*;

    /// The article in a file of plain text or Markdown that may be called `name`, or why it is not read, as JSON; `undefined`
    /// for a web page.
    #[wasm_bindgen]
    pub fn words(bytes: &[u8], name: Option<String>) -> Option<String> {
        import::json_of_words(bytes, name.as_deref())
    }

    /// An article that was read. It stays with the worker, which hands over what the page asks for.
    #[wasm_bindgen]
    pub struct Reader(Own);

    #[wasm_bindgen]
    impl Reader {
        /// Reads an imported article, which may be `checked` or have come with a link, and corrects it by a list of `edits`; throws,
        /// in words, why it cannot be read.
        #[wasm_bindgen(constructor)]
        pub fn new(imported: &str, edits: &str, checked: bool) -> Result<Reader, String> {
            let imported = serde_json::from_str(imported).map_err(|error| error.to_string())?;
            let edits: Vec<Edit> = serde_json::from_str(edits).map_err(|error| error.to_string())?;
            Own::read(&imported, &edits, checked).map(Reader)
        }

        /// What the article is headed with.
        pub fn heading(&self) -> String {
            self.0.heading()
        }

        /// The index that the page carries.
        pub fn index(&self) -> String {
            self.0.index()
        }

        /// The page, in slices of nodes.
        pub fn slices(&self) -> Vec<String> {
            self.0.slices()
        }

        /// The form to correct what `ask` is about, both as JSON; `undefined` where there is none.
        pub fn offer(&mut self, ask: &str) -> Option<String> {
            self.0.corrected().offer(ask)
        }

        /// The corrections that a form makes, as JSON; throws, in words, what does not stand.
        pub fn correct(&mut self, ask: &str) -> Result<String, String> {
            self.0.corrected().ask(ask).map(|edits| serde_json::to_string(&edits).unwrap_or_default())
        }

        /// What was corrected, as JSON: the ids that are there by hand, and each correction in words, with why it does not stand.
        pub fn edited(&self) -> String {
            self.0.edited()
        }

        /// A file that a built page has beside it; `undefined` where there is none.
        pub fn file(&self, path: &str) -> Option<String> {
            self.0.file(path)
        }

        /// The article as one file, of these parts of the site (`verbatim::own::Parts`).
        pub fn whole(&self, style: String, start: String, sum: String, modules: String) -> String {
            self.0.whole(&Parts { style, start, sum, modules })
        }
    }
}

fn main() {}

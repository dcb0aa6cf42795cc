//! The second module of a page, fetched when something is first looked at closely: sheets, cards, the table of numbers,
//! citations, pictures, hits of a search. What it draws is pressed and followed by the first.

#[cfg(target_arch = "wasm32")]
mod exports {
    use verbatim::browser::details;
    use wasm_bindgen::prelude::*;

    /// Opens the sheet of a quote, a number or a speaker, or that of the keys.
    #[wasm_bindgen]
    pub fn open(what: &str, of: &str) {
        details::open(what, of);
    }

    /// Shows what Quotes, Figures or Events mode shows of a view, whose link ends in this fragment.
    #[wasm_bindgen]
    pub fn show_mode(fragment: &str, by_speaker: bool) {
        details::show_mode(fragment, by_speaker);
    }

    /// Does what a button says that the first module does not do.
    #[wasm_bindgen]
    pub fn act(what: &str, of: &str) {
        details::act(what, of);
    }

    /// Copies, shares or draws an item with its source; `how` is the format or the way.
    #[wasm_bindgen]
    pub fn cite(id: &str, how: &str) {
        details::cite(id, how);
    }

    /// Copies or shares the address of a view.
    #[wasm_bindgen]
    pub fn hand_on(link: &str, how: &str) {
        details::hand_on(link, how);
    }

    /// Hands the reader the PNG of a chart, whose SVG has this address.
    #[wasm_bindgen]
    pub fn chart(address: &str) {
        details::chart(address);
    }

    /// Marks the hits of a search in the article; how many there are.
    #[wasm_bindgen]
    pub fn find(words: &str) -> u32 {
        details::find(words)
    }

    /// Goes to the next hit.
    #[wasm_bindgen]
    pub fn next_hit() {
        details::next_hit();
    }

    /// Lights the places up that a reason rests on, and goes to the first.
    #[wasm_bindgen]
    pub fn show(what: &str) {
        details::show(what);
    }
}

fn main() {}

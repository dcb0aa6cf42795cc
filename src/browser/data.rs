//! The index of the article, as the page carries it.

use js_sys::{Array, JSON, Reflect};

use super::dom;
use crate::article::{BETWEEN, Index, Kind};
use crate::view::page::DATA;

/// Reads it; `None` where the data is missing, damaged or of another article, or where the text is no longer what it was.
pub(super) fn read() -> Option<Index> {
    let data = dom::by_id(DATA)?.text_content()?;
    let rows = JSON::parse(&data).ok().filter(Array::is_array)?;
    let ids = dom::all("#story [id]").into_iter().map(|element| element.id());
    let ids = ids.filter(|id| Kind::is_id(id)).collect();
    Index::from_rows(&dom::strings(&rows), text(), ids)
}

/// The text of the article as it came: the start script kept it before anything could change it.
fn text() -> String {
    let kept = Reflect::get(&dom::window(), &"articleText".into()).ok().and_then(|text| text.as_string());
    kept.unwrap_or_else(|| {
        let paragraphs = dom::all(".passage > p").iter().filter_map(|p| p.text_content()).collect::<Vec<String>>();
        paragraphs.join(BETWEEN)
    })
}

//! What was left out of the text, so that no quote is lost in silence; each can be put back.

use super::super::dom;
use crate::article::counted;
use crate::import::LeftOut;
use crate::text::shortened;
use crate::view::paste::LEFT_OUT;

/// Shows what was left out; nothing where nothing was.
pub(super) fn show(left_out: &[LeftOut]) {
    /// So many characters of each are shown.
    const SHOWN: usize = 160;
    let part = |name: &str| dom::first(&format!("#{LEFT_OUT} {name}"));
    let (Some(box_), Some(summary), Some(list)) = (dom::by_id(LEFT_OUT), part("summary"), part("ul")) else { return };
    dom::set_hidden(&box_, left_out.is_empty());
    summary.set_text_content(Some(&told(left_out)));
    list.set_text_content(None);
    for (number, passage) in left_out.iter().enumerate() {
        let (Some(entry), Some(words), Some(why), Some(button)) = (
            dom::make("li", "", ""),
            dom::make("span", "words", &shortened(&passage.text, SHOWN)),
            dom::make("span", "sureness", passage.why.words()),
            dom::make("button", "", "Put back"),
        ) else {
            continue;
        };
        for (name, value) in [("type", "button"), ("data-own", "put-back"), ("data-of", &number.to_string())] {
            dom::set_attribute(&button, name, value);
        }
        entry.append_with_node_3(&words, &why, &button).unwrap_or_default();
        list.append_child(&entry).map(drop).unwrap_or_default();
    }
}

/// How much was left out, and whether a quote may be lost with it.
fn told(left_out: &[LeftOut]) -> String {
    let passages = counted(left_out.len(), "passage");
    let marked = left_out.iter().filter(|passage| passage.has_quote_marks).count();
    let marked = match marked {
        0 => String::new(),
        1 => ", one with quotation marks".to_owned(),
        more => format!(", {more} with quotation marks"),
    };
    format!("Left out of the text: {passages}{marked}")
}

//! The QR code of a link, drawn beside it.

use super::super::dom;
use crate::own::qr;
use crate::view::paste::LINK_CODE;

/// The namespace of the elements of drawings.
const SVG: &str = "http://www.w3.org/2000/svg";

/// Draws the code of `link` in the sheet with the link; a long link has none.
pub(super) fn show(link: &str) {
    let Some(place) = dom::by_id(LINK_CODE) else { return };
    place.set_text_content(None);
    let code = qr::code(link);
    dom::set_hidden(&place, code.is_none());
    let made = |name| dom::document().create_element_ns(Some(SVG), name).ok();
    let (Some(code), Some(svg), Some(path)) = (code, made("svg"), made("path")) else { return };
    let side = code.side.to_string();
    for (name, value) in [
        ("viewBox", ["0 0 ", &side, " ", &side].concat().as_str()),
        ("role", "img"),
        ("aria-label", "The link as a QR code"),
        ("shape-rendering", "crispEdges"),
    ] {
        dom::set_attribute(&svg, name, value);
    }
    dom::set_attribute(&path, "d", &code.path);
    svg.append_child(&path).map(drop).unwrap_or_default();
    place.append_child(&svg).map(drop).unwrap_or_default();
}

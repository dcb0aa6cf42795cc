//! Where the reader is in the article, so that it can be drawn anew under them.

use web_sys::HtmlElement;

use super::super::dom;

/// A place in the window.
pub(super) struct Stay {
    /// The paragraph at its top: its number, and where it begins.
    paragraph: Option<(usize, f64)>,
    /// How far the page is scrolled, where the article is not seen.
    scrolled: f64,
    /// What has the focus, by its id.
    focus: String,
}

impl Stay {
    /// Where the reader is now.
    pub(super) fn here() -> Stay {
        let seen = |paragraph: &HtmlElement| {
            let place = paragraph.get_bounding_client_rect();
            (place.height() > 0.0 && place.bottom() > 0.0).then(|| place.top())
        };
        let mut paragraphs = paragraphs().into_iter().enumerate();
        let paragraph = paragraphs.find_map(|(number, paragraph)| Some((number, seen(&paragraph)?)));
        let focus = dom::document().active_element().map(|element| element.id()).unwrap_or_default();
        Stay { paragraph, scrolled: dom::window().scroll_y().unwrap_or_default(), focus }
    }

    /// Whether the article itself is not seen, but what a mode shows of it.
    pub(super) fn is_beside(&self) -> bool {
        self.paragraph.is_none()
    }

    /// Goes back there. What had the focus gets it again, or `else` what has this id; where neither is, nothing.
    pub(super) fn restore(&self, of: &str) {
        let paragraph = self.paragraph.and_then(|(number, top)| Some((paragraphs().into_iter().nth(number)?, top)));
        match paragraph {
            Some((paragraph, top)) => {
                let now = paragraph.get_bounding_client_rect().top();
                dom::window().scroll_by_with_x_and_y(0.0, now - top);
            }
            None => dom::window().scroll_to_with_x_and_y(0.0, self.scrolled),
        }
        let is_lost = dom::document().active_element().is_none_or(|element| element.tag_name() == "BODY");
        let again = [self.focus.as_str(), of].into_iter().filter(|id| !id.is_empty()).find_map(dom::by_id);
        again.filter(|_| is_lost).iter().for_each(dom::focus);
    }
}

fn paragraphs() -> Vec<HtmlElement> {
    dom::all_html("#story .passage > p")
}

//! Where a passage was read, in words.

use super::flat::flat;
use crate::article::{HeadingIs, Origin};

impl Origin {
    /// The article in words: its heading and whose that is, byline, publisher, date.
    pub(super) fn spoken(&self) -> String {
        let heading = flat(&self.heading);
        let (before, after) = match self.heading_is {
            HeadingIs::Publishers => ("“", "”"),
            HeadingIs::Editors => ("“", "” (title by the editor of this page, not the publisher)"),
            HeadingIs::Opening => ("the article that begins “", "”"),
        };
        let mut spoken = [before, &heading, after].concat();
        for known in [&self.byline, &self.publisher, &self.published_spoken].into_iter().flatten() {
            spoken.push_str(", ");
            spoken.push_str(&flat(known));
        }
        spoken
    }

    /// The remark that a title wants where it is not the publisher's.
    pub(super) fn remark(&self) -> &'static str {
        match self.heading_is {
            HeadingIs::Publishers => "",
            HeadingIs::Editors => "Title by the editor of this page, not the publisher.",
            HeadingIs::Opening => "The title is the opening words of the text, not a headline.",
        }
    }
}

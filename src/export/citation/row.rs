//! Where a passage was read, as the page carries it.

use super::{HeadingIs, Source};

impl Source {
    /// The fields of the row that [`Source::from_row`] reads.
    pub fn to_row(&self) -> Vec<String> {
        let is = match self.heading_is {
            HeadingIs::Publishers => "p",
            HeadingIs::Editors => "e",
            HeadingIs::Opening => "o",
        };
        let known = [&self.byline, &self.publisher, &self.published, &self.published_spoken, &self.url];
        let known = known.into_iter().map(|known| known.clone().unwrap_or_default());
        [self.heading.clone(), is.to_owned()].into_iter().chain(known).collect()
    }

    /// The source in a row; what the row does not have is not known.
    pub fn from_row(row: &[String]) -> Source {
        let field = |at: usize| row.get(at).filter(|field| !field.is_empty()).cloned();
        Source {
            heading: field(0).unwrap_or_default(),
            heading_is: match field(1).as_deref() {
                Some("p") => HeadingIs::Publishers,
                Some("e") => HeadingIs::Editors,
                _ => HeadingIs::Opening,
            },
            byline: field(2),
            publisher: field(3),
            published: field(4),
            published_spoken: field(5),
            url: field(6),
        }
    }
}

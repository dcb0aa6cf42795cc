//! Where a passage was read.

use super::flat::flat;
use crate::article::Article;

/// Where it was read, as far as it is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// What the article is headed with.
    pub heading: String,
    /// Whose words the heading is.
    pub heading_is: HeadingIs,
    /// The authors' names as published.
    pub byline: Option<String>,
    /// Who published it.
    pub publisher: Option<String>,
    /// The day of publication as an ISO date, no finer than it is known: `2023-11-25`, `2023-11`.
    pub published: Option<String>,
    /// The day of publication for a reader: "25 November 2023".
    pub published_spoken: Option<String>,
    /// Where the original stands.
    pub url: Option<String>,
}

/// Whose words a heading is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HeadingIs {
    /// The publisher's own headline.
    Publishers,
    /// A label by the editor of the page.
    Editors,
    /// The text's opening words.
    Opening,
}

impl Source {
    /// Where the passages of `article` were read.
    pub fn of(article: &Article) -> Source {
        let about = &article.about;
        let day = about.published.filter(|when| when.end.is_none() && when.has_year());
        Source {
            heading: article.heading(),
            heading_is: match &about.label {
                Some(label) if label.by_publisher => HeadingIs::Publishers,
                Some(_) => HeadingIs::Editors,
                None => HeadingIs::Opening,
            },
            byline: about.byline.clone(),
            publisher: about.publisher.clone(),
            published: day.map(|when| when.to_string()),
            published_spoken: about.published.map(|when| when.spoken()),
            url: about.url.clone(),
        }
    }

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

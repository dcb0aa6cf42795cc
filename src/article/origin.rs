//! Where the passages of an article were read: what a citation says of the article, and as a page carries it.

use super::Article;

/// Where it was read, as far as it is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Origin {
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

impl Origin {
    /// Where the passages of `article` were read.
    pub fn of(article: &Article) -> Origin {
        let about = &article.about;
        let day = about.published.filter(|when| when.end.is_none() && when.has_year());
        Origin {
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

    /// The fields of the row that [`Origin::from_row`] reads.
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
    pub fn from_row(row: &[String]) -> Origin {
        let field = |at: usize| row.get(at).filter(|field| !field.is_empty()).cloned();
        Origin {
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

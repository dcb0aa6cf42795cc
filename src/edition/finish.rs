//! From an article as it was found or curated to the one that is published.

use std::fmt;

use crate::article::{Article, Index};
use crate::chart::choose::choose;
use crate::chart::lint::{Breach, lint};
use crate::chart::words::told;
use crate::find;
use crate::link::{Published, aliases, assign};

/// A finished article: its ids are those that links carry, and its charts keep the chart rules.
#[derive(Clone, Debug, PartialEq)]
pub struct Edition {
    /// The article.
    pub article: Article,
}

/// The chart rules that the charts of an article break; never none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Broken(pub Vec<Breach>);

/// The edition of a text that has no sidecar. `name` is what the article is called in links, `published` what was published
/// of it before.
///
/// # Errors
/// Where a chart breaks a rule.
pub fn of_text(name: &str, text: &str, published: &Published) -> Result<Edition, Broken> {
    finished(find::article(name, text, None), published)
}

/// The edition of `article`, whose ids are provisional and which has only the charts that were asked for.
///
/// # Errors
/// Where a chart breaks a rule.
pub(super) fn finished(mut article: Article, published: &Published) -> Result<Edition, Broken> {
    let chosen = choose(&article);
    article.charts.extend(chosen);
    article.charts.sort_by_key(|chart| chart.anchor);
    assign(&mut article, published);
    let broken = lint(&article);
    if !broken.is_empty() {
        return Err(Broken(broken));
    }
    // What the sidecar says became of a name goes before what the record tells.
    let mut became = aliases(published, &article);
    became.append(&mut article.aliases);
    article.aliases = became;
    Ok(Edition { article })
}

impl Edition {
    /// The index of the article, which its page carries.
    pub fn index(&self) -> Index {
        Index::of(&self.article, told(&self.article))
    }
}

impl fmt::Display for Broken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|breach| writeln!(f, "error: {breach}"))
    }
}

impl std::error::Error for Broken {}

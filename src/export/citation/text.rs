//! A citation as plain text.

use super::cited::Cited;
use super::wording::{signature, statement};

/// The words or what is said of them, the source, and the link, a line each.
pub fn text(cited: &Cited) -> String {
    let link = cited.link.map_or(String::new(), |link| ["\n", link].concat());
    [&statement(cited), "\n— ", &signature(cited), &link].concat()
}

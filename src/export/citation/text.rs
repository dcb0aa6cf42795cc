//! A citation as plain text.

use super::cited::Cited;
use super::wording::{signature, statement};

/// Three lines: the words or what is said of them, the source, the link.
pub fn text(cited: &Cited) -> String {
    [&statement(cited), "\n— ", &signature(cited), "\n", cited.link].concat()
}

//! Clauses: for each verb group its subject, closed clauses and bracketed words passed by.

mod asks;
mod passed;
mod seek;
mod subject;

pub use subject::Subject;

use super::phrase::Kind;
use super::phrases::Phrases;
use seek::Clauses;

/// The subjects of the verb groups of a sentence, which is all of `here`; by phrase.
#[inline(never)]
pub(super) fn subjects(here: Phrases<'_>) -> Vec<Option<Subject>> {
    let mut clauses = Clauses { here, found: vec![None; here.all.len()] };
    for (at, phrase) in here.all.iter().enumerate() {
        if let Kind::Verb(form) = phrase.kind {
            clauses.found[at] = clauses.subject(at, form);
        }
    }
    clauses.found
}

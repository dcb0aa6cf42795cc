//! Clauses: for each verb group its subject, closed clauses and bracketed words passed by.

mod antecedent;
mod asks;
mod participial;
mod passed;
mod seek;
mod subject;

pub use subject::Subject;

use super::phrase::{At, Kind};
use super::phrases::Phrases;
use seek::Clauses;

/// The subjects of the verb groups of a sentence, which is all of `here`; by phrase.
#[inline(never)]
pub(super) fn subjects(here: Phrases<'_>) -> Vec<Option<Subject>> {
    let mut clauses = Clauses { here, found: vec![None; here.all.len()] };
    for at in At::FIRST.to(here.end()) {
        if let Kind::Verb(form) = here.at(at).kind {
            clauses.found[at.index()] = clauses.subject(at, form);
        }
    }
    clauses.found
}

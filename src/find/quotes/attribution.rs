//! From a text to its quotes and speakers.

use super::desk::attribute;
use super::found::Found;
use super::prose::Prose;
use crate::read::Reading;

/// The quotes and speakers of `text`. Any string gives findings; the time grows with the length of the text.
pub fn quotes(text: &str) -> Found {
    quotes_in(&Reading::of(text))
}

/// The quotes and speakers of a text that is read already.
pub fn quotes_in(reading: &Reading<'_>) -> Found {
    attribute(&Prose::new(reading))
}

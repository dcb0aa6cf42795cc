//! A date as a text gives it.

use super::aside::is_aside;
use crate::article::{Basis, When};
use crate::find::tokens::Tokens;
use crate::text::Span;

/// A date that a text gives.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Dated {
    /// Everything that belongs to it: "as of 2022", "this July".
    pub span: Span,
    /// The date itself: "2022", "July", "the previous year".
    pub core: Span,
    /// What it says.
    pub value: When,
    /// How that is known.
    pub basis: Basis,
    /// Whether it only tells when somebody or something began or ended: "the club, founded in 1902, sold 40 boats".
    pub is_aside: bool,
}

impl Dated {
    /// The date of `value` at `span`, the date itself at `core`.
    pub(super) fn new(tokens: &Tokens, [span, core]: [Span; 2], value: When, basis: Basis) -> Dated {
        Dated { span, core, value, basis, is_aside: is_aside(tokens.text(), span) }
    }
}

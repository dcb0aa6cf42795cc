//! What is found in a text, before it is an article.

use crate::article::{Moment, Time};
use crate::find::date::{Dated, Known, dates_in};
use crate::find::figures::{Finding, figures_in};
use crate::find::quotes::{Found, quotes_in};
use crate::find::tokens::Tokens;
use crate::read::Reading;

/// What is found in a text.
pub struct Findings<'t> {
    /// The text.
    pub(super) text: &'t str,
    /// The words.
    pub(super) tokens: Tokens<'t>,
    /// Quotes and speakers.
    pub quotes: Found,
    /// Every quantity.
    pub figures: Vec<Finding>,
    /// Every date.
    pub dates: Vec<Dated>,
}

impl<'t> Findings<'t> {
    /// What is found in `text`, which was `published` then.
    pub fn of(text: &'t str, published: Option<Moment>) -> Findings<'t> {
        let reading = Reading::of(text);
        let tokens = Tokens::of(&reading);
        let dates = dates_in(&tokens, Known { anchor: None, published });
        Findings { text, quotes: quotes_in(&reading), figures: figures_in(&tokens, &dates, &reading), dates, tokens }
    }
}

/// The time that a date gives.
pub(super) fn time(dated: &Dated) -> Time {
    Time { span: dated.span, value: dated.value, basis: dated.basis }
}

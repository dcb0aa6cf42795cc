//! What is found in a text, before it is an article.

use crate::article::{Moment, Time};
use crate::find::date::{Dated, Known, dates_in};
use crate::find::figures::{Finding, figures_in};
use crate::find::quotes::{Found, quotes_in};
use crate::find::tokens::Tokens;
use crate::read::{Reading, UNDETERMINED, language_of};

/// What is found in a text.
pub struct Findings<'t> {
    /// The text.
    pub(super) text: &'t str,
    /// The language that it is in.
    pub(super) language: &'static str,
    /// The words.
    pub(super) tokens: Tokens<'t>,
    /// Quotes and speakers.
    pub quotes: Found,
    /// Every quantity.
    pub figures: Vec<Finding>,
    /// Every date.
    pub dates: Vec<Dated>,
    /// The text as it is read.
    pub(super) reading: Reading<'t>,
}

impl<'t> Findings<'t> {
    /// What is found in `text`, which was `published` then. Of a text that is not English only the quotation marks are read.
    pub fn of(text: &'t str, published: Option<Moment>) -> Findings<'t> {
        let reading = Reading::of(text);
        let tokens = Tokens::of(&reading);
        let language = language_of(text);
        if language == UNDETERMINED {
            let quotes = quotes_in(&reading).of_nobody(text);
            return Findings { text, language, quotes, figures: Vec::new(), dates: Vec::new(), tokens, reading };
        }
        let dates = dates_in(&tokens, Known { anchor: None, published });
        let (quotes, figures) = (quotes_in(&reading), figures_in(&tokens, &dates, &reading));
        Findings { text, language, quotes, figures, dates, tokens, reading }
    }
}

/// The time that a date gives.
pub(super) fn time(dated: &Dated) -> Time {
    Time { span: dated.span, value: dated.value, basis: dated.basis }
}

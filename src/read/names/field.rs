//! The field of an office before who holds it: "Minister for Roads, Ports and Trade Ada Moreno".

use super::scan::Scan;
use crate::read::tag::Tag;
use crate::read::token::At;
use crate::words::{Sign, word};

/// No field has more tokens.
const LONGEST: usize = 12;

impl Scan<'_, '_> {
    /// Where the name begins of who holds an office whose field follows at `at`, behind the office: "Ada" of "of Health and
    /// Family Welfare Ada Moreno".
    pub(super) fn holder(&self, at: At) -> Option<At> {
        let office = at.checked_sub(1).filter(|office| *office >= self.from)?;
        let is_office = self.is_capital(office)
            && self.is_as_written(office, Sign::TITLE)
            && self.is(office, Sign::PERSON)
            && !self.is(office, Sign::KIN);
        if !is_office || self.is_headline || !self.leads_field(at) {
            return None;
        }
        let mut next = at;
        while next < (at + LONGEST).min(self.to) {
            // "of the", "for", ", ", "and"
            let skip = usize::from(self.leads_field(next) || next > at && self.joins_fields(next));
            let skip = skip + usize::from(skip > 0 && self.is_small(next + skip, word!("the")));
            let first = next + skip;
            // "of the Duchy of Harlow"
            let is_unknown = self.is_capital(first) && self.is_given(first + 1);
            let place = self.place(first).map_or(usize::from(is_unknown), |(len, _)| len);
            let place = if next > at { place } else { 0 };
            if skip == 0 || place == 0 && !self.is_of_field(first) {
                return None;
            }
            next = first + place.max(1);
            while self.is_of_field(next) && !self.is_given(next) || self.tag(next) == Tag::Genitive {
                next += 1;
            }
            let is_called = self.is_as_written(next, Sign::TITLE) && self.is_capital(next + 1);
            if self.is_capital(next) && (is_called || self.is_capital(next + 1)) {
                return Some(next);
            }
        }
        None
    }

    fn leads_field(&self, at: At) -> bool {
        self.is_small(at, word!("of")) || self.is_small(at, word!("for"))
    }

    fn joins_fields(&self, at: At) -> bool {
        self.is_small(at, word!("and")) || matches!(self.mark(at), ',' | '&')
    }

    /// A first name before another capital.
    fn is_given(&self, at: At) -> bool {
        self.is_as_written(at, Sign::FIRST_NAME) && self.is_capital(at + 1)
    }
}

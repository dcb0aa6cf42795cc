//! Which sentences are headlines, and which may hold a cue.

use super::{Prose, Shape, Token};
use crate::find::lexicon::Class;
use crate::read::cue::Cue;
use crate::read::token::At;
use crate::text::Span;
use crate::words::Sign;

/// Whether nearly all long words of a sentence have a capital, and nothing in it is quoted.
fn is_headline(tokens: &[Token]) -> bool {
    const LONG: usize = 4;
    const LEAST: usize = 5;
    let (mut long, mut small) = (0, 0);
    for token in tokens {
        // Words are long or short, big or small in no order, so nothing here branches on it.
        let is_small = token.shape == Shape::Small;
        let is_word = is_small | matches!(token.shape, Shape::Capital | Shape::Capitals | Shape::Initial);
        let is_long = is_word & (token.len() >= LONG);
        long += usize::from(is_long);
        small += usize::from(is_long & is_small);
        // Soon there are too many small ones, even if all that is left were long and had capitals.
        if (token.shape == Shape::Quote) | (small * 5 > tokens.len()) {
            return false;
        }
    }
    long >= LEAST && small * 5 <= long
}

impl Prose<'_> {
    /// Notes which sentences are headlines, and where the last cue of each may begin.
    pub(super) fn note_sentences(&mut self) {
        let mut told = 0;
        for (from, to) in self.sentences {
            self.told.push(told);
            told += u32::from(!self.is_aside(*from));
            let tokens = self.tokens.get(from.index()..to.index()).unwrap_or_default();
            // "Council Chairman Ada Moreno slept. She": a headline stands alone.
            let paragraph = |at: At| self.token(at).map(|token| token.paragraph);
            let is_alone = paragraph(*to) != paragraph(*from)
                && from.checked_sub(1).is_none_or(|before| paragraph(before) != paragraph(*from));
            self.headlines.push(is_alone && is_headline(tokens));
            let last = tokens.iter().rposition(|token| token.class.is(Class::CUES.or(Class::SAYING)));
            // "let slip", "issued a warning": no word alone tells.
            let fixed = |said: &Cue| said.fixed.or_else(|| self.finding(said)).map(|words| self.at(words.start));
            let cues = || self.reading.cues_between(*from, *to).iter().rev();
            self.last_cues.push(last.map(|at| *from + at).max(cues().find_map(fixed)));
        }
    }

    /// "found" of "the survey found that": a verb that says only what is brought to light.
    fn finding(&self, said: &Cue) -> Option<Span> {
        let verb = self.reading.prose.head(said.phrase)?;
        verb.is(Sign::FINDS).then_some(said.verb)
    }
}

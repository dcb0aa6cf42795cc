//! Where sentences end.

use super::marks::Run;
use super::token::{At, Shape, Token};
use crate::words::{AnyOf, Sign, word};

/// No sentence of a text is longer, in tokens; what looks around within a sentence stays quick in any text.
const LONGEST: usize = 300;

/// The sentences of `tokens`, from token to token. None runs on over one of the `stops`, where paragraphs end.
#[inline(never)]
pub(super) fn sentences(text: &str, tokens: &[Token], stops: &[usize], runs: &[Run]) -> Vec<(At, At)> {
    let cutter = Cutter { text, tokens, runs };
    let mut found = Vec::with_capacity(tokens.len() / 16);
    let mut start = 0;
    for stop in stops {
        while start < *stop {
            let longest = (start + LONGEST).min(*stop);
            let end = (start..longest).find(|at| cutter.ends_sentence(*at)).map_or(longest, |at| at + 1);
            found.push((At::new(start), At::new(end)));
            start = end;
        }
    }
    found
}

struct Cutter<'a> {
    text: &'a str,
    tokens: &'a [Token],
    runs: &'a [Run],
}

impl Cutter<'_> {
    fn shape(&self, at: usize) -> Shape {
        self.tokens.get(at).map_or(Shape::Mark, |token| token.shape)
    }

    /// Whether the full stop is the point of a number without a nought: "at .19".
    fn opens_number(&self, at: usize) -> bool {
        let ends = |at: Option<usize>| at.and_then(|at| self.tokens.get(at)).map(|token| token.end);
        let start = |at: usize| self.tokens.get(at).map(|token| token.start);
        self.shape(at + 1) == Shape::Number
            && start(at + 1) == ends(Some(at))
            && ends(at.checked_sub(1)).is_none_or(|before| start(at) != Some(before))
    }

    fn inside(&self, at: usize) -> &str {
        let run = self.tokens.get(at).filter(|token| token.shape == Shape::Run);
        run.and_then(|run| self.runs.get(run.value as usize)).map_or("", |run| run.inside.of(self.text))
    }

    fn ends_sentence(&self, at: usize) -> bool {
        let token = &self.tokens[at];
        let next = self.shape(at + 1);
        let is_new = matches!(next, Shape::Capital | Shape::Capitals | Shape::Run | Shape::Number | Shape::Initial);
        match token.shape {
            // "at 3 a.m. “I will remember”": the stop of a short form ends the sentence, too.
            Shape::Small | Shape::Capital | Shape::Capitals => {
                token.value == Token::STOPPED
                    && token.end - token.start > 3
                    && (self.inside(at + 1).starts_with(char::is_uppercase) || self.opens(at + 1))
            }
            Shape::Mark => {
                matches!(token.mark(), '.' | '!' | '?' | '…')
                    && !matches!(next, Shape::Mark | Shape::Small)
                    && !self.opens_number(at)
            }
            Shape::Run => match self.inside(at).chars().next_back() {
                Some('.') => is_new,
                Some('!' | '?' | '…' | '’' | '\'' | ')' | '—' | '-') => {
                    next == Shape::Run || is_new && !self.verb_follows(at + 1)
                }
                _ => false,
            },
            // "wrote on X. Moreno": no initial.
            Shape::Initial => {
                let written = self.text.get(token.start as usize..token.end as usize);
                let before = at.checked_sub(1).and_then(|before| self.tokens.get(before));
                let is_site = before.is_some_and(|before| before.word == word!("on") || before.word == word!("to"));
                written == Some("X.") && is_site && is_new
            }
            Shape::Number | Shape::Clitic => false,
        }
    }

    /// Whether a capital makes a sentence of what stands behind a short form: "in the U.S. They", "the U.S. Six of them".
    fn opens(&self, at: usize) -> bool {
        const SMALL: AnyOf = AnyOf::of(&[Sign::DET, Sign::PRON, Sign::SUBORD, Sign::NUM]);
        self.tokens.get(at).is_some_and(|token| token.shape == Shape::Capital && token.is_any(&SMALL))
    }

    /// Whether a few words from `at` on there is a verb of saying, before anything that ends a phrase.
    fn verb_follows(&self, at: usize) -> bool {
        const FEW: usize = 7;
        let tokens = self.tokens.get(at..).unwrap_or_default().iter().take(FEW);
        let ends = |token: &&Token| token.shape == Shape::Run || matches!(token.mark(), '.' | '?' | '!' | ';' | ':');
        tokens.take_while(|token| !ends(token)).any(|token| token.shape == Shape::Small && token.is(Sign::SAY))
    }
}

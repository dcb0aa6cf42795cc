//! A sentence that is read for names.

use crate::read::stream::Stream;
use crate::read::tag::Tag;
use crate::read::token::{At, Shape, Token};
use crate::text::Span;
use crate::words::{AnyOf, Sign, Word, can_be};

/// What the vocabulary has for a word where it stands.
#[derive(Clone, Copy, Default)]
pub(super) struct Known {
    /// How many words from it on are one place; none where it begins no place.
    pub place: u8,
    /// Whether towns lie in that place.
    pub is_region: bool,
    /// Whether it is a common word.
    pub is_common: bool,
    /// Whether a name can begin with it: it has a capital, or is a particle.
    pub may_begin: bool,
}

/// A sentence that is read for names.
pub(super) struct Scan<'s, 't> {
    pub(super) stream: &'s Stream<'t>,
    /// By token of the stream.
    pub(super) known: &'s [Known],
    pub(super) from: At,
    pub(super) to: At,
    /// Whether most words have capitals, so that these say little.
    pub(super) is_headline: bool,
}

impl Scan<'_, '_> {
    pub(super) fn token(&self, at: At) -> Option<&Token> {
        self.stream.token(at).filter(|_| self.from <= at && at < self.to)
    }

    /// The token before `at`.
    pub(super) fn before(&self, at: At) -> Option<&Token> {
        self.token(at.checked_sub(1)?)
    }

    pub(super) fn shape(&self, at: At) -> Shape {
        self.token(at).map_or(Shape::Mark, |token| token.shape)
    }

    pub(super) fn tag(&self, at: At) -> Tag {
        self.token(at).and_then(|_| self.stream.tag(at)).unwrap_or(Tag::Mark)
    }

    pub(super) fn mark(&self, at: At) -> char {
        self.token(at).map_or('\0', Token::mark)
    }

    pub(super) fn word(&self, at: At) -> Word {
        self.token(at).map_or(Word::NONE, |token| token.word)
    }

    pub(super) fn is(&self, at: At, sign: Sign) -> bool {
        self.token(at).is_some_and(|token| token.is(sign))
    }

    /// Whether the word as it is written can be that.
    pub(super) fn is_as_written(&self, at: At, sign: Sign) -> bool {
        self.word(at).is(sign)
    }

    /// Whether it is a title with what stands before it: "Co-CEO", "ex-Mayor".
    pub(super) fn is_joint_title(&self, at: At) -> bool {
        let Some((before, rest)) = self.written(at).split_once('-') else { return false };
        let is_before = ["co", "ex", "vice"].iter().any(|joint| joint.eq_ignore_ascii_case(before));
        let is_office = |word: &str| can_be(word, Sign::TITLE) || can_be(word, Sign::ROLE);
        // "Secretary-Treasurer"
        let (is_joint, office) = if rest == "elect" { (true, before) } else { (is_before || is_office(before), rest) };
        is_joint && is_office(office)
    }

    pub(super) fn is_capital(&self, at: At) -> bool {
        self.token(at).is_some_and(Token::is_capital)
    }

    pub(super) fn is_small(&self, at: At, word: Word) -> bool {
        self.shape(at) == Shape::Small && self.word(at) == word
    }

    pub(super) fn span(&self, from: At, to: At) -> Span {
        self.stream.extent(from, to)
    }

    pub(super) fn written(&self, at: At) -> &str {
        self.token(at).map_or("", |token| token.span().of(self.stream.text))
    }

    /// Whether a finite verb stands there: "said", "says", "will".
    pub(super) fn is_finite(&self, at: At) -> bool {
        matches!(self.tag(at), Tag::Past | Tag::Present | Tag::Modal)
    }

    /// What the vocabulary has for the word.
    fn known(&self, at: At) -> Known {
        self.token(at).and_then(|_| self.known.get(at.index())).copied().unwrap_or_default()
    }

    /// Whether the vocabulary has the word as a common one.
    pub(super) fn is_common(&self, at: At) -> bool {
        self.known(at).is_common
    }

    /// Whether the word, as it is written or without its ending, can be any of these.
    pub(super) fn is_any(&self, at: At, signs: &AnyOf) -> bool {
        self.token(at).is_some_and(|token| token.is_any(signs))
    }

    /// Whether it is a noun written with a capital that names no person: "Fisheries".
    pub(super) fn is_common_noun(&self, at: At) -> bool {
        self.shape(at) == Shape::Capital
            && self.is_common(at)
            && self.is_any(at, const { &AnyOf::of(&[Sign::NOUN, Sign::COMMON, Sign::WORK]) })
    }

    /// Whether nothing but marks and numbers stands before it in its sentence, or what stands right before begins one anew.
    pub(super) fn is_first(&self, at: At) -> bool {
        let begins = |at: At| matches!(self.shape(at), Shape::Mark | Shape::Number);
        at <= self.from
            || matches!(self.mark(at - 1), ':' | '—' | '•' | '*' | ']')
            || self.begins_line(at)
            || self.from.to(at).all(begins)
    }

    /// Whether a line ends between it and the token before.
    pub(super) fn begins_line(&self, at: At) -> bool {
        let gap =
            self.before(at).zip(self.token(at)).map(|(before, token)| (before.end as usize, token.start as usize));
        gap.and_then(|(end, start)| self.stream.text.get(end..start)).is_some_and(|gap| gap.contains('\n'))
    }

    /// How many tokens from `at` on are one place of the vocabulary, and whether towns lie in it: "New York".
    pub(super) fn place(&self, at: At) -> Option<(usize, bool)> {
        let known = self.known(at);
        (known.place > 0).then_some((usize::from(known.place), known.is_region))
    }

    /// Whether the place of the vocabulary that begins at `from` ends at `to`.
    pub(super) fn is_place(&self, from: At, to: At) -> bool {
        self.place(from).is_some_and(|(len, _)| from + len == to)
    }

    /// Whether the sentence is a line by itself.
    pub(super) fn is_line(&self) -> bool {
        let (span, text) = (self.span(self.from, self.to), self.stream.text);
        let blank = |c: char| c == ' ' || c == '\t';
        let before = text.get(..span.start).unwrap_or_default().trim_end_matches(blank);
        let after = text.get(span.end..).unwrap_or_default().trim_start_matches(blank);
        (before.is_empty() || before.ends_with('\n')) && (after.is_empty() || after.starts_with('\n'))
    }

    pub(super) fn looks_like_headline(&self) -> bool {
        const FEWEST: usize = 4;
        let is_long = |at: At| self.token(at).is_some_and(|token| token.end - token.start > 3);
        let (mut all, mut big, mut shouted, mut words) = (0, 0, 0, 0);
        for at in self.from.to(self.to) {
            let shape = self.shape(at);
            if matches!(shape, Shape::Capital | Shape::Capitals | Shape::Small) {
                words += 1;
                shouted += usize::from(shape == Shape::Capitals);
                all += usize::from(is_long(at));
                big += usize::from(is_long(at) && shape != Shape::Small);
            }
        }
        let is_closed = matches!(self.mark(self.to.saturating_sub(1)), '.' | ';' | ':');
        // A headline that writes its words large writes its verb so, too.
        let has_verb = self.from.to(self.to).any(|at| {
            self.shape(at) == Shape::Small && is_long(at) && matches!(self.tag(at), Tag::Past | Tag::Present)
        });
        let is_title = !is_closed && !has_verb && all >= 3 && big * 10 >= all * 8 && self.is_line();
        // "Career" by itself in a line is a heading.
        let is_heading = words > 0 && words < FEWEST && !is_closed && big == all && self.is_line();
        words >= FEWEST && (shouted * 3 >= words * 2 || is_title) || is_heading
    }
}

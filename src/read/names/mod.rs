//! Names: each run of capitals that names somebody or something, where it stands without its titles, and what speaks for what
//! it names. What it names in the end is decided over all names of one entity, by `entities`.

mod around;
mod inside;
mod make;
mod run;
mod split;
mod weight;

pub use weight::Type;
pub(super) use weight::Weight;

use super::Stream;
use super::tag::Tag;
use super::token::{Shape, Token};
use crate::text::Span;
use crate::words::{Sign, Word, phrase, word};

/// A man's, a woman's, or it cannot be told.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Gender {
    /// A man's.
    Man,
    /// A woman's.
    Woman,
    /// It is not told.
    #[default]
    Open,
}

impl Name {
    /// All that speaks for what it names.
    pub(super) fn weight(&self) -> Weight {
        let mut weight = self.inside;
        weight.plus(self.around);
        weight
    }
}

impl Gender {
    /// What a word says, as it is written.
    pub(super) fn of(word: Word) -> Gender {
        match (word.is(Sign::MAN), word.is(Sign::WOMAN)) {
            (true, false) => Gender::Man,
            (false, true) => Gender::Woman,
            _ => Gender::Open,
        }
    }

    /// What a first name says.
    pub(super) fn of_first_name(word: Word) -> Gender {
        match (word.is(Sign::MANS_NAME), word.is(Sign::WOMANS_NAME)) {
            (true, false) => Gender::Man,
            (false, true) => Gender::Woman,
            _ => Gender::Open,
        }
    }

    /// Whether both can be of one person.
    pub(super) fn fits(self, other: Gender) -> bool {
        self == other || self == Gender::Open || other == Gender::Open
    }

    /// The first that says something.
    pub(super) fn or(self, other: Gender) -> Gender {
        if self == Gender::Open { other } else { self }
    }
}

/// A name where it stands.
#[derive(Clone, Debug)]
pub struct Name {
    /// Where it stands, without titles: "Ada Moreno" of "Senator Ada Moreno".
    pub span: Span,
    /// The words by which it is known again: of "Harlow, Ohio" the first.
    pub(super) core: Span,
    /// From a title, a word of kin, or a "he" of its own clause.
    pub gender: Gender,
    /// Whether a title stands before it.
    pub is_titled: bool,
    /// Whether it stands in quoted words.
    pub is_quoted: bool,
    /// Whether it stands inside the name before it, as "Harlow" does in "Harlow University".
    pub is_part: bool,
    /// Which entity it names.
    pub entity: usize,
    /// What speaks in its own words for what it names, which counts but once, however often it is named.
    pub(super) inside: Weight,
    /// What speaks for it around.
    pub(super) around: Weight,
    /// The letters in brackets behind it: "Port Workers’ Union (PWU)".
    pub(super) acronym: Option<Span>,
    /// Whether it is one of a list together with the name before it.
    pub(super) is_listed: bool,
    /// Whether it is one word at the start of a sentence, where any has a capital.
    pub(super) is_first: bool,
    /// Whether it is a name only where another shows it: "Moss" at the start of a sentence.
    pub(super) is_doubtful: bool,
}

/// Appends the names of a stream, in order.
pub(super) fn names(stream: &Stream<'_>, is_quoted: bool, found: &mut Vec<Name>) {
    for (from, to) in &stream.sentences {
        let mut scan = Scan { stream, from: *from, to: *to, is_headline: false };
        scan.is_headline = scan.looks_like_headline();
        let mut at = *from;
        let mut last = None;
        while at < *to {
            match scan.run(at) {
                Some(end) => at = split::split(&scan, at, end, is_quoted, &mut last, found).max(at + 1),
                None => at += 1,
            }
        }
    }
}

/// A sentence that is read for names.
pub(super) struct Scan<'s, 't> {
    stream: &'s Stream<'t>,
    from: usize,
    to: usize,
    /// Whether most words have capitals, so that these say little.
    is_headline: bool,
}

impl Scan<'_, '_> {
    fn token(&self, at: usize) -> Option<&Token> {
        self.stream.tokens.get(at).filter(|_| self.from <= at && at < self.to)
    }

    /// The token before `at`.
    fn before(&self, at: usize) -> Option<&Token> {
        self.token(at.checked_sub(1)?)
    }

    fn shape(&self, at: usize) -> Shape {
        self.token(at).map_or(Shape::Mark, |token| token.shape)
    }

    fn tag(&self, at: usize) -> Tag {
        self.token(at).and_then(|_| self.stream.tags.get(at)).copied().unwrap_or(Tag::Mark)
    }

    fn mark(&self, at: usize) -> char {
        self.token(at).map_or('\0', Token::mark)
    }

    fn word(&self, at: usize) -> Word {
        self.token(at).map_or(Word::NONE, |token| token.word)
    }

    fn is(&self, at: usize, sign: Sign) -> bool {
        self.token(at).is_some_and(|token| token.is(sign))
    }

    /// Whether the word as it is written can be that.
    fn is_as_written(&self, at: usize, sign: Sign) -> bool {
        self.word(at).is(sign)
    }

    fn is_capital(&self, at: usize) -> bool {
        self.token(at).is_some_and(Token::is_capital)
    }

    fn is_small(&self, at: usize, word: Word) -> bool {
        self.shape(at) == Shape::Small && self.word(at) == word
    }

    fn span(&self, from: usize, to: usize) -> Span {
        self.stream.extent(from, to)
    }

    fn written(&self, at: usize) -> &str {
        self.token(at).map_or("", |token| token.span().of(self.stream.text))
    }

    /// Whether the vocabulary has the word as a common one.
    fn is_common(&self, at: usize) -> bool {
        let Some(token) = self.token(at) else { return false };
        let names = [Sign::FIRST_NAME, Sign::NAMED_PLACE, Sign::OTHER_NAME];
        if self.place(at).is_some() {
            return false;
        }
        let common = [
            Sign::COMMON,
            Sign::WORK,
            Sign::NOUN,
            Sign::ADJ,
            Sign::ADV,
            Sign::VERB,
            Sign::NUM,
            Sign::PAST,
            Sign::PARTICIPLE,
        ];
        !names.iter().any(|sign| token.word.is(*sign)) && common.iter().any(|sign| token.is(*sign))
    }

    /// Whether it is a noun written with a capital that names no person: "Fisheries".
    fn is_common_noun(&self, at: usize) -> bool {
        self.shape(at) == Shape::Capital
            && self.is_common(at)
            && [Sign::NOUN, Sign::COMMON, Sign::WORK].iter().any(|sign| self.is(at, *sign))
    }

    /// Whether nothing but marks and numbers stands before it in its sentence, or what stands right before begins one anew.
    fn is_first(&self, at: usize) -> bool {
        let begins = |at: usize| matches!(self.shape(at), Shape::Mark | Shape::Number);
        at <= self.from
            || matches!(self.mark(at - 1), ':' | '—' | '•' | '*' | ']')
            || self.begins_line(at)
            || (self.from..at).all(begins)
    }

    /// Whether a line ends between it and the token before.
    fn begins_line(&self, at: usize) -> bool {
        let gap =
            self.before(at).zip(self.token(at)).map(|(before, token)| (before.end as usize, token.start as usize));
        gap.and_then(|(end, start)| self.stream.text.get(end..start)).is_some_and(|gap| gap.contains('\n'))
    }

    /// How many tokens from `at` on are one place of the vocabulary, and whether towns lie in it: "New York".
    fn place(&self, at: usize) -> Option<(usize, bool)> {
        if !self.is_capital(at) {
            return None;
        }
        let long = phrase(|by| self.word(at + by)).filter(|(len, signs)| {
            signs.has(Sign::NAMED_PLACE) && (at..at + len).all(|at| self.shape(at) != Shape::Small)
        });
        if let Some((len, signs)) = long {
            return Some((len, signs.has(Sign::REGION)));
        }
        // "US", which is no "us".
        if self.word(at) == word!("us") {
            return (self.shape(at) == Shape::Capitals).then_some((1, true));
        }
        let word = self.word(at);
        word.is(Sign::NAMED_PLACE).then_some((1, word.is(Sign::REGION)))
    }

    /// Whether the place of the vocabulary that begins at `from` ends at `to`.
    fn is_place(&self, from: usize, to: usize) -> bool {
        self.place(from).is_some_and(|(len, _)| from + len == to)
    }

    /// Whether the sentence is a line by itself.
    fn is_line(&self) -> bool {
        let (span, text) = (self.span(self.from, self.to), self.stream.text);
        let blank = |c: char| c == ' ' || c == '\t';
        let before = text.get(..span.start).unwrap_or_default().trim_end_matches(blank);
        let after = text.get(span.end..).unwrap_or_default().trim_start_matches(blank);
        (before.is_empty() || before.ends_with('\n')) && (after.is_empty() || after.starts_with('\n'))
    }

    fn looks_like_headline(&self) -> bool {
        const FEWEST: usize = 4;
        let is_long = |at: usize| self.token(at).is_some_and(|token| token.end - token.start > 3);
        let (mut all, mut big, mut shouted, mut words) = (0, 0, 0, 0);
        for at in self.from..self.to {
            let shape = self.shape(at);
            if matches!(shape, Shape::Capital | Shape::Capitals | Shape::Small) {
                words += 1;
                shouted += usize::from(shape == Shape::Capitals);
                all += usize::from(is_long(at));
                big += usize::from(is_long(at) && shape != Shape::Small);
            }
        }
        let is_closed = matches!(self.mark(self.to.saturating_sub(1)), '.' | ';');
        let is_title = !is_closed && all >= 3 && big * 10 >= all * 8 && self.is_line();
        // "Career" by itself in a line is a heading.
        let is_heading = words > 0 && words < FEWEST && !is_closed && big == all && self.is_line();
        words >= FEWEST && (shouted * 3 >= words * 2 || is_title) || is_heading
    }
}

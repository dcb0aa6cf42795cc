//! The reading around a figure: what phrases are, and noun phrases with what hangs on them.

use crate::find::date::Dated;
use crate::read::phrase::{At, Form, Kind, Phrase};
use crate::read::tag::Tag;
use crate::read::token::{self, Shape, Token};
use crate::read::{Reading, Stream};
use crate::text::{Span, step};
use crate::words::{Sign, Word, Words, word, words};

/// So many phrases before and behind a figure are looked at: most sentences of news have fewer.
pub(super) const FARTHEST: usize = 24;

/// The reading around a figure.
pub struct Around<'a> {
    /// The tokens that it stands among.
    pub stream: &'a Stream<'a>,
    /// Whether they stand outside quotation marks.
    pub is_prose: bool,
    /// Its first token, and the one behind its last.
    pub tokens: (token::At, token::At),
    dates: &'a [Dated],
}

impl<'a> Around<'a> {
    /// What stands around the figure at `span`.
    pub fn new(reading: &'a Reading<'a>, dates: &'a [Dated], span: Span) -> Option<Around<'a>> {
        let (stream, first) = reading.token_at(span.start)?;
        let (same, last) = reading.token_at(span.end.checked_sub(1)?)?;
        let is_one = std::ptr::eq(stream, same) && first <= last;
        let is_prose = std::ptr::eq(stream, &reading.prose);
        is_one.then_some(Around { stream, is_prose, tokens: (first, last + 1), dates })
    }

    /// The phrase `at`.
    pub fn phrase(&self, at: At) -> Option<&'a Phrase> {
        step(1);
        self.stream.phrase(at)
    }

    /// What the phrase `at` is.
    pub fn kind(&self, at: At) -> Option<Kind> {
        let kind = self.phrase(at)?.kind;
        let reduced = kind == Kind::Verb(Form::Finite) && self.is_reduced(at);
        Some(if reduced { Kind::Verb(Form::Participle) } else { kind })
    }

    /// Whether a verb that was read as finite is the participle of a reduced or an absolute clause: ", followed by Hull", ", with
    /// 98% of votes counted".
    fn is_reduced(&self, at: At) -> bool {
        const LONGEST: usize = 6;
        let plain = |at: At| self.phrase(at).map(|phrase| phrase.kind);
        let Some(before) = at.checked_sub(1) else { return false };
        if plain(before) == Some(Kind::Noun) && self.is_asked(at) {
            return true;
        }
        if matches!(plain(before), Some(Kind::Mark(','))) {
            // "The prison, built for 480 inmates, holds 712".
            let opens = before == self.sentence_of(at) + 1 && plain(at + 1) == Some(Kind::Preposition);
            return opens || self.is_word(at + 1, word!("by")) && !self.has_number(at + 2);
        }
        let hangs = |at: &At| matches!(plain(*at), Some(Kind::Noun | Kind::Preposition));
        let first = self.sentence_of(at).to(at).rev().take(LONGEST).take_while(hangs);
        let led = first.last().filter(|first| self.is_word(*first, word!("with")));
        led.is_some_and(|with| with.checked_sub(1).is_none_or(|at| matches!(plain(at), None | Some(Kind::Mark(_)))))
    }

    /// Whether the verb `at` says that many were asked, whom it follows: "48% of women polled, and 39% of men polled, said no".
    pub fn is_asked(&self, at: At) -> bool {
        let plain = |at: At| self.phrase(at).map(|phrase| phrase.kind);
        let next = plain(at + 1);
        let listed = next == Some(Kind::Coordinator) && self.has_number(at + 2);
        let ends = listed || matches!(next, Some(Kind::Mark(_)) | None);
        ends && self.head(at).is_some_and(|verb| verb.lemma.is(Sign::POLLS))
    }

    /// The head of the phrase `at`.
    pub fn head(&self, at: At) -> Option<&'a Token> {
        self.stream.token(self.phrase(at)?.head)
    }

    /// Whether the head of the phrase `at` is one of `any`.
    pub fn is_any(&self, at: At, any: &Words) -> bool {
        self.head(at).is_some_and(|token| any.has(token.word))
    }

    /// Whether the head of the phrase `at` is that word.
    pub fn is_word(&self, at: At, word: Word) -> bool {
        self.head(at).is_some_and(|token| token.word == word)
    }

    /// Whether a verb in -ing is all that a preposition leads: "from borrowing,".
    pub fn is_gerund(&self, at: At) -> bool {
        let led = at.checked_sub(1).is_some_and(|before| self.kind(before) == Some(Kind::Preposition));
        let is_verb = self.kind(at) == Some(Kind::Verb(Form::Ing));
        let ends = matches!(self.kind(at + 1), Some(Kind::Mark(_) | Kind::Coordinator) | None)
            || self.is_date(at + 1)
            || self.is_pronoun(at + 1);
        led && is_verb && ends
    }

    /// Whether the head of the phrase `at` can be that.
    pub fn is(&self, at: At, sign: Sign) -> bool {
        self.head(at).is_some_and(|token| token.is(sign))
    }

    /// Whether the word that ends at the byte `end` can be that.
    pub fn is_at(&self, end: usize, sign: Sign) -> bool {
        let last = token::At::new(self.stream.tokens.partition_point(|token| (token.end as usize) < end));
        self.stream.token(last).is_some_and(|token| token.is(sign))
    }

    /// The first phrase of the sentence of the phrase `at`.
    pub fn sentence_of(&self, at: At) -> At {
        self.stream.bounds_of(at).map_or(at, |bounds| bounds.0)
    }

    /// Whether the phrase `at` is a pronoun.
    pub fn is_pronoun(&self, at: At) -> bool {
        self.phrase(at).is_some_and(|phrase| self.stream.tag(phrase.head) == Some(Tag::Pronoun))
    }

    /// Whether `who` is one common noun in the plural: "Brokers".
    pub fn is_many(&self, who: Span) -> bool {
        let stream = self.stream;
        let at = token::At::new(stream.tokens.partition_point(|token| (token.start as usize) < who.start));
        stream.token(at).is_some_and(|token| token.span() == who) && stream.tag(at) == Some(Tag::Plural)
    }

    /// Whether the phrase `at` is that mark.
    pub fn is_mark(&self, at: At, mark: char) -> bool {
        self.kind(at) == Some(Kind::Mark(mark))
    }

    /// Whether the token `at` is a number.
    pub fn is_number(&self, at: token::At) -> bool {
        self.stream.tag(at) == Some(Tag::Numeral)
    }

    /// Whether a phrase has a number in it.
    pub fn has_number(&self, at: At) -> bool {
        self.phrase(at).is_some_and(|phrase| phrase.from.to(phrase.to).any(|token| self.is_number(token)))
    }

    /// What stands in the phrase `at` before its number.
    pub fn before_number(&self, at: At) -> Option<Span> {
        let phrase = self.phrase(at)?;
        let number = phrase.from.to(phrase.to).find(|at| self.is_number(*at)).unwrap_or(phrase.to);
        (number > phrase.from).then(|| self.stream.extent(phrase.from, number))
    }

    /// Whether the phrase `at` is a verb with a subject of its own.
    pub fn is_finite(&self, at: At) -> bool {
        self.kind(at) == Some(Kind::Verb(Form::Finite))
    }

    /// Whether the phrase `at` is, or is part of, a date.
    pub fn is_date(&self, at: At) -> bool {
        let span = self.stream.span(at);
        let after = self.dates.partition_point(|dated| dated.span.end <= span.start);
        self.dates.get(after).is_some_and(|dated| dated.span.start < span.end) || self.is(at, Sign::UNIT_TIME)
    }

    /// Whether the only numbers of the phrase `at` are so small that they may be years of age: "those ages 18".
    pub fn is_years(&self, at: At) -> bool {
        let number = |token: token::At| {
            self.is_number(token) && self.stream.token(token).is_some_and(|it| it.end - it.start > 3)
        };
        self.phrase(at).is_some_and(|phrase| !phrase.from.to(phrase.to).any(number))
    }

    /// The first phrase of "income from passing boats", whose last is `at`.
    pub fn before_ing(&self, at: At) -> At {
        let hangs = at >= At::new(3)
            && self.kind(at - 1) == Some(Kind::Verb(Form::Ing))
            && self.kind(at - 2) == Some(Kind::Preposition)
            && self.is_named(at - 3);
        if hangs { at - 3 } else { at }
    }

    /// The last phrase of "those who own a boat", of which `at` is the first, before a mark or a number; of "those polled" and
    /// "those from abroad".
    pub fn those_who(&self, at: At, stop: At) -> At {
        // "Those under 30", "adults over 65".
        let aged = self.is_any(at + 1, words!["under", "over"]) && self.has_number(at + 2) && self.is_years(at + 2);
        let people = || [Sign::PERSON, Sign::PEOPLE].iter().any(|sign| self.is(at, *sign));
        if !self.is_any(at, words!["those"]) {
            return if aged && people() { at + 2 } else { at };
        }
        let named = |at: At| self.is_named(at) || self.kind(at) == Some(Kind::Adverb);
        // "Those polled named rent": read as a second participle.
        let is_past = |at: At| matches!(self.kind(at), Some(Kind::Verb(Form::Finite | Form::Participle)));
        match self.kind(at + 1) {
            Some(Kind::Relative) => {}
            Some(Kind::Verb(Form::Finite | Form::Participle)) => {
                // "Those questioned in Hull said no", "and 41% of those questioned in Leith".
                let hangs = self.kind(at + 2) == Some(Kind::Preposition) && self.is_named(at + 3);
                let last = if hangs { at + 3 } else { at + 1 };
                let ends = hangs && matches!(self.kind(last + 1), Some(Kind::Mark(_)) | None);
                if ends || is_past(last + 1) {
                    return last;
                }
                return if is_past(at + 2) || self.has_verb(at) { at + 1 } else { at };
            }
            Some(Kind::Preposition)
                if aged
                    || named(at + 2)
                        && (self.is(at + 1, Sign::ONLY_WHERE)
                            || self.is_any(at + 1, words!["from", "about", "without"])) =>
            {
                return at + 2;
            }
            _ => return at,
        }
        // "Those who named a boat | said they could be won over".
        let own = |verb: At| {
            self.is_finite(verb)
                && self.stream.subject_of(verb).is_some_and(|it| it.antecedent.unwrap_or(it.phrase) <= at)
                && (at + 2).to(verb).any(|at| self.is_finite(at))
        };
        let ends = |at: &At| {
            matches!(self.kind(*at), Some(Kind::Mark(_) | Kind::Coordinator)) || self.has_number(*at) || own(*at)
        };
        let end = (at + 2).to(stop).find(ends).unwrap_or(stop);
        // "Those who left school at 16".
        if self.is_word(end - 1, word!("at")) && self.has_number(end) && self.is_years(end) {
            return end;
        }
        // "15 to 30 minutes": a number there may be another figure's.
        if self.has_number(end) { at } else { end - 1 }
    }

    /// "Surveyed by the port in May" behind the noun phrase `at` of "adults surveyed by the port in May said": the last phrase of it
    /// before a time, and the verb of those to whom that was done.
    pub fn done_to(&self, at: At, stop: At) -> Option<(At, At)> {
        let done = at + 1;
        let verb = self.phrase(done).filter(|verb| verb.to == verb.from + 1)?;
        let is_past = matches!(self.stream.tag(verb.head), Some(Tag::Past | Tag::Participle | Tag::Ing));
        if is_past && self.is_asked(done) {
            return Some((done, done + 1));
        }
        // "Went" is done to nobody.
        let can_be = self.head(done).is_some_and(|it| !it.word.is(Sign::PAST) || it.word.is(Sign::PARTICIPLE));
        let ends = |at: &At| {
            self.is_finite(*at)
                || matches!(
                    self.kind(*at),
                    Some(Kind::Mark(_) | Kind::Coordinator | Kind::Relative | Kind::Subordinator)
                )
        };
        let end = (done + 1).to(stop).find(ends)?;
        // "Polled by the Tide Board, the watchdog, said".
        let aside = || (end + 1).to(stop).find(|at| self.is_mark(*at, ',')).map(|close| close + 1);
        let polled = self.is_mark(end, ',') && self.head(done).is_some_and(|verb| verb.lemma.is(Sign::POLLS));
        let own = if polled { aside().unwrap_or(end) } else { end };
        let own = Some(own).filter(|at| self.is_finite(*at) && is_past && can_be)?;
        // "Said they were": of those the second verb is not.
        let is_theirs = |own: At| self.stream.subject_of(own).is_none_or(|subject| subject.phrase <= at);
        let leads = |at: At| matches!(self.kind(at), Some(Kind::Preposition | Kind::Adverb | Kind::Adjective));
        let last = done.to(end).rev().find(|at| !self.is_date(*at) && !leads(*at)).unwrap_or(done);
        is_theirs(own).then_some((last, own))
    }

    /// Whether a finite verb stands in its clause before the phrase `at`.
    fn has_verb(&self, at: At) -> bool {
        let mut clause =
            self.sentence_of(at).to(at).rev().take_while(|at| !matches!(self.kind(*at), Some(Kind::Mark(_))));
        clause.any(|at| self.is_finite(at))
    }

    /// Whether the phrase `at` is a noun phrase that names something: no number, no date, not the land of "US$3".
    pub fn is_named(&self, at: At) -> bool {
        self.kind(at) == Some(Kind::Noun) && !self.has_number(at) && !self.is_date(at) && !self.is_of_sum(at)
    }

    /// Whether the sign of a currency stands at the end of the phrase `at`, with no blank between.
    fn is_of_sum(&self, at: At) -> bool {
        let Some(sign) = self.phrase(at).and_then(|phrase| self.stream.token(phrase.to)) else { return false };
        sign.is_currency() && sign.start as usize == self.stream.span(at).end
    }

    /// Whether the head of the phrase `at` begins with a capital.
    pub fn is_capital(&self, at: At) -> bool {
        self.head(at).is_some_and(|token| matches!(token.shape, Shape::Capital | Shape::Capitals))
    }

    /// Where the phrases `from` to `to` stand.
    pub fn extent(&self, from: At, to: At) -> Span {
        let (from, to) = (self.stream.span(from), self.stream.span(to));
        Span::new(from.start, to.end.max(from.start))
    }

    /// The noun phrase whose last phrase is `last`, with what hangs on it before: "Wales and the Marches", "those without
    /// degrees". Nothing of it stands before the phrase `from`.
    pub fn named_up_to(&self, last: At, from: At) -> Option<At> {
        if !self.is_named(last) && !self.is_quality(last) {
            return None;
        }
        let mut first = last;
        while first >= from + 2 && self.is_named(first - 2) {
            let hangs = self.kind(first - 1) == Some(Kind::Preposition)
                && (self.is_any(first - 1, words!["without", "with"])
                    || self.is_word(first - 1, word!("of")) && self.is_capital(first - 2) && self.is_capital(first));
            let joined = self.is_word(first - 1, word!("and")) && self.is_capital(first - 2) && self.is_capital(first);
            let alone = first - 2 == from || self.is_boundary(first - 3);
            // "41,000 jobs, shops and hotels 22,000", "and support for mothers £9m", not first in their sentence.
            let opens = |at: At| self.is_boundary(at) || self.is_word(at, word!("for"));
            let begins = first >= from + 3 && opens(first - 3) && from > self.sentence_of(from);
            let listed = begins && self.is_any(first - 1, words!["and", "for"]);
            if !(hangs || joined && alone || listed) {
                break;
            }
            first -= 2;
        }
        Some(first)
    }

    /// An adjective by itself that may name a part: "Far fewer are Irish (12%)".
    pub fn is_quality(&self, at: At) -> bool {
        self.kind(at) == Some(Kind::Adjective) && self.is_capital(at)
    }

    /// Whether an item of a list may begin behind the phrase `at`.
    pub fn is_boundary(&self, at: At) -> bool {
        matches!(self.kind(at), Some(Kind::Mark(',' | ';' | ':' | '—' | '–') | Kind::Coordinator | Kind::Subordinator))
            || self.is_any(at, words!["by", "than", "behind"])
            || self.is_word(at, word!("of")) && at > At::FIRST && self.is_word(at - 1, word!("ahead"))
    }
}

//! Making names of what a run holds, with the names inside them.

use super::inside::has_inner_capital;
use super::name::{Gender, Name};
use super::split::Splitter;
use super::weight::{Type, Weight};
use crate::read::phrase::{self, Kind};
use crate::read::tag::Tag;
use crate::read::token::{At, Ending, Shape};
use crate::text::Span;
use crate::words::{AnyOf, Sign, Word, ends_as, looked_up, word};

impl Splitter<'_, '_, '_> {
    /// The places of the vocabulary inside a name: "Harlow" of "Harlow University" and of "University of Harlow".
    pub(super) fn parts(&mut self, from: At, to: At) {
        let mut at = from;
        while at < to {
            let leads = at == from || matches!(self.scan.shape(at - 1), Shape::Small | Shape::Mark);
            // "FIFA" of "FIFA Cup"
            let letters = self.scan.token(at).map_or(0, |token| token.end - token.start);
            let is_code =
                at == from && to > from + 1 && self.scan.shape(at) == Shape::Capitals && (3..=6).contains(&letters);
            if is_code && self.scan.shape(at + 1) == Shape::Capital && self.scan.place(at).is_none() {
                self.part(at, at + 1, Type::Organisation);
            }
            match self.scan.place(at).filter(|(len, _)| leads && *len < to - from && at + *len <= to) {
                Some((len, _)) => {
                    self.part(at, at + len, Type::Place);
                    at += len;
                }
                None => at += 1,
            }
        }
    }

    pub(super) fn part(&mut self, from: At, to: At, of: Type) {
        let mut weight = Weight::default();
        weight.add(of, 6);
        let part = self.name(from, to, weight);
        self.found.push(Name { is_part: true, ..part });
    }

    /// Whether a word that the vocabulary does not have begins the sentence and is formed as common words are: "Tidings".
    pub(super) fn may_be_common(&self, at: At) -> bool {
        let scan = self.scan;
        let is_known = scan.is_any(at, const { &AnyOf::of(&[Sign::FIRST_NAME, Sign::NAMED_PLACE, Sign::NATION]) });
        let ending = scan.token(at).map_or(Ending::None, |token| token.ending);
        // "Rowership on the lake", "Tidings in May": what nobody is called by, or where nobody is named first.
        let written = scan.written(at);
        let is_formed = written.len() > 7 && ends_as(written, Sign::THING_END);
        let is_led = matches!(scan.tag(at + 1), Tag::Preposition) && !scan.is_small(at + 1, word!("as"));
        scan.is_first(at)
            && !is_known
            && !has_inner_capital(written)
            && scan.shape(at) == Shape::Capital
            && (is_formed || is_led || !matches!(ending, Ending::None | Ending::Er | Ending::Est))
            && !(matches!(ending, Ending::Ed | Ending::Ly) && matches!(scan.tag(at + 1), Tag::Past | Tag::Present))
            && scan.shape(at + 1) != Shape::Clitic
    }

    /// Behind "Harlow" the end of ", Ohio".
    pub(super) fn region(&self, from: At, to: At, name: &Name) -> At {
        let scan = self.scan;
        let is_region = |at: At| scan.place(at).filter(|(_, is_region)| *is_region).map(|(len, _)| at + len);
        let code = |at: At| {
            let is_code =
                scan.shape(at) == Shape::Capitals && scan.token(at).is_some_and(|code| code.end - code.start == 2);
            let is_short = scan.is_as_written(at, Sign::SHORT_FORM)
                && scan.is_capital(at)
                && !scan.is_suffix(at)
                && !scan.is_as_written(at, Sign::TITLE)
                && !scan.is_calendar(at);
            (is_code || is_short).then_some(at + 1)
        };
        let end = is_region(to + 1).or_else(|| code(to + 1)).filter(|_| scan.mark(to) == ',' && !scan.is_headline);
        let Some(end) = end else { return to };
        // "Kenya, Ghana", and "Ada Moreno, Ohio’s governor".
        let is_whole_region = scan.place(from).is_some_and(|(len, is_region)| is_region && from + len == to)
            && scan.word(from) != word!("washington");
        let weight = name.weight();
        let is_person = weight.best() != Type::Place && weight.margin() > 2 || name.is_titled;
        let goes_on = scan.shape(end) == Shape::Clitic
            || scan.is_capital(end)
            || (scan.mark(end) == ',' && is_region(end + 1).is_some() && !scan.is_place(from, to));
        if is_whole_region || is_person || goes_on { to } else { end }
    }

    /// Whether only a comma or an "and" stands between this name and the one before.
    pub(super) fn is_listed(&self, from: At) -> bool {
        let scan = self.scan;
        let is_joint =
            |at: At| scan.mark(at) == ',' || scan.is_small(at, word!("and")) || scan.is_small(at, word!("or"));
        let is_beside = self.last.is_some_and(|last| last < from && from <= last + 2 && last.to(from).all(is_joint));
        is_beside && !self.begins_clause(from)
    }

    /// Whether the name at `from` is the subject of a clause of its own, behind a name that a preposition leads: "It is cold in Aske
    /// and Ada Moreno left".
    fn begins_clause(&self, from: At) -> bool {
        const NEAR: usize = 3;
        let stream = self.scan.stream;
        let kind = |at: phrase::At| stream.phrase(at).map(|phrase| phrase.kind);
        let own = stream.phrase_of(from);
        let led = own.and_then(|own| own.checked_sub(3)).is_some_and(|at| kind(at) == Some(Kind::Preposition));
        let is_subject = |own: phrase::At| {
            (own + 1).to(own + NEAR).any(|verb| stream.subject_of(verb).is_some_and(|subject| subject.phrase == own))
        };
        led && own.is_some_and(is_subject)
    }

    pub(super) fn plain(&mut self, from: At, to: At, of: Type) {
        let mut weight = Weight::default();
        weight.add(of, 12);
        let name = self.name(from, to, weight);
        self.found.push(name);
        *self.last = Some(to);
    }

    pub(super) fn name(&self, from: At, to: At, weight: Weight) -> Name {
        let whole = self.scan.span(from, to);
        let span = self.cut(whole, to);
        let mut around = Weight::default();
        // "Aske-based", "Aske-born"
        if ["-based", "-born"].contains(&Span::new(span.end, whole.end).of(self.scan.stream.text)) {
            around.add(Type::Place, 4);
        }
        // "Private A"
        if to == from + 2 && self.scan.is_cover_name(from) {
            around.add(Type::Person, 8);
        }
        // "Greggson’s said"
        let last = self.scan.written(to.saturating_sub(1));
        if last.strip_suffix('s').is_some_and(|owner| owner.ends_with(['’', '\''])) {
            around.add(Type::Organisation, 12);
        }
        Name {
            span,
            titled: span,
            core: span,
            gender: Gender::Open,
            hint: Gender::Open,
            speaks: false,
            is_titled: false,
            is_kin: false,
            title: Word::NONE,
            is_quoted: self.is_quoted,
            is_part: false,
            entity: 0,
            form: 0,
            inside: weight,
            around,
            acronym: None,
            is_modifier: false,
            is_listed: false,
            is_doubtful: false,
            is_first: self.scan.is_first(from) && to == from + 1,
        }
    }

    /// Without what a hyphen adds: "Harlow" of "Harlow-based".
    pub(super) fn cut(&self, span: Span, to: At) -> Span {
        const SHORT: usize = 3;
        let last = self.scan.written(to.saturating_sub(1));
        let added = |rest: &str| {
            let word = looked_up(rest, "");
            const ADDED: AnyOf = AnyOf::of(&[Sign::NOUN, Sign::ADJ, Sign::PARTICIPLE, Sign::USED]);
            rest.starts_with(|c: char| c.is_lowercase())
                && (word.is_any(&ADDED) || rest == "born" || rest.len() > 3 && rest.ends_with("ed"))
        };
        // "Co-operation"
        let is_whole = |first: &str| ["Anti", "Co", "Non"].contains(&first);
        let hyphen = last.rsplit_once('-').filter(|(first, rest)| {
            // "Kim Ji-won said"
            let is_led = matches!(self.scan.tag(to), Tag::Noun | Tag::Plural | Tag::Adjective);
            let fits = first.len() > 1 && !is_whole(first) && (rest.len() > SHORT || is_led);
            fits && added(rest) && self.scan.word(to - 1) == Word::NONE
        });
        hyphen.map_or(span, |(_, rest)| Span::new(span.start, span.end - rest.len() - 1))
    }
}

//! A cue, and what is asked of the sentence that it stands in.

use crate::read::marks::Run;
use crate::read::phrase::{At, Kind};
use crate::read::phrases::Phrases;
use crate::read::stream::Stream;
use crate::read::tag::Tag;
use crate::text::Span;
use crate::words::{Sign, word};

/// A verb that brings in what somebody says or thinks.
#[derive(Clone, Debug, PartialEq)]
pub struct Cue {
    /// The verb group, as a place among the phrases of its stream.
    pub phrase: At,
    /// The verb.
    pub verb: Span,
    /// Whose words or thoughts they are.
    pub subject: Option<Span>,
    /// The words that are said or thought.
    pub clause: Option<Span>,
    /// The verb with the fixed words that say together what it does not alone: "let slip".
    pub fixed: Option<Span>,
}

/// A sentence whose cues are sought.
pub(super) struct Sentence<'a, 't> {
    pub stream: &'a Stream<'t>,
    /// The phrases up to the end of the sentence.
    pub here: Phrases<'a>,
    pub runs: &'a [Run],
    pub from: At,
    pub to: At,
}

impl Sentence<'_, '_> {
    pub(super) fn cue(&self, at: At) -> Option<Cue> {
        let Kind::Verb(_) = self.here.kind(at)? else { return None };
        let verb = self.here.head(at)?;
        let can = |sign: Sign| verb.is(sign);
        let subject = self.stream.subject_of(at).map(|subject| self.stream.span(subject.phrase));
        let speaks = can(Sign::SAY) || can(Sign::ASKS);
        if let Some(fixed) = self.fixed(at) {
            let clause = self.extent(fixed.clause, self.end(fixed.clause, at));
            return Some(Cue { phrase: at, verb: verb.span(), subject, clause, fixed: Some(fixed.words) });
        }
        if !speaks && !can(Sign::THINK) && !can(Sign::CLAUSE) {
            return None;
        }
        let clause = self.of_relative(at).or_else(|| self.behind(at)).or_else(|| self.before(at));
        // What is thought or shown is told by its clause, or beside it: "it is, I think, late".
        (speaks || clause.is_some() || can(Sign::BARE) && subject.is_some()).then(|| Cue {
            phrase: at,
            verb: verb.span(),
            subject,
            clause,
            fixed: None,
        })
    }

    /// From the phrase `from` to the end of the phrase before `to`.
    pub(super) fn extent(&self, from: At, to: At) -> Option<Span> {
        let first = self.stream.phrase(from)?;
        let last = self.stream.phrase(to.checked_sub(1)?)?;
        let span = self.stream.extent(first.from, last.to);
        // "“It is late,” he feared, “and dark”": the words inside; "it was “late”": the marks, too.
        let (start, end) = match self.inside(from) {
            Some(inside) => (inside.start, self.inside(to - 1).map_or(span.end, |inside| inside.end)),
            None => (span.start, span.end),
        };
        (from < to && start < end).then(|| Span::new(start, end))
    }

    /// The words inside the marks of a run.
    pub(super) fn inside(&self, at: At) -> Option<Span> {
        let run = self.here.kind(at).filter(|kind| *kind == Kind::Run).and(self.here.head(at))?.value as usize;
        self.runs.get(run).map(|run| run.inside)
    }

    pub(super) fn is_that(&self, at: At) -> bool {
        self.here.word(at) == word!("that")
    }

    /// Whether the noun phrase is the subject of a verb group behind it, or of one that is quoted.
    pub(super) fn is_subject(&self, noun: At) -> bool {
        const FAR: usize = 16;
        let is_its = |at: At| {
            self.here.is_finite(at)
                // "a shop, guarded by": what is said of it beside it.
                && !(at == noun + 2 && self.here.is_mark(noun + 1, &[',']) && self.is_past(at))
                && self.stream.subject_of(at).is_some_and(|subject| subject.phrase == noun && !subject.is_inverted)
        };
        self.here.kind(noun + 1) == Some(Kind::Run) || (noun + 1).to(self.to.min(noun + FAR)).any(is_its)
    }

    /// Whether the verb group is one verb of the past, which could be a participle.
    pub(super) fn is_past(&self, at: At) -> bool {
        let phrase = self.stream.phrase(at);
        phrase.is_some_and(|phrase| phrase.to == phrase.from + 1 && self.stream.tag(phrase.head) == Some(Tag::Past))
    }

    pub(super) fn begins_clause(&self, at: At) -> bool {
        let at = at + usize::from(self.here.kind(at) == Some(Kind::Adverb));
        // ", and that wall is": goes on with what is said.
        let goes_on = self.here.kind(at).is_some()
            && self.here.token(self.here.at(at).from).is_some_and(|first| first.word == word!("that"));
        self.here.is_noun(at) && self.is_subject(at) && !goes_on
    }
}

//! Cues: each verb of saying, thinking, asking or judging with its subject and the clause that it brings in.

use super::clause::Subject;
use super::marks::Run;
use super::phrase::{Form, Kind};
use super::phrases::Phrases;
use super::stream::Stream;
use super::tag::Tag;
use crate::text::{Span, sentences};
use crate::words::{Sign, word};

/// A verb that brings in what somebody says or thinks.
#[derive(Clone, Debug, PartialEq)]
pub struct Cue {
    /// The verb group, as a place among the phrases of its stream.
    pub phrase: usize,
    /// The verb.
    pub verb: Span,
    /// Whose words or thoughts they are.
    pub subject: Option<Span>,
    /// The words that are said or thought.
    pub clause: Option<Span>,
}

/// The cues of a stream, in order.
pub(super) fn cues(stream: &Stream<'_>, runs: &[Run]) -> Vec<Cue> {
    let mut found = Vec::new();
    for (from, to) in &stream.bounds {
        let all = stream.phrases.get(..*to).unwrap_or_default();
        let here = Phrases { tokens: &stream.tokens, tags: &stream.tags, all };
        let sentence = Sentence { stream, here, runs, from: *from, to: *to };
        found.extend((*from..*to).filter_map(|at| sentence.cue(at)));
    }
    found
}

struct Sentence<'a, 't> {
    stream: &'a Stream<'t>,
    /// The phrases up to the end of the sentence.
    here: Phrases<'a>,
    runs: &'a [Run],
    from: usize,
    to: usize,
}

impl Sentence<'_, '_> {
    fn cue(&self, at: usize) -> Option<Cue> {
        let Kind::Verb(_) = self.here.kind(at)? else { return None };
        let verb = self.here.head(at)?;
        let can = |sign: Sign| verb.is(sign);
        let subject = self.stream.subjects[at].map(|subject| self.stream.span(subject.phrase));
        let speaks = can(Sign::SAY) || can(Sign::ASKS);
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
        })
    }

    /// "something that they believe is late": what is believed, with the pronoun that stands in it for something.
    fn of_relative(&self, at: usize) -> Option<Span> {
        let subject = self.stream.subjects[at].filter(|subject| !subject.is_inverted)?;
        let relative = subject.phrase.checked_sub(1).filter(|relative| *relative >= self.from)?;
        let pronoun = self.here.word(relative);
        let is_thing = pronoun == word!("that") || pronoun == word!("which");
        let goes_on = matches!(self.here.kind(at + 1), Some(Kind::Verb(_))) || self.has_clause(at + 1);
        let is_gap = self.here.kind(relative) == Some(Kind::Relative) && is_thing && goes_on;
        is_gap.then(|| self.extent(relative, self.end(at + 1, at))).flatten()
    }

    /// From the phrase `from` to the end of the phrase before `to`.
    fn extent(&self, from: usize, to: usize) -> Option<Span> {
        let first = self.stream.phrases.get(from)?;
        let last = self.stream.phrases.get(to.checked_sub(1)?)?;
        let span = self.stream.extent(first.from, last.to);
        let start = self.inside(from).map_or(span.start, |inside| inside.start);
        let end = self.inside(to - 1).map_or(span.end, |inside| inside.end);
        (from < to && start < end).then(|| Span::new(start, end))
    }

    /// The words inside the marks of a run.
    fn inside(&self, at: usize) -> Option<Span> {
        let run = self.here.kind(at).filter(|kind| *kind == Kind::Run).and(self.here.head(at))?.value as usize;
        self.runs.get(run).map(|run| run.inside)
    }

    /// The clause behind the verb at `at`: "said (that) it was late", "said: “It is late.”", "asked whether it was late".
    fn behind(&self, at: usize) -> Option<Span> {
        let verb = self.here.head(at)?;
        let subject = self.stream.subjects[at];
        let inverted = subject.filter(|subject| subject.is_inverted);
        let next = self.past_asides(inverted.map_or(at + 1, |subject| subject.last + 1), verb.is(Sign::HEARER));
        match self.here.kind(next)? {
            Kind::Subordinator if self.is_that(next) => self.extent(next + 1, self.end(next + 1, at)),
            Kind::Subordinator | Kind::Wh if inverted.is_none() => {
                let that =
                    (next + 1..self.to).find(|at| self.here.kind(*at) == Some(Kind::Subordinator) && self.is_that(*at));
                // "think, when you made it, that it would hold"
                let asks = verb.is(Sign::ASKS) || self.here.word(next) == word!("whether");
                let that = that.filter(|that| !asks && self.begins_clause(that + 1));
                let from = that.map_or(next, |that| that + 1);
                self.extent(from, self.end(from, at))
            }
            Kind::Mark(':' | ',') if self.here.kind(next + 1) == Some(Kind::Run) && inverted.is_none() => {
                self.inside(next + 1).map(|inside| first_sentence(self.stream.text, inside))
            }
            Kind::Mark(':') => self.extent(next + 1, self.end(next + 1, at)),
            // "He said, if it rains they stay."
            Kind::Mark(',') if self.begins_sentence(at) && (next..self.to).any(|at| self.here.is_finite(at)) => {
                self.extent(next + 1, self.end(next + 1, at))
            }
            Kind::Run => self.extent(next, self.end(next, at)),
            Kind::Noun | Kind::Adverb | Kind::Verb(Form::Ing)
                if subject.is_some() && inverted.is_none() && verb.is(Sign::CLAUSE) && self.has_clause(next) =>
            {
                self.extent(next, self.end(next, at))
            }
            _ => None,
        }
    }

    /// Whether nothing but its subject stands before the verb in its sentence.
    fn begins_sentence(&self, verb: usize) -> bool {
        let subject = self.stream.subjects[verb].filter(|subject| !subject.is_inverted);
        subject.is_some_and(|subject| {
            (self.from..subject.phrase)
                .all(|at| matches!(self.here.kind(at), Some(Kind::Coordinator | Kind::Adverb | Kind::Mark(_))))
        })
    }

    fn is_that(&self, at: usize) -> bool {
        self.here.word(at) == word!("that")
    }

    /// Past whom it is said to, when and where: "told reporters on Monday", and what is bracketed: "said, first of all, that".
    fn past_asides(&self, from: usize, takes_hearer: bool) -> usize {
        const FARTHEST: usize = 10;
        let mut at = from;
        if takes_hearer && self.here.is_noun(at) && !self.is_subject(at) {
            at += 1;
        }
        let mut end = at;
        while end < from + FARTHEST {
            match self.here.kind(end) {
                // "on Harbour’s “Good Day”"
                Some(Kind::Preposition) if self.is_owner(end + 1) && self.here.kind(end + 2) == Some(Kind::Run) => {
                    end += 3
                }
                Some(Kind::Preposition) if self.here.is_noun(end + 1) || self.here.kind(end + 1) == Some(Kind::Run) => {
                    end += 2
                }
                Some(Kind::Noun) if self.here.is(end, Sign::TIME) && !self.is_subject(end) => end += 1,
                Some(Kind::Adverb) => end += 1,
                Some(Kind::Subordinator | Kind::Wh | Kind::Run | Kind::Mark(':')) => return end,
                Some(Kind::Mark(',')) if self.here.kind(end + 1) == Some(Kind::Run) => return end,
                Some(Kind::Mark(',')) => match self.that_behind_comma(end) {
                    Some(that) => return that,
                    None => return at,
                },
                Some(Kind::Noun) if end > at && self.has_clause(end) => return end,
                _ => return at,
            }
        }
        at
    }

    /// Whether the noun phrase ends in "’s".
    fn is_owner(&self, at: usize) -> bool {
        self.here.is_noun(at) && self.stream.tags[self.stream.phrases[at].to - 1] == Tag::Genitive
    }

    /// The "that" behind the comma that closes what the one at `comma` opens.
    fn that_behind_comma(&self, comma: usize) -> Option<usize> {
        const FAR: usize = 10;
        let close = (comma + 1..self.to.min(comma + FAR)).find(|at| self.here.is_mark(*at, &[',']))?;
        (self.here.kind(close + 1) == Some(Kind::Subordinator) && self.is_that(close + 1)).then_some(close + 1)
    }

    /// Whether the noun phrase is the subject of a verb group behind it, or of one that is quoted.
    fn is_subject(&self, noun: usize) -> bool {
        const FAR: usize = 16;
        let is_its = |at: usize| {
            self.here.is_finite(at)
                && self.stream.subjects[at].is_some_and(|subject| subject.phrase == noun && !subject.is_inverted)
        };
        self.here.kind(noun + 1) == Some(Kind::Run) || (noun + 1..self.to.min(noun + FAR)).any(is_its)
    }

    /// Whether a clause begins at `at`: its verb has its subject there, or it begins with what is done, "adding salt is …".
    fn has_clause(&self, at: usize) -> bool {
        if self.here.kind(at) == Some(Kind::Verb(Form::Ing)) {
            return (at + 1..self.to)
                .take_while(|at| !self.here.is_mark(*at, &[',', '.']))
                .any(|at| self.here.is_finite(at));
        }
        let first = (at..self.to.min(at + 3)).find(|at| self.here.is_noun(*at));
        first.is_some_and(|first| self.is_subject(first))
    }

    /// Where what begins at `from` and is said by the verb at `verb` ends: with the sentence, with the bracket in which the verb
    /// stands, or where the writer’s own sentence goes on.
    fn end(&self, from: usize, verb: usize) -> usize {
        let is_aside = self.is_aside(verb);
        let mut is_bracketed = false;
        for at in from + 1..self.to {
            // Between two dashes nothing ends.
            if let Some(dash) = self.dash(at) {
                if !is_bracketed && self.begins_clause(dash.1) && !self.closes(dash.1, dash.0) {
                    return at;
                }
                is_bracketed = !is_bracketed && self.closes(dash.1, dash.0);
            } else if !is_bracketed && self.ends_clause(at, is_aside) {
                return at;
            }
        }
        self.to
    }

    /// The dash at `at`, a long one or two short ones, and the place behind it.
    fn dash(&self, at: usize) -> Option<(char, usize)> {
        match self.here.kind(at) {
            Some(Kind::Mark('—')) => Some(('—', at + 1)),
            Some(Kind::Mark('-')) if self.here.is_mark(at + 1, &['-']) => Some(('-', at + 2)),
            _ => None,
        }
    }

    /// Whether the verb stands in a relative or another lesser clause, which a comma closes.
    fn is_aside(&self, verb: usize) -> bool {
        let Some(subject) = self.stream.subjects[verb].filter(|subject| !subject.is_inverted) else { return false };
        self.here.kind(subject.phrase) == Some(Kind::Relative)
            || subject.phrase > self.from && self.here.kind(subject.phrase - 1) == Some(Kind::Subordinator)
    }

    fn ends_clause(&self, at: usize, is_aside: bool) -> bool {
        match self.here.kind(at) {
            Some(Kind::Mark('.' | '!' | '?' | ';')) => true,
            Some(Kind::Mark(',')) if is_aside && (self.here.is_finite(at + 1) || self.begins_clause(at + 1)) => true,
            // ", saying it was late", ", according to the port"
            Some(Kind::Mark(',')) if self.says_more(at + 1) => true,
            // ", but leaving that aside"; not ", but not today"
            Some(Kind::Mark(',')) if self.is_but(at + 1) && matches!(self.here.kind(at + 2), Some(Kind::Verb(_))) => {
                true
            }
            // ", and she left": with a subject of its own it is the writer’s again.
            Some(Kind::Mark(',')) if self.is_joint(at + 1) => self.begins_clause(at + 2) || self.goes_on_saying(at + 2),
            Some(Kind::Coordinator) => self.goes_on_saying(at + 1) || self.is_but(at) && self.begins_clause(at + 1),
            _ => false,
        }
    }

    /// Whether a verb of saying in -ing stands there, or "according to".
    fn says_more(&self, at: usize) -> bool {
        match self.here.kind(at) {
            Some(Kind::Verb(Form::Ing)) => self.here.is(at, Sign::SAY),
            Some(Kind::Preposition) => self.here.word(at) == word!("according"),
            _ => false,
        }
    }

    /// Whether a dash of that form follows from `at` on, so that what stands before it is only bracketed.
    fn closes(&self, at: usize, dash: char) -> bool {
        (at..self.to).any(|at| self.here.is_mark(at, &[dash]))
    }

    fn is_joint(&self, at: usize) -> bool {
        self.here.kind(at) == Some(Kind::Coordinator)
            || self.here.kind(at).is_some() && self.here.word(at) == word!("so")
    }

    fn is_but(&self, at: usize) -> bool {
        self.here.kind(at) == Some(Kind::Coordinator) && self.here.word(at) == word!("but")
    }

    /// Whether a verb of saying stands there with a clause of its own: "and claimed she lied".
    fn goes_on_saying(&self, at: usize) -> bool {
        self.here.is_finite(at)
            && self.here.is(at, Sign::SAY)
            && match self.here.kind(at + 1) {
                Some(Kind::Subordinator | Kind::Run) => true,
                Some(Kind::Noun) => self.here.is(at, Sign::CLAUSE) && self.is_subject(at + 1),
                _ => false,
            }
    }

    fn begins_clause(&self, at: usize) -> bool {
        let at = at + usize::from(self.here.kind(at) == Some(Kind::Adverb));
        // ", and that meaning is": goes on with what is said.
        let goes_on =
            self.here.kind(at).is_some() && self.stream.tokens[self.stream.phrases[at].from].word == word!("that");
        self.here.is_noun(at) && self.is_subject(at) && !goes_on
    }

    /// Whether the verb and its pronoun end a sentence without a comma before them: "It was late I think."
    fn is_tag(&self, at: usize, subject: Option<Subject>) -> bool {
        let pronoun = subject.filter(|subject| subject.phrase + 1 == at).map(|subject| self.here.word(subject.phrase));
        let ends = self.here.kind(at + 1).is_none() || self.here.is_mark(at + 1, &['.', '!', '?']);
        let before = subject.map_or(0, |subject| subject.phrase);
        ends && pronoun.is_some_and(|word| word.is(Sign::SUBJ))
            && before > self.from
            && matches!(self.here.kind(before - 1), Some(Kind::Noun | Kind::Adjective | Kind::Adverb))
            && (self.from..before).any(|at| self.here.is_finite(at))
    }

    /// The clause before the verb: "It was late, she said."
    fn before(&self, at: usize) -> Option<Span> {
        let subject = self.stream.subjects[at].filter(|subject| !subject.is_inverted);
        let first = subject.map_or(at, |subject| subject.phrase);
        let joint = first.checked_sub(1).filter(|joint| *joint >= self.from)?;
        if let Some(inside) = self.inside(joint) {
            return Some(last_sentence(self.stream.text, inside));
        }
        if self.is_tag(at, subject) {
            return self.extent(self.from, first);
        }
        let joint = self.here.is_mark(joint, &[',', '—', '–']).then_some(joint)?;
        // "If it does not, he said, you are out."
        if self.here.kind(self.from) == Some(Kind::Subordinator)
            && self.here.is_mark(at + 1, &[','])
            && self.begins_clause(at + 2)
        {
            return self.extent(at + 2, self.end(at + 2, at));
        }
        if let Some(inside) = joint.checked_sub(1).filter(|run| *run >= self.from).and_then(|run| self.inside(run)) {
            return Some(last_sentence(self.stream.text, inside));
        }
        let ends = match self.here.kind(at + 1) {
            None | Some(Kind::Mark(_) | Kind::Preposition | Kind::Noun | Kind::Adverb | Kind::Subordinator) => true,
            Some(_) => false,
        };
        let is_clause = (self.from..joint).any(|at| self.here.is_finite(at));
        (ends && is_clause).then(|| self.extent(self.from, joint)).flatten()
    }
}

/// The first sentence of the words under `span`.
fn first_sentence(text: &str, span: Span) -> Span {
    sentences(text, span).first().copied().unwrap_or(span)
}

/// The last sentence of the words under `span`.
fn last_sentence(text: &str, span: Span) -> Span {
    sentences(text, span).last().copied().unwrap_or(span)
}

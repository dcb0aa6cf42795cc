//! Where a clause that somebody says ends, and the writer’s own sentence goes on.

use super::sentence::Sentence;
use crate::read::phrase::{At, Form, Kind};
use crate::read::tag::Tag;
use crate::read::token::{self, Token};
use crate::words::{Sign, Word, word};

impl Sentence<'_, '_> {
    /// Where what begins at `from` and is said by the verb at `verb` ends: with the sentence, with the bracket in which the verb
    /// stands, or where the writer’s own sentence goes on.
    pub(super) fn end(&self, from: At, verb: At) -> At {
        let is_aside = self.is_aside(verb);
        // "that, if it rains, they stay": what is bracketed first has no part in it.
        let closing =
            (from + 1).to(self.to).find(|at| self.here.is_mark(from, &[',']) && self.here.is_mark(*at, &[',']));
        let from = closing.unwrap_or(from);
        let is_verb = |at: At| matches!(self.here.kind(at), Some(Kind::Verb(Form::Finite) | Kind::Run));
        let (mut is_bracketed, mut has_verb) =
            (false, matches!(self.here.kind(from), Some(Kind::Verb(form)) if form != Form::Ing));
        for at in (from + 1).to(self.to) {
            // "adding salt is …", "that, if it rains, they stay": before its verb the clause does not end.
            let is_open = !has_verb;
            has_verb |= is_verb(at) || self.holds_run(at);
            // Between two dashes nothing ends.
            if let Some(dash) = self.dash(at) {
                let joint = usize::from(self.is_joint(dash.1));
                let is_own = self.begins_clause(dash.1 + joint) || self.is_told_of(dash.1);
                if !is_bracketed && is_own && !self.closes(dash.1, dash.0) {
                    return at;
                }
                is_bracketed = !is_bracketed && self.closes(dash.1, dash.0);
            } else if !is_bracketed && self.ends_clause(at, verb, (is_aside, is_open)) {
                return at;
            } else if is_aside && !is_bracketed && self.closes_in_marks(at) {
                return at + 1;
            } else if !is_open && self.goes_on_before(at, verb) {
                let is_mark = matches!(self.here.kind(at - 1), Some(Kind::Mark(_)));
                return at - usize::from(is_mark && at > from + 1);
            }
        }
        self.to
    }

    /// Whether the comma that closes a lesser clause stands inside quotation marks: "When he said it had “sunk,” the port closed".
    fn closes_in_marks(&self, at: At) -> bool {
        let inside = self.inside(at).map(|inside| inside.of(self.stream.text));
        inside.is_some_and(|inside| inside.ends_with(',')) && self.begins_clause(at + 1)
    }

    /// Whether the finite verb at `at` goes on with a subject before the verb of saying: "those who said it was late were few",
    /// "those who say rye is a luxury paid".
    fn goes_on_before(&self, at: At, verb: At) -> bool {
        let joins = self.here.before(at).is_some_and(|at| self.here.kind(at) == Some(Kind::Coordinator));
        if joins || !self.here.is_finite(at) {
            return false;
        }
        // What the relative clause belongs to opens the sentence and has no verb of its own yet.
        let own = self.stream.subject_of(verb).filter(|own| self.here.kind(own.phrase) == Some(Kind::Relative));
        let is_outer = own.is_some_and(|own| {
            own.antecedent.is_some_and(|noun| noun + 1 == own.phrase)
                && !self.from.to(own.phrase).any(|at| self.here.is_finite(at))
        });
        let Some(subject) = self.stream.subject_of(at).filter(|subject| !subject.is_inverted) else { return is_outer };
        let governor = subject.phrase.checked_sub(1).filter(|governor| *governor > verb);
        let is_object = |at: At| self.here.is_finite(at) && !self.here.is(at, Sign::CLAUSE);
        subject.phrase < verb && self.here.is_noun(subject.phrase) || is_outer && governor.is_some_and(is_object)
    }

    /// The dash at `at`, a long one or two short ones, and the place behind it.
    fn dash(&self, at: At) -> Option<(char, At)> {
        match self.here.kind(at) {
            Some(Kind::Mark('—')) => Some(('—', at + 1)),
            Some(Kind::Mark('-')) if self.here.is_mark(at + 1, &['-']) => Some(('-', at + 2)),
            _ => None,
        }
    }

    /// Whether the verb at `at` goes on with a "would" behind the one at `verb`: "said he would sit down and tell them “no”".
    fn goes_with_modal(&self, verb: At, at: At) -> bool {
        let tag = |at: token::At| self.stream.tag(at);
        self.here.get(at).is_some_and(|phrase| tag(phrase.from) == Some(Tag::Base))
            && (verb + 1).to(at).any(|at| tag(self.here.at(at).from) == Some(Tag::Modal))
    }

    /// Whether the verb stands in a relative or another lesser clause, which a comma closes.
    fn is_aside(&self, verb: At) -> bool {
        let Some(subject) = self.stream.subject_of(verb).filter(|subject| !subject.is_inverted) else { return false };
        // "After Moreno said it was late, …"
        let leads = |at: At| match self.here.kind(at) {
            Some(Kind::Preposition) => self.here.word(at).is(Sign::SUBORD),
            kind => matches!(kind, Some(Kind::Subordinator | Kind::Relative)),
        };
        // ", with 40 percent saying it was late, …"
        let is_with = self.here.kind(verb) == Some(Kind::Verb(Form::Ing))
            && subject.phrase.checked_sub(1).is_some_and(|at| self.here.word(at) == word!("with"));
        is_with
            || self.here.kind(subject.phrase) == Some(Kind::Relative)
            || self.here.before(subject.phrase).is_some_and(|at| at >= self.from && leads(at))
    }

    fn ends_clause(&self, at: At, verb: At, (is_aside, is_open): (bool, bool)) -> bool {
        match self.here.kind(at) {
            Some(Kind::Mark('.' | '!' | '?' | ';')) => true,
            Some(Kind::Verb(Form::Participle)) if self.here.word(at) == word!("compared") => true,
            Some(Kind::Mark(','))
                if is_aside
                    && !is_open
                    && (self.here.is_finite(at + 1) || self.begins_clause(self.past_lead(at + 1))) =>
            {
                true
            }
            // ", remarks that the port denied", ", which opens in May": what the writer says of it.
            Some(Kind::Mark(',')) if self.is_told_of(at + 1) || !is_open && self.is_gloss(at + 1) => true,
            // ", saying it was late", ", according to the port"
            // "said the leak, while small, was dealt with": before its verb nothing contrasts.
            Some(Kind::Mark(',')) if self.says_more(at + 1) || !is_open && self.contrasts(at + 1) => true,
            // ", but leaving that aside"; not ", but not today"
            Some(Kind::Mark(',')) if self.is_but(at + 1) && matches!(self.here.kind(at + 2), Some(Kind::Verb(_))) => {
                true
            }
            // ", and she left": with a subject of its own it is the writer’s again.
            Some(Kind::Mark(',')) if self.is_joint(at + 1) => {
                self.begins_clause(at + 2) || self.goes_on_saying(at + 2, verb)
            }
            Some(Kind::Coordinator) => {
                self.goes_on_saying(at + 1, verb) || self.is_but(at) && self.begins_clause(at + 1)
            }
            _ => false,
        }
    }

    /// The place behind what leads a clause: "she" in "at the hall this week she sang".
    pub(super) fn past_lead(&self, at: At) -> At {
        let is_led = |at: At| self.here.kind(at) == Some(Kind::Preposition) && self.here.is_noun(at + 1);
        let mut at = at;
        while is_led(at) {
            at += 2;
        }
        while self.here.kind(at) == Some(Kind::Adverb) {
            at += 1;
        }
        at
    }

    /// Whether a non-restrictive relative clause stands there that ends the sentence and is not told as somebody’s words are, in
    /// the past of the past or with "would": ", which opens in May", ", for whom he sang".
    fn is_gloss(&self, at: At) -> bool {
        let at = at + usize::from(self.here.kind(at) == Some(Kind::Preposition));
        // "whose son sang"
        let is_whose = self.here.is_noun(at)
            && self
                .here
                .get(at)
                .and_then(|noun| self.here.token(noun.from))
                .is_some_and(|first| first.word == word!("whose"));
        // "where he sings"
        let is_where = self.here.kind(at).is_some() && self.here.word(at) == word!("where");
        let relates = self.here.kind(at) == Some(Kind::Relative) || is_whose || is_where;
        let verb =
            at.to(self.to).find(|at| self.here.is_finite(*at)).and_then(|at| self.here.get(at)).map(|verb| verb.from);
        let is_shifted = |verb: token::At| {
            let is = |token: &Token| token.word == word!("had") || token.is(Sign::THINK);
            let will = |token: &Token| token.word == word!("will");
            self.here.tag(verb) == Tag::Modal && !self.here.token(verb).is_some_and(will)
                || self.here.token(verb).is_some_and(is)
        };
        relates && verb.is_some_and(|verb| !is_shifted(verb)) && !self.closes(at, ',')
    }

    /// Whether a noun for what is said, one with "a", or "one" stands there with a relative clause, or "as" with a helper and
    /// its subject behind it.
    fn is_told_of(&self, at: At) -> bool {
        let is_word = |at: At, word: Word| self.here.kind(at).is_some() && self.here.word(at) == word;
        let relates =
            matches!(self.here.kind(at + 1), Some(Kind::Relative | Kind::Subordinator)) || self.begins_clause(at + 1);
        let is_one = self
            .here
            .get(at)
            .and_then(|noun| self.here.token(noun.from))
            .is_some_and(|first| first.word.is(Sign::INDEF) || first.word == word!("one"));
        let is_helper = self.here.is_finite(at + 1)
            && [Sign::HAVE, Sign::DO, Sign::BE].iter().any(|sign| self.here.word(at + 1).is(*sign));
        self.here.is_noun(at) && (is_one && !self.closes(at, ',') || self.here.is(at, Sign::UTTERANCE)) && relates
            || is_word(at, word!("as")) && is_helper
    }

    /// Whether a verb of saying in -ing stands there, or "according to".
    fn says_more(&self, at: At) -> bool {
        match self.here.kind(at) {
            Some(Kind::Verb(Form::Ing)) => self.here.is(at, Sign::SAY),
            // ", with Moreno adding that it was late"
            Some(Kind::Preposition) => {
                let is_with = self.here.word(at) == word!("with") && self.here.is_noun(at + 1);
                self.here.word(at) == word!("according") || is_with && self.says_more(at + 2)
            }
            _ => false,
        }
    }

    /// Whether a dash of that form follows from `at` on, so that what stands before it is only bracketed.
    fn closes(&self, at: At, dash: char) -> bool {
        at.to(self.to).any(|at| self.here.is_mark(at, &[dash]))
    }

    fn is_joint(&self, at: At) -> bool {
        self.here.kind(at) == Some(Kind::Coordinator)
            || self.here.kind(at).is_some() && self.here.word(at) == word!("so")
    }

    pub(super) fn is_but(&self, at: At) -> bool {
        self.here.kind(at) == Some(Kind::Coordinator) && self.here.word(at) == word!("but")
    }

    /// ", compared with 40 percent", ", while others said": what somebody else says or is beside it.
    fn contrasts(&self, at: At) -> bool {
        let opens = |word: Word| self.here.kind(at).is_some() && self.here.word(at) == word;
        // "though Moreno said it was late"
        let subordinates = self.here.kind(at) == Some(Kind::Subordinator) && self.says_clause(at + 1);
        // ", even as it rained", ", despite the rain"
        let even = opens(word!("even")) && self.here.kind(at + 1).is_some() && self.here.word(at + 1) == word!("as");
        opens(word!("compared")) || opens(word!("while")) || opens(word!("despite")) || even || subordinates
    }

    /// Whether the noun phrase is the subject of a verb of saying: "one in four say".
    fn says_clause(&self, noun: At) -> bool {
        const NEAR: usize = 6;
        let verb = (noun + 1).to(self.to.min(noun + NEAR)).find(|at| self.here.is_finite(*at));
        verb.is_some_and(|verb| {
            let is_own = self.stream.subject_of(verb).is_some_and(|subject| subject.phrase == noun);
            // "that staff had been told"
            let phrase = self.here.at(verb);
            let is_be = |at: token::At| self.here.token(at).is_some_and(|token| token.word.is(Sign::BE));
            let is_passive = phrase.from.to(phrase.head).any(is_be) && self.here.tag(phrase.head) == Tag::Participle;
            is_own && !is_passive && self.here.is(verb, Sign::SAY) && self.here.is(verb, Sign::BARE)
        })
    }

    /// Whether another verb of saying goes on with what the one at `verb` begins: "and claimed she lied", "and calls her “…”",
    /// in the same tense; or somebody else says something: "and others have said".
    fn goes_on_saying(&self, at: At, verb: At) -> bool {
        // "but in a later note said"
        let is_led = self.here.kind(at) == Some(Kind::Preposition) && self.here.is_noun(at + 1);
        let at = at + if is_led { 2 } else { usize::from(self.here.kind(at) == Some(Kind::Adverb)) };
        if self.here.is_noun(at) {
            return self.says_clause(at);
        }
        // "noting that it sank and suggesting that it would again"
        let is_ing = |at: At| self.here.kind(at) == Some(Kind::Verb(Form::Ing));
        if is_ing(at) && is_ing(verb) && self.here.is(at, Sign::SAY) && self.here.is(at, Sign::CLAUSE) {
            return true;
        }
        let tense = |at: At| self.here.get(at).and_then(|phrase| self.stream.tag(phrase.head));
        let says = self.here.is(at, Sign::SAY) && (self.here.is(at, Sign::CLAUSE) || self.here.is(at, Sign::ASKS));
        let leads = match self.here.kind(at + 1) {
            Some(Kind::Subordinator | Kind::Run) => true,
            Some(Kind::Noun) => self.here.is(at, Sign::CLAUSE) && self.is_subject(at + 1),
            _ => false,
        };
        let judges = || {
            const NEAR: usize = 4;
            let is_run = |at: At| self.here.kind(at) == Some(Kind::Run) || self.holds_run(at);
            self.here.is(at, Sign::JUDGE) && at.to(at + NEAR).any(is_run)
        };
        self.here.is_finite(at)
            && (leads && self.here.is(at, Sign::SAY) && !self.goes_with_modal(verb, at)
                || (says || judges()) && tense(at) == tense(verb))
    }
}

//! The clause behind its verb: "said (that) it was late", "asked whether it was late".

use super::sentence::Sentence;
use crate::read::phrase::{At, Form, Kind};
use crate::read::tag::Tag;
use crate::text::{Span, sentences};
use crate::words::{Sign, word, words};

impl Sentence<'_, '_> {
    /// The clause behind the verb at `at`: "said (that) it was late", "said: “It is late.”", "asked whether it was late".
    pub(super) fn behind(&self, at: At) -> Option<Span> {
        let verb = self.here.head(at)?;
        let subject = self.stream.subject_of(at);
        let inverted = subject.filter(|subject| subject.is_inverted);
        let next = self.past_asides(inverted.map_or(at + 1, |subject| subject.last + 1), verb.is(Sign::HEARER));
        match self.here.kind(next)? {
            // "repeated that offer": no clause without a verb.
            Kind::Subordinator if self.is_that(next) => {
                let end = self.end(next + 1, at);
                let is_clause = (next + 1).to(end).any(|at| self.here.is_finite(at) || self.holds_run(at))
                    && self.here.kind(next + 1) != Some(Kind::Verb(Form::Infinitive))
                    && !self.tells_of_noun(next + 1);
                is_clause.then(|| self.extent(next + 1, end)).flatten()
            }
            // "said as she rose": when it was said.
            Kind::Subordinator if !self.is_content(next) => None,
            Kind::Subordinator | Kind::Wh if inverted.is_none() => {
                let that = (next + 1)
                    .to(self.to)
                    .find(|at| self.here.kind(*at) == Some(Kind::Subordinator) && self.is_that(*at));
                // "think, when you made it, that it would hold"
                let asks = verb.is(Sign::ASKS) || self.here.word(next) == word!("whether");
                let that = that.filter(|that| !asks && self.begins_clause(*that + 1));
                // "conceded when the polls closed": when it was said; but "asked when", "told them when".
                let is_when = self.here.word(next) == word!("when") && !asks && !verb.is(Sign::HEARER);
                if that.is_none() && is_when {
                    return None;
                }
                let from = that.map_or(next, |that| that + 1);
                self.extent(from, self.end(from, at))
            }
            Kind::Mark(':' | ',') if self.here.kind(next + 1) == Some(Kind::Run) && inverted.is_none() => {
                self.inside(next + 1).map(|inside| first_sentence(self.stream.text, inside))
            }
            Kind::Mark(':') => {
                let end = self.end(next + 1, at);
                let is_clause = (next + 1).to(end).any(|at| self.here.is_finite(at) || self.holds_run(at));
                is_clause.then(|| self.extent(next + 1, end)).flatten()
            }
            // "He said, if it rains they stay."; not "She told the board, then left."
            Kind::Mark(',')
                if self.begins_sentence(at)
                    && !self.here.is_finite(self.past_lead(next + 1))
                    && self.here.kind(next + 1) != Some(Kind::Preposition)
                    && next.to(self.to).any(|at| self.here.is_finite(at)) =>
            {
                self.extent(next + 1, self.end(next + 1, at))
            }
            Kind::Run => self.extent(next, self.end(next, at)),
            // "said over nine boats sank"
            Kind::Preposition if self.is_bound(next) && self.has_clause(next + 1) => {
                self.extent(next, self.end(next, at))
            }
            Kind::Noun | Kind::Adverb | Kind::Verb(Form::Ing)
                if subject.is_some() && inverted.is_none() && verb.is(Sign::CLAUSE) && self.has_clause(next) =>
            {
                self.extent(next, self.end(next, at))
            }
            _ => None,
        }
    }

    /// Whether the noun is of what somebody says: "claims"; not "ABC News".
    fn is_claim(&self, at: At) -> bool {
        let is_name = self.stream.phrase(at).is_some_and(|noun| self.stream.tag(noun.head) == Some(Tag::Name));
        !is_name && (self.here.is(at, Sign::UTTERANCE) || self.here.is(at, Sign::SPEECH))
    }

    /// Whether a verb stands right behind the "that", which then stands for a noun: "a note posted last week that showed it"; not
    /// "said that unnamed men agreed".
    fn tells_of_noun(&self, at: At) -> bool {
        let is_adjective = self.is_past(at) && self.is_subject(at + 1) && !self.here.is(at, Sign::CLAUSE);
        self.here.is_finite(at) && !is_adjective
    }

    /// Whether what the subordinator begins can be what is said: "whether it is", "if it rains they stay"; not "as she rose".
    fn is_content(&self, at: At) -> bool {
        const FAR: usize = 64;
        let to = self.to.min(at + FAR);
        let word = self.here.word(at);
        let asks = word == word!("whether") || word == word!("if") || word.is(Sign::WH);
        // "said as it rose, they ran": a comma parts when it was from what is said.
        let comma = at.to(to).skip_while(|at| !self.here.is_finite(*at)).find(|at| self.here.is_mark(*at, &[',']));
        asks || comma.is_some_and(|comma| {
            (comma + 1).to(to).any(|at| self.begins_clause(at) || self.here.kind(at) == Some(Kind::Run))
        })
    }

    /// Whether the phrase is or holds quoted words.
    pub(super) fn holds_run(&self, at: At) -> bool {
        let phrase = self.stream.phrase(at);
        phrase.is_some_and(|phrase| phrase.from.to(phrase.to).any(|at| self.stream.tag(at) == Some(Tag::Run)))
    }

    /// Whether nothing but its subject stands before the verb in its sentence.
    fn begins_sentence(&self, verb: At) -> bool {
        let subject = self.stream.subject_of(verb).filter(|subject| !subject.is_inverted);
        subject.is_some_and(|subject| {
            // "That said, it was late"
            let points = self
                .here
                .head(subject.phrase)
                .is_some_and(|head| head.word.is(Sign::PRON) && !head.word.is(Sign::SUBJ));
            !points
                && (self.from)
                    .to(subject.phrase)
                    .all(|at| matches!(self.here.kind(at), Some(Kind::Coordinator | Kind::Adverb | Kind::Mark(_))))
        })
    }

    /// Past whom it is said to, when and where: "told reporters on Monday", and what is bracketed: "said, first of all, that".
    fn past_asides(&self, from: At, takes_hearer: bool) -> At {
        const FARTHEST: usize = 10;
        let mut at = from;
        let hears = |at: At| takes_hearer && self.here.is_noun(at) && !self.is_subject(at);
        if hears(at) {
            at += 1;
            // "told the mayor and the press on Monday that"
            at += 2 * usize::from(self.here.kind(at) == Some(Kind::Coordinator) && hears(at + 1));
        }
        // "told the Harbour Board (HB) on Monday that"
        let is_lettered = self.here.is_mark(at, &['(']) && self.here.is_mark(at + 2, &[')']);
        let at = if takes_hearer && is_lettered && at > from { at + 3 } else { at };
        let mut end = at;
        while end < from + FARTHEST {
            match self.here.kind(end) {
                // "responded to claims that it sank": whoever makes them says it.
                Some(Kind::Preposition)
                    if end == from && self.here.word(end) == word!("to") && self.is_claim(end + 1) =>
                {
                    return end;
                }
                // "said of the plan he had made": what it is said of.
                Some(Kind::Preposition)
                    if end == from
                        && self.here.word(end) == word!("of")
                        && self.here.is_noun(end + 1)
                        && self.has_clause(end + 2) =>
                {
                    return end;
                }
                Some(Kind::Preposition) if self.is_bound(end) && self.has_clause(end + 1) => return end,
                Some(Kind::Preposition) if self.here.is_noun(end + 1) || self.here.kind(end + 1) == Some(Kind::Run) => {
                    end += 2
                }
                Some(Kind::Noun) if self.here.is(end, Sign::TIME) && !self.is_subject(end) => end += 1,
                // "said in a letter that was sent on Monday that it would", "in a letter read to the court that"
                Some(Kind::Relative | Kind::Verb(_)) if end > from => match self.that_behind_relative(end) {
                    Some(that) => return that,
                    None => return at,
                },
                // "said more than nine boats sank"
                Some(Kind::Adverb) if self.begins_with_than(end + 1) => return end,
                Some(Kind::Adverb) => end += 1,
                // "on Harbour’s “Good Day”"
                Some(Kind::Run) if end > from && self.is_owned(end) => end += 1,
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

    /// "than nine boats", "least nine boats": what stands before it belongs to the number.
    fn begins_with_than(&self, at: At) -> bool {
        let first = self.stream.phrase(at).and_then(|phrase| self.stream.token(phrase.from)).map(|token| token.word);
        first.is_some_and(|first| words!["than", "least", "most"].has(first))
    }

    /// "over" of "over nine boats", "up" of "up to nine boats": a bound of the number behind it, and no preposition.
    fn is_bound(&self, at: At) -> bool {
        let is_up_to = self.here.word(at) == word!("up") && self.here.word(at + 1) == word!("to");
        let is_over = words!["over", "under", "about"].has(self.here.word(at));
        let number = self.stream.phrase(at + 1 + usize::from(is_up_to)).map(|phrase| phrase.from);
        (is_over || is_up_to) && number.is_some_and(|number| self.stream.tag(number) == Some(Tag::Numeral))
    }

    /// Whether a "’s" stands before the phrase.
    fn is_owned(&self, at: At) -> bool {
        let before = self.stream.phrase(at).and_then(|phrase| phrase.from.checked_sub(1));
        before.is_some_and(|before| self.stream.tag(before) == Some(Tag::Genitive))
    }

    /// The "that" of what is said, behind the relative clause at `relative`, with its pronoun or without, which tells where it is
    /// said.
    fn that_behind_relative(&self, relative: At) -> Option<At> {
        const FAR: usize = 10;
        let to = self.to.min(relative + FAR);
        let ends =
            |at: &At| matches!(self.here.kind(*at), Some(Kind::Mark(_) | Kind::Coordinator | Kind::Subordinator));
        let that = (relative + 1).to(to).find(ends)?;
        let verb = relative + usize::from(self.here.kind(relative) == Some(Kind::Relative));
        let is_told = self.here.is_finite(verb) && (verb > relative || self.is_past(verb));
        (is_told && self.is_that(that) && self.begins_clause(that + 1)).then_some(that)
    }

    /// The "that" behind the comma that closes what the one at `comma` opens.
    fn that_behind_comma(&self, comma: At) -> Option<At> {
        const FAR: usize = 10;
        let close = (comma + 1).to(self.to.min(comma + FAR)).find(|at| self.here.is_mark(*at, &[',']))?;
        (self.here.kind(close + 1) == Some(Kind::Subordinator) && self.is_that(close + 1)).then_some(close + 1)
    }

    /// Whether a clause begins at `at`: its verb has its subject there, or it begins with what is done, "adding salt is …".
    pub(super) fn has_clause(&self, at: At) -> bool {
        if self.here.kind(at) == Some(Kind::Verb(Form::Ing)) {
            return (at + 1)
                .to(self.to)
                .take_while(|at| !self.here.is_mark(*at, &[',', '.']))
                .any(|at| self.here.is_finite(at));
        }
        // "who prays there said it": the verb of another.
        let is_led =
            |at: &At| matches!(self.here.kind(*at), Some(Kind::Subordinator | Kind::Wh | Kind::Verb(Form::Finite)));
        let first = at.to(self.to.min(at + 3)).take_while(|at| !is_led(at)).find(|at| self.here.is_noun(*at));
        first.is_some_and(|first| self.is_subject(first) || self.leads_to_verb(first))
    }

    /// Whether the comma at `comma` opens what another closes before a verb: "the clerk, Ada Moreno, should".
    fn is_bracket(&self, comma: At) -> bool {
        const FAR: usize = 8;
        let close = (comma + 1).to(self.to.min(comma + FAR)).find(|at| self.here.is_mark(*at, &[',']));
        close.is_some_and(|close| {
            self.here.is_finite(close + 1) && !(comma + 1).to(close).any(|at| self.here.is_finite(at))
        })
    }

    /// Whether a noun phrase that is no pronoun stands right before the one at `at`.
    fn is_led(&self, at: At) -> bool {
        self.here.is_noun(at - 1) && !self.here.word(at - 1).is(Sign::PRON)
    }

    /// Whether behind the noun phrase a verb comes that is of no clause inside it: "the men who left and whoever stayed are".
    fn leads_to_verb(&self, noun: At) -> bool {
        const FAR: usize = 24;
        let is_mark = |at: At| matches!(self.here.kind(at), Some(Kind::Mark(_)));
        let is_joined = |at: At| self.here.kind(at - 1) == Some(Kind::Coordinator);
        let (mut open, mut is_relative) = (0_usize, false);
        for at in (noun + 1).to(self.to.min(noun + FAR)) {
            match self.here.kind(at) {
                Some(Kind::Relative | Kind::Subordinator | Kind::Wh) => open += 1,
                // "its envoy, hours after talks broke up"
                Some(Kind::Preposition) if self.here.word(at).is(Sign::SUBORD) && self.is_subject(at + 1) => open += 1,
                // "a rise in what he called theft"
                Some(Kind::Noun) if self.here.word(at).is(Sign::WH) => open += 1,
                // "claimed a victory but trails": goes on with the verb before it.
                Some(Kind::Verb(Form::Finite)) if is_joined(at) && !is_relative => return false,
                Some(Kind::Verb(Form::Finite)) if is_joined(at) => {}
                Some(Kind::Verb(Form::Finite)) if open == 0 => return true,
                Some(Kind::Verb(Form::Finite)) => {
                    open -= 1;
                    is_relative = true;
                }
                // "the lead she has": a relative clause without its pronoun.
                Some(Kind::Noun) if self.is_led(at) && self.is_subject(at) => open += 1,
                Some(Kind::Mark(',')) if open == 0 => return self.is_bracket(at),
                Some(Kind::Coordinator) if open == 0 && !is_mark(at - 1) && self.begins_clause(at + 1) => return false,
                Some(Kind::Mark('.' | ';' | ':' | '!' | '?')) => return false,
                _ => {}
            }
        }
        false
    }
}

/// The first sentence of the words under `span`.
fn first_sentence(text: &str, span: Span) -> Span {
    sentences(text, span).first().copied().unwrap_or(span)
}

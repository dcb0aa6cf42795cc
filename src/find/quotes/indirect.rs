//! What is said without quotation marks: "Moreno said that …", "…, according to the port".

use super::clause::{Clause, Sentence};
use super::cue::{Cue, Cues};
use super::phrase::{Pronoun, Who};
use super::prose::Shape;
use super::rule::Rule;
use super::sieves::{REPORTED, first};
use crate::find::lexicon::{Class, word};
use crate::read::cue::Cue as Said;
use crate::read::phrase::{self, Form, Kind};
use crate::read::tag::Tag;
use crate::read::token::{At, Token};
use crate::text::Span;
use crate::words::{Sign, words};

impl Cues<'_, '_> {
    /// What the sentence `start..end`, which holds no quoted words and in which no cue begins behind `last_cue`, says somebody
    /// said.
    pub fn indirect(&self, start: At, end: At, last_cue: At) -> Vec<Clause> {
        // "Moreno says the pier is open; the crane is not, according to the port": each half has its own speaker.
        const FAR: usize = 128;
        let (mut start, mut found) = (start, Vec::new());
        for joint in start.to(last_cue).filter(|at| self.prose.is_mark(*at, &[';'])) {
            let half = if joint - start > FAR { Vec::new() } else { self.indirect_in(start, joint, joint) };
            start = if half.is_empty() { start } else { joint + 1 };
            found.extend(half);
        }
        found.extend(self.indirect_in(start, end, last_cue));
        found
    }

    fn indirect_in(&self, start: At, end: At, last_cue: At) -> Vec<Clause> {
        // "…, as Moreno put it:" brings in what follows.
        let is_open = self.prose.is_mark(end.saturating_sub(1), &[':']);
        let end = self.without_stop(start, end);
        let start = self.past_dateline(start, end);
        let of = Sentence { start, end, last_cue };
        let whole = if is_open { None } else { first(REPORTED, |find| find(self, &of)) };
        let mut found: Vec<Clause> = whole.into_iter().collect();
        // "…, Moreno said, adding that …"
        let is_behind = |clause: &Clause| {
            found.iter().all(|whole| {
                let own = clause.cue.words.unwrap_or(Span::new(0, 0));
                whole.cue.words.is_some_and(|words| words.start < own.start)
                    && !whole.parts.iter().any(|part| part.contains(&own))
            })
        };
        let from = found.first().map_or(start, |whole| whole.cue.to);
        let more: Vec<Clause> = self.of_verbs((start, from), end).into_iter().filter(is_behind).collect();
        found.extend(more);
        found
    }

    /// "Moreno said that the crane had fallen, and the port promised it would be raised."
    pub fn of_verbs(&self, (start, from): (At, At), end: At) -> Vec<Clause> {
        let mut found: Vec<Clause> = Vec::new();
        for said in self.prose.reading.cues_between(from, end) {
            // What is said within what is said is part of it.
            let is_inside = found.iter().flat_map(|clause| &clause.parts).any(|part| part.contains(&said.verb));
            let clause = || self.that_clause(said, start).or_else(|| self.object(said, start));
            found.extend(Some(()).filter(|()| !is_inside).and_then(|()| clause()));
        }
        found
    }

    fn that_clause(&self, said: &Said, start: At) -> Option<Clause> {
        let stream = &self.prose.reading.prose;
        let phrase = stream.phrase(said.phrase)?;
        let verb = stream.token(phrase.head)?;
        // "a plan that she said would fail": of what is around the verb, what stands behind it.
        let behind = stream.token(phrase.to).map_or(0, |token| token.start as usize);
        let clause = said.clause.filter(|clause| clause.end > behind)?;
        let clause = if clause.start < said.verb.start { Span::new(behind, clause.end) } else { clause };
        let first = self.prose.at(clause.start);
        // "said that, in May, it fell"
        let is_sum = stream.token(first).is_some_and(Token::is_currency);
        let first = first + usize::from(stream.tag(first) == Some(Tag::Mark) && !is_sum);
        // "said not all was lost"
        let is_denied = self.prose.is_word(first.saturating_sub(1), word!("not")) && phrase.to + 1 == first;
        let (clause, first) = match is_denied {
            true => (Span::new(self.prose.extent(phrase.to, first).start, clause.end), phrase.to),
            false => (clause, first),
        };
        let start_of = |at: At| stream.token(at).map_or(clause.start, |token| token.start as usize);
        let clause = Span::new(clause.start.max(start_of(first)).min(clause.end), clause.end);
        // "charged a widow £900 to mend it": what it cost is no clause.
        let is_cost = is_sum && verb.is(Sign::JUDGE) && phrase.to < first;
        if is_cost
            || !self.is_worded(said, &clause, first)
            || self.says_nothing(first)
            || !self.says_clause(said, first)
        {
            return None;
        }
        let cue = self.cue_of_clause(said, start)?;
        // "did not say when it fell", "nobody said it fell"
        let is_denied = |at: At| stream.token(at).is_some_and(|token| token.word.is(Sign::NEG));
        let from = cue.subject.from;
        // "Not everyone said it fell", "Neither the mayor nor the port said it fell"
        let leads = from.checked_sub(1).is_some_and(|not| self.prose.is_one_of(not, words!["not", "neither", "nor"]));
        let denied = leads || from.to(cue.subject.to).chain(phrase.from.to(phrase.head)).any(is_denied);
        // "was told by Moreno that it fell"
        let is_beside = cue.rule == Rule::Agent && cue.subject.from == phrase.to + 1;
        let is_placed = cue.subject.from < phrase.head || is_beside;
        (is_placed && !denied && !self.shows(&cue))
            .then(|| Clause { parts: vec![clause], cue: Cue { rule: Rule::ClauseOfVerb, ..cue } })
    }

    /// Whether what begins at `first` is no clause: "which she denied and which he told", "Some said yes, others no"; but "said
    /// yes, he would" is one.
    fn says_nothing(&self, first: At) -> bool {
        let stream = &self.prose.reading.prose;
        let is = |at: At, tag: Tag| stream.tag(at) == Some(tag);
        let answers = stream.token(first).is_some_and(|token| words!["yes", "no"].has(token.word));
        is(first, Tag::Coordinator) || answers && is(first + 1, Tag::Mark) && !is(first + 2, Tag::Pronoun)
    }

    /// Whether the verb says the clause that begins at `first`: one that takes a clause, or asks, with a subject of its own.
    fn says_clause(&self, said: &Said, first: At) -> bool {
        let stream = &self.prose.reading.prose;
        let Some((phrase, verb)) = stream.phrase(said.phrase).zip(stream.head(said.phrase)) else { return false };
        if said.fixed.is_some() {
            return stream.is_clause(said.phrase);
        }
        let is = |at: At, tag: Tag| stream.tag(at) == Some(tag);
        // "asked whether it fell", "told him how it fell".
        let is_asked =
            stream.token(first).is_some_and(|token| token.word.is(Sign::WH) || token.word == word!("whether"));
        let speaks = verb.is(Sign::CLAUSE) || is_asked && verb.is(Sign::ASKS);
        // "demanded that it be shut"
        let is_that = is(first.saturating_sub(1), Tag::Subordinator) && !is(phrase.head, Tag::Base);
        let asks = !is_asked && (verb.is(Sign::ASKS) && !is_that || is(first, Tag::Relative));
        // "a merger announced Monday would": no day does anything.
        let goes_on = [Tag::Modal, Tag::Past, Tag::Preposition].iter().any(|tag| is(first + 1, *tag));
        let is_day = goes_on && is(first.saturating_sub(1), Tag::Past) && self.prose.is(first, Sign::CALENDAR);
        // "Moreno can tell that it fell": nobody is told.
        let helper = phrase.from.to(phrase.head).any(|at| self.prose.is_one_of(at, words!["can", "could", "cannot"]));
        let is_seen = helper && self.prose.lemma(phrase.head) == word!("tell") && phrase.to + 1 >= first;
        // "said when asked how it fell": somebody else asked.
        let is_put = verb.is(Sign::ASKS)
            && phrase.from.checked_sub(1).is_some_and(|at| self.prose.is(at, Sign::SUBORD) || is(at, Tag::Wh));
        (verb.is(Sign::SAY) || self.is_finding(said.phrase))
            && speaks
            && !asks
            && !is_put
            && !self.goes_on_from_infinitive(said.phrase)
            && !is_seen
            && !is_day
            && (self.goes_to_say(said.phrase).is_some()
                || stream.is_clause(said.phrase)
                || self.is_brought_to(said.phrase))
    }

    /// Whether the verb tells what something made of words brings to light: "the survey found that", "polls show that".
    fn is_finding(&self, verb: phrase::At) -> bool {
        let stream = &self.prose.reading.prose;
        let subject = stream.subject_of(verb).and_then(|subject| stream.head(subject.phrase));
        let finds = stream.head(verb).is_some_and(|verb| verb.is(Sign::FINDS));
        finds && subject.is_some_and(|subject| subject.is(Sign::SPEAKS))
    }

    /// Whether the infinitive tells what somebody has been brought to say: "persuaded Moreno to say that"; not "allows her to say that",
    /// "will force her to say that".
    fn is_brought_to(&self, infinitive: phrase::At) -> bool {
        let stream = &self.prose.reading.prose;
        let is_caused = stream.phrase(infinitive).is_some_and(|verb| self.is_caused(verb.head));
        let subject = stream.subject_of(infinitive).filter(|_| is_caused);
        let leader = subject.and_then(|subject| stream.phrase(subject.phrase.checked_sub(1)?));
        leader.is_some_and(|leader| {
            let permits = words!["allow", "enable", "permit"].has(self.prose.lemma(leader.head));
            leader.kind == Kind::Verb(Form::Finite) && self.prose.tag(leader.head) == Tag::Past && !permits
        })
    }

    /// Whether the verb is joined to an infinitive: "were asked to come and suggest what it should mean".
    fn goes_on_from_infinitive(&self, verb: phrase::At) -> bool {
        const FAR: usize = 6;
        let stream = &self.prose.reading.prose;
        let kind = |at: phrase::At| stream.phrase(at).map(|phrase| phrase.kind);
        let is_base =
            stream.phrase(verb).is_some_and(|verb| stream.tag(verb.head) == Some(Tag::Base) && verb.from == verb.head);
        let joint = verb.checked_sub(1).filter(|at| is_base && kind(*at) == Some(Kind::Coordinator));
        let before = joint.and_then(|joint| {
            let is_verb = |at: &phrase::At| matches!(kind(*at), Some(Kind::Verb(_) | Kind::Mark(_)));
            joint.saturating_sub(FAR).to(joint).rev().find(is_verb)
        });
        before.and_then(kind) == Some(Kind::Verb(Form::Infinitive))
    }

    /// The cue of the verb, or of the fixed words, that say a clause.
    fn cue_of_clause(&self, said: &Said, start: At) -> Option<Cue> {
        let phrase = self.prose.reading.prose.phrase(said.phrase)?;
        // "went on to say", "took to Chirper to say"
        if let Some(from) = self.goes_to_say(said.phrase) {
            let subject = self.grammatical_subject(from)?;
            let words = Some(self.prose.extent(phrase.head, phrase.head + 1));
            let (to, rule) = (phrase.head + 1, Rule::ClauseOfVerb);
            return Some(Cue { subject, words, from, to, rule, verb: true, loose: false });
        }
        match said.fixed {
            Some(_) => self.of_fixed(said),
            None => self.of_verb(phrase.head, start, phrase.head + 1),
        }
    }

    /// The cue of fixed words: "Moreno let slip".
    pub(super) fn of_fixed(&self, said: &Said) -> Option<Cue> {
        let verb = self.prose.reading.prose.phrase(said.phrase)?.head;
        let subject = self.grammatical_subject(verb)?;
        let (from, rule) = (subject.from, Rule::ClauseOfVerb);
        let cue = Cue { subject, words: said.fixed, from, to: verb + 1, rule, verb: true, loose: false };
        self.is_somebody(&cue).then_some(cue)
    }

    /// Whether the cue names a person, a body or several: "the storm made it clear" says nothing.
    pub(super) fn is_somebody(&self, cue: &Cue) -> bool {
        match cue.subject.who {
            Who::Described { head, .. } => {
                self.prose.class(head).is(Class::ROLE.or(Class::GROUP))
                    || self.prose.is(head, Sign::PERSON)
                    || self.prose.is_tagged(head, &[Tag::Name])
                    || !self.prose.plain(head).is_known()
            }
            who => who != Who::Pronoun(Pronoun::It),
        }
    }

    /// "went" of "went on to say", "took" of "took to Chirper to say", where "to say" is `to`: whoever does the one says so.
    fn goes_to_say(&self, to: phrase::At) -> Option<At> {
        const FAR: usize = 6;
        let stream = &self.prose.reading.prose;
        let infinitive = stream.phrase(to).filter(|verb| verb.kind == Kind::Verb(Form::Infinitive))?;
        let is_between = |at: &phrase::At| {
            let kind = stream.phrase(*at).map(|between| between.kind);
            matches!(kind, Some(Kind::Noun | Kind::Preposition | Kind::Adverb | Kind::Adjective | Kind::Subordinator))
        };
        let main = to.saturating_sub(FAR).to(to).rev().find(|at| !is_between(at))?;
        let went = stream.phrase(main).filter(|went| went.kind == Kind::Verb(Form::Finite))?;
        // "would not go on to say"
        let is_done = !went
            .from
            .to(went.head)
            .any(|at| self.prose.is_tagged(at, &[Tag::Modal]) || self.prose.word(at).is(Sign::NEG));
        let before = |by: usize| infinitive.from.checked_sub(by).unwrap_or(At::FIRST);
        // "went so far as to say"
        let is_as = || self.prose.is_word(before(1), word!("as")) && self.prose.is_word(before(2), word!("far"));
        let goes = self.prose.lemma(went.head);
        let is_on = goes == word!("go") && (self.prose.is_word(before(1), word!("on")) || is_as());
        // "called a meeting to say"
        let is_event = || stream.head(to - 1).is_some_and(|event| event.is(Sign::EVENT));
        let goes = goes.is(Sign::GOES_TO) || goes == word!("use") || main + 2 == to && is_event();
        let is_purpose = || goes && self.is_purpose(infinitive.head);
        (is_done && (is_on || is_purpose())).then_some(went.head)
    }

    /// Whether the clause, whose first token is `first`, stands there as the verb takes one: outside of marks, and without "that"
    /// only behind verbs that let it go.
    fn is_worded(&self, said: &Said, clause: &Span, first: At) -> bool {
        let stream = &self.prose.reading.prose;
        let Some(before) = first.checked_sub(1) else { return false };
        let is_marked = stream.token(before).is_some_and(|token| (token.end as usize) >= clause.end);
        let is_led = said.fixed.is_some()
            || matches!(stream.tag(before), Some(Tag::Subordinator | Tag::Mark))
            || matches!(stream.tag(first), Some(Tag::Wh | Tag::Subordinator | Tag::Run));
        let is_relative = said.clause.is_none_or(|own| {
            own.start >= said.verb.start || {
                let relative = self.prose.at(own.start);
                stream.tag(relative) == Some(Tag::Relative)
            }
        });
        !is_marked && is_relative && (is_led || stream.head(said.phrase).is_some_and(|verb| verb.is(Sign::BARE)))
    }

    /// Behind "HULL, Ga. (AP) —" or "Kotapur:" at the start.
    fn past_dateline(&self, start: At, end: At) -> At {
        const FAR: usize = 12;
        let is_part = |at: At| {
            self.prose.is_mark(at, &[',', '(', ')', '.', '/'])
                || matches!(self.prose.shape(at), Shape::Capital | Shape::Capitals | Shape::Number)
        };
        let joint = start.to(end.min(start + FAR)).find(|at| !is_part(*at)).filter(|at| *at > start);
        let Some(joint) = joint.filter(|at| self.prose.is_mark(*at, &['—', '–', '-', ':'])) else { return start };
        let dashes = joint.to(end).take_while(|at| self.prose.is_mark(*at, &['—', '–', '-', ':'])).count();
        // "Moreno — a planner — left" is no place, nor "Bye-bye".
        let is_open = !(joint + dashes).to(end).any(|at| self.prose.is_mark(at, &['—', '–']));
        let begins = matches!(self.prose.shape(joint + dashes), Shape::Capital | Shape::Capitals);
        if is_open && begins { joint + dashes } else { start }
    }

    fn without_stop(&self, start: At, end: At) -> At {
        let mut end = end;
        while end > start && self.prose.shape(end - 1) == Shape::Mark {
            end -= 1;
        }
        end
    }

    /// Whether the cue is of what shows something and need not be able to speak: "the figures suggest it fell".
    pub(super) fn shows(&self, cue: &Cue) -> bool {
        let Who::Described { head, .. } = cue.subject.who else { return false };
        // "The pier suggests", but "the club confirmed"
        let is_place = self.prose.is(head, Sign::PLACE)
            && !self.prose.class(head).is(Class::GROUP)
            && !self.prose.is(head, Sign::SPEAKS);
        // "a body of work suggests"
        let is_work = self.prose.is_word(head, word!("body")) && self.prose.is_word(head + 1, word!("of"));
        // "That impact suggests"
        let is_thing = self.prose.is(head, Sign::COMMON) && !self.prose.is(head, Sign::DOCUMENT);
        let speaks = self.can_speak(head) && !is_place && !is_work && !is_thing;
        self.prose.is(cue.to - 1, Sign::THINK) && !speaks
    }

    /// Whether the cue names somebody who can say a clause: not the writer, nor whom another verb has as its object.
    pub fn speaks(&self, cue: &Cue) -> bool {
        // "Let me say it is late", "hearing him say so"
        let is_object = |head: At| self.prose.word(head).is(Sign::OBJ) && self.prose.tag(head) == Tag::Pronoun;
        match cue.subject.who {
            Who::Pronoun(pronoun) => pronoun != Pronoun::First,
            Who::Described { head, .. } => !is_object(head),
            Who::Name(_) => true,
        }
    }
}

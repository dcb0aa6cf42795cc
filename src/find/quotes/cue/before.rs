//! Cues before quoted words: Moreno said, “…”

use super::cues::{Ahead, Cue, Cues};
use crate::find::lexicon::{Class, word, words};
use crate::find::quotes::phrase::{Phrase, Pronoun, Who, is_person};
use crate::find::quotes::prose::Shape;
use crate::find::quotes::rule::Rule;
use crate::find::quotes::sieves::{BEFORE, first};
use crate::read::cue::Cue as Said;
use crate::read::names::Type;
use crate::read::phrase::{Form, Kind, Phrase as Group};
use crate::read::tag::Tag;
use crate::read::token::{At, Token};
use crate::words::Sign;

impl Cues<'_, '_> {
    /// The cue before the run at token `q`, in its sentence: Moreno said, “…”
    pub(in crate::find::quotes) fn before(&self, q: At) -> Option<Cue> {
        let (start, _) = self.prose.sentence(q);
        // "wanted Moreno to say: “…”": nobody has said it.
        let mark = usize::from(q > start && self.prose.is_mark(q - 1, &[',', ':']));
        if q.checked_sub(1 + mark).is_some_and(|to| self.is_wished(to)) {
            return None;
        }
        // "Rovers shrug off ‘boring’ jibe": of whom the headline does not say.
        if (self.prose.is_headline(q) || self.prose.is_aside(q)) && self.is_utterance(q + 1) {
            return None;
        }
        let from = start.to(q).rev().find(|at| self.prose.shape(*at) == Shape::Quote).map_or(start, |at| at + 1);
        first(BEFORE, |find| find(self, &Ahead { start, from, q }))
    }

    /// The nearest verb of saying before words, or what stands for one: "according to", "in Moreno’s words".
    pub(in crate::find::quotes) fn nearest(&self, of: &Ahead) -> Option<Cue> {
        let Ahead { start, from, q } = *of;
        let mut at = q;
        let mut of_clause: Option<Cue> = None;
        while at > from {
            at -= 1;
            if self.prose.is_mark(at, &[';']) {
                break;
            }
            if words!["according", "in", "to"].has(self.prose.word(at))
                && let Some(cue) = self.according(at, q)
            {
                return Some(cue);
            }
            if let Some(cue) = self.uses_words(at, q) {
                return Some(cue);
            }
            // "said, and I quote,"
            let is_own = self.prose.is_word(at, word!("quote")) && at > from && self.prose.is_word(at - 1, word!("i"));
            // "The vow to charge him fell to Moreno, who said": what a noun is for says nothing.
            if is_own
                || !self.is_cue_verb(at)
                || of_clause.is_some() && self.prose.tag(at) == Tag::Base
                || self.is_reduced(at)
                || self.is_modifying(at, q)
                || self.is_foretold(at)
            {
                continue;
            }
            if let Some(cue) = self.of_verb(at, start, q) {
                // "According to a memo, the port feared “a strike”"
                if let Some(cue) = self.according(start, at).filter(|memo| self.tells(memo, at)) {
                    return Some(cue);
                }
                let relative = at
                    .checked_sub(1)
                    .is_some_and(|before| self.prose.is_one_of(before, words!["who", "which", "that"]));
                // "who answers cheerfully: “…”"
                let adverbs = (at + 1).to(q).take_while(|at| self.prose.class(*at).is(Class::LY)).count();
                let touches = at + 1 + adverbs >= q.saturating_sub(1) || !self.prose.is_mark(q - 1, &[',', ':']);
                if !relative || touches {
                    return Some(cue);
                }
                of_clause = of_clause.or(Some(cue));
            }
        }
        of_clause
    }

    /// Whether the cue is of a document that tells what somebody thinks, by the verb at `at`.
    fn tells(&self, memo: &Cue, at: At) -> bool {
        let is_thought = self.prose.is(at, Sign::THINK) && !self.prose.is(at, Sign::SAY);
        matches!(memo.subject.who, Who::Described { head, .. } if is_thought && self.prose.is(head, Sign::DOCUMENT))
    }

    /// "As Moreno put it in a note explaining the sale, “…”": a clause that opens the sentence, and has no other verb of its own.
    pub(in crate::find::quotes) fn as_put_before(&self, of: &Ahead) -> Option<Cue> {
        let comma = of.q.checked_sub(1).filter(|at| self.prose.is_mark(*at, &[',']))?;
        // "It is, as Moreno put it, “…”"
        let open = of.start.to(comma).rev().find(|at| self.prose.is_mark(*at, &[',', '—', '–']));
        let cue = self.as_put(of.start, comma).or_else(|| self.as_put(open? + 1, comma))?;
        let is_apart = cue.to.to(comma).any(|at| self.prose.is_mark(at, &[',', ';']));
        (!is_apart && !self.has_finite(cue.to, comma)).then_some(Cue { to: of.q, ..cue })
    }

    /// "Moreno used the words “a farce”": the noun at `at` right before the run at `q`.
    fn uses_words(&self, at: At, q: At) -> Option<Cue> {
        const FEW: usize = 4;
        let is_words = words!["word", "phrase"].has(self.prose.lemma(at)) && at + 1 == q;
        let verb = at.saturating_sub(FEW).to(at).rev().find(|at| self.prose.tag(*at).is_verb()).filter(|_| is_words)?;
        let subject = self.grammatical_subject(verb).filter(|_| self.prose.lemma(verb) == word!("use"))?;
        let words = Some(self.prose.extent(verb, q));
        let (from, rule) = (subject.from, Rule::WordsOf);
        Some(Cue { subject, words, from, to: q, rule, verb: false, loose: false })
    }

    /// "published" of "an essay published in May that examined": a participle beside its noun says nothing of who speaks.
    fn is_reduced(&self, at: At) -> bool {
        let stream = &self.prose.reading.prose;
        let group = stream.phrase_of(at).and_then(|phrase| stream.phrase(phrase));
        group.is_some_and(|group| group.kind == Kind::Verb(Form::Participle) && group.head == at)
            && self.prose.tag(at + 1) == Tag::Preposition
            && !self.prose.is_one_of(at + 1, words!["as", "by"])
    }

    /// "complaining" of "those complaining loudest had “bad” wells": what says of whom the verb behind it tells.
    fn is_modifying(&self, at: At, q: At) -> bool {
        let whom = [Tag::Noun, Tag::Plural, Tag::Pronoun];
        let is_own = self.prose.is_tagged(at, &[Tag::Ing]) && self.prose.is_tagged(at.saturating_sub(1), &whom);
        let next = (at + 1).to(q).find(|at| self.prose.tag(*at) != Tag::Adverb).filter(|_| is_own);
        next.is_some_and(|next| self.prose.is_tagged(next, &[Tag::Past, Tag::Present, Tag::Participle, Tag::Modal]))
    }

    /// The cue in whose clause the run at `q` stands with other words: Moreno said Tanner had begged them and “wept”.
    pub(in crate::find::quotes) fn around_run(&self, start: At, q: At) -> Option<Cue> {
        const NEAR: usize = 3;
        let stream = &self.prose.reading.prose;
        let run = self.prose.token(q)?.span();
        // “A” and “B” are said in one breath.
        let joined = q.checked_sub(2).is_some_and(|at| self.prose.shape(at) == Shape::Quote);
        if joined && self.prose.is_word(q - 1, word!("and")) {
            return None;
        }
        // What a verb of its own brings in is that verb's.
        let brings_in = |at: At| {
            let verb = stream.token(at);
            // "said they accepted it with “heavy hearts”": how they did.
            let is_led = |verb: &Token| {
                verb.is(Sign::HEARER) || at + 1 == q || !self.prose.is_one_of(q - 1, words!["with", "in", "as"])
            };
            // "said those who complained were given “the bad beds”"
            let is_its = self.prose.tag(at.saturating_sub(1)) != Tag::Relative || !stream.has_finite(at + 1, q);
            // "said his men observed “calm”": it is not the men who say so.
            let is_seen = at + 1 == q && self.is_of_owned(at);
            self.is_cue_verb(at)
                && is_its
                && !is_seen
                && !self.is_foretold(at)
                && verb.is_some_and(|verb| verb.is(Sign::JUDGE) || verb.is(Sign::SAY) && is_led(verb))
        };
        // "told the clerk, “…”"
        let hearer = stream.phrase_of(q.saturating_sub(2)).and_then(|hearer| stream.phrase(hearer));
        let told = hearer.and_then(|hearer| hearer.from.checked_sub(1));
        let told = told.filter(|told| {
            let ends = self.prose.is_mark(q - 1, &[',', ':']) && self.prose.token(q - 1).is_some();
            ends && stream.token(*told).is_some_and(|verb| verb.is(Sign::HEARER))
        });
        if told.into_iter().chain(q.saturating_sub(NEAR).to(q)).any(brings_in) {
            return None;
        }
        let around = |said: &&Said| {
            // "held that it was “late”", "found it “late”"
            let is_finding = |verb: &Token| words!["find", "hold"].has(verb.lemma);
            let takes = |verb: &Token| verb.is(Sign::CLAUSE) || verb.is(Sign::ASKS);
            let says = |verb: &Token| takes(verb) && (verb.is(Sign::SAY) || is_finding(verb));
            let own = |at: At| self.prose.word(at + 1).is(Sign::REFL);
            let is_own = stream.phrase(said.phrase).is_some_and(|verb| own(verb.head));
            let says = stream.head(said.phrase).is_some_and(says) && !is_own;
            let clause = said.clause.filter(|clause| clause.start < run.start && run.start < clause.end);
            // "said in a letter read to the court that": read by nobody.
            let is_read_out = stream.head(said.phrase).is_some_and(|verb| verb.lemma == word!("read"))
                && stream.subject_of(said.phrase).is_none();
            // "would not say whether it fell, but “…”"
            let is_denied = |group: &Group| group.from.to(group.head).any(|at| self.prose.word(at).is(Sign::NEG));
            let is_denied = stream.phrase(said.phrase).is_some_and(is_denied);
            let head = stream.phrase(said.phrase).map_or(q, |verb| verb.head);
            let has_subject =
                !self.is_told_by_another(head, q) && stream.is_clause(said.phrase) || self.is_purpose(head);
            let says = says || said.fixed.is_some();
            says && clause.is_some() && has_subject && !is_read_out && !is_denied && !self.is_foretold(head)
        };
        let cues = self.prose.reading.cues_between(start, q).iter().rev().filter(around);
        let cue = |said: &Said| {
            if said.fixed.is_some() {
                return self.of_fixed(said).map(|cue| Cue { rule: Rule::WithinClause, ..cue });
            }
            let verb = stream.phrase(said.phrase)?.head;
            let cue = self.of_verb(verb, start, q)?;
            // Whose clause it is the grammar tells, however far the words stand.
            let is_its = self.grammatical_subject(verb).is_some_and(|own| own.from == cue.subject.from);
            let loose = cue.loose && !is_its;
            (!self.shows(&cue)).then_some(Cue { rule: Rule::WithinClause, loose, ..cue })
        };
        const FEW: usize = 4;
        cues.take(FEW).find_map(cue)
    }

    /// "announce" of "Moreno said the firm would announce it “in time”": so far only she has spoken. But her mother "would say “eat”"
    /// again and again.
    fn is_foretold(&self, at: At) -> bool {
        let stream = &self.prose.reading.prose;
        let group = stream.phrase_of(at).and_then(|phrase| stream.phrase(phrase));
        let Some(modal) = group.map(|group| group.from).filter(|from| self.prose.is_tagged(*from, &[Tag::Modal]))
        else {
            return false;
        };
        let is_habit = self.prose.is_word(modal, word!("would")) && self.prose.lemma(at) == word!("say");
        let verb = self.prose.extent(at, at + 1);
        let tells = |said: &Said| {
            let is_around = said.clause.is_some_and(|clause| clause.start <= verb.start && verb.end <= clause.end);
            is_around && stream.head(said.phrase).is_some_and(|outer| outer.is(Sign::SAY) && outer.is(Sign::CLAUSE))
        };
        let (start, end) = self.prose.sentence(at);
        // "The firm would announce it “in time”, Moreno said."
        let frames = |said: &Said| {
            let head = stream.phrase(said.phrase).map_or(at, |outer| outer.head);
            let is_behind = self.prose.is_mark(head - 1, &[',']) || self.prose.shape(head - 1) == Shape::Quote;
            head > at && self.says(head) && (is_behind || head + 2 == end)
        };
        let is_framed = |said: &Said| tells(said) || frames(said);
        modal < at && !is_habit && self.prose.reading.cues_between(start, end).iter().any(is_framed)
    }

    /// Whether the verb at `at` is of thinking, and of somebody's own: "her men observed".
    fn is_of_owned(&self, at: At) -> bool {
        let own = self.grammatical_subject(at).map(|own| own.from).filter(|_| self.prose.is(at, Sign::THINK));
        own.is_some_and(|own| self.prose.word(own).is(Sign::POSS))
    }

    /// "Moreno:" and "MORENO:" before the run, with nothing else in the sentence.
    pub(in crate::find::quotes) fn label(&self, start: At, q: At) -> Option<Cue> {
        let colon = q.checked_sub(1).filter(|at| *at > start && self.prose.is_mark(*at, &[':']))?;
        let start =
            start.to(colon).find(|at| !matches!(self.prose.shape(*at), Shape::Mark | Shape::Number)).unwrap_or(start);
        // "The tide is late — Moreno:"
        let dash = start.to(colon).rfind(|at| self.prose.is_mark(*at, &['—', '–', '-']));
        let start = dash.map_or(start, |dash| dash + 1);
        let subject =
            self.phrase_at(start, colon).filter(|found| found.to == colon).filter(|found| match found.who {
                // "Storm Ida: “…”"
                Who::Name(name) => self.people.names.get(name).is_some_and(|name| {
                    let event = name.core.checked_sub(1).filter(|at| *at >= start);
                    event.is_none_or(|event| !self.prose.is(event, Sign::EVENT))
                }),
                Who::Described { head, definite } => {
                    // "Harlow skipper: “…”"
                    let is_short = found.from == head || self.prose.is_aside(start) && !definite && head + 1 == colon;
                    is_short && self.prose.class(head).is(Class::ROLE)
                }
                Who::Pronoun(_) => false,
            })?;
        let rule = if matches!(subject.who, Who::Name(_)) { Rule::Label } else { Rule::RoleLabel };
        Some(Cue { subject, words: None, from: start, to: q, rule, verb: false, loose: false })
    }

    /// "Moreno’s claim that": a noun of saying and its owner.
    pub(in crate::find::quotes) fn of_noun(&self, from: At, q: At) -> Option<Cue> {
        const FAR: usize = 8;
        // "From Moreno’s post: “…”", "Its report: “…”"
        let is_source = |at: At| {
            let is_from = |owner: Phrase| match owner.from.checked_sub(1).filter(|_| owner.from > from) {
                Some(before) => self.prose.is_word(before, word!("from")),
                None => !self.prose.is(at, Sign::TITLED),
            };
            self.prose.is(at, Sign::DOCUMENT)
                && self.prose.is_mark(at + 1, &[':'])
                && self.owner(at, from).is_some_and(is_from)
        };
        let near = from.max(q.saturating_sub(FAR));
        let noun = near.to(q).rev().find(|at| self.is_utterance(*at) || is_source(*at))?;
        let subject = self.owner(noun, from)?;
        let leads = (noun + 1)
            .to(q)
            .any(|at| self.prose.is_one_of(at, words!["that", "was", "is"]) || self.prose.is_mark(at, &[':']));
        if !leads {
            return None;
        }
        Some(Cue {
            subject,
            words: Some(self.prose.extent(noun, noun + 1)),
            from: subject.from,
            to: q,
            rule: Rule::Noun,
            verb: false,
            loose: false,
        })
    }

    /// A sentence that ends in a colon with no verb of saying: its subject, or the name that it ends in.
    pub(in crate::find::quotes) fn colon(&self, start: At, q: At) -> Option<Cue> {
        let colon = q.checked_sub(1).filter(|at| *at > start && self.prose.is_mark(*at, &[':']))?;
        let last = self
            .people
            .name_at(colon - 1)
            .filter(|name| is_person(self.people, *name))
            .and_then(|name| self.people.names.get(name).map(|found| (name, found)));
        // "More from Moreno:"
        const SHORT: usize = 6;
        let is_source = |at: At| {
            self.prose.is_word(at, word!("from")) && (colon < start + SHORT || self.is_utterance(at.saturating_sub(1)))
        };
        let is_opener = |at: At| self.prose.class(at).is(Class::OPENER) && !is_source(at);
        let led = |at: At| at.checked_sub(1).is_some_and(is_opener);
        // "Moreno mocks Tanner: “…”": the words are hers who does it.
        let is_object = |from: At| {
            let verb = from.checked_sub(1).filter(|verb| {
                let is_copula = [Sign::BE, Sign::LINK].iter().any(|sign| self.prose.is(*verb, *sign));
                *verb > start && self.prose.tag(*verb).is_verb() && !is_copula
            });
            verb.and_then(|verb| self.grammatical_subject(verb)).is_some_and(|subject| subject.from >= start)
        };
        let ending = last.filter(|(name, found)| {
            found.to == colon
                && !led(found.from)
                && !is_object(found.from)
                && self.people.type_of(*name) == Type::Person
        });
        let subject = match ending {
            Some((name, found)) => Phrase { from: found.from, to: found.to, who: Who::Name(name) },
            None => {
                let led = || {
                    self.leading(start, colon, true).filter(|found| match found.who {
                        Who::Name(name) => is_person(self.people, name),
                        Who::Pronoun(pronoun) => matches!(pronoun, Pronoun::He | Pronoun::She),
                        Who::Described { head, .. } => self.prose.class(head).is(Class::ROLE),
                    })
                };
                self.to_whom(start, colon).or_else(led)?
            }
        };
        let rule = match subject.who {
            _ if ending.is_some() => Rule::ColonName,
            // "Coach on Moreno: “…”"
            Who::Described { head, .. } if self.prose.is_word(head + 1, word!("on")) => Rule::RoleLabel,
            _ => Rule::ColonSubject,
        };
        Some(Cue { subject, words: None, from: start, to: q, rule, verb: false, loose: ending.is_none() })
    }

    /// "For Moreno, the toll is “…”", "To Moreno it was “…”": what something is to somebody.
    pub(in crate::find::quotes) fn seen_by(&self, of: &Ahead) -> Option<Cue> {
        let subject = self.to_whom(of.start, of.q)?;
        let (from, to, rule) = (of.start, of.q, Rule::WordsOf);
        let is_said_so = self.prose.word(of.q.saturating_sub(1)).is(Sign::BE);
        is_said_so.then_some(Cue { subject, words: None, from, to, rule, verb: false, loose: true })
    }

    /// "Moreno" of "For Moreno, who runs the deli, it is late: “…”".
    fn to_whom(&self, start: At, end: At) -> Option<Phrase> {
        let is_led = self.prose.is_one_of(start, words!["for", "to"]);
        let found = self.phrase_at(start + 1, end).filter(|_| is_led)?;
        matches!(found.who, Who::Name(name) if is_person(self.people, name)).then_some(found)
    }

    /// The cue of a sentence `start..end` that ends in a colon, for what stands in the next paragraph.
    pub(in crate::find::quotes) fn before_colon(&self, start: At, end: At) -> Option<Cue> {
        let colon = end.checked_sub(1).filter(|at| *at > start && self.prose.is_mark(*at, &[':']))?;
        let verb = start
            .to(colon)
            .rev()
            .find(|at| self.is_cue_verb(*at) || words!["list", "name", "read"].has(self.prose.lemma(*at)));
        verb.and_then(|verb| self.of_verb(verb, start, colon))
            .map(|cue| Cue { rule: Rule::ColonVerb, verb: false, ..cue })
            .or_else(|| self.colon(start, end))
    }

    /// The cue of another run of the sentence: it called the plan “new” and one that “nobody needs”; it is “new” and “bold,” it said.
    pub(in crate::find::quotes) fn of_another(&self, q: At) -> Option<Cue> {
        let (start, end) = self.prose.sentence(q);
        let is_run = |at: &At| self.prose.shape(*at) == Shape::Quote;
        let next = (q + 1).to(end).find(is_run).filter(|next| self.ends_in_mark(*next));
        // Words with nothing but an "and" between are said in one breath.
        let behind = next.and_then(|next| {
            let cue = self.after(next).filter(|cue| cue.from <= next + 2)?;
            Some(Cue { rule: Rule::OfOthers, loose: next > q + 2, ..cue })
        });
        // "It will “bite” and bring the “hard times” they fear, Moreno said."
        let at_end = || (q + 1).to(end).rev().find(is_run).and_then(|last| self.tail(last, end));
        let before = || {
            let last = start.to(q).rev().find(is_run)?;
            let verb = start.to(last).rev().find(|at| self.is_cue_verb(*at))?;
            Some(Cue { rule: Rule::OfOthers, loose: true, ..self.of_verb(verb, start, q)? })
        };
        behind.or_else(at_end).or_else(before)
    }

    /// The cue between two runs of one sentence, for the second.
    pub(in crate::find::quotes) fn across(&self, start: At, from: At, q: At) -> Option<Cue> {
        let run = start.to(from).rev().find(|at| self.prose.shape(*at) == Shape::Quote)?;
        let cue = self.after(run).filter(|cue| cue.to <= q)?;
        Some(Cue { rule: Rule::Between, ..cue })
    }
}

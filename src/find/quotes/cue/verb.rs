//! Verbs of saying, and whose words they bring in.

use super::cues::{Cue, Cues};
use crate::find::lexicon::{Class, word, words};
use crate::find::quotes::phrase::{Phrase, Pronoun, Who, is_noun, is_person};
use crate::find::quotes::prose::Shape;
use crate::find::quotes::rule::Rule;
use crate::read::phrase::{self, Form, Kind, Phrase as Group};
use crate::read::tag::Tag;
use crate::read::token::At;
use crate::words::{Sign, phrase};

impl Cues<'_, '_> {
    /// Whether the token is a verb that can bring in quoted words, and no noun.
    pub(in crate::find::quotes) fn is_cue_verb(&self, at: At) -> bool {
        let class = self.prose.class(at);
        let verb = Class::SAY.or(Class::JUDGE).or(Class::SAYING).or(Class::JUDGING);
        // "critics call it “…”"
        let is_plain = |group: &&Group| group.kind == Kind::Verb(Form::Finite) && group.from == at;
        // "took to Chirper to ask if it was “open”"
        let is_purpose = || self.is_purpose(at);
        let is_base = self.prose.word(at).is(Sign::QUOTES_WORDS)
            && (self.verb_group(at).filter(is_plain).is_some() || is_purpose())
            || class.is(Class::SAY_BARE) && (is_purpose() || self.leads_words(at));
        // Most words are none of these.
        if !is_base && !class.is(verb.or(Class::CUES)) {
            return false;
        }
        // "found itself “adrift”"
        if self.prose.lemma(at) == word!("find") && self.prose.word(at + 1).is(Sign::REFL) {
            return false;
        }
        let small = self.prose.shape(at) == Shape::Small || self.prose.begins_sentence(at);
        let when_asked = at
            .checked_sub(1)
            .is_some_and(|before| self.is_subordinator(before) && self.prose.tag(before) != Tag::Adverb)
            && !class.is(Class::SAYING.or(Class::JUDGING));
        small
            && (class.is(verb)
                || is_base
                || self.says(at)
                || words!["say", "tell"].has(self.prose.word(at)) && self.has_helper(at))
            && (!is_noun(self.prose, at) || self.says(at) && !class.is(verb))
            && !when_asked
    }

    /// Whether the verb of saying has a helper or "to" before it and a comma or colon behind it: "could only reply: “…”", "led
    /// Moreno to declare, “…”".
    fn leads_words(&self, at: At) -> bool {
        let leads = self.prose.is_mark(at + 1, &[',', ':']) && self.prose.shape(at + 2) == Shape::Quote;
        let Some(group) = self.verb_group(at).filter(|group| leads && group.from < at) else { return false };
        let is_denied = || group.from.to(at).any(|at| self.prose.word(at).is(Sign::NEG));
        match group.kind {
            Kind::Verb(Form::Finite) => !is_denied(),
            Kind::Verb(Form::Infinitive) => self.is_caused(at) && !is_denied(),
            _ => false,
        }
    }

    /// Whether the verb at `at` tells what somebody would have another say, who has not said it: "wanted Moreno to say", "called on
    /// Moreno to say", "was asked to say"; not "led Moreno to say".
    pub(super) fn is_wished(&self, at: At) -> bool {
        let stream = &self.prose.reading.prose;
        let Some(verb) = self.infinitive(at).filter(|_| self.prose.is(at, Sign::SAY)) else { return false };
        let kind = |at: phrase::At| stream.phrase(at).map(|phrase| phrase.kind);
        let before = verb.checked_sub(1).filter(|before| matches!(kind(*before), Some(Kind::Verb(_))));
        if let Some(asked) = before.and_then(|asked| stream.phrase(asked)) {
            return self.prose.lemma(asked.head).is(Sign::PUTS) && self.is_passive(asked.head);
        }
        let beside = stream.subject_of(verb).filter(|subject| subject.last + 1 == verb);
        let led = beside.filter(|subject| stream.head(subject.phrase).is_some_and(|head| !head.is(Sign::DOCUMENT)));
        let Some(leader) = led.and_then(|subject| subject.phrase.checked_sub(1)) else { return false };
        let is = |sign: Sign| stream.head(leader).is_some_and(|leader| leader.is(sign));
        match kind(leader) {
            Some(Kind::Verb(_)) => !is(Sign::CAUSES) && !is(Sign::BE),
            Some(Kind::Preposition) => stream.head(leader).is_some_and(|to| words!["for", "on"].has(to.word)),
            _ => false,
        }
    }

    /// The verb group of "to say", whose verb is at `at`.
    pub(super) fn infinitive(&self, at: At) -> Option<phrase::At> {
        let stream = &self.prose.reading.prose;
        stream.phrase_of(at).filter(|verb| {
            stream.phrase(*verb).is_some_and(|verb| verb.kind == Kind::Verb(Form::Infinitive) && verb.head == at)
        })
    }

    /// Whether the verb at `at` tells what its subject is brought to say: "led Moreno to say".
    pub(in crate::find::quotes) fn is_caused(&self, at: At) -> bool {
        let stream = &self.prose.reading.prose;
        let subject = self.infinitive(at).and_then(|verb| stream.subject_of(verb));
        let leader = subject.and_then(|subject| stream.head(subject.phrase.checked_sub(1)?));
        leader.is_some_and(|leader| leader.is(Sign::CAUSES))
    }

    /// Whether the token is a finite verb that can bring in a whole quote, "shot back" and "went on" among them.
    pub(in crate::find::quotes) fn says(&self, at: At) -> bool {
        self.prose.class(at).is(Class::CUES) && self.is_finite_saying(at)
    }

    fn is_finite_saying(&self, at: At) -> bool {
        let Some(token) = self.prose.token(at) else { return false };
        let class = token.class;
        if token.shape != Shape::Small || class.is(Class::SAY) {
            return token.shape == Shape::Small;
        }
        // "critics say", "it does say"
        let is_done = |group: &&Group| group.from + 1 == at && self.prose.word(group.from).is(Sign::DO);
        let is_plain = |group: &&Group| group.kind == Kind::Verb(Form::Finite) && (group.from == at || is_done(group));
        if class.is(Class::SAY_BARE) && self.verb_group(at).filter(is_plain).is_some() {
            return true;
        }
        if !class.is(Class::CUE) {
            return false;
        }
        let next = at + 1;
        match () {
            // "Moreno went on:", and not "the fair went on late".
            _ if self.prose.lemma(at) == word!("go") => {
                self.prose.is_word(next, word!("on"))
                    && (!matches!(self.prose.shape(at + 2), Shape::Small | Shape::Capital)
                        || self.prose.is_word(at + 2, word!("to")))
            }
            _ => phrase(|signs| signs.has(Sign::SAY), |ahead| self.prose.word(at + ahead)).is_some(),
        }
    }

    /// Whether the word can be the subject of a verb without an ending: "critics", "they", "people".
    pub(in crate::find::quotes) fn is_plural(&self, at: At) -> bool {
        self.prose.word(at).is(Sign::PLURAL)
            || self.prose.is_one_of(at, words!["some", "who", "also"])
            || self.prose.tag(at) == Tag::Plural && self.prose.class(at + 1).is(Class::ED.or(Class::SAY))
    }

    /// Whether a helper or "to" stands before the verb at `at`: "will say", "to say".
    pub(super) fn has_helper(&self, at: At) -> bool {
        let is_helped =
            |group: &&Group| matches!(group.kind, Kind::Verb(Form::Finite | Form::Infinitive)) && group.from < at;
        self.verb_group(at).filter(is_helped).is_some()
    }

    /// The verb group whose head stands at `at`.
    fn verb_group(&self, at: At) -> Option<&Group> {
        let stream = &self.prose.reading.prose;
        stream.phrase(stream.phrase_of(at)?).filter(|group| group.head == at)
    }

    /// "Moreno" of "Calling it “a farce”, Moreno left": who does what the sentence tells, behind the words that the participle at `v`
    /// brings in.
    fn fronted(&self, v: At, start: At, q: At) -> Option<Phrase> {
        let (_, end) = self.prose.sentence(v);
        let opens = v == start && self.prose.class(v).is(Class::SAYING.or(Class::JUDGING));
        let comma = usize::from(self.prose.is_mark(q + 1, &[',']));
        let is_set_off = comma > 0 || self.prose.inside(q).ends_with(',');
        let found = self.whole_phrase(q + 1 + comma, end).filter(|_| opens && is_set_off)?;
        self.prose.is_subject(found.from, found.to).then_some(found)
    }

    /// "Brekke" of "The only thing that helps, writes Brekke, is “a long rope”": between commas, behind the verb at `v`.
    fn set_off_behind(&self, v: At, start: At, q: At) -> Option<Phrase> {
        let is_set_off = v > start && self.prose.is_mark(v - 1, &[',']) && self.prose.class(v).is(Class::SAY);
        // "Moreno, who was there, told Tanner, “…”": whom she told.
        let is_set_off = is_set_off && self.prose.lemma(v) != word!("tell");
        let found = self.phrase_at(v + 1, q).filter(|_| is_set_off)?;
        let is_somebody = matches!(found.who, Who::Name(_) | Who::Described { .. });
        (is_somebody && !self.is_told_of(&found) && self.prose.is_mark(found.to, &[','])).then_some(found)
    }

    /// "one guest" of "the cook, said one guest, aged 90, had left": of whom the next verb tells.
    pub(in crate::find::quotes) fn is_told_of(&self, found: &Phrase) -> bool {
        const FAR: usize = 8;
        let stream = &self.prose.reading.prose;
        let Some(own) = stream.phrase_of(found.from).filter(|_| matches!(found.who, Who::Described { .. })) else {
            return false;
        };
        let subject = |verb: phrase::At| stream.subject_of(verb).filter(|subject| !subject.is_inverted);
        let is_finite =
            |verb: &phrase::At| stream.phrase(*verb).is_some_and(|verb| verb.kind == Kind::Verb(Form::Finite));
        (own + 1).to(own + FAR).filter(is_finite).filter_map(subject).any(|subject| subject.phrase == own)
    }

    /// The attribution of the verb at `v` in a sentence that starts at `start`, for a run at `q` behind it.
    pub(in crate::find::quotes) fn of_verb(&self, v: At, start: At, q: At) -> Option<Cue> {
        let words = Some(self.prose.extent(v, v + 1));
        if let Some(subject) = self.set_off_behind(v, start, q) {
            let (rule, to) = (Rule::Inverted, subject.to);
            return Some(Cue { subject, words, from: v, to, rule, verb: true, loose: false });
        }
        // "a shelter branded “…” by the village"
        let passive = self.is_passive(v)
            // "The mayor, hailed as “a gift to the town”, left."
            || (v + 1 == q || self.is_set_off_reduced(v)) && self.is_reduced_judgement(v, q)
            // "a shelter called a “palace” by the village"
            || (v + 1).to(q).all(|at| self.prose.word(at).is(Sign::INDEF)) && self.prose.is_word(q + 1, word!("by"));
        if passive {
            if let Some(subject) = self.agent_beside(v, q) {
                let (rule, to) = (Rule::Agent, subject.to);
                return Some(Cue { subject, words, from: v, to, rule, verb: false, loose: false });
            }
            if !(words!["quote", "cite"].has(self.prose.lemma(v)) || self.prose.class(v).is(Class::SAYING)) {
                return None;
            }
        }
        // "quoted Moreno as saying": the one who is quoted.
        let of_quoted = self.prose.class(v).is(Class::SAYING) && v > start && self.prose.is_word(v - 1, word!("as"));
        if of_quoted {
            let quoted = start.to(v).rev().find(|at| words!["quote", "cite", "describe"].has(self.prose.lemma(*at)));
            let is_by = |at: At| (at + 1).to(v).any(|by| self.prose.is_word(by, word!("by")));
            if let Some(quoted) = quoted.filter(|quoted| !self.is_passive(*quoted) || is_by(*quoted)) {
                // "Moreno was quoted by the Courier as saying"
                let whom = || self.grammatical_subject(quoted).filter(|_| self.is_passive(quoted));
                let subject = whom().or_else(|| self.whole_phrase(quoted + 1, v))?;
                let rule = Rule::QuotedAs;
                return Some(Cue { subject, words, from: quoted, to: v + 1, rule, verb: false, loose: false });
            }
        }
        let led = v > start
            && self.prose.is_mark(v - 1, &[','])
            && self.says(v)
            && self.grammatical_subject(v).is_none()
            && self
                .whole_phrase(v + 1, q)
                .is_some_and(|found| self.prose.is_mark(found.to, &[':']) && found.who != Who::Pronoun(Pronoun::It));
        let saying = self.prose.class(v).is(Class::SAYING.or(Class::JUDGING));
        // "Said Moreno: “…”"
        let first = (self.begins_clause(v, start) || led) && !saying;
        let found = || self.crowd(v).or_else(|| self.grammatical_subject(v)).or_else(|| self.fronted(v, start, q));
        let found = || found().or_else(|| self.subject_of(v, start));
        let subject = if first { self.whole_phrase(v + 1, q) } else { found() }?;
        let beside = subject.to.to(v).all(|at| {
            self.prose.class(at).is(Class::HELPER)
                || self.prose.class(at).is(Class::LY)
                || self.prose.is_mark(at, &[','])
        });
        const NEAR: usize = 9;
        let set_off = v > start && self.prose.is_mark(v - 1, &[',', '—', '–', '-', ')']) && !saying;
        let others = subject.to.to(v).filter_map(|at| self.people.name_at(at)).any(|name| is_person(self.people, name));
        let quoted =
            start.to(subject.from).rev().find(|at| self.prose.shape(*at) == Shape::Quote).map_or(start, |at| at + 1);
        // "…, said Moreno, calling it “…”": the same one goes on.
        let own = self.has_own_clause(&subject, (v, q), beside);
        let inside = !own && self.is_inside(&subject, (v, quoted, start), saying);
        let loose = inside || subject.from < v && !beside && !set_off && others || q - v > NEAR;
        let rule = if first { Rule::VerbFirst } else { Rule::Verb };
        Some(Cue { subject, words, from: subject.from.min(v), to: v + 1, rule, verb: !first, loose })
    }

    /// Whether the verb at `v` stands inside what another brings in, from `quoted` on; not "spoke of what she admitted was “a
    /// gift”".
    fn is_inside(&self, subject: &Phrase, (v, quoted, start): (At, At, At), saying: bool) -> bool {
        let is_what = matches!(subject.who, Who::Pronoun(_)) && subject.from > start;
        let is_what = is_what && self.prose.is_word(subject.from - 1, word!("what"));
        let is_set_off = self.prose.is_mark(subject.from.saturating_sub(1), &[',']);
        let is_outer = |at: At| self.is_cue_verb(at) && !(saying && at + 1 == subject.from);
        !is_what && !is_set_off && quoted.to(subject.from.min(v)).any(is_outer)
    }

    /// "the union" of "was called “…” by the union", behind the passive verb at `v`, beside the run at `q`; without one nobody is
    /// named.
    fn agent_beside(&self, v: At, q: At) -> Option<Phrase> {
        let (_, end) = self.prose.sentence(q);
        let by = (v + 1).to(end).find(|at| self.prose.is_word(*at, word!("by")))?;
        // "argued it, which is backed by farmers, “would fail”", "“open” and judged on a case by case basis": done by nobody.
        let is_apart =
            |at: At| self.prose.is_mark(at, &[',']) || self.prose.is_tagged(at, &[Tag::Ing, Tag::Past, Tag::Present]);
        self.whole_phrase(by + 1, end).filter(|agent| match agent.to <= q {
            true => !agent.to.to(q).any(is_apart),
            // "told in a “dull book” by Moreno"
            _ if (v + 1).to(q).any(|at| self.prose.is_one_of(at, words!["in", "on", "at"])) => false,
            // "by the mayor, Ada Moreno"
            false => !(q + 1).to(by).any(is_apart),
        })
    }

    /// Whether the verb at `v` stands behind a comma and has a preposition behind it: ", hailed as", ", described in court as".
    fn is_set_off_reduced(&self, v: At) -> bool {
        self.prose.is_mark(v.saturating_sub(1), &[',']) && self.prose.is_tagged(v + 1, &[Tag::Preposition])
    }

    /// "branded" of "a plan branded “reckless” will go on", "The mayor, branded “reckless”, left": whom it judges has a verb of its
    /// own behind the words at `q`.
    fn is_reduced_judgement(&self, v: At, q: At) -> bool {
        let stream = &self.prose.reading.prose;
        let (Some(verb), Some(run)) = (stream.phrase_of(v), stream.phrase_of(q)) else { return false };
        const FAR: usize = 6;
        let kind = |at: phrase::At| stream.phrase(at).map(|phrase| phrase.kind);
        let comma = Some(Kind::Mark(','));
        let is_set_off = kind(run + 1) == comma;
        // "sold rope branded “Old Salt”"
        // "sold rope later branded “Old Salt”"
        let beside = verb.checked_sub(1).filter(|at| kind(*at) == Some(Kind::Adverb)).unwrap_or(verb);
        let sold = beside.checked_sub(2).filter(|at| kind(*at) == Some(Kind::Verb(Form::Finite)));
        let is_sold =
            sold.and_then(|at| stream.head(at)).is_some_and(|sold| !sold.is(Sign::SAY) && !sold.is(Sign::THINK));
        if is_sold && kind(run) == Some(Kind::Run) && kind(beside - 1) == Some(Kind::Noun) {
            return true;
        }
        let joins = |at: &phrase::At| matches!(kind(*at), Some(Kind::Noun | Kind::Adverb | Kind::Preposition));
        let next = (run + 1 + usize::from(is_set_off)).to(run + FAR).find(|at| !joins(at)).unwrap_or(run);
        let subject = |at: phrase::At| stream.subject_of(at).map(|subject| subject.phrase);
        kind(run) == Some(Kind::Run)
            && kind(next) == Some(Kind::Verb(Form::Finite))
            && subject(next).is_some()
            && subject(next) == subject(verb)
            && is_set_off == (verb > phrase::At::FIRST && kind(verb - 1) == comma)
    }

    /// Whether the subject of the verb at `v`, which may stand right beside it, begins a clause of its own: "…, but Moreno said",
    /// "it was put off after Moreno said".
    fn has_own_clause(&self, subject: &Phrase, (v, q): (At, At), is_beside: bool) -> bool {
        let before = subject.from.checked_sub(1).filter(|at| *at > At::FIRST);
        before.is_some_and(|at| match self.prose.tag(at) {
            Tag::Subordinator => self.prose.is_mark(at - 1, &[',']),
            // Not "…, but Moreno denies it — “…,” asked Dunn".
            Tag::Coordinator => {
                self.prose.is_mark(at - 1, &[',']) && !v.to(q).any(|at| self.prose.is_mark(at, &['—', '–', ':']))
            }
            Tag::Preposition => {
                is_beside && self.prose.is(at, Sign::SUBORD) && self.prose.is_tagged(v, &[Tag::Past, Tag::Present])
            }
            _ => false,
        })
    }

    pub(super) fn begins_clause(&self, v: At, start: At) -> bool {
        start.to(v).all(|at| self.prose.shape(at) == Shape::Mark)
    }

    /// "told" of "was called in and told that": nobody stands behind it who is told, so whose verb it is was told, as called in.
    fn is_told_too(&self, v: At) -> bool {
        const FAR: usize = 10;
        let stream = &self.prose.reading.prose;
        let is_open =
            self.prose.is_word(v, word!("told")) && self.prose.is_tagged(v + 1, &[Tag::Subordinator, Tag::To]);
        let is_joined = is_open && self.prose.is_tagged(v.saturating_sub(1), &[Tag::Coordinator]);
        let Some(told) = stream.phrase_of(v).filter(|_| is_joined) else { return false };
        let subject = |verb: phrase::At| stream.subject_of(verb).map(|subject| subject.phrase);
        let is_own = |verb: &phrase::At| subject(*verb).is_some() && subject(*verb) == subject(told);
        let first = told.saturating_sub(FAR).to(told).rev().find(is_own);
        first.and_then(|first| stream.phrase(first)).is_some_and(|first| self.is_passive(first.head))
    }

    pub(in crate::find::quotes) fn is_passive(&self, v: At) -> bool {
        // "It was said" says of nobody that something is said to them.
        let is_participle = self.prose.word(v).is(Sign::PARTICIPLE) && !self.prose.is_word(v, word!("said"));
        if !self.prose.class(v).is(Class::ED) && !is_participle {
            return false;
        }
        // "Bakers urged to “eat less”": who urges has somebody behind the verb.
        let is_urged = || {
            let verb = self.prose.lemma(v);
            let is_to = self.prose.is_tagged(v + 1, &[Tag::To]) || self.prose.shape(v + 2) == Shape::Quote;
            is_to
                && self.prose.is_word(v + 1, word!("to"))
                && verb.is(Sign::HEARER)
                && !verb.is(Sign::ASKS)
                && verb != word!("promise")
        };
        if self.is_told_too(v) || is_urged() {
            return true;
        }
        let mut at = v;
        while let Some(before) = at.checked_sub(1) {
            if self.prose.word(before).is(Sign::BE) || self.prose.lemma(before) == word!("get") {
                return true;
            }
            if self.prose.tag(before) != Tag::Adverb {
                return false;
            }
            at = before;
        }
        false
    }
}

//! What commas set off an attribution from: "The crane fell, Moreno said", "According to the port, the crane fell", "The crane,
//! Moreno said, had been inspected".

use super::clause::{Clause, Sentence};
use super::cue::{Cue, Cues};
use super::phrase::Who;
use super::rule::Rule;
use crate::find::lexicon::{Class, word, words};
use crate::read::cue::Cue as Said;
use crate::read::phrase::{Form, Kind};
use crate::read::tag::Tag;
use crate::read::token::At;
use crate::words::Sign;

impl Cues<'_, '_> {
    /// "According to the port, the crane fell." "As Moreno reported, the crane fell."
    pub(super) fn led_by_cue(&self, of: &Sentence) -> Option<Clause> {
        let end = of.end;
        // "It is late: According to Moreno, the crane fell."
        let leads = |at: &At| self.prose.is_mark(*at, &[':']) && self.prose.is_word(*at + 1, word!("according"));
        let start = of.start.to(of.last_cue).find(leads).map_or(of.start, |colon| colon + 1);
        let cue = self.according(start, end).or_else(|| self.as_said(start, end))?;
        const FAR: usize = 64;
        let commas = || cue.to.to(end.min(cue.to + FAR)).filter(|at| self.prose.is_mark(*at, &[',']));
        // "According to Moreno, a planner, the crane fell": what stands in apposition is passed by.
        let comma = commas().find(|at| {
            let next = commas().find(|next| next > at);
            let is_beside = next.is_some_and(|next| {
                let is_aside = self.prose.is_tagged(*at + 1, &[Tag::Determiner, Tag::Relative]);
                is_aside && !self.has_main(*at + 1, next)
            });
            !is_beside && self.has_main(*at + 1, end)
        })?;
        let parts = vec![self.prose.extent(comma + 1, end)];
        Some(Clause { parts, cue: Cue { rule: Rule::ClauseBehindCue, ..cue } })
    }

    /// "The crane fell, Moreno said." "The crane, Moreno said, had fallen."
    pub(super) fn beside_cue(&self, of: &Sentence) -> Option<Clause> {
        let mut joints = (of.start + 1).to(of.last_cue).rev().filter(|at| self.prose.is_mark(*at, &[',', '—', '–']));
        joints.find_map(|at| self.set_off(of.start, at, of.end))
    }

    /// What an attribution behind the comma or dash at `joint` is set off from: all before it, and, where the sentence goes on
    /// behind it, all behind it.
    fn set_off(&self, start: At, joint: At, end: At) -> Option<Clause> {
        let cue = self.attribution(joint + 1, end)?;
        // "The board said that, according to the port, the crane fell": that is what the board said; "It sank, the port denies".
        let is_denied = cue.from.to(cue.to).any(|at| self.prose.lemma(at) == word!("deny"));
        if is_denied || self.prose.is_word(joint - 1, word!("that")) {
            return None;
        }
        // "(the barge sank, according to the port)": what stands in the brackets alone.
        let open = start.to(joint).rev().find(|at| self.prose.is_mark(*at, &['(', ')']));
        let start = open.filter(|at| self.prose.is_mark(*at, &['('])).map_or(start, |at| at + 1);
        let is_open = self.prose.is_tagged(joint - 1, &[Tag::Coordinator, Tag::Preposition, Tag::Subordinator]);
        // "it sank after, according to the port, it was hit"
        let is_cut =
            cue.rule == Rule::According && self.prose.is_tagged(joint - 1, &[Tag::Preposition, Tag::Subordinator]);
        // "The crane, Moreno told reporters, had fallen."
        let cue = Cue { to: self.past_hearer(cue.to), ..cue };
        let (is_whole, closes) = (self.has_main(start, joint), self.prose.is_mark(cue.to, &[',', ';']));
        // "…, Moreno said, adding that", "…, said Moreno, a planner"; but "It is no surprise, Moreno said, that it fell".
        let goes_on = self.prose.is_tagged(cue.to + 1, &[Tag::Coordinator, Tag::Subordinator])
            || cue.rule == Rule::SubjectVerb && !self.is_adjunct(cue.to + 1) && !self.is_lesser(cue.to + 1);
        // "The port owes, according to the bank, half a million".
        let stream = &self.prose.reading.prose;
        let kind = |at: At| stream.phrase_of(at).and_then(|at| stream.phrase(at)).map(|phrase| phrase.kind);
        let lacks = kind(joint - 1) == Some(Kind::Verb(Form::Finite))
            && kind(cue.to + 1) == Some(Kind::Noun)
            // "It sank, said Moreno, author of it."
            && !self.prose.class(cue.to + 1).is(Class::ROLE)
            && !self.prose.is_tagged(cue.to + 1, &[Tag::Determiner, Tag::Name]);
        if closes && end > cue.to + 2 && (!is_whole || goes_on || is_cut || lacks && !self.has_main(cue.to + 1, end)) {
            let leads = |at: At| self.prose.is_tagged(at, &[Tag::Coordinator, Tag::Adverb, Tag::Mark]);
            let first = (!is_open && !start.to(joint).all(leads)).then(|| self.prose.extent(start, joint));
            // "The crane, said Moreno, who runs it, had fallen."
            let comma = (cue.to + 1).to(end).find(|at| self.prose.is_mark(*at, &[',']));
            // "The fear, said Moreno, a planner, that it would fall is gone."
            let is_aside = self.is_lesser(cue.to + 1) || comma.is_some_and(|comma| self.is_apposed(&cue, comma));
            let rest = if is_aside { comma } else { Some(cue.to) };
            let parts = first.into_iter().chain(rest.map(|rest| self.prose.extent(rest + 1, end))).collect();
            return Some(Clause { parts, cue: Cue { rule: Rule::ClauseAroundCue, ..cue } });
        }
        // "In an interview, Moreno said:"
        is_whole.then(|| Clause {
            parts: vec![self.prose.extent(start, joint)],
            cue: Cue { rule: Rule::ClauseBeforeCue, ..cue },
        })
    }

    /// The attribution that begins at `at`, with nothing behind it that it brings in.
    fn attribution(&self, at: At, end: At) -> Option<Cue> {
        // "Moreno, who lives here, wrote the book": its subject stands before it.
        let owned = |cue: &Cue| self.grammatical_subject(cue.from).is_some() || self.is_told_of(&cue.subject);
        let inverted = || {
            self.inverted(at, end).filter(|cue| self.brings_clause(cue.from) && !owned(cue)).filter(|cue| {
                let is_say = self.prose.lemma(cue.from) == word!("say");
                match cue.subject.who {
                    Who::Described { head, .. } => {
                        is_say || self.prose.class(head).is(Class::ROLE.or(Class::GROUP).or(Class::DOCUMENT))
                    }
                    // "the plan, announced Friday,"
                    _ => is_say || !self.prose.is(cue.subject.from, Sign::CALENDAR),
                }
            })
        };
        let said = || {
            let said = self.subject_verb(at, end).filter(|cue| self.trails(at, cue, end));
            said.filter(|cue| !self.is_relative(cue) && !self.is_denied(cue.subject.from, cue.to))
        };
        self.according(at, end).or_else(inverted).or_else(said).or_else(|| self.as_said(at, end))
    }

    /// "a word Moreno later repeated": its subject stands in a relative clause without its pronoun.
    fn is_relative(&self, cue: &Cue) -> bool {
        let Who::Name(name) = cue.subject.who else { return false };
        let from = self.people.names.get(name).map_or(At::FIRST, |name| name.from);
        let is_somebody =
            [Sign::ROLE, Sign::PERSON, Sign::TITLE].iter().any(|sign| self.prose.is(from.saturating_sub(1), *sign));
        from > cue.subject.from && self.prose.word(cue.subject.from).is(Sign::INDEF) && !is_somebody
    }

    /// "neither side would say", "nobody said"
    fn is_denied(&self, from: At, to: At) -> bool {
        from.to(to).any(|at| self.prose.word(at).is(Sign::NEG))
    }

    /// "as Moreno reported"
    fn as_said(&self, at: At, end: At) -> Option<Cue> {
        let is_as = self.prose.is_word(at, word!("as"));
        let cue = is_as.then(|| self.subject_verb(at + 1, end)).flatten()?;
        self.trails(at, &cue, end).then_some(cue)
    }

    /// Whether the cue has its subject behind the token `at`, and behind its verb nothing but when, where and whom it is said to.
    fn trails(&self, at: At, cue: &Cue, end: At) -> bool {
        const NEAR: usize = 3;
        let rest = cue.to;
        let stream = &self.prose.reading.prose;
        let own = stream.phrase_of(rest - 1).filter(|own| stream.is_clause(*own));
        let subject = own.and_then(|own| stream.subject_of(own));
        let subject = subject.and_then(|subject| stream.phrase(subject.phrase)).filter(|subject| subject.from >= at);
        let brings_in =
            |said: &Said| Some(said.phrase) == own && said.clause.is_some_and(|clause| clause.start > said.verb.start);
        // "In short, she argued, it fell": set off, it brings in nothing alone.
        let is_set_off = self.prose.is_mark(rest, &[',']);
        if subject.is_none()
            || rest - cue.subject.to > NEAR
            || !is_set_off && self.prose.reading.cues_between(at, rest).iter().any(brings_in)
        {
            return false;
        }
        let ends = |at: At| {
            // "boasted of his skills": what is said is its object.
            let has_object = self.prose.is_one_of(at, words!["of", "about", "for"]);
            at >= end || self.prose.is_mark(at, &[',', '—', '–', ';', '(', '.']) || self.is_adjunct(at) && !has_object
        };
        let is = |sign: Sign| self.prose.is(rest - 1, sign);
        // "has disclosed"; not "volunteered", "advised", "speculated"
        let is_plain = || is(Sign::CLAUSE) && ![Sign::RARE, Sign::HEARER, Sign::THINK].into_iter().any(is);
        // "…, the researchers found"
        let says = is(Sign::SAY) && (is(Sign::BARE) || is_plain()) || is(Sign::FINDS);
        // "told the Harbour Times"
        let hearer = || {
            let phrase = stream.phrase_of(rest).and_then(|at| stream.phrase(at)).filter(|own| own.kind == Kind::Noun);
            self.prose.is(rest - 1, Sign::HEARER) && phrase.is_some_and(|phrase| ends(phrase.to))
        };
        says && (ends(rest) || self.prose.is_tagged(rest, &[Tag::Adverb, Tag::Subordinator]) || hearer())
    }

    /// Behind whom the verb that ends at `to` says it to, and when or where, where a comma follows.
    fn past_hearer(&self, to: At) -> At {
        let stream = &self.prose.reading.prose;
        let noun = |at: At| {
            let own = stream.phrase_of(at).and_then(|at| stream.phrase(at));
            own.filter(|own| own.kind == Kind::Noun && own.from == at).map(|own| own.to)
        };
        let heard = noun(to).filter(|_| self.prose.is(to - 1, Sign::HEARER)).unwrap_or(to);
        // "on Monday", "in a letter last week"; but "testified before the board"
        let adjunct = |at: At| {
            let led = at + usize::from(self.prose.is_tagged(at, &[Tag::Preposition]));
            let adverb = || self.prose.is_tagged(at, &[Tag::Adverb]).then_some(at + 1);
            let is_when = self.is_adjunct(at) && !self.prose.word(at).is(Sign::SUBORD);
            noun(led).or_else(adverb).filter(|_| is_when)
        };
        const MOST: usize = 5;
        let closes = |at: &At| self.prose.is_mark(*at, &[',']);
        std::iter::successors(Some(heard), |at| adjunct(*at)).take(MOST).find(closes).unwrap_or(to)
    }

    /// Whether what stands between the comma behind the cue and the one at `comma` says what the named speaker is: "said Moreno, a
    /// planner at the port,".
    fn is_apposed(&self, cue: &Cue, comma: At) -> bool {
        let stream = &self.prose.reading.prose;
        let from = cue.to + 1;
        let noun = stream.phrase_of(from).and_then(|at| stream.phrase(at)).filter(|noun| noun.from == from);
        let is_role = noun.is_some_and(|noun| noun.kind == Kind::Noun && self.prose.class(noun.head).is(Class::ROLE));
        is_role && matches!(cue.subject.who, Who::Name(_)) && !self.has_main(from, comma)
    }

    /// Whether the token is a verb of saying behind which a clause may stand as it is.
    fn brings_clause(&self, verb: At) -> bool {
        self.prose.is(verb, Sign::SAY) && self.prose.is(verb, Sign::BARE)
    }

    /// Whether a relative clause begins at the token, or a verb in -ing.
    fn is_lesser(&self, at: At) -> bool {
        self.prose.is_tagged(at, &[Tag::Relative, Tag::Ing])
    }

    /// Whether a verb of no lesser clause stands between two tokens.
    fn has_main(&self, from: At, to: At) -> bool {
        const FAR: usize = 256;
        let (mut open, mut last) = (0_usize, None);
        let is_finite = |at: At| self.prose.is_tagged(at, &[Tag::Present, Tag::Past]);
        let phrases = &self.prose.reading.prose.phrases;
        let first = phrases.partition_point(|phrase| phrase.from < from);
        for phrase in phrases.get(first..).unwrap_or_default().iter().take(FAR).take_while(|phrase| phrase.from < to) {
            match phrase.kind {
                Kind::Relative | Kind::Subordinator | Kind::Wh => open += 1,
                // "As has been the case in the ports, the board agreed."
                Kind::Preposition if self.prose.is_word(phrase.from, word!("as")) && is_finite(phrase.to) => open += 1,
                Kind::Verb(Form::Finite) if open == 0 => return true,
                Kind::Verb(Form::Finite) => open -= 1,
                // "while looking for it"
                Kind::Verb(_) if last == Some(Kind::Subordinator) => open = open.saturating_sub(1),
                _ => {}
            }
            last = Some(phrase.kind);
        }
        false
    }
}

//! Words that are put to somebody, and so are not theirs: Moreno was asked, “…”

use super::cues::{Cue, Cues};
use crate::find::lexicon::{Class, word, words};
use crate::find::quotes::phrase::{Phrase, Who};
use crate::find::quotes::prose::Shape;
use crate::find::quotes::rule::Rule;
use crate::read::tag::Tag;
use crate::read::token::At;
use crate::text::Span;
use crate::words::Sign;

/// Words that somebody is asked or told.
#[derive(Clone, Copy, Debug)]
pub(in crate::find::quotes) struct Put {
    /// "asked", "the question".
    pub words: Span,
    /// The cue of whoever puts them, where the text names them.
    pub by: Option<Cue>,
}

impl Cues<'_, '_> {
    /// To whom the run at `q` is put, it is not theirs: Moreno was asked, “…”; asked by Tanner, “…?”; to the question “…?”;
    /// “…?” Moreno was asked.
    pub(in crate::find::quotes) fn put(&self, q: At) -> Option<Put> {
        let (start, end) = self.prose.sentence(q);
        self.put_before(start, q).or_else(|| self.put_behind(q, end))
    }

    /// Whether the verb at `v` says that somebody is told or asked: "was asked", "had been told".
    pub(super) fn is_put(&self, v: At) -> bool {
        // "said they had been told of the plan “after the fact”": so it says who said that.
        let is_told = self.prose.is_word(v, word!("told")) && !self.prose.is_one_of(v + 1, words!["of", "about"]);
        // "were asked to work": they are asked to do something.
        let is_order = self.prose.is_tagged(v + 1, &[Tag::To]) && !self.prose.is(v + 2, Sign::SAY);
        (self.is_asked(v) && !is_order || is_told) && self.is_passive(v)
    }

    /// Whether the verb at `v` is the participle of one that puts words to its object.
    fn is_asked(&self, v: At) -> bool {
        self.prose.lemma(v).is(Sign::PUTS) && self.prose.class(v).is(Class::ED)
    }

    /// What is put to somebody in the sentence that starts at `start`, by words that end before `q`.
    pub(in crate::find::quotes) fn put_before(&self, start: At, q: At) -> Option<Put> {
        const FAR: usize = 30;
        let marked = q > start && self.prose.is_mark(q - 1, &[',', ':']);
        let end = q - usize::from(marked);
        // "was told by Moreno, a planner, that “…”"
        let that = usize::from(end > start && self.prose.is_word(end - 1, word!("that")));
        let end = end - that - usize::from(that == 1 && self.prose.is_mark(end.saturating_sub(2), &[',']));
        if let Some(put) = self.question(start, end) {
            return Some(put);
        }
        let bounds = |at: &At| {
            self.prose.shape(*at) == Shape::Quote
                || self.prose.is_mark(*at, &[';', '—', '–', '.', '?', '!'])
                || self.is_cue_verb(*at) && !self.prose.class(*at).is(Class::SAYING.or(Class::JUDGING))
        };
        let is_asked = |at: &At| self.is_put(*at) || self.is_participle(*at, start, q);
        let v =
            start.max(q.saturating_sub(FAR)).to(end).rev().find(|at| is_asked(at) || bounds(at)).filter(is_asked)?;
        // "She was met with “…,” she said": all of it is hers.
        if self.is_put(v) && self.ends_in(q, ',') && self.after(q).is_some_and(|cue| cue.from <= q + 2) {
            return None;
        }
        let agent = self.agent(v + 1, end);
        // "told that it shut because of “rude words” by parents": these say so to others.
        let behind = || self.agent(q + 1, self.prose.sentence(q).1).filter(|_| !self.has_finite(v + 1, end));
        let by = agent.or_else(behind);
        let put = self.put_by(v, by.map(|cue| Cue { to: q, ..cue }));
        let rest = agent.map_or(v + 1, |cue| self.past_apposition(cue.to, end));
        if marked {
            // Behind a mark stand the words that are put, unless what is asked stands before it: asked about it, “…,” she said.
            // "When asked, “…,” she said" is an answer, or a question if it ends as one.
            let asks = self.is_put(v) || self.ends_in(q, '?');
            return (rest == end && asks).then_some(put);
        }
        let breaks = rest.to(end).any(|at| self.prose.is_mark(at, &[',', ':']) || self.joins_clause(at));
        (!breaks).then_some(put)
    }

    /// “…?” Moreno was asked.
    fn put_behind(&self, q: At, end: At) -> Option<Put> {
        const FAR: usize = 5;
        let end = self.until_quote(q + 1, end);
        let at = q + 1 + usize::from(self.prose.is_mark(q + 1, &[',']));
        // A mark inside the words may end the sentence.
        let end = match () {
            _ if at < end => end,
            _ if self.paragraph(at) == self.paragraph(q) => self.until_quote(at, self.prose.sentence(at).1),
            _ => return None,
        };
        let subject = self.whole_phrase(at, end).filter(|_| self.ends_in_mark(q))?;
        let verb = subject.to.to(end.min(subject.to + FAR)).find(|at| self.is_put(*at))?;
        let helpers = subject.to.to(verb).all(|at| self.prose.class(at).is(Class::HELPER.or(Class::LY).or(Class::BE)));
        // “…,” Moreno was told that: what follows is what she was told.
        let next = verb + 1;
        let ends = next >= end
            || self.prose.shape(next) == Shape::Mark
            || self.prose.class(next).is(Class::LY)
            || self.is_adjunct(next)
            || self.prose.is_word(next, word!("by"))
            || self.prose.is_one_of(next, words!["after", "when"]);
        (helpers && ends).then(|| self.put_by(verb, self.agent(next, end)))
    }

    /// What the verb at `v` says is put to somebody, by whom the cue names. Who is asked by somebody without a name is asked by
    /// nobody whom a reader could look for.
    fn put_by(&self, v: At, by: Option<Cue>) -> Put {
        let told = self.prose.is_word(v, word!("told"));
        let by = by.filter(|cue| told || matches!(cue.subject.who, Who::Name(_)));
        let words = self.prose.extent(v, v + 1);
        Put { words, by: by.map(|cue| Cue { words: Some(words), ..cue }) }
    }

    /// "To the question", "to Tanner’s question", "asked the question", before `end`.
    fn question(&self, start: At, end: At) -> Option<Put> {
        const FAR: usize = 4;
        let noun = end.checked_sub(1).filter(|at| *at > start && self.prose.is_word(*at, word!("question")))?;
        let from =
            start.max(noun.saturating_sub(FAR)).to(noun).rev().find(|at| self.prose.is_word(*at, word!("to")))?;
        // "She came back to the question: “…?”" may ask it herself.
        if self.prose.is_mark(end, &[':']) && !self.begins_clause(from, start) {
            return None;
        }
        let owner = self.owner(noun, from).filter(|owner| matches!(owner.who, Who::Name(_)));
        let words = self.prose.extent(noun, noun + 1);
        let by = owner.map(|subject| Cue {
            subject,
            words: Some(words),
            from: subject.from,
            to: end,
            rule: Rule::Question,
            verb: false,
            loose: false,
        });
        Some(Put { words, by })
    }

    /// Whether the verb at `v` leads a clause about somebody who is asked: "Asked by Tanner", "when asked whether",
    /// "Moreno, asked “…”, said".
    fn is_participle(&self, v: At, start: At, q: At) -> bool {
        if !self.is_asked(v) {
            return false;
        }
        let next = v + 1;
        let led = next == q
            || self.prose.is_mark(next, &[',', ':'])
            || self.prose.is_tagged(next, &[Tag::Preposition, Tag::Subordinator, Tag::Wh, Tag::Adverb]);
        let Some(before) = v.checked_sub(1).filter(|before| *before >= start) else { return led };
        // "Moreno, asked “…”, said": not "Moreno rose, asked “…” and left."
        let set_off = self.prose.is_mark(before, &[','])
            && before.checked_sub(1).is_some_and(|at| self.people.name_at(at).is_some())
            && (self.prose.is_mark(q + 1, &[',']) || self.ends_in_mark(q));
        led && (self.prose.shape(before) == Shape::Mark && self.begins_clause(v, start)
            || self.is_subordinator(before)
            || set_off)
    }

    /// Past ", a reporter," or ", who knows her," where that is all that stands between `to` and `end`.
    fn past_apposition(&self, to: At, end: At) -> At {
        if self.prose.is_mark(to, &[',']) && self.prose.tag(to + 1) == Tag::Relative {
            return end;
        }
        let beside = self.phrase_at(to + 1, end).filter(|_| self.prose.is_mark(to, &[',']));
        beside.filter(|found| found.to == end).map_or(to, |found| found.to)
    }

    /// Whether the run at `q` ends with the mark inside.
    fn ends_in(&self, q: At, mark: char) -> bool {
        self.prose.inside(q).trim_end_matches(['’', '\'', ' ']).ends_with(mark)
    }

    /// "by Joe Tanner" at `at` or behind an adverb.
    fn agent(&self, at: At, end: At) -> Option<Cue> {
        let by = at + usize::from(self.prose.class(at).is(Class::LY));
        let subject = self.whole_phrase(by + 1, end).filter(|_| self.prose.is_word(by, word!("by")))?;
        Some(Cue { subject, words: None, from: by, to: subject.to, rule: Rule::PutBy, verb: true, loose: false })
    }

    /// "said her coach had told her on Monday to “run”", "said she was told by Moreno that she could “run”": whether what stands
    /// between the verb at `said` and the run at `q` has another say it.
    pub(super) fn is_told_by_another(&self, said: At, q: At) -> bool {
        let is_told = |at: At| self.prose.tag(at).is_verb() && self.prose.lemma(at).is(Sign::HEARER);
        let is_by = |at: At| self.is_passive(at) && self.prose.is_word(at + 1, word!("by"));
        let is_order = self.prose.is_word(q - 1, word!("to"));
        // "adding that Moreno said of her: “…”"
        let is_colon = self.prose.is_mark(q - 1, &[':']);
        let is_somebody = |own: Phrase| match own.who {
            Who::Described { head, .. } => self.prose.class(head).is(Class::ROLE.or(Class::GROUP)),
            _ => true,
        };
        let is_another = |at: At| {
            let says = is_colon && self.prose.class(at).is(Class::SAY) && self.is_cue_verb(at);
            says && self.grammatical_subject(at).is_some_and(is_somebody)
        };
        (said + 1).to(q).any(|at| is_told(at) && (is_order || is_by(at)) || is_another(at))
    }
}

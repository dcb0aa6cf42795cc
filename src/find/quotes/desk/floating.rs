//! Quoted words with no cue of their own.

use super::place::{Floating, Place, Stands};
use super::state::Desk;
use super::verdict::{Draft, Verdict};
use crate::article::Because;
use crate::find::lexicon::{word, words};
use crate::find::quotes::found::Sureness;
use crate::find::quotes::prose::Shape;
use crate::find::quotes::rule::Rule;
use crate::find::quotes::sieves::{UNCUED, first};
use crate::find::quotes::voice::Voice;
use crate::read::names::Type;
use crate::read::tag::Tag;
use crate::read::token::At;
use crate::text::{Span, last_word};
use crate::words::Sign;

/// The last words that somebody is said to say.
struct Spoken {
    voice: Voice,
    /// The token of their last run.
    token: At,
    /// What says who that is.
    span: Span,
}

impl Desk<'_, '_> {
    /// Whose a run is that has no cue.
    pub(in crate::find::quotes) fn uncued(&mut self, at: &Place) -> Option<Verdict> {
        let (prose, q) = (self.prose, at.q);
        if prose.is_aside(q) || self.is_reply(q) {
            return None;
        }
        let paragraph = prose.token(q).map_or(0, |token| token.paragraph);
        let (start, _) = prose.sentence(q);
        let before = prose.story_before(start);
        let (from, to) = before.map_or((At::FIRST, At::FIRST), |at| prose.sentence(at));
        let is_same = before.and_then(|at| prose.token(at)).is_some_and(|token| token.paragraph == paragraph);
        let stands = match is_same {
            _ if !at.look.begins_sentence => Stands::Inside,
            true => Stands::Behind(from, to),
            false => Stands::Opening(from, to),
        };
        first(UNCUED, |find| find(self, &Floating { q, paragraph, start, stands }))
    }

    /// “A” and “B”, within a sentence.
    pub(in crate::find::quotes) fn joined(&self, at: &Floating) -> Option<Verdict> {
        if matches!(at.stands, Stands::Inside) { self.coordinated(at.q) } else { None }
    }

    /// Words within a sentence: whoever the paragraph quotes, where the sentence is about nobody else.
    pub(in crate::find::quotes) fn within_sentence(&self, at: &Floating) -> Option<Verdict> {
        let last = self.last_spoken(at.paragraph).filter(|_| matches!(at.stands, Stands::Inside))?;
        // “A,” Moreno said. Tanner “is a liar”: in her words.
        let words = self.prose.inside(at.q);
        let is_verb = |at: At| self.prose.tag(at).is_verb();
        let is_predicate = words.starts_with(char::is_lowercase)
            && self.people.name_at(at.q.saturating_sub(1)).is_some()
            && !at.start.to(at.q).any(is_verb);
        let goes_on = last.token >= at.start || is_predicate || self.topic_is(last.voice, at.start, at.q);
        goes_on.then(|| Verdict::inferred(last.voice, Rule::SameParagraph, last.span))
    }

    /// Whoever the paragraph quotes last, where the sentence between is about nobody else.
    pub(in crate::find::quotes) fn goes_on(&self, at: &Floating) -> Option<Verdict> {
        let ((from, to), last) = (at.behind()?, self.last_spoken(at.paragraph)?);
        // “A,” Moreno said. “B.”: her attribution is that of both.
        let draft = self.last_speech.and_then(|at| self.quotes.get(at)).filter(|_| last.token >= from);
        // “A”, Moreno said, but Tanner shook his head. “B.”
        if let Some((entity, span)) =
            draft.and_then(|draft| self.discourse.subject_behind_but(draft.cue_to.max(draft.last), to))
        {
            let other = Voice::Entity(entity);
            return (other != last.voice).then(|| Verdict::inferred(other, Rule::SentenceBefore, span));
        }
        if let Some(draft) = draft.filter(|draft| draft.has_marks() && draft.quote.sureness == Sureness::Stated) {
            return Some(Verdict { rule: Rule::SameParagraph, ..draft.verdict() });
        }
        // “A,” Moreno said. And Tanner? “B.”: what the writer asks she answers.
        let asks = self.prose.is_mark(to.saturating_sub(1), &['?']);
        let goes_on = last.token >= from || asks || self.topic_is(last.voice, from, to);
        goes_on.then(|| Verdict::inferred(last.voice, Rule::SameParagraph, last.span))
    }

    /// Whom the sentence before is about.
    pub(in crate::find::quotes) fn sentence_before(&mut self, at: &Floating) -> Option<Verdict> {
        // “A gull is a cat,” is a saying here.
        let (from, to) = at.behind().filter(|_| !self.prose.word(at.q + 1).is(Sign::BE))?;
        if let Some(kin) = self.kin(from, to) {
            let basis = vec![self.mention(&kin)];
            let because = Some(Because::SentenceBefore);
            let verdict = self.resolve(&kin, at.q)?.verdict();
            let sureness = Sureness::Inferred;
            return Some(Verdict { sureness, because, basis, rule: Rule::SentenceBefore, ..verdict });
        }
        let (topic, span) = self.discourse.topic_of(from, to, at.q)?;
        Some(Verdict::inferred(topic, Rule::SentenceBefore, span))
    }

    /// Whoever the paragraph quotes last.
    pub(in crate::find::quotes) fn same_paragraph(&self, at: &Floating) -> Option<Verdict> {
        let last = self.last_spoken(at.paragraph).filter(|_| at.behind().is_some())?;
        Some(Verdict::inferred(last.voice, Rule::SameParagraph, last.span))
    }

    /// What the paragraph before says is put to somebody: Moreno was asked: / “…”
    pub(in crate::find::quotes) fn put_before_colon(&mut self, at: &Floating) -> Option<Verdict> {
        let (from, to) = at.opening().filter(|(_, to)| self.prose.is_mark(to.saturating_sub(1), &[':']))?;
        let put = self.cues.put_before(from, to)?;
        Some(self.by_who_puts(&put, from))
    }

    /// The cue of a paragraph before that ends in a colon.
    pub(in crate::find::quotes) fn before_colon(&mut self, at: &Floating) -> Option<Verdict> {
        let (from, to) = at.opening()?;
        let cue = self.cues.before_colon(from, to)?;
        Some(self.by_cue(&cue, from))
    }

    /// “A.” / Do you cook? / “B.”: the paragraph before asks whoever answered last, and nobody says whose either answer is.
    pub(in crate::find::quotes) fn interviewed(&self, at: &Floating) -> Option<Verdict> {
        const BACK: u32 = 5;
        let (from, to) = at.opening()?;
        let is_you = |at: At| self.prose.is_one_of(at, words!["you", "your"]);
        let asks = self.prose.is_mark(to.saturating_sub(1), &['?']) || from.to(to).any(is_you);
        let is_quoted = from.to(to).any(|at| self.prose.shape(at) == Shape::Quote);
        let last = self.last_speech.and_then(|at| self.quotes.get(at)).filter(|_| asks && !is_quoted)?;
        let is_open = last.has_marks() && last.quote.cue.is_none() && last.paragraph + BACK >= at.paragraph;
        let span = last.quote.basis.first().copied().or(last.quote.parts.first().copied())?;
        is_open.then_some(Verdict::inferred(last.voice?, Rule::Answer, span))
    }

    /// Whom the paragraph before names last, for the first time.
    pub(in crate::find::quotes) fn introduced_before(&self, at: &Floating) -> Option<Verdict> {
        let (from, to) = at.opening()?;
        let (entity, span) = self.discourse.introduced_last(from, to)?;
        Some(Verdict::inferred(Voice::Entity(entity), Rule::Introduced, span))
    }

    /// Whoever the paragraph before quotes last, or whom its last sentence is about.
    pub(in crate::find::quotes) fn paragraph_before(&self, at: &Floating) -> Option<Verdict> {
        let ((from, to), last) = (at.opening()?, self.last_spoken(at.paragraph.checked_sub(1)?)?);
        let behind = self.prose.sentence(last.token).1;
        let new = behind.to(at.start).next().and_then(|_| self.discourse.topic(from.max(behind), to));
        Some(match new {
            Some((new, span)) if new != last.voice => Verdict::inferred(new, Rule::SubjectBefore, span),
            _ => Verdict::inferred(last.voice, Rule::ParagraphBefore, last.span),
        })
    }

    /// Whom the last sentence of the paragraph before is about.
    pub(in crate::find::quotes) fn subject_before(&self, at: &Floating) -> Option<Verdict> {
        let (from, to) = at.opening()?;
        let (topic, span) = self.discourse.topic(from, to)?;
        Some(Verdict::inferred(topic, Rule::SubjectBefore, span))
    }

    /// Who spoke last, if that was in the paragraph `paragraph`.
    fn last_spoken(&self, paragraph: u32) -> Option<Spoken> {
        let draft = self.last_speech.and_then(|at| self.quotes.get(at)).filter(|last| last.paragraph == paragraph)?;
        let span = draft.quote.mention.or(draft.quote.basis.first().copied());
        let span = span.or(draft.quote.parts.first().copied())?;
        Some(Spoken { voice: draft.voice?, token: draft.last, span })
    }

    /// The paragraph before asks somebody something, or the words call by name whoever spoke there: another speaks now.
    pub(in crate::find::quotes) fn answered(&self, at: &Floating) -> Option<Verdict> {
        const BACK: usize = 6;
        let (q, paragraph) = (at.q, at.paragraph);
        let at = self.last_speech.filter(|_| at.opening().is_some())?;
        let last = self.quotes.get(at).filter(|last| last.paragraph + 1 == paragraph && last.has_marks())?;
        let Some(Voice::Entity(speaker)) = last.voice else { return None };
        let asks = last.quote.cue.is_some_and(|cue| ["asked", "asks"].contains(&cue.of(self.prose.text)));
        let (_, end) = self.prose.sentence(last.cue_to.saturating_sub(1));
        let asked =
            last.cue_to.to(end).filter(|_| asks && last.last < last.cue_to).find_map(|at| self.people.name_at(at));
        if let Some(name) = asked.and_then(|name| self.people.names.get(name).map(|found| (name, found))) {
            let entity = self.people.entity_of(name.0);
            let person = self.people.type_of(name.0) == Type::Person;
            return (person && entity != speaker)
                .then(|| Verdict::inferred(Voice::Entity(entity), Rule::Answer, name.1.span));
        }
        let said = self.prose.run(q)?.1.inside.of(self.prose.text).trim_end_matches(['.', ',', '!', '?']);
        let called = last_word(said);
        let is_address = said.strip_suffix(called).is_some_and(|before| before.ends_with(", "));
        let known = self.people.entities.get(speaker)?;
        let mut names = known.names.iter().take(BACK).filter_map(|name| self.people.names.get(*name));
        if !is_address || !names.any(|name| name.span.of(self.prose.text).split_whitespace().any(|w| w == called)) {
            return None;
        }
        let other = self.quotes.iter().take(at).rev().take(BACK).find(|draft| draft.has_marks());
        let other = other.filter(|draft| draft.voice != last.voice && draft.paragraph + 2 >= paragraph);
        Some(
            other
                .and_then(|draft| Some((draft.voice?, *draft.quote.parts.first()?)))
                .map_or_else(Verdict::none, |(voice, span)| Verdict::inferred(voice, Rule::Address, span)),
        )
    }

    /// “Why?” asked Tanner. / “It rained,” said Moreno. / “And then?” / “It stopped.”: who asks goes on asking, and who answers
    /// answering.
    pub(in crate::find::quotes) fn alternates(&self, at: &Floating) -> Option<Verdict> {
        let last = self.last_speech.filter(|_| at.opening().is_some())?;
        let mut spoken = self.quotes.get(..=last)?.iter().rev().filter(|draft| draft.has_marks());
        let (last, other) = (spoken.next()?, spoken.next()?);
        let is_near = last.paragraph + 1 == at.paragraph && other.paragraph + 2 == at.paragraph;
        let asks = self.is_question(self.prose.run(at.q)?.1.span);
        let takes_turns = self.asks(last) != asks && self.asks(other) == asks && last.voice != other.voice;
        let span = other.quote.mention.or(other.quote.parts.first().copied())?;
        (is_near && takes_turns).then_some(Verdict::inferred(other.voice?, Rule::Answer, span))
    }

    /// Whether the quote is a question.
    pub(super) fn asks(&self, draft: &Draft) -> bool {
        draft.quote.parts.last().is_some_and(|part| self.is_question(*part))
    }

    fn is_question(&self, words: Span) -> bool {
        words.of(self.prose.text).trim_end_matches(['”', '"', '’', '\'']).ends_with('?')
    }

    /// A further point of a list that a colon brought in.
    pub(in crate::find::quotes) fn listed(&self, at: &Floating) -> Option<Verdict> {
        const BACK: usize = 6;
        let last = self.quotes.last().filter(|draft| at.opening().is_some() && draft.paragraph + 1 == at.paragraph)?;
        // A point may hold more than one quote.
        let first = self.quotes.iter().rev().take(BACK).find(|draft| draft.quote.rule != Rule::Joined)?;
        let bullet = at.start < at.q;
        (bullet && first.quote.rule.opens_list()).then(|| Verdict { rule: Rule::Listed, ..last.verdict() })
    }

    /// “A” and “B”: the second has the speaker of the first.
    pub(super) fn coordinated(&self, q: At) -> Option<Verdict> {
        let last = self.quotes.last().filter(|draft| draft.has_marks())?;
        let between = (last.last + 1).to(q);
        let joined = between.clone().count() <= 3
            && between.clone().all(|at| {
                self.prose.is_mark(at, &[',', ';'])
                    || self.prose.tag(at) == Tag::Coordinator
                    || self.prose.is_word(at, word!("then"))
            });
        let joined = joined || self.is_judged_too(last, q);
        (joined && last.last + 1 < q).then(|| Verdict { rule: Rule::Joined, ..last.verdict() })
    }

    /// "called ministers “cowards” and their offer “an insult”", "described it as “bad” and them as “worse”": the second thing that a
    /// verb judges, and the words for it.
    fn is_judged_too(&self, last: &Draft, q: At) -> bool {
        const FEW: usize = 6;
        let judged = last.quote.cue.map(|cue| self.prose.at(cue.start)).filter(|verb| *verb + 1 < last.last);
        let judges = judged.is_some_and(|verb| self.prose.is(verb, Sign::JUDGE) && verb + FEW >= last.last);
        let noun = |run: At| {
            let at = run - 1 - usize::from(self.prose.is_word(run - 1, word!("as")));
            self.prose.is_tagged(at, &[Tag::Noun, Tag::Plural, Tag::Name, Tag::Pronoun])
        };
        let (and, second) = (last.last + 1, last.last + 2);
        let is_plain = |at: At| !self.prose.tag(at).is_verb() && self.prose.shape(at) != Shape::Mark;
        judges
            && self.prose.is_tagged(and, &[Tag::Coordinator])
            && noun(last.last)
            && (second + 1..=second + FEW).contains(&q)
            && noun(q)
            && second.to(q).all(is_plain)
    }

    pub(super) fn topic_is(&self, voice: Voice, from: At, to: At) -> bool {
        if self.kin(from, to).is_some() {
            return false;
        }
        match self.discourse.topic(from, to) {
            Some((topic, _)) => voice == topic,
            None => true,
        }
    }
}

//! Quoted words with no cue of their own.

use super::state::Desk;
use super::verdict::Verdict;
use crate::find::lexicon::word;
use crate::find::quotes::kind::Look;
use crate::find::quotes::rule::Rule;
use crate::find::quotes::voice::Voice;
use crate::read::names::Type;
use crate::read::tag::Tag;
use crate::text::last_word;

impl Desk<'_, '_> {
    /// Whose a run is that has no cue.
    #[expect(clippy::too_many_lines, reason = "to be parted by its rules")]
    pub(super) fn floating(&mut self, q: usize, look: &Look) -> Verdict {
        let prose = self.prose;
        if prose.is_aside(q) {
            return Verdict::none();
        }
        let paragraph = prose.token(q).map_or(0, |token| token.paragraph);
        let (start, _) = prose.sentence(q);
        let before =
            prose.story_before(start).filter(|at| prose.token(*at).is_some_and(|token| token.paragraph == paragraph));
        let last_voice = self.last_speech.and_then(|at| self.quotes.get(at)).map(|draft| {
            (
                draft.voice,
                draft.paragraph,
                draft.last,
                draft.quote.mention.or(draft.quote.basis.first().copied()).unwrap_or_else(|| draft.quote.parts[0]),
            )
        });
        if !look.begins_sentence {
            if let Some(other) = self.coordinated(q) {
                return other;
            }
            // Words inside a sentence with no cue: whoever the paragraph quotes.
            return match last_voice {
                Some((Some(voice), at, token, span))
                    if at == paragraph && (token >= start || self.topic_is(voice, start, q)) =>
                {
                    Verdict::inferred(voice, Rule::SameParagraph, span)
                }
                _ => Verdict::none(),
            };
        }
        if let Some(before) = before {
            let (from, to) = prose.sentence(before);
            if let Some((Some(voice), at, token, span)) = last_voice
                && at == paragraph
                && (token >= from || self.topic_is(voice, from, to))
            {
                return Verdict::inferred(voice, Rule::SameParagraph, span);
            }
            if let Some((topic, span)) = self.discourse.topic(from, to) {
                return Verdict::inferred(topic, Rule::SentenceBefore, span);
            }
            if let Some((Some(voice), at, _, span)) = last_voice
                && at == paragraph
            {
                return Verdict::inferred(voice, Rule::SameParagraph, span);
            }
            return Verdict::none();
        }
        // The paragraph begins with it.
        let (colon_from, colon_to) = prose.story_before(start).map_or((0, 0), |at| prose.sentence(at));
        if prose.is_mark(colon_to.saturating_sub(1), &[':'])
            && let Some(put) = self.cues.put_before(colon_from, colon_to)
        {
            return self.by_who_puts(&put, colon_from);
        }
        if let Some(cue) = self.cues.before_colon(colon_from, colon_to) {
            return self.by_cue(&cue, colon_from);
        }
        if let Some(listed) = self.listed(q, paragraph) {
            return listed;
        }
        if let Some((entity, span)) = self.discourse.introduced_last(colon_from, colon_to) {
            return Verdict::inferred(Voice::Entity(entity), Rule::Introduced, span);
        }
        if let Some(answer) = self.answered(q, paragraph) {
            return answer;
        }
        if let Some((Some(voice), at, token, span)) = last_voice
            && at + 1 == paragraph
        {
            let behind = prose.sentence(token).1;
            let new_subject =
                (behind..start).next().and_then(|_| self.discourse.topic(colon_from.max(behind), colon_to));
            return match new_subject {
                Some((new, span)) if new != voice => Verdict::inferred(new, Rule::SubjectBefore, span),
                _ => Verdict::inferred(voice, Rule::ParagraphBefore, span),
            };
        }
        if colon_to > colon_from
            && let Some((topic, span)) = self.discourse.topic(colon_from, colon_to)
        {
            return Verdict::inferred(topic, Rule::SubjectBefore, span);
        }
        Verdict::none()
    }

    /// The paragraph before asks somebody something, or the words call by name whoever spoke there: another speaks now.
    fn answered(&self, q: usize, paragraph: u32) -> Option<Verdict> {
        const BACK: usize = 6;
        let at = self.last_speech?;
        let last = self.quotes.get(at).filter(|last| last.paragraph + 1 == paragraph && last.has_marks())?;
        let Some(Voice::Entity(speaker)) = last.voice else { return None };
        let asks = last.quote.cue.is_some_and(|cue| ["asked", "asks"].contains(&cue.of(self.prose.text)));
        let (_, end) = self.prose.sentence(last.cue_to.saturating_sub(1));
        let asked =
            (last.cue_to..end).filter(|_| asks && last.last < last.cue_to).find_map(|at| self.people.name_at(at));
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

    /// A further point of a list that a colon brought in.
    pub(super) fn listed(&self, q: usize, paragraph: u32) -> Option<Verdict> {
        const BACK: usize = 6;
        let last = self.quotes.last().filter(|draft| draft.paragraph + 1 == paragraph)?;
        // A point may hold more than one quote.
        let first = self.quotes.iter().rev().take(BACK).find(|draft| draft.quote.rule != Rule::Joined)?;
        let bullet = self.prose.sentence(q).0 < q;
        (bullet && first.quote.rule.opens_list()).then(|| Verdict { rule: Rule::Listed, ..last.verdict() })
    }

    /// “A” and “B”: the second has the speaker of the first.
    pub(super) fn coordinated(&self, q: usize) -> Option<Verdict> {
        let last = self.quotes.last().filter(|draft| draft.has_marks())?;
        let between = last.last + 1..q;
        let joined = between.len() <= 3
            && between.clone().all(|at| {
                self.prose.is_mark(at, &[',', ';'])
                    || self.prose.tag(at) == Tag::Coordinator
                    || self.prose.is_word(at, word!("then"))
            });
        (joined && !between.is_empty()).then(|| Verdict { rule: Rule::Joined, ..last.verdict() })
    }

    pub(super) fn topic_is(&self, voice: Voice, from: usize, to: usize) -> bool {
        match self.discourse.topic(from, to) {
            Some((topic, _)) => voice == topic,
            None => true,
        }
    }
}

//! Takes the runs of a text in order.

use crate::read::token::At;
use std::ops::Range;

use super::place::Place;
use super::state::Desk;
use super::verdict::{Draft, Verdict};
use crate::article::QuoteKind;
use crate::find::lexicon::{Class, word};
use crate::find::quotes::cue::Cue;
use crate::find::quotes::found::{Found, Sureness};
use crate::find::quotes::kind::Look;
use crate::find::quotes::people::People;
use crate::find::quotes::phrase::{Phrase, Who};
use crate::find::quotes::prose::Prose;
use crate::find::quotes::rule::Rule;
use crate::find::quotes::sieves::{WHOSE, first};
use crate::find::quotes::transcript::{Turn, by_initials, is_letter, transcript, who_answers, who_asks};
use crate::find::quotes::voice::Voice;
use crate::read::Block;
use crate::text::{Span, in_order};
use crate::words::Sign;

/// Attributes every run of `prose`.
pub(in crate::find::quotes) fn attribute(prose: &Prose) -> Found {
    let people = People::new(prose);
    let mut desk = Desk::new(prose, &people);
    let transcript = transcript(prose, &people);
    let mut turns = Some(transcript.turns).filter(|turns| !turns.is_empty());
    let is_turn = turns.is_some();
    desk.discourse.spoken = transcript.from..transcript.to;
    desk.answers = who_answers(&people, transcript.from);
    desk.asks = desk.answers.and_then(|answers| who_asks(prose, &people, transcript.from, answers));
    let mut run = 0;
    for (start, end) in prose.sentences {
        if is_turn && (transcript.from..transcript.to).contains(start) {
            turns.take().into_iter().flatten().for_each(|turn| desk.take_turn(turn));
            run = prose.places.partition_point(|at| at < end);
            continue;
        }
        let first = run;
        run += prose.places.get(run..).unwrap_or_default().iter().take_while(|at| *at < end).count();
        match prose.block(*start) {
            Block::Story => desk.take_sentence(*start, *end, first..run),
            // Its words are said already, or elsewhere.
            Block::Pull | Block::Link => {}
            _ => desk.take_aside(first..run),
        }
    }
    desk.finish()
}

impl Desk<'_, '_> {
    /// What is said in a sentence of the story, which holds the runs `runs`.
    fn take_sentence(&mut self, start: At, end: At, runs: Range<usize>) {
        let taken = self.quotes.len();
        let mut extended = false;
        let mut clauses = self.clauses_beside(start, end, runs.clone());
        for run in runs {
            let at = self.prose.places.get(run).copied().unwrap_or(At::FIRST);
            while let Some(clause) = clauses.pop_if(|clause| clause.cue.to <= at) {
                self.take_beside(start, clause);
            }
            let before = self.quotes.len();
            self.take(run);
            extended |= self.quotes.len() == before;
        }
        clauses.into_iter().rev().for_each(|clause| self.take_beside(start, clause));
        // A term within what is said without marks leaves it so.
        if let Some(last_cue) = self.prose.last_cue(start).filter(|_| !extended)
            && self.quotes.iter().skip(taken).all(|draft| draft.quote.kind == QuoteKind::Term)
        {
            let speech = self.last_speech;
            self.take_indirect(start, end, last_cue);
            // Whose the term is it does not say, nor then whose the next words are.
            if self.quotes.get(taken).is_some_and(|draft| draft.quote.kind == QuoteKind::Term) {
                self.last_speech = speech;
                let added = self.quotes.split_off(taken);
                self.quotes.extend(in_order(added, Draft::place));
            }
        }
        self.note_documents(start, end);
        self.note_somebody(start, end);
    }

    /// Takes the runs `runs` of a headline, a heading or a caption: they have their own cue or nobody, and what the story says
    /// goes on as if they were not there.
    fn take_aside(&mut self, runs: Range<usize>) {
        let speech = self.last_speech.take();
        std::mem::swap(&mut self.quotes, &mut self.asides);
        runs.for_each(|run| self.take(run));
        std::mem::swap(&mut self.quotes, &mut self.asides);
        self.last_speech = speech;
    }

    fn take(&mut self, number: usize) {
        let prose = self.prose;
        let (Some(run), Some(q)) = (prose.runs.get(number), prose.places.get(number).copied()) else { return };
        self.discourse.read_to(q);
        if run.continues && !prose.is_aside(q) && self.quotes.last().is_some_and(Draft::has_marks) {
            return self.go_on(q, run.span);
        }
        let (look, is_name) = (Look::of(prose, run, q), self.people.name_at(q).is_some());
        if let Some(put) = self.cues.put(q).filter(|_| !is_name) {
            return self.take_put(q, run.span, &look, &put);
        }
        let mut at = Place { q, look, cue: None, given: None, kind: QuoteKind::Term };
        at.cue = self.cue(&at);
        if let Some(cue_to) = self.second_half(&at) {
            return self.extend(q, run.span, cue_to);
        }
        if is_name || at.cue.is_none() || at.look.words <= 4 {
            at.given = self.cues.label_given(q, at.look.first, at.look.is_title_case);
        }
        at.cue = at.cue.filter(|_| !is_name);
        let judges = !is_name && at.given.is_some_and(|given| self.judges(q, &given));
        if at.given.is_none() && !is_name {
            at.kind = self.kind(q, &at.look, at.cue.as_ref());
        } else if judges {
            at.kind = QuoteKind::Mixed;
        }
        let verdict = first(WHOSE, |find| find(self, &at)).unwrap_or_else(Verdict::none);
        if let Some(voice) = verdict.voice {
            let span = verdict.mention.or(verdict.basis.first().copied()).unwrap_or(run.span);
            self.speaks(q, voice, span);
        }
        self.add(verdict, at.kind, vec![run.span], q);
    }

    /// Whether the run is a further part of the last quote: “A,” said Moreno. “B.” And where the cue ends that both share.
    fn second_half(&self, at: &Place) -> Option<Option<At>> {
        let q = at.q;
        let is_own = |cue: &Cue| {
            (cue.rule != Rule::BareName || self.prose.is_mark(q + 1, &['(', '—', '–']))
                && cue.from <= q + 2
                && cue.from < self.prose.sentence(q).1
        };
        if !at.cue.as_ref().is_some_and(is_own) && at.look.begins_sentence && self.follows_split(q) {
            return Some(None);
        }
        at.cue.filter(|cue| self.shares_cue(q, cue)).map(|cue| Some(cue.to))
    }

    /// "called it a “disgrace”" judges; "what she calls a “ghost fleet”", "a loophole called an “inversion”" name.
    fn judges(&self, q: At, given: &Cue) -> bool {
        let who = given.subject;
        let is_what = |at: At| self.prose.is_word(at, word!("what"));
        let speaks = match who.who {
            Who::Described { head, .. } => self.prose.class(head).is(Class::ROLE.or(Class::GROUP)),
            _ => true,
        };
        let is_new = self.prose.word(q.saturating_sub(1)).is(Sign::INDEF);
        is_new && speaks && !is_what(who.from) && !is_what(who.from.saturating_sub(1))
    }

    /// What somebody calls something.
    pub(in crate::find::quotes) fn given_name(&mut self, at: &Place) -> Option<Verdict> {
        at.given.map(|cue| self.by_cue(&cue, at.q))
    }

    /// A few words in the clause that somebody is said to say: theirs, but for titles and what others call something.
    pub(in crate::find::quotes) fn term_reported(&mut self, at: &Place) -> Option<Verdict> {
        let is_small = at.kind == QuoteKind::Term && !at.look.opens_big && !self.is_label(at.q);
        let cue = at.cue.filter(|cue| is_small && self.is_reported(at.q, cue))?;
        Some(self.by_cue(&cue, at.q)).filter(|verdict| verdict.voice.is_some())
    }

    /// Words that nobody is said to say.
    pub(in crate::find::quotes) fn term(&self, at: &Place) -> Option<Verdict> {
        (at.kind == QuoteKind::Term).then(|| Verdict::nobody(Rule::Term))
    }

    /// Words with a cue of their own.
    pub(in crate::find::quotes) fn cued(&mut self, at: &Place) -> Option<Verdict> {
        at.cue.map(|cue| self.by_cue(&cue, at.q))
    }

    /// What a crowd cries.
    pub(in crate::find::quotes) fn cried(&self, at: &Place) -> Option<Verdict> {
        self.is_cried(at.q, &at.look).then(|| Verdict::nobody(Rule::Cried))
    }

    /// What somebody says in a transcript.
    fn take_turn(&mut self, turn: Turn) {
        self.discourse.read_to(turn.at);
        let from = turn.label.from;
        let verdict = if self.prose.is_mark(from + 1, &[':']) && is_letter(self.prose, from) {
            let name = if self.prose.is_word(from, word!("a")) { self.answers } else { self.asks };
            let name = name.and_then(|name| Some((self.people.entity_of(name), self.people.names.get(name)?.span)));
            let answer = |(entity, span)| Verdict::inferred(Voice::Entity(entity), Rule::Transcript, span);
            name.map_or_else(|| Verdict::nobody(Rule::Transcript), answer)
        } else {
            let name = by_initials(self.prose, self.people, &turn.label);
            let label = name.map_or(turn.label, |name| Phrase { who: Who::Name(name), ..turn.label });
            let Some(resolved) = self.resolve(&label, turn.at) else { return };
            let mention = self.mention(&turn.label);
            Verdict { mention: Some(mention), rule: Rule::Transcript, ..resolved.verdict() }
        };
        if let Some((voice, mention)) = verdict.voice.zip(verdict.mention) {
            self.speaks(turn.at, voice, mention);
        }
        self.add(verdict, QuoteKind::Direct, turn.parts, turn.at);
    }

    /// The run at `q` goes on with the quote of the paragraph before, unless its own cue names somebody else. Where nothing
    /// has said whose the quote is, that cue does.
    fn go_on(&mut self, q: At, span: Span) {
        let Some(cue) = self.cues.after(q).filter(|cue| cue.from <= q + 2) else { return self.extend(q, span, None) };
        let verdict = self.by_cue(&cue, q);
        let Some(last) = self.quotes.last_mut() else { return };
        let other = last.quote.sureness == Sureness::Stated
            && verdict.sureness == Sureness::Stated
            && last.voice != verdict.voice;
        if other {
            return self.add(verdict, QuoteKind::Direct, vec![span], q);
        }
        if verdict.voice.is_some() && last.quote.sureness != Sureness::Stated && last.quote.mention.is_none() {
            last.voice = verdict.voice;
            last.quote.sureness = verdict.sureness;
            last.quote.mention = verdict.mention;
            last.quote.cue = verdict.cue;
            last.quote.rule = verdict.rule;
            last.quote.basis = verdict.basis;
            last.quote.because = verdict.because;
            last.quote.between.clear();
        }
        self.extend(q, span, Some(cue.to));
    }
}

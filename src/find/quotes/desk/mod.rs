//! Giving every run of quoted words its speaker.

mod decide;
mod described;
mod floating;
mod put;
mod resolve;
mod role;
mod speakers;

use std::ops::Range;

use crate::article::{Because, QuoteKind};
use crate::find::lexicon::Class;
use crate::find::quotes::cue::Cues;
use crate::find::quotes::discourse::Discourse;
use crate::find::quotes::indirect::Clause;
use crate::find::quotes::kind::Look;
use crate::find::quotes::people::People;
use crate::find::quotes::phrase::Who;
use crate::find::quotes::prose::Prose;
use crate::find::quotes::rule::Rule;
use crate::find::quotes::transcript::{Turn, transcript};
use crate::find::quotes::voice::Voice;
use crate::find::quotes::{Found, FoundQuote, FoundSpeaker, Sureness};
use crate::read::Block;
use crate::read::entities::Steps;
use crate::text::{Span, in_order};

/// Attributes every run of `prose`.
pub(in crate::find::quotes) fn attribute(prose: &Prose) -> Found {
    let people = People::new(prose);
    let mut desk = Desk {
        prose,
        people: &people,
        cues: Cues { prose, people: &people },
        discourse: Discourse::new(prose, &people),
        quotes: Vec::with_capacity(prose.runs.len() * 2),
        asides: Vec::new(),
        last_speech: None,
        speakers: Vec::new(),
        spellings: Steps::default(),
        unnamed: Vec::new(),
        heads: Vec::new(),
    };
    let transcript = transcript(prose, &people);
    let mut turns = Some(transcript.turns).filter(|turns| !turns.is_empty());
    let is_turn = turns.is_some();
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

/// A quote while the text is read.
struct Draft {
    quote: FoundQuote,
    voice: Option<Voice>,
    /// The token of its last run.
    last: usize,
    /// Where the cue behind its last run ends; the run's own end where there is none.
    cue_to: usize,
    paragraph: u32,
}

impl Draft {
    /// What was found of it, for another that has the same speaker for the same reason.
    fn verdict(&self) -> Verdict {
        Verdict {
            voice: self.voice,
            sureness: self.quote.sureness,
            mention: self.quote.mention,
            cue: self.quote.cue,
            rule: self.quote.rule,
            basis: self.quote.basis.clone(),
            because: self.quote.because,
            between: self.quote.between.clone(),
            to: 0,
        }
    }

    /// Where it starts, as what is put in order is asked.
    fn place(&self) -> (usize, usize) {
        self.quote.parts.first().map_or((0, 0), |part| (part.start, 0))
    }

    /// Whether it is speech in quotation marks.
    fn has_marks(&self) -> bool {
        matches!(self.quote.kind, QuoteKind::Direct | QuoteKind::Mixed)
    }
}

struct Desk<'a, 't> {
    prose: &'a Prose<'t>,
    people: &'a People,
    cues: Cues<'a, 't>,
    discourse: Discourse<'a, 't>,
    quotes: Vec<Draft>,
    /// Those of headlines, headings and captions.
    asides: Vec<Draft>,
    /// The last of them that is no term.
    last_speech: Option<usize>,
    speakers: Vec<FoundSpeaker>,
    /// The words of speakers without a name, and by their number the place in the speakers.
    spellings: Steps,
    unnamed: Vec<Option<usize>>,
    /// By speaker without a name: the token of the noun that describes it.
    heads: Vec<usize>,
}

/// Who says a run, and what says so.
struct Verdict {
    voice: Option<Voice>,
    sureness: Sureness,
    mention: Option<Span>,
    cue: Option<Span>,
    rule: Rule,
    basis: Vec<Span>,
    because: Option<Because>,
    /// Who fits, where two or three do equally.
    between: Vec<Span>,
    /// Where the cue behind the run ends.
    to: usize,
}

impl Verdict {
    /// Nobody's, as far as the text says.
    fn none() -> Verdict {
        Verdict::nobody(Rule::None)
    }

    /// Nobody's, by `rule`.
    fn nobody(rule: Rule) -> Verdict {
        Verdict {
            voice: None,
            sureness: Sureness::Unknown,
            mention: None,
            cue: None,
            rule,
            basis: Vec::new(),
            because: None,
            between: Vec::new(),
            to: 0,
        }
    }

    fn inferred(voice: Voice, rule: Rule, basis: Span) -> Verdict {
        let because = Some(rule.because());
        Verdict {
            voice: Some(voice),
            sureness: Sureness::Inferred,
            rule,
            basis: vec![basis],
            because,
            ..Verdict::none()
        }
    }
}

impl Desk<'_, '_> {
    /// What is said in a sentence of the story, which holds the runs `runs`.
    fn take_sentence(&mut self, start: usize, end: usize, runs: Range<usize>) {
        let taken = self.quotes.len();
        let mut extended = false;
        for run in runs {
            let before = self.quotes.len();
            self.take(run);
            extended |= self.quotes.len() == before;
        }
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
        let look = Look::of(prose, run, q);
        if let Some(put) = self.cues.put(q).filter(|_| self.people.name_at(q).is_none()) {
            return self.take_put(q, run.span, &look, &put);
        }
        let cue = self.cue(q, &look);
        let of_its_own = cue.as_ref().is_some_and(|cue| {
            (cue.rule != Rule::BareName || self.prose.is_mark(q + 1, &['(', '—', '–']))
                && cue.from <= q + 2
                && cue.from < self.prose.sentence(q).1
        });
        if !of_its_own && look.begins_sentence && self.follows_split(q) {
            return self.extend(q, run.span, None);
        }
        if let Some(cue) = &cue
            && self.shares_cue(q, cue)
        {
            return self.extend(q, run.span, Some(cue.to));
        }
        let label = self.people.name_at(q).is_some() || cue.is_none() || look.words <= 4;
        let labelled = if label { self.cues.label_given(q, look.first, look.is_title_case) } else { None };
        let cue = if self.people.name_at(q).is_some() { None } else { cue };
        let kind = match &labelled {
            Some(_) => QuoteKind::Term,
            None if self.people.name_at(q).is_some() => QuoteKind::Term,
            None => self.kind(q, &look, cue.as_ref()),
        };
        let verdict = match (kind, labelled.or(cue)) {
            (QuoteKind::Term, Some(cue)) if label && cue.rule == Rule::GivenName => self.by_cue(&cue, q),
            (QuoteKind::Term, _) => Verdict::nobody(Rule::Term),
            (_, Some(cue)) => self.by_cue(&cue, q),
            (_, None) if self.is_cried(q, &look) => Verdict::nobody(Rule::Cried),
            (_, None) => self.floating(q, &look),
        };
        if let Some(voice) = verdict.voice {
            let span = verdict.mention.or(verdict.basis.first().copied()).unwrap_or(run.span);
            self.speaks(q, voice, span);
        }
        self.add(verdict, kind, vec![run.span], q);
    }

    /// What somebody says in a transcript.
    fn take_turn(&mut self, turn: Turn) {
        self.discourse.read_to(turn.at);
        let Some(resolved) = self.resolve(&turn.label, turn.at) else { return };
        let mention = self.mention(&turn.label);
        let verdict = Verdict { mention: Some(mention), rule: Rule::Transcript, ..resolved.verdict() };
        self.add(verdict, QuoteKind::Direct, turn.parts, turn.at);
    }

    /// Writes down a quote that begins at token `q`.
    fn add(&mut self, verdict: Verdict, kind: QuoteKind, parts: Vec<Span>, q: usize) {
        if kind != QuoteKind::Term {
            self.last_speech = Some(self.quotes.len());
        }
        self.quotes.push(Draft {
            voice: verdict.voice,
            quote: FoundQuote {
                parts,
                kind,
                speaker: None,
                sureness: verdict.sureness,
                mention: verdict.mention,
                cue: verdict.cue,
                rule: verdict.rule,
                basis: verdict.basis,
                because: verdict.because,
                between: verdict.between,
            },
            last: q,
            cue_to: verdict.to.max(q + 1),
            paragraph: self.prose.token(q).map_or(0, |token| token.paragraph),
        });
    }

    /// The run at `q` goes on with the quote of the paragraph before, unless its own cue names somebody else. Where nothing
    /// has said whose the quote is, that cue does.
    fn go_on(&mut self, q: usize, span: Span) {
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

    /// What the sentence `start..end`, in which no cue begins behind `last_cue`, says somebody said.
    fn take_indirect(&mut self, start: usize, end: usize, last_cue: usize) {
        for clause in self.cues.indirect(start, end, last_cue) {
            if self.cues.speaks(&clause.cue) {
                self.take_clause(start, clause);
            }
        }
    }

    fn take_clause(&mut self, start: usize, clause: Clause) {
        self.discourse.read_to(clause.cue.subject.from);
        let verdict = self.by_cue(&clause.cue, clause.cue.subject.from);
        let first = clause.parts.first().copied().unwrap_or(Span::new(0, 0));
        if let Some(voice) = verdict.voice {
            self.speaks(clause.cue.subject.from, voice, verdict.mention.unwrap_or(first));
        }
        self.add(verdict, QuoteKind::Indirect, clause.parts, start);
    }

    /// Notes the documents of a sentence that find or show something: "a study found", for the "it" behind them.
    fn note_documents(&mut self, start: usize, end: usize) {
        let stream = &self.prose.reading.prose;
        for said in self.prose.reading.cues_between(start, end) {
            let Some(verb) = stream.phrases.get(said.phrase).map(|verb| verb.head) else { continue };
            let Some(subject) = self.cues.grammatical_subject(verb) else { continue };
            let Who::Described { head, definite } = subject.who else { continue };
            let class = self.prose.class(head);
            if class.is(Class::DOCUMENT) && !class.is(Class::ROLE) {
                let voice = self.unnamed(&subject, head, definite);
                self.speaks(subject.from, voice, self.prose.extent(subject.from, subject.to));
            }
        }
    }

    /// Notes who speaks at `token`, for the pronouns behind it.
    fn speaks(&mut self, token: usize, voice: Voice, span: Span) {
        if self.prose.is_aside(token) {
            return;
        }
        let head = match voice {
            Voice::Unnamed(at) => self.heads.get(at).copied(),
            Voice::Entity(_) => None,
        };
        self.discourse.speaks(token, voice, head, span);
    }

    /// The run at `q` is a further part of the last quote.
    fn extend(&mut self, q: usize, span: Span, cue_to: Option<usize>) {
        let paragraph = self.prose.token(q).map_or(0, |token| token.paragraph);
        if let Some(last) = self.quotes.last_mut() {
            last.quote.parts.push(span);
            last.last = q;
            last.cue_to = cue_to.unwrap_or(q + 1);
            last.paragraph = paragraph;
        }
    }
}

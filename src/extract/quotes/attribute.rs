//! Giving every run of quoted words its speaker.

use std::collections::BTreeMap;

use super::cue::{Cue, Cues};
use super::discourse::Discourse;
use super::kind::Look;
use super::names::Naming;
use super::people::People;
use super::phrase::{Phrase, Pronoun, Who, described};
use super::prose::{Prose, Shape};
use super::rule::Rule;
use super::{Found, FoundQuote, FoundSpeaker, Sureness};
use crate::article::{QuoteKind, SpeakerKind};
use crate::extract::lexicon::Class;
use crate::text::{Span, words};

/// Attributes every run of `prose`.
pub(super) fn attribute(prose: &Prose) -> Found {
    let people = People::new(prose);
    if std::env::var("DBG").is_ok() { people.debug(prose.text); }
    let mut desk = Desk {
        prose,
        people: &people,
        cues: Cues { prose, people: &people },
        discourse: Discourse::new(prose, &people),
        quotes: Vec::new(),
        speakers: Vec::new(),
        by_entity: BTreeMap::new(),
        by_words: BTreeMap::new(),
    };
    for (start, end) in &prose.sentences {
        let mut quoted = false;
        for at in *start..*end {
            if let Shape::Quote(run) = prose.shape(at) {
                quoted = true;
                desk.take(run);
            }
        }
        if !quoted {
            desk.take_indirect(*start, *end);
        }
    }
    desk.finish()
}

/// A speaker while the text is read.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Voice {
    Entity(usize),
    /// Somebody without a name, by the place in the speakers.
    Unnamed(usize),
}

/// A quote while the text is read.
struct Draft {
    quote: FoundQuote,
    voice: Option<Voice>,
    /// The token of its last run.
    last: usize,
    /// Where the cue behind its last run ends; the run's own end where there is none.
    cue_to: usize,
    paragraph: usize,
}

impl Draft {
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
    speakers: Vec<FoundSpeaker>,
    by_entity: BTreeMap<usize, usize>,
    by_words: BTreeMap<Vec<String>, usize>,
}

/// Who says a run, and what says so.
struct Verdict {
    voice: Option<Voice>,
    sureness: Sureness,
    mention: Option<Span>,
    cue: Option<Span>,
    rule: Rule,
    basis: Vec<Span>,
    /// Where the cue behind the run ends.
    to: usize,
}

impl Verdict {
    fn none() -> Verdict {
        Verdict { voice: None, sureness: Sureness::Unknown, mention: None, cue: None, rule: Rule::None, basis: Vec::new(), to: 0 }
    }

    fn inferred(voice: Voice, rule: Rule, basis: Span) -> Verdict {
        Verdict { voice: Some(voice), sureness: Sureness::Inferred, rule, basis: vec![basis], ..Verdict::none() }
    }
}

impl Desk<'_, '_> {
    fn take(&mut self, number: usize) {
        let prose = self.prose;
        let (Some(run), Some(q)) = (prose.runs.get(number), prose.places.get(number).copied()) else { return };
        self.discourse.read_to(q);
        if run.continues && self.quotes.last().is_some_and(Draft::has_marks) {
            return self.go_on(q, run.span);
        }
        let look = Look::of(prose, run, q);
        let cue = self.cue(q, &look);
        let of_its_own = cue.as_ref().is_some_and(|cue| (cue.rule != Rule::BareName || self.prose.is_mark(q + 1, &['(', '—', '–'])) && cue.from <= q + 2 && cue.from < self.prose.sentence(q).1);
        if !of_its_own && look.begins_sentence && self.follows_split(q) {
            return self.extend(q, run.span, None);
        }
        if let Some(cue) = &cue {
            if self.shares_cue(q, cue) {
                return self.extend(q, run.span, Some(cue.to));
            }
        }
        let label = self.people.name_at(q).is_some() || cue.is_none() || look.words <= 4;
        let labelled = if label { self.cues.label_given(q, &look.first) } else { None };
        let cue = if self.people.name_at(q).is_some() { None } else { cue };
        let kind = match &labelled {
            Some(_) => QuoteKind::Term,
            None if self.people.name_at(q).is_some() => QuoteKind::Term,
            None => self.kind(q, &look, cue.as_ref()),
        };
        let verdict = match (kind, labelled.or(cue)) {
            (QuoteKind::Term, Some(cue)) if label && cue.rule == Rule::GivenName => self.by_cue(&cue, q),
            (QuoteKind::Term, _) => Verdict::none(),
            (_, Some(cue)) => self.by_cue(&cue, q),
            (_, None) => self.floating(q, &look),
        };
        if let Some(Voice::Entity(entity)) = verdict.voice {
            let span = verdict.mention.or(verdict.basis.first().copied()).unwrap_or(run.span);
            self.discourse.speaks(q, entity, span);
        }
        let paragraph = prose.token(q).map_or(0, |token| token.paragraph);
        self.add(verdict, kind, run.span, q, paragraph);
    }

    /// Writes down a quote of one run.
    fn add(&mut self, verdict: Verdict, kind: QuoteKind, span: Span, q: usize, paragraph: usize) {
        let cue_to = if verdict.to > q { verdict.to } else { q + 1 };
        self.quotes.push(Draft {
            voice: verdict.voice,
            quote: FoundQuote {
                parts: vec![span],
                kind,
                speaker: None,
                sureness: verdict.sureness,
                mention: verdict.mention,
                cue: verdict.cue,
                rule: verdict.rule,
                basis: verdict.basis,
            },
            last: q,
            cue_to,
            paragraph,
        });
    }

    /// The run at `q` goes on with the quote of the paragraph before, unless its own cue names somebody else. Where nothing
    /// has said whose the quote is, that cue does.
    fn go_on(&mut self, q: usize, span: Span) {
        let Some(cue) = self.cues.after(q).filter(|cue| cue.from <= q + 2) else { return self.extend(q, span, None) };
        let verdict = self.by_cue(&cue, q);
        let Some(last) = self.quotes.last_mut() else { return };
        let other = last.quote.sureness == Sureness::Stated && verdict.sureness == Sureness::Stated && last.voice != verdict.voice;
        if other {
            let paragraph = self.prose.token(q).map_or(0, |token| token.paragraph);
            return self.add(verdict, QuoteKind::Direct, span, q, paragraph);
        }
        if verdict.voice.is_some() && last.quote.sureness != Sureness::Stated && last.quote.mention.is_none() {
            last.voice = verdict.voice;
            last.quote.sureness = verdict.sureness;
            last.quote.mention = verdict.mention;
            last.quote.cue = verdict.cue;
            last.quote.rule = verdict.rule;
            last.quote.basis = verdict.basis;
        }
        self.extend(q, span, Some(cue.to));
    }

    /// What the sentence `start..end` says somebody said.
    fn take_indirect(&mut self, start: usize, end: usize) {
        let Some(clause) = self.cues.indirect(start, end).filter(|clause| self.cues.speaks(&clause.cue)) else { return };
        self.discourse.read_to(clause.cue.subject.from);
        let verdict = self.by_cue(&clause.cue, clause.cue.subject.from);
        let first = clause.parts.first().copied().unwrap_or(Span::new(0, 0));
        if let Some(Voice::Entity(entity)) = verdict.voice {
            self.discourse.speaks(clause.cue.subject.from, entity, verdict.mention.unwrap_or(first));
        }
        let paragraph = self.prose.token(start).map_or(0, |token| token.paragraph);
        self.quotes.push(Draft {
            voice: verdict.voice,
            quote: FoundQuote {
                parts: clause.parts,
                kind: QuoteKind::Indirect,
                speaker: None,
                sureness: verdict.sureness,
                mention: verdict.mention,
                cue: verdict.cue,
                rule: verdict.rule,
                basis: verdict.basis,
            },
            last: start,
            cue_to: start,
            paragraph,
        });
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

    /// The cue of the run at `q`, if the text has one.
    fn cue(&self, q: usize, look: &Look) -> Option<Cue> {
        let cues = &self.cues;
        if look.begins_sentence {
            return cues
                .after(q)
                .or_else(|| cues.next_sentence(q).filter(|_| look.ends_sentence))
                .or_else(|| cues.bare_name(q))
                .or_else(|| cues.before(q).filter(|cue| cue.to <= q && cue.rule == Rule::Label));
        }
        if look.is_title_case && !self.is_brought_in(q) {
            return None;
        }
        if self.prose.is_mark(q + 1, &['—', '–']) {
            if let Some(cue) = cues.bare_name(q) {
                return Some(cue);
            }
        }
        let behind = || cues.after(q);
        let before = || cues.before(q);
        let touching = behind().filter(|cue| cue.from <= q + 2 && (look.ends_in_comma || look.ends_in_stop));
        if touching.is_some() {
            return touching;
        }
        let follows_quote = self.is_brought_in(q);
        if look.ends_in_comma && !follows_quote {
            behind().or_else(before)
        } else {
            before().or_else(behind)
        }
    }

    /// Whether a mark or a verb of saying stands directly before the run.
    fn is_brought_in(&self, q: usize) -> bool {
        q.checked_sub(1).is_some_and(|at| self.prose.is_mark(at, &[',', ':', '—', '-', '–'])) || self.cue_touches(q)
    }

    fn cue_touches(&self, q: usize) -> bool {
        q.checked_sub(1).is_some_and(|at| self.cues.is_cue_verb(at))
    }

    /// Whether the run at `q` comes directly behind the cue of the last quote: “A,” said Moreno. “B.”
    fn follows_split(&self, q: usize) -> bool {
        let Some(last) = self.quotes.last() else { return false };
        if !last.has_marks() || last.cue_to <= last.last + 1 || self.prose.token(q).map(|t| t.paragraph) != Some(last.paragraph) {
            return false;
        }
        let (start, end) = self.prose.sentence(last.cue_to.saturating_sub(1));
        // The cue's sentence is the one before, and it is not about something else by its end.
        start <= last.cue_to && end == self.prose.sentence(q).0
    }

    /// Whether the cue of the run at `q` is the one that stands behind the last quote: “A,” he said, “B.”
    fn shares_cue(&self, q: usize, cue: &Cue) -> bool {
        let Some(last) = self.quotes.last() else { return false };
        let between = cue.from > last.last && cue.to <= q;
        let same_sentence = self.prose.sentence(q) == self.prose.sentence(last.last);
        let brought_in = self.is_brought_in(q) || cue.to == q;
        last.has_marks() && between && brought_in && same_sentence && last.cue_to == cue.to && last.cue_to > last.last + 1
    }

    fn kind(&self, q: usize, look: &Look, cue: Option<&Cue>) -> QuoteKind {
        let Some(cue) = cue else {
            let whole = look.begins_sentence && look.ends_sentence && look.opens_big && look.ends_in_stop && look.words >= 2;
            let part = !look.is_title_case && look.words >= 5 || self.coordinated(q).is_some();
            return match () {
                _ if whole => QuoteKind::Direct,
                _ if part => QuoteKind::Mixed,
                _ => QuoteKind::Term,
            };
        };
        if cue.rule == Rule::BareName {
            return QuoteKind::Direct;
        }
        let behind = cue.from > q;
        let touches = if behind { cue.from <= q + 2 } else { cue.to + 1 >= q };
        let whole = look.opens_big && (look.ends_in_comma || look.ends_in_stop || look.begins_sentence);
        match () {
            _ if behind && touches && (look.begins_sentence || look.opens_big) && (look.ends_in_comma || look.ends_in_stop) => QuoteKind::Direct,
            _ if !behind && whole && !look.begins_sentence && (touches || self.prose.is_mark(q.saturating_sub(1), &[',', ':'])) => QuoteKind::Direct,
            _ if look.begins_sentence && whole => QuoteKind::Direct,
            _ if self.cue_touches(q) => QuoteKind::Mixed,
            _ if look.words <= 2 && !cue.loose && !behind && self.is_predicate(q) => QuoteKind::Mixed,
            _ if look.words <= 2 && (!touches || cue.loose) || look.is_title_case && !look.ends_in_comma && !look.ends_in_stop => QuoteKind::Term,
            _ => QuoteKind::Mixed,
        }
    }

    /// Whether the run says what something is or is called, and is no name in a sentence.
    fn is_predicate(&self, q: usize) -> bool {
        const BEFORE: [&str; 17] = ["is", "was", "are", "were", "be", "been", "as", "it", "being", "him", "her", "them", "not", "me", "himself", "herself", "itself"];
        let before = q.saturating_sub(1);
        let object = self.people.name_at(before).is_some();
        BEFORE.iter().any(|word| self.prose.is_one_of(before, &[word])) || object || self.prose.written(before).ends_with("ly")
    }

    fn by_cue(&mut self, cue: &Cue, q: usize) -> Verdict {
        let resolved = self.resolve(&cue.subject, q).map(|(voice, sureness, basis)| {
            // A subject far from its verb, or words far from both, may be another's: then it is worked out.
            let loose = cue.loose && sureness == Sureness::Stated;
            if loose { (voice, Sureness::Inferred, vec![self.mention(&cue.subject)]) } else { (voice, sureness, basis) }
        });
        let Some((voice, sureness, basis)) = resolved else {
            return Verdict { cue: cue.words, rule: cue.rule, to: cue.to, ..Verdict::none() };
        };
        Verdict {
            voice: Some(voice),
            sureness,
            mention: Some(self.mention(&cue.subject)),
            cue: cue.words,
            rule: cue.rule,
            basis,
            to: cue.to,
        }
    }

    /// Who a phrase speaks of.
    fn resolve(&mut self, subject: &Phrase, q: usize) -> Option<(Voice, Sureness, Vec<Span>)> {
        match subject.who {
            Who::Name(name) => Some((Voice::Entity(self.people.entity_of(name)), Sureness::Stated, Vec::new())),
            Who::Pronoun(pronoun) => {
                let at = subject.from;
                self.discourse.read_to(at);
                let (entity, span) = self.discourse.meant_by(pronoun, at.max(q))?;
                let sureness = if self.is_plain(entity, pronoun, at.max(q)) { Sureness::Stated } else { Sureness::Inferred };
                Some((Voice::Entity(entity), sureness, if sureness == Sureness::Stated { Vec::new() } else { vec![span] }))
            }
            Who::Described { head, definite } => {
                if let Some(owner) = self.owner_of_words(head, subject) {
                    return self.resolve(&owner, q);
                }
                let owned = (subject.from..head).any(|at| self.prose.shape(at) == Shape::Possessive);
                if definite && !owned && self.prose.class(head).is(Class::ROLE) {
                    if let Some((entity, span)) = self.discourse.has_role(head, subject.from) {
                        return Some((Voice::Entity(entity), Sureness::Inferred, vec![span]));
                    }
                }
                if let Some((voice, span)) = self.introduced(subject, head, definite && !owned) {
                    return Some((voice, Sureness::Inferred, vec![span]));
                }
                if let Some((entity, span)) = self.meant(subject, head, definite && !owned, q) {
                    return Some((Voice::Entity(entity), Sureness::Inferred, vec![span]));
                }
                Some((self.unnamed(subject, head, definite), Sureness::Stated, Vec::new()))
            }
        }
    }

    /// Whether the pronoun's own paragraph names the one it means, and nobody else it could mean.
    fn is_plain(&self, entity: usize, pronoun: Pronoun, at: usize) -> bool {
        let paragraph = |at: usize| self.prose.token(at).map(|token| token.paragraph);
        let start = (0..at).rev().take_while(|before| paragraph(*before) == paragraph(at)).last().unwrap_or(at);
        let named = (start..at).filter_map(|at| self.people.name_at(at)).any(|name| self.people.entity_of(name) == entity);
        named && self.discourse.gender(entity) == pronoun.gender() && self.discourse.is_alone(entity, pronoun, start, at)
    }

    /// "Clinton’s response", "her plan": words of which somebody is said to be the owner are that person's.
    fn owner_of_words(&self, head: usize, subject: &Phrase) -> Option<Phrase> {
        const WORDS: [&str; 18] = [
            "response", "answer", "reply", "advice", "conclusion", "reaction", "verdict", "explanation", "motto", "words", "comment", "remark",
            "assessment", "plan", "position", "view", "argument", "message",
        ];
        let of_words = WORDS.iter().any(|word| self.prose.is_one_of(head, &[word]));
        if of_words { self.cues.owner(head, subject.from) } else { None }
    }

    /// "The witness", where "a witness at the pier" or "Clinton campaign" stands before: the same one, by its fuller words.
    fn introduced(&mut self, subject: &Phrase, head: usize, definite: bool) -> Option<(Voice, Span)> {
        const FAR: usize = 300;
        if !definite || head != subject.from + 1 {
            return None;
        }
        let word = self.prose.written(head);
        let body = self.prose.class(head).is(Class::GROUP);
        for at in (subject.from.saturating_sub(FAR)..subject.from).rev() {
            if self.prose.written(at) != word {
                continue;
            }
            let named = at.checked_sub(1).and_then(|before| self.people.name_at(before)).and_then(|name| self.people.names.get(name));
            let from = match named {
                Some(name) if body => Some(name.core),
                _ => (at.saturating_sub(4)..at).rev().find(|from| {
                    let fuller = self.prose.is_one_of(*from, &["the"]) && from + 1 < at;
                    self.prose.is_one_of(*from, &["a", "an", "one", "another"]) || fuller
                }),
            };
            let Some(from) = from else { continue };
            let Some(phrase) = self.cues.phrase_from(from, head) else { continue };
            if matches!(phrase.who, Who::Described { head, .. } if head == at) {
                return Some((self.unnamed(&phrase, at, false), self.prose.extent(phrase.from, phrase.to)));
            }
        }
        None
    }

    /// Whom a definite description means that nobody is known by: "the Texas senator", "the group".
    fn meant(&mut self, subject: &Phrase, head: usize, definite: bool, q: usize) -> Option<(usize, Span)> {
        const BODIES: [&str; 22] = [
            "group", "company", "agency", "organization", "organisation", "firm", "campaign", "department", "committee", "union", "foundation", "party", "newspaper",
            "magazine", "network", "bank", "ministry", "university", "association", "commission", "board", "council",
        ];
        const EPITHETS: [&str; 36] = [
            "senator", "congressman", "congresswoman", "governor", "mayor", "candidate", "nominee", "billionaire", "businessman", "businesswoman", "mogul", "tycoon",
            "actor", "actress", "singer", "rapper", "star", "author", "lawmaker", "republican", "democrat", "president", "minister", "secretary", "leader",
            "frontrunner", "pontiff", "pope", "chancellor", "politician", "native", "hopeful", "contender", "incumbent", "magnate", "comedian",
        ];
        if !definite {
            return None;
        }
        self.discourse.read_to(subject.from);
        let names_person = (subject.from..head).filter_map(|at| self.people.name_at(at)).any(|name| {
            self.people.entities.get(self.people.entity_of(name)).is_some_and(|entity| entity.naming == Naming::Person)
        });
        if names_person {
            return None;
        }
        if BODIES.iter().any(|word| self.prose.is_one_of(head, &[word])) && head == subject.from + 1 {
            return self.discourse.meant_by(Pronoun::It, subject.from.max(q));
        }
        let epithet = EPITHETS.iter().any(|word| self.prose.is_one_of(head, &[word]));
        let described = head > subject.from + 1 && subject.to == head + 1;
        let role = self.prose.class(head).is(Class::ROLE);
        if epithet || described && role {
            let pronoun = match self.prose.class(head) {
                class if class.is(Class::MALE) => Pronoun::He,
                class if class.is(Class::FEMALE) => Pronoun::She,
                _ => Pronoun::Someone,
            };
            return self.discourse.meant_by(pronoun, subject.from.max(q));
        }
        None
    }

    /// The speaker that a description makes.
    fn unnamed(&mut self, subject: &Phrase, head: usize, definite: bool) -> Voice {
        let span = described(self.prose, subject);
        let key = words(span.of(self.prose.text));
        if let Some(at) = self.by_words.get(&key) {
            return Voice::Unnamed(*at);
        }
        // "the official" is the one who spoke last.
        if definite && subject.to == subject.from + 2 {
            let head = self.prose.written(head);
            let spoke = |draft: &&Draft| matches!(draft.voice, Some(Voice::Unnamed(_)));
            if let Some(Voice::Unnamed(at)) = self.quotes.iter().rev().find(spoke).and_then(|draft| draft.voice) {
                let known = self.speakers.get(at).map_or("", |speaker| speaker.span.of(self.prose.text));
                if known.split_whitespace().any(|word| word == head) || ["person", "source", "official"].contains(&head) {
                    return Voice::Unnamed(at);
                }
            }
        }
        let class = self.prose.class(head);
        let kind = match () {
            _ if class.is(Class::DOCUMENT) && !class.is(Class::ROLE) => SpeakerKind::Document,
            _ => SpeakerKind::Unnamed,
        };
        self.speakers.push(FoundSpeaker { span, kind, also: Vec::new(), role: None, affiliation: None });
        self.by_words.insert(key, self.speakers.len() - 1);
        Voice::Unnamed(self.speakers.len() - 1)
    }

    fn mention(&self, subject: &Phrase) -> Span {
        match subject.who {
            Who::Name(name) => self.people.names.get(name).map_or(Span::new(0, 0), |name| {
                let title = (name.from..name.core).find(|at| self.prose.class(*at).is(Class::TITLE));
                self.prose.extent(title.unwrap_or(name.core), name.to)
            }),
            Who::Pronoun(_) => self.prose.extent(subject.from, subject.to),
            Who::Described { .. } => described(self.prose, subject),
        }
    }

    /// Whose a run is that has no cue.
    fn floating(&mut self, q: usize, look: &Look) -> Verdict {
        let prose = self.prose;
        let paragraph = prose.token(q).map_or(0, |token| token.paragraph);
        let (start, _) = prose.sentence(q);
        let before = start.checked_sub(1).filter(|at| prose.token(*at).is_some_and(|token| token.paragraph == paragraph));
        let last = self.quotes.iter().rposition(|draft| draft.quote.kind != QuoteKind::Term);
        let last_voice = last.and_then(|at| self.quotes.get(at)).map(|draft| (draft.voice, draft.paragraph, draft.last, draft.quote.mention.or(draft.quote.basis.first().copied()).unwrap_or_else(|| draft.quote.parts[0])));
        if !look.begins_sentence {
            if let Some(other) = self.coordinated(q) {
                return other;
            }
            // Words inside a sentence with no cue: whoever the paragraph quotes.
            return match last_voice {
                Some((Some(voice), at, _, span)) if at == paragraph => Verdict::inferred(voice, Rule::SameParagraph, span),
                _ => Verdict::none(),
            };
        }
        if let Some(before) = before {
            let (from, to) = prose.sentence(before);
            if let Some((Some(voice), at, token, span)) = last_voice {
                if at == paragraph && (token >= from || self.topic_is(voice, from, to)) {
                    return Verdict::inferred(voice, Rule::SameParagraph, span);
                }
            }
            if let Some((entity, span)) = self.discourse.topic(from, to) {
                return Verdict::inferred(Voice::Entity(entity), Rule::SentenceBefore, span);
            }
            if let Some((Some(voice), at, _, span)) = last_voice {
                if at == paragraph {
                    return Verdict::inferred(voice, Rule::SameParagraph, span);
                }
            }
            return Verdict::none();
        }
        // The paragraph begins with it.
        let (colon_from, colon_to) = start.checked_sub(1).map_or((0, 0), |at| prose.sentence(at));
        if let Some(cue) = self.cues.before_colon(colon_from, colon_to) {
            return self.by_cue(&cue, colon_from);
        }
        if let Some(listed) = self.listed(q, paragraph) {
            return listed;
        }
        if let Some((entity, span)) = self.discourse.introduced_last(colon_from, colon_to) {
            return Verdict::inferred(Voice::Entity(entity), Rule::ParagraphBefore, span);
        }
        if let Some((Some(voice), at, token, span)) = last_voice {
            if at + 1 == paragraph {
                let behind = prose.sentence(token).1;
                let new_subject = (behind..start).next().and_then(|_| self.discourse.topic(colon_from.max(behind), colon_to)).map(|(entity, span)| (Voice::Entity(entity), span));
                return match new_subject {
                    Some((new, span)) if new != voice => Verdict::inferred(new, Rule::ParagraphBefore, span),
                    _ => Verdict::inferred(voice, Rule::ParagraphBefore, span),
                };
            }
        }
        if colon_to > colon_from {
            if let Some((entity, span)) = self.discourse.topic(colon_from, colon_to) {
                return Verdict::inferred(Voice::Entity(entity), Rule::ParagraphBefore, span);
            }
        }
        Verdict::none()
    }

    /// A further point of a list that a colon brought in.
    fn listed(&self, q: usize, paragraph: usize) -> Option<Verdict> {
        let last = self.quotes.last().filter(|draft| draft.quote.rule == Rule::Colon && draft.paragraph + 1 == paragraph)?;
        let bullet = self.prose.sentence(q).0 < q;
        bullet.then(|| Verdict {
            voice: last.voice,
            sureness: last.quote.sureness,
            mention: last.quote.mention,
            cue: last.quote.cue,
            rule: Rule::Colon,
            basis: last.quote.basis.clone(),
            to: 0,
        })
    }

    /// “A” and “B”: the second has the speaker of the first.
    fn coordinated(&self, q: usize) -> Option<Verdict> {
        let last = self.quotes.last().filter(|draft| draft.has_marks())?;
        let between = last.last + 1..q;
        let joined = between.len() <= 3 && between.clone().all(|at| self.prose.is_mark(at, &[',', ';']) || self.prose.is_one_of(at, &["and", "or", "but", "then"]));
        (joined && !between.is_empty()).then(|| Verdict {
            voice: last.voice,
            sureness: last.quote.sureness,
            mention: last.quote.mention,
            cue: last.quote.cue,
            rule: last.quote.rule,
            basis: last.quote.basis.clone(),
            to: 0,
        })
    }

    fn topic_is(&self, voice: Voice, from: usize, to: usize) -> bool {
        match self.discourse.topic(from, to) {
            Some((entity, _)) => voice == Voice::Entity(entity),
            None => true,
        }
    }

    fn finish(mut self) -> Found {
        let drafts = std::mem::take(&mut self.quotes);
        let mut found = Found::default();
        let mut places: BTreeMap<Voice, usize> = BTreeMap::new();
        for draft in drafts {
            let mut quote = draft.quote;
            if let Some(voice) = draft.voice {
                let at = *places.entry(voice).or_insert_with(|| {
                    let speaker = match voice {
                        Voice::Entity(entity) => self.speaker(entity),
                        Voice::Unnamed(at) => self.speakers.get(at).cloned(),
                    };
                    found.speakers.extend(speaker);
                    found.speakers.len() - 1
                });
                quote.speaker = Some(at);
            }
            found.quotes.push(quote);
        }
        let _ = &self.by_entity;
        found
    }

    fn speaker(&self, entity: usize) -> Option<FoundSpeaker> {
        let entity = self.people.entities.get(entity)?;
        let fullest = self.people.names.get(entity.fullest)?;
        let kind = if entity.naming == Naming::Organisation { SpeakerKind::Organisation } else { SpeakerKind::Person };
        let mut also: Vec<Span> = Vec::new();
        let mut seen = vec![words(fullest.span.of(self.prose.text))];
        for name in entity.names.iter().filter_map(|name| self.people.names.get(*name)) {
            let form = words(name.span.of(self.prose.text));
            if !seen.contains(&form) {
                seen.push(form);
                also.push(name.span);
            }
        }
        Some(FoundSpeaker { span: fullest.span, kind, also, role: None, affiliation: None })
    }
}

/// Whether a pronoun can stand for somebody who speaks.
#[allow(dead_code)]
fn speaks(pronoun: Pronoun) -> bool {
    pronoun != Pronoun::First
}

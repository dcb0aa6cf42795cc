//! From the words of a cue to who speaks.

use super::{Desk, Draft, Verdict, Voice};
use crate::article::{Because, SpeakerKind};
use crate::find::lexicon::{Class, Words, word, words};
use crate::find::quotes::cue::Cue;
use crate::find::quotes::phrase::{Phrase, Pronoun, Who, described};
use crate::find::quotes::prose::Shape;
use crate::find::quotes::rule::Rule;
use crate::find::quotes::{FoundSpeaker, Sureness};
use crate::read::names::{Gender, Type};
use crate::text::{Span, each_word};
use crate::words::Sign;

/// Who a phrase speaks of.
pub(super) struct Resolved {
    voice: Voice,
    /// Why, and the words it rests on; nothing where the phrase states it.
    reason: Option<Reason>,
}

type Reason = (Because, Span);

impl Resolved {
    fn stated(voice: Voice) -> Resolved {
        Resolved { voice, reason: None }
    }

    fn inferred(voice: Voice, because: Because, basis: Span) -> Resolved {
        Resolved { voice, reason: Some((because, basis)) }
    }

    /// What that says of a quote.
    pub(super) fn verdict(self) -> Verdict {
        let Resolved { voice, reason } = self;
        let sureness = if reason.is_none() { Sureness::Stated } else { Sureness::Inferred };
        let (because, basis) =
            (reason.map(|(because, _)| because), reason.into_iter().map(|(_, basis)| basis).collect());
        Verdict { voice: Some(voice), sureness, because, basis, ..Verdict::none() }
    }
}

impl Desk<'_, '_> {
    pub(super) fn by_cue(&mut self, cue: &Cue, q: usize) -> Verdict {
        // "it read": a sign or a letter, and not the body named last.
        let reads = matches!(cue.subject.who, Who::Pronoun(Pronoun::It))
            && cue.words.is_some_and(|words| words.of(self.prose.text).starts_with("read"));
        let subject = Some(self.joint(cue).unwrap_or(cue.subject)).filter(|_| !reads);
        // "Mayor: “…”": the one mayor of the text, or nobody.
        if let (Rule::RoleLabel, Who::Described { head, .. }) = (cue.rule, cue.subject.who) {
            let (first, last) = (self.discourse.has_role(head, 0), self.discourse.has_role(head, usize::MAX));
            let Some((entity, span)) = first.filter(|first| last.is_some_and(|last| last.0 == first.0)) else {
                let between = self.discourse.share_role(head);
                return Verdict { to: cue.to, between, ..Verdict::nobody(cue.rule) };
            };
            let mention = Some(self.mention(&cue.subject));
            let resolved = Resolved::inferred(Voice::Entity(entity), Because::Description, span);
            return Verdict { mention, rule: cue.rule, ..resolved.verdict() };
        }
        let Some(mut resolved) = subject.and_then(|subject| self.resolve(&subject, q)) else {
            let between = subject.map_or_else(Vec::new, |subject| self.tied(&subject, q));
            return Verdict { cue: cue.words, between, to: cue.to, ..Verdict::nobody(cue.rule) };
        };
        // A subject far from its verb, or words far from both, may be another's: then it is worked out.
        if cue.loose && resolved.reason.is_none() {
            resolved.reason = Some((Because::FarSubject, self.mention(&cue.subject)));
        }
        let mention = Some(self.mention(&subject.unwrap_or(cue.subject)));
        Verdict { mention, cue: cue.words, rule: cue.rule, to: cue.to, ..resolved.verdict() }
    }

    /// Those among whom a phrase that speaks of somebody leaves the choice.
    #[cold]
    fn tied(&self, subject: &Phrase, q: usize) -> Vec<Span> {
        match subject.who {
            Who::Pronoun(pronoun) => self.discourse.tied(pronoun, subject.from.max(q)),
            Who::Described { head, .. } => {
                self.owner_of_words(head, subject).map_or_else(Vec::new, |owner| self.tied(&owner, q))
            }
            Who::Name(name) => self.people.between(name).map_or_else(Vec::new, Vec::from),
        }
    }

    /// The name before `at` that a pronoun, or what is said like one, leads to: `last` where nobody else whom it fits is named
    /// since. Where no name is found, the words at `span`.
    fn led_back(&self, entity: usize, pronoun: Pronoun, at: usize, span: Span, last: Because) -> Reason {
        match self.discourse.named_before(entity, pronoun, at) {
            Some((name, true)) => (last, name),
            Some((name, false)) => (Because::Prominent, name),
            None => (Because::Words, span),
        }
    }

    /// "said Ada and Joe Moreno", "Ada and Joe Moreno said": two who speak as one.
    fn joint(&self, cue: &Cue) -> Option<Phrase> {
        let person = |name: usize| self.people.type_of(name) == Type::Person;
        let Who::Name(first) = cue.subject.who else { return None };
        let at = self.people.names.get(first)?.to;
        let second = self.people.name_at(at + 1).filter(|_| self.prose.is_word(at, word!("and")))?;
        let to = self.people.names.get(second)?.to;
        let verb_first = cue.to == cue.subject.to;
        let closes = cue.verb && if verb_first { self.prose.shape(to) == Shape::Mark } else { cue.to == to + 1 };
        let phrase = Phrase { from: cue.subject.from, to, who: Who::Described { head: to - 1, definite: false } };
        let given = self.prose.class(cue.subject.from).is(Class::FIRST_NAME);
        (closes && (given || person(first)) && person(second)).then_some(phrase)
    }

    /// "the club’s president", where "the rowing club’s president, Joe Moreno," stands before.
    fn owned_role(&self, subject: &Phrase, head: usize) -> Option<(usize, Span)> {
        const FAR: usize = 300;
        let owned = head >= subject.from + 2 && self.prose.shape(head - 1) == Shape::Possessive;
        let (owner, role) = (self.prose.written(head.checked_sub(2).filter(|_| owned)?), self.prose.written(head));
        let same = |at: &usize| {
            self.prose.written(*at) == role
                && self.prose.shape(at - 1) == Shape::Possessive
                && self.prose.written(at - 2) == owner
        };
        let at = (subject.from.saturating_sub(FAR).max(2)..subject.from).rev().find(same)?;
        let comma = usize::from(self.prose.is_mark(at + 1, &[',']));
        let name = self.people.name_at(at + 1 + comma)?;
        Some((self.people.entity_of(name), self.people.names.get(name)?.span))
    }

    /// Who a phrase speaks of.
    pub(super) fn resolve(&mut self, subject: &Phrase, q: usize) -> Option<Resolved> {
        match subject.who {
            Who::Name(name) => {
                let entity = self.people.entity_of(name);
                // "Mr Moreno" where only a woman of the name is known: another, whom nothing names in full.
                let title = self.people.names.get(name).map_or(Class::default(), |found| self.prose.class(found.from));
                let other =
                    title.is(Class::TITLE) && title.is(Class::MALE) && self.discourse.gender(entity) == Gender::Woman;
                let is_clear = self.people.between(name).is_none();
                (is_clear && !other).then(|| Resolved::stated(Voice::Entity(entity)))
            }
            Who::Pronoun(pronoun) => {
                let at = subject.from;
                self.discourse.read_to(at);
                let (voice, span) = self.discourse.meant_by(pronoun, at)?;
                let Voice::Entity(entity) = voice else {
                    return Some(Resolved::inferred(voice, Because::Description, span));
                };
                let reason = (!self.is_plain(entity, pronoun, at))
                    .then(|| self.led_back(entity, pronoun, at, span, Because::Pronoun));
                Some(Resolved { voice, reason })
            }
            Who::Described { head, definite } => {
                if let Some(owner) = self.owner_of_words(head, subject) {
                    return self.resolve(&owner, q);
                }
                // "one said": of those who spoke before.
                if subject.to == subject.from + 1 && self.prose.is_one_of(head, words!["one", "another"]) {
                    let those = self.discourse.meant_by(Pronoun::They, subject.from);
                    if let Some((voice @ Voice::Unnamed(_), span)) = those {
                        return Some(Resolved::inferred(voice, Because::Description, span));
                    }
                }
                if let Some(issuer) = self.issuer(subject, head) {
                    return Some(Resolved::stated(Voice::Entity(issuer)));
                }
                if let Some((entity, span)) = self.owned_role(subject, head) {
                    return Some(Resolved::inferred(Voice::Entity(entity), Because::Description, span));
                }
                let owned = (subject.from..head).any(|at| self.prose.shape(at) == Shape::Possessive);
                if definite
                    && !owned
                    && self.prose.class(head).is(Class::ROLE)
                    && let Some((entity, span)) = self.discourse.has_role(head, subject.from)
                {
                    return Some(Resolved::inferred(Voice::Entity(entity), Because::Description, span));
                }
                if let Some((voice, span)) = self.introduced(subject, head, definite && !owned) {
                    return Some(Resolved::inferred(voice, Because::Description, span));
                }
                if let Some((entity, reason)) = self.meant(subject, head, definite && !owned, q) {
                    return Some(Resolved { voice: Voice::Entity(entity), reason: Some(reason) });
                }
                Some(Resolved::stated(self.unnamed(subject, head, definite)))
            }
        }
    }

    /// Whether the pronoun's own paragraph names the one it means, and nobody else it could mean.
    pub(super) fn is_plain(&self, entity: usize, pronoun: Pronoun, at: usize) -> bool {
        let paragraph = |at: usize| self.prose.token(at).map(|token| token.paragraph);
        const FAR: usize = 400;
        let start =
            (0..at).rev().take(FAR).take_while(|before| paragraph(*before) == paragraph(at)).last().unwrap_or(at);
        let named =
            (start..at).filter_map(|at| self.people.name_at(at)).any(|name| self.people.entity_of(name) == entity);
        named
            && self.discourse.can_be_stated(pronoun, entity)
            && self.discourse.gender(entity) == pronoun.gender()
            && self.discourse.is_alone(entity, pronoun, start, at)
    }

    /// "a statement from the Department of Homeland Security": what a body or a person gives out is what it says.
    pub(super) fn issuer(&self, subject: &Phrase, head: usize) -> Option<usize> {
        let given_out = self.prose.is_one_of(head, words!["statement", "tweet", "release", "post"]);
        let from = self.prose.is_one_of(head + 1, words!["from", "by"]);
        let name = (head + 2..subject.to).find_map(|at| self.people.name_at(at)).filter(|_| given_out && from)?;
        Some(self.people.entity_of(name))
    }

    /// "Clinton’s response", "her plan": words of which somebody is said to be the owner are that person's.
    pub(super) fn owner_of_words(&self, head: usize, subject: &Phrase) -> Option<Phrase> {
        const WORDS: &Words = words![
            "response",
            "answer",
            "reply",
            "advice",
            "conclusion",
            "reaction",
            "verdict",
            "explanation",
            "motto",
            "words",
            "comment",
            "remark",
            "assessment",
            "plan",
            "position",
            "view",
            "argument",
            "message"
        ];
        let of_words = self.prose.is_one_of(head, WORDS);
        if of_words { self.cues.owner(head, subject.from) } else { None }
    }

    /// "The witness", where "a witness at the pier" or "Clinton campaign" stands before: the same one, by its fuller words.
    pub(super) fn introduced(&mut self, subject: &Phrase, head: usize, definite: bool) -> Option<(Voice, Span)> {
        const FAR: usize = 300;
        if !definite || head != subject.from + 1 {
            return None;
        }
        let word = self.prose.written(head);
        let body = self.prose.class(head).is(Class::GROUP);
        for at in (subject.from.saturating_sub(FAR)..subject.from).rev() {
            let same_length = self.prose.token(at).is_some_and(|token| token.len() == word.len());
            if !same_length || self.prose.written(at) != word {
                continue;
            }
            let named = at
                .checked_sub(1)
                .and_then(|before| self.people.name_at(before))
                .and_then(|name| self.people.names.get(name));
            let from = match named {
                Some(name) if body => Some(name.core),
                _ => (at.saturating_sub(4)..at).rev().find(|from| {
                    let fuller = self.prose.is_word(*from, word!("the")) && from + 1 < at;
                    self.prose.is_one_of(*from, words!["a", "an", "one", "another"]) || fuller
                }),
            };
            let Some(from) = from else { continue };
            let Some(phrase) = self.cues.phrase_at(from, head) else { continue };
            if matches!(phrase.who, Who::Described { head, .. } if head == at) {
                return Some((self.unnamed(&phrase, at, false), self.prose.extent(phrase.from, phrase.to)));
            }
        }
        None
    }

    /// Whom a definite description means that nobody is known by: "the Texas senator", "the group".
    #[expect(clippy::too_many_lines, reason = "its words are to stand in the vocabulary")]
    pub(super) fn meant(&mut self, subject: &Phrase, head: usize, definite: bool, q: usize) -> Option<(usize, Reason)> {
        const EPITHETS: &Words = words![
            "senator",
            "congressman",
            "congresswoman",
            "governor",
            "mayor",
            "candidate",
            "nominee",
            "billionaire",
            "businessman",
            "businesswoman",
            "mogul",
            "tycoon",
            "actor",
            "actress",
            "singer",
            "rapper",
            "star",
            "author",
            "lawmaker",
            "republican",
            "democrat",
            "president",
            "minister",
            "secretary",
            "leader",
            "frontrunner",
            "pontiff",
            "pope",
            "chancellor",
            "politician",
            "native",
            "hopeful",
            "contender",
            "incumbent",
            "magnate",
            "comedian"
        ];
        if !definite {
            return None;
        }
        self.discourse.read_to(subject.from);
        let names_person = (subject.from..head)
            .filter_map(|at| self.people.name_at(at))
            .any(|name| self.people.type_of(name) == Type::Person);
        if names_person {
            return None;
        }
        let led_back = |pronoun| {
            let (voice, span) = self.discourse.meant_by(pronoun, subject.from.max(q))?;
            let Voice::Entity(entity) = voice else { return None };
            Some((entity, self.led_back(entity, pronoun, subject.from, span, Because::Epithet)))
        };
        let word = self.prose.plain(head);
        let is_person = word.is(Sign::ROLE) || word.is(Sign::TITLE) || word.is(Sign::KIN);
        let is_body = word.is(Sign::BODY) || words!["group", "campaign"].has(word);
        if is_body && !is_person && head == subject.from + 1 {
            return led_back(Pronoun::They);
        }
        let epithet = self.prose.is_one_of(head, EPITHETS);
        let described = head > subject.from + 1 && subject.to == head + 1;
        let role = self.prose.class(head).is(Class::ROLE);
        if epithet || described && role {
            let pronoun = match self.prose.class(head) {
                class if class.is(Class::MALE) => Pronoun::He,
                class if class.is(Class::FEMALE) => Pronoun::She,
                _ => Pronoun::Someone,
            };
            return led_back(pronoun);
        }
        None
    }

    /// The speaker that a description makes.
    pub(super) fn unnamed(&mut self, subject: &Phrase, head: usize, definite: bool) -> Voice {
        let span = described(self.prose, subject);
        let key = self.spelling(span);
        self.unnamed.resize(self.spellings.end(), None);
        if let Some(Some(at)) = self.unnamed.get(key) {
            return Voice::Unnamed(*at);
        }
        // "the official" is the one who spoke last.
        if definite && subject.to == subject.from + 2 {
            let written = self.prose.written(head);
            let spoke = |draft: &&Draft| matches!(draft.voice, Some(Voice::Unnamed(_)));
            const BACK: usize = 40;
            if let Some(Voice::Unnamed(at)) =
                self.quotes.iter().rev().take(BACK).find(spoke).and_then(|draft| draft.voice)
            {
                let known = self.speakers.get(at).map_or("", |speaker| speaker.span.of(self.prose.text));
                if known.split_whitespace().any(|word| word == written)
                    || self.prose.is_small(head, words!["person", "source", "official"])
                {
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
        self.heads.push(head);
        let at = self.speakers.len() - 1;
        if let Some(slot) = self.unnamed.get_mut(key) {
            *slot = Some(at);
        }
        Voice::Unnamed(at)
    }

    /// The number of how these words are spelt, whatever their case.
    fn spelling(&mut self, span: Span) -> usize {
        let mut whole = 0;
        each_word(span.of(self.prose.text), &mut |word| {
            let word = self.spellings.word(word);
            whole = self.spellings.join(whole, word);
        });
        whole as usize
    }

    pub(super) fn mention(&self, subject: &Phrase) -> Span {
        match subject.who {
            Who::Name(name) => self.people.names.get(name).map_or(Span::new(0, 0), |name| {
                // "Panama President José Raúl Mulino": the title belongs to the mention, the country does not.
                let part = |at: &usize| {
                    let class = self.prose.class(*at);
                    class.is(Class::TITLE) || !class.is(Class::NATION.or(Class::PLACE).or(Class::ROLE))
                };
                let titled = (name.from..name.core).any(|at| self.prose.class(at).is(Class::TITLE));
                let from = (name.from..name.core).find(part).filter(|_| titled);
                self.prose.extent(from.unwrap_or(name.core), name.to)
            }),
            Who::Pronoun(_) => self.prose.extent(subject.from, subject.to),
            Who::Described { head, .. } if self.issuer(subject, head).is_some() => {
                self.prose.extent(subject.from, subject.to)
            }
            Who::Described { .. } => described(self.prose, subject),
        }
    }
}

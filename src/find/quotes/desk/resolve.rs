//! From the words of a cue to who speaks.

use super::state::Desk;
use super::verdict::Verdict;
use crate::article::Because;
use crate::find::lexicon::{Class, word, words};
use crate::find::quotes::cue::Cue;
use crate::find::quotes::description::described;
use crate::find::quotes::found::Sureness;
use crate::find::quotes::phrase::{Phrase, Pronoun, Who};
use crate::find::quotes::prose::Shape;
use crate::find::quotes::rule::Rule;
use crate::find::quotes::voice::Voice;
use crate::read::names::{Gender, Type};
use crate::read::token::At;
use crate::text::Span;
use crate::words::Sign;

/// Who a phrase speaks of.
pub(super) struct Resolved {
    voice: Voice,
    /// Why, and the words it rests on; nothing where the phrase states it.
    reason: Option<Reason>,
}

/// Why, and the words it rests on.
pub(super) type Reason = (Because, Span);

impl Resolved {
    /// Who it is.
    pub(super) fn voice(&self) -> Voice {
        self.voice
    }

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
    pub(super) fn by_cue(&mut self, cue: &Cue, q: At) -> Verdict {
        // "it read": a sign or a letter, and not the body named last; "the wristband reads": a thing.
        let is_thing = match cue.subject.who {
            Who::Pronoun(pronoun) => pronoun == Pronoun::It,
            Who::Described { head, .. } => {
                let speaks = Class::ROLE.or(Class::GROUP).or(Class::DOCUMENT);
                !self.prose.class(head).is(speaks) && !self.prose.is(head, Sign::PERSON)
            }
            Who::Name(_) => false,
        };
        let reads = is_thing && cue.words.is_some_and(|words| words.of(self.prose.text).starts_with("read"));
        let subject = Some(self.joint(cue).unwrap_or(cue.subject)).filter(|_| !reads);
        // "Mayor: “…”": the one mayor of the text, or nobody.
        if let (Rule::RoleLabel, Who::Described { head, .. }) = (cue.rule, cue.subject.who) {
            let (first, last) = (self.discourse.first_of_role(head), self.discourse.has_role(head, self.prose.end()));
            let Some((_, entity, span)) = first.filter(|first| last.is_some_and(|last| last.0 == first.1)) else {
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
    fn tied(&self, subject: &Phrase, q: At) -> Vec<Span> {
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
    pub(super) fn led_back(&self, entity: usize, pronoun: Pronoun, at: At, span: Span, last: Because) -> Reason {
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
        let closes = cue.verb
            && if verb_first {
                self.prose.shape(to) == Shape::Mark
            } else {
                cue.to == to + 1 || self.prose.is_mark(to, &[','])
            };
        let phrase = Phrase { from: cue.subject.from, to, who: Who::Described { head: to - 1, definite: false } };
        let given = self.prose.class(cue.subject.from).is(Class::FIRST_NAME);
        (closes && (given || person(first)) && person(second)).then_some(phrase)
    }

    /// "the club’s president", where "the rowing club’s president, Joe Moreno," stands before, or "Joe Moreno, president of the
    /// club" anywhere.
    fn owned_role(&self, subject: &Phrase, head: At) -> Option<(usize, Span)> {
        self.owned_before(subject, head).or_else(|| {
            let mark = subject.from.to(head).rev().find(|at| self.prose.shape(*at) == Shape::Possessive)?;
            let owner = subject.from + usize::from(self.prose.class(subject.from).is(Class::DETERMINER));
            self.discourse.holder_for(owner, (mark + 1, head, subject.to.max(head + 1)))
        })
    }

    /// "the club’s president", where "the rowing club’s president, Joe Moreno," stands before.
    fn owned_before(&self, subject: &Phrase, head: At) -> Option<(usize, Span)> {
        const FAR: usize = 300;
        let owned = head >= subject.from + 2 && self.prose.shape(head - 1) == Shape::Possessive;
        let (owner, role) = (self.prose.written(head.checked_sub(2).filter(|_| owned)?), self.prose.written(head));
        let same = |at: &At| {
            self.prose.written(*at) == role
                && self.prose.shape(*at - 1) == Shape::Possessive
                && self.prose.written(*at - 2) == owner
        };
        let at = subject.from.saturating_sub(FAR).max(At::new(2)).to(subject.from).rev().find(same)?;
        let comma = usize::from(self.prose.is_mark(at + 1, &[',']));
        let name = self.people.name_at(at + 1 + comma)?;
        Some((self.people.entity_of(name), self.people.names.get(name)?.span))
    }

    /// Who a phrase speaks of.
    pub(super) fn resolve(&mut self, subject: &Phrase, q: At) -> Option<Resolved> {
        match subject.who {
            Who::Name(name) => {
                // "the CM" behind "Chief Minister Ada Moreno"
                if let Some((entity, span)) = self.by_letters(subject) {
                    return Some(Resolved::inferred(Voice::Entity(entity), Because::Description, span));
                }
                if let Some((entity, reason)) = self.of_age(subject, q) {
                    return Some(Resolved { voice: Voice::Entity(entity), reason: Some(reason) });
                }
                let entity = self.people.entity_of(name);
                // "Mr Moreno" where only a woman of the name is known: another, whom nothing names in full.
                let title = self.people.names.get(name).map_or(Class::default(), |found| self.prose.class(found.from));
                let other =
                    title.is(Class::TITLE) && title.is(Class::MALE) && self.discourse.gender(entity) == Gender::Woman;
                let is_clear = self.people.between(name).is_none();
                // "The younger Moreno" is another than whom the name alone means.
                let before = subject.from.checked_sub(1).unwrap_or(subject.from);
                let compared = |at: At| self.prose.is_one_of(at, words!["younger", "elder", "older"]);
                let other = other || compared(before) || compared(subject.from + 1);
                (is_clear && !other).then(|| Resolved::stated(Voice::Entity(entity)))
            }
            Who::Pronoun(pronoun) => {
                let at = subject.from;
                self.discourse.read_to(at);
                if let Some(kin) = self.kin_who_feels(at, pronoun) {
                    let Resolved { voice, .. } = self.resolve(&kin, q)?;
                    return Some(Resolved::inferred(voice, Because::SentenceBefore, self.mention(&kin)));
                }
                if let Some(own) = self.who_calls_it(subject, pronoun) {
                    let reason = Some((Because::Words, self.mention(&own)));
                    return self.resolve(&own, q).map(|found| Resolved { reason: found.reason.or(reason), ..found });
                }
                if let Some(many) = self.many_before(at, pronoun) {
                    let many = many?;
                    let Resolved { voice, .. } = self.resolve(&many, q)?;
                    if pronoun == Pronoun::They || matches!(voice, Voice::Unnamed(_)) {
                        return Some(Resolved::inferred(voice, Because::SentenceBefore, self.mention(&many)));
                    }
                }
                let found = self.discourse.said_by(pronoun, at, q);
                let is_other = |(voice, _): &(Voice, Span)| found.is_none_or(|(found, _)| found != *voice);
                if let Some((voice, span)) = self.who_adds(at, pronoun).filter(is_other) {
                    return Some(Resolved::inferred(voice, Because::GoesOn, span));
                }
                let (voice, span) = found?;
                let Voice::Entity(entity) = voice else {
                    return Some(Resolved::inferred(voice, Because::Description, span));
                };
                let reason = (!self.is_plain(entity, pronoun, at))
                    .then(|| self.led_back(entity, pronoun, at, span, Because::Pronoun));
                Some(Resolved { voice, reason })
            }
            Who::Described { head, .. } if self.names_nobody(subject, head) => None,
            Who::Described { head, definite } => self.resolve_description(subject, (head, definite), q),
        }
    }

    /// Who holds the office that goes by the letters of which the phrase is made.
    pub(super) fn by_letters(&self, subject: &Phrase) -> Option<(usize, Span)> {
        let last = subject.to.checked_sub(1)?;
        let is_led = self.prose.is_word(last.saturating_sub(1), word!("the"));
        let is_one = is_led && self.prose.shape(last) == Shape::Capitals;
        let known = || self.discourse.has_role(last, subject.from);
        Some(()).filter(|()| is_one).and_then(|()| known().or_else(|| self.discourse.of_letters(last, subject.from)))
    }

    /// Who a description speaks of.
    fn resolve_description(&mut self, subject: &Phrase, (head, definite): (At, bool), q: At) -> Option<Resolved> {
        self.discourse.read_to(subject.from);
        if let Some(pronoun) = self.honoured(subject, head) {
            let (voice, span) = self.discourse.said_by(pronoun, subject.from, q)?;
            return Some(Resolved::inferred(voice, Because::Description, span));
        }
        if let Some((entity, span)) = self.spouse(subject, head).or_else(|| self.only_of_story(subject, head)) {
            return Some(Resolved::inferred(Voice::Entity(entity), Because::Description, span));
        }
        if let Some(owner) = self.owner_of_words(head, subject) {
            return self.resolve(&owner, q);
        }
        // "one said", "one of them said": of those who spoke before.
        let is_of_them = self.prose.is_word(head + 1, word!("of")) && self.prose.is_word(head + 2, word!("them"));
        let is_alone = subject.to == subject.from + 1 || is_of_them && subject.to == head + 3;
        if is_alone && self.prose.is_one_of(head, words!["one", "another"]) {
            let those = self.discourse.meant_by(Pronoun::They, subject.from);
            if let Some((voice @ Voice::Unnamed(those), span)) = those
                && self.heads.get(those).is_some_and(|head| self.discourse.is_many(*head))
            {
                return Some(Resolved::inferred(voice, Because::Description, span));
            }
        }
        if let Some(issuer) = self.issuer(subject, head) {
            return Some(Resolved::stated(Voice::Entity(issuer)));
        }
        if let Some(voice) = self.giver(subject, head, q) {
            return Some(Resolved::inferred(voice.0, Because::Description, voice.1));
        }
        if self.prose.is(head, Sign::POSTED) && !self.is_from_somebody(subject, head) {
            return None;
        }
        if let Some((entity, span)) = self.owned_role(subject, head) {
            return Some(Resolved::inferred(Voice::Entity(entity), Because::Description, span));
        }
        let owned = subject.from.to(head).any(|at| self.prose.shape(at) == Shape::Possessive);
        // "Boats are late, says mayor": a headline leaves the article out.
        let bare = subject.to == subject.from + 1 && self.prose.is_aside(head);
        // "its senior editor" is no editor of another paper.
        let is_theirs = self.prose.word(subject.from).is(Sign::POSS);
        let fits = (definite || bare)
            && !owned
            && !(is_theirs && head > subject.from + 1 && self.prose.is(head, Sign::OFFICE));
        if fits
            && self.prose.class(head).is(Class::ROLE)
            && let Some((entity, span)) = self.discourse.has_role(head, subject.from)
            && self.is_told_so(subject, head, span)
        {
            return Some(Resolved::inferred(Voice::Entity(entity), Because::Description, span));
        }
        if let Some((voice, span)) = self.introduced(subject, head, definite && !owned) {
            return Some(Resolved::inferred(voice, Because::Description, span));
        }
        // "her first agent" is not she.
        if let Some((entity, reason)) = self.meant(subject, head, definite && !owned && !is_theirs, q) {
            return Some(Resolved { voice: Voice::Entity(entity), reason: Some(reason) });
        }
        if let Some((entity, span)) = self.told_more_of(subject, head, definite && !owned) {
            return Some(Resolved::inferred(Voice::Entity(entity), Because::Description, span));
        }
        if let Some((entity, span)) = self.of_lede(subject, head) {
            return Some(Resolved::inferred(Voice::Entity(entity), Because::Description, span));
        }
        self.may_speak(head).then(|| Resolved::stated(self.unnamed(subject, head, definite)))
    }

    /// Whether the pronoun's own paragraph, or else the one before, names the one it means, and nobody else it could mean.
    pub(super) fn is_plain(&self, entity: usize, pronoun: Pronoun, at: At) -> bool {
        let paragraph = |at: At| self.prose.token(at).map(|token| token.paragraph);
        let named = |start: At| {
            start.to(at).filter_map(|at| self.people.name_at(at)).any(|name| self.people.entity_of(name) == entity)
        };
        // "Moreno left. / “…,” she said.": her own paragraph names nobody.
        let own = self.opens(at);
        let person = |at: At| self.people.name_at(at).is_some_and(|name| self.people.type_of(name) == Type::Person);
        let reaches = !named(own) && !own.to(at).any(person);
        let start = self.prose.story_before(own).filter(|_| reaches).map_or(own, |before| self.opens(before));
        // "A worker said it was late. “…,” he said."
        let last = self.last_speech.and_then(|last| self.quotes.get(last));
        let last = last.filter(|last| Some(last.paragraph) == paragraph(at) && !named(last.last));
        let fits = |head: &At| {
            self.prose.class(*head).is(Class::ROLE) && Gender::of(self.prose.plain(*head)).fits(pronoun.gender())
        };
        let is_another = matches!(last.and_then(|last| last.voice), Some(Voice::Unnamed(other))
            if self.heads.get(other).is_some_and(fits));
        // "Her mother wept. “…,” she said."
        let is_kin = self.kin_before(at, pronoun, own).is_some();
        named(start)
            && !is_kin
            && !is_another
            && self.discourse.can_be_stated(pronoun, entity)
            && self.discourse.gender(entity) == pronoun.gender()
            && self.discourse.is_alone(entity, pronoun, start, at)
    }

    /// "a statement from the Department of Homeland Security", "an editorial in the Harlow Courier": what a body or a person
    /// gives out is what it says.
    pub(super) fn issuer(&self, subject: &Phrase, head: At) -> Option<usize> {
        let is_given_out = self.prose.plain(head).is(Sign::DOCUMENT) && !self.prose.class(head).is(Class::ROLE);
        let is_led = self.prose.is_one_of(head + 1, words!["from", "by", "in"]);
        let name =
            (head + 2).to(subject.to).find_map(|at| self.people.name_at(at)).filter(|_| is_given_out && is_led)?;
        // A letter from somebody begins as it begins.
        let is_own = || self.prose.word(head).is(Sign::ISSUED) || self.prose.is_word(head + 1, word!("by"));
        let gives_out = match self.people.type_of(name) {
            Type::Organisation => true,
            Type::Person => is_own() && !self.prose.is_word(head + 1, word!("in")),
            Type::Place | Type::Other => false,
        };
        gives_out.then(|| self.people.entity_of(name))
    }

    /// Whether the name at `span`, of somebody of that role, can be meant by words with the name of a body or a place in them: that
    /// stands near the name, too, or the name stands before and near no other. "The Rovers manager" is nobody whom the text calls
    /// manager of another club, or calls so later.
    fn is_told_so(&self, subject: &Phrase, head: At, span: Span) -> bool {
        const NEAR: usize = 6;
        let is_other = |at: &At| {
            let name = self.people.name_at(*at).map(|name| self.people.type_of(name));
            matches!(name, Some(Type::Organisation | Type::Place))
        };
        let own: Vec<At> = subject.from.to(head).filter(is_other).collect();
        let at = self.prose.at(span.start);
        let (start, end) = self.prose.sentence(at);
        let near: Vec<At> = at.saturating_sub(NEAR).max(start).to(end.min(at + 2 * NEAR)).filter(is_other).collect();
        let is_same = |own: &At| near.iter().any(|at| self.prose.written(*at) == self.prose.written(*own));
        (own.iter().all(is_same) || near.is_empty() && at < subject.from) && !self.is_of_others(subject, head, span)
    }

    /// "a note from his mother": who sent it is told; not "a banner on the bridge".
    fn is_from_somebody(&self, subject: &Phrase, head: At) -> bool {
        let is_led = self.prose.is_one_of(head + 1, words!["from", "by"]);
        let sender = self.cues.phrase_at(head + 2, subject.to).filter(|_| is_led);
        sender.is_some_and(|sender| match sender.who {
            Who::Described { head, .. } => self.prose.class(head).is(Class::ROLE.or(Class::GROUP)),
            who => who != Who::Pronoun(Pronoun::It),
        })
    }

    /// "Clinton’s response", "her plan", "the Courier’s report": words of which somebody is said to be the owner are that
    /// person's.
    pub(super) fn owner_of_words(&self, head: At, subject: &Phrase) -> Option<Phrase> {
        let word = self.prose.plain(head);
        let owner =
            self.cues.owner(head, subject.from).filter(|_| word.is(Sign::UTTERANCE) || word.is(Sign::DOCUMENT))?;
        // "Monday’s report" is not Monday’s.
        let is_dated = self.prose.plain(owner.from).is(Sign::CALENDAR);
        let is_known = matches!(owner.who, Who::Name(_)) && !is_dated;
        (word.is(Sign::UTTERANCE) || is_known).then_some(owner)
    }

    pub(super) fn mention(&self, subject: &Phrase) -> Span {
        match subject.who {
            Who::Name(name) => self.people.names.get(name).map_or(Span::new(0, 0), |name| {
                // "Panama President José Raúl Mulino": the title belongs to the mention, the country does not.
                let part = |at: &At| {
                    let class = self.prose.class(*at);
                    class.is(Class::TITLE) || !class.is(Class::NATION.or(Class::PLACE).or(Class::ROLE))
                };
                let titled = name.from.to(name.core).any(|at| self.prose.class(at).is(Class::TITLE));
                let from = name.from.to(name.core).find(part).filter(|_| titled);
                self.prose.extent(from.unwrap_or(name.core), name.to)
            }),
            Who::Pronoun(_) => self.prose.extent(subject.from, subject.to),
            Who::Described { head, .. }
                if self.issuer(subject, head).is_some() && self.prose.is_word(head + 1, word!("from")) =>
            {
                self.prose.extent(subject.from, subject.to)
            }
            Who::Described { .. } => described(self.prose, self.people, subject),
        }
    }
}

//! Whom a description means that has no name beside it.

use super::resolve::Reason;
use super::state::Desk;
use super::verdict::Draft;
use crate::article::{Because, SpeakerKind};
use crate::find::lexicon::{Class, word, words};
use crate::find::quotes::description::described;
use crate::find::quotes::found::FoundSpeaker;
use crate::find::quotes::phrase::{Phrase, Pronoun, Who};
use crate::find::quotes::prose::Shape;
use crate::find::quotes::voice::Voice;
use crate::read::names::{Gender, Type};
use crate::read::tag::Tag;
use crate::read::token::At;
use crate::text::{Span, each_word};
use crate::words::{Sign, looked_up};

impl Desk<'_, '_> {
    /// "The witness", where "a witness at the pier" or "Clinton campaign" stands before: the same one, by its fuller words.
    pub(super) fn introduced(&mut self, subject: &Phrase, head: At, definite: bool) -> Option<(Voice, Span)> {
        const FAR: usize = 300;
        if !definite || head != subject.from + 1 {
            return None;
        }
        // "the witness in the red coat": what she is told apart by stands there, too.
        let rest = subject.to - head;
        let is_same = |at: At| (1..rest).all(|by| self.prose.written(at + by) == self.prose.written(head + by));
        let word = self.prose.written(head);
        let body = self.prose.class(head).is(Class::GROUP);
        for at in subject.from.saturating_sub(FAR).to(subject.from).rev() {
            let same_length = self.prose.token(at).is_some_and(|token| token.len() == word.len());
            let is_word = same_length && self.prose.written(at) == word && is_same(at);
            // "the mayor" is no deputy mayor.
            if !is_word || self.discourse.is_second(at) != self.discourse.is_second(head) {
                continue;
            }
            // "Harlow’s campaign"
            let owned = at.checked_sub(1).filter(|before| self.prose.shape(*before) == Shape::Possessive);
            let named = owned
                .unwrap_or(at)
                .checked_sub(1)
                .and_then(|before| self.people.name_at(before))
                .and_then(|name| self.people.names.get(name));
            let from = match named {
                Some(name) if body => Some(name.core),
                _ => at.saturating_sub(4).to(at).rev().find(|from| {
                    let fuller = self.prose.is_word(*from, word!("the")) && *from + 1 < at;
                    self.prose.word(*from).is(Sign::INDEF) || fuller
                }),
            };
            let Some(from) = from else { continue };
            let Some(phrase) = self.cues.phrase_at(from, head) else { continue };
            if let Who::Described { head, definite } = phrase.who
                && head == at
            {
                // "The Harlow planner spoke. The planner said": whom the fuller words mean.
                let owned = phrase.from.to(at).any(|at| self.prose.shape(at) == Shape::Possessive);
                if let Some((entity, (_, span))) = self.meant(&phrase, at, definite && !owned, phrase.from) {
                    return Some((Voice::Entity(entity), span));
                }
                if let Some((entity, span)) = self.of_lede(&phrase, at) {
                    return Some((Voice::Entity(entity), span));
                }
                return Some((self.unnamed(&phrase, at, false), self.prose.extent(phrase.from, phrase.to)));
            }
        }
        None
    }

    /// Whom a definite description means that nobody is known by: "the Texas senator", "the group".
    pub(super) fn meant(&mut self, subject: &Phrase, head: At, definite: bool, q: At) -> Option<(usize, Reason)> {
        if !definite {
            return None;
        }
        self.discourse.read_to(subject.from);
        let age = self.age_in(subject.from, head + 1);
        if age.is_none() && self.names_somebody(subject.from, head) {
            return None;
        }
        let same = age.and_then(|age| self.of_ages(age, subject.from).find(|(.., is_same)| *is_same));
        if let Some((entity, span, _)) = same {
            return Some((entity, (Because::Description, span)));
        }
        let led_back = |pronoun| self.leads_back(subject, head, (pronoun, age), q);
        let word = self.prose.plain(head);
        let is_person = word.is(Sign::ROLE) || word.is(Sign::TITLE) || word.is(Sign::KIN);
        let is_body = word.is(Sign::BODY) || word == word!("group");
        // "the transit authority": behind a sentence that begins with the firm
        let is_kind_of_firm = word.is(Sign::FIRM) || word == word!("authority");
        // "the Oslo-based company"
        let is_plain = |at| self.prose.shape(at) == Shape::Small || self.prose.written(at).ends_with("-based");
        let modified = || subject.from.to(head).all(is_plain) && is_kind_of_firm;
        if is_body
            && !is_person
            && word.is(Sign::FIRM)
            && let Some((entity, span)) = self.discourse.firm_of_report(subject.from)
        {
            return Some((entity, (Because::Description, span)));
        }
        if is_body && !is_person && head > subject.from + 1 && modified() {
            return led_back(Pronoun::They).filter(|(entity, _)| self.is_told_before(*entity, subject.from));
        }
        if is_body && !is_person && head == subject.from + 1 {
            if let Some((entity, span)) = self.discourse.of_head(word, subject.from.max(q)) {
                return Some((entity, (Because::Description, span)));
            }
            // "The court said": no firm that was named before is a court.
            return if word.is(Sign::SOLE) { None } else { led_back(Pronoun::They) };
        }
        let epithet = age.is_some() || self.is_epithet(subject, head);
        // "the Chief Constable", "the Prime Minister": an office by its name.
        let is_office = head > subject.from + 1
            && [head - 1, head].iter().all(|at| self.prose.shape(*at) == Shape::Capital)
            && self.prose.class(head - 1).is(Class::TITLE);
        // "the last man to climb it" is told apart by that.
        let is_told_apart = self.prose.is_word(head + 1, word!("to")) || self.prose.word(head + 1).is(Sign::REL);
        // "the homeless man accused of arson"
        let is_reduced =
            self.prose.class(head + 1).is(Class::ED) && self.prose.is_tagged(head + 2, &[Tag::Preposition]);
        let is_told_apart = is_told_apart || is_reduced || self.stays_unnamed(head);
        let described = head > subject.from + 1 && subject.to == head + 1 && !is_told_apart;
        // "the Harlow employee" may be anybody whom the text never names, "the veteran singer" hardly.
        let is_of_body = subject.from.to(head).any(|at| self.people.name_at(at).is_some());
        let role = self.prose.class(head).is(Class::ROLE);
        if !is_office
            && (epithet || described && (role || word.is(Sign::PERSON) && self.prose.is_tagged(head, &[Tag::Noun])))
        {
            let pronoun = match self.prose.class(head) {
                class if class.is(Class::MALE) => Pronoun::He,
                class if class.is(Class::FEMALE) => Pronoun::She,
                _ => Pronoun::Someone,
            };
            let found = led_back(pronoun).filter(|(_, (_, span))| !self.is_of_others(subject, head, *span))?;
            let is_told = || self.begins_before(found.0, subject.from) || self.is_topic_before(found.0, q);
            return (epithet || role && !is_of_body || is_told()).then_some(found);
        }
        None
    }

    /// "The manager, who asked not to be named, said": somebody whom the text never names.
    fn stays_unnamed(&self, head: At) -> bool {
        const FAR: usize = 16;
        let hides =
            |at: At| words!["name", "identify"].has(self.prose.lemma(at)) || self.prose.is_word(at, word!("anonymity"));
        let is_told = self.prose.is_mark(head + 1, &[',']) && self.prose.word(head + 2).is(Sign::REL);
        let (_, end) = self.prose.sentence(head);
        is_told && (head + 3).to(end.min(head + FAR)).any(hides)
    }

    /// Whom the description `subject`, of somebody of that age where it tells one, means as the pronoun would in its place.
    pub(super) fn leads_back(
        &self,
        subject: &Phrase,
        head: At,
        (pronoun, age): (Pronoun, Option<At>),
        q: At,
    ) -> Option<(usize, Reason)> {
        let at = subject.from;
        let mut barred = self.discourse.barred(at, Some(q));
        if self.prose.plain(head).is(Sign::FIRM) {
            barred.extend(self.discourse.of_other_heads(at));
        }
        // "the 52-year-old" is nobody of whom another age is told.
        barred.extend(age.into_iter().flat_map(|age| self.of_ages(age, at)).map(|(entity, ..)| entity));
        barred.extend(self.grown_up(head, at));
        barred.extend(self.discourse.of_other_rank(head));
        barred.extend(self.discourse.subject_of_report(at, subject.to));
        let (voice, span) = self.discourse.meant_but(pronoun, at, &barred)?;
        let Voice::Entity(entity) = voice else { return None };
        Some((entity, self.led_back(entity, pronoun, at, span, Because::Epithet)))
    }

    /// Whether news calls somebody so whom it has named: "the former Stockport full-back", "the father of two".
    fn is_epithet(&self, subject: &Phrase, head: At) -> bool {
        let word = self.prose.plain(head);
        let is_former = (self.prose.is_word(subject.from + 1, word!("former"))
            || self.prose.lemma(subject.from + 1) == word!("retire"))
            && head > subject.from + 1;
        // "Bo Hale ran home. The father of two said": whose he is, nobody says.
        let has_children = self.prose.is_word(head + 1, word!("of")) && self.prose.word(head + 2).is(Sign::NUM);
        // "The husband" of a couple is nobody who was named.
        let is_spouse = words!["husband", "wife"].has(word);
        let is_kin = word.is(Sign::KIN) && !is_spouse && (subject.to == head + 1 || has_children);
        // "the mother-of-two"
        let is_dad =
            self.prose.is_word(subject.from, word!("the")) && (is_kin || self.prose.written(head).contains("-of-"));
        // "the world No 2"
        let is_ranked = self.prose.is_word(head + 1, word!("no")) && self.prose.shape(head + 2) == Shape::Number;
        is_ranked || word.is(Sign::EPITHET) || word.is(Sign::NATION) || is_former || is_dad
    }

    /// Whether the words at `at` begin a sentence, and the one before begins with who is meant: "Ada Moreno is sorry. The Harlow
    /// judge said".
    fn begins_before(&self, entity: usize, at: At) -> bool {
        self.prose.sentence(at).0 == at && self.is_told_before(entity, at)
    }

    /// Whether the sentence before that of the run at `run` is about who is meant, and the words speak of no other: "Ada Moreno is
    /// sorry. “I fell,” the Harlow judge said"; not "“She fell,” the Harlow judge said".
    fn is_topic_before(&self, entity: usize, run: At) -> bool {
        let (start, _) = self.prose.sentence(run);
        let Some(before) = self.prose.story_before(start).filter(|_| start == run) else { return false };
        let (from, to) = self.prose.sentence(before);
        let is_own = |word: &str| {
            let word = looked_up(word.trim_matches(|c: char| !c.is_alphanumeric()), "");
            words!["he", "she", "they"].has(word)
        };
        let inside = self.prose.inside(run);
        let is_other = inside.split_whitespace().take(3).any(is_own);
        !is_other && self.discourse.topic_of(from, to, run).is_some_and(|(topic, _)| topic == Voice::Entity(entity))
    }

    /// Whether the sentence before that of `at` begins with the name of who is meant.
    fn is_told_before(&self, entity: usize, at: At) -> bool {
        let (start, _) = self.prose.sentence(at);
        let before = self.prose.story_before(start).map(|last| self.prose.sentence(last).0);
        // "Harlow judge Ada Moreno is sorry."
        let stream = &self.prose.reading.prose;
        let head = |at: At| stream.phrase_of(at).and_then(|own| stream.phrase(own)).map(|own| own.head);
        let named = |at: At| self.people.name_at(head(at)?);
        let name = before.and_then(named);
        name.is_some_and(|name| self.people.entity_of(name) == entity)
    }

    /// Whether a person is named among the words: "the Moreno aide"; not "the Wedgwood potter", if that is said once and may be no
    /// person.
    fn names_somebody(&self, from: At, to: At) -> bool {
        let is_known = |name: usize| {
            let known = self.people.entities.get(self.people.entity_of(name));
            let may_be_body = self.discourse.may_be_body(self.people.entity_of(name));
            known.is_some_and(|known| {
                known.of == Type::Person && (known.is_sure || known.names.len() > 1) && !may_be_body
            })
        };
        from.to(to).filter_map(|at| self.people.name_at(at)).any(is_known)
    }

    /// "Residents" of "Residents marched against what they called “a farce”", "Residents met Moreno, after which they said", "The
    /// council sent its reply": many or a body, in whose clause the words stand.
    pub(super) fn who_calls_it(&self, subject: &Phrase, pronoun: Pronoun) -> Option<Phrase> {
        let is_what = |at: &At| self.prose.is_one_of(*at, words!["what", "which"]);
        let owner = Some(subject.from).filter(|at| self.prose.word(*at).is(Sign::POSS));
        let what = owner.or_else(|| subject.from.checked_sub(1).filter(is_what))?;
        let (start, _) = self.prose.sentence(what);
        let verb = start.to(what).rev().find(|at| self.prose.is_tagged(*at, &[Tag::Past, Tag::Present, Tag::Base]))?;
        let own = self.cues.grammatical_subject(verb)?;
        let is_many = |head| self.prose.is_tagged(head, &[Tag::Plural]);
        let fits = |head| match pronoun {
            Pronoun::They => is_many(head) && self.prose.is(head, Sign::PERSON),
            // "The firm apologised for what it called “a slip”"
            Pronoun::It => {
                let is = |sign: Sign| self.prose.is(head, sign);
                !is_many(head) && (is(Sign::BODY) || is(Sign::PLACE) || is(Sign::ORGANISATION))
            }
            _ => false,
        };
        Some(own).filter(|own| matches!(own.who, Who::Described { head, .. } if fits(head)))
    }

    /// "“…,” Moreno said. The farmer, who keeps goats, said", "“…,” the farmer added": who the paragraph quotes goes on.
    pub(super) fn told_more_of(&self, subject: &Phrase, head: At, definite: bool) -> Option<(usize, Span)> {
        let is_more = self.prose.is_mark(head + 1, &[',']) && self.prose.is_word(head + 2, word!("who"));
        let begins = self.prose.sentence(subject.from).0 == subject.from && head == subject.from + 1;
        let adds = |at: At| self.prose.lemma(at) == word!("add");
        let adds = adds(subject.to) || subject.from.checked_sub(1).is_some_and(adds);
        let paragraph = self.prose.token(subject.from)?.paragraph;
        let last =
            self.last_speech.and_then(|last| self.quotes.get(last)).filter(|last| last.paragraph == paragraph)?;
        let Voice::Entity(entity) = last.voice.filter(|_| definite && (is_more && begins || adds))? else {
            return None;
        };
        let fits = Gender::of(self.prose.plain(head)).fits(self.discourse.gender(entity));
        (fits && self.people.what_is(entity) == Type::Person).then_some((entity, last.quote.mention?))
    }

    /// "The Dane said Moreno would stay. “…,” he added": who spoke last in the paragraph says more. "The victim said she was cold. /
    /// “…,” she said": who spoke last, and is she, though no name tells who.
    pub(super) fn who_adds(&self, at: At, pronoun: Pronoun) -> Option<(Voice, Span)> {
        let paragraph = self.prose.token(at).filter(|_| pronoun.gender() != Gender::Open)?.paragraph;
        let last = self.last_speech.and_then(|last| self.quotes.get(last))?;
        let (voice, span) = (last.voice?, last.quote.mention?);
        let adds = self.prose.lemma(at + 1) == word!("add") && last.paragraph == paragraph;
        let is_same = span.of(self.prose.text) == self.prose.written(at) && last.paragraph + 1 >= paragraph;
        let head = |unnamed: usize| self.heads.get(unnamed).filter(|head| !self.discourse.is_many(**head));
        let gender = match voice {
            Voice::Entity(entity) if !adds || self.people.what_is(entity) != Type::Person => return None,
            Voice::Entity(entity) => self.discourse.gender(entity),
            Voice::Unnamed(unnamed) => Gender::of(self.prose.plain(*head(unnamed).filter(|_| adds || is_same)?)),
        };
        gender.fits(pronoun.gender()).then_some((voice, span))
    }

    /// Whether the word at `head` can be a speaker’s: "Ada Moreno and Ivy Stone"; not "the number who said it".
    pub(super) fn may_speak(&self, head: At) -> bool {
        let counts = self.prose.is_word(head, word!("number")) && !self.prose.is_word(head + 1, word!("of"));
        // "“…,” you write"
        !counts
            && !self.prose.is_word(head, word!("you"))
            && (self.cues.can_speak(head) || self.people.name_at(head).is_some())
    }

    /// The speaker that a description makes.
    pub(super) fn unnamed(&mut self, subject: &Phrase, head: At, definite: bool) -> Voice {
        let span = described(self.prose, self.people, subject);
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
                let known = self.heads.get(at).copied().unwrap_or(At::FIRST);
                let is_document = self.prose.class(known).is(Class::DOCUMENT);
                // "The two", of two whom the text has told of
                let is_number =
                    self.prose.is(head, Sign::NUM) && self.prose.written(known.saturating_sub(1)) == written;
                if is_number
                    || self.prose.written(known) == written
                    || self.prose.is_small(head, words!["person", "source", "official"]) && !is_document
                    || self.prose.is_word(head, word!("insider")) && self.prose.is_word(known, word!("source"))
                    || self.is_that_one(head, known)
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

    /// Whether "the man" at `head` is "a farmer" at `known` of the same paragraph, who is a woman for all that is told, or a man.
    fn is_that_one(&self, head: At, known: At) -> bool {
        let paragraph = |at: At| self.prose.token(at).map(|token| token.paragraph);
        let (word, other) = (self.prose.plain(head), self.prose.plain(known));
        let is_one = !self.discourse.is_many(known) && (other.is(Sign::PERSON) || other.is(Sign::ROLE));
        let fits = Gender::of(other).fits(Gender::of(word));
        words!["man", "woman"].has(word) && is_one && fits && paragraph(head) == paragraph(known)
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
}

//! Who is present, as the text is read, and whom a pronoun means.

use crate::read::token::At;
use std::cell::OnceCell;
use std::ops::Range;

use crate::find::lexicon::{Class, Word, word, words};
use crate::find::quotes::people::People;
use crate::find::quotes::phrase::Pronoun;
use crate::find::quotes::prose::{Prose, Shape};
use crate::find::quotes::voice::Voice;
use crate::read::names::{Gender, Type};
use crate::read::tag::Tag;
use crate::text::Span;
use crate::words::Sign;

/// What the first subject of a sentence draws.
pub(super) const FIRST_SUBJECT: i32 = 6;
/// How far back a pronoun is followed, in names.
pub(super) const MEMORY: usize = 40;

/// A moment at which somebody is present to the reader.
#[derive(Clone, Copy, Debug)]
pub(super) struct Presence {
    /// Where.
    pub token: At,
    /// Who.
    pub who: Present,
    /// How much it draws a pronoun: more for a subject and for a speaker, less for what only belongs to another.
    pub pull: i32,
    /// The words that say who.
    pub span: Span,
}

/// Who is present.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Present {
    /// Somebody named, by number.
    Entity(usize),
    /// A speaker without a name, by number, and the token of the noun that describes it.
    Unnamed(usize, At),
}

impl Present {
    /// The same as a speaker.
    pub(in crate::find::quotes) fn voice(self) -> Voice {
        match self {
            Present::Entity(entity) => Voice::Entity(entity),
            Present::Unnamed(speaker, _) => Voice::Unnamed(speaker),
        }
    }
}

/// A role by its word, and whether it is that of a second: "vice president".
pub(super) type Role = (Word, bool);

/// Each role that the text gives somebody: the tokens at which it does, and the names.
pub(super) type Roles = Vec<(Role, Vec<(At, usize)>)>;

/// Who is present, as the text is read.
pub(in crate::find::quotes) struct Discourse<'a, 't> {
    pub(super) prose: &'a Prose<'t>,
    pub(super) people: &'a People,
    /// Names and speakers so far, in order.
    pub(super) present: Vec<Presence>,
    /// The next name to be read, and the next token.
    next: usize,
    read: At,
    /// By role: who is known to have it, and since where. Read once somebody is meant by a role.
    pub(super) roles: OnceCell<Roles>,
    /// By entity: the gender that pronouns near it show.
    pub(super) genders: Vec<Gender>,
    /// By entity: whether the text has told that it died, as far as the text is read.
    dead: Vec<bool>,
    /// The tokens of a transcript: whom its turns name the text says nothing of.
    pub(in crate::find::quotes) spoken: Range<At>,
}

impl<'a, 't> Discourse<'a, 't> {
    /// Before the text.
    #[inline(never)]
    pub(in crate::find::quotes) fn new(prose: &'a Prose<'t>, people: &'a People) -> Discourse<'a, 't> {
        let mut discourse = Discourse {
            prose,
            people,
            present: Vec::new(),
            next: 0,
            read: At::FIRST,
            roles: OnceCell::new(),
            genders: people.entities.iter().map(|entity| entity.gender).collect(),
            dead: vec![false; people.entities.len()],
            spoken: At::FIRST..At::FIRST,
        };
        discourse.learn_genders();
        discourse
    }

    /// The gender of an entity, as far as the text shows it.
    pub(in crate::find::quotes) fn gender(&self, entity: usize) -> Gender {
        self.genders.get(entity).copied().unwrap_or_default()
    }

    /// Reads on to the token `until`.
    pub(in crate::find::quotes) fn read_to(&mut self, until: At) {
        while self.read < until {
            let at = self.read;
            self.read += 1;
            let next = self.people.names.get(self.next).filter(|_| self.next < self.people.outside);
            if next.is_some_and(|name| name.from <= at) {
                self.read_name();
                continue;
            }
            let word = self.prose.word(at);
            let pronoun = if word == word!("he") { Pronoun::He } else { Pronoun::She };
            if word == word!("he") || word == word!("she") {
                if !self.prose.is_aside(at) && !self.spoken.contains(&at) {
                    self.read_pronoun(pronoun, at);
                }
            } else if word == word!("the") && self.begins_clause(at) {
                self.read_role(at);
            }
        }
    }

    /// Whether the sentence begins at `at`, or what stands before it begins a clause: a mark, "but".
    fn begins_clause(&self, at: At) -> bool {
        let is_led = |before: At| {
            self.prose.shape(before) == Shape::Mark
                || self.prose.is_tagged(before, &[Tag::Coordinator, Tag::Subordinator])
        };
        self.prose.sentence(at).0 == at || at.checked_sub(1).is_some_and(is_led)
    }

    fn read_name(&mut self) {
        let Some(name) = self.people.names.get(self.next) else { return };
        let entity = self.people.entity_of(self.next);
        self.next += 1;
        // "Ada Moreno (Labour) spoke": what she is of.
        let in_bracket = name
            .from
            .checked_sub(2)
            .is_some_and(|before| self.prose.is_mark(before + 1, &['(']) && self.people.name_at(before).is_some());
        let is_told = self.prose.is_aside(name.from) || self.is_dateline(name.from, name.to);
        if is_told || in_bracket || self.spoken.contains(&name.from) {
            return;
        }
        if let Some(dead) = self.dead.get_mut(entity)
            && self.prose.dies(name.from, name.to)
        {
            *dead = true;
        }
        let pull = self.pull(name.from, name.to);
        self.present.push(Presence { token: name.from, who: Present::Entity(entity), pull, span: name.span });
    }

    /// Whether the name is but where the story was written: "MANILA, Philippines —".
    fn is_dateline(&self, from: At, to: At) -> bool {
        const NEAR: usize = 6;
        let is_part = |at: &At| self.prose.is_mark(*at, &[',', '(', ')', '.']) || self.prose.shape(*at) != Shape::Small;
        let start = self.prose.sentence(from).0;
        let begins =
            from <= start + NEAR && start.to(from).all(|at| is_part(&at)) && self.prose.story_before(start).is_none();
        let dash = to.to(to + NEAR).find(|at| self.prose.is_mark(*at, &['—', '–']) || !is_part(at));
        begins && dash.is_some_and(|dash| self.prose.is_mark(dash, &['—', '–']))
    }

    /// "The mayor spoke for an hour.": who has the role is present there again.
    fn read_role(&mut self, at: At) {
        let stream = &self.prose.reading.prose;
        let noun = stream.phrase_of(at).and_then(|noun| stream.phrase(noun));
        let Some(noun) = noun.filter(|noun| noun.head + 1 == noun.to && self.prose.class(noun.head).is(Class::ROLE))
        else {
            return;
        };
        // "The Norwegian journalist" may be another than the journalist of before.
        let begins = self.prose.sentence(at).0 == at;
        let is_plain = noun.head == at + 1 || begins && self.prose.is(noun.head, Sign::OFFICE);
        let is_known = is_plain && self.prose.is_subject(at, noun.to) && !self.prose.is_aside(at);
        if let Some((entity, span)) = self.has_role(noun.head, at).filter(|_| is_known) {
            self.present.push(Presence { token: at, who: Present::Entity(entity), pull: FIRST_SUBJECT, span });
        }
    }

    /// Whom a "he" or "she" means is present there again.
    fn read_pronoun(&mut self, pronoun: Pronoun, at: At) {
        const AGAIN: i32 = 5;
        // What a sentence begins with it is about: "She drove home with his sister Ada as she sang."
        let begins = self.prose.sentence(at).0 == at;
        let barred = self.barred(at, None);
        let Some(best) = self.most_present(pronoun, at, &barred).filter(|best| !self.is_paired(best, pronoun)) else {
            return;
        };
        let again = Presence { token: at, pull: AGAIN + i32::from(begins), ..*best };
        self.present.push(again);
    }

    /// Somebody has spoken at `token`. Who has no name is described by the noun at `head`.
    pub(in crate::find::quotes) fn speaks(&mut self, token: At, voice: Voice, head: Option<At>, span: Span) {
        const SPEAKER: i32 = 5;
        // "Moreno’s spokesman said Tanner was late. He": the spokesman, rather than Tanner.
        const TOLD: i32 = FIRST_SUBJECT + 1;
        let is_told = head.is_some_and(|head| Gender::of(self.prose.plain(head)) != Gender::Open);
        // "Moreno was late, Tanner said. She": Tanner, who speaks, rather than whom the clause is about.
        let is_behind = token.checked_sub(1).is_some_and(|at| self.prose.is_mark(at, &[',']));
        let pull = if is_told || is_behind { TOLD } else { SPEAKER };
        let who = match (voice, head) {
            (Voice::Entity(entity), _) => Present::Entity(entity),
            (Voice::Unnamed(speaker), Some(head)) => Present::Unnamed(speaker, head),
            (Voice::Unnamed(_), None) => return,
        };
        self.present.push(Presence { token, who, pull, span });
    }

    /// Whom the pronoun at `token` means, which says the words at `run`, and the words that say so.
    pub(in crate::find::quotes) fn said_by(&self, pronoun: Pronoun, token: At, run: At) -> Option<(Voice, Span)> {
        let barred = self.barred(token, Some(run));
        let other: Vec<usize> = self.speaks_to(token).into_iter().collect();
        let best = self.most_present(pronoun, token, &barred).or_else(|| self.most_present(pronoun, token, &other))?;
        let is_clear = !self.is_paired(best, pronoun) && self.rival(best, pronoun, token).is_none();
        is_clear.then_some((best.who.voice(), best.span))
    }

    /// Whom the pronoun at `token` means, and the words that say so.
    pub(in crate::find::quotes) fn meant_by(&self, pronoun: Pronoun, token: At) -> Option<(Voice, Span)> {
        self.meant_but(pronoun, token, &[])
    }

    /// The same, and none of those that are `barred`.
    pub(in crate::find::quotes) fn meant_but(
        &self,
        pronoun: Pronoun,
        token: At,
        barred: &[usize],
    ) -> Option<(Voice, Span)> {
        let best = self.most_present(pronoun, token, barred)?;
        (!self.is_paired(best, pronoun)).then_some((best.who.voice(), best.span))
    }

    /// Whether the pronoun fits the entity.
    pub(super) fn fits(&self, pronoun: Pronoun, entity: usize) -> bool {
        let of = self.of(entity);
        match pronoun {
            Pronoun::He | Pronoun::She | Pronoun::Someone => {
                let is_guess = self.people.entities.get(entity).is_some_and(|known| known.is_guess);
                let is_open = self.gender(entity) == Gender::Open;
                // "Wout Moreno slept. The 41-year-old said"
                let is_guess = is_guess && pronoun != Pronoun::Someone;
                let fits = of == Type::Person && !is_guess && self.gender(entity).fits(pronoun.gender());
                fits && !(is_open && self.is_letters(entity))
            }
            Pronoun::It => matches!(of, Type::Organisation | Type::Place),
            Pronoun::They => of == Type::Organisation || self.may_be_body(entity),
            Pronoun::First => false,
        }
    }

    /// Whether the noun at `head` is of many.
    pub(in crate::find::quotes) fn is_many(&self, head: At) -> bool {
        self.prose.class(head).is(Class::GROUP.or(Class::PLURAL)) || self.prose.is_tagged(head, &[Tag::Plural])
    }

    /// Whether the pronoun fits who is present.
    fn fits_present(&self, pronoun: Pronoun, who: Present) -> bool {
        let head = match who {
            Present::Entity(entity) => return self.fits(pronoun, entity),
            Present::Unnamed(_, head) => head,
        };
        let class = self.prose.class(head);
        let is_many = self.is_many(head);
        // "One recipient said … she added"
        let is_new = || {
            let before = head.saturating_sub(1);
            self.prose.word(before).is(Sign::INDEF) || self.prose.is_word(before, word!("one"))
        };
        let is_person = (class.is(Class::ROLE) || self.prose.is(head, Sign::PERSON) && is_new()) && !is_many;
        match pronoun {
            Pronoun::He | Pronoun::She => {
                let fits = Gender::of(self.prose.plain(head)).fits(pronoun.gender());
                is_person && fits && self.owner_gender(head) != pronoun.gender()
            }
            // "The council said … It added"
            Pronoun::It if self.prose.plain(head).is(Sign::BODY) => !class.is(Class::PLURAL),
            Pronoun::It => class.is(Class::DOCUMENT) && !class.is(Class::ROLE) && !is_many,
            Pronoun::They => is_many || is_person && Gender::of(self.prose.plain(head)) == Gender::Open,
            Pronoun::Someone | Pronoun::First => false,
        }
    }

    /// The gender that "her" of "her manager" shows.
    fn owner_gender(&self, head: At) -> Gender {
        let stream = &self.prose.reading.prose;
        let first = stream.phrase_of(head).and_then(|own| stream.phrase(own)).map(|own| self.prose.word(own.from));
        first.filter(|first| first.is(Sign::POSS)).map_or(Gender::Open, Gender::of)
    }

    /// Of those whom the pronoun at `token` fits, and who are not barred, the one who is most present.
    pub(super) fn most_present(&self, pronoun: Pronoun, token: At, barred: &[usize]) -> Option<&Presence> {
        // "said the Italian": hardly whom a preposition leads, or whose something is.
        let free = (pronoun == Pronoun::Someone).then(|| self.most(pronoun, token, barred, 1)).flatten();
        free.or_else(|| self.most(pronoun, token, barred, i32::MIN))
    }

    /// The same of those who draw a pronoun so much at least.
    fn most(&self, pronoun: Pronoun, token: At, barred: &[usize], least: i32) -> Option<&Presence> {
        /// So much less the dead draw a pronoun.
        const DEAD: i32 = 8;
        let now = self.prose.token(token)?;
        let told = self.prose.told_before(token);
        let mut best: Option<(i32, &Presence)> = None;
        for presence in self.present.iter().rev().filter(|presence| presence.token < token).take(MEMORY) {
            let is_barred = matches!(presence.who, Present::Entity(entity) if barred.contains(&entity));
            // "the HARB plan": what only says which is no "they".
            let is_many = matches!(pronoun, Pronoun::They | Pronoun::It);
            let is_mere = is_many && presence.pull < 0 || presence.pull < least || self.is_mere_place(presence);
            let fits =
                self.fits_present(pronoun, presence.who) || pronoun == Pronoun::It && self.is_firm(presence, token);
            if is_barred || is_mere || !fits {
                continue;
            }
            let Some(then) = self.prose.token(presence.token) else { continue };
            let sentences = told.saturating_sub(self.prose.told_before(presence.token)).min(10) as i32;
            let paragraphs = now.paragraph.saturating_sub(then.paragraph).min(6) as i32;
            // "A spokesperson said … they added": one alone is "they" in the same breath only.
            let is_alone = matches!(presence.who, Present::Unnamed(_, head) if !self.is_many(head));
            // "it" is no body of long ago.
            const LONG: i32 = 3;
            if pronoun == Pronoun::They && is_alone && paragraphs > 0 || pronoun == Pronoun::It && paragraphs > LONG {
                continue;
            }
            let gender = match presence.who {
                Present::Entity(entity) => self.gender(entity),
                Present::Unnamed(_, head) => Gender::of(self.prose.plain(head)),
            };
            // Whom the sentence before begins with needs no gender that is known: "Quenby spoke. “…,” she said".
            let is_topic = presence.pull >= FIRST_SUBJECT && sentences <= 1 && paragraphs == 0;
            let known = pronoun.gender() != Gender::Open && (gender == pronoun.gender() || is_topic);
            let is_dead = self.is_dead(presence, is_topic);
            let near = presence.pull - 2 * sentences - 5 * paragraphs;
            let score = near + 5 * i32::from(known) - DEAD * i32::from(is_dead);
            if best.is_none_or(|(most, _)| score > most) {
                best = Some((score, presence));
            }
        }
        best.map(|(_, best)| best)
    }

    /// Whether who is present has died, and does not live again in the sentence before: "At 14 Moss left school. “…,” he said".
    fn is_dead(&self, presence: &Presence, is_topic: bool) -> bool {
        let Present::Entity(entity) = presence.who else { return false };
        let name = self.people.name_at(presence.token).and_then(|name| self.people.names.get(name));
        let dies = name.is_some_and(|name| self.prose.dies(name.from, name.to));
        self.dead.get(entity) == Some(&true) && (dies || !is_topic)
    }

    /// Whether a place is named but as where something is: "in Kenya".
    fn is_mere_place(&self, presence: &Presence) -> bool {
        let is_one =
            |entity| self.of(entity) == Type::Place || self.may_be_body(entity) && self.is_where(presence.token);
        matches!(presence.who, Present::Entity(entity) if is_one(entity)) && presence.pull <= 0
    }

    /// "The bridge at Orley": where something is.
    fn is_where(&self, at: At) -> bool {
        at.checked_sub(1).is_some_and(|at| self.prose.is_one_of(at, words!["at", "in", "near"]))
    }

    /// What an entity is.
    pub(super) fn of(&self, entity: usize) -> Type {
        self.people.what_is(entity)
    }

    /// Whether a pronoun that means the entity can say for sure that it does: he and she of a person, it of a body.
    pub fn can_be_stated(&self, pronoun: Pronoun, entity: usize) -> bool {
        match pronoun {
            Pronoun::He | Pronoun::She => true,
            Pronoun::It => self.of(entity) == Type::Organisation,
            Pronoun::They | Pronoun::First | Pronoun::Someone => false,
        }
    }

    /// Whether an entity is somebody.
    pub(super) fn can_be_person(&self, entity: usize) -> bool {
        self.of(entity) == Type::Person
    }
}

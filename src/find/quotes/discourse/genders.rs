//! What pronouns show of whom they stand beside.

use super::state::Discourse;
use crate::find::lexicon::word;
use crate::find::quotes::prose::Shape;
use crate::read::Block;
use crate::read::names::Gender;
use crate::read::phrase::{self, Kind};
use crate::read::tag::Tag;
use crate::read::token::At;
use crate::words::Sign;

/// Whom a paragraph names.
#[derive(Default)]
struct Shown {
    paragraph: Option<u32>,
    only: Option<usize>,
    several: bool,
}

impl Shown {
    /// With whom the next sentence names.
    fn and(self, next: Shown) -> Shown {
        if self.paragraph != next.paragraph {
            return next;
        }
        let is_another = self.only.zip(next.only).is_some_and(|(one, other)| one != other);
        Shown { several: self.several || next.several || is_another, only: self.only.or(next.only), ..next }
    }
}

impl Discourse<'_, '_> {
    /// A sentence that names one person and goes on with "he" or "she" shows the gender.
    pub(super) fn learn_genders(&mut self) {
        let mut votes = vec![0i32; self.genders.len()];
        let mut name = 0;
        let (mut before, mut shown): (Option<usize>, _) = (None, Shown::default());
        for (start, end) in self.prose.sentences {
            let mut only: Option<usize> = None;
            let (mut several, mut leads) = (false, false);
            while let Some(found) =
                self.people.names.get(name).filter(|found| name < self.people.outside && found.from < *end)
            {
                let entity = self.people.entity_of(name);
                if found.from >= *start && !found.is_modifier && self.can_be_person(entity) {
                    several |= only.is_some_and(|other| other != entity);
                    only = Some(entity);
                    leads |= self.prose.is_subject(found.from, found.to);
                }
                name += 1;
            }
            // Whose gender a title or a first name tells needs no pronoun.
            let open = |entity: &usize| self.genders.get(*entity) == Some(&Gender::Open);
            // "Moreno left. “…,” she said."
            let says = self.prose.shape(*start) == Shape::Quote && self.prose.word(*start + 1).is(Sign::SUBJ);
            let paragraph = self.prose.token(*start).map(|token| token.paragraph);
            let last = before.filter(|_| says && (shown.paragraph == paragraph || !shown.several));
            let one = if several { None } else { only.or(last) };
            if self.prose.block(*start) == Block::Story {
                before = one.filter(|_| leads || only.is_none());
                shown = shown.and(Shown { paragraph, only, several });
            }
            let Some(entity) = one.filter(open) else { continue };
            let first = (*start).to(*end).find(|at| self.people.name_at(*at).is_some()).unwrap_or(*start);
            // "Her cook, Ivo Moreno, has been with her since she left": of her whose cook he is.
            let owner = (*start).to(first).map(|at| self.prose.word(at)).find(|word| word.is(Sign::POSS));
            let owner = owner.map_or(Gender::Open, Gender::of);
            for (at, token) in first.to(*end).zip(self.prose.between(first, *end)) {
                let is_pronoun = token.word.is(Sign::PRON) || token.word.is(Sign::POSS);
                // "Moreno, whom she met" is not she.
                let is_pronoun = is_pronoun && !(at > At::FIRST && self.prose.is_word(at - 1, word!("whom")));
                let vote = i32::from(token.word.is(Sign::MAN)) - i32::from(token.word.is(Sign::WOMAN));
                let is_owner = owner != Gender::Open && Gender::of(token.word) == owner;
                if !is_pronoun || vote == 0 || is_owner || self.is_object_of(at, entity) {
                    continue;
                }
                if let Some(votes) = votes.get_mut(entity) {
                    *votes += vote;
                }
            }
        }
        for (gender, votes) in self.genders.iter_mut().zip(votes) {
            if *gender == Gender::Open && votes != 0 {
                *gender = if votes > 0 { Gender::Man } else { Gender::Woman };
            }
        }
    }

    /// Whether the pronoun at `at` is the object of a verb whose subject names the entity: "Moreno backed her" is no woman.
    fn is_object_of(&self, at: At, entity: usize) -> bool {
        let stream = &self.prose.reading.prose;
        let is_object = self.prose.word(at).is(Sign::OBJ) && !self.prose.is_tagged(at, &[Tag::Possessive]);
        let before = |at: phrase::At| at.checked_sub(1);
        let is_led = |at: &phrase::At| stream.phrase(*at).is_some_and(|led| led.kind == Kind::Preposition);
        let verb = stream.phrase_of(at).filter(|_| is_object).and_then(before);
        let verb = verb.filter(is_led).and_then(before).or(verb);
        const FAR: usize = 16;
        let subject = verb.and_then(|verb| stream.subject_of(verb)).and_then(|found| stream.phrase(found.phrase));
        let verb = verb.and_then(|verb| stream.phrase(verb)).map_or(at, |verb| verb.from);
        // "The agent, Moreno, backed her"; but "Moreno’s agent backed her"
        let is_own = |name: usize| {
            let is_owner =
                self.people.names.get(name).is_some_and(|name| self.prose.shape(name.to) == Shape::Possessive);
            !is_owner && self.people.entity_of(name) == entity
        };
        let named =
            |subject: At| subject.to(verb.min(subject + FAR)).filter_map(|at| self.people.name_at(at)).any(is_own);
        subject.is_some_and(|subject| named(subject.from))
    }
}

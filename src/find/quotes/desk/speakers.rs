//! The speakers of a text, once every quote has its own.

use super::state::Desk;
use super::verdict::Draft;
use crate::article::{Because, SpeakerKind};
use crate::find::lexicon::{Class, word, words};
use crate::find::quotes::found::{Found, FoundSpeaker};
use crate::find::quotes::prose::Shape;
use crate::find::quotes::voice::Voice;
use crate::read::names::Type;
use crate::read::token::At;
use crate::text::{Span, in_order};
use crate::words::Sign;

/// Whether words that describe somebody led to who is named.
fn is_described(because: Option<Because>) -> bool {
    matches!(because, Some(Because::Description | Because::Epithet))
}

impl Desk<'_, '_> {
    pub(super) fn finish(mut self) -> Found {
        let mut drafts = std::mem::take(&mut self.quotes);
        if !self.asides.is_empty() {
            drafts.append(&mut self.asides);
            drafts = in_order(drafts, Draft::place);
        }
        let mut found = Found::default();
        // By entity and by speaker without a name: the place in what is found, counted from 1.
        let mut named = vec![0; self.people.entities.len()];
        let mut unnamed = vec![0; self.speakers.len()];
        for draft in drafts {
            let mut quote = draft.quote;
            if let Some(voice) = draft.voice {
                let place = match voice {
                    Voice::Entity(entity) => named.get_mut(entity),
                    Voice::Unnamed(at) => unnamed.get_mut(at),
                };
                let Some(place) = place else { continue };
                if *place == 0 {
                    let speaker = match voice {
                        Voice::Entity(entity) => self.speaker(entity),
                        Voice::Unnamed(at) => self.speakers.get(at).cloned(),
                    };
                    found.speakers.extend(speaker);
                    *place = found.speakers.len();
                }
                quote.speaker = place.checked_sub(1);
                let told =
                    quote.mention.filter(|_| is_described(quote.because)).and_then(|mention| self.role_told(mention));
                if let Some(speaker) = quote.speaker.and_then(|at| found.speakers.get_mut(at))
                    && speaker.kind == SpeakerKind::Person
                {
                    speaker.role = speaker.role.or(told);
                }
            }
            found.quotes.push(quote);
        }
        found
    }

    /// "tea farmer" of "the 41-year-old tea farmer", who is somebody named.
    fn role_told(&self, mention: Span) -> Option<Span> {
        let (from, to) = (self.prose.at(mention.start), self.prose.at(mention.end));
        let age = from.to(to).find(|at| self.prose.written(*at) == "year-old");
        let from = age.map_or(from, |age| age + 1);
        let last = to.checked_sub(1).filter(|last| *last >= from)?;
        let is_plain = |at: At| matches!(self.prose.shape(at), Shape::Small | Shape::Capital);
        let word = self.prose.plain(last);
        let is_role = self.prose.class(last).is(Class::ROLE) && !self.prose.class(last).is(Class::PLURAL);
        let is_mere =
            words!["man", "woman", "boy"].has(word) || word.is(Sign::KIN) || self.prose.shape(last) != Shape::Small;
        let was = self.prose.is_word(from, word!("former"));
        (is_role && !is_mere && !was && from.to(to).all(is_plain)).then(|| self.prose.extent(from, to))
    }

    pub(super) fn speaker(&self, entity: usize) -> Option<FoundSpeaker> {
        let entity = self.people.entities.get(entity)?;
        let fullest = self.people.names.get(entity.fullest)?;
        let kind = if entity.of == Type::Person { SpeakerKind::Person } else { SpeakerKind::Organisation };
        let mut also: Vec<Span> = Vec::new();
        let form = |name: usize| self.people.names.get(name).map(|name| name.form);
        let mut seen = vec![form(entity.fullest)];
        for number in entity.names.iter().copied() {
            let Some(name) = self.people.names.get(number) else { continue };
            if !seen.contains(&form(number)) {
                seen.push(form(number));
                also.push(name.span);
            }
        }
        let (role, affiliation) = self.role(entity);
        // "Lord Tarn", whom nobody calls Tarn
        let is_lord = |at: &At| [Sign::GRAND, Sign::HONORIFIC].iter().all(|sign| self.prose.plain(*at).is(*sign));
        let is_short = fullest.to == fullest.core + 1 && fullest.from < fullest.core;
        let lord = fullest.core.checked_sub(1).filter(|at| is_short && is_lord(at));
        let span = lord.map_or(fullest.span, |lord| self.prose.extent(lord, fullest.to));
        Some(FoundSpeaker { span, kind, also, role, affiliation })
    }
}

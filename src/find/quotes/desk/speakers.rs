//! The speakers of a text, once every quote has its own.

use super::state::Desk;
use super::verdict::Draft;
use crate::article::SpeakerKind;
use crate::find::quotes::found::{Found, FoundSpeaker};
use crate::find::quotes::voice::Voice;
use crate::read::names::Type;
use crate::read::token::At;
use crate::text::{Span, in_order};
use crate::words::Sign;

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
            }
            found.quotes.push(quote);
        }
        found
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

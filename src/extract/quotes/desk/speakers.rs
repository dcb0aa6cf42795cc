//! The speakers of a text, once every quote has its own.

use super::{Desk, Voice};
use crate::article::SpeakerKind;
use crate::extract::quotes::names::Naming;
use crate::extract::quotes::{Found, FoundSpeaker};
use crate::text::Span;
use std::collections::BTreeMap;

impl Desk<'_, '_> {
    pub(super) fn finish(mut self) -> Found {
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
        found
    }

    pub(super) fn speaker(&self, entity: usize) -> Option<FoundSpeaker> {
        let entity = self.people.entities.get(entity)?;
        let fullest = self.people.names.get(entity.fullest)?;
        let kind = if entity.naming == Naming::Organisation { SpeakerKind::Organisation } else { SpeakerKind::Person };
        let mut also: Vec<Span> = Vec::new();
        let form = |name: usize| self.people.forms.get(name).copied();
        let mut seen = vec![form(entity.fullest)];
        for number in entity.names.iter() {
            let Some(name) = self.people.names.get(*number) else { continue };
            if !seen.contains(&form(*number)) {
                seen.push(form(*number));
                also.push(name.span);
            }
        }
        let (role, affiliation) = self.role(entity);
        Some(FoundSpeaker { span: fullest.span, kind, also, role, affiliation })
    }
}

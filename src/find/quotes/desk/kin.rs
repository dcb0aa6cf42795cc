//! Somebody of whom only the tie to another is told: "her mother", "his agent".

use super::state::Desk;
use crate::find::lexicon::Class;
use crate::find::quotes::phrase::{Phrase, Pronoun, Who};
use crate::read::names::Gender;
use crate::read::tag::Tag;
use crate::read::token::At;
use crate::words::Sign;

impl Desk<'_, '_> {
    /// "Her husband" of "Her husband shrugged.", "Her agent" of "Her agent shrugged.": somebody else than who owns the word.
    pub(super) fn kin(&self, from: At, to: At) -> Option<Phrase> {
        let found = self.cues.phrase_at(from, to).filter(|_| self.prose.word(from).is(Sign::POSS))?;
        let Who::Described { head, .. } = found.who else { return None };
        let class = self.prose.class(head);
        let is_theirs = self.prose.plain(head).is(Sign::KIN) || class.is(Class::ROLE) && !class.is(Class::PLURAL);
        (is_theirs && self.prose.is_subject(from, found.to)).then_some(found)
    }

    /// The same, of the sentence before the one of the pronoun at `at`, in its paragraph, which begins at `opens`: somebody whom
    /// the pronoun fits, and who has no name there.
    pub(super) fn kin_before(&self, at: At, pronoun: Pronoun, opens: At) -> Option<Phrase> {
        let (first, _) = self.prose.sentence(at);
        let before = first.checked_sub(1).filter(|before| *before >= opens)?;
        let (from, to) = self.prose.sentence(before);
        let kin = self.kin(from, to)?;
        // "Her son, the baker Ivo Lind, wept."
        const NEAR: usize = 5;
        let is_named = kin.to.to(kin.to + NEAR).any(|at| self.is_somebody(at));
        let of = |head: At| Gender::of(self.prose.plain(head));
        let fits = matches!(kin.who, Who::Described { head, .. } if of(head).fits(pronoun.gender()));
        (fits && !is_named).then_some(kin)
    }

    /// "Her mother was furious. “…,” she said.": who shows there how they feel is the one who speaks.
    pub(super) fn kin_who_feels(&self, at: At, pronoun: Pronoun) -> Option<Phrase> {
        const SHORT: usize = 6;
        let kin = self.kin_before(at, pronoun, self.opens(at)).filter(|_| pronoun.gender() != Gender::Open)?;
        let (_, to) = self.prose.sentence(kin.from);
        let shows = self.prose.lemma(kin.to).is(Sign::SILENT);
        let is_adjective = |at: At| self.prose.is_tagged(at, &[Tag::Adjective]);
        let feels = self.prose.word(kin.to).is(Sign::BE) && is_adjective(to.saturating_sub(2));
        (shows || feels && to <= kin.to + SHORT).then_some(kin)
    }

    /// Where the paragraph of the token at `at` begins, as far as is looked for it.
    pub(super) fn opens(&self, at: At) -> At {
        const FAR: usize = 400;
        let paragraph = |at: At| self.prose.token(at).map(|token| token.paragraph);
        let own = |before: &At| paragraph(*before) == paragraph(at);
        At::FIRST.to(at + 1).rev().take(FAR).take_while(own).last().unwrap_or(at)
    }
}

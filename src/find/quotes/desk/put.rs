//! Words that are put to somebody.

use super::state::Desk;
use super::verdict::Verdict;
use crate::article::QuoteKind;
use crate::find::quotes::cue::Put;
use crate::find::quotes::kind::Look;
use crate::find::quotes::rule::Rule;
use crate::read::token::At;
use crate::text::Span;

impl Desk<'_, '_> {
    /// Writes down the run at `q`, which is put to somebody: it is whoever puts it, or nobody's.
    pub(super) fn take_put(&mut self, q: At, span: Span, look: &Look, put: &Put) {
        let whole = look.opens_big && look.ends_in_stop;
        let kind = if whole { QuoteKind::Direct } else { self.kind(q, look, put.by.as_ref()) };
        let verdict = if kind == QuoteKind::Term { Verdict::nobody(Rule::Term) } else { self.by_who_puts(put, q) };
        if let (Some(voice), Some(mention)) = (verdict.voice, verdict.mention) {
            self.speaks(q, voice, mention);
        }
        self.add(verdict, kind, vec![span], q);
    }

    /// Whose words are that are put to somebody.
    pub(super) fn by_who_puts(&mut self, put: &Put, q: At) -> Verdict {
        match &put.by {
            Some(cue) => self.by_cue(cue, q),
            None => Verdict { cue: Some(put.words), ..Verdict::nobody(Rule::PutTo) },
        }
    }
}

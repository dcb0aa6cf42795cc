//! Where a run of quoted words stands, and what is known of it while it is looked for whose it is.

use crate::article::QuoteKind;
use crate::find::quotes::cue::Cue;
use crate::find::quotes::kind::Look;
use crate::read::token::At;

/// A run, with what is known of it so far.
pub(in crate::find::quotes) struct Place<'t> {
    /// Its token.
    pub q: At,
    pub look: Look<'t>,
    /// Its cue.
    pub cue: Option<Cue>,
    /// The cue of whoever gives something the name that it is.
    pub given: Option<Cue>,
    pub kind: QuoteKind,
}

/// A run without a cue.
pub(in crate::find::quotes) struct Floating {
    /// Its token.
    pub q: At,
    /// Its paragraph.
    pub paragraph: u32,
    /// Where its sentence starts.
    pub start: At,
    pub stands: Stands,
}

/// How it stands in its paragraph.
#[derive(Clone, Copy)]
pub(in crate::find::quotes) enum Stands {
    /// Within a sentence.
    Inside,
    /// Behind a sentence of the same paragraph, of these tokens.
    Behind(At, At),
    /// At the beginning of a paragraph; the last sentence of the one before has these tokens.
    Opening(At, At),
}

impl Floating {
    /// The sentence before in the same paragraph.
    pub(super) fn behind(&self) -> Option<(At, At)> {
        if let Stands::Behind(from, to) = self.stands { Some((from, to)) } else { None }
    }

    /// The last sentence of the paragraph before, at the beginning of a paragraph.
    pub(super) fn opening(&self) -> Option<(At, At)> {
        if let Stands::Opening(from, to) = self.stands { Some((from, to)) } else { None }
    }
}

//! Who says a run, and a quote while the text is read.

use crate::article::{Because, QuoteKind};
use crate::find::quotes::found::{FoundQuote, Sureness};
use crate::find::quotes::rule::Rule;
use crate::find::quotes::voice::Voice;
use crate::read::token::At;
use crate::text::Span;

/// Who says a run, and what says so.
pub(in crate::find::quotes) struct Verdict {
    pub(super) voice: Option<Voice>,
    pub(super) sureness: Sureness,
    pub(super) mention: Option<Span>,
    pub(super) cue: Option<Span>,
    pub(in crate::find::quotes) rule: Rule,
    pub(super) basis: Vec<Span>,
    pub(super) because: Option<Because>,
    /// Who fits, where two or three do equally.
    pub(super) between: Vec<Span>,
    /// Where the cue behind the run ends.
    pub(super) to: At,
}

impl Verdict {
    /// Nobody's, as far as the text says.
    pub(super) fn none() -> Verdict {
        Verdict::nobody(Rule::None)
    }

    /// Nobody's, by `rule`.
    pub(super) fn nobody(rule: Rule) -> Verdict {
        Verdict {
            voice: None,
            sureness: Sureness::Unknown,
            mention: None,
            cue: None,
            rule,
            basis: Vec::new(),
            because: None,
            between: Vec::new(),
            to: At::FIRST,
        }
    }

    pub(super) fn inferred(voice: Voice, rule: Rule, basis: Span) -> Verdict {
        let because = Some(rule.because());
        Verdict {
            voice: Some(voice),
            sureness: Sureness::Inferred,
            rule,
            basis: vec![basis],
            because,
            ..Verdict::none()
        }
    }
}

/// A quote while the text is read.
pub(super) struct Draft {
    pub(super) quote: FoundQuote,
    pub(super) voice: Option<Voice>,
    /// The token of its last run.
    pub(super) last: At,
    /// Where the cue behind its last run ends; the run's own end where there is none.
    pub(super) cue_to: At,
    pub(super) paragraph: u32,
}

impl Draft {
    /// What was found of it, for another that has the same speaker for the same reason.
    pub(super) fn verdict(&self) -> Verdict {
        Verdict {
            voice: self.voice,
            sureness: self.quote.sureness,
            mention: self.quote.mention,
            cue: self.quote.cue,
            rule: self.quote.rule,
            basis: self.quote.basis.clone(),
            because: self.quote.because,
            between: self.quote.between.clone(),
            to: At::FIRST,
        }
    }

    /// Where it starts, as what is put in order is asked.
    pub(super) fn place(&self) -> (usize, usize) {
        self.quote.parts.first().map_or((0, 0), |part| (part.start, 0))
    }

    /// Whether it is speech in quotation marks.
    pub(super) fn has_marks(&self) -> bool {
        matches!(self.quote.kind, QuoteKind::Direct | QuoteKind::Mixed)
    }
}

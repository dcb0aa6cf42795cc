//! What is known of a text's quotes, as it is read.

use super::verdict::{Draft, Verdict};
use crate::article::QuoteKind;
use crate::find::quotes::cue::Cues;
use crate::find::quotes::discourse::Discourse;
use crate::find::quotes::found::{FoundQuote, FoundSpeaker};
use crate::find::quotes::people::People;
use crate::find::quotes::prose::Prose;
use crate::find::quotes::voice::Voice;
use crate::read::entities::Steps;
use crate::read::token::At;
use crate::text::Span;

/// What is known of a text's quotes, as it is read.
pub(in crate::find::quotes) struct Desk<'a, 't> {
    pub(super) prose: &'a Prose<'t>,
    pub(super) people: &'a People,
    pub(in crate::find::quotes) cues: Cues<'a, 't>,
    pub(super) discourse: Discourse<'a, 't>,
    pub(super) quotes: Vec<Draft>,
    /// Those of headlines, headings and captions, and what is said without marks beside words in marks.
    pub(super) asides: Vec<Draft>,
    /// The last of them that is no term.
    pub(super) last_speech: Option<usize>,
    pub(super) speakers: Vec<FoundSpeaker>,
    /// The words of speakers without a name, and by their number the place in the speakers.
    pub(super) spellings: Steps,
    pub(super) unnamed: Vec<Option<usize>>,
    /// The names of who asks and who answers in a transcript whose labels are letters.
    pub(super) asks: Option<usize>,
    pub(super) answers: Option<usize>,
    /// By speaker without a name: the token of the noun that describes it.
    pub(super) heads: Vec<At>,
}

impl<'a, 't> Desk<'a, 't> {
    /// Before the text is read.
    pub(super) fn new(prose: &'a Prose<'t>, people: &'a People) -> Desk<'a, 't> {
        Desk {
            prose,
            people,
            cues: Cues { prose, people },
            discourse: Discourse::new(prose, people),
            quotes: Vec::with_capacity(prose.runs.len() * 2),
            asides: Vec::new(),
            last_speech: None,
            speakers: Vec::new(),
            spellings: Steps::default(),
            unnamed: Vec::new(),
            asks: None,
            answers: None,
            heads: Vec::new(),
        }
    }

    /// Writes down a quote that begins at token `q`.
    pub(super) fn add(&mut self, verdict: Verdict, kind: QuoteKind, parts: Vec<Span>, q: At) {
        if kind != QuoteKind::Term {
            self.last_speech = Some(self.quotes.len());
        }
        self.quotes.push(Draft {
            voice: verdict.voice,
            quote: FoundQuote {
                parts,
                kind,
                speaker: None,
                sureness: verdict.sureness,
                mention: verdict.mention,
                cue: verdict.cue,
                rule: verdict.rule,
                basis: verdict.basis,
                because: verdict.because,
                between: verdict.between,
            },
            last: q,
            cue_to: verdict.to.max(q + 1),
            paragraph: self.prose.token(q).map_or(0, |token| token.paragraph),
        });
    }

    /// Notes who speaks at `token`, for the pronouns behind it.
    pub(super) fn speaks(&mut self, token: At, voice: Voice, span: Span) {
        if self.prose.is_aside(token) {
            return;
        }
        let head = match voice {
            Voice::Unnamed(at) => self.heads.get(at).copied(),
            Voice::Entity(_) => None,
        };
        self.discourse.speaks(token, voice, head, span);
    }

    /// The run at `q` is a further part of the last quote.
    pub(super) fn extend(&mut self, q: At, span: Span, cue_to: Option<At>) {
        let paragraph = self.prose.token(q).map_or(0, |token| token.paragraph);
        if let Some(last) = self.quotes.last_mut() {
            last.quote.parts.push(span);
            last.last = q;
            last.cue_to = cue_to.unwrap_or(q + 1);
            last.paragraph = paragraph;
        }
    }
}

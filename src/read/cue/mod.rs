//! Cues: each verb of saying, thinking, asking or judging with its subject and the clause that it brings in.

mod before;
mod behind;
mod end;
mod fixed;
mod sentence;

pub use sentence::Cue;

use super::marks::Run;
use super::phrases::Phrases;
use super::stream::Stream;
use sentence::Sentence;

/// The cues of a stream, in order.
#[inline(never)]
pub(super) fn cues(stream: &Stream<'_>, runs: &[Run]) -> Vec<Cue> {
    let mut found = Vec::new();
    for (from, to) in &stream.bounds {
        let all = stream.phrases.get(..to.index()).unwrap_or_default();
        let here = Phrases { tokens: &stream.tokens, tags: &stream.tags, all };
        let sentence = Sentence { stream, here, runs, from: *from, to: *to };
        found.extend(from.to(*to).filter_map(|at| sentence.cue(at)));
    }
    found
}

//! Names: each run of capitals that names somebody or something, where it stands without its titles, and what speaks for what
//! it names. What it names in the end is decided over all names of one entity, by `entities`.

mod around;
mod behind;
mod complement;
mod field;
mod inside;
mod known;
mod look;
mod make;
mod name;
mod run;
mod scan;
mod split;
mod title;
mod weight;

pub use name::{Gender, Name};
pub use weight::Type;
pub(super) use weight::Weight;

use super::stream::Stream;
use known::known;
use scan::Scan;

/// Appends the names of a stream, in order.
#[inline(never)]
pub(super) fn names(stream: &Stream<'_>, is_quoted: bool, found: &mut Vec<Name>) {
    let known = known(stream);
    for (from, to) in &stream.sentences {
        let mut scan = Scan { stream, known: &known, from: *from, to: *to, is_headline: false };
        scan.is_headline = scan.looks_like_headline();
        let mut at = *from;
        let mut last = None;
        while at < *to {
            let run = if known.get(at.index()).is_some_and(|known| known.may_begin) { scan.run(at) } else { None };
            match run {
                Some(end) => at = split::split(&scan, at, end, is_quoted, &mut last, found).max(at + 1),
                None => at += 1,
            }
        }
    }
}

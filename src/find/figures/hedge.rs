//! How firmly a number is stated, in words and in signs.

use crate::article::Bound;
use crate::find::number::hedge_before;
use crate::find::tokens::{At, Tokens};
use crate::read::lemma;
use crate::words::{Sign, word, words};

/// Where the hedge before the number at `at` starts, not before `free`, and what it says. Here "just under" says that the
/// number is lower, where "nearly" says that it is about that.
pub fn before(tokens: &Tokens, at: At, free: At) -> (At, Option<Bound>) {
    if let Some(found) = sign(tokens, at, free) {
        return (found.0, Some(found.1));
    }
    let article = at.checked_sub(1).filter(|&article| article >= free && tokens.is_any(article, words!["a", "an"]));
    let worded = |at: At| Some(hedge_before(tokens, at, free)).filter(|(_, bound)| bound.is_some());
    let Some((start, bound)) = worded(at).or_else(|| worded(article?)) else { return (at, None) };
    // "20p more than £1.50", "2% below 40" compare.
    if start == free && free > At::FIRST && tokens.is_in(at.saturating_sub(1), Sign::COMPARES) {
        return (at, None);
    }
    // "Has gone up to 812", "crept up to 5%" is so many.
    let rises = |at: At| lemma(tokens.written(at)).is(Sign::RISES);
    let turns = |at: At| tokens.is_in(at, Sign::GOES_UP) || tokens.is_in(at, Sign::BEFORE_TURN) || rises(at);
    if bound == Some(Bound::UpTo) && start.checked_sub(1).is_some_and(turns) {
        return (at, None);
    }
    let under =
        bound == Some(Bound::Nearly) && start.to(at).any(|at| tokens.is_any(at, words!["under", "below", "less"]));
    (start, if under { Some(Bound::Under) } else { bound })
}

/// "~80", "<5", "sub-500".
fn sign(tokens: &Tokens, at: At, free: At) -> Option<(At, Bound)> {
    let mark = at.checked_sub(1).filter(|&mark| mark >= free)?;
    let bound = match tokens.mark(mark)? {
        '~' | '≈' | '∼' | '±' => Bound::About,
        '<' => Bound::Under,
        '≤' => Bound::UpTo,
        '>' => Bound::Over,
        '≥' => Bound::AtLeast,
        _ => {
            let sub = mark
                .checked_sub(1)
                .filter(|&sub| sub >= free && tokens.is_dash(mark) && tokens.is(sub, word!("sub")))?;
            return Some((sub, Bound::Under));
        }
    };
    Some((mark, bound))
}

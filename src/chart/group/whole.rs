//! Parts that together make a whole.

use super::alike::at_once;
use super::beside::ALMOST_ALL;
use super::by::By;
use super::measured::Measured;
use super::open::{are_parts, sum};
use super::same::joins;
use crate::article::Bound;
use crate::words::Sign;

/// More than this many per cent are all but for what rounding takes.
const ALL_BUT_ONE: f64 = 98.9;

/// Whether each of `wholes` is parted in the same firm parts, which are no more than all of it, and are known to exclude each
/// other: they make all of it in two of `wholes`, or in one so that they may stand in one bar.
pub fn make_wholes(wholes: &[Vec<&Measured>]) -> bool {
    let all = wholes.concat();
    let firm = all.iter().all(|one| {
        let is_part = one.figure.unit == "%" && one.figure.bound == Bound::Exact && !one.whole.is_empty();
        is_part && all.first().is_some_and(|first| one.whole == first.whole)
    });
    let sums = || wholes.iter().map(|parts| sum(parts));
    let full = sums().filter(|sum| *sum >= ALMOST_ALL).count();
    let apart = full >= 2 || wholes.iter().any(|parts| makes_whole(parts));
    let firsts: Vec<&Measured> = wholes.iter().filter_map(|parts| parts.first().copied()).collect();
    let timed = firsts.windows(2).all(|pair| !at_once(pair[0], pair[1]));
    firm && apart && timed && sums().all(|sum| sum <= 100.0)
}

/// Whether `parts` are per cents of one whole, differ in who they are, and make all of it and no more, as firm numbers: they
/// may stand in one bar. Parts that make less may overlap, and so may any that make more.
pub fn makes_whole(parts: &[&Measured]) -> bool {
    let Some(first) = parts.first() else { return false };
    let fits = |one: &&Measured| {
        one.figure.unit == "%" && one.change().is_none() && one.figure.bound == Bound::Exact && one.whole == first.whole
    };
    let sum = sum(parts);
    // Three and more that one sentence tells and that make all to the last per cent: "58% were glad, 27% sorry, 15% had no view";
    // two, where the other says that the rest are not so: "38% were not".
    let exact = parts.len() > if parts.last().is_some_and(|last| last.denies()) { 1 } else { 2 } && sum > ALL_BUT_ONE;
    let exact = exact && parts.iter().all(|one| one.sentence == first.sentence);
    // Who owns a boat may own a car; who says yes says not no.
    let apart = |one: &&Measured| {
        // What is said in another sentence may answer another question.
        exact
            || !one.sort()
            || one.is_of_all && one.does(Sign::BE)
            || one.sentence == first.sentence && (one.does(Sign::SAY) || one.does(Sign::THINK))
    };
    let told = parts.iter().enumerate().all(|(at, one)| parts[at + 1..].iter().all(|other| joins(one, other, By::Who)));
    (!first.whole.is_empty() || exact && are_parts(parts))
        && parts.iter().all(fits)
        && parts.iter().all(apart)
        && told
        && (ALMOST_ALL..=100.0).contains(&sum)
}

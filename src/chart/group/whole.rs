//! Parts that together make a whole.

use super::by::By;
use super::measured::Measured;
use super::same::joins;
use crate::article::Bound;
use crate::words::Sign;

/// From so many per cent on, parts are all of a whole: what is missing may be rounded away.
const ALMOST_ALL: f64 = 97.0;

/// Whether `parts` are per cents of one whole, differ in who they are, and make all of it and no more, as firm numbers: they
/// may stand in one bar. Parts that make less may overlap, and so may any that make more.
pub fn makes_whole(parts: &[&Measured]) -> bool {
    let Some(first) = parts.first() else { return false };
    let fits = |one: &&Measured| {
        one.figure.unit == "%" && one.change().is_none() && one.figure.bound == Bound::Exact && one.whole == first.whole
    };
    // Who owns a boat may own a car; who says yes says not no.
    let apart = |one: &&Measured| {
        let does = one.measure.who.zip(one.measure.verb).is_some_and(|(who, verb)| who.contains(&verb));
        // What is said in another sentence may answer another question.
        !does || one.sentence == first.sentence && (one.does(Sign::SAY) || one.does(Sign::THINK))
    };
    let told = parts.iter().enumerate().all(|(at, one)| parts[at + 1..].iter().all(|other| joins(one, other, By::Who)));
    let sum: f64 = parts.iter().map(|one| one.figure.amount.ends().0).sum();
    !first.whole.is_empty()
        && parts.iter().all(fits)
        && parts.iter().all(apart)
        && told
        && (ALMOST_ALL..=100.0).contains(&sum)
}

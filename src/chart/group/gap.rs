//! Whether a series has all its members: one that a sentence tells beside them, and that nothing could be made of, would be
//! missing from the chart without a word.

use super::alike::{adjacent, are_near, at_once, is_penny, meet, shares_clause};
use super::by::By;
use super::gather::Group;
use super::measured::Measured;
use crate::article::Side;

/// Whether a figure of `all` that is in no group stands in one clause with a neighbour of `group` and could be one of it:
/// "silver 26p, tin and lead 14p, the rest 20p". `taken` is what is in a group.
pub fn has_gap(all: &[Measured], group: &Group, taken: &[bool]) -> bool {
    if group.is_pair() {
        return false;
    }
    // "From £26 to £27 … from £6 to £7": a chart of the starts alone.
    if group.members.iter().all(|at| all.get(*at).is_some_and(|one| one.side == Some(Side::From) && one.is_untimed())) {
        return true;
    }
    let value = |at: &usize| all.get(*at).map_or(0.0, |one| one.figure.amount.ends().0);
    let sum: f64 = group.members.iter().map(value).sum();
    let lacks = |at: usize, other: usize| {
        // "214 jobs: 96 in Hull, 71 in Leigh and 47 in Goole": all of them.
        // "United spent £93m, Rovers £41m and Hull £12m": whose the first is, was not read.
        let unread = |it: &Measured| group.by == By::Who && it.measure.who.is_none() && it.is_done() && !it.is_passive;
        let adds_up = all.get(other).is_some_and(|other| other.figure.unit != "%" && !unread(other));
        let unit = |at: usize| all.get(at).map(|one| &one.figure.unit);
        let is_all = adds_up && other < at && value(&other) >= sum && unit(other) == unit(at);
        let free = !is_all && taken.get(other).is_some_and(|taken| !taken);
        let pair = all.get(at).zip(all.get(other)).filter(|_| free);
        pair.is_some_and(|(one, other)| is_like(one, other, group.by))
    };
    group.members.iter().any(|at| lacks(*at, at + 1) || *at > 0 && lacks(*at, at - 1))
}

fn is_like(one: &Measured, other: &Measured, by: By) -> bool {
    // "£95 instead of £70", "14%, against 11% in 2022": what it was before, or should be.
    let at_once = by == By::Time || at_once(one, other) || other.is_untimed();
    // "20 are red, compared with 14 …; 16 are blue": what is of no other place or time is missing.
    let same = other.is_untimed() && other.place == one.place && other.who == one.who && by == By::Who;
    let compared = other.compared.is_some() && by != By::Time && !same;
    let is_base = other.side.is_some() || other.is_foreseen() || compared;
    let one_whole = !one.whole.is_empty() && one.whole == other.whole && !one.does_so() && !other.does_so();
    let silent = one.measure.verb.is_none() && other.measure.verb.is_none();
    let one_thing = silent && !one.thing.is_empty() && one.thing == other.thing;
    let near = one.sentence == other.sentence && (shares_clause(one, other) || one_whole || one_thing);
    // "Hull spends £9 on each pupil, Leith £8": a rate that the others leave out.
    let rate = one.figure.unit == other.figure.unit && one.per() != other.per();
    // "In 1975 it cost 20p, in 1995 £2".
    let sums = [one, other].iter().all(|it| it.is_money && !it.per());
    // "£540m, or 97p": the same once more.
    let coins = sums && are_near(one, other) && is_penny(one) != is_penny(other) && shares_clause(one, other);
    // "Gusts reached 71 mph at the cape and 64 mph inland, with sustained winds of 58 mph": another thing.
    let is_other = one.measure.who.is_some() && one.thing.is_empty() && !other.thing.is_empty();
    near && !is_other && (meet(one, other) || rate || coins) && at_once && !is_base
        || by == By::Time && goes_on(one, other) && !is_base
}

/// Whether `other` tells of whom a series of times is what came at another: "returned 8% in 2021, 2% in 2022 and lost 3% in
/// 2023", "logged 33 in 2021 … Last year it saw 41".
fn goes_on(one: &Measured, other: &Measured) -> bool {
    let same = !one.who.is_empty() && one.who == other.who && one.place == other.place && !other.is_untimed();
    let unit = other.figure.unit == one.figure.unit || other.figure.unit.is_empty();
    let bare = other.thing.is_empty() || other.thing == one.thing;
    same && unit && bare && !at_once(one, other) && one.per() == other.per() && adjacent(one, other)
}

//! What two figures have in common: one axis, one clause, one time, one thing, one verb.

use super::super::coins::{EACH, is_coin_of};
use super::measured::Measured;
use crate::article::{Bound, FigureKind, Side};
use crate::read::lemma;
use crate::text::last_word;
use crate::words::{Sign, can_be, word};

/// Whether two sums, one of them in coins, are as large as what one thing costs: not "£540m, or 97p a share".
pub fn are_near(one: &Measured, other: &Measured) -> bool {
    const FAR: f64 = 1e3;
    let size = |it: &Measured| it.figure.amount.ends().0 / if is_penny(it) { EACH } else { 1.0 };
    size(one) < FAR * size(other) && size(other) < FAR * size(one)
}

/// Whether it is told in the small money of its currency.
pub fn is_penny(one: &Measured) -> bool {
    one.figure.unit.split(' ').next().is_some_and(|unit| matches!(unit, "penny" | "cent"))
}

/// Whether two figures may stand on one axis: one unit, and either no change among them or both changes one way.
pub fn meet(one: &Measured, other: &Measured) -> bool {
    let is_level = |it: &Measured| {
        matches!(it.figure.kind, FigureKind::Level | FigureKind::Count | FigureKind::Share | FigureKind::Flow)
    };
    let levels = is_level(one) && is_level(other);
    let goes = |it: &Measured| it.change().flatten().is_some();
    // What goes the other way is drawn on the other side of zero, where a hedge has no form.
    let firm = [one, other].iter().all(|it| it.figure.bound == Bound::Exact);
    let changes = goes(one) && goes(other) && (firm || one.change() == other.change());
    // "40 of every 8,000 people in Malta, 12 of every 8,000 in Crete".
    // "Half of bakers and a third of grocers".
    let wholes = |it: &Measured| it.figure.unit.is_empty() || !it.whole.is_empty();
    let parts = one.is_part() && other.is_part() && (one.figure.unit.is_empty() || wholes(one) && wholes(other));
    // "A population of 9,000 … 3,200 residents".
    let lives = |it: &Measured| {
        it.thing == "population" && (it.figure.unit.is_empty() || can_be(&it.figure.unit, Sign::INHABITANT))
    };
    // "Half of bakers and 31% of grocers".
    let mixed = one.is_part() != other.is_part() && (one.is_percent() || other.is_percent());
    let mixed = mixed && one.does_so() && other.does_so() && one.sentence == other.sentence;
    // "Lorries, which make half of it, were down from 182,000": a half is no lorry.
    let like = one.is_part() == other.is_part() && one.figure.unit == other.figure.unit;
    // "From 60p in 2031 to £1.65".
    let coins = is_coin_of(&one.figure.unit, &other.figure.unit) || is_coin_of(&other.figure.unit, &one.figure.unit);
    // "Made up of 12 women and 8 men": each is one of the jury.
    let kind = |it: &Measured| it.figure.counted.is_some() && it.figure.counted == it.measure.who;
    let kinds = kind(one) && kind(other) && !one.whole.is_empty() && one.whole == other.whole;
    // "Of 140 members, 82 voted for it and 9 against".
    let some = |it: &Measured| it.figure.kind == FigureKind::Count && it.does_so();
    let bare = one.figure.unit.is_empty() || other.figure.unit.is_empty();
    let some = some(one) && some(other) && bare && one.whole == other.whole && lemma(&one.verb) == lemma(&other.verb);
    let same_unit = like
        || coins && are_near(one, other)
        || two_sides(one, other)
        || parts
        || mixed
        || kinds
        || some
        || lives(one) && lives(other);
    // "60 crates of plums in 2031 and 45 crates of pears in 2032".
    let stuffs = one.stuff.is_empty() || other.stuff.is_empty() || one.stuff == other.stuff;
    // "Care takes 41p of every pound, schools 27p": of every pound, too.
    let per = one.per() == other.per() || one.is_rate && shares_clause(one, other);
    same_unit && stuffs && (levels || changes) && per && one.lasts == other.lasts
}

pub fn same_source(one: &Measured, other: &Measured) -> bool {
    one.source.is_empty() || other.source.is_empty() || one.source == other.source
}

pub fn same_whole(one: &Measured, other: &Measured) -> bool {
    one.whole == other.whole || shares_clause(one, other) && (one.whole.is_empty() || other.whole.is_empty())
}

/// Whether one clause states both, or the second leaves its own to that of the first.
pub fn shares_clause(one: &Measured, other: &Measured) -> bool {
    one.measure.verb.is_some() && one.measure.verb == other.measure.verb
}

/// Whether one sentence tells both without a verb.
pub fn are_silent(one: &Measured, other: &Measured) -> bool {
    one.measure.verb.is_none() && other.measure.verb.is_none() && one.sentence == other.sentence
}

/// Whether two hold at one time, as far as the text tells.
pub fn at_once(one: &Measured, other: &Measured) -> bool {
    one.time() == other.time() && one.told_words == other.told_words
}

/// Whether the words for two who have names name two: "Marlow" and "Hull", not "Ada Rowe" and "Mrs. Rowe".
pub fn are_two(one: &[String], other: &[String]) -> bool {
    let [one, other] = [one, other].map(|words| match words {
        // "Ada Rowe", "Mrs. Rowe".
        [title, rest @ ..] if !rest.is_empty() && can_be(title, Sign::TITLE) => rest,
        words => words,
    });
    are_other(one, other)
}

/// Whether the words for two name two: "Marlow" and "Hull", not "Ada Rowe" and "Rowe".
pub fn are_other(one: &[String], other: &[String]) -> bool {
    // "The club", "the club’s youth team".
    let owns = |one: &[String], other: &[String]| {
        let owner = one.last().zip(other.get(one.len().saturating_sub(1)));
        owner.is_some_and(|(one, other)| other.strip_prefix(one.as_str()).is_some_and(|rest| rest.ends_with('s')))
    };
    if owns(one, other) || owns(other, one) {
        return false;
    }
    // "Smokers", "non-smokers"; "detached houses", "semi-detached houses".
    let not = |words: &[String]| words.first().is_some_and(|first| first == "non" || first == "semi");
    if not(one) != not(other) {
        return true;
    }
    !one.ends_with(other) && !other.ends_with(one) && !one.starts_with(other) && !other.starts_with(one)
}

/// Whether two figures are the amounts of one thing: the noun agrees, or one clause states both, or neither has one and their
/// subject and their verb are the same.
pub fn same_thing(one: &Measured, other: &Measured) -> bool {
    // "Kestrel bought the yard for £9m, and the mill for £4m".
    let is_bought = |one: &Measured| !matches!(one.bought.as_str(), "" | "and" | "or");
    if one.who == other.who && is_bought(one) && is_bought(other) && one.bought != other.bought {
        return false;
    }
    if shares_clause(one, other) {
        // "Lost £3m, compared with a profit of £2m": what it is compared with has a name of its own.
        let own = other.measure.thing.is_some() && other.compared.is_some() && !other.is_foreseen();
        let amount = || can_be(last_word(&other.thing), Sign::AMOUNT_OF) || one.who.last() == Some(&other.thing);
        let unnamed = one.thing.is_empty() && (!own || amount());
        return one.thing == other.thing || unnamed || other.thing.is_empty();
    }
    let silent = one.verb.is_empty() || other.verb.is_empty();
    // "Petrol leads, with 900 cars sold. … Marlow sold 80 cars": each may be of other cars.
    let placed =
        one.place == other.place && (one.place.is_some() || one.verb == other.verb || one.gets() || other.gets());
    (if silent { adjacent(one, other) || placed } else { same_verb(one, other) })
        && one.thing == other.thing
        && (!one.thing.is_empty() || !one.whole.is_empty() || one.who == other.who)
}

/// Whether two figures stand in one sentence or in one and the next.
pub fn adjacent(one: &Measured, other: &Measured) -> bool {
    const BLANK: usize = 4;
    other.sentence.start <= one.sentence.end + BLANK
}

/// Whether two figures are said of two sorts of one thing, by one verb: "canoe sales … raft sales".
pub fn two_sorts(one: &Measured, other: &Measured) -> bool {
    let turned = one.change().is_some() && other.change().is_some();
    !one.head.is_empty() && one.head == other.head && (one.states() && other.states() || turned)
}

/// Whether what is said of two who differ is named: a thing, a whole, or one clause.
pub fn is_said(one: &Measured, other: &Measured) -> bool {
    !one.thing.is_empty() || !one.whole.is_empty() || shares_clause(one, other)
}

/// Whether one verb of getting or giving states both sums of money, "raised £2m … raised £6m", or one sentence says by one verb
/// how much of a unit both come to.
pub fn pays(one: &Measured, other: &Measured) -> bool {
    let verb = lemma(&one.verb);
    let same = verb.is_known() && verb == lemma(&other.verb) && !verb.is(Sign::SAY);
    let bare = one.thing.is_empty() && other.thing.is_empty();
    let sums = one.is_money && other.is_money && (adjacent(one, other) || one.is_given() && other.is_given());
    // "The bell weighs 80kg; the old one weighed 90kg".
    let gauged = |it: &Measured| !it.figure.unit.is_empty() && it.figure.counted.is_none() && !it.is_percent();
    let near = sums || same && one.sentence == other.sentence && gauged(one) && gauged(other);
    // "A cart costs £9 and a barge costs £12".
    let says = !one.states() || verb == word!("cost") && one.sentence == other.sentence;
    // "Police get £12m. … The state collects £90m": what is given is not what is taken.
    let alike = one.paragraph == other.paragraph || one.is_given() == other.is_given();
    let like = one.comes() && other.comes() && alike || same && says && one.is_passive == other.is_passive;
    bare && near && like
}

/// Whether two verbs say the same of a number: one verb, or both only that somebody has so many, or what it is.
pub fn same_verb(one: &Measured, other: &Measured) -> bool {
    let verb = lemma(&one.verb);
    let turned = one.change().is_some() && other.change().is_some();
    // "Halved to £1bn … rose to £2bn".
    // "Peaked at £3bn in 2018 and fell to £2bn in 2020".
    let ends = [one, other].iter().all(|it| it.side == Some(Side::To) || peaks(it));
    turned
        || ends
        || one.verb == other.verb
        || verb.is_known() && verb == lemma(&other.verb)
        || one.verb.is_empty()
        || other.verb.is_empty()
        || one.gets() && other.gets()
        || one.does(Sign::WINS) && other.does(Sign::WINS)
        || one.states() && other.states()
}

/// Whether two are the votes for something and those against it.
pub fn two_sides(one: &Measured, other: &Measured) -> bool {
    one.vote.is_some() && other.vote.is_some() && one.vote != other.vote && shares_clause(one, other)
}

impl Measured<'_> {
    /// Whether all that is said of some is that they are or do not what others are or do: "38% were not", "38% didn’t".
    pub fn denies(&self) -> bool {
        self.who.last().is_some_and(|last| is_denial(last))
    }

    /// The same, or that its verb has "not" in it: "aren’t keen".
    pub fn is_denied(&self) -> bool {
        self.denies() || is_denial(&self.verb)
    }
}

/// Whether a word is "not", or ends in it; words are told without apostrophes.
fn is_denial(word: &str) -> bool {
    let short = || word.strip_suffix('t').is_some_and(|helps| can_be(&format!("{helps}'t"), Sign::NEG));
    can_be(word, Sign::NEG) || short()
}

/// Whether the verb of a figure says that this is the highest that something came to.
pub fn peaks(one: &Measured) -> bool {
    lemma(&one.verb) == word!("peak")
}

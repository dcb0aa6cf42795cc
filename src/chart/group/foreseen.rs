//! What was only foreseen of what came, and what others have beside it.

use super::measured::{Measured, singular};
use crate::read::lemma;
use crate::text::last_word;
use crate::words::{Sign, can_be};

impl Measured<'_> {
    /// Whether it is only what was foreseen, or what others have: "a forecast of £3m", "the requested £6m".
    pub fn is_foreseen(&self) -> bool {
        // "The 70% the council had hoped for".
        let hoped = || {
            let mut words = self.thing.rsplit(' ');
            let particle = words.next();
            words.next().is_some_and(|verb| lemma(verb).value(Sign::HOPES) == particle)
        };
        let foreseen = || self.thing.split(' ').any(|word| can_be(word, Sign::EXPECTED)) || hoped();
        self.measure.thing.is_some() && (self.is_norm() || foreseen())
    }

    /// Whether it is the mean of many with which one is compared, or what was before it: "14 weeks, against a national average
    /// of 13", "94 mph, beating the previous record of 88".
    pub fn is_norm(&self) -> bool {
        let is_former = self.thing.starts_with("previous ");
        let compared = self.compared.is_some() || is_former && self.verb.ends_with("ing");
        compared && (is_former || last_word(&self.thing) == "average")
    }

    /// Whether it is what somebody foresaw of what `one` is: "Sales were £3m. Brokers had expected sales of £4m".
    pub fn foresees(&self, one: &Measured) -> bool {
        let of_it = |words: &[String]| {
            words.split_last().is_some_and(|(last, rest)| {
                let rest: String = rest.iter().flat_map(|word| [word.as_str(), " "]).collect();
                rest + &singular(last) == self.thing
            })
        };
        // "Brokers were looking for 29p", "the consensus was 29p".
        let guess = || self.does(Sign::BE) && self.who.last().is_some_and(|who| can_be(who, Sign::EXPECTED));
        let foresees = self.does(Sign::EXPECTED) || self.does(Sign::HOPES) || guess();
        self.was_to(one)
            || self.measure.verb.is_some()
                && foresees
                && !one.does(Sign::EXPECTED)
                && !self.thing.is_empty()
                && (one.thing == self.thing || one.thing.is_empty() && of_it(&one.who))
    }

    /// Whether it is what somebody was to do of what `one` says that they did: "hoped to build 40. They built 31".
    fn was_to(&self, one: &Measured) -> bool {
        let same = lemma(&self.verb) == lemma(&one.verb) || self.change().is_some() && one.change().is_some();
        self.awaits.is_some_and(|it| it.is_past) && one.awaits.is_none() && same && self.who == one.who
    }

    /// Whether both came, or both were only foreseen, or hold at one time that the text tells.
    pub fn is_as_sure_as(&self, other: &Measured) -> bool {
        let at_once = self.time().is_some() && self.time() == other.time() || self.will || other.will;
        self.awaits.is_some() == other.awaits.is_some() || at_once && is_to_come(self, other)
    }
}

/// Whether what is foreseen of two still is, if any: "grew by 2% in 2029 and is expected to grow by 3% in 2030".
pub fn is_to_come(one: &Measured, other: &Measured) -> bool {
    [one, other].iter().all(|it| it.awaits.is_none_or(|awaits| !awaits.is_past))
}

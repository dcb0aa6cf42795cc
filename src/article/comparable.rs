//! What a figure can be set beside, in the few words that a page carries of it.

use super::figure::Bound;

/// What parts what is told of a figure in a field of a row.
const BAR: char = '|';

/// The value of a figure and all that decides with what others it may stand on one axis.
#[derive(Clone, Debug, PartialEq)]
pub struct Comparable {
    /// The number; a share is in parts of 100.
    pub value: f64,
    /// What sort of number.
    pub sort: Sort,
    /// How firmly it is stated.
    pub bound: Bound,
    /// What one of it is.
    pub unit: String,
    /// What it measures, where its unit does not say that: "revenue". Of a share, the whole. Empty where it is not told.
    pub thing: String,
    /// How long the time is over which it was counted: "month"; empty where that is not told or it holds at a moment.
    pub over: String,
}

/// The sorts of number that share an axis.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sort {
    /// How many or how much.
    Amount,
    /// A part of a whole.
    Share,
    /// By how much it rose.
    Rise,
    /// By how much it fell.
    Fall,
}

const SORTS: [(Sort, &str); 4] = [(Sort::Amount, "a"), (Sort::Share, "s"), (Sort::Rise, "u"), (Sort::Fall, "d")];

const BOUNDS: [(Bound, &str); 7] = [
    (Bound::Exact, ""),
    (Bound::About, "a"),
    (Bound::Over, "o"),
    (Bound::AtLeast, "l"),
    (Bound::Nearly, "n"),
    (Bound::UpTo, "t"),
    (Bound::Under, "u"),
];

impl Comparable {
    /// As a field of a row; [`Comparable::read`] reads it back.
    pub fn write(&self) -> String {
        let plain = |text: &String| text.replace(BAR, " ");
        let fields = [
            self.value.to_string(),
            sign(&SORTS, self.sort).to_owned(),
            sign(&BOUNDS, self.bound).to_owned(),
            plain(&self.unit),
            plain(&self.thing),
            plain(&self.over),
        ];
        fields.join("|").trim_end_matches(BAR).to_owned()
    }

    /// What a field of a row says; `None` where it says nothing of this kind.
    pub fn read(field: &str) -> Option<Comparable> {
        let mut fields = field.split(BAR);
        let mut next = || fields.next().unwrap_or_default();
        Some(Comparable {
            value: decimal(next())?,
            sort: with_sign(&SORTS, next())?,
            bound: with_sign(&BOUNDS, next())?,
            unit: next().to_owned(),
            thing: next().to_owned(),
            over: next().to_owned(),
        })
    }

    /// Why the two cannot stand on one axis, as a sentence; `None` where they can.
    pub fn refuses(&self, other: &Comparable) -> Option<String> {
        let is_change = |sort| matches!(sort, Sort::Rise | Sort::Fall);
        let differ = |one: &str, other: &str| !one.is_empty() && !other.is_empty() && one != other;
        if self.sort != other.sort && !(is_change(self.sort) && is_change(other.sort)) {
            return Some(format!("One is {}, the other {}.", self.sort.name(), other.sort.name()));
        }
        if self.unit != other.unit {
            return Some(match self.unit.is_empty() || other.unit.is_empty() {
                true => "One has a unit, the other none.".to_owned(),
                false => format!("Their units differ: {} and {}.", self.unit, other.unit),
            });
        }
        if differ(&self.thing, &other.thing) {
            let of = if self.sort == Sort::Share { " a share" } else { "" };
            return Some(format!("One is{of} of {}, the other of {}.", self.thing, other.thing));
        }
        if differ(&self.over, &other.over) {
            return Some(format!("One is of a {}, the other of a {}.", self.over, other.over));
        }
        let is_firm = self.bound == Bound::Exact && other.bound == Bound::Exact;
        (self.sort != other.sort && !is_firm)
            .then(|| "One went up and one went down, and how far is not said exactly.".to_owned())
    }
}

impl Sort {
    fn name(self) -> &'static str {
        match self {
            Sort::Amount => "an amount",
            Sort::Share => "a share of a whole",
            Sort::Rise => "a rise",
            Sort::Fall => "a fall",
        }
    }
}

/// The number that plain decimal digits say, to fifteen digits: enough to draw it, and without the tables that the language's
/// own reader of numbers would bring into the page.
fn decimal(digits: &str) -> Option<f64> {
    let (whole, part) = digits.split_once('.').unwrap_or((digits, ""));
    let number =
        |digits: &str| digits.chars().try_fold(0.0, |number, c| Some(10.0 * number + f64::from(c.to_digit(10)?)));
    let tenths = part.chars().fold(1.0, |tenths, _| 10.0 * tenths);
    let value = number(whole)? + number(part)? / tenths;
    (!whole.is_empty() && value.is_finite()).then_some(value)
}

fn sign<T: Copy + PartialEq>(signs: &[(T, &'static str)], what: T) -> &'static str {
    signs.iter().find(|(own, _)| *own == what).map_or("", |(_, sign)| sign)
}

fn with_sign<T: Copy>(signs: &[(T, &str)], said: &str) -> Option<T> {
    signs.iter().find(|(_, sign)| *sign == said).map(|(what, _)| *what)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn it(field: &str) -> Comparable {
        Comparable::read(field).expect(field)
    }

    #[test]
    fn a_field_is_read_as_it_was_written() {
        for field in ["37000|a||boats", "3.2|a|n|USD|revenue|quarter", "62|s||%", "4|u|t|%", "0|a"] {
            assert_eq!(it(field).write(), field);
        }
        assert!(
            ["", "boats", "3|x", "3|a|y", ".5|a", "1e3|a"].into_iter().all(|field| Comparable::read(field).is_none())
        );
    }

    #[test]
    fn only_what_is_alike_stands_on_one_axis() {
        let refuses = |one: &str, other: &str| it(one).refuses(&it(other));
        for (one, other) in [("3|a||boats", "5|a|n|boats"), ("4|u||%", "2|d||%"), ("4|u|a|%", "2|u||%")] {
            assert_eq!(refuses(one, other), None, "{one} and {other}");
        }
        assert_eq!(refuses("3|a||USD|wage", "5|a||USD"), None, "what is not told does not differ");
        let refused = [
            ("3|a||boats", "5|a||crews", "Their units differ: boats and crews."),
            ("3|a||boats", "5|a", "One has a unit, the other none."),
            ("62|s||%", "5|u||%", "One is a share of a whole, the other a rise."),
            ("3|a||USD|wage", "5|a||USD|fine", "One is of wage, the other of fine."),
            ("62|s||%|voters", "5|s||%|keepers", "One is a share of voters, the other of keepers."),
            ("3|a||boats||month", "5|a||boats||year", "One is of a month, the other of a year."),
            ("4|u|a|%", "2|d||%", "One went up and one went down, and how far is not said exactly."),
        ];
        for (one, other, why) in refused {
            assert_eq!(refuses(one, other).as_deref(), Some(why), "{one} and {other}");
        }
    }
}

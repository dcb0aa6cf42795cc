//! When: dates no finer than the text gives them.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::text::Span;

/// A time the text gives, with the words that give it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Time {
    /// The words: "as of 2022", "this July", "the previous year".
    pub span: Span,
    /// What they say.
    pub value: When,
    /// How that is known.
    pub basis: Basis,
}

/// How a time is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Basis {
    /// The words say it.
    Stated,
    /// It follows from another time in the text: "the previous year" after "in 2023".
    Resolved,
    /// The year was filled in from the stated day of publication.
    Assumed,
}

/// A moment or an interval in the Extended Date/Time Format (ISO 8601-2): `2022-08`, `2020/2022`, `2022-36` for its fourth
/// quarter, or `XXXX-07` where the text gives a month and no year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct When {
    /// The moment, or the start of the interval.
    pub start: Moment,
    /// The end of the interval, included.
    pub end: Option<Moment>,
}

/// A day, a month or a year. Whether the year is stated is part of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moment {
    /// The year, `None` where the text states none.
    pub year: Option<u16>,
    /// 1 to 12; for a part of a year its number in that format: 33 to 36 are quarters, 40 and 41 halves.
    pub month: Option<u8>,
    /// 1 to 31; never without a month.
    pub day: Option<u8>,
}

/// How fine a moment is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Grain {
    /// A year.
    Year,
    /// A half of a year.
    Half,
    /// A quarter.
    Quarter,
    /// A month.
    Month,
    /// A day.
    Day,
}

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// Half years and quarters by their numbers.
const PARTS: [(u8, &str); 6] = [
    (33, "first quarter"),
    (34, "second quarter"),
    (35, "third quarter"),
    (36, "fourth quarter"),
    (40, "first half"),
    (41, "second half"),
];

impl When {
    /// A single moment.
    pub fn at(start: Moment) -> When {
        When { start, end: None }
    }

    /// Whether a year is stated, at both ends of an interval.
    pub fn has_year(&self) -> bool {
        self.start.year.is_some() && self.end.is_none_or(|end| end.year.is_some())
    }

    /// Whether it is a year that begins in one and ends in the next, as business years and school years do: "2023-24".
    fn is_season(&self) -> bool {
        let year = |moment: Moment| moment.year.filter(|_| moment.grain() == Grain::Year);
        year(self.start).zip(self.end.and_then(year)).is_some_and(|(start, end)| end == start + 1)
    }

    /// For a reader: "August 2022", "2020 to 2022", "2023–24", "July" where the text gives no year.
    pub fn spoken(&self) -> String {
        match self.end {
            // The year of two months is said once.
            Some(end) if self.start.day.is_none() && self.start.month.is_some() && self.start.year == end.year => {
                format!("{} to {}", Moment { year: None, ..self.start }.spoken(), end.spoken())
            }
            Some(end) if self.is_season() => {
                format!("{}–{:02}", self.start.spoken(), end.year.unwrap_or_default() % 100)
            }
            Some(end) => format!("{} to {}", self.start.spoken(), end.spoken()),
            None => self.start.spoken(),
        }
    }
}

impl Moment {
    /// A year.
    pub fn year(year: u16) -> Moment {
        Moment { year: Some(year), month: None, day: None }
    }

    /// What sorts moments by time; what is not stated comes first.
    pub fn in_time(&self) -> (usize, usize) {
        let number = |part: Option<u8>| part.map_or(0, |part| 1 + usize::from(part));
        (self.year.map_or(0, |year| 1 + usize::from(year)), number(self.month) << u8::BITS | number(self.day))
    }

    /// How fine it is.
    pub fn grain(&self) -> Grain {
        match (self.month, self.day) {
            (_, Some(_)) => Grain::Day,
            (Some(40..), None) => Grain::Half,
            (Some(13..), None) => Grain::Quarter,
            (Some(_), None) => Grain::Month,
            (None, None) => Grain::Year,
        }
    }

    /// The name of the month, in English.
    pub fn month_name(&self) -> Option<&'static str> {
        self.month.and_then(|month| MONTHS.get(usize::from(month).checked_sub(1)?)).copied()
    }

    /// What a part of a year is called: "fourth quarter".
    fn part_name(&self) -> Option<&'static str> {
        PARTS.iter().find(|(part, _)| Some(*part) == self.month).map(|(_, name)| *name)
    }

    /// The months since year 0 from which and to which (excluded) the moment can lie, or `None` without a year.
    pub fn months(&self) -> Option<(u32, u32)> {
        let january = u32::from(self.year?) * 12;
        let part = |part: u32, months: u32| (january + part * months, january + (part + 1) * months);
        Some(match self.month {
            Some(half @ 40..) => part(u32::from(half - 40), 6),
            Some(quarter @ 33..) => part(u32::from(quarter - 33), 3),
            Some(month) => (january + u32::from(month) - 1, january + u32::from(month)),
            None => (january, january + 12),
        })
    }

    /// For a reader: "11 May 2024", "August 2022", "2022", "July" where the text gives no year.
    pub fn spoken(&self) -> String {
        let day = self.day.map(|day| format!("{day} ")).unwrap_or_default();
        if let Some(part) = self.part_name() {
            return self.year.map_or(part.to_owned(), |year| format!("{part} of {year}"));
        }
        match (self.month_name(), self.year) {
            (Some(month), Some(year)) => format!("{day}{month} {year}"),
            (Some(month), None) => format!("{day}{month}"),
            (None, Some(year)) => year.to_string(),
            (None, None) => String::new(),
        }
    }
}

/// The number of the month called `name` in English, in full, any case.
pub(crate) fn month_number(name: &str) -> Option<u8> {
    let at = MONTHS.iter().position(|month| month.eq_ignore_ascii_case(name))?;
    u8::try_from(at + 1).ok()
}

impl fmt::Display for When {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.start)?;
        self.end.map_or(Ok(()), |end| write!(f, "/{end}"))
    }
}

impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.year {
            Some(year) => write!(f, "{year:04}")?,
            None => write!(f, "XXXX")?,
        }
        self.month.map_or(Ok(()), |month| write!(f, "-{month:02}"))?;
        self.day.map_or(Ok(()), |day| write!(f, "-{day:02}"))
    }
}

/// The text is not a date of the form `2022-08`, `2020/2022` or `XXXX-07`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotADate;

impl fmt::Display for NotADate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "expected a date such as 2022, 2022-08, 2022-08-11, XXXX-07 or 2020/2022")
    }
}

impl FromStr for When {
    type Err = NotADate;

    fn from_str(text: &str) -> Result<When, NotADate> {
        let (start, end) = text.split_once('/').map_or((text, None), |(start, end)| (start, Some(end)));
        Ok(When { start: start.parse()?, end: end.map(str::parse).transpose()? })
    }
}

impl FromStr for Moment {
    type Err = NotADate;

    fn from_str(text: &str) -> Result<Moment, NotADate> {
        let number = |text: &str, digits: usize| {
            let plain = text.len() == digits && text.bytes().all(|b| b.is_ascii_digit());
            plain.then(|| text.parse::<u16>().ok()).flatten().ok_or(NotADate)
        };
        let small = |text: &str, most: u16| match number(text, 2)? {
            value if (1..=most).contains(&value) => u8::try_from(value).map_err(|_| NotADate),
            _ => Err(NotADate),
        };
        let mut parts = text.splitn(3, '-');
        let year = match parts.next() {
            Some("XXXX") => None,
            year => Some(number(year.unwrap_or(""), 4)?),
        };
        let part = |text: &str| small(text, 41).ok().filter(|part| PARTS.iter().any(|(known, _)| known == part));
        let month = parts.next().map(|month| small(month, 12).or(part(month).ok_or(NotADate))).transpose()?;
        let day = parts.next().map(|day| small(day, 31)).transpose()?;
        Ok(Moment { year, month, day })
    }
}

impl Serialize for When {
    fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for When {
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<When, D::Error> {
        let text = String::deserialize(from)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

#[cfg(not(target_arch = "wasm32"))]
impl schemars::JsonSchema for When {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "When".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "description": "A moment or an interval in the Extended Date/Time Format (ISO 8601-2): 2022-08, 2020/2022, or XXXX-07 where the text gives a month and no year.",
            "type": "string",
            "pattern": "^(\\d{4}|XXXX)(-\\d{2}(-\\d{2})?)?(/(\\d{4}|XXXX)(-\\d{2}(-\\d{2})?)?)?$"
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_read_and_written_alike() {
        for text in ["2022", "2022-08", "2022-08-11", "XXXX-07", "2020/2022", "2022-08/2023-11", "2022-36", "XXXX-40"] {
            assert_eq!(text.parse::<When>().map(|when| when.to_string()), Ok(text.to_owned()));
        }
        for text in ["", "22", "2022-13", "2022-32", "2022-42", "2022-00", "2022-8", "August", "2022-08-32", "+202"] {
            assert_eq!(text.parse::<When>(), Err(NotADate), "{text}");
        }
    }

    #[test]
    fn times_are_spoken_as_far_as_the_text_gives_them() {
        let spoken = |text: &str| text.parse::<When>().map(|when| when.spoken());
        assert_eq!(spoken("XXXX-07"), Ok("July".to_owned()));
        assert_eq!(spoken("2020/2022"), Ok("2020 to 2022".to_owned()));
        assert_eq!(spoken("2022-10/2022-12"), Ok("October to December 2022".to_owned()));
        assert_eq!(spoken("2022-36"), Ok("fourth quarter of 2022".to_owned()));
        assert_eq!(spoken("XXXX-40"), Ok("first half".to_owned()));
        assert_eq!(spoken("2022-08"), Ok("August 2022".to_owned()));
    }
}

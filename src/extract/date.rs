//! Dates as a text words them, no finer than it gives them and without any clock.

use super::tokens::Tokens;
use crate::article::{Basis, Moment, When, month_number};
use crate::text::Span;

/// A date that a text gives.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Dated {
    /// Everything that belongs to it: "as of 2022", "this July".
    pub span: Span,
    /// The date itself: "2022", "July", "the previous year".
    pub core: Span,
    /// What it says.
    pub value: When,
    /// How that is known.
    pub basis: Basis,
}

/// What is known of the time before the reading starts.
#[derive(Clone, Copy, Debug, Default)]
pub struct Known {
    /// The year that "the previous year" is seen from, until the text itself gives one.
    pub anchor: Option<u16>,
    /// The stated day of publication.
    pub published: Option<Moment>,
}

/// Words before a date that belong to it and leave it as it is.
const AT: &[&str] = &["as of", "as at", "in", "on", "during", "throughout", "of", "for", "by", "this", "last", "next"];
/// Words before a date that open it to one side: "since 2018" is not a date but everything after one.
const OPEN: &[&str] =
    &["since", "before", "after", "until", "till", "from", "to", "through", "prior to", "post", "pre"];
/// Words between a preposition and a date that make it vaguer; the date is then read at its own grain.
const VAGUE: &[&str] = &["early", "mid", "late", "early in", "late in"];
/// Years seen from another year in the text, and how far they lie from it.
const RELATIVE: &[(&str, i16)] = &[
    ("the previous year", -1),
    ("the preceding year", -1),
    ("the prior year", -1),
    ("the year before", -1),
    ("a year earlier", -1),
    ("that year", 0),
    ("the same year", 0),
    ("the following year", 1),
    ("the next year", 1),
    ("the year after", 1),
    ("a year later", 1),
];
/// Years seen from the day of publication.
const FROM_PUBLICATION: &[(&str, i16)] = &[("this year", 0), ("last year", -1), ("next year", 1)];

/// The dates of `text`, in order.
pub fn dates(text: &str, known: Known) -> Vec<Dated> {
    let tokens = Tokens::new(text);
    let mut known = known;
    let mut found = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        if !may_open(&tokens, at) {
            at += 1;
            continue;
        }
        let Some((dated, next)) =
            interval(&tokens, at).or_else(|| relative(&tokens, at, known)).or_else(|| single(&tokens, at, known))
        else {
            at = moment(&tokens, at).map_or(at + 1, |(_, next)| next);
            continue;
        };
        // A bare number that could be a year is no ground to count years from.
        let firm = dated.span != dated.core || dated.value.start.month.is_some();
        let year = dated.value.end.unwrap_or(dated.value.start).year;
        known.anchor = year.filter(|_| firm).or(known.anchor);
        found.push(dated);
        at = next;
    }
    found
}

/// Whether a date can open at `at`: most words are passed by.
fn may_open(tokens: &Tokens, at: usize) -> bool {
    match tokens.word(at) {
        Some(word) => {
            let lower = word.starts_with(|c: char| c.is_ascii_lowercase());
            !lower || matches!(word, "a" | "between" | "from" | "last" | "next" | "that" | "the" | "this")
        }
        None => tokens.is_digits(at),
    }
}

/// "Between 2020 and 2022", "from August 2022 to November 2023", "2020–2022".
fn interval(tokens: &Tokens, at: usize) -> Option<(Dated, usize)> {
    let opening = usize::from(tokens.is_any(at, &["between", "from"]));
    let from = at + opening;
    let (start, part) = moment(tokens, from)?;
    let dash = tokens.is_dash(part) && (opening == 1 || tokens.is_glued(part) && tokens.is_glued_before(part));
    let word = match opening {
        0 => dash,
        _ => dash || tokens.is_any(part, if tokens.is(at, "between") { &["and"] } else { &["to", "through", "until"] }),
    };
    let (end, next) =
        word.then(|| moment(tokens, part + 1).or_else(|| short_year(tokens, part + 1, start))).flatten()?;
    // "Between August and November 2023" states the year once for both.
    let shared = start.year.is_none() && start.month <= end.month;
    let start = Moment { year: start.year.or(end.year.filter(|_| shared)), ..start };
    let rising = start.months().zip(end.months()).is_none_or(|(start, end)| start.0 <= end.0);
    let value = When { start, end: Some(end) };
    let dated = Dated { span: tokens.extent(at, next), core: tokens.extent(from, next), value, basis: Basis::Stated };
    rising.then_some((dated, next))
}

/// "The previous year", seen from a year of the text; "this year", seen from the day of publication.
fn relative(tokens: &Tokens, at: usize, known: Known) -> Option<(Dated, usize)> {
    let stands = |list: &[(&str, i16)]| list.iter().find_map(|&(phrase, by)| Some((tokens.phrase(at, phrase)?, by)));
    let (next, year, basis) = match stands(RELATIVE) {
        Some((next, by)) => (next, known.anchor?.checked_add_signed(by)?, Basis::Resolved),
        None => {
            let (next, by) = stands(FROM_PUBLICATION)?;
            (next, known.published?.year?.checked_add_signed(by)?, Basis::Assumed)
        }
    };
    let core = tokens.extent(at, next);
    Some((Dated { span: core, core, value: When::at(Moment::year(year)), basis }, next))
}

/// "In 2023", "this July", "11 May 2024".
fn single(tokens: &Tokens, at: usize, known: Known) -> Option<(Dated, usize)> {
    let (moment, next) = moment(tokens, at)?;
    let (start, vague) = before(tokens, at, VAGUE);
    let (start, word) = before(tokens, start, AT);
    let open = before(tokens, start, OPEN).1.is_some();
    let alone = moment.day.is_none() && moment.year.is_none() && next == at + 1;
    let in_digits = tokens.is_dash(next) && tokens.is_glued(next) && tokens.is_digits(next + 1);
    let is_other_word = tokens.is_any(at, &["may", "march"]) && word.is_none() && vague.is_none();
    if open || in_digits || alone && is_other_word {
        return None;
    }
    let year = assumed_year(word, moment, known.published);
    let basis = if year.is_some() { Basis::Assumed } else { Basis::Stated };
    let value = When::at(Moment { year: year.or(moment.year), ..moment });
    Some((Dated { span: tokens.extent(start, next), core: tokens.extent(at, next), value, basis }, next))
}

/// The year that a stated day of publication gives to "this July" or "last July".
fn assumed_year(word: Option<&str>, moment: Moment, published: Option<Moment>) -> Option<u16> {
    let published = published.filter(|_| moment.year.is_none())?;
    match word? {
        "this" => published.year,
        "last" if moment.month < Some(published.month?) => published.year,
        "last" => published.year?.checked_sub(1),
        _ => None,
    }
}

/// Where the phrase of `list` that ends at `at` starts, and which it is.
fn before<'l>(tokens: &Tokens, at: usize, list: &[&'l str]) -> (usize, Option<&'l str>) {
    let end = at - usize::from(at > 0 && tokens.is_dash(at - 1) && tokens.is_glued_before(at));
    let found = list.iter().find_map(|&phrase| Some((tokens.phrase_before(end, phrase)?, Some(phrase))));
    found.unwrap_or((at, None))
}

/// The day, month or year that starts at `at`, and where it ends.
pub(super) fn moment(tokens: &Tokens, at: usize) -> Option<(Moment, usize)> {
    day_first(tokens, at).or_else(|| month_first(tokens, at)).or_else(|| {
        let (year, next) = year(tokens, at)?;
        Some((Moment::year(year), next))
    })
}

/// "11 May 2024", "11th of May".
fn day_first(tokens: &Tokens, at: usize) -> Option<(Moment, usize)> {
    let (day, next) = day(tokens, at)?;
    let next = next + usize::from(tokens.is(next, "of"));
    let (month, next) = month(tokens, next)?;
    let comma = usize::from(tokens.mark(next) == Some(','));
    let year = year(tokens, next + comma);
    dated_day(year.map(|(year, _)| year), month, day, year.map_or(next, |(_, next)| next))
}

/// "May 11, 2024", "on May 11", "May 2024", "May". A number after a month is a day only where it cannot count what follows:
/// "In August 20 people left" names no day.
fn month_first(tokens: &Tokens, at: usize) -> Option<(Moment, usize)> {
    let (month, after) = month(tokens, at)?;
    if let Some((day, next)) = day(tokens, after) {
        let comma = usize::from(tokens.mark(next) == Some(','));
        if let Some((year, next)) = year(tokens, next + comma) {
            return dated_day(Some(year), month, day, next);
        }
        let ordinal = next > after + 1;
        if ordinal || tokens.phrase_before(at, "on").is_some() || tokens.word(next).is_none() {
            return dated_day(None, month, day, next);
        }
    }
    let joint = usize::from(tokens.is(after, "of") || tokens.mark(after) == Some(','));
    let year = year(tokens, after + joint);
    let moment = Moment { year: year.map(|(year, _)| year), month: Some(month), day: None };
    Some((moment, year.map_or(after, |(_, next)| next)))
}

fn dated_day(year: Option<u16>, month: u8, day: u8, next: usize) -> Option<(Moment, usize)> {
    let longest = match month {
        2 => 29,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    };
    (day <= longest).then_some((Moment { year, month: Some(month), day: Some(day) }, next))
}

/// The month named at `at`, in full or in short: "August", "Aug." The capital is part of it: "may" is no month.
pub(super) fn month(tokens: &Tokens, at: usize) -> Option<(u8, usize)> {
    const SHORT: [&str; 12] = ["jan", "feb", "mar", "apr", "", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    let word = tokens.word(at).filter(|word| word.starts_with(char::is_uppercase))?;
    if let Some(month) = month_number(word) {
        return Some((month, at + 1));
    }
    let short = if word.eq_ignore_ascii_case("sept") { "sep" } else { word };
    let place = SHORT.iter().position(|known| known.eq_ignore_ascii_case(short))?;
    let dotted = tokens.mark(at + 1) == Some('.') && tokens.is_glued(at);
    let dated = dotted || tokens.number(at + 1).is_some();
    Some((u8::try_from(place + 1).ok()?, at + 1 + usize::from(dotted))).filter(|_| dated)
}

/// The day of a month at `at`: "11", "11th".
fn day(tokens: &Tokens, at: usize) -> Option<(u8, usize)> {
    let value = tokens.number(at).filter(|_| tokens.written(at).len() <= 2)?;
    let ordinal = tokens.is_glued(at) && tokens.is_any(at + 1, &["st", "nd", "rd", "th"]);
    let whole = ordinal || !tokens.is_glued(at) || tokens.word(at + 1).is_none();
    let day = (1..=31u8).find(|&day| f64::from(day) == value).filter(|_| whole)?;
    Some((day, at + 1 + usize::from(ordinal)))
}

/// The year at `at`: four digits that stand alone; outside 1900 to 2100 only where a preposition or month says so.
pub(super) fn year(tokens: &Tokens, at: usize) -> Option<(u16, usize)> {
    let written = tokens.written(at);
    let year: u16 = written.parse().ok().filter(|_| tokens.number(at).is_some() && written.len() == 4)?;
    let dash = at.checked_sub(1).filter(|&dash| tokens.is_glued_before(at) && tokens.is_dash(dash));
    let in_name =
        dash.is_some_and(|dash| tokens.is_glued_before(dash) && !tokens.is_digits(dash - 1) && !is_vague(tokens, dash));
    let in_word = tokens.is_glued(at) && (tokens.word(at + 1).is_some() || tokens.mark(at + 1) == Some('%'));
    let plain = (1900..=2100).contains(&year);
    let said =
        at.checked_sub(1).is_some_and(|before| tokens.is_any(before, &["in", "of", "between", "and", "from", "to"]));
    ((1000..=2999).contains(&year) && !in_name && !in_word && (plain || said)).then_some((year, at + 1))
}

fn is_vague(tokens: &Tokens, dash: usize) -> bool {
    dash.checked_sub(1).is_some_and(|before| tokens.is_any(before, &["early", "mid", "late"]))
}

/// The "22" of "2020–22".
fn short_year(tokens: &Tokens, at: usize, start: Moment) -> Option<(Moment, usize)> {
    let two = tokens.written(at).parse::<u16>().ok().filter(|_| tokens.written(at).len() == 2)?;
    let year = start.year.filter(|_| start.month.is_none())? / 100 * 100 + two;
    (start.year < Some(year)).then_some((Moment::year(year), at + 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The dates of `text` as `words = value`, with `!` where the value is resolved and `?` where it is assumed.
    fn read(text: &str, known: Known) -> String {
        let line = |dated: &Dated| {
            let basis = match dated.basis {
                Basis::Stated => "",
                Basis::Resolved => "!",
                Basis::Assumed => "?",
            };
            format!("{} = {}{basis}", dated.span.of(text), dated.value)
        };
        dates(text, known).iter().map(line).collect::<Vec<_>>().join("; ")
    }

    fn check(cases: &[(&str, &str)], known: Known) {
        for (text, expected) in cases {
            assert_eq!(read(text, known), *expected, "in {text:?}");
        }
    }

    #[test]
    fn dates_are_read_at_the_grain_of_the_words() {
        check(
            &[
                ("It fell in 2023.", "in 2023 = 2023"),
                ("as of 2022", "as of 2022 = 2022"),
                ("this July", "this July = XXXX-07"),
                ("In August, ten left", "In August = XXXX-08"),
                ("in August 2022", "in August 2022 = 2022-08"),
                ("August of 2022", "August of 2022 = 2022-08"),
                ("11 May 2024", "11 May 2024 = 2024-05-11"),
                ("on May 11, 2024, at noon", "on May 11, 2024 = 2024-05-11"),
                ("on May 11 the ferry", "on May 11 = XXXX-05-11"),
                ("the 3rd of June", "3rd of June = XXXX-06-03"),
                ("on Sept. 5, 2021", "on Sept. 5, 2021 = 2021-09-05"),
                ("2022 was dry", "2022 = 2022"),
                ("in late 2022 and mid-2023", "in late 2022 = 2022; mid-2023 = 2023"),
                ("in 1815", "in 1815 = 1815"),
            ],
            Known::default(),
        );
    }

    #[test]
    fn intervals_are_read_whole() {
        check(
            &[
                ("Between 2020 and 2022", "Between 2020 and 2022 = 2020/2022"),
                ("from August 2022 to November 2023", "from August 2022 to November 2023 = 2022-08/2023-11"),
                ("between August and November 2023", "between August and November 2023 = 2023-08/2023-11"),
                ("2020–2022", "2020–2022 = 2020/2022"),
                ("in 2020-22", "2020-22 = 2020/2022"),
                ("in 2020 and 2022", "in 2020 = 2020; 2022 = 2022"),
                ("2022 – 30 people", "2022 = 2022"),
            ],
            Known::default(),
        );
    }

    #[test]
    fn other_years_are_seen_from_the_text_and_never_from_a_clock() {
        check(
            &[
                ("37 in 2023, ten times the previous year", "in 2023 = 2023; the previous year = 2022!"),
                ("up from the year before", ""),
                ("in July and the following year", "in July = XXXX-07"),
                ("this year and last July", "last July = XXXX-07"),
            ],
            Known::default(),
        );
        let published = Some(Moment { year: Some(2024), month: Some(8), day: Some(25) });
        check(
            &[
                ("this July", "this July = 2024-07?"),
                ("last October", "last October = 2023-10?"),
                ("In August", "In August = XXXX-08"),
                ("last year", "last year = 2023?"),
                ("the year before", "the year before = 2018!"),
            ],
            Known { anchor: Some(2019), published },
        );
    }

    #[test]
    fn what_only_looks_like_a_date_is_none() {
        check(
            &[
                ("China may wrongly believe, and Theresa May said so", ""),
                ("He joined the March on the capital", ""),
                ("in May and in March", "in May = XXXX-05; in March = XXXX-03"),
                ("since 2018, before May 2020, until 2021", ""),
                ("In August 20 people left", "In August = XXXX-08"),
                ("30 February 2020", "February 2020 = 2020-02"),
                ("1800 people, COVID-2019, 2020s, 2022-08-11", ""),
                ("an august body, at 2022%", ""),
            ],
            Known::default(),
        );
    }
}

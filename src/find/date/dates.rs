//! Dates as a text words them, no finer than it gives them and without any clock.

use super::dated::Dated;
use super::moment::{digits, is_month, moment, short_year, year};
use crate::article::{Basis, Grain, Moment, When};
use crate::find::tokens::{At, Tokens};
use crate::text::Span;
use crate::words::{Sign, number, word, words};

/// What is known of the time before the reading starts.
#[derive(Clone, Copy, Debug, Default)]
pub struct Known {
    /// The year that "the previous year" is seen from, until the text itself gives one.
    pub anchor: Option<Moment>,
    /// The stated day of publication.
    pub published: Option<Moment>,
}

/// The dates of `text`, in order.
pub fn dates(text: &str, known: Known) -> Vec<Dated> {
    dates_in(&Tokens::new(text), known)
}

/// The dates of a text that is cut already.
pub fn dates_in(tokens: &Tokens, known: Known) -> Vec<Dated> {
    let mut known = known;
    let mut reach = Reach::from(tokens, At::FIRST);
    let mut found = Vec::new();
    let mut part = None;
    let mut at = At::FIRST;
    while at < tokens.end() {
        if !may_open(tokens, at) {
            at += 1;
            continue;
        }
        // "Some 60 came, compared with 70 a year earlier": seen from when the 60 came.
        let is_seen = tokens.phrase_in(at, Sign::YEAR_IN_TEXT).is_some();
        let is_loose = is_seen && is_compared(tokens, at) && !reach.holds(tokens, at);
        let seen = Known { anchor: known.anchor.filter(|_| !is_loose), ..known };
        let Some((dated, next)) = interval(tokens, at)
            .or_else(|| same(tokens, at, part?))
            .or_else(|| again(tokens, at, part?, found.last()?))
            .or_else(|| relative(tokens, at, seen))
            .or_else(|| single(tokens, at, known))
        else {
            // What "last year" is nothing tells, nor from then on what "the year before" is.
            known.anchor = known.anchor.filter(|_| tokens.phrase_in(at, Sign::YEAR_OF_ISSUE).is_none());
            at = moment(tokens, at).map_or(at + 1, |(_, next)| next);
            continue;
        };
        // A bare number that could be a year is no ground to count years from.
        let firm = dated.span != dated.core || dated.value.start.month.is_some();
        let last = dated.value.end.unwrap_or(dated.value.start);
        let own = firm && !is_compared(tokens, tokens.at_byte(dated.span.start)) && !dated.is_aside;
        part = Some(last).filter(|last| last.month.is_some()).or(part);
        if own && last.year.is_some() {
            (known.anchor, reach) = (Some(last), Reach::from(tokens, at));
        }
        found.push(dated);
        at = next;
    }
    found
}

/// How far a year holds for what is compared: in its sentence, and in the rest of its paragraph where a number stands with it.
/// Each token is looked at once, however many ask.
struct Reach {
    stops: &'static [char],
    seen: At,
    is_over: bool,
}

impl Reach {
    /// The reach of the date at `at`.
    fn from(tokens: &Tokens, at: At) -> Reach {
        let stops = if has_number(tokens, at) { &['\n'][..] } else { &['.', '\n'] };
        Reach { stops, seen: at, is_over: false }
    }

    /// Whether it goes as far as `at`, which lies behind whatever was asked before.
    fn holds(&mut self, tokens: &Tokens, at: At) -> bool {
        let is_stop = |at: At| tokens.mark(at).is_some_and(|mark| self.stops.contains(&mark));
        self.is_over = self.is_over || self.seen.to(at).any(is_stop);
        self.seen = at;
        !self.is_over
    }
}

/// Whether a number stands near the date at `at`, in its sentence: "£9m in 2018", "in 2018, it made £9m".
fn has_number(tokens: &Tokens, at: At) -> bool {
    const FARTHEST: usize = 8;
    let is_inside = |at: &At| !matches!(tokens.mark(*at), Some('.' | '\n'));
    let is_number = |at: At| tokens.is_digits(at) && digits(tokens, at, 4).is_none();
    let mut before = at.saturating_sub(FARTHEST).to(at).rev().take_while(is_inside);
    let mut behind = at.to(at + FARTHEST).take_while(is_inside);
    before.any(is_number) || behind.any(is_number)
}

/// Whether the date at `at` is of what something is only compared with: "down from €5m in the third quarter of 2017".
fn is_compared(tokens: &Tokens, at: At) -> bool {
    const FARTHEST: usize = 10;
    let number = |at: At| tokens.is_digits(at) || tokens.is_digits(at + 1);
    let before = at.saturating_sub(FARTHEST).to(at).rev();
    let mut near = before.take_while(|&at| tokens.mark(at).is_none_or(|mark| !matches!(mark, ',' | '.' | ';' | '\n')));
    // "Double the £9m of the year before".
    let times = |at: At| tokens.is_any(at, words!["double", "twice", "triple"]);
    let turn = near.find(|&at| tokens.is_in(at, Sign::VERSUS) || tokens.is_any(at, words!["to", "with"]) || times(at));
    turn.is_some_and(|at| match () {
        () if tokens.is_any(at, words!["to", "with"]) => tokens.is_after(at, word!("compared")),
        () => !tokens.is(at, word!("from")) || number(at + 1),
    })
}

/// Whether a date can open at `at`: most words are passed by.
fn may_open(tokens: &Tokens, at: At) -> bool {
    let moment = |at: At| tokens.is_digits(at) || is_month(tokens, at);
    let part = || at.to(at + 2).any(|at| tokens.phrase_in(at, Sign::PART_OF_YEAR).is_some());
    let relative = || tokens.is(at + 1, word!("year")) || tokens.is(at + 2, word!("year"));
    tokens.is_digits(at)
        || tokens.is_in(at, Sign::OPENS_DATE)
            && (tokens.is(at + 1, word!("same"))
                || tokens.is_in(at + 1, Sign::QUARTER)
                || is_month(tokens, at)
                || tokens.is_any(at, words!["between", "from"]) && moment(at + 1)
                || relative()
                || part())
}

/// "Between 2020 and 2022", "from August 2022 to November 2023", "2020–2022".
fn interval(tokens: &Tokens, at: At) -> Option<(Dated, At)> {
    let opening = usize::from(tokens.is_any(at, words!["between", "from"]));
    let from = at + opening;
    let (start, part) = moment(tokens, from)?;
    // "2026/27".
    let stroke = opening == 0 && tokens.is_mark(part, '/') && tokens.is_glued_before(part) && tokens.is_glued(part);
    let dash = stroke
        && short_year(tokens, part + 1, start).is_some_and(|(end, _)| start.year.map(|year| year + 1) == end.year)
        || tokens.is_dash(part) && (opening == 1 || tokens.is_glued(part) && tokens.is_glued_before(part));
    // "October-to-December"
    let glued = |at: At| tokens.is_dash(at) && tokens.is_glued(at) && tokens.is_glued_before(at);
    let spelt = glued(part) && tokens.is_any(part + 1, words!["to", "through"]) && glued(part + 2);
    let rest = part + 1 + if spelt { 2 } else { 0 };
    let word = match opening {
        0 => dash || spelt,
        _ if tokens.is(at, word!("between")) => dash || tokens.is(part, word!("and")),
        _ => dash || tokens.is_any(part, words!["to", "through", "until"]),
    };
    let (end, next) = word.then(|| moment(tokens, rest).or_else(|| short_year(tokens, rest, start))).flatten()?;
    let (end, next) = quarter_of(tokens, end, next);
    // "Between August and November 2023" states the year once for both.
    let shared = start.year.is_none() && start.month <= end.month;
    let start = Moment { year: start.year.or(end.year.filter(|_| shared)), ..start };
    let rising = start.months().zip(end.months()).is_none_or(|(start, end)| start.0 <= end.0);
    let value = When { start, end: Some(end) };
    let spans = [tokens.extent(at, next), tokens.extent(from, next)];
    let dated = Dated::new(tokens, spans, value, Basis::Stated);
    rising.then_some((dated, next))
}

/// "The same quarter of 2021", seen from the `part` of a year that was told last.
fn same(tokens: &Tokens, at: At, part: Moment) -> Option<(Dated, At)> {
    let told = tokens.is(at, word!("the"))
        && tokens.is(at + 1, word!("same"))
        && tokens.is_any(at + 2, words!["quarter", "period", "month"])
        && tokens.is_any(at + 3, words!["of", "in"]);
    let (year, next) = year(tokens, at + 4).filter(|_| told)?;
    let core = tokens.extent(at, next);
    let span = tokens.extent(before(tokens, at, Sign::DATE_AT).0, next);
    let value = When::at(Moment { year: Some(year), day: None, ..part });
    Some((Dated::new(tokens, [span, core], value, Basis::Resolved), next))
}

/// "The first" of "£9m in the second quarter and £7m in the first", seen from the `part` of a year that was told last, by `told`.
fn again(tokens: &Tokens, at: At, part: Moment, told: &Dated) -> Option<(Dated, At)> {
    let leads = tokens.is(at, word!("the")) && tokens.is_after(at, word!("in")) && part.grain() == Grain::Quarter;
    let next = at + 2;
    let ends = matches!(tokens.mark(next), Some('.' | ',' | ';')) || tokens.is_any(next, words!["and", "but"]);
    let between = Span::new(told.span.end, tokens.extent(at, next).start).of(tokens.text());
    let month = tokens.value(at + 1, Sign::QUARTER).filter(|_| leads && ends && !between.contains(['.', '\n']));
    let span = tokens.extent(at - 1, next);
    let value = When::at(Moment { month: Some(month? as u8), day: None, ..part });
    Some((Dated::new(tokens, [span, tokens.extent(at, next)], value, Basis::Resolved), next))
}

/// The end of an interval with the year that is told behind its noun: "the April-June quarter of 2019".
fn quarter_of(tokens: &Tokens, end: Moment, next: At) -> (Moment, At) {
    let is_noun = tokens.is_any(next, words!["period", "quarter"]) && tokens.is_any(next + 1, words!["in", "of"]);
    let told = year(tokens, next + 2).filter(|_| is_noun && end.year.is_none() && end.month.is_some());
    told.map_or((end, next), |(year, next)| (Moment { year: Some(year), ..end }, next))
}

/// "The previous year", seen from a year of the text; "this year", seen from the day of publication.
fn relative(tokens: &Tokens, at: At, known: Known) -> Option<(Dated, At)> {
    let seen = tokens.phrase_in(at, Sign::YEAR_IN_TEXT).map(|seen| (seen, known.anchor, Basis::Resolved));
    let seen = seen.or_else(|| Some((tokens.phrase_in(at, Sign::YEAR_OF_ISSUE)?, known.published, Basis::Assumed)));
    let ((next, by), from, basis) = seen?;
    let year = (from?.year? + number(by) as u16).checked_sub(1)?;
    // "A year earlier" than May is May; "the previous year" is all of it.
    let moment = match from {
        Some(from) if tokens.is(at, word!("a")) => Moment { year: Some(year), ..from },
        _ => Moment::year(year),
    };
    let core = tokens.extent(at, next);
    Some((Dated::new(tokens, [core, core], When::at(moment), basis), next))
}

/// "In 2023", "this July", "11 May 2024".
fn single(tokens: &Tokens, at: At, known: Known) -> Option<(Dated, At)> {
    if let Some(decade) = decade(tokens, at) {
        return Some(decade);
    }
    let (moment, next) = moment(tokens, at)?;
    let (start, vague) = before(tokens, at, Sign::DATE_VAGUE);
    let (start, word) = before(tokens, start, Sign::DATE_AT);
    // "Since the spring of 2023", as "since 2023".
    let far = if tokens.is(start, word!("of")) { start.saturating_sub(3) } else { start };
    let open = far.to(start + 1).any(|at| before(tokens, at, Sign::DATE_OPEN).1.is_some());
    // "Since 1950, when there were 40", "up from June’s 40".
    let when = open && tokens.is_mark(next, ',') && tokens.is(next + 1, word!("when"));
    let owner = tokens.is_glued_before(next) && matches!(tokens.mark(next), Some('’' | '\''));
    let open = open && !when && !(owner && tokens.is(next + 1, word!("s")));
    let alone = moment.day.is_none() && moment.year.is_none() && next == at + 1;
    let in_digits = tokens.is_dash(next) && tokens.is_glued(next) && tokens.is_digits(next + 1);
    let is_other_word = tokens.is_any(at, words!["may", "march"]) && word.is_none() && vague.is_none();
    // "Up 5% on 2018" tells what it is more than.
    let on = tokens.is(start, word!("on")) && moment.day.is_none();
    if open || on || in_digits || alone && is_other_word {
        return None;
    }
    let year = assumed_year(word, moment, known.published);
    let basis = if year.is_some() { Basis::Assumed } else { Basis::Stated };
    let value = When::at(Moment { year: year.or(moment.year), ..moment });
    let (core, end) = (tokens.extent(at, next), if when { next + 2 } else { next });
    // "The 1970 poll found 40": what was counted then.
    let is_survey = start == at && tokens.is_any(next, words!["census", "survey", "poll"]);
    let start = start - usize::from(is_survey && tokens.is_after(at, word!("the")));
    let end = if is_survey { next + 1 } else { end };
    Some((Dated::new(tokens, [tokens.extent(start, end), core], value, basis), next))
}

/// "In the 1990s".
fn decade(tokens: &Tokens, at: At) -> Option<(Dated, At)> {
    let first = digits(tokens, at, 4).filter(|year| (1900..2100).contains(year) && year.is_multiple_of(10))?;
    let owner = usize::from(matches!(tokens.mark(at + 1), Some('’' | '\'')));
    let end = at + 1 + owner;
    let start = before(tokens, at, Sign::DATE_VAGUE).0;
    let start = start - usize::from(tokens.is_after(start, word!("the")));
    let start = before(tokens, start, Sign::DATE_AT).0;
    let value = When { start: Moment::year(first), end: Some(Moment::year(first + 9)) };
    let core = tokens.extent(at, end + 1);
    let dated = Dated::new(tokens, [tokens.extent(start, end + 1), core], value, Basis::Stated);
    (tokens.is_glued(at) && tokens.is_glued_before(end) && tokens.is(end, word!("s"))).then_some((dated, end + 1))
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

/// Where the phrase with `sign` that ends at `at` starts, and which it is.
fn before(tokens: &Tokens, at: At, sign: Sign) -> (At, Option<&'static str>) {
    let end = at - usize::from(at > At::FIRST && tokens.is_dash(at - 1) && tokens.is_glued_before(at));
    tokens.phrase_before(end, At::FIRST, sign).map_or((at, None), |(start, phrase)| (start, Some(phrase)))
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
                ("by the second quarter of 2021", "by the second quarter of 2021 = 2021-34"),
                ("first half of 2015", "first half of 2015 = 2015-40"),
                ("the third quarter", "the third quarter = XXXX-35"),
                ("in the second half", ""),
                ("since 1950, when", "1950, when = 1950"),
                ("up from June’s 40", "June = XXXX-06"),
                ("the 1970 poll found", "the 1970 poll = 1970"),
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
                ("the April-to-June period", "April-to-June = XXXX-04/XXXX-06"),
                ("the April-June quarter of 2019", "April-June quarter of 2019 = 2019-04/2019-06"),
                ("the April-June flower of 2019", "April-June = XXXX-04/XXXX-06; of 2019 = 2019"),
                ("in 2020-22", "2020-22 = 2020/2022"),
                ("in 2020 and 2022", "in 2020 = 2020; 2022 = 2022"),
                ("in the early 1990s", "in the early 1990s = 1990/1999"),
                ("2022 – 30 people", "2022 = 2022"),
            ],
            Known::default(),
        );
    }

    #[test]
    fn other_years_are_seen_from_the_text_and_never_from_a_clock() {
        check(
            &[
                ("the first since the spring of 2023, compared with 40 a year earlier", ""),
                ("Built in 2023. It had 20, compared with 40 a year earlier", "in 2023 = 2023"),
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
            Known { anchor: Some(Moment::year(2019)), published },
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
                ("1800 people, COVID-2019, 2022-08-11", ""),
                ("an august body, at 2022%", ""),
            ],
            Known::default(),
        );
    }
}

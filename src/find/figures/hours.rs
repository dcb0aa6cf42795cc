//! Hours without their "p.m.": "from 3 to 9 p.m.", "noon to 4 Sunday", "open 9 to 5", "doors open at 7".

use super::calendar::clock;
use super::noun::is_speakable;
use crate::find::tokens::{At, Tokens};
use crate::read::lemma;
use crate::text::is_currency;
use crate::words::{Sign, Word, word, words};

/// Where the hours end that start at `at`.
pub fn hours(tokens: &Tokens, at: At) -> Option<At> {
    if let Some(next) = always(tokens, at) {
        return Some(next);
    }
    if let Some(next) = clock(tokens, at) {
        let stop = usize::from(tokens.is_mark(next, '.') && tokens.is_glued_before(next));
        return Some(until(tokens, next + stop, true).unwrap_or(next));
    }
    // "Until 9 on Thursdays"
    let closes = tokens.is_after_any(at, words!["until", "till", "by"]) && is_hour(tokens, at);
    let on_day = tokens.is(at + 1, word!("on")) && (is_weekday(tokens, at + 2) || tokens.is_in(at + 2, Sign::DAYS));
    if closes && on_day {
        return Some(at + 1);
    }
    if is_dotted(tokens, at) || is_run(tokens, at) || is_entry(tokens, at) {
        return Some(at + 1);
    }
    let opens_at =
        tokens.is_after(at, word!("at")) && at.checked_sub(2).is_some_and(|verb| tokens.is_in(verb, Sign::OPENS_HOURS));
    // "Shortly after 3", "opens at 8.30".
    let soon = tokens.is_after_any(at, words!["after", "before"])
        && at.checked_sub(2).is_some_and(|soon| tokens.is_any(soon, words!["shortly", "soon", "just"]));
    // The market "closed at 21.04".
    let is_shop = at.checked_sub(2).is_some_and(|verb| tokens.is_any(verb, words!["opens", "starts", "shuts"]));
    let dotted = opens_at && is_shop && dotted_hour(tokens, at).is_some() && counts_nothing(tokens, at + 1);
    if dotted || soon && is_hour(tokens, at) && counts_nothing(tokens, at + 1) {
        return Some(at + 1);
    }
    // "Open 8.30 to 6 on weekdays".
    if dotted_hour(tokens, at).is_some() && opens(tokens, at) && tokens.is_any(at + 1, words!["to", "until"]) {
        return until(tokens, at + 1, true);
    }
    if !is_hour(tokens, at) {
        return None;
    }
    if let Some(next) = until(tokens, at + 1, opens(tokens, at)) {
        return Some(next);
    }
    let told = opens_at;
    let noon = tokens.is_after(at, word!("to"))
        && at.checked_sub(2).is_some_and(|noon| tokens.is_any(noon, words!["noon", "midnight", "midday"]));
    ((told || noon) && (counts_nothing(tokens, at + 1) || is_weekday(tokens, at + 1))).then_some(at + 1)
}

/// "Open 24 hours", "24 hours a day", "seven days a week": always.
pub fn always(tokens: &Tokens, at: At) -> Option<At> {
    let is = |number: f64, word: Word| tokens.number(at) == Some(number) && tokens.is(at + 1, word);
    let day = is(24.0, word!("hours"));
    let week = is(7.0, word!("days")) || tokens.is(at, word!("seven")) && tokens.is(at + 1, word!("days"));
    let each = tokens.is_any(at + 2, words!["a", "per"]);
    let is_all = each && (day && tokens.is(at + 3, word!("day")) || week && tokens.is(at + 3, word!("week")));
    let open = day && tokens.is_after(at, word!("open")) && !tokens.is_any(at + 2, words!["before", "after", "later"]);
    if is_all { Some(at + 4) } else { open.then_some(at + 2) }
}

/// Where the later hour ends whose "to" stands at `at`. It needs a "p.m.", or that something is `opened`, or days of the week:
/// "won 5-3 Saturday" gives a score.
fn until(tokens: &Tokens, at: At, opened: bool) -> Option<At> {
    let joint = tokens.is_any(at, words!["to", "until", "and"])
        || tokens.is_dash(at) && tokens.is_glued(at) == tokens.is_glued_before(at);
    let hour = at + 1;
    // "9 to noon".
    if joint && tokens.is_any(hour, words!["noon", "midnight", "midday"]) {
        return Some(hour + 1);
    }
    if !joint || !tokens.is_digits(hour) {
        return None;
    }
    let on = hour + 1 + usize::from(tokens.is_any(hour + 1, words!["on", "at"]));
    let day = opened && is_weekday(tokens, on) || tokens.is_in(on, Sign::DAYS);
    // "Open from 9 to 17".
    let late = opened && tokens.number(hour).is_some_and(|hour| hour <= 24.0) && tokens.is_plain_digits(hour);
    // "Dinner 6 to 9.30".
    let half = at.checked_sub(1).is_some_and(|at| is_hour(tokens, at))
        && dotted_hour(tokens, hour)
            .is_some_and(|_| ["15", "30", "45"].iter().any(|it| tokens.written(hour).ends_with(it)));
    if half && counts_nothing(tokens, hour + 1) {
        return Some(hour + 1);
    }
    let bare = (is_hour(tokens, hour) || late) && (day || opened && counts_nothing(tokens, hour + 1));
    clock(tokens, hour).or_else(|| bare.then_some(hour + 1))
}

/// Whether the number at `at` is an hour as it is said.
fn is_hour(tokens: &Tokens, at: At) -> bool {
    const LAST: f64 = 12.0;
    tokens.number(at).is_some_and(|hour| (1.0..=LAST).contains(&hour)) && tokens.is_plain_digits(at)
}

/// Whether the number at `at` is a time of day with a point, behind "at" or further ones: "left at 21.04 and 21.11"; not "closed
/// at 21.04", "at 21.04 metres".
fn is_dotted(tokens: &Tokens, at: At) -> bool {
    const FAR: usize = 8;
    let is_time = |at: At| dotted_hour(tokens, at).is_some_and(|hour| hour.len() == 2);
    let joins = |at: At| tokens.is_mark(at, ',') || tokens.is(at, word!("and"));
    let mut first = at;
    for _ in 0..FAR {
        match first.checked_sub(2).filter(|before| joins(first - 1) && is_time(*before)) {
            Some(before) if is_time(at) => first = before,
            _ => break,
        }
    }
    let level = [Sign::STATES_LEVEL, Sign::RISES, Sign::FALLS, Sign::BE];
    let is_level = |verb: At| {
        let verb = lemma(tokens.written(verb));
        level.iter().any(|sign| verb.is(*sign)) || words!["close", "trade", "price"].has(verb)
    };
    is_time(at)
        && tokens.is_after(first, word!("at"))
        && first.checked_sub(2).is_some_and(|verb| !is_level(verb))
        && counts_nothing(tokens, at + 1)
}

/// "16.42" on a line of its own, or with a colon or a dash behind it at the start of one: an entry of a live report.
fn is_entry(tokens: &Tokens, at: At) -> bool {
    let next = at + 1;
    let alone = next >= tokens.end() || tokens.is_mark(next, '\n') || tokens.starts_line(next);
    let leads = (tokens.is_mark(next, ':') || tokens.is_dash(next)) && !tokens.is_digits(next + 1);
    dotted_hour(tokens, at).is_some() && tokens.starts_line(at) && (alone || leads)
}

/// The hour, as it is written, of a number that can be a time of day with a point: the 7 of "7.42".
fn dotted_hour<'t>(tokens: &Tokens<'t>, at: At) -> Option<&'t str> {
    let (hour, minutes) = tokens.written(at).split_once('.')?;
    let is_part = |part: &str, last: u8| part.parse().is_ok_and(|number: u8| number <= last);
    (minutes.len() == 2 && is_part(minutes, 59) && is_part(hour, 23)).then_some(hour)
}

/// "The 2.15 at Kempton", "the 7.42 from Leeds", "doors at 7.30": a race, a train, an evening.
fn is_run(tokens: &Tokens, at: At) -> bool {
    let leads = tokens.is_any(at + 1, words!["at", "from", "to"]) && tokens.is_capital(at + 2);
    let opens = tokens.is_after(at, word!("at"))
        && at.checked_sub(2).is_some_and(|event| tokens.is_any(event, words!["doors", "starts", "kick-off"]));
    dotted_hour(tokens, at).is_some() && (opens || leads && tokens.is_after(at, word!("the")))
}

/// Whether a day of the week stands there.
fn is_weekday(tokens: &Tokens, at: At) -> bool {
    tokens.is_in(at, Sign::CALENDAR) && !tokens.is_in(at, Sign::MONTH) && tokens.is_capital(at)
}

/// Whether "open", "from" and the like stand before the number at `at`.
fn opens(tokens: &Tokens, at: At) -> bool {
    let from = at - usize::from(tokens.is_after_any(at, words!["between", "from"]));
    // "Opening hours are 9 to 5".
    let are = from.checked_sub(1).filter(|&are| tokens.is_in(are, Sign::BE)).unwrap_or(from);
    // "Open daily from 7 to 3".
    let from = from - usize::from(from > At::FIRST && tokens.is_in(from - 1, Sign::DAYS));
    // "Open Monday to Friday, 9 to 4".
    let day = at.checked_sub(2).filter(|day| tokens.is_mark(at - 1, ',') && is_weekday(tokens, *day));
    if day.is_some_and(|day| day.saturating_sub(4).to(day).any(|at| tokens.is_in(at, Sign::OPENS_HOURS))) {
        return true;
    }
    let opens = tokens.follows(from, Sign::OPENS_HOURS) || are < from && tokens.is_after(are, word!("hours"));
    opens || from < at && is_weekday(tokens, at + 3)
}

/// Whether nothing at `at` is counted or measured by a number before it.
fn counts_nothing(tokens: &Tokens, at: At) -> bool {
    let noun = tokens.is_word(at) && is_speakable(tokens, at) && !tokens.is_in(at, Sign::ENDS_NOUN);
    let measured = tokens.mark(at).is_some_and(|mark| is_currency(mark) || matches!(mark, '%' | '-' | '°'));
    !(noun || measured)
}

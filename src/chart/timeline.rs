//! Events on a time axis, no finer than the text dates them.

use crate::article::{Article, Event};
use crate::text::sort;

/// A time axis over whole years and the events on it. Places are shares of its width, 0 to 1.
#[derive(Clone, Debug, PartialEq)]
pub struct Timeline {
    /// What it shows, in a sentence.
    pub name: String,
    /// The start of each year, or of every so many years where they would crowd.
    pub ticks: Vec<Tick>,
    /// One bar an event that has a year, in the order of time.
    pub bars: Vec<Bar>,
}

/// The start of a year.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Tick {
    /// The year.
    pub year: u32,
    /// Its place.
    pub at: f64,
}

/// An event: from the earliest to the latest that the text allows.
#[derive(Clone, Debug, PartialEq)]
pub struct Bar {
    /// The event's id.
    pub event: String,
    /// Its number in the list of all events, from 1.
    pub number: usize,
    /// Where it starts.
    pub from: f64,
    /// Where it ends.
    pub to: f64,
    /// Whether the text gives no month.
    pub whole_year: bool,
}

/// Year labels closer than this share of the width would touch on a phone.
const CLOSEST_TICKS: f64 = 0.16;

/// The time axis of `article`, or `None` where no event has a year. An event without one is never given a place.
pub fn timeline(article: &Article) -> Option<Timeline> {
    let dated: Vec<(usize, &Event, (u32, u32))> =
        in_order(article).into_iter().enumerate().filter_map(|(at, event)| Some((at, event, months(event)?))).collect();
    let first = dated.iter().map(|(_, _, (from, _))| from / 12).min()?;
    let last = dated.iter().map(|(_, _, (_, to))| to.div_ceil(12)).max()?;
    let share = |month: u32| f64::from(month - first * 12) / f64::from((last - first) * 12);
    let step = (1..).find(|&step| f64::from(step) / f64::from(last - first) >= CLOSEST_TICKS).unwrap_or(1);
    let bars = dated
        .iter()
        .map(|&(at, event, (from, to))| Bar {
            event: event.id.clone(),
            number: at + 1,
            from: share(from),
            to: share(to),
            whole_year: event.time.value.start.month.is_none(),
        })
        .collect();
    let ticks = (first..last).step_by(step as usize).map(|year| Tick { year, at: share(year * 12) }).collect();
    let points: Vec<String> = dated
        .iter()
        .map(|(_, event, _)| format!("{}: {}", event.time.value.spoken(), article.words(event.span)))
        .collect();
    Some(Timeline { name: format!("Time axis of {} where {}", counted(points.len()), points.join("; ")), ticks, bars })
}

/// The events in the order of time; those without a year last, in the order of the text.
pub fn in_order(article: &Article) -> Vec<&Event> {
    let mut events: Vec<&Event> = article.events.iter().collect();
    sort(&mut events, |event| months(event).map_or((usize::MAX, 0), |(from, to)| (from as usize, to as usize)));
    events
}

fn months(event: &Event) -> Option<(u32, u32)> {
    let when = event.time.value;
    let (from, to) = when.start.months()?;
    let to = when.end.map_or(Some(to), |end| end.months().map(|(_, to)| to))?;
    (from < to).then_some((from, to))
}

fn counted(events: usize) -> String {
    if events == 1 { "one event".to_owned() } else { format!("{events} events") }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::{Basis, Time};
    use crate::text::Span;

    fn article(times: &[&str]) -> Article {
        let mut article = Article::plain("sample", "It rained.".to_owned());
        article.events = times
            .iter()
            .enumerate()
            .map(|(at, time)| Event {
                id: format!("e-{at}"),
                span: Span::new(0, 9),
                time: Time { span: Span::new(0, 2), value: time.parse().unwrap(), basis: Basis::Stated },
            })
            .collect();
        article
    }

    #[test]
    fn an_event_without_a_year_has_no_place() {
        assert_eq!(timeline(&article(&["XXXX-07"])), None);
        let axis = timeline(&article(&["XXXX-07", "2022-08", "2023"])).unwrap();
        let places: Vec<(usize, f64, f64)> = axis.bars.iter().map(|bar| (bar.number, bar.from, bar.to)).collect();
        assert_eq!(places, [(1, 7.0 / 24.0, 8.0 / 24.0), (2, 0.5, 1.0)], "it stands last");
        assert_eq!(axis.ticks.iter().map(|tick| tick.year).collect::<Vec<_>>(), [2022, 2023]);
    }

    #[test]
    fn years_keep_their_distance_on_a_long_axis() {
        let axis = timeline(&article(&["1914", "2014-05"])).unwrap();
        assert!(axis.ticks.windows(2).all(|pair| pair[1].at - pair[0].at >= CLOSEST_TICKS));
        assert!(axis.bars.iter().all(|bar| 0.0 <= bar.from && bar.from < bar.to && bar.to <= 1.0));
    }
}

//! The events of a sidecar: found in the text, dated by its words.

use super::desk::{Desk, Near};
use super::figures::none;
use super::overlap::in_order;
use super::sidecar::Sidecar;
use super::times::time;
use crate::article::{Event, Moment};
use crate::text::Span;

/// The events that `sidecar` claims, and those `found` in the text that none of its claims touches, in the order of the text.
pub fn events(desk: &Desk, sidecar: &Sidecar, published: Option<Moment>, found: Vec<Event>) -> Vec<Event> {
    let claimed = sidecar.events.iter().filter_map(|form| {
        let span = desk.find(&form.words, Near::default())?;
        let time = time(desk, &form.time, span, published)?;
        Some((span, form.words.said.place, Event { id: String::new(), span, time }))
    });
    let mut events = in_order(desk, "event", claimed.collect());
    let taken: Vec<Span> = events.iter().map(|it| it.span).chain(none(desk, &sidecar.not_events)).collect();
    events.extend(found.into_iter().filter(|it| !taken.iter().any(|taken| taken.overlaps(&it.span))));
    events.sort_by_key(|event| event.span);
    for (number, event) in events.iter_mut().enumerate() {
        event.id = format!("event-{number}");
    }
    events
}

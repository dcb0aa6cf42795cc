//! The events of a sidecar: found in the text, dated by its words.

use super::desk::{Desk, Near};
use super::overlap::in_order;
use super::sidecar::Sidecar;
use super::times::time;
use crate::article::{Event, Moment};

/// The events of `sidecar` in the order of the text.
pub fn events(desk: &Desk, sidecar: &Sidecar, published: Option<Moment>) -> Vec<Event> {
    let found = sidecar.events.iter().filter_map(|form| {
        let span = desk.find(&form.words, Near::default())?;
        let time = time(desk, &form.time, span, published)?;
        Some((span, form.words.said.place, Event { id: String::new(), span, time }))
    });
    let mut events = in_order(desk, "event", found.collect());
    for (number, event) in events.iter_mut().enumerate() {
        event.id = format!("event-{number}");
    }
    events
}

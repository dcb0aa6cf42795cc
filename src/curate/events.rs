//! The events of a sidecar: found in the text, dated by its words.

use super::desk::{Desk, Near};
use super::overlap::{in_order, named, none, with_found};
use super::sidecar::Sidecar;
use super::times::time;
use crate::article::{Event, Moment};

/// The events that `sidecar` claims, and those `found` in the text that none of its claims touches, in the order of the text.
/// The names of those that are there by hand go to `by_hand`.
pub fn events(
    desk: &Desk,
    sidecar: &Sidecar,
    published: Option<Moment>,
    found: Vec<Event>,
    by_hand: &mut Vec<String>,
) -> Vec<Event> {
    let claimed = sidecar.events.iter().filter_map(|form| {
        let span = desk.find(&form.words, Near::default())?;
        let time = time(desk, &form.time, span, published)?;
        Some((span, form.words.said.place, Event { id: String::new(), span, time }))
    });
    let claimed = in_order(desk, "event", claimed.collect());
    let same = |one: &Event, other: &Event| one.span == other.span && one.time == other.time;
    let events = with_found(claimed, found, none(desk, &sidecar.not_events), |event| vec![event.span], same);
    named(events, "event", by_hand, |event| &mut event.id)
}

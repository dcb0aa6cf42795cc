//! The declared derivations. Nothing else is ever computed from an article's figures.

use super::measure::is_percent;
use super::number::rounded_interval;
use crate::article::{Amount, Bound, Derivation, Derived, Direction, Event, Figure, FigureKind, Grain, Moment, When};

/// The base of a stated multiple: where `level` is `multiple` times as much, the value it is a multiple of. `None` where
/// one of the two is not one firm number.
pub fn base_of_multiple(level: &Figure, multiple: &Figure) -> Option<Derived> {
    let is_multiple = multiple.kind == FigureKind::Multiple && multiple.of.as_deref() == Some(level.id.as_str());
    let (Amount::One(value), Amount::One(times)) = (level.amount, multiple.amount) else { return None };
    let is_firm = level.bound == Bound::Exact && multiple.bound == Bound::Exact && value > 0.0 && times > 0.0;
    if !is_multiple || !is_firm {
        return None;
    }
    let (low, high) = rounded_interval(value, false);
    let (fewest, most) = rounded_interval(times, true);
    Some(Derived {
        by: Derivation::BaseOfMultiple,
        from: vec![level.id.clone(), multiple.id.clone()],
        value: value / times,
        low: low / most,
        high: high / fewest,
        unit: level.unit.clone(),
        time: multiple.time.as_ref().map(|time| time.value),
        words: multiple.span,
    })
}

/// The end of a stated change: where `change` starts from `level`, the value it leads to, at the time of the change. A
/// percentage is of the level, percentage points are added to it. `None` where one of the two is not one firm number.
pub fn end_of_change(level: &Figure, change: &Figure) -> Option<Derived> {
    let is_change = change.kind == FigureKind::Change && change.of.as_deref() == Some(level.id.as_str());
    let (Amount::One(value), Amount::One(by)) = (level.amount, change.amount) else { return None };
    let sign = match change.direction? {
        Direction::Up => 1.0,
        Direction::Down => -1.0,
    };
    let is_firm = level.bound == Bound::Exact && change.bound == Bound::Exact && value > 0.0 && by > 0.0;
    if !is_change || !is_firm || is_percent(&change.unit) && is_percent(&level.unit) {
        return None;
    }
    let end = |value: f64, by: f64| match is_percent(&change.unit) {
        true => value * (100.0 + sign * by) / 100.0,
        false => value + sign * by,
    };
    let ((low, high), (least, most)) = (rounded_interval(value, false), rounded_interval(by, is_percent(&change.unit)));
    let (least, most) = if sign > 0.0 { (least, most) } else { (most, least) };
    let derived = Derived {
        by: Derivation::EndOfChange,
        from: vec![level.id.clone(), change.id.clone()],
        value: end(value, by),
        low: end(low, least),
        high: end(high, most),
        unit: level.unit.clone(),
        time: change.time.as_ref().map(|time| When::at(time.value.end.unwrap_or(time.value.start))),
        words: change.span,
    };
    (derived.value >= 0.0).then_some(derived)
}

/// The length of a stated span in months, between events dated to the month, or within one that gives both its ends. The shortest and longest that the grain
/// allows are a month less and a month more.
pub fn length_of_span(from: &Event, to: &Event) -> Option<Derived> {
    let month = |moment: Moment| moment.months().filter(|_| moment.grain() >= Grain::Month);
    let last = if from.id == to.id { to.time.value.end? } else { to.time.value.start };
    let ((start, _), (end, _)) = (month(from.time.value.start)?, month(last)?);
    let months = f64::from(end.checked_sub(start)?);
    Some(Derived {
        by: Derivation::LengthOfSpan,
        from: vec![from.id.clone(), to.id.clone()],
        value: months,
        low: (months - 1.0).max(0.0),
        high: months + 1.0,
        unit: "months".to_owned(),
        time: None,
        words: from.time.span,
    })
}

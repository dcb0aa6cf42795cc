//! How telling a figure is, so that a list can begin with what a reader came for.

use super::finding::Finding;
use super::unit::Class;
use crate::article::FigureKind;

impl Finding {
    /// How telling it is, 0 for what is not worth a reader's eye: what changes or compares before what is only counted, what
    /// has a time, a source and a name before what has none, the large before the small.
    pub fn weight(&self) -> u8 {
        const LARGE: [f64; 2] = [1e3, 1e6];
        if !self.salient {
            return 0;
        }
        let sort = match self.kind {
            _ if self.ends.is_some() => 3,
            FigureKind::Change | FigureKind::Multiple => 3,
            FigureKind::Share => 2,
            FigureKind::Level | FigureKind::Flow | FigureKind::Count => 1,
        };
        let (low, high) = self.value.ends();
        let size = LARGE.iter().filter(|large| low.abs().max(high.abs()) >= **large).count();
        let named = self.counted.is_some() || self.class != Class::Counted;
        let known =
            [self.time.is_some(), self.time.is_some_and(|time| time.value.has_year()), self.source.is_some(), named];
        let known = known.iter().filter(|is| **is).count();
        1 + sort + u8::try_from(size + known).unwrap_or(0)
    }
}

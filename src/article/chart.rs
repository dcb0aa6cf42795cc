//! What is charted: the plan of a chart, before any geometry.

use serde::{Deserialize, Serialize};

use super::panels::Panels;
use super::time::When;
use crate::text::Span;

/// A chart and the words it stands beside.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Chart {
    /// The id of its place on the page: `c-` and the id of the first figure, missing figure or event that it shows.
    pub id: String,
    /// What it shows, in a few words.
    pub title: String,
    /// The words it stands beside: its first figure, event or missing figure.
    pub anchor: Span,
    /// What is drawn.
    pub plot: Plot,
}

impl Chart {
    /// The ids of the figures, events or missing figures it shows, in the order shown, derived values by what they rest on.
    pub fn shown(&self) -> Vec<&str> {
        match &self.plot {
            Plot::Bars { points } => points.iter().flat_map(Point::rests_on).map(String::as_str).collect(),
            Plot::Slope { from, to } => [from, to].into_iter().flat_map(Point::rests_on).map(String::as_str).collect(),
            Plot::Line { figures } | Plot::Shares { figures, .. } => figures.iter().map(String::as_str).collect(),
            Plot::Panels { panels, .. } => panels.ids().map(String::as_str).collect(),
            Plot::Range { figure } | Plot::Change { figure } | Plot::Chip { figure } => vec![figure],
            Plot::Period { from, to, .. } => vec![from, to],
            Plot::Missing { missing } => vec![missing],
        }
    }

    /// Whether it shows the item with this id, or a value that rests on it.
    pub fn shows(&self, id: &str) -> bool {
        self.shown().contains(&id)
    }
}

/// What a chart draws. A kind of chart that the figures do not bear out cannot be written down: a change has no levels,
/// a period no value axis.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(tag = "form", rename_all = "lowercase", deny_unknown_fields)]
pub enum Plot {
    /// Bars from zero on one axis: levels, flows or counts of one unit and kind.
    Bars {
        /// Two or more, in the order shown.
        points: Vec<Point>,
    },
    /// A line between two dated levels of one thing, for units of which zero is no lack, such as degrees.
    Slope {
        /// The earlier.
        from: Point,
        /// The later.
        to: Point,
    },
    /// A line with a point at each of three or more dated values of one thing.
    Line {
        /// The ids of the figures, in the order of time.
        figures: Vec<String>,
    },
    /// Shares of one whole, each on a bar of its own that stands for all of it; whether they overlap is for the text to say.
    Shares {
        /// The ids of the figures, in the order of the text.
        figures: Vec<String>,
        /// Whether they stand in one bar, end to end: parts that together make the whole.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        stacked: bool,
    },
    /// Figures of one measure that differ in two things, such as sex and year: a panel for each of one of them, all on one scale.
    Panels {
        /// The ids of the figures, panel by panel: those of one panel differ in one thing, those at one place of several
        /// panels in the other.
        panels: Panels,
        /// Whether each panel is one bar, its figures end to end: parts of one whole, at several times.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        stacked: bool,
    },
    /// A bar from the low to the high end of a range, on an axis from zero.
    Range {
        /// The id of the figure.
        figure: String,
    },
    /// A bracket over an interval: a change of which neither level is given.
    Change {
        /// The id of the figure.
        figure: String,
    },
    /// A bar on a time axis between two events.
    Period {
        /// The id of the event it starts with.
        from: String,
        /// The id of the event it ends with.
        to: String,
        /// Its length in months.
        length: Derived,
    },
    /// One number alone: no chart, a chip.
    Chip {
        /// The id of the figure.
        figure: String,
    },
    /// A figure that the article could not get.
    Missing {
        /// The id of the missing figure.
        missing: String,
    },
}

/// One bar, or one end of a slope.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(untagged)]
pub enum Point {
    /// The start or the end that one figure states together: "from 10 to 20".
    Side {
        /// Its id.
        figure: String,
        /// Which of the two.
        side: Side,
    },
    /// A figure of the text.
    Stated {
        /// Its id.
        figure: String,
    },
    /// A value worked out from figures of the text.
    Derived {
        /// The value and how it was worked out.
        derived: Derived,
    },
}

/// The start or the end of a figure that states both.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Side {
    /// What it was before.
    From,
    /// What it was afterwards.
    To,
}

impl Point {
    /// The ids of the figures it rests on.
    pub fn rests_on(&self) -> &[String] {
        match self {
            Point::Stated { figure } | Point::Side { figure, .. } => std::slice::from_ref(figure),
            Point::Derived { derived } => &derived.from,
        }
    }
}

/// A value that the text does not state, worked out by one of the declared derivations.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Derived {
    /// How it was worked out.
    pub by: Derivation,
    /// The ids of the figures or events that went in.
    pub from: Vec<String>,
    /// The value.
    pub value: f64,
    /// The lowest it can be when the numbers that went in are rounded as they look.
    pub low: f64,
    /// The highest it can be.
    pub high: f64,
    /// What one of it is.
    pub unit: String,
    /// When it holds.
    pub time: Option<When>,
    /// The words it was worked out from.
    pub words: Span,
}

/// The declared derivations. Nothing else is ever computed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Derivation {
    /// The base of a stated multiple: 37,000 is 10 times 3,700.
    BaseOfMultiple,
    /// The end of a stated change from a stated level: 120 and 30 more are 150.
    EndOfChange,
    /// The length of a stated span, in months.
    LengthOfSpan,
}

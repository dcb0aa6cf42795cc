//! What the numbers are.

use serde::{Deserialize, Serialize};

use super::measure::Measure;
use super::time::Time;
use crate::text::Span;

/// A quantity that the text states.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Figure {
    /// The id in links: `n-nearly-350000-undocumented-chinese~…`.
    pub id: String,
    /// The words that state it, hedge included: "nearly 350,000".
    pub span: Span,
    /// The number or range.
    pub amount: Amount,
    /// How firmly it is stated.
    pub bound: Bound,
    /// Up or down, for a change.
    pub direction: Option<Direction>,
    /// What sort of number.
    pub kind: FigureKind,
    /// What one of it is: `people`, `illegal entries`, `USD`, `%`. Two figures may share an axis only where this and
    /// `kind` agree.
    pub unit: String,
    /// The words for what is counted.
    pub counted: Option<Span>,
    /// When; for a multiple, the time it is a multiple *of*.
    pub time: Option<Time>,
    /// Who states it, where the text says so.
    pub source: Option<Source>,
    /// For a multiple: the id of the figure that is so many times the base. For a change: of the level it starts from,
    /// where the text gives one.
    pub of: Option<String>,
    /// What it measures, where its clause says so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub measure: Option<Measure>,
}

impl Figure {
    /// Whether it is a per cent that is no change: "40% of the crew", not "a rise of 40%".
    pub fn is_percent(&self) -> bool {
        self.unit == "%" && self.kind != FigureKind::Change
    }

    /// Whether it is so many of something: "40 of every 8,000 people", "a third of the crew".
    pub fn is_fraction(&self) -> bool {
        self.kind == FigureKind::Share && self.unit != "%"
    }

    /// Whether it is a part of something: a share, or a per cent that is no change.
    pub fn is_part(&self) -> bool {
        self.kind == FigureKind::Share || self.is_percent()
    }
}

/// A number or a range.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(untagged)]
pub enum Amount {
    /// One number.
    One(f64),
    /// From, to.
    Range(f64, f64),
}

/// How firmly a number is stated.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Bound {
    /// As it stands.
    Exact,
    /// "About", "around": it may lie on either side.
    About,
    /// "Over", "more than": higher, by how much is open.
    Over,
    /// "At least": that or higher.
    AtLeast,
    /// "Nearly", "almost": a little lower.
    Nearly,
    /// "Up to", "at most": that or lower.
    UpTo,
    /// "Under", "fewer than": lower, by how much is open.
    Under,
}

/// Which way a change goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Direction {
    /// More.
    Up,
    /// Less.
    Down,
}

/// The sorts of number. Numbers of different sorts never share a chart's axis.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum FigureKind {
    /// How many there are at a time.
    Level,
    /// How many in the course of a time.
    Flow,
    /// By how much it rose or fell.
    Change,
    /// How many times another figure.
    Multiple,
    /// A part of a whole.
    Share,
    /// How many at one event.
    Count,
}

/// Who states a figure.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// The words that name the source.
    pub span: Span,
    /// The speaker's slug, where the source is one.
    pub speaker: Option<String>,
}

/// A figure that the article says it could not get.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Missing {
    /// The id in links, like a figure's.
    pub id: String,
    /// The words for it: "the number of citizens awaiting deportation".
    pub span: Span,
    /// The words that say why it is missing.
    pub because: Option<Span>,
}

impl Amount {
    /// Lowest and highest; the same twice for one number.
    pub fn ends(&self) -> (f64, f64) {
        match *self {
            Amount::One(value) => (value, value),
            Amount::Range(low, high) => (low, high),
        }
    }
}

impl Bound {
    /// The word for it before a number; empty for exact.
    pub fn word(&self) -> &'static str {
        match self {
            Bound::Exact => "",
            Bound::About => "about",
            Bound::Over => "over",
            Bound::AtLeast => "at least",
            Bound::Nearly => "nearly",
            Bound::UpTo => "up to",
            Bound::Under => "under",
        }
    }
}

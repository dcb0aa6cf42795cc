//! What a figure measures.

use serde::{Deserialize, Serialize};

use crate::text::Span;

/// What a figure measures, by the words of its clause. What a clause leaves out it has from the clause before it: "41,200 in
/// Lyon and 38,900 in Porto".
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Measure {
    /// Whom or what it is said of: the subject, the noun before brackets, the part of a whole ("78% are women").
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub who: Option<Span>,
    /// The verb of its clause.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub verb: Option<Span>,
    /// The noun that the number is the amount of: "a population of 8,900".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub thing: Option<Span>,
    /// Of a share: what it is a share of.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub whole: Option<Span>,
    /// The phrase behind it that says where, for what or among whom: "in Spain".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<Span>,
}

impl Measure {
    /// Whether nothing is known of it.
    pub fn is_empty(&self) -> bool {
        *self == Measure::default()
    }

    /// Its spans.
    pub(super) fn spans(&mut self) -> impl Iterator<Item = &mut Span> {
        [&mut self.who, &mut self.verb, &mut self.thing, &mut self.whole, &mut self.place].into_iter().flatten()
    }
}

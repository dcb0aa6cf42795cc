//! Figures that belong together: of one measure, unit and kind, which differ in exactly one thing. What differs is what they
//! are called on the chart; what they share is its title. Groups that are alike but for one other thing make a table.

mod alike;
mod awaited;
mod beside;
mod by;
mod charts;
mod clause;
mod foreseen;
mod gap;
mod gather;
mod heads;
mod labels;
mod measured;
mod open;
mod part;
mod predicate;
mod same;
mod several;
mod table;
mod title;
mod told;
mod votes;
mod whole;
mod worded;

pub use beside::{is_joined, is_open_rate, is_open_whole};
pub use by::{By, RULES};
pub use charts::{charts, only_table};
pub use clause::inside;
pub use labels::labels;
pub use measured::Measured;
pub use part::part;
pub use same::{apart, joins};
pub use table::is_table;
pub use title::titled;
pub use whole::{make_wholes, makes_whole};

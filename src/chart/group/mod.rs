//! Figures that belong together: of one measure, unit and kind, which differ in exactly one thing. What differs is what they
//! are called on the chart; what they share is its title.

mod by;
mod charts;
mod gather;
mod measured;
mod same;
mod title;
mod told;
mod whole;

pub use by::{By, RULES};
pub use charts::charts;
pub use measured::Measured;
pub use same::{apart, joins};
pub use title::{labels, titled};
pub use whole::makes_whole;

//! Dates as a text words them.

mod aside;
mod dated;
mod dates;
mod moment;

pub use dated::Dated;
pub use dates::{Known, dates, dates_in};
pub use moment::{digits, moment, month, year};

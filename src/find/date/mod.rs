//! Dates as a text words them.

mod aside;
mod dates;
mod moment;

pub use dates::{Dated, Known, dates, dates_in};
pub use moment::{digits, moment, month, year};

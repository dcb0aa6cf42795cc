//! The sidecar: what is known or corrected, each claim checked in the text.
//!
//! Quotes, figures and events are found by [`crate::find`]. Beside `NAME.txt` a `NAME.toml` adds to them and corrects them,
//! and says what is charted, each *by the words of the text*. [`Draft::read`] reads both files; [`Draft::with`] holds the
//! claims against the text and puts them in the place of what was found there. Values, bounds and dates are read from the
//! words found; a claim that does not stand is a complaint with its place, and all complaints of a run are given at once.
//! `docs/sidecar.md` is the manual.

mod about;
mod charts;
mod claimer;
mod complaint;
mod desk;
mod device;
mod draft;
mod events;
mod fields;
mod figures;
mod file;
mod locate;
mod nearest;
mod overlap;
mod pick;
mod quotes;
#[cfg(not(target_arch = "wasm32"))]
mod render;
mod sidecar;
mod speakers;
mod times;

pub use charts::ChartRequest;
pub use claimer::Claimer;
pub use complaint::{Complaint, Complaints, Files};
pub use device::is_device;
pub use draft::{Curated, Draft};
pub use file::{File, LARGEST, text};
pub use sidecar::PlotForm;

//! The words that say whose a run of quoted words is: "said Ada Moreno", "according to the port", "Moreno:".

mod according;
mod apposition;
mod before;
mod behind;
mod cues;
mod given;
mod issuer;
mod put;
mod subject;
mod verb;

pub(super) use cues::{Ahead, Behind, Cue, Cues};
pub(super) use put::Put;

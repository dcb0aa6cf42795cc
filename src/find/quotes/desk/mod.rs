//! Giving every run of quoted words its speaker.

mod age;
mod beside;
mod decide;
mod described;
mod floating;
mod giver;
mod kin;
mod lede;
mod place;
mod put;
mod reported;
mod resolve;
mod role;
mod role_before;
mod speakers;
mod state;
mod take;
mod verdict;

pub(super) use place::{Floating, Place};
pub(super) use state::Desk;
pub(super) use take::attribute;
pub(super) use verdict::Verdict;

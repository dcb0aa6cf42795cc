//! Whom a pronoun or a description means: those named before it, and how present they are.

mod barred;
mod firms;
mod genders;
mod lists;
mod named;
mod pull;
mod roles;
mod state;
mod topic;

pub(super) use state::Discourse;

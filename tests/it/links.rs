//! Links: the table that only grows, hostile addresses, and what becomes of a link when the article is edited.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "helpers of tests fail like tests")]

mod edited;
mod edits;
mod fixture;
mod published;
mod record;
mod resolve;
mod select;
mod survival;
mod table;

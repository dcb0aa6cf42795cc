//! One integration binary: corpus, regressions, properties, links, and the rules of the house.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a helper that panics is a test that fails")]
#![allow(clippy::too_many_lines, clippy::cognitive_complexity, reason = "a list of cases is as long as it is")]

mod articles;
mod beside;
mod cases;
mod charts;
mod charts_chosen;
mod charts_made;
mod charts_rules;
mod citations;
mod cli;
mod curate;
mod deny;
mod edition;
mod edits;
mod export;
mod figures;
mod floors;
mod grammar;
mod groups;
mod groups_made;
mod hostile;
mod import;
mod import_command;
mod import_hostile;
mod imports;
mod links;
mod names;
mod own;
mod quotes;
mod reading;
mod roles;
#[path = "../gallery/said.rs"]
mod said;
mod schema;
mod seed;
mod shell;
mod stories;
mod tidy;
mod why;

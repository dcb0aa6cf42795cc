//! Links: the table that only grows, hostile addresses, and what becomes of a link when the article is edited.

mod edits;
mod fixture;
mod published;
mod resolve;
mod select;
mod survival;
mod table;

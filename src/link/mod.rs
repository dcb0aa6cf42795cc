//! What the reader looks at, as a link and back; ids that survive edits.

//! The only module that touches files: reads seeds, writes pages.

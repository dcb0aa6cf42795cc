//! What leaves the page: JSON, CSV, Web Annotation, JSON-LD, citations.

pub mod citation;
pub mod fragment;

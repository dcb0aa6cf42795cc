//! What leaves the page: JSON, CSV, Web Annotation, JSON-LD, citations. docs/exports.md describes each.

pub mod annotation;
pub mod chart_svg;
pub mod citation;
#[cfg(not(target_arch = "wasm32"))]
pub mod csv;
pub mod findings;
pub mod fragment;
#[cfg(not(target_arch = "wasm32"))]
pub mod grammar;
pub mod jsonld;
#[cfg(not(target_arch = "wasm32"))]
pub mod reasons;
#[cfg(not(target_arch = "wasm32"))]
pub mod sidecar;
